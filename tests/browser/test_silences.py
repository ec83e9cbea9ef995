"""What silence has come to, in the browser: counted when somebody looks, told on cards, closed and opened again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser


def test_what_is_probably_over_is_found_closed_and_opened_again(
    signed_in: Page, headway: Headway, check: Callable[[], list[str]], complaints: list[str]
) -> None:
    headway.typed("add", "Cook", "Papaya Diner", "--stage", "1", "--on", "90 days ago")
    headway.typed("add", "Baker", "Crumb & Daughters", "--stage", "1", "--on", "yesterday")
    page = signed_in
    page.goto(f"{headway.address}/opportunities/board/")
    expect(page.locator(".board-card", has_text="Cook")).to_contain_text("probably over")
    expect(page.locator(".board-card", has_text="Baker")).not_to_contain_text("probably over")
    page.goto(f"{headway.address}/opportunities/")
    page.locator("summary", has_text="Silence").click()
    choice = page.locator("label.choice", has_text="Probably over")
    expect(choice.locator(".count")).to_have_text("1")
    choice.click()
    expect(page.locator("#list-title")).to_have_text("1 opportunity")
    assert page.url.endswith("?silence=over")
    assert check() == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Close it as “no reply”").click()
    expect(page.get_by_text("Nothing matches.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Cook")).to_be_visible()
    page.get_by_role("link", name="Cook").click()
    expect(page.get_by_text("Silent for 90 days.")).to_be_visible()
    assert check() == []
    page.get_by_role("button", name="Label it “no reply”").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("No reply from Papaya Diner")
    assert complaints == []
