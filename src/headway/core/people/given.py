"""What a person types of people, checked: names, addresses, links, and days that are known only by month or year."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker.naming import folded, storable, tidy

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_FIGURES: Final = re.compile(r"(\d{1,2})[/.](\d{4})")
_WORDS: Final = re.compile(r"([a-zé]{3,})\.? (\d{4})")
_MAIL: Final = re.compile(r"[^@\s<>\",;]+@[^@\s<>\",;]+")
_LINKS: Final = 20


def name(text: str, what: str = "name") -> str:
    """A name on one line, of 1 to 300 characters."""
    tidied = tidy(text)
    if not tidied or len(tidied) > 300:
        raise Invalid("A name has 1 to 300 characters.", "Type one.", what)
    return tidied


def line(text: str, field: str, limit: int = 300) -> str:
    """A text on one line that may be empty."""
    tidied = tidy(text)
    if len(tidied) > limit:
        raise Invalid(
            say("That has more than {limit} characters.", limit=limit), "Shorten it, or put it into a note.", field
        )
    return tidied


def words(text: str, field: str, limit: int = 20_000) -> str:
    """A text of several lines that may be empty."""
    kept = storable(text).replace("\r\n", "\n").strip()
    if len(kept) > limit:
        raise Invalid(say("That has more than {limit} characters.", limit=limit), "Shorten it.", field)
    return kept


def email(text: str) -> str:
    """An e-mail address, or nothing.

    >>> email(" ben@example.com ")
    'ben@example.com'
    """
    tidied = tidy(text)
    if tidied and (len(tidied) > 320 or not _MAIL.fullmatch(tidied)):
        raise Invalid("That is no e-mail address.", "Write it as name@example.com, or leave it empty.", "email")
    return tidied


def links(given: Iterable[str]) -> list[str]:
    """Addresses on the web, each once.

    >>> links(["www.example.com/ben", " https://example.org "])
    ['https://www.example.com/ben', 'https://example.org']
    """
    kept = [_link(each) for each in map(tidy, given) if each]
    if len(kept) > _LINKS:
        raise Invalid("That is more than 20 links.", "Keep those that matter.", "links")
    return list(dict.fromkeys(kept))


def _link(text: str) -> str:
    whole = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    host = re.match(r"https?://([^/?#\s]+)", whole, re.IGNORECASE)
    if host is None or " " in whole or "." not in host[1] or (":" in text.split("/", 1)[0] and whole != text):
        raise Invalid(say("“{text}” is no link.", text=text[:100]), "Write it as https://example.com/page.", "links")
    if len(whole) > 2000:
        raise Invalid("A link has at most 2000 characters.", "Shorten it.", "links")
    return whole


def others(given: Iterable[str]) -> list[str]:
    """Other names, each once, whatever their spelling."""
    kept = {folded(each): line(each, "also") for each in map(tidy, given) if each}
    return list(kept.values())[:50]


def known_since(text: str, field: str) -> str:
    """A day as exactly as somebody knows it: a year, a month or a day, written so that it sorts.

    >>> known_since("2021", "since"), known_since("March 2021", "since"), known_since("3/2021", "since")
    ('2021', '2021-03', '2021-03')
    """
    said = folded(text)
    if not said:
        return ""
    if (found := _ISO.fullmatch(said)) and (whole := _whole(*found.groups())):
        return whole
    if (found := _FIGURES.fullmatch(said)) and (whole := _whole(found[2], found[1], None)):
        return whole
    if (found := _WORDS.fullmatch(said)) and found[1][:3] in _MONTHS:
        return f"{found[2]}-{_MONTHS.index(found[1][:3]) + 1:02}"
    raise Invalid(
        say("“{text}” is no year, month or day.", text=text[:50]), "Write it as 2021, 2021-03 or 2021-03-15.", field
    )


def _whole(year: str, month: str | None, on: str | None) -> str:
    try:
        day = date(int(year), int(month or 1), int(on or 1))
    except ValueError:
        return ""
    return str(day) if on else f"{day:%Y-%m}" if month else f"{day:%Y}"


def rhythm(days: int | None) -> int | None:
    """How often to be in touch, in days; None for no rhythm."""
    if days is not None and not 1 <= days <= 1000:
        raise Invalid("A rhythm is of 1 to 1000 days.", "Type another number, or leave it empty.", "days")
    return days
