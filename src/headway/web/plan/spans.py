"""The days of a calendar page, a week on a grid of hours or a month of squares, and what lies on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from headway.core.ctx import Ctx
from headway.core.days import in_short, month_and_year
from headway.core.insights.weeks import Starts, first_day
from headway.core.plan import calendar as rules
from headway.core.plan import clock, today
from headway.core.plan.calendar import Day, Entry
from headway.core.plan.grid import Column, Placed, grid
from headway.core.speech import say
from headway.web.plan import lines

_ABOVE: Final = 4  # of what has no time so many are shown; the others are folded away
_OF_A_MONTH: Final = 6  # things of a day in a month; its week shows them all
_PAGES: Final[Mapping[rules.What, str]] = {
    "block": "/plan/blocks/{}/",
    "planned": "/plan/activities/{}/",
    "done": "/plan/activities/{}/",
    "interview": "/prepare/interviews/{}/",
    "promised": "/opportunities/{}/",
    "deadline": "/offers/{}/",
}


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a page, those before and after it, and its name; `month` where it shows one."""

    first: date
    last: date
    earlier: str
    later: str
    name: str
    month: date | None = None

    @property
    def address(self) -> str:
        """What in the address names it."""
        return f"month={self.month:%Y-%m}" if self.month else f"week={self.first.isoformat()}"


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing as the page shows it: what it is, its page, its time in words, its place by the names of classes.

    A follow-up that is due has the row of its line of Today, with its verbs.
    """

    it: Entry
    what: str
    to: str
    when: str
    place: str = ""
    row: lines.Row | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One day as the page shows it: what has no time above, what has one in its place; `now` is the place of now."""

    it: Day
    name: str
    above: tuple[Thing, ...]
    timed: tuple[Thing, ...] = ()
    now: str = ""
    room: int = _ABOVE

    @property
    def first(self) -> tuple[Thing, ...]:
        """What is shown of that which stands above."""
        return self.above[: self.room]

    @property
    def folded(self) -> tuple[Thing, ...]:
        """What is folded away."""
        return self.above[self.room :]


def span(given: Mapping[str, str], starts: Starts, today: date) -> Span:
    """The week or the month that an address names, else the week of today."""
    return _month(_near(given["month"] + "-01", today), starts) if given.get("month") else _week(given, starts, today)


def week(ctx: Ctx, days: Sequence[Day], span: Span) -> dict[str, Any]:
    """The days of a week beside the hours of a day."""
    here = ctx.now.astimezone(ZoneInfo(ctx.zone)).time()
    found = grid(days, here if span.first <= ctx.today <= span.last else None)
    now = found.top(here)
    return {
        "hours": [time(hour) for hour in found.hours],
        "days": [_column(ctx, each, _label(each.day.on, span), now) for each in found.columns],
    }


def month(ctx: Ctx, days: Sequence[Day], span: Span) -> dict[str, Any]:
    """The days of the weeks of a month."""
    return {"days": [_square(ctx, it, _label(it.on, span)) for it in days]}


def lead(ctx: Ctx, days: Sequence[Day], span: Span) -> str:
    """The sentence that matters: what comes next today, else the time that is set aside."""
    now = next((each for each in days if each.on == ctx.today and not span.month), None)
    if now is None:
        minutes = sum(each.minutes for each in days)
        length = clock.length(minutes)
        return say("{length} set aside.", length=length) if minutes else say("No time is set aside here.")
    if now.pause is not None:
        return say("Today is a day of rest.")
    timed = [each for each in now.entries if each.start is not None and each.what != "done"]
    here = ctx.now.astimezone(ZoneInfo(ctx.zone)).time()
    if coming := next((each for each in timed if each.start and each.start >= here), None):
        return say("Next today: {what}, {time}.", what=coming.title, time=f"{coming.start:%H:%M}")
    return say("Nothing more has a set time today.") if timed else say("Nothing has a set time today.")


def _month(on: date, starts: Starts) -> Span:
    first, last = rules.month(on, starts)
    before, after = on.replace(day=1) - timedelta(days=1), on.replace(day=1) + timedelta(days=31)
    return Span(first, last, f"?month={before:%Y-%m}", f"?month={after:%Y-%m}", month_and_year(on), on)


def _week(given: Mapping[str, str], starts: Starts, today: date) -> Span:
    first = first_day(_near(given.get("week", ""), today), starts)
    week, last = timedelta(weeks=1), first + timedelta(days=6)
    name = f"{in_short(first, today=today)} – {in_short(last, today=today)}"
    return Span(first, last, f"?week={(first - week).isoformat()}", f"?week={(first + week).isoformat()}", name)


def _near(text: str, today: date) -> date:
    """The day that an address names; today for one that is none, or that no calendar needs."""
    try:
        on = date.fromisoformat(text)
    except ValueError:
        return today
    return on if 1970 < on.year < 2200 else today


def _label(on: date, span: Span) -> str:
    """The name of a day where there is little room: Sat 21 Nov; within its month 21."""
    if span.month and on.month == span.month.month:
        return str(on.day)
    return f"{clock.short_names()[on.weekday()][1]} {in_short(on, today=span.last)}"


def _square(ctx: Ctx, it: Day, name: str) -> Shown:
    ordered = sorted(it.entries, key=lambda each: each.what == "done")
    return Shown(it, name, tuple(_thing(ctx, each) for each in ordered), room=_OF_A_MONTH)


def _column(ctx: Ctx, it: Column, name: str, now: int | None) -> Shown:
    above, timed = tuple(_thing(ctx, each) for each in it.above), tuple(_placed(ctx, each) for each in it.placed)
    return Shown(it.day, name, above, timed, _at(now) if now is not None and it.day.on == ctx.today else "")


def _thing(ctx: Ctx, it: Entry, place: str = "") -> Thing:
    row = lines.row(today.of_proposal(it.proposal, ctx.today)) if it.proposal else None
    due = row if it.on <= ctx.today else None
    return Thing(it, say(rules.WHAT[it.what]), row.to if row else _to(it), _when(it), place, due)


def _placed(ctx: Ctx, it: Placed) -> Thing:
    """A thing with the classes that put it where it lies: the style sheet knows them, since a page holds no style."""
    tall = f"for-h{it.tall // 60} for-m{it.tall % 60}"
    return _thing(ctx, it.entry, f"{_at(it.top)} {tall} lane-{it.lane} of-{it.lanes} wide-{it.wide}")


def _at(minutes: int) -> str:
    return f"at-h{minutes // 60} at-m{minutes % 60 // 5 * 5}"


def _to(it: Entry) -> str:
    if it.what == "touch":
        return f"/people/contacts/{it.contact_id}/" if it.contact_id else "/people/"
    return _PAGES[it.what].format(it.id)


def _when(it: Entry) -> str:
    """The time of a thing and how long it takes, as far as they are known."""
    start = f"{it.start:%H:%M}" if it.start else ""
    span = f"{start}–{it.until:%H:%M}" if it.until else start
    return ", ".join(part for part in (span, clock.length(it.minutes) if it.minutes else "") if part)
