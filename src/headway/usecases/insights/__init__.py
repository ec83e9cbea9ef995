"""What the numbers say of a search: funnel and flow, settled shares, odds, comparison, forecast."""

from headway.usecases.insights.base import forget_counts
from headway.usecases.insights.counted import flow, funnel, standings
from headway.usecases.insights.settled import comparison, conversion, forecast, replies, silence, waiting

__all__ = [
    "comparison",
    "conversion",
    "flow",
    "forecast",
    "forget_counts",
    "funnel",
    "replies",
    "silence",
    "standings",
    "waiting",
]
