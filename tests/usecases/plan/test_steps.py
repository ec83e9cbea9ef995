"""The path of a person: what fills itself, what is ticked by hand, and what they make of it."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.plan.path import FACTS, Step
from headway.core.tracker import nouns
from headway.models import Contact, PathStep, PathTick, Story
from headway.usecases import plan, tracker
from headway.usecases.plan import steps
from headway.usecases.plan.morale import current_search


def step(ctx: Ctx, code: str) -> Step:
    found = plan.path(ctx)
    return next(it for it in (*found.steps, *found.alternatives) if it.code == code)


def codes(ctx: Ctx) -> list[str]:
    return [it.code for it in plan.path(ctx).steps]


def begun(it: Step) -> bool:
    return any(check.done for check in it.checks)


def test_it_is_there_before_any_job_search(ada: Ctx) -> None:
    found = plan.path(ada)
    assert (len(found.steps), found.done) == (9, 0)
    assert found.next is not None
    assert found.next.code == "needs"


def test_headway_sees_what_it_holds(ada: Ctx, walk: Callable[..., int]) -> None:
    for n in range(10):
        walk(20 + n)
    walk(20, (3, 5))
    for n in range(3):
        Story.objects.create(owner_id=ada.owner_id, title=f"Story {n}", made_at=ada.now)
    assert step(ada, "roles").checks[0].seen
    first, goal, ten = step(ada, "applications").checks
    assert (first.seen, goal.seen, ten.seen, ten.n) == (True, False, True, 11)
    assert step(ada, "stories").checks[0].seen
    assert step(ada, "interviews").checks[1].seen
    assert not begun(step(ada, "offers"))


def test_every_fact_of_a_check_is_counted(ada: Ctx, home: nouns.JobSearch) -> None:
    row = current_search(ada)
    assert set(steps.facts(ada, row)) == set(FACTS)


def test_it_takes_few_queries(ada: Ctx, home: nouns.JobSearch) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        plan.path(ada)
    assert len(asked) <= 4


def test_what_cleo_has_does_not_count_for_ada(ada: Ctx, cleo: Ctx) -> None:
    Contact.objects.bulk_create(
        Contact(owner_id=cleo.owner_id, name=f"Contact {n}", key=f"contact {n}") for n in range(20)
    )
    assert step(ada, "people").checks[0].n == 0
    assert step(cleo, "people").checks[0].seen


def test_a_tick_by_hand_and_its_undo(ada: Ctx, home: nouns.JobSearch) -> None:
    plan.tick(ada, step="needs", check="must")
    plan.tick(ada, step="needs", check="must")
    assert step(ada, "needs").checks[0].ticked
    assert PathTick.objects.count() == 1
    plan.untick(ada, step="needs", check="must")
    assert not begun(step(ada, "needs"))
    tracker.undo(ada)
    assert begun(step(ada, "needs"))


def test_a_new_search_begins_the_path_anew_and_keeps_notes(ada: Ctx, home: nouns.JobSearch) -> None:
    plan.tick(ada, step="offers", check="counter")
    plan.note_step(ada, step="offers", note="Ask for the bonus in writing.")
    tracker.start(ada, name="Next search")
    it = step(ada, "offers")
    assert not begun(it)
    assert it.note == "Ask for the bonus in writing."
    tracker.reopen(ada, search_id=home.id)
    assert begun(step(ada, "offers"))


def test_own_steps_are_added_moved_ticked_and_removed(ada: Ctx, home: nouns.JobSearch) -> None:
    plan.add_step(ada, title="Ask Mira for a reference", note="after the summer")
    own = codes(ada)[-1]
    assert step(ada, own).own
    plan.tick(ada, step=own, check="own")
    assert step(ada, own).done
    plan.place_step(ada, step=own)
    assert codes(ada)[-2:] == [own, "offers"]
    plan.note_step(ada, step=own, note="now", title="Ask Mira")
    assert (step(ada, own).title, step(ada, own).note) == ("Ask Mira", "now")
    plan.remove_step(ada, step=own)
    assert own not in codes(ada)
    assert not PathTick.objects.exists()
    tracker.undo(ada)
    assert step(ada, own).done
    for _ in range(4):
        tracker.undo(ada)
    assert not PathStep.objects.exists()


def test_a_built_in_step_is_put_away_and_brought_back(ada: Ctx, home: nouns.JobSearch) -> None:
    plan.remove_step(ada, step="stories")
    assert "stories" not in codes(ada)
    assert [it.code for it in plan.path(ada).removed] == ["stories"]
    with pytest.raises(Conflict):
        plan.place_step(ada, step="stories")
    plan.bring_step_back(ada, step="stories")
    assert len(codes(ada)) == 9


def test_what_there_is_not_cannot_be_ticked(ada: Ctx, cleo: Ctx) -> None:
    plan.add_step(cleo, title="Bake")
    hers = codes(cleo)[-1]
    for code, check in (("needs", "luck"), ("luck", "must"), (hers, "own"), ("own-x", "own"), ("own-9" * 9, "own")):
        with pytest.raises(NotFound):
            plan.tick(ada, step=code, check=check)
    with pytest.raises(NotFound):
        plan.remove_step(ada, step=hers)
    with pytest.raises(Invalid):
        plan.add_step(ada, title=" ")
