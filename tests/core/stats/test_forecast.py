"""The forecast beside a simulation item by item, and beside searches that really went on."""

import numpy as np
import pytest

from headway.core.stats import beta, forecast
from headway.core.stats.conversion import Belief, estimate
from headway.core.stats.curve import Curve, estimated
from headway.core.stats.defaults import STEPS, Guess
from headway.core.stats.forecast import Step
from headway.core.stats.spells import tallied

GUESSES = [STEPS[number] for number in (1, 2, 3, 4, 5)]


def typical(guess: Guess) -> Step:
    curve = estimated(tallied([], [], horizon=guess.horizon), guess)
    return forecast.step(Belief(guess.alpha, guess.beta), curve)


STEPS_TO_OFFER = [typical(guess) for guess in GUESSES]
WAITING = {(0, 2): 6, (0, 20): 4, (2, 5): 2, (3, 0): 1}


def simulated(steps: list[Step], waiting: dict, per_week: float, days: int, runs: int, seed: int) -> np.ndarray:
    """The day of the first one through in each run, item by item; infinity if none within `days`."""
    random = np.random.default_rng(seed)
    first = np.full(runs, np.inf)
    for run in range(runs):
        shares = [random.beta(each.belief.alpha, each.belief.beta) for each in steps]
        items = [(at, age, 0) for (at, age), n in waiting.items() for _ in range(n)]
        items += [(0, -1, day) for day in range(days) for _ in range(random.poisson(per_week / 7))]
        for at, age, begun in items:
            day: float = begun
            for place in range(at, len(steps)):
                delay = drawn(steps[place], shares[place], age if place == at else -1, random)
                day += delay
                if delay == np.inf or day > days:
                    day = np.inf
                    break
            first[run] = min(first[run], day)
    return first


def drawn(step: Step, share: float, age: int, random: np.random.Generator) -> float:
    """Days until a yes from now, infinity if none comes; given silence through `age`."""
    come, told = sum(step.yes_delay[: age + 1]), step.no_by[age] if age >= 0 else 0.0
    yes, no = share * (1 - come), (1 - share) * (1 - told)
    if random.random() >= yes / (yes + no):
        return np.inf
    left = np.array(step.yes_delay[age + 1 :])
    return float(random.choice(len(left), p=left / left.sum())) + (1 if age >= 0 else 0)


def test_who_was_not_told_no_when_all_noes_were_told_hears_yes() -> None:
    even = Step(Belief(1e6, 1e6), (0.0, 0.5, 0.5), (0.0, 1.0, 1.0))
    assert forecast.first_date([even], {(0, 1): 1}, per_week=0, days=7).chances[-1] == pytest.approx(1)
    assert forecast.first_date([even], {(0, 0): 1}, per_week=0, days=7).chances[-1] == pytest.approx(0.5, abs=0.01)


def test_where_every_yes_has_come_there_is_none_to_wait_for() -> None:
    at_once = Step(Belief(1, 1), (1.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    assert set(forecast.first_date([at_once], {(0, 0): 1}, per_week=0, days=7).chances) == {0.0}


def test_noes_are_a_share_of_those_who_do_not_go_on() -> None:
    assert forecast.step(Belief(1, 1), Curve((0.25, 0.5, 0.5), (0.0, 0.25, 0.25))).no_by == (0.0, 0.5)


def test_the_first_offer_beside_a_simulation_item_by_item() -> None:
    runs = 400
    first = simulated(STEPS_TO_OFFER, WAITING, 8, 112, runs, seed=1)
    outlook = forecast.first_date(STEPS_TO_OFFER, WAITING, per_week=8, days=112, draws=4_000)
    for day in (28, 56, 84, 112):
        happened = (first <= day).mean()
        error = max(0.012, (happened * (1 - happened) / runs) ** 0.5)
        assert outlook.chances[day // 7] == pytest.approx(happened, abs=3 * error)


def test_counts_come_to_the_same_as_the_chance_of_none() -> None:
    drawn_ = forecast.count_by(STEPS_TO_OFFER, WAITING, per_week=8, days=91, draws=20_000)
    outlook = forecast.first_date(STEPS_TO_OFFER, WAITING, per_week=8, days=91, draws=8_000)
    found = forecast.tally(drawn_)
    assert 1 - found.none == pytest.approx(outlook.chances[-1], abs=0.02)
    assert found.low <= found.mean <= found.high


def test_the_pace_that_is_needed_gives_the_chance() -> None:
    pace = forecast.pace_needed(STEPS_TO_OFFER, WAITING, chance=0.6, days=91)
    assert pace
    assert 0 < pace < 100
    outlook = forecast.first_date(STEPS_TO_OFFER, WAITING, per_week=pace, days=91)
    assert outlook.chances[-1] == pytest.approx(0.6, abs=1e-3)
    assert forecast.pace_needed(STEPS_TO_OFFER, {}, chance=0.9, days=21) is None
    assert forecast.pace_needed(STEPS_TO_OFFER, {(4, 1): 30}, chance=0.5, days=91) == 0


def test_more_work_and_more_time_never_hurt() -> None:
    little, much = (forecast.first_date(STEPS_TO_OFFER, WAITING, per_week=pace, days=182).chances for pace in (4, 12))
    assert all(a <= b for a, b in zip(little, much, strict=True))
    assert list(much) == sorted(much)


def test_what_was_silent_beyond_the_horizon_is_no_hope() -> None:
    nobody = forecast.first_date(STEPS_TO_OFFER, {(0, 61): 50, (0, 900): 9}, per_week=0, days=91)
    assert set(nobody.chances) == {0.0}


def test_the_days_of_a_chance() -> None:
    outlook = forecast.Outlook((0, 7, 14), (0.0, 0.4, 0.6))
    assert [outlook.day_of(chance) for chance in (0.2, 0.5, 0.6, 0.7)] == [4, 11, 14, None]


def test_the_cut_off_is_nine_tenths_of_the_way_before_the_day() -> None:
    slow = forecast.cut_off(STEPS_TO_OFFER, 90)
    assert -10 < slow < 50
    assert forecast.cut_off(STEPS_TO_OFFER, 91) == slow + 1
    assert forecast.cut_off(STEPS_TO_OFFER[-1:], 90) == 90 - 19


@pytest.mark.parametrize("many", [1, 2, 3, 7, 12])
def test_that_none_of_many_alike_comes_through_is_a_power(many: int) -> None:
    half = Step(Belief(5e7, 5e7), (0.0, 1.0), (0.0, 0.0))
    outlook = forecast.first_date([half], {(0, 0): many}, per_week=0, days=7)
    assert outlook.chances[-1] == pytest.approx(1 - 0.5**many, abs=1e-3)
    assert forecast.pace_needed([half], {(0, 0): many}, chance=1 - 0.5 ** (many + 0.1), days=7) > 0
    assert forecast.pace_needed([half], {(0, 0): many}, chance=1 - 0.5 ** (many - 0.1), days=7) == 0


def test_the_same_seed_gives_the_same_forecast() -> None:
    first, again, other = (
        forecast.count_by(STEPS_TO_OFFER, WAITING, per_week=8, days=60, draws=500, seed=seed) for seed in (1, 1, 2)
    )
    assert first == again != other
    with pytest.raises(ValueError, match="step"):
        forecast.first_date([], {}, per_week=1, days=7)


def test_a_curve_without_yes_still_makes_a_step() -> None:
    never = tallied([2] * 5, [3] * 5, horizon=60)
    found, curve, _ = estimate(never, STEPS[1])
    made = forecast.step(found.belief, curve)
    assert sum(made.yes_delay) == pytest.approx(1)
    assert made.no_by[-1] <= 1


def test_the_chance_of_one_that_waits_is_as_sure_as_its_share() -> None:
    share = Belief(2, 3)
    one = Step(share, (0.0, 1.0), (0.0, 0.0))
    outlook = forecast.first_date([one], {(0, 0): 1}, per_week=0, days=14, draws=40_000)
    assert outlook.ranges[0] == (0, 0, 0, 0)
    weights = beta.density(2, 3)
    expected = [beta.quantile(weights, point) for point in (0.1, 0.25, 0.75, 0.9)]
    assert outlook.ranges[2] == pytest.approx(expected, abs=0.01)


def test_a_chance_that_is_known_has_no_range_and_no_week_is_worse_than_the_one_before() -> None:
    known = Step(Belief(5e5, 5e5), (0.0,) * 7 + (1.0,), (0.0,) * 8)
    low, *_, high = forecast.first_date([known], {(0, 0): 1}, per_week=0, days=7).ranges[-1]
    assert high - low < 0.002
    ranges = np.array(forecast.first_date(STEPS_TO_OFFER, WAITING, per_week=8, days=182).ranges)
    assert (np.diff(ranges, axis=0) >= 0).all()
    assert (np.diff(ranges, axis=1) >= 0).all()
