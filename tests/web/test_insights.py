"""The pipeline page: the sentence that matters, the funnel, and rows behind every number."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker.filters import parse
from headway.models import Batch
from headway.usecases import insights, tracker
from tests.people import NOW


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


def rows_of(ctx: Ctx, query: str) -> int:
    """How many rows an address leads to."""
    asked = insights.narrowed(ctx, asked=parse(dict(parse_qsl(unescape(query)))))
    return tracker.opportunities(ctx, asked=asked).total


def text(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


@pytest.mark.usefixtures("search_of_twelve")
def test_says_how_far_they_got(as_ada: Client) -> None:
    page = text(as_ada.get("/pipeline/"))
    assert "11 applications so far. 2 reached “Phone interview” or beyond." in page
    assert "2 of 10 20 %" in page
    assert "Too early to tell how many will: 2 of 3 settled ones came to “Response, no interview yet”." in page


def test_both_shares_stand_side_by_side_and_say_what_they_mean(ada: Ctx, as_ada: Client, walk: Any) -> None:
    for ago in range(30, 60, 3):
        walk(ago, *([(2, 4)] if ago % 2 else []))
    walk(80, ("withdrawn", 9))
    page = text(as_ada.get("/pipeline/"))
    assert "5 of 11 45 %" in page
    assert "With the silence counted in: about " in page
    share = insights.conversion(ada).groups[-1].steps[1]
    assert "5 yes 0 no 5 still waiting 1 ended without an answer" in page
    assert f"count as {share.waiting_as_no:.1f} no's so far" in page
    way = as_ada.get("/pipeline/", {"of": "applied"})
    assert "Too few went on from “Response, no interview yet” to tell yet." in text(way)


@pytest.mark.parametrize("query", [{}, {"group": "Data"}, {"by": "month", "group": "2026-01"}, {"by": "label"}])
def test_what_a_settled_share_is_made_of_opens_to_its_rows(
    ada: Ctx, as_ada: Client, walk: Any, query: dict[str, str]
) -> None:
    for ago in range(4, 90, 3):
        steps = [[(2, 4)], [(3, 6)], [("rejected", 12)], [("withdrawn", 2)], [], []][ago % 6]
        walk(ago, *steps, role="Data" if ago % 2 else "Backend", labels="dream" if ago % 5 else "")
    walk(100, (2, 70), role="Data")
    page = as_ada.get("/pipeline/", query).content.decode()
    links = re.findall(r'<li><a href="/opportunities/\?([^"]*answered=[^"]*)">(\d+) ', page)
    assert len(links) >= 4
    for asked, number in links:
        listed = as_ada.get("/opportunities/?" + unescape(asked))
        assert rows_of(ada, asked) == int(number)
        assert text(listed).count("“Applied, no reply”") or "answered=" in asked


def test_the_table_says_which_answers_it_lists(ada: Ctx, as_ada: Client, walk: Any) -> None:
    walk(20, (2, 4))
    applied = tracker.search(ada).stages[1].id
    listed = text(as_ada.get("/opportunities/", {"step": applied, "answered": "yes", "days": "exact"}))
    assert "Went on from “Applied, no reply”" in listed
    assert "Has a day known exactly" in listed


@pytest.mark.parametrize("query", [{}, {"of": "applied"}, {"by": "source"}])
def test_a_pipeline_of_two_stages_has_its_page(
    ada: Ctx, as_ada: Client, walk: Any, stage: Callable[[Any], int], query: dict[str, str]
) -> None:
    walk(20, (2, 4))
    for number in (6, 5, 4, 3, 2, 1):
        tracker.remove_stage(ada, stage_id=stage(number))
    assert as_ada.get("/pipeline/", query).status_code == 200
    assert as_ada.get("/pipeline/times/").status_code == 200


def test_a_group_without_any_keeps_the_way_back(as_ada: Client, walk: Any) -> None:
    walk(20, role="Data")
    page = text(as_ada.get("/pipeline/", {"group": "Backend"}))
    assert "Backend Show all" in page
    assert "What stands out" not in page


def test_an_offer_accepted_is_the_sentence(as_ada: Client, walk: Any) -> None:
    walk(60)
    walk(40, (6, 20), (7, 22))
    page = text(as_ada.get("/pipeline/"))
    assert "It worked: one offer accepted. 2 applications led here." in page
    assert "With the offer accepted on " in page


def test_after_weeks_without_a_word_it_says_as_of_when(ada: Ctx, as_ada: Client, walk: Any) -> None:
    walk(60)
    Batch.objects.update(made_at=NOW - timedelta(days=20))
    for page in ("/pipeline/", "/pipeline/times/", "/diagnosis/"):
        assert "The last word in here is of " in text(as_ada.get(page))
        assert "Still searching, nothing new" in text(as_ada.get(page))
    answer = as_ada.post("/pipeline/confirmations/", {"next": "/diagnosis/"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/diagnosis/")
    page = as_ada.get("/pipeline/")
    assert "Confirmed: still searching, nothing new" in text(page)
    assert "The last word in here is of " not in text(page)
    as_ada.post("/undos/", {"batch": re.findall(r'name="batch" value="(\d+)"', page.content.decode())[0]})
    assert "The last word in here is of " in text(as_ada.get("/pipeline/"))


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
        assert rows_of(ada, query) == int(number)


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
    with django_assert_max_num_queries(79):
        as_ada.get("/pipeline/")
    with django_assert_max_num_queries(11):
        as_ada.get("/pipeline/")


def test_another_grouping_is_refused_with_a_sentence(ada: Ctx, home: Any, as_ada: Client) -> None:
    answer = as_ada.get("/pipeline/", {"by": "weather"})
    assert answer.status_code == 422
    assert "not counted by weather" in text(answer)
