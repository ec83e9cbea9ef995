"""Interviews from a calendar: proposed for an opportunity, confirmed, moved, called off, and never twice."""

from collections.abc import Callable
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed
from headway.core.tracker import nouns
from headway.core.transfer.calendar.nouns import Brought, Preview, Said
from headway.usecases import interviews, people, tracker, transfer

Add = Callable[..., nouns.Opportunity]


def calendar(*events: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:q", *events, "END:VCALENDAR")).encode()


def event(
    title: str = "Interview with Brightwater Labs", *more: str, at: str = "20260320T090000Z", sequence: int = 0
) -> str:
    lines = (
        "BEGIN:VEVENT",
        "UID:1@q",
        f"SEQUENCE:{sequence}",
        f"DTSTART:{at}",
        f"SUMMARY:{title}",
        *more,
        "END:VEVENT",
    )
    return "\r\n".join(lines)


def look(ctx: Ctx, *events: str, **said: Any) -> Preview:
    return transfer.preview_interviews(ctx, name="q.ics", data=calendar(*events), said=Said(**said))


def bring(ctx: Ctx, *events: str, **said: Any) -> Brought:
    return transfer.confirm_interviews(ctx, name="q.ics", data=calendar(*events), said=Said(**said))


def of(ctx: Ctx, it: nouns.Opportunity) -> list[Any]:
    return list(interviews.interviews_of(ctx, opportunity_id=it.id))


def test_an_event_that_names_the_company_is_proposed_and_nothing_is_written(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    (found,) = look(ada, event()).proposed
    assert (found.sure, found.choice) == (True, it.id)
    assert found.guesses[0].why == "the company’s name"
    assert of(ada, it) == []


def test_imported_with_its_time_its_place_and_its_people(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    people.add_contact(ada, opportunity_id=it.id, name="Dora Lind", email="dora@brightwater.example")
    more = (
        "DTEND:20260320T094500Z",
        "ATTENDEE;CN=D:mailto:dora@brightwater.example",
        "LOCATION:https://meet.example.com/q",
    )
    done = bring(ada, event("Talk", *more))
    (row,) = of(ada, it)
    assert (done.added, row.minutes, row.uid, row.how, row.place) == (
        1,
        45,
        "1@q",
        "video",
        "https://meet.example.com/q",
    )
    assert [each.name for each in row.people] == ["Dora Lind"]
    assert (f"{row.starts_at:%H:%M}", row.zone) == ("09:00", "Europe/Berlin")


def test_the_same_file_twice_adds_nothing_and_all_can_be_taken_back(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    done = bring(ada, event())
    again = bring(ada, event())
    assert (again.batch_id, again.added, again.unchanged) == (None, 0, 1)
    tracker.undo(ada, batch_id=done.batch_id or 0)
    assert of(ada, it) == []


def test_a_higher_sequence_moves_it_and_a_lower_one_does_not(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    bring(ada, event(sequence=1))
    moved = bring(ada, event(at="20260323T130000Z", sequence=2))
    assert (moved.added, moved.updated) == (0, 1)
    assert str(of(ada, it)[0].held_on) == "2026-03-23"
    assert bring(ada, event(at="20260401T130000Z", sequence=1)).unchanged == 1
    tracker.undo(ada, batch_id=moved.batch_id or 0)
    assert str(of(ada, it)[0].held_on) == "2026-03-20"


def test_another_time_without_a_higher_sequence_is_asked(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    bring(ada, event())
    (change,) = look(ada, event(at="20260323T130000Z")).changed
    assert (change.asked, change.agreed) == (True, False)
    assert bring(ada, event(at="20260323T130000Z")).batch_id is None
    bring(ada, event(at="20260323T130000Z"), agreed={"1@q": True})
    assert str(of(ada, it)[0].held_on) == "2026-03-23"


def test_called_off_by_its_calendar(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    bring(ada, event())
    done = bring(ada, event("Interview", "STATUS:CANCELLED", sequence=1))
    assert (done.cancelled, of(ada, it)[0].cancelled_by) == (1, "them")
    assert bring(ada, event("Interview", "STATUS:CANCELLED", sequence=1)).unchanged == 1


def test_what_was_called_off_before_it_was_known_is_left_out(ada: Ctx, add: Add) -> None:
    add("Engineer", "Brightwater Labs")
    found = look(ada, event("Interview with Brightwater Labs", "STATUS:CANCELLED"))
    assert [each.reason for each in found.reading.skipped] == ["called off, and never an interview here"]


def test_two_roles_at_one_company_are_asked_unless_the_title_tells(ada: Ctx, add: Add) -> None:
    add("Engineer", "Brightwater Labs")
    analyst = add("Analyst", "Brightwater Labs")
    (found,) = look(ada, event()).proposed
    assert (found.sure, found.choice, len(found.guesses)) == (False, None, 2)
    assert bring(ada, event()).batch_id is None
    assert look(ada, event("Analyst interview Brightwater Labs")).proposed[0].choice == analyst.id
    bring(ada, event(), chosen={"1@q": analyst.id})
    assert len(of(ada, analyst)) == 1


def test_an_interview_without_a_name_is_asked_and_a_dentist_is_not(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    assert look(ada, event("Vorstellungsgespräch")).proposed[0].choice is None
    found = look(ada, event("Dentist"))
    assert (found.proposed, len(found.others)) == ((), 1)
    assert bring(ada, event("Dentist")).batch_id is None
    bring(ada, event("Phone screen"), every=it.id)
    assert len(of(ada, it)) == 1


def test_one_typed_by_hand_on_that_day_is_joined(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    interviews.add_interview(ada, opportunity_id=it.id, on=look(ada, event()).reading.events[0].on)
    done = bring(ada, event())
    (row,) = of(ada, it)
    assert (done.added, done.updated, row.uid) == (0, 1, "1@q")
    assert row.starts_at is not None
    tracker.undo(ada, batch_id=done.batch_id or 0)
    assert (of(ada, it)[0].uid, of(ada, it)[0].starts_at) == ("", None)


def test_headways_own_feed_makes_no_doubles(ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    made = interviews.add_interview(ada, opportunity_id=it.id, on=look(ada, event()).reading.events[0].on, at="10:00")
    own = event().replace("1@q", f"interview-{made.id}@headway")
    block = event("Practice").replace("1@q", "block-3@headway")
    assert look(ada, own, block).unchanged == 1
    assert [each.reason for each in look(ada, own, block).reading.skipped] == ["Headway's own"]


def test_times_without_a_zone_are_on_the_clock_that_is_said(ada: Ctx, add: Add) -> None:
    add("Engineer", "Brightwater Labs")
    floating = event(at="20260320T090000")
    hours = [look(ada, floating, zone=zone).proposed[0].event.starts_at for zone in ("", "America/New_York")]
    assert [f"{moment:%H}" for moment in hours if moment] == ["08", "13"]
    with pytest.raises(Invalid, match="no time zone"):
        look(ada, floating, zone="Moon/Sea")


def test_closed_binned_and_foreign_opportunities_are_no_choice(ada: Ctx, cleo: Ctx, add: Add) -> None:
    closed, gone = add("Engineer", "Brightwater Labs"), add("Analyst", "Brightwater Labs")
    tracker.close(ada, ids=[closed.id], outcome="rejected")
    tracker.delete(ada, ids=[gone.id])
    assert look(ada, event()).choices == ()
    add("Cook", "Brightwater Labs")
    assert [each.name for each in look(cleo, event()).choices] == ["Baker at Crumb & Daughters"]
    assert bring(cleo, event(), every=closed.id).batch_id is None


def test_who_may_only_look_imports_nothing(ada: Ctx, ben: Ctx, add: Add) -> None:
    add("Engineer", "Brightwater Labs")
    assert len(look(ben, event()).proposed) == 1
    with pytest.raises(NotAllowed):
        bring(ben, event())
