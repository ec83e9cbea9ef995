"""Years: where a day was written without one, its neighbours say it, or nobody does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from headway.core.transfer.day_forms import ReadDay, existing

_BACK = 6  # a day before the one that should precede it counts this many times as far: then a slip, not a year later


def place_years(rows: Sequence[Sequence[ReadDay]]) -> tuple[tuple[ReadDay, ...], ...]:
    """Gives days without a year the year nearest to their neighbours; rows hold one opportunity's days each.

    Within a row the days stand in the order in which they should have happened (applied, first stage, second …). A
    placed day is flagged; where nothing anchors it, it stays unknown with its text.
    """
    if not any(day.yearless for row in rows for day in row):
        return tuple(map(tuple, rows))
    inside = [_within(row) for row in rows]
    before = _nearest_known(inside)
    after = list(reversed(_nearest_known(list(reversed(inside)))))
    return tuple(_beside(row, *around) for row, *around in zip(inside, before, after, strict=True))


def _within(row: Sequence[ReadDay]) -> tuple[ReadDay, ...]:
    """The row with what its own dated days settle."""
    anchors = [(place, day.on) for place, day in enumerate(row) if day.on]
    if not anchors:
        return tuple(row)
    return tuple(
        _placed(day, _by_anchors(day, place, anchors)) if day.yearless else day for place, day in enumerate(row)
    )


def _by_anchors(day: ReadDay, place: int, anchors: Sequence[tuple[int, date]]) -> date | None:
    return min(
        _candidates(day, [on for _, on in anchors]),
        key=lambda on: max(_distance((on - anchor).days * (1 if place > where else -1)) for where, anchor in anchors),
        default=None,
    )


def _distance(days_after: int) -> int:
    return days_after if days_after >= 0 else -days_after * _BACK


def _candidates(day: ReadDay, anchors: Iterable[date]) -> list[date]:
    month, number = day.yearless or (0, 0)
    years = {anchor.year + step for anchor in anchors for step in (-1, 0, 1)}
    return [on for year in sorted(years) if (on := existing(year, month, number))]


def _placed(day: ReadDay, on: date | None) -> ReadDay:
    if on is None:
        return day
    return replace(day, on=on, exactness="exact", yearless=None, flag=f"“{day.text}” says no year; {on.year} assumed.")


def _nearest_known(rows: Sequence[Sequence[ReadDay]]) -> list[date | None]:
    """For each row the first known day of the row last seen before it that has one."""
    found: list[date | None] = []
    last: date | None = None
    for row in rows:
        found.append(last)
        last = next((day.on for day in row if day.on), last)
    return found


def _beside(row: Sequence[ReadDay], before: date | None, after: date | None) -> tuple[ReadDay, ...]:
    """The row with what the rows around it settle, its first day first and the rest by that."""
    anchors = [on for on in (before, after) if on]
    if not anchors or not any(day.yearless for day in row) or any(day.on for day in row):
        return tuple(row)
    first = next(place for place, day in enumerate(row) if day.yearless)
    on = min(
        _candidates(row[first], anchors),
        key=lambda on: sum((abs(on - anchor) for anchor in anchors), timedelta()),
        default=None,
    )
    return _within([_placed(day, on) if place == first else day for place, day in enumerate(row)])
