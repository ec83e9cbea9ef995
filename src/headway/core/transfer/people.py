"""People in a cell: names with their addresses and what is said of them."""

import re
from collections.abc import Iterator
from typing import Final

from headway.core.transfer import cells
from headway.core.transfer.contents import is_title
from headway.core.transfer.folding import words_of_name
from headway.core.transfer.reading import ReadContact
from headway.core.transfer.sheets import Cell

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_EACH: Final = re.compile(r"\s*(?:[;\n|]|,?\s+(?:and|und|et|y|&)\s+)\s*")
_ASIDE: Final = re.compile(r"\(([^)]*)\)")
_DASH: Final = re.compile(r"\s+[-–—]\s+")
_NAME: Final = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,3}")
_EDGES: Final = " \t<>()[],;:|-–"


def people(cell: Cell) -> Iterator[ReadContact]:
    """The people in a cell: those of a text, and one in each record of a list."""
    if isinstance(cell, list):
        for each in cell:
            yield from people(each)
    elif isinstance(cell, dict):
        told = {words_of_name(key).split(" ")[-1]: cells.line(value) for key, value in cell.items()}
        if name := told.get("name") or told.get("email"):
            yield ReadContact(name, told.get("email") or None, told.get("title") or told.get("role") or None)
    elif said := cells.said(cell):
        yield from _in_text(said)


def _in_text(said: str) -> Iterator[ReadContact]:
    parts = [part for part in _EACH.split(said) if part]
    if len(parts) > 1 and all(_is_named(part) for part in parts):
        for part in parts:
            yield person(part)
        return
    names = [part.strip() for part in said.split(",")]
    if len(names) > 1 and all(_NAME.fullmatch(name) and " " in name and not is_title(name) for name in names):
        yield from map(person, names)
    else:
        yield person(" ".join(said.split()))


def _is_named(part: str) -> bool:
    bare = _ASIDE.sub("", _EMAIL.sub("", part)).split(",")[0].strip(_EDGES)
    return (not bare and "@" in part) or (_NAME.fullmatch(bare) is not None and not is_title(bare))


def person(said: str) -> ReadContact:
    """One person as a text tells it: the name, the address, and what stands beside it."""
    email = _EMAIL.search(said)
    rest = said.replace(email[0], " ").replace('"', "") if email else said
    asides = [" ".join(found.split()) for found in _ASIDE.findall(rest) if found.strip()]
    name, aside = _name_and_aside(" ".join(_ASIDE.sub(" ", rest).split()).strip(_EDGES))
    note = "; ".join(filter(None, (aside, *asides))) or None
    return ReadContact(name or (email[0] if email else said), email[0] if email else None, note)


def _name_and_aside(said: str) -> tuple[str, str]:
    """A name and what is said behind a dash, or the title behind a comma."""
    dashed = _DASH.split(said, maxsplit=1)
    if len(dashed) == 2 and _NAME.fullmatch(dashed[0]):
        return dashed[0], dashed[1]
    name, _, behind = said.partition(",")
    return (name.strip(), behind.strip()) if _NAME.fullmatch(name) and is_title(behind) else (said, "")
