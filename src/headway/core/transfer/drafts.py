"""Drafts: what a row tells, gathered before it becomes an opportunity of a reading."""

from dataclasses import dataclass, field
from datetime import date

from headway.core.tracker.words import SourceKind, WorkMode
from headway.core.transfer.reading import ReadContact, ReadLine


@dataclass(slots=True)
class Facts:
    """The plain fields that one row fills."""

    company: str | None = None
    title: str | None = None
    role: str | None = None
    source: str | None = None
    source_kind: SourceKind | None = None
    location: str | None = None
    url: str | None = None
    referrer: str | None = None
    work_mode: WorkMode = ""
    pay_text: str | None = None
    pay_min: float | None = None
    pay_max: float | None = None
    pay_currency: str | None = None
    posting_text: str | None = None
    lessons: str | None = None
    tailored: bool | None = None
    labels: tuple[str, ...] = ()
    contacted_on: date | None = None
    promised_on: date | None = None
    contacts: tuple[ReadContact, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    source_id: str | None = None


@dataclass(slots=True)
class Draft:
    """One opportunity in the making: its rows, its facts, and the lines of history in the order they are told."""

    rows: list[int]
    facts: Facts
    lines: list[ReadLine] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    applied_on: date | None = None
    saved_on: date | None = None
    never_applied: bool = False
    in_order: bool = False

    def note(self, text: str) -> None:
        """Adds a note, once."""
        if text and text not in self.notes:
            self.notes.append(text)

    def flag(self, text: str | None) -> None:
        """Adds a flag, once."""
        if text and text not in self.flags:
            self.flags.append(text)
