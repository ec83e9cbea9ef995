"""Every address of the API, called by Ada's programs, a stranger's, nobody's, and under a foreign name."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import tracker
from tests.api.places import OPEN_TO_ALL, PLACES, Place

pytestmark = pytest.mark.django_db
Asked = tuple[str, dict[str, Any]]
Called = Callable[..., Any]
TABLE = b"Company,Title,Status\nBrightwater Labs,Welder,Applied\n"


@pytest.fixture
def called(things: dict[str, Any]) -> Called:
    """Call a place as some client, with Ada's things in its path, its query and its body."""

    def call(client: Client, place: Place, **headers: str) -> Any:
        named = iter(place.things)
        path = re.sub(r"{\w+}", lambda part: str(things[next(named, part[0][1:-1])]), place.path)
        query = re.sub(r"<(\w+)>", lambda part: str(things[part[1]]), place.query)
        sent = json.loads(re.sub(r'"<(\w+)>"', lambda part: json.dumps(things[part[1]]), json.dumps(place.sent)))
        given: dict[str, Any] = {"headers": headers}
        if place.file:
            given["data"] = {"file": SimpleUploadedFile("jobs.csv", TABLE)}
        elif place.method != "GET":
            given |= {"data": json.dumps(sent), "content_type": "application/json"}
        return getattr(client, place.method.lower())(f"/api{path}{'?' if query else ''}{query}", **given)

    return call


def test_who_shows_no_token_is_told_how_to(called: Called, as_nobody: Client) -> None:
    for place in PLACES:
        for made_up in ({}, {"Authorization": "Bearer made-up"}, {"Authorization": "Basic YWRhOmFkYQ=="}):
            answer = refused(called(as_nobody, place, **made_up), 401, "no_token")
            assert answer["WWW-Authenticate"] == "Bearer"


def test_refusals_have_the_one_shape(called: Called, as_cleo: Client, as_reader: Client, as_ada: Client) -> None:
    for place in PLACES:
        if place.own:
            refused(called(as_cleo, place), 404, "not_found")
        if not place.reads:
            refused(called(as_reader, place), 403, "not_allowed")
        foreign = called(as_ada, place, Host="headway.example")
        assert (foreign.status_code, foreign["Content-Type"]) == (400, "text/plain")


VERSIONED = [place for place in PLACES if place.path.startswith("/opportunities/{id}") and place.method != "GET"]


@pytest.mark.parametrize("place", VERSIONED, ids=str)
def test_whoever_comes_second_is_told(place: Place, called: Called, ada: Ctx, as_ada: Client) -> None:
    before = tracker.recent(ada)
    refused(called(as_ada, place, **{"If-Match": '"99"'}), 412, "stale")
    assert tracker.recent(ada) == before
    entered(called(as_ada, place, **{"If-Match": "*"}), place)


def refused(answer: Any, status: int, kind: str) -> Any:
    assert (answer.status_code, answer.json()["error"]["kind"]) == (status, kind), answer.content
    assert b"Brightwater" not in answer.content
    return answer


def entered(answer: Any, place: Place) -> bytes:
    assert answer.status_code == (201 if place.method == "POST" and not place.reads else 200), answer.content
    content: bytes = answer.content
    return content


def test_a_strangers_lists_are_her_own(as_cleo: Client, called: Called, as_ada: Client) -> None:
    for place in PLACES:
        if place.method == "GET" and not place.own:
            assert b"Brightwater" not in entered(called(as_cleo, place), place)


def test_an_address_that_leads_nowhere(as_ada: Client, as_nobody: Client) -> None:
    for address in ("/api/", "/api/shoes", "/api/opportunities/", "/api/opportunities/first", "/api/export.doc"):
        assert as_ada.get(address).status_code == 404
        assert as_ada.get(address).json()["error"]["kind"] == "not_found"
        assert as_nobody.get(address).status_code == 401


@pytest.mark.parametrize("address", sorted(OPEN_TO_ALL))
def test_what_is_open_to_all_tells_nothing_of_anybody(as_nobody: Client, things: dict[str, Any], address: str) -> None:
    answer = as_nobody.get(address)
    assert answer.status_code == 200
    assert b"Brightwater" not in answer.content


def test_another_method_is_refused_in_the_one_shape(as_ada: Client) -> None:
    answer = as_ada.put("/api/opportunities")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, POST")
    assert answer.json()["error"]["kind"] == "no_method"


def test_a_page_is_no_address_of_the_api(as_ada: Client) -> None:
    assert as_ada.get("/opportunities/").status_code == 401
    assert as_ada.get("/apis/searches").status_code == 401
