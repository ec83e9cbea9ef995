"""The quickest way in."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker

pytestmark = pytest.mark.django_db


def only(ctx: Ctx) -> nouns.Opportunity:
    (it,) = tracker.opportunities(ctx).items
    return it


def test_title_and_company_are_enough(headway: Callable[..., Any], ada: Ctx) -> None:
    said = headway("add", "Backend engineer", "Brightwater Labs").stdout
    it = only(ada)
    assert (it.title, it.company, it.stage, it.stage_on) == (
        "Backend engineer",
        "Brightwater Labs",
        "Never applied",
        date(2026, 3, 15),
    )
    assert said == f"Added {it.id}: Backend engineer at Brightwater Labs, at “Never applied”.\n"


def test_everything_at_once(headway: Callable[..., Any], ada: Ctx, home: nouns.JobSearch) -> None:
    headway(
        *["add", "Engineer", "https://jobs.example/7", "-c", "Lumen Mills", "--stage", "phone", "--on", "about 3 mar"],
        *["--role", "Backend", "--source", "Referral", "-l", "remote", "-l", "dream", "--pay-min", "60000"],
        *["--promised-on", "friday", "--work-mode", "hybrid"],
    )
    it = only(ada)
    assert (it.url, it.company, it.stage, it.role, it.source) == (
        "https://jobs.example/7",
        "Lumen Mills",
        "Phone interview",
        "Backend",
        "Referral",
    )
    assert (it.labels, it.pay_min, it.work_mode) == (("remote", "dream"), 60000, "hybrid")
    assert it.promised_on == date(2026, 3, 20)
    (line,) = tracker.history(ada, id=it.id)
    assert (line.on, line.exactness) == (date(2026, 3, 3), "about")


def test_a_stage_on_the_first_day_of_all(headway: Callable[..., Any], ada: Ctx) -> None:
    headway("add", "Engineer", "--stage", "1", "--on", "unknown")
    assert (only(ada).stage, only(ada).applied_on) == ("Applied, no reply", None)


def test_one_like_it_is_there(headway: Callable[..., Any], add: Callable[..., nouns.Opportunity], ada: Ctx) -> None:
    there = add("Engineer", "Brightwater Labs")
    said = headway("add", "engineer", "Brightwater Labs Inc.", code=3)
    assert said.stdout == ""
    assert f"headway show {there.id}, --anyway" in said.stderr
    headway("add", "engineer", "Brightwater Labs Inc.", "--anyway")
    assert tracker.opportunities(ada).total == 2


def test_json_is_the_noun(headway: Callable[..., Any], ada: Ctx) -> None:
    said = json.loads(headway("add", "Engineer", "Lumen Mills", "--json").stdout)
    assert said["id"] == only(ada).id
    assert said["created_at"] == "2026-03-15T12:00:00+00:00"
    assert said["stage_on"] == "2026-03-15"
    assert list(said) == list(nouns.Opportunity.__dataclass_fields__)


@pytest.mark.parametrize(
    "words",
    [
        ("add",),
        ("add", "one", "two", "three"),
        ("add", "one", "two", "--company", "three"),
        ("add", "one", "--url", "ftp://elsewhere"),
        ("add", "one", "--role", "Gardener"),
        ("add", "one", "--stage", "12"),
        ("add", "one", "--stage", "zzz"),
    ],
)
def test_typed_wrongly(headway: Callable[..., Any], home: nouns.JobSearch, ada: Ctx, words: tuple[str, ...]) -> None:
    said = headway(*words, code=2)
    assert said.stdout == ""
    assert "Traceback" not in said.stderr
    assert len(said.stderr.splitlines()) >= 2  # what happened, and what to do
    assert tracker.opportunities(ada).total == 0


def test_more_than_one_stage_begins_so(headway: Callable[..., Any], home: nouns.JobSearch) -> None:
    tracked = headway("add", "one", "--stage", "a", code=3).stderr
    assert "Applied, no reply, Accepted" in tracked
