"""A week of work as a picture: a bar for each kind, its minutes beside it, each opening its rows."""

from collections.abc import Mapping
from typing import Final

from headway.core.insights.pictures import frame, scale
from headway.core.plan import clock
from headway.core.plan.words import KINDS, Kind
from headway.core.plan.worked import KindDone, Week, told
from headway.core.speech import count, say

_ROW: Final = 34.0
_BAR: Final = 16.0
_NAMES: Final = 128.0
_WORDS: Final = 96.0


def kinds(week: Week, *, links: Mapping[Kind, str], width: float = frame.WIDE, name: str = "") -> str:
    """The kinds of work of a week, the most first, on one scale that begins at nothing."""
    most = max((each.minutes for each in week.kinds), default=0)
    room = width - _NAMES - _WORDS
    rows = [_row(each, at, room * each.minutes / (most or 1), links) for at, each in enumerate(week.kinds)]
    height = _ROW * len(week.kinds)
    ground = scale.hairline((_NAMES, 0), (_NAMES, height))
    return frame.picture(
        "kinds", *rows, ground, width=width, height=height,
        title=say("Time by kind of activity"), about=told(week, week.from_on), name=name,
    )  # fmt: skip


def _row(share: KindDone, at: int, wide: float, links: Mapping[Kind, str]) -> str:
    middle = at * _ROW + _ROW / 2
    words = say(KINDS[share.kind])
    how_many = count(share.activities, "{n} activity", "{n} activities")
    parts = [
        frame.hint(f"{words}: {clock.length(share.minutes)}, {how_many}"),
        frame.tag("rect", x=0, y=at * _ROW, width=_NAMES + wide + _WORDS, height=_ROW, fill="transparent"),
        frame.words(frame.shortened(words, _NAMES - 12), _NAMES - 10, middle + 4, text_anchor="end"),
        frame.tag(
            "rect", x=_NAMES, y=middle - _BAR / 2, width=max(wide, 1.5), height=_BAR, rx=min(3, max(wide, 1.5) / 2),
            fill="var(--accent)",
        ),
        _length(share, _NAMES + wide + 8, middle + 4),
    ]  # fmt: skip
    to = links.get(share.kind)
    return frame.tag("a", *parts, href=to) if to else frame.tag("g", *parts)


def _length(share: KindDone, x: float, y: float) -> str:
    words = clock.length(share.minutes) if share.minutes else count(share.activities, "{n} time", "{n} times")
    return frame.tag(
        "text",
        frame.tag("tspan", frame.escaped(words), font_weight=700),
        x=x,
        y=y,
        font_size=frame.TEXT,
        fill="var(--ink)",
    )
