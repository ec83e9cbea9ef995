"""Minutes, times of day and weekdays: as people write them, and as they are said."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from headway.core.days import of_the_week
from headway.core.errors import Invalid
from headway.core.plan.words import EVERY_DAY, WORKING_DAYS
from headway.core.speech import noted, say, short

MOST: Final = 1440
_HOURS: Final = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)h(?:(\d{1,2})(?:m|min)?)?")
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})")
_PLAIN: Final = re.compile(r"(\d{1,5})(?:m|min|minutes?)?")
_TIME: Final = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})? ?(am|pm)?")
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SETS: Final = {"daily": EVERY_DAY, "every day": EVERY_DAY, "weekdays": WORKING_DAYS, "weekends": 0b1100000}
_MONDAY: Final = date(2026, 1, 5)
_SHORT: Final = (
    noted("Mon"), noted("Tue"), noted("Wed"), noted("Thu"), noted("Fri"), noted("Sat"), noted("Sun"),
)  # fmt: skip


def minutes(text: str, field: str = "minutes", most: int = MOST) -> int:
    """How many minutes a text tells, one day at most or as many as are said; raises `Invalid`.

    >>> [minutes(text) for text in ("45", "1h30", "1:30", "1.5 h", "2 h", "90 min")]
    [45, 90, 90, 90, 120, 90]
    """
    plain = "".join(text.casefold().split())
    found = _minutes(plain.replace("hours", "h").replace("hour", "h").replace("std", "h"))
    if found is None or not 0 < found <= most:
        within = say("within a day") if most == MOST else say("within a week")
        told = say("{text} is no length of time {within}.", text=text or "–", within=within)
        raise Invalid(told, "Write it as 45, 1h30 or 1:30.", field)
    return found


def _minutes(plain: str) -> int | None:
    if found := _PLAIN.fullmatch(plain):
        return int(found[1])
    if found := _CLOCK.fullmatch(plain):
        return 60 * int(found[1]) + int(found[2])
    if found := _HOURS.fullmatch(plain):
        return round(60 * float(found[1].replace(",", "."))) + int(found[2] or 0)
    return None


def length(minutes: int) -> str:
    """A length of time in words.

    >>> length(45), length(150), length(120), length(0)
    ('45 min', '2 h 30 min', '2 h', '0 min')
    """
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return say("{hours} h {minutes} min", hours=hours, minutes=rest)
    return say("{hours} h", hours=hours) if hours else say("{minutes} min", minutes=rest)


def hours(minutes: int) -> str:
    """A length of time in hours, where there is little room.

    >>> hours(150), hours(45)
    ('2.5 h', '0.8 h')
    """
    return say("{hours} h", hours=short(round(minutes / 60, 1)))


def time_of_day(text: str, field: str = "start") -> time | None:
    """The time that a text tells, None for an empty one; raises `Invalid`.

    >>> time_of_day("9:30"), time_of_day("14"), time_of_day("2 pm")
    (datetime.time(9, 30), datetime.time(14, 0), datetime.time(14, 0))
    """
    words = text.strip().casefold()
    if not words:
        return None
    found = _TIME.fullmatch(words)
    hour = int(found[1]) if found else 99
    if found and found[3]:
        hour = hour % 12 + 12 * (found[3] == "pm") if 1 <= hour <= 12 else 99
    try:
        return time(hour, int(found[2] or 0) if found else 0)
    except ValueError:
        raise Invalid(say("{text} is no time of day.", text=text), "Write it as 9:30 or 14:00.", field) from None


def bit(on: date) -> int:
    """The weekday of a day in a sum of weekdays.

    >>> bit(date(2026, 11, 21))
    32
    """
    return 1 << on.weekday()


def weekdays(text: str, field: str = "weekdays") -> int:
    """The weekdays that a text names; raises `Invalid`.

    >>> weekdays("mon-fri") == weekdays("weekdays") == 31, weekdays("tue, thu"), weekdays("sat-mon")
    (True, 10, 97)
    """
    words = " ".join(text.casefold().replace("–", "-").split())
    if words in _SETS:
        return _SETS[words]
    total = 0
    for part in re.split(r"[ ,]+", re.sub(r" ?- ?", "-", words)):
        first, _, last = part.partition("-")
        total |= _span(_weekday(first, text, field), _weekday(last or first, text, field))
    return total


def _weekday(word: str, text: str, field: str) -> int:
    found = [at for at, name in enumerate(_WEEKDAYS) if len(word) > 1 and name.startswith(word)]
    if len(found) != 1:
        raise Invalid(
            say("{text} does not name weekdays.", text=text or "–"), "Write them as mon-fri, or as mon, wed.", field
        )
    return found[0]


def _span(first: int, last: int) -> int:
    return sum(1 << (first + step) % 7 for step in range((last - first) % 7 + 1))


def weekdays_told(total: int) -> str:
    """A sum of weekdays in words.

    >>> weekdays_told(127), weekdays_told(31), weekdays_told(5), weekdays_told(32)
    ('every day', 'Mon–Fri', 'Mon, Wed', 'Saturday')
    """
    if total == EVERY_DAY:
        return say("every day")
    held = [at for at in range(7) if total >> at & 1]
    if len(held) == 1:
        return of_the_week(_MONDAY + timedelta(days=held[0]))
    if len(held) > 2 and held[-1] - held[0] == len(held) - 1:
        return f"{say(_SHORT[held[0]])}–{say(_SHORT[held[-1]])}"
    return ", ".join(say(_SHORT[at]) for at in held)


def short_names() -> tuple[tuple[int, str], ...]:
    """Each weekday's bit in a sum, and its short name; Monday first."""
    return tuple((1 << at, say(name)) for at, name in enumerate(_SHORT))


def moment(on: date, start: time, zone: str) -> datetime:
    """The moment at which a clock in a zone shows a time on a day.

    A time that a change of clocks leaves out is that long after it; one that comes twice is the first.

    >>> moment(date(2026, 3, 29), time(2, 30), "Europe/Berlin").isoformat()
    '2026-03-29T03:30:00+02:00'
    """
    return datetime.combine(on, start, ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone))


def seen_from(on: date, start: time | None, zone: str, here: str) -> tuple[date, time | None]:
    """The day and the time that a clock elsewhere shows; without a time the day is the same everywhere.

    >>> seen_from(date(2026, 3, 1), time(9), "Europe/Berlin", "America/New_York")
    (datetime.date(2026, 3, 1), datetime.time(3, 0))
    """
    if start is None or zone == here:
        return on, start
    there = moment(on, start, zone).astimezone(ZoneInfo(here))
    return there.date(), there.time().replace(tzinfo=None)
