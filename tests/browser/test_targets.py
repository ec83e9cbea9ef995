"""What opens over a page can be hit, too: 24 pixels, or the room around it that WCAG 2.2 asks for."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Headway
from tests.browser.targets import too_small

pytestmark = pytest.mark.browser


@pytest.fixture
def begins_with(lived_home: Path) -> Path:
    """The example, and one of everything beside it."""
    return lived_home


@pytest.fixture
def example(signed_in: Page) -> Page:
    expect(signed_in.get_by_role("complementary", name="Example")).to_be_visible()
    return signed_in


def test_what_opens_over_a_page_can_be_hit_too(example: Page, headway: Headway) -> None:
    example.goto(f"{headway.address}/opportunities/")
    example.keyboard.press("Control+k")
    expect(example.locator("#palette").get_by_role("option", selected=True)).to_have_count(1)
    wrong = too_small(example, "#palette")
    example.keyboard.press("Escape")
    example.get_by_role("link", name="Add", exact=True).click()
    expect(example.get_by_role("dialog")).to_be_visible()
    wrong += too_small(example, "#dialog")
    example.keyboard.press("Escape")
    example.locator('[data-edit="company"]').first.click()
    expect(example.get_by_role("textbox", name="Company")).to_be_visible()
    wrong += too_small(example, ".editing")
    example.keyboard.press("Escape")
    example.get_by_label("Choose all on this page").check()
    wrong += too_small(example, ".batch")
    example.set_viewport_size({"width": 390, "height": 844})
    example.get_by_role("button", name="Filter").click()
    wrong += too_small(example, "#folded")
    assert wrong == []


def test_what_is_too_small_is_found(example: Page) -> None:
    example.evaluate(
        """() => { document.querySelector("main").innerHTML = `
        <p>One <a href="/" id="told">link</a> in a sentence.</p>
        <div class="apart"><button id="lone">a</button></div>
        <div class="apart"><button id="one">a</button><button id="other">b</button></div>
        <p><label><input type="checkbox" id="labelled"> A field and its words</label></p>`;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("main button { inline-size: 10px; block-size: 10px; padding: 0; border: 0 }"
            + " .apart { padding: 3rem } main label { display: block; line-height: 24px }");
        document.adoptedStyleSheets = [sheet]; }"""
    )
    assert [each.split('id="')[1].split('"')[0] for each in too_small(example)] == ["one", "other"]
