"""What the curve says of a search: settled shares, reply times, odds, comparison, forecast, silence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import to_day
from headway.core.errors import Invalid, NotFound
from headway.core.speech import say
from headway.core.stats.defaults import TYPICAL_PACE
from headway.models import JobSearch, Opportunity
from headway.usecases.base import question
from headway.usecases.insights import base, cells
from headway.usecases.tracker import job_searches
from headway.usecases.tracker.ledger import Kind

if TYPE_CHECKING:
    from headway.core.insights.reckoning import Step

_COMPARABLE: Final[tuple[insights.Split, ...]] = ("role", "source", "month")
_MOST_PER_WEEK: Final = 200
_OFFER: Final = 6


@question
def conversion(
    ctx: Ctx, *, by: insights.Split | None = None, only: str | None = None, search_id: int | None = None
) -> insights.Conversions:
    """Which share went on from each stage, those still waiting counted rightly: per role, or source, month or label.

    The last group is all of them; `only` one group is told where it is named.
    """
    base.known(by)
    home = job_searches.one(ctx, search_id)
    return settled_by(ctx, home, base.rungs(home), by, only)


def settled_by(
    ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], by: insights.Split | None, only: str | None
) -> insights.Conversions:
    """Reckon the settled shares of a search."""
    from headway.core.insights import reckoning

    rows = base.spells(ctx, home, rungs, by)
    names = (*reckoning.group_names(rows, tuple(base.roles(home).values()), by), insights.ALL)
    told = [name for name in names if only in (None, name)]
    return reckoning.conversions(rows, base.steps(ctx, home, rungs), told, by)


@question
def replies(ctx: Ctx, *, search_id: int | None = None) -> tuple[insights.Replies, ...]:
    """By when the replies that come have come at each stage, and when a silence is probably over."""
    from headway.core.insights import reckoning

    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    return reckoning.replies(base.steps(ctx, home, rungs))


@question
def curves(ctx: Ctx, *, search_id: int | None = None) -> tuple[insights.Curve, ...]:
    """Which share went on from each stage by each day, with the range that holds it four times out of five."""
    from headway.core.insights import reckoning

    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    return reckoning.curves(base.steps(ctx, home, rungs))


@question
def waiting(ctx: Ctx, *, search_id: int | None = None) -> tuple[insights.Waiting, ...]:
    """What the silence of each open opportunity means: the chance still to hear, when to ask, whether it is over."""
    from headway.core.insights import reckoning

    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    rows = (
        Opportunity.objects.alive()
        .filter(search=home, outcome="")
        .values_list("id", "title", "company__name", "promised_on")
    )
    told = {id: (title, company or "", promised_on) for id, title, company, promised_on in rows}
    whole = base.steps(ctx, home, rungs)
    return reckoning.waiting(base.open_ones(ctx, home, rungs), whole, told, base.seen_on(ctx, home))


@question
def comparison(
    ctx: Ctx,
    *,
    by: insights.Split,
    label: str | None = None,
    stage_id: int | None = None,
    search_id: int | None = None,
) -> insights.Comparison:
    """Whether one role, source or month does better than another at one stage (applied), or those with a label.

    By label, those with it stand beside those without.
    """
    from headway.core.insights import reckoning

    base.known(by)
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    step = _from(ctx, home, rungs, stage_id)
    rows = base.spells(ctx, home, rungs, by)
    if by == "label":
        rows = insights.beside(rows, base.spells(ctx, home, rungs), label or "")
        if label not in {row.segment for row in rows}:
            told = say("Nothing has the label “{label}”.", label=label or "")
            raise Invalid(told, "Name a label that is in use.", "label")
    names = reckoning.group_names(rows, tuple(base.roles(home).values()), by)
    return reckoning.compared(rows, step, names, by, growing=label if by == "label" else None)


@question
def comparable(ctx: Ctx, *, stage_id: int | None = None, search_id: int | None = None) -> tuple[insights.Split, ...]:
    """By which of role, source and month there is more than one group at a stage (applied): what can be compared."""
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    rank = _from(ctx, home, rungs, stage_id).start.rank
    found = {by: base.spells(ctx, home, rungs, by) for by in _COMPARABLE}
    return tuple(by for by, rows in found.items() if len(set(_groups(rows, rank, by))) > 1)


def _groups(rows: Iterable[insights.Spell], rank: int, by: insights.Split) -> Iterator[str]:
    """The groups of those at a stage, but for those who wait since an unknown day."""
    for row in rows:
        if row.rank == rank and (row.cause or row.days is not None):
            yield row.role if by == "role" else row.segment


def _from(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], stage_id: int | None) -> "Step":
    """The step that begins at a stage, at the applied ones if none is named."""
    start = stage_id or base.answered(rungs).id
    for step in base.steps(ctx, home, rungs):
        if step.start.id == start:
            return step
    raise NotFound("There is no such stage to go on from in this job search.")


@question
def forecast(
    ctx: Ctx, *, per_week: float | None = None, until: date | None = None, search_id: int | None = None
) -> insights.Forecast:
    """When a first offer may come at a pace of applications a week (that of the last four weeks), and what it takes."""
    from headway.core.insights import reckoning

    if per_week is not None and not 0 <= per_week <= _MOST_PER_WEEK:
        hint = say("Choose one from 0 to {most}.", most=_MOST_PER_WEEK)
        raise Invalid("That is no pace of applications a week.", hint, "per_week")
    if until is not None and until <= ctx.today:
        raise Invalid("That day is past.", "Choose a day to come.", "until")
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    told = reckoning.expected(
        base.steps(ctx, home, rungs),
        base.open_ones(ctx, home, rungs),
        per_week=_pace(ctx, home) if per_week is None else per_week,
        today=ctx.today,
        until=until or ctx.today + timedelta(days=90),
        talks=cells.own_cells(ctx, home),
    )
    offers, accepted = _arrived(home, rungs)
    over = base.as_of(ctx, home).why == "accepted"
    return replace(told, offers=offers, accepted=accepted if over else 0)


def _pace(ctx: Ctx, home: JobSearch) -> float:
    """The pace of the last four weeks; before the first application that of a usual search."""
    last = to_day(base.as_of(ctx, home).on)
    sent = Opportunity.objects.alive().filter(search=home, applied_day__lte=last)
    recent = sent.filter(applied_day__gt=last - 28).count() / 4
    begun = Opportunity.objects.alive().filter(search=home, stage__number__gte=1)
    return recent or (0.0 if begun.exists() else TYPICAL_PACE)


def _arrived(home: JobSearch, rungs: list[insights.Rung]) -> tuple[int, int]:
    """How many have an offer now, and how many are accepted: after those the search may have gone on."""
    there = Opportunity.objects.alive().filter(search=home)
    offer = [rung.id for rung in rungs[1:-1] if rung.number >= _OFFER]
    return there.filter(outcome="", stage_id__in=offer).count(), there.filter(outcome="accepted").count()


@question
def silence(ctx: Ctx, *, search_id: int | None = None) -> insights.Silence:
    """Whether the last four weeks brought as many replies as the time before led to expect; of a past search, its."""
    home = job_searches.one(ctx, search_id)
    return silent(ctx, home, base.rungs(home))


def silent(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], kind: Kind = base.APPLICATIONS) -> insights.Silence:
    """Reckon whether the silence of a search is normal."""
    from headway.core.insights import reckoning

    earlier = replace(ctx, now=ctx.now - (ctx.today - base.as_of(ctx, home).on) - timedelta(days=28))
    answered_id = base.answered(rungs).id
    now, then = (
        next(step for step in base.steps(asker, home, rungs, kind) if step.start.id == answered_id)
        for asker in (ctx, earlier)
    )
    return reckoning.silent(now, then)
