"""What goes out: the rows of a table for people, and the names and numbers of a whole tracker for programs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, TypeAlias

from headway.core.tracker.nouns import HistoryLine, Opportunity
from headway.core.tracker.words import EXACTNESS, OUTCOMES, SOURCE_KINDS, WORK_MODES

ExportFormat = Literal["csv", "xlsx", "json"]
Row: TypeAlias = tuple[str | float | date | None, ...]
FORMAT: Final = 1  # of the JSON of a whole tracker; a newer one is refused
MEDIA_TYPES: Final[dict[ExportFormat | Literal["vcf"], str]] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "vcf": "text/vcard; charset=utf-8",
}
HEADER: Final = (
    "ID", "Company", "Title", "Target role", "Stage", "Outcome", "Applied", "In stage since", "Outcome on", "Last news",
    "Source", "Kind of source", "Referred by", "Link", "Location", "Work mode", "Minimum pay", "Maximum pay",
    "Currency", "Pay as written", "Last contact", "Answer promised for", "Labels", "Contacts", "Notes",
    "Lessons learned", "Posting", "History", "Kept from an import", "Job search",
)  # fmt: skip
HISTORY_HEADER: Final = (
    "Opportunity", "Company", "Title", "Line", "Day", "How exactly", "What happened", "Said by", "Recorded", "Note",
    "Takes back line", "Stands", "Job search",
)  # fmt: skip

_WORDS: Final = {str(name): label for name, label in OUTCOMES.items()} | {
    "reopened": "Reopened",
    "retraction": "Taken back",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A file to take away."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a whole tracker holds; what lies in the bin counts with the opportunities."""

    searches: int
    opportunities: int
    companies: int
    contacts: int


def row(it: Opportunity, lines: Sequence[HistoryLine], search: str) -> Row:
    """One opportunity as a line of a table, in the order of `HEADER`."""
    return (
        it.id,
        it.company,
        it.title,
        it.role,
        it.stage,
        OUTCOMES[it.outcome] if it.outcome else None,
        it.applied_on,
        it.stage_on,
        it.outcome_on,
        it.last_on,
        it.source,
        SOURCE_KINDS[it.source_kind] if it.source_kind else None,
        it.referrer,
        it.url,
        it.location,
        WORK_MODES[it.work_mode] if it.work_mode else None,
        it.pay_min,
        it.pay_max,
        it.pay_currency,
        it.pay_text,
        it.contacted_on,
        it.promised_on,
        ", ".join(it.labels),
        ", ".join(it.contacts),
        it.notes,
        it.lessons,
        it.posting_text,
        "; ".join(in_words(line) for line in lines if line.place is not None),
        "; ".join(f"{name}: {text}" for name, text in it.kept),
        search,
    )


def history_rows(it: Opportunity, lines: Iterable[HistoryLine], search: str) -> list[Row]:
    """The history of one opportunity, one row a line, in the order of `HISTORY_HEADER`."""
    return [
        (
            it.id,
            it.company,
            it.title,
            line.id,
            line.on,
            line.exactness,
            what(line),
            line.said_by,
            f"{line.recorded_at:%Y-%m-%d %H:%M} UTC",
            line.note,
            line.retracts,
            "yes" if line.place is not None else "no",
            search,
        )
        for line in lines
    ]


def what(line: HistoryLine) -> str:
    """What a line of history says happened, in words."""
    if line.what == "stage":
        return line.stage or ""
    return _WORDS[line.what]


def in_words(line: HistoryLine) -> str:
    """A line of history in words: the day, then what happened.

    >>> from datetime import UTC, datetime
    >>> in_words(HistoryLine(1, "rejected", None, date(2026, 3, 1), "about", 1, datetime.now(UTC), "person", "", None))
    'about 2026-03-01 Rejected'
    """
    if line.on is None:
        return f"day unknown {what(line)}"
    exactly = "" if line.exactness == "exact" else f"{EXACTNESS[line.exactness]} "
    return f"{exactly}{line.on} {what(line)}"


def numbered(ids: Iterable[int]) -> dict[int, int]:
    """Numbers from 1 for ids, in their order, so that the same tracker always gives the same file.

    >>> numbered([7, 40, 12])
    {7: 1, 40: 2, 12: 3}
    """
    return {id: number for number, id in enumerate(ids, start=1)}


def as_bytes(document: Mapping[str, Any]) -> bytes:
    """A whole tracker as JSON: equal trackers give equal bytes."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def in_order(value: Any) -> Any:
    """Free-form JSON with its keys in order: databases do not agree on keeping it.

    >>> in_order({"b": [{"d": 1, "c": 2}], "a": None})
    {'a': None, 'b': [{'c': 2, 'd': 1}]}
    """
    if isinstance(value, dict):
        return {name: in_order(value[name]) for name in sorted(value)}
    return [in_order(each) for each in value] if isinstance(value, list) else value


def contents(document: Mapping[str, Any]) -> Contents:
    """How much the document of a whole tracker holds."""
    names = ("searches", "opportunities", "companies", "contacts")
    return Contents(*(len(found) if isinstance(found := document.get(name), list) else 0 for name in names))
