"""Interactions: what was said with whom, through which door, and what is next."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import F, Q

from headway.core.ctx import Ctx
from headway.core.days import on_or_none
from headway.core.errors import Invalid
from headway.core.people import given, nouns, touch
from headway.core.people.words import DIRECTIONS, KINDS, Direction, Kind
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.core.tracker.words import Exactness
from headway.models import Batch, Company, Contact, Interaction, Opportunity
from headway.usecases.base import action, question
from headway.usecases.people import nounize, rows, touches, whom
from headway.usecases.tracker import batches, ledger, records, wholes

# Who began it, where nobody says: one writes, but one talks both ways.
_WRITTEN = frozenset({"email", "message"})


@question
def interactions(
    ctx: Ctx,
    *,
    contact_id: int | None = None,
    company_id: int | None = None,
    opportunity_id: int | None = None,
    limit: int = 50,
) -> tuple[nouns.Interaction, ...]:
    """What was said, the latest first: with a contact, at a company, about an opportunity, or all of it."""
    found = Interaction.objects.filter(owner_id=ctx.owner_id)
    if contact_id is not None:
        it = rows.contact(ctx, contact_id)
        found = found.filter(Q(contact=it) | Q(pk__in=it.joined.values("pk")))
    if company_id is not None:
        found = found.filter(company=rows.company(ctx, company_id))
    if opportunity_id is not None:
        if "interactions" not in records.known(ctx, opportunity_id):
            return ()
        found = found.filter(opportunity_id=opportunity_id)
    named = found.select_related("contact", "company", "opportunity__company").prefetch_related("others")
    return tuple(map(nounize.interaction, named.order_by(F("day").desc(nulls_last=True), "-id")[:limit]))


@question
def interaction(ctx: Ctx, *, id: int) -> nouns.Interaction:
    """One interaction."""
    return nounize.interaction(rows.interaction(ctx, id))


@question
def next_steps(ctx: Ctx, *, until: date | None = None) -> tuple[nouns.Interaction, ...]:
    """What was to be done next and is still open, the earliest first; what has no day comes last."""
    found = Interaction.objects.filter(owner_id=ctx.owner_id, next_done_on=None)
    if until is not None:
        found = found.filter(next_on__lte=until)
    open_ones = found.exclude(next_step="", next_on=None).select_related("contact", "company", "opportunity__company")
    ordered = sorted(open_ones.prefetch_related("others"), key=lambda row: (row.next_on or date.max, row.pk))
    return tuple(nounize.interaction(row) for row in ordered)


@action
def log_interaction(
    ctx: Ctx,
    *,
    who: str = "",
    contact_id: int | None = None,
    others: Sequence[str] = (),
    company: str = "",
    company_id: int | None = None,
    opportunity_id: int | None = None,
    kind: Kind = "email",
    direction: Direction | None = None,
    on: date | None = None,
    exactness: Exactness = "exact",
    said: str = "",
    next_step: str = "",
    next_on: date | None = None,
    settles_id: int | None = None,
) -> Change:
    """Log something said or done with somebody: `who` is a name, known or new; `others` are the names of those besides.

    `settles_id` is the step it did.
    """
    values = checked({"kind": kind, "direction": direction, "said": said, "next_step": next_step, "next_on": next_on})
    values |= {"day": ledger.day_of(ctx, on, exactness), "exactness": exactness}
    about = rows.opportunity(ctx, opportunity_id) if opportunity_id is not None else None
    batch = batches.begin(ctx, say("Logged an interaction"))
    met = whom.found(ctx, batch, who=who, contact_id=contact_id, company=company, company_id=company_id, about=about)
    joined = _besides(ctx, batch, met.contact, others, about)
    row = Interaction(owner_id=ctx.owner_id, recorded_at=ctx.now, opportunity=about, **met.columns, **values)
    there = [each for each in (met.contact, *joined) if each is not None]
    before = {id: known.last_on for id, known in touches.of_rows(ctx, there).items()}
    row.save()
    batches.made(batch, row)
    _said_so(batch, ", ".join((met.name, *(each.name for each in joined))), row)
    whom.join(batch, row, joined)
    follow(ctx, batch, row, before.get(row.contact_id or 0))
    for each in joined:
        _end_wait(batch, each, row, before[each.pk])
    if settles_id is not None:
        batches.update(batch, rows.interaction(ctx, settles_id), next_done_on=ctx.today)
    return Change(batch.pk, batch.summary, (about.pk,) if about else (), made_id=row.pk)


@action
def edit_interaction(
    ctx: Ctx,
    *,
    interaction_id: int,
    others: Sequence[str] | None = None,
    kind: Kind | None = None,
    direction: Direction | None = None,
    on: date | None = None,
    exactness: Exactness | None = None,
    said: str | None = None,
    next_step: str | None = None,
    next_on: date | None = None,
    not_due: bool = False,
) -> Change:
    """Change what was noted of an interaction; what is not named stays. `not_due`: what is next has no day."""
    row = rows.interaction(ctx, interaction_id)
    told: dict[str, Any] = {"kind": kind, "direction": direction, "said": said, "next_step": next_step}
    values = checked({name: value for name, value in told.items() if value is not None} | {"next_on": next_on})
    if next_on is None and not not_due:
        values.pop("next_on")
    if on is not None or exactness is not None:
        sure = exactness or (row.exactness if row.day is not None else "exact")
        values |= {"day": ledger.day_of(ctx, on or on_or_none(row.day), sure), "exactness": sure}  # type: ignore[arg-type]
    batch = batches.begin(ctx, say("Changed what was noted of {name}", name=_whom(row)))
    batches.update(batch, row, **values)
    if others is not None:
        whom.join(batch, row, _besides(ctx, batch, row.contact, others, row.opportunity))
    return Change(batch.pk, batch.summary)


@action
def remove_interaction(ctx: Ctx, *, interaction_id: int) -> Change:
    """Take away an interaction that was logged by mistake."""
    row = rows.interaction(ctx, interaction_id)
    batch = batches.begin(ctx, say("Took away what was noted of {name}", name=_whom(row)))
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary)


@action
def finish_step(ctx: Ctx, *, interaction_id: int) -> Change:
    """Note that what was to be done next is done."""
    row = rows.interaction(ctx, interaction_id)
    batch = batches.begin(ctx, say("Did “{what}”", what=row.next_step or say("Be in touch")))
    batches.update(batch, row, next_done_on=ctx.today)
    return Change(batch.pk, batch.summary)


@action
def postpone_step(ctx: Ctx, *, interaction_id: int, next_on: date | None = None) -> Change:
    """Put what is to be done next off to another day; without one it stays open and is not due."""
    row = rows.interaction(ctx, interaction_id)
    if next_on and next_on < ctx.today:
        raise Invalid("That day is over.", "Choose today or one to come.", "next_on")
    batch = batches.begin(ctx, say("Put off “{what}”", what=row.next_step or say("Be in touch")))
    batches.update(batch, row, next_on=next_on, next_done_on=None)
    return Change(batch.pk, batch.summary)


def checked(told: dict[str, Any]) -> dict[str, Any]:
    """What was typed of an interaction, as it is stored; a direction that nobody said is the usual one."""
    kind, values = told.get("kind"), dict(told)
    if kind is not None and kind not in KINDS:
        raise Invalid("There is no such kind.", say("Choose one of: {names}.", names=", ".join(KINDS)), "kind")
    if "direction" in values:
        values["direction"] = values["direction"] or ("by_me" if kind in _WRITTEN else "both")
        if values["direction"] not in DIRECTIONS:
            names = ", ".join(DIRECTIONS)
            raise Invalid("There is no such direction.", say("Choose one of: {names}.", names=names), "direction")
    if "said" in values:
        values["said"] = given.words(values["said"], "said")
    if "next_step" in values:
        values["next_step"] = given.line(values["next_step"], "next_step", 500)
    return values


def follow(ctx: Ctx, batch: Batch, row: Interaction, before: date | None) -> None:
    """What follows from an interaction: the day chosen for the next one is over, and the opportunity was talked of."""
    on = on_or_none(row.day)
    if on is None:
        return
    it = row.opportunity
    if row.contact:
        _end_wait(batch, row.contact, row, before)
    if it and row.direction != "by_them" and (it.contacted_on is None or it.contacted_on < on) and _goes_on(it):
        batches.update(batch, it, contacted_on=on, version=it.version + 1)


def _end_wait(batch: Batch, contact: Contact, row: Interaction, before: date | None) -> None:
    """The day that was chosen for the next word is over once there was one."""
    on = on_or_none(row.day)
    if on is None or contact.next_on is None or (before is not None and on < before):
        return
    if contact.next_on <= on or touch.is_real(row.kind, row.direction):  # type: ignore[arg-type]
        batches.update(batch, contact, next_on=None)


def _besides(
    ctx: Ctx, batch: Batch, contact: Contact | None, names: Sequence[str], about: Opportunity | None
) -> list[Contact]:
    """Those who took part besides the contact, each once."""
    given = [name for name in names if name.strip()]
    if given and contact is None:
        raise Invalid("Whom was it with?", "Name one of them there, the others beside.", "who")
    found = {each.pk: each for each in (whom.named(ctx, batch, name, about, "others") for name in given)}
    return [each for each in found.values() if contact is None or each.pk != contact.pk]


def _goes_on(it: Opportunity) -> bool:
    return not hasattr(it.search, "archive")


def _said_so(batch: Batch, name: str, row: Interaction) -> None:
    """The batch says whom it was with, which is known only now."""
    batch.summary = say("Logged: {kind}, {name}", kind=say(KINDS[row.kind]), name=name)[:500]  # type: ignore[index]
    batch.save(update_fields=["summary"])


def _whom(row: Interaction) -> str:
    company: Company | None = row.company
    return f"“{row.contact.name if row.contact else company.name if company else row.get_kind_display()}”"
