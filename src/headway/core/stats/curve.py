"""The one curve that everything is read from: the share answered yes, and no, by each day (STATISTICS §2.2).

Daily Aalen–Johansen cumulative incidence with competing risks. Two things are mixed in so that it works from the first
application on: a few typical applications (conjugate: the posterior mean is the estimate on augmented counts), and a
few typical reply times that smooth its shape.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from headway.core.stats.defaults import TYPICAL_REPLIES, Guess
from headway.core.stats.delays import spread
from headway.core.stats.spells import Cells

Floats = NDArray[np.float64]
_NOBODY = 1e-12


@dataclass(frozen=True, slots=True)
class Curve:
    """The share answered yes by day d and the share answered no by day d, d = 0 … horizon and once more beyond it.

    Shape of both: (horizon + 2,). What is missing to 1 had no answer by then.
    """

    yes_by: tuple[float, ...]
    no_by: tuple[float, ...]

    @property
    def horizon(self) -> int:
        """The last day on which an answer counts."""
        return len(self.yes_by) - 2

    @property
    def share(self) -> float:
        """The share answered yes within the horizon."""
        return self.yes_by[-1]


def incidence(cells: Cells) -> Curve:
    """The plain Aalen–Johansen curve of the cells, nothing mixed in.

    On one day the order is yes, no, then whoever is seen no longer; answers on one day are exact in any order. Shapes:
    (horizon + 2,), of the cells and of the answer; shares of one. Within 1e-12 of the row-wise estimate and of
    lifelines (§3.1). Source: §2.2, appendix B `incidence`.

    >>> from headway.core.stats.spells import tallied
    >>> incidence(tallied([1, 2, 0, 1], [0, 1, 1, 2], horizon=2)).yes_by
    (0.25, 0.25, 0.75, 0.75)
    """
    yes_by, no_by = _incidence(*(np.array(part) for part in (cells.yes, cells.no, cells.waiting)))
    return Curve(tuple(yes_by.tolist()), tuple(no_by.tolist()))


def estimated(cells: Cells, guess: Guess, typical_replies: float = TYPICAL_REPLIES) -> Curve:
    """The curve of the cells with the starting guess mixed in; without any cells it is the guess itself.

    Shapes: (horizon + 2,). `typical_replies` is how many typical reply times smooth its shape; 0 leaves it as it is.
    The cells must have the guess's horizon, else `ValueError`. Source: §2.2, appendix B `curve`.

    >>> from headway.core.stats.defaults import STEPS
    >>> from headway.core.stats.spells import tallied
    >>> round(estimated(tallied([], [], horizon=60), STEPS[1]).share, 9)
    0.1
    """
    if cells.horizon != guess.horizon:
        raise ValueError("Cells and guess have one horizon.")
    yes_delay, no_delay = _delays(guess)
    silent = np.zeros(guess.horizon + 2)
    silent[-1] = guess.worth * (1 - guess.mean - guess.no_share)
    yes_by, no_by = _incidence(
        np.array(cells.yes) + guess.alpha * yes_delay,
        np.array(cells.no) + guess.worth * guess.no_share * no_delay,
        np.array(cells.waiting) + silent,
    )
    replies = sum(cells.yes)
    if typical_replies and yes_by[-1] > 0:
        shape = (replies * yes_by / yes_by[-1] + typical_replies * yes_delay.cumsum()) / (replies + typical_replies)
        yes_by = yes_by[-1] * shape
    return Curve(tuple(yes_by.tolist()), tuple(no_by.tolist()))


@lru_cache(maxsize=64)
def alive(curve: Curve) -> tuple[float, ...]:
    """The chance of a yes still to come after silence through day d: π(d). Shape: (horizon + 2,).

    0 beyond the horizon, and where nobody is left without an answer. Source: §2.3, appendix B `alive`.

    >>> from headway.core.stats.spells import tallied
    >>> alive(incidence(tallied([1, 2, 0, 1], [0, 1, 1, 2], horizon=2)))[1]
    1.0
    """
    return tuple(_alive(np.array(curve.yes_by), np.array(curve.no_by)).tolist())


@lru_cache(maxsize=64)
def deadness(curve: Curve) -> tuple[float, ...]:
    """How much of a full “no” a silence through day d is: w(d) = 1 − π(d) ÷ share. Shape: (horizon + 2,).

    Slightly negative for the very young where many get a no at once: to have come through that is good news. Where no
    yes is expected, only the horizon settles. Source: §2.3, appendix B `deadness`.

    >>> from headway.core.stats.spells import tallied
    >>> [round(share, 2) for share in deadness(incidence(tallied([1, 1, 0, 0], [0, 2, 3, 3], horizon=2)))]
    [0.33, 0.33, 1.0, 1.0]
    """
    if curve.share <= 0:
        return (*(0.0 for _ in curve.yes_by[:-1]), 1.0)
    return tuple((1 - _alive(np.array(curve.yes_by), np.array(curve.no_by)) / curve.share).tolist())


@lru_cache(maxsize=64)
def reply_days(curve: Curve) -> tuple[float, ...]:
    """Of the yeses that come within the horizon, the share that came by day d. Shape: (horizon + 2,).

    All 0 where no yes is expected at all. Source: D of §2.7.

    >>> reply_days(Curve((0.1, 0.4, 0.4), (0.0, 0.0, 0.0)))
    (0.25, 1.0, 1.0)
    """
    return tuple(value / curve.share for value in curve.yes_by) if curve.share > 0 else tuple(0.0 for _ in curve.yes_by)


def _incidence(yes: Floats, no: Floats, waiting: Floats) -> tuple[Floats, Floats]:
    at_risk = (yes + no + waiting)[::-1].cumsum()[::-1]
    exposed = np.where(at_risk > 0, at_risk, 1.0)
    yes_hazard, no_hazard = yes / exposed, no / exposed
    unanswered = np.cumprod(1 - yes_hazard - no_hazard)
    before = np.concatenate(([1.0], unanswered[:-1]))
    return np.cumsum(before * yes_hazard), np.cumsum(before * no_hazard)


def _alive(yes_by: Floats, no_by: Floats) -> Floats:
    unanswered = 1 - yes_by - no_by
    some = unanswered > _NOBODY
    chance: Floats = np.clip((yes_by[-1] - yes_by) / np.where(some, unanswered, 1.0), 0, 1)
    return np.where(some, chance, 0.0)


def _delays(guess: Guess) -> tuple[Floats, Floats]:
    """The spread of yes and of no over the days, with an empty cell beyond the horizon."""
    both = (spread(guess.yes_delay, guess.horizon), spread(guess.no_delay, guess.horizon))
    yes_delay, no_delay = (np.array((*days, 0.0)) for days in both)
    return yes_delay, no_delay
