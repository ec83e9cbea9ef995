"""Rounds to look at: all, those of an opportunity, what comes, what waits for an answer or a word of thanks."""

from datetime import date, timedelta
from typing import Final

from django.db.models import F

from headway.core.ctx import Ctx
from headway.core.interviews import nouns
from headway.models import Interview, Opportunity
from headway.usecases.base import question
from headway.usecases.interviews import nounize, rows
from headway.usecases.tracker.records import known, possible

_BY_DAY: Final = (F("held_on").asc(nulls_last=True), "starts_at", "id")
_THANKS: Final = 14  # days after which a thank-you comes too late to be asked for


@question
def interviews(ctx: Ctx, *, search_id: int | None = None) -> tuple[nouns.Interview, ...]:
    """All rounds of a job search (the current one) in their order, those without a day last."""
    found = rows.rounds(ctx)
    if search_id is None:
        return nounize.interviews(ctx, found.filter(opportunity__search__archive=None))
    return nounize.interviews(ctx, found.filter(opportunity__search=search_id))


@question
def interview(ctx: Ctx, *, interview_id: int) -> nouns.Interview:
    """One round."""
    return _noun(ctx, rows.one(ctx, interview_id))


@question
def interviews_of(ctx: Ctx, *, opportunity_id: int) -> tuple[nouns.Interview, ...]:
    """The rounds of an opportunity in their order."""
    if "interviews" not in known(ctx, opportunity_id):
        return ()
    found = Interview.objects.filter(owner_id=ctx.owner_id, opportunity=opportunity_id)
    whole = found.select_related("opportunity__company", "opportunity__stage", "stage__taken_by")
    return nounize.interviews(ctx, whole.prefetch_related("contacts", "stories").order_by(*_BY_DAY))


@question
def takes_interviews(ctx: Ctx, *, opportunity_id: int) -> bool:
    """Whether rounds of an opportunity may be changed: it is not in the bin, its job search not archived."""
    found = Opportunity.objects.of(ctx.owner_id).alive().filter(pk__in=possible([opportunity_id]), search__archive=None)
    return ctx.may_write and found.exists()


@question
def upcoming(ctx: Ctx, *, since: date | None = None, until: date | None = None) -> tuple[nouns.Interview, ...]:
    """Rounds that take place from a day (today) until a day, both included; neither cancelled nor in the bin."""
    found = rows.rounds(ctx).filter(cancelled_at=None, held_on__gte=since or ctx.today)
    found = found.filter(opportunity__search__archive=None)
    return nounize.interviews(ctx, found.filter(held_on__lte=until) if until else found)


@question
def undated(ctx: Ctx) -> tuple[nouns.Interview, ...]:
    """Rounds that were announced, but have no day yet."""
    found = rows.rounds(ctx).filter(cancelled_at=None, held_on=None, opportunity__outcome="")
    return nounize.interviews(ctx, found.filter(opportunity__search__archive=None))


@question
def awaiting_answer(ctx: Ctx) -> tuple[nouns.Interview, ...]:
    """Rounds that took place, nothing having come of them yet: the last one of each open opportunity."""
    last = {it.opportunity_id: it for it in _past(ctx) if it.result == "open"}
    return tuple(sorted(last.values(), key=lambda it: (it.promised_on or it.held_on or ctx.today, it.id)))


@question
def without_thanks(ctx: Ctx) -> tuple[nouns.Interview, ...]:
    """Rounds of the last two weeks with people, after which nobody was thanked."""
    since = ctx.today - timedelta(days=_THANKS)
    return tuple(
        it
        for it in _past(ctx)
        if it.thanked_on is None and it.format != "take_home" and it.held_on and it.held_on >= since
    )


@question
def to_rate(ctx: Ctx) -> tuple[nouns.Interview, ...]:
    """Rounds of the last two weeks of which nothing is written down: no rating, no lesson."""
    since = ctx.today - timedelta(days=_THANKS)
    return tuple(it for it in _past(ctx) if it.rating is None and not it.lessons and it.held_on and it.held_on >= since)


def _past(ctx: Ctx) -> tuple[nouns.Interview, ...]:
    """Rounds of open opportunities that took place, the oldest first."""
    found = rows.rounds(ctx).filter(
        cancelled_at=None, held_on__lte=ctx.today, opportunity__outcome="", opportunity__search__archive=None
    )
    return tuple(it for it in nounize.interviews(ctx, found) if it.over)


def _noun(ctx: Ctx, row: Interview) -> nouns.Interview:
    (it,) = nounize.interviews(ctx, [row])
    return it
