"""Job searches: start, archive, reopen, start from an old one."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from django.db.models import Count, Min, Q

from headway.core.ctx import Ctx
from headway.core.days import from_day, month_and_year
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.naming import tidy
from headway.core.tracker.words import DEFAULT_OUTREACH, DEFAULT_STAGES
from headway.models import Archive, Asset, Batch, Criterion, JobSearch, Needs, Stage, StartingGuess, TargetRole
from headway.usecases.base import action, held, question
from headway.usecases.tracker import batches

_NEEDED: Final[Mapping[Any, tuple[str, ...]]] = {
    Needs: (
        "pay_floor", "pay_low", "pay_high", "pay_currency", "pay_period", "places", "work_modes", "answers",
    ),
    Criterion: ("kind", "name", "key", "weight", "rank", "theme"),
    Asset: ("kind", "name", "note", "rank"),
}  # fmt: skip
_DEFAULTS: Final = {"applications": DEFAULT_STAGES, "outreach": DEFAULT_OUTREACH}


@question
def searches(ctx: Ctx) -> tuple[nouns.JobSearch, ...]:
    """All job searches, the current one first."""
    rows = JobSearch.objects.filter(owner_id=ctx.owner_id).select_related("archive").order_by("-archive", "-id")
    plain = [_noun(ctx, row) for row in rows]
    return tuple(sorted(plain, key=lambda search: (search.archived_on is not None, -search.id)))


@question
def search(ctx: Ctx, *, search_id: int | None = None) -> nouns.JobSearch:
    """One job search with its stages and roles; the current one if none is named."""
    return _noun(ctx, one(ctx, search_id))


@action
def start(ctx: Ctx, *, name: str = "", like_id: int | None = None, example: bool = False) -> nouns.JobSearch:
    """Start a job search, with the stages, roles and needs of an old one if given; the one before is archived."""
    name = tidy(name) or say("Search from {month}", month=month_and_year(ctx.today))
    if len(name) > 200:
        raise Invalid("The name of a job search holds at most 200 characters.", "Shorten it.", field="name")
    batch = batches.begin(ctx, say("Started the job search “{name}”", name=name))
    for old in JobSearch.objects.filter(owner_id=ctx.owner_id, archive=None):
        _archive(ctx, batch, old)
    row = JobSearch.objects.create(owner_id=ctx.owner_id, name=name, started_on=ctx.today, example=example)
    batches.made(batch, row)
    if like_id is None:
        default_stages(row)
    else:
        _copy_frame(one(ctx, like_id), row)
    return _noun(ctx, row)


@action
def rename(ctx: Ctx, *, search_id: int, name: str) -> nouns.JobSearch:
    """Give a job search another name."""
    row = one(ctx, search_id)
    name = tidy(name)
    if not name or len(name) > 200:
        raise Invalid("A job search has a name of at most 200 characters.", "Type one.", field="name")
    batches.update(batches.begin(ctx, say("Renamed “{name}” to “{new}”", name=row.name, new=name)), row, name=name)
    return _noun(ctx, row)


@action
def archive(ctx: Ctx, *, search_id: int) -> nouns.JobSearch:
    """Put a job search away: it stays readable, and nothing is added to it any more."""
    row = one(ctx, search_id)
    if hasattr(row, "archive"):
        raise Conflict(say("“{name}” is archived already.", name=row.name))
    _archive(ctx, batches.begin(ctx, say("Archived “{name}”", name=row.name)), row)
    return _noun(ctx, one(ctx, search_id))


@action
def reopen(ctx: Ctx, *, search_id: int) -> nouns.JobSearch:
    """Make an archived job search the current one; the one before is archived."""
    row = one(ctx, search_id)
    if not hasattr(row, "archive"):
        raise Conflict(say("“{name}” is the current job search already.", name=row.name))
    batch = batches.begin(ctx, say("Reopened “{name}”", name=row.name))
    for other in JobSearch.objects.filter(owner_id=ctx.owner_id, archive=None):
        _archive(ctx, batch, other)
    batches.remove(batch, row.archive)
    return _noun(ctx, one(ctx, search_id))


def one(ctx: Ctx, search_id: int | None) -> JobSearch:
    """The row of a job search of this owner, the current one if none is named; raises `NotFound`."""
    rows = JobSearch.objects.filter(owner_id=ctx.owner_id).select_related("archive")
    asked = rows.filter(archive=None).last if search_id is None else rows.filter(pk=search_id).first
    row = held(("job search", ctx.owner_id, search_id), asked)
    if row is None and search_id is None and JobSearch.objects.filter(owner_id=ctx.owner_id).exists():
        raise NotFound("No job search is current.", "Start a new one, or reopen an old one.")
    if row is None and search_id is None:
        raise NotFound("There is no job search yet.", "Bring a spreadsheet, or add the first opportunity.")
    if row is None:
        raise NotFound("There is no such job search.")
    return row


def writable(ctx: Ctx, search_id: int | None) -> JobSearch:
    """The row of a job search that is not archived; the first one is started if there is none at all."""
    if search_id is None and not JobSearch.objects.filter(owner_id=ctx.owner_id).exists():
        start(ctx, name=say("My job search"))
    try:
        row = one(ctx, search_id)
    except NotFound as none:
        if search_id is None:
            raise Conflict(none.message, none.hint) from None
        raise
    if hasattr(row, "archive"):
        raise Conflict(say("“{name}” is archived.", name=row.name), "Reopen it first.")
    return row


def all_writable(ctx: Ctx, rows: Iterable[Any]) -> None:
    """Refuse to change rows of a job search that is archived, each search looked at once."""
    for search_id in {row.search_id for row in rows}:
        writable(ctx, search_id)


def began_on(row: JobSearch) -> date:
    """The day on which a search began: with its first application, where that was before it was written down here."""
    return _earliest(row, row.opportunities.alive().aggregate(day=Min("applied_day"))["day"])


def _earliest(row: JobSearch, applied_day: int | None) -> date:
    return row.started_on if applied_day is None else min(row.started_on, from_day(applied_day))


def _archive(ctx: Ctx, batch: Batch, row: JobSearch) -> None:
    put_away = Archive.objects.create(search=row, archived_at=ctx.now, archived_by_id=ctx.user_id)
    batches.made(batch, put_away)


def default_stages(row: JobSearch, pipelines: Iterable[str] = tuple(_DEFAULTS)) -> None:
    """Give a job search the stages that every new one starts with."""
    Stage.objects.bulk_create(
        Stage(search=row, pipeline=pipeline, name=say(stage.name), rank=stage.number, number=stage.number)
        for pipeline in pipelines
        for stage in _DEFAULTS[pipeline]
    )


def _copy_frame(old: JobSearch, new: JobSearch) -> None:
    stages = list(old.stages.filter(taken_by=None).order_by("rank"))
    made = Stage.objects.bulk_create(
        Stage(search=new, pipeline=s.pipeline, name=s.name, rank=s.rank, number=s.number, own=s.own) for s in stages
    )
    now = {old.pk: new for old, new in zip(stages, made, strict=True)}
    StartingGuess.objects.bulk_create(
        StartingGuess(stage=now[g.stage_id], share=g.share, worth=g.worth, reply_days=g.reply_days, horizon=g.horizon)
        for g in StartingGuess.objects.filter(stage__in=stages).order_by("id")
    )
    TargetRole.objects.bulk_create(
        TargetRole(search=new, name=role.name, rank=role.rank) for role in old.roles.order_by("rank")
    )
    _copy_needs(old, new)


def _copy_needs(old: JobSearch, new: JobSearch) -> None:
    """What a job must have and would be nice to have, pay, assets and gaps; what is planned for a gap stays behind."""
    for model, names in _NEEDED.items():
        rows = model.objects.filter(search=old).order_by("id").values(*names)
        model.objects.bulk_create(model(search=new, **row) for row in rows)


def living(row: JobSearch) -> list[Stage]:
    """The stages of both pipelines of a job search that no other has taken over, in their order."""
    return held(("stages", row.pk), lambda: list(row.stages.filter(taken_by=None).order_by("rank")))


def roles(row: JobSearch) -> list[TargetRole]:
    """The target roles of a job search, in their order."""
    return held(("roles", row.pk), lambda: list(row.roles.order_by("rank", "id")))


def _noun(ctx: Ctx, row: JobSearch) -> nouns.JobSearch:
    stages: dict[str, list[nouns.Stage]] = {"applications": [], "outreach": []}
    for s in living(row):
        stages[s.pipeline].append(nouns.Stage(s.pk, s.name, s.rank, s.number, s.own))
    alive = Q(bin_entry=None)
    counted = row.opportunities.aggregate(n=Count("id", filter=alive), first=Min("applied_day", filter=alive))
    return nouns.JobSearch(
        id=row.pk,
        name=row.name,
        started_on=_earliest(row, counted["first"]),
        archived_on=ctx.day_of(row.archive.archived_at) if hasattr(row, "archive") else None,
        stages=tuple(stages["applications"]),
        roles=tuple(nouns.TargetRole(role.pk, role.name) for role in roles(row)),
        opportunities=counted["n"],
        outreach_stages=tuple(stages["outreach"]),
    )
