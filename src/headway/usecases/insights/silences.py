"""Which open opportunities are silent in which way: for the lists that ask for it, and for the page of each."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Max

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import from_day
from headway.core.tracker.filters import EVERYTHING, Question
from headway.core.tracker.words import SILENCES, Silence
from headway.models import FollowUp, JobSearch, Opportunity
from headway.models import insights as counting
from headway.usecases.base import question
from headway.usecases.insights import base
from headway.usecases.tracker import job_searches, records
from headway.usecases.tracker.listing import matching


@question
def narrowed(ctx: Ctx, *, asked: Question, search_id: int | None = None) -> Question:
    """The same question with those that are silent, or were answered, in the way it asks for; else just the same."""
    if not (asked.silence or asked.answered):
        return asked
    home = job_searches.one(ctx, search_id)
    if asked.answered:
        asked = replace(asked, became=base.became(ctx, home, asked.step or 0, asked.answered))
    if not asked.silence:
        return asked
    found = kinds(ctx, home)
    return replace(asked, silent=tuple(id for id, held in found.items() if held.intersection(asked.silence)))


@question
def silences(ctx: Ctx, *, asked: Question = EVERYTHING, search_id: int | None = None) -> dict[Silence, int]:
    """How many of what a question asks for are silent in each way, whichever way it asks for itself."""
    home = job_searches.one(ctx, search_id)
    found = kinds(ctx, home)
    rows = set(matching(ctx, replace(asked, silence=()), home.pk).order_by().values_list("pk", flat=True))
    return {kind: sum(id in rows for id, held in found.items() if kind in held) for kind in SILENCES}


@question
def silent(ctx: Ctx, *, search_id: int | None = None) -> Mapping[int, frozenset[Silence]]:
    """What the silence of each open opportunity has come to, by its id; where nothing is to be said, nothing."""
    return kinds(ctx, job_searches.one(ctx, search_id))


@question
def wait(ctx: Ctx, *, opportunity_id: int) -> insights.Waiting | None:
    """What the silence of one opportunity means; None where nobody waits (any more), or nobody knows since when."""
    row = records.one(ctx, opportunity_id)
    home = job_searches.one(ctx, row.search_id)
    if row.outcome or hasattr(row, "bin_entry") or base.as_of(ctx, home).why == "accepted":
        return None
    rungs = base.rungs(home)
    found = [each for each in base.open_ones(ctx, home, rungs) if each[0] == row.pk]
    if not found:
        return None
    from headway.core.insights import reckoning

    told = {row.pk: (row.title, row.company.name if row.company else "", row.promised_on)}
    until = from_day(base.seen(ctx, home, rungs)["until"])
    return next(iter(reckoning.waiting(found, base.steps(ctx, home, rungs), told, until)), None)


def kinds(ctx: Ctx, home: JobSearch) -> dict[int, frozenset[Silence]]:
    """What each silence has come to, reckoned once a change."""
    rungs = base.rungs(home)
    given = base.seen(ctx, home, rungs)

    def reckoned() -> list[tuple[Any, ...]]:
        from headway.core.insights import silences

        rows = Opportunity.objects.alive().filter(search=home, outcome="")
        let_be = _let_be(home)
        named = {
            id: (promised_on, max(filter(None, (contacted_on, let_be.get(id))), default=None))
            for id, promised_on, contacted_on in rows.values_list("id", "promised_on", "contacted_on")
        }
        waiting = [row for row in counting.waiting(**given) if row[0] in named]
        ones = [silences.Open(id, rank, days, *named[id]) for id, rank, days in waiting if days is not None]
        return list(silences.come_to(ones, base.steps(ctx, home, rungs), from_day(given["until"])).items())

    return dict(base.once(ctx, home, ("silent", *given.values()), reckoned))


def _let_be(home: JobSearch) -> dict[int, date]:
    """The day on which the person decided to ask about an opportunity no more."""
    never = FollowUp.objects.filter(opportunity__search=home, kind__in=("ask", "promise"), decided="never")
    return dict(never.order_by().values_list("opportunity_id").annotate(on=Max("decided_on")))
