"""Today, the review and the path as a terminal shows them."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import Activity
from headway.usecases import plan, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_without_a_search_it_says_so(headway: Headway) -> None:
    assert headway("today").stdout.startswith("There is no job search yet.")


def test_today_and_its_verbs(ada: Ctx, walk: Callable[..., int], headway: Headway) -> None:
    id = walk(15)
    one = plan.plan_activity(ada, values={"title": "Read", "on": TODAY, "start": "10:30", "minutes": "45"}).id
    two = plan.plan_activity(ada, values={"title": "Write", "on": TODAY - timedelta(days=2)}).id
    said = headway("today").stdout
    assert said.startswith("3 things for today.\n\nDue\n")
    assert f"  activity.{two:<5} Write (since 13 March)" in said
    assert f"  activity.{one:<5} Read (10:30, 45 min)" in said
    assert f"ask.{id}" in said
    assert "Done: Read. Undo: headway undo " in headway("today", "did", f"activity.{one}").stdout
    assert "Put off until tomorrow" in headway("today", "tomorrow", f"ask.{id}").stdout
    headway("today", "never", f"activity.{two}")
    assert headway("today").stdout.startswith("1 thing done. That was today.")
    headway("undo")
    assert Activity.objects.filter(title="Write").exists()


def test_a_key_of_nothing_is_refused(headway: Headway, home: nouns.JobSearch) -> None:
    assert "There is no line “ask.9” today." in headway("today", "did", "ask.9", code=1).stderr


def test_a_check_in_and_the_quarters_answer(ada: Ctx, headway: Headway) -> None:
    assert "Checked in for today" in headway("today", "feel", "4", "--note", "They called.").stdout
    assert plan.check_ins(ada)[0].note == "They called."
    assert "Answered for Quarter 1 of 2026" in headway("today", "answer", "Call Mira.").stdout
    headway("today", "feel", "6", code=2)


def test_between_searches_it_asks_the_question_of_the_quarter(ada: Ctx, headway: Headway) -> None:
    tracker.archive(ada, search_id=tracker.start(ada).id)
    said = headway("today").stdout
    assert said.startswith("All is quiet. You are between searches.")
    assert "What would you do tomorrow if you lost your job today?" in said


def test_a_review_kept_and_its_week_planned(ada: Ctx, headway: Headway, walk: Callable[..., int]) -> None:
    walk(1)
    plan.plan_activity(ada, values={"title": "Read", "on": "2026-03-11"})
    said = headway("review").stdout
    assert said.startswith("Week 9 Mar – 15 Mar\n1 application.")
    assert "Read, Wednesday (Left over)" in said
    assert (
        "Looked back on the week from 9 March" in headway("review", "keep", "Slow.", "--change", "Apply early").stdout
    )
    assert "Apply early" in headway("review", "past").stdout
    assert "Planned the week from tomorrow: 2 things" in headway("review", "plan").stdout
    assert "There is nothing to take over." in headway("review", "plan").stdout
    assert json.loads(headway("review", "--json", "--week", "2026-03-02").stdout)["from_on"] == "2026-03-02"


def test_the_path_is_walked(headway: Headway, home: nouns.JobSearch) -> None:
    said = headway("path").stdout
    assert said.startswith("Next: Write down what a job must have\n0 of 9 steps done\n\n1. Know what you need  [needs]")
    typed = (
        "tick needs must", "untick needs must", "tick needs must", "add Ask-Mira", "place roles up", "remove stories",
        "return stories", "remove offers",
    )  # fmt: skip
    for words in (*map(str.split, typed), ["note", "needs", "By Friday"]):
        assert "Undo: headway undo" in headway("path", *words).stdout, words
    said = headway("path").stdout
    assert "[x] Write down what a job must have" in said
    assert "   By Friday\n\n2. Choose up to three roles" in said
    assert "Ask-Mira" in said
    assert "Handle offers" not in said
    headway("path", "tick", "needs", "luck", code=1)
