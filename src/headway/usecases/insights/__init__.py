"""What the numbers say of a search: funnel and flow, settled shares, odds, comparison, forecast."""

from headway.usecases.insights.base import forget_counts
from headway.usecases.insights.counted import flow, funnel, standings
from headway.usecases.insights.guesses import edit_guess, edit_guesses, guesses, reset_guesses
from headway.usecases.insights.settled import comparison, conversion, forecast, replies, silence, waiting

__all__ = [
    "comparison",
    "conversion",
    "edit_guess",
    "edit_guesses",
    "flow",
    "forecast",
    "forget_counts",
    "funnel",
    "guesses",
    "replies",
    "reset_guesses",
    "silence",
    "standings",
    "waiting",
]
