"""Rules 8 to 10: opportunities that are slow, promised, or wait for a question."""

from datetime import date, timedelta

import pytest

from headway.core.diagnosis import Named
from headway.core.diagnosis.items import Due, Promise, Slow, due, overdue, slow

TODAY = date(2026, 3, 15)
SLOW = Slow(12, "Response", 12, 9.0, 2, (Named(4, "Baker at Crumb & Daughters"), Named(6, "Miller at Lumen Mills")))


def promise(id: int = 1, ago: int = 2, heard: int | None = None, asked: int | None = None) -> Promise:
    on = TODAY - timedelta(days=ago)
    days = [None if each is None else TODAY - timedelta(days=each) for each in (heard, asked)]
    return Promise(id, f"Job {id}", on, *days)


def test_slow_ones_are_told_of_the_furthest_stage_that_has_enough() -> None:
    found = slow([Slow(11, "Applied", 25, 30.0, 7), SLOW, Slow(13, "Phone interview", 19, 4.0, 1)], TODAY).finding
    assert found is not None
    assert found.observed.startswith("2 have waited at “Response” for more than 12 days")
    assert found.rows[0].count == 2
    assert dict(found.rows[0].filters) == {"silence": "slower", "stage": "12"}
    assert [each.id for each in found.opportunities] == [4, 6]


def test_slow_ones_are_not_told_before_five_settled_nor_without_any() -> None:
    assert slow([Slow(13, "Phone interview", 19, 4.9, 1)], TODAY).state == "thin"
    assert slow([], TODAY).state == "clear"


@pytest.mark.parametrize(
    ("given", "late"),
    [
        (promise(ago=0), False),  # it is that day still
        (promise(ago=1), True),
        (promise(ago=28), True),
        (promise(ago=29), False),  # no longer late but a silence
        (promise(ago=5, heard=6), True),
        (promise(ago=5, heard=5), False),
        (promise(ago=5, asked=4), False),
        (promise(ago=5, asked=9), True),
        (promise(ago=-3), False),
    ],
)
def test_a_promise_is_overdue_from_the_day_after_until_anything_is_recorded(given: Promise, late: bool) -> None:
    assert (overdue([given], TODAY).state == "speaks") is late


def test_several_promises_are_one_finding_with_all_their_rows() -> None:
    found = overdue([promise(1, 2), promise(2, 9), promise(3, 5, heard=0)], TODAY).finding
    assert found is not None
    assert found.observed.startswith("2 answers were promised")
    assert [each.id for each in found.opportunities] == [2, 1]
    assert dict(found.rows[0].filters)["promised_on_from"] == "2026-03-06"
    one = overdue([promise(1, 2)], TODAY).finding
    assert one is not None
    assert "13 March" in one.observed
    assert "Job 1" in one.observed


def test_without_any_promise_there_is_nothing_to_read() -> None:
    assert overdue([], TODAY).state == "unread"


def test_follow_ups_are_due_where_nobody_asked_and_there_is_a_chance() -> None:
    waiting = [
        Due(1, "Early", 5, 14, 0.05, asked=False),
        Due(2, "Ready", 14, 14, 0.03, asked=False),
        Due(3, "Likelier", 20, 7, 0.2, asked=False),
        Due(4, "Asked", 20, 14, 0.05, asked=True),
        Due(5, "Hopeless", 50, 14, 0.019, asked=False),
    ]
    found = due(waiting, TODAY).finding
    assert found is not None
    assert found.observed.startswith("2 have reached the day to ask")
    assert [each.name for each in found.opportunities] == ["Likelier", "Ready"]
    assert due(waiting[:1], TODAY).state == "clear"
