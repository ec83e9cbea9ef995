"""Today: everything that is due in one answer, and that it empties by doing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from headway.core.ctx import Ctx
from headway.core.errors import NotAllowed, NotFound
from headway.core.plan.today import Line
from headway.core.tracker import nouns
from headway.models import Activity, Contact, Interaction, Interview, Offer
from headway.usecases import offers, plan, tracker
from tests.people import TODAY, later

Walk = Callable[..., int]


def lines(ctx: Ctx, section: str | None = None) -> list[Line]:
    return [line for group in plan.today(ctx).groups for line in group.lines if section in (None, group.section)]


def planned(ctx: Ctx, title: str, days: int = 0, **values: Any) -> int:
    return plan.plan_activity(ctx, values={"title": title, "on": TODAY + timedelta(days=days), **values}).id


def test_without_any_search_it_is_empty(ada: Ctx) -> None:
    found = plan.today(ada)
    assert (found.mode, found.lead, found.groups) == ("empty", "There is no job search yet.", ())


def test_an_empty_day_says_what_a_good_next_thing_is(ada: Ctx, home: nouns.JobSearch) -> None:
    found = plan.today(ada)
    assert found.lead == "Nothing is due today."
    assert found.next is not None
    assert found.next.kind == "outreach"
    Contact.objects.create(owner_id=ada.owner_id, name="Mira", key="mira")
    assert plan.today(ada).next.kind == "add"  # type: ignore[union-attr]
    plan.add_goal(ada, values={"what": "applications", "target": 1})
    assert "0 of 1 application" in plan.today(ada).next.words  # type: ignore[union-attr]


def test_what_is_planned_and_what_is_overdue(ada: Ctx, home: nouns.JobSearch) -> None:
    planned(ada, "Read", start="10:30", minutes="45")
    planned(ada, "Write", days=-2)
    planned(ada, "Long ago", days=-15)
    planned(ada, "Tomorrow", days=1)
    assert [(it.title, it.late, it.section) for it in lines(ada)] == [("Write", 2, "due"), ("Read", 0, "planned")]
    assert (lines(ada, "planned")[0].at, lines(ada, "planned")[0].more) == ("10:30", "45 min")


def test_it_empties_by_doing(ada: Ctx, home: nouns.JobSearch) -> None:
    ids = [planned(ada, title) for title in ("Read", "Write", "Drop")]
    for id, decided in zip(ids, ("did", "tomorrow", "never"), strict=True):
        plan.settle(ada, key=f"activity.{id}", decided=decided)  # type: ignore[arg-type]
    found = plan.today(ada)
    assert (found.n, found.done, found.lead) == (0, 1, "1 thing done. That was today.")
    assert [it.title for it in lines(later(ada, days=1))] == ["Write"]
    assert not Activity.objects.filter(title="Drop").exists()
    for _ in ids:
        tracker.undo(ada)
    assert len(lines(ada)) == 3


def test_a_next_step_that_is_due(ada: Ctx, home: nouns.JobSearch) -> None:
    mira = Contact.objects.create(owner_id=ada.owner_id, name="Mira", key="mira")
    given = {"owner_id": ada.owner_id, "contact": mira, "kind": "call", "direction": "both", "recorded_at": ada.now}
    row = Interaction.objects.create(day=ada.today_day - 3, next_step="Send the paper", next_on=TODAY, **given)
    (line,) = lines(ada, "due")
    assert (line.title, line.more, line.contact_id) == ("Send the paper", "Mira", mira.pk)
    plan.settle(ada, key=line.key, decided="tomorrow")
    assert lines(ada) == []
    tomorrow = later(ada, days=1)
    plan.settle(tomorrow, key=line.key, decided="did")
    row.refresh_from_db()
    assert row.next_done_on == tomorrow.today
    assert lines(tomorrow) == []
    with pytest.raises(NotFound):
        plan.settle(tomorrow, key=line.key, decided="did")
    tracker.undo(ada)
    plan.settle(tomorrow, key=line.key, decided="never")
    assert lines(tomorrow) == []


def test_a_block_of_the_day(ada: Ctx, home: nouns.JobSearch) -> None:
    plan.add_block(ada, values={"title": "Practice", "weekdays": 127, "start": "9:00", "minutes": 180})
    (line,) = lines(ada, "blocks")
    assert (line.title, line.at, line.more) == ("Practice", "09:00", "3 h")
    change = plan.settle(ada, key=line.key, decided="did")
    assert lines(ada) == []
    assert Activity.objects.get().minutes == 180
    tracker.undo(ada, batch_id=change.batch_id)
    for decided in ("tomorrow", "never"):
        batch = plan.settle(ada, key=lines(ada, "blocks")[0].key, decided=decided).batch_id
        assert lines(ada) == []
        tracker.undo(ada, batch_id=batch)
    assert len(lines(ada, "blocks")) == 1


def test_an_interview_is_the_sentence_of_the_day(ada: Ctx, walk: Walk) -> None:
    id = walk(10, (3, 9))
    planned(ada, "Read")
    moment = datetime(2026, 3, 15, 13, 30, tzinfo=UTC)
    Interview.objects.create(
        owner_id=ada.owner_id, opportunity_id=id, held_on=TODAY, starts_at=moment, zone="UTC", made_at=ada.now
    )
    assert plan.today(ada).lead == "Interview: Engineer, Brightwater Labs, today, 14:30."
    assert lines(later(ada, days=-1), "interviews")[0].at == "tomorrow, 14:30"
    (after,) = lines(later(ada, days=0.2), "interviews")
    assert after.title == "How did it go? Engineer, Brightwater Labs"


def test_an_answer_promised_for_today(ada: Ctx, walk: Walk) -> None:
    id = walk(3)
    tracker.edit(ada, ids=[id], values={"promised_on": TODAY.isoformat()})
    assert [it.title for it in lines(ada, "promised")] == [
        "An answer is promised for today: Engineer, Brightwater Labs"
    ]
    assert [it.title for it in lines(later(ada, days=1), "promised")] == [
        "Ask how it stands: Engineer, Brightwater Labs"
    ]


def test_an_offer_that_wants_an_answer_soon(ada: Ctx, walk: Walk) -> None:
    id = walk(20, (6, 19))
    row = Offer.objects.create(
        owner_id=ada.owner_id, opportunity_id=id, made_on=TODAY, deadline_on=TODAY + timedelta(days=3), made_at=ada.now
    )
    assert lines(later(ada, days=-1), "due") == []
    (line,) = lines(ada, "due")
    assert (line.title, line.late) == ("The offer wants an answer: Engineer, Brightwater Labs", 0)
    assert lines(later(ada, days=4), "due")[0].late == 1
    offers.decline_offer(ada, id=row.pk)
    assert lines(ada, "due") == []


def test_first_questions_are_five_a_day(ada: Ctx, walk: Walk) -> None:
    for ago in range(14, 21):
        walk(ago)
    (group,) = plan.today(ada).groups
    assert (len(group.lines), group.more) == (5, 2)
    for line in group.lines:
        plan.settle(ada, key=line.key, decided="tomorrow")
    (group,) = plan.today(ada).groups
    assert (len(group.lines), group.more) == (0, 2)


def test_an_offer_on_the_table_is_no_end(ada: Ctx, walk: Walk) -> None:
    id = walk(20, (6, 19))
    assert "Until it is accepted in writing, the search goes on." in plan.today(ada).offer
    tracker.close(ada, ids=[id], outcome="offer_declined", on=TODAY)
    assert plan.today(ada).offer == ""


def test_accepted_by_word_alone_is_no_end_either(ada: Ctx, walk: Walk) -> None:
    walk(15)
    id = walk(20, (6, 18), ("accepted", 20))
    row = Offer.objects.create(owner_id=ada.owner_id, opportunity_id=id, made_on=TODAY, made_at=ada.now)
    found = plan.today(ada)
    assert found.mode == "search"
    assert "accepted by word. Until that is in writing, the search goes on." in found.offer
    row.written_on = TODAY
    row.save()
    assert plan.today(ada).mode == "ready"


def test_in_a_pause_only_what_others_wait_for_is_left(ada: Ctx, walk: Walk) -> None:
    walk(15)
    planned(ada, "Read")
    planned(ada, "Write", days=-1)
    plan.add_pause(ada, why="A week by the sea")
    found = plan.today(ada)
    assert [group.section for group in found.groups] == ["due"]
    assert found.pause == "A pause: A week by the sea"


def test_between_searches_it_is_quiet(ada: Ctx, walk: Walk, home: nouns.JobSearch) -> None:
    walk(20, ("accepted", 20))
    walk(15)
    planned(ada, "Read")
    found = plan.today(ada)
    assert (found.mode, found.groups, found.lead) == ("ready", (), "All is quiet. You are between searches.")
    assert found.readiness is not None
    assert found.readiness.why == "“Spring search” ended with an accepted offer."
    tracker.archive(ada, search_id=home.id)
    assert plan.today(ada).readiness == found.readiness
    tracker.archive(ada, search_id=tracker.start(ada).id)
    assert plan.today(ada).readiness.why == "No job search is current."  # type: ignore[union-attr]


def test_nobody_else_settles_a_line(ada: Ctx, ben: Ctx, cleo: Ctx, home: nouns.JobSearch) -> None:
    plan.add_block(ada, values={"title": "Practice", "weekdays": 127, "start": "9:00", "minutes": 180})
    planned(ada, "Read")
    for line in lines(ada):
        with pytest.raises(NotFound):
            plan.settle(cleo, key=line.key, decided="did")
        with pytest.raises(NotAllowed):
            plan.settle(ben, key=line.key, decided="did")
    assert len(lines(ada)) == 2


@pytest.mark.parametrize(
    "key", ["", "activity.", "activity.x", "block.1", "block.1.2026-13-01", "step.²", "luck.1", "interview.1"]
)
def test_what_is_no_line_is_not_settled(ada: Ctx, home: nouns.JobSearch, key: str) -> None:
    with pytest.raises(NotFound):
        plan.settle(ada, key=key, decided="did")


def test_what_is_no_answer_settles_nothing(ada: Ctx, home: nouns.JobSearch) -> None:
    id = planned(ada, "Read")
    with pytest.raises(NotFound):
        plan.settle(ada, key=f"activity.{id}", decided="perhaps")  # type: ignore[arg-type]


def test_the_number_of_queries_does_not_grow(ada: Ctx, walk: Walk) -> None:
    def asked() -> int:
        plan.today(ada)
        with CaptureQueriesContext(connection) as queries:
            plan.today(ada)
        return len(queries)

    walk(15)
    planned(ada, "Read")
    few = asked()
    for n in range(4):
        walk(15)
        planned(ada, f"Read {n}")
    assert asked() == few
