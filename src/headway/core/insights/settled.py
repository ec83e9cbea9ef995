"""What the curve says of a search, as plain values: settled shares, reply times, odds, comparison, forecast.

Every share comes with its counts and the range that holds it four times out of five. Shares are of one.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from math import ceil
from typing import Final, Literal

from headway.core.insights import definitions
from headway.core.insights.counted import ALL, OTHER, TAILORED, UNKNOWN
from headway.core.speech import count, decimal, noted, say, within
from headway.core.stats.defaults import ENOUGH_SETTLED

Split = Literal["role", "source", "month", "label", "document", "tailored"]
SPLITS: Final = ("role", "source", "month", "label", "document", "tailored")
TOO_EARLY: Final = noted("Too early to tell")
WITHOUT: Final = noted("The rest")
PEOPLE: Final = noted("Through people")
COLD: Final = noted("Cold")
OURS: Final = frozenset({ALL, OTHER, UNKNOWN, WITHOUT, PEOPLE, COLD, *TAILORED.values()})
_NOTICED: Final = 0.05  # replies expected that are shown as 0.1
_RAREST: Final = 1e-6  # chances below it are told as it
_SAID: Final = 3  # groups in one sentence
_ALIKE: Final[dict[Split, str]] = {
    "role": noted("All of these have the target role {name}, so there is nothing to compare it with."),
    "source": noted("All of these have the source {name}, so there is nothing to compare it with."),
    "month": noted("All of these were sent in {name}, so there is no other month to compare it with."),
    "label": noted("All of these have the label {name}, so there is nothing to compare it with."),
    "document": noted("{name} went with all of these, so there is no other version to compare it with."),
    "tailored": noted("All of these are in one group, {name}, so there is nothing to compare it with."),
}
_UNNOTED: Final[dict[Split, str]] = {
    "role": noted("None of these has a target role, so there is nothing to compare by it."),
    "source": noted("How these were found is not noted, so there is nothing to compare by it."),
    "month": noted("On which days these were sent is not known, so there are no months to compare."),
    "label": noted("Nobody with this label got that far, so there is nothing beside the rest."),
    "document": noted("Which résumé went with these is not noted, so there are no versions to compare."),
    "tailored": noted("Whether these were tailored is not noted, so there is nothing to compare by it."),
}


@dataclass(frozen=True, slots=True)
class Spell:
    """How many spent so many days at a stage, a row of the count table. Cause 1 went on, 2 was rejected, 0 neither.

    Those of cause 0 are still open, or `ended` in another way.
    """

    role: str
    segment: str
    rank: int
    cause: int
    days: int | None
    n: int
    ended: bool = False


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

    @property
    def words(self) -> str:
        """The days in one sentence.

        >>> Replies(1, "Applied", 7, 14, 25, 31, 2, 0, False).words
        'Half of the yeses come by day 7, 3 of 4 by day 14, 9 of 10 by day 25: typical, with only 2 of your own.'
        """
        if self.half is None:
            return say("Nobody knows yet by when a yes comes.")
        if self.own:
            known = say("read off {n} of your own", n=self.replies)
        elif self.replies:
            known = say("typical, with only {n} of your own", n=self.replies)
        else:
            known = say("typical, with none of your own")
        told = noted(
            "Half of the yeses come by day {half}, 3 of 4 by day {most}, 9 of 10 by day {nearly_all}: {known}."
        )
        return say(told, half=self.half, most=self.most, nearly_all=self.nearly_all, known=known)


@dataclass(frozen=True, slots=True)
class Point:
    """The share that had gone on by one day, with the range that holds it four times out of five."""

    day: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """The share that went on from one stage by each day since, typical replies mixed in.

    Of `replies` own ones among `settled`. By day `half` half of those that come have come; None where none do.
    """

    stage_id: int
    stage: str
    next_stage: str
    number: int
    points: tuple[Point, ...]
    replies: int
    settled: float
    half: int | None
    enough: bool


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
        silent = count(self.days, "Silent for {n} day.", "Silent for {n} days.") if self.days else say("Since today.")
        chance = say("Under 2") if self.under_floor else f"{100 * self.chance:.0f}"
        return f"{silent} {say('{chance} in 100 like this still get a yes.', chance=chance)}"


@dataclass(frozen=True, slots=True)
class Arm:
    """One group of a comparison: its counts, and its share pulled towards the average by ten applications.

    `settled` are those with a yes or a `no`, and of each that is still `waiting`, `ended` in another way or was
    answered too `late` to count the part of a “no” that its silence is.
    """

    name: str
    yes: int
    settled: float
    mean: float
    low: float
    high: float
    enough: bool
    no: int = 0
    waiting: int = 0
    ended: int = 0
    late: int = 0

    @property
    def words(self) -> str:
        """The counts as a sentence.

        >>> Arm("Referral", 4, 9.0, 0.4, 0.3, 0.5, True, 3, 5).words
        'Referral: 4 yes, 3 no, 5 still waiting. 4 of 9 settled: those without an answer count as 2.0 no’s so far.'
        """
        more = say(", {n} ended without an answer", n=self.ended) if self.ended else ""
        more += say(", {n} answered too late", n=self.late) if self.late else ""
        given = {"yes": self.yes, "no": self.no, "waiting": self.waiting, "more": more}
        told = say("{name}: {yes} yes, {no} no, {waiting} still waiting{more}.", name=said_name(self.name), **given)
        settled = {"yes": self.yes, "settled": f"{self.settled:.0f}"}
        if not self.waiting + self.ended + self.late:
            return f"{told} {say('{yes} of {settled} settled.', **settled)}"
        part = noted("{yes} of {settled} settled: those without an answer count as {part} no’s so far.")
        return f"{told} {say(part, part=decimal(max(self.settled - self.yes - self.no, 0.0)), **settled)}"

    @property
    def short(self) -> str:
        """Name and counts, as a sentence about several has room for them."""
        return say("{name} {yes} of {settled}", name=_inside(self.name), yes=self.yes, settled=f"{self.settled:.0f}")

    @property
    def lacking(self) -> str:
        """How many more must be settled before it is heard; nothing where it is."""
        if self.enough:
            return ""
        return say("{name} lacks {n}", name=said_name(self.name), n=ceil(ENOUGH_SETTLED - self.settled))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Groups beside each other at one step. `better` and `worse` are named only where the gate is open.

    `chance` is that of the likeliest difference, claimed or not: that `ahead` has the larger share than `behind`.
    `factor` is the Bayes factor that the gate reads. `more` settled ones, in `growing` alone if that is named, would
    open the gate if all went on as so far; None where more than 500 would not.
    """

    by: Split
    stage: str
    next_stage: str
    arms: tuple[Arm, ...]
    factor: float
    chance: float | None
    better: str | None
    worse: str | None
    ahead: str | None = None
    behind: str | None = None
    more: int | None = None
    growing: str | None = None

    @property
    def definition(self) -> str:
        """What the shares are, and when a difference is claimed."""
        return say(definitions.COMPARED)

    @property
    def verdict(self) -> str:
        """The one sentence that may be said.

        >>> arms = (Arm("Referral", 4, 9.0, 0.4, 0.3, 0.5, True), Arm("Job board", 2, 7.0, 0.3, 0.2, 0.4, True))
        >>> Comparison("source", "Applied", "Response", arms, 0.95, 0.69, None, None).verdict
        'Too early to tell: Referral 4 of 9, Job board 2 of 7.'
        """
        counts = ", ".join(arm.short for arm in self._said)
        if self.better and self.worse:
            pair = {"better": said_name(self.better), "worse": _inside(self.worse)}
            return say("{better} does better than {worse}: {counts}.", counts=counts, **pair)
        if len(self.arms) == 1:
            return self._alone(self.arms[0])
        return f"{say(TOO_EARLY)}: {counts}." if counts else f"{say(TOO_EARLY)}."

    def _alone(self, arm: Arm) -> str:
        """That one group is none to compare: nobody noted what would make groups, or all have the same."""
        if arm.name in OURS:
            return say(_UNNOTED[self.by])
        return say(_ALIKE[self.by], name=arm.name)

    @property
    def _said(self) -> tuple[Arm, ...]:
        """The groups whose counts a sentence holds: the two that it is about, the one ahead first; a few all."""
        if len(self.arms) <= _SAID and not self.better:
            return self.arms
        pair = (self.better or self.ahead, self.worse or self.behind)
        two = tuple(arm for name in pair for arm in self.arms if arm.name == name)
        return two or tuple(sorted(self.arms, key=lambda arm: -arm.settled)[:_SAID])

    @property
    def leaning(self) -> str:
        """Which way the counts lean, in odds; no verdict, and never in its words.

        >>> found = Comparison("source", "Applied", "Response", (), 0.95, 0.69, None, None, "Referral", "Job board")
        >>> found.leaning
        'About 7 in 10 that Referral is truly ahead of Job board.'
        """
        if self.chance is None or not self.ahead or self.better:
            return ""
        ahead, behind = (_inside(name or "") for name in (self.ahead, self.behind))
        tenths = round(10 * self.chance)
        if tenths <= 5:
            return say("As good as even between {ahead} and {behind}.", ahead=ahead, behind=behind)
        told = say("About {n}", n=tenths) if tenths < 10 else say("More than 9")
        return say("{told} in 10 that {ahead} is truly ahead of {behind}.", told=told, ahead=ahead, behind=behind)

    @property
    def needs(self) -> str:
        """What it would take to tell; empty where it is told already.

        >>> arms = (Arm("Referral", 4, 9.0, 0.4, 0.3, 0.5, True), Arm("Job board", 0, 2.4, 0.3, 0.2, 0.4, False))
        >>> Comparison("source", "Applied", "Response", arms, 0.95, None, None, None).needs
        'A group is heard from 5 settled on: Job board lacks 3.'
        """
        if self.better:
            return ""
        if sum(arm.enough for arm in self.arms) < 2:
            return self._unheard
        if self.more is None and self.growing:
            few = noted("Even 500 more with “{label}” would hardly tell: the rest is too few, or too close to it.")
            return say(few, label=self.growing)
        if self.more is None:
            return say("They are so close that 500 more would hardly tell them apart.")
        where = say(" with “{label}”", label=self.growing) if self.growing else ""
        return say("If it goes on like this, about {n} more settled{where} would tell.", n=self.more, where=where)

    @property
    def _unheard(self) -> str:
        if len(self.arms) < 2:
            there = [say("{yes} of {settled} settled.", yes=it.yes, settled=f"{it.settled:.0f}") for it in self.arms]
            return " ".join([*there, say("It takes two groups with 5 settled each.")])
        thin = sorted((arm for arm in self.arms if not arm.enough), key=lambda arm: -arm.settled)
        lacking = ", ".join(arm.lacking for arm in thin[:3])
        return say("A group is heard from {enough} settled on: {lacking}.", enough=ENOUGH_SETTLED, lacking=lacking)


def _inside(name: str) -> str:
    """A group's name inside a sentence."""
    return within(said_name(name)) if name == WITHOUT else name


def said_name(name: str) -> str:
    """A group's name as it is shown: those that are ours are said, those that are the person's stay."""
    return say(name) if name in OURS else name


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
    def definition(self) -> str:
        """What is expected, and when it is called slower."""
        return say(definitions.SILENCE)

    @property
    def words(self) -> str:
        """What the window means, in one sentence.

        >>> Silence("Applied", 28, 4.1, 1, 0.083, False).words
        'In 28 days you would expect 4.1 replies and got 1; this or less happens 1 time in 12 at your usual rate.'
        """
        if self.expected < _NOTICED and not self.observed:
            return say("In {days} days hardly any reply was to be expected, and none came.", days=self.days)
        given = {"days": self.days, "expected": decimal(self.expected), "observed": self.observed}
        told = say("In {days} days you would expect {expected} replies and got {observed}", **given)
        if self.chance >= 0.5:
            return say("{told}: no less than usual.", told=told)
        often = noted("{told}; this or less happens 1 time in {n} at your usual rate.")
        return say(often, told=told, n=round(1 / max(self.chance, _RAREST)))


def beside(rows: Iterable[Spell], whole: Iterable[Spell], label: str) -> list[Spell]:
    """Those with a label beside those without, from the rows by label and all rows."""
    of_label = [row for row in rows if row.segment == label]
    counts: Counter[Spell] = Counter()
    for row in whole:
        counts[replace(row, segment=WITHOUT, n=0)] += row.n
    for row in of_label:
        counts[replace(row, segment=WITHOUT, n=0)] -= row.n
    return [*of_label, *(replace(row, n=n) for row, n in counts.items() if n)]
