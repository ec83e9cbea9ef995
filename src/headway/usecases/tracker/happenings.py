"""What moving, closing, reopening and correcting write into the histories, of either pipeline."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Generic, Literal, TypeVar

from django.db.models import QuerySet

from headway.core.ctx import Ctx
from headway.core.days import by_date, from_day
from headway.core.errors import Conflict, Invalid, NotFound, Unsure
from headway.core.speech import say, within
from headway.core.tracker import nouns
from headway.core.tracker.ledger import What
from headway.core.tracker.words import Exactness, Outcome
from headway.models import HistoryLine, Stage
from headway.usecases.tracker import batches, job_searches, ledger
from headway.usecases.tracker.ledger import Kind, Row

R = TypeVar("R", bound=Row)
Back = Literal["mistake", "happened"]
Entries = Mapping[int, Sequence[ledger.Entry]]
_BACK = ("mistake", "happened")


@dataclass(frozen=True, slots=True)
class When:
    """The day on which something happened (today if none is given), how sure it is, and a note."""

    on: date | None = None
    exactness: Exactness = "exact"
    note: str = ""

    def entry(self, ctx: Ctx, what: What, stage_id: int | None = None) -> ledger.Entry:
        """The line that tells of something on that day; a day to come is refused."""
        day = ledger.day_of(ctx, self.on, self.exactness)
        return ledger.Entry(what, stage_id, day, self.exactness, self.note)


@dataclass(frozen=True, slots=True)
class Verbs(Generic[R]):
    """What can happen in one pipeline: how its rows are found by id, how they are called, and how they can end."""

    kind: Kind
    outcomes: Mapping[Outcome, str]
    many: Callable[[Ctx, Sequence[int]], Sequence[R]]
    counted: Callable[[Sequence[R]], str]
    named: Callable[[R], str]

    def move(self, ctx: Ctx, ids: Sequence[int], stage_id: int, when: When, back: Back | None) -> nouns.Change:
        """Move rows to a stage; a move back asks whether that was a mistake or happened."""
        rows = self.many(ctx, ids)
        target = stage(ctx, stage_id, self.kind)
        entries = _moved(rows, target, when.entry(ctx, "stage", target.pk), back, self.named)
        return _written(ctx, rows, entries, say("Moved {what} to “{name}”", what=self.counted(rows), name=target.name))

    def close(self, ctx: Ctx, ids: Sequence[int], outcome: Outcome, when: When) -> nouns.Change:
        """Record how rows ended."""
        if outcome not in self.outcomes:
            hint = say("Choose one of: {names}.", names=", ".join(self.outcomes))
            raise Invalid(say("{outcome} is no outcome.", outcome=outcome), hint, "outcome")
        rows = self.many(ctx, ids)
        entries = _closed(rows, when.entry(ctx, outcome), self.named)
        ended = within(say(self.outcomes[outcome]))
        return _written(ctx, rows, entries, say("Closed {what}: {outcome}", what=self.counted(rows), outcome=ended))

    def reopen(self, ctx: Ctx, ids: Sequence[int], on: date | None, note: str) -> nouns.Change:
        """Open closed rows again."""
        rows = self.many(ctx, ids)
        entries = reopened(ctx, rows, on, note)
        opened = self.counted([row for row in rows if row.pk in entries])
        return _written(ctx, rows, entries, say("Reopened {what}", what=opened))

    def correct(self, ctx: Ctx, line_id: int, on: date | None, exactness: Exactness, note: str | None) -> nouns.Change:
        """Let a line of history take another day (None: unknown)."""
        id, line = _line(ctx, line_id, self.kind)
        rows = self.many(ctx, [id])
        entry = _corrected(ctx, line, on, exactness, note)
        return _written(ctx, rows, {id: [entry]}, say("Corrected a day of {what}", what=self.counted(rows)))

    def retract(self, ctx: Ctx, line_id: int, note: str) -> nouns.Change:
        """Take a line of history back; the only stage of a history stays."""
        id, line = _line(ctx, line_id, self.kind)
        rows = self.many(ctx, [id])
        entry = _retracted(rows[0], line, note)
        return _written(ctx, rows, {id: [entry]}, say("Took back a line of {what}", what=self.counted(rows)))


def reopened(ctx: Ctx, rows: Sequence[Row], on: date | None, note: str) -> Entries:
    """What opening again writes; an accepted offer is taken back, which leaves the stage before it."""
    entries: dict[int, Sequence[ledger.Entry]] = {}
    for row in rows:
        if row.outcome == "accepted":
            entries[row.pk] = _not_accepted(row, note)
        elif row.outcome:
            entries[row.pk] = [ledger.Entry("reopened", None, ledger.day_of(ctx, on, "exact"), "exact", note)]
    if not entries:
        raise Conflict("There is nothing to reopen.", "Only what is closed can be reopened.")
    return entries


def stage(ctx: Ctx, stage_id: int, kind: Kind) -> Stage:
    """The row of a living stage of one pipeline of this owner; raises `NotFound`."""
    living = Stage.objects.filter(search__owner_id=ctx.owner_id, taken_by=None, pipeline=kind)
    row = living.filter(pk=stage_id).first()
    if row is None:
        raise NotFound("There is no such stage.")
    return row


def _moved(
    rows: Sequence[R], target: Stage, entry: ledger.Entry, back: Back | None, named: Callable[[R], str]
) -> Entries:
    """What a move to a stage writes; a move back asks whether that was a mistake or happened."""
    if any(row.search_id != target.search_id for row in rows):
        raise Invalid("That stage belongs to another job search.", "Choose one of this search's stages.", "stage")
    backward = [row for row in rows if row.stage.rank > target.rank and not _before_its_stage(row, entry)]
    if backward and back is None:
        raise Unsure(
            say("“{what}” stands further on, at “{name}”.", what=named(backward[0]), name=backward[0].stage.name),
            "Was that a mistake, or did it go back?",
            _BACK,
        )
    entries: dict[int, Sequence[ledger.Entry]] = {}
    for row in rows:
        if back == "mistake" and row.stage.rank > target.rank:
            entries[row.pk] = _taken_back(row, target, entry)
        elif row.stage_id != target.pk or row.outcome not in ("", "accepted"):
            entries[row.pk] = [*_noted_late(row, entry), entry]
    return entries


def _closed(rows: Sequence[R], entry: ledger.Entry, named: Callable[[R], str]) -> Entries:
    """What closing writes; an end before the latest thing known of it would end nothing, and is refused."""
    entries: dict[int, Sequence[ledger.Entry]] = {}
    for row in rows:
        if row.outcome != entry.what:
            late = _noted_late(row, entry)
            if not late and entry.day is not None and row.last_day is not None and entry.day < row.last_day:
                raise _ended_before(row.last_day, named(row), entry.day)
            entries[row.pk] = [*late, entry]
    return entries


def _corrected(ctx: Ctx, line: HistoryLine, on: date | None, exactness: Exactness, note: str | None) -> ledger.Entry:
    """The line that takes a line's turn with another day (None: unknown)."""
    return ledger.Entry(
        line.what,  # type: ignore[arg-type]
        line.stage_id,
        None if on is None else ledger.day_of(ctx, on, exactness),
        exactness,
        line.note if note is None else note,
        line.pk,
    )


def _retracted(row: Row, line: HistoryLine, note: str) -> ledger.Entry:
    """The line that takes a line back; the only stage of a history stays."""
    if not _standing(row).exclude(pk=line.pk).filter(what__in=["stage", "accepted"]).exists():
        raise Conflict("This is the only stage in its history.", "Correct its day, or delete it as a whole.")
    return _retraction(line, note)


def _written(ctx: Ctx, rows: Sequence[Row], entries: Entries, summary: str) -> nouns.Change:
    """Write into histories of one pipeline, as one batch."""
    batch = batches.begin(ctx, summary)
    kind = ledger.kind_of(rows[0]) if rows else "applications"
    for search_id in {row.search_id for row in rows}:
        job_searches.writable(ctx, search_id)
        of_search = {row.pk: entries[row.pk] for row in rows if row.search_id == search_id and row.pk in entries}
        ledger.write(ctx, batch, search_id, of_search, kind)
    ids = tuple(entries)
    if kind == "outreach":
        return nouns.Change(batch.pk, batch.summary, outreach_ids=ids)
    return nouns.Change(batch.pk, batch.summary, ids)


def _line(ctx: Ctx, line_id: int, kind: Kind) -> tuple[int, HistoryLine]:
    """A line that stands in a history of one pipeline of this owner, and whose history that is."""
    column = ledger.BOOKS[kind].column
    row = HistoryLine.objects.filter(**{f"{column}__search__owner_id": ctx.owner_id}, pk=line_id).first()
    if row is None:
        raise NotFound("There is no such line of history.")
    if row.place is None:
        raise Conflict("This line was corrected or taken back already.", "Look at the history as it is now.")
    return getattr(row, f"{column}_id"), row


def _ended_before(last_day: int, what: str, day: int) -> Invalid:
    on = by_date(from_day(last_day), today=from_day(day))
    message = say("“{what}” has something later in its history, on {on}.", what=what, on=on)
    return Invalid(message, "Give that day or a later one, or correct its history first.", "on")


def _before_its_stage(row: Row, entry: ledger.Entry) -> bool:
    """Whether an entry tells of a day before the present stage: something forgotten, which moves nothing back."""
    return entry.day is not None and row.stage_day is not None and entry.day < row.stage_day


def _noted_late(row: Row, entry: ledger.Entry) -> list[ledger.Entry]:
    """A lead that was written down only after it moved on: when it was first thought of, nobody knows."""
    if row.stage.rank > 0 or row.stage_day is None or entry.day is None or row.stage_day <= entry.day:
        return []
    late = _standing(row).filter(stage_id=row.stage_id, day__gt=entry.day)
    return [ledger.Entry("stage", line.stage_id, None, "unknown", line.note, line.pk) for line in late]


def _taken_back(row: Row, target: Stage, entry: ledger.Entry) -> list[ledger.Entry]:
    """Retract what came after the last time it stood at the target; if it never did, all that lies beyond it."""
    stages = ledger.pipeline(row.search_id, ledger.kind_of(row))
    lines = list(_standing(row))
    at = [None if line.stage_id is None else stages.heir(line.stage_id) for line in lines]
    if target.pk in at:
        after = len(at) - at[::-1].index(target.pk)
        return [_retraction(line, entry.note) for line in lines[after:]]
    beyond = [line for line, id in zip(lines, at, strict=True) if id is None or stages.ranks[id] > target.rank]
    return [*map(_retraction, beyond), entry]


def _not_accepted(row: Row, note: str) -> list[ledger.Entry]:
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


def _standing(row: Row) -> "QuerySet[HistoryLine]":
    return ledger.lines_of(row).filter(place__isnull=False).order_by("place")
