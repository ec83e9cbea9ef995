"""From the first run to a closed opportunity and back, in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser
Check = Callable[[], list[str]]


def begun(page: Page) -> None:
    """Start empty, with two target roles."""
    page.get_by_label("Target role 1").fill("Backend")
    page.get_by_label("Target role 2").fill("Data")
    page.get_by_role("button", name="Start", exact=True).click()
    page.wait_for_url("**/opportunities/")


def added(page: Page, company: str = "Brightwater Labs", title: str = "Engineer") -> None:
    """Add an opportunity through the dialog."""
    page.get_by_role("link", name="Add", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Company")).to_be_focused()
    dialog.get_by_label("Company").fill(company)
    dialog.get_by_label("Title").fill(title)
    dialog.get_by_role("button", name="Add", exact=True).click()


def opened(page: Page, headway: Headway) -> None:
    """An empty search, one opportunity in it, its page open."""
    begun(page)
    page.goto(f"{headway.address}/settings/")
    added(page)
    page.get_by_role("link", name="Open it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Not applied to Brightwater Labs yet.")


def test_from_the_first_run_to_an_opportunity(signed_in: Page, headway: Headway) -> None:
    opened(signed_in, headway)
    expect(signed_in.get_by_role("article")).to_contain_text("Engineer at Brightwater Labs")


def test_it_moves_and_undo_brings_it_back(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    opened(page, headway)
    page.get_by_label("Move to").select_option("Phone interview")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Phone interview at Brightwater Labs, today.")
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Not applied to Brightwater Labs yet.")
    expect(page.get_by_role("status")).to_contain_text("Took back: Moved")


def test_a_step_back_asks_whether_it_was_a_mistake(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    opened(page, headway)
    page.get_by_label("Move to").select_option("Job offer")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Job offer from Brightwater Labs, today.")
    page.get_by_label("Move to").select_option("Applied, no reply")
    page.get_by_role("button", name="Move", exact=True).click()
    page.get_by_role("button", name="It was a mistake").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Applied to Brightwater Labs today, no reply yet.")


def test_it_closes_and_reopens(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    opened(page, headway)
    page.get_by_text("It ended", exact=True).click()
    page.get_by_label("How it ended").select_option("Position closed")
    page.get_by_role("button", name="Close it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Brightwater Labs closed the position today.")
    page.get_by_text("Reopen it").click()
    page.get_by_role("button", name="Reopen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Not applied to Brightwater Labs yet.")


def test_a_field_is_edited_where_it_stands(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    opened(page, headway)
    page.get_by_role("link", name="location", exact=True).click()
    expect(page.get_by_label("Location")).to_be_focused()
    page.keyboard.type("Bonn", delay=40)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Edit Location")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_label("Location").fill("Leipzig")
    page.get_by_role("link", name="Cancel").click()
    expect(page.get_by_role("complementary", name="Facts")).to_contain_text("Bonn")


def test_a_change_in_another_window_is_told(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    opened(page, headway)
    page.get_by_role("link", name="notes", exact=True).click()
    save = page.locator("#editing-notes").get_by_role("button", name="Save")
    page.get_by_role("textbox", name="Notes").fill("Mine")
    headway.typed("edit", "1", "notes=Theirs")
    save.click()
    expect(page.get_by_role("alert")).to_contain_text("changed in another window")
    expect(page.get_by_role("textbox", name="Notes")).to_have_value("Mine")
    save.click()
    expect(page.get_by_role("article")).to_contain_text("Mine")


def test_a_twin_is_shown_before_it_is_added(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    opened(page, headway)
    added(page, "Brightwater Labs, Inc.", "engineer")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("alert")).to_contain_text("You may have this one already.")
    dialog.get_by_role("button", name="Add this one all the same").click()
    expect(page.get_by_role("article")).to_contain_text("It looks like another one")


def test_the_dialog_goes_with_escape_and_gives_the_focus_back(signed_in: Page) -> None:
    page = signed_in
    link = page.get_by_role("link", name="Add", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(link).to_be_focused()


def test_all_of_it_without_javascript(without_javascript: Page, headway: Headway) -> None:
    page = without_javascript
    begun(page)
    page.goto(f"{headway.address}/opportunities/new/")
    page.get_by_label("Company").fill("Brightwater Labs")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_label("Move to").select_option("Phone interview")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Phone interview at Brightwater Labs, today.")
    page.get_by_role("link", name="location", exact=True).click()
    page.get_by_label("Location").fill("Bonn")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("complementary", name="Facts")).to_contain_text("Bonn")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("complementary", name="Facts")).not_to_contain_text("Bonn")


def test_axe_finds_nothing(signed_in: Page, headway: Headway, check: Check) -> None:
    page = signed_in
    found = check()
    opened(page, headway)
    page.get_by_text("It ended", exact=True).click()
    page.get_by_text("Add a person").click()
    found += check()
    added(page, "Brightwater Labs", "Engineer")
    expect(page.get_by_role("alert")).to_be_visible()
    found += check()
    pages = ["opportunities/new", "bin", "settings", "settings/words", "settings/searches", "settings/preferences"]
    for address in pages:
        page.goto(f"{headway.address}/{address}/")
        found += check()
    assert found == []


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_no_page_is_wider_than_the_screen(signed_in: Page, headway: Headway, width: int) -> None:
    page = signed_in
    opened(page, headway)
    page.set_viewport_size({"width": width, "height": 844})
    for address in ("opportunities/1", "opportunities/new", "start", "settings", "settings/searches", "bin"):
        page.goto(f"{headway.address}/{address}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_a_section_that_was_unfolded_stays_so_after_a_change(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    opened(page, headway)
    letter = page.get_by_label("Written for this posting")
    expect(letter).to_be_hidden()
    page.get_by_role("heading", name="What went with it").click()
    letter.select_option("yes")
    page.locator("#documents").get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Undo")
    expect(letter).to_be_visible()
    expect(letter).to_have_value("yes")
