"""Mending: rows that a comma inside a text has split into more cells than there are columns."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from headway.core.transfer import cells
from headway.core.transfer.headers import Row
from headway.core.transfer.outline import Outline
from headway.core.transfer.sheets import Cell

_TEXTS: Final = ("company", "title", "location", "notes", "posting_text", "contact", "lessons")


def mend(outline: Outline) -> None:
    """Puts split texts together again where one way alone makes the other columns fit; the rest is flagged."""
    if not any(row.surplus for row in outline.table.rows):
        return
    texts = [at for name in _TEXTS for at in outline.fields.get(name, ())]
    rows = tuple(_mended(row, outline, texts) if row.surplus else row for row in outline.table.rows)
    outline.table = replace(outline.table, rows=rows)


def _mended(row: Row, outline: Outline, texts: Sequence[int]) -> Row:
    if _fits(row.cells, outline):
        return row
    ways = {at: joined for at in texts if (joined := _joined(row, at)) and _fits(joined, outline)}
    spaced = [at for at in ways if _follows_a_comma(row, at)]
    chosen = spaced if len(spaced) == 1 else list(ways)
    if len(chosen) != 1:
        return row
    at = chosen[0]
    told = f"a comma had split “{cells.line(ways[at][at])[:60]}”; it was put together again"
    return Row(row.number, ways[at], (), row.section, told)


def _joined(row: Row, at: int) -> tuple[Cell, ...]:
    every, more = (*row.cells, *row.surplus), len(row.surplus)
    parts = every[at : at + more + 1]
    if len(parts) <= more or not all(isinstance(part, str) and part.strip() for part in parts):
        return ()
    return (*every[:at], ", ".join(str(part).strip() for part in parts), *every[at + more + 1 :])


def _follows_a_comma(row: Row, at: int) -> bool:
    every = (*row.cells, *row.surplus)
    return all(str(part).startswith(" ") for part in every[at + 1 : at + 1 + len(row.surplus)])


def _fits(row: Sequence[Cell], outline: Outline) -> bool:
    """Whether days, links and statuses stand in their columns."""
    return all(_checks(row, outline))


def _checks(row: Sequence[Cell], outline: Outline) -> Iterable[bool]:
    stages = {stage.index for stage in outline.stages}
    for at in outline.formats:
        if at not in stages and not cells.is_empty(row[at]):
            yield outline.read_day(row[at], at).on is not None
    for at in (*outline.fields.get("status", ()), *outline.fields.get("outcome", ())):
        if said := cells.line(row[at]):
            yield outline.wordings.peek(said) is not None
    for at in outline.fields.get("url", ()):
        if said := cells.line(row[at]):
            yield cells.address(said) is not None
