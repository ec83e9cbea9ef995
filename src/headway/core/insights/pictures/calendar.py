"""Day by day: how much happened, in weeks side by side, the last one at the end."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil
from typing import Final

from headway.core.days import in_words, month_in_short, of_the_week
from headway.core.insights.pictures import frame
from headway.core.speech import count, say, whole

_LEFT: Final = 30.0
_TOP: Final = 20.0
_CELL: Final = 13.0
_GAP: Final = 2.5
_SHADES: Final = (0.28, 0.5, 0.75, 1.0)
_NEVER: Final = date(1, 1, 1)  # a day far from all others: a year is always said


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
        *_weekdays(first),
        _ground(first, until),
        *(_cell(on, n, first, most) for on, n in sorted(shown.items())),
        width=width,
        height=_TOP + 7 * _CELL,
        title=say("What happened from {start} to {end}, day by day", start=_words(first), end=_words(until)),
        about=told(shown),
        name=name,
    )


def told(days: Mapping[date, int]) -> str:
    """The calendar in a sentence."""
    if not days:
        return say("Nothing happened in this time.")
    busiest = max(sorted(days), key=lambda on: days[on])
    things = sum(days.values())
    return count(
        things,
        "One thing happened, on {day}.",
        "{things} things happened, on {on}; most on {day}: {most}.",
        things=whole(things),
        on=count(len(days), "one day", "{n} days"),
        day=_words(busiest),
        most=days[busiest],
    )


def _months(first: date, weeks: int) -> list[str]:
    """The name of a month over the week in which it begins."""
    found = []
    for week in range(weeks):
        monday = first + timedelta(weeks=week)
        day = next((day for day in (monday + timedelta(days=at) for at in range(7)) if day.day == 1), None)
        if day is not None and week < weeks - 1:
            found.append(frame.soft(month_in_short(day), _LEFT + week * _CELL, 11, size=10))
    return found


def _weekdays(first: date) -> list[str]:
    """Every other day of the week, beside its row."""
    days = [(at, of_the_week(first + timedelta(days=at))[:3]) for at in (0, 2, 4)]
    return [frame.soft(word, 0, _TOP + at * _CELL + 9.5, size=10) for at, word in days]


def _ground(first: date, until: date) -> str:
    """All days, whatever happened on them."""
    size = _CELL - _GAP
    cells = (_place(first + timedelta(days=at), first) for at in range((until - first).days + 1))
    square = f"h{frame.number(size)}v{frame.number(size)}h-{frame.number(size)}z"
    return frame.tag(
        "path",
        d="".join(f"M{frame.number(x)} {frame.number(y)}{square}" for x, y in cells),
        fill="var(--line)",
        fill_opacity=0.55,
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
    return in_words(on, today=_NEVER)
