"""The share that went on from a stage by each day, with the range that holds it four times out of five."""

from typing import Final

from headway.core.insights.pictures import frame, scale
from headway.core.insights.settled import Curve
from headway.core.speech import say

_LEFT: Final = 44.0
_TOP: Final = 14.0
_TARGET: Final = 7


def curve(answer: Curve, *, width: float = frame.WIDE, name: str = "") -> str:
    """The incidence curve of one stage with its band; the end of the line says the share."""
    height = 300.0 if width >= frame.WIDE else 250.0
    across = scale.Scale(_days(answer, width), _LEFT, width - _room(answer))
    up = scale.Scale(_shares(answer), height - 44, _TOP)
    return frame.picture(
        "curve",
        *scale.shares_beside(up, _LEFT, across.end),
        *_weeks(across, height),
        *_drawn(answer, across, up),
        *_half(answer, across, up),
        *_end(answer, across, up),
        width=width,
        height=height,
        title=say("From “{stage}” to “{next}”, by days of waiting", stage=answer.stage, next=answer.next_stage),
        about=told(answer),
        name=name,
    )


def told(answer: Curve) -> str:
    """What the curve says, in two sentences."""
    last = answer.points[-1]
    half = say("Half of the answers that come are there by day {day}.", day=answer.half)
    share = say(
        "Within {days} days {share}, likely {spread}, go on to “{next}”: {replies} so far.",
        days=last.day,
        share=frame.percent(last.share),
        spread=frame.spread(last.low, last.high),
        next=answer.next_stage,
        replies=answer.replies,
    )
    return share if answer.half is None else f"{share} {half}"


def _days(answer: Curve, width: float) -> tuple[float, ...]:
    """Ticks in weeks; the last is the end of the curve, for nothing is known beyond it."""
    last = answer.points[-1].day
    step = 14 if last > 35 or width < frame.WIDE else 7
    step = step if last / step <= 10 else 28
    return (*(float(day) for day in range(0, last - step // 2, step)), float(last))


def _shares(answer: Curve) -> tuple[float, ...]:
    return frame.ticks(min(max(point.high for point in answer.points) or 1.0, 1.0), 4)


def _room(answer: Curve) -> float:
    """What the words at the end of the line need."""
    last = answer.points[-1]
    return frame.text_width(frame.spread(last.low, last.high), frame.SMALL) + 18


def _weeks(across: scale.Scale, height: float) -> list[str]:
    days = [frame.soft(f"{day:.0f}", across.x(day), height - 26, text_anchor="middle") for day in across.ticks]
    return [
        *days,
        frame.soft(say("days of waiting"), (across.start + across.end) / 2, height - 6, text_anchor="middle"),
    ]


def _drawn(answer: Curve, across: scale.Scale, up: scale.Scale) -> list[str]:
    colour = f"var(--stage-{min(answer.number + 1, _TARGET)})"
    low, mean, high = (
        scale.steps([(across.x(point.day), up.x(value)) for point, value in zip(answer.points, values, strict=True)])
        for values in zip(*((point.low, point.share, point.high) for point in answer.points), strict=True)
    )
    return [scale.band(high, low, colour, 0.2), scale.line(mean, colour)]


def _half(answer: Curve, across: scale.Scale, up: scale.Scale) -> list[str]:
    """Where half of those that come have come."""
    if answer.half is None:
        return []
    x, y = across.x(answer.half), up.x(answer.points[min(answer.half, len(answer.points) - 1)].share)
    words = say("half of the answers by day {day}", day=answer.half)
    return [
        scale.hairline((x, y), (x, up.start), "2 3"),
        frame.halo(words, x + 6, up.start - 7, size=frame.SMALL, fill="var(--ink-soft)"),
    ]


def _end(answer: Curve, across: scale.Scale, up: scale.Scale) -> list[str]:
    last = answer.points[-1]
    y = min(up.x(last.share), up.start - 18)
    return [
        frame.words(frame.percent(last.share), across.end + 10, y + 4, font_weight=700),
        frame.soft(frame.spread(last.low, last.high), across.end + 10, y + 20),
    ]
