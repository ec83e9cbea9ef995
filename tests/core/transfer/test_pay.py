"""Pay in the shapes that people write."""

import pytest

from headway.core.transfer.pay import Pay, is_money, pay


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$120k–$150k", Pay(120_000, 150_000, "USD")),
        ("$120,000 - $150,000", Pay(120_000, 150_000, "USD")),
        ("$120,000.00/yr - $150,000.00/yr", Pay(120_000, 150_000, "USD", "year")),
        ("120000-150000", Pay(120_000, 150_000)),
        ("120000", Pay(120_000, 120_000)),
        ("60-70k", Pay(60_000, 70_000)),
        ("60k-70k EUR", Pay(60_000, 70_000, "EUR")),
        ("CHF 110’000", Pay(110_000, 110_000, "CHF")),
        ("CHF 110'000 - 120'000", Pay(110_000, 120_000, "CHF")),
        ("80.000 - 95.000 €", Pay(80_000, 95_000, "EUR")),
        ("80 000 € brut par an", Pay(80_000, 80_000, "EUR", "year")),
        ("55.000,00 €", Pay(55_000, 55_000, "EUR")),
        ("£45/hr", Pay(45, 45, "GBP", "hour")),
        ("$45.50 per hour", Pay(45.5, 45.5, "USD", "hour")),
        ("$20-25/hour", Pay(20, 25, "USD", "hour")),
        ("€500/day", Pay(500, 500, "EUR", "day")),
        ("R$ 5.000", Pay(5000, 5000, "BRL")),
        ("15 000 - 18 000 zł/mies.", Pay(15_000, 18_000, "PLN", "month")),
        ("от 200 000 руб.", Pay(200_000, None, "RUB")),
        ("до 300 тыс. руб.", Pay(None, 300_000, "RUB")),
        ("up to $150k", Pay(None, 150_000, "USD")),
        ("100k+", Pay(100_000, None)),
        ("ab 60.000 €", Pay(60_000, None, "EUR")),
        ("20-30万", Pay(200_000, 300_000)),
        ("15k-20k", Pay(15_000, 20_000)),
        ("12 LPA", Pay(1_200_000, 1_200_000, "INR", "year")),
        ("CA$90K", Pay(90_000, 90_000, "CAD")),
        ("$150k - $120k", Pay(120_000, 150_000, "USD")),
        ("$100k + 401(k)", Pay(100_000, None, "USD")),
    ],
)
def test_pay(text, expected):
    assert pay(text) == expected


@pytest.mark.parametrize("text", ["", "Competitive", "N/A", "negotiable", "DOE", "?", "-"])
def test_no_figure_is_no_pay(text):
    assert pay(text) is None


@pytest.mark.parametrize(
    ("text", "money"),
    [("$120k", True), ("60-70k", True), ("£45/hr", True), ("80.000 €", True), ("120000", False), ("2024", False),
     ("Cook", False), ("3/4/2024", False)],
)  # fmt: skip
def test_money_is_told_from_numbers(text, money):
    assert is_money(text) is money
