"""The curve beside lifelines, each answer at a moment of its own: yes, then no, then whoever is seen no longer.

With ties lifelines moves events at random, and it drops those of the first moment: neither happens to moments that
differ and begin at 1.
"""

import warnings
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from headway.core.stats.conversion import estimate
from headway.core.stats.curve import incidence
from tests.core.stats.searches import NOTHING_MIXED_IN, Spell, cells_of, seen_by, sent, spells

DAYS = np.arange(61)
# Of `spells(3, 30)` on days 0, 7, 14, 30 and 60, as lifelines 0.30.3 printed it.
PRINTED = {
    1: (0.0, 0.1755485893416928, 0.1755485893416928, 0.1755485893416928, 0.5158427779117434),
    2: (0.0, 0.034482758620689655, 0.19247648902821315, 0.2799807089462262, 0.38206896551724134),
}


def fitted(found: list[Spell], cause: int, *, variance: bool = False) -> Any:
    """What lifelines makes of the spells, by day: the share and, if asked for, its variance."""
    from lifelines import AalenJohansenFitter

    order = sorted(found, key=lambda spell: (spell[1], {1: 0, 2: 1, 0: 2}[spell[0]]))
    step = 0.5 / len(order)
    moments = [age + (0.25 + step * place if kind else 1) + 1 for place, (kind, age) in enumerate(order)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitter = AalenJohansenFitter(calculate_variance=variance)
        fitter.fit(moments, [kind for kind, _ in order], event_of_interest=cause)
    at = np.searchsorted(fitter.cumulative_density_.index, DAYS + 2, side="right") - 1
    by_day = fitter.cumulative_density_.iloc[at, 0].to_numpy()
    return SimpleNamespace(by_day=by_day, variance=fitter.variance_.iloc[at[-1]] if variance else None)


@pytest.mark.parametrize(("seed", "size"), [(3, 30), (4, 300), (5, 3_000)])
def test_yes_and_no_agree_on_every_day(seed: int, size: int) -> None:
    found = seen_by(spells(seed, size), 60)
    curve = incidence(cells_of(found))
    assert curve.yes_by[:-1] == pytest.approx(fitted(found, 1).by_day, abs=1e-12)
    assert curve.no_by[:-1] == pytest.approx(fitted(found, 2).by_day, abs=1e-12)


def test_agrees_with_what_was_printed() -> None:
    curve = incidence(cells_of(seen_by(spells(3, 30), 60)))
    for by_day, printed in ((curve.yes_by, PRINTED[1]), (curve.no_by, PRINTED[2])):
        assert [by_day[day] for day in (0, 7, 14, 30, 60)] == pytest.approx(printed, abs=1e-12)


def test_five_on_the_first_day_count() -> None:
    found = [(1, 0)] * 5 + [(2, 0)] * 3 + [(0, 0)] * 2 + [(0, 9)] * 10
    assert incidence(cells_of(found)).yes_by[0] == pytest.approx(fitted(found, 1).by_day[0], abs=1e-12) == 0.25


@pytest.mark.parametrize(("seed", "size"), [(2, 300), (3, 1_000)])
def test_the_range_is_as_wide_as_its_variance(seed: int, size: int) -> None:
    found = seen_by(sent(seed, size, days=120), 60)
    share, _, _ = estimate(cells_of(found), NOTHING_MIXED_IN, typical_replies=0)
    simple = (share.belief.mean * (1 - share.belief.mean) / (share.settled + 1)) ** 0.5
    assert simple == pytest.approx(float(fitted(found, 1, variance=True).variance) ** 0.5, rel=0.05)
