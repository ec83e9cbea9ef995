"""What a job search is for: criteria, the questionnaire, pay and places, assets and gaps."""

from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns as tracked
from headway.models import Activity, Asset
from headway.usecases import qualifying, tracker

pytestmark = pytest.mark.django_db


def names(ctx: Ctx) -> list[tuple[str, str, int]]:
    return [(each.kind, each.name, each.weight) for each in qualifying.needs(ctx).criteria]


def test_a_search_begins_without_needs(ada: Ctx, home: tracked.JobSearch) -> None:
    assert qualifying.needs(ada).empty


def test_answers_become_ranked_criteria(ada: Ctx, home: tracked.JobSearch) -> None:
    qualifying.answer(ada, hours=3, pay=1, learning=2)
    assert [(kind, weight) for kind, _, weight in names(ada)] == [("must", 5), ("nice", 4), ("nice", 2)]


def test_criteria_follow_new_answers_and_keep_their_own_names(ada: Ctx, home: tracked.JobSearch) -> None:
    qualifying.answer(ada, pay=1, people=2)
    own = next(each for each in qualifying.needs(ada).criteria if each.theme == "people")
    qualifying.edit_criterion(ada, criterion_id=own.id, name="A boss who listens")
    qualifying.add_criterion(ada, kind="nice", name="A garden", weight=1)
    qualifying.answer(ada, pay=0, people=3)
    assert names(ada) == [("must", "A boss who listens", 5), ("nice", "A garden", 1)]


def test_every_step_can_be_undone(ada: Ctx, home: tracked.JobSearch) -> None:
    qualifying.answer(ada, pay=1)
    qualifying.add_criterion(ada, kind="must", name="Remote")
    before = qualifying.needs(ada)
    changed = [
        qualifying.set_needs(ada, pay_floor=48_000, places=["Oslo"], work_modes=["remote"]),
        qualifying.answer(ada, pay=0, place=3),
        qualifying.edit_criterion(ada, criterion_id=before.criteria[0].id, weight=1),
        qualifying.remove_criterion(ada, criterion_id=before.criteria[0].id),
        qualifying.add_asset(ada, kind="gap", name="No Kubernetes yet"),
    ]
    for change in reversed(changed):
        tracker.undo(ada, batch_id=change.batch_id)
    assert qualifying.needs(ada) == before


def test_pay_is_checked_and_its_field_named(ada: Ctx, home: tracked.JobSearch) -> None:
    for values, field in (
        ({"pay_floor": -1}, "pay_floor"),
        ({"pay_low": 9, "pay_high": 5}, "pay_high"),
        ({"pay_currency": "EURO"}, "pay_currency"),
        ({"work_modes": ["at sea"]}, "work_modes"),
    ):
        with pytest.raises(Invalid) as told:
            qualifying.set_needs(ada, **values)
        assert told.value.field == field


def test_two_criteria_of_one_name_are_refused(ada: Ctx, home: tracked.JobSearch) -> None:
    qualifying.add_criterion(ada, kind="must", name="Remote")
    with pytest.raises(Conflict):
        qualifying.add_criterion(ada, kind="nice", name=" remote ")


def test_a_criterion_that_turns_into_a_must_forgets_its_scores(ada: Ctx, add: type) -> None:
    it = add("Engineer")
    made = qualifying.add_criterion(ada, kind="nice", name="Garden", weight=4).made_id or 0
    qualifying.judge(ada, id=it.id, scores={made: 4})
    change = qualifying.edit_criterion(ada, criterion_id=made, kind="must")
    assert qualifying.lead(ada, id=it.id).parts[0].score is None
    tracker.undo(ada, batch_id=change.batch_id)
    assert qualifying.lead(ada, id=it.id).parts[0].score == 4


def test_a_gap_becomes_a_planned_activity(ada: Ctx, home: tracked.JobSearch) -> None:
    gap = qualifying.add_asset(ada, kind="gap", name="No Kubernetes yet").made_id or 0
    change = qualifying.plan_gap(ada, asset_id=gap, title="Run a cluster at home")
    (told,) = qualifying.needs(ada).assets
    assert (told.planned, told.planned_on) == ("Run a cluster at home", ada.today + timedelta(days=7))
    with pytest.raises(Conflict):
        qualifying.plan_gap(ada, asset_id=gap)
    tracker.undo(ada, batch_id=change.batch_id)
    assert not Activity.objects.exists()
    assert Asset.objects.get().activity_id is None


def test_what_speaks_for_one_is_not_planned_for(ada: Ctx, home: tracked.JobSearch) -> None:
    asset = qualifying.add_asset(ada, kind="asset", name="Ten years of nights").made_id or 0
    with pytest.raises(Conflict):
        qualifying.plan_gap(ada, asset_id=asset)


def test_criteria_are_moved_among_their_kind(ada: Ctx, home: tracked.JobSearch) -> None:
    for name in ("One", "Two", "Three"):
        qualifying.add_criterion(ada, kind="must", name=name, weight=3)
    last = qualifying.needs(ada).criteria[-1]
    qualifying.place_criterion(ada, criterion_id=last.id, up=True)
    assert [name for _, name, _ in names(ada)] == ["One", "Three", "Two"]


def test_a_new_search_starts_from_the_needs_of_an_old_one(ada: Ctx, home: tracked.JobSearch) -> None:
    qualifying.set_needs(ada, pay_floor=48_000, pay_currency="eur")
    qualifying.answer(ada, hours=3)
    gap = qualifying.add_asset(ada, kind="gap", name="No Kubernetes yet").made_id or 0
    qualifying.plan_gap(ada, asset_id=gap)
    new = tracker.start(ada, name="Autumn search", like_id=home.id)
    now, then = qualifying.needs(ada), qualifying.needs(ada, search_id=home.id)
    assert now.search_id == new.id
    assert now.wanted == then.wanted
    assert now.answers == then.answers
    assert [(each.kind, each.name, each.theme) for each in now.criteria] == [
        (each.kind, each.name, each.theme) for each in then.criteria
    ]
    assert [(each.name, each.planned) for each in now.assets] == [("No Kubernetes yet", "")]


def test_only_the_owner_writes_and_strangers_find_nothing(ada: Ctx, ben: Ctx, cleo: Ctx, home: type) -> None:
    made = qualifying.add_criterion(ada, kind="must", name="Remote").made_id or 0
    gap = qualifying.add_asset(ada, kind="gap", name="Gap").made_id or 0
    assert qualifying.needs(ben).criteria
    with pytest.raises(NotAllowed):
        qualifying.edit_criterion(ben, criterion_id=made, weight=1)
    with pytest.raises(NotFound):
        qualifying.edit_criterion(cleo, criterion_id=made, weight=1)
    with pytest.raises(NotFound):
        qualifying.remove_asset(cleo, asset_id=gap)
    with pytest.raises(NotFound):
        qualifying.needs(cleo, search_id=home.id)  # type: ignore[attr-defined]
