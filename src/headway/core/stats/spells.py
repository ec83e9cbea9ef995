"""Cells: how many ended how at which age, from the rows of the count table (STATISTICS §2.1).

A spell is the time at one stage, from age 0 on. The three cells are all that the curve needs to know of a search.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

UNRESOLVED, WENT_ON, REJECTED = range(3)


@dataclass(frozen=True, slots=True)
class Cells:
    """How many said yes, said no, or are unresolved at each age in days.

    Shape of `yes`, `no` and `waiting`: (horizon + 2,). The last cell of `waiting` holds whatever was seen beyond the
    horizon without an answer by then; that of the others is 0. `undated_…` are those whose age is not known.
    """

    yes: tuple[float, ...]
    no: tuple[float, ...]
    waiting: tuple[float, ...]
    undated_yes: float = 0.0
    undated_no: float = 0.0
    undated_waiting: float = 0.0

    @property
    def horizon(self) -> int:
        """The last day on which an answer counts."""
        return len(self.yes) - 2

    @property
    def all_yes(self) -> float:
        """Every yes, those without a day included."""
        return sum(self.yes) + self.undated_yes

    @property
    def all_no(self) -> float:
        """Every no, those without a day included."""
        return sum(self.no) + self.undated_no


def cells(rows: Iterable[tuple[int, int | None, float]], horizon: int) -> Cells:
    """The cells from rows (cause, days, n) as the query gives them; days None where they are not known.

    Cause 1 went on, 2 was rejected, 0 is unresolved. What happened after the horizon was no answer within it. Shapes of
    the answer: (horizon + 2,). Raises `ValueError` for another cause or a negative age. Source: §2.1.

    >>> found = cells([(1, 3, 2), (2, 5, 1), (0, 90, 4), (1, None, 1)], horizon=60)
    >>> found.yes[3], found.no[5], found.waiting[61], found.all_yes
    (2.0, 1.0, 4.0, 3.0)
    """
    dated: list[tuple[int, int, float]] = []
    undated = {UNRESOLVED: 0.0, WENT_ON: 0.0, REJECTED: 0.0}
    for cause, days, n in rows:
        if cause not in undated:
            raise ValueError("A spell ends in cause 0, 1 or 2.")
        if days is None:
            undated[cause] += n
        else:
            dated.append((cause, days, n))
    causes, ages, counts = zip(*dated, strict=True) if dated else ((), (), ())
    found = tallied(causes, ages, counts, horizon=horizon)
    return Cells(
        found.yes,
        found.no,
        found.waiting,
        undated_yes=undated[WENT_ON],
        undated_no=undated[REJECTED],
        undated_waiting=undated[UNRESOLVED],
    )


def tallied(causes: ArrayLike, days: ArrayLike, counts: ArrayLike | None = None, *, horizon: int) -> Cells:
    """The cells from whole columns, `counts` of each row or one: a million rows in less than a tenth of a second.

    Shapes: (rows,) in, (horizon + 2,) out. Raises `ValueError` for an unknown cause or a negative age. Source: §2.1,
    appendix B `cells`.

    >>> tallied([1, 0], [0, 3], horizon=2).waiting
    (0.0, 0.0, 0.0, 1.0)
    """
    cause, day = np.asarray(causes, dtype=np.int64), np.asarray(days, dtype=np.int64)
    if len(cause) and (day.min() < 0 or cause.min() < UNRESOLVED or cause.max() > REJECTED):
        raise ValueError("A spell ends in cause 0, 1 or 2, at an age that is not negative.")
    weights = None if counts is None else np.asarray(counts, dtype=np.float64)
    size = horizon + 2
    late = day > horizon
    place = np.where(late, horizon + 1, cause * size + day)
    summed = np.bincount(place, weights, 3 * size).astype(np.float64)
    by_cause = [tuple(part) for part in summed.reshape(3, size).tolist()]
    return Cells(by_cause[WENT_ON], by_cause[REJECTED], by_cause[UNRESOLVED])


def added(parts: Sequence[Cells]) -> Cells:
    """The cells of several groups together; all with one horizon, else `ValueError`. At least one group.

    Shapes: (horizon + 2,). Source: §2.3, additivity.

    >>> added([tallied([1], [0], horizon=1), tallied([1], [1], horizon=1)]).yes
    (1.0, 1.0, 0.0)
    """

    def of(name: str) -> tuple[float, ...]:
        return tuple(sum(values) for values in zip(*(getattr(part, name) for part in parts), strict=True))

    return Cells(
        of("yes"),
        of("no"),
        of("waiting"),
        undated_yes=sum(part.undated_yes for part in parts),
        undated_no=sum(part.undated_no for part in parts),
        undated_waiting=sum(part.undated_waiting for part in parts),
    )
