"""What a job search is for: criteria, pay, places, the questionnaire, what speaks for the person, what is missing."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Max

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.errors import Conflict, NotFound
from headway.core.qualifying import checks, nouns, questions
from headway.core.qualifying.words import ASSET_KINDS, CRITERION_KINDS, AssetKind, CriterionKind, Period
from headway.core.qualifying.worth import Criterion, Wanted
from headway.core.speech import count, say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Change
from headway.core.tracker.words import WorkMode
from headway.models import Activity, Asset, Batch, JobSearch, Needs
from headway.models import Criterion as Row
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, job_searches, wholes

_SOON: Final = timedelta(days=7)


@question
def needs(ctx: Ctx, *, search_id: int | None = None) -> nouns.Needs:
    """What a job search is for; the current one if none is named."""
    home = job_searches.one(ctx, search_id)
    row = Needs.objects.filter(search=home).first()
    assets = Asset.objects.filter(search=home).select_related("activity").order_by("kind", "rank", "id")
    return nouns.Needs(
        home.pk,
        wanted(row) if row and _says_something(row) else None,
        criteria(home),
        tuple(_asset(each) for each in assets),
        tuple(sorted(row.answers.items())) if row else (),
    )


@action
def set_needs(
    ctx: Ctx,
    *,
    pay_floor: float | None = None,
    pay_low: float | None = None,
    pay_high: float | None = None,
    pay_currency: str = "",
    pay_period: Period = "year",
    places: Sequence[str] = (),
    work_modes: Sequence[WorkMode] = (),
    search_id: int | None = None,
) -> Change:
    """Say the pay floor and range with currency and period, the places, and the work modes; what is left out goes."""
    given = checks.numbers(
        pay={"pay_floor": pay_floor, "pay_low": pay_low, "pay_high": pay_high},
        pay_currency=pay_currency, pay_period=pay_period, places=places, work_modes=work_modes,
    )  # fmt: skip
    home = job_searches.writable(ctx, search_id)
    batch = batches.begin(ctx, say("Changed pay, places and work modes"))
    batches.update(batch, _row(batch, home), **given)
    return _done(batch)


@action
def answer(
    ctx: Ctx,
    *,
    security: int | None = None,
    pay: int | None = None,
    learning: int | None = None,
    people: int | None = None,
    product: int | None = None,
    hours: int | None = None,
    place: int | None = None,
    independence: int | None = None,
    search_id: int | None = None,
) -> Change:
    """Answer the questionnaire, each from 0 (does not matter) to 3 (a must): the answers become criteria.

    Those that it made before follow the new answers. Criteria of the person's own stay as they are, and so does the
    name of one that they changed.
    """
    told_now = {
        "security": security, "pay": pay, "learning": learning, "people": people, "product": product, "hours": hours,
        "place": place, "independence": independence,
    }  # fmt: skip
    given = checks.answers({code: value for code, value in told_now.items() if value is not None})
    home = job_searches.writable(ctx, search_id)
    batch = batches.begin(ctx, say("Answered what a job is for"))
    row = _row(batch, home)
    told = {**row.answers, **given}
    batches.update(batch, row, answers=told)
    _follow(batch, home, questions.criteria(told))
    return _done(batch)


@action
def add_criterion(ctx: Ctx, *, kind: CriterionKind, name: str, weight: int = 3, search_id: int | None = None) -> Change:
    """Add what a job must have, or would be nice to have with a weight from 1 to 5."""
    told = checks.line(name, "name", 200)
    values = {"kind": checks.one_of(kind, CRITERION_KINDS, "kind"), "weight": checks.weight(weight)}
    home = job_searches.writable(ctx, search_id)
    _refuse_twin(home, told)
    batch = batches.begin(ctx, say("Added the criterion “{name}”", name=told))
    row = _made(batch, home, name=told, **values)
    return _done(batch, row.pk)


@action
def edit_criterion(
    ctx: Ctx,
    *,
    criterion_id: int,
    kind: CriterionKind | None = None,
    name: str | None = None,
    weight: int | None = None,
) -> Change:
    """Change a criterion: its name, its weight, or whether it is a must."""
    row = criterion(ctx, criterion_id)
    values: dict[str, Any] = {}
    if name is not None:
        values["name"] = checks.line(name, "name", 200)
        values["key"] = folded(values["name"])[:200]
        _refuse_twin(row.search, values["name"], but=row.pk)
    if kind is not None:
        values["kind"] = checks.one_of(kind, CRITERION_KINDS, "kind")
    if weight is not None:
        values["weight"] = checks.weight(weight)
    batch = batches.begin(ctx, say("Changed the criterion “{name}”", name=values.get("name", row.name)))
    if values.get("kind", row.kind) != row.kind:
        _forget_scores(batch, row)
    batches.update(batch, row, **values)
    return _done(batch)


@action
def remove_criterion(ctx: Ctx, *, criterion_id: int) -> Change:
    """Take a criterion away, with the scores that leads have on it."""
    row = criterion(ctx, criterion_id)
    batch = batches.begin(ctx, say("Took away the criterion “{name}”", name=row.name))
    wholes.remove(batch, row)
    return _done(batch)


@action
def place_criterion(ctx: Ctx, *, criterion_id: int, up: bool) -> Change:
    """Move a criterion one place up or down among its kind."""
    row = criterion(ctx, criterion_id)
    order = list(row.search.criteria.filter(kind=row.kind).order_by("rank", "id"))
    at = next(place for place, each in enumerate(order) if each.pk == row.pk)
    to = max(at - 1, 0) if up else min(at + 1, len(order) - 1)
    order.insert(to, order.pop(at))
    batch = batches.begin(ctx, say("Moved the criterion “{name}”", name=row.name))
    for rank, each in enumerate(order):
        batches.update(batch, each, rank=rank)
    return _done(batch)


@action
def add_asset(ctx: Ctx, *, kind: AssetKind, name: str, note: str = "", search_id: int | None = None) -> Change:
    """Name something that speaks for you, or a gap to close."""
    values = _asset_values(kind, name, note)
    home = job_searches.writable(ctx, search_id)
    batch = batches.begin(ctx, say("Added “{name}”", name=values["name"]))
    last = home.assets.filter(kind=kind).aggregate(last=Max("rank"))["last"]
    row = Asset.objects.create(search=home, rank=0 if last is None else last + 1, **values)
    batches.made(batch, row)
    return _done(batch, row.pk)


@action
def edit_asset(ctx: Ctx, *, asset_id: int, kind: AssetKind, name: str, note: str = "") -> Change:
    """Change what speaks for you, or a gap: a gap that is closed becomes an asset."""
    row, values = asset(ctx, asset_id), _asset_values(kind, name, note)
    batch = batches.begin(ctx, say("Changed “{name}”", name=values["name"]))
    batches.update(batch, row, **values)
    return _done(batch)


@action
def remove_asset(ctx: Ctx, *, asset_id: int) -> Change:
    """Take an asset or a gap away; what was planned for it stays planned."""
    row = asset(ctx, asset_id)
    batch = batches.begin(ctx, say("Took away “{name}”", name=row.name))
    wholes.remove(batch, row)
    return _done(batch)


@action
def plan_gap(ctx: Ctx, *, asset_id: int, title: str = "", on: date | None = None, minutes: int | None = None) -> Change:
    """Make a gap a planned activity: what is done about it, and on which day (in a week)."""
    row, on = asset(ctx, asset_id), on or ctx.today + _SOON
    if row.kind != "gap":
        raise Conflict("Only a gap is planned for.", "What speaks for you needs no plan.")
    if row.activity_id is not None:
        raise Conflict(say("“{name}” is planned for already.", name=row.name), "Change what is planned under Plan.")
    told = checks.line(title or say("Close the gap: {name}", name=row.name), "title", 300)
    day = in_words(on, today=ctx.today)
    batch = batches.begin(ctx, say("Planned “{title}” for {day}", title=told, day=day))
    activity = Activity.objects.create(
        owner_id=ctx.owner_id, on=on, zone=ctx.zone, kind="learning", title=told, minutes=minutes, made_at=ctx.now
    )
    batches.made(batch, activity)
    batches.update(batch, row, activity_id=activity.pk)
    return _done(batch, activity.pk)


def criteria(home: JobSearch) -> tuple[Criterion, ...]:
    """The criteria of a job search: the must-haves first, then the weightiest."""
    rows = home.criteria.order_by("kind", "-weight", "rank", "id")
    return tuple(Criterion(row.pk, row.kind, row.name, row.weight, row.theme) for row in rows)  # type: ignore[arg-type]


def wanted(row: Needs | None) -> Wanted:
    """The needs in numbers."""
    if row is None:
        return Wanted()
    return Wanted(
        row.pay_floor, row.pay_low, row.pay_high, row.pay_currency, row.pay_period,  # type: ignore[arg-type]
        tuple(place.strip() for place in row.places.split(",") if place.strip()), tuple(row.work_modes),
    )  # fmt: skip


def criterion(ctx: Ctx, id: int) -> Row:
    """The row of a criterion of this owner, in a job search that is not archived."""
    row = Row.objects.filter(search__owner_id=ctx.owner_id, pk=id).select_related("search").first()
    if row is None:
        raise NotFound("There is no such criterion.")
    job_searches.writable(ctx, row.search_id)
    return row


def asset(ctx: Ctx, id: int) -> Asset:
    """The row of an asset or gap of this owner, in a job search that is not archived."""
    row = Asset.objects.filter(search__owner_id=ctx.owner_id, pk=id).first()
    if row is None:
        raise NotFound("There is no such asset or gap.")
    job_searches.writable(ctx, row.search_id)
    return row


def _says_something(row: Needs) -> bool:
    return bool(row.pay_floor or row.pay_low or row.pay_high or row.places or row.work_modes)


def _row(batch: Batch, home: JobSearch) -> Needs:
    row, new = Needs.objects.get_or_create(search=home)
    if new:
        batches.made(batch, row)
    return row


def _made(batch: Batch, home: JobSearch, *, name: str, **values: Any) -> Row:
    last = home.criteria.aggregate(last=Max("rank"))["last"]
    rank = 0 if last is None else last + 1
    row = Row.objects.create(search=home, name=name, key=folded(name)[:200], rank=rank, **values)
    batches.made(batch, row)
    return row


def _follow(batch: Batch, home: JobSearch, wanted: Sequence[questions.Suggested]) -> None:
    """Let the criteria that answers made follow the answers."""
    rows = {row.theme: row for row in home.criteria.exclude(theme="")}
    for theme in set(rows) - {each.theme for each in wanted}:
        wholes.remove(batch, rows[theme])
    for each in wanted:
        row = rows.get(each.theme)
        if row is not None:
            if row.kind != each.kind:
                _forget_scores(batch, row)
            batches.update(batch, row, kind=each.kind, weight=each.weight)
        elif not home.criteria.filter(key=folded(each.name)[:200]).exists():
            _made(batch, home, name=each.name, kind=each.kind, weight=each.weight, theme=each.theme)


def _forget_scores(batch: Batch, row: Row) -> None:
    """A must-have is struck or not, a nice-to-have is scored: neither says anything about the other."""
    for score in row.scores.all():
        batches.remove(batch, score)


def _refuse_twin(home: JobSearch, name: str, but: int = 0) -> None:
    if home.criteria.filter(key=folded(name)[:200]).exclude(pk=but).exists():
        raise Conflict(say("There is a criterion “{name}” already.", name=name), "Change that one.")


def _asset_values(kind: str, name: str, note: str) -> dict[str, Any]:
    return {
        "kind": checks.one_of(kind, ASSET_KINDS, "kind"),
        "name": checks.line(name, "name", 300),
        "note": checks.longer(note, "note"),
    }


def _asset(row: Asset) -> nouns.Asset:
    planned = row.activity
    if planned is None:
        return nouns.Asset(row.pk, row.kind, row.name, row.note)  # type: ignore[arg-type]
    done = planned.done_at is not None
    return nouns.Asset(row.pk, row.kind, row.name, row.note, planned.pk, planned.title, planned.on, done)  # type: ignore[arg-type]


def _done(batch: Batch, made_id: int | None = None) -> Change:
    return Change(batch.pk, batch.summary, made_id=made_id)


def counted(criteria: Sequence[Criterion]) -> str:
    """How many criteria there are, in words."""
    musts = sum(each.kind == "must" for each in criteria)
    return say(
        "{musts} and {nice}",
        musts=count(musts, "{n} must-have", "{n} must-haves"),
        nice=count(len(criteria) - musts, "{n} nice-to-have", "{n} nice-to-haves"),
    )
