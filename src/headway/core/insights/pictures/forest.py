"""Groups side by side: for each its share with the range that holds it four times out of five."""

from math import sqrt
from typing import Final

from headway.core.insights.pictures import frame
from headway.core.insights.pictures.scale import Scale, shares_below
from headway.core.insights.settled import Arm, Comparison
from headway.core.speech import noted, say, within

_ROW: Final = 34.0
_TALL_ROW: Final = 52.0
_TOO_FEW: Final = noted("too few to tell")
_BYS: Final = {
    "role": noted("Target role"),
    "source": noted("Source"),
    "month": noted("Month"),
    "label": noted("Label"),
    "document": noted("Résumé version"),
    "tailored": noted("Tailored"),
}


def forest(comparison: Comparison, *, width: float = frame.WIDE, name: str = "") -> str:
    """The forest plot of a comparison; where too few are settled, the counts alone."""
    narrow = width < frame.WIDE
    row = _TALL_ROW if narrow else _ROW
    scale = _scale(comparison, width)
    bottom = row * len(comparison.arms) + 4
    rows = [_row(arm, scale, row * at, width, comparison.better) for at, arm in enumerate(comparison.arms)]
    axis = shares_below(scale, bottom)
    return frame.picture(
        "forest",
        *axis,
        *rows,
        width=width,
        height=bottom + 26,
        title=_title(comparison),
        about=comparison.verdict,
        name=name,
    )


def _title(comparison: Comparison) -> str:
    by = within(say(_BYS[comparison.by]))
    return say("From “{stage}” to “{next}”, by {by}", stage=comparison.stage, next=comparison.next_stage, by=by)


def _scale(comparison: Comparison, width: float) -> Scale:
    top = max((arm.high for arm in comparison.arms if arm.enough), default=1.0)
    if width < frame.WIDE:
        return Scale(frame.ticks(top, 4), 12, width - 22)
    return Scale(frame.ticks(top, 6), 190, width - 210)


def _row(arm: Arm, scale: Scale, top: float, width: float, better: str | None) -> str:
    narrow = width < frame.WIDE
    middle = top + (36 if narrow else _ROW / 2)
    words = _words_narrow(arm, top, width) if narrow else _words_wide(arm, middle, width)
    return frame.tag("g", frame.hint(_told(arm)), *words, *_whisker(arm, scale, middle, arm.name == better))


def _words_wide(arm: Arm, middle: float, width: float) -> list[str]:
    return [
        frame.words(frame.shortened(arm.name, 168), 176, middle + 4.5, text_anchor="end"),
        frame.words(_counts(arm), width - 186, middle + 4.5),
        frame.soft(_share(arm), width - 4, middle + 4.5, text_anchor="end"),
    ]


def _words_narrow(arm: Arm, top: float, width: float) -> list[str]:
    return [
        frame.words(frame.shortened(arm.name, width - 170), 0, top + 16),
        frame.soft(f"{_counts(arm)} · {_share(arm)}", width, top + 16, text_anchor="end"),
    ]


def _whisker(arm: Arm, scale: Scale, y: float, better: bool) -> list[str]:
    if not arm.enough:
        return []
    colour = "var(--accepted)" if better else "var(--accent)"
    low, mean, high = (scale.x(share) for share in (arm.low, arm.mean, arm.high))
    return [
        frame.tag("path", d=frame.path([(low, y), (high, y)]), stroke=colour, stroke_width=2.5, stroke_linecap="round"),
        frame.tag("circle", cx=mean, cy=y, r=_radius(arm), fill=colour, stroke="var(--ground)", stroke_width=1.5),
    ]


def _radius(arm: Arm) -> float:
    """A dot whose area grows with what is known."""
    return min(3.5 + sqrt(arm.settled) / 2.5, 8.0)


def _counts(arm: Arm) -> str:
    return say("{n} of {total}", n=arm.yes, total=f"{arm.settled:.0f}")


def _share(arm: Arm) -> str:
    return f"{frame.percent(arm.mean)} ({frame.spread(arm.low, arm.high)})" if arm.enough else say(_TOO_FEW)


def _told(arm: Arm) -> str:
    if not arm.enough:
        return say("{name}: {counts}, too few to tell.", name=arm.name, counts=_counts(arm))
    return say(
        "{name}: {counts} settled. {share}, likely {spread}.",
        name=arm.name,
        counts=_counts(arm),
        share=frame.percent(arm.mean),
        spread=frame.spread(arm.low, arm.high),
    )
