"""What is forecast happens as often as it says, also where the future is not quite what was assumed."""

import numpy as np
import pytest

from bench.calibrate_forecast import World, placed


def inside(world: World, searches: int) -> list[float]:
    """How often each of four outcomes fell into the middle 80 % of what was forecast."""
    places = np.array([placed(42, 8, seed, world, draws=300).places for seed in range(searches)])
    found: list[float] = ((places > 0.1) & (places < 0.9)).mean(axis=0).tolist()
    return found


def test_calls_interviews_offers_and_the_day_of_the_first_four_times_out_of_five() -> None:
    assert inside(World(), 400) == pytest.approx([0.8] * 4, abs=0.03)


@pytest.mark.parametrize(
    "world",
    [World(from_logs=True), World(slower=2.0), World(later_pace=0.5), World(later_pace=1.25), World(later_share=0.5)],
    ids=["as_public_logs", "delays_doubled", "pace_halved", "pace_a_quarter_higher", "replies_halved"],
)
def test_a_future_that_differs_is_still_held(world: World) -> None:
    assert min(inside(world, 80)) > 0.66


def test_a_pleasant_surprise_is_not_foreseen() -> None:
    assert inside(World(later_share=4.0), 80)[0] < 0.72
