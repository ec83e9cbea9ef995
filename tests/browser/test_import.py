"""From the first page to the funnel with a spreadsheet of one's own, in a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway, arrived

pytestmark = pytest.mark.browser

ROWS = """Company,Role name,Applied Date,Coding Challenge,Phone,Onsite,Result
Brightwater Labs,Data Analyst,1/19/2026,,,,
Fernhill Ltd,Data Analyst,1/20/2026,HackTest,27-Jan,2/2/2026,Rejected
Copperleaf GmbH,Data Engineer,8/82026,,,,
Tidewell,Data Engineer,1/25/2026,,2/1/2026,,Accepted!
Marble & Daughters,Cook,1/29/2026,,,,Zwirbeln
"""


@pytest.fixture
def spreadsheet(tmp_path: Path) -> Path:
    path = tmp_path / "my search.csv"
    path.write_text(ROWS)
    return path


def begin(page: Page) -> None:
    """Go to where a file is brought."""
    page.get_by_role("link", name="Choose a file").click()
    arrived(page, "Bring your spreadsheet.")


def bring(page: Page, spreadsheet: Path) -> None:
    page.get_by_label("Choose a file").set_input_files(spreadsheet)
    expect(page.get_by_role("heading", level=1)).to_contain_text("applications found")


def test_from_the_first_page_to_the_funnel(signed_in: Page, spreadsheet: Path, check: Callable[[], list[str]]) -> None:
    page = signed_in
    begin(page)
    assert check() == []
    bring(page, spreadsheet)
    assert check() == []
    page.get_by_label("What does").select_option("Ended: rejected")
    page.get_by_role("button", name="Read it again with these answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("5 applications found.")
    page.get_by_role("button", name="Import 5").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("It worked: one offer accepted.")
    expect(page.get_by_role("rowheader", name="Coding Challenge")).to_be_visible()
    undo = page.get_by_role("status").get_by_role("button", name="Undo")
    undo.focus()  # else it goes away meanwhile
    assert check() == []
    undo.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("No application yet.")


def test_a_cell_that_cannot_be_read_is_typed_anew(signed_in: Page, spreadsheet: Path) -> None:
    page = signed_in
    begin(page)
    bring(page, spreadsheet)
    page.get_by_label("The right text instead of 8/82026").fill("1/22/2026")
    page.get_by_role("button", name="Correct").click()
    expect(page.get_by_role("row", name="Copperleaf GmbH")).to_contain_text("22 January")


def test_what_is_too_large_is_not_sent(signed_in: Page, spreadsheet: Path) -> None:
    page = signed_in
    begin(page)
    page.get_by_label("Choose a file").evaluate("field => { field.dataset.largest = 10 }")
    page.get_by_label("Choose a file").set_input_files(spreadsheet)
    expect(page.get_by_role("alert")).to_have_text(
        "This file is larger than 50 MB. Leave out what is not about applications."
    )
    expect(page.get_by_role("heading", level=1)).to_have_text("Bring your spreadsheet.")


def test_on_a_phone_nothing_runs_off_the_side(signed_in: Page, spreadsheet: Path) -> None:
    page = signed_in
    page.set_viewport_size({"width": 390, "height": 844})
    begin(page)
    bring(page, spreadsheet)
    page.get_by_role("button", name="Import 5").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("It worked: one offer accepted.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts(without_javascript: Page, headway: Headway, spreadsheet: Path) -> None:
    page = without_javascript
    page.goto(f"{headway.address}/imports/")
    page.get_by_label("Choose a file").set_input_files(spreadsheet)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Import 5").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("It worked: one offer accepted.")
