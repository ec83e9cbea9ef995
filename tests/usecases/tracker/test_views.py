"""Saved views: kept under a name, replaced, renamed, removed, undone; the stages they name survive a restoring."""

from collections.abc import Callable

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid
from headway.core.tracker import views
from headway.usecases import tracker

pytestmark = pytest.mark.django_db
Stage = Callable[[str | int], int]


def own(ctx: Ctx) -> dict[str, str]:
    return {view.name: view.query for view in tracker.saved_views(ctx) if view.id}


def usual(ctx: Ctx) -> dict[str, str]:
    return {view.name: view.query for view in tracker.saved_views(ctx) if not view.id}


def test_headway_brings_three_that_follow_the_stages(ada: Ctx, stage: Stage) -> None:
    called = f"stage={stage('Phone interview')}&stage={stage('Job interview')}&stage={stage('Second interview')}"
    assert usual(ada) == {
        "All open": "state=open",
        "Waiting for a reply": f"state=open&stage={stage('Applied, no reply')}",
        "Interviews": f"state=open&{called}",
    }
    tracker.remove_stage(ada, stage_id=stage("Second interview"))
    assert usual(ada)["Interviews"] == f"state=open&{called.rpartition('&')[0]}"


def test_a_name_of_ones_own_takes_the_place_of_a_usual_one(ada: Ctx, stage: Stage) -> None:
    tracker.save_view(ada, name="all  OPEN", query="state=open&order=title")
    assert "All open" not in usual(ada)
    assert own(ada) == {"all OPEN": "state=open&order=title"}


def test_what_is_kept_is_what_was_asked(ada: Ctx, stage: Stage) -> None:
    asked = f"?stage={stage(3)}&text=&role=Backend&columns=stage&columns=label&order=-pay_max&page=3"
    view = tracker.save_view(ada, name=" Far \n along ", query=asked, layout="board")
    assert (view.name, view.layout, view.first) == ("Far along", "board", False)
    assert view.query == f"stage={stage(3)}&role=Backend&columns=stage&columns=label&order=-pay_max"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": " ", "query": ""}, "name"),
        ({"name": "x" * 101, "query": ""}, "name"),
        ({"name": "Far", "query": "nonsense=1"}, "nonsense"),
        ({"name": "Far", "query": "columns=shoes"}, "query"),
        ({"name": "Far", "query": "notes=" + "x" * 2000}, "query"),
        ({"name": "Far", "query": "", "layout": "wall"}, "layout"),
    ],
)
def test_what_asks_for_nothing_is_refused(ada: Ctx, stage: Stage, given: dict[str, str], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        tracker.save_view(ada, **given)  # type: ignore[arg-type]
    assert refused.value.field == field
    assert own(ada) == {}


def test_replaced_renamed_and_removed_each_can_be_taken_back(ada: Ctx, stage: Stage) -> None:
    view = tracker.save_view(ada, name="Far", query="state=open")
    assert tracker.save_view(ada, name="far", query="role=Data").id == view.id
    assert own(ada) == {"far": "role=Data"}
    assert view.id
    tracker.rename_view(ada, view_id=view.id, name="Near")
    assert [each.name for each in tracker.remove_view(ada, view_id=view.id) if each.id] == []
    for then in ({"Near": "role=Data"}, {"far": "role=Data"}, {"Far": "state=open"}, {}):
        tracker.undo(ada)
        assert own(ada) == then


def test_two_views_do_not_have_one_name(ada: Ctx, stage: Stage) -> None:
    tracker.save_view(ada, name="Far", query="state=open")
    near = tracker.save_view(ada, name="Near", query="state=open")
    assert near.id
    with pytest.raises(Invalid, match="There is a view “Far” already"):
        tracker.rename_view(ada, view_id=near.id, name="FAR")
    assert tracker.rename_view(ada, view_id=near.id, name="NEAR").name == "NEAR"


def test_the_list_opens_with_one(ada: Ctx, stage: Stage) -> None:
    def first() -> list[str]:
        return [view.name for view in tracker.saved_views(ada) if view.first]

    far, near = (tracker.save_view(ada, name=name, query="state=open").id for name in ("Far", "Near"))
    assert far
    assert near
    tracker.open_with_view(ada, view_id=far)
    tracker.open_with_view(ada, view_id=near)
    assert first() == ["Near"]
    tracker.undo(ada)
    assert first() == ["Far"]
    tracker.open_with_view(ada, view_id=far, first=False)
    assert first() == []


def test_views_stand_in_the_order_that_they_are_put_in(ada: Ctx, stage: Stage) -> None:
    ids = [tracker.save_view(ada, name=name, query="state=open").id or 0 for name in "ABC"]
    tracker.place_view(ada, view_id=ids[2], place=1)
    assert list(own(ada)) == ["C", "A", "B"]
    tracker.save_view(ada, name="D", query="")
    tracker.place_view(ada, view_id=ids[0], place=99)
    assert list(own(ada)) == ["C", "B", "D", "A"]
    tracker.undo(ada, batch_id=tracker.recent(ada)[0].batch_id)
    assert list(own(ada)) == ["C", "A", "B", "D"]


def test_a_search_that_is_put_away_keeps_its_views_as_they_are(ada: Ctx, stage: Stage) -> None:
    view = tracker.save_view(ada, name="Far", query="state=open")
    old = tracker.search(ada).id
    tracker.start(ada, name="Next")
    assert own(ada) == {}
    assert [each.name for each in tracker.saved_views(ada, search_id=old) if each.id] == ["Far"]
    with pytest.raises(Conflict):
        tracker.remove_view(ada, view_id=view.id or 0)


def test_a_started_search_taken_back_and_brought_again_has_its_views(ada: Ctx, stage: Stage) -> None:
    tracker.start(ada, name="Next")
    started = next(each for each in tracker.recent(ada) if each.summary == "Started the job search “Next”")
    tracker.save_view(ada, name="Far", query="state=open")
    back = tracker.undo(ada, batch_id=started.batch_id)
    assert own(ada) == {}
    tracker.undo(ada, batch_id=back.batch_id)
    assert own(ada) == {"Far": "state=open"}


@pytest.mark.parametrize(
    ("layout", "query", "asked"),
    [
        ("table", "role=Data&columns=stage&columns=label", "role=Data"),
        ("board", "role=Data", "role=Data&state=open"),
        ("board", "state=all", "state=all"),
        ("board", "outcome=rejected", "outcome=rejected"),
    ],
)
def test_a_view_says_which_it_asks_for(layout: views.Layout, query: str, asked: str) -> None:
    assert views.View(1, "Far", layout, query).asked == asked


def test_stages_are_renumbered_where_they_are_named() -> None:
    assert views.with_stages("step=4&answered=yes&stage=9&notes=4", {4: 1}.get) == "step=1&answered=yes&stage=9&notes=4"
