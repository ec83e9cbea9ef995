"""Follow-ups that propose themselves, out of what happened; what is decided about them, and undo."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.models import Contact, FollowUp, Interaction, Interview, Opportunity, Outreach
from headway.usecases import people, plan, tracker
from tests.people import TODAY, later

Walk = Callable[..., int]
Add = Callable[..., nouns.Opportunity]


def kinds(ctx: Ctx) -> list[str]:
    return [it.kind for it in plan.follow_ups(ctx)]


def one_key(ctx: Ctx) -> str:
    (it,) = plan.follow_ups(ctx)
    return it.key


def ask_day(ctx: Ctx) -> int:
    """After how many days of silence an application is asked about, with nothing but what is typical."""
    return next(day for day in range(1, 20) if kinds(later(ctx, days=day)) == ["ask"])


def test_after_applying_the_learned_day_proposes_a_question(ada: Ctx, walk: Walk) -> None:
    id = walk(0)
    day = ask_day(ada)
    assert 5 <= day <= 14
    (it,) = plan.follow_ups(later(ada, days=day))
    assert it.opportunity_id == id
    assert it.title == "Ask how it stands: Engineer, Brightwater Labs"


def test_did_it_logs_it_and_asks_again_a_week_later(ada: Ctx, walk: Walk) -> None:
    id = walk(15)
    change = plan.decide(ada, key=one_key(ada), decided="did")
    assert kinds(ada) == []
    row = Interaction.objects.get(opportunity_id=id)
    assert (row.direction, row.day) == ("by_me", ada.today_day)
    assert tracker.opportunity(ada, id=id).contacted_on == TODAY
    assert kinds(later(ada, days=6)) == []
    assert plan.follow_ups(later(ada, days=7))[0].tries == 1
    tracker.undo(ada, batch_id=change.batch_id)
    assert kinds(ada) == ["ask"]
    assert not Interaction.objects.exists()
    assert tracker.opportunity(ada, id=id).contacted_on is None


def test_tomorrow_brings_it_back_tomorrow(ada: Ctx, walk: Walk) -> None:
    walk(15)
    plan.decide(ada, key=one_key(ada), decided="tomorrow")
    assert kinds(ada) == []
    tomorrow = later(ada, days=1)
    assert kinds(tomorrow) == ["ask"]
    plan.decide(tomorrow, key=one_key(tomorrow), decided="tomorrow")
    assert kinds(tomorrow) == []
    assert FollowUp.objects.count() == 1


def test_not_this_one_is_silent_until_something_happens(ada: Ctx, walk: Walk, stage: Callable[[Any], int]) -> None:
    id = walk(15)
    plan.decide(ada, key=one_key(ada), decided="never")
    assert kinds(later(ada, days=5)) == []
    tracker.move(ada, ids=[id], stage_id=stage(2), on=TODAY)
    assert kinds(later(ada, days=12)) == ["ask"]


def test_after_two_tries_it_proposes_to_let_go(ada: Ctx, walk: Walk) -> None:
    walk(15)
    plan.decide(ada, key=one_key(ada), decided="did")
    second = later(ada, days=7)
    plan.decide(second, key=one_key(second), decided="did")
    (it,) = plan.follow_ups(later(ada, days=14))
    assert it.kind == "let_go"
    assert "Brightwater Labs may not be the place." in it.why


def test_what_was_written_elsewhere_counts_as_a_try(ada: Ctx, walk: Walk) -> None:
    id = walk(15)
    tracker.edit(ada, ids=[id], values={"contacted_on": TODAY.isoformat()})
    assert kinds(ada) == []
    assert plan.follow_ups(later(ada, days=7))[0].tries == 1


def test_a_promise_is_late_on_the_day_after(ada: Ctx, walk: Walk) -> None:
    id = walk(3)
    tracker.edit(ada, ids=[id], values={"promised_on": TODAY.isoformat()})
    assert kinds(ada) == []
    assert kinds(later(ada, days=1)) == ["promise"]


def test_a_promise_made_in_an_interview_counts_too(ada: Ctx, walk: Walk) -> None:
    id = walk(9, (3, 6))
    held(ada, id, ago=3, promised_on=TODAY, thanked_on=TODAY)
    assert kinds(later(ada, days=1)) == ["promise"]


def held(ada: Ctx, opportunity_id: int, ago: int, **given: Any) -> Interview:
    day = ada.today - timedelta(days=ago)
    return Interview.objects.create(
        owner_id=ada.owner_id, opportunity_id=opportunity_id, held_on=day, made_at=ada.now, **given
    )


def test_thanks_the_day_after_an_interview_and_did_it_stands_at_the_interview(ada: Ctx, walk: Walk) -> None:
    row = held(ada, walk(9, (3, 9)), ago=0)
    assert kinds(ada) == []
    tomorrow = later(ada, days=1)
    assert kinds(tomorrow) == ["thank_you"]
    plan.decide(tomorrow, key=one_key(tomorrow), decided="did")
    row.refresh_from_db()
    assert row.thanked_on == tomorrow.today
    assert kinds(tomorrow) == []


def test_a_message_that_was_sent_settles_what_it_was_for(ada: Ctx, walk: Walk) -> None:
    thanked, asked = walk(9, (3, 8)), walk(15)
    held(ada, thanked, ago=1)
    assert sorted(kinds(ada)) == ["ask", "thank_you"]
    people.log_message(ada, subject="Thank you", body="For your time.", opportunity_id=thanked)
    assert kinds(ada) == ["ask"]
    people.log_message(ada, subject="My application", body="How does it stand?", opportunity_id=asked)
    assert kinds(ada) == []


def test_a_cancelled_interview_is_not_thanked_for(ada: Ctx, walk: Walk) -> None:
    held(ada, walk(9, (3, 8)), ago=1, cancelled_at=ada.now, cancelled_by="them")
    assert kinds(ada) == []


def test_an_interview_that_only_the_stage_tells_of_is_thanked_for(ada: Ctx, walk: Walk) -> None:
    walk(9, (3, 8))
    assert kinds(ada) == ["thanks"]
    plan.decide(ada, key=one_key(ada), decided="did")
    assert kinds(ada) == []


def test_a_rejection_after_a_talk_is_answered_and_one_by_a_machine_is_not(ada: Ctx, walk: Walk) -> None:
    walk(30, ("rejected", 29))
    assert kinds(ada) == []
    walk(30, (3, 20), ("rejected", 29))
    assert kinds(ada) == ["rejection"]


def test_a_contact_whose_rhythm_is_due(ada: Ctx, home: nouns.JobSearch) -> None:
    mira = Contact.objects.create(owner_id=ada.owner_id, name="Mira", key="mira", rhythm_days=30)
    assert kinds(ada) == []
    Interaction.objects.create(
        owner_id=ada.owner_id, contact=mira, kind="coffee", direction="both", day=ada.today_day - 30,
        recorded_at=ada.now,
    )  # fmt: skip
    assert kinds(ada) == ["keep_in_touch"]
    plan.decide(ada, key=one_key(ada), decided="did")
    assert kinds(later(ada, days=13)) == []
    (again,) = plan.follow_ups(later(ada, days=14))  # what was written gets two weeks to be answered
    assert again.why == "Written: 15 March, and no answer is recorded."


def test_a_conversation_without_an_answer_is_followed_up_and_then_rests(ada: Ctx, home: nouns.JobSearch) -> None:
    people.add_outreach(ada, name="Mira", stage_id=home.outreach_stages[1].id, on=TODAY)
    assert kinds(later(ada, days=2)) == []
    third = later(ada, days=3)
    assert kinds(third) == ["outreach"]
    plan.decide(third, key=one_key(third), decided="did")
    row = Interaction.objects.get()
    assert (row.outreach_id, row.contact.name) == (Outreach.objects.get().pk, "Mira")  # type: ignore[union-attr]
    assert kinds(later(ada, days=9)) == []
    tenth = later(ada, days=10)
    assert kinds(tenth) == ["rest"]
    plan.decide(tenth, key=one_key(tenth), decided="never")
    assert kinds(later(ada, days=30)) == []


def test_what_is_closed_or_in_the_bin_asks_for_nothing(ada: Ctx, walk: Walk) -> None:
    closed, gone = walk(15), walk(15)
    tracker.close(ada, ids=[closed], outcome="withdrawn", on=TODAY)
    tracker.delete(ada, ids=[gone])
    assert kinds(ada) == []


def test_once_an_offer_is_accepted_nothing_is_asked_any_more(ada: Ctx, walk: Walk) -> None:
    walk(15)
    walk(20, ("accepted", 20))
    assert kinds(ada) == []


@pytest.mark.parametrize("key", ["ask.1.2026-03-01", "ask", "gossip.1.2026-03-01", "let_go.99999999999.2026-01-01"])
def test_what_is_not_proposed_cannot_be_settled(ada: Ctx, home: nouns.JobSearch, key: str) -> None:
    with pytest.raises(NotFound):
        plan.decide(ada, key=key, decided="did")


def test_nobody_else_settles_it(ada: Ctx, ben: Ctx, cleo: Ctx, walk: Walk) -> None:
    walk(15)
    key = one_key(ada)
    assert kinds(ben) == ["ask"]
    with pytest.raises(NotAllowed):
        plan.decide(ben, key=key, decided="did")
    assert kinds(cleo) == []
    with pytest.raises(NotFound):
        plan.decide(cleo, key=key, decided="did")


def test_a_decision_goes_with_its_opportunity_and_comes_back(ada: Ctx, walk: Walk) -> None:
    walk(15)
    plan.decide(ada, key=one_key(ada), decided="never")
    assert FollowUp.objects.count() == 1
    tracker.undo(ada)
    assert FollowUp.objects.count() == 0
    tracker.undo(ada)
    assert kinds(ada) == []
    assert Opportunity.objects.count() == 1
