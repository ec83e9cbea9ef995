"""Which column of an address book holds what, and which sheets are address books at all."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from headway.core.transfer.folding import phrases, words_of_name
from headway.core.transfer.headers import name_of
from headway.core.transfer.sheets import Cell, Sheet
from headway.core.transfer.vocabulary.people import APPLICATIONS, PEOPLE

_FIELDS: Final = {name: field for field, said in PEOPLE.items() for name in phrases(said)}
_NUMBERED: Final = re.compile(r"\b\d+\b|\b(?:value|wert|valeur|valor|valore)$")
_OF_JOBS: Final = phrases(APPLICATIONS)
_LOOKED_AT: Final = 40
_NAMES: Final = frozenset(("given", "family", "name"))
_REACHED: Final = frozenset(("email", "phone", "link", "met_on"))


@lru_cache(maxsize=4096)
def field_of(name: str) -> str | None:
    """What a column of that name holds of a person, or None.

    >>> field_of("E-mail 2 - Value"), field_of("Nachname"), field_of("Birthday")
    ('email', 'family', None)
    """
    said = words_of_name(name)
    bare = " ".join(_NUMBERED.sub(" ", said).split())
    return _FIELDS.get(said) or _FIELDS.get(bare) or _FIELDS.get(bare.removeprefix("address ").strip())


def header_at(sheet: Sheet) -> int | None:
    """The index of the row that names the columns of people; -1 where the format names them, None without one."""
    if sheet.header is not None:
        return -1 if _names_people(sheet.header) else None
    rows = sheet.cells[:_LOOKED_AT]
    found = [index for index, row in enumerate(rows) if _names_people([name_of(cell) for cell in row])]
    return max(found, key=lambda index: (_worth(rows[index]), -index), default=None)


def is_certain(sheet: Sheet) -> bool:
    """Whether the columns leave no doubt that the rows are people: both names, or the day of a connection.

    Names, an address and nothing that belongs to applications is certain as well.
    """
    at = header_at(sheet)
    if at is None:
        return False
    fields = set(_fields(_names(sheet, at)))
    return "met_on" in fields or {"given", "family"} <= fields


def fields_of(names: Sequence[str]) -> list[str | None]:
    """The fields of all columns; where one name of a person stands alone, it is the whole name."""
    fields = [field_of(name) for name in names]
    first, last = "given" in fields, "family" in fields
    if first and last:
        return fields
    lone = "given" if first else "family"
    return ["name" if field == lone and "name" not in fields else field for field in fields]


def _names_people(names: Sequence[str]) -> bool:
    fields = set(_fields(names))
    if not fields & _NAMES or any(words_of_name(name) in _OF_JOBS for name in names):
        return False
    pair = {"given", "family"} <= fields and len(fields) > 2
    return pair or bool(fields & _REACHED) or ({"company", "title"} <= fields and "name" not in fields)


def _fields(names: Sequence[str]) -> list[str]:
    return [field for field in fields_of(names) if field]


def _names(sheet: Sheet, at: int) -> Sequence[str]:
    return sheet.header or () if at < 0 else [name_of(cell) for cell in sheet.cells[at]]


def _worth(row: Sequence[Cell]) -> int:
    return len(_fields([name_of(cell) for cell in row]))
