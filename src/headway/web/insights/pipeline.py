"""The pipeline page: how far applications got, by role, source, month or label; every number opens to its rows."""

from calendar import monthrange
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core import insights
from headway.core.errors import NotFound
from headway.core.insights import leading, pictures
from headway.core.speech import noted, say
from headway.core.tracker import nouns
from headway.core.tracker.filters import NOTHING
from headway.usecases import insights as asked
from headway.usecases import tracker
from headway.web import base, diagnosis
from headway.web.insights import why
from headway.web.insights.pictures import drawn
from headway.web.insights.why import Ratio, Settling, Where
from headway.web.tracker import between

_BYS: Final = (
    ("", noted("Target role")),
    ("source", noted("Source")),
    ("month", noted("Month")),
    ("label", noted("Label")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One stage of the funnel with both its shares; `of` is the stage that they are shares of."""

    step: insights.Step
    number: int
    rows: str
    of: str
    so_far: Ratio | None
    settled: Settling | None


@dataclass(frozen=True, slots=True)
class View:
    """What the page is asked for: counted how, which group, and shares of all applied or of the stage before."""

    by: str
    group: str
    of_applied: bool

    def to(self, **words: str) -> str:
        """The address of another view."""
        kept = {"by": self.by, "group": self.group, "of": "applied" if self.of_applied else ""}
        kept |= words
        told = {name: value for name, value in kept.items() if value and (name, value) != ("group", insights.ALL)}
        return "?" + urlencode(told)


@require_safe
def pipeline(request: base.Request) -> HttpResponse:
    """The funnel of the current job search."""
    try:
        search = tracker.search(request.ctx)
    except NotFound:
        return between.page(request)
    view = View(request.GET.get("by", ""), request.GET.get("group") or insights.ALL, request.GET.get("of") == "applied")
    found = asked.overview(request.ctx, by=view.by or None, group=view.group)  # type: ignore[arg-type]
    chosen = found.chosen
    begun = any(step.reached for step in found.funnel.groups[-1].steps[1:])
    card = diagnosis.card(request.ctx) if begun and chosen.name == insights.ALL else {}
    given = {
        "search": search,
        "view": view,
        "bys": [(value, say(name), view.to(by=value, group="")) for value, name in _BYS],
        "before": view.to(of=""),
        "applied": view.to(of="applied"),
        "everything": view.to(group=""),
        "found": found,
        "writable": request.ctx.may_write,
        "begun": begun,
        "picture": drawn(pictures.funnel, chosen, numbers={stage.id: stage.number for stage in search.stages}),
        "lines": _lines(chosen, found.settled, view, search),
        "lead": leading.lead(chosen, {stage.id: stage.number for stage in search.stages}, over=_over(found)),
        "settled_words": leading.settled(found.settled) if begun else "",
        "groups": [_line(group, view) for group in found.funnel.groups],
    }
    return base.page(request, "pipeline/pipeline.html", {**given, **card})


def _over(found: insights.Overview) -> bool:
    """Whether the search is, so that its acceptance is the end of it."""
    return found.as_of.why in ("accepted", "archived")


def _lines(group: insights.Group, settled: insights.Conversion, view: View, search: nouns.JobSearch) -> list[Line]:
    where = _where(group, view.by)
    applied = next(stage for stage in search.stages if stage.number >= 1)
    along = {each.stage_id: each for each in settled.along}
    way = settled.steps[search.stages.index(applied) :]
    lines = []
    for place, (step, stage) in enumerate(zip(group.steps, search.stages, strict=True)):
        start, share, told = applied, step.of_applied, None
        if view.of_applied and step.stage_id in along and share:
            told = why.along(f"settled-{stage.id}", along[step.stage_id], applied.name, way)
        elif not view.of_applied and place:
            start, share = search.stages[place - 1], step.of_before
            told = why.settling(f"settled-{stage.id}", settled.steps[place - 1], where) if share and share.of else None
        so_far = why.ratio(f"far-{stage.id}", share, where, start.id, stage.id)
        lines.append(Line(step, stage.number, why.rows(where, reached=stage.id), start.name, so_far, told))
    return lines


def _line(group: insights.Group, view: View) -> dict[str, object]:
    """One line of the comparison: the group, its own funnel, and its counts with the rows behind them."""
    where = _where(group, view.by)
    return {
        "group": group,
        "to": view.to(group=group.name),
        "counts": [(step.reached, why.rows(where, reached=step.stage_id), step.stage) for step in group.steps],
    }


def _where(group: insights.Group, by: str) -> Where:
    """The filters that give a group's rows."""
    if group.role is not None:
        return {"role": group.role}
    if group.segment is None:
        return {}
    value = NOTHING if group.segment == insights.UNKNOWN else group.segment
    if by != "month":
        return {by: value}
    if value == NOTHING:
        return {"applied_on": value}
    year, month = map(int, value.split("-"))
    return {"applied_on_from": f"{value}-01", "applied_on_to": f"{value}-{monthrange(year, month)[1]}"}
