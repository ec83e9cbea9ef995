"""The pipeline page: how far applications got, by role, source, month or label; every number opens to its rows."""

from calendar import monthrange
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core import insights
from headway.core.errors import NotFound
from headway.core.tracker import nouns
from headway.core.tracker.filters import NOTHING
from headway.usecases import insights as asked
from headway.usecases import tracker
from headway.web import base
from headway.web.templatetags.words import percent

ENOUGH: Final = 5
_BYS: Final = (("", "Target role"), ("source", "Source"), ("month", "Month"), ("label", "Label"))
_NOTEWORTHY: Final = (7, 6, 5, 4, 3, 2)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share as the page shows it: the count first, the share second, the range in small words."""

    share: insights.Share
    yes_rows: str
    of_rows: str

    @property
    def enough(self) -> bool:
        """Whether there are enough to name a share."""
        return self.share.of >= ENOUGH

    @property
    def words(self) -> str:
        """The share in words, for the person who asks what it means."""
        if not self.share.of:
            return "Nobody got far enough to tell."
        if not self.enough:
            return f"{self.share.yes} of {self.share.of}: too early to tell a share."
        return (
            f"{self.share.yes} of {self.share.of} so far. The true share lies between {percent(self.share.low)} and "
            f"{percent(self.share.high)}, 4 times out of 5."
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """One stage of the funnel as the page draws it; `width` in percent of the widest."""

    step: insights.Step
    number: int
    width: float
    rows: str
    of_applied: Ratio | None
    of_before: Ratio | None


@require_safe
def pipeline(request: base.Request) -> HttpResponse:
    """The funnel of the current job search."""
    try:
        search = tracker.search(request.ctx)
    except NotFound:
        return base.go(request, "/start/")
    by = request.GET.get("by") or None
    funnel = asked.funnel(request.ctx, by=by)  # type: ignore[arg-type]
    chosen = _chosen(funnel, request.GET.get("group", insights.ALL))
    given = {
        "search": search,
        "by": by or "",
        "bys": _BYS,
        "funnel": funnel,
        "chosen": chosen,
        "bars": _bars(chosen, funnel.by, search),
        "lead": _lead(chosen, search),
        "groups": [_line(group, funnel.by, search) for group in funnel.groups],
        "standings": asked.standings(request.ctx),
    }
    return base.page(request, "pipeline/pipeline.html", given)


def _chosen(funnel: insights.Funnel, name: str) -> insights.Group:
    for group in funnel.groups:
        if group.name == name:
            return group
    return funnel.groups[-1]


def _bars(group: insights.Group, by: insights.By | None, search: nouns.JobSearch) -> list[Bar]:
    numbers = {stage.id: stage.number for stage in search.stages}
    applied = next(stage.id for stage in search.stages if stage.number >= 1)
    widest = max((step.reached for step in group.steps), default=0) or 1
    where = _where(group, by)
    bars = []
    before: insights.Step | None = None
    for step in group.steps:
        bars.append(
            Bar(
                step=step,
                number=numbers[step.stage_id],
                width=round(100 * step.reached / widest, 2),
                rows=_rows(where, reached=step.stage_id),
                of_applied=_ratio(step.of_applied, where, step.stage_id, applied),
                of_before=_ratio(step.of_before, where, step.stage_id, before.stage_id if before else applied),
            )
        )
        before = step
    return bars


def _ratio(share: insights.Share | None, where: dict[str, str], reached: int, start: int) -> Ratio | None:
    if share is None:
        return None
    return Ratio(share, _rows(where, reached=reached, entered=start), _rows(where, reached=start, entered=start))


def _line(group: insights.Group, by: insights.By | None, search: nouns.JobSearch) -> dict[str, object]:
    """One line of the comparison: the group, its own funnel, and its counts with the rows behind them."""
    where = _where(group, by)
    return {
        "group": group,
        "to": "?" + urlencode({key: value for key, value in (("by", by or ""), ("group", group.name)) if value}),
        "rows": "/opportunities/?" + urlencode(where),
        "counts": [(step.reached, _rows(where, reached=step.stage_id), step.stage) for step in group.steps],
    }


def _where(group: insights.Group, by: insights.By | None) -> dict[str, str]:
    """The filters that give a group's rows."""
    if group.role is not None:
        return {"role": group.role}
    if group.segment is None:
        return {}
    value = NOTHING if group.segment == insights.UNKNOWN else group.segment
    if by != "month":
        return {str(by): value}
    if value == NOTHING:
        return {"applied_on": value}
    year, month = map(int, value.split("-"))
    return {"applied_on_from": f"{value}-01", "applied_on_to": f"{value}-{monthrange(year, month)[1]}"}


def _rows(where: dict[str, str], **more: int) -> str:
    return "/opportunities/?" + urlencode({**where, **more})


def _lead(group: insights.Group, search: nouns.JobSearch) -> str:
    """The sentence that matters: how far this group got."""
    numbers = {stage.id: stage.number for stage in search.stages}
    steps = {numbers[step.stage_id]: step for step in reversed(group.steps)}
    applied = steps.get(1)
    if applied is None or not applied.reached:
        return "No application yet. The first one makes the picture begin."
    for number in _NOTEWORTHY:
        step = steps.get(number)
        if step is not None and step.of_applied is not None and step.reached:
            return _progress(applied.reached, step, last=step is group.steps[-1])
    return f"{_counted(applied.reached)} so far, and no answer yet. Silence in the first weeks is common."


def _progress(applied: int, step: insights.Step, last: bool) -> str:
    who = "One" if step.reached == 1 else f"{step.reached:,}"
    beyond = "" if last else " or beyond"
    return f"{_counted(applied)} so far. {who} reached “{step.stage}”{beyond}."


def _counted(n: int) -> str:
    return "One opportunity" if n == 1 else f"{n:,} opportunities"
