"""The table in a browser: filters that stay in the address, cells edited in place, many at once, by keyboard too."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser
Check = Callable[[], list[str]]


@pytest.fixture(scope="module")
def empty_home(empty_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Not empty here: an engineer who was called, a cook and a baker who applied."""
    home = tmp_path_factory.mktemp("filled") / "home"
    shutil.copytree(empty_home, home)
    here = Headway(home, "")
    here.typed("add", "Engineer", "Brightwater Labs", "--stage", "Phone interview")
    here.typed("add", "Cook", "Papaya Diner", "--stage", "Applied, no reply")
    here.typed("add", "Baker", "Crumb & Daughters", "--stage", "Applied, no reply")
    return home


@pytest.fixture
def table(signed_in: Page, headway: Headway) -> Page:
    """The table with three in it."""
    signed_in.goto(f"{headway.address}/opportunities/")
    return signed_in


def titles(page: Page) -> list[str]:
    return page.locator("tbody th a").all_inner_texts()


def test_a_filter_is_live_and_stays_in_the_address(table: Page, headway: Headway) -> None:
    table.locator("summary", has_text="Stage").click()
    table.get_by_role("checkbox", name="Applied, no reply 2").check()
    expect(table.locator("#list-title")).to_have_text("2 opportunities")
    expect(table.get_by_role("checkbox", name="Applied, no reply 2")).to_be_focused()
    assert table.url.startswith(f"{headway.address}/opportunities/?stage=")
    table.keyboard.press("Escape")
    table.get_by_role("link", name="Stage: Applied, no reply").click()
    expect(table.locator("#list-title")).to_have_text("3 opportunities")
    assert table.url == f"{headway.address}/opportunities/"
    table.go_back()
    expect(table.locator("#list-title")).to_have_text("2 opportunities")


def test_a_heading_sorts_without_a_new_page(table: Page) -> None:
    table.get_by_role("link", name="Title", exact=True).click()
    expect(table.get_by_role("columnheader", name="Title")).to_have_attribute("aria-sort", "ascending")
    assert titles(table) == ["Baker", "Cook", "Engineer"]
    table.get_by_role("link", name="Title", exact=True).click()
    expect(table.get_by_role("columnheader", name="Title")).to_have_attribute("aria-sort", "descending")
    assert titles(table) == ["Engineer", "Cook", "Baker"]


def test_a_cell_is_edited_by_keyboard_alone(table: Page, check: Check) -> None:
    cell = table.get_by_role("gridcell", name="Papaya Diner", exact=True)
    table.locator('[data-edit][tabindex="0"]').focus()
    for _ in range(5):
        if cell.evaluate("it => it === document.activeElement"):
            break
        table.keyboard.press("ArrowDown")
    expect(cell).to_be_focused()
    table.keyboard.press("Enter")
    expect(table.get_by_role("textbox", name="Company")).to_be_focused()
    assert check() == []
    table.keyboard.type("Papaya Bistro")
    table.keyboard.press("Enter")
    saved = table.get_by_role("gridcell", name="Papaya Bistro", exact=True)
    expect(saved).to_be_focused()
    table.keyboard.press("Enter")
    table.keyboard.type("Nonsense")
    table.keyboard.press("Escape")
    expect(saved).to_be_focused()


def test_what_was_typed_is_saved_when_another_cell_is_opened(table: Page) -> None:
    table.get_by_role("gridcell", name="Papaya Diner", exact=True).click()
    table.get_by_role("textbox", name="Company").fill("Papaya Bistro")
    table.get_by_role("gridcell", name="Crumb & Daughters", exact=True).click()
    expect(table.get_by_role("gridcell", name="Papaya Bistro", exact=True)).to_be_visible()


def test_a_stage_is_changed_in_its_cell(table: Page) -> None:
    table.locator("tr", has_text="Cook").locator('[data-edit="stage"]').click()
    table.get_by_role("combobox", name="Stage", exact=True).select_option("Job interview")
    table.get_by_role("button", name="Save").click()
    expect(table.locator("tr", has_text="Cook").locator('[data-edit="stage"]')).to_have_text("Job interview")
    expect(table.get_by_role("status").filter(has_text="Moved")).to_be_visible()


def test_many_are_closed_at_once_and_one_undo_opens_them(table: Page, check: Check) -> None:
    table.get_by_label("Choose all on this page").check()
    expect(table.get_by_text("3 chosen")).to_be_visible()
    assert check() == []
    table.locator(".batch summary", has_text="Close").click()
    table.get_by_role("button", name="Close them").click()
    expect(table.locator('td.is-outcome:has-text("No reply")')).to_have_count(3)
    table.get_by_role("button", name="Undo").click()
    expect(table.locator("td.is-outcome .mark")).to_have_count(0)


def test_a_move_back_of_many_asks_in_a_dialog(table: Page) -> None:
    table.get_by_label("Choose Engineer at Brightwater Labs").check()
    table.locator(".batch summary", has_text="Move").click()
    table.get_by_label("To the stage").select_option("Never applied")
    table.get_by_role("button", name="Move them").click()
    table.get_by_role("button", name="It was a mistake").click()
    expect(table.get_by_role("dialog")).to_be_hidden()
    expect(table.locator("tr", has_text="Engineer").locator('[data-edit="stage"]')).to_have_text("Never applied")


def test_no_barrier_in_any_state(table: Page, headway: Headway, check: Check) -> None:
    wrong = check()
    table.locator("summary", has_text="More").click()
    wrong += check()
    for asked in ("text=nowhere", "nonsense=1", "columns=notes&columns=label&order=-label"):
        table.goto(f"{headway.address}/opportunities/?{asked}")
        wrong += check()
    assert wrong == []


def test_on_a_phone_rows_are_cards_within_the_screen(table: Page, check: Check) -> None:
    table.set_viewport_size({"width": 390, "height": 844})
    assert table.evaluate("document.documentElement.scrollWidth") <= 390
    for cell in table.locator("[data-edit]").all():
        if cell.is_visible():
            assert (cell.bounding_box() or {"height": 0})["height"] >= 32
    assert check() == []


def test_without_javascript_filters_and_batches_are_plain_forms(without_javascript: Page, headway: Headway) -> None:
    page = without_javascript
    page.goto(f"{headway.address}/opportunities/")
    page.locator("summary", has_text="Stage").click()
    page.get_by_role("checkbox", name="Applied, no reply").check()
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("#list-title")).to_have_text("2 opportunities")
    page.get_by_label("Choose Cook at Papaya Diner").check()
    page.locator(".batch summary", has_text="Label").click()
    page.get_by_label("Add labels").fill("dream")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Changed labels")).to_be_visible()
    assert "stage=" in page.url
