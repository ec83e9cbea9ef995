"""The times page: when answers come, how long each stage takes, what is slow; rows behind every count."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker.filters import parse
from headway.usecases import insights, tracker
from tests.people import TODAY


def text(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def rows_of(ctx: Ctx, query: str) -> int:
    asked = insights.narrowed(ctx, asked=parse(dict(parse_qsl(unescape(query)))))
    return tracker.opportunities(ctx, asked=asked).total


def test_until_there_are_own_replies_it_is_what_is_usual(as_ada: Client, home: Any) -> None:
    page = text(as_ada.get("/pipeline/times/"))
    assert "Half of the replies that come have come after 7 days." in page
    assert "Three of four by day 14, nine of ten by day 25. That is what is usual" in page
    assert "Nothing waits for an answer now." in page


def test_own_replies_speak_from_five_on(as_ada: Client, walk: Any) -> None:
    for ago in range(40, 60):
        walk(ago, (2, 21))
    page = text(as_ada.get("/pipeline/times/"))
    assert "have come after 21 days." in page
    assert "Read from 20 replies of your own" in page


def test_every_count_leads_to_as_many_rows(ada: Ctx, as_ada: Client, walk: Any, stage: Any) -> None:
    for ago in range(10, 40, 3):
        walk(ago, *([(2, 4)] if ago % 2 else []))
    vague = walk(30)
    tracker.move(ada, ids=[vague], stage_id=stage(2), on=TODAY, exactness="about")
    tracker.add(ada.through("import"), values={"title": "From a table"}, stage_id=stage(1), on=TODAY)
    page = as_ada.get("/pipeline/times/").content.decode()
    links = re.findall(r'href="/opportunities/\?([^"]+)">(?:in )?(\d+)', page)
    assert len(links) >= 6
    for query, number in links:
        assert rows_of(ada, query) == int(number)
    assert "1 without a usable day" in page
    assert "1 imported" in page


def test_tells_what_is_slower_than_usual_and_what_is_over(as_ada: Client, walk: Any) -> None:
    slow = walk(28, company="Brightwater Labs", title="Analyst")
    walk(50, company="Fernhill")
    page = as_ada.get("/pipeline/times/")
    assert f'href="/opportunities/{slow}/">Analyst, Brightwater Labs</a>' in page.content.decode()
    assert "Fernhill" not in text(page)
    assert "1 is probably over" in text(page)


def test_the_time_in_a_stage(as_ada: Client, walk: Any) -> None:
    walk(40, (2, 4), (3, 9))
    walk(9)
    page = text(as_ada.get("/pipeline/times/"))
    assert "Applied, no reply 4 days of 1 9 days of 1" in page
    assert "Response, no interview yet 5 days of 1 –" in page


def test_another_stage_has_a_curve_of_its_own(ada: Ctx, as_ada: Client, walk: Any) -> None:
    walk(9)
    phone = tracker.search(ada).stages[3].id
    assert "From “Phone interview” to “Job interview”" in text(as_ada.get("/pipeline/times/", {"stage": phone}))
    assert as_ada.get("/pipeline/times/", {"stage": "nonsense"}).status_code == 200


def test_without_a_search_it_leads_to_the_start(as_ada: Client) -> None:
    assert as_ada.get("/pipeline/times/").headers["Location"] == "/start/"


@pytest.mark.parametrize("size", [1, 7])
def test_asks_a_fixed_number_of_questions(
    as_ada: Client, walk: Any, django_assert_max_num_queries: Any, size: int
) -> None:
    for n in range(size):
        walk(30 - n, (2, 3))
    with django_assert_max_num_queries(65):
        as_ada.get("/pipeline/times/")
    with django_assert_max_num_queries(42):
        as_ada.get("/pipeline/times/")
