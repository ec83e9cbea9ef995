"""Commands about interviews, stories and practice."""
