"""What it would take: how many more until a difference can be told, how many mails until an offer is likely."""

import numpy as np
import pytest

from headway.core.stats import forecast
from headway.core.stats.comparison import Segment, compare, more_needed
from headway.core.stats.conversion import Belief
from headway.core.stats.curve import estimated
from headway.core.stats.defaults import OUTREACH, STEPS, Guess, of_source
from headway.core.stats.spells import tallied

TWO = [Segment("Referral", 4, 9), Segment("Job board", 6, 40)]
MEAN = 10 / 49


def typical(guess: Guess) -> forecast.Step:
    curve = estimated(tallied([], [], horizon=guess.horizon), guess)
    return forecast.step(Belief(guess.alpha, guess.beta), curve)


WAY = [typical(STEPS[number]) for number in (1, 2, 3, 4, 5)]
MAILS = [*map(typical, OUTREACH.values()), typical(of_source(STEPS[1], "referral"))]


def grown(segments: list[Segment], more: float, names: tuple[str, ...]) -> list[Segment]:
    total = sum(each.settled for each in segments if each.name in names)
    by = 1 + more / total
    return [Segment(s.name, s.yes * by, s.settled * by) if s.name in names else s for s in segments]


@pytest.mark.parametrize("names", [("Referral", "Job board"), ("Referral",)])
def test_so_many_more_open_the_gate_and_one_less_does_not(names: tuple[str, ...]) -> None:
    more = more_needed(TWO, MEAN, names)
    assert more
    assert compare(grown(TWO, more, names), MEAN).claims
    assert not compare(grown(TWO, more - 1, names), MEAN).claims


def test_one_group_alone_needs_more_than_both_together() -> None:
    both, one = more_needed(TWO, MEAN), more_needed(TWO, MEAN, ("Referral",))
    assert both
    assert one
    assert one > both * 9 / 49  # than its part of both


def test_nothing_more_is_needed_where_it_is_told() -> None:
    assert more_needed([Segment("Referral", 15, 40), Segment("Job board", 12, 90)], 27 / 130) == 0


def test_equals_are_never_told_apart() -> None:
    assert more_needed([Segment("one", 5, 20), Segment("other", 5, 20)], 0.25) is None


@pytest.mark.parametrize("segments", [[], [Segment("one", 5, 20)], [Segment("one", 5, 20), Segment("thin", 1, 3)]])
def test_without_two_that_are_heard_nobody_knows(segments: list[Segment]) -> None:
    assert more_needed(segments, 0.25) is None


def test_a_group_that_holds_nothing_does_not_grow() -> None:
    assert more_needed([*TWO, Segment("new", 0, 0)], MEAN, ("new",)) is None


def test_so_many_mails_beside_the_pace_give_the_chance() -> None:
    """Beside a plain average over the same draws, written out."""
    days, pace = 150, 4.0
    mails = forecast.outreach_needed(WAY, MAILS, {}, per_week=pace, chance=0.5, days=days, draws=4_000)
    assert mails
    random = np.random.default_rng(7)
    later = np.prod([random.beta(s.belief.alpha, s.belief.beta, 200_000) for s in WAY[1:]], axis=0)
    sent = random.beta(WAY[0].belief.alpha, WAY[0].belief.beta, 200_000) * later
    mailed = np.prod([random.beta(s.belief.alpha, s.belief.beta, 200_000) for s in MAILS], axis=0) * later

    def arrived(steps: list[forecast.Step]) -> float:
        spread = np.ones(1)
        for step in steps:
            spread = np.convolve(spread, step.yes_delay)
        by_day = np.cumsum(spread)
        return float(by_day[:days].sum() + max(days - len(by_day), 0) * by_day[-1])

    through = pace / 7 * arrived(WAY) * sent + mails / 7 * arrived([*MAILS, *WAY[1:]]) * mailed
    assert 1 - np.exp(-through).mean() == pytest.approx(0.5, abs=0.02)


def test_mails_are_needed_less_the_faster_the_pace() -> None:
    needed = [
        forecast.outreach_needed(WAY, MAILS, {}, per_week=pace, chance=0.5, days=170) for pace in (0.0, 5.0, 100.0)
    ]
    first, second, last = (100.0 if each is None else each for each in needed)
    assert first > second > last == 0


def test_before_a_near_day_no_number_of_mails_does_it() -> None:
    assert forecast.outreach_needed(WAY, MAILS, {}, per_week=5, chance=0.5, days=21) is None
