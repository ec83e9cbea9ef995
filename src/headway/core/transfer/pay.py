"""Pay as people write it: a range, a currency, and the period that it is for."""

import re
from dataclasses import dataclass
from functools import lru_cache

from headway.core.amounts import FIGURE, UNIT, UNITS, Period, currency_of, kept, meanings, period_of, without_period

_NUMBER = re.compile(
    rf"(?<![\w.,])(?:[^\W\d_]{{0,3}}[$€£¥￥₽₹₩₴₺])?\s*({FIGURE})\s*({UNIT})?",
    re.IGNORECASE,
)
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

    low: float | None
    high: float | None
    currency: str | None = None
    per: Period = ""


@lru_cache(maxsize=16384)
def pay(text: str) -> Pay | None:
    """The range that a wording tells, or None."""
    if len(text) > 200:
        return None
    bare = _NOISE.sub(" ", text)
    period = period_of(bare)
    amounts = _amounts(without_period(bare))
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


def _amounts(text: str) -> list[float]:
    """The first two figures: “60-70k” means thousands twice."""
    found = [(_figure(match[1]), (match[2] or "").lower().rstrip(".")) for match in _NUMBER.finditer(text)][:2]
    if len(found) == 2 and not found[0][1] and found[1][1] and found[0][0] < 1000:
        found[0] = (found[0][0], found[1][1])
    amounts = [kept(figure * UNITS.get(unit, 1)) for figure, unit in found]
    return [amount for amount in amounts if amount > 0]


def _figure(digits: str) -> float:
    found = meanings(digits)
    return found[0] if found else 0.0


def is_money(text: str) -> bool:
    """Whether a short text is an amount of money: it has a currency, a period or thousands, and a figure."""
    found = pay(text) if len(text) <= 60 and any(map(str.isdigit, text)) else None
    if found is None or not (found.currency or found.per or re.search(r"\d\s*(?:k|тыс)\b", text, re.IGNORECASE)):
        return False
    return len(re.findall(r"[^\W\d_]{3,}", text)) <= 5
