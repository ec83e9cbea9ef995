"""Days as whole numbers: days since 1970-01-01, as the ledger keeps them (STATISTICS §2.0)."""

from datetime import date
from typing import Final

_EPOCH: Final = date(1970, 1, 1).toordinal()


def to_day(on: date) -> int:
    """The number of a calendar day.

    >>> to_day(date(1970, 1, 2))
    1
    """
    return on.toordinal() - _EPOCH


def from_day(day: int) -> date:
    """The calendar day of a number.

    >>> from_day(0)
    datetime.date(1970, 1, 1)
    """
    return date.fromordinal(day + _EPOCH)


def on_or_none(day: int | None) -> date | None:
    """The calendar day of a number that may be missing."""
    return None if day is None else from_day(day)


def day_or_none(on: date | None) -> int | None:
    """The number of a calendar day that may be missing."""
    return None if on is None else to_day(on)


def in_words(on: date, *, today: date) -> str:
    """A day as people say it: today, yesterday, 3 March, 3 March 2025.

    >>> in_words(date(2026, 3, 3), today=date(2026, 11, 21))
    '3 March'
    """
    distance = (on - today).days
    if distance in _NEAR:
        return _NEAR[distance]
    words = f"{on.day} {on:%B}"
    return words if on.year == today.year else f"{words} {on.year}"


_NEAR: Final = {0: "today", -1: "yesterday", 1: "tomorrow"}
