"""A pile of leads worked through by keyboard alone, and a sheet judged without losing the place."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway, arrived

pytestmark = pytest.mark.browser


@pytest.fixture
def pile(signed_in: Page, headway: Headway) -> Page:
    """Three leads and two criteria, at the first lead."""
    for title in ("Third", "Second", "First"):
        headway.typed("add", title, "--company", f"{title} Mill")
    headway.typed("needs", "--must", "Remote", "--nice", "A garden", "--weight", "4")
    signed_in.goto(f"{headway.address}/prepare/leads/next/")
    return signed_in


def test_a_lead_is_scored_and_decided_by_keys(pile: Page, check: Callable[[], list[str]]) -> None:
    expect(pile.get_by_role("heading", level=1)).to_have_text("First")
    pile.keyboard.press("1")
    expect(pile.get_by_role("radio", name="Has it")).to_be_checked()
    pile.keyboard.press("4")
    expect(pile.locator("#worth")).to_contain_text("16 of 20 points.")
    assert check() == []
    pile.keyboard.press("a")
    arrived(pile, "Second")
    expect(pile.get_by_text("2 of 3 left.")).to_be_visible()
    pile.keyboard.press("0")
    expect(pile.locator("#worth")).to_contain_text("This speaks for letting it go: Remote.")
    pile.keyboard.press("x")
    pile.keyboard.type("Two hours away")
    pile.keyboard.press("Enter")
    arrived(pile, "Third")
    pile.keyboard.press("p")
    arrived(pile, "All 3 are decided.")
    pile.keyboard.press("u")
    expect(pile.get_by_role("heading", level=1)).to_have_text("Third")
    expect(pile.get_by_text("1 of 3 left.")).to_be_visible()


def test_g_and_a_letter_lead_away_and_decide_nothing(pile: Page) -> None:
    pile.keyboard.press("g")
    pile.keyboard.press("p")
    pile.wait_for_url("**/pipeline/")


def test_a_line_is_judged_where_it_stands(pile: Page, headway: Headway, check: Callable[[], list[str]]) -> None:
    pile.goto(f"{headway.address}/opportunities/1/sheet/")
    pile.get_by_label("Or paste the posting, and its lines are found").fill("Requirements:\n- Rye\n- Spelt")
    pile.get_by_role("button", name="Read it").click()
    pile.get_by_role("button", name="Keep the ticked lines").click()
    pile.locator(".requirement").first.get_by_role("button", name="Fully met", exact=True).click()
    expect(pile.get_by_role("heading", level=1)).to_contain_text("Apply: half of what they require")
    expect(pile.locator(".requirement").first.get_by_role("button", name="Fully met", exact=True)).to_be_focused()
    assert check() == []
