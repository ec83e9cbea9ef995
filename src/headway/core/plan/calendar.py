"""The days of a calendar page: blocks, planned and done activities, interviews, promised days, in their order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, Literal

from headway.core.insights.weeks import Starts, first_day
from headway.core.plan.followups import Proposal
from headway.core.plan.nouns import Pause
from headway.core.speech import noted

What = Literal["block", "planned", "done", "interview", "promised", "touch", "deadline", "follow_up"]
WHAT: Final[dict[What, str]] = {
    "block": noted("Time block"),
    "planned": noted("Planned"),
    "done": noted("Done"),
    "interview": noted("Interview"),
    "promised": noted("Answer promised"),
    "touch": noted("Next step with somebody"),
    "deadline": noted("Deadline"),
    "follow_up": noted("Follow-up"),
}
_TURN: Final = {what: turn for turn, what in enumerate(WHAT)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on a day. `id` is that of its row, `was_on` the day of a block that it stands for.

    What is `movable` can be taken to another day: a block's day, or what is planned. A `proposal` is a follow-up that
    proposes itself, of which nothing is kept: its id is that of what it is about.
    """

    what: What
    id: int
    on: date
    start: time | None
    minutes: int | None
    title: str
    more: str = ""
    was_on: date | None = None
    opportunity_id: int | None = None
    contact_id: int | None = None
    proposal: Proposal | None = None

    @property
    def movable(self) -> bool:
        """Whether the person may put it elsewhere."""
        return self.what in ("block", "planned")

    @property
    def key(self) -> str:
        """What names it on the page."""
        if self.proposal is not None:
            return self.proposal.key
        return f"{self.what}-{self.id}" + (f"-{self.was_on.isoformat()}" if self.was_on else "")

    @property
    def until(self) -> time | None:
        """When it ends, if that is known; past midnight that is a time of the next day."""
        if self.start is None or not self.minutes:
            return None
        ends = (self.start.hour * 60 + self.start.minute + self.minutes) % 1440
        return time(ends // 60, ends % 60)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the page and what lies on it; `pause` says why nothing is asked, None where something is."""

    on: date
    entries: tuple[Entry, ...]
    pause: str | None = None

    @property
    def minutes(self) -> int:
        """The minutes set aside or planned on it."""
        return sum(each.minutes or 0 for each in self.entries if each.what in ("block", "planned"))

    @property
    def done(self) -> int:
        """The minutes done on it."""
        return sum(each.minutes or 0 for each in self.entries if each.what == "done")


def days(entries: Iterable[Entry], pauses: Iterable[Pause], first: date, last: date) -> tuple[Day, ...]:
    """The days from `first` to `last`, what has a time in its order, then the rest."""
    held: dict[date, list[Entry]] = {first + timedelta(days=step): [] for step in range((last - first).days + 1)}
    for entry in entries:
        if entry.on in held:
            held[entry.on].append(entry)
    rests = list(pauses)
    return tuple(Day(on, tuple(sorted(found, key=_order)), _why(rests, on)) for on, found in held.items())


def month(on: date, starts: Starts) -> tuple[date, date]:
    """The first and last day of the whole weeks that a month lies in.

    >>> month(date(2026, 11, 21), "monday")
    (datetime.date(2026, 10, 26), datetime.date(2026, 12, 6))
    """
    first = on.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first_day(first, starts), first_day(last, starts) + timedelta(days=6)


def _order(it: Entry) -> tuple[bool, time, int, int]:
    return it.start is None, it.start or time(0), _TURN[it.what], it.id


def _why(pauses: Iterable[Pause], on: date) -> str | None:
    return next((pause.why for pause in pauses if pause.holds(on)), None)
