"""The table in a browser: filters that stay in the address, cells edited in place, many at once, by keyboard too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser
Check = Callable[[], list[str]]


@pytest.fixture
def begins_with(filled_home: Path) -> Path:
    return filled_home


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


def gone_to(page: Page, cell: str) -> None:
    """Down to a cell with the arrow key."""
    wanted = page.get_by_role("gridcell", name=cell, exact=True)
    page.locator('[data-edit][tabindex="0"]').focus()
    for _ in range(5):
        if wanted.evaluate("it => it === document.activeElement"):
            break
        page.keyboard.press("ArrowDown")
    expect(wanted).to_be_focused()


def test_a_cell_opens_without_asking_the_server(table: Page, asked: list[str]) -> None:
    gone_to(table, "Papaya Diner")
    asked.clear()
    table.keyboard.press("Enter")
    table.keyboard.type("Papaya Bistro")
    expect(table.get_by_role("textbox", name="Company")).to_have_value("Papaya Bistro")
    assert asked == []
    table.keyboard.press("Enter")
    expect(table.get_by_role("gridcell", name="Papaya Bistro", exact=True)).to_be_focused()


def row_of(page: Page, title: str) -> Locator:
    return page.locator("tbody tr", has_text=title)


def test_one_cell_after_the_other_of_a_row_is_saved(table: Page) -> None:
    row = row_of(table, "Cook")
    row.locator('[data-edit="company"]').click()
    table.keyboard.type("Papaya Bistro")
    table.keyboard.press("Enter")
    expect(row.locator('[data-edit="company"]')).to_be_focused()
    row.locator('[data-edit="source"]').click()
    table.keyboard.type("A friend")
    table.keyboard.press("Enter")
    expect(row.locator('[data-edit="source"]')).to_have_text("A friend")
    expect(row.locator('[data-edit="company"]')).to_have_text("Papaya Bistro")


class Held:
    """Requests for a cell of the table that wait until they are let go."""

    def __init__(self, page: Page, cell: str) -> None:
        self.page = page
        self.routes: list[Route] = []
        page.route(f"**/cells/{cell}/", lambda route: self.routes.append(route))

    def let_go(self) -> None:
        """Let the one that was asked for go on."""
        for _ in range(250):
            if self.routes:
                break
            self.page.wait_for_timeout(20)
        self.routes.pop().continue_()


def test_what_is_typed_meanwhile_stays_when_an_answer_comes(table: Page) -> None:
    row, stage = row_of(table, "Cook"), Held(table, "stage")
    row.locator('[data-edit="stage"]').click()
    table.get_by_role("combobox", name="Stage", exact=True).select_option("Job interview")
    row.locator('[data-edit="source"]').click()
    table.keyboard.type("A fri")
    stage.let_go()
    expect(row.locator('[data-edit="stage"]')).to_have_text("Job interview")
    table.keyboard.type("end")
    expect(row.locator("[name=source]")).to_have_value("A friend")
    table.keyboard.press("Enter")
    expect(row.locator('[data-edit="source"]')).to_have_text("A friend")


def test_enter_right_behind_an_answer_saves_in_the_page(table: Page) -> None:
    enter = "() => setTimeout(() => document.querySelector('.editing form').requestSubmit())"
    table.evaluate(f"() => document.addEventListener('htmx:afterSwap', {enter}, {{ once: true }})")
    row, stage = row_of(table, "Cook"), Held(table, "stage")
    row.locator('[data-edit="stage"]').click()
    table.get_by_role("combobox", name="Stage", exact=True).select_option("Job interview")
    row.locator('[data-edit="source"]').click()
    table.keyboard.type("A friend")
    stage.let_go()
    expect(row.locator('[data-edit="source"]')).to_have_text("A friend")
    expect(row.locator('[data-edit="stage"]')).to_have_text("Job interview")


def test_a_refused_cell_keeps_what_was_typed(table: Page, headway: Headway) -> None:
    table.goto(f"{headway.address}/opportunities/?columns=pay_min")
    cell = row_of(table, "Cook").locator('[data-edit="pay_min"]')
    cell.click()
    table.keyboard.type("lots")
    table.keyboard.press("Enter")
    field = table.get_by_role("textbox", name="Pay from")
    expect(field).to_be_focused()
    expect(field).to_have_value("lots")
    row_of(table, "Baker").locator('[data-edit="pay_min"]').click()
    expect(cell.locator(".error")).to_be_visible()
    cell.get_by_role("button", name="Cancel").click()
    expect(cell).to_have_text("")
    expect(cell).to_be_focused()


def test_a_cell_is_edited_by_keyboard_alone(table: Page, check: Check) -> None:
    gone_to(table, "Papaya Diner")
    table.keyboard.press("Enter")
    expect(table.get_by_role("textbox", name="Company")).to_be_focused()
    assert check() == []
    table.keyboard.type("Papaya Bistro")
    table.keyboard.press("Enter")
    saved = table.get_by_role("gridcell", name="Papaya Bistro", exact=True)
    expect(saved).to_be_focused()
    table.keyboard.press("Enter")
    expect(table.get_by_role("textbox", name="Company")).to_be_focused()
    table.keyboard.type("Nonsense")
    table.keyboard.press("Escape")
    expect(saved).to_be_focused()


def test_what_was_typed_is_saved_when_another_cell_is_opened(table: Page) -> None:
    table.get_by_role("gridcell", name="Papaya Diner", exact=True).click()
    table.get_by_role("textbox", name="Company").fill("Papaya Bistro")
    table.get_by_role("gridcell", name="Crumb & Daughters", exact=True).click()
    expect(table.get_by_role("gridcell", name="Papaya Bistro", exact=True)).to_be_visible()


def chosen(page: Page) -> list[str]:
    return page.locator('tr[aria-selected="true"] th a').all_inner_texts()


def test_rows_are_chosen_by_keyboard_and_it_is_said(table: Page, check: Check) -> None:
    says, first, second, third = table.locator("#chosen-says"), *titles(table)
    table.keyboard.press("j")
    focused = table.locator("tbody :is(td, th):focus")
    expect(focused).to_have_count(1)
    table.keyboard.press("Space")
    expect(says).to_have_text("1 chosen")
    assert chosen(table) == [first]
    table.keyboard.press("Shift+ArrowDown")
    table.keyboard.press("j")
    table.keyboard.press("Space")
    expect(says).to_have_text("3 chosen")
    table.keyboard.press("Space")
    assert chosen(table) == [first, second]
    assert third not in chosen(table)
    assert check() == []
    table.keyboard.press("Escape")
    expect(says).to_have_text("0 chosen")
    assert chosen(table) == []
    expect(focused).to_have_count(1)


def test_an_opportunity_is_opened_by_keyboard(table: Page, headway: Headway) -> None:
    table.keyboard.press("k")
    table.keyboard.press("j")
    row = table.locator("tbody tr:has(:focus)").get_attribute("id") or ""
    table.keyboard.press("Shift+Enter")
    table.wait_for_url(f"{headway.address}/opportunities/{row.removeprefix('row-')}/")


def test_nobody_is_led_into_the_table_while_typing(table: Page) -> None:
    search = table.get_by_role("searchbox").first
    search.click()
    table.keyboard.type("jk j")
    expect(search).to_have_value("jk j")
    expect(search).to_be_focused()
    table.locator('[data-edit="company"]').first.click()
    field = table.get_by_role("textbox", name="Company")
    field.fill("")
    table.keyboard.type("j k")
    expect(field).to_have_value("j k")
    table.keyboard.press("ArrowLeft")
    expect(field).to_be_focused()
    assert chosen(table) == []


def test_tab_leads_out_of_the_table(table: Page) -> None:
    table.keyboard.press("j")
    for _ in range(12):
        table.keyboard.press("Tab")
        if not table.evaluate("Boolean(document.activeElement.closest('edit-grid'))"):
            return
    pytest.fail("The focus stays in the table.")


def test_the_headings_stay_in_sight(table: Page, headway: Headway) -> None:
    for n in range(30):
        headway.typed("add", f"Job {n}", f"Company {n}")
    table.reload()
    table.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    head = table.get_by_role("columnheader", name="Title").bounding_box()
    assert head is not None
    assert 0 <= head["y"] < 8
    table.locator("tbody tr").last.locator('[data-edit="company"]').evaluate("it => { it.tabIndex = 0; it.focus(); }")
    for _ in range(25):
        table.keyboard.press("k")
        box = table.locator("tbody :focus").bounding_box() or {"y": 0}
        assert box["y"] >= head["y"] + head["height"] - 1


def test_the_title_and_what_to_do_stay_in_sight_beside_many_columns(table: Page, headway: Headway) -> None:
    wide = "company stage outcome role source label applied_on stage_on last_on contacted_on promised_on created_on"
    more = "location work_mode pay_min pay_max referrer contact url notes lessons"
    table.goto(f"{headway.address}/opportunities/?" + "&".join(f"columns={name}" for name in f"{wide} {more}".split()))
    table.get_by_label("Choose Cook at Papaya Diner").check()
    table.evaluate("window.scrollTo(document.documentElement.scrollWidth, 0)")
    assert table.evaluate("window.scrollX") > 200
    bar = table.get_by_role("form", name="Change the chosen ones")
    for seen in (table.locator("tbody .is-title").first, table.locator("thead .is-title"), bar):
        box = seen.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280


def test_a_view_is_saved_found_and_removed(table: Page, headway: Headway, check: Check) -> None:
    table.locator("summary", has_text="Stage").click()
    table.get_by_role("checkbox", name="Applied, no reply 2").check()
    expect(table.locator("#list-title")).to_have_text("2 opportunities")
    table.keyboard.press("Escape")
    table.get_by_text("Save this view").click()
    table.get_by_label("Name", exact=True).fill("They have it")
    assert check() == []
    table.get_by_role("button", name="Save", exact=True).click()
    views = table.get_by_role("navigation", name="Saved views")
    expect(views.get_by_role("link", name="They have it")).to_have_attribute("aria-current", "true")
    views.get_by_role("link", name="All open").click()
    expect(table.locator("#list-title")).to_have_text("3 opportunities")
    expect(views.get_by_role("link", name="All open")).to_have_attribute("aria-current", "true")
    views.get_by_role("link", name="They have it").click()
    expect(table.locator("#list-title")).to_have_text("2 opportunities")
    table.get_by_text("Change this view").click()
    assert check() == []
    table.get_by_role("button", name="Remove", exact=True).click()
    expect(views.get_by_role("link", name="They have it")).to_have_count(0)
    table.get_by_role("button", name="Undo").click()
    expect(views.get_by_role("link", name="They have it")).to_be_visible()


def test_a_stage_is_changed_in_its_cell(table: Page) -> None:
    table.locator("tr", has_text="Cook").locator('[data-edit="stage"]').click()
    table.get_by_role("combobox", name="Stage", exact=True).select_option("Job interview")
    table.get_by_role("button", name="Save").click()
    expect(table.locator("tr", has_text="Cook").locator('[data-edit="stage"]')).to_have_text("Job interview")
    expect(table.get_by_role("status").filter(has_text="Moved")).to_be_visible()


def test_many_are_closed_at_once_and_one_undo_opens_them(table: Page, check: Check) -> None:
    table.get_by_label("Choose all on this page").check()
    expect(table.locator(".chosen-count")).to_have_text("3 chosen")
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
