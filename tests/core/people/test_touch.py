"""When to be in touch."""

from datetime import date, timedelta

import pytest

from headway.core.people.touch import PATIENCE, Step, is_real, touch

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("kind", "direction", "real"),
    [
        ("email", "by_me", False), ("message", "by_me", False), ("other", "by_me", False), ("call", "by_me", True),
        ("coffee", "by_me", True), ("introduction", "by_me", True), ("email", "by_them", True), ("email", "both", True),
    ],
)  # fmt: skip
def test_what_counts_as_in_touch(kind: str, direction: str, real: bool) -> None:
    assert is_real(kind, direction) is real  # type: ignore[arg-type]


def test_what_was_written_long_ago_does_not_shorten_the_rhythm() -> None:
    it = touch(last=DAY, written=DAY - timedelta(days=9), rhythm=30)
    assert (it.next_on, it.why) == (DAY + timedelta(days=30), "rhythm")


def test_a_mail_without_an_answer_gets_some_patience() -> None:
    assert touch(last=None, written=DAY, rhythm=90).next_on == DAY + timedelta(days=PATIENCE)
    assert touch(last=None, written=DAY, rhythm=5).next_on == DAY + timedelta(days=5)


def test_a_step_comes_first_only_where_it_is_sooner() -> None:
    soon, late = Step(1, "Write", DAY + timedelta(days=3)), Step(2, "Call", DAY + timedelta(days=300))
    assert touch(last=DAY, written=None, rhythm=30, step=soon).step == "Write"
    assert touch(last=DAY, written=None, rhythm=30, step=late).why == "rhythm"
    assert touch(last=DAY, written=None, rhythm=None, step=late).step_id == 2


def test_without_rhythm_day_and_step_nobody_is_due() -> None:
    it = touch(last=DAY, written=None, rhythm=None)
    assert (it.next_on, it.why, it.last_on) == (None, "", DAY)
