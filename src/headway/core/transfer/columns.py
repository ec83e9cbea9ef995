"""Columns: which field of an opportunity a column of someone's tracker holds, by its name and by its cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headway.core.transfer.folding import words_of_name
from headway.core.transfer.reading import Reason, Unsure
from headway.core.transfer.sheets import Cell

_NAMES = {
    "company": "company", "firma": "company", "job title": "title", "position": "title", "role": "title",
    "date applied": "applied_on", "applied date": "applied_on", "date": "applied_on", "datum": "applied_on",
    "status": "status", "stage": "status", "notes": "notes", "notizen": "notes", "link": "url", "url": "url",
    "source": "source", "location": "location", "result": "outcome", "phone": "stage:Phone",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What a column was taken for; `strength` runs from 0 (a hint) to 1 (certain).

    `field` is one of the fields of a reading (company, title, applied_on, …), `stage:NAME` for a column that is one
    stage of the pipeline, or "" for a column that is known to be no field of ours (priority, score) and kept as it is.
    """

    field: str
    strength: float


@dataclass(frozen=True, slots=True)
class Assigned:
    """One column with the field it got (None: kept beside the fields), and why."""

    index: int
    column: str
    field: str | None
    reason: Reason
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Assignment:
    """The whole sheet's columns, in their order, and the questions left open (`Unsure.key` is `columns.NAME`)."""

    columns: tuple[Assigned, ...]
    doubts: tuple[Unsure, ...] = ()

    def index_of(self, field: str) -> int | None:
        """The position of the first column that holds the field, or None."""
        return next((each.index for each in self.columns if each.field == field), None)

    def indexes_of(self, field: str) -> tuple[int, ...]:
        """The positions of all columns that hold the field (notes and stages may stand in several)."""
        return tuple(each.index for each in self.columns if each.field == field)


def by_name(header: str) -> ColumnGuess | None:
    """What a column's name alone says that it holds, or None where the name says nothing."""
    field = _NAMES.get(words_of_name(header))
    return ColumnGuess(field, 1.0) if field else None


def by_content(values: Sequence[Cell]) -> ColumnGuess | None:
    """What the cells of a column alone say that it holds, or None."""
    texts = [str(value) for value in values if value not in (None, "")]
    if texts and all("://" in text for text in texts):
        return ColumnGuess("url", 0.9)
    return None


def assign(
    headers: Sequence[str],
    columns: Sequence[Sequence[Cell]],
    overrides: Mapping[str, str],
    *,
    remembered: bool = False,
) -> Assignment:
    """The fields of all columns of a sheet: each field once (notes and stages may repeat), overrides first.

    `overrides` maps a column's name to a field ("" keeps it beside the fields); `remembered` says that they come from
    an earlier file of the same shape, which the reasons then say.
    """
    taken: set[str] = set()
    found: list[Assigned] = []
    for index, header in enumerate(headers):
        if header in overrides:
            field: str | None = overrides[header] or None
            found.append(Assigned(index, header, field, "remembered" if remembered else "asked"))
            continue
        guess = by_name(header)
        field = guess.field if guess and guess.field not in taken else None
        if field:
            taken.add(field)
        found.append(Assigned(index, header, field, "name"))
    return Assignment(tuple(found))
