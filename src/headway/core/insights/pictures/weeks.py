"""Week by week: four rows of bars on one scale, what was sent above what came of it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from headway.core.days import in_words, month_in_short
from headway.core.insights.pictures import frame, scale
from headway.core.insights.weeks import Kind, Week, told
from headway.core.speech import noted, say, whole

_HEAD: Final = 24.0
_TALLEST: Final = 72.0
_SHORTEST: Final = 10.0
_MOST_EACH: Final = 12.0  # one of something is no higher than this
_GAP: Final = 0.28
_NEVER: Final = date(1, 1, 1)  # a day far from all others: the year is always said
_ROWS: Final[tuple[tuple[Kind, str, str, Callable[[Week], int]], ...]] = (
    ("applications", noted("Applications sent"), "stage-1", lambda week: week.applications),
    ("replies", noted("First replies"), "stage-2", lambda week: week.replies),
    ("interviews", noted("Interviews"), "stage-4", lambda week: week.interviews),
    ("offers", noted("Offers"), "stage-6", lambda week: week.offers),
)


def weeks(shown: Sequence[Week], *, asked: Sequence[int | None] = (), width: float = frame.WIDE, name: str = "") -> str:
    """The weeks side by side, the last one at the end; every row has the same height for one of something.

    `asked` is how many applications the person's goals ask in each week: a line across its bar.
    """
    goals = [goal or 0 for goal in asked]
    most = max((*(n(week) for week in shown for _, _, _, n in _ROWS), *goals), default=0)
    each = min(_TALLEST / max(most, 1), _MOST_EACH)
    body, bottom = [], 0.0
    for kind, words, colour, n in _ROWS:
        numbers = [n(week) for week in shown]
        aims = goals if kind == "applications" else []
        height = max(each * max(*numbers, *aims, 0), _SHORTEST)
        place = (bottom, height, each, width)
        body += [*_row(say(words), colour, shown, numbers, place), *_goals(shown, aims, place)]
        bottom += _HEAD + height + 6
    return frame.picture(
        "weeks",
        *body,
        *_months(shown, bottom + 10, width),
        width=width,
        height=bottom + 16,
        title=say("The last {n} weeks, week by week", n=len(shown)),
        about=told(shown),
        name=name,
    )


def _row(
    words: str, colour: str, shown: Sequence[Week], numbers: Sequence[int], place: tuple[float, float, float, float]
) -> list[str]:
    """The name of a row with its number, its bars, and the line that they stand on."""
    top, height, each, width = place
    ground, step = top + _HEAD + height, width / len(shown)
    bars = [
        frame.tag(
            "rect", frame.hint(f"{_of(week)}: {words} {n}"), x=at * step + step * _GAP / 2, y=ground - n * each,
            width=step * (1 - _GAP), height=n * each, rx=min(2, n * each / 2), fill=f"var(--{colour})",
        )
        for at, (week, n) in enumerate(zip(shown, numbers, strict=True)) if n
    ]  # fmt: skip
    total = frame.tag("tspan", whole(sum(numbers)), font_weight=700)
    name = frame.tag(
        "text", f"{frame.escaped(words)} {total}", x=0, y=top + 15, font_size=frame.TEXT, fill="var(--ink)"
    )
    return [name, *_most(max(numbers), top, width), scale.hairline((0, ground), (width, ground)), *bars]


def _goals(shown: Sequence[Week], aims: Sequence[int], place: tuple[float, float, float, float]) -> list[str]:
    """A line across the bar of every week in which a goal asked for something."""
    top, height, each, width = place
    ground, step = top + _HEAD + height, width / len(shown)
    return [
        frame.tag(
            "rect", frame.hint(say("{week}: goal {n}", week=_of(week), n=aim)), x=at * step, y=ground - aim * each - 1,
            width=step, height=2, fill="var(--ink)", class_="aim",
        )
        for at, (week, aim) in enumerate(zip(shown, aims, strict=False)) if aim
    ]  # fmt: skip


def _most(most: int, top: float, width: float) -> list[str]:
    """The tallest bar in words: what the heights are read by."""
    if not most:
        return []
    return [frame.soft(say("at most {n} in a week", n=most), width, top + 15, text_anchor="end")]


def _of(week: Week) -> str:
    return say("week of {day}", day=in_words(week.from_on, today=_NEVER))


def _months(shown: Sequence[Week], y: float, width: float) -> list[str]:
    """The name of a month under the week in which it begins."""
    found, step = [], width / len(shown)
    for at, week in enumerate(shown[:-1]):
        day = next((day for day in (week.from_on + timedelta(days=each) for each in range(7)) if day.day == 1), None)
        if day is not None:
            found.append(frame.soft(month_in_short(day), at * step, y, size=10))
    return found
