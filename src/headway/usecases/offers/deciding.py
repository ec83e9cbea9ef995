"""Deciding: accepted in writing, declined, lapsed; whom to tell, whom to thank, how a search ends."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.db.models import QuerySet

from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.errors import Conflict, Invalid
from headway.core.offers.ending import Ending, Nudge, Thanks, thanks
from headway.core.offers.words import Decision
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.models import Archive, Batch, Contact, Interview, Offer, Opportunity
from headway.usecases import people
from headway.usecases.base import action, question
from headway.usecases.offers import terms
from headway.usecases.tracker import batches, happenings, job_searches, ledger
from headway.usecases.tracker.records import named

_NUDGE: Final = "offer_nudge"
_TALKING: Final = 2  # the default stage from which on somebody has answered


@question
def nudges(ctx: Ctx, *, id: int) -> tuple[Nudge, ...]:
    """The other open opportunities that somebody has answered, furthest first, with a message for each."""
    row = terms.one(ctx, id)
    others = _others(row).filter(stage__number__gte=_TALKING).select_related("stage", "company")
    found = others.prefetch_related("contacts").order_by("-stage__rank", "-last_day", "id")
    return tuple(_nudge(ctx, each, _ahead(ctx, row)) for each in found)


@question
def ending(ctx: Ctx, *, id: int) -> Ending:
    """What is left to do when an offer is accepted: thanks to send, what else is open, the search to put away."""
    row = terms.one(ctx, id)
    at = _opportunity(row)
    return Ending(
        terms.noun(row),
        at.search_id,
        at.search.name,
        tuple(_thanks(at)),
        tuple(_others(row).values_list("id", flat=True)),
        hasattr(at.search, "archive"),
    )


@action
def accept_offer(
    ctx: Ctx, *, id: int, on: date | None = None, close_others: bool = False, archive: bool = False
) -> Change:
    """Accept an offer that is in writing, on a day (today): the opportunity is accepted.

    With `close_others` the other open ones are withdrawn, with `archive` the job search is put away; all of it is
    undone at once. What is only spoken of cannot be accepted: until it is written, the search goes on.
    """
    row = terms.one(ctx, id)
    at = _undecided(ctx, row)
    if row.written_on is None:
        raise Conflict("It is not in writing yet.", "Ask for it, and say on which day it came. Until then, search on.")
    on = _day(ctx, on)
    batch = batches.begin(ctx, say("Accepted “{what}”", what=named(at)))
    entries = {at.pk: [ledger.Entry("accepted", None, to_day(on), "exact")]}
    if close_others:
        for other in _others(row).values_list("id", flat=True):
            entries[other] = [ledger.Entry("withdrawn", None, to_day(on), "exact")]
    _decide(ctx, batch, row, "accepted", on, entries)
    if archive:
        put_away = Archive.objects.create(search=at.search, archived_at=ctx.now, archived_by_id=ctx.user_id)
        batches.made(batch, put_away)
    return Change(batch.pk, batch.summary, tuple(entries))


@action
def decline_offer(ctx: Ctx, *, id: int, on: date | None = None, why: str = "") -> Change:
    """Decline an offer, on a day (today): the opportunity closes so, and the search goes on."""
    row = terms.one(ctx, id)
    at, on = _undecided(ctx, row), _day(ctx, on)
    batch = batches.begin(ctx, say("Declined “{what}”", what=named(at)))
    entries = {at.pk: [ledger.Entry("offer_declined", None, to_day(on), "exact", why.strip())]}
    _decide(ctx, batch, row, "declined", on, entries)
    return Change(batch.pk, batch.summary, (at.pk,))


@action
def lapse_offer(ctx: Ctx, *, id: int, on: date | None = None, why: str = "") -> Change:
    """Note that an offer is no longer there, because its day passed or they took it back: the position is closed."""
    row = terms.one(ctx, id)
    at, on = _undecided(ctx, row), _day(ctx, on)
    batch = batches.begin(ctx, say("The offer “{what}” lapsed", what=named(at)))
    entries = {at.pk: [ledger.Entry("position_closed", None, to_day(on), "exact", why.strip())]}
    _decide(ctx, batch, row, "lapsed", on, entries)
    return Change(batch.pk, batch.summary, (at.pk,))


@action
def reopen_offer(ctx: Ctx, *, id: int) -> Change:
    """Open an offer again that was decided: its opportunity is open again too."""
    row = terms.one(ctx, id)
    at = _opportunity(row)
    job_searches.writable(ctx, at.search_id)
    if not row.decision and not at.outcome:
        raise Conflict("This offer is open already.")
    batch = batches.begin(ctx, say("Opened the offer “{what}” again", what=named(at)))
    batches.update(batch, row, decision="", decided_on=None)
    if at.outcome:
        ledger.write(ctx, batch, at.search_id, happenings.reopened(ctx, [at], None, ""))
    return Change(batch.pk, batch.summary, (at.pk,))


def _decide(
    ctx: Ctx, batch: Batch, row: Offer, decision: Decision, on: date, entries: dict[int, list[ledger.Entry]]
) -> None:
    batches.update(batch, row, decision=decision, decided_on=on)
    ledger.write(ctx, batch, _opportunity(row).search_id, entries)


def _undecided(ctx: Ctx, row: Offer) -> Opportunity:
    at = _opportunity(row)
    job_searches.writable(ctx, at.search_id)
    if row.decision or at.outcome:
        raise Conflict("This offer was decided already.", "Open it again first.")
    return at


def _opportunity(row: Offer) -> Opportunity:
    if row.opportunity is None:
        raise Invalid("That is the job you have now, and no offer.")
    return row.opportunity


def _day(ctx: Ctx, on: date | None) -> date:
    if on and on > ctx.today:
        raise Invalid("That day has not come yet.", "Choose today or an earlier day.", "on")
    return on or ctx.today


def _others(row: Offer) -> "QuerySet[Opportunity]":
    at = _opportunity(row)
    return Opportunity.objects.alive().filter(search_id=at.search_id, outcome="").exclude(pk=at.pk)


def _ahead(ctx: Ctx, row: Offer) -> date | None:
    """The day by which it wants its answer, unless that has passed."""
    return row.deadline_on if row.deadline_on and row.deadline_on >= ctx.today else None


def _nudge(ctx: Ctx, row: Opportunity, answer_by: date | None) -> Nudge:
    contact = next(iter(row.contacts.all()), None)
    contact_id = contact.pk if contact else None
    message = people.filled_message(ctx, key=_NUDGE, contact_id=contact_id, opportunity_id=row.pk, answer_by=answer_by)
    return Nudge(row.pk, named(row), row.stage.name, contact_id, contact.name if contact else "", message)


def _thanks(at: Opportunity) -> Iterator[Thanks]:
    """Everybody who had a part in it, once."""
    seen: set[int] = set()
    rounds = Contact.objects.filter(interviews__in=Interview.objects.filter(opportunity=at)).distinct()
    for why, rows in (
        (say("interviewed you"), rounds.order_by("key")),
        (say("knows of it"), at.contacts.order_by("key")),
    ):
        for row in rows:
            if row.pk not in seen:
                seen.add(row.pk)
                yield thanks(row.pk, row.name, row.email, why, named(at))
    if at.referrer:
        yield thanks(None, at.referrer, "", say("referred you"), named(at))
