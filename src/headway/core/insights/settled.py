"""What the curve says of a search, as plain values: settled shares, reply times, odds, comparison, forecast.

Every share comes with its counts and the range that holds it four times out of five. Shares are of one.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

Split = Literal["role", "source", "month", "label"]
SPLITS: Final = ("role", "source", "month", "label")
TOO_EARLY: Final = "Too early to tell"
WITHOUT: Final = "Without"
SETTLED: Final = (
    "Yes of settled: settled are those with a yes or a no, and of each that still waits the part of a “no” that its "
    "silence is by now. A starting guess is mixed in; the range holds the share four times out of five."
)


@dataclass(frozen=True, slots=True)
class Spell:
    """How many spent so many days at a stage, a row of the count table. Cause 1 went on, 2 was rejected, 0 neither."""

    role: str
    segment: str
    rank: int
    cause: int
    days: int | None
    n: int


@dataclass(frozen=True, slots=True)
class Settled:
    """The settled share of one step for one group, with its counts.

    `waiting_as_no` is what the waiting ones count for so far; `left_out` wait since nobody knows when. Where less than
    five are settled, `enough` is false: show counts only. `worth` is the weight of the starting guess in applications.
    """

    stage_id: int
    stage: str
    next_stage: str
    yes: int
    no: int
    waiting: int
    waiting_as_no: float
    settled: float
    left_out: int
    mean: float
    low: float
    high: float
    worth: float
    horizon: int
    enough: bool

    @property
    def words(self) -> str:
        """The share as a sentence with its counts.

        >>> Settled(1, "Applied", "Response", 3, 5, 10, 5.9, 13.9, 0, 0.18, 0.08, 0.3, 6, 60, True).words[:45]
        '3 yes, 5 no, 10 still waiting. The ones still'
        """
        counts = f"{self.yes} yes, {self.no} no, {self.waiting} still waiting."
        if self.waiting:
            counts += f" The ones still waiting count as {self.waiting_as_no:.1f} no's so far."
        share = f"{self.yes} of {self.settled:.1f}, plus a starting guess worth {self.worth:g} applications"
        left = f" {self.left_out} more wait since an unknown day and are left out." if self.left_out else ""
        return f"{counts} {share}: {self.mean:.0%}, likely {self.low:.0%} to {self.high:.0%}.{left}"


@dataclass(frozen=True, slots=True)
class Conversion:
    """The settled shares of all steps of one role, segment or everything."""

    name: str
    steps: tuple[Settled, ...]


@dataclass(frozen=True, slots=True)
class Conversions:
    """The settled shares of a search: a group for every role and Other, or every segment, then all."""

    by: Split | None
    groups: tuple[Conversion, ...]
    definition: str = SETTLED


@dataclass(frozen=True, slots=True)
class Replies:
    """By which day half, 75 % and 90 % of the yeses at one stage come, and when a silence is probably over.

    Of `replies` own ones; `own` is false where there are fewer than five, and the days are what is typical.
    """

    stage_id: int
    stage: str
    half: int | None
    most: int | None
    nearly_all: int | None
    over_on: int | None
    replies: int
    undated: int
    own: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the silence of one open opportunity means.

    `chance` of a yes still to come; where `under_floor`, say “under 2 %”. `slower` than nine of ten yeses.
    """

    opportunity_id: int
    title: str
    company: str
    stage: str
    days: int
    chance: float
    under_floor: bool
    any_answer: float
    slower: bool
    probably_over: bool
    follow_up_on: date | None

    @property
    def words(self) -> str:
        """The odds in one sentence.

        >>> Waiting(1, "Engineer", "Brightwater Labs", "Applied", 40, 0.004, True, 0.1, True, True, None).words
        'Silent for 40 days. Under 2 in 100 like this still get a yes.'
        """
        chance = "Under 2" if self.under_floor else f"{100 * self.chance:.0f}"
        silent = "1 day" if self.days == 1 else f"{self.days} days"
        return f"Silent for {silent}. {chance} in 100 like this still get a yes."


@dataclass(frozen=True, slots=True)
class Arm:
    """One group of a comparison: its counts, and its share pulled towards the average by ten applications."""

    name: str
    yes: int
    settled: float
    mean: float
    low: float
    high: float
    enough: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Groups beside each other at one step. `better` and `worse` are named only where the gate is open.

    `chance` is that of the likeliest difference, claimed or not; `factor` the Bayes factor that the gate reads.
    """

    by: Split
    stage: str
    next_stage: str
    arms: tuple[Arm, ...]
    factor: float
    chance: float | None
    better: str | None
    worse: str | None

    @property
    def verdict(self) -> str:
        """The one sentence that may be said.

        >>> arms = (Arm("Referral", 4, 9.0, 0.4, 0.3, 0.5, True), Arm("Job board", 2, 7.0, 0.3, 0.2, 0.4, True))
        >>> Comparison("source", "Applied", "Response", arms, 0.95, 0.69, None, None).verdict
        'Too early to tell: Referral 4 of 9, Job board 2 of 7.'
        """
        counts = ", ".join(f"{arm.name} {arm.yes} of {arm.settled:.0f}" for arm in self.arms)
        if self.better and self.worse:
            return f"{self.better} does better than {self.worse}: {counts}."
        return f"{TOO_EARLY}: {counts}." if counts else f"{TOO_EARLY}."


@dataclass(frozen=True, slots=True)
class Expected:
    """How many will reach a stage in so many days: the mean, and what four of five outcomes lie between."""

    stage: str
    days: int
    mean: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How many applications a week give a chance by the day asked for; None: not by volume alone before that day."""

    chance: float
    per_week: float | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """When a stage may first be reached at a pace of applications, as conversion is today.

    `weeks` are days with the chance of at least one by then; the days of 10, 50 and 90 % are None beyond the last.
    After `cut_off_on` what is sent can hardly get there by `until`.
    """

    target: str
    per_week: float
    weeks: tuple[tuple[date, float], ...]
    early_on: date | None
    likely_on: date | None
    late_on: date | None
    expected: tuple[Expected, ...]
    until: date
    paces: tuple[Pace, ...]
    cut_off_on: date


@dataclass(frozen=True, slots=True)
class Silence:
    """Yeses expected and observed in a window of days; `chance` is that of as few or fewer at the usual rate."""

    stage: str
    days: int
    expected: float
    observed: int
    chance: float
    stalled: bool

    @property
    def words(self) -> str:
        """What the window means, in one sentence.

        >>> Silence("Applied", 28, 4.1, 1, 0.083, False).words
        'In 28 days you would expect 4.1 and got 1; this or less happens 1 time in 12 at your usual rate.'
        """
        often = f"1 time in {round(1 / self.chance)}" if self.chance < 0.5 else "more often than not"
        told = f"In {self.days} days you would expect {self.expected:.1f} and got {self.observed}"
        return f"{told}; this or less happens {often} at your usual rate."


def beside(rows: Iterable[Spell], whole: Iterable[Spell], label: str) -> list[Spell]:
    """Those with a label beside those without, from the rows by label and all rows."""
    of_label = [row for row in rows if row.segment == label]
    counts: Counter[Spell] = Counter()
    for row in whole:
        counts[replace(row, segment=WITHOUT, n=0)] += row.n
    for row in of_label:
        counts[replace(row, segment=WITHOUT, n=0)] -= row.n
    return [*of_label, *(replace(row, n=n) for row, n in counts.items() if n)]
