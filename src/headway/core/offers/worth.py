"""What an offer is worth a year, part by part, with what each part assumes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from headway.core.amounts import shown
from headway.core.offers.nouns import Rate, Terms
from headway.core.offers.words import HOURS, MONTHS, VESTING, WEEKS, WORKDAYS
from headway.core.speech import say, short


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a year's worth, in the offer's currency, and what was assumed to reckon it."""

    name: str
    amount: float
    assumes: str


@dataclass(frozen=True, slots=True)
class Yearly:
    """A year's worth: `first` holds what is paid once, `later` is any other year. None without a base."""

    currency: str
    parts: tuple[Part, ...]
    first: float | None
    later: float | None


def yearly(terms: Terms) -> Yearly:
    """A year's worth of terms; parts of which nothing is said are left out, never guessed.

    >>> found = yearly(Terms("EUR", 5000, "month", bonus_percent=10, sign_on=3000))
    >>> found.later, found.first
    (66000.0, 69000.0)
    >>> [part.name for part in found.parts]
    ['Base pay', 'Bonus', 'Sign-on, once']
    """
    base = _base(terms)
    parts = ([base] if base else []) + list(_beside(terms, base.amount if base else None))
    once = sum(part.amount for part in _once(terms))
    every = sum(part.amount for part in parts)
    parts += _once(terms)
    if base is None:
        return Yearly(terms.currency, tuple(parts), None, None)
    return Yearly(terms.currency, tuple(parts), every + once - _cliff(terms), every)


def converted(amount: float, currency: str, into: str, rates: Iterable[Rate]) -> float | None:
    """An amount in another currency by the person's rates, either way round; None where there is no rate.

    >>> from datetime import date
    >>> rates = [Rate(1, "USD", "EUR", 0.8, date(2026, 11, 1))]
    >>> converted(100, "USD", "EUR", rates), converted(80, "EUR", "USD", rates), converted(1, "GBP", "EUR", rates)
    (80.0, 100.0, None)
    """
    if currency == into:
        return amount
    for rate in rates:
        if (rate.currency, rate.into) == (currency, into):
            return amount * rate.rate
        if (rate.into, rate.currency) == (currency, into):
            return amount / rate.rate
    return None


def _base(terms: Terms) -> Part | None:
    if terms.base is None:
        return None
    times, assumes = _times(terms)
    return Part(say("Base pay"), terms.base * times, assumes)


def _times(terms: Terms) -> tuple[float, str]:
    """How often the base is paid in a year, and what that assumes."""
    hours = HOURS if terms.hours is None else terms.hours
    if terms.period == "month":
        n = MONTHS if terms.payments is None else terms.payments
        return n, say("{n} payments a year", n=n)
    if terms.period == "week":
        return WEEKS, say("{n} weeks a year", n=WEEKS)
    if terms.period == "day":
        return WEEKS * WORKDAYS, say("{n} weeks of {days} days", n=WEEKS, days=WORKDAYS)
    if terms.period == "hour":
        return WEEKS * hours, say("{n} weeks of {hours} hours", n=WEEKS, hours=short(hours))
    return 1, ""


def _beside(terms: Terms, base: float | None) -> Iterator[Part]:
    if terms.bonus:
        yield Part(say("Bonus"), terms.bonus, say("paid in full"))
    if terms.bonus_percent and base is not None:
        amount = base * terms.bonus_percent / 100
        yield Part(say("Bonus"), amount, say("{n} % of the base, paid in full", n=short(terms.bonus_percent)))
    if terms.equity:
        yield Part(say("Equity"), _vested(terms), _vesting(terms))
    for benefit in terms.benefits:
        if benefit.worth:
            yield Part(benefit.name, benefit.worth, say("at the worth that you gave"))


def _once(terms: Terms) -> list[Part]:
    return [Part(say("Sign-on, once"), terms.sign_on, say("in the first year"))] if terms.sign_on else []


def _cliff(terms: Terms) -> float:
    """What of the equity the first year does not bring, where it begins only after that."""
    if not terms.equity or terms.cliff_months is None or terms.cliff_months <= 12:
        return 0.0
    return _vested(terms)


def _vested(terms: Terms) -> float:
    """What a year brings of the equity; what is earned within a year comes but once."""
    return (terms.equity or 0) / max(terms.vesting_years or VESTING, 1)


def _vesting(terms: Terms) -> str:
    given = {"all": shown(terms.equity or 0), "years": short(terms.vesting_years or VESTING)}
    told = say("{all} over {years} years, at the worth that you gave", **given)
    if terms.vesting_years is None:
        told = say("{all} over {years} years, as is usual, at the worth that you gave", **given)
    if not _cliff(terms):
        return told
    return say("{told}; nothing of it before month {months}", told=told, months=terms.cliff_months)
