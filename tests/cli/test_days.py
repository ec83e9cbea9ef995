"""Days as people type them. The day of every test is Sunday, 15 March 2026."""

from datetime import date

import pytest

from headway.cli import days
from headway.core.errors import Invalid, Unsure

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-01-24", date(2026, 1, 24)),
        ("today", TODAY),
        ("Yesterday", date(2026, 3, 14)),
        ("sunday", date(2026, 3, 8)),
        ("last friday", date(2026, 3, 13)),
        ("fri", date(2026, 3, 13)),
        ("3 mar", date(2026, 3, 3)),
        ("march 3", date(2026, 3, 3)),
        ("20 dec", date(2025, 12, 20)),
        ("3 March 2024", date(2024, 3, 3)),
        ("3 days ago", date(2026, 3, 12)),
        ("two weeks ago", date(2026, 3, 1)),
        ("3.4.2025", date(2025, 4, 3)),
        ("31/1/2026", date(2026, 1, 31)),
        ("1/31/26", date(2026, 1, 31)),
        ("3. März", date(2026, 3, 3)),
    ],
)
def test_said_in_many_ways(typed: str, day: date) -> None:
    assert days.spoken(typed, TODAY) == (day, "exact")


def test_says_how_sure_it_is() -> None:
    assert days.spoken("about 3 march", TODAY) == (date(2026, 3, 3), "about")
    assert days.spoken("before 2026-01-24", TODAY) == (date(2026, 1, 24), "before")
    assert days.spoken("unknown", TODAY) == (None, "unknown")
    assert days.spoken(None, TODAY) == (None, "exact")


def test_a_promise_lies_ahead() -> None:
    assert days.spoken("friday", TODAY, ahead=True) == (date(2026, 3, 20), "exact")
    assert days.spoken("next friday", TODAY) == (date(2026, 3, 20), "exact")
    assert days.spoken("3 april", TODAY, ahead=True) == (date(2026, 4, 3), "exact")


@pytest.mark.parametrize("typed", ["10", "march", "n/a", "soon", "2026-02-30", "31.2.2026", "t"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(Invalid):
        days.spoken(typed, TODAY)


@pytest.mark.parametrize("typed", ["3/4", "3/4/2026"])
def test_read_in_two_ways_is_asked(typed: str) -> None:
    with pytest.raises(Unsure) as doubt:
        days.spoken(typed, TODAY)
    assert [option.split(" 2026")[0] for option in doubt.value.options] == ["3 April", "4 March"]
    assert all(days.spoken(option, TODAY)[0] for option in doubt.value.options)
