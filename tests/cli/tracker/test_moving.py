"""Telling what happened, and taking it back."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
Headway = Callable[..., Any]


def lines(ctx: Ctx, id: int) -> list[tuple[str, date | None]]:
    return [(line.stage or line.what, line.on) for line in tracker.history(ctx, id=id)]


def test_moves_several_by_a_beginning(headway: Headway, add: Add, ada: Ctx) -> None:
    one, two = add("One", on=date(2026, 3, 1)), add("Two", on=date(2026, 3, 1))
    said = headway("move", one.id, two.id, "phone", "--on", "yesterday").stdout
    assert said.startswith("Moved 2 opportunities to “Phone interview”. Undo: headway undo ")
    assert {it.stage for it in tracker.opportunities(ada).items} == {"Phone interview"}
    assert tracker.opportunity(ada, id=one.id).stage_on == date(2026, 3, 14)


def test_a_move_before_the_last_line_says_where_it_stands(headway: Headway, add: Add) -> None:
    it = add(at=1, on=date(2026, 3, 15))
    said = headway("move", it.id, 3, "--on", "3 mar").stdout
    assert "It stands at “Applied, no reply” all the same, since 2026-03-15" in said
    assert "all the same" not in headway("move", it.id, 2).stdout


def test_names_need_no_quotes(headway: Headway, add: Add, ada: Ctx) -> None:
    it = add()
    headway("move", it.id, "second", "interview")
    assert tracker.opportunity(ada, id=it.id).stage == "Second interview"
    headway("close", it.id, "no", "reply")
    assert tracker.opportunity(ada, id=it.id).outcome == "no_reply"


def test_a_move_back_asks_why(headway: Headway, add: Add, ada: Ctx) -> None:
    it = add(at=1, on=date(2026, 3, 1))
    headway("move", it.id, 4)
    asked = headway("move", it.id, 1, code=3).stderr
    assert "Answers: --back mistake, --back happened." in asked
    headway("move", it.id, 1, "--back", "mistake")
    assert lines(ada, it.id) == [("Applied, no reply", date(2026, 3, 1))]


def test_nothing_to_do_is_said(headway: Headway, add: Add) -> None:
    it = add(at=1)
    assert headway("move", it.id, 1).stdout == "Nothing to do: it stands at “Applied, no reply” already.\n"


def test_closes_and_reopens(headway: Headway, add: Add, ada: Ctx) -> None:
    it = add(at=1, on=date(2026, 3, 1))
    said = json.loads(headway("close", it.id, "rej", "--on", "10 mar", "--note", "A form letter", "--json").stdout)
    assert said["opportunity_ids"] == [it.id]
    assert tracker.history(ada, id=it.id)[-1].note == "A form letter"
    headway("reopen", it.id)
    assert tracker.opportunity(ada, id=it.id).outcome is None


def test_corrects_and_retracts_lines(headway: Headway, add: Add, ada: Ctx) -> None:
    it = add(at=1, on=date(2026, 3, 1))
    headway("move", it.id, 3)
    first, last = tracker.history(ada, id=it.id)
    headway("correct", first.id, "--on", "before 2026-02-24")
    headway("retract", last.id)
    assert lines(ada, it.id) == [("Applied, no reply", date(2026, 2, 24))]
    assert headway("retract", last.id, code=1).stderr.startswith("This line was corrected or taken back already.")
    assert headway("correct", first.id, code=2).stdout == ""


def test_undo_and_undo_of_the_undo(headway: Headway, add: Add, ada: Ctx) -> None:
    it = add(at=1, on=date(2026, 3, 1))
    headway("close", it.id, "rejected")
    newest = json.loads(headway("changes", "--json").stdout)[0]
    assert newest["summary"].startswith("Closed")
    back = json.loads(headway("undo", newest["batch_id"], "--json").stdout)
    assert tracker.opportunity(ada, id=it.id).outcome is None
    assert "Closed" not in headway("changes").stdout
    headway("undo", back["batch_id"])
    assert tracker.opportunity(ada, id=it.id).outcome == "rejected"


@pytest.mark.parametrize(
    "words",
    [
        ("move", "phone"),
        ("move", "7"),
        ("close", "1", "married"),
        ("move", "1", "9"),
        ("move", "1", "3", "--on", "soon"),
    ],
)
def test_typed_wrongly(headway: Headway, home: nouns.JobSearch, ada: Ctx, words: tuple[str, ...]) -> None:
    known = tracker.add(ada, values={"title": "Engineer"})
    words = tuple(str(known.id) if word == "1" else word for word in words)
    assert headway(*words, code=2).stdout == ""
    assert len(tracker.history(ada, id=known.id)) == 1


def test_the_future_has_not_happened(headway: Headway, add: Add) -> None:
    assert "has not come yet" in headway("move", add().id, 3, "--on", "tomorrow", code=2).stderr
