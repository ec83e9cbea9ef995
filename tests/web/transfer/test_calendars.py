"""A calendar on the import page: which event is which interview."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import interviews

Add = Callable[..., nouns.Opportunity]


def bring(
    client: Client, title: str = "Interview with Brightwater Labs", at: str = "20260320T090000Z", more: str = ""
) -> str:
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:q",
        "BEGIN:VEVENT",
        "UID:1@q",
        f"DTSTART:{at}",
        f"SUMMARY:{title}",
    )
    data = "\r\n".join((*lines, *filter(None, [more]), "END:VEVENT", "END:VCALENDAR")).encode()
    answer = client.post("/imports/", {"file": SimpleUploadedFile("q.ics", data)})
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def words(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_an_event_is_proposed_confirmed_and_known_again(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    address = bring(as_ada)
    page = words(as_ada.get(address))
    assert "One event may be an interview of yours." in page
    assert "20 March , 10:00 Europe/Berlin" in page
    assert not interviews.interviews_of(ada, opportunity_id=it.id)
    done = as_ada.post(address + "confirmation/", {"chosen.1@q": str(it.id)}, follow=True)
    assert done.redirect_chain[-1][0] == "/prepare/"
    assert "q.ics: 1 added." in words(done)
    again = bring(as_ada)
    assert "Its interviews are here already." in words(as_ada.get(again))
    told = words(as_ada.post(again + "confirmation/", follow=True))
    assert "q.ics: nothing new. 1 interview is there already." in told


def test_none_is_imported_where_the_person_says_so(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    address = bring(as_ada)
    answer = as_ada.post(address + "confirmation/", {"chosen.1@q": "none"})
    assert answer.status_code == 422
    assert "nothing was imported. Choose the opportunity beside an event, or give the file up." in words(answer)
    assert not interviews.interviews_of(ada, opportunity_id=it.id)
    assert as_ada.get(address).status_code == 200  # it still waits


def test_what_only_the_person_can_know_is_left_out_until_said(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    address = bring(as_ada, "Phone screen")
    assert "1 only you can place" in words(as_ada.get(address))
    as_ada.post(address + "answers/", {"chosen.1@q": str(it.id)})
    as_ada.post(address + "confirmation/")
    assert len(interviews.interviews_of(ada, opportunity_id=it.id)) == 1


def test_a_change_is_shown_and_can_be_refused(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    as_ada.post(bring(as_ada) + "confirmation/")
    address = bring(as_ada, at="20260321T090000Z", more="SEQUENCE:1")
    assert "1 interview changed since last time." in words(as_ada.get(address))
    as_ada.post(address + "confirmation/", {"agreed.1@q": "no"})
    (row,) = interviews.interviews_of(ada, opportunity_id=it.id)
    assert str(row.held_on) == "2026-03-20"


def test_times_without_a_zone_are_asked(as_ada: Client, add: Add) -> None:
    add("Engineer", "Brightwater Labs")
    address = bring(as_ada, at="20260320T090000")
    assert "1 event without a time zone: on which clock?" in words(as_ada.get(address))
    as_ada.post(address + "answers/", {"zone": "America/New_York"})
    assert "09:00 America/New_York" in words(as_ada.get(address))
    refused = as_ada.post(address + "answers/", {"zone": "Moon/Sea"})
    assert (refused.status_code, "There is no time zone Moon/Sea." in words(refused)) == (422, True)


def test_without_an_open_opportunity_it_says_what_to_do(as_ada: Client) -> None:
    assert "There is no open opportunity for these events." in words(as_ada.get(bring(as_ada)))


def test_a_damaged_calendar_is_one_sentence(as_ada: Client) -> None:
    answer = as_ada.post(
        "/imports/",
        {"file": SimpleUploadedFile("q.ics", b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")},
        follow=True,
    )
    assert "This calendar is damaged or incomplete." in words(answer)


def test_a_stranger_neither_sees_nor_confirms_it(ada: Ctx, as_ada: Client, as_cleo: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    address = bring(as_ada)
    assert as_cleo.get(address).status_code == 404
    assert as_cleo.post(address + "confirmation/", {"chosen.1@q": str(it.id)}).status_code == 404
    foreign = bring(as_cleo)
    as_cleo.post(foreign + "confirmation/", {"chosen.1@q": str(it.id)})
    assert not interviews.interviews_of(ada, opportunity_id=it.id)
