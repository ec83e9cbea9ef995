"""Calendars to subscribe to and the work-search record, as pages."""

import re
from collections.abc import Callable

import icalendar
import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import plan
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


def test_an_address_is_shown_once_read_without_a_cookie_and_revoked(
    as_ada: Client, as_nobody: Client, ada: Ctx
) -> None:
    plan.plan_activity(ada, values={"title": "Read", "on": TODAY})
    answer = as_ada.post("/plan/calendars/", {"name": "Phone", "part": ["activities"], "alarm": "0"})
    text = answer.content.decode()
    (secret,) = re.findall(r"/calendar/([\w-]{40,})\.ics", text)
    assert answer.headers["Cache-Control"] == "no-store"
    assert secret not in as_ada.get("/plan/calendars/").content.decode()
    read = as_nobody.get(f"/calendar/{secret}.ics")
    assert read.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert [str(each["SUMMARY"]) for each in icalendar.Calendar.from_ical(read.content).walk("VEVENT")] == ["Read"]
    assert as_nobody.get("/calendar/guess.ics").status_code == 404
    assert as_nobody.post(f"/calendar/{secret}.ics").status_code == 405
    (feed,) = plan.feeds(ada)
    as_ada.post(f"/plan/calendars/{feed.id}/removal/")
    assert as_nobody.get(f"/calendar/{secret}.ics").status_code == 404


def test_a_calendar_of_what_there_is_not_is_refused_in_a_sentence(as_ada: Client, ada: Ctx) -> None:
    answer = as_ada.post("/plan/calendars/", {"name": "Phone", "part": ["dreams"]})
    page = answer.content.decode()
    assert (answer.status_code, 'role="alert"' in page, plan.feeds(ada)) == (422, True, ())
    assert 'value="Phone"' in page


def test_a_name_that_is_taken_is_said_and_what_was_chosen_stays(as_ada: Client, ada: Ctx) -> None:
    plan.add_feed(ada, name="Phone")
    answer = as_ada.post("/plan/calendars/", {"name": "Phone", "part": ["blocks"], "private": "on"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "There is a calendar “Phone” already." in text
    assert text.count(" checked") == 2


def test_the_calendar_as_a_file(as_ada: Client, ada: Ctx) -> None:
    plan.plan_activity(ada, values={"title": "Read", "on": TODAY})
    answer = as_ada.get("/plan/calendar.ics")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert b"SUMMARY:Read" in answer.content
    assert answer.content.count(b"X-WR-CALNAME:") == 1


def test_the_record_is_shown_put_right_and_taken(as_ada: Client, ada: Ctx, add: Add) -> None:
    empty = as_ada.get("/plan/record/").content.decode()
    assert "Nothing is noted in this week." in empty
    assert "Monday, 9 March 2026 – Sunday, 15 March 2026" in empty  # an office reads it on another day: no “today”
    it = add("Engineer", "Brightwater Labs", at=1, on=TODAY)
    text = as_ada.get("/plan/record/").content.decode()
    assert "Brightwater Labs" in text
    assert "1 in this week" in text
    sent = {"key": f"application.{it.id}", "on": TODAY.isoformat(), "kind": "Application", "employer": "B Ltd"}
    assert as_ada.post("/plan/record/lines/", sent).status_code == 303
    text = as_ada.get("/plan/record/").content.decode()
    assert "B Ltd" in text
    assert "Brightwater Labs" not in text
    assert b"B Ltd" in as_ada.get("/plan/record.csv").content
    wrong = as_ada.post("/plan/record/lines/", {"on": "2026-03-10", "kind": "", "employer": "Loaf"})
    assert wrong.status_code == 422
    assert 'value="Loaf"' in wrong.content.decode()
    as_ada.post("/plan/record/omissions/", sent)
    text = as_ada.get("/plan/record/").content.decode()
    assert "B Ltd" not in text
    assert "1 line left out" in text


def test_the_record_asks_the_same_for_one_line_and_for_many(
    as_ada: Client, add: Add, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for n in range(3):
        add(f"Engineer {n}", at=1, on=TODAY)
        with django_assert_max_num_queries(16):
            as_ada.get("/plan/record/")


def test_mail_of_the_day_is_a_preference(as_ada: Client) -> None:
    answer = as_ada.post("/settings/preferences/choices/", {"digest": "8", "digest_to": "ada"})
    assert answer.status_code == 422
    assert "That is no e-mail address." in answer.content.decode()
    assert (
        as_ada.post("/settings/preferences/choices/", {"digest": "8", "digest_to": "ada@example.com"}).status_code
        == 303
    )
    assert 'value="ada@example.com"' in as_ada.get("/settings/preferences/").content.decode()
