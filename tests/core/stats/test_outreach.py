"""Mails to people: the share that is answered beside its target, and the way to an application by referral."""

import pytest
from scipy import stats

from headway.core.stats import forecast, outreach
from headway.core.stats.conversion import Belief, chained, estimate
from headway.core.stats.curve import Curve
from headway.core.stats.defaults import OUTREACH, STEPS, Guess, of_source
from headway.core.stats.spells import cells, tallied

REFERRED = of_source(STEPS[1], "referral")


def test_the_chance_to_be_on_target_is_that_of_the_beta() -> None:
    told = outreach.replies(cells([(1, 2, 5), (1, 9, 2), (2, 4, 3), (0, 3, 6), (0, 45, 20)], horizon=30))
    belief = told.found.belief
    assert told.on_target == pytest.approx(1 - stats.beta.cdf(0.25, belief.alpha, belief.beta), abs=2e-4)
    assert 0.10 < told.on_target < 0.35
    assert 30 < told.found.settled < 36


def test_without_a_mail_the_share_is_the_guess_and_a_mail_of_yesterday_says_nothing_yet() -> None:
    nothing = outreach.replies(cells([], horizon=30))
    assert nothing.found.belief.mean == pytest.approx(0.2)
    yesterday = outreach.replies(cells([(0, 0, 10)], horizon=30))
    assert yesterday.found.settled < 1


def test_a_mail_answered_after_the_horizon_was_not() -> None:
    assert outreach.replies(cells([(1, 31, 4)], horizon=30)).found.yes == 0
    with pytest.raises(ValueError, match="horizon"):
        outreach.replies(cells([], horizon=60))


def test_the_way_is_mailed_replied_met_introduced_and_referred() -> None:
    steps = outreach.way({}, REFERRED)
    assert [step.belief.mean for step in steps] == pytest.approx([0.2, 0.5, 0.3, 0.35])
    assert chained([step.belief for step in steps]).mean == pytest.approx(0.2 * 0.5 * 0.3 * 0.35)
    assert [len(step.yes_delay) - 1 for step in steps] == [30, 45, 60, 60]


def test_own_replies_change_their_step_alone_and_fewer_mails_are_needed() -> None:
    typical = outreach.way({}, REFERRED)
    own = outreach.way({"mailed": cells([(1, 2, 30), (0, 40, 10)], horizon=30)}, REFERRED)
    assert own[1:] == typical[1:]
    assert own[0].belief.mean == pytest.approx((1.2 + 30) / 46, abs=0.01)
    to_call = [STEPS[1], STEPS[2]]
    chain = [forecast.step(*_known(guess)) for guess in to_call]
    many, few = (
        forecast.outreach_needed(chain, mails, {}, per_week=1, chance=0.8, days=150) for mails in (typical, own)
    )
    assert many > 2 * few > 0
    assert set(OUTREACH) == {"mailed", "replied", "met"}


def _known(guess: Guess) -> tuple[Belief, Curve]:
    found, curve, _ = estimate(tallied([], [], horizon=guess.horizon), guess)
    return found.belief, curve
