"""What holds of every address of the pages, beside who gets in (tests/config/test_doors.py)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from tests.web.places import PLACES, Place

pytestmark = pytest.mark.django_db
Asked = tuple[str, dict[str, Any]]


@pytest.fixture
def things(ada: Ctx, add: Callable[..., nouns.Opportunity], thing_of: Callable[[str], Any]) -> Callable[[Place], Asked]:
    """The address of a place and what it is sent, with Ada's things in both."""

    def filled(place: Place) -> tuple[str, dict[str, Any]]:
        sent = {name: thing_of(value[1:-1]) if value[:1] == "{" else value for name, value in place.sent.items()}
        return reverse(place.name, args=[thing_of(name) for name in place.path]), sent

    return filled


def test_nobody_does_not_even_learn_what_exists(as_nobody: Client) -> None:
    assert as_nobody.get("/no/such/page/").status_code == 401


def test_who_opens_what_only_forms_send_to_is_led_to_a_page_above_it(
    as_ada: Client, ada: Ctx, things: Callable[[Place], Asked]
) -> None:
    readable = {place.name for place in PLACES if place.method == "get"}
    forms = [things(place)[0] for place in PLACES if place.name not in readable]
    done = tracker.recent(ada, limit=1)
    led = {address: as_ada.get(address).get("Location", address) for address in forms}
    assert [address for address, page in led.items() if not address.startswith(page)] == []
    for page in sorted({*led.values()}):  # most lead to few pages
        assert as_ada.get(page, follow=True).status_code == 200, page
    assert tracker.recent(ada, limit=1) == done
