"""The doors as one table: every address of pages and programs, asked for by six, with the answer that each gets.

A new address fails until it has its place in `tests/web/places.py` or `tests/api/places.py`.
"""

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from headway.api import urls
from headway.core.ctx import Ctx
from headway.usecases import accounts
from tests.api import places as programs
from tests.api.conftest import things
from tests.api.test_access import called
from tests.web import places as pages
from tests.web.conftest import thing_of

__all__ = ["called", "thing_of", "things"]  # fixtures of the two doors
pytestmark = pytest.mark.django_db
ENTERED = frozenset({200, 201, 204, 302, 303, 409, 422})  # done, or refused for what was said
ELSEWHERE = {"Origin": "https://elsewhere.example", "Sec-Fetch-Site": "cross-site"}
FOREIGN = {"Host": "headway.example"}
Askers = dict[str, tuple[Callable[[], Client], dict[str, str]]]

# asker: what a page answers to a reader and to a writer, what the API answers to both; None: gets in
EXPECTED: dict[str, tuple[int | None, int | None, int | None, int | None]] = {
    "its owner": (None, None, None, None),
    "another user": (None, None, None, None),  # but 404 for whatever names a thing that is not hers
    "nobody": (401, 401, 401, 401),
    "a token that may only look": (401, 401, None, 403),
    "under a foreign name": (400, 400, 400, 400),
    "another site, with the owner's cookie": (None, 403, 401, 401),
}
# those who might be shown a part of a page where the whole of it is refused; the others are refused before any page
BY_PARTS = ("its owner", "another user", "nobody")


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Every refusal is logged, and each is expected."""
    caplog.set_level("CRITICAL", logger="django")


@pytest.fixture
def askers(ada: Ctx, cleo: Ctx) -> Callable[[bool], Askers]:
    """Who asks, by the column of the table: at the pages with a cookie, at the API with a token."""
    now = datetime.now(tz=UTC)

    def cookies(ctx: Ctx) -> Any:
        browser = Client()
        browser.get("/sign-in/", {"token": accounts.new_link(replace(ctx, now=now))})
        return browser.cookies

    def browser(kept: Any, **given: Any) -> Callable[[], Client]:
        def client() -> Client:
            made = Client(raise_request_exception=False, **given)
            made.cookies.load({name: each.value for name, each in kept.items()})
            return made

        return client

    def program(ctx: Ctx, may_write: bool = True) -> Callable[[], Client]:
        secret = accounts.add_token(ctx, name=f"{may_write}", may_write=may_write).secret
        return lambda: Client(headers={"Authorization": f"Bearer {secret}"})

    def at(pages: bool) -> Askers:
        hers = cookies(ada)
        owner, other = (browser(hers), browser(cookies(cleo))) if pages else (program(ada), program(cleo))
        return {
            "its owner": (owner, {}),
            "another user": (other, {}),
            "nobody": (Client, {}),
            "a token that may only look": (program(ada, may_write=False), {}),
            "under a foreign name": (owner, FOREIGN),
            "another site, with the owner's cookie": (browser(hers, enforce_csrf_checks=True), ELSEWHERE),
        }

    return at


def patterns(found: Any = None) -> Iterator[URLPattern]:
    for each in (found or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            yield from patterns(each)
        else:
            yield each


def test_every_address_has_its_place() -> None:
    assert {each.name for each in patterns()} == {place.name for place in pages.PLACES} | pages.OPEN_TO_ALL
    described = json.loads(urls.described())["paths"]
    asked = {f"{method.upper()} {path.removeprefix('/api')}" for path in described for method in described[path]}
    assert asked == {str(place) for place in programs.PLACES}


def wrong(name: str, asker: str, answer: Any, expected: int | None, own: bool) -> Iterator[str]:
    """What is not as the table says, in words."""
    stranger = asker == "another user" and own
    status = answer.status_code
    if (status != 404) if stranger else status not in ENTERED if expected is None else status != expected:
        yield f"{name}: {asker} got {status}, not {404 if stranger else expected or 'in'}"
    if (stranger or expected is not None) and b"Brightwater" in answer.content:
        yield f"{name}: {asker} read what is Ada's"


def undone(ask: Callable[[], Any]) -> Any:
    """The answer to a request, whose traces are wiped out for the next one."""
    with transaction.atomic():
        answer = ask()
        transaction.set_rollback(True)
    return answer


@pytest.mark.parametrize("asker", EXPECTED)
def test_the_doors_of_the_pages(askers: Callable[[bool], Askers], thing_of: Callable[[str], Any], asker: str) -> None:
    complaints: list[str] = []
    client, headers = askers(True)[asker]
    asked_for = ({}, {"HX-Request": "true"}) if asker in BY_PARTS else ({},)
    for place, htmx in itertools.product(pages.PLACES, asked_for):
        sent = {name: thing_of(value[1:-1]) if value[:1] == "{" else value for name, value in place.sent.items()}
        address = reverse(place.name, args=[thing_of(name) for name in place.path])
        answer = undone(lambda: getattr(client(), place.method)(address, sent, headers=headers | htmx))  # noqa: B023
        expected = EXPECTED[asker][place.method == "post"]
        if expected == HTTPStatus.UNAUTHORIZED and b"This tracker is private" not in answer.content:
            complaints.append(f"{address}: {asker} does not learn how to open Headway")
        complaints += wrong(f"{place.method} {address}", asker, answer, expected, place.own)
    assert not complaints, "\n".join(["", *complaints])


@pytest.mark.parametrize("asker", EXPECTED)
def test_the_doors_of_the_programs(askers: Callable[[bool], Askers], called: Callable[..., Any], asker: str) -> None:
    complaints: list[str] = []
    client, headers = askers(False)[asker]
    for place in programs.PLACES:
        answer = undone(lambda: called(client(), place, **headers))  # noqa: B023
        expected = EXPECTED[asker][2 if place.reads else 3]
        complaints += wrong(str(place), asker, answer, expected, place.own)
    assert not complaints, "\n".join(["", *complaints])
