"""Today, reviews, the path and readiness as programs see them; how the search feels is told to none."""

from collections.abc import Callable

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import accounts, plan
from tests.people import TODAY

pytestmark = pytest.mark.django_db
JSON = "application/json"


def test_today_and_one_line_of_it_settled(ada: Ctx, home: nouns.JobSearch, as_ada: Client) -> None:
    plan.plan_activity(ada, values={"title": "Read", "on": TODAY})
    (group,) = as_ada.get("/api/today").json()["groups"]
    (line,) = group["lines"]
    assert (line["title"], line["verbs"]) == ("Read", ["did", "tomorrow", "never"])
    answer = as_ada.post("/api/today/decisions", {"key": line["key"], "decided": "did"}, JSON)
    assert answer.status_code == 201
    found = as_ada.get("/api/today").json()
    assert (found["groups"], found["done"], found["n"]) == ([], 1, 0)
    assert as_ada.post("/api/today/decisions", {"key": "luck.1", "decided": "did"}, JSON).status_code == 404
    assert as_ada.post("/api/today/decisions", {"key": "luck.1", "decided": "maybe"}, JSON).status_code == 422


def test_no_program_learns_how_it_feels(ada: Ctx, home: nouns.JobSearch, as_ada: Client) -> None:
    accounts.prefer(ada, values={"check_ins": "daily"})
    plan.check_in(ada, step=1, note="I cannot sleep.")
    answer = as_ada.get("/api/today")
    assert "sleep" not in answer.content.decode()
    assert (answer.json()["check_in"], answer.json()["asks_check_in"]) == (None, False)


def test_a_review_is_read_kept_and_removed(home: nouns.JobSearch, as_ada: Client) -> None:
    kept = as_ada.put("/api/weekly-review", {"from_on": "2026-03-11", "words": "Slow.", "change": "Apply early"}, JSON)
    assert kept.status_code == 200
    found = as_ada.get("/api/weekly-review?from_on=2026-03-15").json()
    assert (found["from_on"], found["own"]["words"]) == ("2026-03-09", "Slow.")
    assert [each["change"] for each in as_ada.get("/api/weekly-reviews").json()] == ["Apply early"]
    assert as_ada.post("/api/weekly-reviews/removals", {"from_on": "2026-03-09"}, JSON).status_code == 201
    assert as_ada.get("/api/weekly-reviews").json() == []


def test_the_path_and_a_tick(home: nouns.JobSearch, as_ada: Client) -> None:
    assert as_ada.put("/api/path/steps/needs/ticks/must").status_code == 200
    step = as_ada.get("/api/path").json()["steps"][0]
    assert (step["checks"][0]["ticked"], step["next"]) == (True, "Write down what would be nice to have")
    assert as_ada.delete("/api/path/steps/needs/ticks/must").status_code == 200
    assert not as_ada.get("/api/path").json()["steps"][0]["checks"][0]["ticked"]


def test_follow_ups_are_listed(as_ada: Client, walk: Callable[..., int]) -> None:
    walk(15)
    (it,) = as_ada.get("/api/follow-ups").json()
    assert it["kind"] == "ask"
