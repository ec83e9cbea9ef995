"""Day by day: how much happened, in weeks side by side, the last one at the end."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil
from typing import Final

from headway.core.insights.pictures import frame

_LEFT: Final = 30.0
_TOP: Final = 20.0
_CELL: Final = 13.0
_GAP: Final = 2.5
_SHADES: Final = (0.28, 0.5, 0.75, 1.0)
_WEEKDAYS: Final = ((0, "Mon"), (2, "Wed"), (4, "Fri"))


def calendar(days: Mapping[date, int], *, until: date, width: float = frame.WIDE, name: str = "") -> str:
    """The calendar of what happened: a year, or where it is narrow the last weeks of it."""
    weeks = int((width - _LEFT) // _CELL)
    last = until - timedelta(days=until.weekday())
    first = last - timedelta(weeks=weeks - 1)
    shown = {on: n for on, n in days.items() if first <= on <= until and n > 0}
    most = max(shown.values(), default=1)
    return frame.picture(
        "calendar",
        *_months(first, weeks),
        *(frame.soft(word, 0, _TOP + day * _CELL + 9.5, size=10) for day, word in _WEEKDAYS),
        _ground(first, until),
        *(_cell(on, n, first, most) for on, n in sorted(shown.items())),
        width=width,
        height=_TOP + 7 * _CELL,
        title=f"What happened from {_words(first)} to {_words(until)}, day by day",
        about=told(shown),
        name=name,
    )


def told(days: Mapping[date, int]) -> str:
    """The calendar in a sentence."""
    if not days:
        return "Nothing happened in this time."
    busiest = max(sorted(days), key=lambda on: days[on])
    return f"{_things(sum(days.values()))} on {len(days)} days; most on {_words(busiest)}: {days[busiest]}."


def _months(first: date, weeks: int) -> list[str]:
    """The name of a month over the week in which it begins."""
    found = []
    for week in range(weeks):
        monday = first + timedelta(weeks=week)
        day = next((day for day in (monday + timedelta(days=at) for at in range(7)) if day.day == 1), None)
        if day is not None and week < weeks - 1:
            found.append(frame.soft(f"{day:%b}", _LEFT + week * _CELL, 11, size=10))
    return found


def _ground(first: date, until: date) -> str:
    """All days, whatever happened on them."""
    size = _CELL - _GAP
    cells = (_place(first + timedelta(days=at), first) for at in range((until - first).days + 1))
    square = f"h{frame.number(size)}v{frame.number(size)}h-{frame.number(size)}z"
    return frame.tag(
        "path", d="".join(f"M{frame.number(x)} {frame.number(y)}{square}" for x, y in cells), fill="var(--sunken)"
    )


def _cell(on: date, n: int, first: date, most: int) -> str:
    x, y = _place(on, first)
    shade = _SHADES[min(ceil(4 * n / max(most, 4)), 4) - 1]
    return frame.tag(
        "rect", frame.hint(f"{_words(on)}: {n}"), x=x, y=y, width=_CELL - _GAP, height=_CELL - _GAP, rx=2,
        fill="var(--accent)", fill_opacity=shade,
    )  # fmt: skip


def _place(on: date, first: date) -> tuple[float, float]:
    week, day = divmod((on - first).days, 7)
    return _LEFT + week * _CELL, _TOP + day * _CELL


def _words(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


def _things(n: int) -> str:
    return "1 thing happened" if n == 1 else f"{n:,} things happened"
