"""What a person types about needs, requirements and evidence, as it may be stored; else `Invalid`, field named."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from headway.core.amounts import MOST
from headway.core.errors import Invalid
from headway.core.qualifying.questions import ANSWERS, BY_CODE
from headway.core.qualifying.words import MOST_WEIGHT, PERIODS
from headway.core.speech import say
from headway.core.tracker.naming import storable, tidy
from headway.core.tracker.words import WORK_MODES

_LONG: Final = 100_000


def line(text: str, field: str, limit: int) -> str:
    """A text on one line that must not be empty.

    >>> line("  Near  the sea ", "name", 200)
    'Near the sea'
    """
    told = tidy(text)
    if not told:
        raise Invalid("This is empty.", "Type a few words.", field)
    return within(told, field, limit)


def within(text: str, field: str, limit: int) -> str:
    """A text that is not too long."""
    if len(text) > limit:
        raise Invalid(say("This holds at most {limit} characters.", limit=limit), "Shorten it.", field)
    return text


def longer(text: str, field: str) -> str:
    """A text of many lines that may be empty."""
    return within(storable(text).strip(), field, _LONG)


def one_of(value: str, known: Collection[str], field: str) -> str:
    """A word of a closed vocabulary."""
    if value not in known:
        raise Invalid("This is none of the choices.", say("Choose one of: {names}.", names=", ".join(known)), field)
    return value


def weight(value: int) -> int:
    """A weight from 1 to 5."""
    if not 1 <= value <= MOST_WEIGHT:
        raise Invalid("A weight is a number from 1 to 5.", "5 is what matters most.", "weight")
    return value


def numbers(
    *,
    pay: Mapping[str, float | None],
    pay_currency: str,
    pay_period: str,
    places: Iterable[str],
    work_modes: Iterable[str],
) -> dict[str, Any]:
    """The needs in numbers, as columns: pay from low to high, its currency and period, places, work modes."""
    for name, amount in pay.items():
        if amount is not None and not 0 < amount <= MOST:
            raise Invalid("This is no amount of pay.", "Write it as 52000.", name)
    low, high = pay.get("pay_low"), pay.get("pay_high")
    if low is not None and high is not None and low > high:
        raise Invalid("The range begins above its end.", "Swap the two.", "pay_high")
    return {
        **pay,
        "pay_currency": _currency(pay_currency),
        "pay_period": one_of(pay_period, PERIODS, "pay_period"),
        "places": within(", ".join(_places(places)), "places", 1000),
        "work_modes": _modes(work_modes),
    }


def link(text: str, field: str) -> str:
    """An address of the web, or nothing."""
    told = within(tidy(text), field, 2000)
    if told and not told.lower().startswith(("http://", "https://")):
        raise Invalid("This is no link.", "It begins with https://.", field)
    return told


def _currency(text: str) -> str:
    code = tidy(text).upper()
    if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise Invalid("This is no currency.", "Write its three letters, like EUR.", "pay_currency")
    return code


def _places(given: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(place for place in (tidy(each) for each in given) if place))


def _modes(given: Iterable[str]) -> list[str]:
    return [one_of(mode, [mode for mode in WORK_MODES if mode], "work_modes") for mode in dict.fromkeys(given)]


def answers(given: Mapping[str, int]) -> dict[str, int]:
    """The answers of the questionnaire, by the code of the question."""
    for code, answer in given.items():
        if code not in BY_CODE:
            raise Invalid("There is no such question.", say("Known: {names}.", names=", ".join(BY_CODE)), code)
        if answer not in ANSWERS:
            raise Invalid("This is no answer.", "Answer with 0 to 3.", code)
    return dict(given)
