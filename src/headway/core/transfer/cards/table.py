"""An address book kept as a table: LinkedIn's connections, Google's, Outlook's, or one's own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from headway.core.speech import noted, say, whole
from headway.core.transfer import cells, dates
from headway.core.transfer.cards import keeping
from headway.core.transfer.cards.columns import fields_of, header_at
from headway.core.transfer.cards.nouns import Card, Cards
from headway.core.transfer.headers import name_of
from headway.core.transfer.reading import Mapped, Skipped
from headway.core.transfer.sheets import Cell, Sheet

MOST: Final = 100_000
_LINKEDIN: Final = frozenset(("first name", "last name", "connected on"))
_MANY: Final = " ::: "  # what Google puts between several values of one cell
_NOBODY: Final = noted("Nothing to import: nobody is named in this file.")


def read(sheets: Sequence[Sheet], *, file: str) -> Cards:
    """The people of the first sheet that is an address book; `problem` says why there are none."""
    found = next(((each, at) for each in sheets if (at := header_at(each)) is not None), None)
    if found is None:
        return Cards(file, "table", problem=say(_NOBODY))
    sheet, at = found
    names = tuple(sheet.header or ()) if at < 0 else tuple(map(name_of, sheet.cells[at]))
    kind = "linkedin" if {name.lower() for name in names} >= _LINKEDIN else "table"
    rows = [(sheet.numbers[index], sheet.cells[index]) for index in range(at + 1, len(sheet.cells))]
    mapping = tuple(Mapped(name, field, "name") for name, field in zip(names, fields_of(names), strict=True) if name)
    if len(rows) > MOST:
        problem = say("Nothing to import: these are more than {most} people.", most=whole(MOST))
        return Cards(file, kind, mapping=mapping, problem=problem)  # type: ignore[arg-type]
    cards, skipped = _people(rows, names)
    nobody = None if cards else say(_NOBODY)
    return Cards(file, kind, tuple(cards), mapping, tuple(skipped), nobody)  # type: ignore[arg-type]


def _people(rows: Sequence[tuple[int, Sequence[Cell]]], names: Sequence[str]) -> tuple[list[Card], list[Skipped]]:
    fields = fields_of(names)
    days = [index for index, field in enumerate(fields) if field == "met_on"]
    read = dates.infer([row[at] for _, row in rows for at in days if at < len(row)])
    found, skipped = [], []
    for number, row in rows:
        held = _held(row, fields)
        name = _name(held)
        if not name:
            skipped.append(Skipped(number, _why_nobody(row), None))
            continue
        met = next((read.read(row[at]) for at in days if at < len(row) and not cells.is_empty(row[at])), dates.NOTHING)
        found.append(keeping.card(number, name, held, met.on, met.flag if met.on is None else None))
    return found, skipped


def _why_nobody(row: Sequence[Cell]) -> str:
    return "empty" if all(cells.is_empty(cell) for cell in row) else "no name"


def _held(row: Sequence[Cell], fields: Sequence[str | None]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for cell, field in zip(row, fields, strict=False):
        if field and not cells.is_empty(cell):
            held.setdefault(field, []).extend(_texts(cell, field))
    return held


def _texts(cell: Cell, field: str) -> Iterator[str]:
    said = cells.text(cell) if field in ("note", "link") else cells.line(cell)
    yield from (part for each in said.split(_MANY) if (part := each.strip()))


def _name(held: Mapping[str, list[str]]) -> str:
    parts = [part for field in ("given", "middle", "family") for part in held.get(field, ())[:1]]
    whole = held.get("name", [""])[0]
    return " ".join(parts) if parts and ("given" in held or "family" in held) else whole or _by_address(held)


def _by_address(held: Mapping[str, list[str]]) -> str:
    """Who has no name goes by the address in an address book."""
    return next(iter(held.get("email", ())), "")
