"""Comparison beside SciPy, the worked examples, and how seldom it claims what is not so."""

from itertools import pairwise

import numpy as np
import pytest
from scipy import stats

from headway.core.stats.comparison import Segment, bayes_factor, compare, shrunk
from headway.core.stats.conversion import counted, estimate
from headway.core.stats.spells import added, tallied
from tests.core.stats.searches import APPLIED


def log_likelihood(segments: list[Segment], mean: float) -> float:
    yes, rest = 10 * mean, 10 * (1 - mean)
    return sum(
        stats.betabinom.logpmf(each.yes, each.settled, yes, rest)
        - stats.binom.logpmf(each.yes, each.settled, 0.5)
        - each.settled * np.log(2)
        for each in segments
    )


@pytest.mark.parametrize("counts", [((4, 9), (2, 7)), ((15, 40), (12, 90)), ((0, 12), (1, 60), (9, 20), (3, 3))])
def test_the_factor_is_that_of_beta_binomials(counts: tuple[tuple[int, int], ...]) -> None:
    segments = [Segment(str(place), *count) for place, count in enumerate(counts)]
    whole = [Segment("all", sum(yes for yes, _ in counts), sum(of for _, of in counts))]
    exact = np.exp(log_likelihood(segments, 0.2) - log_likelihood(whole, 0.2))
    assert bayes_factor(segments, 0.2) == pytest.approx(exact, rel=1e-10)


def test_four_of_nine_beside_two_of_seven_is_too_early() -> None:
    found = compare([Segment("Referral", 4, 9), Segment("Job board", 2, 7)], 0.3)
    assert found.leaning
    assert (found.leaning.better, round(found.leaning.chance, 2)) == ("Referral", 0.69)
    assert round(found.factor, 2) == 0.95
    assert found.claims == ()


def test_fifteen_of_forty_beside_twelve_of_ninety_is_claimed() -> None:
    found = compare([Segment("Job board", 12, 90), Segment("Referral", 15, 40)], 27 / 130)
    assert (found.claims[0].better, found.claims[0].worse) == ("Referral", "Job board")
    assert found.claims[0].chance == pytest.approx(0.997, abs=0.001)
    assert found.factor == pytest.approx(25, abs=0.5)


def test_behind_an_open_gate_each_difference_must_be_sure_by_itself() -> None:
    groups = [Segment("Referral", 15, 40), Segment("Job board", 12, 90), Segment("Meetup", 3, 12)]
    found = compare(groups, 30 / 142)
    assert found.factor >= 10
    assert [(claim.better, claim.worse) for claim in found.claims] == [("Referral", "Job board")]


def test_the_factor_of_thousands_is_a_number() -> None:
    assert bayes_factor([Segment("Referral", 2000, 2000), Segment("Job board", 0, 2000)], 0.5) > 1e300


def test_a_likely_difference_among_many_groups_stays_behind_the_gate() -> None:
    shape = [(2, 16), (2, 154), (4, 90), (3, 70), (1, 30), (1, 25), (1, 40)]
    found = compare([Segment(str(place), *count) for place, count in enumerate(shape)], 14 / 425)
    assert found.leaning
    assert found.leaning.chance > 0.9
    assert found.factor < 1
    assert found.claims == ()


def test_hardly_settled_groups_are_not_ranked() -> None:
    found = compare([Segment("Referral", 4, 4.9), Segment("Job board", 0, 200)], 0.05)
    assert found.leaning is None
    assert found.claims == ()


def test_a_group_starts_as_ten_average_applications() -> None:
    assert shrunk(Segment("new", 0, 0), 0.2).mean == pytest.approx(0.2)
    assert shrunk(Segment("one yes", 1, 1), 0.2).mean == pytest.approx(3 / 11)


@pytest.mark.parametrize("mean", [0.0, 1.0])
def test_a_mean_of_nothing_or_all_is_refused(mean: float) -> None:
    with pytest.raises(ValueError, match="mean"):
        compare([], mean)


MIX = (0.5, 0.25, 0.15, 0.1)


def weekly_claims(rates: tuple[float, ...], per_week: int, seed: int) -> list[tuple[str, str]]:
    """The first claim of each search of 26 weeks, looked at every week, as (better, worse) places of the rates."""
    random = np.random.default_rng(seed)
    sent = np.repeat(np.arange(0, 182, 7), per_week)
    group = random.choice(len(rates), len(sent), p=MIX)
    chance = random.random(len(sent))
    yes = chance < np.array(rates)[group]
    no = ~yes & (random.random(len(sent)) < 0.3)
    scale = np.where(yes, 7, 12) * np.exp(np.where(yes, 1.1, 1.2) * random.standard_normal(len(sent)))
    answered = np.where(yes | no, sent + np.rint(scale), np.inf)
    for today in range(28, 183, 7):
        there, known = sent < today, answered <= today
        cause = np.where(known, np.where(yes, 1, 2), 0)
        age = np.where(known, np.where(known, answered, 0) - sent, today - sent).astype(int)
        tables = [
            tallied(cause[there & (group == place)], age[there & (group == place)], horizon=60)
            for place in range(len(rates))
        ]
        whole, _, weights = estimate(added(tables), APPLIED)
        counts = [counted(table, weights, (0.5, 0.5)) for table in tables]
        segments = [Segment(str(place), each.yes, each.settled) for place, each in enumerate(counts)]
        found = compare(segments, whole.belief.mean)
        if found.claims:
            return [(found.claims[0].better, found.claims[0].worse)]
    return []


def test_no_difference_is_hardly_ever_claimed_however_often_one_looks() -> None:
    claimed = sum(bool(weekly_claims((0.1,) * 4, 8, seed)) for seed in range(100))
    assert claimed <= 10


def test_a_large_difference_is_found_and_in_the_right_direction() -> None:
    found = [claim for seed in range(12) for claim in weekly_claims((0.06, 0.10, 0.15, 0.45), 12, seed)]
    assert len(found) >= 8
    assert all(better > worse for better, worse in found)


def test_more_data_for_the_same_shares_raises_the_factor() -> None:
    factors = [bayes_factor([Segment("a", 3 * n, 9 * n), Segment("b", n, 9 * n)], 2 / 9) for n in (1, 4, 16)]
    assert all(low < high for low, high in pairwise(factors))
