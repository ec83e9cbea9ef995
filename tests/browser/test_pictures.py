"""The flow in a real browser: letters as wide as they really are, rows one click away, by keyboard too."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser

_COLLISIONS = """() => [...document.querySelectorAll('.picture svg')].filter(svg => svg.checkVisibility()).map(svg => {
  const ground = svg.getBoundingClientRect();
  const lines = [...svg.querySelectorAll('text')].map(line => [line.textContent, line.getBoundingClientRect()]);
  const beyond = one => one.left < ground.left - 1 || one.right > ground.right + 1 || one.top < ground.top - 3;
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const wrong = lines.filter(([, one]) => beyond(one)).map(([said]) => said + ' is outside');
  lines.forEach(([a, one], at) => lines.slice(at + 1).forEach(([b, other]) => {
    if (meet(one, other)) wrong.push(a + ' is on ' + b);
  }));
  return [lines.length, wrong];
})"""


@pytest.fixture
def begins_with(example_home: Path) -> Path:
    return example_home


@pytest.fixture
def example(signed_in: Page, headway: Headway) -> Page:
    signed_in.goto(f"{headway.address}/pipeline/flow/")
    return signed_in


def test_letters_are_no_wider_than_thought(example: Page, headway: Headway) -> None:
    for address in ("/pipeline/flow/", "/pipeline/comparison/?by=source", "/pipeline/forecast/"):
        example.goto(headway.address + address)
        for width in (1280, 1000, 700, 390, 320):
            example.set_viewport_size({"width": width, "height": 844})
            for lines, wrong in example.evaluate(_COLLISIONS):
                assert lines > 5
                assert wrong == [], f"{address} at {width}"


def test_a_node_opens_its_rows_by_keyboard(example: Page) -> None:
    node = example.locator(".picture svg:visible a").filter(has_text="Rejected")
    count = int(re.findall(r"\d+", node.text_content() or "")[0])
    node.focus()
    example.keyboard.press("Enter")
    expect(example).to_have_url(re.compile(r"/opportunities/\?outcome=rejected"))
    expect(example.locator("#list-title")).to_have_text(f"{count} opportunities")


def test_the_picture_turns_dark_with_the_page(example: Page) -> None:
    bar = example.locator(".picture svg:visible rect").first
    light = bar.evaluate("each => getComputedStyle(each).fill")
    example.emulate_media(color_scheme="dark")
    assert bar.evaluate("each => getComputedStyle(each).fill") != light


def test_a_picture_to_take_away(example: Page, tmp_path: Path) -> None:
    with example.expect_download() as taken:
        example.get_by_role("link", name="PNG to share, without names").click()
    taken.value.save_as(tmp_path / "card.png")
    assert re.fullmatch(r"headway-card-[\d-]+\.png", taken.value.suggested_filename)
    assert (tmp_path / "card.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("language", ["en-GB", "de"])
def test_the_printed_report_is_one_sheet_with_the_funnel(
    example: Page, headway: Headway, tmp_path: Path, language: str
) -> None:
    example.goto(f"{headway.address}/settings/preferences/")
    example.locator("[name=language]").select_option(language)
    example.locator("form:has([name=language]) button").first.click()
    expect(example.locator("html")).to_have_attribute("lang", language)
    example.goto(f"{headway.address}/pipeline/report/")
    for sheet in ("A4", "Letter"):
        file = tmp_path / f"{sheet}.pdf"
        example.pdf(path=file, format=sheet)
        (page,) = PdfReader(file).pages
        words = page.extract_text()
        assert words.count("Second interview") == 2, words  # in the funnel and in the table below it
        assert "Backend engineer (maps)" in words
