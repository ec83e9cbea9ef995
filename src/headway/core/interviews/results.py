"""What came of rounds: whether it went on after them, beside the person's own ratings; what rejections teach."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from headway.core.interviews.nouns import Interview, LookBack, Mock
from headway.core.interviews.words import LOOKED_AT, RUBRIC, SAID, Result, Said
from headway.core.speech import count, decimal, say

_ENOUGH: Final = 5  # settled on either side, before the two are compared
_MOCKS: Final = 4  # from which on early and late ones are compared
_NO: Final = frozenset({"rejected", "no_reply"})
GOOD: Final = 4  # a rating from which on a round felt well


@dataclass(frozen=True, slots=True)
class Step:
    """That an opportunity entered a stage: on which day, None if unknown, and how far that stage is."""

    day: date | None
    rank: int


def result(
    held_on: date | None, rank: int | None, steps: Iterable[Step], later_rounds: Iterable[date], outcome: str
) -> Result:
    """What came after a round: a stage beyond it, a later round or an accepted offer; else how it ended.

    `rank` is that of the stage it stands for, None if unknown: then any step after its day counts.
    """
    if held_on is None:
        return "open"
    after = [step for step in steps if step.day is None or step.day >= held_on]
    beyond = (
        any(step.rank > rank for step in after) if rank is not None else any(_later(step, held_on) for step in after)
    )
    if beyond or outcome in ("accepted", "offer_declined") or any(on > held_on for on in later_rounds):
        return "went_on"
    return "ended" if outcome in _NO else "left" if outcome else "open"


def _later(step: Step, held_on: date) -> bool:
    return step.day is not None and step.day > held_on


@dataclass(frozen=True, slots=True)
class Felt:
    """Rounds that felt alike: how many went on, ended, are open or ended otherwise."""

    good: bool
    went_on: int
    ended: int
    open: int
    left: int

    @property
    def settled(self) -> int:
        """How many were answered with yes or no."""
        return self.went_on + self.ended


@dataclass(frozen=True, slots=True)
class Course:
    """Mock interviews over time beside real rounds. `words` say what the two groups of rounds show so far.

    `marks` are the means of each part of the rubric, of the earlier and of the later half of the mock interviews.
    """

    mocks: tuple[Mock, ...]
    rounds: tuple[Interview, ...]
    felt: tuple[Felt, ...]
    words: str
    marks: tuple["Marks", ...]
    practice: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The mean of one part of the rubric, earlier and later; None where there was no mark."""

    name: str
    earlier: float | None
    later: float | None


def course(mocks: Sequence[Mock], rounds: Sequence[Interview]) -> Course:
    """Ratings of mock interviews over time beside what came of the real rounds, each oldest first."""
    rated = tuple(each for each in rounds if each.rating is not None)
    felt = tuple(_felt(rated, good) for good in (True, False))
    return Course(tuple(mocks), rated, felt, _compared(*felt), tuple(_marks(mocks)), _practised(mocks))


def _felt(rounds: Iterable[Interview], good: bool) -> Felt:
    n = Counter(each.result for each in rounds if each.rating is not None and (each.rating >= GOOD) == good)
    return Felt(good, n["went_on"], n["ended"], n["open"], n["left"])


def _compared(well: Felt, less: Felt) -> str:
    """What the ratings say about results: nothing, before enough are settled in both groups."""
    if min(well.settled, less.settled) < _ENOUGH:
        return say(
            "Too early to tell whether your ratings foresee the results: told from {n} settled in each row on.",
            n=_ENOUGH,
        )
    told = say(
        "{went} of {settled} rounds that you rated 4 or 5 went on, and {fewer} of {others} that you rated lower.",
        went=well.went_on, settled=well.settled, fewer=less.went_on, others=less.settled,
    )  # fmt: skip
    return f"{told} {_difference(well, less)}"


def _difference(well: Felt, less: Felt) -> str:
    """What may be said of two groups of rounds, by the gate that every comparison goes through."""
    from headway.core.stats import comparison  # loads NumPy, which rounds alone do not need

    yes, settled = well.went_on + less.went_on, well.settled + less.settled
    groups = [comparison.Segment(str(each.good), each.went_on, each.settled) for each in (well, less)]
    claims = comparison.compare(groups, yes / settled).claims if 0 < yes < settled else ()
    if not claims:
        return say("That is no clear difference yet.")
    if claims[0].better == str(True):
        return say("Your ratings foresee the results.")
    return say("It is the other way round: what felt bad went on more often.")


def _marks(mocks: Sequence[Mock]) -> Iterable[Marks]:
    half = len(mocks) // 2
    for name, words in RUBRIC.items():
        yield Marks(say(words), _mean(mocks[:half], name), _mean(mocks[half:], name))


def _mean(mocks: Sequence[Mock], name: str) -> float | None:
    marks = [mark for each in mocks if (mark := getattr(each, name)) is not None]
    return sum(marks) / len(marks) if marks else None


def _practised(mocks: Sequence[Mock]) -> str:
    """How the marks went, in a sentence; nothing is compared before there are four."""
    if len(mocks) < _MOCKS:
        return say("Too early to tell how your marks change: told from {n} mock interviews on.", n=_MOCKS)
    half = len(mocks) // 2
    early, late = ([each.mean for each in part if each.mean is not None] for part in (mocks[:half], mocks[half:]))
    if not early or not late:
        return say("Too few of the mock interviews have marks.")
    return say(
        "Mean mark {late} in the later half, {early} in the earlier one.",
        late=decimal(sum(late) / len(late)), early=decimal(sum(early) / len(early)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answers:
    """How one question about rejections was answered: how many times each."""

    name: str
    question: str
    counts: tuple[tuple[Said, int], ...]


@dataclass(frozen=True, slots=True)
class Taught:
    """What all looks back come to, in counts; `more` is what can be rehearsed, empty where nothing stands out."""

    looked: tuple[LookBack, ...]
    answers: tuple[Answers, ...]
    reached: tuple[tuple[str, int], ...]
    words: str
    more: str


def taught(looked: Sequence[LookBack]) -> Taught:
    """What looks back on rejections come to, in counts."""
    reached = Counter(each.reached for each in looked if each.reached)
    return Taught(
        tuple(looked),
        tuple(_answers(looked, name, words) for name, words in LOOKED_AT.items()),
        tuple(reached.most_common()),
        _in_words(looked),
        _to_rehearse(looked),
    )


def _answers(looked: Iterable[LookBack], name: str, words: str) -> Answers:
    n = Counter(getattr(each, name) for each in looked)
    return Answers(name, say(words), tuple((said, n[said]) for said in SAID if said and n[said]))


def _in_words(looked: Iterable[LookBack]) -> str:
    n, outside = 0, 0
    for each in looked:
        n, outside = n + 1, outside + (each.outside == "yes")
    if not n:
        return say("No rejection has been looked back on yet.")
    return count(
        n,
        "{n} rejection looked back on: {outside} outside your hands.",
        "{n} rejections looked back on: {outside} outside your hands.",
        outside=outside,
    )


def _to_rehearse(looked: Iterable[LookBack]) -> str:
    """What is in the person's hands most surely: where they were qualified and did not fully show it."""
    n = sum(each.qualified == "yes" and each.showed in ("no", "partly") for each in looked)
    return say("Qualified, but not fully shown: {n}. That is what rehearsing changes.", n=n) if n else ""
