"""Job searches out of a random generator, to calibrate the statistics with: every answer and its day are known."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from headway.core.stats.defaults import Delay, Guess
from headway.core.stats.spells import Cells, tallied

NEVER = 10**6
Days = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Answers:
    """Of each item of one step: the day it began, whether the answer is yes (1), no (2) or none (0), and its day."""

    began: Days
    cause: Days
    ended: Days

    def cells(self, today: int, horizon: int, only: NDArray[np.bool_] | None = None) -> Cells:
        """The cells as a person sees them on the evening of a day."""
        there = self.began <= today if only is None else (self.began <= today) & only
        seen = self.ended <= today
        cause = np.where(seen, self.cause, 0)[there]
        return tallied(cause, (np.where(seen, self.ended, today) - self.began)[there], horizon=horizon)

    def waiting(self, today: int) -> NDArray[np.bool_]:
        return (self.began <= today) & (self.ended > today)


def answers(
    random: np.random.Generator, began: Days, yes: float | NDArray[np.float64], guess: Guess, pace: float = 1.0
) -> Answers:
    """Answer every item: yes with a chance of its own, else no with the guess's; `pace` stretches all delays."""
    drawn = random.random(len(began))
    share = np.broadcast_to(np.asarray(yes, dtype=np.float64), (len(began),))
    cause = np.where(drawn < share, 1, np.where(drawn < np.minimum(share + guess.no_share, 1), 2, 0))
    days = np.where(
        cause == 1,
        _delays(random, guess.yes_delay, guess.horizon, len(began), pace),
        _delays(random, guess.no_delay, guess.horizon, len(began), pace),
    )
    return Answers(began, cause, np.where(cause > 0, began + days, NEVER))


def way(
    random: np.random.Generator, began: Days, shares: Sequence[float], guesses: Sequence[Guess]
) -> tuple[Answers, ...]:
    """One step after the other: who said yes begins the next one on that day."""
    found = []
    for share, guess in zip(shares, guesses, strict=True):
        step = answers(random, began, share, guess)
        found.append(step)
        began = step.ended[step.cause == 1]
    return tuple(found)


def weekly(weeks: int, per_week: int) -> Days:
    """Applications sent on the first day of each week."""
    return np.repeat(np.arange(0, 7 * weeks, 7), per_week)


def _delays(random: np.random.Generator, delay: Delay, horizon: int, size: int, pace: float) -> Days:
    days = np.full(size, horizon + 1)
    while (late := days > horizon).any():
        drawn = delay.median * pace * np.exp(delay.sigma * random.standard_normal(int(late.sum())))
        days[late] = np.rint(drawn).astype(np.int64)
    return days
