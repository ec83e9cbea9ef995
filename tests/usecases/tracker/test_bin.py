"""The bin keeps what was deleted for thirty days; duplicates are merged without loss."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.tracker import nouns
from headway.models import BinEntry, HistoryLine, Opportunity
from headway.usecases import tracker
from tests.people import TODAY, later

Stages = Callable[[str | int], int]
Adds = Callable[..., nouns.Opportunity]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def titles(ctx: Ctx) -> set[str]:
    return {it.title for it in tracker.opportunities(ctx).items}


def told(ctx: Ctx, id: int) -> list[tuple[Any, ...]]:
    return [(line.stage or line.what, line.on and (TODAY - line.on).days) for line in tracker.history(ctx, id=id)]


def test_deleted_it_lies_in_the_bin_and_can_be_read(ada: Ctx, add: Adds) -> None:
    it, _ = add("Engineer"), add("Cook")
    change = tracker.delete(ada, ids=[it.id])
    assert (change.summary, titles(ada)) == ("Deleted “Engineer at Brightwater Labs”", {"Cook"})
    assert tracker.search(ada).opportunities == 1
    (binned,) = tracker.binned(ada)
    assert (binned.id, binned.binned_at) == (it.id, ada.now)
    assert tracker.opportunity(ada, id=it.id) == binned
    assert len(tracker.history(ada, id=it.id)) == 1


def test_restored_it_is_as_it_was(ada: Ctx, add: Adds) -> None:
    it, other = add("Engineer"), add("Cook")
    tracker.delete(ada, ids=[it.id, other.id])
    change = tracker.restore(ada, ids=[it.id])
    assert (change.summary, titles(ada)) == ("Restored “Engineer at Brightwater Labs”", {"Engineer"})
    assert tracker.opportunity(ada, id=it.id) == it
    with pytest.raises(NotFound):
        tracker.restore(ada, ids=[it.id])
    tracker.undo(ada)
    assert titles(ada) == set()


def test_the_bin_lists_the_latest_first(ada: Ctx, add: Adds) -> None:
    first, second = add("First"), add("Second")
    tracker.delete(later(ada, days=1), ids=[second.id])
    tracker.delete(later(ada, days=2), ids=[first.id])
    assert [it.title for it in tracker.binned(ada)] == ["First", "Second"]


def test_what_lies_in_the_bin_is_not_worked_on(ada: Ctx, add: Adds, stage: Stages) -> None:
    it, keep = add(at=1), add("Cook")
    line = tracker.history(ada, id=it.id)[0].id
    tracker.delete(ada, ids=[it.id])
    for verb in (
        lambda: tracker.delete(ada, ids=[it.id]),
        lambda: tracker.move(ada, ids=[it.id], stage_id=stage(3)),
        lambda: tracker.edit(ada, ids=[it.id], values={"title": "Cook"}),
        lambda: tracker.correct(ada, line_id=line, on=None),
        lambda: tracker.merge(ada, keep_id=keep.id, other_id=it.id),
    ):
        with pytest.raises(NotFound) as refused:
            verb()
        assert refused.value.hint == "It may lie in the bin."


def test_thirty_days_it_stays_and_then_goes_for_good(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, labels="remote")
    tracker.move(ada, ids=[it.id], stage_id=stage(3))
    tracker.retract(ada, line_id=tracker.history(ada, id=it.id)[1].id)
    tracker.undo(ada)
    deleted = tracker.delete(ada, ids=[it.id])
    assert tracker.empty_bin(later(ada, days=tracker.KEPT_DAYS)) == 0
    assert tracker.empty_bin(later(ada, days=tracker.KEPT_DAYS + 0.01)) == 1
    assert (Opportunity.objects.count(), HistoryLine.objects.count(), BinEntry.objects.count()) == (0, 0, 0)
    assert tracker.undo(ada, batch_id=deleted.batch_id).left == ()
    assert titles(ada) == set()


def test_gone_for_good_its_old_restoring_cannot_be_undone(ada: Ctx, add: Adds) -> None:
    it = add()
    tracker.delete(ada, ids=[it.id])
    restored = tracker.restore(ada, ids=[it.id])
    tracker.delete(ada, ids=[it.id])
    tracker.empty_bin(later(ada, days=31))
    assert tracker.undo(ada, batch_id=restored.batch_id).left == ("What it belonged to is gone for good.",)


def test_emptying_leaves_the_bins_of_others(ada: Ctx, cleo: Ctx, home: Any) -> None:
    tracker.delete(cleo, ids=[tracker.opportunities(cleo).items[0].id])
    assert tracker.empty_bin(later(ada, days=99)) == 0
    assert len(tracker.binned(cleo)) == 1


def test_merged_nothing_is_lost(ada: Ctx, add: Adds, stage: Stages) -> None:
    keep = add(at=3, on=ago(5), notes="Rang.", labels="remote", location="Bonn", source="Fair")
    other = add(
        at=1,
        on=ago(9),
        notes="Wrote.",
        labels="remote, big",
        location="Berlin",
        url="https://example.org/1",
        pay_min=50,
    )
    tracker.close(ada, ids=[other.id], outcome="rejected", on=ago(1))
    change = tracker.merge(ada, keep_id=keep.id, other_id=other.id)
    assert change.summary == "Merged a duplicate of “Engineer at Brightwater Labs”"
    it = tracker.opportunity(ada, id=keep.id)
    assert (it.notes, it.location, it.source) == ("Rang.\n\nWrote.", "Bonn", "Fair")
    assert (it.url, it.pay_min, set(it.labels)) == ("https://example.org/1", 50, {"remote", "big"})
    assert told(ada, keep.id) == [("Applied, no reply", 9), ("Phone interview", 5), ("rejected", 1)]
    assert (it.applied_on, it.outcome, it.stage) == (ago(9), "rejected", "Phone interview")
    assert it.version > keep.version
    assert BinEntry.objects.get(opportunity_id=other.id).merged_into_id == keep.id


def test_a_merge_undone_leaves_both_as_they_were(ada: Ctx, add: Adds) -> None:
    keep = add(at=0, on=ago(2), labels="remote", notes="Rang.")
    other = add("Engineer II", at=1, on=ago(9), labels="big", notes="Wrote.", lessons="Ask first.")
    before = [(told(ada, it.id), it) for it in (keep, other)]
    tracker.merge(ada, keep_id=keep.id, other_id=other.id)
    assert told(ada, keep.id) == [("Applied, no reply", 9)]
    tracker.undo(ada)
    after = [(told(ada, it.id), tracker.opportunity(ada, id=it.id)) for it in (keep, other)]
    assert [(history, it.notes, it.lessons, it.labels, it.stage) for history, it in after] == [
        (history, it.notes, it.lessons, it.labels, it.stage) for history, it in before
    ]
    assert tracker.binned(ada) == ()


def test_a_duplicate_saved_today_takes_no_interview_back(ada: Ctx, add: Adds) -> None:
    keep, other = add(at=4, on=ago(3)), add(at=0)
    tracker.merge(ada, keep_id=keep.id, other_id=other.id)
    assert told(ada, keep.id) == [("Job interview", 3)]


def test_equal_histories_are_merged_to_one(ada: Ctx, add: Adds) -> None:
    keep, other = add(at=1, on=ago(3), notes="Same."), add(at=1, on=ago(3), notes="Same.")
    tracker.merge(ada, keep_id=keep.id, other_id=other.id)
    assert (told(ada, keep.id), tracker.opportunity(ada, id=keep.id).notes) == ([("Applied, no reply", 3)], "Same.")


def test_an_imports_other_columns_are_merged_once_each(ada: Ctx, add: Adds) -> None:
    keep, other = add(), add("Cook")
    Opportunity.objects.filter(pk=keep.id).update(kept=[["Mood", "good"]])
    Opportunity.objects.filter(pk=other.id).update(kept=[["Mood", "good"], ["Ref", "17"]])
    tracker.merge(ada, keep_id=keep.id, other_id=other.id)
    assert tracker.opportunity(ada, id=keep.id).kept == (("Mood", "good"), ("Ref", "17"))
    tracker.undo(ada)
    assert tracker.opportunity(ada, id=keep.id).kept == (("Mood", "good"),)


def test_one_is_not_merged_with_itself_or_across_searches(ada: Ctx, add: Adds) -> None:
    it = add()
    with pytest.raises(Invalid):
        tracker.merge(ada, keep_id=it.id, other_id=it.id)
    tracker.start(ada, name="Autumn")
    other = tracker.add(ada, values={"title": "Cook"})
    with pytest.raises(Conflict):
        tracker.merge(ada, keep_id=other.id, other_id=it.id)
