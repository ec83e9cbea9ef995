"""Seeded spells for the tests of the statistics."""

import random
from collections import Counter
from math import log

from headway.core.stats.defaults import STEPS, overridden
from headway.core.stats.spells import Cells, cells

Spell = tuple[int, int]
APPLIED = STEPS[1]
NOTHING_MIXED_IN = overridden(APPLIED, alpha=1e-12, beta=1e-12)


def spells(seed: int, size: int, longest: int = 90) -> list[tuple[int, int]]:
    """(cause, age) of so many applications with many a tie, some of them beyond the horizon."""
    chance = random.Random(seed)  # noqa: S311
    return [(chance.choices((0, 1, 2), (6, 2, 3))[0], int(chance.expovariate(5 / longest))) for _ in range(size)]


def sent(seed: int, size: int, days: int, yes: float = 0.2, no: float = 0.3) -> list[tuple[int, int]]:
    """(cause, age) of applications sent evenly over so many days, answered after the typical delays."""
    chance = random.Random(seed)  # noqa: S311
    found = []
    for _ in range(size):
        age, kind = chance.randrange(days), chance.random()
        cause = 1 if kind < yes else 2 if kind < yes + no else 0
        delay = APPLIED.yes_delay if cause == 1 else APPLIED.no_delay
        answer = round(chance.lognormvariate(log(delay.median), delay.sigma))
        found.append((cause, answer) if cause and answer <= age else (0, age))
    return found


def of(*rows: tuple[int, int | None, float], horizon: int = 60) -> Cells:
    return cells(rows, horizon)


def cells_of(found: list[tuple[int, int]], horizon: int = 60) -> Cells:
    return cells([(cause, age, n) for (cause, age), n in Counter(found).items()], horizon)


def seen_by(found: list[tuple[int, int]], horizon: int) -> list[tuple[int, int]]:
    """The same spells seen no longer than through the horizon."""
    return [(cause, age) if age <= horizon else (0, horizon + 1) for cause, age in found]
