"""Activities: log what was done, plan what is to do, done, moved, changed, removed; the list of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count, Q, QuerySet, Sum

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.plan import checks, clock, nouns
from headway.core.plan.words import KINDS, Kind
from headway.core.speech import say
from headway.core.tracker import naming
from headway.core.tracker import nouns as tracked
from headway.models import Activity, Batch, Contact, JobSearch, Opportunity, Outreach
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, names, records, wholes

SIZE: Final = 50
_POINTS: Final = {"contact_id": Contact, "opportunity_id": Opportunity, "outreach_id": Outreach}
_HERE: Final = ("company", "label", "role")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which activities: from a day to a day, of a kind, with a label, of an opportunity; done (True) or planned."""

    first: date | None = None
    last: date | None = None
    kind: Kind | None = None
    label: str = ""
    done: bool | None = None
    opportunity_id: int | None = None
    contact_id: int | None = None
    text: str = ""


@question
def activity(ctx: Ctx, *, id: int) -> nouns.Activity:
    """One activity."""
    return noun(ctx, one(ctx, id))


@question
def activities(
    ctx: Ctx,
    *,
    first: date | None = None,
    last: date | None = None,
    kind: Kind | None = None,
    label: str = "",
    done: bool | None = None,
    opportunity_id: int | None = None,
    contact_id: int | None = None,
    text: str = "",
    page: int = 1,
) -> nouns.Activities:
    """Activities from a day to a day, the latest first, a page of fifty; `done` false are those still planned."""
    asked = Asked(first, last, kind, label, done, opportunity_id, contact_id, text)
    if opportunity_id is not None:
        records.known(ctx, opportunity_id)
    if contact_id is not None:
        _own(ctx, Contact, "contact_id", contact_id)
    found = sought(ctx, asked)
    counted = found.aggregate(n=Count("id"), done=Sum("minutes", filter=Q(done_at__isnull=False)))
    total, minutes, number = counted["n"], counted["done"] or 0, max(page, 1)
    shown = with_names(found).order_by("-on", "-start", "-id")[(number - 1) * SIZE : number * SIZE] if total else ()
    return nouns.Activities(tuple(noun(ctx, row) for row in shown), total, minutes, number, SIZE)


@action
def log_activity(ctx: Ctx, *, values: checks.Values) -> nouns.Activity:
    """Log what was done: `title` or `kind` is enough, `on` is today if not said, `minutes` as 45 or 1h30."""
    return noun(ctx, _add(ctx, values, done=True))


@action
def plan_activity(ctx: Ctx, *, values: checks.Values) -> nouns.Activity:
    """Plan an activity for a day: `on`, and if wanted `start`, `kind`, `title`, `minutes`."""
    return noun(ctx, _add(ctx, values, done=False))


@action
def edit_activity(ctx: Ctx, *, id: int, values: checks.Values) -> tracked.Change:
    """Change what is known of an activity; what is not named stays."""
    row, given = one(ctx, id), checks.checked(checks.ACTIVITY, values)
    batch = batches.begin(ctx, say("Changed “{what}”", what=named(row)))
    columns = _columns(ctx, batch, given)
    if "start" in given or "on" in given:
        columns |= _timed(ctx, row, given)
    batches.update(batch, row, **columns)
    _check_named(row)
    return tracked.Change(batch.pk, batch.summary)


@action
def finish_activity(
    ctx: Ctx, *, id: int, minutes: str | int | None = None, result: str | None = None
) -> tracked.Change:
    """Say that a planned activity was done: today if it was planned for later, else on its day."""
    row = one(ctx, id)
    if row.done_at is not None:
        raise Conflict("That is done already.", "Change it if something about it is wrong.")
    batch = batches.begin(ctx, say("Done: {what}", what=named(row)))
    finish(ctx, batch, row, checks.minutes("minutes", minutes), result)
    return tracked.Change(batch.pk, batch.summary)


@action
def reopen_activity(ctx: Ctx, *, id: int) -> tracked.Change:
    """Say that an activity was not done after all: it is planned again, for today if its day is past."""
    row = one(ctx, id)
    if row.done_at is None:
        raise Conflict("That is planned, not done.", "There is nothing to take back.")
    batch = batches.begin(ctx, say("Not done yet: {what}", what=named(row)))
    batches.update(batch, row, done_at=None, done_by_id=None, on=max(row.on, ctx.today))
    return tracked.Change(batch.pk, batch.summary)


@action
def move_activity(ctx: Ctx, *, id: int, on: date | None = None, start: str | None = None) -> tracked.Change:
    """Move an activity to another day, tomorrow if none is said; with `start` also to another time (empty: none)."""
    row = one(ctx, id)
    to = checks.day("on", on) or ctx.today + timedelta(days=1)
    given: dict[str, Any] = {"on": to} if start is None else {"on": to, "start": checks.start("start", start)}
    if row.done_at is not None and to > ctx.today:
        raise Invalid("What is done lies in the past.", "Choose a day until today.", "on")
    day = in_words(to, today=ctx.today)
    batch = batches.begin(ctx, say("Moved “{what}” to {day}", what=named(row), day=day))
    batches.update(batch, row, **_timed(ctx, row, given))
    return tracked.Change(batch.pk, batch.summary)


@action
def remove_activity(ctx: Ctx, *, id: int) -> tracked.Change:
    """Remove an activity."""
    row = one(ctx, id)
    batch = batches.begin(ctx, say("Removed “{what}”", what=named(row)))
    wholes.remove(batch, row)
    return tracked.Change(batch.pk, batch.summary)


def one(ctx: Ctx, id: int) -> Activity:
    """The row of an activity of this owner; raises `NotFound`."""
    row = with_names(Activity.objects.filter(owner_id=ctx.owner_id, pk=id)).first() if 0 < id < 2**63 else None
    if row is None:
        raise NotFound("There is no such activity.", "It may have been removed.")
    return row


def with_names(rows: "QuerySet[Activity]") -> "QuerySet[Activity]":
    """With every row that their names come from, in one query."""
    return rows.select_related("label", "contact", "company", "opportunity__company", "role")


def sought(ctx: Ctx, asked: Asked) -> "QuerySet[Activity]":
    """The rows that are asked for."""
    given: dict[str, Any] = {
        "on__gte": asked.first,
        "on__lte": asked.last,
        "kind": asked.kind,
        "opportunity_id": asked.opportunity_id,
        "contact_id": asked.contact_id,
        "label__key": naming.folded(asked.label) if asked.label else None,
        "done_at__isnull": None if asked.done is None else not asked.done,
        "title__icontains": asked.text or None,
    }
    found = {name: value for name, value in given.items() if value is not None}
    return Activity.objects.filter(owner_id=ctx.owner_id, **found)


def add(ctx: Ctx, batch: Batch, columns: Mapping[str, Any], *, done: bool) -> Activity:
    """Store a new activity as part of a batch."""
    said = {"done_at": ctx.now, "done_by_id": ctx.user_id} if done else {}
    row = Activity(owner_id=ctx.owner_id, zone=ctx.zone, made_at=ctx.now, **columns, **said)
    _check_named(row)
    row.save(force_insert=True)
    batches.made(batch, row)
    return row


def finish(ctx: Ctx, batch: Batch, row: Activity, minutes: int | None = None, result: str | None = None) -> None:
    """Mark a row as done as part of a batch."""
    columns: dict[str, Any] = {"done_at": ctx.now, "done_by_id": ctx.user_id, "on": min(row.on, ctx.today)}
    if minutes is not None:
        columns["minutes"] = minutes
    if result:
        columns["result"] = checks.text("result", result)
    batches.update(batch, row, **columns)


def named(row: Activity) -> str:
    """An activity in words: its title, else its kind."""
    return row.title or say(KINDS[row.kind])  # type: ignore[index]


def noun(ctx: Ctx, row: Activity) -> nouns.Activity:
    """A row as a plain value, its day and time as clocks show them where the person is."""
    on, start = clock.seen_from(row.on, row.start, row.zone, ctx.zone)
    about = row.opportunity
    return nouns.Activity(
        row.pk, on, start, row.kind, row.title, row.minutes, row.url, row.result,  # type: ignore[arg-type]
        label=row.label.name if row.label else "",
        contact=row.contact.name if row.contact else "", contact_id=row.contact_id,
        company=row.company.name if row.company else "", company_id=row.company_id,
        about=naming.named(about.title, about.company.name if about.company else "") if about else "",
        opportunity_id=row.opportunity_id, outreach_id=row.outreach_id,
        role=row.role.name if row.role else "",
        block_id=row.block_id, block_on=row.block_on, done_at=row.done_at,
    )  # fmt: skip


def _add(ctx: Ctx, values: checks.Values, *, done: bool) -> Activity:
    given = {"on": ctx.today, **checks.checked(checks.ACTIVITY, values)}
    if done and given["on"] > ctx.today:
        raise Invalid("That day has not come yet.", "Plan it, or choose a day until today.", "on")
    batch = batches.begin(ctx, _summary(given, done, ctx))
    return one(ctx, add(ctx, batch, _columns(ctx, batch, given), done=done).pk)


def _summary(given: Mapping[str, Any], done: bool, ctx: Ctx) -> str:
    what = given.get("title") or say(KINDS[given.get("kind", "other")])
    if not done:
        return say("Planned “{what}” for {day}", what=what, day=in_words(given["on"], today=ctx.today))
    if minutes := given.get("minutes"):
        return say("Logged {length}: {what}", length=clock.length(minutes), what=what)
    return say("Logged: {what}", what=what)


def _columns(ctx: Ctx, batch: Batch, given: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of checked values: names become rows, ids must be the person's own."""
    columns = {name: value for name, value in given.items() if name not in _HERE}
    for name, model in _POINTS.items():
        if columns.get(name) is not None:
            _own(ctx, model, name, columns[name])
    for name in _HERE:
        if name in given:
            row = _named_row(ctx, batch, name, given[name])
            columns[f"{name}_id"] = row.pk if row else None
    return columns


def _named_row(ctx: Ctx, batch: Batch, name: str, text: str) -> Any:
    if name == "company":
        return names.company(batch, text)
    if name == "label":
        return names.labels(batch, [text])[0] if text else None
    home = JobSearch.objects.filter(owner_id=ctx.owner_id, archive=None).first()
    return names.role(home, text) if home and text else None


def _own(ctx: Ctx, model: Any, name: str, id: int) -> None:
    mine = {"owner_id": ctx.owner_id} if model is Contact else {"search__owner_id": ctx.owner_id}
    if not model.objects.filter(pk=id, **mine).exists():
        what = {"contact_id": "contact", "opportunity_id": "opportunity"}.get(name, "conversation")
        raise NotFound({
            "contact": "There is no such contact.", "opportunity": "There is no such opportunity.",
        }.get(what, "There is no such conversation."))  # fmt: skip


def _timed(ctx: Ctx, row: Activity, given: Mapping[str, Any]) -> dict[str, Any]:
    """Day, time and zone after a change: said as clocks show them where the person is now."""
    on, start = clock.seen_from(row.on, row.start, row.zone, ctx.zone)
    return {"on": given.get("on", on), "start": given.get("start", start), "zone": ctx.zone}


def _check_named(row: Activity) -> None:
    if not row.title and row.kind == "other":
        raise Invalid("An activity has a kind or a title.", "Say what it is.", "title")
