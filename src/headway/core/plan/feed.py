"""What a calendar feed holds: events as plain values, before they are written as iCalendar."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from headway.core.speech import noted

Part = Literal["interviews", "blocks", "activities", "deadlines", "follow_ups"]
PARTS: Final[dict[Part, str]] = {
    "interviews": noted("Interviews"),
    "blocks": noted("Time blocks"),
    "activities": noted("What is planned"),
    "deadlines": noted("Promised answers, next steps and deadlines"),
    "follow_ups": noted("Follow-ups"),
}
ALARMS: Final[dict[int, str]] = {
    0: noted("No alarm"),
    10: noted("10 minutes before"),
    30: noted("30 minutes before"),
    60: noted("An hour before"),
    120: noted("Two hours before"),
    1440: noted("A day before"),
}
PAST_DAYS: Final = 60  # how far back a feed goes
AHEAD_DAYS: Final = 366  # and how far ahead


@dataclass(frozen=True, slots=True)
class Repeat:
    """That an event comes again on weekdays (a sum: Monday 1 … Sunday 64), until a day, but not on some moments."""

    weekdays: int
    until_on: date | None
    but_not: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `starts` is a moment in its own zone, or a day for something that takes a whole day.

    `uid` stays the same for as long as it is the same thing, `sequence` rises with its changes. `instead_of` is the
    moment of a repeating event that this one takes the place of. `alarm` is minutes before, 0 for none.
    """

    uid: str
    title: str
    starts: datetime | date
    minutes: int | None = None
    more: str = ""
    place: str = ""
    url: str = ""
    sequence: int = 0
    cancelled: bool = False
    repeat: Repeat | None = None
    instead_of: datetime | None = None
    alarm: int = 0


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar that programs subscribe to: what is in it, and when it was last asked for."""

    id: int
    name: str
    parts: tuple[Part, ...]
    alarm: int
    private: bool
    made_at: datetime
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewFeed:
    """A feed just made, with the secret of its address: the one time that it is shown."""

    feed: Feed
    secret: str


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar as a file."""

    name: str
    data: bytes
