"""What happens to an opportunity: it moves, closes, reopens; its history is corrected."""

from collections.abc import Sequence
from datetime import date

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.speech import say, within
from headway.core.tracker import nouns
from headway.core.tracker.words import OUTCOMES, Exactness, Outcome
from headway.usecases.base import action
from headway.usecases.tracker import happenings, ledger
from headway.usecases.tracker.happenings import Back
from headway.usecases.tracker.records import counted, many, named


@action
def move(
    ctx: Ctx,
    *,
    ids: Sequence[int],
    stage_id: int,
    on: date | None = None,
    exactness: Exactness = "exact",
    note: str = "",
    back: Back | None = None,
) -> nouns.Change:
    """Move opportunities to a stage, on a day (today); a move back asks whether that was a mistake or happened."""
    rows = many(ctx, ids)
    target = happenings.stage(ctx, stage_id, "applications")
    entry = ledger.Entry("stage", target.pk, ledger.day_of(ctx, on, exactness), exactness, note)
    entries = happenings.moved(rows, target, entry, back, named)
    summary = say("Moved {what} to “{name}”", what=counted(rows), name=target.name)
    return happenings.written(ctx, rows, entries, summary)


@action
def close(
    ctx: Ctx,
    *,
    ids: Sequence[int],
    outcome: Outcome,
    on: date | None = None,
    exactness: Exactness = "exact",
    note: str = "",
) -> nouns.Change:
    """Record how opportunities ended, on a day (today)."""
    if outcome not in OUTCOMES:
        raise Invalid(
            say("{outcome} is no outcome.", outcome=outcome),
            say("Choose one of: {names}.", names=", ".join(OUTCOMES)),
            "outcome",
        )
    rows = many(ctx, ids)
    entry = ledger.Entry(outcome, None, ledger.day_of(ctx, on, exactness), exactness, note)
    entries = happenings.closed(rows, entry, named)
    summary = say("Closed {what}: {outcome}", what=counted(rows), outcome=within(say(OUTCOMES[outcome])))
    return happenings.written(ctx, rows, entries, summary)


@action
def reopen_opportunities(ctx: Ctx, *, ids: Sequence[int], on: date | None = None, note: str = "") -> nouns.Change:
    """Open closed opportunities again; an accepted offer is taken back, which leaves the stage before it."""
    rows = many(ctx, ids)
    entries = happenings.reopened(ctx, rows, on, note)
    opened = [row for row in rows if row.pk in entries]
    return happenings.written(ctx, rows, entries, say("Reopened {what}", what=counted(opened)))


@action
def correct(
    ctx: Ctx, *, line_id: int, on: date | None, exactness: Exactness = "exact", note: str | None = None
) -> nouns.Change:
    """Correct the day of a line of history (None: unknown); the wrong line stays readable."""
    id, line = happenings.line(ctx, line_id, "applications")
    entry = happenings.corrected(ctx, line, on, exactness, note)
    rows = many(ctx, [id])
    return happenings.written(ctx, rows, {id: [entry]}, say("Corrected a day of {what}", what=counted(rows)))


@action
def retract(ctx: Ctx, *, line_id: int, note: str = "") -> nouns.Change:
    """Take a line of history back: it was a mistake and counts no more, but stays readable."""
    id, line = happenings.line(ctx, line_id, "applications")
    rows = many(ctx, [id])
    entry = happenings.retracted(rows[0], line, note)
    return happenings.written(ctx, rows, {id: [entry]}, say("Took back a line of {what}", what=counted(rows)))
