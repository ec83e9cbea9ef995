"""Interviews: rounds, stories, questions, mock interviews, and what a rejection teaches."""
