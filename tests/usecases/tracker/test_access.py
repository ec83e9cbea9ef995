"""Who asks: Ada may do everything with her tracker, Ben may look, to Cleo nothing of it exists."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError, Invalid, NotAllowed, NotFound
from headway.core.tracker.filters import Question
from headway.models import (
    Archive,
    Batch,
    BinEntry,
    HistoryLine,
    JobSearch,
    Label,
    Opportunity,
    SavedView,
    Source,
    Stage,
    TargetRole,
)
from headway.usecases import tracker
from tests.remembered import remembered

Scene = dict[str, Any]
OWN = "sees and touches only her own"
TABLES = (Archive, Batch, BinEntry, HistoryLine, JobSearch, Label, Opportunity, SavedView, Source, Stage, TargetRole)

OF_ADA = ("Brightwater", "Fernhill", "Fair", "remote", "Spring")

# Every verb: what it is given of Ada's, and what Cleo gets for that.
VERBS: dict[str, tuple[Callable[[Scene], dict[str, Any]], Any]] = {
    "add": (lambda it: {"values": {"title": "Cook"}, "search_id": it["search"]}, NotFound),
    "add_role": (lambda it: {"name": "Cook", "search_id": it["search"]}, NotFound),
    "add_stage": (lambda it: {"name": "Test", "after_id": it["stage"], "search_id": it["search"]}, NotFound),
    "alike": (lambda it: {"company": "Brightwater Labs", "title": "Engineer"}, OWN),
    "archive": (lambda it: {"search_id": it["search"]}, NotFound),
    "begin": (lambda it: {"name": "Autumn", "roles": ["Cook"]}, OWN),
    "binned": (lambda it: {}, OWN),
    "board": (lambda it: {"search_id": it["search"]}, NotFound),
    "close": (lambda it: {"ids": [it["open"]], "outcome": "rejected"}, NotFound),
    "correct": (lambda it: {"line_id": it["line"], "on": None}, NotFound),
    "counts": (lambda it: {"column": "stage", "search_id": it["search"]}, NotFound),
    "delete": (lambda it: {"ids": [it["open"]]}, NotFound),
    "edit": (lambda it: {"ids": [it["open"]], "values": {"title": "Cook"}}, NotFound),
    "edit_source": (lambda it: {"source_id": it["source"], "name": "Fair", "kind": "event"}, NotFound),
    "empty_bin": (lambda it: {}, OWN),
    "facets": (lambda it: {"search_id": it["search"]}, NotFound),
    "history": (lambda it: {"id": it["open"]}, NotFound),
    "ids": (lambda it: {"search_id": it["search"]}, NotFound),
    "if_unchanged": (lambda it: {"id": it["open"], "version": None, "work": list}, NotFound),
    "labels": (lambda it: {}, OWN),
    "lane": (lambda it: {"stage_id": it["stage"], "after": 0, "search_id": it["search"]}, NotFound),
    "merge": (lambda it: {"keep_id": it["open"], "other_id": it["closed"]}, NotFound),
    "merge_source": (lambda it: {"source_id": it["source"], "into_id": it["other source"]}, NotFound),
    "merge_stage": (lambda it: {"stage_id": it["stage"], "into_id": it["first"]}, NotFound),
    "move": (lambda it: {"ids": [it["open"]], "stage_id": it["stage"]}, NotFound),
    "opportunities": (lambda it: {"search_id": it["search"]}, NotFound),
    "opportunity": (lambda it: {"id": it["open"]}, NotFound),
    "open_with_view": (lambda it: {"view_id": it["view"]}, NotFound),
    "recent": (lambda it: {}, OWN),
    "remove_label": (lambda it: {"label_id": it["label"]}, NotFound),
    "remove_role": (lambda it: {"role_id": it["role"]}, NotFound),
    "remove_stage": (lambda it: {"stage_id": it["stage"]}, NotFound),
    "remove_view": (lambda it: {"view_id": it["view"]}, NotFound),
    "rename": (lambda it: {"search_id": it["search"], "name": "Autumn"}, NotFound),
    "rename_label": (lambda it: {"label_id": it["label"], "name": "Later"}, NotFound),
    "rename_role": (lambda it: {"role_id": it["role"], "name": "Cook"}, NotFound),
    "rename_stage": (lambda it: {"stage_id": it["stage"], "name": "Test"}, NotFound),
    "place_view": (lambda it: {"view_id": it["view"], "place": 1}, NotFound),
    "rename_view": (lambda it: {"view_id": it["view"], "name": "Other"}, NotFound),
    "reopen": (lambda it: {"search_id": it["old search"]}, NotFound),
    "reopen_opportunities": (lambda it: {"ids": [it["closed"]]}, NotFound),
    "reorder_stages": (lambda it: {"order": it["order"], "search_id": it["search"]}, NotFound),
    "restore": (lambda it: {"ids": [it["binned"]]}, NotFound),
    "retract": (lambda it: {"line_id": it["line"]}, NotFound),
    "save_view": (lambda it: {"name": "Mine", "query": "state=open", "search_id": it["search"]}, NotFound),
    "saved_views": (lambda it: {"search_id": it["search"]}, NotFound),
    "search": (lambda it: {"search_id": it["search"]}, NotFound),
    "searches": (lambda it: {}, OWN),
    "shows_example": (lambda it: {}, OWN),
    "sources": (lambda it: {}, OWN),
    "start": (lambda it: {"name": "Autumn"}, OWN),
    "undo": (lambda it: {"batch_id": it["batch"]}, NotFound),
}
# What no id protects: the stages, searches and rows of others in an argument of one's own.
SMUGGLED: dict[str, tuple[str, Callable[[Scene], dict[str, Any]], type[Exception]]] = {
    "a stage to start at": ("add", lambda it: {"values": {"title": "Cook"}, "stage_id": it["stage"]}, NotFound),
    "a stage to follow": ("add_stage", lambda it: {"name": "Test", "after_id": it["stage"]}, NotFound),
    "an order of stages": ("reorder_stages", lambda it: {"order": it["order"]}, Invalid),
    "a search to copy": ("start", lambda it: {"like_id": it["search"]}, NotFound),
    "a column to count by": ("counts", lambda it: {"column": "search__owner__password"}, Invalid),
}


@pytest.fixture
@remembered
def scene(ada: Ctx, home: Any, stage: Any, add: Any) -> Scene:
    tracker.start(ada, name="Old search")
    tracker.reopen(ada, search_id=home.id)
    it = add(source="Fair", labels="remote", role="Data", at=1)
    closed = add("Cook", "Ashgrove", source="Website")
    tracker.close(ada, ids=[closed.id], outcome="rejected")
    binned = add("Baker", "Fernhill")
    tracker.delete(ada, ids=[binned.id])
    last = tracker.move(ada, ids=[it.id], stage_id=stage(3))
    sources = {source.name: source.id for source in tracker.sources(ada)}
    stages = [each.id for each in tracker.search(ada).stages]
    return {
        "search": home.id,
        "old search": next(old.id for old in tracker.searches(ada) if old.archived_on),
        "open": it.id,
        "closed": closed.id,
        "binned": binned.id,
        "line": tracker.history(ada, id=it.id)[-1].id,
        "stage": stages[4],
        "first": stages[0],
        "order": [stages[0], *reversed(stages[1:-1]), stages[-1]],
        "role": home.roles[0].id,
        "source": sources["Fair"],
        "other source": sources["Website"],
        "label": tracker.labels(ada)[0].id,
        "view": tracker.save_view(ada, name="Far", query="state=open").id,
        "batch": last.batch_id,
    }


def rows() -> dict[str, list[dict[str, Any]]]:
    return {table.__name__: list(table.objects.order_by("pk").values()) for table in TABLES}


def test_every_verb_stands_in_the_table() -> None:
    marked = {name for name in tracker.__all__ if hasattr(getattr(tracker, name), "mark")}
    assert set(VERBS) == marked


def ask(ctx: Ctx, name: str, given: dict[str, Any]) -> Any:
    """What the verb answers or refuses with; what it did is rolled back, and told as the second value."""
    before = rows()
    with transaction.atomic():
        try:
            answer = getattr(tracker, name)(ctx, **given)
        except HeadwayError as refused:
            answer = type(refused)
        changed = rows() != before
        transaction.set_rollback(True)
    return answer, changed


def test_ada_may(ada: Ctx, scene: Scene) -> None:
    does = {name: ask(ada, name, given(scene)) for name, (given, _) in VERBS.items()}
    assert [name for name, (answer, _) in does.items() if isinstance(answer, type)] == []
    changing = {name for name in VERBS if getattr(tracker, name).mark == "action"} - {"empty_bin", "if_unchanged"}
    assert {name for name, (_, changed) in does.items() if changed} == changing


def test_ben_may_look(ada: Ctx, ben: Ctx, scene: Scene) -> None:
    for name, (given, _) in VERBS.items():
        looks = getattr(tracker, name).mark == "question"
        expected = ask(ada, name, given(scene)) if looks else (NotAllowed, False)
        assert (name, ask(ben, name, given(scene))) == (name, expected)


def test_to_cleo_there_is_no_such_thing(cleo: Ctx, scene: Scene) -> None:
    wrong = {
        name: answer
        for name, (given, gets) in VERBS.items()
        if gets is not OWN and (answer := ask(cleo, name, given(scene))) != (gets, False)
    }
    assert wrong == {}


def test_cleo_sees_and_touches_her_own(ada: Ctx, cleo: Ctx, scene: Scene) -> None:
    of_ada = seen_by(ada)
    for name in (name for name, (_, gets) in VERBS.items() if gets is OWN):
        with transaction.atomic():
            answer = str(getattr(tracker, name)(cleo, **VERBS[name][0](scene)))
            assert (name, [word for word in OF_ADA if word in answer]) == (name, [])
            assert (name, seen_by(ada)) == (name, of_ada)
            transaction.set_rollback(True)


def seen_by(ctx: Ctx) -> list[Any]:
    return [tracker.searches(ctx), tracker.binned(ctx), tracker.recent(ctx), tracker.opportunities(ctx)]


@pytest.mark.parametrize("what", SMUGGLED)
def test_cleo_smuggles_in(cleo: Ctx, scene: Scene, what: str) -> None:
    name, given, refused = SMUGGLED[what]
    assert ask(cleo, name, given(scene)) == (refused, False)


def test_cleo_moves_hers_into_a_stage_of_adas(cleo: Ctx, scene: Scene) -> None:
    mine = tracker.opportunities(cleo).items[0]
    with pytest.raises(NotFound):
        tracker.move(cleo, ids=[mine.id], stage_id=scene["stage"])


def test_cleo_merges_hers_with_adas(cleo: Ctx, scene: Scene) -> None:
    mine = tracker.opportunities(cleo).items[0]
    with pytest.raises(NotFound):
        tracker.merge(cleo, keep_id=mine.id, other_id=scene["open"])


def test_cleo_asks_for_adas_rows_in_her_list(cleo: Ctx, scene: Scene) -> None:
    assert tracker.opportunities(cleo, asked=Question(ids=(scene["open"],))).items == ()


def test_cleo_undoes_the_last_which_is_her_own(cleo: Ctx, scene: Scene) -> None:
    tracker.undo(cleo)
    assert [it.title for it in tracker.binned(cleo)] == ["Baker"]


def test_ben_is_named_when_he_may_write(ada: Ctx, ben: Ctx, add: Any, stage: Any) -> None:
    writing = replace(ben, may_write=True)
    it = add()
    tracker.move(writing, ids=[it.id], stage_id=stage(1))
    line = HistoryLine.objects.get(opportunity_id=it.id, place=2)
    assert (line.recorded_by_id, line.batch.owner_id, line.batch.made_by_id) == (ben.user_id, ada.user_id, ben.user_id)
