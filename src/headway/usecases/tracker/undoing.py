"""Undo: every batch can be taken back, and an undo too. Histories are countered with new lines, never erased."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from django.db import IntegrityError, models, transaction
from django.db.models import Exists, OuterRef, ProtectedError, RestrictedError

from headway import models as tables
from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound
from headway.core.speech import say
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
    Source,
    Stage,
)
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, ledger, wholes
from headway.usecases.tracker.stages import hand_over, place

_KINDS: Final[dict[str, type[models.Model]]] = {
    kind._meta.model_name or "": kind for kind in (getattr(tables, name) for name in tables.__all__)
}
_SHARED: Final = (Company, Contact, Label, Source)
Ranks = dict[int, int]


@question
def recent(ctx: Ctx, *, limit: int = 20) -> tuple[nouns.Change, ...]:
    """The latest actions that can be undone, the last one first."""
    return tuple(nouns.Change(batch.pk, batch.summary) for batch in islice(_in_force(ctx), limit))


@action
def undo(ctx: Ctx, *, batch_id: int | None = None) -> nouns.Change:
    """Take back an action, the last one if none is named; what changed since then is left, and listed."""
    batch = _batch(ctx, batch_id)
    again = batch.undoes if _takes_back(batch) else None
    summary = again.summary if again else say("Took back: {what}", what=batch.summary)
    back = batches.begin(ctx, summary, undoes=batch)
    _bin_made(ctx, back, batch)
    left = [*_reverse_changes(back, batch), *_counter_lines(ctx, back, batch)]
    _keep_one_current(ctx, back, batch)
    for search_id in _searches_with_stage_changes(batch):
        ledger.rederive(search_id)
    return nouns.Change(back.pk, back.summary, left=tuple(left))


def _in_force(ctx: Ctx) -> Iterator[Batch]:
    """The actions that hold and did something, the latest first; an undo is none, but its undo is."""
    undoes = dict(Batch.objects.filter(owner_id=ctx.owner_id, undoes__isnull=False).values_list("id", "undoes_id"))
    backs: set[int] = set()
    for id in sorted(undoes):
        if undoes[id] not in backs:
            backs.add(id)
    rows = Batch.objects.filter(
        Exists(Change.objects.filter(batch=OuterRef("pk"))) | Exists(HistoryLine.objects.filter(batch=OuterRef("pk"))),
        owner_id=ctx.owner_id,
        undone_by=None,
    )
    return (row for row in rows.order_by("-id").iterator(chunk_size=100) if row.pk not in backs)


def _batch(ctx: Ctx, batch_id: int | None) -> Batch:
    if batch_id is None:
        row = next(_in_force(ctx), None)
        if row is None:
            raise NotFound("There is nothing to undo.")
        return row
    row = Batch.objects.filter(owner_id=ctx.owner_id, pk=batch_id).first()
    if row is None:
        raise NotFound("There is no such action to undo.")
    if Batch.objects.filter(undoes=row).exists():
        raise Conflict("That was taken back already.")
    return row


def _takes_back(batch: Batch) -> bool:
    """Whether an action took another one back; an undo of it does that one again."""
    return batch.undoes is not None and not _takes_back(batch.undoes)


def _bin_made(ctx: Ctx, back: Batch, batch: Batch) -> None:
    """What the batch made goes to the bin, in one stroke for a whole import."""
    entries = [
        BinEntry(**{f"{book.column}_id": id}, binned_at=ctx.now, binned_by_id=ctx.user_id)
        for book in ledger.BOOKS.values()
        for id in book.model.objects.filter(made_in=batch, bin_entry=None).values_list("id", flat=True)
    ]
    BinEntry.objects.bulk_create(entries, batch_size=500)
    Change.objects.bulk_create(
        (
            Change(batch=back, kind="binentry", row_id=entry.pk, before=None, after=batches.fields_of(entry))
            for entry in entries
        ),
        batch_size=500,
    )


def _counter_lines(ctx: Ctx, back: Batch, batch: Batch) -> list[str]:
    return [said for kind in ledger.BOOKS for said in _counter_lines_of(ctx, back, batch, kind)]


def _counter_lines_of(ctx: Ctx, back: Batch, batch: Batch, kind: ledger.Kind) -> list[str]:
    left: list[str] = []
    entries: dict[int, dict[int, list[ledger.Entry]]] = defaultdict(lambda: defaultdict(list))
    column = ledger.BOOKS[kind].column
    lines = HistoryLine.objects.filter(batch=batch, **{f"{column}__isnull": False}).exclude(
        **{f"{column}__made_in": batch}
    )
    for line in lines.select_related(column, "retracts").order_by("-id"):
        row, now = getattr(line, column), _successor(line)
        if now is None:
            left.append(say("A line of “{title}” was changed since.", title=getattr(row, "title", row)))
        else:
            entries[row.search_id][row.pk].append(_counter(line, now))
    for search_id, of_search in entries.items():
        ledger.write(ctx, back, search_id, of_search, kind)
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
    ranks: Ranks = {}
    for change in batch.changes.order_by("-id"):
        model = _KINDS[change.kind]
        if change.before is None:
            left += _unmake(back, model, change)
        elif change.after is None:
            left += _remake(back, model, change, ranks)
        else:
            if model is Stage and "rank" in change.before:
                ranks[change.row_id] = change.before.pop("rank")
                change.after.pop("rank")
            left += _set_back(back, model, change, ranks)
    _rank_back(back, ranks)
    return left


def _unmake(back: Batch, model: type[models.Model], change: Change) -> list[str]:
    row = model._default_manager.filter(pk=change.row_id).first()
    if row is None or (isinstance(row, _SHARED) and wholes.is_used(row)):
        return []
    if isinstance(row, Stage) and (row.lines.exists() or row.taken.exists()):
        return _retire(back, row)
    try:
        with transaction.atomic():
            wholes.remove(back, row)
    except (ProtectedError, RestrictedError):
        return [say("“{row}” is in use and stays.", row=row)]
    return []


def _retire(back: Batch, stage: Stage) -> list[str]:
    """A stage that only the bin still knows gives its history to the next lower one; one in use stays."""
    lower = Stage.objects.filter(search_id=stage.search_id, pipeline=stage.pipeline, taken_by=None)
    heir = lower.filter(rank__lt=stage.rank).order_by("rank").last()
    if heir is None or any(book.model.objects.alive().filter(stage=stage).exists() for book in ledger.BOOKS.values()):
        return [say("The stage “{name}” is in use and stays.", name=stage.name)]
    hand_over(back, stage, heir)
    return []


def _remake(back: Batch, model: type[models.Model], change: Change, ranks: Ranks) -> list[str]:
    row = model(**{name: _value(model, name, value) for name, value in (change.before or {}).items()})
    if isinstance(row, Stage):
        _unranked(row, ranks)
    if _dangling(row, list(change.before or {})):
        return [say("What it belonged to is gone for good.")]
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return [say("“{row}” cannot come back: something else took its place.", row=row)]
    batches.made(back, row)
    return []


def _set_back(back: Batch, model: type[models.Model], change: Change, ranks: Ranks) -> list[str]:
    row = model._default_manager.filter(pk=change.row_id).first()
    before, after = change.before or {}, change.after or {}
    if row is None or not before:
        return []
    if many := {field.name for field in model._meta.many_to_many} & before.keys():
        for name in many:
            _unite_back(back, row, name, before[name], after[name])
        return []
    stale = [name for name in before if name != "version" and _held(row, name) != _value(model, name, after[name])]
    values = {name: _value(model, name, value) for name, value in before.items() if name not in (*stale, "version")}
    dangling = _dangling(model(**values), list(values))
    values = {name: value for name, value in values.items() if name not in dangling}
    if hasattr(row, "version") and values:
        values["version"] = row.version + 1
    if isinstance(row, Stage) and "taken_by_id" in values:
        if values["taken_by_id"] is None:
            _unranked(row, ranks)
            row.save(update_fields=["rank"])
        else:
            return _taken_again(back, row, values["taken_by_id"])
    batches.update(back, row, **values)
    stale += dangling
    return [say("{row}: {names} changed since and was left.", row=row, names=", ".join(stale))] if stale else []


def _unite_back(back: Batch, row: Any, name: str, before: list[int], after: list[int]) -> None:
    """Take back what was added and removed, and nothing that others added since."""
    links = getattr(row, name)
    now = {link.pk for link in links.all()}
    wanted = (now - set(after)) | (now & set(before)) | (set(before) - set(after))
    there = set(links.model.objects.filter(pk__in=wanted).values_list("id", flat=True))
    if there != now:
        links.set(there)
        if hasattr(row, "version"):
            batches.update(back, row, version=row.version + 1)
        batches.log(back, row, {name: sorted(now)}, {name: sorted(there)})


def _taken_again(back: Batch, row: Stage, heir_id: int) -> list[str]:
    """A stage is removed once more; its heir may have been removed itself in between."""
    heir = Stage.objects.get(pk=heir_id)
    hand_over(back, row, heir.taken_by or heir)
    return []


def _dangling(row: models.Model, names: Sequence[str]) -> list[str]:
    """Which of a row's columns point to something that is gone."""
    columns = [column for column in row._meta.concrete_fields if column.attname in names and column.is_relation]
    return [
        column.attname
        for column in columns
        if (id := getattr(row, column.attname)) is not None
        and not column.related_model._default_manager.filter(pk=id).exists()  # type: ignore[union-attr]
    ]


def _unranked(stage: Stage, ranks: Ranks) -> None:
    """Free a stage that comes back of the rank it had, which another may hold by now."""
    ranks.setdefault(stage.pk, stage.rank)
    stage.rank = -stage.pk


def _rank_back(back: Batch, ranks: Ranks) -> None:
    touched = Stage.objects.filter(pk__in=ranks).values_list("search_id", "pipeline").order_by().distinct()
    for search_id, pipeline in touched:
        living = Stage.objects.filter(search_id=search_id, pipeline=pipeline, taken_by=None)
        place(back, sorted(living, key=lambda row: (ranks.get(row.pk, row.rank), row.pk)))


def _keep_one_current(ctx: Ctx, back: Batch, batch: Batch) -> None:
    """A job search that was to go but is in use is archived, if the one before it is current again."""
    current = JobSearch.objects.filter(owner_id=ctx.owner_id, archive=None)
    for change in batch.changes.filter(kind="jobsearch", before__isnull=True):
        row = current.filter(pk=change.row_id).first()
        if row is not None and current.count() > 1:
            put_away = Archive.objects.create(search=row, archived_at=ctx.now, archived_by_id=ctx.user_id)
            batches.made(back, put_away)


def _searches_with_stage_changes(batch: Batch) -> set[int]:
    ids = batch.changes.filter(kind="stage").values_list("row_id", flat=True)
    return set(Stage.objects.filter(pk__in=list(ids)).values_list("search_id", flat=True))


def _held(row: models.Model, name: str) -> Any:
    """What a row holds, as exactly as the change log keeps it: moments to the millisecond."""
    value = getattr(row, name)
    return value.replace(microsecond=value.microsecond // 1000 * 1000) if isinstance(value, datetime) else value


def _value(model: type[models.Model], name: str, value: Any) -> Any:
    column = next(column for column in model._meta.concrete_fields if column.attname == name)
    return value if column.is_relation else column.to_python(value)
