"""The rules of the ledger: in which order things happened, and where that leaves an opportunity (STATISTICS §2.0).

The ledger is append-only. A line may retract an earlier one: as a correction (it takes the other's turn) or as a bare
retraction (nothing stands in its stead). A retraction may itself be retracted, which is how an undo is undone.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from headway.core.tracker.words import OUTCOMES, Exactness, Outcome

What = Literal[
    "stage",
    "accepted",
    "rejected",
    "withdrawn",
    "no_reply",
    "position_closed",
    "offer_declined",
    "reopened",
    "retraction",
]
MOVES: Final = frozenset({"stage", "accepted"})
_LONG_AGO: Final = -(10**9)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ledger as its rules see it. `id`s are unique within an opportunity; lines come in order of entry.

    `stage_id` is set for `stage` and for `accepted` (the last stage); `day` is None where it is unknown.
    """

    id: int
    what: What
    stage_id: int | None = None
    day: int | None = None
    exactness: Exactness = "unknown"
    retracts: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where its history leaves an opportunity.

    `stage_id` is None for an empty history. `stage_day` is the day of the last move, `outcome_day` of the outcome,
    `applied_day` the first day at a stage that means an application was made, `last_day` that of the latest dated line.
    """

    stage_id: int | None = None
    stage_day: int | None = None
    outcome: Outcome | None = None
    outcome_day: int | None = None
    applied_day: int | None = None
    last_day: int | None = None


@dataclass(slots=True)
class _Turn:
    """One turn in the order of entry: the line that fills it now, and the turn it follows where its day is unknown.

    `settled` once that is known: a day that comes and goes again leads back to the same place.
    """

    number: int
    line: Line
    behind: "_Turn | None" = None
    settled: bool = False

    def key(self) -> tuple[int, ...]:
        if self.line.day is not None:
            return (self.line.day, self.number)
        return (*(self.behind.key() if self.behind else (_LONG_AGO,)), self.number)


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that stand, in the order in which they happened.

    By day, then by order of entry. A line without a day stays behind the one that stood last when it was entered; a
    correction takes the turn of the line it retracts.

    >>> called, applied = Line(1, "stage", 3, day=20), Line(2, "stage", 1, day=10)
    >>> [line.id for line in in_order([called, applied])]
    [2, 1]
    """
    turns: list[_Turn] = []
    of_line: dict[int, _Turn] = {}
    for line in lines:
        if line.retracts is None:
            turn = _Turn(len(turns), line)
            if line.day is None:
                turn.behind, turn.settled = _latest(turns), True
            turns.append(turn)
        else:
            turn = _refilled(of_line[line.retracts], line, turns)
        of_line[line.id] = turn
    return tuple(turn.line for turn in sorted(turns, key=_Turn.key) if turn.line.what != "retraction")


def _refilled(turn: _Turn, line: Line, turns: list[_Turn]) -> _Turn:
    if line.what == "retraction":
        line = Line(line.id, "retraction", day=turn.line.day, retracts=line.retracts)
    elif line.day is None and not turn.settled:
        before = [other for other in turns if other.key() < turn.key() and not _follows(other, turn)]
        turn.behind, turn.settled = _latest(before), True
    turn.line = line
    return turn


def _follows(turn: _Turn, leader: _Turn) -> bool:
    while turn.behind is not None:
        if turn.behind is leader:
            return True
        turn = turn.behind
    return False


def _latest(turns: list[_Turn]) -> _Turn | None:
    return max((turn for turn in turns if turn.line.what != "retraction"), key=_Turn.key, default=None)


def standing(ordered: Iterable[Line], applied: Collection[int] = ()) -> Standing:
    """Where lines that stand, in order, leave an opportunity.

    The stage is that of the last move. An outcome stands only if no move and no reopening came after it; being accepted
    is both a move to the last stage and an outcome. `applied` are the stages that mean an application was made.

    >>> standing([Line(1, "stage", 1, day=10), Line(2, "rejected", day=20)]).outcome
    'rejected'
    """
    nothing = Line(0, "retraction")
    move = word = nothing
    days, applied_days = [], []
    for line in ordered:
        word = line if line.what in OUTCOMES else nothing
        if line.what in MOVES:
            move = line
        if line.day is not None:
            days.append(line.day)
            if line.stage_id in applied:
                applied_days.append(line.day)
    return Standing(
        stage_id=move.stage_id,
        stage_day=move.day,
        outcome=None if word is nothing else cast("Outcome", word.what),
        outcome_day=word.day,
        applied_day=min(applied_days, default=None),
        last_day=max(days, default=None),
    )


def told_by_a_duplicate(
    kept: Sequence[Line], other: Sequence[Line], ranks: Mapping[int, int]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What the history of a duplicate adds to the kept one's, and which of the kept one's lines it makes void.

    Both come in order; `ranks` are those of all their stages. A stage that was reached by then is no news: a duplicate
    saved yesterday does not take an interview back.

    >>> saved, called = Line(1, "stage", 0, day=20), Line(2, "stage", 3, day=10)
    >>> told_by_a_duplicate([called], [saved], {0: 0, 3: 3})
    ((), ())
    >>> told_by_a_duplicate([saved], [called], {0: 0, 3: 3}) == ((called,), (saved,))
    True
    """
    known = {(line.what, line.stage_id, line.day) for line in kept}
    added = [
        line
        for line in other
        if (line.what, line.stage_id, line.day) not in known and not _reached_by_then(line, kept, ranks)
    ]
    dated = [line for line in other if line.day is not None]
    void = [
        line
        for at, line in enumerate(kept)
        if (line.day is not None or at > 0)
        and _reached_by_then(line, dated, ranks, beyond=1)
        and not _reached_by_then(line, kept[:at], ranks, beyond=1)
    ]
    return tuple(added), tuple(void)


def _reached_by_then(line: Line, lines: Iterable[Line], ranks: Mapping[int, int], beyond: int = 0) -> bool:
    """Whether lines stood at a line's stage or beyond no later than it; an unknown day is no later than any."""
    return line.stage_id is not None and any(
        other.stage_id is not None
        and ranks[other.stage_id] >= ranks[line.stage_id] + beyond
        and (other.day is None or line.day is None or other.day <= line.day)
        for other in lines
    )
