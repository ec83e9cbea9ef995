"""Week by week, as a terminal shows it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.insights import weeks as weekly
from headway.usecases import insights

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_each_week_from_the_first_in_which_something_was(headway: Headway, walk: Callable[..., int], ada: Ctx) -> None:
    walk(20, (3, 4))
    walk(20)
    walk(2)
    said = headway("weeks").stdout
    assert said.startswith(weekly.told(insights.weeks(ada)))
    rows = [line.split() for line in said.splitlines() if line.startswith("2026-")]
    assert [row[:4] for row in rows] == [["2026-02-23", "2", "1", "1"], ["2026-03-02"], ["2026-03-09", "1", "█" * 15]]


def test_weeks_for_programs(headway: Headway, walk: Callable[..., int], ada: Ctx) -> None:
    walk(20)
    told = json.loads(headway("weeks", "--json").stdout)
    assert [each["applications"] for each in told] == [each.applications for each in insights.weeks(ada)]


def test_before_anything_has_a_day(headway: Headway, home: object) -> None:
    assert headway("weeks").stdout == "Nothing of this job search has a day in the last 26 weeks.\n"


def test_no_search_at_all(headway: Headway) -> None:
    assert headway("weeks").stdout.startswith("There is no week to tell of yet")
    assert headway("weeks", "--json").stdout == "[]\n"
