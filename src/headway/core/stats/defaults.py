"""The starting guesses: what is assumed of each step before a search has data of its own, with sources.

The table is STATISTICS §1.4, where each source is cited in full; the thresholds are those of its §§2.3 to 2.9. A person
may override any of it per job search: `overridden` makes the changed guess. Days are whole days; shares are of one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final, Literal

from headway.core.speech import noted

Source = Literal["job_board", "company_site", "direct_outreach", "referral"]

LEVEL: Final = 0.8  # of every range that is shown: four times out of five
TYPICAL_REPLIES: Final = 5  # how many typical reply times smooth the shape of a curve (§2.2)
SEGMENT_STRENGTH: Final = 10  # each segment starts as so many average applications (§2.5)
GATE_FACTOR: Final = 10.0  # the Bayes factor under which no difference is claimed
GATE_CHANCE: Final = 0.99
ENOUGH_SETTLED: Final = 5  # below, counts only; nothing is compared or diagnosed
OVER_WEIGHT: Final = 0.9  # a silence this much of a “no” is probably over
LEAST_CHANCE: Final = 0.02  # what is below is told as “under 2 %”
STALL_CHANCE: Final = 0.01
STALL_EXPECTED: Final = 3.0
STALL_WINDOW: Final = 28
LONGEST_FORECAST: Final = 182
MOST_PER_WEEK: Final = 100.0
TYPICAL_PACE: Final = 10.0  # applications a week of the picture that is shown before there is any
# Assumptions without a source, for the hours that a pace takes: a person says what it is for them.
APPLICATION_MINUTES: Final = 45.0
OUTREACH_MINUTES: Final = 20.0


@dataclass(frozen=True, slots=True)
class Delay:
    """How long an answer takes: log-normal with a median in days and sigma, truncated at the horizon."""

    median: float
    sigma: float


@dataclass(frozen=True, slots=True)
class Guess:
    """What is assumed of one step: yes ~ Beta(alpha, beta), worth alpha + beta applications.

    `no_share` is the chance of a recorded “no” within `horizon` days, `sources` say where the numbers come from.
    `follow_up` are the earliest and latest day to ask after an answer, None where there is nobody to ask.
    """

    alpha: float
    beta: float
    yes_delay: Delay
    no_share: float
    no_delay: Delay
    horizon: int
    sources: tuple[str, ...]
    follow_up: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        numbers = (self.alpha, self.beta, self.yes_delay.median, self.yes_delay.sigma)
        if min(*numbers, self.no_delay.median, self.no_delay.sigma) <= 0 or self.horizon < 1:
            raise ValueError("Pseudo-counts, delays and the horizon of a guess are positive.")
        if not 0 <= self.no_share <= 1 - self.mean:
            raise ValueError("The shares of yes and no add up to one at most.")

    @property
    def worth(self) -> float:
        """How many applications of one's own outweigh it: κ."""
        return self.alpha + self.beta

    @property
    def mean(self) -> float:
        """The share of yes that is assumed."""
        return self.alpha / self.worth


JUDGEMENT: Final = (noted("judgement"),)
_NEVER: Final = Delay(10, 1.0)  # of a “no” that does not happen
APPLIED: Final = 1
# By the number of the default stage that is waited in.
STEPS: Final[Mapping[int, Guess]] = MappingProxyType(
    {
        0: Guess(3, 2, Delay(3, 1.2), 0, _NEVER, 30, (noted("a public log of 88 saved positions, 55 applied for"),)),
        1: Guess(
            0.6, 5.4, Delay(7, 1.1), 0.28, Delay(12, 1.2), 60,
            (
                noted("between employers' figures (3–12 %) and public logs (mean 15 %)"),
                noted("dates of 208 answers in those logs"),
            ),
            (5, 14),
        ),
        2: Guess(3.5, 1.5, Delay(4, 0.9), 0.10, Delay(10, 1.0), 45, JUDGEMENT, (3, 7)),
        3: Guess(
            3, 3, Delay(7, 0.8), 0.25, Delay(8, 0.9), 45,
            (noted("Glassdoor 2015: a call adds 6.8–8.2 days"),), (3, 7),
        ),
        4: Guess(
            2.7, 3.3, Delay(7, 0.8), 0.30, Delay(9, 0.9), 45,
            (noted("Sullivan 2013: of 4–6 interviewed 1–3"),), (3, 7),
        ),
        5: Guess(
            3, 3, Delay(7, 0.8), 0.30, Delay(9, 0.9), 45,
            (noted("Sullivan 2013; Jobvite 2015–17: 17–28 %"),), (3, 7),
        ),
        6: Guess(
            4, 1, Delay(6, 0.7), 0, _NEVER, 30,
            (noted("Glassdoor 2020: 82.7 %; Lever 2016: 69 %; NACE 2017: 68 %"),),
        ),
    }
)  # fmt: skip
# How applications found in one way are answered: for a forecast without own data alone, never in a comparison.
SOURCES: Final[Mapping[Source, tuple[float, float]]] = MappingProxyType(
    {"job_board": (0.5, 5.5), "company_site": (0.5, 5.5), "direct_outreach": (0.9, 5.1), "referral": (1.75, 3.25)}
)
OUTREACH: Final[Mapping[str, Guess]] = MappingProxyType(
    {
        "mailed": Guess(
            1.2, 4.8, Delay(3, 1.0), 0.05, Delay(5, 1.0), 30, (noted("between cold mail and InMail"),), (3, 7)
        ),
        "replied": Guess(2.5, 2.5, Delay(7, 0.8), 0, _NEVER, 45, JUDGEMENT, (3, 7)),
        "met": Guess(1.5, 3.5, Delay(7, 1.0), 0, _NEVER, 60, JUDGEMENT, (3, 7)),
    }
)
# By the number of the default stage of a conversation that is waited in. Writing is one's own doing: nobody answers.
TALKS: Final[Mapping[int, Guess]] = MappingProxyType(
    {
        0: Guess(3, 2, Delay(3, 1.2), 0, _NEVER, 30, (noted("judgement: as with what is saved and applied for"),)),
        1: OUTREACH["mailed"],
        2: OUTREACH["replied"],
        3: OUTREACH["met"],
        4: Guess(2, 2, Delay(7, 1.0), 0, _NEVER, 60, JUDGEMENT, (3, 7)),
    }
)
OUTREACH_TARGET: Final = (0.25, 0.30)  # advice of career services for the share of mails answered; never an alarm
CUSTOM: Final = Guess(
    2, 2, Delay(7, 1.0), 0.25, Delay(10, 1.0), 60, (noted("a step of one's own: nothing is known"),), (3, 7)
)


def between(start: int, end: int, known: Mapping[int, Guess] = STEPS) -> Guess:
    """What is assumed of the step from one default stage to another one, by their numbers, from the single steps.

    A stage left out in between is passed through: shares multiply, medians add, the longest horizon counts. A step that
    leads nowhere further is one of the person's own. Source: the table of §1.4.

    >>> between(1, 2).mean, round(between(1, 3).mean, 2), between(1, 1) == CUSTOM
    (0.09999999999999999, 0.07, True)
    """
    steps = [known[number] for number in range(start, end)]
    if len(steps) < 2:
        return steps[0] if steps else CUSTOM
    first = steps[0]
    mean = 1.0
    for step in steps:
        mean *= step.mean
    return replace(
        first,
        alpha=first.worth * mean,
        beta=first.worth * (1 - mean),
        yes_delay=Delay(sum(step.yes_delay.median for step in steps), first.yes_delay.sigma),
        no_share=min(1 - mean, max(step.no_share for step in steps)),
        horizon=max(step.horizon for step in steps),
        sources=tuple(dict.fromkeys(source for step in steps for source in step.sources)),
    )


def along(numbers: Sequence[int], known: Mapping[int, Guess] = STEPS) -> tuple[Guess, ...]:
    """What is assumed of each step of a pipeline, given which default stage each of its stages stands for.

    One guess fewer than `numbers`; `known` are the single steps: `STEPS`, or `TALKS` of a conversation. Source: the
    table of §1.4.

    >>> [guess.worth for guess in along((0, 1, 1, 2))] == [5, 4, 6]
    True
    """
    return tuple(between(start, end, known) for start, end in pairwise(numbers))


def of_source(guess: Guess, source: Source) -> Guess:
    """The guess of the first answer for applications found in one way: a forecast without own data starts from it.

    It never enters a comparison. Raises `KeyError` for another source. Source: §1.4, its rows by channel.

    >>> round(of_source(STEPS[1], "referral").mean, 2)
    0.35
    """
    alpha, beta = SOURCES[source]
    return overridden(guess, alpha=alpha, beta=beta)


def overridden(guess: Guess, **changes: Any) -> Guess:
    """A guess as a person changed it: any of its fields by name.

    A larger share of yes leaves less for the noes. Raises `ValueError` where it makes no sense. Source: §1.4.

    >>> overridden(STEPS[1], horizon=90).horizon
    90
    """
    if "alpha" in changes or "beta" in changes:
        alpha, beta = changes.get("alpha", guess.alpha), changes.get("beta", guess.beta)
        left = 1 - alpha / (alpha + beta)  # as the guess itself reckons it, to the last bit
        changes = {"no_share": min(guess.no_share, left), **changes}
    return replace(guess, **changes)
