"""Keep-ready mode, between searches: contacts warm, showcase and stories current, and one question a quarter."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from headway.core.days import in_words
from headway.core.errors import Invalid
from headway.core.plan import checks
from headway.core.plan.followups import Proposal
from headway.core.speech import noted, say

QUESTION: Final = noted("What would you do tomorrow if you lost your job today?")
LONGEST: Final = 10_000
_STALE: Final = 180  # days after which something that shows one's work is looked at again


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person would do, as they wrote it in one quarter."""

    quarter_on: date
    words: str

    @property
    def quarter(self) -> str:
        """The quarter in words."""
        return quarter_in_words(self.quarter_on)


@dataclass(frozen=True, slots=True)
class Showed:
    """Something that shows one's work: how much of it there is, and when it was last touched."""

    name: str
    n: int
    touched_on: date | None
    words: str
    stale: bool


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready one is between searches. `why` says why it is quiet; `answer` is that of this quarter, if given."""

    why: str
    quarter_on: date
    question: str
    answer: Answer | None
    before: tuple[Answer, ...]
    warm: tuple[Proposal, ...]
    showed: tuple[Showed, ...]


def quarter_of(on: date) -> date:
    """The first day of a day's quarter.

    >>> quarter_of(date(2026, 11, 21))
    datetime.date(2026, 10, 1)
    """
    return on.replace(month=3 * ((on.month - 1) // 3) + 1, day=1)


def quarter_in_words(on: date) -> str:
    """A quarter as people say it.

    >>> quarter_in_words(date(2026, 10, 1))
    'Quarter 4 of 2026'
    """
    return say("Quarter {n} of {year}", n=(on.month - 1) // 3 + 1, year=on.year)


def showed(name: str, n: int, touched_on: date | None, today: date) -> Showed:
    """How current something is that shows one's work."""
    if not n or touched_on is None:
        return Showed(name, n, None, say("Nothing here yet."), True)
    words = say("Last touched {day}.", day=in_words(touched_on, today=today))
    return Showed(name, n, touched_on, words, (today - touched_on).days >= _STALE)


def checked(words: str) -> str:
    """An answer as it may be stored; raises `Invalid`."""
    words = checks.text("words", words, LONGEST)
    if not words:
        raise Invalid("There is nothing to keep yet.", "Write a sentence or two.", "words")
    return words
