"""What is typed of an offer, as it may be stored; what makes no sense is a sentence with its field."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from headway.core.errors import Invalid
from headway.core.offers.words import PERIODS
from headway.core.speech import say
from headway.core.tracker.naming import storable, tidy
from headway.core.tracker.words import WORK_MODES

_MOST: Final = 2_000_000_000
_WHOLE: Final = {"base": _MOST, "payments": 24, "bonus": _MOST, "equity": _MOST, "cliff_months": 120, "sign_on": _MOST,
                 "leave_days": 365}  # fmt: skip
_BROKEN: Final = {"hours": 168.0, "bonus_percent": 1000.0, "vesting_years": 20.0}
_DAYS: Final = ("start_on", "made_on", "written_on", "deadline_on")
_GROUPED: Final = re.compile(r"(?<=\d)[ ,.'’\u00a0\u202f](?=\d{3}(?!\d))")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_BENEFITS_HINT: Final = "Write each as a pair such as “Pension”, 2400; without a worth, null."
_CHOICES: Final[dict[str, Mapping[str, str]]] = {
    "period": PERIODS,
    "work_mode": {str(mode): words for mode, words in WORK_MODES.items()},
}
FIELDS: Final = (*_WHOLE, *_BROKEN, *_DAYS, "currency", "period", "place", "work_mode", "benefits", "notes", "title")


def values(given: Mapping[str, Any]) -> dict[str, Any]:
    """The fields given, each as it is stored; raises `Invalid` with the name of the first that makes no sense."""
    unknown = next((name for name in given if name not in FIELDS), None)
    if unknown is not None:
        raise Invalid(say("An offer has no field called {name}.", name=_told(unknown)), "", _told(unknown))
    return {name: _value(name, value) for name, value in given.items()}


def currency(text: str, field: str = "currency") -> str:
    """A currency by its three letters; empty stays empty.

    >>> currency(" eur ")
    'EUR'
    """
    code = tidy(_text(text, field)).upper()
    if code and not _CURRENCY.fullmatch(code):
        raise Invalid(say("{code} is no currency.", code=_told(code)), "Write its three letters, such as EUR.", field)
    return code


def amount(text: Any, field: str, most: int = _MOST) -> int | None:
    """A whole amount as people type it: 60000, 60 000, 60.000, 60k; None for nothing.

    >>> amount("60.000", "base"), amount("72k", "base"), amount("", "base")
    (60000, 72000, None)
    """
    whole = isinstance(text, int) and not isinstance(text, bool)
    found = text if whole or text is None else _typed_amount(text, field)
    if found is not None and not 0 <= found <= most:
        raise Invalid(say("It is at most {most}, and not below nothing.", most=f"{most:,}"), "Look at it again.", field)
    return found


def _typed_amount(text: Any, field: str) -> int | None:
    if isinstance(text, float) and text.is_integer():
        return int(text)
    plain = _GROUPED.sub("", tidy(str(text)))
    if not plain:
        return None
    times = 1000 if plain[-1:] in "kK" else 1
    digits = plain[:-1] if times > 1 else plain
    if not digits.isdecimal() or len(digits) > 12:
        raise Invalid(say("{text} is not an amount.", text=_told(text)), "Write it as 60000.", field)
    return int(digits) * times


def number(text: Any, field: str, most: float) -> float | None:
    """A number with a point or a comma; None for nothing.

    >>> number("37,5", "hours", 168)
    37.5
    """
    plain = tidy(str(text)).replace(",", ".") if text is not None else ""
    if not plain:
        return None
    try:
        found = float(plain)
    except ValueError:
        raise Invalid(say("{text} is not a number.", text=_told(text)), "Write it as 37.5.", field) from None
    if not 0 < found <= most:
        raise Invalid(say("It is above nothing and at most {most}.", most=f"{most:g}"), "Look at it again.", field)
    return found


def benefits(given: Any) -> list[list[Any]]:
    """Benefits from lines such as `Pension: 2400`, or from pairs; what is behind the last colon is its worth a year.

    >>> benefits("Bicycle: 900, insured\\nPension: 2400\\nLunch")
    [['Bicycle: 900, insured', None], ['Pension', 2400], ['Lunch', None]]
    """
    if isinstance(given, str):
        return [_benefit(line) for line in storable(given).splitlines() if line.strip()]
    if not isinstance(given, list | tuple):
        raise Invalid("Benefits are a list.", _BENEFITS_HINT, "benefits")
    pairs = [_pair(each) for each in given]
    return [[tidy(name)[:200], amount(worth, "benefits")] for name, worth in pairs if tidy(name)]


def _pair(given: Any) -> tuple[str, Any]:
    """A benefit as a program says it: a pair, or an object as offers are told with."""
    if isinstance(given, Mapping) and given.keys() <= {"name", "worth"}:
        given = (given.get("name"), given.get("worth"))
    if not isinstance(given, list | tuple) or len(given) != 2 or not isinstance(given[0], str):
        raise Invalid("A benefit is a name and what it is worth a year.", _BENEFITS_HINT, "benefits")
    return given[0], given[1]


def _benefit(line: str) -> list[Any]:
    name, _, worth = line.rpartition(":")
    plain = _GROUPED.sub("", worth.strip())
    if name.strip() and plain.isdecimal():
        return [tidy(name)[:200], amount(plain, "benefits")]
    return [tidy(line)[:200], None]


def _told(value: Any) -> str:
    """What was given, short enough for a sentence."""
    return tidy(str(value))[:60]


def _text(value: Any, field: str) -> str:
    if value is not None and not isinstance(value, str):
        raise Invalid(say("{text} is not a text.", text=_told(value)), "Write words.", field)
    return value or ""


def _value(name: str, value: Any) -> Any:
    if name in _WHOLE:
        return amount(value, name, _WHOLE[name])
    if name in _BROKEN:
        return number(value, name, _BROKEN[name])
    if name in _DAYS:
        return _day(name, value)
    if name == "benefits":
        return benefits(value or [])
    if name == "currency":
        return currency(value)
    text = _text(value, name)
    return storable(text).strip() if name == "notes" else _word(name, tidy(text))


def _word(name: str, value: str) -> str:
    known: Mapping[str, str] | None = _CHOICES.get(name)
    if known is not None and value not in known:
        raise Invalid(
            say("{value} is none of these.", value=_told(value)), say("Choose: {names}.", names=", ".join(known)), name
        )
    if len(value) > 300:
        raise Invalid("That is more than 300 characters.", "Shorten it.", name)
    return value


def _day(name: str, value: Any) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        raise Invalid(say("{text} is not a day.", text=_told(value)), "Write it as 2026-03-31.", name) from None
