"""Weeks: where they begin, what falls into them, and what is said of them."""

from datetime import date, timedelta

import pytest

from headway.core.days import to_day
from headway.core.insights.weeks import SHOWN, Kind, Starts, Week, first_day, told, weekly

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.mark.parametrize(
    ("starts", "first"),
    [("monday", date(2026, 11, 16)), ("sunday", date(2026, 11, 15)), ("saturday", date(2026, 11, 21))],
)
def test_a_week_begins_where_the_person_says(starts: Starts, first: date) -> None:
    assert first_day(TODAY, starts) == first
    assert first_day(first, starts) == first
    assert first_day(first - timedelta(days=1), starts) == first - timedelta(days=7)
    assert weekly([], today=TODAY, starts=starts)[-1] == Week(first)


def test_every_day_falls_into_its_own_week_and_older_ones_into_none() -> None:
    first = date(2026, 5, 25)
    rows: list[tuple[Kind, int, int]] = [
        ("applications", to_day(first), 2),
        ("applications", to_day(first + timedelta(days=6)), 1),
        ("replies", to_day(first + timedelta(days=7)), 4),
        ("offers", to_day(TODAY), 1),
        ("interviews", to_day(first - timedelta(days=1)), 9),
        ("interviews", to_day(date(2026, 11, 23)), 9),
    ]
    weeks = weekly(rows, today=TODAY, starts="monday")
    assert len(weeks) == SHOWN
    assert weeks[0] == Week(first, applications=3)
    assert weeks[1] == Week(first + timedelta(days=7), replies=4)
    assert weeks[-1] == Week(date(2026, 11, 16), offers=1)
    assert not any(week.happened for week in weeks[2:-1])


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ([3, 3, 3, 3, 4], "This week 4 applications; 3 a week in the four weeks before."),
        ([99, 1, 0, 0, 1, 1], "This week 1 application; 0.5 a week in the four weeks before."),
        ([1, 0, 0, 0, 0], "This week no application yet; 0.25 a week in the four weeks before."),
        ([0, 0, 0, 0, 2], "This week 2 applications."),
        ([5, 0, 0, 0, 0, 0], "In the last 26 weeks 5 applications."),
        ([0], "Nothing of this job search has a day in the last 26 weeks."),
    ],
)
def test_the_weeks_in_a_sentence(sent: list[int], said: str) -> None:
    weeks = [Week(TODAY, applications=n) for n in [0] * (SHOWN - len(sent)) + sent]
    assert told(weeks) == said
