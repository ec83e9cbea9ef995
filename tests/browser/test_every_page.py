"""Every page with something in it: nothing for axe to find in light, dark and at phone width, all large enough."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import resolve
from playwright.sync_api import Page

from tests.browser.conftest import Headway
from tests.browser.targets import measured
from tests.web.places import PLACES

pytestmark = pytest.mark.browser

PAGES = (
    "/today/",
    "/today/check-ins/",
    "/plan/review/",
    "/plan/path/",
    "/start/",
    "/pipeline/",
    "/pipeline/?by=source",
    "/pipeline/?of=applied",
    "/pipeline/times/",
    "/pipeline/flow/",
    "/pipeline/flow/?from=stages",
    "/pipeline/comparison/",
    "/pipeline/comparison/?by=label",
    "/pipeline/forecast/?per_week=8",
    "/pipeline/report/",
    "/diagnosis/",
    "/plan/",
    "/plan/activities/",
    "/plan/activities/1/",
    "/plan/calendar/",
    "/plan/calendar/?month=2026-11",
    "/plan/goals/",
    "/plan/goals/1/",
    "/plan/showcase/",
    "/plan/showcase/1/",
    "/plan/blocks/1/",
    "/plan/calendars/",
    "/plan/record/",
    "/people/",
    "/people/?due=1",
    "/people/contacts/new/",
    "/people/contacts/1/",
    "/people/companies/",
    "/people/companies/new/",
    "/people/companies/1/",
    "/people/interactions/new/",
    "/people/messages/",
    "/people/messages/thank_you/",
    "/people/messages/new/",
    "/people/outreach/",
    "/people/outreach/?view=stages",
    "/people/outreach/new/",
    "/people/outreach/numbers/",
    "/people/outreach/1/",
    "/prepare/",
    "/prepare/interviews/49/",
    "/prepare/interviews/50/",
    "/prepare/stories/",
    "/prepare/stories/new/",
    "/prepare/stories/1/",
    "/prepare/questions/",
    "/prepare/practice/",
    "/prepare/lessons/",
    "/prepare/needs/",
    "/prepare/leads/",
    "/prepare/leads/next/",
    "/prepare/leads/71/",
    "/prepare/requirements/",
    "/prepare/evidence/",
    "/prepare/evidence/1/",
    "/prepare/documents/",
    "/prepare/documents/1/",
    "/prepare/documents/2/",
    "/prepare/documents/2/difference/",
    "/offers/",
    "/searches/1/",
    "/offers/1/",
    "/opportunities/1/sheet/",
    "/opportunities/72/coverage/",
    "/opportunities/72/coverage/?version=1&with=2",
    "/opportunities/72/sheet/",
    "/opportunities/1/",
    "/opportunities/72/",
    "/settings/guesses/",
    "/opportunities/",
    "/opportunities/?text=engineer&state=open",
    "/opportunities/?silence=over",
    "/opportunities/board/",
    "/opportunities/new/",
    "/imports/",
    "/bin/",
    "/settings/",
    "/settings/words/",
    "/settings/searches/",
    "/settings/tokens/",
    "/settings/preferences/",
    "/keys/",
    "/no/such/page/",
)


# files, parts of a page, what lasts for one upload (test_import) and what sends on
NO_PAGES = frozenset(
    {"home", "list", "picture", "report-pdf", "exports", "calendar-file", "record-file", "document-content", "vcards",
     "document-coverage",
     "vcard", "palette", "today-finding", "silences", "board-silences", "lane", "import", "import-confirmation",
     "opportunity-fields", "board-moves"}
)  # fmt: skip


@pytest.fixture
def begins_with(lived_home: Path) -> Path:
    """The example, and one of everything beside it."""
    return lived_home


def test_every_page_is_looked_at() -> None:
    looked_at = {resolve(address.partition("?")[0]).url_name for address in PAGES if "no/such" not in address}
    asked = {place.name for place in PLACES if place.method == "get"}
    assert looked_at == asked - NO_PAGES


# a page has the same colours at every width
WIDTHS = ((1280, ("light", "dark")), (390, ("light",)))
PARTS = 4  # for the workers to share


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("width", "schemes"), WIDTHS, ids=["wide", "phone"])
def test_no_page_keeps_anybody_out(
    signed_in: Page,
    headway: Headway,
    check: Callable[..., list[str]],
    complaints: list[str],
    width: int,
    schemes: tuple[str, ...],
    part: int,
) -> None:
    wrong = []
    signed_in.set_viewport_size({"width": width, "height": 844})
    for address in PAGES[part::PARTS]:
        signed_in.goto(headway.address + address)
        if signed_in.locator("[hx-trigger=load]").count():  # something comes a little later
            signed_in.wait_for_load_state("networkidle")
        wrong += [f"{width} {each}" for each in check(*schemes)]
        if signed_in.evaluate("document.documentElement.scrollWidth") > width:
            wrong.append(f"{address} is wider than {width}")
        wrong += [f"{width} {address} is too small: {each}" for each in measured(signed_in)]
    complaints[:] = [each for each in complaints if "status of 404" not in each]
    assert wrong == []
