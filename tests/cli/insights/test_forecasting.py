"""The forecast, as a terminal shows it."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.cli import printing
from headway.core.ctx import Ctx
from headway.usecases import insights, tracker

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_the_sentence_comes_first_and_what_it_rests_on_last(headway: Headway, search: None, ada: Ctx) -> None:
    said = headway("forecast").stdout
    found = insights.forecast(ada)
    assert said.splitlines()[0] == found.words
    assert "That is the pace of the last four weeks" in said
    assert said.splitlines()[-1] == f"- {found.rests_on[-1]}"
    assert f"- {found.definition}" in said
    row = next(line for line in said.splitlines() if line.split()[:1] == ["8"])
    on, chance = found.weeks[8]
    assert row.split()[1:4] == [on.isoformat(), f"{100 * chance:.0f}", "%"]
    assert row.endswith(printing.bar(chance))
    for each in found.expected:
        assert any(line.startswith(each.stage) and f"{each.low} to {each.high}" in line for line in said.splitlines())


def test_a_faster_pace_and_a_day(headway: Headway, search: None) -> None:
    words = ("forecast", "--per-week", "20", "--until", "2026-05-01")
    said = headway(*words).stdout
    assert said.startswith("At 20 applications a week: first offer within 4 weeks ")
    assert "last four weeks" not in said
    assert "What it would take by 1 May" in said
    told = json.loads(headway(*words, "--json").stdout)
    assert (told["per_week"], told["until"]) == (20, "2026-05-01")
    assert said.splitlines()[0] == told["words"]
    for pace in told["paces"]:
        assert f"{100 * pace['chance']:.0f} %" in said


def test_a_day_too_near_is_not_reached_by_volume(headway: Headway, search: None) -> None:
    said = headway("forecast", "--until", "2026-03-20").stdout
    assert "not by volume alone: even a hundred applications a week" in said
    assert "What is sent from now on can hardly lead there by then" in said


def test_before_anything_is_sent_it_is_a_usual_search(headway: Headway, home: object) -> None:
    said = headway("forecast").stdout
    assert said.startswith("At 10 applications a week: first offer")
    assert "No data yet: this is the picture of a usual search." in said


def test_no_search_at_all(headway: Headway) -> None:
    assert headway("forecast").stdout.startswith("There is no job search yet")
    assert headway("forecast", "--json").stdout == "null\n"


def test_a_search_that_has_arrived(headway: Headway, walk: Callable[..., int], ada: Ctx) -> None:
    walk(40, (6, 20), (7, 25))
    assert tracker.opportunities(ada).items[0].outcome == "accepted"
    assert headway("forecast").stdout.startswith("An offer is accepted. This search has arrived.")
    assert headway("forecast", "--per-week", "10").stdout.startswith("At 10 applications a week: first offer")


def test_where_nothing_is_out_it_says_what_begins_it_anew(headway: Headway, walk: Callable[..., int]) -> None:
    walk(300)
    said = headway("forecast").stdout
    assert said.startswith("Nothing is out that could still be answered, so there is nothing to forecast.\nThe next")
    assert "Chance  Likely" not in said
    assert "What it would take by" in said
    assert headway("forecast", "--per-week", "5").stdout.startswith("At 5 applications a week: first offer")


def test_an_offer_on_the_table(headway: Headway, walk: Callable[..., int]) -> None:
    walk(40, (6, 20))
    assert "There is an offer on the table." in headway("forecast").stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("--per-week", "-1"), 2, "That is no pace of applications a week."),
        (("--per-week", "many"), 2, "many"),
        (("--until", "2026-03-15"), 2, "That day is past."),
        (("--until", "soonish"), 2, "“soonish” is not a day that Headway understands."),
        (("--search", "999999"), 1, "There is no such job search."),
    ],
)
def test_nonsense_is_a_sentence(headway: Headway, search: None, words: tuple[str, ...], code: int, says: str) -> None:
    assert says in headway("forecast", *words, code=code).stderr
    assert says in json.loads(headway("forecast", *words, "--json", code=code).stderr)["error"]["message"]


def test_the_next_friday_is_a_day_to_come(headway: Headway, search: None) -> None:
    told = json.loads(headway("forecast", "--until", "next friday", "--json").stdout)
    assert date.fromisoformat(told["until"]) >= date(2026, 3, 20)
