"""The diagnosis as a terminal shows it."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.usecases import tracker
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


@pytest.fixture
@remembered
def few_replies(ada: Ctx, add: Callable[..., Any]) -> None:
    """Thirty rejected without any reply, and one promise that passed."""
    for n in range(30):
        it = add(f"Job {n}", at=1, on=TODAY - timedelta(days=60 - n % 20))
        tracker.close(ada, ids=[it.id], outcome="rejected", on=TODAY - timedelta(days=30 - n % 20))


def test_without_a_search_there_is_nothing_to_diagnose(headway: Headway) -> None:
    assert "nothing to diagnose" in headway("diagnose").stdout
    assert json.loads(headway("diagnose", "--json").stdout)["why"] == "empty"


@pytest.mark.usefixtures("few_replies")
def test_the_finding_with_its_counts_its_rule_and_one_thing_to_try(headway: Headway) -> None:
    said = headway("diagnose").stdout
    assert said.startswith("Few replies\n0 of 30 settled went on")
    for words in ("To try: ", "The rule: ", "What would change it: ", "Look again: "):
        assert words in said


@pytest.mark.usefixtures("few_replies")
def test_every_rule_is_listed_with_why_it_is_silent(headway: Headway) -> None:
    said = headway("diagnose", "--all").stdout
    assert "Outreach that stays unanswered" in said
    assert "speaks" in said
    told = json.loads(headway("diagnose", "--all", "--json").stdout)
    assert told["finding"]["code"] == "few_replies"
    assert {look["state"] for look in told["looks"]} == {"speaks", "clear", "thin", "unread"}


@pytest.mark.usefixtures("few_replies")
def test_not_now_and_undo(headway: Headway) -> None:
    assert "Put off “Few replies” until 12 April." in headway("diagnose", "--not-now").stdout
    assert "put off until 12 April" in headway("diagnose").stdout
    assert "nothing to put off" in headway("diagnose", "--not-now").stdout
    headway("undo")
    assert headway("diagnose").stdout.startswith("Few replies")


def test_an_opportunity_is_named_with_its_number(headway: Headway, add: Callable[..., Any]) -> None:
    late = add("Miller", "Lumen Mills", at=3, on=TODAY - timedelta(days=12), promised_on=TODAY - timedelta(days=4))
    said = headway("diagnose").stdout
    assert f"  {late.id}  Miller at Lumen Mills" in said
    assert "11 March" in said
