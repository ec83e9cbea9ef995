"""Days as people type them: 2026-03-31, yesterday, last friday, 3 mar; about, before, unknown say how sure they are."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import click

from headway.core.errors import Invalid, Unsure
from headway.core.tracker.words import Exactness

Spoken = tuple[date | None, Exactness]
_NEAR: Final = {"today": 0, "now": 0, "yesterday": 1, "tomorrow": -1}
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SURE: Final[tuple[tuple[str, Exactness], ...]] = (
    ("about ", "about"),
    ("around ", "about"),
    ("ca. ", "about"),
    ("~", "about"),
    ("before ", "before"),
)
_TWO_WAYS: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$")
HINT: Final = "Write it as 2026-03-31, or as yesterday, last friday, 3 mar."


def option(text: str) -> Callable[[Any], Any]:
    """Give a command the option `--on DAY`."""
    text = f"{text} As you would say it: 2026-03-31, yesterday, last friday, 3 mar; about, before, unknown."
    return click.option("--on", "on_text", metavar="DAY", help=text)


def spoken(text: str | None, today: date, ahead: bool = False) -> Spoken:
    """The day a text tells and how exactly; None for no text. `ahead` prefers what is to come.

    >>> spoken("about 2026-03-03", date(2026, 3, 15))
    (datetime.date(2026, 3, 3), 'about')
    >>> spoken("unknown", date(2026, 3, 15))
    (None, 'unknown')
    """
    words = " ".join((text or "").casefold().split())
    if not words:
        return None, "exact"
    if words in ("unknown", "?"):
        return None, "unknown"
    for start, exactness in _SURE:
        if words.startswith(start):
            return _day(words.removeprefix(start).strip(), today, ahead), exactness
    return _day(words, today, ahead), "exact"


def _day(words: str, today: date, ahead: bool) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        pass
    if words in _NEAR:
        return today - timedelta(days=_NEAR[words])
    found = _weekday(words, today, ahead) or _in_figures(words) or _parsed(words, today, ahead)
    if found is None:
        raise Invalid(f"“{words}” is not a day that Headway understands.", HINT, "on")
    return found


def _weekday(words: str, today: date, ahead: bool) -> date | None:
    """The latest such weekday before today, or the next one after it."""
    start, _, word = words.rpartition(" ")
    matching = [number for number, name in enumerate(_WEEKDAYS) if len(word) > 2 and name.startswith(word)]
    if start not in ("", "last", "next") or len(matching) != 1:
        return None
    if start == "next" or (ahead and not start):
        return today + timedelta(days=(matching[0] - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - matching[0] - 1) % 7 + 1)


def _in_figures(words: str) -> date | None:
    """A day in figures with its year, if it can be read in one way only."""
    match = _TWO_WAYS.match(words)
    if match is None:
        return None
    first, mark, second, year = int(match[1]), match[2], int(match[3]), match[4]
    if mark != "." and first != second and max(first, second) <= 12:
        ways = tuple(f"{day} {date(2000, month, 1):%B} {year or ''}".strip() for day, month in _both(first, second))
        raise Unsure(f"“{words}” can be read in two ways.", "Write the month in letters, or 2026-03-31.", ways)
    if year is None:
        return None
    day, month = (second, first) if mark != "." and second > 12 else (first, second)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    except ValueError:
        return None


def _both(first: int, second: int) -> tuple[tuple[int, int], tuple[int, int]]:
    return (first, second), (second, first)


def _parsed(words: str, today: date, ahead: bool) -> date | None:
    if words.isdecimal():  # “10” could be the tenth, but as likely a slip
        return None
    import dateparser

    # a day and a month in figures with points are written day first wherever people write points
    order = {"DATE_ORDER": "DMY"} if "." in words else {}
    found = dateparser.parse(
        words,
        settings={
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "PREFER_DATES_FROM": "future" if ahead else "past",
            "REQUIRE_PARTS": ["day"],
            **order,
        },
    )
    return found.date() if found else None
