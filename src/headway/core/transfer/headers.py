"""Headers: where a sheet's table begins, what its columns are called, and which of its rows are rows."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from headway.core.transfer import cells, columns, contents, sections, statuses
from headway.core.transfer.folding import fold
from headway.core.transfer.names import is_pair
from headway.core.transfer.reading import Skipped
from headway.core.transfer.sheets import Cell, Sheet

_LOOKED_AT: Final = 40
_NUMBER: Final = re.compile(r"[-+]?[$€£]?\d[\d.,:/\s-]*[%k€$£]?", re.IGNORECASE)
_TELLING: Final = ("url", "email", "day", "mark", "status", "uuid", "number", "money", "mode", "phone", "list")
_DAY: Final = re.compile(r"\d{1,4}[./-]\d{1,2}(?:[./-]|$)")
_RULE: Final = re.compile(r"[-=_*~#+|:.\s]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: as many cells as there are columns.

    `surplus` are the filled cells beyond them, `section` is the last text above that stood alone in its row, `mended`
    says what was put right.
    """

    number: int
    cells: tuple[Cell, ...]
    surplus: tuple[Cell, ...] = ()
    section: str = ""
    mended: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's table. `header_row` is None where the format names the columns, or nothing does (`named` tells)."""

    header: tuple[str, ...]
    named: bool
    header_row: int | None
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()


def find(sheet: Sheet, *, header_row: int | None = None) -> Table:
    """The table of a sheet; `header_row` is the person's own answer (0: there is none)."""
    if sheet.header is not None:
        names, rows = sections.apart(sheet.header, sheet.cells)
        return _table(replace(sheet, header=names, cells=rows), names, None, -1)
    chosen = _chosen(sheet, header_row)
    if chosen is None:
        width = max((_width(row) for row in sheet.cells), default=0)
        return _table(sheet, ("",) * width, None, -1, named=False)
    names = tuple(map(name_of, sheet.cells[chosen]))
    if chosen and _width(sheet.cells[chosen - 1]) > 1:
        names = sections.with_groups(names, sheet.cells[chosen - 1])
    return _table(sheet, names, sheet.numbers[chosen], chosen)


def name_of(cell: Cell) -> str:
    """A header cell as a column's name, on one line."""
    return cells.line(cell).strip("*_` ").strip() if isinstance(cell, str) else cells.text(cell)


def letters(index: int) -> str:
    """The spreadsheet's own name of a column: A, B, … Z, AA."""
    return (letters(index // 26 - 1) if index >= 26 else "") + chr(65 + index % 26)


def _chosen(sheet: Sheet, header_row: int | None) -> int | None:
    if header_row == 0:
        return None
    if header_row is not None and header_row in sheet.numbers:
        return sheet.numbers.index(header_row)
    return _likeliest(sheet.cells)


def _likeliest(rows: Sequence[Sequence[Cell]]) -> int | None:
    filled = [index for index, row in enumerate(rows) if _width(row)][:_LOOKED_AT]
    if not filled:
        return None
    usual = _usual_width(rows)
    below = _texts_below(rows, filled)
    scores = {index: _score(rows[index], usual, below) for index in filled}
    best = max(filled, key=lambda index: (scores[index], -index))
    if scores[best] > 0:
        return best
    first = next((index for index in filled if _width(rows[index]) >= max(2, usual - 1)), filled[0])
    return first if _looks_like_names(rows, first) else None


def _usual_width(rows: Sequence[Sequence[Cell]]) -> int:
    widths = Counter(width for row in rows[:500] if (width := _width(row)))
    return max(widths, key=lambda width: (widths[width], width)) if widths else 0


def _texts_below(rows: Sequence[Sequence[Cell]], filled: Sequence[int]) -> Counter[tuple[int, str]]:
    """How often a text stands in a column, each whole row once: a header repeated lower down does not count."""
    seen: set[tuple[str, ...]] = set()
    counts: Counter[tuple[int, str]] = Counter()
    for row in rows[filled[0] : filled[0] + 400]:
        texts = tuple(cells.text(cell) for cell in row)
        if texts not in seen:
            seen.add(texts)
            counts.update((column, text) for column, text in enumerate(texts) if text)
    return counts


def _score(row: Sequence[Cell], usual: int, below: Counter[tuple[int, str]]) -> float:
    """How surely a row names columns: the names known in it, less what speaks against it; 0 or less is no header."""
    names = [(column, name_of(cell)) for column, cell in enumerate(row) if not cells.is_empty(cell)]
    if not names or any(_is_value(row[column], name) for column, name in names):
        return 0.0
    repeated = sum(below[column, cells.text(row[column])] > 1 for column, name in names)
    guesses = [guess for _, name in names if (guess := columns.by_name(name)) is not None]
    paired = any(is_pair(first, second) for (_, first), (_, second) in pairwise(names))
    known = 2 * paired + sum(guess.strength if guess.field else 0.4 for guess in guesses)
    fields = {guess.field for guess in guesses if guess.field and not guess.field.startswith("stage:")}
    if repeated > len(names) / 3 or (not fields and not paired and len(guesses) < 3):
        return 0.0
    enough = known >= 1.5 or (known >= 0.8 and len(names) <= 3)
    fits = min(1.0, len(names) / usual) if usual else 1.0
    numbers = sum(name.isdigit() for _, name in names)
    return (known * fits - repeated - numbers) if enough and (fits > 0.4 or known >= 3) else 0.0


def _is_value(cell: Cell, name: str) -> bool:
    if not isinstance(cell, str):
        return not (isinstance(cell, int) and not isinstance(cell, bool) and 1 <= cell <= 31)
    return (
        len(name) > 80
        or _DAY.search(name) is not None
        or "://" in name
        or "@" in name
        or (_NUMBER.fullmatch(name) is not None and len(name) > 2)
    )


def _looks_like_names(rows: Sequence[Sequence[Cell]], first: int) -> bool:
    """Whether the first row reads like names though none is known: texts alone, none found below, values under them."""
    row, under = rows[first], [each for each in rows[first + 1 : first + 200] if _width(each)]
    names = [name_of(cell) for cell in row if not cells.is_empty(cell)]
    if len(names) < 2 or len({fold(name) for name in names}) < len(names) or any(len(name) > 40 for name in names):
        return False
    if any(_is_value(cell, name_of(cell)) for cell in row if not cells.is_empty(cell)):
        return False
    if 2 * sum(statuses.understand(name) is not None for name in names) > len(names):
        return False
    return any(_typed(column, under) for column in range(len(row))) or not under


def _typed(column: int, rows: Sequence[Sequence[Cell]]) -> bool:
    held = contents.content([row[column] for row in rows if column < len(row)])
    return held.filled > 0 and held.share >= 0.6 and held.kind in _TELLING


def _width(row: Sequence[Cell]) -> int:
    """How many cells a row has, the empty ones at its end not counted."""
    width = len(row)
    while width and cells.is_empty(row[width - 1]):
        width -= 1
    return width


def _table(sheet: Sheet, names: tuple[str, ...], number: int | None, at: int, *, named: bool = True) -> Table:
    skipped = [
        Skipped(sheet.numbers[index], "before the header", _start(sheet.cells[index]))
        for index in range(max(at, 0))
        if _width(sheet.cells[index])
    ]
    width = max(_width(names), _common_width(sheet.cells[at + 1 :]))
    keep = _kept_columns(sheet.cells[at + 1 :], names, width)
    header = _distinct([names[column] if column < len(names) else "" for column in keep], keep)
    again = tuple(map(fold, names[:width])) if named and sheet.header is None else ()
    rows, left = _rows(sheet, at, width, again)
    if keep != list(range(width)):
        rows = [replace(row, cells=tuple(row.cells[column] for column in keep)) for row in rows]
    return Table(header, named, number, tuple(rows), (*skipped, *left))


def _rows(sheet: Sheet, at: int, width: int, again: Sequence[str]) -> tuple[list[Row], list[Skipped]]:
    """The rows below the header, and those among them that are none."""
    rows: list[Row] = []
    skipped: list[Skipped] = []
    section = next((said for row in sheet.cells[: max(at, 0)][::-1] if (said := _alone(row))), "")
    last = max((index for index, row in enumerate(sheet.cells) if _width(row)), default=-1)
    for index in range(at + 1, last + 1):
        raw, line = sheet.cells[index], sheet.numbers[index]
        filled = _width(raw)
        reason = _not_a_row(raw, filled, again)
        if reason:
            skipped.append(Skipped(line, reason, _start(raw) if filled else None))
            continue
        section = _alone(raw) or section
        surplus = tuple(raw[width:filled]) if filled > width else ()
        rows.append(Row(line, tuple(raw[:width]) + (None,) * (width - len(raw)), surplus, section))
    return rows, skipped


def _alone(row: Sequence[Cell]) -> str:
    """The short text that stands alone in a row, as a heading does; "" where more stands in it."""
    if len(row) > 1 and row[1]:
        return ""
    if any(not cells.is_empty(cell) for cell in row[1:]):
        return ""
    said = cells.line(row[0]) if row and isinstance(row[0], str) else ""
    return said.strip("#*:=- ") if len(said) <= 40 else ""


def _start(row: Sequence[Cell]) -> str | None:
    first = next((cells.line(cell) for cell in row if not cells.is_empty(cell)), "")
    return first[:80] or None


def _common_width(rows: Sequence[Sequence[Cell]]) -> int:
    """The width that a fifth of the rows reach: a column without a name counts, a stray cell does not."""
    widths = sorted((_width(row) for row in rows[:2000] if _width(row)), reverse=True)
    return widths[max(1, len(widths) // 5)] if len(widths) >= 3 else 0


def _kept_columns(rows: Sequence[Sequence[Cell]], names: Sequence[str], width: int) -> list[int]:
    nameless = [column for column in range(width) if column >= len(names) or not names[column]]
    empty = {column for column in nameless if all(column >= len(row) or cells.is_empty(row[column]) for row in rows)}
    return [column for column in range(width) if column not in empty]


def _distinct(names: Sequence[str], at: Sequence[int]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    distinct = []
    for name, column in zip(names, at, strict=True):
        given = name or f"Column {letters(column)}"
        seen[given] += 1
        distinct.append(given if seen[given] == 1 else f"{given} ({seen[given]})")
    return tuple(distinct)


def _not_a_row(row: Sequence[Cell], filled: int, again: Sequence[str]) -> str | None:
    if not filled:
        return "empty"
    if all(cell is False or cells.is_empty(cell) for cell in row[:filled]):
        return "empty"
    first = row[0]
    texts = [cells.text(cell) for cell in row[:filled]]
    if all(_RULE.fullmatch(text) for text in texts if text) and not any(text == "." for text in texts):
        return "a line drawn between rows"
    if again and fold(texts[0]) == again[0] and [fold(text) for text in texts] == list(again[:filled]) and filled > 1:
        return "the header again"
    if isinstance(first, str) and first.lstrip().startswith(("#", "//")) and sum(map(bool, texts)) == 1:
        return "a comment"
    return None
