"""Every page with something in it: nothing for axe to find in light, dark and at phone width, all large enough."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.urls import resolve
from playwright.sync_api import Page

from tests.browser.addresses import NOWHERE, PAGES
from tests.browser.conftest import Headway
from tests.browser.targets import measured
from tests.web.places import PLACES

pytestmark = pytest.mark.browser

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
    looked_at = {resolve(address.partition("?")[0]).url_name for address in PAGES if address != NOWHERE}
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
