"""Interviews from a calendar: its events, and for which opportunity each of them may be."""
