"""A week of work: minutes and activities by kind and by day, and in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from headway.core.plan import clock
from headway.core.plan.words import KINDS, Kind
from headway.core.speech import count, say, within


@dataclass(frozen=True, slots=True)
class KindDone:
    """What was done of one kind: minutes, activities, and how many of these have no minutes."""

    kind: Kind
    minutes: int
    activities: int
    untimed: int


@dataclass(frozen=True, slots=True)
class Week:
    """What was done in one week, by kind, the most first, and by day; `before` are the minutes of the week before."""

    from_on: date
    kinds: tuple[KindDone, ...]
    days: tuple[int, ...]
    before: int

    @property
    def until_on(self) -> date:
        """The last day of the week."""
        return self.from_on + timedelta(days=6)

    @property
    def minutes(self) -> int:
        """All minutes of it."""
        return sum(each.minutes for each in self.kinds)

    @property
    def activities(self) -> int:
        """All activities of it."""
        return sum(each.activities for each in self.kinds)

    @property
    def untimed(self) -> int:
        """How many of them have no minutes."""
        return sum(each.untimed for each in self.kinds)


def week(rows: Iterable[tuple[date, Kind, int, int, int]], first: date) -> Week:
    """A week from rows (day, kind, minutes, activities, activities without minutes) of it and of the week before."""
    shares = {kind: [0, 0, 0] for kind in KINDS}
    days, before = [0] * 7, 0
    for on, kind, minutes, n, untimed in rows:
        if on < first:
            before += minutes
            continue
        days[(on - first).days] += minutes
        shares[kind] = [have + more for have, more in zip(shares[kind], (minutes, n, untimed), strict=True)]
    kinds = [KindDone(kind, *numbers) for kind, numbers in shares.items() if numbers[1]]
    return Week(first, tuple(sorted(kinds, key=lambda it: (-it.minutes, -it.activities))), tuple(days), before)


def told(it: Week, today: date) -> str:
    """The week in a sentence: what the most time went into."""
    if not it.activities:
        return _nothing(it, today)
    total, top = it.minutes, it.kinds[0]
    if not total:
        return count(it.activities, "{n} activity done, without minutes.", "{n} activities done, without minutes.")
    given = {"total": clock.length(total), "kind": within(say(KINDS[top.kind])), "most": clock.length(top.minutes)}
    if len(it.kinds) == 1:
        return say("{total} on the search, all of it {kind}.", **given)
    return say("{total} on the search, most of it {kind}: {most}.", **given)


def _nothing(it: Week, today: date) -> str:
    if it.from_on <= today <= it.until_on:
        return say("Nothing logged this week yet.")
    return say("Nothing planned or logged for that week.") if it.from_on > today else say("Nothing logged that week.")


def beside(it: Week) -> str:
    """The week beside the one before it; empty without one."""
    if not it.before:
        return ""
    return say("{before} the week before.", before=clock.length(it.before))


def untimed(it: Week) -> str:
    """How many activities say nothing about how long they took; empty where all do."""
    if not it.untimed:
        return ""
    return count(it.untimed, "{n} activity has no minutes.", "{n} activities have no minutes.")
