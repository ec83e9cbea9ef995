"""The week's page: logged in one form, the timer, done and tomorrow in one click, undone from the toast."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import plan
from headway.web import middleware
from tests.people import NOW, TODAY, later

pytestmark = pytest.mark.django_db


def page(client: Client, address: str = "/plan/", **given: Any) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(address, given).content.decode())


def told(client: Client, css: str = "h1", address: str = "/plan/") -> str:
    return " ".join(found.text().split()) if (found := page(client, address).css_first(css)) else ""


def test_an_empty_week_says_what_it_is_for(as_ada: Client) -> None:
    assert told(as_ada) == "Nothing logged this week yet."
    assert page(as_ada).css_first('a[href="/plan/goals/"]') is not None


def test_logs_plans_and_starts_the_timer_from_one_form(as_ada: Client, ada: Ctx) -> None:
    sent = {"title": "Katas", "kind": "practice", "minutes": "45", "on": TODAY.isoformat()}
    answer = as_ada.post("/plan/activities/new/", {**sent, "do": "log"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/")
    as_ada.post("/plan/activities/new/", {**sent, "title": "More katas", "do": "plan"})
    as_ada.post("/plan/activities/new/", {**sent, "title": "Reading", "do": "timer"})
    assert told(as_ada) == "45 min on the search, all of it practice."
    assert [it.title for it in plan.activities(ada, done=False).items] == ["More katas"]
    assert "Reading" in told(as_ada, ".timer")


def test_nothing_typed_is_lost(as_ada: Client) -> None:
    answer = as_ada.post(
        "/plan/activities/new/", {"title": "Katas", "kind": "practice", "minutes": "soon", "do": "log"}
    )
    found = LexborHTMLParser(answer.content.decode())
    assert answer.status_code == 422
    assert found.css_first("#quick-title").attributes["value"] == "Katas"
    assert "soon" in found.css_first("#quick-minutes-error").text()


def test_every_number_opens_its_rows(as_ada: Client, ada: Ctx) -> None:
    plan.log_activity(ada, values={"title": "Katas", "kind": "practice", "minutes": 45})
    plan.log_activity(ada, values={"title": "Reading", "kind": "research", "minutes": 15})
    plan.log_activity(ada, values={"title": "Old", "kind": "practice", "minutes": 15, "on": TODAY - timedelta(days=9)})
    links = [link.attributes["href"] for link in page(as_ada).css("svg a")]
    assert len(links) == 4  # two kinds, in the wide picture and in the narrow one
    rows = page(as_ada, str(links[0])).css(".activity-what > a")
    assert [row.text() for row in rows] == ["Katas"]
    assert told(as_ada, "h1", "/plan/activities/") == "3 activities, 1 h 15 min."


def test_done_and_tomorrow_in_one_click_and_back(as_ada: Client, ada: Ctx) -> None:
    it = plan.plan_activity(ada, values={"title": "Katas", "on": TODAY, "minutes": 30})
    as_ada.post(f"/plan/activities/{it.id}/moves/")
    assert plan.activity(ada, id=it.id).on == TODAY + timedelta(days=1)
    as_ada.post(f"/plan/activities/{it.id}/completions/")
    assert plan.activity(ada, id=it.id).done_at is not None
    toast = page(as_ada).css_first('.toast input[name="batch"]')
    as_ada.post("/undos/", {"batch": toast.attributes["value"]})
    assert plan.activity(ada, id=it.id).done_at is None


def test_what_is_settled_leads_back_to_where_it_was(as_ada: Client, ada: Ctx) -> None:
    it = plan.plan_activity(ada, values={"title": "Katas", "on": "2026-03-04"})
    here = "/plan/?week=2026-03-02"
    back = page(as_ada, here).css_first('.activity input[name="next"]').attributes["value"]
    answer = as_ada.post(f"/plan/activities/{it.id}/completions/", {"next": back})
    assert answer.headers["Location"] == here
    refused = as_ada.post(f"/plan/activities/{it.id}/completions/", {"next": back})
    assert refused.status_code == 409
    plan.plan_activity(ada, values={"title": "More", "on": TODAY})
    again = LexborHTMLParser(as_ada.post(f"/plan/activities/{it.id}/completions/").content.decode())
    assert {each.attributes["value"] for each in again.css('.activity input[name="next"]')} == {"/plan/"}


def test_what_was_left_over_is_shown_this_week_alone(as_ada: Client, ada: Ctx) -> None:
    plan.plan_activity(ada, values={"title": "Left over", "on": TODAY - timedelta(days=20)})
    assert "Left over" in page(as_ada).body.text()
    assert "Left over" not in page(as_ada, "/plan/", week="2026-03-02").body.text()


def test_a_forgotten_timer_asks_on_the_page(as_ada: Client, ada: Ctx, monkeypatch: pytest.MonkeyPatch) -> None:
    plan.start_timer(ada, kind="practice")
    monkeypatch.setattr(middleware, "now", lambda: NOW + timedelta(hours=14))
    answer = as_ada.post("/plan/timer/end/")
    assert answer.status_code == 409
    assert "How long was it really?" in answer.content.decode()
    as_ada.post("/plan/timer/end/", {"minutes": "1h15"})
    assert [it.minutes for it in plan.activities(ada).items] == [75]


def test_an_activity_is_changed_with_all_its_fields(
    as_ada: Client, ada: Ctx, add: Callable[..., nouns.Opportunity]
) -> None:
    about = add("Engineer")
    it = plan.log_activity(ada, values={"title": "Call", "kind": "call", "opportunity_id": about.id})
    assert "Engineer at Brightwater Labs" in page(as_ada, f"/plan/activities/{it.id}/").body.text()
    sent = {
        "title": "Call", "kind": "call", "minutes": "1:15", "on": "2026-03-14", "start": "10:00", "url": "",
        "label": "warm", "company": "Brightwater Labs", "role": "Backend", "result": "A second round", "unlink": "on",
    }  # fmt: skip
    assert as_ada.post(f"/plan/activities/{it.id}/", sent).status_code == 303
    now = plan.activity(ada, id=it.id)
    assert (now.minutes, now.on, now.label, now.company, now.role) == (
        75,
        date(2026, 3, 14),
        "warm",
        "Brightwater Labs",
        "Backend",
    )
    assert (now.about, now.result) == ("", "A second round")


@pytest.mark.parametrize(
    "address", ["/plan/?week=soon", "/plan/?week=0001-01-01", "/plan/activities/?from_on=x&page=99"]
)
def test_an_address_that_makes_no_sense_breaks_nothing(as_ada: Client, address: str) -> None:
    assert as_ada.get(address).status_code in (200, 422)


def test_asks_the_database_the_same_number_of_times(as_ada: Client, ada: Ctx, django_assert_num_queries: Any) -> None:
    for n in range(6):
        plan.log_activity(ada, values={"title": f"Katas {n}", "kind": "practice", "minutes": 30, "label": "katas"})
    plan.add_goal(ada, values={"target": 5, "from_on": TODAY - timedelta(days=9)})
    as_ada.get("/plan/")
    with django_assert_num_queries(12):
        as_ada.get("/plan/")


def test_the_list_comes_in_pages(as_ada: Client, ada: Ctx) -> None:
    for n in range(53):
        plan.log_activity(later(ada, days=0), values={"title": f"Katas {n}", "kind": "practice"})
    found = page(as_ada, "/plan/activities/?page=2")
    assert len(found.css(".activity")) == 3
    assert found.css_first('a[href="?page=1"]') is not None


def test_an_opportunity_shows_what_went_into_it(
    as_ada: Client, ada: Ctx, add: Callable[..., nouns.Opportunity]
) -> None:
    it = add("Engineer")
    sent = {"title": "Letter", "kind": "application", "minutes": "50", "opportunity_id": it.id, "do": "log"}
    back = f"/opportunities/{it.id}/"
    answer = as_ada.post("/plan/activities/new/", {**sent, "next": back})
    assert (answer.status_code, answer.headers["Location"]) == (303, back)
    assert "50 min" in told(as_ada, ".sections > details:has(#activities)", back)


def test_a_coach_cannot_log(ada: Ctx, signed_in: Callable[[Ctx], Client]) -> None:
    assert not plan.activities(replace(ada, may_write=False)).items
