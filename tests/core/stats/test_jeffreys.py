"""Jeffreys' interval against statsmodels, and its conventions at the ends."""

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from headway.core.stats import beta, jeffreys


@pytest.mark.parametrize("of", [1, 3, 7, 20, 60, 400])
def test_agrees_with_statsmodels(of: int) -> None:
    for yes in range(1, of):
        assert jeffreys.interval(yes, of) == pytest.approx(proportion_confint(yes, of, 0.2, "jeffreys"), abs=1e-5)


def test_no_yes_begins_at_nought_and_all_yes_ends_at_one() -> None:
    assert jeffreys.interval(0, 5)[0] == 0.0
    assert jeffreys.interval(5, 5)[1] == 1.0
    assert 0 < jeffreys.interval(0, 5)[1] < 0.4


def test_without_a_trial_anything_is_possible() -> None:
    assert jeffreys.interval(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(("yes", "of", "level"), [(3, 2, 0.8), (-1, 2, 0.8), (1, 2, 0.0), (1, 2, 1.0)])
def test_nonsense_is_refused(yes: int, of: int, level: float) -> None:
    with pytest.raises(ValueError, match="share"):
        jeffreys.interval(yes, of, level)


def test_a_wider_level_gives_a_wider_range() -> None:
    narrow, wide = jeffreys.interval(4, 20, 0.5), jeffreys.interval(4, 20, 0.95)
    assert wide[0] < narrow[0] < 0.2 < narrow[1] < wide[1]


def test_the_density_has_the_mean_of_its_beta() -> None:
    angle = (np.arange(2048) + 0.5) / 2048 * np.pi / 2
    assert (beta.density(3.0, 9.0) * np.sin(angle) ** 2).sum() == pytest.approx(0.25, abs=1e-6)


def test_a_beta_needs_positive_parameters() -> None:
    with pytest.raises(ValueError, match="positive"):
        beta.density(0.0, 1.0)
