"""Every address, asked for by its owner, by a stranger with a tracker of her own, and by nobody."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from tests.web.places import OPEN_TO_ALL, PLACES, Place

pytestmark = pytest.mark.django_db
Asked = tuple[str, dict[str, Any]]
HTMX = {"HX-Request": "true"}


def patterns(found: Any = None) -> Iterator[URLPattern]:
    for each in (found or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            yield from patterns(each)
        else:
            yield each


@pytest.fixture
def things(ada: Ctx, add: Callable[..., nouns.Opportunity], thing_of: Callable[[str], Any]) -> Callable[[Place], Asked]:
    """The address of a place and what it is sent, with Ada's things in both."""

    def filled(place: Place) -> tuple[str, dict[str, Any]]:
        sent = {name: thing_of(value[1:-1]) if value[:1] == "{" else value for name, value in place.sent.items()}
        return reverse(place.name, args=[thing_of(name) for name in place.path]), sent

    return filled


def called(client: Client, place: Place, asked: Asked, htmx: bool = False) -> Any:
    return getattr(client, place.method)(*asked, headers=HTMX if htmx else {})


def test_every_address_is_placed() -> None:
    placed = {place.name for place in PLACES} | OPEN_TO_ALL
    assert {pattern.name for pattern in patterns()} == placed


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_the_owner_gets_in(as_ada: Client, things: Callable[[Place], Asked], place: Place) -> None:
    assert called(as_ada, place, things(place)).status_code in (200, 302, 303, 409, 422)


@pytest.mark.parametrize("place", [place for place in PLACES if place.own], ids=str)
def test_a_stranger_finds_nothing(as_cleo: Client, things: Callable[[Place], Asked], place: Place) -> None:
    for htmx in (False, True):
        answer = called(as_cleo, place, things(place), htmx)
        assert answer.status_code == 404
        assert b"Brightwater" not in answer.content


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_nobody_learns_only_how_to_open(as_nobody: Client, things: Callable[[Place], Asked], place: Place) -> None:
    for htmx in (False, True):
        answer = called(as_nobody, place, things(place), htmx)
        assert answer.status_code == 401
        assert b"This tracker is private" in answer.content
        assert b"Brightwater" not in answer.content


def test_nobody_does_not_even_learn_what_exists(as_nobody: Client) -> None:
    assert as_nobody.get("/no/such/page/").status_code == 401


@pytest.mark.parametrize("place", [place for place in PLACES if place.method == "post"], ids=str)
def test_get_never_writes(as_ada: Client, things: Callable[[Place], Asked], place: Place) -> None:
    if not any(other.name == place.name and other.method == "get" for other in PLACES):
        assert as_ada.get(things(place)[0]).status_code == 405


@pytest.mark.parametrize("place", [place for place in PLACES if place.method == "post"], ids=str)
def test_a_form_from_elsewhere_is_refused(
    ada: Ctx, as_ada: Client, things: Callable[[Place], Asked], place: Place
) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = as_ada.cookies
    assert called(browser, place, things(place)).status_code == 403
