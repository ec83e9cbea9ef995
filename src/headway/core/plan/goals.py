"""Goals: what they ask of a day or a week, honestly less where days do not count, and what was done of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor

from headway.core.insights.weeks import Starts, first_day
from headway.core.plan import clock
from headway.core.plan.nouns import Goal, Pause
from headway.core.plan.words import KINDS
from headway.core.speech import count, say, whole, within


@dataclass(frozen=True, slots=True)
class Progress:
    """What a goal asks from `first` to `last`, and what was done. `usual` is what it asks where every day counts.

    `left` is how many of its days are still to come, today among them; `paused` the pauses that made it less.
    """

    goal: Goal
    first: date
    last: date
    asked: int
    usual: int
    done: int
    left: int = 0
    paused: tuple[str, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether as much was done as is asked; nothing asked is no feat."""
        return self.asked > 0 and self.done >= self.asked

    @property
    def to_go(self) -> int:
        """How much is still open."""
        return max(self.asked - self.done, 0)

    @property
    def share(self) -> float:
        """How much of it was done, one at most; one where nothing is asked."""
        return min(self.done / self.asked, 1.0) if self.asked else 1.0


def counting(goal: Goal, first: date, last: date, pauses: Collection[Pause] = ()) -> list[date]:
    """The days that count for a goal within a span: its weekdays from its first to its last day, but for pauses."""
    days = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return [on for on in days if _counts(goal, on) and not any(pause.holds(on) for pause in pauses)]


def asked(goal: Goal, first: date, last: date, pauses: Collection[Pause] = ()) -> int:
    """How much a goal asks within a week or a day: its share of the days that count, and one at least where any does.

    >>> five = Goal(1, "applications", None, "", None, 10, "week", 31, date(2026, 3, 2), None)
    >>> asked(five, date(2026, 3, 9), date(2026, 3, 15))
    10
    >>> asked(five, date(2026, 3, 9), date(2026, 3, 15), [Pause(1, date(2026, 3, 12), None, "a cold")])
    6
    """
    held = len(counting(goal, first, last, pauses))
    if goal.per == "day":
        return goal.target * held
    return max(floor(goal.target * held / goal.weekdays.bit_count() + 0.5), 1) if held else 0


def usual(goal: Goal, first: date, last: date) -> int:
    """How much a goal asks where nothing makes it less."""
    if goal.per == "week":
        return goal.target
    days = (last - first).days + 1
    return goal.target * sum(bool(goal.weekdays & clock.bit(first + timedelta(days=step))) for step in range(days))


def progress(
    goal: Goal, first: date, last: date, *, done: Mapping[date, int], pauses: Collection[Pause], today: date
) -> Progress:
    """What a goal asks within a span and what was done; `done` tells how much on each day."""
    total = sum(n for on, n in done.items() if first <= on <= last)
    left = len(counting(goal, max(first, today), last, pauses)) if today <= last else 0
    whole = counting(goal, first, last)
    why = tuple(pause.why for pause in pauses if any(map(pause.holds, whole)))
    return Progress(goal, first, last, asked(goal, first, last, pauses), usual(goal, first, last), total, left, why)


def span(goal: Goal, on: date, starts: Starts) -> tuple[date, date]:
    """The day, or the week around a day, that a goal is about."""
    if goal.per == "day":
        return on, on
    first = first_day(on, starts)
    return first, first + timedelta(days=6)


def amount(goal: Goal, n: int) -> str:
    """A number of what a goal counts.

    >>> amount(Goal(1, "minutes", "practice", "", None, 180, "day", 31, date(2026, 3, 2), None), 150)
    '2 h 30 min'
    """
    return clock.length(n) if goal.what == "minutes" else whole(n)


def thing(goal: Goal, n: int) -> str:
    """What a goal counts, as it stands behind a number.

    >>> thing(Goal(1, "minutes", "practice", "", None, 180, "day", 31, date(2026, 3, 2), None), 3)
    'of practice'
    """
    if goal.what == "applications":
        return count(n, "application", "applications")
    if goal.what == "outreach":
        return count(n, "first message to somebody", "first messages to somebody")
    if goal.what == "conversations":
        return count(n, "conversation", "conversations")
    name = goal.label or (within(say(KINDS[goal.kind])) if goal.kind else "")
    if goal.what == "minutes":
        return say("of {what}", what=name) if name else say("of work on the search")
    return say("times {what}", what=name) if name else count(n, "activity", "activities")


def named(goal: Goal) -> str:
    """A goal in words.

    >>> named(Goal(1, "applications", None, "", None, 10, "week", 31, date(2026, 3, 2), None))
    '10 applications a week'
    """
    given = {"n": amount(goal, goal.target), "what": thing(goal, goal.target)}
    return say("{n} {what} a day", **given) if goal.per == "day" else say("{n} {what} a week", **given)


def told(it: Progress) -> str:
    """How far it is, in a sentence that blames nobody.

    >>> goal = Goal(1, "applications", None, "", None, 10, "week", 31, date(2026, 3, 2), None)
    >>> told(Progress(goal, date(2026, 3, 9), date(2026, 3, 15), 10, 10, 4, 2))
    '4 of 10 applications'
    """
    given = {"done": amount(it.goal, it.done), "what": thing(it.goal, it.asked or it.done)}
    if not it.asked:
        return say("{done} {what}; nothing is asked", **given) if it.done else say("Nothing is asked: rest")
    return say("{done} of {asked} {what}", asked=amount(it.goal, it.asked), **given)


def rest(it: Progress) -> str:
    """What is still open of it and how long there is, or that it is reached; empty when its time is over."""
    if it.reached:
        return say("Reached")
    if not it.asked or not it.left:
        return ""
    if it.goal.per == "day":
        return say("{n} to go today", n=amount(it.goal, it.to_go))
    return count(
        it.left, "{open} to go, {n} day left", "{open} to go, {n} days left", open=amount(it.goal, it.to_go)
    )  # fmt: skip


def less(it: Progress) -> str:
    """Why less is asked than usual; empty where it is not."""
    if it.asked >= it.usual:
        return ""
    words = ", ".join(dict.fromkeys(word for word in it.paused if word))
    given = {"asked": amount(it.goal, it.asked), "usual": amount(it.goal, it.usual)}
    if words:
        return say("{asked} in place of {usual}, because of a pause: {why}", why=words, **given)
    if it.paused:
        return say("{asked} in place of {usual}, because of a pause", **given)
    return say("{asked} in place of {usual}, since not every day of this week counts", **given)


def _counts(goal: Goal, on: date) -> bool:
    held = goal.from_on <= on and (goal.until_on is None or on <= goal.until_on)
    return held and bool(goal.weekdays & clock.bit(on))
