"""How often something is said that is not so, and how often what is so is found: in half a year of weekly looks."""

from collections.abc import Sequence

import numpy as np

from bench import simulated
from bench.calibrate_size import Size, drawn
from bench.simulated import WEEKS
from headway.core.stats.comparison import Segment, compare
from headway.core.stats.conversion import counted, estimate
from headway.core.stats.defaults import STEPS
from headway.core.stats.spells import added
from headway.core.stats.stall import window

APPLIED = STEPS[1]
MIX = (0.5, 0.25, 0.15, 0.1)
NULLS = ((0.25, 8), (0.10, 8), (0.10, 20), (0.10, 40), (0.03, 10))
APART = (0.06, 0.10, 0.15, 0.35)
STEADY = ((0.10, 10), (0.20, 10), (0.20, 20), (0.05, 40))


def claims(size: Size) -> str:
    """How often a difference is claimed: where there is none, and where there is; without the gate, and through it."""
    rows = []
    for share, pace in NULLS:
        seen = [_looked((share,) * 4, pace, seed) for seed in range(size.searches)]
        rows.append((f"none, all {share:.2f}", str(pace), *_shares(seen), "", ""))
    for pace in (8, 15):
        seen = [_looked(APART, pace, seed) for seed in range(max(1, size.searches // 3))]
        told = [claim for claim in (claim for _, claim in seen) if claim is not None]
        wrong = sum(backward for _, backward in told) / len(seen)
        rows.append((f"{APART}", str(pace), *_shares(seen), middle([week for week, _ in told]), f"{wrong:.3f}"))
    rules = ("chance ≥ .95 alone", "chance ≥ .99 alone", "through the gate")
    head = ("true shares of four sources", "a week", *rules, "median week", "wrong direction")
    return drawn(f"Any claim in 26 weeks, sources mixed {MIX}", head, rows)


Look = tuple[float, tuple[int, bool] | None]


def _shares(seen: Sequence[Look]) -> tuple[str, ...]:
    likely = np.array([chance for chance, _ in seen])
    through = np.array([claim is not None for _, claim in seen])
    return tuple(f"{of.mean():.3f}" for of in (likely >= 0.95, likely >= 0.99, through))


def _looked(shares: Sequence[float], per_week: int, seed: int) -> Look:
    """The largest chance of a difference ever seen; the week of the first claim, and if it is the wrong way round."""
    random = np.random.default_rng((per_week, seed))
    began = simulated.weekly(WEEKS, per_week)
    source = random.choice(len(shares), len(began), p=MIX)
    sent = simulated.answers(random, began, np.array(shares)[source], APPLIED)
    likely = 0.0
    for week in range(1, WEEKS + 1):
        parts = [sent.cells(7 * week, APPLIED.horizon, source == place) for place in range(len(shares))]
        whole, _, weights = estimate(added(parts), APPLIED)
        groups = [counted(part, weights, (0.5, 0.5)) for part in parts]
        segments = [Segment(str(place), group.yes, group.settled) for place, group in enumerate(groups)]
        found = compare(segments, whole.belief.mean)
        likely = max(likely, found.leaning.chance if found.leaning else 0.0)
        for claim in found.claims[:1]:  # its chance is .99 at least: there is nothing more to see
            return likely, (week, shares[int(claim.better)] <= shares[int(claim.worse)])
    return likely, None


def stalls(size: Size) -> str:
    """How often replies are said to have slowed down in half a year of weekly looks: if not so, and if so."""
    searches = max(1, size.searches // 3)
    rows = []
    for share, pace in STEADY:
        steady = [_first_alarm(share, share, pace, seed) for seed in range(searches)]
        fallen = [_first_alarm(share, share / 4, pace, seed) for seed in range(searches)]
        found = [week - WEEKS // 2 for week in fallen if week is not None]
        alarms = np.mean([week is not None for week in steady])
        rows.append((f"{share:.2f}", str(pace), f"{alarms:.3f}", f"{len(found) / searches:.3f}", middle(found)))
    head = ("share", "a week", "false alarm in 26 weeks", "drop to a quarter found in 13 weeks", "median weeks")
    return drawn("“Replies have slowed down”", head, rows)


def _first_alarm(before: float, after: float, per_week: int, seed: int) -> int | None:
    random = np.random.default_rng((per_week, seed))
    began = simulated.weekly(WEEKS, per_week)
    shares = np.where(began < 7 * WEEKS / 2, before, after)
    sent = simulated.answers(random, began, shares, APPLIED)
    weeks = range(5 if before == after else WEEKS // 2 + 1, WEEKS + 1)
    return next((week for week in weeks if _stalled(sent, week)), None)


def _stalled(sent: simulated.Answers, week: int) -> bool:
    now, then = (sent.cells(7 * week - back, APPLIED.horizon) for back in (0, 28))
    return window(now, then, APPLIED).stalled


def middle(weeks: Sequence[int]) -> str:
    """The middle one of some weeks, in words."""
    return f"{np.median(weeks):.0f}" if weeks else ""
