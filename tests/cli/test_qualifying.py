"""Needs, leads and requirements as a terminal shows them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from headway.cli.qualifying import worked_through
from headway.core.ctx import Ctx
from headway.usecases import qualifying, tracker

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]
Add = Callable[..., Any]


def test_needs_are_named_and_shown(headway: Headway, home: Any) -> None:
    assert "Nothing is said yet." in headway("needs").stdout
    said = headway("needs", "--must", "Remote", "--nice", "A garden", "--weight", "4").stdout
    assert "Added the criterion “A garden”. Undo: headway undo" in said
    assert [(each["kind"], each["weight"]) for each in json.loads(headway("needs", "--json").stdout)["criteria"]] == [
        ("must", 3),
        ("nice", 4),
    ]
    assert "A garden" not in headway("needs", "--remove", "2").stdout.replace("Took away the criterion “A garden”", "")


def test_leads_are_listed_by_worth_where_nobody_can_be_asked(headway: Headway, ada: Ctx, add: Add) -> None:
    plain, liked = add("Plain"), add("Liked")
    nice = qualifying.add_criterion(ada, kind="nice", name="Garden").made_id or 0
    for it, score in ((plain, 1), (liked, 5)):
        qualifying.judge(ada, id=it.id, scores={nice: score})
    said = headway("qualify").stdout
    assert said.startswith("2 of 2 left.")
    assert said.index("Liked") < said.index("Plain")


def test_one_lead_is_looked_at_guessed_and_decided(headway: Headway, ada: Ctx, add: Add) -> None:
    it = add("Baker", pay_max=40_000, pay_currency="EUR")
    qualifying.set_needs(ada, pay_floor=50_000, pay_currency="EUR")
    said = headway("qualify", it.id, "--chance", "25").stdout
    assert "under your floor" in said
    assert "Chance: 25%. Set by you." in said
    assert (
        "Let “Baker at Brightwater Labs” go"
        in headway("qualify", it.id, "--decide", "let_go", "--because", "Too little").stdout
    )
    assert tracker.history(ada, id=it.id)[-1].note == "Too little"
    headway("qualify", it.id, code=1)
    headway("qualify", "--decide", "apply", code=2)


def test_a_pile_is_worked_through_by_typing(ada: Ctx, add: Add, capsys: pytest.CaptureFixture[str]) -> None:
    third, second, first = add("Third"), add("Second"), add("First")
    must = qualifying.add_criterion(ada, kind="must", name="Remote").made_id
    answers = iter(["1", "a", "0", "l", "Not remote", "?", "", "1", "q"])
    worked_through(ada, None, lambda *words, **given: next(answers))
    assert "1 of 3 left." in capsys.readouterr().out
    assert tracker.opportunity(ada, id=first.id).stage == "Applied, no reply"
    assert tracker.opportunity(ada, id=second.id).outcome == "withdrawn"
    assert qualifying.lead(ada, id=third.id).parts[0].criterion.id == must


def test_lines_are_kept_judged_and_shown(headway: Headway, ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text="Requirements:\n- Rye\n- Early hours\nNice to have:\n- Singing")
    assert "The posting asks for 3 more lines" in headway("fit", it.id).stdout
    headway("fit", it.id, "--keep")
    line = qualifying.sheet(ada, opportunity_id=it.id).requirements[0].id
    said = headway("fit", it.id, "--line", line, "--is", "met", "--shown-by", "Six years of it").stdout
    assert "1 of 2 required lines met, 1 not judged yet." in said
    assert "Six years of it" in said
    assert "Apply: half of what they require" in said
    headway("fit", it.id, "--line", line, code=2)
