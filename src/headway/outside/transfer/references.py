"""Ids in the lists of a JSON file that stand for records of another one of its lists: a board's cards and its lists."""

from collections.abc import Mapping, Sequence
from typing import Final

from headway.core.transfer.folding import words_of_name
from headway.core.transfer.sheets import Cell

Rows = Sequence[Sequence[Cell]]
Table = tuple[str | None, Sequence[str] | None, Rows]
_NAMES: Final = ("name", "title", "label")
Named = Mapping[Cell, Cell]


def named(tables: Sequence[Table]) -> Sequence[Table]:
    """The tables with the names of the records that ids stand for; those that only lend names are left out.

    >>> lists = ("lists", ["id", "name"], [("l1", "Applied"), ("l2", "Rejected")])
    >>> cards = ("cards", ["id", "idList"], [("c1", "l2")])
    >>> named([lists, cards])
    [('cards', ['id', 'list'], [('c1', 'Rejected')])]
    """
    known = [_names(header, rows) for _, header, rows in tables]
    lent: set[int] = set()
    found = []
    for place, (name, header, rows) in enumerate(tables):
        asked = {at: of for at in _ids(header or ()) if (of := _meant(at, rows, known, place)) is not None}
        lent |= set(asked.values())
        found.append((name, *_told(header, rows, {at: known[of] for at, of in asked.items()})))
    return [table for place, table in enumerate(found) if place not in lent]


def _names(header: Sequence[str] | None, rows: Rows) -> Named:
    """The name of each record of a table by its id; nothing where it has no ids, or no names."""
    names = next((name for name in _NAMES if name in (header or ())), None)
    if header is None or names is None or "id" not in header:
        return {}
    by, at = header.index("id"), header.index(names)
    return {row[by]: row[at] for row in rows if isinstance(row[by], str | int)}


def _ids(header: Sequence[str]) -> list[int]:
    """The columns whose name says that they hold the id of something else."""
    return [at for at, name in enumerate(header) if name != "id" and "id" in words_of_name(name).split()]


def _meant(at: int, rows: Rows, known: Sequence[Named], own: int) -> int | None:
    """The other table in which all ids of a column are found, None where there is not exactly one."""
    ids = {row[at] for row in rows if isinstance(row[at], str | int)}
    fits = [place for place, names in enumerate(known) if place != own and ids and ids <= names.keys()]
    return fits[0] if len(fits) == 1 else None


def _told(header: Sequence[str] | None, rows: Rows, asked: Mapping[int, Named]) -> tuple[Sequence[str] | None, Rows]:
    if header is None or not asked:
        return header, rows
    told = [_without_id(name) if at in asked else name for at, name in enumerate(header)]
    if len(set(told)) < len(told):
        return header, rows
    return told, [
        tuple(asked[at].get(_key(cell)) if at in asked else cell for at, cell in enumerate(row)) for row in rows
    ]


def _key(cell: Cell) -> Cell:
    return cell if isinstance(cell, str | int) else None


def _without_id(name: str) -> str:
    return " ".join(word for word in words_of_name(name).split() if word != "id")
