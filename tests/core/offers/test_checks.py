"""Terms as programs and people send them: whatever it is, it is stored as it should be, or refused in a sentence."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.core.errors import Invalid
from headway.core.offers import checks

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(name=st.sampled_from(checks.FIELDS), value=ANYTHING)
def test_whatever_is_sent_is_kept_or_refused_in_a_sentence(name: str, value: Any) -> None:
    kept, refused = kept_or_refused(name, value)
    if refused is None:
        assert isinstance(kept, str | int | float | date | list | None)
        json.dumps(kept, default=str, allow_nan=False).encode()
    else:
        assert (refused.field, refused.message[-1]) == (name, ".")
        assert len(refused.message) < 200


def kept_or_refused(name: str, value: Any) -> tuple[Any, Invalid | None]:
    try:
        return checks.read({name: value})[0][name], None
    except Invalid as refused:
        return None, refused


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("currency", ["EUR"], "['EUR'] is not a text."),
        ("title", {"a": 1}, "{'a': 1} is not a text."),
        ("notes", 5, "5 is not a text."),
        ("base", True, "True is not an amount."),
        ("base", [60000], "[60000] is not an amount."),
        ("base", "60-70k", "“60-70k” holds more than one amount."),
        ("base", "- 5", "An amount is not below nothing."),
        ("base", 10**400, "It is at most 2,000,000,000, and not below nothing."),
        ("base", "9" * 500, f"{'9' * 60} is not an amount."),
        ("hours", float("inf"), "It is above nothing and at most 168."),
        ("hours", float("nan"), "It is above nothing and at most 168."),
        ("made_on", 20260301, "20260301 is not a day."),
        ("made_on", ["2026-03-01"], "['2026-03-01'] is not a day."),
        ("benefits", {"Pension": 2400}, "Benefits are a list."),
        ("benefits", 7, "Benefits are a list."),
        ("benefits", ["Pension"], "A benefit is a name and what it is worth a year."),
        ("benefits", [[["Pension"], 1]], "A benefit is a name and what it is worth a year."),
        ("period", ["year"], "['year'] is not a text."),
        ("salary", 1, "An offer has no field called salary."),
        ("", [None], "An offer has no field called ."),
    ],
)
def test_what_makes_no_sense_is_named(name: str, value: Any, sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        checks.read({name: value})[0]
    assert (refused.value.message, refused.value.field) == (sentence, name)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("base", 60000.0, 60000),
        ("currency", None, ""),
        ("benefits", [["Pension", 2400], ["Lunch", None]], [["Pension", 2400], ["Lunch", None]]),
        ("benefits", [{"name": "Pension", "worth": 2400}, {"name": "Lunch"}], [["Pension", 2400], ["Lunch", None]]),
        ("benefits", None, []),
        ("made_on", None, None),
    ],
)
def test_what_an_offer_is_told_with_is_taken_back(name: str, value: Any, kept: Any) -> None:
    assert checks.read({name: value})[0] == {name: kept}
