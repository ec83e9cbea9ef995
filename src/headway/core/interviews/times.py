"""When a round is: a day, a time on the clock of a zone, and whether it has taken place."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from headway.core.errors import Invalid
from headway.core.speech import say

USUAL_MINUTES: Final = 60  # what a round is taken to last where nobody said
MOST_MINUTES: Final = 14 * 24 * 60
_TIME: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)?(?::\d\d)?)?\s*(?P<half>[ap]\.?m\.?)?(?:uhr)?", re.ASCII
)


def moment(on: date, at: time, zone: str) -> datetime:
    """The moment of a time on a day in a zone; raises `Invalid` for a zone nobody knows or a time the clocks skip.

    >>> moment(date(2026, 3, 17), time(14, 30), "Europe/Berlin").isoformat()
    '2026-03-17T13:30:00+00:00'
    """
    known = in_zone(zone)
    local = datetime.combine(on, at.replace(second=0, microsecond=0, tzinfo=None), known)
    found = local.astimezone(UTC)
    if found.astimezone(known).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Invalid("The clocks go forward over that time.", "Choose a time before or after.", "at")
    return found


def in_zone(zone: str) -> ZoneInfo:
    """A time zone by its name; raises `Invalid`."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Invalid(
            say("There is no time zone {zone}.", zone=zone), "Write one as Europe/Berlin or America/New_York.", "zone"
        ) from None


def local(starts_at: datetime, zone: str) -> datetime:
    """A moment on the clock of a zone."""
    return starts_at.astimezone(ZoneInfo(zone))


def clock(at: datetime) -> str:
    """The time on the clock.

    >>> clock(datetime(2026, 3, 17, 9, 5))
    '09:05'
    """
    return f"{at:%H:%M}"


def is_over(held_on: date | None, starts_at: datetime | None, minutes: int | None, now: datetime, today: date) -> bool:
    """Whether a round has taken place: its time is over or, where none is known, its day is.

    >>> is_over(date(2026, 3, 14), None, None, datetime(2026, 3, 15, tzinfo=UTC), date(2026, 3, 15))
    True
    """
    if starts_at is not None:
        return starts_at + timedelta(minutes=minutes or USUAL_MINUTES) <= now
    return held_on is not None and held_on < today


def spoken(text: str) -> time | None:
    """A time of day as people type it; None for nothing, `Invalid` for what is none.

    >>> spoken("14:30"), spoken("2.30 pm"), spoken("9"), spoken("")
    (datetime.time(14, 30), datetime.time(14, 30), datetime.time(9, 0), None)
    """
    told = text.strip().casefold()
    if not told:
        return None
    found = _TIME.fullmatch(told)
    if found is None or int(found["hour"]) > 23 or int(found["minute"] or 0) > 59:
        raise _no_time(text)
    hour = int(found["hour"])
    if half := found["half"]:
        if not 1 <= hour <= 12:
            raise _no_time(text)
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return time(hour, int(found["minute"] or 0))


def _no_time(text: str) -> Invalid:
    return Invalid(say("{text} is no time of day.", text=text), "Write it as 14:30, or leave it empty.", "at")
