"""Sections: what stands around a table's header: group names above it, objects inside its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from headway.core.transfer import cells, columns, statuses
from headway.core.transfer.folding import words_of_name
from headway.core.transfer.sheets import Cell, Sheet

_MOST_KEYS: Final = 12
_TEXTS: Final = ("markdown", "html")
_BOOKS: Final = ("xlsx", "xls", "ods")
_LOOKED_AT: Final = 10
_KNOWN: Final = 2  # names of columns that make a row a header here


def together(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The tables of one file as one, where they have the same columns; their titles become headings."""
    if len(sheets) > 1 and all(each.kind in _BOOKS for each in sheets):
        return _of_book(sheets)
    first = sheets[0] if sheets else None
    if len(sheets) > 1 and all(map(_is_board_list, sheets)):
        return (_board(sheets),)
    if first is None or len(sheets) < 2 or any(each.kind not in _TEXTS or not each.cells for each in sheets):
        return tuple(sheets)
    if any(each.cells[0] != first.cells[0] for each in sheets):
        sheets = _alike(sheets)
        first = sheets[0]
        if any(each.cells[0] != first.cells[0] for each in sheets):
            return tuple(sheets)
    parts = [((each.name,), each.numbers[0]) if each.name else None for each in sheets]
    rows: list[tuple[Cell, ...]] = []
    numbers: list[int] = []
    for each, heading in zip(sheets, parts, strict=True):
        rows += [heading[0], *each.cells] if heading else each.cells
        numbers += [heading[1], *each.numbers] if heading else each.numbers
    return (replace(first, cells=tuple(rows), numbers=tuple(numbers), name=None),)


def _of_book(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The sheets of a workbook, those with one header as one."""
    parts: dict[tuple[str, ...], list[tuple[int, Sheet]]] = {}
    for place, sheet in enumerate(sheets):
        at = _header_at(sheet)
        names = (str(place),) if at is None else tuple(words_of_name(cells.text(cell)) for cell in sheet.cells[at])
        parts.setdefault(names, []).append((at or 0, sheet))
    return tuple(one for each in parts.values() for one in _in_one(each))


def _in_one(parts: Sequence[tuple[int, Sheet]]) -> Iterator[Sheet]:
    """Sheets with one header as one; whatever mostly repeats the rows of others stays apart."""
    seen: set[tuple[str, ...]] = set()
    new = []
    for at, sheet in parts if len(parts) > 1 else ():
        rows = {_comparable(row) for row in sheet.cells[at + 1 :]} - {()}
        if 2 * len(rows & seen) > len(rows):
            yield sheet
        else:
            new.append((at, sheet))
            seen |= rows
    yield _joined(new) if len(new) > 1 else parts[0][1]


def _header_at(sheet: Sheet) -> int | None:
    """The first row that names columns, found by the names alone."""
    for at, row in enumerate(sheet.cells[:_LOOKED_AT]):
        known = [columns.by_name(cell) for cell in row if isinstance(cell, str) and cell.strip()]
        if sum(guess is not None and bool(guess.field) for guess in known) >= _KNOWN:
            return at
    return None


def _comparable(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(filter(None, map(cells.text, row)))


def _joined(parts: Sequence[tuple[int, Sheet]]) -> Sheet:
    """Sheets one below the other under the first one's header, numbered as they then stand."""
    (at, first), named = parts[0], ", ".join(sheet.name or "" for _, sheet in parts)
    rows = list(first.cells[: at + 1])
    for at, sheet in parts:
        rows += [(sheet.name,), *sheet.cells[at + 1 :]]
    return replace(first, cells=tuple(rows), numbers=tuple(range(1, len(rows) + 1)), name=named)


def _alike(sheets: Sequence[Sheet]) -> Sequence[Sheet]:
    """The tables with the columns of them all, where each has most of its names in common with the first."""
    names = [tuple(cells.line(cell) for cell in each.cells[0]) for each in sheets]
    if any(len(set(each) & set(names[0])) < max(2, 0.6 * min(len(each), len(names[0]))) for each in names):
        return sheets
    if any(len(set(each)) < len(each) for each in names):
        return sheets
    every = tuple(dict.fromkeys(name for each in names for name in each))
    return [_widened(sheet, own, every) for sheet, own in zip(sheets, names, strict=True)]


def _widened(sheet: Sheet, own: Sequence[str], every: Sequence[str]) -> Sheet:
    rows = [dict(zip(own, row, strict=False)) for row in sheet.cells[1:]]
    body = tuple(tuple(row.get(name) for name in every) for row in rows)
    return replace(sheet, cells=(tuple(every), *body))


def _is_board_list(sheet: Sheet) -> bool:
    """Whether a list of records is named after a status: one column of a board."""
    name = _list_name(sheet)
    meaning = statuses.understand(name) if name else None
    return sheet.kind == "json" and sheet.header is not None and meaning is not None and meaning.exact


def _list_name(sheet: Sheet) -> str:
    return words_of_name((sheet.name or "").rsplit(".", 1)[-1])


def _board(sheets: Sequence[Sheet]) -> Sheet:
    """The lists of a board as one table; what a list is called is the status of the records that name none."""
    header = tuple(dict.fromkeys(name for sheet in sheets for name in sheet.header or ()))
    told = "status" if "status" not in header else "list"
    rows: list[tuple[Cell, ...]] = []
    for sheet in sheets:
        for row in sheet.cells:
            named = dict(zip(sheet.header or (), row, strict=False))
            rows.append((*(named.get(name) for name in header), _list_name(sheet)))
    numbers = tuple(range(1, len(rows) + 1))
    return replace(sheets[0], header=(*header, told), cells=tuple(rows), numbers=numbers, name=None)


def with_groups(names: Sequence[str], above: Sequence[Cell]) -> tuple[str, ...]:
    """Names of columns that say something only with the name of their group, which stands once above them."""
    group, found = "", []
    for column, name in enumerate(names):
        group = (cells.line(above[column]) if column < len(above) else "") or group
        together = f"{group} {name}"
        known = name and group and columns.by_name(name) is None and columns.by_name(together) is not None
        found.append(together if known else name)
    return tuple(found)


def apart(
    header: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    """A table of records whose columns hold records, however deep, with a column for each of their values."""
    inner = {column: keys for column in range(len(header)) if (keys := _keys(column, rows))}
    if not inner:
        return tuple(header), tuple(map(tuple, rows))
    names = [part for column, name in enumerate(header) for part in _names(name, inner.get(column, ()))]
    return apart(names, [_spread(row, inner, len(header)) for row in rows])


def _keys(column: int, rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    filled = [row[column] for row in rows if column < len(row) and not cells.is_empty(row[column])]
    if not filled or not all(isinstance(cell, dict) for cell in filled):
        return ()
    keys = tuple(dict.fromkeys(key for cell in filled if isinstance(cell, dict) for key in cell))
    return keys if len(keys) <= _MOST_KEYS else ()


def _names(name: str, keys: Sequence[str]) -> list[str]:
    return [f"{name}.{key}" for key in keys] or [name]


def _spread(row: Sequence[Cell], inner: dict[int, tuple[str, ...]], width: int) -> list[Cell]:
    spread: list[Cell] = []
    for column in range(width):
        cell = row[column] if column < len(row) else None
        if column in inner:
            spread += [cell.get(key) if isinstance(cell, dict) else None for key in inner[column]]
        else:
            spread.append(cell)
    return [*spread, *row[width:]]
