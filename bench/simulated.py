"""Job searches out of a random generator, to calibrate the statistics with: every answer and its day are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erf, log, sqrt

import numpy as np
from numpy.typing import NDArray

from headway.core.stats.defaults import Delay, Guess
from headway.core.stats.spells import Cells, tallied

NEVER = 10**6
WEEKS = 26
Days = NDArray[np.int64]
Floats = NDArray[np.float64]
Share = float | Floats


@dataclass(frozen=True, slots=True)
class Manner:
    """How the employers of one person answer at one step.

    `no_share`: of those who do not say yes, the share that says no. `yes_pace` and `no_pace` stretch the delays; one
    that is None keeps to the guess, in which no answer comes after the horizon.
    """

    no_share: float
    yes_pace: float | None = None
    no_pace: float | None = None


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

    def yes_within(self, horizon: int) -> NDArray[np.bool_]:
        return np.asarray((self.cause == 1) & (self.ended - self.began <= horizon), dtype=np.bool_)


def typical(guess: Guess) -> Manner:
    """The manner that the starting guess assumes."""
    return Manner(guess.no_share / (1 - guess.mean))


def own(random: np.random.Generator) -> Manner:
    """The manner of a person as public logs show them: 15 to 40 % of the others get a no, both delays are their own."""
    yes_pace, no_pace = np.exp(0.3 * random.standard_normal(2)).tolist()
    return Manner(float(random.uniform(0.15, 0.40)), yes_pace, no_pace)


def answers(
    random: np.random.Generator, began: Days, yes: Share, guess: Guess, manner: Manner | None = None
) -> Answers:
    """Answer every item: yes with a chance of its own, of the others so many with no (those of the guess)."""
    manner = manner or typical(guess)
    yeses = random.random(len(began)) < yes
    noes = ~yeses & (random.random(len(began)) < manner.no_share)
    days = np.where(
        yeses,
        _delays(random, guess.yes_delay, guess.horizon, len(began), manner.yes_pace),
        _delays(random, guess.no_delay, guess.horizon, len(began), manner.no_pace),
    )
    return Answers(began, np.where(yeses, 1, np.where(noes, 2, 0)), np.where(yeses | noes, began + days, NEVER))


def way(
    random: np.random.Generator,
    began: Days,
    shares: Sequence[Share],
    guesses: Sequence[Guess],
    manners: Sequence[Manner] | None = None,
    strength: Floats | None = None,
) -> tuple[Answers, ...]:
    """One step after the other: who said yes begins the next one on that day.

    The first share may be one of each item; `strength` moves the odds of an item at the later ones by a factor.
    """
    found = []
    stronger = np.ones(len(began)) if strength is None else strength
    for place, (share, guess, manner) in enumerate(zip(shares, guesses, manners or map(typical, guesses), strict=True)):
        moved = odds(share) * (stronger if place else 1.0)
        step = answers(random, began, moved / (1 + moved), guess, manner)
        found.append(step)
        began, stronger = step.ended[step.cause == 1], stronger[step.cause == 1]
    return tuple(found)


def odds(share: Share) -> Share:
    """How many yeses to one that is none."""
    return share / (1 - share)


def within(delay: Delay, pace: float | None, horizon: int) -> float:
    """Of the answers that come, the share that comes within the horizon."""
    if pace is None:
        return 1.0
    return 0.5 * (1 + erf(log((horizon + 0.5) / (delay.median * pace)) / (delay.sigma * sqrt(2))))


def weekly(weeks: int, per_week: int) -> Days:
    """Applications sent on the first day of each week."""
    return np.repeat(np.arange(0, 7 * weeks, 7), per_week)


def _delays(random: np.random.Generator, delay: Delay, horizon: int, size: int, pace: float | None) -> Days:
    days = _drawn(random, delay, size, pace or 1.0)
    while pace is None and (late := days > horizon).any():
        days[late] = _drawn(random, delay, int(late.sum()), 1.0)
    return days


def _drawn(random: np.random.Generator, delay: Delay, size: int, pace: float) -> Days:
    return np.rint(delay.median * pace * np.exp(delay.sigma * random.standard_normal(size))).astype(np.int64)
