"""A week as a grid of hours: where each thing lies in the column of its day, and what overlaps side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Final

from headway.core.plan.calendar import Day, Entry

_STEP: Final = 5  # minutes to which places are rounded
_LEAST: Final = 30  # minutes that what is shorter is drawn as, so that its name can be read
_UNSAID: Final = 60  # minutes of what does not say how long it takes
_LANES: Final = 4  # things side by side; the names of more could not be read
_USUAL: Final = (8, 18)  # the hours that are always shown
_MIDNIGHT: Final = 1440


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing with a time: where it begins and how long it is drawn, in minutes from the top of the grid.

    Of `lanes` side by side it takes `wide`, beginning with `lane`.
    """

    entry: Entry
    top: int
    tall: int
    lane: int = 0
    lanes: int = 1
    wide: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One day of the grid: what has a time and a place, and what stands above it."""

    day: Day
    placed: tuple[Placed, ...]
    above: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The days side by side, from the hour `first` until the hour `last`."""

    first: int
    last: int
    columns: tuple[Column, ...]

    @property
    def hours(self) -> range:
        """The hours that it shows."""
        return range(self.first, self.last)

    def top(self, at: time) -> int | None:
        """How many minutes below the top a time lies; None where it is not shown."""
        minutes = _minute(at) - 60 * self.first
        return minutes if 0 <= minutes < 60 * (self.last - self.first) else None


def grid(days: Sequence[Day], now: time | None = None) -> Grid:
    """The days as a grid: the usual hours, and as many more as their things and the time `now` need."""
    laid = [_laid(day) for day in days]
    spans = [(each.top, each.top + each.tall) for placed, _ in laid for each in placed]
    spans += [(_minute(now), _minute(now) + 1)] if now is not None else []
    first = min([_USUAL[0], *(begins // 60 for begins, _ in spans)])
    last = max([_USUAL[1], *(-(-ends // 60) for _, ends in spans)])
    columns = (_column(day, placed, above, 60 * first) for day, (placed, above) in zip(days, laid, strict=True))
    return Grid(first, last, tuple(columns))


def side_by_side(ones: Iterable[Placed]) -> tuple[Placed, ...]:
    """What overlaps gets lanes, each the first that is free, and as many more as stay free beside it.

    Things that touch each other through others share their number of lanes, so that the edges of a group agree.
    """
    ordered = sorted(ones, key=lambda it: (it.top, -it.tall))
    return tuple(found for group in _groups(ordered) for found in _widened(_in_lanes(group)))


def _laid(day: Day) -> tuple[tuple[Placed, ...], tuple[Entry, ...]]:
    """What of a day has its place among the hours; above it what has no time or finds no lane, what is done last."""
    found = side_by_side(_place(each, each.start) for each in day.entries if each.start is not None)
    placed = tuple(each for each in found if each.lane < _LANES)
    below = {each.entry.key for each in placed}
    above = (each for each in day.entries if each.key not in below)
    return placed, tuple(sorted(above, key=lambda it: it.what == "done"))


def _place(it: Entry, start: time) -> Placed:
    """Where a thing lies in its day; what passes midnight ends there."""
    top = min(_minute(start) // _STEP * _STEP, _MIDNIGHT - _LEAST)
    tall = max(-(-(it.minutes or _UNSAID) // _STEP) * _STEP, _LEAST)
    return Placed(it, top, min(tall, _MIDNIGHT - top))


def _column(day: Day, placed: Iterable[Placed], above: tuple[Entry, ...], first: int) -> Column:
    return Column(day, tuple(replace(each, top=each.top - first) for each in placed), above)


def _groups(ordered: Iterable[Placed]) -> Iterator[list[Placed]]:
    """Those that overlap, one with another or through others."""
    group: list[Placed] = []
    for each in ordered:
        if group and each.top >= max(_end(other) for other in group):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _in_lanes(group: Iterable[Placed]) -> list[Placed]:
    ends: list[int] = []  # of each lane, where its last thing ends
    found = []
    for each in group:
        lane = next((at for at, end in enumerate(ends) if end <= each.top), len(ends))
        ends[lane : lane + 1] = [_end(each)]
        found.append(replace(each, lane=lane))
    return [replace(each, lanes=min(len(ends), _LANES)) for each in found]


def _widened(group: Sequence[Placed]) -> Iterator[Placed]:
    for each in group:
        beside = [other.lane for other in group if other.lane > each.lane and _overlap(each, other)]
        yield replace(each, wide=min([each.lanes, *beside]) - each.lane)


def _overlap(one: Placed, other: Placed) -> bool:
    return one.top < _end(other) and other.top < _end(one)


def _end(it: Placed) -> int:
    return it.top + it.tall


def _minute(at: time) -> int:
    return 60 * at.hour + at.minute
