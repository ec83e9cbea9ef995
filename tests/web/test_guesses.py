"""The settings page of the starting guesses: all in one form, wrong numbers marked, back to typical."""

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import insights, tracker

PATH = "/settings/guesses/"
Stage = Callable[[Any], int]


def page(client: Client) -> str:
    return unescape(client.get(PATH).content.decode())


def own(ctx: Ctx) -> dict[str, float]:
    return {each.stage: each.share for each in insights.guesses(ctx) if each.own}


def test_shows_every_step_with_where_its_numbers_come_from(as_ada: Client, home: Any) -> None:
    shown = page(as_ada)
    assert shown.count("<fieldset") == len(home.stages) - 1
    assert "Glassdoor 2015" in shown
    assert "back to typical" not in shown.lower()


def test_what_differs_is_saved_as_one_action(ada: Ctx, as_ada: Client, home: Any, stage: Stage) -> None:
    sent = {f"share-{stage(1)}": "12,5 %", f"share-{stage(3)}": "40", f"worth-{stage(3)}": "6"}
    assert as_ada.post(f"{PATH}values/", sent).headers["Location"] == PATH
    assert own(ada) == {"Applied, no reply": 0.125, "Phone interview": 0.4}
    shown = page(as_ada)
    assert 'value="12.5"' in shown
    assert "typical: 10" in shown
    assert "Changed the starting guess of “Applied, no reply”, “Phone interview”" in shown
    tracker.undo(ada)
    assert own(ada) == {}


def test_an_empty_number_is_typical_again(ada: Ctx, as_ada: Client, home: Any, stage: Stage) -> None:
    insights.edit_guess(ada, stage_id=stage(1), share=0.3)
    as_ada.post(f"{PATH}values/", {f"share-{stage(1)}": ""})
    assert own(ada) == {}


def test_saved_unchanged_changes_nothing(ada: Ctx, as_ada: Client, home: Any) -> None:
    as_ada.post(f"{PATH}values/", {})
    assert "Nothing changed." in page(as_ada)
    assert own(ada) == {}


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("share", "120", "A share lies between 0.1 and 99.9 %."),
        ("share", "a lot", "“a lot” is not a number."),
        ("share", "nan", "A share lies between"),
        ("worth", "0", "A guess is worth 0.5 to 200 applications."),
        ("reply_days", "7.5", "days are whole."),
        ("reply_days", "inf", "days are whole."),
        ("reply_days", "61", "Half of the replies cannot come after the last one."),
        ("horizon", "2", "A wait ends after 7 to 365 whole days."),
    ],
)
def test_a_wrong_number_is_marked_and_nothing_typed_is_lost(
    ada: Ctx, as_ada: Client, home: Any, stage: Stage, name: str, typed: str, told: str
) -> None:
    field = f"{name}-{stage(1)}"
    answer = as_ada.post(f"{PATH}values/", {field: typed, f"worth-{stage(3)}": "17"})
    shown = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert f'id="{field}-error"' in shown
    assert told in shown
    assert f'value="{typed}"' in shown
    assert 'value="17"' in shown
    assert own(ada) == {}


def test_one_or_all_go_back_to_typical(ada: Ctx, as_ada: Client, home: Any, stage: Stage) -> None:
    for number in (1, 2, 3):
        insights.edit_guess(ada, stage_id=stage(number), share=0.33)
    as_ada.post(f"{PATH}resets/", {"stage": str(stage(2))})
    assert set(own(ada)) == {"Applied, no reply", "Phone interview"}
    as_ada.post(f"{PATH}resets/")
    assert own(ada) == {}
    assert as_ada.post(f"{PATH}resets/", {"stage": "x"}).status_code == 404


def test_without_a_search_it_says_so(as_ada: Client) -> None:
    assert "There is no current job search." in page(as_ada)
