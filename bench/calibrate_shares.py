"""Whether the range of a settled share holds the true one, and whether those said to be alive are."""

from collections.abc import Iterator

import numpy as np

from bench import simulated
from bench.calibrate_size import Size, drawn
from headway.core.stats.conversion import Conversion, estimate
from headway.core.stats.curve import Curve, alive
from headway.core.stats.defaults import STEPS
from headway.core.stats.jeffreys import interval

APPLIED = STEPS[1]
DAYS, SIZES = (21, 30, 45, 60, 90, 150), (10, 30, 80, 200)
YOUNG = 30
EDGES = (0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 1)
LOGS, GUESS = (0.9, 5.1), (APPLIED.alpha, APPLIED.beta)
Odds = list[tuple[float, bool]]


def coverage(size: Size) -> str:
    """Whether the 80 % range of a settled share holds the true one, beside those of the two naive shares."""
    rows: list[tuple[str, ...]] = []
    for days in DAYS:
        cells = [covered(days, n, size.users) for n in SIZES]
        naive = [f"{cells[at][1]:.2f} / {cells[at][2]:.2f}" for at in (2, 3)]
        rows.append((str(days), *(f"{cell[0]:.2f}" for cell in cells), *naive))
    head = ("days", *(f"n = {n}" for n in SIZES), "all sent / decided only, n = 80", "the same, n = 200")
    return drawn("Coverage of nominal 80 % ranges of the share answered yes", head, rows)


def covered(days: int, n: int, users: int) -> tuple[float, float, float]:
    """How often three ranges hold the true share: settled, all sent, decided only."""
    held = np.zeros(3)
    for share, sent, found, _ in _people(days, n, users, LOGS):
        cells = sent.cells(days, APPLIED.horizon)
        yes, no = round(cells.all_yes), round(cells.all_no)
        ranges = (found.belief.range, interval(yes, n), interval(yes, yes + no))
        held += [low <= share <= high for low, high in ranges]
    ours, plain, decided = (held / users).tolist()
    return ours, plain, decided


def alive_ones(size: Size) -> str:
    """What is said of those that wait, and what came of them: of all, of later days alone, of the guess's people."""
    users = max(1, size.users // 2)
    everyone = {days: [still_to_hear(days, n, users) for n in SIZES] for days in DAYS}
    people = {
        "all": [odds for groups in everyone.values() for odds in groups],
        f"after day {YOUNG}": [odds for days, groups in everyone.items() if days > YOUNG for odds in groups],
        "users drawn from the starting guess": [still_to_hear(days, n, users, GUESS) for days in DAYS for n in SIZES],
    }
    columns = {name: _binned([each for odds in groups for each in odds]) for name, groups in people.items()}
    head = ["items", *(f"{name}: predicted, happened" for name in columns)]
    first = columns["all"]
    rows = [(f"{first[at][2]:,}", *(_told(column.get(at)) for column in columns.values())) for at in sorted(first)]
    return drawn("Still to hear: predicted and what happened", head, rows)


def still_to_hear(days: int, n: int, users: int, shares: tuple[float, float] = LOGS) -> Odds:
    """Of each item that waits, what chance it is given and whether a yes came in time."""
    odds: Odds = []
    for _, sent, _, curve in _people(days, n, users, shares):
        silent, chances = sent.waiting(days), np.array(alive(curve))
        ages = np.minimum(days - sent.began[silent], APPLIED.horizon + 1)
        odds.extend(zip(chances[ages].tolist(), sent.yes_within(APPLIED.horizon)[silent].tolist(), strict=True))
    return odds


def _people(
    days: int, n: int, users: int, shares: tuple[float, float]
) -> Iterator[tuple[float, simulated.Answers, Conversion, Curve]]:
    """Of each person the true share within the horizon, what was sent, and what is made of it on that day."""
    random = np.random.default_rng((days, n))
    for _ in range(users):
        share, manner = float(random.beta(*shares)), simulated.own(random)
        sent = simulated.answers(random, random.integers(0, days, n), share, APPLIED, manner)
        found, curve, _ = estimate(sent.cells(days, APPLIED.horizon), APPLIED)
        yield share * simulated.within(APPLIED.yes_delay, manner.yes_pace, APPLIED.horizon), sent, found, curve


def _binned(odds: Odds) -> dict[int, tuple[float, float, int]]:
    told, happened = (np.array(column) for column in zip(*odds, strict=True))
    place = np.digitize(told, EDGES) - 1
    bins = {at: place == at for at in range(len(EDGES) - 1)}
    return {at: (told[in_].mean(), happened[in_].mean(), int(in_.sum())) for at, in_ in bins.items() if in_.any()}


def _told(found: tuple[float, float, int] | None) -> str:
    return f"{found[0]:.3f}, {found[1]:.3f}" if found else ""
