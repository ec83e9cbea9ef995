"""Events as iCalendar (RFC 5545), as calendar programs read it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, vRecur
from icalendar import Event as Component
from icalendar.enums import STATUS, TRANSP

from headway.core.plan.feed import Event, Repeat

_PRODUCT: Final = "-//Headway//Headway//EN"
_REFRESH: Final = timedelta(hours=1)
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MORNING: Final = 9 * 60  # whole days ring at nine, at the latest
_SHORTEST: Final = 30  # minutes shown of what has no end


def written(events: Iterable[Event], *, name: str, now: datetime) -> bytes:
    """The events as a calendar of a name; `now` is when it was written. Time zones stand in it."""
    calendar = Calendar.new(prodid=_PRODUCT, name=name, refresh_interval=_REFRESH)
    for event in events:
        calendar.add_component(_component(event, now))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _component(it: Event, now: datetime) -> Component:
    whole = not isinstance(it.starts, datetime)
    made = Component.new(
        uid=it.uid,
        summary=it.title,
        start=it.starts,
        end=_end(it),
        stamp=now.astimezone(UTC),
        description=it.more or None,
        location=it.place or None,
        url=it.url or None,
        sequence=it.sequence,
        status=STATUS.CANCELLED if it.cancelled else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT if whole else TRANSP.OPAQUE,
        recurrence_id=it.instead_of,
    )
    if it.repeat:
        _repeat(made, it.repeat, it.starts)
    if it.alarm and not it.cancelled:
        made.add_component(_alarm(it, whole))
    return made


def _end(it: Event) -> datetime | date:
    if isinstance(it.starts, datetime):
        # what lasts two hours does so across a change of the clocks too
        ends = it.starts.astimezone(UTC) + timedelta(minutes=it.minutes or _SHORTEST)
        return ends.astimezone(it.starts.tzinfo)
    return it.starts + timedelta(days=1)


def _repeat(made: Component, repeat: Repeat, starts: datetime | date) -> None:
    days = [name for at, name in enumerate(_DAYS) if repeat.weekdays >> at & 1]
    rule = vRecur({"FREQ": "WEEKLY", "BYDAY": days})
    if repeat.until_on is not None:
        zone = starts.tzinfo if isinstance(starts, datetime) else UTC
        last = datetime.combine(repeat.until_on, datetime.max.time().replace(microsecond=0), zone)
        rule["UNTIL"] = [last.astimezone(UTC)]
    made.add("rrule", rule)
    if repeat.but_not:
        made.add("exdate", list(repeat.but_not))


def _alarm(it: Event, whole: bool) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", it.title)
    alarm.add("trigger", timedelta(minutes=_MORNING) if whole else -timedelta(minutes=it.alarm))
    return alarm
