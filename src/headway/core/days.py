"""Days as whole numbers: days since 1970-01-01, as the ledger keeps them (STATISTICS §2.0)."""

from datetime import date
from typing import Final

from headway.core.speech import Dated, count, noted, say, spoken

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
    """A day as people say it: today, yesterday, 3 March, 3 March 2025; `March 3, 2025` in American English.

    >>> in_words(date(2026, 3, 3), today=date(2026, 11, 21))
    '3 March'
    """
    near = _NEAR.get((on - today).days)
    return _named(say(near) if near else _dated(on, today, say(_MONTHS[on.month - 1])), on)


def ago(on: date, *, today: date) -> str:
    """How long ago a day was, or how far off it is.

    >>> ago(date(2026, 3, 9), today=date(2026, 3, 15))
    '6 days ago'
    """
    gone = (today - on).days
    if abs(gone) < 2:
        return in_words(on, today=today)
    words = count(gone, "{n} day ago", "{n} days ago") if gone > 0 else count(-gone, "in {n} day", "in {n} days")
    return _named(words, on)


def _named(words: str, on: date) -> str:
    return Dated(words, ((words, on),))


def by_date(on: date, *, today: date) -> str:
    """A day by its date alone, as it stands in a letter: 3 March, 3 March 2025.

    >>> by_date(date(2026, 11, 21), today=date(2026, 11, 21))
    '21 November'
    """
    return _dated(on, today, say(_MONTHS[on.month - 1]))


def in_short(on: date, *, today: date) -> str:
    """A day as a column has room for it: 3 Mar, 3 Mar 2025.

    >>> in_short(date(2025, 3, 3), today=date(2026, 11, 21))
    '3 Mar 2025'
    """
    return _named(_dated(on, today, say(_SHORT[on.month - 1])), on)


def month_in_short(on: date) -> str:
    """The month of a day where there is little room.

    >>> month_in_short(date(2026, 11, 21))
    'Nov'
    """
    return say(_SHORT[on.month - 1])


def month_and_year(on: date) -> str:
    """The month of a day.

    >>> month_and_year(date(2026, 11, 21))
    'November 2026'
    """
    return f"{say(_MONTHS[on.month - 1])} {on.year}"


def of_the_week(on: date) -> str:
    """The name of a day of the week.

    >>> of_the_week(date(2026, 11, 21))
    'Saturday'
    """
    return say(_WEEK[on.weekday()])


def exactly(on: date) -> str:
    """A day with nothing left out: its weekday, its month and its year.

    >>> exactly(date(2026, 11, 21))
    'Saturday, 21 November 2026'
    """
    return f"{of_the_week(on)}, {_dated(on, _NEVER, say(_MONTHS[on.month - 1]))}"


def _dated(on: date, today: date, month: str) -> str:
    american, here = spoken().code == "en-US", on.year == today.year
    given = {"day": on.day, "month": month, "year": on.year}
    if here:
        return say("{month} {day}", **given) if american else say("{day} {month}", **given)
    return say("{month} {day}, {year}", **given) if american else say("{day} {month} {year}", **given)


_NEVER: Final = date(1, 1, 1)  # a day far from all others: the year is always said
_NEAR: Final = {0: noted("today"), -1: noted("yesterday"), 1: noted("tomorrow")}
_MONTHS: Final = (
    noted("January"), noted("February"), noted("March"), noted("April"), noted("May"), noted("June"),
    noted("July"), noted("August"), noted("September"), noted("October"), noted("November"), noted("December"),
)  # fmt: skip
_SHORT: Final = (
    noted("Jan"), noted("Feb"), noted("Mar"), noted("Apr"), noted("May"), noted("Jun"),
    noted("Jul"), noted("Aug"), noted("Sep"), noted("Oct"), noted("Nov"), noted("Dec"),
)  # fmt: skip
_WEEK: Final = (
    noted("Monday"), noted("Tuesday"), noted("Wednesday"), noted("Thursday"), noted("Friday"), noted("Saturday"),
    noted("Sunday"),
)  # fmt: skip
