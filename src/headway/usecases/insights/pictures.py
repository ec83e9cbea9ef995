"""The answers as pictures to take away: one kind, one format, one file."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Final, Literal, get_args

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import from_day, to_day
from headway.core.errors import Invalid, NotFound
from headway.core.insights import pictures
from headway.core.insights.course import gathered
from headway.core.speech import say
from headway.models import insights as counting
from headway.usecases.base import question
from headway.usecases.insights import base, counted, settled
from headway.usecases.tracker import job_searches

Kind = Literal["flow", "card", "funnel", "curve", "comparison", "forecast", "calendar"]
Form = Literal["svg", "png"]
_MEDIA_TYPES: Final[dict[Form, str]] = {"svg": "image/svg+xml", "png": "image/png"}
_YEAR: Final = timedelta(days=53 * 7)


@question
def picture(
    ctx: Ctx,
    *,
    kind: Kind,
    form: Form = "svg",
    by: insights.Split | None = None,
    group: str | None = None,
    label: str | None = None,
    stage_id: int | None = None,
    per_week: float | None = None,
    until: date | None = None,
    search_id: int | None = None,
) -> pictures.File:
    """A picture as a file: flow, card (the flow sized for sharing, nobody named), funnel, curve, comparison, forecast…

    The funnel takes `by` and `group`, the curve `stage_id`, the comparison `by`, `label` and `stage_id`, the forecast
    `per_week` and `until`.
    """
    draw: Mapping[Kind, Callable[[], str]] = {
        "flow": partial(_flow, ctx, search_id),
        "card": partial(_card, ctx, search_id),
        "funnel": partial(_funnel, ctx, by, group, search_id),
        "curve": partial(_curve, ctx, stage_id, search_id),
        "comparison": partial(_comparison, ctx, by, label, stage_id, search_id),
        "forecast": partial(_forecast, ctx, per_week, until, search_id),
        "calendar": partial(_calendar, ctx, search_id),
    }
    _known("kind", kind, tuple(draw))
    _known("form", form, get_args(Form))
    svg = pictures.standalone(draw[kind](), framed=kind != "card")
    return pictures.File(f"headway-{kind}-{ctx.today}.{form}", _MEDIA_TYPES[form], _made(svg, kind, form))


@question
def activity(ctx: Ctx, *, search_id: int | None = None) -> tuple[tuple[date, int], ...]:
    """How much of the history happened on each day of the last year; days on which nothing did are left out."""
    home = job_searches.one(ctx, search_id)
    rows = counting.happened(search_id=home.pk, today=ctx.today_day, since=to_day(ctx.today - _YEAR))
    return tuple((from_day(day), n) for day, n in rows)


def _known(field: str, value: str, options: tuple[str, ...]) -> None:
    if value not in options:
        message = say("There is no picture like {value}.", value=value)
        raise Invalid(message, say("Choose one of: {names}.", names=", ".join(options)), field)


def _made(svg: str, kind: Kind, form: Form) -> bytes:
    if form == "svg":
        return svg.encode()
    from headway.outside.pictures import png

    return png(svg, scale=1 if kind == "card" else 2)


def _flow(ctx: Ctx, search_id: int | None) -> str:
    found, _ = gathered(counted.flow(ctx, search_id=search_id))
    return pictures.sankey(found)


def _card(ctx: Ctx, search_id: int | None) -> str:
    found, _ = gathered(counted.flow(ctx, search_id=search_id))
    return pictures.card(found)


def _funnel(ctx: Ctx, by: insights.Split | None, group: str | None, search_id: int | None) -> str:
    found = counted.funnel(ctx, by=None if by == "role" else by, search_id=search_id)
    chosen = next((each for each in found.groups if each.name == (group or insights.ALL)), None)
    if chosen is None:
        raise NotFound(say("There is no such group to draw."))
    rungs = base.rungs(job_searches.one(ctx, search_id))
    return pictures.funnel(chosen, numbers={rung.id: rung.number for rung in rungs})


def _curve(ctx: Ctx, stage_id: int | None, search_id: int | None) -> str:
    wanted = stage_id or base.answered(base.rungs(job_searches.one(ctx, search_id))).id
    found = next((each for each in settled.curves(ctx, search_id=search_id) if each.stage_id == wanted), None)
    if found is None:
        raise NotFound(say("There is no such stage to wait in in this job search."))
    return pictures.curve(found)


def _comparison(
    ctx: Ctx, by: insights.Split | None, label: str | None, stage_id: int | None, search_id: int | None
) -> str:
    found = settled.comparison(ctx, by=by or "role", label=label, stage_id=stage_id, search_id=search_id)
    return pictures.forest(found)


def _forecast(ctx: Ctx, per_week: float | None, until: date | None, search_id: int | None) -> str:
    return pictures.fan(settled.forecast(ctx, per_week=per_week, until=until, search_id=search_id))


def _calendar(ctx: Ctx, search_id: int | None) -> str:
    return pictures.calendar(dict(activity(ctx, search_id=search_id)), until=ctx.today)
