"""Rules 6 and 11 to 15: from which counts on they speak."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from headway.core.days import to_day
from headway.core.diagnosis.habits import collecting, few_contacts, long_shots, pace, tenth_week, unanswered
from headway.core.stats.conversion import Belief
from headway.core.stats.defaults import OUTREACH

TODAY = date(2026, 3, 15)
DAY = to_day(TODAY)
MAILED = OUTREACH["mailed"]


def mailed(yes: int, settled: int) -> str:
    return unanswered(yes, settled, Belief(MAILED.alpha + yes, MAILED.beta + settled - yes), TODAY).state


def test_outreach_speaks_from_twelve_unanswered_or_one_answer_in_twenty_two() -> None:
    assert (mailed(0, 11), mailed(0, 12)) == ("clear", "speaks")
    assert (mailed(1, 21), mailed(1, 22)) == ("clear", "speaks")
    assert mailed(0, 4) == "thin"


def test_a_fine_share_of_answers_is_not_nagged_for_missing_the_target() -> None:
    assert mailed(20, 100) == "clear"


def test_collecting_needs_twelve_and_surely_less_than_half() -> None:
    assert collecting(0, 11, TODAY).state == "thin"
    look = collecting(1, 12, TODAY, "Data", 10)
    assert look.state == "speaks"
    assert look.finding is not None
    assert look.finding.observed == "1 of 12 saved more than two weeks ago were applied for."
    assert look.finding.rows[0].count == 11
    assert look.finding.rows[0].filters == (
        ("stage", "10"), ("stage_on_to", "2026-03-01"), ("state", "open"), ("role", "Data"),
    )  # fmt: skip
    assert collecting(6, 12, TODAY).state == "clear"


def test_what_would_take_collecting_back_does() -> None:
    found = collecting(3, 20, TODAY).finding
    assert found is not None
    more = int(found.changes.split()[1])
    assert collecting(3 + more - 1, 20 + more - 1, TODAY).state == "speaks"
    assert collecting(3 + more, 20 + more, TODAY).state == "clear"


def test_long_shots_are_ten_of_the_last_twenty() -> None:
    assert long_shots([0.2] * 10 + [0.9] * 10, TODAY).state == "speaks"
    assert long_shots([0.2] * 9 + [0.9] * 11, TODAY).state == "clear"
    assert long_shots([0.2] * 30 + [0.5] * 20, TODAY).state == "clear"  # those before count no more
    assert long_shots([None] * 20, TODAY).state == "unread"
    assert long_shots([0.2] * 5 + [None] * 15, TODAY).state == "thin"


def test_networking_is_looked_at_from_twelve_actions_on() -> None:
    assert few_contacts(0, 11, TODAY).state == "thin"
    assert few_contacts(0, 12, TODAY).state == "speaks"
    assert few_contacts(3, 12, TODAY).state == "clear"


def searching(*weeks: int, at: int = DAY) -> Mapping[int, int]:
    """Applications of whole weeks, the last one ending on a day."""
    return {at - 7 * ago - 3: n for ago, n in enumerate(reversed(weeks))}


def test_a_pace_that_fell_to_a_quarter_is_asked_about() -> None:
    look = pace(searching(8, 8, 8, 8, 8, 8, 2, 1), DAY, TODAY)
    assert look.state == "speaks"
    assert look.finding is not None
    assert "3 applications in the last 14 days; in the six weeks before 8 a week" in look.finding.observed
    assert "question" in look.finding.reading
    assert pace(searching(8, 8, 8, 8, 8, 8, 4, 3), DAY, TODAY).state == "clear"


def test_a_slow_pace_and_a_planned_pause_are_not_asked_about() -> None:
    assert pace(searching(4, 4, 4, 4, 4, 4, 0, 0), DAY, TODAY).state == "thin"
    fell = searching(8, 8, 8, 8, 8, 8, 1, 1)
    assert pace(fell, DAY, TODAY, pauses={DAY - 5}).why == "There is a planned pause."
    assert pace(fell, DAY, TODAY, pauses={DAY - 40}).state == "speaks"


def test_a_pace_is_asked_about_for_a_week_and_not_again_within_four() -> None:
    stopped = {DAY - ago: 1 for ago in range(1, 90)}
    asked = [ahead for ahead in range(60) if pace(stopped, DAY + ahead, TODAY).state == "speaks"]
    assert len(asked) == 7
    assert asked == list(range(asked[0], asked[0] + 7))


def test_week_ten_is_told_in_that_week_alone() -> None:
    weeks = [tenth_week(TODAY - timedelta(days=ago), TODAY).state for ago in (62, 63, 69, 70)]
    assert weeks == ["clear", "speaks", "speaks", "clear"]
    found = tenth_week(TODAY - timedelta(days=65), TODAY).finding
    assert found is not None
    assert found.look_again_on == TODAY + timedelta(days=5)


@pytest.mark.parametrize("day", [0, DAY])
def test_an_empty_search_has_no_pace_to_lose(day: int) -> None:
    assert pace({}, day, TODAY).state == "thin"
