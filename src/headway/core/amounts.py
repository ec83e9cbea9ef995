"""Amounts and numbers as people write them: in groups, with either decimal sign, with a currency, with a period.

One piece reads them all: what is typed into a form or sent by a program, and, by way of `transfer.pay`, what stands in
a spreadsheet. What might be read in two ways is read as people mostly mean it and said back, or asked about.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from headway.core.errors import Invalid
from headway.core.speech import decimal, noted, say, short, spoken, whole

Period = Literal["", "year", "month", "week", "day", "hour"]
MOST: Final = 2_000_000_000
_LONG: Final = 60  # no amount is written longer
_LEAST: Final = 1e-4  # what a sum in floats may be off
_SIGNS: Final[dict[str, str]] = {
    "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD",
    "r$": "BRL", "mx$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "CNY", "₽": "RUB", "₹": "INR",
    "₩": "KRW", "₴": "UAH", "₺": "TRY", "zł": "PLN", "kč": "CZK", "$": "USD", "元": "CNY", "円": "JPY",
    "원": "KRW",
}  # fmt: skip
_WORDS: Final[dict[str, str]] = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "fr": "CHF", "sfr": "CHF",
    "franken": "CHF", "rub": "RUB", "руб": "RUB", "рублей": "RUB", "р": "RUB", "грн": "UAH", "rmb": "CNY",
    "rs": "INR", "lpa": "INR", "inr": "INR", "tl": "TRY", "zl": "PLN", "kr": "SEK", "pounds": "GBP",
    "reais": "BRL", "pesos": "MXN", "won": "KRW", "yen": "JPY",
}  # fmt: skip
_CODES: Final = frozenset(
    """
    usd eur gbp chf cad aud nzd sgd hkd jpy cny rub uah pln czk huf sek nok dkk brl mxn inr krw
    try zar ils aed ars clp cop pen ron bgn thb php idr myr vnd twd ngn kes egp
    """.split()
)
# currencies that share a sign or a word: “$” agrees with any of the first
_ALIKE: Final = (
    frozenset("USD CAD AUD NZD SGD HKD MXN BRL ARS CLP COP TWD".split()),
    frozenset("SEK NOK DKK ISK CZK".split()),
    frozenset("JPY CNY".split()),
    frozenset("GBP EGP".split()),
    frozenset("INR PKR LKR NPR".split()),
)
_PERIODS: Final[dict[Period, str]] = {
    "hour": r"/\s*(?:h|hr|hrs|hour|std|stunde|heure|hora|ora|uur|godz|hod|час|ч|小时)\b"
    r"|\b(?:hourly|per hour|an hour|ph|pro stunde|stundenlohn|de l.heure|por hora"
    r"|all.ora|per uur|za godzin\w*|в час)\b|时薪|時給",
    "day": r"/\s*(?:d|day|tag|jour|dia|giorno|dag|dzie\w*|den|день)\b"
    r"|\b(?:daily|per day|a day|day rate|pro tag|par jour|tjm|por dia)\b",
    "week": r"/\s*(?:w|wk|week|woche|semaine|semana)\b|\b(?:weekly|per week|a week|pro woche)\b",
    "month": r"/\s*(?:m|mo|mon|mth|month|monat|mois|mes|mese|maand|mies\w*|mc|měs\w*|мес\w*|月)(?![^\W\d_])"
    r"|\b(?:monthly|per month|a month|pro monat|monatlich|par mois|mensual|mensal|al mes|por m[eê]s|al mese|per maand"
    r"|miesi\w+|měsíčně|в месяц|на руки)\b|月薪|月給",
    "year": r"/\s*(?:y|yr|year|jahr|an|ann[ée]e|a[ñn]o|ano|anno|jaar|rok|год|年)\b"
    r"|\b(?:yearly|annual|annually|annum|per year|a year|pa|p\.a\.|pro jahr|j[äa]hrlich|par an|anual|al a[ñn]o"
    r"|por ano|all.anno|ral|per jaar|rocznie|ročně|в год)\b|年薪|年収",
}
_FINDERS: Final = {period: re.compile(pattern, re.IGNORECASE) for period, pattern in _PERIODS.items()}
PERIODS: Final[dict[str, str]] = {
    "year": noted("a year"),
    "month": noted("a month"),
    "week": noted("a week"),
    "day": noted("a day"),
    "hour": noted("an hour"),
}
UNITS: Final[dict[str, int]] = {
    "k": 1000, "t": 1000, "tsd": 1000, "mil": 1000, "тыс": 1000, "тр": 1000, "т.р": 1000, "千": 1000,
    "万": 10_000, "萬": 10_000, "만": 10_000, "m": 1_000_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000,
    "lacs": 100_000, "lpa": 100_000, "l": 100_000, "cr": 10_000_000,
}  # fmt: skip
UNIT: Final = r"k\b|t\b|tsd\.?|mil\b|тыс\.?|тр\b|т\.р\.?|万|萬|만|千|m\b|lakhs?|lacs?|lpa|l\b|cr\b"
FIGURE: Final = (  # in thousands, in the groups of India, in no groups
    "\\d{1,3}(?:[ \u00a0\u2009\u202f’'.,]\\d{3})+(?:[.,]\\d{1,2})?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?|\d+(?:[.,]\d+)?"
)
_SPACES: Final = {ord(mark): " " for mark in "\u00a0\u2009\u202f\u2007"}
_MARKS: Final = {**_SPACES, **{ord(mark): "'" for mark in "’‘`´"}, ord("٬"): ",", ord("٫"): "."}
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:(?P<mark>[.,' ])\d{3})(?:(?P=mark)\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3}")
_BROKEN: Final = re.compile(r"(?P<wholes>.*?)(?P<point>[.,])(?P<rest>\d*)")
_TAIL: Final = re.compile(r"[.,]\s*[-–—]+(?=\D*$)")  # “1.500,-”
_CODED: Final = "|".join(_CODES)
_HOLDS_TWO: Final = re.compile(  # “60-70k”, “60 to 70”, “5 EUR USD”
    rf"\d[^\d\s]{{0,4}}\s*(?:[-–—~…]|\b[^\W\d]+\b)\s*[^\W\d]{{0,3}}[$€£]?\s*\d"
    rf"|\b({_CODED})\b.*\b(?!\1)(?:{_CODED})\b",
    re.IGNORECASE,
)
_ONE: Final = re.compile(rf"(?P<figure>\d[\d.,' ]*?|[.,]\d+)\s*(?P<unit>{UNIT})?\.?", re.IGNORECASE)
_NAMED: Final = "|".join(
    sorted(
        (*(_WORDS.keys() - UNITS.keys()), *_CODES, "gross", "brutto", "bruto", "brut", "lordo"), key=len, reverse=True
    )
)
_NAMES: Final = re.compile(rf"(?<![^\W\d_])(?<!т\.)(?:{_NAMED})(?![^\W\d_])\.?", re.IGNORECASE)
_SIGNED: Final = re.compile("|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True))), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as somebody typed it; `currency` and `per` where it names them, `sure` where it reads in one way."""

    value: float
    currency: str = ""
    per: Period = ""
    sure: bool = True


def amount(text: str) -> Amount | None:
    """The amount that a text is, with nothing beside it but its currency and its period; None where it is none.

    Three digits behind the only point or comma are thousands: money has no thousandths.

    >>> amount("65.000,50"), amount("about 60")
    (Amount(value=65000.5, currency='', per='', sure=True), None)
    >>> amount("€ 72k")
    Amount(value=72000, currency='EUR', per='', sure=False)
    """
    told = _TAIL.sub("", _level(text))
    bare = _SIGNED.sub(" ", _NAMES.sub(" ", without_period(told))).strip().rstrip(" .")
    found = _ONE.fullmatch(bare) if len(told) < _LONG and not _HOLDS_TWO.search(told) else None
    value = _valued(found["figure"], (found["unit"] or "").lower().rstrip(".")) if found else None
    if value is None:
        return None
    return Amount(value, currency_of(told) or "", period_of(told), sure=told.isdecimal() or len(meanings(bare)) == 1)


def number(text: str, field: str, most: float) -> float | None:
    """A number above nothing with a point or a comma, None for nothing.

    One that could be read in two ways, both possible, is read by the language spoken, or asked about.

    >>> number("37,5", "hours", 168), number("37.500", "hours", 168)
    (37.5, 37.5)
    """
    told = _level(text)
    if not told:
        return None
    found = meanings(told)
    if not found:
        raise Invalid(say("{text} is not a number.", text=_short(told)), _as_number(37.5), field)
    fitting = [each for each in found if 0 < each <= most]
    if not fitting:
        raise Invalid(say("It is above nothing and at most {most}.", most=short(most)), "Look at it again.", field)
    if len(fitting) > 1 and spoken().point not in told:
        either = say("{text} could be {one} or {other}.", text=told, one=whole(int(found[0])), other=short(found[1]))
        raise Invalid(either, say("Write {one} or {other}.", one=int(found[0]), other=f"{short(found[1])}0"), field)
    return fitting[-1]


def meanings(written: str) -> tuple[float, ...]:
    """What digits with marks between them may mean: thousands in groups first, then decimals; empty for no number.

    >>> meanings("1.234"), meanings("65.000,50"), meanings("12,00,000"), meanings("0,925"), meanings("1.23.4")
    ((1234, 1.234), (65000.5,), (1200000,), (0.925,), ())
    """
    if len(written) > _LONG:
        return ()
    plain = written.translate(_MARKS)
    if plain.isdecimal() or _GROUPED.fullmatch(plain):
        grouped: tuple[float, ...] = (int(re.sub(r"\D", "", plain)),)
    else:
        grouped = ()
    return grouped + _decimals(plain)


def beside(
    given: Mapping[str, Any], names: Iterable[str], *, currency: str, per: str = ""
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values given with their amounts read, and sentences that say how those were read that are doubtful.

    A currency or a period that stands in an amount of these names goes where it belongs, unless another is given
    there; without `per` an amount is for a year.
    """
    read, told = dict(given), list[str]()
    for name in names:
        if isinstance(text := read.get(name), str):
            read[name] = settled(read, text, name, currency=currency, per=per, told=told)
    return read, tuple(told)


def settled(
    read: dict[str, Any], text: str, name: str, *, currency: str, per: str = "", told: list[str]
) -> float | None:
    """The amount that was typed as `name`; its currency and its period are put beside it in `read`."""
    if not text.strip():
        return None
    found = amount(text)
    if found is None:
        raise _no_amount(_level(text), name)
    if found.value > MOST:
        raise Invalid(say("It is at most {most}.", most=whole(MOST)), "Look at it again.", name)
    _agree(read, currency, found.currency, name)
    _fit(read, per, found.per, name)
    if not found.sure:
        told.append(_said_back(text, found))
    return found.value


def shown(value: float, currency: str = "") -> str:
    """An amount as the language writes it, cents only where there are any.

    >>> shown(65000, "EUR"), shown(17.5)
    ('65,000 EUR', '17.50')
    """
    told = whole(int(value)) if value == int(value) else decimal(value, 2)
    return say("{amount} {currency}", amount=told, currency=currency).strip()


def typed(value: float | None) -> str:
    """An amount as a field holds it, to be typed over.

    >>> typed(65000.0), typed(17.5), typed(None)
    ('65000', '17.50', '')
    """
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else f"{value:.2f}".replace(".", spoken().point)


def kept(value: float) -> float:
    """An amount as it is kept: to the cent, and whole where there are none.

    >>> kept(65000.0), kept(18.505)
    (65000, 18.5)
    """
    cents = round(value, 2)
    return int(cents) if cents == int(cents) else cents


def currency_of(text: str) -> str | None:
    """The ISO code of the currency that a wording names, or None."""
    lowered = text.lower()
    words: set[str] = set(re.findall(r"[^\W\d_]+", lowered))
    if codes := words & _CODES:
        return min(codes).upper()
    sign = next((code for mark, code in _SIGNS.items() if mark in lowered), None)
    named = next((code for word, code in _WORDS.items() if word in words), None)
    return sign or named


def period_of(text: str) -> Period:
    """The period that a wording says its pay is for."""
    found: Period = next((name for name, finder in _FINDERS.items() if finder.search(text)), "")
    return found or ("year" if "lpa" in text.lower() else "")


def without_period(text: str) -> str:
    """A wording without the words of its period."""
    for finder in _FINDERS.values():
        text = finder.sub(" ", text)
    return text


def _decimals(plain: str) -> tuple[float, ...]:
    """What it means with decimals, where it may: the mark before them is no other than the one between groups."""
    found = _BROKEN.fullmatch(plain)
    if found is None or not any(map(str.isdecimal, plain)):
        return ()
    wholes, point = found["wholes"], found["point"]
    grouped = _GROUPED.fullmatch(wholes)
    if wholes and not wholes.isdecimal() and (grouped is None or point in wholes):
        return ()
    return (float(f"{re.sub(r'[^0-9]', '', _ascii(wholes)) or 0}.{_ascii(found['rest']) or 0}"),)


def _level(text: str) -> str:
    """What was typed, its marks and spaces of one sort each."""
    return " ".join(text.translate(_MARKS).split())


def _ascii(digits: str) -> str:
    return "".join(str(int(mark)) if mark.isdecimal() else mark for mark in digits)


def _valued(figure: str, unit: str) -> float | None:
    """What a figure is worth: before a unit its mark stands for decimals, else three digits are thousands."""
    found = meanings(figure)
    if not found:
        return None
    value = (found[-1] if unit else found[0]) * UNITS.get(unit, 1)
    return round(value, 2) if abs(value - round(value, 2)) < _LEAST else None


def _no_amount(told: str, field: str) -> Invalid:
    if _HOLDS_TWO.search(told):
        return Invalid(say("“{text}” holds more than one amount.", text=_short(told)), "Write one of them.", field)
    if re.match(r"\D*[-−–]\s*\d", told):
        return Invalid("An amount is not below nothing.", "Look at it again.", field)
    return Invalid(say("{text} is not an amount.", text=_short(told)), "Write it as 60000.", field)


def _agree(read: dict[str, Any], currency: str, found: str, name: str) -> None:
    """Put a currency where it belongs, unless another one stands there."""
    there = str(read.get(currency) or "").strip().upper()
    if found and not there:
        read[currency] = found
    elif found and there != found and not any({there, found} <= alike for alike in _ALIKE):
        message = say("This is in {found}, and the currency says {there}.", found=found, there=there[:10])
        raise Invalid(message, "Leave one of them out.", name)


def _fit(read: dict[str, Any], per: str, found: Period, name: str) -> None:
    """Put a period where it belongs; a year is what stands there when nobody chose."""
    there: Any = (per and read.get(per)) or "year"
    if not found or found == there:
        return
    if not per or there != "year":
        said = {"found": say(PERIODS[found]), "there": say(PERIODS.get(there, str(there)))}
        raise Invalid(say("This is {found}, and it is asked for {there}.", **said), "Work it out, or choose.", name)
    read[per] = found


def _said_back(text: str, found: Amount) -> str:
    told = " ".join(part for part in (shown(found.value, found.currency), say(PERIODS.get(found.per, ""))) if part)
    return say("“{text}” was read as {amount}.", text=_short(text.strip()), amount=told)


def _as_number(value: float) -> str:
    return say("Write it as {number}.", number=short(value))


def _short(text: str) -> str:
    """What was typed, short enough for a sentence."""
    return text[:_LONG]
