"""The pipeline page: the sentence that matters, the funnel, and rows behind every number."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker.filters import parse
from headway.usecases import tracker


@pytest.fixture
def search_of_twelve(ada: Ctx, add: Callable[..., Any]) -> None:
    """Ten applied, two of them answered by phone; one called first; one never applied for."""
    for n in range(8):
        add(f"Analyst {n}", at=1, role="Data", source="LinkedIn")
    for n in range(2):
        it = add(f"Engineer {n}", at=1, role="Backend", source="Referral", labels="dream")
        tracker.move(ada, ids=[it.id], stage_id=tracker.search(ada).stages[3].id)
    add("Called first", at=2)
    add("Some day", at=0)


def text(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


@pytest.mark.usefixtures("search_of_twelve")
def test_says_how_far_they_got(as_ada: Client) -> None:
    page = text(as_ada.get("/pipeline/"))
    assert "11 opportunities so far. 2 reached “Phone interview” or beyond." in page
    assert "2 of 10 20 %" in page


@pytest.mark.usefixtures("search_of_twelve")
def test_a_share_of_few_is_not_told(as_ada: Client) -> None:
    assert "too early to tell" in text(as_ada.get("/pipeline/", {"group": "Backend"}))


@pytest.mark.usefixtures("search_of_twelve")
@pytest.mark.parametrize("by", ["", "source", "month", "label"])
def test_every_number_leads_to_as_many_rows(ada: Ctx, as_ada: Client, by: str) -> None:
    page = as_ada.get("/pipeline/", {"by": by} if by else {}).content.decode()
    links = re.findall(r'class="number" href="/opportunities/\?([^"]*)"[^>]*>(\d+)', page)
    assert len(links) > 20
    for query, number in links:
        asked = parse(dict(pair.split("=") for pair in unescape(query).replace("+", " ").split("&") if pair))
        assert tracker.opportunities(ada, asked=asked).total == int(number)


@pytest.mark.usefixtures("search_of_twelve")
def test_tells_where_most_open_ones_stand(as_ada: Client) -> None:
    page = text(as_ada.get("/pipeline/"))
    assert "8 of 8 open at “Applied, no reply”." in page
    assert "2 of 2 open at “Phone interview”." in page


def test_an_empty_search_has_a_kind_word(ada: Ctx, home: Any, as_ada: Client) -> None:
    assert "No application yet." in text(as_ada.get("/pipeline/"))


def test_without_a_search_it_leads_to_the_start(as_ada: Client) -> None:
    assert as_ada.get("/pipeline/").headers["Location"] == "/start/"


@pytest.mark.parametrize("size", [1, 7])
def test_asks_a_fixed_number_of_questions(
    as_ada: Client, add: Callable[..., Any], django_assert_max_num_queries: Any, size: int
) -> None:
    for n in range(size):
        add(f"Analyst {n}", at=1)
    with django_assert_max_num_queries(20):
        as_ada.get("/pipeline/")


def test_another_grouping_is_refused_with_a_sentence(ada: Ctx, home: Any, as_ada: Client) -> None:
    answer = as_ada.get("/pipeline/", {"by": "weather"})
    assert answer.status_code == 422
    assert "not counted by weather" in text(answer)
