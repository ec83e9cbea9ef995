"""What is typed of an offer, as it may be stored; what makes no sense is a sentence with its field."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from headway.core import amounts
from headway.core.errors import Invalid
from headway.core.offers.words import PERIODS
from headway.core.speech import say, short, whole
from headway.core.tracker.naming import storable, tidy
from headway.core.tracker.words import WORK_MODES

MONEY: Final = ("base", "bonus", "equity", "sign_on")
_WHOLE: Final = {"payments": 24, "cliff_months": 120, "leave_days": 365}
_BROKEN: Final = {"hours": 168.0, "bonus_percent": 1000.0, "vesting_years": 20.0}
_DAYS: Final = ("start_on", "made_on", "written_on", "deadline_on")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_BENEFITS_HINT: Final = "Write each as a pair such as “Pension”, 2400; without a worth, null."
_CHOICES: Final[dict[str, Mapping[str, str]]] = {
    "period": PERIODS,
    "work_mode": {str(mode): words for mode, words in WORK_MODES.items()},
}
_WORDED: Final = ("currency", "period", "place", "work_mode", "benefits", "notes", "title")
FIELDS: Final = (*MONEY, *_WHOLE, *_BROKEN, *_DAYS, *_WORDED)


def read(given: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The fields given, each as it is stored, and how amounts were read that might be read otherwise.

    Raises `Invalid` with the name of the first that makes no sense.
    What is paid for a period says so beside the base; a bonus is a year's.

    >>> read({"base": "€ 5k a month"})
    ({'base': 5000, 'currency': 'EUR', 'period': 'month'}, ('“€ 5k a month” was read as 5,000 EUR a month.',))
    """
    unknown = next((name for name in given if name not in FIELDS), None)
    if unknown is not None:
        raise Invalid(say("An offer has no field called {name}.", name=_told(unknown)), "", _told(unknown))
    base, told = amounts.beside(given, ["base"], currency="currency", per="period")
    rest, more = amounts.beside(base, MONEY[1:], currency="currency")
    if "benefits" in rest:
        rest["benefits"] = [_worthed(rest, *each) for each in benefits(rest["benefits"] or [])]
    return {name: _value(name, value) for name, value in rest.items()}, told + more


def currency(text: str, field: str = "currency") -> str:
    """A currency by its three letters; empty stays empty.

    >>> currency(" eur ")
    'EUR'
    """
    code = tidy(_text(text, field)).upper()
    if code and not _CURRENCY.fullmatch(code):
        raise Invalid(say("{code} is no currency.", code=_told(code)), "Write its three letters, such as EUR.", field)
    return code


def number(value: Any, field: str, most: float) -> float | None:
    """A number above nothing, with a point or a comma; None for nothing.

    >>> number("37,5", "hours", 168)
    37.5
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise Invalid(say("{text} is not a number.", text=_told(value)), "Write it as 37.5.", field)
    if not isinstance(value, str) and not 0 < value <= most:
        raise Invalid(say("It is above nothing and at most {most}.", most=short(most)), "Look at it again.", field)
    return amounts.number(value, field, most) if isinstance(value, str) else value


def benefits(given: Any) -> list[tuple[str, Any]]:
    """Benefits from lines such as `Pension: 2400`, or from pairs; what is behind the last colon is its worth a year.

    >>> benefits("Bicycle: 900, insured\\nPension: 2.400 €\\nLunch")
    [('Bicycle: 900, insured', None), ('Pension', ' 2.400 €'), ('Lunch', None)]
    """
    if isinstance(given, str):
        return [_benefit(line) for line in storable(given).splitlines() if line.strip()]
    if not isinstance(given, list | tuple):
        raise Invalid("Benefits are a list.", _BENEFITS_HINT, "benefits")
    return [(name, worth) for name, worth in map(_pair, given) if tidy(name)]


def _pair(given: Any) -> tuple[str, Any]:
    """A benefit as a program says it: a pair, or an object as offers are told with."""
    if isinstance(given, Mapping) and given.keys() <= {"name", "worth"}:
        given = (given.get("name"), given.get("worth"))
    if not isinstance(given, list | tuple) or len(given) != 2 or not isinstance(given[0], str):
        raise Invalid("A benefit is a name and what it is worth a year.", _BENEFITS_HINT, "benefits")
    return given[0], given[1]


def _benefit(line: str) -> tuple[str, Any]:
    name, _, worth = line.rpartition(":")
    return (name, worth) if name.strip() and amounts.amount(worth) else (line, None)


def _worthed(given: dict[str, Any], name: str, worth: Any) -> list[Any]:
    """A benefit as it is stored, its worth in the currency of the offer."""
    if isinstance(worth, str):
        worth = amounts.settled(given, worth, "benefits", currency="currency", told=[])
    return [tidy(name)[:200], _money("benefits", worth)]


def _told(value: Any) -> str:
    """What was given, short enough for a sentence."""
    return tidy(str(value))[:60]


def _text(value: Any, field: str) -> str:
    if value is not None and not isinstance(value, str):
        raise Invalid(say("{text} is not a text.", text=_told(value)), "Write words.", field)
    return value or ""


def _value(name: str, value: Any) -> Any:
    if name in MONEY:
        return _money(name, value)
    if name in _WHOLE:
        return _whole(name, value)
    if name in _BROKEN:
        return number(value, name, _BROKEN[name])
    if name in _DAYS:
        return _day(name, value)
    if name == "benefits":
        return value
    if name == "currency":
        return currency(value)
    text = _text(value, name)
    return storable(text).strip() if name == "notes" else _word(name, tidy(text))


def _money(name: str, value: Any) -> float | None:
    """An amount as a program sends it; one that was typed is read before this."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Invalid(say("{text} is not an amount.", text=_told(value)), "Write it as 60000.", name)
    _refuse_beyond(name, value, amounts.MOST)
    return round(value, 2)


def _whole(name: str, value: Any) -> int | None:
    told = value.strip() if isinstance(value, str) else value
    if told is None or told == "":
        return None
    digits = isinstance(told, str) and told.isdecimal() and len(told) < 10
    if not digits and (isinstance(told, bool | str) or not isinstance(told, int | float) or told != told // 1):
        raise Invalid(say("{text} is not a whole number.", text=_told(value)), "Type digits, or leave it empty.", name)
    _refuse_beyond(name, int(told), _WHOLE[name])
    return int(told)


def _refuse_beyond(name: str, value: float, most: int) -> None:
    if not 0 <= value <= most:
        told = say("It is at most {most}, and not below nothing.", most=whole(most))
        raise Invalid(told, "Look at it again.", name)


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
