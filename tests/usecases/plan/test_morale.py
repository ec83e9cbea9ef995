"""Check-ins are the person's alone; the gentle word comes by its rule; wins are noticed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.models import CheckIn, Contact
from headway.usecases import accounts, coaching, plan, tracker
from tests.people import TODAY, later


def test_a_check_in_is_one_tap_and_the_later_word_holds(ada: Ctx) -> None:
    plan.check_in(ada, step=2)
    plan.check_in(ada, step=4, note="They called.")
    (it,) = plan.check_ins(ada)
    assert (it.step, it.word, it.note, it.on) == (4, "Good", "They called.", TODAY)
    tracker.undo(ada)
    assert plan.check_ins(ada)[0].step == 2
    tracker.undo(ada)
    assert plan.check_ins(ada) == ()


def test_it_can_be_taken_away(ada: Ctx) -> None:
    plan.check_in(ada, step=2)
    plan.remove_check_in(ada, check_in_id=plan.check_ins(ada)[0].id)
    assert plan.check_ins(ada) == ()
    tracker.undo(ada)
    assert len(plan.check_ins(ada)) == 1


def test_only_five_steps_and_only_until_today(ada: Ctx) -> None:
    with pytest.raises(Invalid):
        plan.check_in(ada, step=3, on=TODAY + timedelta(days=1))
    with pytest.raises(Invalid):
        plan.check_in(ada, step=6)
    assert not CheckIn.objects.exists()


def test_ben_sees_nothing_of_it_anywhere(ada: Ctx, ben: Ctx, home: nouns.JobSearch) -> None:
    accounts.prefer(ada, values={"check_ins": "daily"})
    for ago in (1, 2, 3):
        plan.check_in(later(ada, days=-ago), step=1, note="I cannot sleep.")
    plan.check_in(ada, step=1, note="I cannot sleep.")
    plan.keep_weekly_review(ada, from_on=TODAY, words="A week to forget.")
    assert plan.nudge(ada) is not None
    assert plan.check_ins(ben) == ()
    assert plan.nudge(ben) is None
    assert plan.weekly_reviews(ben) == ()
    seen = plan.today(ben)
    assert (seen.check_in, seen.asks_check_in, seen.nudge, seen.review_due) == (None, False, None, False)
    for told in (repr(seen), repr(plan.weekly_review(ben, from_on=TODAY)), repr(coaching.report(ben))):
        assert "sleep" not in told
        assert "forget" not in told
    with pytest.raises(NotAllowed):
        plan.check_in(ben, step=5)


def test_ben_does_not_write_even_where_he_could(ada: Ctx, ben: Ctx) -> None:
    writing = replace(ben, may_write=True)
    with pytest.raises(NotAllowed):
        plan.check_in(writing, step=5)
    with pytest.raises(NotAllowed):
        plan.quiet(writing)


def test_cleo_cannot_take_away_what_is_not_hers(ada: Ctx, cleo: Ctx) -> None:
    plan.check_in(ada, step=2)
    with pytest.raises(NotFound):
        plan.remove_check_in(cleo, check_in_id=plan.check_ins(ada)[0].id)


def test_it_is_off_until_it_is_wanted_and_then_asked_in_its_rhythm(ada: Ctx, home: nouns.JobSearch) -> None:
    assert not plan.today(ada).asks_check_in
    accounts.prefer(ada, values={"check_ins": "weekly"})
    assert plan.today(ada).asks_check_in
    plan.check_in(ada, step=3)
    assert not plan.today(ada).asks_check_in
    felt = plan.today(ada).check_in
    assert felt is not None
    assert felt.word == "Getting by"
    assert not plan.today(later(ada, days=6)).asks_check_in
    assert plan.today(later(ada, days=7)).asks_check_in


def test_in_the_tenth_week_a_gentle_word_with_those_who_are_close(ada: Ctx, walk: Callable[..., int]) -> None:
    for name, how, strength in (("Mira", "friend", ""), ("Noor", "colleague", "close"), ("Otto", "event", "slight")):
        Contact.objects.create(owner_id=ada.owner_id, name=name, key=name.lower(), known=how, strength=strength)
    walk(62)
    assert plan.nudge(ada) is None
    found = plan.nudge(later(ada, days=1))
    assert found is not None
    assert [each.name for each in found.close] == ["Mira", "Noor"]
    assert found.why == "long"


def test_not_now_is_silent_for_four_weeks_and_undo_takes_it_back(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(80)
    plan.quiet(ada)
    assert plan.nudge(ada) is None
    assert plan.nudge(later(ada, days=27)) is None
    assert plan.nudge(later(ada, days=28)) is not None
    tracker.undo(ada)
    assert plan.nudge(ada) is not None


def test_a_first_reply_and_the_end_of_a_silence_are_wins_of_today(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(80, (2, 40))
    walk(60, (3, 60))
    assert [it.words for it in plan.today(ada).wins] == [
        "The first interview of this search: Engineer, Brightwater Labs",
        "A silence of 40 days ended: Engineer, Brightwater Labs",
    ]
    assert plan.today(later(ada, days=2)).wins == ()


def test_a_day_that_is_not_exact_is_no_win(
    ada: Ctx, add: Callable[..., nouns.Opportunity], stage: Callable[..., int]
) -> None:
    it = add(at=1, on=TODAY - timedelta(days=30))
    tracker.move(ada, ids=[it.id], stage_id=stage(3), on=TODAY, exactness="about")
    assert plan.today(ada).wins == ()
