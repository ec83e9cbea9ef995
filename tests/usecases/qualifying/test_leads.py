"""Leads: judged, ranked, decided on; the pile gets smaller."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns as tracked
from headway.usecases import qualifying, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Add = Callable[..., tracked.Opportunity]


@pytest.fixture
def ask(ada: Ctx, home: tracked.JobSearch) -> dict[str, int]:
    """Ada's criteria by name: a must and two nice-to-haves."""
    made = (("must", "Remote", 3), ("nice", "Garden", 4), ("nice", "Canteen", 1))
    return {
        name: qualifying.add_criterion(ada, kind=kind, name=name, weight=weight).made_id or 0  # type: ignore[arg-type]
        for kind, name, weight in made
    }


def test_a_lead_is_worth_its_value_times_its_chance(ada: Ctx, add: Add, ask: dict[str, int]) -> None:
    it = add("Engineer")
    qualifying.judge(ada, id=it.id, scores={ask["Remote"]: 1, ask["Garden"]: 5, ask["Canteen"]: 0}, chance=0.5)
    lead = qualifying.lead(ada, id=it.id)
    assert (lead.value.points, lead.value.most, lead.value.unjudged) == (20, 25, 0)
    assert lead.chance.own
    assert lead.expected == pytest.approx(40)


def test_leads_are_ranked_and_the_struck_come_last(ada: Ctx, add: Add, ask: dict[str, int]) -> None:
    good, better, struck, new = (add(name) for name in ("Good", "Better", "Struck", "New"))
    qualifying.judge(ada, id=good.id, scores={ask["Garden"]: 2}, chance=0.2)
    qualifying.judge(ada, id=better.id, scores={ask["Garden"]: 5}, chance=0.2)
    qualifying.judge(ada, id=struck.id, scores={ask["Remote"]: 0, ask["Garden"]: 5}, chance=0.9)
    told = qualifying.leads(ada)
    assert [each.title for each in told.leads] == ["Better", "Good", "New", "Struck"]
    assert [each.struck for each in told.leads] == [False, False, False, True]
    assert [each.id for each in told.leads if each.value is None] == [new.id]


def test_a_chance_is_typical_until_enough_of_ones_own_is_settled(ada: Ctx, add: Add) -> None:
    it = add("Engineer")
    lead = qualifying.lead(ada, id=it.id)
    assert "typical" in lead.chance.told
    assert lead.chance.low < lead.chance.mean < lead.chance.high


def test_a_chance_comes_from_the_numbers_of_its_role_and_source(ada: Ctx, add: Add) -> None:
    for n in range(12):
        sent = add(f"Job {n}", f"Firm {n}", at=1, on=TODAY - timedelta(days=50), role="Backend", source="Fairboard")
        if n < 8:
            tracker.close(ada, ids=[sent.id], outcome="rejected", on=TODAY - timedelta(days=30))
    lead = add("New one", role="Backend", source="Fairboard")
    other = add("Another", role="Data", source="A friend")
    told = qualifying.lead(ada, id=lead.id).chance
    assert "“Backend” from “Fairboard”" in told.told
    assert "whatever the role" in qualifying.lead(ada, id=other.id).chance.told
    assert told.mean < qualifying.lead(ada, id=other.id).chance.mean * 1.5


def test_a_chance_set_by_hand_is_taken_back(ada: Ctx, add: Add) -> None:
    it = add("Engineer")
    usual = qualifying.lead(ada, id=it.id).chance
    qualifying.judge(ada, id=it.id, chance=0.75)
    assert qualifying.lead(ada, id=it.id).chance.mean == 0.75
    qualifying.judge(ada, id=it.id, own_chance=False)
    assert qualifying.lead(ada, id=it.id).chance == usual


def test_the_pile_gets_smaller_and_says_so(ada: Ctx, add: Add) -> None:
    first, second, third = (add(name) for name in ("One", "Two", "Three"))
    qualifying.decide(ada, id=first.id, verdict="apply")
    qualifying.decide(ada, id=second.id, verdict="let_go", because="Two hours away")
    pile = qualifying.leads(ada)
    assert pile.words == "1 of 3 left."
    assert [each.verdict for each in qualifying.decided(ada)] == ["let_go", "apply"]
    assert qualifying.next_lead(ada).id == third.id


def test_applying_moves_it_to_applied_today(ada: Ctx, add: Add) -> None:
    it = add("Engineer", on=TODAY - timedelta(days=9))
    qualifying.decide(ada, id=it.id, verdict="apply")
    now = tracker.opportunity(ada, id=it.id)
    assert (now.stage, now.applied_on) == ("Applied, no reply", ada.today)


def test_letting_go_closes_it_with_the_reason(ada: Ctx, add: Add) -> None:
    it = add("Engineer")
    change = qualifying.decide(ada, id=it.id, verdict="let_go", because="Two hours away")
    assert tracker.opportunity(ada, id=it.id).outcome == "withdrawn"
    assert tracker.history(ada, id=it.id)[-1].note == "Two hours away"
    tracker.undo(ada, batch_id=change.batch_id)
    assert tracker.opportunity(ada, id=it.id).outcome is None
    assert qualifying.leads(ada).words == "1 of 1 left."


def test_a_moment_is_taken_back_however_exactly_the_clock_tells_it(ada: Ctx, add: Add) -> None:
    it, exactly = add("Engineer"), replace(ada, now=ada.now + timedelta(microseconds=123_456))
    qualifying.judge(ada, id=it.id, chance=0.5)
    change = qualifying.decide(exactly, id=it.id, verdict="apply")
    back = tracker.undo(exactly, batch_id=change.batch_id)
    assert back.left == ()
    assert qualifying.leads(exactly).words == "1 of 1 left."
    tracker.undo(exactly, batch_id=back.batch_id)
    assert qualifying.leads(exactly).done == 1


def test_practice_is_an_application_with_a_label(ada: Ctx, add: Add) -> None:
    it = add("Engineer", labels=("far",))
    change = qualifying.decide(ada, id=it.id, verdict="practice")
    now = tracker.opportunity(ada, id=it.id)
    assert now.applied_on == ada.today
    assert now.labels == ("far", "practice application")
    tracker.undo(ada, batch_id=change.batch_id)
    assert tracker.opportunity(ada, id=it.id).labels == ("far",)


def test_scores_and_a_decision_are_one_step(ada: Ctx, add: Add, ask: dict[str, int]) -> None:
    it = add("Engineer")
    change = qualifying.decide(ada, id=it.id, verdict="apply", scores={ask["Garden"]: 3})
    tracker.undo(ada, batch_id=change.batch_id)
    assert qualifying.lead(ada, id=it.id).parts[1].score is None


def test_the_next_lead_comes_after_this_one_and_begins_anew(ada: Ctx, add: Add) -> None:
    ids = [add(name, on=TODAY - timedelta(days=ago)).id for ago, name in enumerate(("New", "Older", "Oldest"))]
    assert qualifying.next_lead(ada).id == ids[0]
    assert qualifying.next_lead(ada, after_id=ids[0]).id == ids[1]
    assert qualifying.next_lead(ada, after_id=ids[2]).id == ids[0]


def test_what_its_own_words_refuse_is_said(ada: Ctx, add: Add) -> None:
    qualifying.set_needs(ada, pay_floor=50_000, pay_currency="EUR", work_modes=["remote"])
    it = add("Engineer", pay_max=42_000, pay_currency="EUR", work_mode="on_site")
    assert qualifying.lead(ada, id=it.id).refused == ("Pay", "Work mode")


def test_what_is_applied_for_is_no_lead(ada: Ctx, add: Add) -> None:
    sent = add("Engineer", at=1)
    with pytest.raises(NotFound):
        qualifying.lead(ada, id=sent.id)
    with pytest.raises(Conflict):
        qualifying.decide(ada, id=sent.id, verdict="apply")


def test_scores_and_chances_stay_in_their_bounds(ada: Ctx, add: Add, ask: dict[str, int]) -> None:
    it = add("Engineer")
    for scores in ({ask["Remote"]: 2}, {ask["Garden"]: 6}, {ask["Garden"]: -1}):
        with pytest.raises(Invalid):
            qualifying.judge(ada, id=it.id, scores=scores)
    with pytest.raises(Invalid):
        qualifying.judge(ada, id=it.id, chance=1.5)
    with pytest.raises(Invalid):
        qualifying.decide(ada, id=it.id, verdict="perhaps")  # type: ignore[arg-type]


def test_strangers_and_coaches_decide_nothing(ada: Ctx, ben: Ctx, cleo: Ctx, add: Add, ask: dict[str, int]) -> None:
    it = add("Engineer")
    assert qualifying.lead(ben, id=it.id).title == "Engineer"
    with pytest.raises(NotAllowed):
        qualifying.judge(ben, id=it.id, chance=0.5)
    with pytest.raises(NotFound):
        qualifying.lead(cleo, id=it.id)
    with pytest.raises(NotFound):
        qualifying.decide(cleo, id=it.id, verdict="apply")
    with pytest.raises(NotFound):
        qualifying.judge(ada, id=it.id, scores={10**6: 1})
