"""The funnel: how many reached each stage, whiskers for how sure that share is, and where one wants to be."""

from collections.abc import Mapping
from typing import Final

from headway.core.insights.counted import ALL, Group, Share, Step
from headway.core.insights.pictures import frame
from headway.core.insights.pictures.scale import Scale
from headway.core.speech import count, say, whole
from headway.core.stats.defaults import ENOUGH_SETTLED

_ROW: Final = 34.0
_TALL_ROW: Final = 50.0
_BAR: Final = 20.0
_NAME: Final = 210.0


def funnel(
    group: Group,
    *,
    target: Mapping[int, float] | None = None,
    numbers: Mapping[int, int] | None = None,
    width: float = frame.WIDE,
    name: str = "",
) -> str:
    """The funnel of one group.

    `target` is the share of the applied that one wants at a stage, by its id; `numbers` which default stage each stands
    for, which is its colour.
    """
    narrow = width < frame.WIDE
    row = _TALL_ROW if narrow else _ROW
    scale = _scale(group, width)
    drawn = [
        _row(step, scale, row * at, width, (numbers or {}).get(step.stage_id, at), (target or {}).get(step.stage_id))
        for at, step in enumerate(group.steps)
    ]
    legend = frame.in_lines(_legend(bool(target)), scale.end - scale.start, frame.SMALL)
    bottom = row * len(group.steps)
    return frame.picture(
        "funnel",
        *drawn,
        *(frame.soft(line, scale.start, bottom + 20 + 16 * at) for at, line in enumerate(legend)),
        width=width,
        height=bottom + 14 + 16 * len(legend),
        title=_title(group),
        about=told(group),
        name=name,
    )


def _scale(group: Group, width: float) -> Scale:
    """The counts along the bars, between the names and the numbers."""
    counts = (0.0, float(max((step.reached for step in group.steps), default=0) or 1))
    if width < frame.WIDE:
        return Scale(counts, 0, width - 4)
    names = max((frame.text_width(step.stage) for step in group.steps), default=0)
    shares = max((frame.text_width(_share(step.of_applied), frame.SMALL) for step in group.steps), default=0)
    return Scale(counts, min(names, _NAME) + 12, width - shares - frame.text_width(f"{counts[1]:,.0f}", bold=True) - 26)


def told(group: Group) -> str:
    """What is counted: the definition belongs to the picture."""
    who = count(group.opportunities, "One opportunity.", "{many} opportunities.", many=whole(group.opportunities))
    return say("{who} Counted is who ever stood at a stage or beyond it; shares are of those applied.", who=who)


def _title(group: Group) -> str:
    if group.name == ALL:
        return say("How many reached each stage")
    return say("How many reached each stage: {name}", name=group.name)


def _legend(target: bool) -> str:
    if target:
        return say("Whisker: the true share, 4 times out of 5. Upright line: the target.")
    return say("Whisker: the true share, 4 times out of 5.")


def _row(step: Step, scale: Scale, top: float, width: float, number: int, target: float | None) -> str:
    narrow = width < frame.WIDE
    y = top + (24 if narrow else (_ROW - _BAR) / 2)
    words = _words_narrow(step, top, width) if narrow else _words_wide(step, top, scale, width)
    bar = frame.tag(
        "rect", x=scale.start, y=y, width=max(scale.x(step.reached) - scale.start, 0), height=_BAR, rx=3,
        fill=f"var(--stage-{min(number, 7)})",
    )  # fmt: skip
    ground = frame.tag(
        "rect", x=scale.start, y=y, width=scale.end - scale.start, height=_BAR, rx=3, fill="var(--sunken)"
    )
    marks = [*_whisker(step, scale, y + _BAR / 2), *_target(step, scale, y, target)]
    return frame.tag("g", frame.hint(_told(step)), ground, bar if step.reached else "", *marks, *words)


def _words_wide(step: Step, top: float, scale: Scale, width: float) -> list[str]:
    y = top + _ROW / 2 + 4.5
    return [
        frame.words(frame.shortened(step.stage, _NAME), scale.start - 12, y, text_anchor="end"),
        frame.words(whole(step.reached), scale.end + 12, y, font_weight=700),
        frame.soft(_share(step.of_applied), width, y, text_anchor="end"),
    ]


def _words_narrow(step: Step, top: float, width: float) -> list[str]:
    share = _share(step.of_applied)
    count = whole(step.reached)
    room = width - frame.text_width(share, frame.SMALL) - frame.text_width(count, bold=True) - 24
    name = frame.shortened(step.stage, room)
    bold = frame.tag("tspan", count, font_weight=700)
    line = frame.tag(
        "text",
        f"{frame.escaped(frame.isolated(name))} {bold}",
        x=0,
        y=top + 16,
        font_size=frame.TEXT,
        fill="var(--ink)",
    )
    return [line, frame.soft(share, width, top + 16, text_anchor="end")]


def _whisker(step: Step, scale: Scale, y: float) -> list[str]:
    """Where the bar would end at the low and the high end of the range; those that came in later are in it anyway."""
    share = step.of_applied
    if share is None or share.of < ENOUGH_SETTLED:
        return []
    later = step.reached - share.yes
    low, high = (scale.x(end * share.of + later) for end in (share.low, share.high))
    line = frame.path([(low, y), (high, y)]) + "".join(frame.path([(x, y - 4), (x, y + 4)]) for x in (low, high))
    return [
        frame.tag("path", d=line, stroke="var(--ground)", stroke_width=3.5, stroke_linecap="round", fill="none"),
        frame.tag("path", d=line, stroke="var(--ink)", stroke_width=1.5, stroke_linecap="round", fill="none"),
    ]


def _target(step: Step, scale: Scale, y: float, target: float | None) -> list[str]:
    if target is None or step.of_applied is None:
        return []
    x = scale.x(target * step.of_applied.of)
    line = frame.path([(x, y - 4), (x, y + _BAR + 4)])
    return [
        frame.tag("path", d=line, stroke="var(--ground)", stroke_width=5),
        frame.tag("path", d=line, stroke="var(--ink)", stroke_width=2),
    ]


def _share(share: Share | None) -> str:
    if share is None or not share.of:
        return ""
    counts = say("{n} of {total}", n=whole(share.yes), total=whole(share.of))
    if share.of < ENOUGH_SETTLED or share.value is None:
        return say("{counts}, too early to tell", counts=counts)
    return f"{counts}, {frame.percent(share.value)} ({frame.spread(share.low, share.high)})"


def _told(step: Step) -> str:
    share = _share(step.of_applied)
    given = {"stage": step.stage, "reached": whole(step.reached)}
    if not share:
        return say("{stage}: {reached} reached it.", **given)
    return say("{stage}: {reached} reached it; of applied {share}.", share=share, **given)
