"""A week looked back on: what was done, what moved, what was learned, and the one thing to change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from headway.core.errors import Invalid
from headway.core.plan import checks, clock
from headway.core.plan.wins import Win
from headway.core.speech import count, say

LONGEST: Final = 10_000
_EARLIEST: Final = date(1970, 1, 15)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done of one kind in a week, how often and how long; `name` is the kind as people say it."""

    kind: str
    name: str
    n: int
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """An opportunity that moved or ended in a week, in words."""

    opportunity_id: int
    name: str
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class Learned:
    """A lesson that was written down at an opportunity or an interview."""

    opportunity_id: int | None
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """One thing to change that the diagnosis suggests."""

    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How one goal of a week went: what was done of what was wanted, in words."""

    words: str
    done: float
    wanted: float

    @property
    def kept(self) -> bool:
        """Whether it was reached."""
        return self.done >= self.wanted


@dataclass(frozen=True, slots=True)
class Own:
    """What the person wrote about a week; `saved_at` is None where nothing is saved yet."""

    words: str = ""
    change: str = ""
    saved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """Something that last week had and next week may have: `key` names it, `ticked` whether it is proposed."""

    key: str
    kind: str
    words: str
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class Review:
    """One week on a page. `lead` is its sentence; `ahead` what next week may hold, for as long as it is to come."""

    from_on: date
    until_on: date
    lead: str
    done: tuple[Done, ...]
    minutes: int
    moved: tuple[Moved, ...]
    learned: tuple[Learned, ...]
    wins: tuple[Win, ...]
    goals: tuple[Kept, ...]
    suggested: Suggested | None
    own: Own
    ahead: tuple[Ahead, ...] = ()
    over: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """A week that was reviewed, as a list shows it."""

    from_on: date
    until_on: date
    words: str
    change: str


def week_to_review(today: date, first: date, saved: bool) -> date:
    """The first day of the week to look back on: this one, in its first two days the one before unless it was saved.

    `first` is the first day of this week, `saved` whether the week before is reviewed already.

    >>> week_to_review(date(2026, 11, 17), date(2026, 11, 16), saved=False)
    datetime.date(2026, 11, 9)
    """
    early = (today - first).days < 2
    return first - timedelta(days=7) if early and not saved else first


def looked_at(on: date) -> date:
    """A day whose week can be looked back on; one before anybody kept a tracker is refused."""
    if on < _EARLIEST:
        raise Invalid("That is too long ago.", "Choose a day since 1970.", "from_on")
    return on


def lead(counts: Mapping[str, int], minutes: int, wins: Sequence[Win]) -> str:
    """The sentence of a week: what was sent and what came back, or that it was quiet."""
    sent, met, heard = (counts.get(kind, 0) for kind in ("applications", "interviews", "replies"))
    told = [
        count(sent, "{n} application", "{n} applications") if sent else "",
        count(met, "{n} interview", "{n} interviews") if met else "",
        count(heard, "{n} reply", "{n} replies") if heard else "",
        clock.length(minutes) if minutes else "",
    ]
    if not any(told):
        return say("A quiet week. Rest is part of a search.") if not wins else say("A week with something good in it.")
    return f"{', '.join(filter(None, told))}."


def checked(words: str, change: str) -> tuple[str, str]:
    """The person's own words as they may be stored; raises `Invalid`."""
    return checks.text("words", words, LONGEST), checks.line("change", change)
