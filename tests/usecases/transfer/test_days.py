"""What a person decided and wrote from day to day goes out and comes back, word by word."""

from collections.abc import Callable

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import CheckIn, FollowUp, PathTick, Quiet, User
from headway.usecases import people, plan
from headway.usecases.transfer import demo
from headway.usecases.transfer.exporting import export
from headway.usecases.transfer.restoring import restore
from tests.people import NOW, TODAY, later
from tests.remembered import remembered

pytestmark = pytest.mark.django_db


@pytest.fixture
@remembered
def lived(ada: Ctx, home: nouns.JobSearch, walk: Callable[..., int]) -> Ctx:
    """Follow-ups of every kind decided about, a review, check-ins, a path walked, an answer of the quarter."""
    walk(15)
    walk(9, (3, 8))
    walk(30, (3, 20), ("rejected", 29))
    person = people.new_contact(ada, name="Mira").made_id or 0
    people.keep_in_touch(ada, contact_id=person, next_on=TODAY)
    people.add_outreach(ada, name="Noor", stage_id=home.outreach_stages[1].id, on=later(ada, days=-5).today)
    for it, decided in zip(plan.follow_ups(ada), ("did", "tomorrow", "never", "tomorrow", "never"), strict=True):
        plan.decide(ada, key=it.key, decided=decided)  # type: ignore[arg-type]
    plan.keep_weekly_review(ada, from_on=TODAY, words="Slow,\nbut steady.", change="Ask sooner")
    plan.check_in(ada, step=2, note="Tired – but fine.")
    plan.quiet(ada)
    plan.add_step(ada, title="Ask Mira")
    plan.tick(ada, step=plan.path(ada).steps[-1].code, check="own")
    plan.tick(ada, step="needs", check="must")
    plan.place_step(ada, step="roles")
    plan.remove_step(ada, step="stories")
    plan.answer_quarter(ada, words="Call Mira.")
    return ada


@pytest.fixture
def elsewhere(db: None) -> Ctx:
    """Ada on another machine with nothing there yet."""
    user = User.objects.create(username="another-machine")
    return Ctx(user_id=user.pk, owner_id=user.pk, now=NOW, zone="Europe/Berlin")


def taken(ctx: Ctx) -> bytes:
    return export(ctx, kind="json").data


def test_it_comes_back_the_same(lived: Ctx, elsewhere: Ctx) -> None:
    before = taken(lived)
    restore(elsewhere, data=before)
    assert taken(elsewhere) == before
    assert len(plan.follow_ups(elsewhere)) == len(plan.follow_ups(lived)) == 0
    assert [it.kind for it in plan.follow_ups(later(elsewhere, days=1))] == [
        it.kind for it in plan.follow_ups(later(lived, days=1))
    ]
    there, here = plan.path(elsewhere), plan.path(lived)
    assert [(it.title, it.done) for it in there.steps] == [(it.title, it.done) for it in here.steps]
    assert plan.check_ins(elsewhere)[0].note == "Tired – but fine."
    assert plan.readiness(elsewhere).answer == plan.readiness(lived).answer
    assert Quiet.objects.filter(owner_id=elsewhere.owner_id).count() == 1


def test_what_belongs_to_the_example_goes_with_it(ada: Ctx) -> None:
    demo.load(ada)
    for it in plan.follow_ups(ada)[:3]:
        plan.decide(ada, key=it.key, decided="never")
    plan.tick(ada, step="needs", check="must")
    plan.check_in(ada, step=3)
    assert FollowUp.objects.exists()
    demo.remove(ada)
    assert not FollowUp.objects.exists()
    assert not PathTick.objects.exists()
    assert CheckIn.objects.count() == 1
