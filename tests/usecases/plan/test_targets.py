"""Goals and pauses: what counts, what is asked, and what the forecast says of it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.plan import goals as reckoning
from headway.core.tracker import nouns
from headway.models import Company, Contact, Interaction
from headway.usecases import accounts, plan, tracker
from tests.people import NOW, TODAY, later

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 3, 9)  # the week of TODAY, which is its Sunday


def goal(ctx: Ctx, what: str = "applications", target: Any = 10, per: str = "week", **values: Any) -> Any:
    return plan.add_goal(ctx, values={"what": what, "target": target, "per": per, "from_on": MONDAY, **values})


def done(ctx: Ctx, on: date = TODAY) -> list[tuple[int, int]]:
    return [(it.done, it.asked) for it in plan.progress(ctx, on=on)]


def test_counts_applications_of_the_week(ada: Ctx, add: Callable[..., nouns.Opportunity]) -> None:
    goal(ada)
    add("Cook", at=1, on=MONDAY)
    add("Baker", at=1, on=TODAY)
    gone = add("Waiter", at=1, on=TODAY)
    tracker.delete(ada, ids=[gone.id])
    add("Gardener", at=1, on=MONDAY - timedelta(days=1))
    add("Only a lead", at=0, on=TODAY)
    assert done(ada) == [(2, 10)]


def test_counts_minutes_of_a_kind_and_times_of_a_label(ada: Ctx) -> None:
    goal(ada, "minutes", "6 h", kind="practice")
    goal(ada, "activities", 2, label="portfolio")
    goal(ada, "minutes", "1h", per="day")
    plan.log_activity(ada, values={"kind": "practice", "minutes": 45, "on": MONDAY})
    plan.log_activity(ada, values={"kind": "building", "minutes": 30, "label": "portfolio"})
    plan.plan_activity(ada, values={"kind": "practice", "minutes": 500})
    assert done(ada) == [(30, 60), (45, 360), (1, 2)]


def test_counts_people_talked_with_not_messages_sent(ada: Ctx) -> None:
    goal(ada, "conversations", 3)
    who = Contact.objects.create(owner_id=ada.owner_id, name="Ben Bolt", key="ben bolt")
    day = (TODAY - date(1970, 1, 1)).days
    said = {"owner_id": ada.owner_id, "contact": who, "recorded_at": NOW}
    Interaction.objects.create(kind="email", direction="by_me", day=day, **said)
    assert done(ada) == [(0, 3)]
    Interaction.objects.create(kind="email", direction="by_them", day=day, **said)
    Interaction.objects.create(kind="call", direction="by_me", day=day, **said)
    assert done(ada) == [(1, 3)]
    Interaction.objects.create(kind="coffee", direction="both", day=day - 1, **said)
    assert done(ada) == [(2, 3)]


def test_the_week_begins_on_the_day_that_the_person_prefers(ada: Ctx, add: Callable[..., Any]) -> None:
    goal(ada, from_on=date(2026, 1, 1))
    add("Cook", at=1, on=TODAY - timedelta(days=1))
    accounts.prefer(ada, values={"week_starts": "sunday"})
    assert done(ada) == [(0, 10)]


def test_a_pause_asks_less_and_ends_today(ada: Ctx) -> None:
    goal(ada, weekdays="mon-fri")
    rest = plan.add_pause(ada, from_on=MONDAY + timedelta(days=3), why="a cold")
    (it,) = plan.progress(ada)
    assert (it.asked, it.usual, it.paused) == (6, 10, ("a cold",))
    assert "a pause: a cold" in reckoning.less(it)
    plan.end_pause(later(ada, days=1), id=rest.id)
    assert [each.until_on for each in plan.pauses(ada)] == [TODAY]
    tracker.undo(ada)
    plan.remove_pause(ada, id=rest.id)
    assert done(ada) == [(0, 10)]


def test_a_pause_that_has_not_begun_is_removed_when_it_ends(ada: Ctx) -> None:
    rest = plan.add_pause(ada, from_on=TODAY + timedelta(days=9))
    plan.end_pause(ada, id=rest.id)
    assert plan.pauses(ada) == ()


def test_looks_back_on_weeks_as_they_were(ada: Ctx, add: Callable[..., Any]) -> None:
    goal(ada, from_on=MONDAY - timedelta(weeks=2))
    plan.add_pause(ada, from_on=MONDAY - timedelta(weeks=1), until_on=MONDAY - timedelta(days=1), why="moving")
    add("Cook", at=1, on=MONDAY - timedelta(weeks=2))
    weeks = plan.past_weeks(ada)
    assert [[(it.first, it.done, it.asked) for it in week] for week in weeks[:4]] == [
        [(MONDAY, 0, 10)],
        [(MONDAY - timedelta(weeks=1), 0, 0)],
        [(MONDAY - timedelta(weeks=2), 1, 10)],
        [],
    ]


def test_what_the_goals_ask_of_weeks_for_a_picture(ada: Ctx) -> None:
    goal(ada)
    goal(ada, target=1, per="day", weekdays="mon-fri")
    assert plan.asked_weekly(ada, weeks=[MONDAY - timedelta(weeks=1), MONDAY]) == (None, 15)


def test_ended_holds_for_the_past_and_removed_for_nothing(ada: Ctx) -> None:
    it = goal(ada)
    plan.end_goal(ada, id=it.id)
    assert plan.goals(ada) == ()
    assert len(plan.past_weeks(ada)[0]) == 1
    tracker.undo(ada)
    assert [each.id for each in plan.goals(ada)] == [it.id]
    plan.remove_goal(ada, id=it.id)
    assert not any(plan.past_weeks(ada))
    tracker.undo(ada)
    assert plan.goal(ada, id=it.id) == it


def test_changes_what_is_named(ada: Ctx) -> None:
    it = goal(ada, "minutes", "30h", kind="practice", label="katas")
    plan.edit_goal(ada, id=it.id, values={"weekdays": "weekdays"})
    now = plan.goal(ada, id=it.id)
    assert (now.target, now.kind, now.label, now.weekdays) == (1800, "practice", "katas", 31)
    plan.edit_goal(ada, id=it.id, values={"what": "applications", "target": "8"})
    now = plan.goal(ada, id=it.id)
    assert (now.what, now.target, now.kind, now.label) == ("applications", 8, None, "")


def test_refuses_a_goal_that_makes_no_sense(ada: Ctx) -> None:
    for values, field in (
        ({"target": 0}, "target"), ({"what": "minutes", "target": "30h", "per": "day"}, "target"),
        ({"until_on": MONDAY - timedelta(days=1)}, "until_on"), ({"weekdays": 0}, "weekdays"),
    ):  # fmt: skip
        with pytest.raises(Invalid) as refused:
            goal(ada, **values)
        assert refused.value.field == field
    assert plan.goals(ada) == ()


def test_nobody_else_sees_or_sets_them(ada: Ctx, ben: Ctx, cleo: Ctx) -> None:
    it = goal(ada)
    assert len(plan.goals(ben)) == 1
    with pytest.raises(NotAllowed):
        goal(ben)
    for verb in (plan.goal, plan.end_goal, plan.remove_goal):
        with pytest.raises(NotFound):
            verb(cleo, id=it.id)
    assert plan.goals(cleo) == ()


def test_the_forecast_says_what_a_goal_is_worth(ada: Ctx, walk: Callable[..., int]) -> None:
    for n in range(12):
        walk(100 + n, (2, 3), (3, 8), (4, 14), *(((6, 30), ("offer_declined", 33)) if n < 4 else (("rejected", 30),)))
    goal(ada, target=1)
    found = plan.budget(ada)
    assert found is not None
    assert (found.goal, found.pace, found.enough) == (1.0, 0.0, False)
    assert found.needed is not None
    assert found.needed > 1
    plan.edit_goal(ada, id=plan.goals(ada)[0].id, values={"target": found.needed})
    now = plan.budget(ada)
    assert now is not None
    assert now.enough
    assert now.chance >= 0.79 > found.chance


def test_before_the_first_application_a_usual_search_says_it(ada: Ctx, home: nouns.JobSearch) -> None:
    found = plan.budget(ada)
    assert found is not None
    assert (found.goal, found.typical, found.pace) == (None, True, 10.0)


def test_a_company_is_not_taken_for_a_person(ada: Ctx) -> None:
    goal(ada, "conversations", 1)
    firm = Company.objects.create(owner_id=ada.owner_id, name="Brightwater Labs", key="brightwater labs")
    day = (TODAY - date(1970, 1, 1)).days
    Interaction.objects.create(
        owner_id=ada.owner_id, company=firm, kind="call", direction="both", day=day, recorded_at=NOW
    )
    assert done(ada) == [(0, 1)]
