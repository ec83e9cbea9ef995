"""What the numbers say of a search: funnel and flow, settled shares, odds, comparison, forecast."""

from headway.usecases.insights.base import forget_counts
from headway.usecases.insights.counted import flow, funnel, standings
from headway.usecases.insights.experiments import experiment, running
from headway.usecases.insights.guesses import edit_guess, edit_guesses, guesses, reset_guesses
from headway.usecases.insights.outreach import chain, networking, talks
from headway.usecases.insights.overview import overview
from headway.usecases.insights.pictures import activity, picture
from headway.usecases.insights.settled import (
    comparable,
    comparison,
    conversion,
    curves,
    forecast,
    replies,
    silence,
    waiting,
)
from headway.usecases.insights.silences import narrowed, silences, silent, wait
from headway.usecases.insights.times import as_of, confirm, quality, stays
from headway.usecases.insights.weeks import weeks

__all__ = [
    "activity",
    "as_of",
    "chain",
    "comparable",
    "comparison",
    "confirm",
    "conversion",
    "curves",
    "edit_guess",
    "edit_guesses",
    "experiment",
    "flow",
    "forecast",
    "forget_counts",
    "funnel",
    "guesses",
    "narrowed",
    "networking",
    "overview",
    "picture",
    "quality",
    "replies",
    "reset_guesses",
    "running",
    "silence",
    "silences",
    "silent",
    "standings",
    "stays",
    "talks",
    "wait",
    "waiting",
    "weeks",
]
