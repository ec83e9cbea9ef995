"""The rules of the ledger once more, told in another way: a forest of what happened behind what.

Dated lines, and those that nothing stood before, are trees by day and order of entry; a line without a day hangs under
the one it was entered behind. Read from the top, the forest is the order in which things happened.
"""

from collections.abc import Collection, Sequence
from typing import Any

from headway.core.tracker.ledger import Line, Standing


class Knot:
    """A turn: all lines that ever filled it, and the knot it hangs under while it has no day."""

    def __init__(self, entered: int, line: Line) -> None:
        self.entered = entered
        self.filled = [line]
        self.under: Knot | None = None
        self.hung = False

    @property
    def day(self) -> int | None:
        return next((line.day for line in reversed(self.filled) if line.what != "retraction"), None)

    @property
    def stands(self) -> bool:
        return self.filled[-1].what != "retraction"

    def once_hung_under(self, other: "Knot") -> bool:
        return self.under is not None and (self.under is other or self.under.once_hung_under(other))


def forest(knots: Sequence[Knot]) -> list[Knot]:
    """All knots, the fallen ones too, in the order in which things happened."""
    read: list[Knot] = []

    def climb(knot: Knot) -> None:
        read.append(knot)
        for child in knots:
            if child.day is None and child.under is knot:
                climb(child)

    timeless = [knot for knot in knots if knot.day is None and knot.under is None]
    dated = sorted((knot for knot in knots if knot.day is not None), key=lambda knot: (knot.day, knot.entered))
    for knot in (*timeless, *dated):
        climb(knot)
    return read


def happened(lines: Sequence[Line]) -> list[int]:
    """The ids of the lines that stand, in order."""
    knots: list[Knot] = []
    for line in lines:
        if line.retracts is None:
            before = [knot for knot in forest(knots) if knot.stands]
            knot = Knot(len(knots), line)
            knots.append(knot)
            chosen = before
        else:
            knot = next(knot for knot in knots if knot.filled[-1].id == line.retracts)
            read = forest(knots)
            earlier = read[: read.index(knot)]
            chosen = [other for other in earlier if other.stands and not other.once_hung_under(knot)]
            knot.filled.append(line)
        if line.what != "retraction" and line.day is None and not knot.hung:
            knot.under, knot.hung = (chosen[-1] if chosen else None), True
    return [knot.filled[-1].id for knot in forest(knots) if knot.stands]


def standing(ordered: Sequence[Line], applied: Collection[int]) -> Standing:
    """Where lines in order leave an opportunity, looked at from the end."""
    moves = [line for line in ordered if line.stage_id is not None]
    end = ordered[-1] if ordered else None
    closed = end is not None and end.what not in ("stage", "reopened")
    result: dict[str, Any] = {"stage_id": None, "stage_day": None, "outcome": None, "outcome_day": None}
    if moves:
        result |= {"stage_id": moves[-1].stage_id, "stage_day": moves[-1].day}
    if closed and end is not None:
        result |= {"outcome": end.what, "outcome_day": end.day}
    first = sorted(line.day for line in moves if line.stage_id in applied and line.day is not None)
    known = sorted(line.day for line in ordered if line.day is not None)
    return Standing(**result, applied_day=first[0] if first else None, last_day=known[-1] if known else None)
