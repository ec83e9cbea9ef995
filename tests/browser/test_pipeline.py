"""What stands behind a number, in the browser: on hover, on focus, by a tap; and from there to its rows."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser


@pytest.fixture
def pipeline(signed_in: Page, headway: Headway) -> Page:
    for ago in (40, 35, 30):
        headway.typed("add", f"Cook {ago}", "Papaya Diner", "--stage", "1", "--on", f"{ago} days ago")
    headway.typed("move", "1", "2", "--on", "33 days ago")
    signed_in.goto(f"{headway.address}/pipeline/")
    return signed_in


def test_a_number_says_what_it_means_by_mouse_and_by_keyboard(
    pipeline: Page, check: Callable[[], list[str]], complaints: list[str]
) -> None:
    page = pipeline
    words = page.locator(".why-words", has_text="From “Applied, no reply”")
    row = page.get_by_role("table", name="Step by step").locator("tr[data-stage='2']")
    settled = row.locator(".why").nth(1)
    settled.hover()
    expect(words).to_be_visible()
    expect(words).to_contain_text("2 still waiting")
    assert check() == []
    page.mouse.move(2, 2)
    expect(words).to_be_hidden()
    row.locator("a:visible").last.focus()
    for _ in range(5):
        if settled.evaluate("it => it === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(words).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#list-title")).to_have_text("1 opportunity")
    expect(page.get_by_role("list", name="Filters")).to_contain_text("Went on from “Applied, no reply”")
    assert complaints == []


def test_a_number_says_what_it_means_by_a_tap(pipeline: Page, complaints: list[str]) -> None:
    page = pipeline
    page.set_viewport_size({"width": 390, "height": 800})
    words = page.locator(".why-words", has_text="From “Applied, no reply”")
    page.locator("tr[data-stage='2'] .why").nth(1).click()
    expect(words).to_be_visible()
    box = words.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)  # the pointer has been there for long enough by now, but a press has decided
    expect(words).to_be_hidden()
    assert complaints == []
