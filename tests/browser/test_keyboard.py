"""Every task by keyboard alone: nothing here is clicked, nothing is put into focus but by the keys of a keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Headway, arrived
from tests.browser.keyboard import POINTED, fill, go, press, reach, toast, unfold

pytestmark = pytest.mark.browser


@pytest.fixture
def begins_with(filled_home: Path) -> Path:
    return filled_home


@pytest.fixture
def page(signed_in: Page, headway: Headway) -> Iterator[Page]:
    """The table with an engineer, a cook and a baker in it; no pointer was used when it is left."""
    signed_in.context.add_init_script(POINTED)
    signed_in.goto(f"{headway.address}/opportunities/")
    yield signed_in
    signed_in.wait_for_load_state()
    assert signed_in.evaluate("sessionStorage.pointed") is None


def row(page: Page, title: str) -> Locator:
    return page.locator("tbody tr", has_text=title)


def opened(page: Page, title: str) -> None:
    """Open an opportunity from the table."""
    page.keyboard.press("j")
    reach(page, row(page, title).locator(":focus"), "ArrowDown")
    page.keyboard.press("Shift+Enter")
    page.wait_for_url("**/opportunities/*/")


def test_one_is_added(page: Page) -> None:
    page.keyboard.press("n")
    expect(page.get_by_role("dialog", name="Add an opportunity")).to_be_visible()
    reach(page, page.get_by_role("dialog").get_by_label("Title"))
    page.keyboard.type("Gardener")
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("Gardener")


def test_a_cell_is_edited_and_undone(page: Page) -> None:
    page.keyboard.press("j")
    reach(page, row(page, "Cook").locator(":focus"), "ArrowDown")
    reach(page, row(page, "Cook").locator("[data-edit=company]:focus"), "ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Company")).to_be_focused()
    page.keyboard.type("Papaya Bistro")
    page.keyboard.press("Enter")
    expect(page.get_by_role("gridcell", name="Papaya Bistro", exact=True)).to_be_focused()
    expect(toast(page).get_by_role("button", name="Undo")).to_be_visible()
    page.keyboard.press("u")
    expect(row(page, "Cook")).to_contain_text("Papaya Diner")


def test_one_is_moved_closed_and_both_undone(page: Page) -> None:
    opened(page, "Cook")
    reach(page, page.get_by_label("Move to"))
    page.keyboard.type("Job interview")
    press(page, "button", "Move")
    expect(toast(page)).to_contain_text("Moved")
    unfold(page, "It ended")
    reach(page, page.get_by_label("How it ended"))
    page.keyboard.type("Rejected")
    press(page, "button", "Close it")
    expect(toast(page)).to_contain_text("Closed")
    reach(page, toast(page).get_by_role("button", name="Undo"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("Took back")


def test_a_card_is_moved_on_the_board(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("b")
    page.wait_for_url("**/board/")
    reach(page, page.locator(".board-card:focus"))
    page.keyboard.press("m")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("Moved")


def test_a_filter_is_set_kept_as_a_view_and_removed(page: Page) -> None:
    unfold(page, "Stage")
    press(page, "checkbox", "Applied, no reply 2", "Space")
    expect(page.locator("#list-title")).to_have_text("2 opportunities")
    page.keyboard.press("Escape")
    reach(page, page.locator("summary", has_text="Save this view"), "Shift+Tab")
    page.keyboard.press("Enter")
    reach(page, page.get_by_label("Name", exact=True))
    page.keyboard.type("They have it")
    page.keyboard.press("Enter")
    kept = page.get_by_role("navigation", name="Saved views").get_by_role("link", name="They have it")
    expect(kept).to_have_attribute("aria-current", "true")
    reach(page, page.get_by_role("link", name="Stage: Applied, no reply"))
    page.keyboard.press("Enter")
    expect(page.locator("#list-title")).to_have_text("3 opportunities")


def test_filters_are_set_where_there_is_little_room(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    press(page, "button", "Filter")
    unfold(page, "Stage")
    press(page, "checkbox", "Applied, no reply 2", "Space")
    expect(page.locator("#list-title")).to_have_text("2 opportunities")
    page.keyboard.press("Escape")
    expect(page.get_by_role("checkbox", name="Applied, no reply 2")).to_be_hidden()
    expect(page.locator("#folded")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#folded")).to_be_hidden()
    expect(page.get_by_role("button", name="Filter 1 set")).to_be_focused()


def test_many_are_changed_at_once(page: Page) -> None:
    press(page, "checkbox", "Choose all on this page", "Space")
    expect(page.locator("#chosen-says")).to_have_text("3 chosen")
    bar = page.get_by_role("form", name="Change the chosen ones")
    reach(page, bar.locator("summary", has_text="Label"), "Shift+Tab")
    page.keyboard.press("Enter")
    reach(page, page.get_by_label("Add labels"))
    page.keyboard.type("dream")
    press(page, "button", "Add", within=bar)
    expect(toast(page)).to_contain_text("Changed labels")


def test_one_is_deleted_and_restored_from_the_bin(page: Page) -> None:
    opened(page, "Baker")
    press(page, "button", "Delete")
    expect(toast(page)).to_contain_text("Baker")
    page.wait_for_load_state()
    go(page, "What was deleted")
    press(page, "button", "Restore")
    expect(toast(page)).to_contain_text("Baker")


def test_a_spreadsheet_is_imported(page: Page, tmp_path: Path) -> None:
    (file := tmp_path / "mine.csv").write_text("Company,Title,Applied\nBrightwater Labs,Analyst,2026-01-19\n")
    page.on("filechooser", lambda chosen: chosen.set_files(file))  # long before a key asks for it: the two may overtake
    go(page, "Import a spreadsheet")
    reach(page, page.get_by_label("Choose a file"))
    page.keyboard.press("Enter")
    arrived(page, re.compile("1 application found"))
    press(page, "button", "Import 1")
    page.wait_for_url("**/pipeline/")


def test_a_stage_is_renamed(page: Page) -> None:
    go(page, "Settings")
    reach(page, page.get_by_label("Name of the stage Phone interview"))
    page.keyboard.press("Control+a")
    page.keyboard.type("Phone call")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name of the stage Phone call")).to_have_value("Phone call")


def test_a_finding_is_put_off(page: Page, headway: Headway) -> None:
    headway.typed("demo", "--yes")
    page.reload()
    go(page, "What to change")
    title = page.get_by_role("heading", level=1).inner_text()
    press(page, "button", "Not now")
    expect(toast(page)).to_contain_text("until")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(title)


def test_the_pages_behind_more_are_reached(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    if page.get_by_role("button", name="More", exact=True).is_visible():
        press(page, "button", "More")
    press(page, "link", "Settings")
    page.wait_for_url("**/settings/")


def test_columns_are_chosen(page: Page) -> None:
    unfold(page, "Columns")
    press(page, "checkbox", "Location", "Space", within=page.locator("#menu-columns"))
    expect(page.get_by_role("columnheader", name="Location")).to_be_visible()


def test_the_focus_is_where_somebody_goes_on(page: Page, headway: Headway) -> None:
    page.goto(f"{headway.address}/settings/")
    fill(page, "A new role", "Tech lead")
    page.keyboard.press("Enter")
    expect(page.get_by_label("A new role")).to_be_focused()  # empty again, for the next one
    expect(toast(page)).to_contain_text("Tech lead")
    press(page, "button", "Remove Tech lead", within=page.locator("main"))
    expect(page.get_by_label("A new role")).to_be_focused()  # what came after it
    page.goto(f"{headway.address}/plan/goals/")
    fill(page, "How much", "a few")
    page.keyboard.press("Enter")
    expect(page.get_by_label("How much")).to_be_focused()  # what is wrong
    expect(page.get_by_label("How much")).to_have_value("a few")
    page.goto(f"{headway.address}/settings/tokens/")
    fill(page, "Name of the program", "Telephone")
    page.keyboard.press("Enter")
    expect(page.get_by_label("The new token")).to_be_focused()  # what is shown this once


def test_somebody_signs_out(page: Page, complaints: list[str]) -> None:
    go(page, "Preferences")
    press(page, "button", "Sign out of this browser")
    expect(page.get_by_role("searchbox", name="Search everything")).to_have_count(0)
    complaints[:] = [each for each in complaints if "status of 401" not in each]
