"""Cells that the person typed anew, put into a file before it is read again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from headway.core.transfer import sections
from headway.core.transfer.reading import Reading
from headway.core.transfer.sheets import Cell, Sheet


@dataclass(frozen=True, slots=True)
class Retyped:
    """One cell typed anew: in those rows where this column held `old`."""

    rows: tuple[int, ...]
    column: str
    old: str
    new: str


def from_plain(cells: Sequence[Mapping[str, Any]]) -> tuple[Retyped, ...]:
    """Corrections as they are stored among the answers about a file."""
    return tuple(Retyped(tuple(each["rows"]), each["column"], each["old"], each["new"]) for each in cells)


def retyped(sheets: Sequence[Sheet], reading: Reading, cells: Sequence[Retyped]) -> tuple[Sheet, ...]:
    """The sheets with those cells replaced, in the one sheet that was read or in those that were read as one."""
    if not any(sheet.name == reading.format.sheet for sheet in sheets):
        sheets = sections.together(sheets)
    places = {mapped.column: place for place, mapped in enumerate(reading.mapping)}
    wanted = [(each, places[each.column]) for each in cells if each.column in places]
    only = len(sheets) == 1
    return tuple(_replaced(sheet, wanted) if only or sheet.name == reading.format.sheet else sheet for sheet in sheets)


def _replaced(sheet: Sheet, wanted: Sequence[tuple[Retyped, int]]) -> Sheet:
    rows = dict(zip(sheet.numbers, sheet.cells, strict=True))
    for each, place in wanted:
        for number in each.rows:
            row = rows.get(number, ())
            if str(row[place] if place < len(row) else "").strip() == each.old.strip():
                rows[number] = _put(row, place, each.new)
    return replace(sheet, cells=tuple(rows[number] for number in sheet.numbers))


def _put(row: tuple[Cell, ...], place: int, text: str) -> tuple[Cell, ...]:
    padded = [*row, *([""] * (place + 1 - len(row)))]
    padded[place] = text
    return tuple(padded)
