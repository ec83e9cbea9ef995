"""The twin of the counting query: one opportunity after the other, read from the top, as a person would."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

MOVES = {"stage", "accepted"}
ENDS = {"rejected", "withdrawn", "position_closed", "offer_declined"}
Spell = tuple[int, int, int | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that stands, with the rank that its stage counts for now."""

    what: str
    rank: int | None
    day: int | None
    exact: bool


def spells(lines: Iterable[Entry], ranks: Sequence[int], today: int, until: int | None = None) -> list[Spell]:
    """(stage, cause, days) for every stage that an opportunity counts in; its lines come in their order."""
    known = [line for line in lines if line.day is None or line.day <= today]
    moves = [line for line in known if line.what in MOVES]
    if not moves:
        return []
    furthest = max(line.rank for line in moves)
    end = ending(known)
    found = []
    for rank, following in pairwise(ranks):
        if not moves[0].rank <= rank <= furthest:
            continue
        cause = 0
        stopped: int | None = today if until is None else min(until, today)
        if furthest >= following:
            cause, stopped = 1, reached(moves, following)
        elif end:
            cause, stopped = (2 if end.what == "rejected" else 0), (end.day if end.exact else None)
        began = reached(moves, rank)
        found.append((rank, cause, None if began is None or stopped is None else max(0, stopped - began)))
    return found


def ending(lines: Iterable[Entry]) -> Entry | None:
    """The outcome after which nothing happened; the label “no reply” is none, and ends nothing."""
    end = None
    for line in lines:
        if line.what in MOVES or line.what == "reopened":
            end = None
        elif line.what in ENDS:
            end = line
    return end


def reached(moves: Iterable[Entry], rank: int) -> int | None:
    """The day a rank or one beyond it was first reached; None if that is not known to the day."""
    beyond = [line for line in moves if line.rank is not None and line.rank >= rank]
    dated = [line for line in beyond if line.day is not None]
    undated = [line for line in beyond if line.day is None]
    if undated and (not dated or min(line.rank for line in undated) < min(line.rank for line in dated)):
        return None
    first = min(line.day for line in dated)
    return first if any(line.exact for line in dated if line.day == first) else None
