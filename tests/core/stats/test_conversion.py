"""Conversion: the worked numbers of the specification, and the Beta beside SciPy's."""

from itertools import accumulate

import numpy as np
import pytest
from scipy import stats

from headway.core.stats import beta
from headway.core.stats.conversion import Belief, by_day, chained, counted, estimate
from headway.core.stats.curve import Curve, estimated
from headway.core.stats.defaults import STEPS
from headway.core.stats.spells import tallied
from tests.core.stats.searches import APPLIED, cells_of, of, spells

# STATISTICS §2.11: what stands in the search; settled, mean and range
EDGES = {
    "nothing_yet": ((), 0, 0.10, (0.003, 0.26)),
    "one_waits_for_five_days": (((0, 5, 1),), 0.35, 0.094, None),
    "one_said_yes": (((1, 7, 1),), 1, 0.229, (0.06, 0.44)),
    "one_said_no": (((2, 7, 1),), 1, 0.086, None),
    "twenty_sent_yesterday": (((0, 1, 20),), 1.45, 0.080, (0.003, 0.21)),
    "twenty_silent_for_45_days": (((0, 45, 20),), 19.6, 0.023, (0.001, 0.06)),
    "five_yeses_on_the_first_day": (((1, 0, 5),), 5, 0.51, (0.32, 0.70)),
    "twelve_rejections": (((2, 9, 12),), 12, 0.033, (0.001, 0.09)),
}


@pytest.mark.parametrize(("rows", "settled", "mean", "bounds"), EDGES.values(), ids=EDGES)
def test_edge(rows: tuple, settled: float, mean: float, bounds: tuple[float, float] | None) -> None:
    found, _, _ = estimate(of(*rows), APPLIED)
    assert found.settled == pytest.approx(settled, abs=0.05)
    assert found.belief.mean == pytest.approx(mean, abs=0.0006 if mean < 0.5 else 0.005)
    if bounds:
        assert found.belief.range == pytest.approx(bounds, abs=0.0051)


def test_undated_answers_count_and_undated_silence_is_left_out() -> None:
    dated, _, _ = estimate(of((1, 3, 1), (2, 4, 2)), APPLIED)
    undated, _, _ = estimate(of((1, None, 1), (2, None, 2), (0, None, 5)), APPLIED)
    assert (undated.yes, undated.no, undated.settled) == (1, 2, 3)
    assert undated.belief == dated.belief
    assert undated.left_out == 5


def test_young_ones_that_came_through_at_once_never_make_less_than_nothing() -> None:
    young = counted(of((0, 0, 10), horizon=1), (-0.2, 0.5, 1.0), prior=(1.0, 9.0))
    assert (young.waiting_as_no, young.settled, young.belief.beta) == (-2.0, 0, 9.0)


def test_a_late_yes_is_no_answer_within_the_horizon() -> None:
    found, _, _ = estimate(of((1, 61, 1)), APPLIED)
    assert (found.yes, found.settled) == (0, 1)


def test_groups_add_up_to_the_whole() -> None:
    everything = spells(4, 150)
    parts = [everything[::3], everything[1::3], everything[2::3]]
    whole, _, weights = estimate(cells_of(everything), APPLIED)
    found = [counted(cells_of(part), weights, (0.5, 0.5)) for part in parts]
    assert sum(each.settled for each in found) == pytest.approx(whole.settled)
    assert sum(each.yes for each in found) == whole.yes


def test_counting_all_that_was_sent_or_only_what_was_decided_is_wrong_and_this_is_not() -> None:
    random = np.random.default_rng(3)
    decided, sent, ours = [], [], []
    delay = list(accumulate(np.diff(estimated(tallied([], [], horizon=60), STEPS[1]).yes_by, prepend=0) / 0.1))
    for _ in range(300):
        yes = random.random(60) < 0.10
        no = ~yes & (random.random(60) < 0.28 / 0.9)
        age = random.integers(0, 30, 60)
        answer = np.searchsorted(delay[:61], random.random(60))
        seen = answer <= age
        cause = np.where(yes & seen, 1, np.where(no & seen, 2, 0))
        table = tallied(cause, np.where(cause > 0, answer, age), horizon=60)
        decided.append(table.all_yes / max(1, table.all_yes + table.all_no))
        sent.append(table.all_yes / 60)
        ours.append(estimate(table, APPLIED)[0].belief.mean)
    assert np.mean(decided) > 0.2
    assert np.mean(sent) < 0.075
    assert np.mean(ours) == pytest.approx(0.10, abs=0.008)


def shaped_like_a_public_log() -> list[tuple[int, int, int]]:
    """(day sent, cause, days to the answer): 443 sent in four months, 14 yeses and 102 noes at the typical delays."""
    found = [(place * 120 // 443, 0, 0) for place in range(443)]
    for cause, many, (median, sigma) in ((1, 14, (7, 1.1)), (2, 102, (12, 1.2))):
        for place in range(many):
            at = (place * 443 // many + 5 * cause) % 443
            delay = stats.lognorm.ppf((place * 5 % many + 0.5) / many, sigma, scale=median)
            found[at] = (found[at][0], cause, min(60, round(delay)))
    return found


@pytest.mark.parametrize("today", [30, 45, 60])
def test_young_searches_of_the_shape_of_a_public_log(today: int) -> None:
    log = [(sent, cause, days) for sent, cause, days in shaped_like_a_public_log() if sent <= today]
    rows = [(cause, days) if cause and sent + days <= today else (0, today - sent) for sent, cause, days in log]
    found, _, _ = estimate(cells_of(rows), APPLIED)
    in_the_end = sum(cause == 1 for _, cause, _ in log) / len(log)
    low, high = found.belief.range
    assert low < in_the_end < high
    assert found.belief.mean == pytest.approx(in_the_end, abs=0.02)
    assert found.yes / (found.yes + found.no) > 2.5 * in_the_end  # what dividing by decided ones alone says


@pytest.mark.parametrize(("alpha", "rest"), [(0.6, 5.4), (1.6, 5.4), (3, 3), (25, 310), (0.5, 12.5)])
def test_the_beta_of_the_grid_is_that_of_scipy(alpha: float, rest: float) -> None:
    weights = beta.density(alpha, rest)
    for share in (0.05, 0.1, 0.5, 0.9, 0.95):
        exact = stats.beta.ppf(share, alpha, rest)
        assert beta.quantile(weights, share) == pytest.approx(exact, abs=1e-5)
        assert beta.below(weights, exact) == pytest.approx(share, abs=2e-4)
    assert Belief(alpha, rest).chance_under(0.1) == pytest.approx(stats.beta.cdf(0.1, alpha, rest), abs=2e-4)


def test_the_larger_of_two() -> None:
    random = np.random.default_rng(1)
    exact = (random.beta(5, 9, 1_000_000) > random.beta(3, 10, 1_000_000)).mean()
    assert beta.beats(beta.density(5, 9), beta.density(3, 10)) == pytest.approx(exact, abs=1.5e-3)


def test_several_steps_beside_simulation() -> None:
    steps = [Belief(STEPS[number].alpha, STEPS[number].beta) for number in (1, 2, 3, 4, 5)]
    drawn = np.prod([np.random.default_rng(n).beta(s.alpha, s.beta, 200_000) for n, s in enumerate(steps)], axis=0)
    whole = chained(steps)
    assert whole.mean == pytest.approx(0.1 * 0.7 * 0.5 * 0.45 * 0.5)
    assert whole.alpha * whole.beta / (whole.alpha + whole.beta) ** 2 / (whole.alpha + whole.beta + 1) == pytest.approx(
        drawn.var(), rel=0.05
    )
    assert whole.range[1] == pytest.approx(np.quantile(drawn, 0.9), rel=0.15)
    with pytest.raises(ValueError, match="step"):
        chained([])


def test_one_step_is_itself() -> None:
    assert chained([Belief(3, 7)]).range == pytest.approx(Belief(3, 7).range, abs=1e-6)


def test_the_range_by_day_ends_as_that_of_the_share() -> None:
    found, curve, _ = estimate(tallied([1, 1, 2, 0, 0, 0], [3, 9, 12, 8, 30, 44], horizon=60), STEPS[1])
    days = by_day(curve, found.belief)
    assert len(days) == 61
    assert days[-1] == pytest.approx((found.belief.mean, *found.belief.range), abs=5e-4)
    assert all(low <= share <= high for share, low, high in days)
    assert days[9] == pytest.approx((curve.yes_by[9], *_beta_of(curve.yes_by[9], found.settled + 6)), abs=1e-4)


def _beta_of(share: float, strength: float) -> tuple[float, float]:
    return tuple(stats.beta.ppf((0.1, 0.9), share * strength, (1 - share) * strength))


def test_what_nobody_did_by_a_day_has_no_range() -> None:
    assert by_day(Curve((0.0, 0.4, 0.4), (0.0, 0.0, 0.0)), Belief(4, 6))[0] == (0, 0, 0)
