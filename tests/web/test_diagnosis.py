"""The diagnosis as a page: the finding first, everything looked at behind it, and “not now” with undo."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import Postponement
from headway.usecases import tracker
from headway.web import diagnosis
from tests.people import TODAY
from tests.remembered import remembered


@pytest.fixture
@remembered
def few_replies(ada: Ctx, add: Callable[..., Any]) -> None:
    """Thirty rejected without any reply."""
    for n in range(30):
        it = add(f"Job {n}", at=1, on=TODAY - timedelta(days=60 - n % 20), role="Data")
        tracker.close(ada, ids=[it.id], outcome="rejected", on=TODAY - timedelta(days=30 - n % 20))


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.usefixtures("few_replies")
def test_the_finding_comes_first_with_its_rows_and_its_rule(as_ada: Client) -> None:
    html = as_ada.get("/diagnosis/").content.decode()
    said = text(html)
    for words in (
        "0 of 30 settled",
        "One thing to try:",
        "The rule",
        "What would change it",
        "Look again",
        "Not now",
    ):
        assert words in said
    assert "<h1>Few replies</h1>" in html
    rows = unescape(re.findall(r'href="(/opportunities/\?[^"]+)">30 no', html)[0])
    assert "30 opportunities" in text(as_ada.get(rows).content.decode())


@pytest.mark.usefixtures("few_replies")
def test_everything_that_was_looked_at_says_why_it_is_silent(as_ada: Client) -> None:
    said = text(as_ada.get("/diagnosis/").content.decode())
    for words in ("Stands out", "Looked at, nothing to say", "Too early to tell", "Nothing recorded to read"):
        assert words in said
    assert "How much of their requirements the last applications meet is not noted." in said


@pytest.mark.usefixtures("few_replies")
def test_not_now_hides_it_and_the_toast_takes_that_back(as_ada: Client) -> None:
    answer = as_ada.post("/diagnosis/postponements/", {"code": "few_replies", "next": "/pipeline/"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/pipeline/"
    html = as_ada.get("/diagnosis/").content.decode()
    assert "Put off “Few replies” until 12 April" in text(html)
    assert "Nothing else stands out" in text(html)
    batch = re.findall(r'name="batch" value="(\d+)"', html)[0]
    as_ada.post("/undos/", {"batch": batch})
    assert "<h1>Few replies</h1>" in as_ada.get("/diagnosis/").content.decode()


@pytest.mark.usefixtures("few_replies")
def test_the_card_shows_the_same_and_sends_back_to_its_page(ada: Ctx, rf: Any) -> None:
    request = rf.get("/pipeline/?by=source")
    html = render_to_string("diagnosis/card.html", diagnosis.card(ada), request)
    assert "Few replies" in text(html)
    assert 'action="/diagnosis/postponements/"' in html
    assert 'name="next" value="/pipeline/?by=source"' in html


def test_a_thin_search_says_so_calmly(ada: Ctx, add: Callable[..., Any], as_ada: Client, rf: Any) -> None:
    add("Job", at=1, on=TODAY - timedelta(days=20))
    assert "<h1>Too early to tell.</h1>" in as_ada.get("/diagnosis/").content.decode()
    html = render_to_string("diagnosis/card.html", diagnosis.card(ada), rf.get("/pipeline/"))
    assert "Too early to tell." in html
    assert "<form" not in html


def test_without_a_search_it_leads_to_the_start(as_ada: Client) -> None:
    assert as_ada.get("/diagnosis/").headers["Location"] == "/start/"


def test_what_is_not_there_cannot_be_put_off(as_ada: Client, home: nouns.JobSearch) -> None:
    for sent in ({"code": "bad_luck"}, {"code": "few_replies", "scope": "Astronaut"}, {}):
        assert as_ada.post("/diagnosis/postponements/", sent).status_code == 404
    assert not Postponement.objects.exists()
