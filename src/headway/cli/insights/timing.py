"""How long things take in a search, and how well its days are known, as a terminal shows it."""

from collections.abc import Iterator, Sequence
from typing import Final

from headway.cli import printing
from headway.cli.insights import figures
from headway.core import insights
from headway.core.insights import definitions, times
from headway.core.tracker.words import DOORS

_REPLIES: Final = ("Stage", "Half", "3 of 4", "9 of 10", "Over", "Read off")
_STAYS: Final = ("Stage", "Left after", "So many", "There for", "So many now", "Without days")
_KNOWN: Final = {"exact": "exact", "about": "about", "before": "before a day", "unknown": "unknown"}


def replies(found: Sequence[insights.Replies]) -> None:
    """Show by when replies come at each stage."""
    printing.table(_REPLIES, _reply_rows(found), "Replies: after how many days", right=_REPLIES[1:5])
    figures.tell(definitions.TIMES)
    printing.say("Over: the day from which on a silence is probably over.")
    printing.say()


def stays(found: Sequence[times.Stay]) -> None:
    """Show how long it took to leave each stage."""
    rows = (
        (it.stage, times.told(it.left_days), it.left, times.told(it.there_days), it.there, it.undated or None)
        for it in found
    )
    printing.table(_STAYS, rows, "In each stage: medians", right=_STAYS[1:])
    printing.say()


def quality(found: times.Quality) -> None:
    """Say how well the days are known, and who told of them."""
    if not found.lines:
        return
    days = ", ".join(f"{known.lines} {_KNOWN[known.value]}" for known in found.days)
    ways = ", ".join(f"{known.lines} by {DOORS.get(known.value, known.value)}" for known in found.ways)
    printing.say(f"Days of {printing.many(found.lines, 'line')} of history: {days}. Told: {ways}.")


def _reply_rows(found: Sequence[insights.Replies]) -> Iterator[tuple[object, ...]]:
    for it in found:
        read = printing.many(it.replies, "reply", "replies") if it.own else f"typical; {it.replies} of your own"
        undated = f", {it.undated} without a day" if it.undated else ""
        yield it.stage, it.half, it.most, it.nearly_all, it.over_on, read + undated
