"""Interviews, stories and practice as a terminal shows them."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from headway.cli.interviews.stories import timed
from headway.core.ctx import Ctx
from headway.usecases import interviews, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


@pytest.fixture
def opportunity(add: Callable[..., Any]) -> Any:
    return add("Cook", "Lumen Mills", at="Response, no interview yet")


def only(ada: Ctx) -> Any:
    (it,) = interviews.interviews(ada)
    return it


def test_added_as_one_would_say_it(ada: Ctx, headway: Headway, opportunity: Any) -> None:
    said = headway(
        "interview", "add", opportunity.id, "next", "friday", "14:30", "--how", "video", "--with", "Mona Fell"
    )
    assert "Cook, Lumen Mills, Friday, 20 March at 14:30" in said.stdout
    assert f"Move it: headway move {opportunity.id} Job interview" in said.stdout
    assert tracker.opportunity(ada, id=opportunity.id).stage == "Response, no interview yet"
    it = only(ada)
    assert (it.how, [who.name for who in it.people]) == ("video", ["Mona Fell"])
    listed = headway("interviews").stdout
    assert "2026-03-20 14:30" in listed
    assert "Cook, Lumen Mills" in listed


@pytest.mark.parametrize(
    ("words", "day", "time"), [((), None, False), (("tomorrow",), 16, False), (("fri", "9"), 20, True)]
)
def test_days_and_times(ada: Ctx, headway: Headway, opportunity: Any, words: Any, day: int | None, time: bool) -> None:
    headway("interview", "add", opportunity.id, *words)
    it = only(ada)
    assert (it.held_on and it.held_on.day, it.starts_at is not None) == (day, time)


def test_prepared_moved_held_and_undone(ada: Ctx, headway: Headway, opportunity: Any) -> None:
    it = json.loads(headway("interview", "add", opportunity.id, TODAY, "9:00", "--json").stdout)
    assert "[ ] " + it["checklist"][0]["text"] in headway("interview", "show", it["id"]).stdout
    headway("interview", "tick", it["id"], 1)
    assert "1 [x] " + it["checklist"][0]["text"] in headway("interview", "show", it["id"]).stdout
    headway("interview", "tick", it["id"], 99, code=2)
    headway("interview", "done", it["id"], "--rating", 4, "--asked", "Why us?", "--answer-by", "friday")
    headway("interview", "done", it["id"], "--asked", "Why now?", "--thanked", "today")
    now = only(ada)
    assert (now.rating, now.asked, now.thanked_on) == (4, ("Why us?", "Why now?"), TODAY)
    assert tracker.opportunity(ada, id=opportunity.id).promised_on == now.promised_on
    assert "Still open" in headway("interviews", "--waiting").stdout
    headway("interview", "move", it["id"], "monday", "10:00")
    headway("interview", "cancel", it["id"], "--by", "me")
    assert "Called off" in headway("interviews").stdout
    headway("interview", "remove", it["id"])
    assert "No interview." in headway("interviews").stdout
    headway("undo")
    assert only(ada).cancelled_by == "me"


def test_a_vague_day_is_refused(headway: Headway, opportunity: Any) -> None:
    assert "exact day" in headway("interview", "add", opportunity.id, "about friday", code=2).output


def test_stories_and_practice(ada: Ctx, headway: Headway) -> None:
    assert "No story" in headway("stories").stdout
    story = interviews.add_story(ada, title="The night the mill stood still", questions=["deadline"])
    assert "never" in headway("stories").stdout
    headway("stories", "--told", story.id)
    assert "2026-03-15" in headway("stories").stdout
    listed = headway("practice", "--questions", 2).stdout.splitlines()
    assert [line.endswith("(no story yet)") for line in listed] == [True, True]
    assert len(json.loads(headway("practice", "--kind", "role", "--questions", 50, "--json").stdout)) == 5


def test_an_answer_is_timed(ada: Ctx) -> None:
    it = interviews.to_practise(ada)[0]
    ticks: Iterator[float] = iter([10.0, 105.2])
    assert timed(it, lambda *words, **how: "", lambda: next(ticks)) == 95
    assert timed(it, lambda *words, **how: "s", lambda: 0.0) == 0
