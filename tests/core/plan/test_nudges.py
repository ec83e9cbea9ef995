"""The gentle word: when it comes, and that it can be sent away."""

from datetime import date, timedelta

import pytest

from headway.core.errors import Invalid
from headway.core.plan import nudges
from headway.core.plan.nudges import CheckIn, Close

TODAY = date(2026, 3, 18)


def felt(*steps: int, every: int = 2) -> list[CheckIn]:
    """Check-ins, the last one today."""
    n = len(steps)
    return [CheckIn(at, TODAY - timedelta(days=every * (n - 1 - at)), step) for at, step in enumerate(steps)]


def why(check_ins: list[CheckIn], week: int = 2) -> str | None:
    return nudges.calls(check_ins, TODAY - timedelta(weeks=week - 1), TODAY)


def test_from_the_tenth_week_on_it_comes_by_itself() -> None:
    assert why([], week=9) is None
    assert why([], week=10) == "long"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((2, 2, 2), "low"),
        ((1, 2, 3), "low"),
        ((3, 2, 2), None),
        ((2, 2), None),
        ((5, 5, 5, 5, 5, 4, 4, 4), "sinking"),
        ((4, 4, 4, 4, 4, 4, 3, 3), None),
        ((5, 5, 5, 5, 4, 4, 4), None),
    ],
)
def test_low_and_sinking_check_ins_call_for_it(steps: tuple[int, ...], expected: str | None) -> None:
    assert why(felt(*steps)) == expected


def test_what_was_felt_long_ago_calls_for_nothing() -> None:
    assert why(felt(2, 2, 2, every=30)) is None


def test_it_names_those_who_are_close_and_says_its_rule() -> None:
    found = nudges.nudge("long", [Close(1, "Mira")])
    assert found.close == (Close(1, "Mira"),)
    assert "tenth week" in found.rule
    assert found.words != nudges.nudge("long", []).words


def test_a_check_in_has_five_steps() -> None:
    assert [CheckIn(1, TODAY, step).word for step in range(1, 6)] == ["Low", "Tired", "Getting by", "Good", "Strong"]
    for step in (0, 6):
        with pytest.raises(Invalid):
            nudges.checked(step)
