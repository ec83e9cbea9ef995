"""The one writer of the ledger: every door that tells what happened comes through here, of either pipeline."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any, Final, Literal, get_args

from django.db.models import QuerySet

from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker import ledger as rules
from headway.core.tracker.naming import storable
from headway.core.tracker.words import Exactness
from headway.models import Batch, HistoryLine, Opportunity, Outreach, Stage
from headway.models.base import store

Kind = Literal["applications", "outreach"]
Row = Opportunity | Outreach
_CHUNK: Final = 500
_DERIVED: Final = ("stage_id", "stage_day", "outcome", "outcome_day", "last_day")


@dataclass(frozen=True, slots=True)
class Book:
    """The histories of one pipeline: whose they are, the column by which a line names it, the day on which it began."""

    model: Any
    column: str
    begun: str

    @property
    def derived(self) -> tuple[str, ...]:
        """The columns that the ledger alone writes."""
        return (*_DERIVED, self.begun)


BOOKS: Final[Mapping[Kind, Book]] = {
    "applications": Book(Opportunity, "opportunity", "applied_day"),
    "outreach": Book(Outreach, "outreach", "sent_day"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened, to be written: see `core.tracker.ledger.Line`."""

    what: rules.What
    stage_id: int | None = None
    day: int | None = None
    exactness: Exactness = "exact"
    note: str = ""
    retracts: int | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The stages of one pipeline of a job search, as the writer needs them; `applied` are those from which it began."""

    first: int
    last: int
    applied: frozenset[int]
    heirs: Mapping[int, int] = field(default_factory=dict)
    ranks: Mapping[int, int] = field(default_factory=dict)
    kind: Kind = "applications"

    @property
    def accepted(self) -> int | None:
        """The stage that an accepted offer stands at; a conversation is never accepted."""
        return self.last if self.kind == "applications" else None

    @property
    def book(self) -> Book:
        """Whose histories pass through these stages."""
        return BOOKS[self.kind]

    def heir(self, stage_id: int) -> int:
        """The living stage that a stage's history counts for."""
        return self.heirs.get(stage_id, stage_id)


def day_of(ctx: Ctx, on: date | None, exactness: Exactness) -> int | None:
    """The day of something that happened, today if none is given; a day to come is refused."""
    if exactness not in get_args(Exactness):
        raise Invalid(
            say("{exactness} is no exactness.", exactness=exactness),
            say("Choose: {names}.", names=", ".join(get_args(Exactness))),
            "exactness",
        )
    if exactness == "unknown":
        return None
    day = to_day(on or ctx.today)
    if day > ctx.today_day:
        raise Invalid("That day has not come yet.", "History holds what happened; plans go to the calendar.", "on")
    return day


def kind_of(row: Row) -> Kind:
    """The pipeline that something passes through."""
    return "outreach" if isinstance(row, Outreach) else "applications"


def lines_of(row: Row) -> "QuerySet[HistoryLine]":
    """The whole history of something."""
    return HistoryLine.objects.filter(**{BOOKS[kind_of(row)].column: row})


def pipeline(search_id: int, kind: Kind = "applications") -> Pipeline:
    """The stages of a job search, living and removed."""
    rows = list(Stage.objects.filter(search_id=search_id, pipeline=kind).order_by("rank", "id"))
    living = [row for row in rows if row.taken_by_id is None]
    heirs = {row.pk: row.taken_by_id for row in rows if row.taken_by_id is not None}
    applied = {row.pk for row in living if row.number >= 1}
    return Pipeline(
        first=living[0].pk,
        last=living[-1].pk,
        applied=frozenset(applied | {gone for gone, heir in heirs.items() if heir in applied}),
        heirs=heirs,
        ranks={row.pk: row.rank for row in living},
        kind=kind,
    )


def write(
    ctx: Ctx, batch: Batch, search_id: int, entries: Mapping[int, Sequence[Entry]], kind: Kind = "applications"
) -> None:
    """Append entries to histories of one pipeline of a job search and derive where each leaves what it is of."""
    stages = pipeline(search_id, kind)
    ids = iter(entries)
    while chunk := list(islice(ids, _CHUNK)):
        _write(ctx, batch, stages, {id: entries[id] for id in chunk})


def found(
    ctx: Ctx,
    batch: Batch,
    search_id: int,
    pairs: Sequence[tuple[Row, Sequence[Entry]]],
    kind: Kind = "applications",
) -> None:
    """Store new opportunities or conversations together with their first history."""
    stages = pipeline(search_id, kind)
    lines: list[list[HistoryLine]] = []
    for owner, entries in pairs:
        rows = [
            _row(ctx, batch, stages, entry) for entry in entries or (Entry("stage", stages.first, None, "unknown"),)
        ]
        for number, place in placed(owner, [as_line(row, n) for n, row in enumerate(rows)], stages).items():
            rows[number].place = place
        lines.append(rows)
    owners = [owner for owner, _ in pairs]
    store(owners)
    for owner, rows in zip(owners, lines, strict=True):
        for row in rows:
            setattr(row, f"{stages.book.column}_id", owner.pk)
    store([row for rows in lines for row in rows])


def placed(row: Row, lines: Sequence[rules.Line], stages: Pipeline) -> dict[int, int]:
    """Derive where its lines leave something that is not stored yet; says the place of each line that stands."""
    ordered = rules.in_order(lines)
    _apply(row, rules.standing(ordered, stages.applied), stages)
    return {line.id: place for place, line in enumerate(ordered, start=1)}


def rederive(search_id: int) -> None:
    """Derive anew where everything of a job search stands, after its stages changed."""
    for kind, book in BOOKS.items():
        ids = iter(list(book.model.objects.filter(search_id=search_id).values_list("id", flat=True)))
        while chunk := list(islice(ids, _CHUNK)):
            _derive(stages := pipeline(search_id, kind), chunk, _histories(stages, chunk))


def _write(ctx: Ctx, batch: Batch, stages: Pipeline, entries: Mapping[int, Sequence[Entry]]) -> None:
    rows = []
    for id, added in entries.items():
        for entry in added:
            row = _row(ctx, batch, stages, entry)
            setattr(row, f"{stages.book.column}_id", id)
            rows.append(row)
    HistoryLine.objects.bulk_create(rows)
    histories = _histories(stages, entries)
    _renumber(histories)
    _derive(stages, entries, histories)


def _row(ctx: Ctx, batch: Batch, stages: Pipeline, entry: Entry) -> HistoryLine:
    what, stage_id = entry.what, entry.stage_id
    if what == "accepted":
        if (stage_id := stages.accepted) is None:
            raise Invalid("A conversation is never accepted.", "Say that it led to an opportunity.", "outcome")
    elif what == "stage":
        if stage_id is None or stages.heir(stage_id) not in stages.ranks:
            raise Invalid("That stage belongs to another job search.", "Choose one of this search's stages.", "stage")
        what = "accepted" if stage_id == stages.accepted else what
    return HistoryLine(
        what=what,
        stage_id=stage_id,
        day=entry.day,
        exactness="unknown" if entry.day is None else entry.exactness,
        recorded_at=ctx.now,
        recorded_by_id=ctx.user_id,
        said_by=ctx.via,
        note=storable(entry.note),
        retracts_id=entry.retracts,
        batch_id=batch.pk,
    )


def as_line(row: HistoryLine, number: int | None = None) -> rules.Line:
    """A row as the rules see it; `number` stands in for an id that it has not got yet."""
    return rules.Line(
        row.pk if number is None else number,
        row.what,  # type: ignore[arg-type]
        row.stage_id,
        row.day,
        row.exactness,  # type: ignore[arg-type]
        row.retracts_id,
    )


def _histories(stages: Pipeline, ids: Iterable[int]) -> dict[int, list[HistoryLine]]:
    histories: dict[int, list[HistoryLine]] = defaultdict(list)
    column = f"{stages.book.column}_id"
    for row in HistoryLine.objects.filter(**{f"{column}__in": list(ids)}).order_by("id"):
        histories[getattr(row, column)].append(row)
    return histories


def _renumber(histories: Mapping[int, list[HistoryLine]]) -> None:
    moved = []
    for rows in histories.values():
        places = {line.id: place for place, line in enumerate(rules.in_order([as_line(row) for row in rows]), start=1)}
        for row in rows:
            if row.place != places.get(row.pk):
                row.place = places.get(row.pk)
                moved.append(row)
    # cleared first, so that no two lines ever hold one place
    HistoryLine.objects.filter(pk__in=[row.pk for row in moved]).update(place=None)
    HistoryLine.objects.bulk_update([row for row in moved if row.place is not None], ["place"])


def _derive(stages: Pipeline, ids: Iterable[int], histories: Mapping[int, list[HistoryLine]]) -> None:
    changed, model, derived = [], stages.book.model, stages.book.derived
    for owner in model.objects.filter(pk__in=list(ids)).only("id", "version", *derived):
        rows = sorted((row for row in histories[owner.pk] if row.place is not None), key=lambda row: row.place or 0)
        before = [getattr(owner, name) for name in derived]
        _apply(owner, rules.standing(map(as_line, rows), stages.applied), stages)
        owner.version += 1
        if before != [getattr(owner, name) for name in derived]:
            changed.append(owner)
    model.objects.bulk_update(changed, [*(name.removesuffix("_id") for name in derived), "version"])


def _apply(row: Row, standing: rules.Standing, stages: Pipeline) -> None:
    row.stage_id = stages.first if standing.stage_id is None else stages.heir(standing.stage_id)
    row.stage_day = standing.stage_day
    row.outcome = standing.outcome or ""
    row.outcome_day = standing.outcome_day
    row.last_day = standing.last_day
    setattr(row, stages.book.begun, standing.applied_day)
