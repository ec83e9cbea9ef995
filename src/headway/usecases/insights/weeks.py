"""Progress over time: what each of the last weeks brought."""

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.insights import weeks as weekly
from headway.models import JobSearch
from headway.models import insights as counting
from headway.usecases import accounts
from headway.usecases.base import question
from headway.usecases.insights import base
from headway.usecases.tracker import job_searches


@question
def weeks(ctx: Ctx, *, search_id: int | None = None) -> tuple[weekly.Week, ...]:
    """What was sent and what came back in each of the last 26 weeks, the last one at the end.

    A week begins on the day that the person prefers. What has no day is in none.
    """
    home = job_searches.one(ctx, search_id)
    starts = accounts.preferences(ctx).week_starts
    rows = base.once(ctx, home, ("weeks", ctx.today_day, starts), lambda: _rows(ctx, home, starts))
    return weekly.weekly(rows, today=ctx.today, starts=starts)


def _rows(ctx: Ctx, home: JobSearch, starts: weekly.Starts) -> list[tuple[weekly.Kind, int, int]]:
    rungs = base.rungs(home)
    return counting.weekly(
        search_id=home.pk,
        today=ctx.today_day,
        since=to_day(weekly.since(ctx.today, starts)),
        applied_rank=base.applied(rungs).rank,
        interviews={rung.rank for rung in rungs if 3 <= rung.number <= 5},
        offer_rank=_offer(rungs),
    )


def _offer(rungs: list[insights.Rung]) -> int:
    """The rank from which on there was an offer; the last stage is always one."""
    return next((rung.rank for rung in rungs if rung.number >= 6), rungs[-1].rank)
