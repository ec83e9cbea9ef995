"""When two spellings are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.core.tracker.naming import company_key, folded, storable, tidy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Société  Générale", "societe generale"),
        ("Linkedin", "LinkedIn"),
        ("STRASSE", "straße"),
        ("Łódź", "ŁÓDŹ"),
        ("Ｆｕｌｌ", "full"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brightwater Labs, Inc.", "brightwater labs"),
        ("Brightwater Labs GmbH", "Brightwater Labs Ltd"),
        ("Brightwater S.A.", "Brightwater"),
        ("Brightwater sp. z o.o.", "Brightwater"),
    ],
)
def test_one_company(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("AB", "AG"), ("Brightwater Labs", "Brightwater"), ("Fernhill", "Fern Hill"), ("Inc", "Co"), ("Cosa", "Co")],
)
def test_two_companies(one: str, other: str) -> None:
    assert company_key(one) != company_key(other)


@given(st.text())
def test_a_kept_name_is_kept_as_it_is(name: str) -> None:
    assert tidy(tidy(name)) == tidy(name)
    assert storable(tidy(name)) == tidy(name)
    assert tidy(name).encode().decode() == tidy(name)
