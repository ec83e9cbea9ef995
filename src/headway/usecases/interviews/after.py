"""Before and after a round: its lists are ticked off; how it went, what was asked, thanks, and the promised day."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, Literal

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.interviews import checks
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.models import Batch, Interview, Story
from headway.usecases.base import action
from headway.usecases.interviews import nounize, rows
from headway.usecases.tracker import batches
from headway.usecases.tracker.records import possible

List = Literal["checklist", "to_ask"]
_LISTS: Final[dict[List, None]] = {"checklist": None, "to_ask": None}
Items = list[dict[str, Any]]


@action
def add_item(ctx: Ctx, *, interview_id: int, text: str, to: List = "checklist") -> Change:
    """Add a line to the checklist of a round, or to the questions to ask in it."""
    row, name = rows.to_change(ctx, interview_id), checks.one_of(to, _LISTS, "to")
    kept: Items = [*getattr(row, name), {"text": checks.needed(text, "text", 1000), "done": False}]
    if len(kept) > checks.ITEMS:
        raise Invalid(say("A list has at most {n} lines.", n=checks.ITEMS), "Take some out.", "text")
    batch = batches.begin(ctx, say("Added “{text}”", text=kept[-1]["text"]))
    return _listed(batch, row, name, kept)


@action
def tick_item(ctx: Ctx, *, interview_id: int, text: str, done: bool = True, of: List = "checklist") -> Change:
    """Tick a line of the checklist of a round or of its questions to ask, by its text; with `done` false, untick it."""
    row, name = rows.to_change(ctx, interview_id), checks.one_of(of, _LISTS, "of")
    _find(row, name, text)
    kept: Items = [each | {"done": done} if each["text"] == text else each for each in getattr(row, name)]
    told = say("Ticked “{text}”", text=text) if done else say("Unticked “{text}”", text=text)
    return _listed(batches.begin(ctx, told), row, name, kept)


@action
def remove_item(ctx: Ctx, *, interview_id: int, text: str, of: List = "checklist") -> Change:
    """Take a line out of the checklist of a round or of its questions to ask, by its text."""
    row, name = rows.to_change(ctx, interview_id), checks.one_of(of, _LISTS, "of")
    _find(row, name, text)
    kept: Items = [each for each in getattr(row, name) if each["text"] != text]
    return _listed(batches.begin(ctx, say("Took “{text}” off the list", text=text)), row, name, kept)


@action
def finish_interview(
    ctx: Ctx,
    *,
    interview_id: int,
    rating: int | None = None,
    went_well: str = "",
    to_improve: str = "",
    lessons: str = "",
    asked: Sequence[str] = (),
    story_ids: Sequence[int] = (),
    thanked_on: date | None = None,
    answer_asked_on: date | None = None,
    promised_on: date | None = None,
    version: int | None = None,
) -> Change:
    """Write down how a round went: the rating, what was asked, which stories were told, the lessons, and thanks.

    `answer_asked_on` is the day on which the person asked by when an answer comes, `promised_on` the day that was then
    named: a new one becomes the day that the opportunity waits for.
    """
    row = rows.to_change(ctx, interview_id, version)
    values = {
        "rating": checks.rating(rating),
        "went_well": checks.text(went_well, "went_well"),
        "to_improve": checks.text(to_improve, "to_improve"),
        "lessons": checks.text(lessons, "lessons"),
        "asked": checks.lines(asked, "asked"),
        "thanked_on": _past(ctx, thanked_on, "thanked_on"),
        "answer_asked_on": _past(ctx, answer_asked_on, "answer_asked_on"),
        "promised_on": promised_on,
    }
    batch = batches.begin(
        ctx, say("Wrote down how an interview for “{what}” went", what=nounize.named(row.opportunity))
    )
    rows.relate(batch, row, "stories", _own_stories(ctx, story_ids))
    _promised(batch, row, promised_on)
    batches.update(batch, row, **values, version=row.version + 1)
    return Change(batch.pk, batch.summary, (row.opportunity_id,))


@action
def thank(ctx: Ctx, *, interview_id: int, on: date | None = None) -> Change:
    """Note that the people of a round were thanked, on a day (today)."""
    row = rows.to_change(ctx, interview_id)
    day = _past(ctx, on or ctx.today, "on")
    batch = batches.begin(ctx, say("Noted the thanks for “{what}”", what=nounize.named(row.opportunity)))
    batches.update(batch, row, thanked_on=day, version=row.version + 1)
    return Change(batch.pk, batch.summary, (row.opportunity_id,))


@action
def choose_stories(ctx: Ctx, *, interview_id: int, story_ids: Sequence[int] = ()) -> Change:
    """Choose the stories to tell in a round; those not named are not chosen."""
    row = rows.to_change(ctx, interview_id)
    batch = batches.begin(ctx, say("Chose stories for “{what}”", what=nounize.named(row.opportunity)))
    if rows.relate(batch, row, "stories", _own_stories(ctx, story_ids)):
        batches.update(batch, row, version=row.version + 1)
    return Change(batch.pk, batch.summary, (row.opportunity_id,))


def _find(row: Interview, name: str, text: str) -> None:
    if all(each["text"] != text for each in getattr(row, name)):
        raise NotFound("There is no such line on the list.", "It may have been taken off meanwhile.")


def _listed(batch: Batch, row: Interview, name: str, kept: Items) -> Change:
    batches.update(batch, row, **{name: kept}, version=row.version + 1)
    return Change(batch.pk, batch.summary, (row.opportunity_id,))


def _promised(batch: Batch, row: Interview, promised_on: date | None) -> None:
    """A day newly named becomes the day that the opportunity waits for; one taken back leaves that as it is."""
    it = row.opportunity
    if promised_on is not None and promised_on != row.promised_on and promised_on != it.promised_on:
        batches.update(batch, it, promised_on=promised_on, version=it.version + 1)


def _past(ctx: Ctx, on: date | None, field: str) -> date | None:
    if on is not None and on > ctx.today:
        raise Invalid("That day has not come yet.", "Choose today or a day before.", field)
    return on


def _own_stories(ctx: Ctx, story_ids: Sequence[int]) -> list[int]:
    wanted = set(story_ids)
    found = list(
        Story.objects.filter(owner_id=ctx.owner_id, pk__in=possible(list(wanted))).values_list("pk", flat=True)
    )
    if len(found) < len(wanted):
        raise NotFound("There is no such story.", "It may have been removed.")
    return found


def asked_questions(ctx: Ctx, interview_id: int) -> list[str]:
    """What the others asked in a round that is written down; raises `Conflict` where nothing is."""
    row = rows.to_change(ctx, interview_id)
    if not row.asked:
        raise Conflict("No questions are written down for this interview.", "Write down what they asked first.")
    return list(row.asked)
