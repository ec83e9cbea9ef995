"""Between job searches: every page says so, the old one stays readable, and a new one begins where one stands."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
OF_A_SEARCH = (
    "/opportunities/", "/opportunities/board/", "/opportunities/new/", "/pipeline/", "/pipeline/flow/",
    "/pipeline/times/", "/pipeline/forecast/", "/pipeline/comparison/", "/pipeline/report/", "/diagnosis/",
    "/prepare/", "/prepare/needs/", "/prepare/leads/", "/prepare/requirements/", "/offers/", "/people/outreach/",
    "/start/",
)  # fmt: skip


@pytest.fixture
def old(ada: Ctx) -> nouns.JobSearch:
    """A search that ended well and was put away."""
    search = tracker.begin(ada, name="Last year's", roles=["Baker"])
    it = tracker.add(ada, values={"title": "Baker", "company": "Fernhill"})
    tracker.close(ada, ids=[it.id], outcome="accepted", on=TODAY)
    return tracker.archive(ada, search_id=search.id)


@pytest.mark.parametrize("path", OF_A_SEARCH)
def test_every_page_of_a_search_says_that_none_is_current(as_ada: Client, old: nouns.JobSearch, path: str) -> None:
    answer = as_ada.get(path)
    told = answer.content.decode()
    assert answer.status_code == 200
    assert "No job search is current." in told
    assert "“Last year&#x27;s” ended with an accepted offer:" in told
    assert "Baker at Fernhill" in told
    assert f'href="/searches/{old.id}/"' in told


def test_a_new_one_begins_from_the_roles_of_the_old_one_where_one_stands(
    as_ada: Client, ada: Ctx, old: nouns.JobSearch
) -> None:
    sent = {"name": "", "like": str(old.id), "next": "/pipeline/"}
    assert as_ada.post("/settings/searches/starts/", sent)["Location"] == "/pipeline/"
    assert [role.name for role in tracker.search(ada).roles] == ["Baker"]
    assert "No job search is current." not in as_ada.get("/pipeline/").content.decode()


def test_an_old_search_is_read_and_gone_on_with(as_ada: Client, ada: Ctx, cleo: Ctx, old: nouns.JobSearch) -> None:
    told = as_ada.get(f"/searches/{old.id}/").content.decode()
    for words in ("Last year&#x27;s", "1 opportunity", "It ended with an accepted offer:", "Accepted"):
        assert words in told
    assert as_ada.get(f"/pipeline/report.pdf?search={old.id}")["Content-Type"] == "application/pdf"
    assert as_ada.get(f"/searches/{old.id}/?page=0").status_code == 404
    as_ada.post(f"/settings/searches/{old.id}/reopening/", {"next": "/offers/"})
    assert tracker.search(ada).id == old.id
    assert "Start a new search" not in as_ada.get(f"/searches/{old.id}/").content.decode()


def test_a_long_search_is_read_page_by_page(as_ada: Client, ada: Ctx) -> None:
    for n in range(101):
        tracker.add(ada, values={"title": f"Baker {n}"}, even_if_alike=True)
    path = f"/searches/{tracker.search(ada).id}/"
    first, second = (as_ada.get(path, {"page": n}).content.decode() for n in (1, 2))
    assert (first.count("Baker "), second.count("Baker ")) == (100, 1)
    assert 'href="?page=2"' in first
    assert 'href="?page=1"' in second


def test_a_spreadsheet_waits_for_a_search_before_it_is_read(as_ada: Client, ada: Ctx, old: nouns.JobSearch) -> None:
    assert "Applications need one" in as_ada.get("/imports/").content.decode()
    file = SimpleUploadedFile("mine.csv", b"Company,Title,Applied,Status\nLoaf,Cook,2026-03-01,Applied\n")
    preview = as_ada.post("/imports/", {"file": file})["Location"]
    told = as_ada.get(preview).content.decode()
    assert "No job search is current." in told
    assert "“mine.csv” waits." in told
    assert 'name="name" value="mine"' in told  # the name that the new search would have
    assert as_ada.post(f"{preview}confirmation/").status_code == 409
    as_ada.post("/settings/searches/starts/", {"like": str(old.id), "next": preview})
    assert "1 application found." in as_ada.get(preview).content.decode()
