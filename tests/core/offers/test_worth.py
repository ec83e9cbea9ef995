"""What terms are worth a year, and how typed terms are read."""

from datetime import date

import pytest

from headway.core.errors import Invalid
from headway.core.offers import checks
from headway.core.offers.nouns import Benefit, Rate, Terms
from headway.core.offers.worth import converted, yearly

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("terms", "later"),
    [
        (Terms("EUR", 60000), 60000),
        (Terms("EUR", 5000, "month"), 60000),
        (Terms("EUR", 5000, "month", payments=13), 65000),
        (Terms("EUR", 1000, "week"), 52000),
        (Terms("EUR", 400, "day"), 104000),
        (Terms("EUR", 30, "hour"), 62400),
        (Terms("EUR", 30, "hour", hours=32), 49920),
        (Terms("EUR", 60000, bonus=3000, bonus_percent=10), 69000),
        (Terms("EUR", 60000, equity=40000), 70000),
        (Terms("EUR", 60000, equity=40000, vesting_years=5), 68000),
        (Terms("EUR", 60000, equity=40000, vesting_years=0.5), 100000),
        (Terms("EUR", 17.5, "hour", hours=30), 27300),
        (Terms("EUR", 60000, benefits=(Benefit("Pension", 2400), Benefit("Lunch"))), 62400),
    ],
)
def test_a_later_year_is_the_sum_of_its_parts(terms: Terms, later: float) -> None:
    found = yearly(terms)
    assert found.later == pytest.approx(later)
    assert found.first == pytest.approx(later)


def test_what_is_paid_once_counts_in_the_first_year_alone() -> None:
    found = yearly(Terms("EUR", 60000, sign_on=5000))
    assert (found.first, found.later) == (65000, 60000)
    assert [part.name for part in found.parts] == ["Base pay", "Sign-on, once"]


def test_equity_behind_a_long_cliff_brings_nothing_in_the_first_year() -> None:
    assert yearly(Terms("EUR", 60000, equity=40000, cliff_months=12)).first == 70000
    late = yearly(Terms("EUR", 60000, equity=40000, cliff_months=18))
    assert late.first == 60000
    assert late.parts[1].assumes.endswith("at the worth that you gave; nothing of it before month 18")


def test_without_a_base_there_is_no_sum() -> None:
    found = yearly(Terms("EUR", bonus=3000))
    assert (found.first, found.later) == (None, None)
    assert [part.amount for part in found.parts] == [3000]


def test_every_part_that_assumes_something_says_what() -> None:
    told = [part.assumes for part in yearly(Terms("EUR", 30, "hour", bonus_percent=5, equity=8000)).parts]
    assert told == [
        "52 weeks of 40 hours", "5 % of the base, paid in full",
        "8,000 over 4 years, as is usual, at the worth that you gave",
    ]  # fmt: skip
    (_, said) = yearly(Terms("EUR", 1, equity=8000, vesting_years=2)).parts
    assert said.assumes == "8,000 over 2 years, at the worth that you gave"


def test_without_a_rate_nothing_is_guessed() -> None:
    rates = [Rate(1, "USD", "EUR", 0.5, DAY)]
    assert converted(100, "USD", "EUR", rates) == 50
    assert converted(100, "EUR", "USD", rates) == 200
    assert converted(100, "GBP", "EUR", rates) is None
    assert converted(100, "EUR", "EUR", []) == 100


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("base", "60 000", 60000),
        ("base", "60.000", 60000),
        ("base", "60,000", 60000),
        ("base", "60k", 60000),
        ("base", "", None),
        ("hours", "37,5", 37.5),
        ("currency", "eur", "EUR"),
        ("deadline_on", "2026-04-01", date(2026, 4, 1)),
        ("deadline_on", "", None),
        ("benefits", "Pension: 2.400\nBicycle: 900, insured\n\n", [["Pension", 2400], ["Bicycle: 900, insured", None]]),
        ("benefits", [("Lunch", None)], [["Lunch", None]]),
        ("period", "month", "month"),
    ],
)
def test_typed_terms_are_read(name: str, typed: object, kept: object) -> None:
    assert checks.read({name: typed})[0] == {name: kept}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("base", "sixty"),
        ("base", "-5"),
        ("base", 3_000_000_000),
        ("payments", "99"),
        ("hours", "0"),
        ("hours", "200"),
        ("currency", "euro"),
        ("period", "decade"),
        ("work_mode", "space"),
        ("deadline_on", "soon"),
        ("place", "x" * 301),
        ("colour", "red"),
    ],
)
def test_what_makes_no_sense_is_a_sentence_with_its_field(name: str, typed: object) -> None:
    with pytest.raises(Invalid) as error:
        checks.read({name: typed})[0]
    assert error.value.field == name
    assert error.value.message.endswith(".")
