"""The plan goes out with the document of a whole tracker, and comes back the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import User
from headway.usecases import plan, tracker, transfer
from tests.people import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(ada: Ctx, add: Callable[..., nouns.Opportunity]) -> Ctx:
    """Everything that a plan can hold."""
    about = add("Engineer", at=1)
    block = plan.add_block(
        ada, values={"kind": "practice", "weekdays": "daily", "start": "9:00", "minutes": "3h", "from_on": TODAY}
    )
    plan.move_occurrence(ada, block_id=block.id, was_on=date(2026, 3, 17), on=date(2026, 3, 18), start="14:00")
    plan.cancel_occurrence(ada, block_id=block.id, was_on=date(2026, 3, 19))
    plan.finish_occurrence(ada, block_id=block.id, was_on=TODAY, result="Katas")
    given = {"title": "Letter", "kind": "application", "minutes": 50, "label": "warm", "company": "Brightwater Labs"}
    plan.log_activity(ada, values={**given, "opportunity_id": about.id, "role": "Backend"})
    it = plan.plan_activity(ada, values={"title": "Call back", "on": date(2026, 3, 20), "start": "10:30"})
    plan.start_timer(ada, activity_id=it.id)
    plan.add_goal(ada, values={"what": "activities", "label": "warm", "target": 2, "weekdays": "mon-fri"})
    plan.add_pause(ada, from_on=date(2026, 4, 1), why="A holiday")
    plan.add_showpiece(ada, values={"title": "A tiny queue", "skills": "Python", "on": date(2026, 1, 5)})
    return ada


def test_goes_out_and_comes_back_the_same(filled: Ctx) -> None:
    out = transfer.export(filled, kind="json").data
    other = User.objects.create(username="elsewhere")
    there = replace(filled, user_id=other.pk, owner_id=other.pk)
    transfer.restore(there, data=out)
    assert transfer.export(there, kind="json").data == out
    assert [it.name for it in plan.occurrences(there, first=date(2026, 3, 18), last=date(2026, 3, 18))] == [
        "Practice", "Practice"
    ]  # fmt: skip
    assert plan.activities(there, text="Letter").items[0].about == "Engineer at Brightwater Labs"


def test_everything_is_undone_and_done_again(filled: Ctx) -> None:
    before = transfer.export(filled, kind="json").data
    (it,) = plan.blocks(filled)
    for verb in (
        lambda: plan.remove_block(filled, id=it.id),
        lambda: plan.remove_goal(filled, id=plan.goals(filled)[0].id),
        lambda: plan.remove_pause(filled, id=plan.pauses(filled)[0].id),
        lambda: plan.remove_showpiece(filled, id=plan.showcase(filled)[0].id),
        lambda: plan.remove_activity(filled, id=plan.activities(filled, text="Call back").items[0].id),
        lambda: plan.drop_timer(filled),
    ):
        verb()
        batch = tracker.recent(filled, limit=1)[0].batch_id
        assert transfer.export(filled, kind="json").data != before
        back = tracker.undo(filled, batch_id=batch)
        assert back.left == ()
        assert transfer.export(filled, kind="json").data == before
