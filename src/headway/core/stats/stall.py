"""Is this silence normal? What a window brought, beside what the rate before it led to expect (STATISTICS §2.9)."""

from dataclasses import dataclass
from math import exp, lgamma, log

import numpy as np
from numpy.typing import NDArray

from headway.core.stats.defaults import STALL_CHANCE, STALL_EXPECTED, Guess
from headway.core.stats.delays import spread
from headway.core.stats.spells import Cells


@dataclass(frozen=True, slots=True)
class Window:
    """Yeses expected and observed in a window, and the chance of as few or fewer at the usual rate.

    `known` is how much the usual rate rests on: the yeses before, the starting guess's own included.
    """

    expected: float
    observed: int
    chance: float
    known: float

    @property
    def stalled(self) -> bool:
        """Whether so few deserve an alarm: rare by design, .01 to .07 a search without a cause (§3.6)."""
        return self.chance <= STALL_CHANCE and self.expected >= STALL_EXPECTED


def window(now: Cells, then: Cells, guess: Guess) -> Window:
    """Compare one step's cells as of today with those as of the window's first evening.

    The difference in days spent waiting, times the daily chance of a yes as known then (with the guess mixed in), is
    what was to be expected; how many come is negative binomial. A yes without a day counts as come, but the rate rests
    on those with one. Agrees with `scipy.stats.nbinom` within 1e-10. Shapes: (horizon + 2,); the three have one
    horizon, else `ValueError`. Source: §2.9, appendix B `window`.

    >>> from headway.core.stats.defaults import STEPS
    >>> from headway.core.stats.spells import tallied
    >>> then, now = (tallied([0] * 30, [age] * 30, horizon=60) for age in (0, 28))
    >>> found = window(now, then, STEPS[1])
    >>> round(found.expected, 1), found.observed, found.stalled
    (3.2, 0, False)
    """
    yes = np.array(then.yes[:-1]) + guess.alpha * np.array(spread(guess.yes_delay, guess.horizon))
    hazard = yes / np.maximum(_prior_at_risk(guess) + _at_risk(then), 1e-12)
    expected = float(((_at_risk(now) - _at_risk(then)) * hazard).sum())
    observed = round(now.all_yes - then.all_yes)
    known = guess.alpha + sum(then.yes)
    return Window(expected, observed, as_few(observed, expected, known), known)


def as_few(observed: int, expected: float, known: float) -> float:
    """The chance of `observed` or fewer where `expected` are, from a rate known from `known` yeses (its Gamma shape).

    1 where nothing is expected. Source: the negative binomial of §2.9.

    >>> round(as_few(0, 3.0, 1e9), 4)
    0.0498
    """
    if expected <= 0 or known <= 0:
        return 1.0
    stay, come = log(known / (known + expected)), log(expected / (known + expected))
    steps = (lgamma(known + n) - lgamma(known) - lgamma(n + 1) + known * stay + n * come for n in range(observed + 1))
    return min(1.0, sum(map(exp, steps)))


def _at_risk(cells: Cells) -> NDArray[np.float64]:
    """How many stood there at the beginning of each day 0 … horizon."""
    ended = np.array(cells.yes) + np.array(cells.no) + np.array(cells.waiting)
    at_risk: NDArray[np.float64] = ended[::-1].cumsum()[::-1][:-1]
    return at_risk


def _prior_at_risk(guess: Guess) -> NDArray[np.float64]:
    ended = guess.alpha * np.array(spread(guess.yes_delay, guess.horizon))
    ended += guess.worth * guess.no_share * np.array(spread(guess.no_delay, guess.horizon))
    return guess.worth * (1 - guess.mean - guess.no_share) + ended[::-1].cumsum()[::-1]
