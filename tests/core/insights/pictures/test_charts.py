"""Funnel, forest, curve, fan and calendar: what they say is what they were given, and nothing stands on anything."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.core.insights import Arm, Cell, Comparison, Forecast, Group, Spell, counted, reckoning
from headway.core.insights.pictures import (
    NARROW,
    WIDE,
    calendar,
    curve,
    fan,
    forest,
    funnel,
    standalone,
)
from tests.core.insights.pictures.drawn import SVG, colliding, outside, texts, tree
from tests.core.insights.pictures.searches import NASTY, RUNGS

TODAY = date(2026, 3, 1)
WIDTHS = pytest.mark.parametrize("width", [WIDE, NARROW])
SHARES = st.tuples(*(st.floats(0, 1) for _ in range(3))).map(sorted)
CELLS = st.lists(
    st.builds(Cell, st.just("All"), st.just(""), st.integers(0, 7), st.integers(0, 7), st.integers(1, 3_000))
)


def compared(*arms: Arm, better: str | None = None) -> Comparison:
    return Comparison("source", "Applied", "Response", arms, 1.0, None, better, arms[0].name if better else None)


def arm(name: str, low: float = 0.1, mean: float = 0.2, high: float = 0.4, enough: bool = True) -> Arm:
    return Arm(name, 4, 9.0, mean, low, high, enough)


def group(cells: list[Cell]) -> Group:
    return counted.funnel(cells, RUNGS, ()).groups[-1]


def steps(rows: list[Spell]) -> tuple[reckoning.Step, ...]:
    return reckoning.steps(rows, RUNGS)


def expected(per_week: float = 8, rows: tuple[Spell, ...] = ()) -> Forecast:
    whole = steps(list(rows))
    return reckoning.expected(whole, [], per_week=per_week, today=TODAY, until=TODAY + timedelta(days=90))


def said(svg: str) -> list[str]:
    return [each.said for each in texts(svg)]


def wholly_there(svg: str) -> None:
    lines = texts(svg)
    assert colliding(lines) == []
    assert outside(svg, lines) == []
    alone = standalone(svg)
    assert outside(alone, texts(alone)) == []
    assert colliding(texts(alone)) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8"), max_size=40), SHARES, st.booleans()), max_size=12))
def test_a_forest_of_anything(found: list[tuple[str, list[float], bool]]) -> None:
    answer = compared(*(arm(name, *shares, enough=enough) for name, shares, enough in found))
    for width in (WIDE, NARROW):
        wholly_there(forest(answer, width=width))


@WIDTHS
def test_a_group_too_small_shows_its_counts_alone(width: int) -> None:
    svg = forest(compared(arm("Referral"), arm("Meetup", enough=False)), width=width)
    assert len(list(tree(svg).iter(f"{SVG}circle"))) == 1
    assert any("too few to tell" in each for each in said(svg))
    assert sum("4 of 9" in each for each in said(svg)) == 2


def test_a_whisker_ends_where_the_range_does() -> None:
    svg = forest(compared(arm("Referral", 0.0, 0.2, 0.4)))
    whisker = next(each for each in tree(svg).iter(f"{SVG}path") if each.get("stroke-width") == "2.5")
    hairlines = [each.get("d", "") for each in tree(svg).iter(f"{SVG}path") if each.get("stroke") == "var(--line)"]
    first, last = (line.split()[0][1:] for line in (hairlines[0], hairlines[-1]))
    assert whisker.get("d") == f"M{first} 17L{last} 17"


def test_only_a_claim_is_green() -> None:
    arms = (arm("Job board"), arm("Referral"))
    assert "var(--accepted)" not in forest(compared(*arms))
    assert forest(compared(*arms, better="Referral")).count("var(--accepted)") == 2


@settings(max_examples=40, deadline=None)
@given(CELLS)
def test_a_funnel_of_anything(cells: list[Cell]) -> None:
    targets = {rung.id: 0.3 for rung in RUNGS}
    for width in (WIDE, NARROW):
        wholly_there(funnel(group(cells), target=targets, width=width))


def test_a_whisker_of_the_funnel_leaves_those_who_came_in_later_where_they_are() -> None:
    """40 applied of whom 10 got a call; 20 more came in by a call: the bar is 30, its whisker 20 + the range of 10."""
    answer = group([Cell("All", "", 1, 1, 30), Cell("All", "", 1, 3, 10), Cell("All", "", 3, 3, 20)])
    step = next(step for step in answer.steps if step.stage == "Phone interview")
    assert step.of_applied is not None
    svg = funnel(answer)
    row = next(each for each in tree(svg).iter(f"{SVG}g") if "Phone interview" in "".join(each.itertext()))
    ground, bar = list(row.iter(f"{SVG}rect"))
    unit = float(ground.get("width", "")) / 60
    whisker = next(each.get("d", "") for each in row.iter(f"{SVG}path"))
    low, high = (float(part.split()[0]) for part in whisker.removeprefix("M").split("M")[0].split("L"))
    assert float(bar.get("width", "")) == pytest.approx(30 * unit, abs=0.02)
    start = float(bar.get("x", ""))
    assert (low - start) / unit == pytest.approx(20 + 40 * step.of_applied.low, abs=0.02)
    assert (high - start) / unit == pytest.approx(20 + 40 * step.of_applied.high, abs=0.02)


def test_a_target_is_a_mark_and_said() -> None:
    answer = group([Cell("All", "", 1, 2, 10)])
    assert "Upright line: the target." not in " ".join(said(funnel(answer)))
    assert "Upright line: the target." in " ".join(said(funnel(answer, target={102: 0.25})))


@WIDTHS
@pytest.mark.parametrize("yes", [0, 1, 40])
def test_a_curve_from_nothing_to_much(yes: int, width: int) -> None:
    rows = [Spell("Other", "", 1, 1, day, 2) for day in range(yes)] + [Spell("Other", "", 1, 0, 9, 5)]
    for answer in reckoning.curves(steps(rows)):
        wholly_there(curve(answer, width=width))


def test_a_curve_ends_at_its_share() -> None:
    (answer, *_) = reckoning.curves(steps([Spell("Other", "", 1, 1, 3, 6), Spell("Other", "", 1, 2, 5, 6)]))
    last = answer.points[-1]
    svg = curve(answer)
    assert f"{last.share:.0%}" in said(svg)
    assert f"{100 * last.low:.0f}–{100 * last.high:.0f}%" in said(svg)
    assert f"half of the answers by day {answer.half}" in said(svg)
    assert not any("half" in each for each in said(curve(replace(answer, half=None))))


@WIDTHS
@pytest.mark.parametrize("per_week", [0.0, 0.5, 8.0, 60.0])
def test_a_fan_of_any_pace(per_week: float, width: int) -> None:
    wholly_there(fan(expected(per_week), width=width))


def test_a_fan_shades_half_and_four_of_five() -> None:
    answer = expected()
    bands = [each for each in tree(fan(answer)).iter(f"{SVG}path") if each.get("fill-opacity")]
    assert len(bands) == 2
    assert not [each for each in tree(fan(replace(answer, ranges=()))).iter(f"{SVG}path") if each.get("fill-opacity")]
    assert said(fan(answer)).count("30 May") == 1


@WIDTHS
def test_a_calendar_shows_what_happened_when(width: int) -> None:
    days = {TODAY: 3, TODAY - timedelta(days=1): 1, TODAY - timedelta(days=2_000): 9, TODAY + timedelta(days=1): 9}
    svg = calendar(days, until=TODAY, width=width)
    wholly_there(svg)
    cells = list(tree(svg).iter(f"{SVG}rect"))
    assert [cell[0].text for cell in cells] == ["28 February 2026: 1", "1 March 2026: 3"]
    assert "4 things happened, on 2 days; most on 1 March 2026: 3." in svg


@pytest.mark.parametrize("until", [TODAY + timedelta(days=each) for each in range(0, 400, 23)])
def test_the_names_of_months_do_not_collide(until: date) -> None:
    wholly_there(calendar({}, until=until))


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize(
    "draw",
    [
        lambda name: forest(compared(arm(name))),
        lambda name: funnel(replace(group([Cell("All", "", 1, 3, 10)]), name=name)),
        lambda name: curve(replace(reckoning.curves(steps([]))[0], stage=name, next_stage=name)),
        lambda name: fan(replace(expected(), target=name)),
    ],
)
def test_a_hostile_name_is_only_a_name(draw: Callable[[str], str], nasty: str) -> None:
    for svg in (draw(nasty), standalone(draw(nasty))):
        assert not list(tree(svg).iter(f"{SVG}script"))
        assert "\u202e" not in svg
