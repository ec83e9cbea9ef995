"""What happens to an opportunity: it moves, closes, reopens; its history is corrected."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import Literal

from django.db.models import QuerySet

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound, Unsure
from headway.core.speech import say, within
from headway.core.tracker import nouns
from headway.core.tracker.words import OUTCOMES, Exactness, Outcome
from headway.models import HistoryLine, Opportunity, Stage
from headway.usecases.base import action
from headway.usecases.tracker import batches, job_searches, ledger
from headway.usecases.tracker.records import counted, many, named

Back = Literal["mistake", "happened"]
_BACK = ("mistake", "happened")


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
    target = _stage(ctx, stage_id)
    _same_search(ctx, rows, target)
    entry = ledger.Entry("stage", target.pk, ledger.day_of(ctx, on, exactness), exactness, note)
    backward = [row for row in rows if row.stage.rank > target.rank and not _before_its_stage(row, entry)]
    if backward and back is None:
        raise Unsure(
            say("“{what}” stands further on, at “{name}”.", what=named(backward[0]), name=backward[0].stage.name),
            "Was that a mistake, or did it go back?",
            _BACK,
        )
    entries = {}
    for row in rows:
        if back == "mistake" and row.stage.rank > target.rank:
            entries[row.pk] = _taken_back(row, target, entry)
        elif row.stage_id != target.pk or row.outcome not in ("", "accepted"):
            entries[row.pk] = [*_noted_late(row, entry), entry]
    return _written(ctx, rows, entries, say("Moved {what} to “{name}”", what=counted(rows), name=target.name))


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
    entries = {row.pk: [entry] for row in rows if row.outcome != outcome}
    return _written(
        ctx,
        rows,
        entries,
        say("Closed {what}: {outcome}", what=counted(rows), outcome=within(say(OUTCOMES[outcome]))),
    )


@action
def reopen_opportunities(ctx: Ctx, *, ids: Sequence[int], on: date | None = None, note: str = "") -> nouns.Change:
    """Open closed opportunities again; an accepted offer is taken back, which leaves the stage before it."""
    rows = many(ctx, ids)
    entries: dict[int, list[ledger.Entry]] = {}
    for row in rows:
        if row.outcome == "accepted":
            entries[row.pk] = _not_accepted(row, note)
        elif row.outcome:
            entries[row.pk] = [ledger.Entry("reopened", None, ledger.day_of(ctx, on, "exact"), "exact", note)]
    if not entries:
        raise Conflict("There is nothing to reopen.", "Only what is closed can be reopened.")
    return _written(ctx, rows, entries, f"Reopened {counted([row for row in rows if row.pk in entries])}")


@action
def correct(
    ctx: Ctx, *, line_id: int, on: date | None, exactness: Exactness = "exact", note: str | None = None
) -> nouns.Change:
    """Correct the day of a line of history (None: unknown); the wrong line stays readable."""
    line = _line(ctx, line_id)
    entry = ledger.Entry(
        line.what,  # type: ignore[arg-type]
        line.stage_id,
        None if on is None else ledger.day_of(ctx, on, exactness),
        exactness,
        line.note if note is None else note,
        line.pk,
    )
    rows = many(ctx, [line.opportunity_id])
    return _written(ctx, rows, {line.opportunity_id: [entry]}, say("Corrected a day of {what}", what=counted(rows)))


@action
def retract(ctx: Ctx, *, line_id: int, note: str = "") -> nouns.Change:
    """Take a line of history back: it was a mistake and counts no more, but stays readable."""
    line = _line(ctx, line_id)
    rows = many(ctx, [line.opportunity_id])
    if not _standing(rows[0]).exclude(pk=line.pk).filter(what__in=["stage", "accepted"]).exists():
        raise Conflict("This is the only stage in its history.", "Correct its day, or delete the opportunity.")
    return _written(
        ctx,
        rows,
        {line.opportunity_id: [_retraction(line, note)]},
        say("Took back a line of {what}", what=counted(rows)),
    )


def _written(
    ctx: Ctx, rows: Sequence[Opportunity], entries: dict[int, list[ledger.Entry]], summary: str
) -> nouns.Change:
    batch = batches.begin(ctx, summary)
    for search_id in {row.search_id for row in rows}:
        job_searches.writable(ctx, search_id)
        ledger.write(ctx, batch, search_id, {row.pk: entries[row.pk] for row in rows if row.pk in entries})
    return nouns.Change(batch.pk, batch.summary, tuple(entries))


def _before_its_stage(row: Opportunity, entry: ledger.Entry) -> bool:
    """Whether an entry tells of a day before the present stage: something forgotten, which moves nothing back."""
    return entry.day is not None and row.stage_day is not None and entry.day < row.stage_day


def _noted_late(row: Opportunity, entry: ledger.Entry) -> list[ledger.Entry]:
    """A lead that was written down only after it moved on: when it was first thought of, nobody knows."""
    if row.stage.rank > 0 or row.stage_day is None or entry.day is None or row.stage_day <= entry.day:
        return []
    late = _standing(row).filter(stage_id=row.stage_id, day__gt=entry.day)
    return [ledger.Entry("stage", line.stage_id, None, "unknown", line.note, line.pk) for line in late]


def _taken_back(row: Opportunity, target: Stage, entry: ledger.Entry) -> list[ledger.Entry]:
    """Retract what came after the last time it stood at the target; if it never did, all that lies beyond it."""
    stages = ledger.pipeline(row.search_id)
    lines = list(_standing(row))
    at = [None if line.stage_id is None else stages.heir(line.stage_id) for line in lines]
    if target.pk in at:
        after = len(at) - at[::-1].index(target.pk)
        return [_retraction(line, entry.note) for line in lines[after:]]
    beyond = [line for line, id in zip(lines, at, strict=True) if id is None or stages.ranks[id] > target.rank]
    return [*map(_retraction, beyond), entry]


def _not_accepted(row: Opportunity, note: str) -> list[ledger.Entry]:
    """Take back that it was accepted; if nothing is known of before, it stood at the offer since then."""
    lines = list(_standing(row))
    accepted = list(takewhile(lambda line: line.what == "accepted", reversed(lines)))
    entries = [_retraction(line, note) for line in accepted]
    if not any(line.stage_id for line in lines[: -len(accepted)]):
        stages, first = ledger.pipeline(row.search_id), accepted[-1]
        offer = sorted(stages.ranks, key=stages.ranks.__getitem__)[-2]
        entries[-1] = ledger.Entry("stage", offer, first.day, first.exactness, note, first.pk)  # type: ignore[arg-type]
    return entries


def _retraction(line: HistoryLine, note: str = "") -> ledger.Entry:
    return ledger.Entry("retraction", None, None, "unknown", note, line.pk)


def _standing(row: Opportunity) -> QuerySet[HistoryLine]:
    return HistoryLine.objects.filter(opportunity=row, place__isnull=False).order_by("place")


def _stage(ctx: Ctx, stage_id: int) -> Stage:
    row = Stage.objects.filter(search__owner_id=ctx.owner_id, taken_by=None, pk=stage_id).first()
    if row is None:
        raise NotFound("There is no such stage.")
    return row


def _line(ctx: Ctx, line_id: int) -> HistoryLine:
    row = HistoryLine.objects.filter(opportunity__search__owner_id=ctx.owner_id, pk=line_id).first()
    if row is None:
        raise NotFound("There is no such line of history.")
    if row.place is None:
        raise Conflict("This line was corrected or taken back already.", "Look at the history as it is now.")
    return row


def _same_search(ctx: Ctx, rows: Sequence[Opportunity], target: Stage) -> None:
    if any(row.search_id != target.search_id for row in rows):
        raise Invalid("That stage belongs to another job search.", "Choose one of this search's stages.", "stage")
