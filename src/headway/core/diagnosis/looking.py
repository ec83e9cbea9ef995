"""Every rule over a whole search and each of its roles, from the counted rows. Loads NumPy."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from headway.core.diagnosis import steps
from headway.core.diagnosis.findings import Look
from headway.core.insights import reckoning
from headway.core.insights.counted import ALL, Rung
from headway.core.insights.reckoning import Step
from headway.core.insights.settled import Spell
from headway.core.speech import say
from headway.core.stats import silence, stall
from headway.core.stats.defaults import OVER_WEIGHT
from headway.core.stats.spells import Cells, cells


def at_steps(rows: Sequence[Spell], whole: Sequence[Step], roles: Sequence[str], today: date) -> Iterator[Look]:
    """Rules 1 to 5, of the whole search and of each role where anybody got that far."""
    against, by_id = _lines(whole), {step.start.id: step for step in whole}
    everybody, *groups = reckoning.conversions(rows, whole, (ALL, *roles), None).groups
    for place, share in enumerate(everybody.steps):
        if (line := against.get(share.stage_id)) is None:
            continue
        step = by_id[share.stage_id]
        yield steps.below(share, line, today, young=_young(step.cells, step))
        for group in groups:
            own = group.steps[place]
            if own.settled or own.waiting:
                young = _young(_cells(rows, step, group.name), step)
                look = steps.below(steps.begun(own, step.guess), line, today, group.name, young)
                yield _surely(look, steps.worse(own, share))


def _surely(look: Look, worse: bool) -> Look:
    """A role is named only where it surely does worse than the rest of the search."""
    if look.state != "speaks" or worse:
        return look
    why = f"{look.why} {say('It is not surely lower than in the other roles.')}"
    return replace(look, state="clear", why=why, finding=None)


def at_replies(
    now: Sequence[Spell], then: Sequence[Spell], step: Step, roles: Sequence[str], today: date
) -> Iterator[Look]:
    """Rule 7, of the whole search and of each role: rows as of today and as of four weeks ago."""
    for scope in (None, *roles):
        cells_now, cells_then = (_cells(rows, step, scope) for rows in (now, then))
        yield steps.slowed(cells_now, cells_then, step.guess, today, scope, looks=len(roles) if scope else 1)


def silence_of(now: Step, then: Step) -> str:
    """What the last four weeks brought beside what was to be expected."""
    return steps.expected(stall.window(now.cells, then.cells, now.guess))


def chances(open_ones: Iterable[tuple[int, int, int]], whole: Sequence[Step]) -> dict[int, float]:
    """The chance of a yes still to come to each of (id, rank, days) that waits for an answer, by its id."""
    by_rank = {step.start.rank: step for step in whole if step.guess.follow_up}

    @cache
    def chance(rank: int, days: int) -> float:
        return silence.odds(by_rank[rank].curve, days).chance

    return {id: chance(rank, days) for id, rank, days in open_ones if rank in by_rank}


def nearly_all(step: Step) -> int:
    """By which day nine of ten replies at a step have come."""
    return silence.reply_times(step.curve).nearly_all or step.guess.horizon


def _lines(whole: Sequence[Step]) -> dict[int, steps.Line]:
    rungs: list[Rung] = [*(step.start for step in whole), *(step.end for step in whole[-1:])]
    found = steps.lines(rungs, [step.guess.mean for step in whole])
    again = {step.start.id: nearly_all(step) for step in whole if step.start.id in found}
    return {id: replace(line, again=again[id]) for id, line in found.items()}


def _young(cells: Cells, step: Step) -> float:
    """What those count for that wait, but not so long that it is probably over."""
    return sum(n * max(part, 0.0) for n, part in zip(cells.waiting, step.weights, strict=True) if part < OVER_WEIGHT)


def _cells(rows: Sequence[Spell], step: Step, scope: str | None) -> Cells:
    own = (row for row in rows if row.rank == step.start.rank and scope in (None, row.role))
    return cells([(row.cause, row.days, float(row.n)) for row in own], step.guess.horizon)
