"""Layouts: the ways in which people lay out a tracker, one file each; here they are told apart."""

from collections.abc import Callable, Sequence

from headway.core.transfer import cells, gate, merging, telling
from headway.core.transfer.drafts import Draft
from headway.core.transfer.headers import Row
from headway.core.transfer.layouts import events, leads, links
from headway.core.transfer.layouts.status_column import RowReader
from headway.core.transfer.outline import Outline
from headway.core.transfer.reading import Layout, Skipped

Progress = Callable[[int, int], None]
_EVERY = 2000


def read(outline: Outline, progress: Progress | None = None) -> tuple[list[Draft], Layout, list[Skipped]]:
    """The opportunities of a table as drafts, the layout that was recognised, and the rows that gave none."""
    skipped: list[Skipped] = []
    drafts, layout = _read(outline, progress, skipped)
    telling.place_own_stages(drafts)
    return drafts, layout, skipped


def _read(outline: Outline, progress: Progress | None, skipped: list[Skipped]) -> tuple[list[Draft], Layout]:
    if outline.has("from") and outline.has("to"):
        return links.read(outline, skipped), "links"
    if events.fits(outline):
        return events.read(outline, skipped), "events"
    if "applied_on" not in outline.fields and "event_on" in outline.fields:
        outline.fields["applied_on"] = outline.fields["event_on"]
    reader = RowReader(outline)
    drafts = _each(reader, outline, skipped, progress)
    merged = merging.one_for_each(drafts)
    merging.flag_copies(merged, outline.table.rows)
    if leads.fits(outline, merged):
        leads.settle(outline, merged)
        return merged, "leads"
    return merged, _layout(reader, drafts)


def _each(reader: RowReader, outline: Outline, skipped: list[Skipped], progress: Progress | None) -> list[Draft]:
    drafts, rows = [], outline.table.rows
    for done, row in enumerate(rows):
        if progress and done % _EVERY == 0:
            progress(done, len(rows))
        reason = gate.reason_to_skip(outline, row)
        if reason:
            skipped.append(Skipped(row.number, reason, _cell(row)))
        else:
            drafts.append(reader.read(row))
    if progress:
        progress(len(rows), len(rows))
    return drafts


def _cell(row: Row) -> str | None:
    return next((cells.line(cell)[:80] for cell in row.cells if not cells.is_empty(cell)), None)


def _layout(reader: RowReader, drafts: Sequence[Draft]) -> Layout:
    if any(draft.in_order for draft in drafts):
        return "history_cell"
    if len(reader.stages.steps) >= 2 and any(reader.stages.read(row) for row in reader.outline.table.rows):
        return "stage_dates" if reader.stages.dated else "stage_matrix"
    return "status_column"
