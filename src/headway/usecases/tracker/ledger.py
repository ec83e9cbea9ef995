"""The one writer of the ledger: every door that tells what happened to an opportunity comes through here."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import get_args

from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker import ledger as rules
from headway.core.tracker.naming import storable
from headway.core.tracker.words import Exactness
from headway.models import Batch, HistoryLine, Opportunity, Stage
from headway.models.base import store

_CHUNK = 500
_DERIVED = ("stage_id", "stage_day", "outcome", "outcome_day", "applied_day", "last_day")


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
    """The stages of one job search's applications, as the writer needs them."""

    first: int
    last: int
    applied: frozenset[int]
    heirs: Mapping[int, int] = field(default_factory=dict)
    ranks: Mapping[int, int] = field(default_factory=dict)

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


def pipeline(search_id: int, kind: str = "applications") -> Pipeline:
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
    )


def write(ctx: Ctx, batch: Batch, search_id: int, entries: Mapping[int, Sequence[Entry]]) -> None:
    """Append entries to the histories of opportunities of one job search and derive where each stands."""
    stages = pipeline(search_id)
    ids = iter(entries)
    while chunk := list(islice(ids, _CHUNK)):
        _write(ctx, batch, stages, {id: entries[id] for id in chunk})


def found(ctx: Ctx, batch: Batch, search_id: int, pairs: Sequence[tuple[Opportunity, Sequence[Entry]]]) -> None:
    """Store new opportunities together with their first history."""
    stages = pipeline(search_id)
    lines: list[list[HistoryLine]] = []
    for opportunity, entries in pairs:
        rows = [
            _row(ctx, batch, stages, entry) for entry in entries or (Entry("stage", stages.first, None, "unknown"),)
        ]
        for number, place in placed(opportunity, [as_line(row, n) for n, row in enumerate(rows)], stages).items():
            rows[number].place = place
        lines.append(rows)
    opportunities = [opportunity for opportunity, _ in pairs]
    store(opportunities)
    for opportunity, rows in zip(opportunities, lines, strict=True):
        for row in rows:
            row.opportunity_id = opportunity.pk
    store([row for rows in lines for row in rows])


def placed(opportunity: Opportunity, lines: Sequence[rules.Line], stages: Pipeline) -> dict[int, int]:
    """Derive where its lines leave an opportunity that is not stored yet; says the place of each line that stands."""
    ordered = rules.in_order(lines)
    _apply(opportunity, rules.standing(ordered, stages.applied), stages)
    return {line.id: place for place, line in enumerate(ordered, start=1)}


def rederive(search_id: int) -> None:
    """Derive anew where every opportunity of a job search stands, after its stages changed."""
    stages = pipeline(search_id)
    ids = iter(list(Opportunity.objects.filter(search_id=search_id).values_list("id", flat=True)))
    while chunk := list(islice(ids, _CHUNK)):
        _derive(stages, chunk, _histories(chunk))


def _write(ctx: Ctx, batch: Batch, stages: Pipeline, entries: Mapping[int, Sequence[Entry]]) -> None:
    rows = []
    for opportunity_id, added in entries.items():
        for entry in added:
            row = _row(ctx, batch, stages, entry)
            row.opportunity_id = opportunity_id
            rows.append(row)
    HistoryLine.objects.bulk_create(rows)
    histories = _histories(entries)
    _renumber(histories)
    _derive(stages, entries, histories)


def _row(ctx: Ctx, batch: Batch, stages: Pipeline, entry: Entry) -> HistoryLine:
    what, stage_id = entry.what, entry.stage_id
    if what == "accepted":
        stage_id = stages.last
    elif what == "stage":
        if stage_id is None or stages.heir(stage_id) not in stages.ranks:
            raise Invalid("That stage belongs to another job search.", "Choose one of this search's stages.", "stage")
        what = "accepted" if stage_id == stages.last else what
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


def _histories(ids: Iterable[int]) -> dict[int, list[HistoryLine]]:
    histories = defaultdict(list)
    for row in HistoryLine.objects.filter(opportunity_id__in=list(ids)).order_by("id"):
        histories[row.opportunity_id].append(row)
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
    changed = []
    for opportunity in Opportunity.objects.filter(pk__in=list(ids)).only("id", "version", *_DERIVED):
        rows = sorted(
            (row for row in histories[opportunity.pk] if row.place is not None), key=lambda row: row.place or 0
        )
        before = [getattr(opportunity, name) for name in _DERIVED]
        _apply(opportunity, rules.standing(map(as_line, rows), stages.applied), stages)
        opportunity.version += 1
        if before != [getattr(opportunity, name) for name in _DERIVED]:
            changed.append(opportunity)
    Opportunity.objects.bulk_update(changed, [*(name.removesuffix("_id") for name in _DERIVED), "version"])


def _apply(opportunity: Opportunity, standing: rules.Standing, stages: Pipeline) -> None:
    opportunity.stage_id = stages.first if standing.stage_id is None else stages.heir(standing.stage_id)
    opportunity.stage_day = standing.stage_day
    opportunity.outcome = standing.outcome or ""
    opportunity.outcome_day = standing.outcome_day
    opportunity.applied_day = standing.applied_day
    opportunity.last_day = standing.last_day
