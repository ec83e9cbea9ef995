"""What the numbers say of a search: funnel and flow, settled shares, odds, comparison, forecast."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Final

from django.db import connection
from django.db.models import Count, Max

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import from_day, to_day
from headway.core.errors import Invalid, NotFound
from headway.models import Archive, Batch, JobSearch, Label, Opportunity, Source
from headway.models import insights as counting
from headway.usecases.base import question
from headway.usecases.tracker import job_searches

_KEPT: Final = 32
_MOST_PER_WEEK: Final = 200
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


@question
def conversion(ctx: Ctx, *, by: insights.Split | None = None, search_id: int | None = None) -> insights.Conversions:
    """Which share went on from each stage, those still waiting counted rightly: per role, or source, month or label."""
    from headway.core.insights import reckoning

    _known(by)
    home = job_searches.one(ctx, search_id)
    rungs, roles = _rungs(home), _roles(home)
    whole = reckoning.steps(_spells(ctx, home, rungs), rungs)
    rows = _spells(ctx, home, rungs, by)
    return reckoning.conversions(rows, whole, reckoning.group_names(rows, tuple(roles.values()), by), by)


@question
def replies(ctx: Ctx, *, search_id: int | None = None) -> tuple[insights.Replies, ...]:
    """By when the replies that come have come at each stage, and when a silence is probably over."""
    from headway.core.insights import reckoning

    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    return reckoning.replies(reckoning.steps(_spells(ctx, home, rungs), rungs))


@question
def waiting(ctx: Ctx, *, search_id: int | None = None) -> tuple[insights.Waiting, ...]:
    """What the silence of each open opportunity means: the chance still to hear, when to ask, whether it is over."""
    from headway.core.insights import reckoning

    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    rows = (
        Opportunity.objects.alive()
        .filter(search=home, outcome="")
        .values_list("id", "title", "company__name", "promised_on")
    )
    told = {id: (title, company or "", promised_on) for id, title, company, promised_on in rows}
    whole = reckoning.steps(_spells(ctx, home, rungs), rungs)
    return reckoning.waiting(_open(ctx, home, rungs), whole, told, ctx.today)


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

    _known(by)
    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    whole = reckoning.steps(_spells(ctx, home, rungs), rungs)
    step = next((each for each in whole if each.start.id == (stage_id or _answered(rungs).id)), None)
    if step is None:
        raise NotFound("There is no such stage to go on from in this job search.")
    rows = _spells(ctx, home, rungs, by)
    if by == "label":
        rows = insights.beside(rows, _spells(ctx, home, rungs), label or "")
        if label not in {row.segment for row in rows}:
            raise Invalid(f"Nothing has the label “{label or ''}”.", "Name a label that is in use.", "label")
    names = reckoning.group_names(rows, tuple(_roles(home).values()), by)
    return reckoning.compared(rows, step, names, by)


@question
def forecast(
    ctx: Ctx, *, per_week: float | None = None, until: date | None = None, search_id: int | None = None
) -> insights.Forecast:
    """When a first offer may come at a pace of applications a week (that of the last four weeks), and what it takes."""
    from headway.core.insights import reckoning

    if per_week is not None and not 0 <= per_week <= _MOST_PER_WEEK:
        raise Invalid("That is no pace of applications a week.", f"Choose one from 0 to {_MOST_PER_WEEK}.", "per_week")
    if until is not None and until <= ctx.today:
        raise Invalid("That day is past.", "Choose a day to come.", "until")
    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    if per_week is None:
        recent = Opportunity.objects.alive().filter(search=home, applied_day__gt=ctx.today_day - 28)
        per_week = recent.filter(applied_day__lte=ctx.today_day).count() / 4
    return reckoning.expected(
        reckoning.steps(_spells(ctx, home, rungs), rungs),
        _open(ctx, home, rungs),
        per_week=per_week,
        today=ctx.today,
        until=until or ctx.today + timedelta(days=90),
    )


@question
def silence(ctx: Ctx, *, search_id: int | None = None) -> insights.Silence:
    """Whether the last four weeks brought as many replies as the time before led to expect."""
    from headway.core.insights import reckoning

    home = job_searches.one(ctx, search_id)
    rungs = _rungs(home)
    earlier = replace(ctx, now=ctx.now - timedelta(days=28))
    now, then = (
        next(
            step for step in reckoning.steps(_spells(asker, home, rungs), rungs) if step.start.id == _answered(rungs).id
        )
        for asker in (ctx, earlier)
    )
    return reckoning.silent(now, then)


def _known(by: insights.Split | None) -> None:
    if by is not None and by not in insights.SPLITS:
        raise Invalid(f"These are not counted by {by}.", f"Choose one of: {', '.join(insights.SPLITS)}.", "by")


def _applied(rungs: list[insights.Rung]) -> insights.Rung:
    return next(rung for rung in rungs if rung.number >= 1)


def _answered(rungs: list[insights.Rung]) -> insights.Rung:
    """The stage whose answer is the first one to an application; with all stages between removed, the first."""
    return next((rung for rung in rungs[:-1] if rung.number >= 1), rungs[0])


def _roles(home: JobSearch) -> dict[int, str]:
    return dict(home.roles.order_by("rank", "id").values_list("id", "name"))


def _spells(
    ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], by: insights.Split | None = None
) -> list[insights.Spell]:
    split: insights.By | None = None if by == "role" else by
    roles, names, given = _roles(home), _segment_names(ctx, split), _seen(ctx, home, rungs)
    way = "" if split in (None, "source") else split or ""
    rows = _once(ctx, home, ("counts", way, *given.values()), lambda: counting.counts(by=way, **given))
    return [
        insights.Spell(roles.get(role, insights.OTHER), _segment(split, segment, names), rank, cause, days, n)
        for role, segment, rank, cause, days, n in rows
    ]


def _open(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung]) -> list[tuple[int, int, int]]:
    rows = counting.waiting(**_seen(ctx, home, rungs))
    return [(id, rank, days) for id, rank, days in rows if days is not None]


def _seen(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung]) -> dict[str, int]:
    """What the counting query is given; in a search that was put away, silence lasted until that day."""
    archive = Archive.objects.filter(search=home).first()
    until = ctx.today_day if archive is None else to_day(ctx.day_of(archive.archived_at))
    return {"search_id": home.pk, "today": ctx.today_day, "applied_rank": _applied(rungs).rank, "until": until}


def _reached(ctx: Ctx, home: JobSearch, applied: int, by: str) -> list[tuple[Any, ...]]:
    return _once(
        ctx,
        home,
        ("reached", by, ctx.today_day),
        lambda: counting.reached(search_id=home.pk, today=ctx.today_day, applied_rank=applied, by=by),
    )


def _once(
    ctx: Ctx, home: JobSearch, what: tuple[Any, ...], ask: Callable[[], list[tuple[Any, ...]]]
) -> list[tuple[Any, ...]]:
    """A counting query's answer, asked once per change: any action leaves a batch, so the batches tell of it."""
    change = Batch.objects.filter(owner_id=ctx.owner_id).aggregate(last=Max("id"), at=Max("made_at"), n=Count("id"))
    key = (connection.settings_dict["NAME"], home.pk, *what, *change.values())
    if key not in _COUNTED:
        _COUNTED[key] = ask()
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
