"""What the numbers say of a search: the accumulating funnel and the flow."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from django.db import connection
from django.db.models import Count, Max

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import from_day
from headway.core.errors import Invalid
from headway.models import Batch, JobSearch, Label, Opportunity, Source
from headway.models import insights as counting
from headway.usecases.base import question
from headway.usecases.tracker import job_searches

_KEPT: Final = 32
_COUNTED: Final[dict[tuple[Any, ...], list[tuple[Any, ...]]]] = {}


@question
def funnel(ctx: Ctx, *, by: insights.By | None = None, search_id: int | None = None) -> insights.Funnel:
    """How many opportunities reached each stage: per target role, Other and all, or by source, month or label."""
    if by is not None and by not in insights.BYS:
        raise Invalid(f"The funnel is not counted by {by}.", f"Choose one of: {', '.join(insights.BYS)}.", "by")
    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    applied = next(rung.rank for rung in rungs if rung.number >= 1)
    rows = _reached(ctx, home, applied, by or "")
    roles = dict(home.roles.order_by("rank", "id").values_list("id", "name"))
    names = _segment_names(ctx, by)
    cells = [
        insights.Cell(roles.get(role, insights.OTHER), _segment(by, segment, names), entry, top, n)
        for role, segment, entry, top, n in rows
    ]
    if by == "label":
        whole = _reached(ctx, home, applied, "")
        cells += [insights.Cell(insights.OTHER, insights.ALL, entry, top, n) for _, _, entry, top, n in whole]
    return insights.funnel(cells, rungs, tuple(roles.values()), by)


@question
def flow(ctx: Ctx, *, sources: bool = True, search_id: int | None = None) -> insights.Flow:
    """The steps that opportunities took one after the other: source, stages, outcome or still open."""
    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    return insights.flow(_paths(ctx, home, rungs), [rung.name for rung in rungs], sources)


@question
def standings(ctx: Ctx, *, search_id: int | None = None) -> tuple[insights.Standing, ...]:
    """Where most open opportunities of each target role stand now, with the usual advice for that stage."""
    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    living = Opportunity.objects.alive().filter(search=home, outcome="").values_list("role__name", "stage_id")
    rows = [(role or insights.OTHER, stage, n) for role, stage, n in living.annotate(n=Count("id")).order_by()]
    roles = list(home.roles.order_by("rank", "id").values_list("name", flat=True))
    return insights.standings(rows, rungs, roles)


def _reached(ctx: Ctx, home: JobSearch, applied: int, by: str) -> list[tuple[Any, ...]]:
    """The counting query's answer, asked once per change: any action leaves a batch, so the batches tell of it."""
    change = Batch.objects.filter(owner_id=ctx.owner_id).aggregate(last=Max("id"), at=Max("made_at"), n=Count("id"))
    key = (connection.settings_dict["NAME"], home.pk, ctx.today_day, by, *change.values())
    if key not in _COUNTED:
        _COUNTED[key] = counting.reached(search_id=home.pk, today=ctx.today_day, applied_rank=applied, by=by)
        while len(_COUNTED) > _KEPT:
            _COUNTED.pop(next(iter(_COUNTED)), None)
    return _COUNTED[key]


def forget_counts() -> None:
    """Drop the counted answers: for a database that was put in another's place."""
    _COUNTED.clear()


def _paths(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung]) -> Iterator[list[insights.FlowLine]]:
    stage_names = {rung.rank: rung.name for rung in rungs}
    source_names = dict(Source.objects.filter(owner_id=ctx.owner_id).values_list("id", "name"))
    rows = counting.lines(search_id=home.pk, today=ctx.today_day)
    for _, lines in groupby(rows, key=lambda row: row[0]):
        yield [
            insights.FlowLine(app, source_names.get(source, insights.UNKNOWN), what, stage_names.get(rank, ""))
            for app, source, what, rank in lines
        ]


def _rungs(home: JobSearch) -> list[insights.Rung]:
    living = home.stages.filter(taken_by=None, pipeline="applications").order_by("rank")
    return [insights.Rung(row.pk, row.name, row.rank, row.number) for row in living]


def _segment_names(ctx: Ctx, by: insights.By | None) -> dict[int, str]:
    if by == "source":
        return dict(Source.objects.filter(owner_id=ctx.owner_id).values_list("id", "name"))
    if by == "label":
        return dict(Label.objects.filter(owner_id=ctx.owner_id).values_list("id", "name"))
    return {}


def _segment(by: insights.By | None, value: int | None, names: dict[int, str]) -> str:
    if by is None:
        return insights.ALL
    if value is None:
        return insights.UNKNOWN
    return f"{from_day(value):%Y-%m}" if by == "month" else names.get(value, insights.UNKNOWN)
