"""How far opportunities got: the funnel, the flow, and where the open ones stand."""

from django.db.models import Count

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.speech import say
from headway.models import JobSearch, Opportunity
from headway.usecases.base import question
from headway.usecases.insights import base
from headway.usecases.tracker import job_searches


@question
def funnel(ctx: Ctx, *, by: insights.By | None = None, search_id: int | None = None) -> insights.Funnel:
    """How many opportunities reached each stage: per target role, Other and all, or by source, month or label."""
    if by is not None and by not in insights.BYS:
        raise Invalid(
            say("The funnel is not counted by {by}.", by=by),
            say("Choose one of: {names}.", names=", ".join(insights.BYS)),
            "by",
        )
    home = job_searches.one(ctx, search_id)
    return reached_by(ctx, home, base.rungs(home), by)


def reached_by(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], by: insights.By | None) -> insights.Funnel:
    """Count how many of a search reached each stage."""
    applied = next(rung.rank for rung in rungs if rung.number >= 1)
    rows = base.reached(ctx, home, applied, by or "")
    roles = dict(home.roles.order_by("rank", "id").values_list("id", "name"))
    names = base.segment_names(ctx, by)
    cells = [
        insights.Cell(roles.get(role, insights.OTHER), base.segment_name(by, segment, names), entry, top, n)
        for role, segment, entry, top, n in rows
    ]
    if by == "label":
        whole = base.reached(ctx, home, applied, "")
        cells += [insights.Cell(insights.OTHER, insights.ALL, entry, top, n) for _, _, entry, top, n in whole]
    return insights.funnel(cells, rungs, tuple(roles.values()), by)


@question
def flow(ctx: Ctx, *, sources: bool = True, search_id: int | None = None) -> insights.Flow:
    """The steps that opportunities took one after the other: source, stages, outcome or still open."""
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    return insights.flow(base.paths(ctx, home, rungs), rungs, sources)


@question
def standings(ctx: Ctx, *, search_id: int | None = None) -> tuple[insights.Standing, ...]:
    """Where most open opportunities of each target role stand now, with the usual advice for that stage."""
    home = job_searches.one(ctx, search_id)
    return standing(home, base.rungs(home))


def standing(home: JobSearch, rungs: list[insights.Rung]) -> tuple[insights.Standing, ...]:
    """Tell where most open ones of a search stand."""
    living = Opportunity.objects.alive().filter(search=home, outcome="").values_list("role__name", "stage_id")
    rows = [(role or insights.OTHER, stage, n) for role, stage, n in living.annotate(n=Count("id")).order_by()]
    roles = list(home.roles.order_by("rank", "id").values_list("name", flat=True))
    return insights.standings(rows, rungs, roles)
