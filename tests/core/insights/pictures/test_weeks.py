"""The weeks as a picture: a bar for every number, one scale for all rows, nothing stands on anything."""

from datetime import date, timedelta

import pytest

from headway.core.insights.pictures import NARROW, WIDE, weeks
from headway.core.insights.weeks import SHOWN, Week
from tests.core.insights.pictures.drawn import SVG, colliding, outside, texts, tree

FIRST = date(2026, 5, 25)
WIDTHS = pytest.mark.parametrize("width", [WIDE, NARROW])


def shown(most: int = 6) -> list[Week]:
    return [
        Week(FIRST + timedelta(weeks=at), applications=at % (most + 1), replies=at % 3, offers=int(at == SHOWN - 1))
        for at in range(SHOWN)
    ]


@WIDTHS
@pytest.mark.parametrize("most", [0, 1, 6, 25])
def test_every_number_is_a_bar_of_its_height(width: int, most: int) -> None:
    svg = weeks(shown(most), width=width)
    bars = list(tree(svg).iter(f"{SVG}rect"))
    told = [(bar[0].text or "").rpartition(" ") for bar in bars]
    heights = {float(bar.get("height", "0")) / int(n) for bar, (_, _, n) in zip(bars, told, strict=True)}
    assert max(heights) - min(heights) < 0.02
    assert sum(int(n) for words, _, n in told if "Applications" in words) == sum(w.applications for w in shown(most))
    assert [words for words, _, _ in told if "Offers" in words] == ["week of 16 November 2026: Offers"]


@WIDTHS
@pytest.mark.parametrize("most", [0, 6, 1_000])
def test_nothing_stands_on_anything(width: int, most: int) -> None:
    svg = weeks(shown(most), width=width)
    assert not colliding(texts(svg))
    assert not outside(svg, texts(svg))


def test_weeks_of_nothing_are_drawn_all_the_same() -> None:
    svg = weeks([Week(FIRST + timedelta(weeks=at)) for at in range(SHOWN)])
    assert not list(tree(svg).iter(f"{SVG}rect"))
    assert "Nothing of this job search has a day in the last 26 weeks." in svg


@WIDTHS
def test_a_goal_is_a_line_across_its_week_and_fits_into_the_row(width: int) -> None:
    asked = [None] * (SHOWN - 1) + [12]
    svg = weeks([Week(FIRST + timedelta(weeks=at), applications=6) for at in range(SHOWN)], asked=asked, width=width)
    rects = list(tree(svg).iter(f"{SVG}rect"))
    (aim,) = [it for it in rects if it.get("class") == "aim"]
    bar = next(it for it in rects if it.get("class") is None)
    top, height = float(bar.get("y", "")), float(bar.get("height", ""))
    assert top + height - (float(aim.get("y", "")) + 1) == pytest.approx(2 * height, abs=0.05)
    assert float(aim.get("y", "")) > 20
    assert (aim[0].text or "").endswith("goal 12")
