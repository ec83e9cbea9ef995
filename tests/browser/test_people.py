"""People in a browser: a talk logged with a key from anywhere, a message copied and opened."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway, arrived

pytestmark = pytest.mark.browser
Check = Callable[[], list[str]]


@pytest.fixture
def known(signed_in: Page, headway: Headway) -> Page:
    """Ida is known, and a search begun."""
    headway.typed("people", "Ida", "Winter", "--add", "--email", "ida@example.com", "--company", "Old Mill")
    headway.typed("add", "Engineer", "Brightwater Labs")
    return signed_in


def test_a_talk_is_logged_with_a_key_from_anywhere(known: Page, headway: Headway, check: Check) -> None:
    page = known
    page.goto(f"{headway.address}/pipeline/")
    page.keyboard.press("l")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Who", exact=True)).to_be_focused()
    assert check() == []
    page.keyboard.type("Ida")
    dialog.get_by_label("Kind").select_option("Call")
    dialog.get_by_label("What was said").fill("They hire in May.")
    dialog.get_by_text("What is next").first.click()
    dialog.get_by_label("What is next").fill("Send the portfolio")
    dialog.get_by_role("button", name="Log it").click()
    expect(page.get_by_role("status").first).to_contain_text("Logged: Call, Ida Winter")
    expect(page).to_have_url(f"{headway.address}/pipeline/")
    page.goto(f"{headway.address}/people/")
    page.get_by_role("link", name="Ida Winter", exact=True).click()
    arrived(page, "Last talked today.")
    expect(page.get_by_role("main")).to_contain_text("They hire in May.")
    assert check() == []
    page.get_by_role("button", name="Did it").click()
    expect(page.get_by_role("main")).to_contain_text("done today")


def test_a_refused_talk_keeps_what_was_typed(known: Page, headway: Headway) -> None:
    page = known
    page.goto(f"{headway.address}/people/")
    page.get_by_role("link", name="Log a talk").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Who", exact=True).fill("Ida Winter")
    dialog.get_by_label("Day").fill("2099-01-01")
    dialog.get_by_label("What was said").fill("Kept")
    dialog.get_by_role("button", name="Log it").click()
    expect(dialog.get_by_text("That day has not come yet.")).to_be_visible()
    expect(dialog.get_by_label("What was said")).to_have_value("Kept")


def test_a_message_goes_to_the_mail_program_as_it_was_edited(known: Page, headway: Headway, check: Check) -> None:
    page = known
    page.goto(f"{headway.address}/people/messages/first_outreach/")
    page.get_by_label("For", exact=True).select_option("Ida Winter")
    page.get_by_role("button", name="Fill it in").click()
    text = page.locator("#send-body")
    expect(text).to_contain_text("Hello Ida,")
    page.wait_for_load_state()
    text.fill("Hello Ida,\nüber 50 % & more?")
    address = page.get_by_role("link", name="Open in the mail program").get_attribute("href") or ""
    assert address.startswith("mailto:ida@example.com?subject=A%20question%20about%20Old%20Mill&body=Hello%20Ida")
    assert unquote(address.partition("&body=")[2]) == "Hello Ida,\r\nüber 50 % & more?"
    assert check() == []
    page.get_by_role("button", name="It is sent: log it").click()
    expect(page.get_by_role("main")).to_contain_text("über 50 % & more?")
