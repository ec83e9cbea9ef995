"""The person's language: sentences are written in English and said in theirs.

A surface says once in which language it speaks; without that it is English. A sentence names its values, since
other languages put them elsewhere; it is written out where it is said, so that it can be found for translation.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

Key = TypeVar("Key")


class Dated(str):
    """A text that names days: the words of each and which one it is, for a surface that can say it exactly."""

    __slots__ = ("days",)
    days: tuple[tuple[str, date], ...]

    def __new__(cls, text: str, days: tuple[tuple[str, date], ...] = ()) -> "Dated":
        """A text and the days that it names."""
        made = super().__new__(cls, text)
        made.days = days
        return made


def dated(text: str, /, *parts: object) -> str:
    """A text that is made of parts, with the days that these name.

    >>> dated("Since 3 March.", Dated("3 March", (("3 March", date(2026, 3, 3)),))).days
    (('3 March', datetime.date(2026, 3, 3)),)
    """
    days = tuple(day for part in parts if isinstance(part, Dated) for day in part.days)
    return Dated(text, days) if days else text


def _same(text: str) -> str:
    return text


def _either(one: str, many: str, n: int) -> str:
    return one if n == 1 else many


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its code, how it says a text, how it says one of two forms by a number, and its signs in numbers.

    `point` stands before decimals, `comma` between thousands. `small`: names begin small within a sentence.
    """

    code: str = "en-GB"
    text: Callable[[str], str] = _same
    form: Callable[[str, str, int], str] = _either
    point: str = "."
    comma: str = ","
    small: bool = True


ENGLISH: Final = Language()
_SPOKEN: Final[ContextVar[Language]] = ContextVar("language", default=ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say everything in a language for as long as this lasts."""
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken() -> Language:
    """The language that is spoken now."""
    return _SPOKEN.get()


def say(text: str, /, **values: Any) -> str:
    """A text in the language spoken, its values put in by name; it names the days that they name.

    >>> say("No page at {address}.", address="/x/")
    'No page at /x/.'
    """
    said = _SPOKEN.get().text(text) if text else text
    return dated(said.format(**values), *values.values()) if values else said


def count(n: int, one: str, many: str, /, **values: Any) -> str:
    """The form that goes with a number, which both may name as `{n}`.

    >>> count(2, "{n} day", "{n} days")
    '2 days'
    """
    return dated(_SPOKEN.get().form(one, many, n).format(**{"n": whole(n), **values}), *values.values())


def noted(text: str, /) -> str:
    """Mark a text that is said later, by `say` of its name: it stays as it is.

    >>> noted("Applied")
    'Applied'
    """
    return text


def said(words: Mapping[Key, str], /) -> dict[Key, str]:
    """The same, its texts in the language spoken.

    >>> said({"remote": noted("Remote")})
    {'remote': 'Remote'}
    """
    return {key: say(text) for key, text in words.items()}


def within(name: str, /) -> str:
    """A name, such as that of a field, as it stands within a sentence.

    >>> within("Target role")
    'target role'
    """
    return name.lower() if _SPOKEN.get().small else name


def short(number: float) -> str:
    """A number with as many digits as it needs.

    >>> short(2.75), short(10)
    ('2.75', '10')
    """
    return f"{number:g}".replace(".", _SPOKEN.get().point)


def whole(number: int) -> str:
    """A whole number, its thousands apart.

    >>> whole(70), whole(12345)
    ('70', '12,345')
    """
    return f"{number:,}".replace(",", _SPOKEN.get().comma)


def ends(low: float, high: float) -> str:
    """A range of shares in whole per cents; it never closes up at nothing or at all, where nobody knows it so exactly.

    >>> ends(0.22, 0.39), ends(0.0, 0.003), ends(0.998, 1.0)
    ('22–39', '0–1', '99–100')
    """
    first, last = round(100 * low), round(100 * high)
    return f"{99 if first == 100 and low < 1 else first}–{1 if last == 0 and high > 0 else last}"


def decimal(number: float, digits: int = 1) -> str:
    """A number with so many digits behind the decimal sign of the language.

    >>> decimal(5.94)
    '5.9'
    """
    wholes, _, rest = f"{number:,.{digits}f}".partition(".")
    return wholes.replace(",", _SPOKEN.get().comma) + (f"{_SPOKEN.get().point}{rest}" if rest else "")


def tenth(count: float) -> str:
    """A count that need not be whole, as a silence is part of a no: to the tenth, without one where it is whole.

    >>> tenth(13.94), tenth(443.0)
    ('13.9', '443')
    """
    return whole(round(count)) if abs(count - round(count)) < 0.05 else decimal(count)
