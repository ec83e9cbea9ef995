"""Stories: told, edited, marked as flagships, rehearsed, removed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid
from headway.core.interviews import checks, nouns
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.models import Batch, Rehearsal, Story
from headway.usecases.base import action, question
from headway.usecases.interviews import bank, nounize, rows
from headway.usecases.tracker import batches, wholes

FLAGSHIPS: Final = 3


@question
def stories(ctx: Ctx) -> tuple[nouns.Story, ...]:
    """The person's stories, the flagship ones first; they outlive a job search."""
    return tuple(nounize.story(row) for row in rows.stories(ctx))


@question
def story(ctx: Ctx, *, story_id: int) -> nouns.Story:
    """One story, with what it answers, when it was rehearsed and where it was told."""
    return nounize.story(rows.story(ctx, story_id))


@action
def add_story(
    ctx: Ctx,
    *,
    title: str,
    situation: str = "",
    task: str = "",
    action: str = "",
    result: str = "",
    numbers: str = "",
    skills: Sequence[str] = (),
    questions: Sequence[str] = (),
) -> nouns.Story:
    """Write a story down: the situation, the task, what the person did, what came of it, and the numbers in it.

    `questions` are the refs of those it answers: ids, or codes of built-in ones.
    """
    values = _checked(title, situation, task, action, result, numbers, skills)
    batch = batches.begin(ctx, say("Added the story “{title}”", title=values["title"]))
    row = Story.objects.create(owner_id=ctx.owner_id, made_at=ctx.now, **values)
    batches.made(batch, row)
    _answering(ctx, batch, row, questions)
    return nounize.story(rows.story(ctx, row.pk))


@action
def edit_story(
    ctx: Ctx,
    *,
    story_id: int,
    title: str,
    situation: str = "",
    task: str = "",
    action: str = "",
    result: str = "",
    numbers: str = "",
    skills: Sequence[str] = (),
    questions: Sequence[str] = (),
    version: int | None = None,
) -> Change:
    """Change a story and which questions it answers."""
    values = _checked(title, situation, task, action, result, numbers, skills)
    row = rows.story(ctx, story_id)
    rows.unchanged(row.version, version)
    batch = batches.begin(ctx, say("Changed the story “{title}”", title=values["title"]))
    _answering(ctx, batch, row, questions)
    batches.update(batch, row, **values, version=row.version + 1)
    return Change(batch.pk, batch.summary)


@action
def remove_story(ctx: Ctx, *, story_id: int) -> Change:
    """Remove a story with its rehearsals; undo brings it back."""
    row = rows.story(ctx, story_id)
    batch = batches.begin(ctx, say("Removed the story “{title}”", title=row.title))
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary)


@action
def mark_flagship(ctx: Ctx, *, story_id: int, flagship: bool = True) -> Change:
    """Make a story one of the three flagship ones, which are known by heart; or no longer, with `flagship` false."""
    row = rows.story(ctx, story_id)
    others = Story.objects.filter(owner_id=ctx.owner_id, flagship=True).exclude(pk=row.pk)
    titles = list(others.order_by("title").values_list("title", flat=True))
    if flagship and len(titles) >= FLAGSHIPS:
        raise Conflict(
            "Three stories are flagships already, and three are as many as one knows by heart.",
            say("Take the mark off one of these first: {titles}.", titles=", ".join(titles)),
        )
    if flagship:
        told = say("Made “{title}” a flagship story", title=row.title)
    else:
        told = say("“{title}” is no longer a flagship story", title=row.title)
    batch = batches.begin(ctx, told)
    batches.update(batch, row, flagship=flagship, version=row.version + 1)
    return Change(batch.pk, batch.summary)


@action
def rehearse_story(
    ctx: Ctx,
    *,
    story_id: int,
    on: date | None = None,
    seconds: int | None = None,
    rating: int | None = None,
    note: str = "",
) -> Change:
    """Note that a story was told aloud, on a day (today)."""
    row = rows.story(ctx, story_id)
    batch = batches.begin(ctx, say("Rehearsed “{title}”", title=row.title))
    rehearsed(ctx, batch, on=on, story_id=row.pk, seconds=seconds, rating=rating, note=note)
    return Change(batch.pk, batch.summary)


def rehearsed(
    ctx: Ctx, batch: Batch, *, on: date | None, seconds: int | None, rating: int | None, note: str, **what: Any
) -> None:
    """Note a rehearsal as part of a batch."""
    day = on or ctx.today
    if day > ctx.today:
        raise Invalid("That day has not come yet.", "Choose today or a day before.", "on")
    row = Rehearsal.objects.create(
        owner_id=ctx.owner_id,
        rehearsed_on=day,
        seconds=checks.seconds(seconds),
        rating=checks.rating(rating),
        note=checks.text(note, "note"),
        **what,
    )
    batches.made(batch, row)


def _answering(ctx: Ctx, batch: Batch, row: Story, refs: Sequence[str]) -> None:
    rows.relate(batch, row, "questions", (bank.row(ctx, batch, ref).pk for ref in refs))


def _checked(
    title: str, situation: str, task: str, action: str, result: str, numbers: str, skills: Sequence[str]
) -> dict[str, Any]:
    texts = {"situation": situation, "task": task, "action": action, "result": result, "numbers": numbers}
    return {
        "title": checks.needed(title, "title"),
        **{name: checks.text(value, name) for name, value in texts.items()},
        "skills": checks.lines(skills, "skills", 100),
    }
