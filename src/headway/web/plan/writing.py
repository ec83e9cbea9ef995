"""Where the message that fits a line of Today is filled in."""

from headway.core.plan.today import Line


def address(it: Line) -> str:
    """The page on which the message of a line is filled in; empty where none fits."""
    return ""
