"""Confirm a preview: one transaction, one batch, undone in one stroke."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker.naming import folded
from headway.core.transfer import pauses, plan, roles
from headway.core.transfer.plan import Decisions, Imported
from headway.core.transfer.reading import Reading, ReadLine, ReadRow
from headway.models import Batch, Import, ImportedRow, JobSearch, Opportunity, Stage, Tailoring, TargetRole
from headway.models.base import store
from headway.usecases.base import action
from headway.usecases.tracker import batches, job_searches, ledger, stages
from headway.usecases.transfer import planning, previewing, updating
from headway.usecases.transfer.naming import Names, names_of
from headway.usecases.transfer.previewing import NO_DECISIONS, Progress
from headway.usecases.transfer.updating import StageOf

_CHUNK = 1000


@action
def confirm(
    ctx: Ctx,
    *,
    name: str,
    data: bytes,
    given: Mapping[str, Any] | None = None,
    decisions: Decisions = NO_DECISIONS,
    progress: Progress | None = None,
) -> Imported:
    """Import a file as its preview showed it: new opportunities, updates of known ones, answers remembered."""
    ctx = ctx.through("import")
    home = job_searches.writable(ctx, None)
    _, reading = previewing.understood(ctx, home, name, data, given or {}, progress)
    if reading.problem:
        raise Invalid(reading.problem, "Bring a table with one application a row.", "file")
    with pauses.undisturbed(len(reading.rows)):
        return _written(ctx, home, name, reading, given or {}, decisions, progress)


def _written(
    ctx: Ctx,
    home: JobSearch,
    name: str,
    reading: Reading,
    given: Mapping[str, Any],
    decisions: Decisions,
    progress: Progress | None,
) -> Imported:
    found = planning.made(ctx, home, reading, decisions)
    batch = batches.begin(ctx, say("Imported {name}", name=name))
    _make_roles(batch, home, reading, decisions)
    stage_of = _stage_of(home, _make_stages(batch, home, reading))
    names = names_of(batch, [*found.new, *(update.row for update in found.updates)])
    _add(ctx, batch, home, reading, found.new, names, stage_of, progress)
    updating.update(ctx, batch, home, found, reading.shape, stage_of)
    Import.objects.create(
        search=home,
        batch=batch,
        file_name=name[:300],
        shape=reading.shape,
        added=len(found.new),
        updated=len(found.updates),
    )
    previewing.remember(ctx, reading, given)
    return Imported(
        batch.pk,
        name,
        len(found.new),
        tuple(found.updates),
        len(found.unchanged) + len(found.joined),
        len(reading.skipped),
    )


def _add(
    ctx: Ctx,
    batch: Batch,
    home: JobSearch,
    reading: Reading,
    rows: Sequence[ReadRow],
    names: Names,
    stage_of: StageOf,
    progress: Progress | None,
) -> None:
    role_ids = _role_ids(home)
    waiting = iter(rows)
    done = 0
    while chunk := list(islice(waiting, _CHUNK)):
        pairs = [(_opportunity(ctx, batch, home, row, names, role_ids), _entries(row, stage_of)) for row in chunk]
        ledger.found(ctx, batch, home.pk, pairs)
        _link(pairs, chunk, names)
        Tailoring.objects.bulk_create(
            Tailoring(opportunity=opportunity, tailored=row.tailored, said_at=ctx.now)
            for row, (opportunity, _) in zip(chunk, pairs, strict=True)
            if row.tailored is not None
        )
        store(
            [
                ImportedRow(
                    search_id=home.pk,
                    shape=reading.shape,
                    identity=row.identity,
                    opportunity_id=opportunity.pk,
                    read=plan.remembered(row),
                )
                for row, (opportunity, _) in zip(chunk, pairs, strict=True)
            ]
        )
        done += len(chunk)
        if progress is not None:
            progress(done, len(rows))


def _opportunity(
    ctx: Ctx, batch: Batch, home: JobSearch, row: ReadRow, names: Names, role_ids: Mapping[str, int]
) -> Opportunity:
    values, beside = plan.values_of(row)
    plain = {name: value for name, value in values.items() if name not in ("company", "source", "role", "labels")}
    if row.role and folded(row.role) not in role_ids:
        beside.append(("Target role", row.role))
    role = row.role if row.role and folded(row.role) in role_ids else roles.role_of(row.title, role_ids)
    return Opportunity(
        search_id=home.pk,
        made_in_id=batch.pk,
        created_at=ctx.now,
        company_id=names.company(row.company),
        source_id=names.source(row.source),
        role_id=role_ids.get(folded(role)) if role else None,
        kept=beside,
        **plain,
    )


def _entries(row: ReadRow, stage_of: StageOf) -> list[ledger.Entry]:
    entries = [updating.entry(line, stage_of) for line in row.history]
    if entries and row.status_text and not entries[-1].note:
        last = entries[-1]
        entries[-1] = ledger.Entry(last.what, last.stage_id, last.day, last.exactness, row.status_text)
    return entries


def _link(pairs: Sequence[tuple[Opportunity, Any]], rows: Sequence[ReadRow], names: Names) -> None:
    labelled = Opportunity.labels.through
    met = Opportunity.contacts.through
    labels, contacts = [], []
    for (opportunity, _), row in zip(pairs, rows, strict=True):
        for label_id in dict.fromkeys(names.labels[folded(label)[:100]] for label in row.labels if folded(label)):
            labels.append(labelled(opportunity_id=opportunity.pk, label_id=label_id))
        at = opportunity.company_id
        for contact_id in dict.fromkeys(
            names.contacts[folded(each.name)[:300], at] for each in row.contacts if folded(each.name)
        ):
            contacts.append(met(opportunity_id=opportunity.pk, contact_id=contact_id))
    labelled.objects.bulk_create(labels)
    met.objects.bulk_create(contacts)


def _make_roles(batch: Batch, home: JobSearch, reading: Reading, decisions: Decisions) -> None:
    wanted = planning.proposed_roles(home, reading) if decisions.roles is None else decisions.roles
    known = _role_ids(home)
    for name in wanted:
        if folded(name) not in known and folded(name) not in ("", "other"):
            row = TargetRole.objects.create(search=home, name=name[:200], rank=home.roles.count())
            batches.made(batch, row)
            known[folded(name)] = row.pk


def _role_ids(home: JobSearch) -> dict[str, int]:
    return {folded(name): id for id, name in home.roles.values_list("id", "name")}


def _make_stages(batch: Batch, home: JobSearch, reading: Reading) -> dict[str, int]:
    """The file's own stages by folded name: those there already, and new ones behind the default they follow."""
    own = {folded(row.name): row.pk for row in home.stages.filter(taken_by=None, pipeline="applications")}
    for stage in reading.own_stages:
        if folded(stage.name) not in own:
            living = home.stages.filter(taken_by=None, pipeline="applications", number__lte=stage.after)
            after = living.order_by("-rank").first() or home.stages.get(rank=0, pipeline="applications")
            own[folded(stage.name)] = stages.insert(batch, home, stage.name[:100], after).pk
    return own


def _stage_of(home: JobSearch, own: Mapping[str, int]) -> StageOf:
    living = list(Stage.objects.filter(search=home, pipeline="applications", taken_by=None).order_by("rank"))

    def stage_of(line: ReadLine) -> int | None:
        if not line.what.startswith("stage:"):
            return None
        if line.stage_name and folded(line.stage_name) in own:
            return own[folded(line.stage_name)]
        number = int(line.what.removeprefix("stage:"))
        below = [row for row in living if row.number <= number]
        return max(below, key=lambda row: (row.number, not row.own)).pk

    return stage_of
