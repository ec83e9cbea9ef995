"""Settings and the example, in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser


def begun(page: Page, headway: Headway, address: str) -> None:
    """Start empty and open a page of the settings."""
    page.get_by_role("button", name="Start", exact=True).click()
    page.wait_for_url("**/opportunities/")
    page.goto(f"{headway.address}{address}")


def test_a_stage_is_renamed_and_undone(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    begun(page, headway, "/settings/")
    name = page.get_by_label("Name of the stage Phone interview")
    name.fill("Phone call")
    name.press("Enter")
    expect(page.get_by_label("Name of the stage Phone call")).to_be_visible()
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Name of the stage Phone interview")).to_be_visible()


def test_a_stage_moves_by_keyboard(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    begun(page, headway, "/settings/")
    page.get_by_role("button", name="Move Phone interview up").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("list").get_by_role("textbox").nth(2)).to_have_value("Phone interview")


def test_dark_is_dark_whatever_the_system_says(signed_in: Page, headway: Headway) -> None:
    page = signed_in
    begun(page, headway, "/settings/preferences/")
    ground = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    light = page.evaluate(ground)
    page.get_by_label("Colours").select_option("Dark")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    page.wait_for_load_state()
    assert page.evaluate(ground) != light


def test_looking_around_in_the_example(signed_in: Page, headway: Headway, check: Callable[[], list[str]]) -> None:
    page = signed_in
    page.get_by_role("button", name="Show me the example").click()
    banner = page.get_by_role("complementary", name="Example")
    expect(banner).to_contain_text("made-up search")
    page.goto(f"{headway.address}/settings/words/")
    assert check() == []
    banner.get_by_role("button", name="Leave the example").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Where does your search stand?")


def test_without_an_answer_it_says_so(signed_in: Page, headway: Headway, complaints: list[str]) -> None:
    page = signed_in
    page.context.set_offline(True)
    with page.expect_console_message(lambda said: "ERR_INTERNET_DISCONNECTED" in said.text):
        page.get_by_role("link", name="Add", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Headway does not answer.")
    complaints.clear()
