"""Who asks, and which day it is for them."""

from datetime import UTC, date, datetime

from headway.core.ctx import Ctx
from headway.core.days import day_or_none, from_day, in_words, on_or_none, to_day

LATE = datetime(2026, 3, 15, 23, 30, tzinfo=UTC)


def test_today_is_the_day_in_the_persons_time_zone() -> None:
    assert Ctx(1, 1, LATE).today == date(2026, 3, 15)
    assert Ctx(1, 1, LATE, zone="Europe/Berlin").today == date(2026, 3, 16)
    assert Ctx(1, 1, LATE, zone="America/New_York").today == date(2026, 3, 15)
    assert from_day(Ctx(1, 1, LATE, zone="Europe/Berlin").today_day) == date(2026, 3, 16)


def test_through_another_door_it_is_the_same_person() -> None:
    assert Ctx(1, 2, LATE, may_write=False).through("mail") == Ctx(1, 2, LATE, via="mail", may_write=False)


def test_a_day_is_a_number_and_back() -> None:
    assert [to_day(date(1970, 1, 1)), to_day(date(1969, 12, 31)), to_day(date(2026, 3, 15))] == [0, -1, 20527]
    assert [from_day(20527), on_or_none(None), day_or_none(None), on_or_none(0)] == [
        date(2026, 3, 15),
        None,
        None,
        date(1970, 1, 1),
    ]


def test_a_day_as_people_say_it() -> None:
    today = date(2026, 3, 15)
    days = [date(2026, 3, 15), date(2026, 3, 14), date(2026, 3, 16), date(2026, 3, 3), date(2025, 12, 31)]
    assert [in_words(on, today=today) for on in days] == [
        "today",
        "yesterday",
        "tomorrow",
        "3 March",
        "31 December 2025",
    ]
