"""Activities and the timer: logged, planned, done, moved, taken back; nobody else's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound, Unsure
from headway.core.tracker import nouns
from headway.usecases import people, plan, tracker
from tests.people import NOW, TODAY, later

pytestmark = pytest.mark.django_db


def log(ctx: Ctx, title: str = "Read about queues", **values: Any) -> Any:
    return plan.log_activity(ctx, values={"title": title, **values})


def planned(ctx: Ctx, title: str = "Practise", on: date = TODAY, **values: Any) -> Any:
    return plan.plan_activity(ctx, values={"title": title, "on": on, **values})


def test_logs_in_a_line(ada: Ctx) -> None:
    it = log(ada, kind="practice", minutes="45")
    assert (it.on, it.kind, it.minutes, it.done_at) == (TODAY, "practice", 45, NOW)
    assert tracker.recent(ada)[0].summary == "Logged 45 min: Read about queues"


def test_a_kind_alone_is_enough_and_nothing_at_all_is_not(ada: Ctx) -> None:
    assert plan.log_activity(ada, values={"kind": "research"}).name == "Research"
    with pytest.raises(Invalid):
        plan.log_activity(ada, values={"minutes": 30})


def test_what_is_done_does_not_lie_ahead(ada: Ctx) -> None:
    with pytest.raises(Invalid) as refused:
        log(ada, on=TODAY + timedelta(days=1))
    assert refused.value.field == "on"


def test_names_become_rows_and_come_back(ada: Ctx, home: nouns.JobSearch) -> None:
    it = log(ada, company="Brightwater Labs, Inc.", label="portfolio", role="backend")
    assert (it.company, it.label, it.role) == ("Brightwater Labs, Inc.", "portfolio", "Backend")
    tracker.undo(ada)
    assert plan.activities(ada).total == 0
    assert not [label for label in tracker.labels(ada) if label.name == "portfolio"]


def test_is_about_an_opportunity_and_a_contact(ada: Ctx, add: Callable[..., nouns.Opportunity]) -> None:
    about = add("Engineer")
    people.add_contact(ada, opportunity_id=about.id, name="Ben Bolt")
    (contact,) = people.contacts(ada, opportunity_id=about.id)
    it = log(ada, kind="call", opportunity_id=about.id, contact_id=contact.id)
    assert (it.about, it.contact) == ("Engineer at Brightwater Labs", "Ben Bolt")
    assert plan.activities(ada, opportunity_id=about.id).total == 1
    tracker.delete(ada, ids=[about.id])
    tracker.empty_bin(later(ada, days=tracker.KEPT_DAYS + 1))
    assert plan.activity(ada, id=it.id).opportunity_id is None


def test_nothing_of_a_stranger_can_be_named(ada: Ctx, cleo: Ctx) -> None:
    hers = tracker.opportunities(cleo).items[0].id
    with pytest.raises(NotFound):
        log(ada, opportunity_id=hers)
    mine = log(ada).id
    for verb in (plan.activity, plan.remove_activity, plan.reopen_activity, plan.move_activity):
        with pytest.raises(NotFound):
            verb(cleo, id=mine)
    assert plan.activities(cleo).total == 0


def test_a_coach_looks_and_does_not_write(ada: Ctx, ben: Ctx) -> None:
    log(ada)
    assert plan.activities(ben).total == 1
    with pytest.raises(NotAllowed):
        log(ben)
    with pytest.raises(NotAllowed):
        plan.start_timer(ben, kind="practice")


def test_planned_becomes_done_in_one_step_and_back(ada: Ctx) -> None:
    it = planned(ada, on=TODAY - timedelta(days=2), minutes=60)
    plan.finish_activity(ada, id=it.id, minutes="1h30", result="Two patterns understood")
    done = plan.activity(ada, id=it.id)
    assert (done.on, done.minutes, done.result, done.done_at) == (it.on, 90, "Two patterns understood", NOW)
    with pytest.raises(Conflict):
        plan.finish_activity(ada, id=it.id)
    tracker.undo(ada)
    assert plan.activity(ada, id=it.id) == it


def test_done_ahead_of_its_day_was_done_today(ada: Ctx) -> None:
    it = planned(ada, on=TODAY + timedelta(days=3))
    plan.finish_activity(ada, id=it.id)
    assert plan.activity(ada, id=it.id).on == TODAY


def test_not_done_after_all_is_planned_for_today(ada: Ctx) -> None:
    it = log(ada, on=TODAY - timedelta(days=3))
    plan.reopen_activity(ada, id=it.id)
    again = plan.activity(ada, id=it.id)
    assert (again.on, again.done_at) == (TODAY, None)


def test_moves_to_tomorrow_or_to_a_day_and_a_time(ada: Ctx) -> None:
    it = planned(ada, start="9:00")
    plan.move_activity(ada, id=it.id)
    assert plan.activity(ada, id=it.id).on == TODAY + timedelta(days=1)
    plan.move_activity(ada, id=it.id, on=date(2026, 3, 20), start="14:30")
    moved = plan.activity(ada, id=it.id)
    assert (moved.on, moved.start) == (date(2026, 3, 20), time(14, 30))
    plan.move_activity(ada, id=it.id, on=date(2026, 3, 21), start="")
    assert plan.activity(ada, id=it.id).start is None
    with pytest.raises(Invalid):
        plan.move_activity(ada, id=log(ada).id)


def test_a_time_is_said_as_the_clock_shows_it_where_the_person_is(ada: Ctx) -> None:
    it = planned(ada, start="2:00")
    away = plan.activity(replace(ada, zone="America/New_York"), id=it.id)
    assert (away.on, away.start) == (TODAY - timedelta(days=1), time(21))


def test_lists_what_is_asked_for_with_its_minutes(ada: Ctx) -> None:
    log(ada, kind="practice", minutes=45)
    log(ada, "Wrote a post", kind="blogging", minutes=60, on=TODAY - timedelta(days=9))
    planned(ada, minutes=500)
    assert plan.activities(ada).minutes == 105
    found = plan.activities(ada, kind="practice", first=TODAY, last=TODAY)
    assert ([it.title for it in found.items], found.minutes) == (["Read about queues"], 45)
    assert [it.title for it in plan.activities(ada, done=False).items] == ["Practise"]
    assert [it.title for it in plan.activities(ada, text="POST").items] == ["Wrote a post"]


def test_the_search_box_finds_every_word(ada: Ctx, cleo: Ctx) -> None:
    log(ada, "Read about queues", result="Back-pressure matters")
    plan.add_showpiece(ada, values={"title": "A tiny queue", "skills": "Python, design"})
    assert [each.name for each in plan.find_activities(ada, text="queues pressure", limit=5)] == ["Read about queues"]
    assert [each.name for each in plan.find_showpieces(ada, text="design", limit=5)] == ["A tiny queue"]
    assert not plan.find_activities(cleo, text="queues", limit=5)


def test_a_week_by_kind_and_by_day(ada: Ctx) -> None:
    log(ada, kind="practice", minutes=45)
    log(ada, kind="practice", minutes=75, on=TODAY - timedelta(days=1))
    log(ada, kind="call")
    log(ada, kind="research", minutes=30, on=TODAY - timedelta(days=7))
    planned(ada, kind="research", minutes=300)
    week = plan.week(ada)
    assert [(each.kind, each.minutes, each.activities) for each in week.kinds] == [("practice", 120, 2), ("call", 0, 1)]
    assert (week.days, week.before, week.untimed) == ((0, 0, 0, 0, 0, 75, 45), 30, 1)


def test_the_timer_runs_on_by_itself_and_books_what_it_measured(ada: Ctx) -> None:
    plan.start_timer(ada, kind="practice", title="Katas")
    running = plan.timer(later(ada, days=50 / 1440))
    assert running is not None
    assert (running.minutes, running.forgotten, running.name) == (50, False, "Katas")
    done = plan.stop_timer(later(ada, days=50 / 1440))
    assert (done.minutes, done.kind, done.title, done.on) == (50, "practice", "Katas", TODAY)
    assert plan.timer(ada) is None


def test_one_timer_at_a_time(ada: Ctx, cleo: Ctx) -> None:
    plan.start_timer(ada, kind="practice")
    with pytest.raises(Conflict):
        plan.start_timer(ada, kind="research")
    plan.start_timer(cleo, kind="research")
    plan.stop_timer(cleo)
    with pytest.raises(Conflict):
        plan.stop_timer(cleo)
    assert plan.timer(ada) is not None


def test_a_forgotten_timer_asks_instead_of_booking_the_night(ada: Ctx) -> None:
    plan.start_timer(ada, kind="practice")
    morning = later(ada, days=14 / 24)
    with pytest.raises(Unsure) as asked:
        plan.stop_timer(morning)
    assert asked.value.message == "The timer has run for 14 h. Was it forgotten?"
    assert plan.timer(morning) is not None
    done = plan.stop_timer(morning, minutes="1h15")
    assert (done.minutes, done.on) == (75, TODAY)


def test_the_timer_of_a_planned_activity_finishes_it(ada: Ctx) -> None:
    it = planned(ada, kind="practice")
    plan.start_timer(ada, activity_id=it.id)
    plan.stop_timer(later(ada, days=30 / 1440))
    done = plan.activity(ada, id=it.id)
    assert (done.minutes, done.done_at is not None) == (30, True)
    tracker.undo(ada)
    assert plan.activity(ada, id=it.id).done_at is None
    again = plan.timer(ada)
    assert again is not None
    assert again.started_at == NOW


def test_a_timer_is_dropped_without_a_trace_but_undo(ada: Ctx) -> None:
    plan.start_timer(ada, kind="practice")
    plan.drop_timer(ada)
    assert plan.timer(ada) is None
    assert plan.activities(ada).total == 0
    tracker.undo(ada)
    assert plan.timer(ada) is not None


def test_removed_comes_back(ada: Ctx) -> None:
    it = log(ada, label="portfolio")
    plan.remove_activity(ada, id=it.id)
    assert plan.activities(ada).total == 0
    tracker.undo(ada)
    assert plan.activity(ada, id=it.id) == it


def test_changing_leaves_what_is_not_named(ada: Ctx) -> None:
    it = planned(ada, start="9:00", minutes=30, label="portfolio")
    plan.edit_activity(ada, id=it.id, values={"title": "Practise aloud", "minutes": ""})
    now = plan.activity(ada, id=it.id)
    assert now == replace(it, title="Practise aloud", minutes=None)
    with pytest.raises(Invalid):
        plan.edit_activity(ada, id=it.id, values={"title": ""})
