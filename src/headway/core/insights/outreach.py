"""What the numbers say of conversations: the reply share and its target, the whole way to an offer, people and cold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from headway.core.insights.counted import Rung, Share, Step, share_of
from headway.core.insights.settled import PEOPLE, Arm, Comparison, Replies, Silence
from headway.core.insights.shares import Settled
from headway.core.insights.times import AsOf, Stay
from headway.core.speech import count, decimal, noted, say

PEOPLE_KINDS: Final = ("referral", "network", "direct_outreach")  # kinds of sources
PEOPLE_WORK: Final = ("networking", "email", "event")  # kinds of activities
COLD_WORK: Final = ("application", "research")
TARGET: Final = noted(
    "The target of {low} to {high} % is what career advisers name for messages to people; nobody has measured it. It "
    "is something to aim for, not a mark."
)
CHAIN: Final = noted(
    "Each conversation is counted once, at every step that it or the opportunity it led to ever reached. The share is "
    "of the step before."
)
SIDES: Final = noted(
    "Through people are applications found by referral, through the network or by direct outreach; cold are all others "
    "whose source is known."
)


@dataclass(frozen=True, slots=True)
class ReplyShare:
    """Of what was sent, the share answered within so many days, those still waiting counted rightly.

    `on_target` is the chance that it is at least at the lower end of the target `band`. Where less than five are
    settled, `enough` is false: it is too early to tell.
    """

    sent: int
    yes: int
    no: int
    waiting: int
    settled: float
    mean: float
    low: float
    high: float
    on_target: float
    within: int
    enough: bool
    band: tuple[float, float]

    @property
    def words(self) -> str:
        """The share in one sentence, or that it is too early.

        >>> ReplyShare(40, 6, 2, 32, 34.0, .18, .11, .26, .13, 30, True, (.25, .3)).words
        '6 of 34 settled were answered within 30 days: 18 %, likely 11 to 26 %.'
        """
        counts = {"yes": self.yes, "settled": f"{self.settled:.0f}", "days": self.within}
        if not self.sent:
            return say("Nothing was sent yet. The first message makes the picture begin.")
        if not self.enough:
            early = noted(
                "Too early to tell: {yes} of {settled} settled answered. From 5 settled on the share is told."
            )
            return say(early, **counts)
        shares = {"mean": percent(self.mean), "low": percent(self.low), "high": percent(self.high)}
        told = noted("{yes} of {settled} settled were answered within {days} days: {mean} %, likely {low} to {high} %.")
        return say(told, **counts, **shares)

    @property
    def aim(self) -> str:
        """Where that is beside the target: never an alarm."""
        low, high = map(percent, self.band)
        if not self.enough:
            return say("The target is {low} to {high} %.", low=low, high=high)
        told = noted("The target is {low} to {high} %. The chance that it is {low} % or more: {n} in 100.")
        return say(told, low=low, high=high, n=percent(self.on_target))

    @property
    def definition(self) -> str:
        """What the target is."""
        low, high = map(percent, self.band)
        return say(TARGET, low=low, high=high)


@dataclass(frozen=True, slots=True)
class Talks:
    """All that is counted of the conversations of a search: `steps` so far, `settled` shares, times, silence."""

    conversations: int
    steps: tuple[Step, ...]
    settled: tuple[Settled, ...]
    replies: ReplyShare
    times: tuple[Replies, ...]
    stays: tuple[Stay, ...]
    silence: Silence
    as_of: AsOf


@dataclass(frozen=True, slots=True)
class Rise:
    """One step of the way from the first contact to an offer: how many conversations came so far.

    Up to `led` the stage is one of a conversation, from there on one of the opportunity that it led to.
    """

    stage_id: int
    stage: str
    number: int
    of_opportunity: bool
    reached: int
    of_before: Share | None


@dataclass(frozen=True, slots=True)
class Chain:
    """One way from the first contact to an offer. `unlinked` led to an opportunity that nobody named."""

    rises: tuple[Rise, ...]
    unlinked: int = 0

    @property
    def words(self) -> str:
        """How far it goes, in one sentence.

        >>> Chain(()).words
        'No conversation was begun yet.'
        """
        there = [rise for rise in self.rises if rise.reached]
        if not there:
            return say("No conversation was begun yet.")
        sent, last = there[0].reached, there[-1]
        counted = count(sent, "{n} conversation", "{n} conversations")
        if last is there[0]:
            return say("{n} begun so far; none of them has been answered yet.", n=counted)
        told = noted("Of {n} begun, {reached} came as far as “{stage}”.")
        return say(told, n=counted, reached=last.reached, stage=last.stage)

    @property
    def definition(self) -> str:
        """What is counted."""
        return say(CHAIN)


@dataclass(frozen=True, slots=True)
class Networking:
    """Applications found through people beside cold ones: results by what they came to, and the hours of either.

    `unknown` are applications whose source nobody knows: they are in neither.
    """

    results: tuple[Comparison, ...]
    people: int
    cold: int
    unknown: int
    people_minutes: int
    cold_minutes: int

    @property
    def words(self) -> str:
        """What may be said of the results, in one sentence."""
        claimed = next((found for found in self.results if found.better), None)
        if claimed is not None:
            told = noted("What was found {way} does better: more of it comes to “{stage}”.")
            way = say("through people") if claimed.better == PEOPLE else say("cold")
            return say(told, way=way, stage=claimed.next_stage)
        return say("Too early to tell whether people or cold applying brings more.")

    @property
    def hours(self) -> str:
        """The hours that went into either."""
        if not self.people_minutes + self.cold_minutes:
            return say("No hours are logged yet.")
        given = {"people": decimal(self.people_minutes / 60), "cold": decimal(self.cold_minutes / 60)}
        return say("{people} hours went to people, {cold} to applying.", **given)

    @property
    def definition(self) -> str:
        """Which is which."""
        return say(SIDES)


def chain(talks: Sequence[Rung], reached: Mapping[int, int], way: Sequence[Rung], led: Mapping[int, int]) -> Chain:
    """The way from what was sent to an offer: conversations by the rank that they, then what they led to, reached."""
    counts = [(rung, False, _from(reached, rung.rank)) for rung in talks if rung.number >= 1]
    counts += [(rung, True, _from(led, rung.rank)) for rung in way if rung.number >= 1]
    rises = []
    for place, (rung, of_opportunity, n) in enumerate(counts):
        before = counts[place - 1][2] if place else None
        share = None if before is None else share_of(min(n, before), before)
        rises.append(Rise(rung.id, rung.name, rung.number, of_opportunity, n, share))
    end = _from(reached, talks[-1].rank)
    return Chain(tuple(rises), end - sum(led.values()))


def percent(share: float) -> str:
    """A share in whole percent, without the sign.

    >>> percent(0.184)
    '18'
    """
    return f"{100 * share:.0f}"


def side(found: Comparison, name: str) -> Arm | None:
    """The arm of one side of a comparison, if it has any."""
    return next((arm for arm in found.arms if arm.name == name), None)


def _from(counts: Mapping[int, int], rank: int) -> int:
    return sum(n for at, n in counts.items() if at >= rank)
