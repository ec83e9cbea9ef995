"""Plain fields as they may be stored."""

from datetime import date
from typing import Any

import pytest

from headway.core.errors import Invalid
from headway.core.tracker.fields import FIELDS, read


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("title", "  Data \n Engineer ", "Data Engineer"),
        ("title", None, ""),
        ("title", "x" * 300, "x" * 300),
        ("notes", "  One\n\n two ", "One\n\n two"),
        ("notes", "a\x00b\ud800", "ab"),
        ("promised_on", "2026-03-31", date(2026, 3, 31)),
        ("promised_on", date(2026, 3, 31), date(2026, 3, 31)),
        ("promised_on", "", None),
        ("promised_on", None, None),
        ("url", " https://example.org/a?b ", "https://example.org/a?b"),
        ("url", "HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
        ("url", "http://[", "http://["),
        ("url", "", ""),
        ("pay_min", "50000", 50000),
        ("pay_min", 0, 0),
        ("pay_min", "", None),
        ("pay_min", "65.000,50", 65000.5),
        ("pay_min", "€ 72k a year", 72000),
        ("pay_max", "12,00,000", 1200000),
        ("pay_min", None, None),
        ("work_mode", "remote", "remote"),
        ("work_mode", "", ""),
        ("labels", "a, b,, a , c  d", ("a", "b", "c d")),
        ("labels", ["x,y", " z "], ("x,y", "z")),
        ("labels", "", ()),
        ("labels", None, ()),
    ],
)
def test_kept(name: str, given: Any, kept: Any) -> None:
    assert read({name: given})[0][name] == kept


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("salary", "1"),
        ("id", 1),
        ("stage_id", 1),
        ("title", "x" * 301),
        ("labels", "a, " + "b" * 101),
        ("labels", 7),
        ("promised_on", "31.3.2026"),
        ("promised_on", "2026-02-29"),
        ("url", "javascript:alert(1)"),
        ("url", "www.example.org"),
        ("per", "hour"),
        ("pay_min", "60-70k"),
        ("pay_min", True),
        ("pay_min", -1),
        ("pay_min", 2**31),
        ("work_mode", "Remote"),
    ],
)
def test_refused_by_name(name: str, given: Any) -> None:
    with pytest.raises(Invalid) as refused:
        read({name: given})
    assert refused.value.field == name


@pytest.mark.parametrize(
    ("given", "written", "kept"),
    [
        ({"pay_min": "18.50 an hour"}, "", {"pay_min": 18.5, "pay_text": "18.50 an hour"}),
        ({"pay_min": "€18,50/h", "pay_max": "21/h"}, "", {"pay_max": 21, "pay_text": "€18,50/h, 21/h"}),
        ({"pay_max": "600 a day", "pay_text": "By the day"}, "", {"pay_text": "By the day, 600 a day"}),
        ({"pay_min": "19/h"}, "18.50 an hour", {"pay_min": 19}),
        ({"pay_min": "19"}, "18.50 an hour", {"pay_min": 19}),
        ({"pay_min": "19/h"}, "Good pay", {"pay_min": 19, "pay_text": "Good pay, 19/h"}),
        ({"pay_min": "60k a year"}, None, {"pay_min": 60_000}),
    ],
)
def test_pay_for_another_period_is_kept_with_its_words(given: Any, written: str | None, kept: Any) -> None:
    told = read(given, written)[0]
    assert {name: told[name] for name in kept} == kept
    assert ("pay_text" in told) == ("pay_text" in kept)


@pytest.mark.parametrize("written", ["5000 EUR per month", None])
def test_pay_for_a_period_that_does_not_fit_is_refused(written: str | None) -> None:
    with pytest.raises(Invalid, match="an hour"):
        read({"pay_min": "18.50 an hour"}, written)


def test_no_field_holds_more_than_its_limit() -> None:
    for field in (field for field in FIELDS if field.kind in ("line", "text", "one_of")):
        assert len(str(read({field.name: "x" * field.limit})[0][field.name])) == field.limit
        with pytest.raises(Invalid):
            read({field.name: "x" * (field.limit + 1)})
