"""Do two groups really differ? Shrinkage, a chance, and a gate that may be looked at every day (STATISTICS §2.5).

Each group starts as ten average applications. A difference is claimed only where the Bayes factor of “every group its
own share” against “one share for all” reaches 10, which by Ville's inequality hardly ever happens without a difference
however often one looks, and where one group is the better with a chance of .99.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import exp, lgamma

from headway.core.stats import beta
from headway.core.stats.conversion import Belief
from headway.core.stats.defaults import ENOUGH_SETTLED, GATE_CHANCE, GATE_FACTOR, SEGMENT_STRENGTH


@dataclass(frozen=True, slots=True)
class Segment:
    """One group: its name, its yeses, and how many are settled (not a whole number)."""

    name: str
    yes: float
    settled: float


@dataclass(frozen=True, slots=True)
class Claim:
    """That one group does better than another one, and the chance of it."""

    better: str
    worse: str
    chance: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is believed of each group, in the order given, and what may be said of their differences.

    `leaning` is the pair with the most different chance, for the curious; `claims` are those that went through the
    gate, the surest first, and empty where it is too early to tell.
    """

    beliefs: tuple[Belief, ...]
    factor: float
    leaning: Claim | None
    claims: tuple[Claim, ...]


def compare(segments: Sequence[Segment], mean: float) -> Comparison:
    """Compare groups around the pooled mean share.

    `segments` may be any number, also none; their counts come from one set of weights, so that they add up to the
    whole. Raises `ValueError` unless 0 < mean < 1. Source: §2.5, and §3.5 for how seldom it claims what is not so.

    >>> found = compare([Segment("Referral", 15, 40), Segment("Job board", 12, 90)], mean=27 / 130)
    >>> found.claims[0].better, round(found.factor)
    ('Referral', 25)
    """
    factor = bayes_factor(segments, mean)
    beliefs = tuple(shrunk(segment, mean) for segment in segments)
    weights = [beta.density(belief.alpha, belief.beta) for belief in beliefs]
    heard = [place for place, segment in enumerate(segments) if segment.settled >= ENOUGH_SETTLED]
    pairs = []
    for one, other in combinations(heard, 2):
        chance = beta.beats(weights[one], weights[other])
        if chance < 0.5:
            one, other, chance = other, one, 1 - chance
        pairs.append(Claim(segments[one].name, segments[other].name, chance))
    pairs.sort(key=lambda pair: -pair.chance)
    gate = factor >= GATE_FACTOR
    claims = tuple(pair for pair in pairs if gate and pair.chance >= GATE_CHANCE)
    return Comparison(beliefs, factor, pairs[0] if pairs else None, claims)


def more_needed(segments: Sequence[Segment], mean: float, growing: Collection[str] = (), most: int = 500) -> int | None:
    """How many more settled ones would open the gate for the likeliest difference, if all goes on as so far.

    The groups named in `growing` (all, if none is) grow at the shares they have. 0 where the gate is open; None where
    two groups are not heard yet, where those that grow hold nothing, or where more than `most` would be needed. Raises
    `ValueError` unless 0 < mean < 1. Source: the gate of §2.5.

    >>> more_needed([Segment("Referral", 4, 9), Segment("Job board", 1, 12)], mean=5 / 21)
    23
    """
    leaning = compare(segments, mean).leaning
    total = sum(segment.settled for segment in segments if not growing or segment.name in growing)
    if leaning is None or total <= 0:
        return None

    def opens(more: int) -> bool:
        by = 1 + more / total
        then = [_grown(each, by) if not growing or each.name in growing else each for each in segments]
        pair = [shrunk(each, mean) for name in (leaning.better, leaning.worse) for each in then if each.name == name]
        ahead, behind = (beta.density(belief.alpha, belief.beta) for belief in pair)
        return bayes_factor(then, mean) >= GATE_FACTOR and beta.beats(ahead, behind) >= GATE_CHANCE

    if not opens(most):
        return None
    return bisect_left(range(most + 1), True, key=opens)


def shrunk(segment: Segment, mean: float) -> Belief:
    """What is believed of one group that started as ten average applications: Beta(10 μ + x, 10 (1 − μ) + m − x).

    `mean` is the pooled share μ, 0 to 1. Source: §2.5, where the strength of ten is argued for.

    >>> round(shrunk(Segment("Referral", 4, 9), 6 / 16).mean, 3)
    0.408
    """
    alpha, beta_ = SEGMENT_STRENGTH * mean, SEGMENT_STRENGTH * (1 - mean)
    return Belief(alpha + segment.yes, beta_ + segment.settled - segment.yes)


def bayes_factor(segments: Sequence[Segment], mean: float) -> float:
    """How much better “every group its own share” explains the counts than “one share for all”.

    1 says nothing; agrees with `scipy.stats.betabinom` within 1e-10. Groups of which nothing is settled do not count.
    Raises `ValueError` unless 0 < mean < 1. Source: §2.5, appendix B `differ`.

    >>> round(bayes_factor([Segment("Referral", 4, 9), Segment("Job board", 2, 7)], 0.3), 2)
    0.95
    """
    if not 0 < mean < 1:
        raise ValueError("The pooled mean lies between 0 and 1.")
    alpha, beta_ = SEGMENT_STRENGTH * mean, SEGMENT_STRENGTH * (1 - mean)

    def gained(yes: float, settled: float) -> float:
        return _log_beta(alpha + yes, beta_ + settled - yes) - _log_beta(alpha, beta_)

    apart = sum(gained(segment.yes, segment.settled) for segment in segments)
    whole = gained(sum(segment.yes for segment in segments), sum(segment.settled for segment in segments))
    return exp(min(apart - whole, 700.0))


def _grown(segment: Segment, by: float) -> Segment:
    return replace(segment, yes=segment.yes * by, settled=segment.settled * by)


def _log_beta(alpha: float, beta_: float) -> float:
    return lgamma(alpha) + lgamma(beta_) - lgamma(alpha + beta_)
