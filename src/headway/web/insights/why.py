"""Two shares side by side, so far and settled, with what stands behind each: its words, its counts, their rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from headway.core import insights
from headway.core.insights.shares import Along
from headway.core.speech import say, whole
from headway.core.stats.defaults import ENOUGH_SETTLED
from headway.web.templatetags.words import percent, spread

Where = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One count behind a share, in words, and where its rows are."""

    words: str
    rows: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share so far: the count first, the share second, the range in small words."""

    id: str
    share: insights.Share
    yes_rows: str
    of_rows: str

    @property
    def enough(self) -> bool:
        """Whether there are enough to name a share."""
        return self.share.of >= ENOUGH_SETTLED

    @property
    def words(self) -> str:
        """The share in words, for the person who asks what it means."""
        counts = {"yes": whole(self.share.yes), "of": whole(self.share.of)}
        if not self.share.of:
            return say("Nobody got far enough to tell.")
        if not self.enough:
            return say("{yes} of {of}: too early to tell a share.", **counts)
        ends = {"low": percent(self.share.low), "high": percent(self.share.high)}
        told = say("{yes} of {of} so far, those still waiting counted as not yet.", **counts)
        return f"{told} {say('If nothing more came, the true share would likely be {low} to {high}.', **ends)}"


@dataclass(frozen=True, slots=True)
class Settling:
    """A settled share: the number first where there is enough, else the counts alone; behind it `parts` of it."""

    id: str
    title: str
    mean: float
    low: float
    high: float
    enough: bool
    counts: str
    words: str
    parts: tuple[Part, ...]

    @property
    def range(self) -> str:
        """The range in small words."""
        return spread(self)

    @property
    def at(self) -> tuple[str, str, str]:
        """Where its low end, its mean and its high end stand on a line from nothing to all."""
        low, mean, high = (f"{100 * share:.1f}%" for share in (self.low, self.mean, self.high))
        return low, mean, high


def ratio(id: str, share: insights.Share | None, where: Where, start: int, end: int) -> Ratio | None:
    """The share so far of those at one stage that came to another."""
    if share is None:
        return None
    return Ratio(id, share, rows(where, reached=end, entered=start), rows(where, reached=start, entered=start))


def settling(id: str, share: insights.Settled, where: Where) -> Settling:
    """The settled share of one step."""
    title = say("From “{start}” to “{end}”", start=share.stage, end=share.next_stage)
    words = f"{share.reckoning}:" if share.enough else f"{share.reckoning}. {say('That is too early to tell a share.')}"
    settled = round(share.settled)
    counts = say("{yes} of {of}", yes=share.yes, of=settled) if settled else ""
    parts = tuple(_parts(share, where))
    return Settling(id, title, share.mean, share.low, share.high, share.enough, counts, words, parts)


def along(id: str, share: Along, applied: str, steps: Iterable[insights.Settled]) -> Settling:
    """The settled share of the whole way from the application to a stage."""
    title = say("From “{start}” to “{end}”", start=applied, end=share.stage)
    way = list(steps)[: share.steps]
    thin = next((step.stage for step in way if not step.enough), "")
    words = say("The settled shares of the steps on the way, one after the other: {shares}.", shares=_times(way))
    if thin:
        words = say("Too few went on from “{stage}” to tell yet.", stage=thin)
    return Settling(id, title, share.mean, share.low, share.high, share.enough, "", words, ())


def rows(where: Where, **more: object) -> str:
    """The address of the rows of a group that fulfil more."""
    return "/opportunities/?" + urlencode({**where, **more})


def _times(steps: Iterable[insights.Settled]) -> str:
    return " × ".join(percent(step.mean) for step in steps)


def _parts(share: insights.Settled, where: Where) -> Iterable[Part]:
    """The counts of which a settled share is made, those that are none left out beyond yes, no and waiting."""
    told = {
        "yes": say("{n} yes", n=share.yes),
        "no": say("{n} no", n=share.no),
        "waiting": say("{n} still waiting", n=share.waiting),
        "ended": say("{n} ended without an answer", n=share.ended),
        "late": say("{n} answered after more than {days} days", n=share.late, days=share.horizon),
        "left_out": say("{n} since an unknown day, left out", n=share.left_out),
    }
    counts = (share.yes, share.no, share.waiting, share.ended, share.late, share.left_out)
    for (answered, words), n in zip(told.items(), counts, strict=True):
        if n or answered in ("yes", "no", "waiting"):
            yield Part(words, rows(where, step=share.stage_id, answered=answered) if n else "")
