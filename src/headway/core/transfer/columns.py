"""Columns: which field of an opportunity each column of someone's tracker holds, by its name and by its cells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from headway.core.transfer.contents import Content, Kind, content
from headway.core.transfer.folding import fold
from headway.core.transfer.names import UNSURE_STAGE, ColumnGuess, by_name, date_hint, is_pair, options_of
from headway.core.transfer.reading import Reason, Unsure
from headway.core.transfer.sheets import Cell

__all__ = ["Assigned", "Assignment", "ColumnGuess", "assign", "by_content", "by_name", "date_hint"]

_REPEATABLE: Final = frozenset(("notes", "contact", "contact_email", "labels", "lessons"))
_DAYS: Final = frozenset(("day", "empty", "text", "long", "number"))
_NEVER: Final[frozenset[Kind]] = frozenset(("url", "day", "mark", "money", "uuid", "email", "list", "phone"))
_BARRED: Final[dict[str, frozenset[Kind]]] = {
    "company": _NEVER - {"url"} | {"number", "mode", "status"},
    "title": _NEVER | {"number", "mode", "status", "employment"},
    "role": _NEVER | {"number", "mode", "status", "employment"},
    "source": _NEVER - {"mark"} | {"number", "long"},
    "referrer": _NEVER - {"email"} | {"number", "status", "mode"},
    "url": frozenset(("day", "mark", "money", "number", "email", "uuid", "status", "title", "mode", "long", "list")),
    "location": _NEVER | {"number", "status"},
    "work_mode": frozenset(("employment", "url", "day", "money", "uuid", "email", "number", "status", "long", "list")),
    "pay": frozenset(("url", "day", "mark", "uuid", "email", "status", "title", "list")),
    "pay_currency": frozenset(("url", "day", "mark", "number", "status", "long")),
    "status": frozenset(("url", "day", "money", "uuid", "email", "number", "list", "phone")),
    "outcome": frozenset(("url", "day", "money", "uuid", "email", "number", "list", "phone")),
    "contact": frozenset(("url", "day", "mark", "status", "money", "uuid", "number", "phone")),
    "contact_email": frozenset(("day", "mark", "status", "money", "number", "url", "uuid")),
    "id": frozenset(("day", "status", "mark", "title", "long", "url")),
    "event": frozenset(("url", "day", "mark", "money", "number", "uuid")),
    "inbound": frozenset(("url", "day", "money", "uuid")),
    "posting_text": frozenset(("day", "mark", "number", "money", "uuid")),
    "history": frozenset(("url", "day", "mark", "number", "money", "uuid")),
    "tailored": frozenset(get_args(Kind)) - {"mark", "status", "empty"},
    "from": _NEVER,
    "to": _NEVER,
    "labels": frozenset(("day", "url", "uuid")),
}
_BY_KIND: Final[dict[Kind, tuple[str, float]]] = {
    "url": ("url", 0.4), "email": ("contact_email", 0.4), "day": ("applied_on", 0.25), "status": ("status", 0.35),
    "title": ("title", 0.35), "money": ("pay", 0.35), "mode": ("work_mode", 0.35), "place": ("location", 0.35),
    "source": ("source", 0.35), "uuid": ("id", 0.4),
}  # fmt: skip
_DAY_FIELDS: Final = tuple(
    f"{name}_on"
    for name in (
        "applied", "event", "updated", "response", "closed", "followup", "first_contact", "contacted", "posted",
        "saved",
    )
)  # fmt: skip
_FAVOURED: Final[dict[Kind, tuple[str, ...]]] = {
    "day": (*_DAY_FIELDS, "stage:"),
    "mark": ("stage:",),
    "status": ("outcome", "status", "event", "stage:"),
    "text": ("contact", "company", "referrer", "notes", "source"),
    "title": ("title", "role"),
    "mode": ("work_mode",),
    "url": ("url",),
    "long": ("notes", "posting_text"),
    "money": ("pay",),
}
_SURE: Final = 0.75
_PARTLY: Final = 0.25
_WORDY: Final = 3.0
_LETTERED: Final = re.compile(r"Column [A-Z]+")


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
    """The whole sheet's columns, in their order, and the questions left open (`Unsure.key` is `columns:NAME`)."""

    columns: tuple[Assigned, ...]
    doubts: tuple[Unsure, ...] = ()

    def index_of(self, field: str) -> int | None:
        """The position of the first column that holds the field, or None."""
        return next((each.index for each in self.columns if each.field == field), None)

    def indexes_of(self, field: str) -> tuple[int, ...]:
        """The positions of all columns that hold the field (notes and stages may stand in several)."""
        return tuple(each.index for each in self.columns if each.field == field)


def by_content(values: Sequence[Cell]) -> ColumnGuess | None:
    """What the cells of a column alone say that it holds, or None."""
    found = content(values)
    field, strength = _BY_KIND.get(found.kind, ("", 0.0))
    return ColumnGuess(field, strength * found.share) if field and found.share >= 0.6 else None


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
    contents = [content(column) for column in columns]
    told: Reason = "remembered" if remembered else "asked"
    asked = {name: field for name, field in overrides.items() if name in headers}
    folded = {fold(name): field for name, field in overrides.items() if name not in headers}
    found: dict[int, Assigned] = {}
    for index, header in enumerate(headers):
        field = asked.get(header, folded.get(fold(header)))
        if field is not None:
            found[index] = Assigned(index, header, field or None, told)
    _settle(found, _Sheet(tuple(headers), tuple(contents)))
    return Assignment(tuple(found[index] for index in range(len(headers))), tuple(_doubts(found, contents)))


@dataclass(frozen=True, slots=True)
class _Sheet:
    headers: tuple[str, ...]
    contents: tuple[Content, ...]

    def candidates(self, index: int) -> Iterator[Assigned]:
        """What a column may be, by its name as far as its cells allow it, then by its cells."""
        header, held = self.headers[index], self.contents[index]
        options = _paired(self.headers, index) or options_of(header)
        fits = [guess for guess in options if _allows(guess.field, held) and not _far_fetched(guess, held)]
        for guess in _weighed(fits, held):
            yield Assigned(index, header, guess.field or None, "name", guess.strength)
        named = bool(options) and (not options[0].field or bool(fits))
        told = _by_kind(held)
        if told and not (named and (not options[0].field or told.field == "applied_on")):
            yield Assigned(index, header, told.field, "content", told.strength)


def _paired(headers: Sequence[str], index: int) -> tuple[ColumnGuess, ...]:
    """Start and end of a link, where two columns beside each other say so together."""
    if index + 1 < len(headers) and is_pair(headers[index], headers[index + 1]):
        return (ColumnGuess("from", 1.0),)
    return (ColumnGuess("to", 1.0),) if index and is_pair(headers[index - 1], headers[index]) else ()


def _allows(field: str, held: Content) -> bool:
    """Whether cells of this kind may be cells of a field; a few odd ones do not count."""
    if not field or field.startswith("stage:") or held.share < 0.6:
        return not (field.startswith("stage:") and held.kind in ("url", "email", "phone", "uuid", "list", "title"))
    if field.endswith("_on"):
        return held.kind in _DAYS
    return held.kind not in _BARRED.get(field, frozenset())


def _far_fetched(guess: ColumnGuess, held: Content) -> bool:
    """Whether a name only resembles a stage's and the cells are neither days nor marks."""
    return guess.field.startswith("stage:") and guess.strength == UNSURE_STAGE and held.kind not in ("day", "mark")


def _weighed(fits: Sequence[ColumnGuess], held: Content) -> list[ColumnGuess]:
    """Several meanings of one name, weighed by what the cells are."""
    if len(fits) < 2:
        return list(fits)
    better = _FAVOURED.get(held.kind, ())
    if held.kind == "title" and held.share < 0.9:
        better = ()
    return sorted(
        (replace(guess, strength=guess.strength + 0.25 * guess.field.startswith(better)) for guess in fits),
        key=lambda guess: -guess.strength,
    )


def _by_kind(held: Content) -> ColumnGuess | None:
    field, strength = _BY_KIND.get(held.kind, ("", 0.0))
    return ColumnGuess(field, strength * held.share) if field and held.share >= 0.6 else None


def _settle(found: dict[int, Assigned], sheet: _Sheet) -> None:
    """Gives fields to columns, the surest first, each field once; what gets none is kept."""
    taken = {each.field for each in found.values() if each.field}
    options = [each for index in range(len(sheet.headers)) if index not in found for each in sheet.candidates(index)]
    for each in sorted(options, key=lambda each: (-each.strength, each.index)):
        if each.index in found or not (_free(each, taken) or _is_status_too(each, sheet.contents[each.index])):
            continue
        found[each.index] = each
        taken |= {each.field} if each.field else set()
    for index, header in enumerate(sheet.headers):
        found.setdefault(index, Assigned(index, header, None, "name" if by_name(header) else "content", 0.0))
    _nameless_company(found, sheet, taken)
    _nameless_rest(found, sheet)


def _free(each: Assigned, taken: set[str]) -> bool:
    if each.field is None or each.field in _REPEATABLE or each.field.startswith("stage:"):
        return True
    return each.field not in taken


def _is_status_too(each: Assigned, held: Content) -> bool:
    """Whether a column is a status beside another: "Stage" and "Status" are one about the way, one about the end."""
    return each.field == "status" and each.reason == "name" and each.strength >= _SURE - 0.15 and held.said >= 0.5


def _nameless_company(found: dict[int, Assigned], sheet: _Sheet, taken: set[str]) -> None:
    """Where no column is the company, one with an unknown name and various short texts is, beside a title or status."""
    if "company" in taken or not taken & {"title", "status", "applied_on"}:
        return
    fits = [index for index in _unknown(found) if _may_be_company(sheet.contents[index])]
    if fits:
        best = max(fits, key=lambda index: (sheet.contents[index].firms, -index))
        found[best] = replace(found[best], field="company", strength=0.2)


def _unknown(found: Mapping[int, Assigned]) -> list[int]:
    """The columns that no field took and whose names say nothing."""
    free = sorted((index, each) for index, each in found.items() if each.field is None and each.reason == "content")
    return [index for index, each in free if not options_of(each.column)]


def _may_be_company(held: Content) -> bool:
    return held.kind == "text" and held.share >= 0.6 and held.distinct > held.filled * 0.4


def _nameless_rest(found: dict[int, Assigned], sheet: _Sheet) -> None:
    """Where the columns have no names: the status is a column of which a good part is understood, notes are texts."""
    if not all(_LETTERED.fullmatch(header) for header in sheet.headers):
        return
    fields = {each.field for each in found.values()}
    texts = [index for index in _unknown(found) if sheet.contents[index].kind in ("text", "long", "status", "place")]
    said = [index for index in texts if sheet.contents[index].said >= _PARTLY]
    if said and not fields & {"status", "outcome", "history"}:
        status = max(said, key=lambda index: sheet.contents[index].said)
        found[status] = replace(found[status], field="status", strength=0.2)
        texts.remove(status)
    for index in texts:
        if sheet.contents[index].words >= _WORDY:
            found[index] = replace(found[index], field="notes", strength=0.2)


def _doubts(found: Mapping[int, Assigned], contents: Sequence[Content]) -> Iterator[Unsure]:
    """Questions about columns whose cells do not hold what the name says, and about a guessed company."""
    for index, each in sorted(found.items()):
        named = by_name(each.column)
        if each.reason not in ("name", "content") or (each.reason == "name" and each.field):
            continue
        if named and named.field and named.strength >= _SURE and contents[index].filled and each.field != named.field:
            if _allows(named.field, contents[index]):
                continue
            choice = each.field or "none"
            options = tuple(dict.fromkeys((choice, named.field, "none")))
            yield Unsure(f"column '{each.column}'", "what does it hold?", choice, f"columns:{each.column}", options)
        elif each.field == "company" and each.reason == "content":
            options = ("company", "title", "none")
            yield Unsure(
                f"column '{each.column}'", "is this the company?", "company", f"columns:{each.column}", options
            )
