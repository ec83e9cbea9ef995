"""Value, chance and worth; what the needs say of a lead's own words; how a posting is fitted."""

import pytest

from headway.core.qualifying.fit import Fit, fit, shares
from headway.core.qualifying.words import Sort, Standing
from headway.core.qualifying.worth import Check, Criterion, Facts, Tally, Wanted, checks, ranked, value

FLOOR = Wanted(pay_floor=48_000, pay_currency="EUR")


def told(wanted: Wanted, **facts: object) -> Check:
    (check,) = checks(wanted, Facts(**facts))  # type: ignore[arg-type]
    return check


def test_nothing_is_checked_that_nobody_asked_for() -> None:
    assert checks(Wanted(), Facts(pay_max=1, work_mode="on_site")) == ()


@pytest.mark.parametrize(
    ("facts", "fits"),
    [
        ({"pay_max": 50_000, "pay_currency": "EUR"}, True),
        ({"pay_min": 40_000, "pay_max": 48_000}, True),
        ({"pay_max": 47_999, "pay_currency": "EUR"}, False),
        ({"pay_max": 60_000, "pay_currency": "CZK"}, None),
        ({"pay_max": 5_000, "pay_currency": "EUR", "pay_text": "5000 EUR per month"}, True),
        ({"pay_max": 30, "pay_currency": "EUR", "pay_text": "30 EUR per hour"}, None),
        ({}, None),
    ],
)
def test_pay_beside_the_floor(facts: dict[str, object], fits: bool | None) -> None:
    assert told(FLOOR, **facts).fits is fits


def test_another_spelling_of_a_place_is_not_held_against_it() -> None:
    wanted = Wanted(places=("Köln",))
    assert told(wanted, location="50667 Koln, DE").fits is True
    assert told(wanted, location="Cologne").fits is None


def test_remote_work_needs_no_place() -> None:
    found = checks(Wanted(places=("Oslo",), work_modes=("remote",)), Facts(location="Lima", work_mode="remote"))
    assert [check.fits for check in found] == [True]


def test_nothing_is_worth_a_number_before_it_is_scored() -> None:
    must, nice = Criterion(1, "must", "Remote", 3), Criterion(2, "nice", "Garden", 3)
    assert value([must], {1: 1}).share is None
    assert value([must, nice], {1: 1}).share is None
    assert value([must, nice], {1: 1}).words == "Nothing is scored yet."
    assert value([must, nice], {1: 0}).share == 0.0
    assert value([must, nice], {2: 0}).share == 0.0


def test_without_scores_the_chance_alone_ranks() -> None:
    found = ranked(0, {2: Tally(None)}, {1: 0.1, 2: 0.3})
    assert [(each.id, each.value, each.expected) for each in found] == [(2, None, None), (1, None, None)]


@pytest.mark.parametrize(
    ("it", "reading"),
    [
        (Fit(), ""),
        (Fit(required=4, met=4), "strong"),
        (Fit(required=4, met=2), "apply"),
        (Fit(required=4, met=2, not_met=2), "apply"),
        (Fit(required=5, met=2, not_met=3), "stretch"),
        (Fit(required=4, met=1, not_met=3), "long_shot"),
        (Fit(required=8, not_met=6), "long_shot"),
        (Fit(required=4, met=1, not_met=1), "open"),
        (Fit(preferred=2, preferred_met=2, preferred_judged=2), "strong"),
    ],
)
def test_the_honest_reading(it: Fit, reading: str) -> None:
    assert it.reading == reading
    assert it.words


def test_preferred_lines_do_not_make_up_for_required_ones() -> None:
    lines: list[tuple[Sort, Standing]] = [("required", "not_met"), *([("preferred", "met")] * 9)]  # type: ignore[list-item]
    assert fit(lines).reading == "long_shot"


def test_what_is_hardly_judged_has_no_share() -> None:
    assert shares([[("required", "met"), ("required", ""), ("required", ""), ("required", "")]]) == [None]
