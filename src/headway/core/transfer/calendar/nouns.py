"""The events of a calendar file as they were read, and what importing them as interviews would do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from headway.core.transfer.reading import Skipped

Does = Literal["add", "join", "move", "cancel"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom an event names: who organises it or is invited."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event, or one time of a repeated one. `starts_at` is None where it is of whole days.

    `zone` is the one it was said in; `floating` that it was said in none. `series` says that it repeats.
    """

    row: int
    uid: str
    sequence: int
    on: date
    starts_at: datetime | None
    zone: str
    minutes: int | None
    title: str
    text: str = ""
    place: str = ""
    link: str = ""
    people: tuple[Person, ...] = ()
    cancelled: bool = False
    floating: bool = False
    series: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Events:
    """All events of a file. `problem` is set where there are none; `zone` is what times without one were taken for."""

    file: str
    zone: str
    events: tuple[Event, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problem: str | None = None

    @property
    def floating(self) -> int:
        """How many events name no time zone."""
        return sum(event.floating for event in self.events)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open opportunity, as far as an event can be held against it. `domains` are those of its e-mail and pages."""

    id: int
    name: str
    title: str
    companies: tuple[str, ...] = ()
    domains: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """An interview that is there already."""

    id: int
    opportunity_id: int
    name: str
    uid: str
    sequence: int
    on: date | None
    starts_at: datetime | None
    minutes: int | None
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Guess:
    """An opportunity that an event may be an interview of, and why."""

    opportunity_id: int
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """An event that may be an interview. `choice` is the opportunity it goes to, None while nobody said so.

    `sure` says that one opportunity alone fits. `interview_id` is one of that day that it would be joined with.
    """

    event: Event
    guesses: tuple[Guess, ...]
    sure: bool
    choice: int | None
    interview_id: int | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """An interview that came from this event before: what is new of it, and whether that holds.

    `does` is move or cancel. Where the calendar does not say that it is newer, `asked` is true.
    """

    event: Event
    interview_id: int
    name: str
    does: Does
    asked: bool
    agreed: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What the person decided. `zone` for times without one; by uid the opportunity, or None for no interview.

    `agreed` is by uid whether a change holds; `every` is the opportunity of all events that nobody spoke of.
    """

    zone: str = ""
    chosen: Mapping[str, int | None] = field(default_factory=dict)
    agreed: Mapping[str, bool] = field(default_factory=dict)
    every: int | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What importing a calendar would do. `others` seem to be about no opportunity; `choices` are all that are open."""

    reading: Events
    proposed: tuple[Proposed, ...] = ()
    changed: tuple[Changed, ...] = ()
    others: tuple[Proposed, ...] = ()
    unchanged: int = 0
    choices: tuple[Candidate, ...] = ()

    @property
    def chosen(self) -> tuple[Proposed, ...]:
        """The events that become interviews."""
        return tuple(each for each in (*self.proposed, *self.others) if each.choice is not None)

    @property
    def agreed(self) -> tuple[Changed, ...]:
        """The changes that hold."""
        return tuple(each for each in self.changed if each.agreed)

    @property
    def asked(self) -> int:
        """How many events only the person can place."""
        return sum(not each.sure and each.choice is None for each in self.proposed) + sum(
            each.asked and not each.agreed for each in self.changed
        )

    @property
    def nothing(self) -> bool:
        """Whether importing would change nothing."""
        return not self.chosen and not self.agreed


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import of a calendar did."""

    batch_id: int | None
    file: str
    added: int
    updated: int
    cancelled: int
    unchanged: int
    skipped: int
