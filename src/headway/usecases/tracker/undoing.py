"""Undo: every batch can be taken back, and an undo too. Histories are countered with new lines, never erased."""

from collections import defaultdict
from typing import Any, Final

from django.db import models, transaction
from django.db.models import ProtectedError, RestrictedError

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound
from headway.core.tracker import nouns
from headway.models import (
    Archive,
    Batch,
    BinEntry,
    Change,
    Company,
    Contact,
    HistoryLine,
    JobSearch,
    Label,
    Opportunity,
    Source,
    Stage,
    TargetRole,
)
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, ledger, stages

_KINDS: Final[dict[str, type[models.Model]]] = {
    kind._meta.model_name or "": kind
    for kind in (Archive, BinEntry, Company, Contact, JobSearch, Label, Opportunity, Source, Stage, TargetRole)
}
_SHARED: Final = (Company, Contact, Label, Source)
_MANY: Final = frozenset({"labels", "contacts"})


@question
def recent(ctx: Ctx, *, limit: int = 20) -> tuple[nouns.Change, ...]:
    """The latest actions that can be undone, the last one first."""
    return tuple(nouns.Change(batch.pk, batch.summary) for batch in _undoable(ctx)[:limit])


@action
def undo(ctx: Ctx, *, batch_id: int | None = None) -> nouns.Change:
    """Take back an action, the last one if none is named; what changed since then is left, and listed."""
    batch = _batch(ctx, batch_id)
    back = batches.begin(ctx, f"Took back: {batch.summary}", undoes=batch)
    left = [*_bin_made(ctx, back, batch), *_reverse_changes(back, batch), *_counter_lines(ctx, back, batch)]
    for search_id in _searches_with_stage_changes(batch):
        ledger.rederive(search_id)
    return nouns.Change(back.pk, back.summary, left=tuple(left))


def _undoable(ctx: Ctx) -> models.QuerySet[Batch]:
    return Batch.objects.filter(owner_id=ctx.owner_id, undoes=None, undone_by=None).order_by("-id")


def _batch(ctx: Ctx, batch_id: int | None) -> Batch:
    if batch_id is None:
        row = _undoable(ctx).first()
        if row is None:
            raise NotFound("There is nothing to undo.")
        return row
    row = Batch.objects.filter(owner_id=ctx.owner_id, pk=batch_id).first()
    if row is None:
        raise NotFound("There is no such action to undo.")
    if Batch.objects.filter(undoes=row).exists():
        raise Conflict("That was taken back already.")
    return row


def _bin_made(ctx: Ctx, back: Batch, batch: Batch) -> list[str]:
    """What the batch made goes to the bin, in one stroke for a whole import."""
    ids = list(Opportunity.objects.filter(made_in=batch, bin_entry=None).values_list("id", flat=True))
    entries = [BinEntry(opportunity_id=id, binned_at=ctx.now, binned_by_id=ctx.user_id) for id in ids]
    BinEntry.objects.bulk_create(entries, batch_size=500)
    Change.objects.bulk_create(
        (
            Change(batch=back, kind="binentry", row_id=entry.pk, before=None, after=batches.fields_of(entry))
            for entry in entries
        ),
        batch_size=500,
    )
    return []


def _counter_lines(ctx: Ctx, back: Batch, batch: Batch) -> list[str]:
    left: list[str] = []
    entries: dict[int, dict[int, list[ledger.Entry]]] = defaultdict(lambda: defaultdict(list))
    lines = HistoryLine.objects.filter(batch=batch).exclude(opportunity__made_in=batch)
    for line in lines.select_related("opportunity", "retracts").order_by("-id"):
        now = _successor(line)
        if now is None:
            left.append(f"A line of “{line.opportunity.title}” was changed since.")
        else:
            entries[line.opportunity.search_id][line.opportunity_id].append(_counter(line, now))
    for search_id, of_search in entries.items():
        ledger.write(ctx, back, search_id, of_search)
    return left


def _successor(line: HistoryLine) -> HistoryLine | None:
    """The line that holds this line's turn now, if it says the same; None if it was changed since."""
    now = line
    while (later := HistoryLine.objects.filter(retracts=now).first()) is not None:
        now = later
    same = (now.what, now.stage_id, now.day, now.exactness) == (line.what, line.stage_id, line.day, line.exactness)
    return now if same else None


def _counter(line: HistoryLine, now: HistoryLine) -> ledger.Entry:
    """The line that takes a line's turn: what it retracted comes back, else nothing stands there."""
    was = line.retracts
    if was is None or was.what == "retraction":
        return ledger.Entry("retraction", None, None, "unknown", "", now.pk)
    return ledger.Entry(was.what, was.stage_id, was.day, was.exactness, was.note, now.pk)  # type: ignore[arg-type]


def _reverse_changes(back: Batch, batch: Batch) -> list[str]:
    left: list[str] = []
    ranks: dict[int, int] = {}
    for change in batch.changes.order_by("-id"):
        model = _KINDS[change.kind]
        if change.before is None:
            left += _unmake(back, model, change)
        elif change.after is None:
            _remake(back, model, change)
        else:
            if model is Stage and "rank" in change.before:
                ranks[change.row_id] = change.before.pop("rank")
                change.after.pop("rank")
            left += _set_back(back, model, change)
    if ranks:
        _rank_back(back, ranks)
    return left


def _unmake(back: Batch, model: type[models.Model], change: Change) -> list[str]:
    row = model._default_manager.filter(pk=change.row_id).first()
    if isinstance(row, TargetRole):
        for opportunity in row.opportunities.all():
            batches.update(back, opportunity, role_id=None)
    if row is None or (isinstance(row, _SHARED) and row.opportunities.exists()):
        return []
    if isinstance(row, Stage) and row.lines.exists():
        return _retire(back, row)
    try:
        with transaction.atomic():
            batches.remove(back, row)
    except (ProtectedError, RestrictedError):
        return [f"“{row}” is in use and stays."]
    return []


def _retire(back: Batch, stage: Stage) -> list[str]:
    """A stage that only the bin still knows gives its history to the next lower one; one in use stays."""
    if Opportunity.objects.alive().filter(stage=stage).exists():
        return [f"The stage “{stage.name}” is in use and stays."]
    lower = Stage.objects.filter(search_id=stage.search_id, pipeline=stage.pipeline, taken_by=None)
    batches.update(
        back, stage, taken_by_id=lower.filter(rank__lt=stage.rank).order_by("rank").values_list("id", flat=True).last()
    )
    return []


def _remake(back: Batch, model: type[models.Model], change: Change) -> None:
    row = model(**{name: _value(model, name, value) for name, value in (change.before or {}).items()})
    row.save(force_insert=True)
    batches.made(back, row)


def _set_back(back: Batch, model: type[models.Model], change: Change) -> list[str]:
    row = model._default_manager.filter(pk=change.row_id).first()
    before, after = change.before or {}, change.after or {}
    if row is None or not before:
        return []
    if many := _MANY & before.keys():
        for name in many:
            getattr(row, name).set(before[name])
        batches.log(back, row, after, before)
        return []
    stale = [name for name in before if name != "version" and getattr(row, name) != _value(model, name, after[name])]
    values = {name: _value(model, name, value) for name, value in before.items() if name not in (*stale, "version")}
    if isinstance(row, Opportunity):
        values["version"] = row.version + 1
    batches.update(back, row, **values)
    return [f"{row}: {', '.join(stale)} changed since and was left."] if stale else []


def _rank_back(back: Batch, ranks: dict[int, int]) -> None:
    search_id = Stage.objects.values_list("search_id", flat=True).get(pk=next(iter(ranks)))
    living = Stage.objects.filter(search_id=search_id, taken_by=None).exclude(rank__lt=0)
    stages.place(back, sorted(living, key=lambda row: ranks.get(row.pk, row.rank)))


def _searches_with_stage_changes(batch: Batch) -> set[int]:
    ids = batch.changes.filter(kind="stage").values_list("row_id", flat=True)
    return set(Stage.objects.filter(pk__in=list(ids)).values_list("search_id", flat=True))


def _value(model: type[models.Model], name: str, value: Any) -> Any:
    column = next(column for column in model._meta.concrete_fields if column.attname == name)
    return value if column.is_relation else column.to_python(value)
