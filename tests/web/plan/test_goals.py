"""Goals, pauses and what there is to show, as pages."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import plan
from tests.people import TODAY

pytestmark = pytest.mark.django_db
GOAL = {
    "form": "goal",
    "what": "applications",
    "target": "5",
    "per": "week",
    "kind": "",
    "label": "",
    "weekday": ["1", "2"],
}


def page(client: Client, address: str = "/plan/goals/") -> LexborHTMLParser:
    return LexborHTMLParser(client.get(address).content.decode())


def lead(client: Client, address: str = "/plan/goals/") -> str:
    return page(client, address).css_first("h1").text()


def test_without_a_goal_it_says_what_one_is_for(as_ada: Client) -> None:
    assert lead(as_ada) == "No goal yet."
    assert "nobody is scolded" in page(as_ada).body.text()


def test_sets_a_goal_and_shows_how_far_it_is(as_ada: Client, ada: Ctx, add: Callable[..., nouns.Opportunity]) -> None:
    add("Cook", at=1, on=TODAY)
    sent = {**GOAL, "from_on": "2026-03-01", "until_on": "", "weekday": ["1", "2", "4", "8", "16", "32", "64"]}
    assert as_ada.post("/plan/goals/", sent).status_code == 303
    assert lead(as_ada) == "1 of 5 applications."
    assert page(as_ada).css_first("meter").attributes["value"] == "1"
    assert "With your goal of 5 applications a week" in page(as_ada).body.text()


def test_a_goal_that_makes_no_sense_keeps_what_was_typed(as_ada: Client) -> None:
    answer = as_ada.post("/plan/goals/", {**GOAL, "target": "many"})
    found = LexborHTMLParser(answer.content.decode())
    assert answer.status_code == 422
    assert found.css_first("#goal-target").attributes["value"] == "many"
    assert found.css_first("#goal-target-error") is not None
    assert len(found.css('input[name="weekday"][checked]')) == 2


def test_changes_ends_and_removes_a_goal(as_ada: Client, ada: Ctx) -> None:
    it = plan.add_goal(
        ada, values={"what": "minutes", "kind": "practice", "target": "6 h", "from_on": TODAY - timedelta(days=20)}
    )
    assert page(as_ada, f"/plan/goals/{it.id}/").css_first("#goal-target").attributes["value"] == "6 h"
    as_ada.post(f"/plan/goals/{it.id}/", {**GOAL, "what": "minutes", "target": "2 h 30 min", "from_on": ""})
    now = plan.goal(ada, id=it.id)
    assert (now.target, now.weekdays, now.from_on) == (150, 3, it.from_on)
    as_ada.post(f"/plan/goals/{it.id}/end/")
    assert plan.goals(ada) == ()
    as_ada.post(f"/plan/goals/{it.id}/removal/")
    assert not any(plan.past_weeks(ada))


def test_pauses_and_ends_it(as_ada: Client, ada: Ctx) -> None:
    plan.add_goal(ada, values={"target": 5, "from_on": TODAY - timedelta(days=20)})
    as_ada.post("/plan/pauses/", {"from_on": "2026-03-09", "until_on": "", "why": "A cold"})
    assert lead(as_ada) == "Nothing is asked now. Rest well."
    assert "A cold" in page(as_ada).css_first(".notice").text()
    (it,) = plan.pauses(ada)
    as_ada.post(f"/plan/pauses/{it.id}/end/")
    assert lead(as_ada) == "0 of 1 application."
    refused = as_ada.post("/plan/pauses/", {"form": "pause", "from_on": "2026-03-09", "until_on": "2026-03-01"})
    assert refused.status_code == 422
    assert "before the first" in refused.content.decode()


def test_the_weeks_before_are_told(as_ada: Client, ada: Ctx) -> None:
    plan.add_goal(ada, values={"target": 5, "from_on": TODAY - timedelta(days=20)})
    told = [row.text() for row in page(as_ada).css(".past")]
    assert len(told) == 2
    assert "0 of 5 applications" in told[0]


def test_a_list_of_things_to_show(as_ada: Client, ada: Ctx) -> None:
    assert lead(as_ada, "/plan/showcase/") == "Nothing to show yet."
    sent = {
        "title": "A tiny queue",
        "kind": "project",
        "url": "https://example.com/q",
        "on": "2026-01-05",
        "skills": "Python, design",
        "shows": "Care",
        "notes": "",
    }
    assert as_ada.post("/plan/showcase/", sent).status_code == 303
    assert lead(as_ada, "/plan/showcase/") == "1 thing to show, for 2 skills."
    (it,) = plan.showcase(ada)
    as_ada.post(f"/plan/showcase/{it.id}/", {**sent, "title": "A small queue"})
    assert plan.showpiece(ada, id=it.id).title == "A small queue"
    refused = as_ada.post("/plan/showcase/", {"title": "", "shows": "Something long"})
    assert refused.status_code == 422
    assert "Something long" in refused.content.decode()
    as_ada.post(f"/plan/showcase/{it.id}/removal/")
    assert plan.showcase(ada) == ()


def test_asks_the_same_number_of_times(as_ada: Client, ada: Ctx, django_assert_num_queries: Any) -> None:
    for n in range(3):
        plan.add_goal(ada, values={"what": "minutes", "target": f"{n + 1} h"})
        plan.add_pause(ada, from_on=TODAY - timedelta(days=n), until_on=TODAY - timedelta(days=n))
    as_ada.get("/plan/goals/")
    with django_assert_num_queries(17):
        as_ada.get("/plan/goals/")
