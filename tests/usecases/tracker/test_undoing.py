"""Undo: the last, any, and the undo itself; what changed since is left, and listed."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound
from headway.core.tracker import nouns
from headway.models import Company, Contact
from headway.usecases import tracker
from tests.people import TODAY

Stages = Callable[[str | int], int]
Adds = Callable[..., nouns.Opportunity]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def summaries(ctx: Ctx) -> list[str]:
    return [change.summary for change in tracker.recent(ctx)]


def test_with_nothing_done_there_is_nothing_to_undo(ada: Ctx, cleo: Ctx) -> None:
    with pytest.raises(NotFound):
        tracker.undo(ada)
    assert tracker.recent(ada) == ()


def test_the_latest_come_first_and_an_undo_is_none_of_them(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1)
    tracker.move(ada, ids=[it.id], stage_id=stage(3))
    tracker.close(ada, ids=[it.id], outcome="rejected")
    tracker.undo(ada)
    assert summaries(ada)[:2] == [
        "Moved “Engineer at Brightwater Labs” to “Phone interview”",
        "Added “Engineer at Brightwater Labs”",
    ]
    assert len(tracker.recent(ada, limit=1)) == 1


def test_undone_redone_and_undone_once_more(ada: Ctx, add: Adds) -> None:
    it = add(at=1)
    tracker.close(ada, ids=[it.id], outcome="rejected")
    for _ in range(2):
        back = tracker.undo(ada)
        assert tracker.opportunity(ada, id=it.id).outcome is None
        tracker.undo(ada, batch_id=back.batch_id)
        assert tracker.opportunity(ada, id=it.id).outcome == "rejected"
    assert summaries(ada)[0] == "Closed “Engineer at Brightwater Labs”: rejected"


def test_an_addition_undone_lies_in_the_bin(ada: Ctx, add: Adds) -> None:
    it = add()
    back = tracker.undo(ada)
    assert [each.id for each in tracker.binned(ada)] == [it.id]
    tracker.undo(ada, batch_id=back.batch_id)
    assert tracker.opportunities(ada).items == (it,)


def test_an_action_is_taken_back_only_once(ada: Ctx, add: Adds) -> None:
    it = add(at=1)
    change = tracker.close(ada, ids=[it.id], outcome="rejected")
    tracker.undo(ada, batch_id=change.batch_id)
    with pytest.raises(Conflict):
        tracker.undo(ada, batch_id=change.batch_id)
    with pytest.raises(NotFound):
        tracker.undo(ada, batch_id=10**9)


def test_an_older_action_is_taken_back_and_later_ones_stay(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    moved = tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(5))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(2))
    tracker.edit(ada, ids=[it.id], values={"title": "Cook"})
    assert tracker.undo(ada, batch_id=moved.batch_id).left == ()
    now = tracker.opportunity(ada, id=it.id)
    assert (now.stage, now.outcome, now.title) == ("Applied, no reply", "rejected", "Cook")


def test_a_line_corrected_since_is_left_and_listed(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    moved = tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(5))
    tracker.correct(ada, line_id=tracker.history(ada, id=it.id)[1].id, on=ago(4))
    assert tracker.undo(ada, batch_id=moved.batch_id).left == ("A line of “Engineer” was changed since.",)
    assert tracker.opportunity(ada, id=it.id).stage_on == ago(4)


def test_a_line_corrected_and_corrected_back_is_taken_back(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    moved = tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(5))
    for day in (4, 5):
        tracker.correct(ada, line_id=tracker.history(ada, id=it.id)[1].id, on=ago(day))
    assert tracker.undo(ada, batch_id=moved.batch_id).left == ()
    assert tracker.opportunity(ada, id=it.id).stage == "Applied, no reply"


def test_a_field_changed_since_is_left_and_the_others_go_back(ada: Ctx, add: Adds) -> None:
    it = add(notes="First.")
    edited = tracker.edit(ada, ids=[it.id], values={"title": "Cook", "notes": "Second."})
    tracker.edit(ada, ids=[it.id], values={"title": "Baker"})
    (left,) = tracker.undo(ada, batch_id=edited.batch_id).left
    assert left == "Baker at Brightwater Labs: title changed since and was left."
    now = tracker.opportunity(ada, id=it.id)
    assert (now.title, now.notes) == ("Baker", "First.")


def test_labels_added_since_stay(ada: Ctx, add: Adds) -> None:
    it = add(labels="big, far")
    edited = tracker.edit(ada, ids=[it.id], values={"labels": "big, remote"})
    tracker.edit(ada, ids=[it.id], values={"labels": "soon"}, add_labels=True)
    version = tracker.opportunity(ada, id=it.id).version
    tracker.undo(ada, batch_id=edited.batch_id)
    now = tracker.opportunity(ada, id=it.id)
    assert set(now.labels) == {"big", "far", "soon"}
    assert now.version > version


def test_a_company_made_by_an_edit_stays_while_somebody_works_there(ada: Ctx, add: Adds) -> None:
    it = add()
    tracker.edit(ada, ids=[it.id], values={"company": "Fernhill"})
    Contact.objects.create(owner_id=ada.owner_id, company=Company.objects.get(name="Fernhill"), name="Ben", key="ben")
    tracker.undo(ada)
    assert tracker.opportunity(ada, id=it.id).company == "Brightwater Labs"
    assert Contact.objects.get().company is not None


def test_what_did_nothing_is_passed_over(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1)
    tracker.move(ada, ids=[it.id], stage_id=stage(1))
    tracker.close(ada, ids=[it.id], outcome="rejected")
    tracker.close(ada, ids=[it.id], outcome="rejected")
    tracker.undo(ada)
    assert tracker.opportunity(ada, id=it.id).outcome is None
    tracker.undo(ada)
    assert tracker.opportunities(ada).total == 0


def test_a_retraction_undone_the_line_stands_again_where_it_stood(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(2), exactness="unknown", note="By mail.")
    tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(2))
    before = [(line.what, line.stage, line.on, line.note) for line in tracker.history(ada, id=it.id)]
    tracker.retract(ada, line_id=tracker.history(ada, id=it.id)[1].id)
    assert len(tracker.history(ada, id=it.id)) == 2
    tracker.undo(ada)
    assert [(line.what, line.stage, line.on, line.note) for line in tracker.history(ada, id=it.id)] == before


def test_sources_and_labels_put_right_go_back(ada: Ctx, add: Adds) -> None:
    it = add(source="LI", labels="big")
    add("Cook", source="LinkedIn")
    sources = {source.name: source.id for source in tracker.sources(ada)}
    label = tracker.labels(ada)[0].id
    for verb, given in (
        (tracker.merge_source, {"source_id": sources["LI"], "into_id": sources["LinkedIn"]}),
        (tracker.rename_label, {"label_id": label, "name": "Large"}),
        (tracker.remove_label, {"label_id": label}),
        (tracker.edit_source, {"source_id": sources["LI"], "name": "Linked", "kind": "job_board"}),
    ):
        before: Any = (tracker.sources(ada), tracker.labels(ada), tracker.opportunity(ada, id=it.id))
        verb(ada, **given)
        assert (tracker.sources(ada), tracker.labels(ada)) != before[:2]
        tracker.undo(ada)
        now = tracker.opportunity(ada, id=it.id)
        assert (tracker.sources(ada), tracker.labels(ada), (now.source, now.labels)) == (
            *before[:2],
            (before[2].source, before[2].labels),
        )


def test_what_an_undo_costs_does_not_grow_with_the_log(
    ada: Ctx, add: Adds, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    it = add(at=1)
    for outcome in ("rejected", "withdrawn", "rejected", "no_reply"):
        tracker.close(ada, ids=[it.id], outcome=outcome)  # type: ignore[arg-type]
    with django_assert_max_num_queries(2):
        tracker.recent(ada, limit=20)
