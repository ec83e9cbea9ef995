"""The forecast page: the big sentence, what it would take, the silence, and what was typed wrong."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import insights, tracker
from tests.people import TODAY
from tests.remembered import remembered

PATH = "/pipeline/forecast/"
Add = Callable[..., Any]


@pytest.fixture
@remembered
def searching(ada: Ctx, add: Add, stage: Callable[[Any], int]) -> None:
    """Two applications a week, one in four of them answered."""
    for ago in range(1, 80, 4):
        it = add(f"Sent {ago}", at=1, on=TODAY - timedelta(days=ago))
        if ago % 16 == 9:
            tracker.move(ada, ids=[it.id], stage_id=stage(3), on=TODAY - timedelta(days=ago - 5))


def text(answer: Any) -> str:
    shown = " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())
    return shown.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.usefixtures("searching")
def test_says_the_chance_at_the_pace_of_four_weeks(ada: Ctx, as_ada: Client) -> None:
    page = text(as_ada.get(PATH))
    assert "At the pace of the last four weeks At 1.75 applications a week: first offer within 4 weeks" in page
    assert insights.forecast(ada).words in page
    assert "On the way there" in page
    assert "No data yet" not in page
    assert insights.silence(ada).words in page


@pytest.mark.usefixtures("searching")
def test_another_pace_and_day_stand_in_the_address(ada: Ctx, as_ada: Client) -> None:
    until = TODAY + timedelta(days=120)
    answer = as_ada.get(PATH, {"per_week": "15", "until": until.isoformat(), "minutes": "30"})
    page = text(answer)
    assert "At 15 applications a week" in page
    assert "At a pace of your choice." in page
    assert "What it would take by 13 July" in page
    found = insights.forecast(ada, per_week=15, until=until)
    half = found.paces[0].per_week
    assert half
    weekly = int(re.findall(r"50 % (\d+) about (\d+) hours", page)[0][0])
    assert weekly - 1 < half + 0.05 <= weekly + 0.1
    assert f"50 % {weekly} about {weekly * 30 / 60:.0f} hours" in page
    assert f'name="until" value="{until.isoformat()}"' in answer.content.decode()


@pytest.mark.usefixtures("searching")
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"per_week": "many"}, "“many” is no number from 0 to 200."),
        ({"per_week": "-3"}, "“-3” is no number"),
        ({"per_week": "nan"}, "“nan” is no number"),
        ({"minutes": "9999"}, "is no number from 0 to 600."),
        ({"until": "2020-01-01"}, "That day is past."),
        ({"until": "soon"}, "soon is not a day."),
    ],
)
def test_what_was_typed_wrong_is_marked_and_kept(as_ada: Client, query: dict[str, str], told: str) -> None:
    answer = as_ada.get(PATH, query)
    assert answer.status_code == 422
    assert told in text(answer)
    (typed,) = query.values()
    assert f'value="{typed}"' in answer.content.decode()
    assert "At 1.75 applications a week" in text(answer)


def test_a_search_without_data_shows_a_usual_one_greyed(ada: Ctx, as_ada: Client, home: Any) -> None:
    answer = as_ada.get(PATH)
    page = text(answer)
    assert "No data yet: a usual search At 10 applications a week: first offer" in page
    assert 'class="pipeline-head guessed"' in answer.content.decode()
    assert "Is this silence normal?" not in page
    assert insights.forecast(ada).typical


def test_after_a_pause_nothing_new_is_assumed(ada: Ctx, as_ada: Client, add: Add) -> None:
    add("Long ago", at=1, on=TODAY - timedelta(days=50))
    assert "With no new applications: first offer within 4 weeks" in text(as_ada.get(PATH))


@pytest.mark.usefixtures("searching")
def test_an_offer_is_said_first_and_opens_to_its_row(ada: Ctx, as_ada: Client, add: Add) -> None:
    add("The one", at=6, on=TODAY - timedelta(days=2))
    answer = as_ada.get(PATH)
    assert "There is an offer on the table. Show it" in text(answer)
    assert "another offer within 4 weeks" in text(answer)
    (rows,) = re.findall(r'on the table\. <a href="([^"]*)"', answer.content.decode())
    assert "The one" in text(as_ada.get(unescape(rows)))


@pytest.mark.usefixtures("searching")
def test_an_accepted_offer_ends_it(ada: Ctx, as_ada: Client, add: Add) -> None:
    it = add("The one", at=6, on=TODAY - timedelta(days=2))
    tracker.close(ada, ids=[it.id], outcome="accepted", on=TODAY)
    page = text(as_ada.get(PATH))
    assert "An offer is accepted. This search has arrived." in page
    assert "within 4 weeks" not in page
    assert "within 4 weeks" in text(as_ada.get(PATH, {"per_week": "10"}))


@pytest.mark.usefixtures("searching")
def test_says_plainly_when_volume_alone_will_not_do_it(as_ada: Client) -> None:
    page = text(as_ada.get(PATH, {"until": (TODAY + timedelta(days=1)).isoformat()}))
    assert "Not by volume alone" in page
    assert "The cut-off day for that has passed" in page


def test_where_nothing_is_out_it_says_what_begins_it_anew(as_ada: Client, add: Add) -> None:
    add("Long ago", at=1, on=TODAY - timedelta(days=300))
    answer = as_ada.get(PATH)
    page = text(answer)
    assert "Nothing is out that could still be answered, so there is nothing to forecast." in page
    assert "On the way there" not in page
    assert "0 %" not in page.split("What it would take by")[0]
    (five,) = re.findall(r'<a href="([^"]*)">See what would come of five a week<', answer.content.decode())
    assert "At 5 applications a week: first offer" in text(as_ada.get(PATH + unescape(five)))


def test_what_waits_has_a_forecast_without_new_ones_too(as_ada: Client, add: Add) -> None:
    add("Last week", at=1, on=TODAY - timedelta(days=7))
    assert "With no new applications: first offer within" in text(as_ada.get(PATH, {"per_week": "0"}))


def test_without_a_search_it_leads_to_the_start(as_ada: Client) -> None:
    assert as_ada.get(PATH).headers["Location"] == "/start/"


@pytest.mark.parametrize("size", [1, 7])
def test_asks_a_fixed_number_of_questions(
    as_ada: Client, add: Add, django_assert_max_num_queries: Any, size: int
) -> None:
    for n in range(size):
        add(f"Analyst {n}", at=1)
    with django_assert_max_num_queries(47):
        as_ada.get(PATH)
