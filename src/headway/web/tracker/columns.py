"""The columns of the table: which there are, which are shown, and what stands in each cell."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils import timezone

from headway.core.amounts import shown as amount
from headway.core.amounts import typed
from headway.core.days import in_short
from headway.core.speech import say
from headway.core.tracker import naming, nouns
from headway.core.tracker.filters import COLUMNS
from headway.core.tracker.words import OUTCOMES, WORK_MODES
from headway.web.tracker.asking import Address

USUAL: Final = (
    "company", "title", "stage", "outcome", "role", "source", "applied_on", "last_on", "contacted_on",
)  # fmt: skip
_ALL: Final = (*USUAL, *(name for name in COLUMNS if name not in {*USUAL, "source_kind", "posting_text"}))
# What a cell is edited as; columns that are not here come from the history or are read only.
EDITED: Final = {
    **{name: name for name in ("company", "title", "stage", "outcome", "role", "source", "contacted_on")},
    **{name: name for name in ("promised_on", "location", "work_mode", "pay_min", "pay_max", "referrer", "url")},
    **{name: name for name in ("notes", "lessons")},
    "label": "labels",
}
_DOWN_FIRST: Final = frozenset({"day", "number"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, how it is sorted now, and the address that sorts it."""

    name: str
    label: str
    kind: str
    sorted: str
    to: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, the field that is edited in it and what that holds, and the colour it wears."""

    column: str
    head: str
    text: str
    edit: str = ""
    held: str = ""
    iso: str = ""
    stage: int | None = None
    outcome: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One opportunity of the table."""

    it: nouns.Opportunity
    name: str
    cells: tuple[Cell, ...]


def usual(remembered: str) -> tuple[str, ...]:
    """The columns where none are asked for: those that the person had remembered, else what is usual."""
    return _ordered(remembered.split()) if remembered else USUAL


def shown(address: Address, usual: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the columns that an address asks for; the title always, for it leads to the opportunity."""
    asked = address.all("columns")
    return _ordered(asked) if {*asked} - {"title"} else usual


def _ordered(names: Iterable[str]) -> tuple[str, ...]:
    wanted = {*names, "title"}
    return tuple(name for name in _ALL if name in wanted)


def choices(now: Collection[str]) -> tuple[tuple[str, str, bool], ...]:
    """Every column that could be shown, and whether it is now."""
    return tuple((name, say(COLUMNS[name][0]), name in now) for name in _ALL if name != "title")


def heads(address: Address, names: Iterable[str], order: str) -> tuple[Column, ...]:
    """The headings; a click sorts, a second one the other way round."""
    found = []
    for name in names:
        label, kind = COLUMNS[name]
        first, second = (f"-{name}", name) if kind in _DOWN_FIRST else (name, f"-{name}")
        to = second if order == first else first
        now = {name: "ascending", f"-{name}": "descending"}.get(order, "")
        found.append(Column(name, say(label), kind, now, address.having(order=to).text))
    return tuple(found)


def rows(page: nouns.Page, names: Iterable[str], search: nouns.JobSearch, today: date) -> list[Row]:
    """The rows of a page, cell by cell."""
    columns = tuple(names)
    numbers = {stage.id: stage.number for stage in search.stages}
    return [row(it, columns, numbers, today) for it in page.items]


def row(it: nouns.Opportunity, names: Iterable[str], numbers: Mapping[int, int], today: date) -> Row:
    """One row; `numbers` are the numbers of the stages, which their colours go by."""
    return Row(it, named(it), tuple(cell(it, name, numbers, today) for name in names))


def named(it: nouns.Opportunity) -> str:
    """An opportunity in words."""
    return naming.named(it.title, it.company)


def cell(it: nouns.Opportunity, name: str, numbers: Mapping[int, int], today: date) -> Cell:
    """What stands in one cell."""
    label, kind = say(COLUMNS[name][0]), COLUMNS[name][1]
    value = _held(it, name)
    edit = EDITED.get(name, "")
    if kind == "day":
        iso = value.isoformat() if value else ""
        return Cell(name, label, in_short(value, today=today) if value else "", edit, iso, iso)
    if name == "stage":
        return Cell(name, label, it.stage, edit, str(it.stage_id), stage=numbers.get(it.stage_id, 0))
    held = ", ".join(value) if isinstance(value, tuple) else typed(value) if kind == "number" else str(value or "")
    if name == "outcome":
        return Cell(name, label, say(OUTCOMES[it.outcome]) if it.outcome else "", edit, held, outcome=held)
    if name == "title":
        return Cell(name, label, held or say("Untitled"), edit, held, link=f"/opportunities/{it.id}/")
    return Cell(name, label, _words(name, value, held), edit, held, link=it.url if name == "url" else "")


def _held(it: nouns.Opportunity, name: str) -> Any:
    many = {"label": it.labels, "contact": it.contacts}
    if name in many:
        return many[name]
    if name == "created_on":
        return timezone.localtime(it.created_at).date()
    return getattr(it, name)


def _words(name: str, value: Any, held: str) -> str:
    if name == "work_mode" and value:
        return say(WORK_MODES[value])
    return amount(value) if isinstance(value, int | float) else held[:200]
