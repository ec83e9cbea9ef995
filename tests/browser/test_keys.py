"""Keys, the palette, and toasts in a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser
Check = Callable[[], list[str]]


@pytest.fixture
def begins_with(example_home: Path) -> Path:
    return example_home


@pytest.fixture
def example(signed_in: Page, headway: Headway) -> Page:
    signed_in.goto(f"{headway.address}/pipeline/")
    return signed_in


def test_single_keys_lead_and_rest_while_somebody_types(example: Page, headway: Headway) -> None:
    example.keyboard.press("g")
    example.keyboard.press("b")
    example.wait_for_url("**/opportunities/board/")
    example.keyboard.press("/")
    expect(example.get_by_role("searchbox", name="Search everything")).to_be_focused()
    example.keyboard.type("gn?u")
    expect(example.get_by_role("searchbox", name="Search everything")).to_have_value("gn?u")
    expect(example.get_by_role("dialog")).to_be_hidden()


def test_keys_are_told_on_one_and_an_opportunity_added_on_another(example: Page, check: Check) -> None:
    example.keyboard.press("?")
    expect(example.get_by_role("dialog", name="Keys")).to_be_visible()
    assert check() == []
    example.keyboard.press("n")  # rests: a dialog is open
    example.keyboard.press("Escape")
    expect(example.get_by_role("dialog")).to_be_hidden()
    example.keyboard.press("n")
    expect(example.get_by_role("dialog", name="Add an opportunity")).to_be_visible()


def test_the_palette_finds_and_goes_by_keyboard_alone(example: Page, check: Check) -> None:
    example.keyboard.press("Control+k")
    asked = example.get_by_role("combobox", name="A page, an opportunity, something to do")
    expect(asked).to_be_focused()
    expect(example.get_by_role("option", selected=True)).to_have_count(1)
    assert check() == []
    asked.fill("starting g")
    expect(example.get_by_role("option")).to_have_count(1)
    expect(example.get_by_role("option", selected=True)).to_contain_text("Starting guesses")
    asked.fill("qqqq")
    expect(example.get_by_text("Nothing of that name.")).to_be_visible()
    asked.fill("dark")
    expect(example.get_by_role("option", selected=True)).to_contain_text("Dark colours")
    example.keyboard.press("Enter")
    expect(example.locator("html")).to_have_attribute("data-theme", "dark")
    example.wait_for_url("**/pipeline/")


def test_the_palette_goes_where_the_letters_lead_before_it_has_told(example: Page) -> None:
    example.keyboard.press("Control+k")
    expect(example.get_by_role("option", selected=True)).to_have_count(1)
    example.keyboard.type("starting g")
    example.keyboard.press("Enter")
    example.wait_for_url("**/settings/guesses/")


def test_what_was_done_is_undone_by_a_key(example: Page, headway: Headway) -> None:
    example.goto(f"{headway.address}/opportunities/?state=open")
    example.locator("tbody th a").first.click()
    example.get_by_label("Move to").select_option("Accepted")
    example.get_by_role("button", name="Move", exact=True).click()
    expect(example.get_by_role("status").get_by_role("button", name="Undo")).to_be_visible()
    example.get_by_role("heading", level=1).click()
    example.keyboard.press("u")
    expect(example.get_by_role("status").first).to_contain_text("Took back")


def test_keys_rest_when_they_are_switched_off(example: Page, headway: Headway) -> None:
    example.goto(f"{headway.address}/settings/preferences/")
    example.get_by_label("Keys").select_option("Off")
    example.get_by_role("button", name="Save").click()
    expect(example.locator("body")).to_have_attribute("data-keys", "off")
    example.wait_for_load_state()
    example.keyboard.press("n")
    expect(example.get_by_role("dialog")).to_be_hidden()
    example.keyboard.press("Control+k")
    expect(example.get_by_role("dialog")).to_be_visible()


def test_the_newest_toasts_stand_first_and_older_ones_wait(example: Page) -> None:
    for number in range(5):
        example.evaluate(
            "n => { const it = document.createElement('toast-note'); it.className = 'toast'; it.textContent = n;"
            " document.getElementById('toasts').prepend(it); }",
            str(number),
        )
    seen = [toast.inner_text() for toast in example.locator(".toast").all() if toast.is_visible()]
    assert seen == ["4", "3", "2"]


def test_a_first_visit_asks_for_six_things_at_most(example: Page, headway: Headway, asked: list[str]) -> None:
    for address in ("/pipeline/", "/opportunities/", "/opportunities/board/", "/settings/", "/imports/", "/keys/"):
        del asked[:]
        example.goto(headway.address + address)
        example.wait_for_load_state("networkidle")
        assert len({each.partition("#")[0] for each in asked if not each.startswith("data:")}) <= 6, asked
