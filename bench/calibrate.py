"""Calibration: do ranges hold what they promise, and how often is something claimed that is not so?

`python -m bench.calibrate [--small]` prints the tables of docs/calibration.md from the statistics as shipped. Seeded:
the same size gives the same figures.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench import simulated
from headway.core.stats import forecast
from headway.core.stats.comparison import Segment, compare
from headway.core.stats.conversion import counted, estimate
from headway.core.stats.curve import alive
from headway.core.stats.defaults import STEPS, Guess
from headway.core.stats.jeffreys import interval
from headway.core.stats.spells import added
from headway.core.stats.stall import window

APPLIED = STEPS[1]
TO_OFFER = tuple(STEPS[number] for number in range(1, 6))
DAYS, SIZES = (21, 30, 45, 60, 90, 150), (10, 30, 80, 200)
EDGES = (0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 1)
MIX = (0.5, 0.25, 0.15, 0.1)
NULLS = ((0.25, 8), (0.10, 8), (0.10, 20), (0.10, 40), (0.03, 10))
APART = (0.06, 0.10, 0.15, 0.35)
WEEKS = 26


@dataclass(frozen=True, slots=True)
class Size:
    """How many simulated users, forecasts and searches a cell of the tables is made of."""

    users: int
    forecasts: int
    searches: int


FULL, SMALL = Size(1_500, 1_000, 400), Size(40, 20, 12)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.calibrate", description="Calibrate the statistics.")
    parser.add_argument("--small", action="store_true", help="sizes that take seconds: the figures are rough")
    size = SMALL if parser.parse_args().small else FULL
    print(f"Per cell: {size.users:,} users, {size.forecasts:,} forecasts, {size.searches:,} searches.\n")
    for table in (coverage, forecasts, claims, stalls):
        print(table(size) + "\n", flush=True)


def coverage(size: Size) -> str:
    """Whether the 80 % range of a settled share holds the true one, beside the two naive shares; and who is alive."""
    rows: list[tuple[str, ...]] = []
    odds: list[tuple[float, bool]] = []
    for days in DAYS:
        cells = [covered(days, n, size.users, odds) for n in SIZES]
        naive = [f"{cells[at][1]:.2f} / {cells[at][2]:.2f}" for at in (2, 3)]
        rows.append((str(days), *(f"{cell[0]:.2f}" for cell in cells), *naive))
    head = ("days", *(f"n = {n}" for n in SIZES), "all sent / decided only, n = 80", "the same, n = 200")
    told, happened = (np.array(column) for column in zip(*odds, strict=True))
    place = np.digitize(told, EDGES) - 1
    bins = [
        (f"{told[place == at].mean():.3f}", f"{happened[place == at].mean():.3f}", f"{(place == at).sum():,}")
        for at in range(len(EDGES) - 1)
        if (place == at).any()
    ]
    return "\n\n".join(
        (
            _drawn("Coverage of nominal 80 % ranges of the share answered yes", head, rows),
            _drawn("Still to hear: predicted and what happened", ("predicted", "happened", "items"), bins),
        )
    )


def covered(days: int, n: int, users: int, odds: list[tuple[float, bool]]) -> tuple[float, float, float]:
    """How often three ranges hold the true share: settled, all sent, decided only; adds to the odds of what waits."""
    random = np.random.default_rng((days, n))
    held = np.zeros(3)
    for _ in range(users):
        share = float(random.beta(0.9, 5.1))
        no = min(float(random.uniform(0.15, 0.40)), 1 - share)
        pace = float(np.exp(0.3 * random.standard_normal()))
        person = Guess(share, 1 - share, APPLIED.yes_delay, no, APPLIED.no_delay, 60, "simulated")
        sent = simulated.answers(random, random.integers(0, days, n), share, person, pace)
        cells = sent.cells(days, 60)
        found, curve, _ = estimate(cells, APPLIED)
        yes, nos = round(cells.all_yes), round(cells.all_no)
        ranges = (found.belief.range, interval(yes, n), interval(yes, yes + nos))
        held += [low <= share <= high for low, high in ranges]
        silent, chances = sent.waiting(days), alive(curve)
        ages = days - sent.began[silent]
        odds.extend(zip((chances[min(age, 61)] for age in ages), sent.cause[silent] == 1, strict=True))
    ours, plain, decided = (held / users).tolist()
    return ours, plain, decided


def forecasts(size: Size) -> str:
    """Where what happened fell among what was forecast: the middle 80 % should hold 80 %."""
    rows = []
    for day, pace in ((42, 8), (21, 8), (84, 15)):
        places = np.array([_placed(day, pace, seed) for seed in range(size.forecasts)])
        inside = ((places > 0.1) & (places < 0.9)).mean(axis=0)
        rows.append((f"day {day}, {pace} a week", *(f"{share:.3f}" for share in inside)))
    head = ("as of, pace", "calls, 28 days", "interviews, 28 days", "offers, 90 days", "date of the first offer")
    return _drawn("Central 80 % of the forecast (randomised), users drawn from the starting guesses", head, rows)


def _placed(today: int, per_week: int, seed: int) -> tuple[float, ...]:
    random = np.random.default_rng((today, per_week, seed))
    last = today + 182
    began = np.repeat(np.arange(last), random.poisson(per_week / 7, last))
    shares = [float(random.beta(guess.alpha, guess.beta)) for guess in TO_OFFER]
    truth = simulated.way(random, began, shares, TO_OFFER)
    now = today - 1  # known is what happened until the evening before the first forecast day
    steps, waiting = [], {}
    for place, (step, guess) in enumerate(zip(truth, TO_OFFER, strict=True)):
        found, curve, _ = estimate(step.cells(now, guess.horizon), guess)
        steps.append(forecast.step(found.belief, curve))
        ages, counts = np.unique(now - step.began[step.waiting(now)], return_counts=True)
        waiting.update({(place, int(age)): int(n) for age, n in zip(ages, counts, strict=True)})
    found_places = []
    for through, days in ((2, 28), (3, 28), (5, 90)):
        before = {key: n for key, n in waiting.items() if key[0] < through}
        drawn = np.array(forecast.count_by(steps[:through], before, per_week=per_week, days=days, seed=seed))
        came = truth[through - 1].ended[truth[through - 1].cause == 1]
        number = ((came > now) & (came <= now + days)).sum()
        found_places.append(float((drawn < number).mean() + random.random() * (drawn == number).mean()))
    outlook = forecast.first_date(steps, waiting, per_week=per_week, days=182, seed=seed)
    offers = truth[-1].ended[(truth[-1].cause == 1) & (truth[-1].ended > now)]
    first = int(offers.min()) - now if len(offers) else 183
    if first <= 182:
        return (*found_places, float(np.interp(first - random.random(), outlook.days, outlook.chances)))
    return (*found_places, float(random.uniform(outlook.chances[-1], 1)))


def claims(size: Size) -> str:
    """How often a difference is claimed in half a year of weekly looks: where there is none, and where there is."""
    rows = []
    for share, pace in NULLS:
        found = [_first_claim((share,) * 4, pace, seed) for seed in range(size.searches)]
        rows.append((f"none, all {share:.2f}", str(pace), f"{np.mean([it is not None for it in found]):.3f}", "", ""))
    for pace in (8, 15):
        told = [it for seed in range(size.searches) if (it := _first_claim(APART, pace, seed)) is not None]
        wrong = sum(backward for _, backward in told) / size.searches
        week = f"{np.median([week for week, _ in told]):.0f}" if told else ""
        rows.append((f"{APART}", str(pace), f"{len(told) / size.searches:.3f}", week, f"{wrong:.3f}"))
    head = ("true shares of four sources", "a week", "any claim in 26 weeks", "median week", "wrong direction")
    return _drawn(f"Claims through the gate, sources mixed {MIX}", head, rows)


def _first_claim(shares: Sequence[float], per_week: int, seed: int) -> tuple[int, bool] | None:
    """The week of the first claim, and whether it is the wrong way round."""
    random = np.random.default_rng((per_week, seed))
    began = simulated.weekly(WEEKS, per_week)
    source = random.choice(len(shares), len(began), p=MIX)
    sent = simulated.answers(random, began, np.array(shares)[source], APPLIED)
    for week in range(1, WEEKS + 1):
        parts = [sent.cells(7 * week, 60, source == place) for place in range(len(shares))]
        whole, _, weights = estimate(added(parts), APPLIED)
        groups = [counted(part, weights, (0.5, 0.5)) for part in parts]
        segments = [Segment(str(place), group.yes, group.settled) for place, group in enumerate(groups)]
        for claim in compare(segments, whole.belief.mean).claims[:1]:
            return week, shares[int(claim.better)] <= shares[int(claim.worse)]
    return None


def stalls(size: Size) -> str:
    """How often replies are said to have slowed down in half a year of weekly looks: if not so, and if so."""
    rows = []
    for share, pace in ((0.10, 10), (0.20, 10), (0.20, 20), (0.05, 40)):
        steady = [_first_alarm(share, share, pace, seed) for seed in range(size.searches)]
        fallen = [_first_alarm(share, share / 4, pace, seed) for seed in range(size.searches)]
        found = [week - WEEKS / 2 for week in fallen if week is not None]
        alarms = np.mean([week is not None for week in steady])
        week = f"{np.median(found):.0f}" if found else ""
        rows.append((f"{share:.2f}", str(pace), f"{alarms:.3f}", f"{len(found) / size.searches:.3f}", week))
    head = ("share", "a week", "false alarm in 26 weeks", "drop to a quarter found in 13 weeks", "median weeks")
    return _drawn("“Replies have slowed down”", head, rows)


def _first_alarm(before: float, after: float, per_week: int, seed: int) -> int | None:
    random = np.random.default_rng((per_week, seed))
    began = simulated.weekly(WEEKS, per_week)
    sent = simulated.answers(random, began, np.where(began < 7 * WEEKS / 2, before, after), APPLIED)
    first = 5 if before == after else WEEKS // 2 + 1
    weeks = range(first, WEEKS + 1)
    return next(
        (week for week in weeks if window(sent.cells(7 * week, 60), sent.cells(7 * week - 28, 60), APPLIED).stalled),
        None,
    )


def _drawn(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"### {title}", "", f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


if __name__ == "__main__":
    main()
