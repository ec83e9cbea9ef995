"""The conversations of the example: four months of messages to people, some answered, a few that led somewhere."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from headway.core.tracker.words import LED, Outcome

_DAYS: Final = 118
_NAMES: Final = (
    "Ada Merriweather", "Bruno Saltmarsh", "Celia Nightingale", "Dario Fennimore", "Elowen Graves", "Felix Underhill",
    "Greta Hollowell", "Hugo Brightwell", "Isla Copperfield", "Jasper Penhallow", "Kaya Windermere", "Linus Rookwood",
    "Maren Tidewater", "Nils Appleyard", "Odette Farrow", "Pascal Wintermute", "Quinn Hazelwood", "Runa Stillwater",
    "Silas Thornbury", "Tamsin Oakley", "Ulla Fairweather", "Viktor Larkspur", "Wilma Ashdown", "Xavier Pemberlow",
    "Yara Moonflower", "Zeno Catchpole",
)  # fmt: skip
_COMPANIES: Final = (
    "Birch Lantern Works",
    "Tidal Orchard Labs",
    "Quartz Meadow Systems",
    "Wren Compass Collective",
    "",
)
_COLD: Final = len(_NAMES)  # that led nowhere, or not yet
_TOPICS: Final = ("How their platform team works", "A talk at the meetup", "A quarter of an hour", "Their maps", "")


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation: with whom, the stages it came to by their numbers, how it ended, and when it was followed up.

    `led` is the place of the opportunity that it led to, whose contact it is with; then there is no `name`.
    """

    name: str
    company: str
    topic: str
    moves: tuple[tuple[int, date], ...]
    ended: tuple[Outcome, date] | None = None
    followed_on: date | None = None
    led: int | None = None


def talks(today: date, found: Sequence[date], seed: int = 1) -> tuple[Talk, ...]:
    """The conversations before a day; every second of those that were `found` through people came of one.

    >>> told = talks(date(2026, 3, 15), [date(2026, 2, 1), date(2026, 2, 9)])
    >>> len(told), told[0].led, told[0].moves[-1] == (5, date(2026, 2, 1))
    (27, 0, True)
    """
    chance = random.Random(seed)  # noqa: S311 - a story, no secret
    led = (_led(place, on) for place, on in enumerate(found) if place % 2 == 0)
    return (*led, *_cold(chance, today))


def _led(place: int, on: date) -> Talk:
    before = (16, 13, 8, 4, 0)
    moves = tuple((number, on - timedelta(days=days)) for number, days in zip(range(1, LED + 1), before, strict=True))
    return Talk("", "", "A quarter of an hour", moves, led=place)


def _cold(chance: random.Random, today: date) -> Iterator[Talk]:
    for number in range(_COLD):
        sent_on = today - timedelta(days=1 + number * _DAYS // _COLD)
        who = (_NAMES[number], _COMPANIES[number % len(_COMPANIES)], chance.choice(_TOPICS))
        yield _one(chance, today, sent_on, who)


def _one(chance: random.Random, today: date, sent_on: date, who: tuple[str, str, str]) -> Talk:
    if chance.random() < 0.1:
        return Talk(*who, ((0, sent_on),))
    moves = [(1, sent_on)]
    for number, share, least, most in ((2, 0.24, 1, 6), (3, 0.5, 4, 9), (4, 0.3, 1, 6)):
        on = moves[-1][1] + timedelta(days=chance.randint(least, most))
        if chance.random() > share or on > today:
            break
        moves.append((number, on))
    if len(moves) > 1:
        return Talk(*who, tuple(moves))
    followed_on, ended_on = (sent_on + timedelta(days=days) for days in (chance.randint(4, 6), chance.randint(12, 20)))
    followed = followed_on if chance.random() < 0.6 and followed_on <= today else None
    outcome: Outcome = chance.choices(("no_reply", "rejected", "withdrawn"), (6, 1, 2))[0]
    ended = (outcome, ended_on) if chance.random() < 0.45 and ended_on <= today else None
    return Talk(*who, tuple(moves), ended, followed)
