"""The curve from rows, everything behind a pipeline page, and the forecast, each beside what NumPy alone would take."""

import numpy as np

from bench import simulated
from bench.timing import Row, Table, best_of, side_by_side
from headway.core.stats import forecast
from headway.core.stats.conversion import estimate
from headway.core.stats.curve import estimated, incidence
from headway.core.stats.defaults import STEPS
from headway.core.stats.spells import tallied

PAGE = tuple(range(1, 6))


def run(small: bool) -> Table:
    runs = 5 if small else 30
    sizes = (1_000,) if small else (1_000, 100_000, 1_000_000)
    rows = [_curve(size, runs if size < 1_000_000 else 5) for size in sizes]
    return Table(
        "Statistics",
        (*rows, _page(runs), _forecast(runs)),
        "Floors: one bincount of the same rows; the same random numbers drawn. Aims: page 30 ms, forecast 10 ms.",
    )


def _curve(size: int, runs: int) -> Row:
    random = np.random.default_rng(1)
    sent = simulated.answers(random, random.integers(0, 200, size), 0.1, STEPS[1])
    seen = sent.ended <= 200
    cause, age = np.where(seen, sent.cause, 0), np.where(seen, sent.ended, 200) - sent.began
    place = np.minimum(age, 61) + 62 * cause
    ours, floor = side_by_side(
        runs, lambda: incidence(tallied(cause, age, horizon=60)), lambda: np.bincount(place, minlength=186)
    )
    return Row(f"rows to curve, {size:,} rows", ours, "one bincount", floor)


def _page(runs: int) -> Row:
    random = np.random.default_rng(2)
    cells = {
        number: simulated.answers(random, random.integers(0, 90, 300), 0.3, STEPS[number]).cells(
            90, STEPS[number].horizon
        )
        for number in PAGE
    }

    def page() -> None:
        for number in PAGE:
            found, _, _ = estimate(cells[number], STEPS[number])
            _ = found.belief.range

    return Row("five steps, each with its range", best_of(runs, page))


def _forecast(runs: int) -> Row:
    nothing = {number: tallied([], [], horizon=STEPS[number].horizon) for number in PAGE}
    steps = [
        forecast.step(estimate(nothing[number], STEPS[number])[0].belief, estimated(nothing[number], STEPS[number]))
        for number in PAGE
    ]
    waiting = {(place, age): 2 for place in range(5) for age in range(0, 40, 2)}
    random = np.random.default_rng(3)
    ours, floor = side_by_side(
        runs,
        lambda: forecast.count_by(steps, waiting, per_week=10, days=90, draws=10_000),
        lambda: [random.beta(0.6, 5.4, 10_000) for _ in PAGE],
    )
    return Row("forecast, 10,000 draws, 100 kinds of open items", ours, "drawing the shares", floor)
