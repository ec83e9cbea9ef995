"""The plan of the example: what was done in which week, what it aims at, and the hours set aside."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from headway.core.plan.checks import Values
from headway.core.plan.words import WORKING_DAYS, Kind
from headway.core.speech import noted

_WEEKS: Final = 9
_PIECES: Final = 54  # as many on whichever weekday it is looked at
SINCE: Final = 7 * _WEEKS  # days ago the goals and the hours set aside began
_RHYTHM: Final[tuple[tuple[int, Kind, str, int], ...]] = (
    # weekday, kind, title, minutes
    (0, "research", noted("Which companies build what I want to build"), 60),
    (0, "application", noted("Two letters, one of them new"), 90),
    (1, "practice", noted("Told the story of the slow import aloud"), 30),
    (2, "building", noted("The map of quiet streets"), 120),
    (3, "networking", noted("Breakfast with former colleagues"), 60),
    (3, "application", noted("Read postings, applied to the best"), 75),
    (4, "learning", noted("A chapter on query plans"), 45),
    (5, "building", noted("The map of quiet streets"), 90),
)
GOALS: Final[tuple[Values, ...]] = (
    {"what": "applications", "target": "4", "per": "week"},
    {"what": "minutes", "target": "6h", "per": "week"},
)
_TUESDAY_AND_THURSDAY: Final = 0b0001010
BLOCKS: Final[tuple[Values, ...]] = tuple(
    {"title": title, "kind": kind, "weekdays": weekdays, "start": start, "minutes": minutes}
    for title, kind, weekdays, start, minutes in (
        (noted("Letters, with the door closed"), "application", _TUESDAY_AND_THURSDAY, time(9, 30), 90),
        (noted("Out of the house, no search"), "other", WORKING_DAYS, time(12, 30), 45),
    )
)
AHEAD: Final[tuple[str, Kind, int, time, int]] = (
    # title, kind, in how many days, when, minutes
    noted("A mock interview with a friend"), "practice", 2, time(17), 45,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Done:
    """Work on one day."""

    on: date
    kind: Kind
    title: str
    minutes: int


def done(today: date) -> tuple[Done, ...]:
    """The work of the weeks before a day and of its own week so far, the oldest first; no week is like the next.

    >>> [each.on.isoformat() for each in done(date(2026, 3, 17))][-3:]
    ['2026-03-13', '2026-03-16', '2026-03-17']
    """
    return tuple(_weekly(today))[-_PIECES:]


def _weekly(today: date) -> Iterator[Done]:
    monday = today - timedelta(days=today.weekday())
    for week in range(_WEEKS, -1, -1):
        for place, (weekday, kind, title, minutes) in enumerate(_RHYTHM):
            on = monday + timedelta(days=weekday - 7 * week)
            if on <= today and (week + place) % 4:
                yield Done(on, kind, title, minutes + 5 * ((week * 3 + place) % 5))
