"""Every task by keyboard alone: nothing here is clicked, nothing is put into focus but by the keys of a keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Headway, arrived

pytestmark = pytest.mark.browser
MOST = 120  # presses of Tab after which somebody would have given up
POINTED = """for (const name of ["pointerdown", "mousedown", "touchstart"])
    document.addEventListener(name, () => { sessionStorage.pointed = "yes"; }, true);"""


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


def reach(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press a key until something has the focus; of several, the first."""
    for _ in range(MOST):
        if wanted.count() and wanted.first.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} never leads to {wanted}.")


def press(page: Page, role: str, name: str, key: str = "Enter", within: Locator | None = None) -> None:
    """Go to something by Tab and press it."""
    reach(page, (within or page).get_by_role(role, name=name, exact=True))  # type: ignore[arg-type]
    page.keyboard.press(key)


def unfold(page: Page, words: str) -> None:
    """Open what is folded under a few words."""
    reach(page, page.locator("summary", has_text=words))
    page.keyboard.press("Enter")


def go(page: Page, letters: str) -> None:
    """Go to a page by the palette."""
    page.keyboard.press("Control+k")
    found = page.locator("#palette").get_by_role("option", selected=True)
    expect(found).to_have_count(1)
    page.keyboard.type(letters)
    expect(found).to_contain_text(letters)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def toast(page: Page) -> Locator:
    return page.get_by_role("status", name="What just happened")


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
