"""How long things take in a search, how well its days are known, and until which day it is counted: plain values."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final, Literal

from headway.core.days import in_words
from headway.core.insights.counted import Rung
from headway.core.speech import count, noted, say, short
from headway.core.tracker.words import EXACTNESS

Why = Literal["today", "archived", "accepted", "quiet"]
QUIET: Final = 14  # days without a word after which nobody knows whether the silence still holds
UNATTENDED: Final = ("clock",)  # doors through which nobody but the program itself comes
_WHY: Final[Mapping[Why, str]] = {
    "today": "",
    "archived": noted(
        "This job search was put away {on}. What still waited then is counted as waiting until that day."
    ),
    "accepted": noted(
        "With the offer accepted {on} this search reached its goal. What still waited counts until that day."
    ),
    "quiet": noted(
        "The last word in here is of {on}, so the shares are as of that day: silence since then is not counted as "
        "an answer. Write down what happened, or say that nothing is new, and they are of today again."
    ),
}


_UNDATED: Final = noted(
    "An offer is accepted, and nobody noted when. What still waited counts until {on}, the last day that is known."
)


@dataclass(frozen=True, slots=True)
class AsOf:
    """The last day that is known to be confirmed, and why it is not today, if it is not.

    `dated` is false where nobody noted the day of the acceptance that ended the search.
    """

    on: date
    today: date
    why: Why
    dated: bool = True

    @property
    def words(self) -> str:
        """Why the numbers are of an earlier day, in a sentence or two; empty where they are of today.

        >>> AsOf(date(2026, 3, 3), date(2026, 11, 21), "archived").words[:43]
        'This job search was put away on 3 March. Wh'
        """
        told = in_words(self.on, today=self.today)
        if not self.dated:
            return say(_UNDATED, on=told)
        dated = told if self.why == "quiet" or not told[0].isdigit() else say("on {day}", day=told)
        return say(_WHY[self.why], on=dated)


@dataclass(frozen=True, slots=True)
class Stay:
    """How long it took to leave a stage, and how long those that stand there now have stood: medians in days.

    `left` and `there` are those whose days are known; of `undated` nobody knows them. Who passed through a stage
    without standing there is not counted.
    """

    stage_id: int
    stage: str
    number: int
    left: int
    left_days: float | None
    there: int
    there_days: float | None
    undated: int


@dataclass(frozen=True, slots=True)
class Known:
    """How many lines of the history have days of one kind, or came in one way, and in how many opportunities."""

    value: str
    lines: int
    opportunities: int


@dataclass(frozen=True, slots=True)
class Quality:
    """How well the days of a search are known, and who told of them: the largest part first."""

    days: tuple[Known, ...]
    ways: tuple[Known, ...]

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return sum(known.lines for known in self.days)


def stays(rows: Iterable[tuple[int, int, int | None, int]], rungs: Sequence[Rung]) -> tuple[Stay, ...]:
    """The time in each stage but the last, from rows (stage rank, left or not, days, how many)."""
    held: dict[tuple[int, int], list[tuple[int, int]]] = {}
    undated: dict[int, int] = {}
    for rank, left, days, n in rows:
        if days is None:
            undated[rank] = undated.get(rank, 0) + n
        else:
            held.setdefault((rank, left), []).append((days, n))
    return tuple(_stay(rung, held, undated.get(rung.rank, 0)) for rung in rungs[:-1])


def median(rows: Iterable[tuple[int, int]]) -> float | None:
    """The median of days, each with how many had them; None of nothing.

    >>> median([(3, 2), (10, 1), (0, 1)]), median([(1, 1), (2, 1)]), median([])
    (3.0, 1.5, None)
    """
    ordered = sorted(rows)
    below = list(accumulate(n for _, n in ordered))
    if not below or not below[-1]:
        return None
    middle = ((below[-1] - 1) // 2, below[-1] // 2)
    return sum(ordered[bisect_right(below, place)][0] for place in middle) / 2


def told(days: float | None) -> str:
    """A median of days in words, the half between two days kept; nothing for none.

    >>> told(3.5), told(1.0), told(0.5), told(None)
    ('3.5 days', '1 day', '0.5 days', '')
    """
    return "" if days is None else count(1 if days == 1 else 2, "{n} day", "{n} days", n=short(days))


def quality(rows: Iterable[tuple[str, str, int, int]]) -> Quality:
    """How well days are known, from rows (`exactness` or `said_by`, its value, lines, opportunities)."""
    found: dict[str, list[Known]] = {"exactness": [], "said_by": []}
    for kind, value, lines, opportunities in rows:
        found[kind].append(Known(value, lines, opportunities))
    known = {known.value: known for known in found["exactness"]}
    ways = sorted(found["said_by"], key=lambda each: (-each.lines, each.value))
    return Quality(tuple(known[value] for value in EXACTNESS if value in known), tuple(ways))


def _stay(rung: Rung, held: Mapping[tuple[int, int], Sequence[tuple[int, int]]], undated: int) -> Stay:
    left, there = (held.get((rung.rank, gone), ()) for gone in (1, 0))
    return Stay(
        rung.id, rung.name, rung.number,
        sum(n for _, n in left), median(left), sum(n for _, n in there), median(there), undated,
    )  # fmt: skip
