"""Keep-ready mode: who is kept warm, what shows one's work, and one question a quarter with its answers."""

from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, QuerySet

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.plan import readiness as core
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.models import Batch, JobSearch, QuarterAnswer, Rehearsal, Showpiece, Story
from headway.usecases.base import action, question
from headway.usecases.plan import followups
from headway.usecases.plan.morale import is_own
from headway.usecases.tracker import batches, wholes

_BEFORE = 8  # quarters whose answers are shown


@question
def readiness(ctx: Ctx) -> core.Readiness:
    """How ready one is between searches: contacts kept warm, showcase and stories current, the quarter's question."""
    return ready(ctx)


@action
def answer_quarter(ctx: Ctx, *, words: str) -> nouns.Change:
    """Keep what the person would do tomorrow if they lost their job today, once a quarter; the later answer holds."""
    values = {"words": core.checked(words), "saved_at": ctx.now}
    quarter_on = core.quarter_of(ctx.today)
    batch = batches.begin(ctx, say("Answered for {quarter}", quarter=core.quarter_in_words(quarter_on)))
    row = QuarterAnswer.objects.filter(owner_id=ctx.owner_id, quarter_on=quarter_on).first()
    if row is None:
        batches.made(batch, QuarterAnswer.objects.create(owner_id=ctx.owner_id, quarter_on=quarter_on, **values))
    else:
        batches.update(batch, row, **values)
    return nouns.Change(batch.pk, batch.summary)


@action
def remove_answer(ctx: Ctx, *, quarter_on: date) -> nouns.Change:
    """Take the answer of a quarter away."""
    row = QuarterAnswer.objects.filter(owner_id=ctx.owner_id, quarter_on=quarter_on).first()
    if row is None:
        raise NotFound("There is no answer for that quarter.")
    batch = batches.begin(ctx, say("Removed the answer for {quarter}", quarter=core.quarter_in_words(row.quarter_on)))
    wholes.remove(batch, row)
    return nouns.Change(batch.pk, batch.summary)


def ready(ctx: Ctx) -> core.Readiness:
    """The same, for other questions to put together."""
    quarter_on = core.quarter_of(ctx.today)
    answers = _answers(ctx)
    return core.Readiness(
        why=_why(ctx),
        quarter_on=quarter_on,
        question=say(core.QUESTION),
        answer=next((each for each in answers if each.quarter_on == quarter_on), None),
        before=tuple(each for each in answers if each.quarter_on != quarter_on),
        warm=followups.proposed(ctx, None),
        showed=(
            _showed(ctx, say("Projects, posts and talks"), Showpiece.objects.all(), "made_at"),
            _showed(ctx, say("Stories"), Story.objects.all(), "made_at", _told_on(ctx)),
        ),
    )


def _why(ctx: Ctx) -> str:
    """Why nothing presses: an offer was accepted, or no search is current."""
    every = JobSearch.objects.filter(owner_id=ctx.owner_id).order_by("archive__archived_at", "id")
    home = every.filter(archive=None).last() or every.last()
    if home is not None and home.opportunities.alive().filter(outcome="accepted").exists():
        return say("“{name}” ended with an accepted offer.", name=home.name)
    return say("No job search is current.")


def _answers(ctx: Ctx) -> tuple[core.Answer, ...]:
    if not is_own(ctx):
        return ()
    rows = QuarterAnswer.objects.filter(owner_id=ctx.owner_id).order_by("-quarter_on")[: _BEFORE + 1]
    return tuple(core.Answer(row.quarter_on, row.words) for row in rows)


def _told_on(ctx: Ctx) -> date | None:
    rows = Rehearsal.objects.filter(owner_id=ctx.owner_id, story__isnull=False)
    told: date | None = rows.aggregate(on=Max("rehearsed_on"))["on"]
    return told


def _showed(ctx: Ctx, name: str, rows: "QuerySet[Any]", made: str, other: date | None = None) -> core.Showed:
    """How much there is and when it was last touched: made, changed, or told aloud."""
    own = rows.filter(owner_id=ctx.owner_id)
    found = own.aggregate(n=Count("id"), at=Max(made))
    days = [_day(ctx, found["at"]), _changed_on(ctx, own), other]
    return core.showed(name, found["n"], max(filter(None, days), default=None), ctx.today)


def _changed_on(ctx: Ctx, own: "QuerySet[Any]") -> date | None:
    """The day of the last change to any of these rows."""
    kind = own.model._meta.model_name or ""
    changed = Batch.objects.filter(owner_id=ctx.owner_id, changes__kind=kind, changes__row_id__in=own.values("pk"))
    return _day(ctx, changed.aggregate(at=Max("made_at"))["at"])


def _day(ctx: Ctx, at: datetime | None) -> date | None:
    return None if at is None else ctx.day_of(at)
