"""What a window brought beside what was to be expected: SciPy's negative binomial, and days of waiting one by one."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from headway.core.stats.delays import spread
from headway.core.stats.spells import Cells, tallied
from headway.core.stats.stall import Window, as_few, window
from tests.core.stats.searches import APPLIED


@pytest.mark.parametrize(
    ("observed", "expected", "known"), [(0, 3.0, 0.6), (1, 4.1, 12.6), (7, 5.8, 3.6), (40, 60, 200)]
)
def test_agrees_with_scipy(observed: int, expected: float, known: float) -> None:
    exact = stats.nbinom.cdf(observed, known, known / (known + expected))
    assert as_few(observed, expected, known) == pytest.approx(exact, abs=1e-10)


class Searched:
    """Applications sent every week, answered or not, seen on any day."""

    def __init__(self, seed: int, yes: float = 0.2, later: float | None = None, weeks: int = 26) -> None:
        random = np.random.default_rng(seed)
        self.sent = np.repeat(np.arange(0, 7 * weeks, 7), 10)
        share = np.where(self.sent < 91, yes, yes if later is None else later)
        self.yes = random.random(len(self.sent)) < share
        no = ~self.yes & (random.random(len(self.sent)) < 0.3)
        delay = np.where(self.yes, 7, 12) * np.exp(np.where(self.yes, 1.1, 1.2) * random.standard_normal(len(share)))
        self.answered = np.where(self.yes | no, self.sent + np.rint(delay), 10**6).astype(int)

    def spells(self, today: int) -> list[tuple[int, int]]:
        there, known = self.sent <= today, self.answered <= today
        cause = np.where(known, np.where(self.yes, 1, 2), 0)
        age = np.where(known, self.answered, today) - self.sent
        return list(zip(cause[there].tolist(), age[there].tolist(), strict=True))

    def cells(self, today: int) -> Cells:
        return tallied(*zip(*self.spells(today), strict=True), horizon=60)


def test_the_expected_number_is_that_of_days_counted_one_by_one() -> None:
    search = Searched(2)
    then, now = search.spells(90), search.spells(118)
    yes = [0.6 * share for share in spread(APPLIED.yes_delay, 60)]
    no = [6 * 0.28 * share for share in spread(APPLIED.no_delay, 60)]
    expected = 0.0
    for day in range(61):
        at_risk = sum(age >= day for _, age in then) + sum(yes[day:]) + sum(no[day:]) + 6 * 0.62
        hazard = (sum(spell == (1, day) for spell in then) + yes[day]) / at_risk
        expected += hazard * (sum(age >= day for _, age in now) - sum(age >= day for _, age in then))
    found = window(search.cells(118), search.cells(90), APPLIED)
    assert found.expected == pytest.approx(expected)
    assert found.observed == sum(c == 1 and a <= 60 for c, a in now) - sum(c == 1 and a <= 60 for c, a in then)


def test_yeses_without_a_day_make_the_rate_no_surer_but_count_as_come() -> None:
    search = Searched(2)
    then, now = search.cells(90), search.cells(118)
    plain = window(now, then, APPLIED)
    undated = window(replace(now, undated_yes=102.0), replace(then, undated_yes=100.0), APPLIED)
    assert (undated.expected, undated.known) == (plain.expected, plain.known)
    assert undated.observed == plain.observed + 2
    assert undated.known == pytest.approx(0.6 + sum(then.yes))


def alarms(search: Searched, first: int = 28) -> list[int]:
    days = range(first, 182, 7)
    return [day for day in days if window(search.cells(day), search.cells(day - 28), APPLIED).stalled]


def test_a_steady_search_is_hardly_ever_alarmed() -> None:
    assert sum(bool(alarms(Searched(seed))) for seed in range(40)) <= 4


def test_a_drop_to_a_quarter_is_found() -> None:
    found = [alarms(Searched(seed, yes=0.35, later=0.05), first=98) for seed in range(20)]
    assert sum(map(bool, found)) >= 13


def test_an_alarm_wants_both_a_rare_number_and_three_expected() -> None:
    assert Window(3.0, 0, 0.01, 9).stalled
    assert not Window(2.9, 0, 0.005, 9).stalled
    assert not Window(9.0, 3, 0.011, 9).stalled


def test_nothing_sent_nothing_expected() -> None:
    empty = tallied([], [], horizon=60)
    found = window(empty, empty, APPLIED)
    assert (found.expected, found.observed, found.chance, found.stalled) == (0, 0, 1, False)
