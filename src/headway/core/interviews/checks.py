"""What may be stored of interviews: texts, marks, lists, trimmed and in range."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

from headway.core.errors import Invalid
from headway.core.interviews.times import MOST_MINUTES
from headway.core.interviews.words import RATINGS
from headway.core.speech import say
from headway.core.tracker.naming import storable, tidy

Word = TypeVar("Word", bound=str)
LINE: Final = 300
TEXT: Final = 100_000
ITEMS: Final = 100
LONGEST_ANSWER: Final = 6 * 60 * 60


def line(value: str, field: str, limit: int = LINE) -> str:
    """A text of one line."""
    return _short_enough(tidy(value), field, limit)


def text(value: str, field: str) -> str:
    """A text of any number of lines."""
    return _short_enough(storable(value).strip(), field, TEXT)


def needed(value: str, field: str, limit: int = LINE) -> str:
    """A line that may not be empty."""
    said = line(value, field, limit)
    if not said:
        raise Invalid("This cannot be empty.", "Type a few words.", field)
    return said


def rating(value: int | None, field: str = "rating") -> int | None:
    """A mark from 1 to 5, or none."""
    if value is not None and value not in RATINGS:
        raise Invalid("A rating is a number from 1 to 5.", "5 is the best; leave it empty where you cannot say.", field)
    return value


def minutes(value: int | None) -> int | None:
    """How long something lasts, or nothing where nobody knows."""
    if value is not None and not 1 <= value <= MOST_MINUTES:
        raise Invalid("That is no number of minutes.", "An hour is 60; leave it empty if you do not know.", "minutes")
    return value


def seconds(value: int | None) -> int | None:
    """How long an answer was, or nothing where nobody looked."""
    if value is not None and not 1 <= value <= LONGEST_ANSWER:
        raise Invalid("That is no number of seconds.", "Two minutes are 120; leave it empty if untimed.", "seconds")
    return value


def one_of(value: str, known: Mapping[Word, Any], field: str) -> Word:
    """One of a few words."""
    for word in known:
        if word == value:
            return word
    names = ", ".join(word for word in known if word)
    raise Invalid(
        say("{value} is none of the choices.", value=value), say("Choose one of: {names}.", names=names), field
    )


def lines(values: Iterable[str], field: str, limit: int = 1000) -> list[str]:
    """Lines of text, each once, without the empty ones."""
    told = list(dict.fromkeys(said for value in values if (said := line(value, field, limit))))
    if len(told) > ITEMS:
        raise Invalid(say("A list has at most {n} lines.", n=ITEMS), "Take some out.", field)
    return told


def _short_enough(value: str, field: str, limit: int) -> str:
    if len(value) > limit:
        raise Invalid(say("This holds at most {limit} characters.", limit=limit), "Shorten it.", field)
    return value
