"""What pictures share: colours as on the pages, text that is only text, and the copy that needs no page."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from headway.core.insights.pictures import frame, standalone
from tests.core.insights.pictures.drawn import texts, tree

TOKENS = Path(__file__).parents[4] / "src/headway/web/static/css/tokens.css"


def test_the_colours_outside_of_a_page_are_the_light_ones_of_the_pages() -> None:
    light = dict(re.findall(r"--([a-z0-9_-]+): light-dark\((#[0-9a-f]{6}),", TOKENS.read_text("utf-8")))
    assert dict(frame.LIGHT) == {name: light.get(name) for name in frame.LIGHT}


def drawn(title: str = "A title", about: str = "What it tells.") -> str:
    body = frame.words("Some words", 10, 20) + frame.tag("rect", width=5, height=5, fill="var(--stage-3)")
    return frame.picture("forest", body, width=300, height=100, title=title, about=about)


def test_alone_it_needs_no_page() -> None:
    svg = standalone(drawn())
    assert "var(" not in svg
    assert frame.LIGHT["stage-3"] in svg
    assert "Liberation Sans" in svg
    left, top, width, height = map(float, tree(svg).get("viewBox", "").split())
    assert (left, width) == (-28, 356)
    assert top < -50
    assert height == 100 - top + 28
    assert (tree(svg).get("width"), tree(svg).get("height")) == ("356", frame.number(height))


def test_alone_it_says_what_it_shows() -> None:
    svg = standalone(drawn("Tom & “Jerry”'s <b>", 'A "word" of it. ' * 20))
    said = [each.said for each in texts(svg)]
    assert said[0] == "Tom & “Jerry”'s <b>"
    assert said[1].startswith('A "word" of it.')
    assert len(said) > 4
    assert said[-1] == "Some words"


def test_unframed_it_keeps_its_size() -> None:
    svg = standalone(drawn(), framed=False)
    assert tree(svg).get("viewBox") == "0 0 300 100"
    assert [each.said for each in texts(svg)] == ["Some words"]


def test_an_unknown_colour_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        standalone(drawn().replace("--stage-3", "--no-such"))


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="no picture"):
        standalone("<svg><desc></desc></svg>")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\x00b", "ab"),
        ("a \n\t b", "a b"),
        ("\ud800x", "x"),
        ("x\ufffe", "x"),
        ("left\u202eright", "leftright"),
        ("\u2067abc\u2069", "abc"),
    ],
)
def test_what_no_picture_may_hold_is_left_out(text: str, seen: str) -> None:
    assert frame.clean(text) == seen
    svg = frame.picture("x", frame.words(text, 0, 0), width=1, height=1, title=text, about=text)
    assert [each.said for each in texts(svg)] == [seen]


@pytest.mark.parametrize("room", [8, 20, 60, 200])
@pytest.mark.parametrize("text", ["Referral", "A very long name of a source", "東京の会社東京の会社", "WWWWWWWWWW", ""])
def test_what_is_shortened_fits(text: str, room: float) -> None:
    short = frame.shortened(text, room)
    assert frame.text_width(short) <= room or short == "…"
    assert short == text or short.endswith("…")


def test_lines_fit_and_lose_no_word() -> None:
    text = "So many words that they need several lines to stand in"
    lines = frame.in_lines(text, 120)
    assert " ".join(lines) == text
    assert all(frame.text_width(line) <= 120 for line in lines)
    assert len(lines) > 2


@pytest.mark.parametrize("top", [1e-6, 0.03, 0.37, 0.5, 1.0, 3, 43, 2_999])
def test_ticks_are_round_and_reach_the_top(top: float) -> None:
    found = frame.ticks(top)
    assert found[0] == 0
    assert found[-1] >= top * 0.999
    assert 2 <= len(found) <= 7
    assert len({round(after - before, 9) for before, after in pairwise(found)}) == 1
