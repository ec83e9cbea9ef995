"""The timer: one at a time, kept in the database, so that it outlives the browser and the machine's sleep."""

from datetime import datetime, timedelta
from typing import Final

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Unsure
from headway.core.plan import checks, clock, nouns
from headway.core.plan.words import KINDS
from headway.core.speech import say
from headway.core.tracker import nouns as tracked
from headway.models import Activity, Batch, Timer, User
from headway.usecases.base import action, question
from headway.usecases.plan import doings
from headway.usecases.tracker import batches

FORGOTTEN: Final = 240  # minutes after which nobody can have worked without a break


@question
def timer(ctx: Ctx) -> nouns.Timer | None:
    """The timer that runs, if one does."""
    row = Timer.objects.filter(owner_id=ctx.owner_id).first()
    return None if row is None else _noun(ctx, row)


@action
def start_timer(ctx: Ctx, *, kind: str = "other", title: str = "", activity_id: int | None = None) -> nouns.Timer:
    """Start the timer: for a planned activity, or for work of a kind; it stops when you say so."""
    User.objects.select_for_update().only("id").get(pk=ctx.owner_id)  # so that of two at once one waits
    running = Timer.objects.filter(owner_id=ctx.owner_id).first()
    if running is not None:
        raise Conflict(say("The timer runs already, for “{what}”.", what=_named(running)), "Stop it first.")
    planned = doings.one(ctx, activity_id) if activity_id is not None else None
    if planned is not None and planned.done_at is not None:
        raise Conflict("That is done already.", "Start the timer for something new.")
    row = Timer(owner_id=ctx.owner_id, started_at=ctx.now, activity=planned)
    row.kind = planned.kind if planned else checks.one_of("kind", kind, KINDS)
    row.title = planned.title if planned else checks.line("title", title)
    row.save(force_insert=True)
    batches.made(batches.begin(ctx, say("Started the timer: {what}", what=_named(row))), row)
    return _noun(ctx, row)


@action
def stop_timer(ctx: Ctx, *, minutes: str | int | None = None, title: str = "", result: str = "") -> nouns.Activity:
    """Stop the timer and log what it ran for; one that was forgotten asks how long it really was (`minutes`)."""
    row = _running(ctx)
    given = checks.minutes("minutes", minutes)
    if given is None:
        given = _measured(ctx, row)
    batch = batches.begin(ctx, say("Logged {length}: {what}", length=clock.length(given), what=title or _named(row)))
    done = _book(ctx, batch, row, given, checks.line("title", title) or row.title, result)
    batches.remove(batch, row)
    return doings.noun(ctx, doings.one(ctx, done.pk))


@action
def drop_timer(ctx: Ctx) -> tracked.Change:
    """Stop the timer without logging anything."""
    row = _running(ctx)
    batch = batches.begin(ctx, say("Stopped the timer without logging: {what}", what=_named(row)))
    batches.remove(batch, row)
    return tracked.Change(batch.pk, batch.summary)


def _running(ctx: Ctx) -> Timer:
    row = Timer.objects.filter(owner_id=ctx.owner_id).select_related("activity").select_for_update(of=("self",)).first()
    if row is None:
        raise Conflict("No timer runs.", "Start one, or log what you did.")
    return row


def _measured(ctx: Ctx, row: Timer) -> int:
    ran = elapsed(row.started_at, ctx.now)
    if ran > FORGOTTEN:
        raise Unsure(
            say("The timer has run for {length}. Was it forgotten?", length=clock.length(ran)),
            "Say how long you really worked.",
            tuple(str(each) for each in (30, 60, 120, min(ran, clock.MOST))),
        )
    return ran


def _book(ctx: Ctx, batch: Batch, row: Timer, minutes: int, title: str, result: str) -> Activity:
    """The planned activity that it ran for is done; else a new one is logged for the day on which it was started."""
    planned = row.activity
    if planned is not None and planned.done_at is None:
        doings.finish(ctx, batch, planned, minutes, result)
        return planned
    columns = {
        "on": ctx.day_of(row.started_at),
        "kind": row.kind,
        "title": title or ("" if row.kind != "other" else say("Work on the search")),
        "minutes": minutes,
        "result": checks.text("result", result),
    }
    return doings.add(ctx, batch, columns, done=True)


def elapsed(since: datetime, now: datetime) -> int:
    """Whole minutes from one moment to another, one at least."""
    return max(round((now - since) / timedelta(minutes=1)), 1)


def _named(row: Timer) -> str:
    return row.title or say(KINDS[row.kind])  # type: ignore[index]


def _noun(ctx: Ctx, row: Timer) -> nouns.Timer:
    ran = elapsed(row.started_at, ctx.now)
    return nouns.Timer(row.started_at, row.kind, row.title, row.activity_id, ran, ran > FORGOTTEN)  # type: ignore[arg-type]
