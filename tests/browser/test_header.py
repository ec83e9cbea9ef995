"""The header: eight pages in one row, four at hand and the others behind More where there is no room for all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from headway.web.pages import IN_HEADER
from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser
Check = Callable[[], list[str]]
FAR = IN_HEADER[-1].name


@pytest.fixture
def begins_with(example_home: Path) -> Path:
    return example_home


@pytest.fixture
def example(signed_in: Page, headway: Headway) -> Page:
    signed_in.goto(f"{headway.address}/pipeline/")
    return signed_in


def links(page: Page) -> list[str]:
    shown = page.get_by_role("navigation", name="Pages", exact=True).get_by_role("link")
    return [each.inner_text().strip() for each in shown.all()]


@pytest.mark.parametrize("width", [1152, 1280])
def test_every_page_stands_in_one_row(example: Page, width: int) -> None:
    example.set_viewport_size({"width": width, "height": 800})
    assert links(example) == [page.name for page in IN_HEADER]
    tops = {each.bounding_box()["y"] for each in example.locator(".nav a").all()}  # type: ignore[index]
    assert len(tops) == 1
    assert example.evaluate("document.documentElement.scrollWidth") <= width
    expect(example.get_by_role("searchbox", name="Search everything")).to_be_visible()


@pytest.mark.parametrize("width", [390, 800, 1024])
def test_four_are_at_hand_and_the_others_one_press_away(example: Page, width: int, check: Check) -> None:
    example.set_viewport_size({"width": width, "height": 800})
    assert links(example) == [page.name for page in IN_HEADER[:4]]
    example.get_by_role("button", name="More", exact=True).click()
    expect(example.get_by_role("link", name=FAR, exact=True)).to_be_visible()
    assert check() == []
    example.keyboard.press("Escape")
    expect(example.get_by_role("link", name=FAR, exact=True)).to_be_hidden()


def test_more_opens_without_scripts(without_javascript: Page, headway: Headway) -> None:
    without_javascript.set_viewport_size({"width": 390, "height": 800})
    without_javascript.goto(f"{headway.address}/settings/")
    without_javascript.get_by_role("button", name="More", exact=True).click()
    without_javascript.get_by_role("link", name=FAR, exact=True).click()
    without_javascript.wait_for_url(f"**{IN_HEADER[-1].to}")


@pytest.mark.parametrize("width", [390, 800])
def test_one_button_holds_views_filters_and_columns(example: Page, headway: Headway, width: int, check: Check) -> None:
    example.set_viewport_size({"width": width, "height": 800})
    example.goto(f"{headway.address}/opportunities/?state=open")
    expect(example.get_by_role("link", name="All open")).to_be_hidden()
    top = example.locator("#list tbody tr").first.bounding_box()
    assert top is not None
    assert top["y"] < 400
    example.get_by_role("button", name="Filter").click()
    expect(example.get_by_role("link", name="All open")).to_be_visible()
    assert check() == []
    example.locator("summary", has_text="Target role").click()
    example.locator("#menu-role").get_by_role("checkbox", name="Data engineer").check()
    expect(example.locator("#narrowed")).to_contain_text("1")
    example.get_by_role("button", name="Done").click()
    expect(example.get_by_role("link", name="Target role: Data engineer")).to_be_visible()


def test_the_tab_of_a_page_is_in_sight_on_a_phone(example: Page, headway: Headway) -> None:
    example.set_viewport_size({"width": 390, "height": 800})
    example.goto(f"{headway.address}/diagnosis/")
    box = example.locator(".tabs-main [aria-current]").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert example.locator(".tabs-main").bounding_box()["height"] < 60  # type: ignore[index]
