"""The person's own words for sources and labels."""

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.usecases import tracker

pytestmark = pytest.mark.django_db


def test_sources_say_how_many_came_from_each(ada: Ctx, add) -> None:
    add("Engineer", source="LinkedIn")
    add("Baker", "Crumb", source="linkedin")
    gone = add("Cook", "Crumb", source="Fair")
    tracker.delete(ada, ids=[gone.id])
    assert [(it.name, it.opportunities) for it in tracker.sources(ada)] == [("Fair", 0), ("LinkedIn", 1 + 1)]


def test_a_source_changes_its_name_and_kind_and_back(ada: Ctx, add) -> None:
    it = add(source="LI")
    change = tracker.edit_source(ada, source_id=tracker.sources(ada)[0].id, name="LinkedIn", kind="job_board")
    changed = tracker.opportunity(ada, id=it.id)
    assert (changed.source, changed.source_kind) == ("LinkedIn", "job_board")
    tracker.undo(ada, batch_id=change.batch_id)
    assert tracker.opportunity(ada, id=it.id).source == "LI"


def test_a_source_does_not_take_anothers_name(ada: Ctx, add) -> None:
    add(source="LI")
    add(source="LinkedIn")
    li = tracker.sources(ada)[0]
    with pytest.raises(Conflict, match="already"):
        tracker.edit_source(ada, source_id=li.id, name="Linkedin", kind="other")
    with pytest.raises(Invalid):
        tracker.edit_source(ada, source_id=li.id, name="LI", kind="pigeon")  # type: ignore[arg-type]


def test_merged_sources_are_one_until_undone(ada: Ctx, add) -> None:
    it = add(source="LI")
    add(source="LinkedIn")
    li, linkedin = tracker.sources(ada)
    change = tracker.merge_source(ada, source_id=li.id, into_id=linkedin.id)
    assert [(source.name, source.opportunities) for source in tracker.sources(ada)] == [("LinkedIn", 2)]
    tracker.undo(ada, batch_id=change.batch_id)
    assert tracker.opportunity(ada, id=it.id).source == "LI"
    with pytest.raises(Invalid):
        tracker.merge_source(ada, source_id=linkedin.id, into_id=linkedin.id)


def test_a_label_is_renamed_everywhere(ada: Ctx, add) -> None:
    it = add(labels="dream, far")
    dream, far = tracker.labels(ada)
    tracker.rename_label(ada, label_id=dream.id, name="Wish")
    assert set(tracker.opportunity(ada, id=it.id).labels) == {"Wish", "far"}
    with pytest.raises(Conflict):
        tracker.rename_label(ada, label_id=far.id, name="wish")


def test_a_removed_label_comes_back_with_undo(ada: Ctx, add) -> None:
    it = add(labels="dream, far")
    change = tracker.remove_label(ada, label_id=tracker.labels(ada)[0].id)
    assert tracker.opportunity(ada, id=it.id).labels == ("far",)
    tracker.undo(ada, batch_id=change.batch_id)
    assert set(tracker.opportunity(ada, id=it.id).labels) == {"dream", "far"}


def test_a_stranger_has_her_own_words(ada: Ctx, cleo: Ctx, add) -> None:
    add(source="LI", labels="dream")
    assert tracker.sources(cleo) == tracker.labels(cleo) == ()
    with pytest.raises(NotFound):
        tracker.edit_source(cleo, source_id=tracker.sources(ada)[0].id, name="Mine", kind="other")
    with pytest.raises(NotFound):
        tracker.remove_label(cleo, label_id=tracker.labels(ada)[0].id)


def test_a_search_begins_with_its_roles_or_not_at_all(ada: Ctx) -> None:
    with pytest.raises(Conflict):
        tracker.begin(ada, roles=["Backend", "backend"])
    assert tracker.searches(ada) == ()
    begun = tracker.begin(ada, name="Autumn", roles=["Backend", "Data"])
    assert (begun.name, [role.name for role in begun.roles]) == ("Autumn", ["Backend", "Data"])
