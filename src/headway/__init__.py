"""Headway: a job search as a funnel."""

__version__ = "0.1.0"
