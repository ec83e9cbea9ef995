"""Mending: rows that a comma inside a text has split into too many cells, and cells that mean the one above."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from headway.core.transfer import cells
from headway.core.transfer.headers import Row, Table
from headway.core.transfer.outline import Outline
from headway.core.transfer.sheets import Cell

_TEXTS: Final = ("company", "title", "location", "notes", "posting_text", "contact", "lessons")
_ABOVE: Final = frozenset(
    ("↳", "〃", '"', "''", ",,", "^", "↑", "⤷", "└", "└─", "|", "ditto", "same", "same as above", "same company",
     "idem", "s.o.", "dito", "siehe oben", "id.", "同上")
)  # fmt: skip
_ALSO: Final = ("company", "source", "location", "status")


def mend(outline: Outline, draw: Callable[[Table], Outline]) -> Table | None:
    """The table with split texts put together again and signs for "as above" filled; None where nothing was wrong.

    A text is put together where one way alone makes the other columns fit; the rest is flagged. `draw` understands a
    table anew: a last column that only commas made is none, so what the other rows hold decides.
    """
    table = _filled(outline)
    unchanged = table if table is not outline.table else None
    unnamed = _unnamed(table)
    wide = {row.number for row in table.rows if row.surplus or (unnamed and not cells.is_empty(row.cells[-1]))}
    if not wide or len(wide) == len(table.rows):
        return unchanged
    narrow = tuple(_narrow(row, unnamed) for row in table.rows)
    named = replace(table, header=table.header[: len(table.header) - unnamed], rows=narrow)
    known = draw(replace(named, rows=tuple(row for row in narrow if row.number not in wide))) if unnamed else outline
    texts = [at for name in _TEXTS for at in known.fields.get(name, ())]
    mended = tuple(_mended(row, known, texts) if row.number in wide else row for row in narrow)
    if unnamed and 2 * sum(bool(row.mended) for row in mended if row.number in wide) < len(wide):
        return unchanged
    return replace(named, rows=mended)


def _unnamed(table: Table) -> int:
    """1 where the last column has no name of its own: then it may be there only because of the commas."""
    return int(table.named and len(table.header) > 2 and table.header[-1].startswith("Column "))


def _narrow(row: Row, unnamed: int) -> Row:
    if not unnamed:
        return row
    last = () if cells.is_empty(row.cells[-1]) else (row.cells[-1],)
    return replace(row, cells=row.cells[:-1], surplus=(*last, *row.surplus))


def _filled(outline: Outline) -> Table:
    """The table with the cell above in the place of a sign that means it."""
    columns = [at for name in _ALSO for at in outline.fields.get(name, ())]
    short = {cell for row in outline.table.rows for at in columns if isinstance(cell := row.cells[at], str)}
    if not any(map(_is_above, short)):
        return outline.table
    above: dict[int, Cell] = {}
    rows = []
    for row in outline.table.rows:
        said = {at: above[at] for at in columns if _is_above(row.cells[at]) and at in above}
        above |= {at: row.cells[at] for at in columns if at not in said and not cells.is_empty(row.cells[at])}
        rows.append(replace(row, cells=tuple(said.get(at, cell) for at, cell in enumerate(row.cells))) if said else row)
    return replace(outline.table, rows=tuple(rows))


def _is_above(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) < 20 and cell.strip().lower() in _ABOVE


def _mended(row: Row, outline: Outline, texts: Sequence[int]) -> Row:
    if _fits(row.cells, outline):
        return _ended(row, texts)
    ways = {at: joined for at in texts if (joined := _joined(row, at)) and _fits(joined, outline)}
    spaced = [at for at in ways if _follows_a_comma(row, at)]
    chosen = spaced if len(spaced) == 1 else list(ways)
    if len(chosen) != 1:
        return row
    at = chosen[0]
    told = f"a comma had split “{cells.line(ways[at][at])[:60]}”; it was put together again"
    return Row(row.number, ways[at], (), row.section, told)


def _ended(row: Row, texts: Sequence[int]) -> Row:
    """The row with what a comma split off its last text put back."""
    last = len(row.cells) - 1
    told = [str(cell) for cell in row.surplus if not cells.is_empty(cell)]
    if last not in texts or cells.is_empty(row.cells[last]) or not told or not all(each[:1] == " " for each in told):
        return row
    whole = ",".join((str(row.cells[last]), *told))
    return replace(
        row,
        cells=(*row.cells[:-1], whole),
        surplus=(),
        mended=f"a comma had split “{cells.line(whole)[:60]}”; it was put together again",
    )


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
