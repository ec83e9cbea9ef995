"""Where what happened fell among what was forecast, also where the future is not what was assumed."""

from dataclasses import dataclass

import numpy as np

from bench import simulated
from bench.calibrate_size import Size, drawn
from headway.core.stats import forecast
from headway.core.stats.conversion import estimate
from headway.core.stats.defaults import STEPS

TO_OFFER = tuple(STEPS[number] for number in range(1, 6))
TARGETS = ((2, 28), (3, 28), (5, 90))
LONGEST = 182
HEAD = ("calls, 28 days", "interviews, 28 days", "offers, 90 days", "date of the first offer")


@dataclass(frozen=True, slots=True)
class World:
    """What a person's applications meet. `later_pace` and `later_share` hold for what is sent after the forecast day.

    `from_logs`: the shares of public logs at the first step, noes and delays of their own at every one. `uneven`: how
    much the odds of applications differ at the first step, or `throughout`. `slower` stretches all delays.
    """

    from_logs: bool = False
    uneven: float = 0.0
    throughout: bool = False
    slower: float | None = None
    later_pace: float = 1.0
    later_share: float = 1.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where four outcomes fell (0 to 1); the chance told of an offer within 90 days, and whether there was one."""

    places: tuple[float, ...]
    chance: float
    offered: bool


WORLDS = {
    "odds of a reply differ by application": World(uneven=1.0),
    "odds differ likewise at every step": World(uneven=1.0, throughout=True),
    "all delays are twice as long": World(slower=2.0),
    "pace a quarter higher afterwards": World(later_pace=1.25),
    "pace halved afterwards": World(later_pace=0.5),
    "share of replies halves afterwards": World(later_share=0.5),
    "share of replies doubles afterwards": World(later_share=2.0),
}


def forecasts(size: Size) -> str:
    """Where what happened fell among what was forecast: the middle 80 % should hold 80 %."""
    cells = [("starting guesses", World(), 42, 8), ("starting guesses", World(), 21, 8)]
    cells += [("starting guesses", World(), 84, 15)]
    cells += [("public logs", World(from_logs=True), day, pace) for day, pace in ((42, 8), (21, 8), (84, 15), (84, 4))]
    rows = []
    for users, world, day, pace in cells:
        found = [placed(day, pace, seed, world) for seed in range(size.forecasts)]
        offered, told = np.array([each.offered for each in found]), np.array([each.chance for each in found])
        brier, base = ((told - offered) ** 2).mean(), offered.mean() * (1 - offered.mean())
        rows.append((users, f"day {day}, {pace} a week", *_inside(found), f"{brier:.3f} / {base:.3f}"))
    head = ("users drawn from", "as of, pace", *HEAD, "Brier score of an offer in 90 days / of its mean")
    return drawn("Central 80 % of the forecast (randomised)", head, rows)


def robustness(size: Size) -> str:
    """The same where the future differs from what is assumed."""
    rows = [
        (name, *_inside([placed(42, 8, seed, world) for seed in range(size.forecasts // 2)]))
        for name, world in WORLDS.items()
    ]
    return drawn("The same on day 42 at 8 a week, where something differs", ("what differs", *HEAD), rows)


def _inside(found: list[Placed]) -> tuple[str, ...]:
    places = np.array([each.places for each in found])
    return tuple(f"{share:.3f}" for share in ((places > 0.1) & (places < 0.9)).mean(axis=0))


def placed(today: int, per_week: int, seed: int, world: World, draws: int = 2_000) -> Placed:
    """Forecast one search as of a day, and let it go on."""
    random = np.random.default_rng((today, per_week, seed))
    truth = _searched(random, today, per_week, world)
    now = today - 1  # known is what happened until the evening before the first forecast day
    steps, waiting = _known(truth, now)
    found = []
    for through, days in TARGETS:
        before = {key: n for key, n in waiting.items() if key[0] < through}
        told = forecast.count_by(steps[:through], before, per_week=per_week, days=days, draws=draws, seed=seed)
        came = truth[through - 1].ended[truth[through - 1].cause == 1]
        number = ((came > now) & (came <= now + days)).sum()
        found.append(_place(random, np.array(told), number))
    outlook = forecast.first_date(steps, waiting, per_week=per_week, days=LONGEST, draws=draws, seed=seed)
    offers = truth[-1].ended[(truth[-1].cause == 1) & (truth[-1].ended > now)]
    first = int(offers.min()) - now if len(offers) else LONGEST + 1
    chance = float(np.interp(90, outlook.days, outlook.chances))
    return Placed((*found, _place_of_day(random, outlook, first)), chance, first <= 90)


def _searched(random: np.random.Generator, today: int, per_week: int, world: World) -> tuple[simulated.Answers, ...]:
    """Every application of a search from its first day to the last one that is forecast."""
    last = today + LONGEST
    a_day = np.where(np.arange(last) < today, 1.0, world.later_pace) * per_week / 7
    began = np.repeat(np.arange(last), random.poisson(a_day))
    shares = [float(random.beta(guess.alpha, guess.beta)) for guess in TO_OFFER]
    manners = [simulated.typical(guess) for guess in TO_OFFER]
    if world.from_logs:
        shares[0] = float(random.beta(0.9, 5.1))
        manners = [simulated.own(random) for _ in TO_OFFER]
    if world.slower:
        manners = [simulated.Manner(each.no_share, world.slower, world.slower) for each in manners]
    odds = simulated.odds(shares[0]) * np.exp(world.uneven * random.standard_normal(len(began)))
    first = np.minimum(odds / (1 + odds) * np.where(began < today, 1.0, world.later_share), 0.95)
    strength = odds / simulated.odds(shares[0]) if world.throughout else None
    return simulated.way(random, began, [first, *shares[1:]], TO_OFFER, manners, strength)


def _known(truth: tuple[simulated.Answers, ...], now: int) -> tuple[list[forecast.Step], dict[tuple[int, int], int]]:
    """What the statistics make of it on the evening of a day."""
    steps: list[forecast.Step] = []
    waiting: dict[tuple[int, int], int] = {}
    for place, (step, guess) in enumerate(zip(truth, TO_OFFER, strict=True)):
        found, curve, _ = estimate(step.cells(now, guess.horizon), guess)
        steps.append(forecast.step(found.belief, curve))
        ages, counts = np.unique(now - step.began[step.waiting(now)], return_counts=True)
        waiting.update({(place, int(age)): int(n) for age, n in zip(ages, counts, strict=True)})
    return steps, waiting


def _place(random: np.random.Generator, told: simulated.Days, number: int) -> float:
    return float((told < number).mean() + random.random() * (told == number).mean())


def _place_of_day(random: np.random.Generator, outlook: forecast.Outlook, first: int) -> float:
    if first <= LONGEST:
        return float(np.interp(first - random.random(), outlook.days, outlook.chances))
    return float(random.uniform(outlook.chances[-1], 1))
