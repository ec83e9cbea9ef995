"""The work-search record: what was done to find work, line by line, as an office asks for it. No office is named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from headway.core.insights.weeks import Starts, first_day
from headway.core.speech import noted, say

COLUMNS: Final = (
    noted("Date"), noted("Kind"), noted("Employer"), noted("Contact method"), noted("Contact"),
    noted("Position and reference"), noted("Result"),
)  # fmt: skip
KINDS: Final = {
    "application": noted("Application"),
    "interview": noted("Interview"),
    "contact": noted("Contact"),
    "activity": noted("Work on the search"),
}
METHODS: Final = {
    "email": noted("E-mail"),
    "call": noted("Telephone"),
    "message": noted("Message"),
    "in_person": noted("In person"),
    "phone": noted("Telephone"),
    "video": noted("Video"),
    "on_site": noted("In person"),
    "online": noted("Online"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `key` names what it was read from; `id` is that of the person's own words for it, where there are.

    `contact` is a name with address, phone, e-mail or link, as far as they are known.
    """

    key: str
    on: date
    kind: str
    employer: str = ""
    method: str = ""
    contact: str = ""
    position: str = ""
    result: str = ""
    id: int | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as a row of a table, after its day."""
        return self.kind, self.employer, self.method, self.contact, self.position, self.result


@dataclass(frozen=True, slots=True)
class Said:
    """The person's own words for a line: another line in its place, or that it is left out."""

    line: Line
    left_out: bool


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the record; `asked` is the weekly minimum, 0 for none."""

    first_on: date
    last_on: date
    lines: tuple[Line, ...]
    asked: int

    @property
    def words(self) -> str:
        """How far the week is, without shaming."""
        n = len(self.lines)
        if not self.asked:
            return say("{n} in this week", n=n)
        return say("{n} of {asked} in this week", n=n, asked=self.asked)


def merged(read: Iterable[Line], told: Iterable[Said]) -> list[Line]:
    """What was read, with the person's words in place of what they stand for, and their own lines, by day.

    >>> on = date(2026, 3, 2)
    >>> own = Said(Line("", on, "Fair", id=4), False)
    >>> [line.kind for line in merged([Line("a", on, "Application"), Line("b", on, "Contact")],
    ...     [own, Said(Line("a", on, "x", id=5), True)])]
    ['Contact', 'Fair']
    """
    words = {each.line.key: each for each in told if each.line.key}
    own = [each.line for each in told if not each.line.key]
    kept = [words[line.key].line if line.key in words else line for line in read if not _gone(words, line)]
    return sorted([*kept, *own], key=lambda line: (line.on, line.kind, line.key))


def weeks(lines: Sequence[Line], first: date, last: date, starts: Starts, asked: int) -> tuple[Week, ...]:
    """The weeks from one day to another, the latest first, each with its lines."""
    found = []
    start = first_day(last, starts)
    while start + timedelta(days=6) >= first:
        ends = start + timedelta(days=6)
        within = tuple(line for line in lines if max(start, first) <= line.on <= min(ends, last))
        found.append(Week(start, ends, within, asked))
        start -= timedelta(days=7)
    return tuple(found)


def in_one(*parts: str) -> str:
    """What is known of a contact on one line.

    >>> in_one("Kim Reed", "", "kim@example.com")
    'Kim Reed, kim@example.com'
    """
    return ", ".join(part for part in (" ".join(part.split()) for part in parts) if part)


def _gone(words: dict[str, Said], line: Line) -> bool:
    return line.key in words and words[line.key].left_out
