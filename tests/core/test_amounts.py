"""Amounts and numbers as people of many countries type them."""

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.core.amounts import MOST, Amount, amount, beside, meanings, number, shown, typed
from headway.core.errors import Invalid
from headway.core.speech import Language, speaking

GERMAN = Language("de", point=",", comma=".")


@pytest.mark.parametrize(
    ("text", "value", "currency", "per"),
    [
        ("60000", 60000, "", ""),
        ("65.000,50", 65000.5, "", ""),
        ("65,000.50", 65000.5, "", ""),
        ("65 000", 65000, "", ""),
        ("65\u202f000,5", 65000.5, "", ""),
        ("1'200", 1200, "", ""),
        ("1’200.–", 1200, "", ""),
        ("12,00,000", 1200000, "", ""),
        ("1,20,000.50", 120000.5, "", ""),
        ("1.234.567", 1234567, "", ""),
        ("€ 72k", 72000, "EUR", ""),
        ("72,5k", 72500, "", ""),
        ("2.3k", 2300, "", ""),
        ("1.234k", 1234, "", ""),
        ("12 LPA", 1200000, "INR", "year"),
        ("Rs. 12 lakh", 1200000, "INR", ""),
        ("300 т.р.", 300000, "RUB", ""),
        ("5.000,- €", 5000, "EUR", ""),
        ("CHF 110’000", 110000, "CHF", ""),
        ("17,50 €/h", 17.5, "EUR", "hour"),
        ("5 000 zł/mies.", 5000, "PLN", "month"),
        ("65.000 € brutto pro Jahr", 65000, "EUR", "year"),
        ("٦٥٠٠٠", 65000, "", ""),
        (".5", 0.5, "", ""),
        ("0", 0, "", ""),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, value: float, currency: str, per: str) -> None:
    found = amount(text)
    assert found is not None
    assert (found.value, found.currency, found.per) == (value, currency, per)


@pytest.mark.parametrize(
    "text",
    ["sixty", "-5", "60-70k", "€60 – €70k", "60 to 70", "5 EUR USD", "1.23456", "65,000,50", "1e5", "1.2.3", "65 00",
     "12 00 000", "€", "", "2026-03-31", "900, insured", "9" * 70],
)  # fmt: skip
def test_what_is_no_single_amount_is_none(text: str) -> None:
    assert amount(text) is None


@pytest.mark.parametrize(("text", "sure"), [("1.234", False), ("1,234", False), ("1 234", True), ("1.234,50", True)])
def test_what_could_be_read_otherwise_is_not_sure(text: str, sure: bool) -> None:
    assert amount(text) == Amount(1234.5 if "50" in text else 1234, sure=sure)


@given(value=st.integers(0, MOST), cents=st.integers(0, 99), mark=st.sampled_from([" ", ".", ",", "'"]))
def test_every_grouping_reads_as_what_it_was_written_from(value: int, cents: int, mark: str) -> None:
    point = "," if mark == "." else "."
    written = f"{value:,}".replace(",", mark) + f"{point}{cents:02}"
    assert amount(written) == Amount(round(value + cents / 100, 2))


@given(value=st.floats(0, MOST).map(lambda value: round(value, 2)))
def test_what_a_field_holds_is_read_back_the_same(value: float) -> None:
    for language in (Language(), GERMAN):
        with speaking(language):
            assert amount(typed(value)) == Amount(value)
            assert (amount(shown(value, "EUR")) or Amount(-1)).value == value


@given(text=st.text(string.printable + "€£₹,.'’ \u202f", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert all(each >= 0 for each in meanings(text))
    found = amount(text)
    assert found is None or found.value >= 0


@pytest.mark.parametrize(
    ("text", "most", "english", "german"),
    [
        ("37,5", 168, 37.5, 37.5),
        ("37.500", 168, 37.5, 37.5),
        ("0.925", 10**6, 0.925, 0.925),
        ("1.085", 10**6, 1.085, "1.085 could be 1.085 or 1,085."),
        ("1,085", 10**6, "1,085 could be 1,085 or 1.085.", 1.085),
        ("", 10, None, None),
        ("many", 10, "many is not a number.", "many is not a number."),
        ("11", 10, "It is above nothing and at most 10.", "It is above nothing and at most 10."),
        ("0", 10, "It is above nothing and at most 10.", "It is above nothing and at most 10."),
    ],
)
def test_a_doubtful_number_is_read_by_the_language_or_asked_about(
    text: str, most: float, english: Any, german: Any
) -> None:
    assert told(text, most) == english
    with speaking(GERMAN):
        assert told(text, most) == german


def told(text: str, most: float) -> Any:
    try:
        return number(text, "rate", most)
    except Invalid as refused:
        return refused.message


def test_currency_and_period_of_an_amount_go_where_they_belong() -> None:
    given = {"base": "€ 4.200 / month", "bonus": "", "place": "Riverton"}
    read, said = beside(given, ["base", "bonus"], currency="currency", per="period")
    assert read == {"base": 4200, "bonus": None, "place": "Riverton", "currency": "EUR", "period": "month"}
    assert said == ("“€ 4.200 / month” was read as 4,200 EUR a month.",)
    assert beside({"base": "60 000", "currency": "EUR"}, ["base"], currency="currency")[1] == ()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"base": "€ 5", "currency": "USD"}, "This is in EUR, and the currency says USD."),
        ({"base": "5/h", "period": "month"}, "This is an hour, and it is asked for a month."),
        ({"bonus": "5 a month"}, "This is a month, and it is asked for a year."),
        ({"base": "2.000.000.001"}, "It is at most 2,000,000,000."),
        ({"base": "-5"}, "An amount is not below nothing."),
    ],
)
def test_an_amount_that_contradicts_what_is_beside_it_is_refused(given: dict[str, Any], sentence: str) -> None:
    name, per = next(iter(given)), "period" if "base" in given else ""
    with pytest.raises(Invalid) as refused:
        beside(given, [name], currency="currency", per=per)
    assert (refused.value.message, refused.value.field) == (sentence, name)


@pytest.mark.parametrize(("sign", "currency"), [("$", "CAD"), ("$", "USD"), ("kr", "NOK"), ("¥", "CNY")])
def test_a_shared_sign_agrees_with_each_that_bears_it(sign: str, currency: str) -> None:
    read, _ = beside({"base": f"{sign} 500", "currency": currency}, ["base"], currency="currency")
    assert read == {"base": 500, "currency": currency}


def test_amounts_are_written_in_the_signs_of_the_language() -> None:
    assert (shown(65000, "EUR"), shown(17.5)) == ("65,000 EUR", "17.50")
    with speaking(GERMAN):
        assert (shown(65000, "EUR"), shown(1234.5), typed(17.5)) == ("65.000 EUR", "1.234,50", "17,50")
