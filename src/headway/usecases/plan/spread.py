"""The calendar: everything that has a day, in one list of days."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q

from headway.core.ctx import Ctx
from headway.core.plan import calendar as rules
from headway.core.plan import checks, clock
from headway.core.plan.followups import parsed
from headway.core.plan.words import KINDS
from headway.core.speech import say, within
from headway.core.tracker import naming
from headway.models import Activity, Interaction, Interview, Offer, Opportunity
from headway.usecases.base import question
from headway.usecases.plan import followups, schedule, targets

Entries = Iterator[rules.Entry]


@question
def calendar(ctx: Ctx, *, first: date, last: date) -> tuple[rules.Day, ...]:
    """What lies on the days from `first` to `last`: blocks, activities, interviews, promises, follow-ups, deadlines."""
    first, last = checks.span(first, last)
    entries = [
        *_blocks(ctx, first, last),
        *_activities(ctx, first, last),
        *_interviews(ctx, first, last),
        *marked(ctx, first, last),
        *_follow_ups(ctx, first, last),
    ]
    return rules.days(entries, targets.paused(ctx, first, last), first, last)


def marked(ctx: Ctx, first: date, last: date) -> Entries:
    """What has a day and no time of its own: promised answers, next steps, deadlines."""
    yield from _promised(ctx, first, last)
    yield from _next_steps(ctx, first, last)
    yield from _deadlines(ctx, first, last)


def _blocks(ctx: Ctx, first: date, last: date) -> Entries:
    for it in schedule.lying(ctx, first, last):
        words = within(say(KINDS[it.kind])) if it.name != say(KINDS[it.kind]) else ""
        yield rules.Entry("block", it.block_id, it.on, it.start, it.minutes, it.name, words, it.was_on)


def _activities(ctx: Ctx, first: date, last: date) -> Entries:
    near = (first - timedelta(days=1), last + timedelta(days=1))
    rows = Activity.objects.filter(owner_id=ctx.owner_id, on__range=near).select_related("opportunity__company")
    for row in rows.order_by("id"):
        on, start = clock.seen_from(row.on, row.start, row.zone, ctx.zone)
        name = row.title or say(KINDS[row.kind])  # type: ignore[index]
        more = _about(row.opportunity) or ("" if not row.title else within(say(KINDS[row.kind])))  # type: ignore[index]
        what: rules.What = "done" if row.done_at else "planned"
        yield rules.Entry(what, row.pk, on, start, row.minutes, name, more)


def _interviews(ctx: Ctx, first: date, last: date) -> Entries:
    here = ZoneInfo(ctx.zone)
    begins = datetime.combine(first, time(0), here).astimezone(UTC)
    ends = datetime.combine(last + timedelta(days=1), time(0), here).astimezone(UTC)
    held = Q(starts_at__gte=begins, starts_at__lt=ends) | Q(starts_at=None, held_on__range=(first, last))
    rows = Interview.objects.filter(held, owner_id=ctx.owner_id, cancelled_at=None, opportunity__bin_entry=None)
    for row in rows.select_related("opportunity__company").order_by("id"):
        moment = row.starts_at.astimezone(here) if row.starts_at else None
        on = moment.date() if moment else row.held_on or first
        start = moment.time().replace(second=0, microsecond=0) if moment else None
        name = say("Interview: {what}", what=_about(row.opportunity))
        yield rules.Entry("interview", row.pk, on, start, row.minutes, name)


def _promised(ctx: Ctx, first: date, last: date) -> Entries:
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(outcome="", promised_on__range=(first, last))
    for row in rows.filter(search__archive=None).select_related("company").order_by("id"):
        name = say("Answer promised: {what}", what=_about(row))
        yield rules.Entry("promised", row.pk, row.promised_on or first, None, None, name)


def _next_steps(ctx: Ctx, first: date, last: date) -> Entries:
    rows = Interaction.objects.filter(owner_id=ctx.owner_id, next_done_on=None, next_on__range=(first, last))
    for row in rows.select_related("contact", "company").order_by("id"):
        who = str(row.contact or row.company or "")
        name = row.next_step or say("Next step with {who}", who=who)
        more = who if row.next_step else ""
        yield rules.Entry("touch", row.pk, row.next_on or first, None, None, name, more, contact_id=row.contact_id)


def _deadlines(ctx: Ctx, first: date, last: date) -> Entries:
    rows = Offer.objects.waiting().filter(owner_id=ctx.owner_id, deadline_on__range=(first, last))
    for row in rows.select_related("opportunity__company").order_by("id"):
        name = say("Answer to the offer: {what}", what=_about(row.opportunity))
        yield rules.Entry("deadline", row.pk, row.deadline_on or first, None, None, name)


def _follow_ups(ctx: Ctx, first: date, last: date) -> Entries:
    """What proposes itself, for today with its reason, and in the days to come if nothing happens meanwhile."""
    for on, found in followups.coming(ctx, last):
        for it in found if on >= first else ():
            yield rules.Entry(
                "follow_up", parsed(it.key).id, on, None, None, it.title, it.why if on == ctx.today else "",
                opportunity_id=it.opportunity_id, contact_id=it.contact_id, proposal=it,
            )  # fmt: skip


def _about(it: Opportunity | None) -> str:
    return naming.named(it.title, it.company.name if it.company else "") if it else ""
