"""Stages and target roles of a job search: edited with history kept."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.tracker import nouns
from headway.core.tracker.filters import Question
from headway.usecases import tracker
from tests.people import TODAY

Stages = Callable[[str | int], int]
Adds = Callable[..., nouns.Opportunity]
NAMES = [
    "Never applied",
    "Applied, no reply",
    "Response, no interview yet",
    "Phone interview",
    "Job interview",
    "Second interview",
    "Job offer",
    "Accepted",
]


def names(ctx: Ctx) -> list[str]:
    return [stage.name for stage in tracker.search(ctx).stages]


def standing(ctx: Ctx, id: int) -> str:
    return tracker.opportunity(ctx, id=id).stage


def having_reached(ctx: Ctx, stage_id: int) -> set[str]:
    return {it.title for it in tracker.opportunities(ctx, asked=Question(reached=stage_id)).items}


def test_a_search_starts_with_the_default_stages(ada: Ctx, home: nouns.JobSearch) -> None:
    assert names(ada) == NAMES
    assert [(stage.rank, stage.number, stage.own) for stage in home.stages] == [(n, n, False) for n in range(8)]


def test_renamed_whoever_stands_there_stands_there(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=3)
    tracker.rename_stage(ada, stage_id=stage(3), name="  Phone \n screen ")
    assert standing(ada, it.id) == "Phone screen"
    tracker.undo(ada)
    assert standing(ada, it.id) == "Phone interview"


@pytest.mark.parametrize(("end", "name"), [(0, "Wishes"), (7, "Hired")])
def test_the_first_and_the_last_can_be_renamed(ada: Ctx, stage: Stages, end: int, name: str) -> None:
    tracker.rename_stage(ada, stage_id=stage(end), name=name)
    assert names(ada)[end] == name


@pytest.mark.parametrize("name", ["", "  ", "\x00", "x" * 101])
def test_a_stage_has_a_name(ada: Ctx, stage: Stages, name: str) -> None:
    with pytest.raises(Invalid):
        tracker.rename_stage(ada, stage_id=stage(3), name=name)
    with pytest.raises(Invalid):
        tracker.add_stage(ada, name=name, after_id=stage(3))


def test_two_stages_do_not_share_a_name(ada: Ctx, stage: Stages) -> None:
    for verb in (
        lambda: tracker.rename_stage(ada, stage_id=stage(3), name="JOB  offer"),
        lambda: tracker.add_stage(ada, name="job offer", after_id=stage(3)),
    ):
        with pytest.raises(Conflict):
            verb()
    tracker.rename_stage(ada, stage_id=stage(3), name="PHONE interview")
    assert names(ada)[3] == "PHONE interview"


def test_a_stage_is_added_behind_another(ada: Ctx, add: Adds, stage: Stages) -> None:
    add("Behind", at=3)
    add("Beyond", at=4)
    home = tracker.add_stage(ada, name="Coding test", after_id=stage(3))
    added = home.stages[4]
    assert (added.name, added.rank, added.number, added.own) == ("Coding test", 4, 3, True)
    assert [each.name for each in home.stages] == [*NAMES[:4], "Coding test", *NAMES[4:]]
    assert having_reached(ada, added.id) == {"Beyond"}
    tracker.undo(ada)
    assert names(ada) == NAMES


def test_nothing_comes_behind_the_last(ada: Ctx, stage: Stages) -> None:
    with pytest.raises(Conflict):
        tracker.add_stage(ada, name="Started", after_id=stage(7))
    with pytest.raises(NotFound):
        tracker.add_stage(ada, name="Started", after_id=10**6)


def test_an_added_stage_in_use_survives_its_undo(ada: Ctx, add: Adds, stage: Stages) -> None:
    tracker.add_stage(ada, name="Coding test", after_id=stage(3))
    added = tracker.recent(ada, limit=1)[0].batch_id
    it = add(at="Coding test")
    assert tracker.undo(ada, batch_id=added).left == ("The stage “Coding test” is in use and stays.",)
    assert standing(ada, it.id) == "Coding test"


def test_an_added_stage_passed_through_gives_its_history_to_the_next_lower(ada: Ctx, add: Adds, stage: Stages) -> None:
    tracker.add_stage(ada, name="Coding test", after_id=stage(3))
    added = tracker.recent(ada, limit=1)[0].batch_id
    it = add("Tested", at="Coding test", on=TODAY - timedelta(days=3))
    tracker.move(ada, ids=[it.id], stage_id=stage("Job interview"))
    back = tracker.undo(ada, batch_id=added)
    assert (back.left, names(ada)) == ((), NAMES)
    assert [line.stage for line in tracker.history(ada, id=it.id)] == ["Coding test", "Job interview"]
    tracker.undo(ada, batch_id=back.batch_id)
    assert names(ada)[4] == "Coding test"


def test_removed_its_history_counts_for_the_next_lower(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add("Called", at=3)
    tracker.remove_stage(ada, stage_id=stage(3))
    assert names(ada) == [*NAMES[:3], *NAMES[4:]]
    assert standing(ada, it.id) == "Response, no interview yet"
    assert having_reached(ada, stage("Response, no interview yet")) == {"Called"}
    assert having_reached(ada, stage("Job interview")) == set()
    assert [line.stage for line in tracker.history(ada, id=it.id)] == ["Phone interview"]
    tracker.undo(ada)
    assert (names(ada), standing(ada, it.id)) == (NAMES, "Phone interview")


def test_the_heir_removed_as_well_and_both_brought_back(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add("Called", at=3)
    phone, response = stage(3), stage(2)
    tracker.remove_stage(ada, stage_id=phone)
    tracker.remove_stage(ada, stage_id=response)
    assert standing(ada, it.id) == "Applied, no reply"
    assert having_reached(ada, stage(1)) == {"Called"}
    tracker.undo(ada)
    assert standing(ada, it.id) == "Response, no interview yet"
    tracker.undo(ada)
    assert (names(ada), standing(ada, it.id)) == (NAMES, "Phone interview")


def test_brought_back_after_others_were_added(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=3)
    tracker.remove_stage(ada, stage_id=stage(3))
    removed = tracker.recent(ada, limit=1)[0].batch_id
    tracker.add_stage(ada, name="Coding test", after_id=stage("Applied, no reply"))
    tracker.undo(ada, batch_id=removed)
    assert names(ada) == [*NAMES[:2], "Coding test", *NAMES[2:]]
    assert standing(ada, it.id) == "Phone interview"


def test_removing_applied_there_is_no_day_of_applying(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=1)
    tracker.remove_stage(ada, stage_id=stage(1))
    assert (standing(ada, it.id), tracker.opportunity(ada, id=it.id).applied_on) == ("Never applied", None)
    tracker.undo(ada)
    assert tracker.opportunity(ada, id=it.id).applied_on == TODAY


def test_a_removed_stage_takes_nothing_more(ada: Ctx, add: Adds, stage: Stages) -> None:
    it, phone = add(at=1), stage(3)
    tracker.remove_stage(ada, stage_id=phone)
    for verb in (
        lambda: tracker.move(ada, ids=[it.id], stage_id=phone),
        lambda: tracker.add(ada, values={"title": "Cook"}, stage_id=phone),
        lambda: tracker.rename_stage(ada, stage_id=phone, name="Call"),
        lambda: tracker.remove_stage(ada, stage_id=phone),
    ):
        with pytest.raises(NotFound):
            verb()


@pytest.mark.parametrize("end", [0, 7])
def test_the_first_and_the_last_stay(ada: Ctx, stage: Stages, end: int) -> None:
    with pytest.raises(Conflict):
        tracker.remove_stage(ada, stage_id=stage(end))
    with pytest.raises(Conflict):
        tracker.merge_stage(ada, stage_id=stage(end), into_id=stage(3))
    assert names(ada) == NAMES


def test_merged_upwards_it_counts_there(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add("Met", at=4)
    tracker.merge_stage(ada, stage_id=stage(4), into_id=stage(5))
    assert standing(ada, it.id) == "Second interview"
    assert having_reached(ada, stage("Second interview")) == {"Met"}
    tracker.undo(ada)
    assert standing(ada, it.id) == "Job interview"


def test_an_offer_is_not_merged_into_accepted(ada: Ctx, add: Adds, stage: Stages) -> None:
    it = add(at=6)
    with pytest.raises(Conflict):
        tracker.merge_stage(ada, stage_id=stage(6), into_id=stage(7))
    assert tracker.opportunity(ada, id=it.id).outcome is None


def test_a_stage_is_not_merged_into_itself_or_another_searchs(ada: Ctx, stage: Stages) -> None:
    phone = stage(3)
    with pytest.raises(Invalid):
        tracker.merge_stage(ada, stage_id=phone, into_id=phone)
    other = tracker.start(ada, name="Autumn").stages[3].id
    tracker.reopen(ada, search_id=tracker.searches(ada)[-1].id)
    with pytest.raises(Conflict):  # the one of Autumn is archived now
        tracker.merge_stage(ada, stage_id=phone, into_id=other)


def test_reordered_where_it_stands_and_what_it_reached_follow(ada: Ctx, add: Adds, stage: Stages) -> None:
    add("Called", at=3)
    order = [each.id for each in tracker.search(ada).stages]
    order[3], order[4] = order[4], order[3]
    home = tracker.reorder_stages(ada, order=order)
    assert [each.id for each in home.stages] == order
    assert [each.rank for each in home.stages] == list(range(8))
    assert having_reached(ada, stage("Job interview")) == {"Called"}
    tracker.undo(ada)
    assert names(ada) == NAMES
    assert having_reached(ada, stage("Job interview")) == set()


@pytest.mark.parametrize("wrong", ["first", "last", "missing", "twice", "none"])
def test_an_order_that_is_none(ada: Ctx, stage: Stages, wrong: str) -> None:
    ids = [stage(n) for n in range(8)]
    orders = {
        "first": [ids[1], ids[0], *ids[2:]],
        "last": [*ids[:6], ids[7], ids[6]],
        "missing": ids[:-1],
        "twice": [*ids, ids[3]],
        "none": [],
    }
    with pytest.raises(Conflict if wrong in ("first", "last") else Invalid):
        tracker.reorder_stages(ada, order=orders[wrong])
    assert names(ada) == NAMES


def test_a_role_is_removed_its_opportunities_lose_nothing(ada: Ctx, home: nouns.JobSearch, add: Adds) -> None:
    it, binned = add(role="Data", notes="Rang."), add("Cook", role="Data")
    tracker.delete(ada, ids=[binned.id])
    after = tracker.remove_role(ada, role_id=home.roles[1].id)
    assert [role.name for role in after.roles] == ["Backend"]
    left = tracker.opportunity(ada, id=it.id)
    assert (left.role, left.notes, left.version) == (None, "Rang.", it.version + 1)
    tracker.undo(ada)
    assert tracker.search(ada).roles == home.roles
    assert [tracker.opportunity(ada, id=each.id).role for each in (it, binned)] == ["Data", "Data"]


def test_a_role_removed_and_another_of_its_name_made_since(ada: Ctx, home: nouns.JobSearch, add: Adds) -> None:
    it = add(role="Data")
    tracker.remove_role(ada, role_id=home.roles[1].id)
    removed = tracker.recent(ada, limit=1)[0].batch_id
    tracker.add_role(ada, name="Data")
    left = tracker.undo(ada, batch_id=removed).left
    assert left[0] == "“Data” cannot come back: something else took its place."
    assert tracker.opportunity(ada, id=it.id).role is None
    assert [role.name for role in tracker.search(ada).roles] == ["Backend", "Data"]


def test_a_role_made_and_used_then_undone_leaves_its_opportunities_as_other(ada: Ctx, add: Adds) -> None:
    tracker.add_role(ada, name="Cook")
    made = tracker.recent(ada, limit=1)[0].batch_id
    it = add(role="Cook")
    tracker.undo(ada, batch_id=made)
    assert tracker.opportunity(ada, id=it.id).role is None


def test_more_roles_than_recommended_are_allowed(ada: Ctx, home: nouns.JobSearch) -> None:
    for name in ("Cook", "Baker"):
        roles = tracker.add_role(ada, name=name).roles
    assert len(roles) == 4 > tracker.RECOMMENDED


@pytest.mark.parametrize(("name", "refused"), [("", Invalid), ("other", Invalid), ("dàta", Conflict)])
def test_a_role_has_a_name_of_its_own(ada: Ctx, home: nouns.JobSearch, name: str, refused: type[Exception]) -> None:
    with pytest.raises(refused):
        tracker.add_role(ada, name=name)
    with pytest.raises(refused):
        tracker.rename_role(ada, role_id=home.roles[0].id, name=name)
    with pytest.raises(Invalid):
        tracker.add_role(ada, name="x" * 201)


def test_a_role_is_renamed_and_takes_its_opportunities_along(ada: Ctx, home: nouns.JobSearch, add: Any) -> None:
    it = add(role="Data")
    tracker.rename_role(ada, role_id=home.roles[1].id, name="Data Analyst")
    assert tracker.opportunity(ada, id=it.id).role == "Data Analyst"
    tracker.rename_role(ada, role_id=home.roles[1].id, name="data analyst")
    assert tracker.opportunity(ada, id=it.id).role == "data analyst"
