"""A newer version of a file: change what it changed, leave what the person changed since."""

from collections.abc import Callable
from typing import Any

from headway.core.ctx import Ctx
from headway.core.days import day_or_none
from headway.core.transfer import plan
from headway.core.transfer.plan import Update
from headway.core.transfer.reading import ReadLine, ReadRow
from headway.models import Batch, HistoryLine, ImportedRow, JobSearch
from headway.usecases.tracker import batches, ledger, records
from headway.usecases.transfer import naming
from headway.usecases.transfer.planning import Plan

StageOf = Callable[[ReadLine], int | None]


def update(ctx: Ctx, batch: Batch, home: JobSearch, found: Plan, shape: str, stage_of: StageOf) -> None:
    """Apply the updates of a plan as part of a batch, and remember the rows as they read now."""
    entries = {}
    anew: list[tuple[ReadRow, int]] = []
    for each in found.updates:
        if each.changes:
            row = records.one(ctx, each.opportunity_id)
            records.change(batch, home, row, {change.name: change.after for change in each.changes})
        if lines := _entries(each, stage_of):
            entries[each.opportunity_id] = lines
        known = found.known.get(each.row.identity)
        if known is not None and known.shape == shape:
            batches.update(batch, known, read=plan.remembered(each.row))
        else:
            anew.append((each.row, each.opportunity_id))
    ledger.write(ctx, batch, home.pk, entries)
    anew += [(like.row, like.opportunity_id) for like in found.joined]
    rows = [
        ImportedRow(search=home, shape=shape, identity=row.identity, opportunity_id=id, read=plan.remembered(row))
        for row, id in anew
    ]
    naming.make(batch, ImportedRow, rows)  # logged: an import that was taken back can be brought again


def _entries(each: Update, stage_of: StageOf) -> list[ledger.Entry]:
    """New lines; one that says the same of another day corrects the old line, one that is gone is taken back."""
    standing = list(HistoryLine.objects.filter(opportunity_id=each.opportunity_id, place__isnull=False))
    gone: list[tuple[ReadLine, HistoryLine]] = []
    for line in each.gone:
        match = next((row for row in standing if _says(row, line, stage_of)), None)
        if match is not None:
            standing.remove(match)
            gone.append((line, match))
    entries = []
    for line in each.lines:
        if any(_says(row, line, stage_of) for row in standing):
            continue
        old = next((pair for pair in gone if pair[0].what == line.what and pair[0].stage_name == line.stage_name), None)
        if old is not None:
            gone.remove(old)
        entries.append(entry(line, stage_of, old and old[1].pk))
    return [*entries, *(ledger.Entry("retraction", None, None, "unknown", "", row.pk) for _, row in gone)]


def entry(line: ReadLine, stage_of: StageOf, retracts: int | None = None) -> ledger.Entry:
    """A line of a reading as an entry of the ledger."""
    stage_id = stage_of(line)
    what: Any = "stage" if stage_id is not None else line.what
    return ledger.Entry(what, stage_id, day_or_none(line.on), line.exactness, line.text or "", retracts)


def _says(row: HistoryLine, line: ReadLine, stage_of: StageOf) -> bool:
    stage_id = stage_of(line)
    same = row.stage_id == stage_id if stage_id is not None else row.what == line.what
    return same and row.day == day_or_none(line.on)
