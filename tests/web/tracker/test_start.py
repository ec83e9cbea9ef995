"""The first run: three ways in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import tracker

pytestmark = pytest.mark.django_db


def test_a_new_tracker_opens_at_the_first_run(as_ada: Client) -> None:
    answer = as_ada.get("/")
    assert answer["Location"] == "/start/"
    page = as_ada.get("/start/").content.decode()
    assert all(way in page for way in ("Bring my spreadsheet", "Start empty", "Look around"))


def test_starting_empty_with_two_roles(ada: Ctx, as_ada: Client) -> None:
    as_ada.post("/start/", {"role": ["Backend", "Data", " "]})
    search = tracker.search(ada)
    assert [role.name for role in search.roles] == ["Backend", "Data"]
    assert as_ada.get("/")["Location"] == "/today/"


def test_two_roles_of_one_name_start_nothing_and_lose_nothing(ada: Ctx, as_ada: Client) -> None:
    answer = as_ada.post("/start/", {"role": ["Backend", "backend", "Data"]})
    assert answer.status_code == 409
    assert b"There is a target role" in answer.content
    assert b'value="Data"' in answer.content
    assert tracker.searches(ada) == ()


def test_looking_around_and_leaving_again(ada: Ctx, as_ada: Client, home: object) -> None:
    as_ada.post("/start/example/")
    assert b"made-up search" in as_ada.get("/settings/").content
    own = tracker.search(ada, search_id=tracker.searches(ada)[-1].id)
    assert own.name == "Spring search"
    as_ada.post("/start/example/removal/")
    assert b"made-up search" not in as_ada.get("/settings/").content
    assert tracker.search(ada).name == "Spring search"


def test_a_spreadsheet_brought_into_the_example_is_asked_about_and_outlives_it(ada: Ctx, as_ada: Client) -> None:
    as_ada.post("/start/example/")
    assert b"This would go into the made-up search" in as_ada.get("/imports/").content
    rows = b"Company,Title,Date Applied\nBrightwater Labs,Data Analyst,2026-01-05\n"
    preview = as_ada.post("/imports/", {"file": SimpleUploadedFile("jobs.csv", rows)}).headers["Location"]
    assert b"This would go into the made-up search" in as_ada.get(preview).content
    left = as_ada.post("/start/example/removal/", {"next": preview})
    assert left.headers["Location"] == preview
    assert b"made-up search" not in as_ada.get(preview).content
    as_ada.post(f"{preview}confirmation/")
    assert tracker.opportunities(ada).total == 1


def test_after_archiving_the_only_search_the_way_in_is_a_quiet_today(ada: Ctx, as_ada: Client) -> None:
    search = tracker.start(ada)
    tracker.archive(ada, search_id=search.id)
    assert as_ada.get("/")["Location"] == "/today/"
