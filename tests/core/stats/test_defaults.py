"""The starting guesses: the table, what lies between its rows, and what a person may make of it."""

from itertools import pairwise
from math import prod

import pytest

from headway.core.stats.defaults import CUSTOM, OUTREACH, SOURCES, STEPS, Delay, along, between, of_source, overridden
from headway.core.stats.delays import spread

EVERY = [*STEPS.values(), *OUTREACH.values(), CUSTOM]


@pytest.mark.parametrize("guess", EVERY, ids=lambda guess: guess.sources[0][:12])
def test_a_guess_is_worth_a_few_applications_and_says_where_it_comes_from(guess) -> None:
    assert 4 <= guess.worth <= 6
    assert all(guess.sources)
    assert sum(spread(guess.yes_delay, guess.horizon)) == pytest.approx(1)


def test_one_offer_in_127_applications() -> None:
    assert 1 / prod(STEPS[number].mean for number in range(1, 6)) == pytest.approx(127, abs=0.5)
    ones = {source: 1 / (prod(STEPS[n].mean for n in range(2, 6)) * alpha / (alpha + beta))
            for source, (alpha, beta) in SOURCES.items()}  # fmt: skip
    assert ones["job_board"] == pytest.approx(152, abs=8)
    assert ones["referral"] == pytest.approx(36, abs=1)


def test_a_stage_left_out_is_passed_through() -> None:
    both = between(1, 3)
    assert both.mean == pytest.approx(STEPS[1].mean * STEPS[2].mean)
    assert (both.worth, both.yes_delay.median, both.horizon) == (6, 11, 60)
    assert both.no_share == 0.28
    assert between(0, 2).horizon == 60
    assert between(1, 3, {1: STEPS[1], 2: overridden(STEPS[2], no_share=0.3)}).no_share == 0.3


def test_a_stage_of_ones_own_and_a_step_back_are_unknown() -> None:
    assert along([0, 1, 1, 3, 2, 7]) == (STEPS[0], CUSTOM, between(1, 3), CUSTOM, between(2, 7))


def test_each_source_starts_where_it_is_usual() -> None:
    order = ["job_board", "direct_outreach", "referral"]
    means = [of_source(STEPS[1], source).mean for source in order]  # type: ignore[arg-type]
    assert all(low < high for low, high in pairwise(means))


def test_a_person_knows_better() -> None:
    mine = overridden(STEPS[1], alpha=5.5, beta=0.5, yes_delay=Delay(2, 0.5))
    assert mine.mean == pytest.approx(5.5 / 6)
    assert mine.no_share <= 1 - mine.mean
    assert STEPS[1].mean == pytest.approx(0.1)


@pytest.mark.parametrize("guess", EVERY, ids=lambda guess: guess.sources[0][:12])
def test_every_share_that_a_person_can_name_is_one(guess) -> None:
    for worth in (1, 3, 6, 15, 40):
        for percent in range(1, 100):
            mine = overridden(guess, alpha=percent / 100 * worth, beta=(1 - percent / 100) * worth)
            assert mine.no_share == pytest.approx(min(guess.no_share, 1 - percent / 100))


@pytest.mark.parametrize(
    "changes",
    [{"alpha": 0}, {"horizon": 0}, {"yes_delay": Delay(0, 1)}, {"no_share": 0.95}, {"no_share": -0.1}],
    ids=str,
)
def test_nonsense_is_refused(changes: dict) -> None:
    with pytest.raises(ValueError, match=r"positive|shares"):
        overridden(STEPS[1], **changes)


def test_a_day_is_half_a_day_to_each_side() -> None:
    days = spread(Delay(7, 1.1), 60)
    assert sum(days[:7]) < 0.5 < sum(days[:8])
    with pytest.raises(ValueError, match="horizon"):
        spread(Delay(7, 1.1), -1)
