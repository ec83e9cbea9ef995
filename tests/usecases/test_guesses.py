"""Starting guesses: what every number begins from, changed and taken back, per job search."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, HeadwayError, Invalid, NotAllowed, NotFound, Unreadable
from headway.core.insights.guesses import NAMES, Given, StartingGuess
from headway.models import User
from headway.usecases import insights, tracker, transfer
from tests.people import NOW, TODAY

Stage = Callable[[Any], int]


def guess(ctx: Ctx, stage_id: int) -> StartingGuess:
    return next(each for each in insights.guesses(ctx) if each.stage_id == stage_id)


def applied_share(ctx: Ctx, **more: Any) -> float:
    found = insights.conversion(ctx, **more)
    return next(step.mean for step in found.groups[-1].steps if step.stage == "Applied, no reply")


def test_begins_with_what_is_typical_and_says_from_where(ada: Ctx, home: Any, stage: Stage) -> None:
    found = insights.guesses(ada)
    assert len(found) == len(home.stages) - 1
    assert not any(each.own for each in found)
    assert found[2].source == "What is typical is our judgement: no figure was found."
    assert found[3].source == "The typical numbers: Glassdoor 2015: a call adds 6.8–8.2 days."
    assert all(getattr(each, name) == getattr(each, f"typical_{name}") for each in found for name in NAMES)
    applied = guess(ada, stage(1))
    assert (applied.share, applied.worth, applied.reply_days, applied.horizon) == (0.1, 6, 7, 60)


def test_a_changed_guess_moves_every_number(ada: Ctx, home: Any, add: Callable[..., Any], stage: Stage) -> None:
    add(at=1, on=TODAY - timedelta(days=20))
    share, forecast = applied_share(ada), insights.forecast(ada, per_week=10)
    waiting, replies = insights.waiting(ada)[0], insights.replies(ada)[0]
    changed = insights.edit_guess(ada, stage_id=stage(1), share=0.5, worth=20, reply_days=30, horizon=90)
    assert (changed.own, changed.share, changed.typical_share) == (True, 0.5, 0.1)
    assert applied_share(ada) > share + 0.3
    assert insights.forecast(ada, per_week=10).chance_in(26) > forecast.chance_in(26) + 0.2
    assert insights.waiting(ada)[0].chance > waiting.chance + 0.2
    assert (insights.replies(ada)[0].half or 0) > (replies.half or 0) + 10


def test_undo_brings_the_guess_before_back(ada: Ctx, home: Any, stage: Stage) -> None:
    before = insights.guesses(ada)
    insights.edit_guess(ada, stage_id=stage(1), share=0.3)
    insights.edit_guess(ada, stage_id=stage(1), worth=12)
    tracker.undo(ada)
    assert (guess(ada, stage(1)).share, guess(ada, stage(1)).worth) == (0.3, 6)
    insights.reset_guesses(ada, stage_id=stage(1))
    assert insights.guesses(ada) == before
    tracker.undo(ada)
    assert guess(ada, stage(1)).share == 0.3


def test_several_change_as_one_action(ada: Ctx, home: Any, stage: Stage) -> None:
    given = {stage(1): Given(0.2, 6, 7, 60), stage(3): Given(0.4, 6, 7, 45)}
    insights.edit_guesses(ada, given=given)
    assert sum(each.own for each in insights.guesses(ada)) == 2
    tracker.undo(ada)
    assert not any(each.own for each in insights.guesses(ada))


def test_typed_as_typical_is_no_change(ada: Ctx, home: Any, stage: Stage) -> None:
    insights.edit_guess(ada, stage_id=stage(1), share=0.3)
    insights.edit_guess(ada, stage_id=stage(1), share=0.1)
    assert not guess(ada, stage(1)).own
    last = tracker.recent(ada, limit=1)
    insights.edit_guess(ada, stage_id=stage(2), worth=5)
    assert tracker.recent(ada, limit=1) == last


def test_all_go_back_to_typical_at_once(ada: Ctx, home: Any, stage: Stage) -> None:
    for number in (1, 3):
        insights.edit_guess(ada, stage_id=stage(number), horizon=100)
    insights.reset_guesses(ada)
    assert not any(each.own for each in insights.guesses(ada))


@pytest.mark.parametrize(
    ("numbers", "field"),
    [
        ({"share": 0.0}, "share"),
        ({"share": 1.0}, "share"),
        ({"share": float("nan")}, "share"),
        ({"worth": 0.1}, "worth"),
        ({"worth": 1e9}, "worth"),
        ({"reply_days": 0}, "reply_days"),
        ({"reply_days": 70}, "reply_days"),
        ({"horizon": 3}, "horizon"),
        ({"horizon": 10_000}, "horizon"),
    ],
)
def test_nonsense_is_refused_with_the_number_named(
    ada: Ctx, home: Any, stage: Stage, numbers: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid, match=r"^Applied, no reply: ") as error:
        insights.edit_guess(ada, stage_id=stage(1), **numbers)
    assert error.value.field == f"{field}-{stage(1)}"
    assert not guess(ada, stage(1)).own


def test_the_last_stage_has_no_guess(ada: Ctx, home: Any, stage: Stage) -> None:
    for strange in (home.stages[-1].id, 10**9):
        with pytest.raises(NotFound):
            insights.edit_guess(ada, stage_id=strange, share=0.5)
        with pytest.raises(NotFound):
            insights.reset_guesses(ada, stage_id=strange)


def test_comes_along_into_a_search_like_the_old_one(ada: Ctx, home: Any, stage: Stage) -> None:
    insights.edit_guess(ada, stage_id=stage(1), share=0.25, worth=9)
    old = tracker.search(ada).id
    tracker.start(ada, name="Next", like_id=old)
    (own,) = (each for each in insights.guesses(ada) if each.own)
    assert (own.stage, own.share, own.worth) == ("Applied, no reply", 0.25, 9)
    insights.edit_guess(ada, stage_id=own.stage_id, share=0.5)
    assert [each.share for each in insights.guesses(ada, search_id=old) if each.own] == [0.25]
    with pytest.raises(Conflict):
        insights.edit_guess(ada, stage_id=stage(1), share=0.5, search_id=old)


def test_a_search_that_was_taken_back_returns_with_its_guesses(ada: Ctx, home: Any, stage: Stage) -> None:
    tracker.start(ada, name="Next")
    started = tracker.recent(ada, limit=1)[0].batch_id
    insights.edit_guess(ada, stage_id=tracker.search(ada).stages[1].id, share=0.25)
    back = tracker.undo(ada, batch_id=started)
    assert tracker.search(ada).id == home.id
    tracker.undo(ada, batch_id=back.batch_id)
    assert [each.share for each in insights.guesses(ada) if each.own] == [0.25]


def test_a_stage_of_ones_own_returns_with_its_guess(ada: Ctx, home: Any, stage: Stage) -> None:
    added = tracker.add_stage(ada, name="Take-home", after_id=stage(3))
    own = next(each for each in added.stages if each.name == "Take-home")
    batch = tracker.recent(ada, limit=1)[0].batch_id
    insights.edit_guess(ada, stage_id=own.id, share=0.7)
    back = tracker.undo(ada, batch_id=batch)
    assert "Take-home" not in [each.stage for each in insights.guesses(ada)]
    tracker.undo(ada, batch_id=back.batch_id)
    assert guess(ada, own.id).share == 0.7


@pytest.fixture
def elsewhere(db: None) -> Ctx:
    """Ada on another machine, with nothing there yet."""
    user = User.objects.create(username="another-machine")
    return Ctx(user_id=user.pk, owner_id=user.pk, now=NOW, zone="Europe/Berlin")


def test_is_exported_and_restored_byte_for_byte(ada: Ctx, elsewhere: Ctx, home: Any, stage: Stage) -> None:
    insights.edit_guess(ada, stage_id=stage(1), share=0.123, worth=7.5, reply_days=9, horizon=70)
    data = transfer.export(ada, kind="json").data
    transfer.restore(elsewhere, data=data)
    (own,) = (each for each in insights.guesses(elsewhere) if each.own)
    assert (own.share, own.worth, own.reply_days, own.horizon) == (0.123, 7.5, 9, 70)
    assert transfer.export(elsewhere, kind="json").data == data


def test_a_guess_that_makes_no_sense_is_not_restored(ada: Ctx, elsewhere: Ctx, home: Any, stage: Stage) -> None:
    insights.edit_guess(ada, stage_id=stage(1), horizon=77)
    data = transfer.export(ada, kind="json").data.replace(b'"horizon": 77', b'"horizon": 7700000')
    assert b"7700000" in data
    with pytest.raises(Unreadable):
        transfer.restore(elsewhere, data=data)


def test_ben_may_look_and_cleo_sees_nothing_of_it(ada: Ctx, ben: Ctx, cleo: Ctx, home: Any, stage: Stage) -> None:
    insights.edit_guess(ada, stage_id=stage(1), share=0.3)
    assert [each.share for each in insights.guesses(ben) if each.own] == [0.3]
    with pytest.raises(NotAllowed):
        insights.edit_guess(ben, stage_id=stage(1), share=0.4)
    with pytest.raises(NotAllowed):
        insights.reset_guesses(ben)
    for ask in (
        lambda: insights.guesses(cleo, search_id=home.id),
        lambda: insights.edit_guess(cleo, stage_id=stage(1), share=0.4, search_id=home.id),
        lambda: insights.edit_guess(cleo, stage_id=stage(1), share=0.4),
        lambda: insights.reset_guesses(cleo, search_id=home.id),
    ):
        with pytest.raises(HeadwayError):
            ask()
    assert guess(ada, stage(1)).share == 0.3
