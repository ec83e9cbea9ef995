"""Calendar feeds: what is in them, as a real calendar server and client take it; revoked, private, stable."""

import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from zoneinfo import ZoneInfo

import caldav
import icalendar
import pytest
import recurring_ical_events
from radicale import Application, config

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.models import Interview
from headway.usecases import accounts, plan, tracker
from tests.people import NOW, TODAY, later

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
BERLIN = ZoneInfo("Europe/Berlin")
SPRING = date(2026, 3, 29)  # the clocks change in Berlin


class Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """A calendar server on this machine."""
    kept = config.load()
    kept.update(
        {"storage": {"filesystem_folder": str(tmp_path)}, "auth": {"type": "none"}, "logging": {"level": "critical"}},
        "test",
    )
    with make_server("127.0.0.1", 0, Application(kept), WSGIServer, Silent) as listening:
        listening.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}/"
        listening.shutdown()
        thread.join()


def held(ctx: Ctx, it: nouns.Opportunity, at: datetime, **given: Any) -> Interview:
    row = Interview(owner_id=ctx.owner_id, opportunity_id=it.id, starts_at=at, zone="Europe/Berlin", made_at=ctx.now)
    row.held_on = at.astimezone(BERLIN).date()
    for name, value in given.items():
        setattr(row, name, value)
    row.save()
    return row


def read(ctx: Ctx, **given: Any) -> icalendar.Calendar:
    """What a feed of these parts holds, read by a library."""
    made = plan.add_feed(ctx, name=f"feed {len(plan.feeds(ctx))}", **given)
    return icalendar.Calendar.from_ical(plan.feed_file(ctx, feed_id=made.feed.id).data)


def block(ctx: Ctx, **given: Any) -> int:
    values = {"title": "Practice", "weekdays": "daily", "start": "9:00", "minutes": "120", "from_on": TODAY}
    return plan.add_block(ctx, values={**values, **given}).id


def lies(calendar: icalendar.Calendar, first: date, last: date) -> list[tuple[date, time]]:
    """When events lie on clocks in Berlin."""
    found = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    moments = sorted(event["DTSTART"].dt.astimezone(BERLIN) for event in found)
    return [(at.date(), at.time()) for at in moments]


def test_a_real_server_and_client_take_what_a_feed_holds(ada: Ctx, add: Add, server: str) -> None:
    it = add("Engineer", "Brightwater; Labs, Ltd")
    row = held(ada, it, datetime(2026, 3, 20, 14, 0, tzinfo=BERLIN), minutes=45, place="Room 3\nGround floor")
    block(ada, from_on=SPRING - timedelta(days=2), until_on=SPRING + timedelta(days=2))
    feed = read(ada, parts=["interviews", "blocks"])
    with caldav.DAVClient(url=server, username="ada", password="x") as client:
        there = client.principal().make_calendar(name="Headway")
        for event in feed.walk("VEVENT"):
            alone = icalendar.Calendar.new()
            alone.add_component(event)
            alone.add_missing_timezones()
            there.save_event(alone.to_ical().decode())
        talks = there.search(start=datetime(2026, 3, 20, tzinfo=UTC), end=datetime(2026, 3, 21, tzinfo=UTC), event=True)
        (talk,) = (each.icalendar_component for each in talks)
        assert talk["SUMMARY"] == "Interview: Engineer, Brightwater; Labs, Ltd"
        assert talk["LOCATION"] == "Room 3\nGround floor"
        assert talk["DTSTART"].dt == row.starts_at
        assert talk["DTEND"].dt - talk["DTSTART"].dt == timedelta(minutes=45)
        days = there.search(
            start=datetime.combine(SPRING - timedelta(days=2), time(0), BERLIN),
            end=datetime.combine(SPRING + timedelta(days=3), time(0), BERLIN),
            event=True, expand=True,
        )  # fmt: skip
        begins = sorted(each.icalendar_component["DTSTART"].dt.astimezone(BERLIN) for each in days)
        assert [at.date() for at in begins] == [SPRING + timedelta(days=step) for step in range(-2, 3)]
        assert {at.time() for at in begins} == {time(9)}
        # a new time of the same interview takes the place of the old one
        Interview.objects.filter(pk=row.pk).update(starts_at=datetime(2026, 3, 20, 16, tzinfo=BERLIN), sequence=1)
        (moved,) = read(ada, parts=["interviews"]).walk("VEVENT")
        again = icalendar.Calendar.new()
        again.add_component(moved)
        again.add_missing_timezones()
        there.save_event(again.to_ical().decode())
        talks = there.search(start=datetime(2026, 3, 20, tzinfo=UTC), end=datetime(2026, 3, 21, tzinfo=UTC), event=True)
        (talk,) = (each.icalendar_component for each in talks)
        assert talk["DTSTART"].dt.astimezone(BERLIN).time() == time(16)
        assert talk["UID"] == f"interview-{row.pk}@headway"
        assert moved["SEQUENCE"] == 1


def test_at_nine_it_stays_at_nine_when_the_clocks_change(ada: Ctx) -> None:
    block(ada, from_on=SPRING - timedelta(days=1), until_on=SPRING + timedelta(days=1))
    found = read(ada, parts=["blocks"])
    assert lies(found, SPRING - timedelta(days=3), SPRING + timedelta(days=5)) == [
        (SPRING + timedelta(days=step), time(9)) for step in (-1, 0, 1)
    ]
    assert [str(zone["TZID"]) for zone in found.walk("VTIMEZONE")] == ["Europe/Berlin"]


def test_one_day_moved_one_called_off_one_done_and_one_in_a_pause(ada: Ctx) -> None:
    id = block(ada, until_on=TODAY + timedelta(days=5))
    days = [TODAY + timedelta(days=step) for step in range(6)]
    plan.move_occurrence(ada, block_id=id, was_on=days[1], on=days[1], start="15:00")
    plan.cancel_occurrence(ada, block_id=id, was_on=days[2])
    plan.finish_occurrence(ada, block_id=id, was_on=days[0])
    plan.add_pause(ada, from_on=days[4], until_on=days[4], why="rest")
    assert lies(read(ada, parts=["blocks"]), TODAY, days[5]) == [
        (days[1], time(15)), (days[3], time(9)), (days[5], time(9)),
    ]  # fmt: skip


def test_a_cancelled_interview_is_told_as_cancelled(ada: Ctx, add: Add) -> None:
    at = datetime(2026, 3, 20, 14, 0, tzinfo=BERLIN)
    held(ada, add(), at, cancelled_at=NOW, cancelled_by="them", sequence=2)
    (event,) = read(ada, parts=["interviews"]).walk("VEVENT")
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 3)
    assert not event.walk("VALARM")


def test_alarms_ring_before_moments_and_at_nine_on_whole_days(ada: Ctx, add: Add) -> None:
    it = add(promised_on=date(2026, 3, 18))
    held(ada, it, datetime(2026, 3, 20, 14, 0, tzinfo=BERLIN))
    events = read(ada, parts=["interviews", "deadlines"], alarm=30).walk("VEVENT")
    triggers = [event.walk("VALARM")[0]["TRIGGER"].dt for event in events]
    assert triggers == [timedelta(minutes=-30), timedelta(hours=9)]
    silent = read(ada, parts=["interviews"], alarm=0).walk("VALARM")
    assert silent == []


def test_what_is_planned_and_what_proposes_itself(ada: Ctx, add: Add) -> None:
    plan.plan_activity(
        ada, values={"title": "Read", "on": TODAY + timedelta(days=1), "start": "10:00", "minutes": "30"}
    )
    plan.plan_activity(ada, values={"title": "Write", "on": TODAY + timedelta(days=2)})
    add("Cook", at=3, on=TODAY - timedelta(days=9), promised_on=TODAY - timedelta(days=3))
    found = {str(event["SUMMARY"]): event["DTSTART"].dt for event in read(ada).walk("VEVENT")}
    assert found["Read"] == datetime(2026, 3, 16, 10, tzinfo=BERLIN)
    assert found["Write"] == date(2026, 3, 17)
    assert any(on == TODAY for name, on in found.items() if name not in ("Read", "Write"))


def test_a_private_feed_says_only_that_the_time_is_taken(ada: Ctx, add: Add) -> None:
    held(ada, add("Engineer", "Brightwater Labs"), datetime(2026, 3, 20, 14, tzinfo=BERLIN), place="Bonn", notes="x")
    made = plan.add_feed(ada, private=True)
    data = plan.feed_file(ada, feed_id=made.feed.id).data
    assert b"SUMMARY:Busy" in data
    assert not any(word in data for word in (b"Brightwater", b"Bonn", b"Engineer"))


def test_the_secret_opens_it_until_it_is_revoked(ada: Ctx, cleo: Ctx, ben: Ctx) -> None:
    made = plan.add_feed(ada, name="Phone")
    found = accounts.subscriber(key=made.secret, now=NOW, zone="UTC")
    assert found is not None
    ctx, feed_id = found
    assert (ctx.owner_id, ctx.may_write, feed_id) == (ada.owner_id, False, made.feed.id)
    assert plan.feeds(ada)[0].read_at == NOW
    assert accounts.subscriber(key="guess", now=NOW, zone="UTC") is None
    for verb in (plan.feed_file, plan.revoke_feed):
        with pytest.raises(NotFound):
            verb(cleo, feed_id=feed_id)
    for act in (lambda: plan.add_feed(ben), lambda: plan.revoke_feed(ben, feed_id=feed_id)):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(Conflict):
        plan.add_feed(ada, name="Phone")
    with pytest.raises(Invalid):
        plan.add_feed(ada, name="Two", alarm=7)
    plan.revoke_feed(ada, feed_id=feed_id)
    assert accounts.subscriber(key=made.secret, now=NOW, zone="UTC") is None


def test_nothing_of_another_person_is_in_it(ada: Ctx, cleo: Ctx, add: Add) -> None:
    held(ada, add(), datetime(2026, 3, 20, 14, tzinfo=BERLIN))
    assert read(cleo).walk("VEVENT") == []


def test_the_same_things_keep_their_names_from_day_to_day(ada: Ctx, add: Add) -> None:
    held(ada, add(promised_on=date(2026, 3, 25)), datetime(2026, 3, 20, 14, tzinfo=BERLIN))
    block(ada)
    plan.plan_activity(ada, values={"title": "Write", "on": TODAY + timedelta(days=2)})
    parts = ["interviews", "blocks", "activities", "deadlines"]
    calendars = [read(ctx, parts=parts) for ctx in (ada, later(ada, days=1))]
    names = [sorted(str(each["UID"]) for each in calendar.walk("VEVENT")) for calendar in calendars]
    assert names[0] == names[1]
    assert len(set(names[0])) == 4


def test_one_interview_or_all_as_a_file(ada: Ctx, cleo: Ctx, add: Add) -> None:
    row = held(ada, add(), datetime(2026, 3, 20, 14, tzinfo=BERLIN))
    held(ada, add("Two"), datetime(2026, 3, 21, 14, tzinfo=BERLIN))
    alone = icalendar.Calendar.from_ical(plan.calendar_file(ada, interview_id=row.pk).data)
    assert len(alone.walk("VEVENT")) == 1
    assert len(icalendar.Calendar.from_ical(plan.calendar_file(ada).data).walk("VEVENT")) == 2
    with pytest.raises(NotFound):
        plan.calendar_file(cleo, interview_id=row.pk)


def test_in_another_zone_a_day_is_a_day(ada: Ctx) -> None:
    plan.plan_activity(ada, values={"title": "Write", "on": TODAY})
    (event,) = read(replace(ada, zone="Pacific/Auckland"), parts=["activities"]).walk("VEVENT")
    assert event["DTSTART"].dt == TODAY


def test_undo_of_what_was_planned_leaves_the_feed(ada: Ctx) -> None:
    plan.plan_activity(ada, values={"title": "Write", "on": TODAY})
    tracker.undo(ada)
    assert read(ada, parts=["activities"]).walk("VEVENT") == []
