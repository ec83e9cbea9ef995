"""iCalendar files: their events, each with its moment; what repeats is laid out within a window of time."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from headway.core.errors import Unreadable
from headway.core.interviews.times import MOST_MINUTES
from headway.core.speech import say
from headway.core.tracker.naming import storable, tidy
from headway.core.transfer.calendar.nouns import Event, Events, Person
from headway.core.transfer.reading import Skipped
from headway.outside.transfer import encoding, limits

MOST_EVENTS: Final = 5_000
MOST_OF_SERIES: Final = 60
BEHIND: Final = timedelta(days=120)
AHEAD: Final = timedelta(days=200)
_BEGINS: Final = re.compile(r"^BEGIN:VCALENDAR", re.IGNORECASE | re.MULTILINE)
_PAGE: Final = re.compile(r"https?://[^\s<>\"'\\]+")
_MARKUP: Final = re.compile(r"<[^<>]{1,500}>")
_TEXT: Final = 10_000
_CALM: Final = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
_WITHIN_A_DAY: Final = ("BYHOUR", "BYMINUTE", "BYSECOND")
_LONGEST_YEARS: Final = 20

logging.getLogger("icalendar").setLevel(logging.CRITICAL)  # what it complains of, the preview says


@dataclass(frozen=True, slots=True)
class _Asked:
    """How a file is read: floating times are of `zone`; repeats are laid out around `today`."""

    zone: str
    today: date


def is_calendar(data: bytes) -> bool:
    """Whether bytes begin as a calendar does."""
    return data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")[:15].upper() == b"BEGIN:VCALENDAR"


def read(*, name: str, data: bytes, zone: str, today: date) -> Events:
    """The events of a calendar file; raises `Unreadable` for one that is damaged as a whole."""
    limits.check_size(data)
    text = encoding.decode(data, None).text
    asked = _Asked(zone, today)
    events: list[Event] = []
    skipped: list[Skipped] = []
    for calendar in _calendars(text):
        if len(calendar.events) + len(events) > MOST_EVENTS:
            problem = say("Nothing to import: these are more than {most} events.", most=f"{MOST_EVENTS:,}")
            return Events(name, zone, problem=problem)
        _take(calendar, asked, events, skipped)
    nothing = None if events or skipped else say("Nothing to import: there is no event in this calendar.")
    return Events(name, zone, tuple(_latest(events)), tuple(skipped), nothing)


def _calendars(text: str) -> list[Any]:
    starts = [found.start() for found in _BEGINS.finditer(text)]
    if not starts:
        raise Unreadable("This is no calendar.", "Bring the .ics file that your calendar program exports.")
    parts = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    found = []
    for part in parts:
        try:
            found += Calendar.from_ical(part, multiple=True)
        except Exception as error:  # of however many kinds: a stranger's text, read by a library
            raise Unreadable("This calendar is damaged or incomplete.", "Export it again and bring that.") from error
    return found


def _take(calendar: Any, asked: _Asked, events: list[Event], skipped: list[Skipped]) -> None:
    called_off = str(calendar.get("METHOD", "")).upper() == "CANCEL"
    for component in calendar.events:
        number = len(events) + len(skipped) + 1
        try:
            if component.get("DTSTART") is None:
                skipped.append(Skipped(number, "no day", _title(component)))
            elif not (component.get("RRULE") or component.get("RDATE")):
                events.append(_event(component, asked, number, called_off, series="RECURRENCE-ID" in component))
            elif len(events) > MOST_EVENTS - MOST_OF_SERIES or _too_often(component, asked.today):
                skipped.append(Skipped(number, "repeats too often, or since too long", _title(component)))
            else:
                events += _series(calendar, component, asked, number, called_off)
        except Exception:  # as above: one broken event is left out, not all
            skipped.append(Skipped(number, "this event is broken", _title(component)))


def _title(component: Any) -> str | None:
    return tidy(str(component.get("SUMMARY", "")))[:80] or None


def _too_often(component: Any, today: date) -> bool:
    """Whether laying out a repeated event would take for ever: no interview repeats within a day."""
    rules = component.get("RRULE") or []
    for rule in rules if isinstance(rules, list) else [rules]:
        if str((rule.get("FREQ") or ["?"])[0]).upper() not in _CALM or any(name in rule for name in _WITHIN_A_DAY):
            return True
    start: date = component["DTSTART"].dt
    return start.year < today.year - _LONGEST_YEARS


def _series(calendar: Any, component: Any, asked: _Asked, number: int, called_off: bool) -> Iterator[Event]:
    """The times of a repeated event within the window; those moved by themselves come as events of their own."""
    alone = Calendar()
    for zone in calendar.timezones:
        alone.add_component(zone)
    alone.add_component(component)
    moved = {
        _moment_key(each["RECURRENCE-ID"].dt)
        for each in calendar.events
        if "RECURRENCE-ID" in each and each.get("UID") == component.get("UID")
    }
    query = recurring_ical_events.of(alone, skip_bad_series=True)
    times = query.between(asked.today - BEHIND, asked.today + AHEAD)
    for nth, each in enumerate(sorted(times, key=lambda it: str(it["DTSTART"].dt))[:MOST_OF_SERIES]):
        if _moment_key(each["DTSTART"].dt) not in moved:
            yield _event(each, asked, number + nth, called_off, series=True)


def _event(it: Any, asked: _Asked, number: int, called_off: bool, *, series: bool) -> Event:
    start = it["DTSTART"].dt
    moment, zone, floating, remark = _when(it, start, asked)
    text = _plain(it.get("DESCRIPTION"))
    place = tidy(_plain(it.get("LOCATION")))[:2000]
    status = str(it.get("STATUS", "")).upper()
    return Event(
        row=number,
        uid=_uid(it, start, series)[:300],
        sequence=_whole(it.get("SEQUENCE")),
        on=moment.astimezone(ZoneInfo(zone)).date() if moment else start,
        starts_at=moment,
        zone=zone,
        minutes=_minutes(it, start) if moment else None,
        title=tidy(_plain(it.get("SUMMARY")))[:300],
        text=text[:_TEXT],
        place=place,
        link=_link(it, place, text),
        people=tuple(_people(it)),
        cancelled=called_off or status == "CANCELLED",
        floating=floating,
        series=series,
        remarks=(remark,) if remark else (),
    )


def _when(it: Any, start: date | datetime, asked: _Asked) -> tuple[datetime | None, str, bool, str]:
    """The moment, the zone to show it in, whether none was said, and what to remark."""
    if not isinstance(start, datetime):
        return None, asked.zone, False, ""
    named = str(it["DTSTART"].params.get("TZID", "")).strip().strip('"')
    zone = _zone(named)
    if start.tzinfo is None:
        if named and zone is None:
            remark = say("The time zone “{zone}” is not known; taken as {taken}.", zone=named[:60], taken=asked.zone)
            return _at(start, asked.zone), asked.zone, True, remark
        return _at(start, zone or asked.zone), zone or asked.zone, not named, ""
    return start.astimezone(UTC).replace(second=0, microsecond=0), zone or asked.zone, False, ""


def _at(start: datetime, zone: str) -> datetime:
    return start.replace(second=0, microsecond=0, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _zone(name: str) -> str | None:
    """The name of a zone as the world knows it, from the one of Windows or of a program."""
    for known in (name, WINDOWS_TO_OLSON.get(name, ""), "/".join(name.strip("/").split("/")[-2:])):
        try:
            if known:
                return ZoneInfo(known).key
        except (ValueError, OSError, KeyError):
            continue
    return None


def _minutes(it: Any, start: datetime) -> int | None:
    if it.get("DTEND") is not None:
        end = it["DTEND"].dt
        end = end if isinstance(end, datetime) else datetime.combine(end, datetime.min.time(), start.tzinfo)
        lasts = (end - start) if (end.tzinfo is None) == (start.tzinfo is None) else timedelta(0)
    else:
        lasts = it["DURATION"].dt if it.get("DURATION") is not None else timedelta(0)
    minutes = round(lasts.total_seconds() / 60)
    return minutes if 1 <= minutes <= MOST_MINUTES else None


def _uid(it: Any, start: date | datetime, series: bool) -> str:
    uid = tidy(str(it.get("UID", "")))
    if not uid:
        return f"{tidy(str(it.get('SUMMARY', '')))} {_moment_key(start)}"
    if not series:
        return uid
    which = it["RECURRENCE-ID"].dt if "RECURRENCE-ID" in it else start
    return f"{uid[:260]} {_moment_key(which)}"


def _moment_key(moment: date | datetime) -> str:
    if isinstance(moment, datetime):
        return f"{(moment.astimezone(UTC) if moment.tzinfo else moment):%Y%m%dT%H%M}"
    return f"{moment:%Y%m%d}"


def _whole(value: Any) -> int:
    try:
        return min(max(int(value), 0), 1_000_000)
    except (TypeError, ValueError):
        return 0


def _plain(value: Any) -> str:
    text = storable(str(value)) if value is not None else ""
    return _MARKUP.sub(" ", text).replace("\r\n", "\n").strip() if "<" in text else text.strip()


def _link(it: Any, place: str, text: str) -> str:
    found = (_PAGE.search(each) for each in (str(it.get("URL") or ""), place, text[:_TEXT]))
    return next((each[0].rstrip(".,;)>")[:2000] for each in found if each), "")


def _people(it: Any) -> Iterator[Person]:
    for name in ("ORGANIZER", "ATTENDEE"):
        value = it.get(name)
        for each in value if isinstance(value, list) else [value] if value is not None else []:
            email = re.sub(r"^mailto:", "", str(each), flags=re.IGNORECASE)
            called = tidy(str(getattr(each, "params", {}).get("CN", "")))
            yield Person("" if "@" in called else called[:300], tidy(email)[:320] if "@" in email else "")


def _latest(events: list[Event]) -> Iterator[Event]:
    """Each event once, as its highest sequence tells it; the last one said, where two are of the same."""
    best: dict[str, Event] = {}
    for event in events:
        known = best.get(event.uid)
        if known is None or event.sequence >= known.sequence:
            best[event.uid] = event
    return iter(sorted(best.values(), key=lambda each: (each.on, each.starts_at or datetime.max.replace(tzinfo=UTC))))
