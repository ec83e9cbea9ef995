"""The plain fields of an opportunity, listed once: forms, filters, exports and the change log read this table.

A new field is a line here, a column in `models/tracker.py` with its migration, and a line of `nouns.Opportunity`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from headway.core import amounts
from headway.core.errors import Invalid
from headway.core.speech import noted, say
from headway.core.tracker.naming import storable, tidy
from headway.core.tracker.words import WORK_MODES

FieldKind = Literal["line", "text", "day", "link", "amount", "choice", "one_of", "many"]


@dataclass(frozen=True, slots=True)
class Field:
    """One plain field. `kind` says how it is typed in and compared; `limit` is its longest text."""

    name: str
    label: str
    kind: FieldKind = "line"
    limit: int = 300
    hint: str = ""


FIELDS: Final = (
    Field("company", noted("Company"), "one_of", hint=noted("Who would hire you.")),
    Field("title", noted("Title"), hint=noted("The role as the posting calls it.")),
    Field("role", noted("Target role"), "one_of"),
    Field("source", noted("Source"), "one_of", hint=noted("How you found it.")),
    Field("referrer", noted("Referred by"), hint=noted("Who put in a word for you.")),
    Field("url", noted("Link"), "link", limit=2000),
    Field("location", noted("Location")),
    Field("work_mode", noted("Work mode"), "choice"),
    Field("pay_min", noted("Pay from"), "amount"),
    Field("pay_max", noted("Pay to"), "amount"),
    Field("pay_currency", noted("Currency"), limit=3),
    Field("pay_text", noted("Pay as written")),
    Field("contacted_on", noted("Last contact"), "day"),
    Field("promised_on", noted("Answer promised for"), "day"),
    Field("labels", noted("Labels"), "many", limit=100),
    Field("notes", noted("Notes"), "text", limit=100_000),
    Field("lessons", noted("Lessons learned"), "text", limit=100_000),
    Field("posting_text", noted("Posting"), "text", limit=1_000_000),
)
BY_NAME: Final = {field.name: field for field in FIELDS}
# Those that are columns of an opportunity; the others lead to rows of their own.
PLAIN: Final = tuple(name for name in BY_NAME if name not in ("company", "role", "source", "labels"))
_AMOUNTS: Final = ("pay_min", "pay_max")
_PER: Final = "per"  # no field: what pay is for stands in its wording
Value = str | float | date | tuple[str, ...] | None


def read(values: Mapping[str, Any], written: str | None = "") -> tuple[dict[str, Value], tuple[str, ...]]:
    """The values as they may be stored, trimmed and in range, and how amounts were read that might be read otherwise.

    Pay is for a year unless its wording, given or `written` before, says otherwise; an amount that names another
    period is added to it, and refused where many wordings were written (None). Raises `Invalid` with the field's name.

    >>> read({"pay_min": "€ 60k"})
    ({'pay_min': 60000, 'pay_currency': 'EUR'}, ('“€ 60k” was read as 60,000 EUR.',))
    >>> read({"pay_min": "18.50 an hour"})[0]
    {'pay_min': 18.5, 'pay_text': '18.50 an hour'}
    """
    pay, told = _pay(values, values.get("pay_text", written))
    return {name: checked(name, value) for name, value in {**values, **pay}.items()}, told


def _pay(values: Mapping[str, Any], wording: str | None) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The amounts read; a period that one names goes to the wording, which is None where there are many."""
    named = {name: values[name] for name in (*_AMOUNTS, "pay_currency") if name in values}
    if wording is None:
        return amounts.beside(named, _AMOUNTS, currency="pay_currency")
    per = paid_per(str(wording)) or "year"
    given, told = amounts.beside(named | {_PER: per}, _AMOUNTS, currency="pay_currency", per=_PER)
    if given.pop(_PER) != per:
        typed = (named[name].strip() for name in _AMOUNTS if isinstance(named.get(name), str))
        given["pay_text"] = ", ".join(dict.fromkeys(text for text in (wording, *filter(paid_per, typed)) if text))
    return given, told


def paid_per(wording: str) -> amounts.Period:
    """The period that pay as it is written is for; nothing where it names no amount, or no period.

    >>> paid_per("5000 EUR per month"), paid_per("monthly")
    ('month', '')
    """
    return amounts.period_of(wording) if any(map(str.isdecimal, wording)) else ""


def checked(name: str, value: Value) -> Value:
    """One value as it may be stored; an amount is a number already."""
    field = BY_NAME.get(name)
    if field is None:
        raise Invalid(
            say("There is no field called {name}.", name=name), "Known fields: " + ", ".join(BY_NAME) + ".", field=name
        )
    return _CHECKS[field.kind](field, value)


def _text(field: Field, value: Value) -> str:
    given = "" if value is None else str(value)
    text = storable(given).strip() if field.kind == "text" else tidy(given)
    if len(text) > field.limit:
        raise Invalid(
            say("{label} holds at most {limit} characters.", label=say(field.label), limit=field.limit),
            "Shorten it.",
            field=field.name,
        )
    return text


def _day(field: Field, value: Value) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(_text(field, value)) if value else None
    except ValueError:
        raise Invalid(say("{value} is not a day.", value=value), "Write it as 2026-03-31.", field=field.name) from None


def _link(field: Field, value: Value) -> str:
    text = _text(field, value)
    if text and not text.lower().startswith(("http://", "https://")):
        raise Invalid("A link begins with http:// or https://.", "Copy it from the address bar.", field=field.name)
    return text


def _amount(field: Field, value: Value) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Invalid(say("{label} is a number.", label=say(field.label)), "Write it as 60000.", field=field.name)
    if not 0 <= value < 2**31:
        raise Invalid(
            say("{label} is out of range.", label=say(field.label)), "Give the pay for a year.", field=field.name
        )
    return amounts.kept(value)


def _choice(field: Field, value: Value) -> str:
    text = _text(field, value)
    if text not in WORK_MODES:
        raise Invalid(say("{text} is no work mode.", text=text), "Choose on_site, hybrid or remote.", field=field.name)
    return text


def _many(field: Field, value: Value) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else value or ()
    if not isinstance(parts, list | tuple):
        raise Invalid(say("{label} are words.", label=say(field.label)), "Separate them with commas.", field=field.name)
    return tuple(dict.fromkeys(text for part in parts if (text := _text(field, part))))


_CHECKS: Final = {
    "line": _text,
    "text": _text,
    "one_of": _text,
    "day": _day,
    "link": _link,
    "amount": _amount,
    "choice": _choice,
    "many": _many,
}
