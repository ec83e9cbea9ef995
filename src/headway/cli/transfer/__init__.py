"""Commands that bring in and take out."""
