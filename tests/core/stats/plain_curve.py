"""Aalen–Johansen written out: one application after the other, one event at a time, nobody grouped."""

from collections.abc import Sequence

Spell = tuple[int, int]


def incidence(spells: Sequence[Spell], horizon: int) -> tuple[list[float], list[float]]:
    """Share answered yes and no by each day, from (cause, age); on one day yes, then no, then who is seen no longer."""
    yes_by = no_by = 0.0
    unanswered = 1.0
    yes, no = [], []
    at_risk = len(spells)
    queue = sorted((age, {1: 0, 2: 1, 0: 2}[cause]) for cause, age in spells)
    for day in range(horizon + 1):
        today = [kind for age, kind in queue if age == day]
        for kind in today:
            if kind == 0:
                yes_by += unanswered / at_risk
            elif kind == 1:
                no_by += unanswered / at_risk
            if kind < 2:
                unanswered -= unanswered / at_risk
            at_risk -= 1
        yes.append(yes_by)
        no.append(no_by)
    return [*yes, yes_by], [*no, no_by]


def variance(spells: Sequence[Spell], horizon: int) -> float:
    """Greenwood's variance of the share answered yes by the horizon (the usual form for competing risks)."""
    days = range(horizon + 1)
    at_risk = [sum(age >= day for _, age in spells) for day in days]
    yes = [sum(spell == (1, day) for spell in spells) for day in days]
    no = [sum(spell == (2, day) for spell in spells) for day in days]
    unanswered, before = 1.0, []
    for day in days:
        before.append(unanswered)
        if at_risk[day]:
            unanswered *= 1 - (yes[day] + no[day]) / at_risk[day]
    share, by_day = 0.0, []
    for day in days:
        share += before[day] * yes[day] / at_risk[day] if at_risk[day] else 0.0
        by_day.append(share)
    total = 0.0
    for day in days:
        n, x, all_ = at_risk[day], yes[day], yes[day] + no[day]
        if n == 0:
            continue
        left = share - by_day[day]
        if n > all_:
            total += left**2 * all_ / (n * (n - all_))
        total += before[day] ** 2 * x * (n - x) / n**3
        total -= 2 * left * before[day] * x / n**2
    return total
