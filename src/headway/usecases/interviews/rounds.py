"""Rounds: announced, edited, put to another time, called off, removed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.interviews import checks, nouns, preparing, stages, times
from headway.core.interviews.words import FORMATS, HOWS, SIDES, Format, How, Side
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.models import Batch, Interview, Opportunity, Requirement, Stage, Story
from headway.usecases.base import action
from headway.usecases.interviews import nounize, rows
from headway.usecases.tracker import batches, wholes


@action
def add_interview(
    ctx: Ctx,
    *,
    opportunity_id: int,
    on: date | None = None,
    at: str = "",
    zone: str = "",
    minutes: int | None = None,
    how: How = "",
    format: Format = "",
    place: str = "",
    people: Sequence[str] = (),
    stage_id: int | None = None,
    uid: str = "",
) -> nouns.Interview:
    """Add a round to an opportunity: a day and a time on the clock of a zone (the person's), or only a day, or none.

    A checklist and questions to ask are proposed with it. It stands for a stage (said, or the likely one), to which the
    opportunity is not moved by this. `uid` is what a calendar calls it.
    """
    values = _plain(how, format, place, minutes)
    when = _when(ctx, on, at, zone)
    it = rows.opportunity(ctx, opportunity_id)
    batch = batches.begin(ctx, say("Added an interview for “{what}”", what=nounize.named(it)))
    row = founded(ctx, batch, it, values | when | {"uid": _uid(ctx, uid)}, people, stage_id)
    return _noun(ctx, row.pk)


def founded(
    ctx: Ctx,
    batch: Batch,
    it: Opportunity,
    values: dict[str, Any],
    people: Sequence[str] = (),
    stage_id: int | None = None,
) -> Interview:
    """The row of a new round, as part of a batch: with its stage, its people, its checklist and questions to ask."""
    row = Interview(owner_id=ctx.owner_id, opportunity=it, made_at=ctx.now, made_in=batch, **values)
    row.stage = _stage(it, stage_id) if stage_id is not None else _likely(it, row.format, row.how)  # type: ignore[arg-type]
    there = rows.people(batch, it, people)
    known = _known(ctx, it, [contact.name for contact in there], row.format, row.how)  # type: ignore[arg-type]
    row.checklist = _items(preparing.checklist(known))
    row.to_ask = _items(preparing.questions(known.format, known.how))
    row.save()
    batches.made(batch, row)
    rows.relate(batch, row, "contacts", (contact.pk for contact in there))
    return row


@action
def edit_interview(
    ctx: Ctx,
    *,
    interview_id: int,
    minutes: int | None = None,
    how: How = "",
    format: Format = "",
    place: str = "",
    people: Sequence[str] = (),
    stage_id: int | None = None,
    notes: str = "",
    version: int | None = None,
) -> Change:
    """Change what a round is: how, of which kind, where, with whom, for which stage, and the notes on it."""
    row = rows.to_change(ctx, interview_id, version)
    values = _plain(how, format, place, minutes) | {"notes": checks.text(notes, "notes")}
    values["stage_id"] = None if stage_id is None else _stage(row.opportunity, stage_id).pk
    batch = batches.begin(ctx, say("Changed an interview for “{what}”", what=nounize.named(row.opportunity)))
    there = rows.people(batch, row.opportunity, people)
    rows.relate(batch, row, "contacts", (contact.pk for contact in there))
    return _saved(batch, row, values)


@action
def reschedule_interview(
    ctx: Ctx,
    *,
    interview_id: int,
    on: date | None,
    at: str = "",
    zone: str = "",
    minutes: int | None = None,
    version: int | None = None,
) -> Change:
    """Put a round to another day and time, or to none yet; one that was called off takes place again."""
    row = rows.to_change(ctx, interview_id, version)
    when = _when(ctx, on, at, zone or row.zone)
    lasts = checks.minutes(minutes) if minutes is not None else row.minutes
    what = nounize.named(row.opportunity)
    batch = batches.begin(ctx, say("Put an interview for “{what}” to another time", what=what))
    now = (row.starts_at, row.held_on, row.cancelled_at)
    moved = now != (when["starts_at"], when["held_on"], None)
    again: dict[str, Any] = {"cancelled_at": None, "cancelled_by": "", "sequence": row.sequence + moved}
    return _saved(batch, row, when | again | {"minutes": lasts})


@action
def cancel_interview(ctx: Ctx, *, interview_id: int, by: Side = "them") -> Change:
    """Call a round off, by the person or by the others; it stays readable."""
    row = rows.to_change(ctx, interview_id)
    if row.cancelled_at is not None:
        raise Conflict("This interview was called off already.", "Give it another time if it takes place after all.")
    batch = batches.begin(ctx, say("Called off an interview for “{what}”", what=nounize.named(row.opportunity)))
    side = checks.one_of(by, SIDES, "by")
    return _saved(batch, row, {"cancelled_at": ctx.now, "cancelled_by": side, "sequence": row.sequence + 1})


@action
def remove_interview(ctx: Ctx, *, interview_id: int) -> Change:
    """Remove a round that was a mistake; undo brings it back."""
    row = rows.to_change(ctx, interview_id)
    it = row.opportunity
    batch = batches.begin(ctx, say("Removed an interview for “{what}”", what=nounize.named(it)))
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary, (it.pk,))


def _saved(batch: Batch, row: Interview, values: dict[str, Any]) -> Change:
    batches.update(batch, row, **values, version=row.version + 1)
    return Change(batch.pk, batch.summary, (row.opportunity_id,))


def _noun(ctx: Ctx, interview_id: int) -> nouns.Interview:
    (it,) = nounize.interviews(ctx, [rows.one(ctx, interview_id)])
    return it


def _plain(how: str, format: str, place: str, minutes: int | None) -> dict[str, Any]:
    return {
        "how": checks.one_of(how, HOWS, "how"),
        "format": checks.one_of(format, FORMATS, "format"),
        "place": checks.line(place, "place", 2000),
        "minutes": checks.minutes(minutes),
    }


def _when(ctx: Ctx, on: date | None, at: str, zone: str) -> dict[str, Any]:
    """The day, the moment and the zone of a round; a time without a day is refused."""
    zone = zone.strip() or ctx.zone
    times.in_zone(zone)
    clock = times.spoken(at)
    if clock is not None and on is None:
        raise Invalid("A time needs a day.", "Type the day of the interview too.", "on")
    starts_at: datetime | None = times.moment(on, clock, zone) if on is not None and clock is not None else None
    return {"held_on": on, "starts_at": starts_at, "zone": zone}


def _uid(ctx: Ctx, uid: str) -> str:
    told = checks.line(uid, "uid")
    if told and Interview.objects.filter(owner_id=ctx.owner_id, uid=told).exists():
        raise Conflict("An interview from this calendar entry is there already.", "Put that one to another time.")
    return told


def _living(it: Opportunity) -> dict[int, Stage]:
    found = Stage.objects.filter(search_id=it.search_id, pipeline="applications", taken_by=None)
    return {stage.pk: stage for stage in found.order_by("rank")}


def _stage(it: Opportunity, stage_id: int) -> Stage:
    stage = _living(it).get(stage_id)
    if stage is None:
        raise NotFound("There is no such stage in this job search.")
    return stage


def _likely(it: Opportunity, format: Format, how: How) -> Stage | None:
    """The default stage that a round stands for by what is known of it; none where the person has no such stage."""
    earlier = Interview.objects.filter(opportunity=it, cancelled_at=None, stage__isnull=False)
    number = stages.stands_for(format, how, set(earlier.values_list("stage__number", flat=True)))
    return next((stage for stage in _living(it).values() if stage.number == number and not stage.own), None)


def _known(ctx: Ctx, it: Opportunity, there: list[str], format: Format, how: How) -> preparing.Known:
    company = it.company
    lines = Requirement.objects.filter(opportunity=it, sort="required").order_by("rank", "id")
    asked = list(lines.values_list("text", "standing"))
    return preparing.Known(
        required=len(asked),
        lacking=tuple(text for text, standing in asked if standing == "not_met"),
        company=company.name if company else "",
        people=tuple(there),
        posting=bool(it.posting_text),
        link=bool(it.url),
        company_notes=bool(company and company.notes),
        stories=Story.objects.filter(owner_id=ctx.owner_id).count(),
        format=format,
        how=how,
    )


def _items(texts: Sequence[str]) -> list[dict[str, Any]]:
    return [{"text": text, "done": False} for text in texts]
