"""How often a target role is said to be low, by the rules as shipped: with all roles alike, and with one low."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bench import simulated
from bench.calibrate_claims import middle
from bench.calibrate_findings import FIRST_DAY, NUMBERS, RUNGS, WAY
from bench.calibrate_size import Size, drawn
from bench.simulated import WEEKS
from headway.core.diagnosis import looking
from headway.core.insights import Spell, reckoning
from headway.core.stats.defaults import STALL_WINDOW, STEPS

MIX: Final = (0.5, 0.3, 0.2)
NAMES: Final = tuple(f"Role {place}" for place in range(len(MIX)))
TYPICAL: Final = tuple(STEPS[number].mean for number in NUMBERS)
CASES: Final = (((0.10, 0.10, 0.10), 10), ((0.10, 0.10, 0.10), 20), ((0.15, 0.02, 0.15), 10), ((0.15, 0.02, 0.15), 15))
Roles = NDArray[np.int64]
Search = Sequence[tuple[simulated.Answers, Roles]]


def roles(size: Size) -> str:
    """How often anything is said in half a year of weekly looks, of the whole search or of a role, and of which."""
    rows = []
    for shares, pace in CASES:
        searches = max(1, size.searches // (3 if shares[1] == shares[0] else 10))
        said = [_first(shares, pace, seed) for seed in range(searches)]
        spoken = [each for each in said if each is not None]
        of_role = sum(scope is not None for _, scope in spoken) / searches
        low = [week for week, scope in spoken if shares[1] < shares[0] and scope == NAMES[1]]
        found = (f"{len(low) / searches:.3f}", middle(low)) if shares[1] < shares[0] else ("", "")
        rows.append((f"{shares}", str(pace), f"{len(spoken) / searches:.3f}", f"{of_role:.3f}", *found))
    head = (
        "replies by role",
        "a week",
        "anything said in 26 weeks",
        "of a role first",
        "the low one found",
        "median week",
    )
    return drawn(f"Diagnosis by target role, applications mixed {MIX}", head, rows)


def _first(shares: Sequence[float], per_week: int, seed: int) -> tuple[int, str | None] | None:
    """The week in which anything is said first, and the role that it is said of, None for the whole search."""
    random = np.random.default_rng((per_week, len(MIX), seed))
    began = simulated.weekly(WEEKS, per_week)
    role = random.choice(len(MIX), len(began), p=MIX)
    search = list(_searched(random, began, role, shares))
    for week in range(1, WEEKS + 1):
        for scope in _said(search, 7 * week):
            return week, scope
    return None


def _searched(
    random: np.random.Generator, began: simulated.Days, role: Roles, shares: Sequence[float]
) -> Iterator[tuple[simulated.Answers, Roles]]:
    """Every step with the role of each; roles differ in the share that is replied to, then no more."""
    for number, guess in zip(NUMBERS, WAY, strict=True):
        chances = np.array(shares)[role] if number == NUMBERS[0] else TYPICAL[number - 1]
        step = simulated.answers(random, began, chances, guess)
        yield step, role
        went = step.cause == 1
        began, role = step.ended[went], role[went]


def _said(search: Search, day: int) -> Iterator[str | None]:
    now, then = (list(_rows(search, on)) for on in (day, day - STALL_WINDOW))
    whole, today = reckoning.steps(now, RUNGS), FIRST_DAY + timedelta(days=day)
    looks = [*looking.at_steps(now, whole, NAMES, today), *looking.at_replies(now, then, whole[1], NAMES, today)]
    yield from sorted((look.scope for look in looks if look.state == "speaks"), key=lambda scope: scope or "")


def _rows(search: Search, day: int) -> Iterator[Spell]:
    """The count table on the evening of a day."""
    for number, (step, role) in zip(NUMBERS, search, strict=True):
        there, seen = step.began <= day, step.ended <= day
        columns = role, np.where(seen, step.cause, 0), np.where(seen, step.ended, day) - step.began
        for (of_role, cause, age), n in Counter(zip(*(each[there].tolist() for each in columns), strict=True)).items():
            yield Spell(NAMES[of_role], "", number, cause, age, n)
