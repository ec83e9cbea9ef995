"""How the benchmarks measure, and what they answer with."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured, beside what nobody could beat by much (the floor) or somebody else's answer (a peer).

    Both figures are seconds, measured in the same run. `aim` is the ratio that we want to stay under.
    """

    what: str
    seconds: float
    beside: str = ""
    beside_seconds: float | None = None
    aim: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor it takes."""
        return self.seconds / self.beside_seconds if self.beside_seconds else None


@dataclass(frozen=True, slots=True)
class Table:
    """What one benchmark found. `note` says what the floor is, where that is no matter of course."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""


def best_of(runs: int, work: Callable[[], object]) -> float:
    """Return the seconds of the fastest of several runs: the one that other work on the machine disturbed least."""
    return min(seconds_of(work) for _ in range(runs))


def median_of(runs: int, work: Callable[[], object]) -> float:
    """Return the seconds of the middle one of several runs."""
    return statistics.median(seconds_of(work) for _ in range(runs))


def side_by_side(runs: int, ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Return the best seconds of both, run in turns, so that a noisy minute hits them alike."""
    pairs = [(seconds_of(ours), seconds_of(floor)) for _ in range(runs)]
    return min(ours for ours, _ in pairs), min(floor for _, floor in pairs)


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def command(arguments: Sequence[str], **environment: str) -> Callable[[], object]:
    """Return a run of a command that must succeed; `environment` is added to the present one."""
    given = os.environ | environment
    return lambda: subprocess.run(arguments, check=True, capture_output=True, env=given)
