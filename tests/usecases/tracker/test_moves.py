"""What happens to an opportunity: moves, ends, new beginnings, and histories put right."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound, Unsure
from headway.core.tracker import nouns
from headway.models import Batch
from headway.usecases import tracker
from tests.people import TODAY, later

Stages = Callable[[str | int], int]
Adds = Callable[..., nouns.Opportunity]
TOMORROW = TODAY + timedelta(days=1)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def told(ctx: Ctx, id: int, **given: Any) -> list[tuple[Any, ...]]:
    """A history in short: the place of the stage or the word, and how many days ago."""
    ranks = {stage.id: stage.rank for stage in tracker.search(ctx).stages}
    return [
        (ranks.get(line.stage_id, line.what), line.on and (TODAY - line.on).days)
        for line in tracker.history(ctx, id=id, **given)
    ]


def at(ctx: Ctx, id: int) -> tuple[int, str | None]:
    it = tracker.opportunity(ctx, id=id)
    return it.stage_rank, it.outcome


def test_moved_on_and_skipped_a_stage(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    change = tracker.move(ada, ids=[it.id], stage_id=stage(4), on=ago(2), note="Panel.")
    assert (change.summary, change.opportunity_ids) == (
        "Moved “Engineer at Brightwater Labs” to “Job interview”",
        (it.id,),
    )
    moved = tracker.opportunity(ada, id=it.id)
    assert (moved.stage, moved.stage_on, moved.applied_on, moved.last_on) == ("Job interview", ago(2), ago(9), ago(2))
    assert tracker.history(ada, id=it.id)[-1].note == "Panel."
    assert moved.version > it.version


def test_today_is_the_persons_day(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(on=ago(9))
    tracker.move(later(ada, days=0.47), ids=[it.id], stage_id=stage(1))  # 23:16 in UTC, past midnight in Berlin
    assert tracker.opportunity(ada, id=it.id).stage_on == TOMORROW


def test_a_move_back_asks_which_it_was(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=4, on=ago(3))
    with pytest.raises(Unsure) as asked:
        tracker.move(ada, ids=[it.id], stage_id=stage(2))
    assert asked.value.options == ("mistake", "happened")
    assert "“Job interview”" in asked.value.message
    assert at(ada, it.id) == (4, None)


def test_a_mistake_is_taken_back(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(4), on=ago(3))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(2))
    tracker.move(ada, ids=[it.id], stage_id=stage(1), back="mistake", note="Mixed them up.")
    assert told(ada, it.id) == [(1, 9)]
    assert at(ada, it.id) == (1, None)
    assert {line.note for line in tracker.history(ada, id=it.id, all=True) if line.what == "retraction"} == {
        "Mixed them up."
    }


def test_a_mistake_to_where_it_never_stood(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(5), on=ago(3))
    tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(2), back="mistake")
    assert told(ada, it.id) == [(1, 9), (3, 2)]


def test_a_mistake_at_a_removed_stage_goes_by_the_stage_that_took_it(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(2), on=ago(6))
    tracker.move(ada, ids=[it.id], stage_id=stage(5), on=ago(3))
    response, phone = stage(2), stage(3)
    tracker.merge_stage(ada, stage_id=response, into_id=phone)
    tracker.move(ada, ids=[it.id], stage_id=phone, back="mistake")
    assert [line.stage_id for line in tracker.history(ada, id=it.id)][1:] == [response]
    assert tracker.opportunity(ada, id=it.id).stage_id == phone


def test_a_move_back_that_happened_is_a_line_of_its_own(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=4, on=ago(3))
    tracker.move(ada, ids=[it.id], stage_id=stage(2), back="happened")
    assert told(ada, it.id) == [(4, 3), (2, 0)]
    assert at(ada, it.id) == (2, None)


def test_a_forgotten_step_from_before_asks_nothing_and_moves_nothing(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(4), on=ago(2))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(1))
    tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(5))
    assert told(ada, it.id) == [(1, 9), (3, 5), (4, 2), ("rejected", 1)]
    assert at(ada, it.id) == (4, "rejected")


def test_moved_in_bulk_as_one_batch(ada: Ctx, add: Adds, stage: Stages) -> None:
    first, second, there = add("A", at=1, on=ago(3)), add("B", at=0, on=ago(3)), add("C", at=3, on=ago(3))
    change = tracker.move(ada, ids=[first.id, second.id, there.id, first.id], stage_id=stage(3))
    assert (change.summary, change.opportunity_ids) == (
        "Moved 3 opportunities to “Phone interview”",
        (first.id, second.id),
    )
    assert told(ada, there.id) == [(3, 3)]
    tracker.undo(ada)
    assert [at(ada, it.id)[0] for it in (first, second, there)] == [1, 0, 3]


def test_moving_a_closed_one_opens_it(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=3, on=ago(3))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(2))
    tracker.move(ada, ids=[it.id], stage_id=stage(3))
    assert told(ada, it.id) == [(3, 3), ("rejected", 2), (3, 0)]
    assert at(ada, it.id) == (3, None)


def test_closed_twice_the_same_way_is_one_line(ada: Ctx, add: Adds) -> None:
    it = add(at=1, on=ago(3))
    tracker.close(ada, ids=[it.id], outcome="withdrawn", on=ago(2))
    again = tracker.close(ada, ids=[it.id], outcome="withdrawn")
    assert again.opportunity_ids == ()
    assert told(ada, it.id) == [(1, 3), ("withdrawn", 2)]


def test_closed_another_way_the_later_word_stands(ada: Ctx, add: Adds) -> None:
    it = add(at=1, on=ago(3))
    tracker.close(ada, ids=[it.id], outcome="no_reply", on=ago(2))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(1))
    assert tracker.opportunity(ada, id=it.id).outcome_on == ago(1)
    assert at(ada, it.id) == (1, "rejected")


def test_an_end_before_what_is_known_would_end_nothing(ada: Ctx, add: Adds) -> None:
    it = add(at=3, on=ago(2))
    with pytest.raises(Invalid, match="something later in its history, on 13 March") as refused:
        tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(3))
    assert refused.value.field == "on"
    assert told(ada, it.id) == [(3, 2)]
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(2))
    assert at(ada, it.id) == (3, "rejected")


def test_a_lead_written_down_late_ends_on_the_day_it_did(ada: Ctx, add: Adds) -> None:
    it = add(at=0, on=TODAY)
    tracker.close(ada, ids=[it.id], outcome="position_closed", on=ago(3))
    assert told(ada, it.id) == [(0, None), ("position_closed", 3)]
    assert at(ada, it.id) == (0, "position_closed")


def test_an_unknown_outcome_is_refused(ada: Ctx, add: Adds) -> None:
    with pytest.raises(Invalid) as refused:
        tracker.close(ada, ids=[add().id], outcome="ghosted")  # type: ignore[arg-type]
    assert refused.value.field == "outcome"


@pytest.mark.parametrize("door", ["close", "move", "add"])
def test_accepted_and_the_last_stage_are_one(ada: Ctx, add: Adds, stage: Stages, door: str) -> None:
    it = add(at=7 if door == "add" else 6, on=ago(3))
    if door == "close":
        tracker.close(ada, ids=[it.id], outcome="accepted")
    if door == "move":
        tracker.move(ada, ids=[it.id], stage_id=stage("Accepted"))
    assert at(ada, it.id) == (7, "accepted")
    assert tracker.history(ada, id=it.id)[-1].what == "accepted"


def test_accepted_twice_is_one_line(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=7, on=ago(3))
    tracker.move(ada, ids=[it.id], stage_id=stage(7))
    tracker.close(ada, ids=[it.id], outcome="accepted")
    assert told(ada, it.id) == [(7, 3)]


def test_reopened_it_stands_where_it_stood(ada: Ctx, add: Adds) -> None:
    it = add(at=3, on=ago(3))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(2))
    tracker.reopen_opportunities(ada, ids=[it.id], note="They called again.")
    assert told(ada, it.id) == [(3, 3), ("rejected", 2), ("reopened", 0)]
    assert at(ada, it.id) == (3, None)


def test_an_accepted_offer_reopened_stands_before_it_again(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=6, on=ago(5))
    tracker.close(ada, ids=[it.id], outcome="accepted", on=ago(4))
    tracker.move(ada, ids=[it.id], stage_id=stage(6), on=ago(3), back="happened")
    tracker.close(ada, ids=[it.id], outcome="accepted", on=ago(2))
    tracker.reopen_opportunities(ada, ids=[it.id])
    assert told(ada, it.id) == [(6, 5), (7, 4), (6, 3)]
    assert at(ada, it.id) == (6, None)


def test_accepted_from_the_start_and_reopened_stands_at_the_offer(ada: Ctx, add: Adds) -> None:
    it = add(at=7, on=ago(5))
    tracker.reopen_opportunities(ada, ids=[it.id])
    assert told(ada, it.id) == [(6, 5)]
    tracker.undo(ada)
    assert told(ada, it.id) == [(7, 5)]
    assert at(ada, it.id) == (7, "accepted")


def test_reopening_the_open_is_refused_and_leaves_them_be(ada: Ctx, add: Adds) -> None:
    it, closed = add(), add("Cook", at=1)
    with pytest.raises(Conflict):
        tracker.reopen_opportunities(ada, ids=[it.id])
    tracker.close(ada, ids=[closed.id], outcome="rejected")
    change = tracker.reopen_opportunities(ada, ids=[it.id, closed.id])
    assert (change.summary, change.opportunity_ids) == ("Reopened “Cook at Brightwater Labs”", (closed.id,))


def test_a_day_corrected_the_wrong_line_stays_readable(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(2), note="By phone.")
    wrong = tracker.history(ada, id=it.id)[1]
    tracker.correct(ada, line_id=wrong.id, on=ago(4), exactness="about")
    right = tracker.history(ada, id=it.id)[1]
    assert (right.on, right.exactness, right.retracts, right.note) == (ago(4), "about", wrong.id, "By phone.")
    assert [line.id for line in tracker.history(ada, id=it.id, all=True) if line.place is None] == [wrong.id]


def test_a_day_corrected_past_another_changes_where_it_stands(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(5))
    tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(2))
    tracker.correct(ada, line_id=tracker.history(ada, id=it.id)[2].id, on=ago(7))
    assert told(ada, it.id) == [(1, 9), (3, 7), ("rejected", 5)]
    assert at(ada, it.id) == (3, "rejected")


def test_a_day_forgotten_keeps_its_place(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=3, on=ago(5))
    tracker.move(ada, ids=[it.id], stage_id=stage(1), on=ago(9))
    tracker.correct(ada, line_id=tracker.history(ada, id=it.id)[1].id, on=None)
    assert told(ada, it.id) == [(1, 9), (3, None)]
    assert tracker.history(ada, id=it.id)[1].exactness == "unknown"


@pytest.mark.parametrize("verb", ["correct", "retract"])
def test_a_line_is_put_right_only_once(ada: Ctx, add: Adds, stage: Stages, verb: str) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(3), on=ago(2))
    line = tracker.history(ada, id=it.id)[1].id
    given = {"on": ago(3)} if verb == "correct" else {}
    getattr(tracker, verb)(ada, line_id=line, **given)
    with pytest.raises(Conflict):
        tracker.correct(ada, line_id=line, on=ago(1))
    with pytest.raises(Conflict):
        tracker.retract(ada, line_id=line)


def test_a_line_taken_back_counts_no_more(ada: Ctx, add: Adds) -> None:
    it = add(at=1, on=ago(9))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(5))
    tracker.retract(ada, line_id=tracker.history(ada, id=it.id)[1].id, note="Another company.")
    assert at(ada, it.id) == (1, None)
    assert tracker.opportunity(ada, id=it.id).last_on == ago(9)


def test_the_only_stage_cannot_be_taken_back(ada: Ctx, add: Adds) -> None:
    it = add(at=1, on=ago(9))
    tracker.close(ada, ids=[it.id], outcome="rejected")
    with pytest.raises(Conflict):
        tracker.retract(ada, line_id=tracker.history(ada, id=it.id)[0].id)


def test_undated_it_stands_behind_what_was_known(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(9))
    tracker.move(ada, ids=[it.id], stage_id=stage(3), exactness="unknown")
    tracker.move(ada, ids=[it.id], stage_id=stage(4), on=ago(2), exactness="before")
    assert told(ada, it.id) == [(1, 9), (3, None), (4, 2)]
    assert [line.exactness for line in tracker.history(ada, id=it.id)] == ["exact", "unknown", "before"]


def test_of_an_unknown_day_nothing_is_invented(ada: Ctx, home: Any, stage: Stages) -> None:
    it = tracker.add(ada, values={"title": "Cook"}, stage_id=stage(1), on=TODAY, exactness="unknown")
    assert (it.stage_on, it.applied_on, it.last_on) == (None, None, None)
    tracker.correct(ada, line_id=tracker.history(ada, id=it.id)[0].id, on=TODAY, exactness="unknown")
    assert tracker.opportunity(ada, id=it.id).applied_on is None


@pytest.mark.parametrize("verb", ["add", "move", "close", "reopen_opportunities", "correct"])
def test_a_day_to_come_is_no_history(ada: Ctx, add: Adds, stage: Stages, verb: str) -> None:
    it = add(at=1, on=ago(9))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=ago(5))
    given: dict[str, dict[str, Any]] = {
        "add": {"values": {"title": "Cook"}},
        "move": {"ids": [it.id], "stage_id": stage(3)},
        "close": {"ids": [it.id], "outcome": "withdrawn"},
        "reopen_opportunities": {"ids": [it.id]},
        "correct": {"line_id": tracker.history(ada, id=it.id)[0].id},
    }
    with pytest.raises(Invalid) as refused:
        getattr(tracker, verb)(ada, **given[verb], on=TOMORROW)
    assert refused.value.field == "on"


def test_an_exactness_nobody_knows_is_refused(ada: Ctx, add: Adds, stage: Stages) -> None:
    with pytest.raises(Invalid) as refused:
        tracker.move(ada, ids=[add().id], stage_id=stage(1), exactness="roughly")  # type: ignore[arg-type]
    assert refused.value.field == "exactness"


def test_a_stage_of_another_search_is_refused(ada: Ctx, add: Adds, stage: Stages) -> None:
    it, old = add(), stage(3)
    tracker.start(ada, name="Autumn")
    other = tracker.add(ada, values={"title": "Cook"})
    with pytest.raises(Invalid):
        tracker.move(ada, ids=[other.id], stage_id=old)
    with pytest.raises(Conflict):
        tracker.move(ada, ids=[it.id], stage_id=old)


@pytest.mark.parametrize("ids", [[0], [-1], [10**9], [2**63], [10**30]])
def test_numbers_of_nothing(ada: Ctx, home: Any, stage: Stages, ids: list[int]) -> None:
    with pytest.raises(NotFound):
        tracker.move(ada, ids=ids, stage_id=stage(1))
    with pytest.raises(NotFound):
        tracker.restore(ada, ids=ids)
    with pytest.raises(NotFound):
        tracker.opportunity(ada, id=ids[0])
    with pytest.raises(NotFound):
        tracker.correct(ada, line_id=ids[0], on=None)


def test_one_missing_among_many_leaves_all(ada: Ctx, add: Adds, stage: Stages) -> None:
    it, gone = add(at=1), add("Cook")
    tracker.delete(ada, ids=[gone.id])
    before = Batch.objects.count()
    with pytest.raises(NotFound) as refused:
        tracker.move(ada, ids=[it.id, gone.id], stage_id=stage(3))
    assert str(gone.id) in refused.value.message
    assert (at(ada, it.id), Batch.objects.count()) == ((1, None), before)


def test_a_note_keeps_its_words_without_what_no_database_holds(ada: Ctx, add: Adds) -> None:
    it = add(at=1, on=ago(3))
    tracker.close(ada, ids=[it.id], outcome="rejected", note="“Sorry\x00”, they\ud800 said.")
    assert tracker.history(ada, id=it.id)[-1].note == "“Sorry”, they said."


def test_the_door_stands_in_the_history(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1, on=ago(3))
    tracker.move(ada.through("mail"), ids=[it.id], stage_id=stage(2))
    assert [line.said_by for line in tracker.history(ada, id=it.id)] == ["person", "mail"]
    assert tracker.history(ada, id=it.id)[1].recorded_at == ada.now


def test_a_lead_noted_down_only_after_it_moved_on(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=0, on=TODAY)
    tracker.move(ada, ids=[it.id], stage_id=stage(1), on=ago(8))
    assert at(ada, it.id) == (1, None)
    assert told(ada, it.id) == [(0, None), (1, 8)]
    tracker.undo(ada)
    assert told(ada, it.id) == [(0, 0)]
