"""What a silence means: the chance still to hear, when to ask, when it is over (STATISTICS §§1.5, 2.6, 2.7)."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.core.stats.curve import Curve, alive, deadness, reply_days
from headway.core.stats.defaults import LEAST_CHANCE, OVER_WEIGHT, Guess


@dataclass(frozen=True, slots=True)
class Odds:
    """What a silence of so many days means.

    `chance` of a yes still to come, told as a limit where it is `under_floor`; `any_answer` of a yes or a no. `slower`
    than 9 of 10 yeses; `probably_over` where it counts for nine tenths of a “no”.
    """

    days: int
    chance: float
    any_answer: float
    slower: bool
    probably_over: bool

    @property
    def under_floor(self) -> bool:
        """Whether the chance is too small to be told as a number: “under 2 %”."""
        return self.chance < LEAST_CHANCE


@dataclass(frozen=True, slots=True)
class ReplyTimes:
    """By which day half, three quarters and nine tenths of the yeses that come have come, and when hope ends.

    `over_on` is the first day on which a silence is probably over. None where no yes is expected at all.
    """

    half: int | None
    most: int | None
    nearly_all: int | None
    over_on: int | None


def odds(curve: Curve, days: int) -> Odds:
    """The odds after a silence of `days` (a negative one is none yet; beyond the horizon it is over).

    Chances of one. Source: §2.6; chances of 2 % and more hold what they say, smaller ones are told as a limit (§3.3).

    >>> from headway.core.stats.curve import estimated
    >>> from headway.core.stats.defaults import STEPS
    >>> from headway.core.stats.spells import tallied
    >>> typical = estimated(tallied([], [], horizon=60), STEPS[1])
    >>> found = odds(typical, 14)
    >>> round(found.chance, 3), found.probably_over
    (0.031, False)
    """
    at = min(max(days, 0), curve.horizon + 1)
    unanswered = 1 - curve.yes_by[at] - curve.no_by[at]
    last = 1 - curve.yes_by[-1] - curve.no_by[-1]
    return Odds(
        days=days,
        chance=alive(curve)[at],
        any_answer=max(0.0, 1 - last / unanswered) if unanswered > 0 else 0.0,
        slower=reply_days(curve)[at] > 0.9,
        probably_over=deadness(curve)[at] >= OVER_WEIGHT,
    )


def reply_times(curve: Curve) -> ReplyTimes:
    """When the yeses that come have come, in days; of those within the horizon, never a mean of replies seen so far.

    Source: §§1.5 and 2.7.

    >>> from headway.core.stats.curve import estimated
    >>> from headway.core.stats.defaults import STEPS
    >>> from headway.core.stats.spells import tallied
    >>> reply_times(estimated(tallied([], [], horizon=60), STEPS[1]))
    ReplyTimes(half=7, most=14, nearly_all=25, over_on=31)
    """
    by_day = reply_days(curve)
    half, most, nearly_all = (_first(by_day, share) for share in (0.5, 0.75, 0.9))
    return ReplyTimes(half, most, nearly_all, over_on=_first(deadness(curve), OVER_WEIGHT))


def follow_up_day(curve: Curve, guess: Guess, promised: int | None = None) -> int | None:
    """After how many days of silence to ask: three quarters of the yeses have come, within the step's bounds.

    Where the employer named a day (`promised`, counted from the same start), it is the day after it. None where there
    is nobody to ask. Source: §1.5.

    >>> from headway.core.stats.curve import estimated
    >>> from headway.core.stats.defaults import STEPS
    >>> from headway.core.stats.spells import tallied
    >>> typical = estimated(tallied([], [], horizon=45), STEPS[3])
    >>> follow_up_day(typical, STEPS[3]), follow_up_day(typical, STEPS[3], promised=10)
    (7, 11)
    """
    if promised is not None:
        return promised + 1
    if guess.follow_up is None:
        return None
    earliest, latest = guess.follow_up
    most = _first(reply_days(curve), 0.75)
    return latest if most is None else min(max(most, earliest), latest)


def _first(values: Sequence[float], share: float) -> int | None:
    return next((day for day, value in enumerate(values) if value >= share - 1e-12), None)
