"""Scales and axes: from a share, a number or a day to where it stands in a picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.core.insights.pictures import frame


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale: the first of its ticks stands at `start`, the last at `end`."""

    ticks: tuple[float, ...]
    start: float
    end: float

    def x(self, value: float) -> float:
        """Where a value stands.

        >>> Scale((0.0, 0.5, 1.0), 10, 30).x(0.5)
        20.0
        """
        low, high = self.ticks[0], self.ticks[-1]
        return self.start + (self.end - self.start) * (min(max(value, low), high) - low) / ((high - low) or 1)


def shares_below(scale: Scale, bottom: float, top: float = 0) -> list[str]:
    """Hairlines at every tick from top to bottom, and the shares under them."""
    return [
        part
        for tick in scale.ticks
        for part in (
            hairline((scale.x(tick), top), (scale.x(tick), bottom)),
            frame.soft(frame.percent(tick), scale.x(tick), bottom + 17, text_anchor="middle"),
        )
    ]


def shares_beside(scale: Scale, left: float, right: float) -> list[str]:
    """Hairlines at every tick from left to right, and the shares before them."""
    return [
        part
        for tick in scale.ticks
        for part in (
            hairline((left, scale.x(tick)), (right, scale.x(tick))),
            frame.soft(frame.percent(tick), left - 8, scale.x(tick) + 4, text_anchor="end"),
        )
    ]


def hairline(start: tuple[float, float], end: tuple[float, float], dashes: str | None = None) -> str:
    """A thin line of the ground's own kind."""
    colour = "var(--line-strong)" if dashes else "var(--line)"
    return frame.tag("path", d=frame.path([start, end]), stroke=colour, stroke_dasharray=dashes)


def line(points: Sequence[tuple[float, float]], colour: str, thick: float = 2.5) -> str:
    """The line that a picture is about."""
    return frame.tag(
        "path", d=frame.path(points), stroke=colour, stroke_width=thick, stroke_linejoin="round", fill="none"
    )


def band(
    above: Sequence[tuple[float, float]], below: Sequence[tuple[float, float]], colour: str, opacity: float
) -> str:
    """The ground between two lines."""
    shape = frame.path([*above, *reversed(below)], closed=True)
    return frame.tag("path", d=shape, fill=colour, fill_opacity=opacity)


def steps(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """A line that stays level until the next point.

    >>> steps([(0, 5), (2, 3)])
    [(0, 5), (2, 5), (2, 3)]
    """
    found = list(points[:1])
    for x, y in points[1:]:
        found += [(x, found[-1][1]), (x, y)]
    return found
