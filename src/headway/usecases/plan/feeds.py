"""Calendar feeds: made, revoked, and what they hold; the same as a file to take away."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.interviews.words import FORMATS, HOWS
from headway.core.plan import blocks as rules
from headway.core.plan import checks, clock
from headway.core.plan.feed import AHEAD_DAYS, ALARMS, PARTS, PAST_DAYS, CalendarFile, Event, NewFeed, Part, Repeat
from headway.core.plan.feed import Feed as Noun
from headway.core.plan.words import KINDS, opportunity
from headway.core.speech import say
from headway.models import Activity, Block, BlockChange, Feed, Interview
from headway.outside.plan import calendars
from headway.usecases.base import action, question
from headway.usecases.plan import followups, schedule, spread, targets

_HERE: Final = "headway"
Events = Iterator[Event]


@question
def feeds(ctx: Ctx) -> tuple[Noun, ...]:
    """The calendars that programs subscribe to, by name; their secrets are not kept."""
    return tuple(noun(row) for row in Feed.objects.filter(owner_id=ctx.owner_id).order_by("name", "id"))


@action
def add_feed(
    ctx: Ctx, *, name: str = "", parts: Sequence[Part] = (), alarm: int = 60, private: bool = False
) -> NewFeed:
    """Make a calendar to subscribe to; its address is shown this once. All `parts` if none is named.

    `private` says only that the time is taken, and names nobody. `alarm` is minutes before an event, 0 for none.
    """
    name = checks.line("name", name, 100) or say("Calendar")
    if Feed.objects.filter(owner_id=ctx.owner_id, name=name).exists():
        raise Conflict(say("There is a calendar “{name}” already.", name=name), "Choose another name.")
    unknown = [part for part in parts if part not in PARTS]
    if unknown or alarm not in ALARMS:
        raise Invalid("There is no such choice.", "Choose one that is offered.", "parts" if unknown else "alarm")
    secret = secrets.token_urlsafe(32)
    row = Feed.objects.create(
        owner_id=ctx.owner_id,
        name=name,
        key_hash=hashlib.sha256(secret.encode()).hexdigest(),
        parts=list(parts or PARTS),
        alarm=alarm,
        private=private,
        made_at=ctx.now,
    )
    return NewFeed(noun(row), secret)


@action
def revoke_feed(ctx: Ctx, *, feed_id: int) -> Noun:
    """Revoke a calendar's address: whoever asks there is turned away from now on."""
    row = Feed.objects.filter(owner_id=ctx.owner_id, pk=feed_id).first()
    if row is None:
        raise NotFound("There is no such calendar.")
    revoked = noun(row)
    row.delete()
    return revoked


@question
def feed_file(ctx: Ctx, *, feed_id: int) -> CalendarFile:
    """What a calendar holds now, as calendar programs read it."""
    row = Feed.objects.filter(owner_id=ctx.owner_id, pk=feed_id).first()
    if row is None:
        raise NotFound("There is no such calendar.")
    found = _events(ctx, row.parts, row.alarm)
    shown = [_private(it) for it in found] if row.private else list(found)
    return CalendarFile(f"{_HERE}.ics", calendars.written(shown, name=row.name, now=ctx.now))


@question
def calendar_file(ctx: Ctx, *, parts: Sequence[Part] = (), interview_id: int | None = None) -> CalendarFile:
    """The calendar as a file: all of it, some parts, or one interview."""
    if interview_id is not None:
        found: Iterable[Event] = [_interview(ctx, row, 60) for row in _held(ctx).filter(pk=interview_id)]
        if not found:
            raise NotFound("There is no such interview with a day.")
    else:
        found = _events(ctx, [part for part in parts if part in PARTS] or list(PARTS), 60)
    return CalendarFile(f"{_HERE}-{ctx.today}.ics", calendars.written(found, name=say("Headway"), now=ctx.now))


def noun(row: Feed) -> Noun:
    """A feed as a plain value."""
    return Noun(row.pk, row.name, tuple(row.parts), row.alarm, row.private, row.made_at, row.read_at)


def _events(ctx: Ctx, parts: Iterable[str], alarm: int) -> Events:
    wanted = set(parts)
    first, last = ctx.today - timedelta(days=PAST_DAYS), ctx.today + timedelta(days=AHEAD_DAYS)
    if "interviews" in wanted:
        rows = _held(ctx).filter(held_on__range=(first, last), opportunity__bin_entry=None)
        yield from (_interview(ctx, row, alarm) for row in rows.order_by("id"))
    if "blocks" in wanted:
        yield from _blocks(ctx, alarm)
    if "activities" in wanted:
        yield from _activities(ctx, first, last, alarm)
    if "deadlines" in wanted:
        yield from _days(ctx, first, last, alarm)
    if "follow_ups" in wanted:
        yield from _follow_ups(ctx, alarm)


def _held(ctx: Ctx) -> Any:
    rows = Interview.objects.filter(owner_id=ctx.owner_id, held_on__isnull=False)
    return rows.select_related("opportunity__company", "stage").prefetch_related("contacts")


def _interview(ctx: Ctx, row: Interview, alarm: int) -> Event:
    at, people = row.opportunity, ", ".join(each.name for each in row.contacts.all())
    kind = [row.stage.name if row.stage else "", say(FORMATS[row.format]) if row.format else ""]  # type: ignore[index]
    how = say(HOWS[row.how]) if row.how else ""  # type: ignore[index]
    parts = [*dict.fromkeys(part for part in (*kind, how) if part), people]
    return Event(
        uid=row.uid or f"interview-{row.pk}@{_HERE}",
        title=say("Interview: {name}", name=opportunity(at.title, at.company.name if at.company else "")),
        starts=row.starts_at.astimezone(ZoneInfo(row.zone)) if row.starts_at else row.held_on or ctx.today,
        minutes=row.minutes or 60,
        more="\n".join(part for part in (" · ".join(part for part in parts if part), row.notes) if part),
        place=row.place,
        url=at.url,
        sequence=row.sequence + (row.cancelled_at is not None),
        cancelled=row.cancelled_at is not None,
        alarm=alarm,
    )


def _blocks(ctx: Ctx, alarm: int) -> Events:
    """Each block as one repeating event; a day that was moved takes the place of its own, one called off is left out.

    What is done is no longer planned, and what a pause holds is left out.
    """
    pauses = targets.paused(ctx, ctx.today - timedelta(days=PAST_DAYS), ctx.today + timedelta(days=AHEAD_DAYS))
    done: dict[int, set[date]] = {}
    made = Activity.objects.filter(block__owner_id=ctx.owner_id, block_on__isnull=False)
    for block_id, on in made.values_list("block_id", "block_on"):
        done.setdefault(block_id or 0, set()).add(on or ctx.today)
    for row in Block.objects.filter(owner_id=ctx.owner_id).prefetch_related("changes").order_by("id"):
        changes = {change.on: change for change in row.changes.all()}
        begins = _first(row)
        if begins is None:
            continue
        gone = {on for on, change in changes.items() if change.to_on is None} | done.get(row.pk, set())
        rests = {on for pause in pauses for on in _held_by(ctx, pause, row) if on not in changes}
        lost = tuple(
            clock.moment(on, row.start, row.zone) for on in sorted(gone | rests) if rules.falls(schedule.noun(row), on)
        )
        repeat = Repeat(row.weekdays, row.until_on, lost)
        base = Event(
            uid=f"block-{row.pk}@{_HERE}",
            title=row.title or say(KINDS[row.kind]),  # type: ignore[index]
            starts=clock.moment(begins, row.start, row.zone),
            minutes=row.minutes,
            repeat=repeat,
            alarm=alarm,
        )
        yield base
        yield from (_moved(base, row, change) for on, change in sorted(changes.items()) if on not in gone)


def _moved(base: Event, row: Block, change: BlockChange) -> Event:
    """One day of a block that was moved."""
    starts = clock.moment(change.to_on or change.on, change.start or row.start, row.zone)
    instead_of = clock.moment(change.on, row.start, row.zone)
    minutes = change.minutes or row.minutes
    return replace(base, starts=starts, minutes=minutes, instead_of=instead_of, sequence=1, repeat=None)


def _first(row: Block) -> date | None:
    """The first day on which a block lies."""
    days = (row.from_on + timedelta(days=step) for step in range(7))
    return next((on for on in days if rules.falls(schedule.noun(row), on)), None)


def _held_by(ctx: Ctx, pause: Any, row: Block) -> Iterator[date]:
    """The days of a block that a pause holds, as far as a feed goes."""
    first = max(pause.from_on, row.from_on, ctx.today - timedelta(days=PAST_DAYS))
    for step in range(PAST_DAYS + AHEAD_DAYS):
        on = first + timedelta(days=step)
        if not pause.holds(on):
            return
        if rules.falls(schedule.noun(row), on):
            yield on


def _activities(ctx: Ctx, first: date, last: date, alarm: int) -> Events:
    rows = Activity.objects.filter(owner_id=ctx.owner_id, on__range=(first, last), done_at=None)
    for row in rows.select_related("opportunity").order_by("id"):
        yield Event(
            uid=f"activity-{row.pk}@{_HERE}",
            title=row.title or say(KINDS[row.kind]),  # type: ignore[index]
            starts=clock.moment(row.on, row.start, row.zone) if row.start else row.on,
            minutes=row.minutes,
            url=row.url,
            alarm=alarm,
        )


def _days(ctx: Ctx, first: date, last: date, alarm: int) -> Events:
    for it in spread.marked(ctx, first, last):
        yield Event(f"{it.what}-{it.id}@{_HERE}", it.title, it.on, more=it.more, alarm=alarm)


def _follow_ups(ctx: Ctx, alarm: int) -> Events:
    for it in followups.follow_ups(ctx):
        yield Event(f"{it.key}@{_HERE}", it.title, max(it.due_on, ctx.today), more=it.why, alarm=alarm)


def _private(it: Event) -> Event:
    """An event that says only that the time is taken."""
    return replace(it, title=say("Busy"), more="", place="", url="")
