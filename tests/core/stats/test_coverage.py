"""Ranges hold what they promise: a few cells of docs/calibration.md, made again from fewer users."""

import numpy as np
import pytest

from bench.calibrate import covered


@pytest.mark.parametrize(("days", "n"), [(30, 30), (60, 80), (150, 200)])
def test_the_range_of_a_settled_share_holds_it_four_times_out_of_five(days: int, n: int) -> None:
    ours, sent, decided = covered(days, n, 400, [])
    assert ours == pytest.approx(0.8, abs=0.06)
    assert decided < 0.55 < ours
    assert sent <= ours + 0.02


def test_who_is_said_to_be_alive_is() -> None:
    odds: list[tuple[float, bool]] = []
    for n in (30, 80, 200):
        covered(60, n, 150, odds)
    told, happened = (np.array(column) for column in zip(*odds, strict=True))
    for low, high in ((0.05, 0.15), (0.15, 0.5)):
        some = (told >= low) & (told < high)
        assert some.sum() > 300
        assert happened[some].mean() == pytest.approx(told[some].mean(), rel=0.25)
