"""Offers: their terms, what they are worth a year with every assumption in sight, and how they compare."""
