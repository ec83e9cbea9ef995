"""What an activity, a block, a goal, a pause or a thing to show may hold; raises `Invalid` with the field's name."""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from typing import Any, Final

from headway.core.errors import Invalid
from headway.core.plan import clock
from headway.core.plan.words import COUNTED, EVERY_DAY, KINDS, PER, SHOWN
from headway.core.speech import say
from headway.core.tracker.naming import storable, tidy

Value = str | int | date | time | None
Values = Mapping[str, Value]
_LONG: Final = 100_000
_FAR: Final = (1970, 2200)
_MOST: Final = timedelta(days=731)


def line(name: str, value: Any, limit: int = 300) -> str:
    """A text of one line."""
    return _within(name, tidy("" if value is None else str(value)), limit)


def text(name: str, value: Any, limit: int = _LONG) -> str:
    """A text of any number of lines."""
    return _within(name, storable("" if value is None else str(value)).strip(), limit)


def _within(name: str, words: str, limit: int) -> str:
    if len(words) > limit:
        raise Invalid(say("This holds at most {limit} characters.", limit=limit), "Shorten it.", name)
    return words


def link(name: str, value: Any) -> str:
    """An address on the web, or none."""
    words = line(name, value, 2000)
    if words and not words.lower().startswith(("http://", "https://")):
        raise Invalid("A link begins with http:// or https://.", "Copy it from the address bar.", name)
    return words


def day(name: str, value: Any) -> date | None:
    """A day, or none."""
    if value is None or value == "":
        return None
    try:
        on = value if isinstance(value, date) else date.fromisoformat(str(value).strip())
    except ValueError:
        raise Invalid(say("{value} is not a day.", value=value), "Write it as 2026-03-31.", name) from None
    if not _FAR[0] <= on.year <= _FAR[1]:
        raise Invalid(say("{value} is too far away.", value=on.isoformat()), "Look at the year again.", name)
    return on


def a_day(name: str, value: Any) -> date:
    """A day that is needed."""
    on = day(name, value)
    if on is None:
        raise Invalid("A day is missing.", "Choose one.", name)
    return on


def span(first: date, last: date) -> tuple[date, date]:
    """The days between which something is shown at once."""
    if a_day("first", first) > a_day("last", last) or last - first > _MOST:
        raise Invalid("The first day comes before the last, two years at most.", "Look at the two days.", "first")
    return first, last


def minutes(name: str, value: Any) -> int | None:
    """Minutes within a day, or none: as a number, or as people write them."""
    if value is None or value == "":
        return None
    return clock.minutes(str(value), name)


def some_minutes(name: str, value: Any) -> int:
    """Minutes that are needed."""
    found = minutes(name, value)
    if found is None:
        raise Invalid("How long is missing.", "Write it as 45, 1h30 or 1:30.", name)
    return found


def start(name: str, value: Any) -> time | None:
    """A time of day, or none."""
    return value if isinstance(value, time) else clock.time_of_day("" if value is None else str(value), name)


def a_start(name: str, value: Any) -> time:
    """A time of day that is needed."""
    found = start(name, value)
    if found is None:
        raise Invalid("The time it begins is missing.", "Write it as 9:30.", name)
    return found


def weekdays(name: str, value: Any) -> int:
    """Weekdays: as a sum (Monday 1 … Sunday 64), or as people write them."""
    if isinstance(value, str) and not value.strip().isdecimal():
        return clock.weekdays(value, name)
    total = int(value or 0)
    if not 0 < total <= EVERY_DAY:
        raise Invalid("No weekday is chosen.", "Choose one at least.", name)
    return total


def one_of(name: str, value: Any, known: Mapping[Any, str]) -> str:
    """One of a few words."""
    word = str(value or "").strip().casefold().replace("-", "_").replace(" ", "_")
    word = {"e_mail": "email", "mail": "email", "hours": "minutes"}.get(word, word)
    if word not in known:
        names = ", ".join(key for key in known if key)
        raise Invalid(
            say("There is no “{word}” here.", word=word or "–"), say("Choose one of: {names}.", names=names), name
        )
    return word


def target(value: Any, what: str) -> int:
    """How much a goal asks: a number, and of minutes as people write them."""
    if what == "minutes":
        return clock.minutes(str(value or "").strip(), "target", 7 * clock.MOST)
    words = str(value or "").strip()
    if not words.isascii() or not words.isdecimal() or not 0 < int(words[:9]) < 10_000:
        raise Invalid("A goal is a whole number from 1 to 9999.", "Write digits only.", "target")
    return int(words)


def ends_after(first: date, last: date | None, name: str = "until_on") -> None:
    """Refuse an end before the beginning."""
    if last is not None and last < first:
        raise Invalid("The last day lies before the first.", "Choose a later one.", name)


ACTIVITY: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    "on": a_day,
    "start": start,
    "kind": lambda name, value: one_of(name, value, KINDS),
    "title": line,
    "minutes": minutes,
    "url": link,
    "result": text,
    "label": lambda name, value: line(name, value, 100),
    "company": line,
    "role": line,
    "contact_id": lambda name, value: _id(name, value),
    "opportunity_id": lambda name, value: _id(name, value),
    "outreach_id": lambda name, value: _id(name, value),
}
BLOCK: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    "title": line,
    "kind": lambda name, value: one_of(name, value, KINDS),
    "weekdays": weekdays,
    "start": a_start,
    "minutes": some_minutes,
    "from_on": a_day,
    "until_on": day,
}
GOAL: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    "what": lambda name, value: one_of(name, value, COUNTED),
    "kind": lambda name, value: one_of(name, value, KINDS) if value else "",
    "label": lambda name, value: line(name, value, 100),
    "per": lambda name, value: one_of(name, value, PER),
    "weekdays": weekdays,
    "from_on": a_day,
    "until_on": day,
}
SHOWPIECE: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    "kind": lambda name, value: one_of(name, value, SHOWN),
    "title": line,
    "url": link,
    "on": day,
    "shows": text,
    "skills": lambda name, value: line(name, ", ".join(value) if isinstance(value, tuple | list) else value, 500),
    "notes": text,
}


def checked(known: Mapping[str, Callable[[str, Any], Any]], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as they may be stored; one that is not known is refused."""
    for name in values:
        if name not in known:
            raise Invalid(
                say("There is no field called {name}.", name=name), "Known fields: " + ", ".join(known) + ".", name
            )
    return {name: known[name](name, value) for name, value in values.items()}


def _id(name: str, value: Any) -> int | None:
    if value is None or value == "":
        return None
    words = str(value)
    if not words.isascii() or not words.isdecimal() or not 0 < int(words[:19]) < 2**63:
        raise Invalid(say("{value} is no ID.", value=words[:40]), "Leave it empty, or choose one.", name)
    return int(words)
