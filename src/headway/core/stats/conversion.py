"""Conversion that counts those still waiting rightly, and how sure it is (STATISTICS §2.3).

An unanswered application is a part of a “no”. With w(d) read off the curve, conversion is yes ÷ (yes + no + Σ w), which
is Aalen–Johansen exactly; the denominator is called settled.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from headway.core.stats import beta
from headway.core.stats.curve import Curve, deadness, estimated
from headway.core.stats.defaults import LEVEL, TYPICAL_REPLIES, Guess
from headway.core.stats.spells import Cells


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of a share: Beta(alpha, beta), its mean and the range that holds it 80 % of the time."""

    alpha: float
    beta: float

    @property
    def mean(self) -> float:
        """The expected share, 0 to 1."""
        return self.alpha / (self.alpha + self.beta)

    @property
    def range(self) -> tuple[float, float]:
        """The 10 % and 90 % quantiles; within 1e-5."""
        weights = beta.density(self.alpha, self.beta)
        return beta.quantile(weights, (1 - LEVEL) / 2), beta.quantile(weights, (1 + LEVEL) / 2)

    def chance_under(self, share: float) -> float:
        """How likely the true share is below some share (0 to 1): what a rule asks before it calls a step low."""
        return beta.below(beta.density(self.alpha, self.beta), share)


@dataclass(frozen=True, slots=True)
class Conversion:
    """The counts of one step, what they come to, and what is believed of the share.

    `waiting` are unresolved at a known age, `waiting_as_no` what they count for so far (Σ w); `settled` is
    yes + no + waiting_as_no; `left_out` are unresolved without a day.
    """

    yes: float
    no: float
    waiting: float
    waiting_as_no: float
    settled: float
    left_out: float
    belief: Belief


def estimate(
    cells: Cells, guess: Guess, typical_replies: float = TYPICAL_REPLIES
) -> tuple[Conversion, Curve, tuple[float, ...]]:
    """The conversion of a step with the curve behind it and the weights w of each day of silence.

    Shapes: curve and weights (horizon + 2,). Raises `ValueError` where cells and guess differ in horizon. Source: §2.3;
    the worked numbers of §2.11 are its tests.

    >>> from headway.core.stats.defaults import STEPS
    >>> from headway.core.stats.spells import tallied
    >>> found, _, _ = estimate(tallied([0], [5], horizon=60), STEPS[1])
    >>> round(found.settled, 2), round(found.belief.mean, 3)
    (0.35, 0.094)
    """
    curve = estimated(cells, guess, typical_replies)
    weights = deadness(curve)
    return counted(cells, weights, prior=(guess.alpha, guess.beta)), curve, weights


def by_day(curve: Curve, belief: Belief) -> tuple[tuple[float, float, float], ...]:
    """The share answered yes by each day with its 80 % range, as sure as the share in the end: (share, low, high).

    Pointwise: by day d the share is Beta with the curve's value as mean and the strength of the belief, which at the
    horizon is the belief itself, within 5e-4. Earlier days know more than that, so their ranges are a little too wide.
    Shares of one; length: horizon + 1. Source: the curve of §2.2 with the Beta of §2.3.

    >>> [round(end, 2) for end in by_day(Curve((0.0, 0.5, 0.5), (0.0, 0.0, 0.0)), Belief(4, 4))[1]]
    [0.5, 0.28, 0.72]
    """
    strength = belief.alpha + belief.beta
    return tuple((share, *_range_at(share, strength)) for share in curve.yes_by[:-1])


@lru_cache(maxsize=512)
def _range_at(share: float, strength: float) -> tuple[float, float]:
    if not 0 < share < 1:
        return (share, share)
    return Belief(share * strength, (1 - share) * strength).range


def counted(cells: Cells, weights: Sequence[float], prior: tuple[float, float]) -> Conversion:
    """The conversion of any group of applications by the weights of the whole, so that groups add up to it.

    `weights` has the shape of the cells' tuples, (horizon + 2,), else `ValueError`; `prior` are the pseudo-counts of
    yes and of the rest. Source: §2.3, where m is additive over applications.

    >>> from headway.core.stats.spells import tallied
    >>> counted(tallied([1, 0], [0, 1], horizon=1), (0.0, 0.5, 1.0), prior=(0.6, 5.4)).settled
    1.5
    """
    yes, no = cells.all_yes, cells.all_no
    as_no = sum(n * weight for n, weight in zip(cells.waiting, weights, strict=True))
    settled = max(yes + no + as_no, yes)
    belief = Belief(prior[0] + yes, prior[1] + settled - yes)
    return Conversion(yes, no, sum(cells.waiting), as_no, settled, cells.undated_waiting, belief)


def chained(beliefs: Sequence[Belief]) -> Belief:
    """What is believed of the share that goes through all steps: the Beta with the mean and variance of the product.

    Steps are independent. Within .003 of simulation at the ends of the range. Raises `ValueError` without any step.
    Source: §2.3, several steps.

    >>> round(chained([Belief(1, 9), Belief(5, 5)]).mean, 9)
    0.05
    """
    if not beliefs:
        raise ValueError("A chain has a step at least.")
    mean = prod(belief.mean for belief in beliefs)
    second = prod(belief.mean * (belief.alpha + 1) / (belief.alpha + belief.beta + 1) for belief in beliefs)
    strength = (mean - second) / (second - mean * mean)
    return Belief(strength * mean, strength * (1 - mean))
