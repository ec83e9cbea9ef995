"""Every page with the example's data in it: nothing for axe to find in light, dark and at phone width."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

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
    "/plan/calendar/",
    "/plan/calendar/?month=2026-11",
    "/plan/goals/",
    "/plan/showcase/",
    "/people/",
    "/people/?due=1",
    "/people/contacts/new/",
    "/people/companies/",
    "/people/companies/new/",
    "/people/interactions/new/",
    "/people/messages/",
    "/people/messages/thank_you/",
    "/people/messages/new/",
    "/people/outreach/",
    "/people/outreach/?view=stages",
    "/people/outreach/new/",
    "/people/outreach/numbers/",
    "/prepare/",
    "/prepare/stories/",
    "/prepare/stories/new/",
    "/prepare/questions/",
    "/prepare/practice/",
    "/prepare/lessons/",
    "/prepare/needs/",
    "/prepare/leads/",
    "/prepare/leads/next/",
    "/prepare/requirements/",
    "/prepare/evidence/",
    "/opportunities/1/sheet/",
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


@pytest.fixture
def example(signed_in: Page) -> Page:
    signed_in.get_by_role("button", name="Show me the example").click()
    expect(signed_in.get_by_role("complementary", name="Example")).to_be_visible()
    return signed_in


def test_no_page_keeps_anybody_out(
    example: Page, headway: Headway, check: Callable[[], list[str]], complaints: list[str]
) -> None:
    wrong = []
    for address in PAGES:
        for width in (1280, 390):
            example.set_viewport_size({"width": width, "height": 844})
            example.goto(headway.address + address)
            wrong += [f"{width} {each}" for each in check()]
            if example.evaluate("document.documentElement.scrollWidth") > width:
                wrong.append(f"{address} is wider than {width}")
    complaints[:] = [each for each in complaints if "status of 404" not in each]
    assert wrong == []
