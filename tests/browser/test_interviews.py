"""Interviews in a browser: added from an opportunity, prepared, practised with a clock; with and without scripts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser


@pytest.fixture
def begins_with(filled_home: Path) -> Path:
    """An engineer who was called, a cook and a baker who applied."""
    return filled_home


def add(page: Page, headway: Headway) -> None:
    """Add an interview from the page of an opportunity."""
    page.goto(f"{headway.address}/opportunities/2/")
    page.get_by_role("heading", name="Interviews").click()
    page.get_by_text("Add an interview", exact=True).click()
    form = page.locator("form").filter(has=page.get_by_role("button", name="Add the interview"))
    form.get_by_label("Day").fill("2031-03-20")
    form.get_by_label("Time", exact=True).fill("14:30")
    form.get_by_label("How").select_option("By video")
    form.get_by_role("button", name="Add the interview").click()


def test_added_moved_prepared_undone(signed_in: Page, headway: Headway, check: Callable[[], list[str]]) -> None:
    page = signed_in
    add(page, headway)
    expect(page.get_by_role("status")).to_contain_text("Added an interview")
    page.get_by_role("button", name="Move it to “Job interview”").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Job interview at Papaya Diner")
    page.get_by_role("link", name="20 March 2031").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("at 14:30")
    first = page.get_by_role("checkbox").first
    expect(first).to_have_attribute("aria-checked", "false")
    first.press("Enter")
    expect(page.get_by_role("checkbox").first).to_have_attribute("aria-checked", "true")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("checkbox").first).to_have_attribute("aria-checked", "false")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        assert check() == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_answer_is_timed(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    page.goto(f"{headway.address}/prepare/practice/")
    asked = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="Start the clock").click()
    expect(page.get_by_role("timer")).to_have_text(re.compile("0:0[1-9]"))
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_label("Seconds")).to_have_value(re.compile("[1-9]"))
    page.get_by_role("button", name="Save, and the next question").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(asked)
    expect(page.get_by_role("region", name="Answered aloud")).to_contain_text(asked)


def test_all_of_it_without_scripts(without_javascript: Page, headway: Headway) -> None:
    page = without_javascript
    add(page, headway)
    page.get_by_role("link", name="20 March 2031").click()
    page.get_by_role("checkbox").first.click()
    expect(page.get_by_role("checkbox").first).to_have_attribute("aria-checked", "true")
    page.goto(f"{headway.address}/prepare/practice/")
    page.get_by_label("Minutes", exact=True).fill("2")
    page.get_by_role("button", name="Save, and the next question").click()
    expect(page.get_by_role("region", name="Answered aloud")).to_contain_text("2:00 min")
