"""Today in a browser: it empties by tapping, by keyboard and without scripts, and every tap can be undone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser


@pytest.fixture
def begins_with(filled_home: Path) -> Path:
    return filled_home


def planned(headway: Headway, *titles: str) -> None:
    for title in titles:
        headway.typed("plan", title)


def test_the_way_in_is_today_and_it_empties_by_tapping(signed_in: Page, headway: Headway) -> None:
    planned(headway, "Read", "Write")
    page = signed_in
    page.goto(headway.address)
    expect(page.get_by_role("heading", level=1)).to_have_text("2 things for today.")
    page.get_by_role("button", name="Done Read").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 thing for today.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.get_by_role("button", name="Tomorrow Write").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 thing done. That was today.")
    page.get_by_role("status").get_by_role("button", name="Undo").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 thing for today.")


def test_a_line_is_settled_by_keyboard(signed_in: Page, headway: Headway) -> None:
    planned(headway, "Read")
    page = signed_in
    page.goto(f"{headway.address}/today/")
    page.get_by_role("button", name="Not this one Read").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Done Read")).to_have_count(0)


def test_without_scripts_it_empties_too(without_javascript: Page, headway: Headway) -> None:
    planned(headway, "Read")
    page = without_javascript
    page.goto(f"{headway.address}/today/")
    page.get_by_role("button", name="Done Read").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 thing done. That was today.")


def test_the_path_is_ticked_in_place(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    page.goto(f"{headway.address}/plan/path/")
    page.get_by_role("button", name="Write down what a job must have").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Next: Write down what would be nice to have")
    expect(page.get_by_role("button", name="Write down what a job must have")).to_have_attribute("aria-pressed", "true")
