"""Pay as people write it: a range, a currency, and the period that it is for."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

Period = Literal["", "year", "month", "week", "day", "hour"]
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
_PERIODS: Final[dict[Period, str]] = {
    "hour": r"/\s*(?:h|hr|hrs|hour|std|stunde|heure|hora|ora|uur|godz|hod|час|ч|小时)\b"
    r"|\b(?:hourly|per hour|an hour|ph|pro stunde|stundenlohn|de l.heure|por hora"
    r"|all.ora|per uur|za godzin\w*|в час)\b|时薪|時給",
    "day": r"/\s*(?:d|day|tag|jour|dia|giorno|dag|dzie\w*|den|день)\b"
    r"|\b(?:daily|per day|a day|day rate|pro tag|par jour|tjm|por dia)\b",
    "week": r"/\s*(?:w|wk|week|woche|semaine|semana)\b|\b(?:weekly|per week|a week|pro woche)\b",
    "month": r"/\s*(?:m|mo|mon|mth|month|monat|mois|mes|mese|maand|mies\w*|mc|měs\w*|мес\w*|月)"
    r"|\b(?:monthly|per month|a month|pro monat|monatlich|par mois|mensual|mensal|al mes|por m[eê]s|al mese|per maand"
    r"|miesi\w+|měsíčně|в месяц|на руки)\b|月薪|月給",
    "year": r"/\s*(?:y|yr|year|jahr|an|ann[ée]e|a[ñn]o|ano|anno|jaar|rok|год|年)\b"
    r"|\b(?:yearly|annual|annually|annum|per year|a year|pa|p\.a\.|pro jahr|j[äa]hrlich|par an|anual|al a[ñn]o"
    r"|por ano|all.anno|ral|per jaar|rocznie|ročně|в год)\b|年薪|年収",
}
_FINDERS: Final = {period: re.compile(pattern, re.IGNORECASE) for period, pattern in _PERIODS.items()}
_NUMBER = re.compile(
    r"(?<![\w.,])(?:[^\W\d_]{0,3}[$€£¥￥₽₹₩₴₺])?\s*(\d{1,3}(?:[  ’'.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)\s*"
    r"(k\b|t\b|tsd\.?|mil\b|тыс\.?|тр\b|т\.р\.?|万|萬|만|千|m\b|lakhs?|lacs?|lpa|l\b|cr\b)?",
    re.IGNORECASE,
)
_FACTORS: Final[dict[str, int]] = {
    "k": 1000, "t": 1000, "tsd": 1000, "mil": 1000, "тыс": 1000, "тр": 1000, "т.р": 1000, "千": 1000,
    "万": 10_000, "萬": 10_000, "만": 10_000, "m": 1_000_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000,
    "lacs": 100_000, "lpa": 100_000, "l": 100_000, "cr": 10_000_000,
}  # fmt: skip
_UP = re.compile(
    r"\b(?:up to|max\w*|until|under|bis|jusqu.[àa]|hasta|at[ée]|tot|fino a|do|до)\b|^\s*[<≤]", re.IGNORECASE
)
_OPEN = re.compile(
    r"\+|\b(?:from|min\w*|at least|over|ab|mindestens|à partir|desde|a partir|vanaf|da|od|от)\b|^\s*[>≥]", re.IGNORECASE
)
_NOISE = re.compile(
    r"\b(?:401\s*\(?k\)?|\d{1,3}\s*%|\d+\s*(?:x|months?|gehälter|pagas|weeks?|days?|tage)\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Pay:
    """A pay range. One figure stands at both ends; an open end is None; `currency` is an ISO code or None."""

    low: int | None
    high: int | None
    currency: str | None = None
    per: Period = ""


@lru_cache(maxsize=16384)
def pay(text: str) -> Pay | None:
    """The range that a wording tells, or None."""
    if len(text) > 200:
        return None
    bare = _NOISE.sub(" ", text)
    period: Period = next((name for name, finder in _FINDERS.items() if finder.search(bare)), "")
    period = period or ("year" if "lpa" in bare.lower() else "")
    for finder in _FINDERS.values():
        bare = finder.sub(" ", bare)
    amounts = _amounts(bare)
    if not amounts:
        return None
    low, high = amounts[0], amounts[-1]
    if low > high:
        low, high = high, low
    if len(amounts) > 1:
        return Pay(low, high, currency_of(text), period)
    if _UP.search(text):
        return Pay(None, high, currency_of(text), period)
    return Pay(low, None if _OPEN.search(text) else high, currency_of(text), period)


def _amounts(text: str) -> list[int]:
    """The first two figures: “60-70k” means thousands twice."""
    found = [(_figure(match[1]), (match[2] or "").lower().rstrip(".")) for match in _NUMBER.finditer(text)][:2]
    if len(found) == 2 and not found[0][1] and found[1][1] and found[0][0] < 1000:
        found[0] = (found[0][0], found[1][1])
    amounts = [round(figure * _FACTORS.get(unit, 1)) for figure, unit in found]
    return [amount for amount in amounts if amount > 0]


def _figure(digits: str) -> float:
    compact = re.sub(r"[  ’']", "", digits)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?", compact):
        whole = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", compact)
        return float(re.sub(r"[.,]", "", whole[1])) + (float(f"0.{whole[2]}") if whole[2] else 0) if whole else 0.0
    return float(compact.replace(",", "."))


def currency_of(text: str) -> str | None:
    """The ISO code of the currency that a wording names, or None."""
    lowered = text.lower()
    words: set[str] = set(re.findall(r"[^\W\d_]+", lowered))
    if codes := words & _CODES:
        return min(codes).upper()
    sign = next((code for mark, code in _SIGNS.items() if mark in lowered), None)
    named = next((code for word, code in _WORDS.items() if word in words), None)
    return sign or named


def is_money(text: str) -> bool:
    """Whether a short text is an amount of money: it has a currency, a period or thousands, and a figure."""
    found = pay(text) if len(text) <= 60 and any(map(str.isdigit, text)) else None
    if found is None or not (found.currency or found.per or re.search(r"\d\s*(?:k|тыс)\b", text, re.IGNORECASE)):
        return False
    return len(re.findall(r"[^\W\d_]{3,}", text)) <= 5
