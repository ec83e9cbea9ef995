"""The curve from rows, everything a page of numbers takes after the query, and the forecast, beside plainer ways."""

from datetime import date
from functools import partial
from typing import Final

import numpy as np

from bench import simulated, straight
from bench.timing import Row, Table, best_of, side_by_side
from headway.core.insights import reckoning
from headway.core.insights.counted import Rung
from headway.core.insights.settled import Spell
from headway.core.stats import forecast
from headway.core.stats.conversion import estimate
from headway.core.stats.curve import incidence
from headway.core.stats.defaults import STEPS
from headway.core.stats.spells import tallied

NAMES: Final = ("Saved", "Applied", "Response", "Phone interview", "Interview", "Second interview", "Offer", "Accepted")
RUNGS = tuple(Rung(number, name, number, number) for number, name in enumerate(NAMES))
PAGE = tuple(range(1, 6))
SOURCES, ROLES = ("Job board", "Company site", "Referral"), ("Backend", "Data")
TODAY, APPLICATIONS = 200, 1_000


def run(small: bool) -> Table:
    runs = 3 if small else 20
    sizes = (1_000,) if small else (1_000, 100_000, 1_000_000)
    rows = [row for size in sizes for row in _curve(size, runs if size < 1_000_000 else 3)]
    note = (
        "Aims: lifelines 100× at 100,000 rows; a page after the query 30 ms (1,000 applications); the forecast 10 ms."
    )
    return Table("Statistics", (*rows, *_page(runs), _forecast(runs)), note)


def _curve(size: int, runs: int) -> list[Row]:
    random = np.random.default_rng(1)
    began = random.integers(0, TODAY, size)
    sent = simulated.answers(random, began, 0.1, STEPS[1])
    seen = sent.ended <= TODAY
    cause, age = np.where(seen, sent.cause, 0), np.where(seen, sent.ended, TODAY) - sent.began
    ours, plain = side_by_side(
        runs, lambda: incidence(tallied(cause, age, horizon=60)), lambda: straight.curve(cause, age, 60)
    )
    apart = age + 1 - np.where(cause > 0, random.permuted(np.linspace(0.1, 0.9, size)), 0.0)
    times = 1 if size > 100_000 else 2
    tied, untied = (best_of(times, partial(straight.by_lifelines, cause, ages)) for ages in (age + 1, apart))
    return [
        Row(f"rows to curve, {size:,} rows", ours, "straight NumPy", plain, aim=1.5),
        Row("lifelines with variance, whole days", tied, "rows to curve", ours),
        Row("lifelines with variance, no two answers at once", untied, "rows to curve", ours),
    ]


def _page(runs: int) -> list[Row]:
    """What a page takes after the query, of a search of a thousand applications."""
    random = np.random.default_rng(2)
    truth = simulated.way(
        random,
        np.sort(random.integers(0, TODAY, APPLICATIONS)),
        [STEPS[number].mean for number in PAGE],
        [STEPS[number] for number in PAGE],
    )
    rows, waiting = [], []
    for number, step in zip(PAGE, truth, strict=True):
        there = step.began <= TODAY
        seen = (step.ended <= TODAY)[there]
        causes, ends = np.where(seen, step.cause[there], 0), np.where(seen, step.ended[there], TODAY)
        for cause, age in zip(causes.tolist(), (ends - step.began[there]).tolist(), strict=True):
            rows.append(_spell(random, number, cause, age))
            if not cause:
                waiting.append((len(rows), number, age))
    pages = {
        "pipeline: shares of all, roles, sources; curves": lambda: _pipeline(rows),
        "silences: what those that wait may hope for": lambda: _odds(rows, waiting),
        "comparison of three sources": lambda: _beside(rows),
        "forecast with what it would take": lambda: _expected(rows, waiting),
    }
    return [Row(name, best_of(runs, work)) for name, work in pages.items()]


def _spell(random: np.random.Generator, rank: int, cause: int, age: int) -> Spell:
    return Spell(str(random.choice(ROLES)), str(random.choice(SOURCES)), rank, cause, age, 1, cause > 0)


def _pipeline(rows: list[Spell]) -> None:
    whole = reckoning.steps(rows, RUNGS)
    reckoning.conversions(rows, whole, ROLES, "role")
    reckoning.conversions(rows, whole, SOURCES, "source")
    reckoning.replies(whole)
    reckoning.curves(whole)


def _odds(rows: list[Spell], waiting: list[tuple[int, int, int]]) -> None:
    told = {id: ("Engineer", "Quiet Harbour", None) for id, _, _ in waiting}
    reckoning.waiting(waiting, reckoning.steps(rows, RUNGS), told, date(2026, 3, 15))


def _beside(rows: list[Spell]) -> None:
    reckoning.compared(rows, reckoning.steps(rows, RUNGS)[1], SOURCES, "source")


def _expected(rows: list[Spell], waiting: list[tuple[int, int, int]]) -> None:
    whole = reckoning.steps(rows, RUNGS)
    forecast._by_then.cache_clear()  # as on a first visit
    reckoning.expected(whole, waiting, per_week=10, today=date(2026, 3, 15), until=date(2026, 6, 13))


def _forecast(runs: int) -> Row:
    steps = []
    for number in PAGE:
        found, by_day, _ = estimate(tallied([], [], horizon=STEPS[number].horizon), STEPS[number])
        steps.append(forecast.step(found.belief, by_day))
    waiting = {(place, age): 2 for place in range(5) for age in range(0, 40, 2)}
    random = np.random.default_rng(3)
    ours, floor = side_by_side(
        runs,
        lambda: forecast.count_by(steps, waiting, per_week=10, days=90, draws=10_000),
        lambda: [random.beta(0.6, 5.4, 10_000) for _ in PAGE],
    )
    return Row("forecast, 10,000 draws, 100 kinds of open items", ours, "drawing the shares", floor)
