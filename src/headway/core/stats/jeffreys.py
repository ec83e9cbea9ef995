"""The range of a plain share: Jeffreys' interval (Brown, Cai & DasGupta 2001; STATISTICS §2.4)."""

from functools import lru_cache

from headway.core.stats import beta
from headway.core.stats.defaults import LEVEL


@lru_cache(maxsize=4096)
def interval(yes: int, of: int, level: float = LEVEL) -> tuple[float, float]:
    """The range in which the true share lies `level` of the time, given `yes` of `of`: equal tails of Beta(½+x, ½+n−x).

    The lower bound is 0 where there was no yes, the upper bound 1 where there was nothing else; without any trial the
    range is (0, 1). Shares, not percent; within 1e-5 of statsmodels. Raises `ValueError` unless 0 ≤ yes ≤ of and
    0 < level < 1. Source: §2.4.

    >>> low, high = interval(3, 14)
    >>> (round(low, 3), round(high, 3))
    (0.106, 0.378)
    """
    if not 0 <= yes <= of or not 0 < level < 1:
        raise ValueError("A share is counted as yes of all, with 0 <= yes <= all.")
    weights = beta.density(0.5 + yes, 0.5 + of - yes)
    tail = (1 - level) / 2
    low = 0.0 if yes == 0 else beta.quantile(weights, tail)
    high = 1.0 if yes == of else beta.quantile(weights, 1 - tail)
    return low, high
