"""Experiments: a label that everything applied for since a day wears, and nothing before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from headway.core.days import from_day


@dataclass(frozen=True, slots=True)
class Running:
    """An experiment: its first and last day so far, how many wear its label, and how many came after without it."""

    from_on: date
    last_on: date
    wearing: int
    missing: int


def running(sent: Sequence[tuple[int, bool]]) -> Running | None:
    """The experiment that a label is, from the days on which was applied, in order, and whether the label was worn.

    None where the label is no experiment: worn by fewer than two, or not by all between the first and the last.

    >>> running([(1, False), (4, True), (4, True), (6, True), (6, False), (9, False)])
    Running(from_on=datetime.date(1970, 1, 5), last_on=datetime.date(1970, 1, 7), wearing=3, missing=2)
    >>> running([(1, False), (4, True), (5, False), (6, True)]) is None
    True
    """
    worn = [day for day, wears in sent if wears]
    if len(worn) < 2:
        return None
    first, last = worn[0], worn[-1]
    without = [day for day, wears in sent if not wears and day >= first]
    if any(day < last or day == first for day in without):
        return None
    return Running(from_day(first), from_day(last), len(worn), len(without))
