"""When a first offer may come, and how many interviews, at a given pace (STATISTICS §2.8).

Per draw of the shares, what waits now comes through or not, and what is yet to be sent is a thinned Poisson process:
the chance of none by a day is then a closed form, and only the shares are drawn. It assumes the stated pace and today's
conversion; open items are known by stage and age alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil

import numpy as np
from numpy.typing import NDArray

from headway.core.stats.conversion import Belief
from headway.core.stats.curve import Curve
from headway.core.stats.defaults import MOST_PER_WEEK

Floats = NDArray[np.float64]
DRAWS = 2_000
_LONG_SHOT, _RARE = 0.05, 0.02
_FEW = 5
_RANGES = (0.1, 0.25, 0.75, 0.9)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way: what is believed of its share, and how its answers spread over the days.

    `yes_delay`: of those that go on, the share that does so on day d; `no_by`: of the others, the share told so by day
    d. Shape of both: (horizon + 1,).
    """

    belief: Belief
    yes_delay: tuple[float, ...]
    no_by: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The chance of at least one by each of `days` from today (0, 7, 14 …), rising.

    `ranges`: how sure that chance is, since the shares are not known: its 10, 25, 75 and 90 % points over the draws.
    """

    days: tuple[int, ...]
    chances: tuple[float, ...]
    ranges: tuple[tuple[float, float, float, float], ...] = ()

    def day_of(self, chance: float) -> int | None:
        """The day by which that chance (0 to 1) is reached, between the days of the grid; None if it is not."""
        for (day, low), (after, high) in pairwise(zip(self.days, self.chances, strict=True)):
            if low <= chance <= high and high > low:
                return ceil(day + (after - day) * (chance - low) / (high - low))
        return None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many will have come through by a day: the mean, and the numbers that 80 % of the draws lie between."""

    mean: float
    low: int
    high: int
    none: float


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Some open items that are alike: how many, how likely each comes through per draw, and by when if it does."""

    count: int
    chance: Floats
    by_day: Floats


@dataclass(frozen=True, slots=True)
class _Future:
    """The drawn shares of the whole way and of all but its first step, and what waits now.

    `arrived`: new items through by day t for each one sent a day. `waiting` is made as it is read, which is once.
    """

    whole: Floats
    later: Floats
    arrived: Floats
    waiting: Iterator[_Waiting]


@dataclass(frozen=True, slots=True)
class _Then:
    """The same on one day, and in each draw the chance that none of what waits now is through by then."""

    whole: Floats
    later: Floats
    arrived: float
    none: Floats


def step(belief: Belief, curve: Curve) -> Step:
    """The step that a curve describes; a curve without any yes spreads them evenly.

    Shapes: (horizon + 2,) in, (horizon + 1,) out; shares of one. Source: §2.8, usage of appendix B.

    >>> step(Belief(1, 1), Curve((0.25, 0.5, 0.5), (0.0, 0.25, 0.25))).yes_delay
    (0.5, 0.5)
    """
    yes_by, no_by = np.array(curve.yes_by[:-1]), np.array(curve.no_by[:-1])
    share = float(yes_by[-1])
    delay = np.diff(yes_by, prepend=0.0) / share if share > 0 else np.full(len(yes_by), 1 / len(yes_by))
    told = no_by / (1 - share) if share < 1 else np.zeros(len(no_by))
    return Step(belief, tuple(delay.tolist()), tuple(told.tolist()))


def first_date(
    steps: Sequence[Step],
    waiting: Mapping[tuple[int, int], int],
    *,
    per_week: float,
    days: int,
    draws: int = DRAWS,
    seed: int = 0,
) -> Outlook:
    """The chance that at least one comes through all `steps`, week by week for so many days.

    `waiting` counts open items by (place of their step, age in days); `per_week` new ones begin at the first step.
    Length of the answer: days // 7 + 1. Within three standard errors of simulation item by item. Raises `ValueError`
    without any step. Source: §2.8, appendix B `first_date`.

    >>> sure = Step(Belief(1e6, 1e-3), (0.0,) * 7 + (1.0,), (0.0,) * 8)
    >>> [round(chance, 6) for chance in first_date([sure], {(0, 0): 1}, per_week=0, days=14).chances]
    [0.0, 1.0, 1.0]
    """
    future = _future(steps, waiting, days, draws, seed)
    grid = np.arange(0, days + 1, 7)
    expected = per_week / 7 * np.outer(future.whole, future.arrived[grid])
    none, chances = np.ones_like(expected), np.empty_like(expected)  # one piece of memory for all kinds
    for some in future.waiting:
        np.multiply.outer(some.chance, some.by_day[grid], out=chances)
        if float(some.chance.mean()) * some.by_day[grid[-1]] < _RARE:
            expected += np.multiply(chances, some.count, out=chances)
        else:
            none *= _powered(np.subtract(1, chances, out=chances), some.count)
    drawn = np.clip(1 - none * np.exp(-expected), 0, 1)
    return Outlook(tuple(grid.tolist()), tuple(drawn.mean(axis=0).tolist()), _ranges(drawn))


def count_by(
    steps: Sequence[Step],
    waiting: Mapping[tuple[int, int], int],
    *,
    per_week: float,
    days: int,
    draws: int = 10_000,
    seed: int = 0,
) -> tuple[int, ...]:
    """Draws of how many will have come through all steps in so many days. Shape: (draws,).

    Long shots (a chance under 5 %) are pooled, which Le Cam's theorem allows. The same seed gives the same draws.
    Raises `ValueError` without any step. Source: §2.8, appendix B `count_by`.

    >>> sure = Step(Belief(1e6, 1e-3), (0.0, 1.0), (0.0, 0.0))
    >>> set(count_by([sure], {(0, 0): 3}, per_week=0, days=7, draws=5))
    {3}
    """
    future = _future(steps, waiting, days, draws, seed)
    random = np.random.default_rng((seed, 1))
    expected = future.whole * future.arrived[days] * per_week / 7
    number = np.zeros(draws, dtype=np.int64)
    for some in future.waiting:
        chance = np.minimum(some.chance * some.by_day[days], 1.0)
        if chance.mean() < _LONG_SHOT:
            expected = expected + some.count * chance
        else:
            number += _come_through(random, some.count, chance)
    drawn: list[int] = (number + random.poisson(expected)).tolist()
    return tuple(drawn)


def tally(drawn: Sequence[int]) -> Tally:
    """What draws of a number come to; the range of a whole number holds 80 % of them or a little more.

    Shape: (draws,), at least one. Source: §2.8.

    >>> tally((0, 0, 1, 1, 2))
    Tally(mean=0.8, low=0, high=2, none=0.4)
    """
    low, high = (int(np.quantile(drawn, share, method="inverted_cdf")) for share in (0.1, 0.9))
    return Tally(float(np.mean(drawn)), low, high, drawn.count(0) / len(drawn))


def pace_needed(
    steps: Sequence[Step],
    waiting: Mapping[tuple[int, int], int],
    *,
    chance: float,
    days: int,
    draws: int = DRAWS,
    seed: int = 0,
) -> float | None:
    """The smallest number of new ones a week that gives that chance of one through in so many days.

    None where more than a hundred a week would be needed: not by volume alone before that day. `chance` lies between 0
    and 1. Raises `ValueError` without any step. Source: §2.8, appendix B `needed`.

    >>> half = Step(Belief(1e6, 1e6), (0.0, 1.0), (0.0, 0.0))
    >>> round(pace_needed([half], {}, chance=0.8, days=7), 1), pace_needed([half], {(0, 0): 9}, chance=0.8, days=7)
    (3.8, 0.0)
    """
    now = _by_then(tuple(steps), tuple(waiting.items()), days, draws, seed)
    return _least(now.none, now.arrived * now.whole, chance)


def outreach_needed(
    steps: Sequence[Step],
    outreach: Sequence[Step],
    waiting: Mapping[tuple[int, int], int],
    *,
    per_week: float,
    chance: float,
    days: int,
    draws: int = DRAWS,
    seed: int = 0,
) -> float | None:
    """The smallest number of mails a week that gives that chance, beside so many new ones a week.

    `outreach` are the steps of a mail up to the first answer to the application it leads to, whose share differs from
    that of others; it then goes on as they do (`outreach.way` makes them). None as in `pace_needed`. Raises
    `ValueError` without any step. Source: §§2.8, 2.10.

    >>> half = Step(Belief(1e6, 1e6), (0.0, 1.0), (0.0, 0.0))
    >>> round(outreach_needed([half], [half, half], {}, per_week=1, chance=0.8, days=9), 1)
    4.2
    """
    now = _by_then(tuple(steps), tuple(waiting.items()), days, draws, seed)
    none = now.none * np.exp(-per_week / 7 * now.arrived * now.whole)
    random = np.random.default_rng((seed, 2))
    through = np.prod([random.beta(each.belief.alpha, each.belief.beta, draws) for each in outreach], axis=0)
    return _least(none, _arrived([*outreach, *steps[1:]], days)[days] * through * now.later, chance)


def cut_off(steps: Sequence[Step], days: int) -> int:
    """In how many days sending begins to be too late: what is sent afterwards hardly comes through in `days`.

    `days` less the time in which nine of ten of those that come through do so; negative where that is past already.
    Source: the cut-off of §2.8.

    >>> cut_off([Step(Belief(1, 1), (0.0, 1.0), (0.0, 0.0))], days=10)
    9
    """
    longest = sum(len(each.yes_delay) for each in steps)
    return days - int(np.searchsorted(_through(steps, longest), 0.9 - 1e-12))


def _ranges(drawn: Floats) -> tuple[tuple[float, float, float, float], ...]:
    """The 10, 25, 75 and 90 % points of each column of draws."""
    places = [round(share * (len(drawn) - 1)) for share in _RANGES]
    found = np.partition(drawn, places, axis=0)[places]
    return tuple((low, lower, upper, high) for low, lower, upper, high in found.T.tolist())


def _come_through(random: np.random.Generator, count: int, chance: Floats) -> NDArray[np.int64]:
    if count > _FEW:
        return random.binomial(count, chance)
    number = np.zeros(len(chance), dtype=np.int64)
    for _ in range(count):  # quicker than binomial draws with a chance each
        number += random.random(len(chance)) < chance
    return number


def _future(steps: Sequence[Step], waiting: Mapping[tuple[int, int], int], days: int, draws: int, seed: int) -> _Future:
    if not steps:
        raise ValueError("A forecast has a step at least.")
    random = np.random.default_rng(seed)
    shares = [random.beta(each.belief.alpha, each.belief.beta, draws) for each in steps]
    onward = [np.ones(draws)]
    for share in reversed(shares):
        onward.insert(0, share * onward[0])
    kinds = (_alike(steps[at:], shares[at], onward[at], age, n, days) for (at, age), n in sorted(waiting.items()) if n)
    return _Future(onward[0], onward[1], _arrived(steps, days), (some for some in kinds if some is not None))


def _arrived(steps: Sequence[Step], days: int) -> Floats:
    """New items through by day t for each one sent a day."""
    # what begins on day u has had t − u days by day t, from the evening of its first day on
    return np.concatenate(([0.0], np.cumsum(_through(steps, days))[:-1]))


@lru_cache(maxsize=4)
def _by_then(
    steps: tuple[Step, ...], waiting: tuple[tuple[tuple[int, int], int], ...], days: int, draws: int, seed: int
) -> _Then:
    """What every answer about that day begins from: read six times for one page."""
    future = _future(steps, dict(waiting), days, draws, seed)
    none = np.ones(draws)
    for some in future.waiting:
        none *= _powered(1 - np.minimum(some.chance * some.by_day[days], 1.0), some.count)
    return _Then(future.whole, future.later, float(future.arrived[days]), none)


def _least(none: Floats, through: Floats, chance: float) -> float | None:
    """The smallest weekly number that gives the chance, each sent a day being `through` so often; None beyond 100."""

    def reached(per_week: float) -> bool:
        return 1 - float((np.exp(-per_week / 7 * through) * none).mean()) >= chance

    low, high = 0.0, MOST_PER_WEEK
    if reached(low):
        return low
    if not reached(high):
        return None
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def _powered(values: Floats, times: int) -> Floats:
    """Values to a whole power at least 1, by squaring in place: much quicker than powers in general."""
    if times == 1:
        return values
    odd = values.copy() if times % 2 else None
    values *= values
    found = _powered(values, times // 2)
    return found if odd is None else found * odd


def _alike(steps: Sequence[Step], share: Floats, onward: Floats, age: int, count: int, days: int) -> _Waiting | None:
    """Open items of one step and age; None where no answer is expected any more."""
    first = steps[0]
    come = sum(first.yes_delay[: age + 1])
    if age >= len(first.yes_delay) - 1 or come >= 1 - 1e-12:
        return None
    # of those told nothing yet: to each whose yes is still to come, so many to whom nobody says yes
    silent = max((1 - first.no_by[age]) / (1 - come), 1e-12)
    among = share * (1 - silent)
    among += silent
    chance = onward / among
    left = np.array((0.0, *first.yes_delay[age + 1 :])) / (1 - come)
    return _Waiting(count, chance, _through(steps[1:], days, left))


def _through(steps: Sequence[Step], days: int, began: Floats | None = None) -> Floats:
    """The share through all steps by day t, of those that go through. Shape: (days + 1,)."""
    spread = np.ones(1) if began is None else began
    for each in steps:
        spread = np.convolve(spread, each.yes_delay)[: days + 1]
    by_day = np.cumsum(spread[: days + 1])
    return np.concatenate((by_day, np.full(days + 1 - len(by_day), by_day[-1])))
