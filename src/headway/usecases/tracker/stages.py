"""The stages of a job search: rename, reorder, add, remove, merge; history stays, and the numbers follow."""

from collections.abc import Sequence

from django.db.models import QuerySet

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.naming import folded, tidy
from headway.models import Batch, JobSearch, Stage
from headway.usecases.base import action
from headway.usecases.tracker import batches, ledger
from headway.usecases.tracker.job_searches import search, writable


@action
def rename_stage(ctx: Ctx, *, stage_id: int, name: str) -> nouns.JobSearch:
    """Give a stage another name."""
    row = _living(ctx, stage_id)
    name = _free_name(row.search, row.pipeline, name, but=row.pk)
    batches.update(
        batches.begin(ctx, say("Renamed the stage “{name}” to “{new}”", name=row.name, new=name)), row, name=name
    )
    return search(ctx, search_id=row.search_id)


@action
def add_stage(ctx: Ctx, *, name: str, after_id: int, search_id: int | None = None) -> nouns.JobSearch:
    """Add a stage right behind another one; whoever is beyond it passed through."""
    home = writable(ctx, search_id)
    batch = batches.begin(ctx, say("Added the stage “{name}”", name=tidy(name)))
    insert(batch, home, name, _of(home, after_id))
    return search(ctx, search_id=home.pk)


@action
def remove_stage(ctx: Ctx, *, stage_id: int) -> nouns.JobSearch:
    """Remove a stage; its history counts for the next lower one."""
    row = _living(ctx, stage_id)
    return _give_over(
        ctx, row, _beside(row).filter(rank__lt=row.rank).last(), say("Removed the stage “{name}”", name=row.name)
    )


@action
def merge_stage(ctx: Ctx, *, stage_id: int, into_id: int) -> nouns.JobSearch:
    """Merge a stage into another one, which takes its history."""
    row, into = _living(ctx, stage_id), _living(ctx, into_id)
    if row.pk == into.pk or row.search_id != into.search_id or row.pipeline != into.pipeline:
        raise Invalid("A stage is merged into another stage of the same search.", "Choose another one.", "into")
    return _give_over(ctx, row, into, say("Merged the stage “{name}” into “{new}”", name=row.name, new=into.name))


@action
def reorder_stages(ctx: Ctx, *, order: Sequence[int], search_id: int | None = None) -> nouns.JobSearch:
    """Put the stages of a pipeline into another order; the first and the last keep their places."""
    home = writable(ctx, search_id)
    kind = home.stages.filter(pk__in=order[:1]).values_list("pipeline", flat=True).first() or "applications"
    rows = {row.pk: row for row in home.stages.filter(taken_by=None, pipeline=kind).order_by("rank")}
    if sorted(order) != sorted(rows):
        raise Invalid("The new order names every stage once.", "Reload and try again.", "order")
    ends = list(rows)
    if order[0] != ends[0] or order[-1] != ends[-1]:
        raise Conflict(
            say("“{name}” stays first and “{new}” stays last.", name=rows[ends[0]].name, new=rows[ends[-1]].name)
        )
    place(batches.begin(ctx, say("Reordered the stages")), [rows[stage_id] for stage_id in order])
    ledger.rederive(home.pk)
    return search(ctx, search_id=home.pk)


def insert(batch: Batch, home: JobSearch, name: str, after: Stage) -> Stage:
    """Make a stage right behind another one."""
    name = _free_name(home, after.pipeline, name)
    rows = list(home.stages.filter(taken_by=None, pipeline=after.pipeline).order_by("rank"))
    at = next(index for index, row in enumerate(rows) if row.pk == after.pk) + 1
    if at == len(rows):
        raise Conflict(say("“{name}” stays last.", name=after.name), "Add the stage before it.")
    new = Stage.objects.create(
        search=home, pipeline=after.pipeline, name=name, rank=rows[-1].rank + 1, number=after.number, own=True
    )
    batches.made(batch, new)
    place(batch, [*rows[:at], new, *rows[at:]])
    return new


def place(batch: Batch | None, rows: Sequence[Stage]) -> None:
    """Rank stages in the given order; the ranks are cleared first, since no two living stages may share one."""
    before = {row.pk: row.rank for row in rows}
    for row in rows:
        row.rank = -row.pk
    Stage.objects.bulk_update(rows, ["rank"])
    for rank, row in enumerate(rows):
        row.rank = rank
        if batch is not None and before[row.pk] != rank:
            batches.log(batch, row, {"rank": before[row.pk]}, {"rank": rank})
    Stage.objects.bulk_update(rows, ["rank"])


def hand_over(batch: Batch, row: Stage, heir: Stage) -> None:
    """Take a stage out of its pipeline; what it held, and what it had taken before, counts for its heir."""
    for taken in Stage.objects.filter(taken_by=row):
        batches.update(batch, taken, taken_by_id=heir.pk)
    batches.update(batch, row, taken_by_id=heir.pk)


def _give_over(ctx: Ctx, row: Stage, heir: Stage | None, summary: str) -> nouns.JobSearch:
    living = list(_beside(row))
    if row in (living[0], living[-1]) or heir is None:
        raise Conflict(
            say("“{name}” can be renamed, not removed.", name=row.name), "The first and the last stage always stay."
        )
    if heir == living[-1] and row.pipeline == "applications":
        raise Conflict(say("“{name}” takes no other stage.", name=heir.name), "Only an accepted offer stands there.")
    batch = batches.begin(ctx, summary)
    hand_over(batch, row, heir)
    place(batch, list(_beside(row)))
    ledger.rederive(row.search_id)
    return search(ctx, search_id=row.search_id)


def _beside(row: Stage) -> QuerySet[Stage]:
    return Stage.objects.filter(search_id=row.search_id, pipeline=row.pipeline, taken_by=None).order_by("rank")


def _living(ctx: Ctx, stage_id: int) -> Stage:
    row = Stage.objects.filter(search__owner_id=ctx.owner_id, taken_by=None, pk=stage_id).first()
    if row is None:
        raise NotFound("There is no such stage.")
    writable(ctx, row.search_id)
    return row


def _of(home: JobSearch, stage_id: int) -> Stage:
    row = home.stages.filter(taken_by=None, pk=stage_id).first()
    if row is None:
        raise NotFound("There is no such stage in this job search.")
    return row


def _free_name(home: JobSearch, pipeline: str, name: str, but: int | None = None) -> str:
    name = tidy(name)
    if not name or len(name) > 100:
        raise Invalid("A stage has a name of at most 100 characters.", "Type one.", "name")
    for other_id, other in home.stages.filter(taken_by=None, pipeline=pipeline).values_list("id", "name"):
        if other_id != but and folded(other) == folded(name):
            raise Conflict(say("There is a stage “{other}” already.", other=other), "Choose another name.")
    return name
