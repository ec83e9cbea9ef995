"""The plan's tables."""

from headway.models.plan.activities import Activity, Block, BlockChange, Goal, Pause, Showpiece, Timer
from headway.models.plan.days import CheckIn, FollowUp, PathStep, PathTick, QuarterAnswer, Quiet, Review

__all__ = [
    "Activity",
    "Block",
    "BlockChange",
    "CheckIn",
    "FollowUp",
    "Goal",
    "PathStep",
    "PathTick",
    "Pause",
    "QuarterAnswer",
    "Quiet",
    "Review",
    "Showpiece",
    "Timer",
]
