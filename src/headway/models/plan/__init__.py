"""The plan's tables."""

from headway.models.plan.activities import Activity, Block, BlockChange, Goal, Pause, Showpiece, Timer
from headway.models.plan.calendar import Digest, Feed, RecordLine
from headway.models.plan.days import CheckIn, FollowUp, PathStep, PathTick, QuarterAnswer, Quiet, Review

__all__ = [
    "Activity",
    "Block",
    "BlockChange",
    "CheckIn",
    "Digest",
    "Feed",
    "FollowUp",
    "Goal",
    "PathStep",
    "PathTick",
    "Pause",
    "QuarterAnswer",
    "Quiet",
    "RecordLine",
    "Review",
    "Showpiece",
    "Timer",
]
