"""Goals: what they ask, what was done, and the words for it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from headway.core.plan import budget, goals
from headway.core.plan.nouns import Goal, Pause
from headway.core.plan.words import EVERY_DAY, WORKING_DAYS

MONDAY = date(2026, 3, 9)
SUNDAY = date(2026, 3, 15)
WEEKLY = Goal(1, "applications", None, "", None, 10, "week", WORKING_DAYS, date(2026, 3, 2), None)
DAILY = replace(WEEKLY, what="minutes", kind="practice", target=180, per="day")


def reckoned(goal: Goal, *pauses: Pause, done: dict[date, int] | None = None, today: date = MONDAY) -> goals.Progress:
    return goals.progress(goal, MONDAY, SUNDAY, done=done or {}, pauses=pauses, today=today)


@pytest.mark.parametrize(("days", "asked"), [(0, 10), (1, 8), (2, 6), (4, 2), (5, 0), (7, 0)])
def test_a_pause_makes_a_week_ask_less(days: int, asked: int) -> None:
    rest = [Pause(1, MONDAY, MONDAY + timedelta(days=days - 1), "")] if days else []
    assert goals.asked(WEEKLY, MONDAY, SUNDAY, rest) == asked


@pytest.mark.parametrize("on", [MONDAY, MONDAY + timedelta(days=3), SUNDAY])
def test_a_goal_is_about_the_day_or_the_week_around_it(on: date) -> None:
    assert goals.span(DAILY, on, "monday") == (on, on)
    assert goals.span(WEEKLY, on, "monday") == (MONDAY, SUNDAY)
    first = SUNDAY if on == SUNDAY else SUNDAY - timedelta(days=7)
    assert goals.span(WEEKLY, on, "sunday") == (first, first + timedelta(days=6))


def test_one_is_asked_as_long_as_any_day_counts() -> None:
    rest = [Pause(1, MONDAY, MONDAY + timedelta(days=3), "")]
    assert goals.asked(replace(WEEKLY, target=1), MONDAY, SUNDAY, rest) == 1


def test_a_weekend_takes_nothing_from_a_goal_for_working_days() -> None:
    assert goals.asked(WEEKLY, MONDAY, SUNDAY, [Pause(1, SUNDAY, SUNDAY, "")]) == 10


def test_a_goal_that_begins_in_the_middle_of_a_week_asks_its_part() -> None:
    begun = replace(WEEKLY, from_on=MONDAY + timedelta(days=3))
    assert goals.asked(begun, MONDAY, SUNDAY) == 4
    assert goals.less(reckoned(begun)) == "4 in place of 10, since not every day of this week counts"


def test_a_goal_a_day_asks_nothing_on_a_day_of_rest() -> None:
    assert goals.asked(DAILY, SUNDAY, SUNDAY) == 0
    assert goals.asked(DAILY, MONDAY, SUNDAY) == 5 * 180
    assert (
        goals.told(goals.progress(DAILY, SUNDAY, SUNDAY, done={}, pauses=(), today=SUNDAY)) == "Nothing is asked: rest"
    )


def test_counts_what_was_done_within_the_span_alone() -> None:
    it = reckoned(WEEKLY, done={MONDAY - timedelta(days=1): 9, MONDAY: 2, SUNDAY: 1})
    assert (it.done, it.to_go, it.reached) == (3, 7, False)
    assert goals.told(it) == "3 of 10 applications"
    assert goals.rest(it) == "7 to go, 5 days left"


def test_what_is_over_is_not_reproached() -> None:
    it = reckoned(WEEKLY, done={MONDAY: 2}, today=SUNDAY + timedelta(days=1))
    assert goals.rest(it) == ""


def test_a_pause_says_why_less_is_asked() -> None:
    it = reckoned(WEEKLY, Pause(1, MONDAY, MONDAY + timedelta(days=1), "moving house"))
    assert goals.less(it) == "6 in place of 10, because of a pause: moving house"
    assert goals.less(reckoned(WEEKLY, Pause(1, SUNDAY, SUNDAY, "Sunday"))) == ""


def test_nothing_asked_is_no_feat_and_what_was_done_all_the_same_is_said() -> None:
    rest = Pause(1, MONDAY, None, "")
    assert not reckoned(WEEKLY, rest).reached
    assert goals.told(reckoned(WEEKLY, rest, done={MONDAY: 1})) == "1 application; nothing is asked"


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (DAILY, "3 h of practice a day"),
        (replace(WEEKLY, what="conversations", target=1), "1 conversation a week"),
        (replace(WEEKLY, what="outreach", target=5), "5 first messages to somebody a week"),
        (replace(WEEKLY, what="activities", label="portfolio", target=2), "2 times portfolio a week"),
        (replace(WEEKLY, what="minutes", target=600), "10 h of work on the search a week"),
    ],
)
def test_a_goal_in_words(goal: Goal, words: str) -> None:
    assert goals.named(goal) == words


def weighed(goal: float | None, pace: float, takes: float | None, chance: float = 0.41) -> budget.Budget:
    return budget.Budget(goal, pace, date(2026, 6, 13), chance, 0.8, takes, False)


def test_a_goal_that_is_not_enough_is_told_with_the_number() -> None:
    told = budget.told(weighed(5, 5, 10.6), MONDAY)
    assert told == (
        "With your goal of 5 applications a week, the chance of an offer by 13 June is 41\N{NO-BREAK SPACE}%. "
        "For 80\N{NO-BREAK SPACE}% it takes about 11 a week."
    )


def test_a_goal_that_is_enough_and_one_that_no_number_reaches() -> None:
    assert "That is enough for 80" in budget.told(weighed(12, 12, 10.6, 0.85), MONDAY)
    assert "No number of applications alone" in budget.told(weighed(12, 12, None), MONDAY)


def test_messages_to_people_do_it_too() -> None:
    short = replace(weighed(5, 5, 10.6), mails=7.2)
    assert budget.told(short, MONDAY).endswith("Or, beside that, 8 first messages a week.")
    told = budget.told(replace(short, mails_goal=4), MONDAY)
    assert told.endswith("Or, beside that, 8 first messages a week; your goal there is 4.")
    assert "messages" in budget.told(replace(weighed(5, 5, None), mails=7), MONDAY)


def test_a_pace_far_below_the_goal_is_named() -> None:
    assert budget.pace_told(weighed(10, 3.5, 12)).startswith("In the last four weeks you sent 3.5 a week.")
    assert budget.pace_told(weighed(10, 9, 12)) == ""


def test_a_goal_a_day_is_worth_its_days_a_week() -> None:
    assert (
        budget.weekly([replace(WEEKLY, per="day", target=2), replace(DAILY, weekdays=EVERY_DAY)], "applications") == 10
    )
