"""What histories say of a company: one history read, and many in words."""

import pytest

from headway.core.people.memory import Applied, Line, Memory, reading


def line(stage: int | None = None, outcome: str = "", day: int | None = None, sure: bool = True) -> Line:
    return Line(stage, outcome, day, sure)


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ([line(0, day=1)], None),
        ([line(outcome="withdrawn", day=1)], None),
        ([line(1, day=1)], (1, "waiting", None, False)),
        ([line(0, day=1), line(1, day=3), line(2, day=8)], (3, "went_on", 5, False)),
        ([line(1, day=3), line(outcome="rejected", day=8)], (3, "said_no", 5, False)),
        ([line(1, day=3), line(outcome="position_closed", day=8)], (3, "said_no", 5, False)),
        ([line(1, day=3), line(outcome="no_reply", day=80)], (3, "silent", None, False)),
        ([line(1, day=3), line(outcome="withdrawn", day=5)], (3, "withdrawn", None, False)),
        ([line(1, day=3), line(1, day=5), line(3, day=9), line(6, day=20)], (3, "went_on", 6, True)),
        ([line(3, day=9), line(outcome="rejected", day=12)], (9, "went_on", None, False)),
        ([line(1), line(2, day=8)], (None, "went_on", None, False)),
        ([line(1, day=3, sure=False), line(2, day=8)], (3, "went_on", None, False)),
        ([line(1, day=9), line(2, day=8)], (9, "went_on", None, False)),
    ],
)
def test_one_history(lines: list[Line], read: object) -> None:
    assert reading(lines, applied=1, offer=6) == read


def applied(answer: str, days: int | None = None) -> Applied:
    return Applied(1, "Cook", "Spring", None, answer, days)  # type: ignore[arg-type]


def test_two_answers_are_told_one_by_one() -> None:
    it = Memory((applied("went_on", 12), applied("said_no", 4), applied("silent")))
    assert it.median_days is None
    assert it.in_words == (
        "You applied here 3 times. 2 answered, 1 stayed silent. Of the answers 1 went on and 1 said no. "
        "The answers came after 4 and 12 days."
    )


def test_nothing_was_ever_sent() -> None:
    assert Memory().in_words == ""


def test_only_withdrawn() -> None:
    assert Memory((applied("withdrawn"), applied("withdrawn"))).in_words == "You applied here 2 times."
