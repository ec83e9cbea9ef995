"""The weekly review: what a week held, the person's own words, and the week ahead in one go."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.tracker import nouns
from headway.models import Activity, Goal, Review
from headway.usecases import accounts, plan, tracker
from tests.people import TODAY, later

MONDAY = date(2026, 3, 9)  # TODAY is the Sunday of this week
WEEK = timedelta(days=7)


def log(ctx: Ctx, on: date, **values: Any) -> int:
    return plan.log_activity(ctx, values={"on": on.isoformat(), **values}).id


def test_a_week_in_numbers(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(3)
    walk(2, (2, 1))
    walk(40, (3, 38))
    log(ada, TODAY, kind="practice", minutes="90")
    log(ada, TODAY - timedelta(days=1), kind="practice", minutes="30")
    log(ada, TODAY - WEEK, kind="research", minutes="30")
    found = plan.weekly_review(ada, from_on=TODAY)
    assert (found.from_on, found.until_on) == (MONDAY, TODAY)
    assert found.lead == "2 applications, 1 interview, 2 replies, 2 h."
    assert [(each.kind, each.n, each.minutes) for each in found.done] == [("practice", 2, 120)]
    assert [each.words for each in found.moved] == ["Response, no interview yet", "Phone interview"]
    assert {each.kind for each in found.wins} == {"reply", "interview"}


def test_lessons_written_in_the_week_are_what_was_learned(ada: Ctx, walk: Callable[..., int]) -> None:
    id, old = walk(30), walk(30)
    tracker.edit(later(ada, days=-20), ids=[old], values={"lessons": "Read the posting twice."})
    tracker.edit(ada, ids=[id], values={"lessons": "Ask about the team."})
    assert [each.words for each in plan.weekly_review(ada, from_on=TODAY).learned] == ["Ask about the team."]


def test_the_week_begins_on_the_persons_own_day(ada: Ctx, home: nouns.JobSearch) -> None:
    accounts.prefer(ada, values={"week_starts": "sunday"})
    assert plan.weekly_review(ada, from_on=TODAY).from_on == TODAY


def test_at_the_beginning_of_a_week_the_one_before_is_due(ada: Ctx, home: nouns.JobSearch) -> None:
    monday = later(ada, days=1)
    assert plan.weekly_review(monday).from_on == MONDAY
    assert plan.today(monday).review_due
    plan.keep_weekly_review(monday, from_on=MONDAY, words="Fine.")
    assert plan.weekly_review(monday).from_on == MONDAY + WEEK
    assert not plan.today(monday).review_due


def test_on_its_last_day_the_week_itself_is_due(ada: Ctx, home: nouns.JobSearch) -> None:
    assert plan.weekly_review(ada).from_on == MONDAY
    assert plan.today(ada).review_due
    assert not plan.today(later(ada, days=-1)).review_due


def test_own_words_are_kept_and_the_later_ones_hold(ada: Ctx, home: nouns.JobSearch) -> None:
    plan.keep_weekly_review(ada, from_on=TODAY, words="Slow.", change="Apply earlier in the day")
    plan.keep_weekly_review(ada, from_on=MONDAY, words="Slow, but steady.", change="Apply earlier in the day")
    assert Review.objects.count() == 1
    assert plan.weekly_review(ada, from_on=TODAY).own.words == "Slow, but steady."
    (past,) = plan.weekly_reviews(ada)
    assert (past.from_on, past.change) == (MONDAY, "Apply earlier in the day")
    tracker.undo(ada)
    assert plan.weekly_review(ada, from_on=TODAY).own.words == "Slow."
    tracker.undo(ada)
    assert plan.weekly_reviews(ada) == ()


def test_own_words_are_found_by_nobody_else(ada: Ctx, ben: Ctx, cleo: Ctx, home: nouns.JobSearch) -> None:
    plan.keep_weekly_review(ada, from_on=TODAY, words="Two talks, no offer.", change="Ask sooner")
    (it,) = plan.find_reviews(ada, text="talks sooner", limit=5)
    assert (it.key, it.more) == ("2026-03-09", "Ask sooner")
    for asker in (ben, cleo):
        assert plan.find_reviews(asker, text="talks", limit=5) == ()


def test_a_review_can_be_removed(ada: Ctx, cleo: Ctx, home: nouns.JobSearch) -> None:
    plan.keep_weekly_review(ada, from_on=TODAY, words="Slow.")
    with pytest.raises(NotFound):
        plan.remove_weekly_review(cleo, from_on=MONDAY)
    plan.remove_weekly_review(ada, from_on=MONDAY)
    assert plan.weekly_reviews(ada) == ()


def test_a_week_to_come_is_not_looked_back_on(ada: Ctx, home: nouns.JobSearch) -> None:
    with pytest.raises(Invalid):
        plan.keep_weekly_review(ada, from_on=TODAY + timedelta(days=1))
    assert plan.weekly_review(ada, from_on=TODAY + WEEK).from_on == MONDAY


@pytest.mark.parametrize("on", [date.min, date(1970, 1, 1), date.max])
def test_days_at_the_ends_of_time_break_nothing(ada: Ctx, home: nouns.JobSearch, on: date) -> None:
    accounts.prefer(ada, values={"week_starts": "sunday"})
    if on == date.max:
        assert plan.weekly_review(ada, from_on=on).from_on == TODAY
        return
    for act in (plan.weekly_review, plan.keep_weekly_review):
        with pytest.raises(Invalid):
            act(ada, from_on=on)
    with pytest.raises(Invalid):
        plan.plan_week(ada, from_on=on, keys=[])


def ahead(ctx: Ctx) -> dict[str, bool]:
    return {each.words: each.ticked for each in plan.weekly_review(ctx, from_on=TODAY).ahead}


def keys(ctx: Ctx) -> list[str]:
    return [each.key for each in plan.weekly_review(ctx, from_on=TODAY).ahead]


def test_what_was_left_lies_a_week_later_and_the_rest_is_offered(ada: Ctx, home: nouns.JobSearch) -> None:
    left = plan.plan_activity(ada, values={"title": "Write to Mira", "on": "2026-03-11"}).id
    log(ada, date(2026, 3, 12), title="Mock interview", kind="practice", minutes="60")
    assert ahead(ada) == {
        "Write to Mira, Wednesday": True,
        "1 h of work on the search a week": True,
        "Mock interview, Thursday": False,
    }
    change = plan.plan_week(ada, from_on=MONDAY, keys=[key for key in keys(ada) if not key.startswith("start")])
    assert Activity.objects.get(pk=left).on == date(2026, 3, 18)
    again = Activity.objects.get(title="Mock interview", done_at=None)
    assert (again.on, again.minutes) == (date(2026, 3, 19), 60)
    assert not any(key.startswith(("left", "again")) for key in keys(ada))
    tracker.undo(ada, batch_id=change.batch_id)
    assert Activity.objects.get(pk=left).on == date(2026, 3, 11)
    assert not Activity.objects.filter(title="Mock interview", done_at=None).exists()


def test_where_no_goal_holds_one_as_large_as_the_week_is_proposed(ada: Ctx, walk: Callable[..., int]) -> None:
    for ago in (1, 2, 3):
        walk(ago)
    assert "3 applications a week" in ahead(ada)
    plan.plan_week(ada, from_on=MONDAY, keys=["start.applications"])
    goal = Goal.objects.get()
    assert (goal.what, goal.target, goal.per, goal.from_on) == ("applications", 3, "week", MONDAY + WEEK)
    assert "3 applications a week" not in ahead(ada)


def test_a_goal_and_a_block_that_ended_go_on_where_ticked(ada: Ctx, home: nouns.JobSearch) -> None:
    values = {"from_on": "2026-03-02", "until_on": "2026-03-13"}
    plan.add_goal(ada, values={"what": "applications", "target": 5, **values})
    plan.add_block(ada, values={"title": "Practice", "weekdays": 31, "start": "9:00", "minutes": 180, **values})
    assert ahead(ada) == {"Practice, 09:00": True, "5 applications a week": True}
    plan.plan_week(ada, from_on=MONDAY, keys=keys(ada))
    assert [goal.from_on for goal in plan.goals(ada)] == [MONDAY + WEEK]
    assert MONDAY + WEEK in [block.from_on for block in plan.blocks(ada)]
    assert ahead(ada) == {}


def test_what_is_not_proposed_is_not_taken_over(ada: Ctx, cleo: Ctx, home: nouns.JobSearch) -> None:
    hers = plan.plan_activity(cleo, values={"title": "Bake", "on": "2026-03-11"}).id
    for key in (f"left.{hers}", "luck", "start.luck"):
        with pytest.raises(NotFound):
            plan.plan_week(ada, from_on=MONDAY, keys=[key])


def test_goals_of_the_week_say_how_they_went(ada: Ctx, walk: Callable[..., int]) -> None:
    plan.add_goal(later(ada, days=-10), values={"what": "applications", "target": 2})
    walk(1)
    assert [(it.done, it.wanted, it.kept) for it in plan.weekly_review(ada, from_on=TODAY).goals] == [(1, 2, False)]
    walk(2)
    found = plan.weekly_review(ada, from_on=TODAY)
    assert found.goals[0].kept
    assert "goal_kept" in [win.kind for win in found.wins]
