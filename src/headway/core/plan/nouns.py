"""The plan's nouns as plain values."""

from dataclasses import dataclass
from datetime import date, datetime, time

from headway.core.plan.words import KINDS, Counted, Kind, Per, Shown
from headway.core.speech import say


@dataclass(frozen=True, slots=True)
class Activity:
    """Work on the search: planned for a day, or done on it (`done_at`: when that was said).

    `start` is the time on the clock where the person is now. `about` names the opportunity.
    """

    id: int
    on: date
    start: time | None
    kind: Kind
    title: str
    minutes: int | None
    url: str
    result: str
    label: str
    contact: str
    contact_id: int | None
    company: str
    company_id: int | None
    about: str
    opportunity_id: int | None
    outreach_id: int | None
    role: str
    block_id: int | None
    block_on: date | None
    done_at: datetime | None

    @property
    def name(self) -> str:
        """What it is called: its title, else its kind."""
        return self.title or say(KINDS[self.kind])


@dataclass(frozen=True, slots=True)
class Activities:
    """One page of a longer list, with the minutes done in all of it."""

    items: tuple[Activity, ...]
    total: int
    minutes: int
    number: int
    size: int


@dataclass(frozen=True, slots=True)
class Timer:
    """The time that runs now. `minutes` is how long by now; `forgotten` says that it is too long to be true."""

    started_at: datetime
    kind: Kind
    title: str
    activity_id: int | None
    minutes: int
    forgotten: bool

    @property
    def name(self) -> str:
        """What it runs for."""
        return self.title or say(KINDS[self.kind])


@dataclass(frozen=True, slots=True)
class Block:
    """Time set aside on some weekdays (a sum: Monday 1, Tuesday 2, … Sunday 64), from a day on."""

    id: int
    title: str
    kind: Kind
    weekdays: int
    start: time
    minutes: int
    zone: str
    from_on: date
    until_on: date | None

    @property
    def name(self) -> str:
        """What it is called: its title, else its kind."""
        return self.title or say(KINDS[self.kind])


@dataclass(frozen=True, slots=True)
class BlockChange:
    """One day of a block that is not as the others: moved, or called off (`to_on` is None)."""

    block_id: int
    on: date
    to_on: date | None
    start: time | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One day of a block: `on` is the day that it lies on, `was_on` the one that its weekday gave it.

    `start` is the time where the person is now; `starts_at` and `ends_at` are the moments.
    """

    block_id: int
    was_on: date
    on: date
    start: time
    minutes: int
    kind: Kind
    name: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Goal:
    """How much of something a day or a week, on the weekdays that count; a target of minutes is in minutes."""

    id: int
    what: Counted
    kind: Kind | None
    label: str
    label_id: int | None
    target: int
    per: Per
    weekdays: int
    from_on: date
    until_on: date | None


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which nothing is asked, with a word why; without an end until it is ended."""

    id: int
    from_on: date
    until_on: date | None
    why: str

    def holds(self, on: date) -> bool:
        """Whether a day lies in it."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


@dataclass(frozen=True, slots=True)
class Showpiece:
    """A project, post or talk that shows something."""

    id: int
    kind: Shown
    title: str
    url: str
    on: date | None
    shows: str
    skills: tuple[str, ...]
    notes: str
