"""Simulated job searches under the diagnosis: the week in which a rule first speaks, by the rules as shipped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from bench import simulated
from headway.core.diagnosis import Look, looking
from headway.core.insights import Rung, Spell, reckoning
from headway.core.stats.defaults import STALL_WINDOW, STEPS
from headway.core.tracker.words import DEFAULT_STAGES

RUNGS = tuple(Rung(number, stage.name, number, number) for number, stage in enumerate(DEFAULT_STAGES))
WAY = tuple(STEPS[number] for number in range(1, 6))
FIRST_DAY = date(2026, 1, 1)
Roles = NDArray[np.int64]


def first_finding(
    shares: Sequence[Sequence[float]], mix: Sequence[float], per_week: int, weeks: int, seed: int
) -> tuple[int, Look] | None:
    """The week and the first look that speaks. `shares` are the true ones of each role at each step, `mix` its part."""
    random = np.random.default_rng((per_week, len(mix), seed))
    began = simulated.weekly(weeks, per_week)
    role = random.choice(len(mix), len(began), p=mix)
    search = list(_searched(random, began, role, shares))
    names = [f"Role {place}" for place in range(len(mix))] if len(mix) > 1 else []
    for week in range(1, weeks + 1):
        for look in looks(search, 7 * week, names):
            if look.state == "speaks":
                return week, look
    return None


def looks(search: Sequence[tuple[simulated.Answers, Roles]], day: int, names: Sequence[str]) -> Iterator[Look]:
    """What rules 1 to 5 and 7 come to on the evening of a day."""
    now, then = (list(_spells(search, on)) for on in (day, day - STALL_WINDOW))
    whole, today = reckoning.steps(now, RUNGS), FIRST_DAY + timedelta(days=day)
    yield from looking.at_steps(now, whole, names, today)
    yield from looking.at_replies(now, then, whole[1], names, today)


def _searched(
    random: np.random.Generator, began: simulated.Days, role: Roles, shares: Sequence[Sequence[float]]
) -> Iterator[tuple[simulated.Answers, Roles]]:
    for step, guess in enumerate(WAY):
        answers = simulated.answers(random, began, np.array([of_role[step] for of_role in shares])[role], guess)
        yield answers, role
        went = answers.cause == 1
        began, role = answers.ended[went], role[went]


def _spells(search: Sequence[tuple[simulated.Answers, Roles]], day: int) -> Iterator[Spell]:
    for rank, (step, role) in enumerate(search, start=1):
        there, seen = step.began <= day, step.ended <= day
        days = np.where(seen, step.ended, day) - step.began
        cells = zip(
            role[there].tolist(), np.where(seen, step.cause, 0)[there].tolist(), days[there].tolist(), strict=True
        )
        for (of_role, cause, age), n in Counter(cells).items():
            yield Spell(f"Role {of_role}", "All", rank, cause, age, n)
