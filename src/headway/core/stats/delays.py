"""Delays on whole days: how answers that come spread over the days until the horizon."""

from functools import lru_cache
from itertools import pairwise
from math import erf, log, sqrt

from headway.core.stats.defaults import Delay


@lru_cache(maxsize=64)
def spread(delay: Delay, horizon: int) -> tuple[float, ...]:
    """The share of answers on day 0 … `horizon`, which sum to 1: log-normal, day d standing for d − ½ to d + ½.

    Shape: (horizon + 1,). Raises `ValueError` for a negative horizon. Source: STATISTICS §1.4, appendix B.

    >>> days = spread(Delay(7, 1.1), 60)
    >>> len(days), round(sum(days), 9), round(sum(days[:8]), 2)
    (61, 1.0, 0.54)
    """
    if horizon < 0:
        raise ValueError("A horizon is not negative.")
    below = [0.5 * (1 + erf(log((day + 0.5) / delay.median) / (delay.sigma * sqrt(2)))) for day in range(horizon + 1)]
    return tuple((after - before) / below[-1] for before, after in pairwise((0.0, *below)))
