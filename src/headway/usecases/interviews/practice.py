"""Practice: the question that comes next, what was answered aloud, mock interviews, and real ones beside them."""

from datetime import date
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.interviews import checks, nouns, practice, results
from headway.core.interviews.words import QUESTION_KINDS
from headway.core.speech import say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Change
from headway.models import Activity, Batch, Contact, MockInterview, Opportunity, Question, Rehearsal
from headway.usecases.base import action, question
from headway.usecases.interviews import bank, nounize, rows
from headway.usecases.interviews.stories import rehearsed
from headway.usecases.tracker import batches
from headway.usecases.tracker.records import possible

_SHOWN: Final = 50
_WHOLE_DAY: Final = 1440


@question
def to_practise(ctx: Ctx, *, kind: str = "", limit: int = 10) -> tuple[nouns.BankQuestion, ...]:
    """Questions to practise, of one kind or of all: those without a story first, then the least rehearsed."""
    chosen = checks.one_of(kind, {"": "", **QUESTION_KINDS}, "kind")
    found = [each for each in bank.questions(ctx) if chosen in ("", each.kind)]
    return practice.drawn(found, ctx.today)[:limit]


@action
def rehearse(
    ctx: Ctx,
    *,
    ref: str,
    story_id: int | None = None,
    seconds: int | None = None,
    rating: int | None = None,
    note: str = "",
    on: date | None = None,
    log: bool = False,
) -> Change:
    """Note that a question was answered aloud on a day (today): with which story, how long, and how well.

    With `log` its minutes count as practice of that day.
    """
    told = None if story_id is None else rows.story(ctx, story_id)
    batch = batches.begin(ctx, say("Rehearsed an answer"))
    it = bank.row(ctx, batch, ref)
    what = {"question_id": it.pk, "story_id": told.pk if told else None}
    rehearsed(ctx, batch, on=on, seconds=seconds, rating=rating, note=note, **what)
    if log and seconds:
        _counted(ctx, batch, on or ctx.today, max(round(seconds / 60), 1))
    return Change(batch.pk, batch.summary)


def _counted(ctx: Ctx, batch: Batch, on: date, minutes: int) -> None:
    """Minutes of practice: all answers of a day are one activity."""
    what = {"owner_id": ctx.owner_id, "on": on, "kind": "practice", "title": say("Interview practice")}
    row = Activity.objects.filter(**what, done_at__isnull=False).first()
    if row is not None:
        batches.update(batch, row, minutes=min((row.minutes or 0) + minutes, _WHOLE_DAY))
        return
    done = {"made_at": ctx.now, "done_at": ctx.now, "done_by_id": ctx.user_id}
    batches.made(batch, Activity.objects.create(**what, **done, zone=ctx.zone, minutes=minutes))


@question
def rehearsals(ctx: Ctx, *, limit: int = _SHOWN) -> tuple[nouns.Rehearsal, ...]:
    """What was rehearsed, the latest first."""
    found = Rehearsal.objects.filter(owner_id=ctx.owner_id).select_related("question", "story")
    return tuple(_noun(each) for each in found.order_by("-rehearsed_on", "-id")[:limit])


@action
def remove_rehearsal(ctx: Ctx, *, rehearsal_id: int) -> Change:
    """Remove a rehearsal that was noted by mistake."""
    row = Rehearsal.objects.filter(owner_id=ctx.owner_id, pk__in=possible([rehearsal_id])).first()
    if row is None:
        raise NotFound("There is no such rehearsal.")
    batch = batches.begin(ctx, say("Removed a rehearsal"))
    batches.remove(batch, row)
    return Change(batch.pk, batch.summary)


@question
def mock_interviews(ctx: Ctx) -> tuple[nouns.Mock, ...]:
    """Mock interviews, the oldest first."""
    return tuple(nounize.mock(row) for row in rows.mocks(ctx))


@action
def add_mock_interview(
    ctx: Ctx,
    *,
    on: date | None = None,
    with_whom: str = "",
    contact_id: int | None = None,
    opportunity_id: int | None = None,
    minutes: int | None = None,
    content: int | None = None,
    structure: int | None = None,
    delivery: int | None = None,
    asking: int | None = None,
    notes: str = "",
) -> nouns.Mock:
    """Write a mock interview down: with whom, its four marks from 1 to 5, and honest notes."""
    marks = {"content": content, "structure": structure, "delivery": delivery, "asking": asking}
    values = _checked(ctx, on or ctx.today, with_whom, contact_id, minutes, marks, notes)
    if opportunity_id is not None:
        values["opportunity_id"] = _opportunity(ctx, opportunity_id)
    batch = batches.begin(ctx, say("Added a mock interview"))
    row = MockInterview.objects.create(owner_id=ctx.owner_id, **values)
    batches.made(batch, row)
    return nounize.mock(rows.mock(ctx, row.pk))


@action
def edit_mock_interview(
    ctx: Ctx,
    *,
    mock_id: int,
    on: date,
    with_whom: str = "",
    contact_id: int | None = None,
    minutes: int | None = None,
    content: int | None = None,
    structure: int | None = None,
    delivery: int | None = None,
    asking: int | None = None,
    notes: str = "",
    version: int | None = None,
) -> Change:
    """Change a mock interview."""
    marks = {"content": content, "structure": structure, "delivery": delivery, "asking": asking}
    row = rows.mock(ctx, mock_id)
    rows.unchanged(row.version, version)
    values = _checked(ctx, on, with_whom, contact_id, minutes, marks, notes)
    batch = batches.begin(ctx, say("Changed a mock interview"))
    batches.update(batch, row, **values, version=row.version + 1)
    return Change(batch.pk, batch.summary)


@action
def remove_mock_interview(ctx: Ctx, *, mock_id: int) -> Change:
    """Remove a mock interview; undo brings it back."""
    row = rows.mock(ctx, mock_id)
    batch = batches.begin(ctx, say("Removed a mock interview"))
    batches.remove(batch, row)
    return Change(batch.pk, batch.summary)


@question
def course(ctx: Ctx) -> results.Course:
    """Ratings of mock interviews over time, beside what came of the real rounds that were rated."""
    past = rows.rounds(ctx).filter(cancelled_at=None, rating__isnull=False)
    rounds = [it for it in nounize.interviews(ctx, past) if it.over]
    return results.course([nounize.mock(row) for row in rows.mocks(ctx)], rounds)


def _checked(
    ctx: Ctx,
    on: date,
    with_whom: str,
    contact_id: int | None,
    minutes: int | None,
    marks: dict[str, int | None],
    notes: str,
) -> dict[str, Any]:
    if on > ctx.today:
        raise Invalid("That day has not come yet.", "Write it down once it took place.", "on")
    known = Contact.objects.filter(owner_id=ctx.owner_id, pk__in=possible([contact_id or 0]))
    if contact_id is not None and not known.exists():
        raise NotFound("There is no such contact.")
    return {
        "held_on": on,
        "with_whom": checks.line(with_whom, "with_whom"),
        "contact_id": contact_id or _known(ctx, with_whom),
        "minutes": checks.minutes(minutes),
        **{name: checks.rating(mark, name) for name, mark in marks.items()},
        "notes": checks.text(notes, "notes"),
    }


def _known(ctx: Ctx, name: str) -> int | None:
    """The one contact of that name, if there is just one."""
    found = Contact.objects.filter(owner_id=ctx.owner_id, key=folded(name)[:300]) if name.strip() else ()
    ids = [contact.pk for contact in found[:2]]
    return ids[0] if len(ids) == 1 else None


def _opportunity(ctx: Ctx, opportunity_id: int) -> int:
    found = Opportunity.objects.of(ctx.owner_id).alive().filter(pk__in=possible([opportunity_id])).first()
    if found is None:
        raise NotFound("There is no such opportunity.", "It may lie in the bin.")
    return found.pk


def _noun(row: Rehearsal) -> nouns.Rehearsal:
    asked: Question | None = row.question
    return nouns.Rehearsal(
        id=row.pk,
        rehearsed_on=row.rehearsed_on,
        question=nounize.words(asked) if asked else "",
        story=row.story.title if row.story else "",
        seconds=row.seconds,
        rating=row.rating,
        note=row.note,
    )
