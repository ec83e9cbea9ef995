"""Week by week: what was sent and what came back, in calendar weeks that begin on the person's own day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from headway.core.days import from_day
from headway.core.speech import count, say, short

Starts = Literal["monday", "sunday", "saturday"]
Kind = Literal["applications", "replies", "interviews", "offers"]
SHOWN: Final = 26
_BEFORE: Final = 4
_FIRST: Final[Mapping[Starts, int]] = {"monday": 0, "sunday": 6, "saturday": 5}


@dataclass(frozen=True, slots=True)
class Week:
    """One calendar week: applications sent, first replies, interviews entered, offers, each on the day it is known of.

    The last week is the one that is not over yet.
    """

    from_on: date
    applications: int = 0
    replies: int = 0
    interviews: int = 0
    offers: int = 0

    @property
    def until_on(self) -> date:
        """The last day of the week."""
        return self.from_on + timedelta(days=6)

    @property
    def happened(self) -> int:
        """Everything counted in it."""
        return self.applications + self.replies + self.interviews + self.offers


def first_day(on: date, starts: Starts) -> date:
    """The day on which the week of a day began.

    >>> first_day(date(2026, 11, 21), "monday"), first_day(date(2026, 11, 21), "saturday")
    (datetime.date(2026, 11, 16), datetime.date(2026, 11, 21))
    """
    return on - timedelta(days=(on.weekday() - _FIRST[starts]) % 7)


def since(today: date, starts: Starts) -> date:
    """The first day that is shown.

    >>> since(date(2026, 11, 21), "sunday")
    datetime.date(2026, 5, 24)
    """
    return first_day(today, starts) - timedelta(weeks=SHOWN - 1)


def weekly(rows: Iterable[tuple[Kind, int, int]], *, today: date, starts: Starts) -> tuple[Week, ...]:
    """The last 26 weeks, the first one first, from rows (kind, day, how many)."""
    first = since(today, starts)
    found: list[dict[Kind, int]] = [{} for _ in range(SHOWN)]
    for kind, day, n in rows:
        at = (from_day(day) - first).days // 7
        if 0 <= at < SHOWN:
            found[at][kind] = found[at].get(kind, 0) + n
    return tuple(Week(first + timedelta(weeks=at), **counts) for at, counts in enumerate(found))


def told(weeks: Sequence[Week]) -> str:
    """The weeks in a sentence: this one beside the four whole ones before it, or what there was in all of them."""
    now, before = weeks[-1].applications, sum(each.applications for each in weeks[-1 - _BEFORE : -1])
    if not any(each.happened for each in weeks):
        return say("Nothing of this job search has a day in the last 26 weeks.")
    if before:
        return _beside(now, short(before / _BEFORE))
    if now:
        return count(now, "This week {n} application.", "This week {n} applications.")
    sent = sum(each.applications for each in weeks)
    return count(sent, "In the last 26 weeks {n} application.", "In the last 26 weeks {n} applications.")


def _beside(now: int, pace: str) -> str:
    if not now:
        return say("This week no application yet; {pace} a week in the four weeks before.", pace=pace)
    return count(
        now,
        "This week {n} application; {pace} a week in the four weeks before.",
        "This week {n} applications; {pace} a week in the four weeks before.",
        pace=pace,
    )
