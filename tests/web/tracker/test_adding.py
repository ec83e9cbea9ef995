"""Quick add: as a page, as a dialog, and what happens to a likely duplicate."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/opportunities/board/?role=Data"}
Add = Callable[..., nouns.Opportunity]


def only(ctx: Ctx) -> nouns.Opportunity:
    (it,) = tracker.opportunities(ctx).items
    return it


def test_company_and_title_are_enough(ada: Ctx, as_ada: Client) -> None:
    answer = as_ada.post("/opportunities/new/", {"company": "Brightwater Labs", "title": "Engineer"})
    it = only(ada)
    assert answer["Location"] == f"/opportunities/{it.id}/"
    assert (it.company, it.title, it.stage, it.stage_on) == ("Brightwater Labs", "Engineer", "Never applied", TODAY)
    page = as_ada.get(answer["Location"]).content.decode()
    assert "Added “Engineer at Brightwater Labs”" in page
    assert 'action="/undos/"' in page


def test_stage_and_day_are_taken(ada: Ctx, as_ada: Client, stage: Callable[[str], int]) -> None:
    sent = {"company": "Acme", "stage": stage("Applied, no reply"), "on": "2026-03-01", "url": "https://acme.example"}
    as_ada.post("/opportunities/new/", sent)
    it = only(ada)
    assert (it.stage, it.applied_on, it.url) == ("Applied, no reply", date(2026, 3, 1), "https://acme.example")


def test_from_a_dialog_the_person_stays_where_they_were(as_ada: Client) -> None:
    form = as_ada.get("/opportunities/new/", headers=HTMX)
    assert b"<html" not in form.content
    answer = as_ada.post("/opportunities/new/", {"company": "Acme"}, headers=HTMX)
    assert answer["HX-Redirect"] == "http://testserver/opportunities/board/?role=Data"


def test_a_likely_duplicate_is_shown_and_can_be_added_all_the_same(ada: Ctx, as_ada: Client, add: Add) -> None:
    old = add("Engineer", "Brightwater Labs")
    sent = {"company": "Brightwater Labs Inc.", "title": "engineer", "notes": "from the fair"}
    answer = as_ada.post("/opportunities/new/", sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert f'href="/opportunities/{old.id}/"' in page
    assert "from the fair" in page
    assert only(ada) == old
    as_ada.post("/opportunities/new/", {**sent, "even_if_alike": "1"})
    assert tracker.opportunities(ada).total == 2


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({}, "new-company", "An opportunity has a company or a title."),
        ({"title": "Cook", "url": "ftp://x"}, "new-url", "A link begins with http:// or https://."),
        ({"title": "Cook", "on": "soon"}, "new-on", "soon is not a day."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    ada: Ctx, as_ada: Client, home: Any, sent: dict[str, str], field: str, words: str
) -> None:
    answer = as_ada.post("/opportunities/new/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="{field}-error"' in page
    assert words in page
    assert all(value in page for value in sent.values())
    assert tracker.opportunities(ada).total == 0


def test_undo_takes_the_addition_back(ada: Ctx, as_ada: Client) -> None:
    as_ada.post("/opportunities/new/", {"company": "Acme"})
    batch = tracker.recent(ada)[0].batch_id
    answer = as_ada.post("/undos/", {"batch": batch, "next": "/settings/"})
    assert answer["Location"] == "/settings/"
    assert "Took back: Added" in as_ada.get("/settings/").content.decode()
    assert tracker.opportunities(ada).total == 0


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_undo_leads_nowhere_else(ada: Ctx, as_ada: Client, to: str) -> None:
    as_ada.post("/opportunities/new/", {"company": "Acme"})
    answer = as_ada.post("/undos/", {"batch": tracker.recent(ada)[0].batch_id, "next": to})
    assert answer["Location"] == "/"


@pytest.mark.parametrize("batch", ["", "x", "9" * 30, "-1"])
def test_an_undo_of_nothing_is_not_found(as_ada: Client, batch: str) -> None:
    assert as_ada.post("/undos/", {"batch": batch}).status_code == 404


def test_the_form_asks_few_questions_of_the_database(as_ada: Client, add: Add, django_assert_max_num_queries) -> None:
    for number in range(5):
        add(f"Engineer {number}", source=f"Source {number}")
    with django_assert_max_num_queries(9):
        as_ada.get("/opportunities/new/")
