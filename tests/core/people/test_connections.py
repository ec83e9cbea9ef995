"""When two names are one company, and how sure that is."""

import pytest

from headway.core.people.connections import Place, alike, words_of
from headway.core.tracker.naming import company_key


def how(ours: str, theirs: str, *, also: str = "") -> str | None:
    others = (company_key(also),) if also else ()
    found = alike([Place(1, company_key(ours))], [Place(2, company_key(theirs), others)])
    return found[1].get(2)


@pytest.mark.parametrize(
    "theirs",
    [
        "Brightwater Labs",
        "brightwater labs",
        "Brightwater Labs GmbH",
        "Brightwater Labs GmbH & Co. KG",
        "The Brightwater-Labs, Inc.",
        "Brightwater Labs S.p.A.",
    ],
)
def test_the_same_but_for_case_marks_and_legal_form(theirs: str) -> None:
    assert how("Brightwater Labs", theirs) == how(theirs, "Brightwater Labs") == "same"


def test_another_name_of_it() -> None:
    assert how("BWL", "Brightwater Labs", also="BWL GmbH") == "alias"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Brightwater", "Brightwater Labs"),
        ("Brightwater Labs", "Brightwater Labs Asia"),
        ("Zeta", "Zeta Platforms"),
        ("Fernhill", "Old Fernhill Bank"),
    ],
)
def test_a_name_within_a_name_is_unsure_whichever_is_longer(one: str, two: str) -> None:
    assert how(one, two) == how(two, one) == "maybe"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Bright", "Brightwater Labs"),  # no whole word
        ("Labs", "Brightwater Labs"),  # a word of many names
        ("Zeta", "Data Zeta"),  # short, and not how the other begins
        ("Go", "Go Ahead"),
        ("Brightwater Labs", "Labs of Brightwater"),
        ("Self-employed", "Self employed"),
        ("Stealth Startup", "Stealth Startup"),
    ],
)
def test_what_is_not_the_same_company(one: str, two: str) -> None:
    assert how(one, two) is None
    assert how(two, one) is None


def test_the_surest_of_several_names_counts() -> None:
    assert how("Brightwater Labs", "Brightwater", also="Brightwater Labs AG") == "alias"


def test_a_name_without_words_is_like_nothing() -> None:
    assert alike([Place(1, "")], [Place(2, ""), Place(3, "???")]) == {1: {}}
    assert words_of("株式会社 テスト") == ("株式会社", "テスト")
