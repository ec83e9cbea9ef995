"""Time blocks and the calendar: a day done, moved, called off; everything that has a day in one place."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.models import Interview, Offer
from headway.usecases import people, plan, tracker
from tests.people import NOW, TODAY

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 3, 16)  # the day after TODAY
FRIDAY = date(2026, 3, 20)


def block(ctx: Ctx, **values: Any) -> Any:
    given = {"kind": "practice", "weekdays": "mon-fri", "start": "9:00", "minutes": "3h", "from_on": MONDAY, **values}
    return plan.add_block(ctx, values=given)


def days(ctx: Ctx, last: date = FRIDAY) -> list[date]:
    return [it.on for it in plan.occurrences(ctx, first=MONDAY, last=last)]


def test_sets_time_aside(ada: Ctx) -> None:
    it = block(ada)
    assert (it.name, it.weekdays, it.start, it.minutes, it.zone) == ("Practice", 31, time(9), 180, "Europe/Berlin")
    assert len(days(ada)) == 5
    assert tracker.recent(ada)[0].summary == "Set time aside: Practice, Mon–Fri, 3 h"
    tracker.undo(ada)
    assert plan.blocks(ada) == ()


def test_a_template_day_in_one_step(ada: Ctx) -> None:
    plan.add_template_day(ada, start="9:00")
    told = [(it.kind, it.start, it.minutes) for it in plan.blocks(ada)]
    assert told == [("practice", time(9), 180), ("research", time(12, 30), 120), ("email", time(15), 120)]
    tracker.undo(ada)
    assert plan.blocks(ada) == ()
    with pytest.raises(Invalid):
        plan.add_template_day(ada, start="20:00")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"weekdays": 0}, "weekdays"), ({"start": ""}, "start"), ({"minutes": ""}, "minutes"),
        ({"until_on": MONDAY - timedelta(days=1)}, "until_on"), ({"kind": "other"}, "kind"),
    ],
)  # fmt: skip
def test_refuses_a_block_that_makes_no_sense(ada: Ctx, values: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        block(ada, **values)
    assert refused.value.field == field


@pytest.mark.parametrize("missing", ["weekdays", "start", "minutes"])
def test_refuses_half_a_block(ada: Ctx, missing: str) -> None:
    given = {"kind": "practice", "weekdays": "mon-fri", "start": "9:00", "minutes": "3h"}
    with pytest.raises(Invalid) as refused:
        plan.add_block(ada, values={name: value for name, value in given.items() if name != missing})
    assert refused.value.field == missing


def test_one_day_moves_and_may_move_again(ada: Ctx) -> None:
    it = block(ada)
    plan.move_occurrence(ada, block_id=it.id, was_on=MONDAY, on=FRIDAY + timedelta(days=1), start="14:00")
    plan.move_occurrence(ada, block_id=it.id, was_on=MONDAY, on=FRIDAY + timedelta(days=2))
    (moved,) = [
        each for each in plan.occurrences(ada, first=MONDAY, last=FRIDAY + timedelta(days=2)) if each.on != each.was_on
    ]
    assert (moved.on, moved.start) == (FRIDAY + timedelta(days=2), time(14))
    tracker.undo(ada)
    tracker.undo(ada)
    assert days(ada)[0] == MONDAY


def test_one_day_is_called_off(ada: Ctx) -> None:
    it = block(ada)
    plan.cancel_occurrence(ada, block_id=it.id, was_on=MONDAY)
    assert days(ada)[0] == MONDAY + timedelta(days=1)
    tracker.undo(ada)
    assert days(ada)[0] == MONDAY


def test_one_day_done_becomes_an_activity(ada: Ctx) -> None:
    it = block(ada, from_on=TODAY, weekdays="daily")
    done = plan.finish_occurrence(ada, block_id=it.id, was_on=TODAY, minutes="2h", result="Katas")
    assert (done.on, done.kind, done.minutes, done.result, done.block_on) == (TODAY, "practice", 120, "Katas", TODAY)
    assert not plan.occurrences(ada, first=TODAY, last=TODAY)
    with pytest.raises(Invalid):
        plan.finish_occurrence(ada, block_id=it.id, was_on=TODAY)
    tracker.undo(ada)
    assert len(plan.occurrences(ada, first=TODAY, last=TODAY)) == 1


def test_a_block_that_goes_leaves_what_was_done(ada: Ctx) -> None:
    it = block(ada, from_on=TODAY, weekdays="daily")
    done = plan.finish_occurrence(ada, block_id=it.id, was_on=TODAY)
    plan.cancel_occurrence(ada, block_id=it.id, was_on=MONDAY)
    plan.remove_block(ada, id=it.id)
    assert plan.activity(ada, id=done.id).block_id is None
    tracker.undo(ada)
    assert plan.activity(ada, id=done.id).block_id == it.id
    assert [each.on for each in plan.occurrences(ada, first=TODAY, last=MONDAY + timedelta(days=1))] == [
        MONDAY + timedelta(days=1)
    ]


def test_ends_yesterday_or_as_if_it_had_never_been(ada: Ctx) -> None:
    old, new = block(ada, from_on=TODAY - timedelta(days=30)), block(ada)
    plan.end_block(ada, id=old.id)
    plan.end_block(ada, id=new.id)
    assert [(it.id, it.until_on) for it in plan.blocks(ada)] == [(old.id, TODAY - timedelta(days=1))]


def test_a_pause_takes_blocks_out(ada: Ctx) -> None:
    block(ada)
    plan.add_pause(ada, from_on=MONDAY, until_on=MONDAY + timedelta(days=2), why="a cold")
    assert days(ada) == [MONDAY + timedelta(days=3), FRIDAY]


def test_nobody_else_touches_it(ada: Ctx, ben: Ctx, cleo: Ctx) -> None:
    it = block(ada)
    assert plan.occurrences(cleo, first=MONDAY, last=FRIDAY) == ()
    for verb in (plan.move_occurrence, plan.cancel_occurrence, plan.finish_occurrence):
        with pytest.raises(NotFound):
            verb(cleo, block_id=it.id, was_on=MONDAY)
        with pytest.raises(NotAllowed):
            verb(ben, block_id=it.id, was_on=MONDAY)
        with pytest.raises(NotFound):
            verb(ada, block_id=it.id, was_on=TODAY)


def test_the_calendar_holds_everything_that_has_a_day(ada: Ctx, add: Callable[..., nouns.Opportunity]) -> None:
    block(ada)
    plan.plan_activity(ada, values={"title": "Write to Ben", "on": MONDAY, "start": "8:30", "minutes": 20})
    it = add("Engineer", at=1, promised_on=MONDAY)
    Interview.objects.create(
        owner_id=ada.owner_id, opportunity_id=it.id, starts_at=datetime(2026, 3, 16, 13, tzinfo=UTC),
        held_on=MONDAY, zone="Europe/Berlin", made_at=NOW,
    )  # fmt: skip
    Offer.objects.create(owner_id=ada.owner_id, opportunity_id=it.id, made_on=TODAY, deadline_on=MONDAY, made_at=NOW)
    (day,) = plan.calendar(ada, first=MONDAY, last=MONDAY)
    assert [(each.what, each.start, each.title) for each in day.entries] == [
        ("planned", time(8, 30), "Write to Ben"),
        ("block", time(9), "Practice"),
        ("interview", time(14), "Interview: Engineer at Brightwater Labs"),
        ("promised", None, "Answer promised: Engineer at Brightwater Labs"),
        ("deadline", None, "Answer to the offer: Engineer at Brightwater Labs"),
    ]
    assert (day.minutes, day.done, day.pause) == (200, 0, None)


def test_a_next_step_leads_to_the_person_it_is_with(ada: Ctx) -> None:
    people.log_interaction(ada, who="Mira Oakley", kind="call", next_step="Send the papers", next_on=MONDAY)
    (day,) = plan.calendar(ada, first=MONDAY, last=MONDAY)
    (found,) = people.everybody(ada).items
    assert [(each.what, each.title, each.contact_id) for each in day.entries] == [
        ("touch", "Send the papers", found.id)
    ]


def test_follow_ups_lie_on_today_and_on_the_days_to_come(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(15)
    there = {each.on: [it.title for it in each.entries] for each in plan.calendar(ada, first=TODAY, last=FRIDAY)}
    assert there[TODAY] == ["Ask how it stands: Engineer, Brightwater Labs"]
    assert not any(there[on] for on in there if on != TODAY)
    (due,) = plan.follow_ups(ada)
    plan.decide(ada, key=due.key, decided="tomorrow")
    there = {each.on: [it.title for it in each.entries] for each in plan.calendar(ada, first=TODAY, last=FRIDAY)}
    assert (there[TODAY], there[MONDAY]) == ([], ["Ask how it stands: Engineer, Brightwater Labs"])


def test_nobody_knows_follow_ups_of_weeks_to_come(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(0)
    far = plan.calendar(ada, first=TODAY + timedelta(days=8), last=TODAY + timedelta(days=40))
    assert not any(day.entries for day in far)


@pytest.mark.parametrize(
    ("first", "last"),
    [(MONDAY, TODAY), (MONDAY, MONDAY + timedelta(days=732)), (date.min, date.min), (date.max, date.max)],
)
@pytest.mark.parametrize("asked", [plan.calendar, plan.occurrences, plan.work_search], ids=lambda it: it.__name__)
def test_days_without_an_end_are_not_shown(ada: Ctx, asked: Callable[..., object], first: date, last: date) -> None:
    with pytest.raises(Invalid) as refused:
        asked(ada, first=first, last=last)
    assert refused.value.field == "first"


def test_the_calendar_asks_a_fixed_number_of_questions(ada: Ctx, django_assert_num_queries: Any) -> None:
    for n in range(3):
        block(ada, start=f"{9 + n}:00")
        plan.plan_activity(ada, values={"title": "Write", "on": MONDAY})
    with django_assert_num_queries(12):
        plan.calendar(ada, first=MONDAY, last=FRIDAY)
