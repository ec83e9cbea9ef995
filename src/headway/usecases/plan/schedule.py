"""Time blocks: set aside, changed, removed; one day of one moved, called off or done; what lies on which day."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from django.db.models import Q

from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.errors import Invalid, NotFound
from headway.core.plan import blocks as rules
from headway.core.plan import checks, clock, nouns
from headway.core.plan.words import KINDS, WORKING_DAYS
from headway.core.speech import say
from headway.core.tracker import nouns as tracked
from headway.models import Activity, Batch, Block, BlockChange
from headway.usecases.base import action, question
from headway.usecases.plan import doings, targets
from headway.usecases.tracker import batches, wholes


@question
def blocks(ctx: Ctx) -> tuple[nouns.Block, ...]:
    """The time blocks that go on, by their time; those whose last day is past come after."""
    rows = Block.objects.filter(owner_id=ctx.owner_id).order_by("start", "id")
    found = [noun(row) for row in rows]
    return tuple(sorted(found, key=lambda it: it.until_on is not None and it.until_on < ctx.today))


@question
def block(ctx: Ctx, *, id: int) -> nouns.Block:
    """One time block."""
    return noun(one(ctx, id))


@question
def occurrences(ctx: Ctx, *, first: date, last: date) -> tuple[nouns.Occurrence, ...]:
    """What the time blocks put on the days from `first` to `last`, but for what is done, called off or paused."""
    return lying(ctx, *checks.span(first, last))


@action
def add_block(ctx: Ctx, *, values: checks.Values) -> nouns.Block:
    """Set time aside: `weekdays` (mon-fri), `start`, `minutes`, `kind`, `title`; from today or `from_on`."""
    given = {"from_on": ctx.today, **checks.checked(checks.BLOCK, values)}
    _complete(given)
    batch = batches.begin(ctx, say("Set time aside: {what}", what=_words(given)))
    return noun(_made(ctx, batch, given))


@action
def add_template_day(
    ctx: Ctx, *, weekdays: int | str = WORKING_DAYS, start: str | time = "9:00", from_on: date | None = None
) -> tracked.Change:
    """Set aside a template day: 3 h practice, 2 h research and 2 h e-mails, with breaks between them."""
    days, at = checks.weekdays("weekdays", weekdays), checks.a_start("start", start)
    first = checks.day("from_on", from_on) or ctx.today
    parts = rules.template(rules.TEMPLATE, at)
    if len(parts) < len(rules.TEMPLATE):
        raise Invalid("Such a day would pass midnight.", "Begin earlier.", "start")
    told = ", ".join(f"{clock.length(part.minutes)} {say(KINDS[part.kind])}" for part, _ in parts)
    batch = batches.begin(ctx, say("Set a day aside: {what}", what=told))
    for part, begins in parts:
        _made(ctx, batch, {
            "kind": part.kind, "minutes": part.minutes, "start": begins, "weekdays": days, "from_on": first,
        })  # fmt: skip
    return tracked.Change(batch.pk, batch.summary)


@action
def edit_block(ctx: Ctx, *, id: int, values: checks.Values) -> tracked.Change:
    """Change a time block on all its days; what is not named stays."""
    row, given = one(ctx, id), checks.checked(checks.BLOCK, values)
    batch = batches.begin(ctx, say("Changed the block “{what}”", what=_named(row)))
    batches.update(batch, row, **given, zone=ctx.zone if "start" in given else row.zone)
    checks.ends_after(row.from_on, row.until_on)
    return tracked.Change(batch.pk, batch.summary)


@action
def end_block(ctx: Ctx, *, id: int) -> tracked.Change:
    """Let a time block end: yesterday was its last day, what was done stays."""
    row = one(ctx, id)
    if row.from_on >= ctx.today:
        return remove_block(ctx, id=id)
    batch = batches.begin(ctx, say("Ended the block “{what}”", what=_named(row)))
    batches.update(batch, row, until_on=ctx.today - timedelta(days=1))
    return tracked.Change(batch.pk, batch.summary)


@action
def remove_block(ctx: Ctx, *, id: int) -> tracked.Change:
    """Remove a time block; the activities that were made from it stay."""
    row = one(ctx, id)
    batch = batches.begin(ctx, say("Removed the block “{what}”", what=_named(row)))
    wholes.remove(batch, row)
    return tracked.Change(batch.pk, batch.summary)


@action
def move_occurrence(
    ctx: Ctx,
    *,
    block_id: int,
    was_on: date,
    on: date | None = None,
    start: str | time | None = None,
    minutes: str | int | None = None,
) -> tracked.Change:
    """Move one day of a block: to another day (tomorrow if none is said), another time, another length."""
    row, day = _day(ctx, block_id, was_on)
    to = checks.day("on", on) or ctx.today + timedelta(days=1)
    words = in_words(to, today=ctx.today)
    batch = batches.begin(ctx, say("Moved “{what}” to {day}", what=_named(row), day=words))
    columns = {"to_on": to, "start": checks.start("start", start), "minutes": checks.minutes("minutes", minutes)}
    _change(ctx, batch, row, day, {name: value for name, value in columns.items() if value is not None})
    return tracked.Change(batch.pk, batch.summary)


@action
def cancel_occurrence(ctx: Ctx, *, block_id: int, was_on: date) -> tracked.Change:
    """Call one day of a block off."""
    row, day = _day(ctx, block_id, was_on)
    words = in_words(day, today=ctx.today)
    batch = batches.begin(ctx, say("Called off “{what}” {day}", what=_named(row), day=words))
    _change(ctx, batch, row, day, {"to_on": None, "start": None, "minutes": None})
    return tracked.Change(batch.pk, batch.summary)


@action
def finish_occurrence(
    ctx: Ctx, *, block_id: int, was_on: date, minutes: str | int | None = None, result: str = ""
) -> nouns.Activity:
    """Say that one day of a block was done: it becomes a done activity."""
    row, day = _day(ctx, block_id, was_on)
    if Activity.objects.filter(block=row, block_on=day).exists():
        raise Invalid("That day of the block is done already.", "Look at its activity.", "was_on")
    batch = batches.begin(ctx, say("Done: {what}", what=_named(row)))
    change = BlockChange.objects.filter(block=row, on=day).first()
    made = doings.add(ctx, batch, _as_activity(ctx, row, day, change, minutes, result), done=True)
    return doings.noun(ctx, doings.one(ctx, made.pk))


def lying(ctx: Ctx, first: date, last: date) -> tuple[nouns.Occurrence, ...]:
    """What the time blocks put on the days from `first` to `last`."""
    near = (first - timedelta(days=1), last + timedelta(days=1))
    rows = Block.objects.filter(Q(until_on=None) | Q(until_on__gte=near[0]), owner_id=ctx.owner_id)
    held = [noun(row) for row in rows.order_by("id")]
    if not held:
        return ()
    done = Activity.objects.filter(owner_id=ctx.owner_id, block__isnull=False, done_at__isnull=False)
    return rules.occurrences(
        held, _changes(ctx), first=first, last=last, zone=ctx.zone, pauses=targets.paused(ctx, *near),
        done={(id, on) for id, on in done.values_list("block_id", "block_on") if id is not None and on is not None},
    )  # fmt: skip


def one(ctx: Ctx, id: int) -> Block:
    """The row of a time block of this owner; raises `NotFound`."""
    row = Block.objects.filter(owner_id=ctx.owner_id, pk=id).first() if 0 < id < 2**63 else None
    if row is None:
        raise NotFound("There is no such time block.", "It may have been removed.")
    return row


def noun(row: Block) -> nouns.Block:
    """A row as a plain value."""
    return nouns.Block(
        row.pk, row.title, row.kind, row.weekdays, row.start, row.minutes, row.zone, row.from_on, row.until_on  # type: ignore[arg-type]
    )  # fmt: skip


def _changes(ctx: Ctx) -> Sequence[nouns.BlockChange]:
    rows = BlockChange.objects.filter(block__owner_id=ctx.owner_id).order_by("id")
    return [nouns.BlockChange(row.block_id, row.on, row.to_on, row.start, row.minutes) for row in rows]


def _complete(given: dict[str, Any]) -> None:
    for name in ("weekdays", "start", "minutes"):
        if name not in given:
            checks.BLOCK[name](name, None)  # refuses it in its own words
    if not given.get("title") and given.get("kind", "other") == "other":
        raise Invalid("A block has a kind or a title.", "Say what the time is for.", "kind")
    checks.ends_after(given["from_on"], given.get("until_on"))


def _made(ctx: Ctx, batch: Batch, given: dict[str, Any]) -> Block:
    row = Block.objects.create(owner_id=ctx.owner_id, zone=ctx.zone, made_at=ctx.now, **given)
    batches.made(batch, row)
    return row


def _day(ctx: Ctx, block_id: int, was_on: date) -> tuple[Block, date]:
    """A block and one of its days; raises `NotFound` for a day that it does not have."""
    row, day = one(ctx, block_id), checks.a_day("was_on", was_on)
    Block.objects.select_for_update().get(pk=row.pk)  # of two who settle one day at once, the second waits
    if not rules.falls(noun(row), day):
        raise NotFound("The block does not lie on that day.", "Look at the calendar again.")
    return row, day


def _change(ctx: Ctx, batch: Batch, row: Block, day: date, columns: dict[str, Any]) -> None:
    said = {"changed_at": ctx.now, "changed_by_id": ctx.user_id}
    change = BlockChange.objects.filter(block=row, on=day).first()
    if change is not None:
        batches.update(batch, change, **columns, **said)
    else:
        batches.made(batch, BlockChange.objects.create(block=row, on=day, **columns, **said))


def _as_activity(
    ctx: Ctx, row: Block, day: date, change: BlockChange | None, minutes: str | int | None, result: str
) -> dict[str, Any]:
    moved = change is not None and change.to_on is not None
    on = change.to_on if change is not None and change.to_on is not None else day
    usual = change.minutes if moved and change and change.minutes else row.minutes
    return {
        "on": min(on, ctx.today),
        "kind": row.kind,
        "title": row.title or ("" if row.kind != "other" else _named(row)),
        "minutes": checks.minutes("minutes", minutes) or usual,
        "result": checks.text("result", result),
        "block_id": row.pk,
        "block_on": day,
    }


def _named(row: Block) -> str:
    return row.title or say(KINDS[row.kind])  # type: ignore[index]


def _words(given: dict[str, Any]) -> str:
    what = given.get("title") or say(KINDS[given["kind"]])
    return say(
        "{what}, {weekdays}, {length}", what=what, weekdays=clock.weekdays_told(given["weekdays"]),
        length=clock.length(given["minutes"]),
    )  # fmt: skip
