"""Calendars: moments, zones, whole days, repeats, and what is broken."""

from datetime import UTC, date, datetime

import pytest

from headway.core.errors import Unreadable
from headway.core.transfer.calendar.nouns import Event, Events
from headway.outside.transfer import calendars

TODAY = date(2026, 3, 15)


def read(*events: str, top: str = "") -> Events:
    whole = "\r\n".join(
        ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:q", top or "CALSCALE:GREGORIAN", *events, "END:VCALENDAR")
    )
    return calendars.read(name="q.ics", data=whole.encode(), zone="Europe/Berlin", today=TODAY)


def event(*lines: str, uid: str = "1@q") -> str:
    return "\r\n".join(("BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"))


def one(*lines: str, top: str = "") -> Event:
    (found,) = read(event(*lines), top=top).events
    return found


def test_escaped_text_and_folded_lines() -> None:
    found = one("DTSTART:20260320T090000Z", "SUMMARY:Interview\\, Bright", " water\\; Labs", "DESCRIPTION:one\\ntwo")
    assert (found.title, found.text) == ("Interview, Brightwater; Labs", "one\ntwo")


@pytest.mark.parametrize(
    ("line", "hour", "zone", "floating"),
    [
        ("DTSTART:20260320T090000Z", 9, "Europe/Berlin", False),
        ("DTSTART;TZID=America/New_York:20260320T090000", 13, "America/New_York", False),
        ("DTSTART;TZID=W. Europe Standard Time:20260320T090000", 8, "Europe/Berlin", False),
        ("DTSTART;TZID=Eastern Standard Time:20260320T090000", 13, "America/New_York", False),
        ("DTSTART:20260320T090000", 8, "Europe/Berlin", True),
        ("DTSTART;TZID=Nowhere/Land:20260320T090000", 8, "Europe/Berlin", True),
    ],
)
def test_the_moment_in_each_kind_of_zone(line: str, hour: int, zone: str, floating: bool) -> None:
    found = one(line)
    assert found.starts_at == datetime(2026, 3, 20, hour, tzinfo=UTC)
    assert (found.zone, found.floating) == (zone, floating)
    assert bool(found.remarks) == ("Nowhere" in line)


def test_a_zone_that_the_file_itself_defines() -> None:
    zone = "\r\n".join(
        (
            "BEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000",
            "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE",
        )
    )
    assert one("DTSTART;TZID=Mine:20260320T090000", top=zone).starts_at == datetime(2026, 3, 20, 6, tzinfo=UTC)


def test_a_whole_day_has_no_time() -> None:
    found = one("DTSTART;VALUE=DATE:20260320", "DTEND;VALUE=DATE:20260321")
    assert (found.on, found.starts_at, found.minutes) == (date(2026, 3, 20), None, None)


@pytest.mark.parametrize("line", ["DTEND:20260320T094500Z", "DURATION:PT45M"])
def test_how_long_it_lasts(line: str) -> None:
    assert one("DTSTART:20260320T090000Z", line).minutes == 45


def test_who_is_invited_and_where_to_dial_in() -> None:
    found = one(
        "DTSTART:20260320T090000Z",
        "ORGANIZER;CN=Dora Lind:mailto:dora@brightwater.example",
        "ATTENDEE;CN=ada@example.com:mailto:ada@example.com",
        "DESCRIPTION:<p>Dial in: https://meet.example.com/q.</p>",
    )
    assert [(each.name, each.email) for each in found.people] == [
        ("Dora Lind", "dora@brightwater.example"),
        ("", "ada@example.com"),
    ]
    assert found.link == "https://meet.example.com/q"
    assert "<p>" not in found.text


@pytest.mark.parametrize(("line", "top"), [("STATUS:CANCELLED", ""), ("SUMMARY:q", "METHOD:CANCEL")])
def test_what_is_called_off(line: str, top: str) -> None:
    assert one("DTSTART:20260320T090000Z", line, top=top).cancelled


def test_the_highest_sequence_of_a_uid_counts() -> None:
    found = read(
        event("DTSTART:20260321T090000Z", "SEQUENCE:2"), event("DTSTART:20260320T090000Z", "SEQUENCE:1")
    ).events
    assert [(each.on, each.sequence) for each in found] == [(date(2026, 3, 21), 2)]


def test_a_repeat_is_laid_out_and_one_moved_takes_its_place() -> None:
    found = read(
        event("DTSTART;TZID=Europe/Berlin:20260325T100000", "RRULE:FREQ=WEEKLY;COUNT=3"),
        event("RECURRENCE-ID;TZID=Europe/Berlin:20260401T100000", "DTSTART;TZID=Europe/Berlin:20260402T120000"),
    ).events
    assert [f"{each.starts_at:%d %H}" for each in found] == ["25 09", "02 10", "08 08"]  # the clocks change between
    assert len({each.uid for each in found}) == 3


def test_a_repeat_without_end_stays_within_a_window() -> None:
    found = read(event("DTSTART:20200101T090000Z", "RRULE:FREQ=DAILY")).events
    assert 0 < len(found) <= calendars.MOST_OF_SERIES


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=DAILY;BYSECOND=1,2,3", "FREQ=HOURLY"])
def test_a_repeat_within_a_day_is_left_out(rule: str) -> None:
    found = read(event("DTSTART:20260320T090000Z", f"RRULE:{rule}", "SUMMARY:evil"))
    assert found.events == ()
    assert [each.reason for each in found.skipped] == ["repeats too often, or since too long"]


def test_a_broken_event_is_left_out_and_the_others_are_read() -> None:
    found = read(event("DTSTART:garbage", "SUMMARY:q"), event(uid="2@q"), event("DTSTART:20260320T090000Z", uid="3@q"))
    assert [each.uid for each in found.events] == ["3@q"]
    assert [each.reason for each in found.skipped] == ["this event is broken", "no day"]


def test_a_calendar_of_nothing_and_one_that_is_none() -> None:
    assert read().problem == "Nothing to import: there is no event in this calendar."
    with pytest.raises(Unreadable, match="damaged"):
        read("END:VEVENT")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n", b"Company,Title\nBrightwater,Cook\n"])
def test_a_file_that_is_no_calendar(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no calendar"):
        calendars.read(name="q.png", data=data, zone="Europe/Berlin", today=TODAY)


def test_more_events_than_anybody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendars, "MOST_EVENTS", 1)
    found = read(event("DTSTART:20260320T090000Z"), event("DTSTART:20260320T090000Z", uid="2@q"))
    assert found.problem == "Nothing to import: these are more than 1 events."
