"""The curve beside Aalen–Johansen written out row by row, and its identities."""

import random
from dataclasses import replace

import numpy as np
import pytest

from headway.core.stats.conversion import estimate
from headway.core.stats.curve import Curve, alive, deadness, estimated, incidence, reply_days
from headway.core.stats.defaults import CUSTOM, STEPS, Guess
from headway.core.stats.spells import added, cells, tallied
from tests.core.stats import plain_curve
from tests.core.stats.searches import APPLIED, NOTHING_MIXED_IN, cells_of, of, seen_by, sent, spells


@pytest.mark.parametrize(("seed", "size"), [(1, 1), (2, 7), (3, 30), (4, 300), (5, 3000)])
def test_agrees_with_the_estimate_written_out(seed: int, size: int) -> None:
    found = seen_by(spells(seed, size), 60)
    curve = incidence(cells_of(found))
    yes_by, no_by = plain_curve.incidence(found, 60)
    assert curve.yes_by == pytest.approx(yes_by, abs=1e-12)
    assert curve.no_by == pytest.approx(no_by, abs=1e-12)


def test_two_of_five_by_hand_with_ties_on_one_day() -> None:
    # day 0: one yes of 5; day 1: one yes and one no of 4, then one is seen no longer; day 2: one no of 1
    curve = incidence(of((1, 0, 1), (1, 1, 1), (2, 1, 1), (0, 1, 1), (2, 2, 1), horizon=3))
    assert curve.yes_by == pytest.approx((0.2, 0.4, 0.4, 0.4, 0.4))
    assert curve.no_by == pytest.approx((0.0, 0.2, 0.6, 0.6, 0.6))


def test_the_published_tie_case_comes_out_the_same_every_time() -> None:
    found = [(1, 4), (2, 4), (0, 4)] * 40
    first = incidence(cells_of(found))
    for seed in range(5):
        random.Random(seed).shuffle(found)  # noqa: S311
        assert incidence(cells_of(found)) == first
    assert first.yes_by[4] == pytest.approx(1 / 3)


def test_answers_on_the_first_day_count() -> None:
    assert incidence(of((1, 0, 42), (0, 5, 58))).share == pytest.approx(0.42)


def test_table_and_rows_are_one_route() -> None:
    found = spells(9, 5_000)
    causes, ages = zip(*found, strict=True)
    assert tallied(causes, ages, horizon=60) == cells_of(found)


@pytest.mark.parametrize("seed", range(8))
def test_yes_by_settled_is_aalen_johansen(seed: int) -> None:
    table = cells_of(spells(seed, 80))
    found, curve, _ = estimate(table, NOTHING_MIXED_IN, typical_replies=0)
    assert found.yes / found.settled == pytest.approx(incidence(table).share, abs=1e-10)
    guessed, curve, _ = estimate(table, APPLIED, typical_replies=0)
    assert (APPLIED.alpha + guessed.yes) / (APPLIED.worth + guessed.settled) == pytest.approx(curve.share, abs=1e-12)


def test_the_spread_is_that_of_greenwood() -> None:
    for seed, size in ((1, 100), (2, 300), (3, 1000)):
        found = seen_by(sent(seed, size, days=120), 60)
        conversion, _, _ = estimate(cells_of(found), NOTHING_MIXED_IN, typical_replies=0)
        simple = (conversion.belief.mean * (1 - conversion.belief.mean) / (conversion.settled + 1)) ** 0.5
        assert simple == pytest.approx(plain_curve.variance(found, 60) ** 0.5, rel=0.05)


def test_the_order_of_applications_does_not_matter_nor_their_grouping() -> None:
    found = spells(6, 200)
    halves = [cells_of(found[:77]), cells_of(found[77:])]
    assert added(halves) == cells_of(found)
    assert estimated(added(halves), APPLIED) == estimated(cells_of(found), APPLIED)


@pytest.mark.parametrize("guess", [*STEPS.values(), CUSTOM], ids=lambda guess: guess.sources[0][:12])
def test_without_data_the_curve_is_the_guess(guess: Guess) -> None:
    curve = estimated(tallied([], [], horizon=guess.horizon), guess)
    assert curve.share == pytest.approx(guess.mean)
    assert curve.no_by[-1] == pytest.approx(guess.no_share)


def test_yeses_without_a_day_say_nothing_of_when_they_came() -> None:
    dated = of((1, 3, 4), (2, 9, 3), (0, 20, 30))
    assert estimated(replace(dated, undated_yes=50.0), APPLIED) == estimated(dated, APPLIED)


def test_a_curve_rises_and_never_exceeds_everybody() -> None:
    for seed in range(20):
        curve = estimated(cells_of(spells(seed, 25)), APPLIED)
        assert (np.diff(curve.yes_by) >= -1e-12).all()
        assert (np.diff(curve.no_by) >= -1e-12).all()
        assert max(yes + no for yes, no in zip(curve.yes_by, curve.no_by, strict=True)) <= 1 + 1e-12


def test_hope_is_whole_at_first_and_gone_at_the_horizon() -> None:
    curve = estimated(cells_of(spells(3, 40)), APPLIED)
    assert alive(curve)[-1] == 0
    assert deadness(curve)[-1] == 1
    assert reply_days(curve)[-1] == pytest.approx(1)
    assert alive(curve)[0] < curve.share * 1.2


def test_a_chance_is_never_more_than_one_whatever_the_rounding() -> None:
    sure = incidence(tallied([2, 1, 1, 2, 1], [1, 2, 0, 1, 3], horizon=3))
    assert max(alive(sure)) == 1


def test_where_nobody_ever_says_yes_only_the_horizon_settles() -> None:
    none = Curve((0.0, 0.0, 0.0), (0.1, 0.2, 0.2))
    assert deadness(none) == (0.0, 0.0, 1.0)
    assert reply_days(none) == (0.0, 0.0, 0.0)


def test_cells_and_guess_of_two_horizons_do_not_mix() -> None:
    with pytest.raises(ValueError, match="one horizon"):
        estimated(tallied([], [], horizon=30), APPLIED)


@pytest.mark.parametrize("row", [(3, 1, 1), (-1, 1, 1), (1, -1, 1), (3, None, 1), (-1, None, 1)])
def test_nonsense_is_refused(row: tuple[int, int | None, int]) -> None:
    with pytest.raises(ValueError, match="spell"):
        cells([row], 60)


def test_what_has_no_day_is_counted_apart_and_what_is_late_was_no_answer() -> None:
    table = of((1, None, 2), (2, None, 3), (0, None, 4), (1, 61, 1), (2, 75, 1), (1, 60, 1))
    assert (table.undated_yes, table.undated_no, table.undated_waiting) == (2, 3, 4)
    assert (table.all_yes, table.all_no, table.waiting[61]) == (3, 3, 2)
