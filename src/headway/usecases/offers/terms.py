"""Offers and their terms: written down, changed, talked about."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Final

from django.db.models import Q

from headway.core.ctx import Ctx
from headway.core.days import on_or_none
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.offers import checks, nouns
from headway.core.offers.words import ENDED, SIDES, STAGE, Decision, Side
from headway.core.speech import say
from headway.core.tracker.naming import storable
from headway.core.tracker.nouns import Change, Found
from headway.models import Contact, Offer, OfferLine, Opportunity
from headway.usecases.base import action, held, question
from headway.usecases.tracker import batches, job_searches, wholes
from headway.usecases.tracker.records import known, many, named

Values = Mapping[str, Any]
_DAYS: Final = ("made_on", "written_on", "deadline_on")
_PLAIN: Final = tuple(each.name for each in fields(nouns.Terms) if each.name != "benefits")


@question
def offers(ctx: Ctx, *, search_id: int | None = None) -> tuple[nouns.Offer, ...]:
    """The offers of a job search, those that wait for an answer first, the nearest deadline before the others."""
    home = job_searches.one(ctx, search_id)
    found = [noun(row) for row in _rows(ctx).filter(opportunity__search=home, opportunity__bin_entry=None)]
    return tuple(sorted(found, key=lambda it: (not it.open, it.deadline_on or date.max, it.id)))


@question
def open_offers(ctx: Ctx) -> tuple[nouns.Offer, ...]:
    """The offers of the current job search that wait for the person's answer; none where there is no search."""
    found = [noun(row) for row in _rows(ctx).waiting()]
    return tuple(sorted(found, key=lambda it: (it.deadline_on or date.max, it.id)))


@question
def deadlines(ctx: Ctx) -> tuple[tuple[date, int, str], ...]:
    """The days by which offers must be answered: day, id and name of each, the nearest first."""
    return tuple((it.deadline_on, it.id, it.name) for it in open_offers(ctx) if it.deadline_on)


@question
def offers_of(ctx: Ctx, *, opportunity_id: int) -> tuple[nouns.Offer, ...]:
    """The offers of one opportunity, the first one first."""
    if "offers" not in known(ctx, opportunity_id):
        return ()
    return tuple(noun(row) for row in _rows(ctx).filter(opportunity_id=opportunity_id).order_by("id"))


@question
def offers_without_terms(ctx: Ctx, *, search_id: int | None = None) -> tuple[nouns.Unwritten, ...]:
    """The open opportunities that stand at an offer of which nothing is written down yet."""
    home = job_searches.one(ctx, search_id)
    rows = Opportunity.objects.alive().filter(search=home, outcome="", stage__number__gte=STAGE)
    bare = rows.exclude(offers__in=Offer.objects.filter(decision="")).select_related("company").order_by("id")
    return tuple(nouns.Unwritten(row.pk, named(row)) for row in bare)


@question
def offer(ctx: Ctx, *, id: int) -> nouns.Offer:
    """One offer, with what was said about it."""
    return noun(one(ctx, id))


@question
def job_now(ctx: Ctx) -> nouns.Offer | None:
    """The terms of the job that the person has now, to compare with; None while nothing is said."""
    row = _rows(ctx).filter(opportunity=None).first()
    return noun(row) if row else None


@question
def find_offers(ctx: Ctx, *, text: str, limit: int = 10) -> tuple[Found, ...]:
    """Offers whose title, company, notes or talk hold every word."""
    rows = _rows(ctx).exclude(opportunity=None)
    for word in text.split():
        held = Q(notes__icontains=word) | Q(counter_ask__icontains=word) | Q(lines__said__icontains=word)
        at = Q(opportunity__title__icontains=word) | Q(opportunity__company__name__icontains=word)
        rows = rows.filter(pk__in=Offer.objects.filter(held | at).values("pk"))
    return tuple(Found(noun(row).name, say("Offer"), row.pk) for row in rows.order_by("-id")[:limit])


@action
def add_offer(ctx: Ctx, *, opportunity_id: int, terms: Values) -> Change:
    """Write down an offer of an opportunity: `base`, `currency`, `period`, `deadline_on` … whatever is known yet."""
    (row,) = many(ctx, [opportunity_id])
    job_searches.writable(ctx, row.search_id)
    if Offer.objects.filter(opportunity=row, decision="").exists():
        raise Conflict("There is an offer of this opportunity already.", "Change that one: what was said before stays.")
    given, read = _checked(ctx, terms)
    batch = batches.begin(ctx, say("Wrote down the offer for “{what}”", what=named(row)))
    made = Offer.objects.create(owner_id=ctx.owner_id, opportunity=row, made_at=ctx.now, **_beginning(ctx, given))
    batches.made(batch, made)
    return Change(batch.pk, batch.summary, (row.pk,), read, made_id=made.pk)


@action
def edit_offer(ctx: Ctx, *, id: int, terms: Values, contact_id: int | None = None) -> Change:
    """Change the terms of an offer; what they were before can be brought back. A `contact_id` of 0 names nobody."""
    row = one(ctx, id)
    given, read = _checked(ctx, terms, row)
    if contact_id is not None:
        given["contact_id"] = _contact(ctx, contact_id)
    batch = batches.begin(ctx, say("Changed the offer “{name}”", name=noun(row).name))
    batches.update(batch, row, **given)
    return Change(batch.pk, batch.summary, left=read)


@action
def set_job_now(ctx: Ctx, *, terms: Values) -> Change:
    """Say what the job is like that the person has now; its `title` is what it is called."""
    given, read = _checked(ctx, terms)
    batch = batches.begin(ctx, say("Changed the terms of the job you have now"))
    row = Offer.objects.filter(owner_id=ctx.owner_id, opportunity=None).first()
    if row is None:
        row = Offer.objects.create(owner_id=ctx.owner_id, made_at=ctx.now, **_beginning(ctx, given))
        batches.made(batch, row)
    else:
        batches.update(batch, row, **given)
    return Change(batch.pk, batch.summary, left=read, made_id=row.pk)


@action
def remove_offer(ctx: Ctx, *, id: int) -> Change:
    """Remove an offer with its talk and scores."""
    row = one(ctx, id)
    batch = batches.begin(ctx, say("Removed the offer “{name}”", name=noun(row).name))
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary)


@action
def prepare_counter(ctx: Ctx, *, id: int, ask: str, why: str = "", sent_on: date | None = None) -> Change:
    """Prepare what to ask for, and why; with a day, note that it was said."""
    row = one(ctx, id)
    if sent_on and sent_on > ctx.today:
        raise Invalid("That day has not come yet.", "Choose today or an earlier day.", "sent_on")
    given = {"counter_ask": storable(ask).strip(), "counter_why": storable(why).strip(), "counter_sent_on": sent_on}
    batch = batches.begin(ctx, say("Prepared what to ask for in “{name}”", name=noun(row).name))
    batches.update(batch, row, **given)
    return Change(batch.pk, batch.summary)


@action
def say_of_offer(ctx: Ctx, *, id: int, side: Side, said: str, on: date | None = None) -> Change:
    """Note what was said about an offer, by `me` or by `them`, on a day (today)."""
    row, said = one(ctx, id), storable(said).strip()
    if side not in SIDES:
        raise Invalid("It was said by you or by them.", "Choose me or them.", "side")
    if not said:
        raise Invalid("Nothing is written.", "Write what was said.", "said")
    if on and on > ctx.today:
        raise Invalid("That day has not come yet.", "Choose today or an earlier day.", "on")
    batch = batches.begin(ctx, say("Noted what was said of “{name}”", name=noun(row).name))
    line = OfferLine.objects.create(offer_id=id, on=on or ctx.today, side=side, said=said)
    batches.made(batch, line)
    return Change(batch.pk, batch.summary, made_id=line.pk)


@action
def remove_offer_line(ctx: Ctx, *, line_id: int) -> Change:
    """Remove a line of what was said about an offer."""
    line = OfferLine.objects.filter(offer__owner_id=ctx.owner_id, pk=line_id).first()
    if line is None:
        raise NotFound("There is no such line.")
    batch = batches.begin(ctx, say("Removed a line of what was said"))
    batches.remove(batch, line)
    return Change(batch.pk, batch.summary)


def one(ctx: Ctx, id: int) -> Offer:
    """The row of an offer; raises `NotFound`."""
    row: Offer | None = held(("offer", ctx.owner_id, id), _rows(ctx).filter(pk=id).first)
    if row is None:
        raise NotFound("There is no such offer.")
    return row


def noun(row: Offer) -> nouns.Offer:
    """An offer as a plain value."""
    at = row.opportunity
    lines = sorted(row.lines.all(), key=lambda line: (line.on, line.pk))
    return nouns.Offer(
        row.pk,
        row.opportunity_id,
        at.title if at else row.title or say("The job you have now"),
        at.company.name if at and at.company else "",
        nouns.Terms(
            **{name: getattr(row, name) for name in _PLAIN},
            benefits=tuple(nouns.Benefit(name, worth) for name, worth in row.benefits),
        ),
        row.made_on,
        row.written_on,
        row.deadline_on,
        row.contact_id,
        row.contact.name if row.contact else "",
        nouns.Counter(row.counter_ask, row.counter_why, row.counter_sent_on),
        row.notes,
        *_decided(row),
        tuple(nouns.Line(line.pk, line.on, line.side, line.said) for line in lines),  # type: ignore[arg-type]
    )


def _decided(row: Offer) -> tuple[Decision, date | None]:
    """What was decided, and when; an opportunity that ended by any other door has decided its offer too."""
    at = row.opportunity
    if row.decision or at is None or not at.outcome:
        return row.decision, row.decided_on  # type: ignore[return-value]
    return ENDED.get(at.outcome, "lapsed"), on_or_none(at.outcome_day)


def _rows(ctx: Ctx) -> Any:
    rows = Offer.objects.filter(owner_id=ctx.owner_id)
    return rows.select_related("opportunity__company", "contact").prefetch_related("lines").order_by("id")


def _checked(ctx: Ctx, terms: Values, row: Offer | None = None) -> tuple[dict[str, Any], tuple[str, ...]]:
    given, read = checks.read(terms)
    for name in ("made_on", "written_on"):
        if (on := given.get(name)) and on > ctx.today:
            raise Invalid("That day has not come yet.", "Choose today or an earlier day.", name)
    if "made_on" in given and given["made_on"] is None:
        given.pop("made_on")
    _in_order(given, row)
    return given, read


def _in_order(given: dict[str, Any], row: Offer | None) -> None:
    """Refuse an offer that is answered or written before it is made."""
    days = {name: given.get(name) or (getattr(row, name) if row else None) for name in _DAYS}
    for name in _DAYS[1:]:
        if name in given and given[name] is None:
            continue
        if days["made_on"] and days[name] and days[name] < days["made_on"]:
            field = name if name in given else "made_on"
            raise Invalid("That is before the offer was made.", "Change this day, or the one it was offered on.", field)


def _beginning(ctx: Ctx, given: dict[str, Any]) -> dict[str, Any]:
    """The terms of a new offer: made today, unless one of its days is earlier."""
    days = [on for name in ("written_on", "deadline_on") if (on := given.get(name))]
    return {"made_on": min(ctx.today, *days) if days else ctx.today, **given}


def _contact(ctx: Ctx, contact_id: int) -> int | None:
    if contact_id and not Contact.objects.filter(owner_id=ctx.owner_id, pk=contact_id).exists():
        raise NotFound("There is no such contact.")
    return contact_id or None
