"""Several job searches over the years: one is current, the others are readable."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.tracker import nouns
from headway.models import Company, JobSearch, Stage
from headway.usecases import tracker
from tests.people import TODAY


def test_the_first_addition_starts_a_search(ada: Ctx) -> None:
    it = tracker.add(ada, values={"title": "Cook"})
    (only,) = tracker.searches(ada)
    assert (only.name, only.started_on, only.opportunities, it.search_id) == ("My job search", TODAY, 1, only.id)
    assert it.stage == "Never applied"


def test_without_any_search_there_is_nothing_to_list(ada: Ctx) -> None:
    with pytest.raises(NotFound) as refused:
        tracker.opportunities(ada)
    assert refused.value.message == "There is no job search yet."


def test_a_new_search_archives_the_one_before(ada: Ctx, home: nouns.JobSearch) -> None:
    new = tracker.start(ada)
    assert new.name == "Search from March 2026"
    assert [(it.name, it.archived_on) for it in tracker.searches(ada)] == [
        ("Search from March 2026", None),
        ("Spring search", TODAY),
    ]
    assert tracker.search(ada) == new


def test_its_undo_leaves_no_trace_and_the_undo_of_that_brings_it_back(ada: Ctx, home: nouns.JobSearch) -> None:
    new = tracker.start(ada, name="Autumn")
    tracker.add_role(ada, name="Cook")
    tracker.undo(ada)
    back = tracker.undo(ada)
    assert tracker.searches(ada) == (home,)
    assert Stage.objects.filter(search_id=new.id).count() == 0
    tracker.undo(ada, batch_id=back.batch_id)
    assert tracker.search(ada) == new
    assert tracker.add(ada, values={"title": "Cook"}).search_id == new.id


def test_an_undone_search_with_something_in_it_stays_archived(ada: Ctx, home: nouns.JobSearch) -> None:
    tracker.start(ada, name="Autumn")
    begun = tracker.recent(ada, limit=1)[0].batch_id
    tracker.add(ada, values={"title": "Cook"})
    assert tracker.undo(ada, batch_id=begun).left == ("“Autumn” is in use and stays.",)
    assert [(it.name, it.archived_on) for it in tracker.searches(ada)] == [("Spring search", None), ("Autumn", TODAY)]


def test_archived_it_is_readable_and_not_writable(ada: Ctx, home: nouns.JobSearch, add: Any, stage: Any) -> None:
    it = add(at=1, role="Data")
    binned = add("Cook")
    tracker.delete(ada, ids=[binned.id])
    line, phone = tracker.history(ada, id=it.id)[0].id, stage(3)
    tracker.archive(ada, search_id=home.id)
    assert tracker.opportunities(ada, search_id=home.id).items == (tracker.opportunity(ada, id=it.id),)
    for verb in (
        lambda: tracker.add(ada, values={"title": "Cook"}, search_id=home.id),
        lambda: tracker.edit(ada, ids=[it.id], values={"title": "Cook"}),
        lambda: tracker.move(ada, ids=[it.id], stage_id=phone),
        lambda: tracker.close(ada, ids=[it.id], outcome="rejected"),
        lambda: tracker.correct(ada, line_id=line, on=None),
        lambda: tracker.delete(ada, ids=[it.id]),
        lambda: tracker.restore(ada, ids=[binned.id]),
        lambda: tracker.add_stage(ada, name="Test", after_id=phone, search_id=home.id),
        lambda: tracker.rename_stage(ada, stage_id=phone, name="Test"),
        lambda: tracker.remove_stage(ada, stage_id=phone),
        lambda: tracker.add_role(ada, name="Cook", search_id=home.id),
        lambda: tracker.remove_role(ada, role_id=home.roles[0].id),
    ):
        with pytest.raises(Conflict) as refused:
            verb()
        assert refused.value.message == "“Spring search” is archived."


def test_with_all_archived_none_is_current(ada: Ctx, home: nouns.JobSearch) -> None:
    tracker.archive(ada, search_id=home.id)
    with pytest.raises(Conflict) as refused:
        tracker.add(ada, values={"title": "Cook"})
    assert refused.value.message == "No job search is current."
    with pytest.raises(NotFound, match=r"No job search is current\."):
        tracker.search(ada)
    with pytest.raises(Conflict):
        tracker.archive(ada, search_id=home.id)
    tracker.undo(ada)
    assert tracker.search(ada) == home


def test_an_old_one_is_reopened_and_the_current_one_put_away(ada: Ctx, home: nouns.JobSearch) -> None:
    tracker.start(ada, name="Autumn")
    tracker.reopen(ada, search_id=home.id)
    assert tracker.search(ada).id == home.id
    with pytest.raises(Conflict):
        tracker.reopen(ada, search_id=home.id)
    tracker.undo(ada)
    assert [it.name for it in tracker.searches(ada)] == ["Autumn", "Spring search"]
    assert JobSearch.objects.filter(archive=None).count() == 1


def test_a_new_one_starts_from_the_stages_and_roles_of_an_old_one(ada: Ctx, home: nouns.JobSearch, stage: Any) -> None:
    tracker.add_stage(ada, name="Coding test", after_id=stage(3))
    tracker.remove_stage(ada, stage_id=stage("Second interview"))
    tracker.rename_stage(ada, stage_id=stage("Accepted"), name="Hired")
    old = tracker.search(ada)
    new = tracker.start(ada, name="Autumn", like_id=home.id)
    assert [(s.name, s.rank, s.number, s.own) for s in new.stages] == [
        (s.name, s.rank, s.number, s.own) for s in old.stages
    ]
    assert [role.name for role in new.roles] == ["Backend", "Data"]
    assert not {s.id for s in new.stages} & {s.id for s in old.stages}
    it = tracker.add(ada, values={"title": "Cook", "role": "data"}, stage_id=new.stages[-1].id)
    assert (it.stage, it.outcome, it.role) == ("Hired", "accepted", "Data")


def test_companies_outlive_a_search(ada: Ctx, add: Any) -> None:
    add(company="Brightwater Labs")
    tracker.start(ada, name="Autumn")
    again = tracker.add(ada, values={"company": "BRIGHTWATER LABS, Inc."})
    assert (again.company, Company.objects.count()) == ("Brightwater Labs", 1)


@pytest.mark.parametrize("name", [" ", "\x00", "x" * 201])
def test_a_search_has_a_name(ada: Ctx, home: nouns.JobSearch, name: str) -> None:
    with pytest.raises(Invalid):
        tracker.rename(ada, search_id=home.id, name=name)


def test_a_search_is_renamed_and_back(ada: Ctx, home: nouns.JobSearch) -> None:
    assert tracker.rename(ada, search_id=home.id, name="  Second try ").name == "Second try"
    tracker.undo(ada)
    assert tracker.search(ada).name == "Spring search"


def test_days_are_those_of_her_time_zone(ada: Ctx, home: nouns.JobSearch) -> None:
    late = replace(ada, now=datetime(2026, 3, 15, 23, 30, tzinfo=UTC))
    tracker.start(late, name="Autumn")
    assert [(it.started_on, it.archived_on) for it in tracker.searches(late)] == [
        (date(2026, 3, 16), None),
        (TODAY, date(2026, 3, 16)),
    ]
