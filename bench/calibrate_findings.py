"""How often a step is said to be low, by the rules as shipped: of a healthy search, and where it is low."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np

from bench import simulated
from bench.calibrate_claims import middle
from bench.calibrate_size import Size, drawn
from bench.simulated import WEEKS
from headway.core.diagnosis import looking
from headway.core.diagnosis.findings import STEPS as CODES
from headway.core.diagnosis.steps import LINES
from headway.core.insights import Rung, Spell, reckoning
from headway.core.stats.defaults import STALL_WINDOW, STEPS
from headway.core.tracker.words import DEFAULT_STAGES

RUNGS = tuple(Rung(number, stage.name, number, number) for number, stage in enumerate(DEFAULT_STAGES))
NUMBERS = tuple(LINES)
WAY = tuple(STEPS[number] for number in NUMBERS)
SLOWED: Final = "replies_slowed"
LOW = {1: 0.02, 2: 0.20, 3: 0.15, 4: 0.10, 5: 0.10}
PACE, FIRST_DAY = 10, date(2026, 1, 1)


def findings(size: Size) -> str:
    """How often a step is said to be low in half a year of weekly looks, and how often anything at all is said."""
    many, few = max(1, size.searches // 3), max(1, size.searches // 10)
    typical = {number: STEPS[number].mean for number in NUMBERS}
    healthy = [_first_weeks(tuple(typical.values()), seed) for seed in range(many)]
    rows = []
    for number in NUMBERS:
        code, low = CODES[number], typical | {number: LOW[number]}
        found = [
            said[code] for said in (_first_weeks(tuple(low.values()), seed) for seed in range(few)) if code in said
        ]
        false = sum(code in said for said in healthy) / many
        shares = f"< {LINES[number]:.2f}", f"{typical[number]:.2f}", f"{false:.3f}", f"{LOW[number]:.2f}"
        rows.append((DEFAULT_STAGES[number].name, *shares, f"{len(found) / few:.3f}", middle(found)))
    for name, times in (
        ("replies have slowed down", sum(SLOWED in said for said in healthy)),
        ("any of these", sum(map(bool, healthy))),
    ):
        rows.append((name, "", "", f"{times / many:.3f}", "", "", ""))
    head = ("stage waited in", "said if", "healthy", "false alarm in 26 weeks", "low", "found", "median week")
    return drawn(f"A step is low, {PACE} applications a week", head, rows)


def _first_weeks(shares: Sequence[float], seed: int) -> dict[str, int]:
    """The first week in which each rule speaks, of those that do."""
    random = np.random.default_rng((PACE, seed))
    truth = simulated.way(random, simulated.weekly(WEEKS, PACE), shares, WAY)
    first: dict[str, int] = {}
    for week in range(1, WEEKS + 1):
        for code in _said(truth, 7 * week):
            first.setdefault(code, week)
    return first


def _said(truth: Sequence[simulated.Answers], day: int) -> list[str]:
    """What the rules on steps and on slower replies say on the evening of a day."""
    now, then = _rows(truth, day), _rows(truth, day - STALL_WINDOW)
    whole, today = reckoning.steps(now, RUNGS), FIRST_DAY + timedelta(days=day)
    looks = [*looking.at_steps(now, whole, (), today), *looking.at_replies(now, then, whole[1], (), today)]
    return [look.code for look in looks if look.state == "speaks"]


def _rows(truth: Sequence[simulated.Answers], day: int) -> list[Spell]:
    """The count table on the evening of a day."""
    rows = []
    for number, step in zip(NUMBERS, truth, strict=True):
        there, seen = step.began <= day, step.ended <= day
        causes, ages = np.where(seen, step.cause, 0)[there], (np.where(seen, step.ended, day) - step.began)[there]
        counts = Counter(zip(causes.tolist(), ages.tolist(), strict=True))
        rows += [Spell("", "", number, cause, age, n) for (cause, age), n in counts.items()]
    return rows
