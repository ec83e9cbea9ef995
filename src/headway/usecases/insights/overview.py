"""How far a search got, at a glance: what the first page of the numbers shows, reckoned once per change."""

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.speech import spoken
from headway.models import JobSearch
from headway.usecases.base import question
from headway.usecases.insights import base, counted, settled
from headway.usecases.tracker import job_searches


@question
def overview(
    ctx: Ctx, *, by: insights.By | None = None, group: str = insights.ALL, search_id: int | None = None
) -> insights.Overview:
    """The funnel with one group of it, both shares of that; whether the silence is normal; where the open ones stand.

    Where there is no such group, it is all of them.
    """
    base.known(by)
    home = job_searches.one(ctx, search_id)
    told = (by, group, ctx.today_day, ctx.zone, spoken().code)
    return base.once(ctx, home, ("overview", *told), lambda: _overview(ctx, home, by, group))


def _overview(ctx: Ctx, home: JobSearch, by: insights.By | None, group: str) -> insights.Overview:
    rungs = base.rungs(home)
    funnel = counted.reached_by(ctx, home, rungs, by)
    chosen = next((each for each in funnel.groups if each.name == group), funnel.groups[-1])
    shares = settled.settled_by(ctx, home, rungs, by, only=chosen.name).groups
    # those in the funnel who count in no step are no group of the shares: then the way of all is theirs
    whole = shares or settled.settled_by(ctx, home, rungs, None, only=insights.ALL).groups
    return insights.Overview(
        funnel,
        chosen,
        whole[-1],
        base.as_of(ctx, home),
        settled.silent(ctx, home, rungs),
        counted.standing(home, rungs),
    )
