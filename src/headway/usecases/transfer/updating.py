"""A newer version of a file: change what it changed, leave what the person changed since."""

from collections.abc import Callable
from typing import Any

from headway.core.ctx import Ctx
from headway.core.days import day_or_none
from headway.core.transfer import plan
from headway.core.transfer.plan import Update
from headway.core.transfer.reading import ReadLine
from headway.models import Batch, HistoryLine, ImportedRow, JobSearch
from headway.usecases.tracker import ledger, records
from headway.usecases.transfer.planning import Plan

StageOf = Callable[[ReadLine], int | None]


def update(ctx: Ctx, batch: Batch, home: JobSearch, found: Plan, shape: str, stage_of: StageOf) -> None:
    """Apply the updates of a plan as part of a batch, and remember the rows as they read now."""
    entries = {}
    for each in found.updates:
        if each.changes:
            row = records.one(ctx, each.opportunity_id)
            records.change(batch, home, row, {change.name: change.after for change in each.changes})
        if lines := _entries(each, stage_of):
            entries[each.opportunity_id] = lines
        known = found.known[each.row.identity]
        known.read = plan.remembered(each.row)
        known.save(update_fields=["read"])
    ledger.write(ctx, batch, home.pk, entries)
    ImportedRow.objects.bulk_create(
        ImportedRow(
            search=home,
            shape=shape,
            identity=like.row.identity,
            opportunity_id=like.opportunity_id,
            read=plan.remembered(like.row),
        )
        for like in found.joined
    )


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
