"""A week as a grid: what overlaps lies side by side, what has no time above; the hours are those that are needed."""

from datetime import date, time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.core.plan import grid as rules
from headway.core.plan.calendar import Day, Entry
from headway.core.plan.grid import Placed

DAY = date(2026, 3, 18)
Lanes = list[tuple[int, int, int]]


def entry(at: str = "", minutes: int | None = 60, id: int = 1) -> Entry:
    return Entry("planned", id, DAY, time.fromisoformat(at) if at else None, minutes, f"Thing {id}")


def laid(*given: tuple[str, int | None]) -> rules.Grid:
    return rules.grid([Day(DAY, tuple(entry(at, minutes, id) for id, (at, minutes) in enumerate(given)))])


def lanes(*given: tuple[str, int | None]) -> Lanes:
    return [(it.lane, it.lanes, it.wide) for it in laid(*given).columns[0].placed]


@pytest.mark.parametrize(
    ("things", "expected"),
    [
        ([("09:00", 60)], [(0, 1, 1)]),
        ([("09:00", 60), ("10:00", 60)], [(0, 1, 1), (0, 1, 1)]),
        ([("09:00", 60), ("09:30", 60)], [(0, 2, 1), (1, 2, 1)]),
        ([("09:00", 180), ("09:30", 60), ("11:00", 60)], [(0, 2, 1), (1, 2, 1), (1, 2, 1)]),
        ([("09:00", 60), ("09:00", 60), ("09:30", 90), ("10:00", 60)], [(0, 3, 1), (1, 3, 1), (2, 3, 1), (0, 3, 2)]),
    ],
    ids=["alone", "one_after_the_other", "two_at_once", "a_lane_is_used_again", "wider_where_nothing_is_beside"],
)  # fmt: skip
def test_what_overlaps_lies_side_by_side(things: list[tuple[str, int | None]], expected: Lanes) -> None:
    assert lanes(*(sorted(things, key=lambda it: (it[0], -(it[1] or 0))))) == expected


def test_what_has_no_time_stands_above() -> None:
    (column,) = laid(("", 30), ("09:00", 30)).columns
    assert ([it.id for it in column.above], [it.entry.id for it in column.placed]) == ([0], [1])


def test_of_more_than_four_at_once_the_rest_stands_above() -> None:
    (column,) = laid(*[("09:00", 60)] * 6).columns
    assert (len(column.placed), len(column.above)) == (4, 2)
    assert {it.lanes for it in column.placed} == {4}


@pytest.mark.parametrize(
    ("at", "minutes", "top", "tall"),
    [("09:00", 5, 60, 30), ("09:00", None, 60, 60), ("09:03", 44, 60, 45), ("23:50", 90, 930, 30)],
    ids=["too_short_to_read", "of_unsaid_length", "rounded", "past_midnight"],
)
def test_a_place_in_the_day(at: str, minutes: int | None, top: int, tall: int) -> None:
    (it,) = laid((at, minutes)).columns[0].placed
    assert (it.top, it.tall) == (top, tall)


@pytest.mark.parametrize(
    ("things", "now", "hours"),
    [
        ([], None, (8, 18)),
        ([("09:00", 60)], None, (8, 18)),
        ([("06:30", 60), ("19:10", 60)], None, (6, 21)),
        ([("22:00", 600)], None, (8, 24)),
        ([], time(5, 30), (5, 18)),
        ([], time(23, 59), (8, 24)),
    ],
)
def test_as_many_hours_as_are_needed(
    things: list[tuple[str, int | None]], now: time | None, hours: tuple[int, int]
) -> None:
    found = rules.grid([Day(DAY, tuple(entry(at, minutes) for at, minutes in things))], now)
    assert (found.first, found.last, len(found.hours)) == (*hours, hours[1] - hours[0])


def test_the_hour_line() -> None:
    found = laid()
    assert (found.top(time(8)), found.top(time(17, 59)), found.top(time(18)), found.top(time(7))) == (
        0,
        599,
        None,
        None,
    )


@given(st.lists(st.builds(Placed, st.just(entry("09:00")), st.integers(0, 200), st.integers(30, 120)), max_size=12))
def test_nothing_ever_covers_another(ones: list[Placed]) -> None:
    found = [it for it in rules.side_by_side(ones) if it.lane < it.lanes]
    for one, other in combinations(found, 2):
        if one.top < other.top + other.tall and other.top < one.top + one.tall:
            assert one.lane + one.wide <= other.lane or other.lane + other.wide <= one.lane
            assert one.lanes == other.lanes
