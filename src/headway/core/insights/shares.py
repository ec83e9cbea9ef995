"""The share that went on from each stage of a search, those still waiting counted rightly: plain values and words.

Every share comes with its counts and the range that holds it four times out of five. Shares are of one.
"""

from dataclasses import dataclass
from typing import Final

from headway.core.insights.counted import Funnel, Group, Standing
from headway.core.insights.settled import Silence, Split
from headway.core.insights.times import AsOf
from headway.core.speech import count, decimal, noted, say, tenth

SETTLED: Final = noted(
    "Yes of settled: settled are those with a yes or a no, and of each that still waits the part of a “no” that its "
    "silence is by now. A starting guess is mixed in; the range holds the share four times out of five."
)


@dataclass(frozen=True, slots=True)
class Settled:
    """The settled share of one step for one group, with its counts.

    Without a usable answer are those still `waiting`, those `ended` in another way and those answered `late`, after
    more than `horizon` days: `waiting_as_no` is what they count for so far. `left_out` wait since nobody knows when.
    Where less than five are settled, `enough` is false: show counts only. `worth` is the weight of the starting guess
    in applications; in a group, which begins as so many `average` ones of the whole, it is no guess. It is `of`
    applications or of outreach.
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
    ended: int = 0
    late: int = 0
    average: bool = False
    of: str = "applications"

    @property
    def words(self) -> str:
        """The share as a sentence with its counts.

        >>> Settled(1, "Applied", "Response", 3, 5, 10, 5.9, 13.9, 0, 0.18, 0.08, 0.3, 6, 60, True).words[:48]
        '3 yes, 5 no, 10 still waiting. Waiting ones coun'
        """
        share = say(
            "{mean}, likely {low} to {high}", mean=f"{self.mean:.0%}", low=f"{self.low:.0%}", high=f"{self.high:.0%}"
        )
        return f"{self.counts} {self.reckoning}: {share}." + self._left_out

    @property
    def counts(self) -> str:
        """The counts as a sentence."""
        more = say(", {ended} ended without an answer", ended=self.ended) if self.ended else ""
        more += (
            say(", {late} answered after more than {horizon} days", late=self.late, horizon=self.horizon)
            if self.late
            else ""
        )
        return say(
            "{yes} yes, {no} no, {waiting} still waiting{more}.",
            yes=self.yes,
            no=self.no,
            waiting=self.waiting,
            more=more,
        )

    @property
    def reckoning(self) -> str:
        """What the waiting ones count for and what is divided by what, up to the share itself."""
        begun = say("the average of the whole, worth") if self.average else say("a starting guess worth")
        told = noted("{yes} of {settled}, plus {begun} {worth} applications")
        if self.of == "outreach":
            told = noted("{yes} of {settled}, plus {begun} {worth} conversations")
        share = say(told, yes=self.yes, settled=tenth(self.settled), begun=begun, worth=f"{self.worth:g}")
        return f"{self._part_of_a_no} {share}" if self.waiting + self.ended + self.late else share

    @property
    def _part_of_a_no(self) -> str:
        who = say("Waiting ones") if not (self.ended or self.late) else say("Those without an answer in time")
        part = self.waiting_as_no / (self.waiting + self.ended + self.late)
        most = part > 0.5
        why = (
            say("because most replies that come have come by now") if most else say("because many replies take longer")
        )
        return say(
            "{who} count as {waiting_as_no} no's so far, {why}.",
            who=who,
            waiting_as_no=decimal(self.waiting_as_no),
            why=why,
        )

    @property
    def _left_out(self) -> str:
        if not self.left_out:
            return ""
        return count(
            self.left_out,
            " {n} more waits since an unknown day: left out.",
            " {n} more wait since an unknown day: left out.",
        )


@dataclass(frozen=True, slots=True)
class Along:
    """The share of applications that comes to get as far as a stage: the settled shares of the steps up to it.

    Where one of them is too early to tell, `enough` is false.
    """

    stage_id: int
    stage: str
    steps: int
    mean: float
    low: float
    high: float
    enough: bool


@dataclass(frozen=True, slots=True)
class Conversion:
    """The settled shares of all steps of one role, segment or everything, and `along` the way from the application."""

    name: str
    steps: tuple[Settled, ...]
    along: tuple[Along, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversions:
    """The settled shares of a search: a group for every role and Other, or every segment, then all."""

    by: Split | None
    groups: tuple[Conversion, ...]
    definition: str = SETTLED


@dataclass(frozen=True, slots=True)
class Overview:
    """A search at a glance: its funnel, one group of it with the shares of that, until which day, the silence."""

    funnel: Funnel
    chosen: Group
    settled: Conversion
    as_of: AsOf
    silence: Silence
    standings: tuple[Standing, ...]
