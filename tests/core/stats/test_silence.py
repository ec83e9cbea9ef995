"""What a silence means, read off the typical curves (STATISTICS §1.5) and off data."""

import pytest

from headway.core.stats.curve import Curve, estimated
from headway.core.stats.defaults import STEPS
from headway.core.stats.silence import follow_up_day, odds, reply_times
from headway.core.stats.spells import tallied
from tests.core.stats.searches import APPLIED, of

TYPICAL = {
    number: estimated(tallied([], [], horizon=guess.horizon), guess) for number, guess in STEPS.items() if number
}
# half, three quarters and nine tenths of the yeses; chances in percent at 0, 7, 14, 21 and 30 days; probably over
PUBLISHED = {
    1: ((7, 14, 25), (10, 5.5, 3.1, 1.9, 1.0), 31),
    2: ((4, 7, 12), (70, 39, 18, 8, 3), 23),
    3: ((7, 12, 19), (50, 38, 22, 11, 4), 29),
    4: ((7, 12, 19), (45, 33, 19, 10, 4), 29),
    5: ((7, 12, 19), (50, 38, 23, 13, 5), 31),
}


@pytest.mark.parametrize(("number", "published"), PUBLISHED.items())
def test_the_published_table(number: int, published: tuple) -> None:
    days, chances, over = published
    curve = TYPICAL[number]
    times = reply_times(curve)
    assert (times.half, times.most, times.nearly_all, times.over_on) == (*days, over)
    for age, chance in zip((0, 7, 14, 21, 30), chances, strict=True):
        assert 100 * odds(curve, age).chance == pytest.approx(chance, abs=0.06 if chance < 10 and number == 1 else 0.6)
    assert odds(curve, 45).chance < 0.01


def test_silent_for_a_month() -> None:
    fresh, month = odds(TYPICAL[1], 1), odds(TYPICAL[1], 31)
    assert (fresh.probably_over, month.probably_over) == (False, True)
    assert (fresh.under_floor, month.under_floor) == (False, True)
    assert (odds(TYPICAL[1], 24).slower, odds(TYPICAL[1], 26).slower) == (False, True)
    assert fresh.any_answer > month.any_answer > month.chance


def test_silent_longer_than_the_horizon_or_not_at_all() -> None:
    gone = odds(TYPICAL[1], 400)
    assert (gone.chance, gone.any_answer, gone.probably_over) == (0, 0, True)
    assert odds(TYPICAL[1], -3).chance == odds(TYPICAL[1], 0).chance


def test_own_slow_replies_move_the_days() -> None:
    slow = estimated(of(*((1, day, 1) for day in range(20, 50)), (0, 61, 100)), APPLIED)
    assert 30 <= reply_times(slow).half <= 35
    assert reply_times(slow).over_on > 31
    assert odds(slow, 25).chance > odds(TYPICAL[1], 25).chance


def test_the_day_to_ask_stays_within_bounds_and_keeps_a_promise() -> None:
    slow, quick = (estimated(of((1, day, 40)), APPLIED) for day in (30, 1))
    assert [follow_up_day(curve, APPLIED) for curve in (quick, TYPICAL[1], slow)] == [5, 14, 14]
    assert follow_up_day(TYPICAL[3], STEPS[3]) == 7
    assert follow_up_day(TYPICAL[3], STEPS[3], promised=3) == 4
    assert follow_up_day(TYPICAL[6], STEPS[6]) is None


def test_who_answers_on_the_same_day_is_asked_on_the_earliest_one() -> None:
    at_once = estimated(of((1, 0, 40)), APPLIED)
    assert reply_times(at_once).most == 0
    assert follow_up_day(at_once, APPLIED) == 5


def test_where_no_yes_ever_comes_there_is_no_day() -> None:
    never = Curve((0.0, 0.0, 0.0), (0.0, 0.5, 0.5))
    assert reply_times(never).half is None
    assert follow_up_day(never, APPLIED) == 14
    everybody = Curve((1.0, 1.0, 1.0), (0.0, 0.0, 0.0))
    assert odds(everybody, 1).any_answer == 0
