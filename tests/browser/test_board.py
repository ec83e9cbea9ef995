"""The board in a browser: cards dragged, moved by keyboard with announcements, and by a form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser
Check = Callable[[], list[str]]


@pytest.fixture
def begins_with(filled_home: Path) -> Path:
    return filled_home


@pytest.fixture
def board(signed_in: Page, headway: Headway) -> Page:
    """The board with three on it."""
    signed_in.goto(f"{headway.address}/opportunities/board/")
    return signed_in


def lane(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def card(page: Page, title: str) -> Locator:
    return page.locator(".board-card", has_text=title)


def says(page: Page) -> Locator:
    return page.locator("[data-says]")


def dragged(page: Page, title: str, to: str) -> None:
    """Drag a card into a column, step by step as a hand does."""
    start, end = card(page, title).bounding_box(), lane(page, to).bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 30, start["y"] + 30)
    page.mouse.down()
    page.mouse.move(end["x"] + 40, end["y"] + 120, steps=6)
    page.mouse.up()


def test_a_card_is_dragged_to_another_column(board: Page, headway: Headway) -> None:
    dragged(board, "Cook", "Job interview")
    expect(lane(board, "Job interview")).to_contain_text("Cook")
    expect(lane(board, "Job interview").locator(".count")).to_contain_text("1")
    expect(lane(board, "Applied, no reply").locator(".count")).to_contain_text("1")
    expect(says(board)).to_have_text("Cook at Papaya Diner is now at Job interview.")
    board.reload()
    expect(lane(board, "Job interview")).to_contain_text("Cook")
    assert board.url == f"{headway.address}/opportunities/board/"


def test_a_card_is_dragged_by_a_finger(board: Page, headway: Headway) -> None:
    board.set_viewport_size({"width": 900, "height": 800})
    start, end = card(board, "Cook").bounding_box(), lane(board, "Phone interview").bounding_box()
    assert start is not None
    assert end is not None
    finger = board.context.new_cdp_session(board)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        given = {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]}
        finger.send("Input.dispatchTouchEvent", given)

    here, there = (start["x"] + 30, start["y"] + 40), (end["x"] + 40, end["y"] + 120)
    touch("touchStart", here)
    expect(board.locator(".ghost")).to_be_visible()  # a long press takes it up
    for step in range(1, 7):
        touch("touchMove", tuple(a + (b - a) * step / 6 for a, b in zip(here, there, strict=True)))  # type: ignore[arg-type]
    touch("touchEnd")
    expect(lane(board, "Phone interview")).to_contain_text("Cook")
    expect(says(board)).to_have_text("Cook at Papaya Diner is now at Phone interview.")


def test_a_card_dragged_back_asks_and_may_stay_where_it_was(board: Page, check: Check) -> None:
    dragged(board, "Engineer", "Never applied")
    dialog = board.get_by_role("dialog")
    expect(dialog).to_contain_text("stands further on")
    assert check() == []
    dialog.get_by_role("link", name="Leave it where it is").click()
    expect(lane(board, "Phone interview")).to_contain_text("Engineer")
    dragged(board, "Engineer", "Never applied")
    dialog.get_by_role("button", name="It was a mistake").click()
    expect(dialog).to_be_hidden()
    expect(lane(board, "Never applied")).to_contain_text("Engineer")


def test_a_card_moves_by_keyboard_and_every_step_is_said(board: Page, check: Check) -> None:
    board.locator('.board-card[tabindex="0"]').focus()
    board.keyboard.press("ArrowDown")
    moving = board.locator(".board-card:focus")
    title = moving.locator(".card-title").inner_text()
    board.keyboard.press("m")
    expect(says(board)).to_contain_text(f"Moving {title}")
    assert check() == []
    board.keyboard.press("ArrowRight")
    expect(says(board)).to_have_text("Response, no interview yet, stage 3 of 8.")
    board.keyboard.press("Escape")
    expect(says(board)).to_contain_text("is back at Applied, no reply.")
    expect(card(board, title)).to_be_focused()
    board.keyboard.press("m")
    board.keyboard.press("ArrowRight")
    board.keyboard.press("ArrowRight")
    board.keyboard.press("Enter")
    expect(says(board)).to_contain_text("is now at Phone interview.")
    expect(card(board, title)).to_be_focused()
    board.reload()
    expect(lane(board, "Phone interview")).to_contain_text(title)


def test_a_card_moves_by_its_form_with_a_day(board: Page) -> None:
    card(board, "Cook").hover()
    card(board, "Cook").get_by_role("link", name="Move").click()
    board.get_by_label("To", exact=True).select_option("Job offer")
    board.get_by_role("dialog").get_by_role("button", name="Move").click()
    expect(board.get_by_role("dialog")).to_be_hidden()
    expect(lane(board, "Job offer")).to_contain_text("Cook")
    board.get_by_role("button", name="Undo").click()
    expect(lane(board, "Applied, no reply")).to_contain_text("Cook")


def test_the_closed_come_into_sight_when_asked_for(board: Page, headway: Headway, check: Check) -> None:
    headway.typed("close", "2", "rejected")
    board.reload()
    expect(card(board, "Cook")).to_have_count(0)
    board.get_by_text("All 3").click()
    expect(card(board, "Cook")).to_contain_text("Rejected")
    assert check() == []


def test_without_javascript_a_card_moves_by_a_page(without_javascript: Page, headway: Headway) -> None:
    page = without_javascript
    page.goto(f"{headway.address}/opportunities/board/")
    card(page, "Cook").hover()
    card(page, "Cook").get_by_role("link", name="Move").click()
    page.get_by_label("To", exact=True).select_option("Phone interview")
    page.get_by_role("button", name="Move").click()
    expect(lane(page, "Phone interview")).to_contain_text("Cook")
