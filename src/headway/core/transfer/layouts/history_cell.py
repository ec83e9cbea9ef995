"""History cell: the whole history printed into one cell, as a list, as JSON, or as lines of text."""

import ast
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from headway.core.transfer import cells, dates, telling
from headway.core.transfer.dates import DateFormat, ReadDay
from headway.core.transfer.day_forms import WRITTEN_DAY
from headway.core.transfer.drafts import Draft
from headway.core.transfer.folding import words_of_name
from headway.core.transfer.headers import Row
from headway.core.transfer.outline import NO_DAY, Outline
from headway.core.transfer.sheets import Cell

_LONGEST: Final = 50_000
_ARROWS: Final = re.compile(r"\s*(?:→|⟶|➔|➜|➡️?|->|=>|»|>{1,2})\s*")
_DASHES: Final = re.compile(r"\s+[-–—]\s+")
_EDGES: Final = " \t-–—:;,.()[]•*|"
_TEXT_KEYS: Final = (
    "status",
    "stage",
    "event",
    "what",
    "to",
    "new",
    "state",
    "name",
    "label",
    "action",
    "type",
    "title",
)
_DAY_KEYS: Final = ("date", "timestamp", "on", "at", "time", "when", "day", "changed", "created", "updated", "datum")


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry of a history: what it says, and its day as it is written."""

    said: str
    day: Cell = None
    note: str = ""


class HistoryReader:
    """Reads the history column of one outline, if there is one."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._at = outline.index("history")
        self._pieces: dict[int, list[Piece]] = {}
        self._days: dict[int, tuple[ReadDay, ...]] = {}
        if self._at is not None:
            self._take_apart(self._at)

    def _take_apart(self, at: int) -> None:
        for row in self._outline.table.rows:
            self._pieces[row.number] = self._split(row.cells[at])
        days = [piece.day for pieces in self._pieces.values() for piece in pieces if piece.day is not None]
        also = [[row.cells[other] for row in self._outline.table.rows] for other in self._outline.formats]
        read = _reader(dates.infer(days, also=also))
        applied = self._outline.index("applied_on")
        told = [row for row in self._outline.table.rows if self._pieces[row.number]]
        found = [
            (self._outline.day(row, applied), *(read(piece.day) for piece in self._pieces[row.number])) for row in told
        ]
        placed = dates.place_years(found) if any(day.yearless for each in found for day in each) else found
        self._days = {row.number: tuple(each[1:]) for row, each in zip(told, placed, strict=True)}

    def tell(self, row: Row, draft: Draft) -> bool:
        """Adds the lines that the history cell of a row tells; False where it tells none."""
        pieces = self._pieces.get(row.number, [])
        if not pieces:
            return False
        for piece, day in zip(pieces, self._days[row.number], strict=True):
            self._add(piece, day, row, draft)
        draft.in_order = draft.in_order or bool(draft.lines)
        return bool(draft.lines)

    def _add(self, piece: Piece, day: ReadDay, row: Row, draft: Draft) -> None:
        draft.note(piece.note)
        telling.tell(self._outline.wordings, draft, piece.said, day, row.number)

    def _split(self, cell: Cell) -> list[Piece]:
        if isinstance(cell, list | dict):
            return list(_entries(cell))
        said = cells.text(cell)
        if not said:
            return []
        if said[0] in "[{" and len(said) <= _LONGEST and (printed := _printed(said)) is not None:
            return list(_entries(printed))
        return [found for part in self._parts(said) if (found := piece(part)).said]

    def _parts(self, said: str) -> list[str]:
        lines = [line.strip() for line in re.split(r"[\r\n]+|<br\s*/?>", said) if line.strip()]
        if len(lines) > 1:
            return lines
        for divider in (_ARROWS, re.compile(r"\s*[;|]\s*"), _DASHES, re.compile(r"\s*,\s+"), re.compile(r"\s*/\s*")):
            parts = [part for part in divider.split(said) if part.strip(_EDGES)]
            if len(parts) > 1 and (divider is _ARROWS or self._all_understood(parts)):
                return parts
        return [said]

    def _all_understood(self, parts: Iterable[str]) -> bool:
        pieces = [piece(part) for part in parts]
        understood = [self._outline.wordings.peek(each.said) is not None for each in pieces]
        return all(each.said for each in pieces) and 2 * sum(understood) > len(understood)


def _reader(form: DateFormat) -> Callable[[Cell], ReadDay]:
    return lambda cell: NO_DAY if cell is None else form.read(cell)


def _printed(said: str) -> Cell:
    """A list or object printed as JSON or as Python writes it, or None; it is read as data, never run."""
    try:
        found: Cell = json.loads(said)
    except (ValueError, RecursionError):
        try:
            found = ast.literal_eval(said)
        except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
            return None
    return found if isinstance(found, list | dict) else None


def _entries(cell: Cell) -> Iterable[Piece]:
    if isinstance(cell, dict):
        if any(words_of_name(key).split()[-1:] == [known] for key in cell for known in _TEXT_KEYS):
            yield from _entry(cell)
        else:
            for key, value in cell.items():
                yield Piece(cells.line(key), value if not isinstance(value, list | dict) else None)
    elif isinstance(cell, list):
        for each in cell:
            yield from _entry(each) if isinstance(each, dict) else _listed(each)


def _listed(each: Cell) -> Iterable[Piece]:
    if isinstance(each, list) and 1 <= len(each) <= 3:
        days = [part for part in each if WRITTEN_DAY.fullmatch(cells.text(part))]
        said = [cells.line(part) for part in each if part not in days]
        yield Piece(" ".join(said), days[0] if days else None)
    elif not cells.is_empty(each):
        yield piece(cells.line(each))


def _entry(each: dict[str, Cell]) -> Iterable[Piece]:
    named = {words_of_name(key).split()[-1]: value for key, value in reversed(each.items()) if words_of_name(key)}
    said = next((cells.line(named[key]) for key in _TEXT_KEYS if not cells.is_empty(named.get(key))), "")
    day = next((named[key] for key in _DAY_KEYS if not cells.is_empty(named.get(key))), None)
    note = next((cells.said(named[key]) for key in ("note", "notes", "comment") if key in named), "")
    if said:
        yield Piece(said, day, note)


def piece(part: str) -> Piece:
    """One entry of a text: its day taken out, wherever in it that stands."""
    found = WRITTEN_DAY.search(part)
    if found is None:
        return Piece(part.strip(_EDGES))
    said = (part[: found.start()].rstrip(_EDGES) + " " + part[found.end() :].lstrip(_EDGES)).strip(_EDGES)
    return Piece(" ".join(said.split()), found[0].rstrip(".") if found[0].count(".") == 1 else found[0])
