"""Today: what is due, promised and planned, put together from everything; and each line settled by one verb."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from headway.core import diagnosis as found_by
from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.errors import NotFound
from headway.core.plan import clock
from headway.core.plan import goals as reckoning
from headway.core.plan import nouns as plan_nouns
from headway.core.plan import today as core
from headway.core.plan.followups import DECIDED, Decided
from headway.core.plan.wins import Win
from headway.core.plan.words import opportunity
from headway.core.speech import say, spoken
from headway.core.tracker import nouns
from headway.models import Activity, Contact, Interaction, Interview, JobSearch, Offer, Opportunity
from headway.usecases import accounts, diagnosis, people
from headway.usecases.base import action, question
from headway.usecases.insights import base
from headway.usecases.plan import doings, followups, morale, ready, schedule, steps, targets, weekly
from headway.usecases.tracker import records, undoing

_OVERDUE: Final = 14  # days that something planned is asked about; what is older rests on the plan
_DAY: Final = timedelta(days=1)
_DO: Final[tuple[core.Verb, ...]] = ("did", "tomorrow", "never")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a day holds at whatever hour: reckoned anew only when something was changed."""

    lines: tuple[core.Line, ...]
    waiting: core.Waiting
    goals: tuple[core.Progress, ...]
    done: int
    wins: tuple[Win, ...]
    offer: str
    pauses: tuple[plan_nouns.Pause, ...]


@question
def today(ctx: Ctx, *, finding: bool = True) -> core.Today:
    """What is due, overdue, promised and planned today, under the one sentence that matters most.

    Without `finding` nothing is said of what stands out, which takes longest to know.
    """
    home = followups.current(ctx)
    if home is None:
        return _ready(ctx)
    tastes = accounts.preferences(ctx)
    what = ("today", ctx.today_day, ctx.zone, spoken(), tastes.week_starts)
    known = base.once(ctx, home, what, lambda: _reckoned(ctx, home))
    paused = bool(known.pauses)
    groups = core.grouped((*_interviews(ctx), *known.lines), known.waiting)
    feeling = morale.felt(ctx, home, tastes.check_ins)
    return core.Today(
        on=ctx.today,
        mode="search",
        lead=core.lead(groups, known.done),
        groups=groups,
        goals=known.goals,
        stands=_stands(ctx, home) if finding else None,
        wins=known.wins,
        offer=known.offer,
        pause=_pause(known.pauses),
        next=None if groups else _next(ctx, home, known.goals, paused),
        nudge=feeling.word,
        check_in=feeling.today,
        asks_check_in=feeling.asks and not paused,
        review_due=morale.is_own(ctx) and weekly.is_due(ctx, tastes.week_starts),
        done=known.done,
    )


@question
def standing_out(ctx: Ctx) -> core.Stands | None:
    """What stands out in the current job search, as Today says it."""
    home = followups.current(ctx)
    return _stands(ctx, home) if home is not None else None


@question
def next_for(ctx: Ctx, *, opportunity_id: int) -> core.NextFor:
    """What is due for one opportunity, follow-ups and noted next steps; else what comes up by itself, and when."""
    noted = _in_order(_steps_of(ctx, opportunity_id))
    lines = list(_step_lines(ctx, (row for row in noted if row.next_on and row.next_on <= ctx.today)))
    later = [core.Later(row.next_on, _step_title(row)) for row in noted if row.next_on and row.next_on > ctx.today]
    on, found = followups.coming_for(ctx, opportunity_id) or (ctx.today, ())
    if on == ctx.today:
        lines += [core.of_proposal(it, ctx.today) for it in found]
    else:
        later += [core.Later(on, it.title) for it in found]
    return core.NextFor(tuple(lines), tuple(sorted(later, key=lambda it: it.on)))


@action
def settle(ctx: Ctx, *, key: str, decided: Decided) -> nouns.Change:
    """Settle a line of Today by its key: `did` it, `tomorrow`, or `never`, which is: not this one."""
    if decided not in DECIDED:
        raise NotFound("There is no such answer.", "Choose did, tomorrow or never.")
    kind, _, about = key.partition(".")
    settled = _SETTLED.get(kind)
    return followups.decide(ctx, key=key, decided=decided) if settled is None else settled(ctx, about, decided)


def _ready(ctx: Ctx) -> core.Today:
    """Between searches: quiet; without any search yet there is nothing to be ready for."""
    if not JobSearch.objects.filter(owner_id=ctx.owner_id).exists():
        lead = say("There is no job search yet.")
        return core.Today(on=ctx.today, mode="empty", lead=lead)
    found = ready.ready(ctx)
    warm, waiting = core.fitting(found.warm, followups.decided_today(ctx).counts)
    groups = core.grouped([*_steps(ctx), *(core.of_proposal(it, ctx.today) for it in warm)], waiting)
    lead = core.lead(groups, 0) if groups else say("All is quiet. You are between searches.")
    return core.Today(on=ctx.today, mode="ready", lead=lead, groups=groups, readiness=found)


def _reckoned(ctx: Ctx, home: JobSearch) -> Reckoned:
    pauses = tuple(targets.paused(ctx, ctx.today, ctx.today))
    decided = followups.decided_today(ctx)
    fits, waiting = core.fitting(followups.proposed(ctx, home), decided.counts)
    lines = (
        *_named_for_today(ctx, home), *_deadlines(ctx), *_steps(ctx), *_activities(ctx), *_blocks(ctx),
        *(core.of_proposal(it, ctx.today) for it in fits),
    )  # fmt: skip
    return Reckoned(
        lines=tuple(_asked(lines)) if pauses else lines,
        waiting=core.Waiting() if pauses else waiting,
        goals=tuple(_progress(ctx)),
        done=_done(ctx) + decided.done,
        wins=morale.won(ctx, home, ctx.today - _DAY, ctx.today),
        offer=core.on_the_table(_offers(home), followups.unwritten(home)),
        pauses=pauses,
    )


def _asked(lines: Iterable[core.Line]) -> Iterator[core.Line]:
    """In a pause only what others wait for is left."""
    return (line for line in lines if line.section in ("promised", "due"))


def _interviews(ctx: Ctx) -> Iterator[core.Line]:
    """Those of today, and of tomorrow to get ready for."""
    rows = Interview.objects.filter(
        owner_id=ctx.owner_id, held_on__range=(ctx.today - _DAY, ctx.today + 2 * _DAY), cancelled_at=None,
        opportunity__bin_entry=None, opportunity__outcome="",
    ).order_by("starts_at", "held_on", "id")  # fmt: skip
    for row in rows.select_related("opportunity__company"):
        on, at = _when(ctx, row)
        if ctx.today <= on <= ctx.today + _DAY:
            yield _interview(ctx, row, on, at)


def _when(ctx: Ctx, row: Interview) -> tuple[date, str]:
    """The day of an interview and its time, where the person is now."""
    if row.starts_at is None:
        return row.held_on or ctx.today - _DAY, ""
    here = row.starts_at.astimezone(ZoneInfo(ctx.zone))
    return here.date(), f"{here:%H:%M}"


def _interview(ctx: Ctx, row: Interview, on: date, at: str) -> core.Line:
    ended = row.starts_at is not None and row.starts_at + timedelta(minutes=row.minutes or 60) < ctx.now
    name = _named(row.opportunity)
    day = in_words(on, today=ctx.today)
    title = say("Interview: {name}", name=name)
    more = "" if on == ctx.today else say("Get ready: your questions, your stories, the way there.")
    if ended:
        title, more = say("How did it go? {name}", name=name), say("Write it down while it is fresh.")
    return core.Line(
        f"interview.{row.pk}", "interviews", title, more, f"{day}, {at}" if at else day,
        verbs=("open",), opportunity_id=row.opportunity_id, interview_id=row.pk,
    )  # fmt: skip


def _named_for_today(ctx: Ctx, home: JobSearch) -> Iterator[core.Line]:
    """Answers that were promised for today."""
    rows = Opportunity.objects.alive().filter(search=home, outcome="", promised_on=ctx.today)
    for row in rows.select_related("company").order_by("id"):
        if row.last_day is None or row.last_day < ctx.today_day:
            title = say("An answer is promised for today: {name}", name=_named(row))
            yield core.Line(f"named.{row.pk}", "promised", title, verbs=("open",), opportunity_id=row.pk)


def _deadlines(ctx: Ctx) -> Iterator[core.Line]:
    """Offers that want an answer within three days, or wanted one."""
    rows = Offer.objects.waiting().filter(owner_id=ctx.owner_id, deadline_on__lte=ctx.today + 3 * _DAY)
    for row in rows.select_related("opportunity__company").order_by("deadline_on", "id"):
        on = row.deadline_on or ctx.today
        title = say("The offer wants an answer: {name}", name=_named(row.opportunity)) if row.opportunity else ""
        more = say("Until {day}. A short delay can be asked for.", day=in_words(on, today=ctx.today))
        yield core.Line(
            f"offer.{row.pk}", "due", title, more, *_late(ctx, on), ("open",), opportunity_id=row.opportunity_id
        )


def _steps(ctx: Ctx) -> Iterator[core.Line]:
    """What was said to be next in a conversation, and is due."""
    due = Interaction.objects.filter(owner_id=ctx.owner_id, next_on__lte=ctx.today, next_done_on=None)
    return _step_lines(ctx, _in_order(due))


def _steps_of(ctx: Ctx, opportunity_id: int) -> "QuerySet[Interaction]":
    if "interactions" not in records.known(ctx, opportunity_id):
        return Interaction.objects.none()
    rows = Interaction.objects.filter(owner_id=ctx.owner_id, opportunity_id=opportunity_id)
    return rows.filter(next_on__isnull=False, next_done_on=None)


def _in_order(steps: "QuerySet[Interaction]") -> "QuerySet[Interaction]":
    return steps.select_related("contact", "company").order_by("next_on", "id")


def _step_lines(ctx: Ctx, rows: Iterable[Interaction]) -> Iterator[core.Line]:
    for row in rows:
        yield core.Line(
            f"step.{row.pk}", "due", _step_title(row), str(row.contact or row.company or ""),
            *_late(ctx, row.next_on or ctx.today), _DO, opportunity_id=row.opportunity_id, contact_id=row.contact_id,
        )  # fmt: skip


def _step_title(row: Interaction) -> str:
    return row.next_step or say("The next step with {name}", name=row.contact or row.company or say("them"))


def _activities(ctx: Ctx) -> Iterator[core.Line]:
    """What is planned for today, and what was planned these days and is not done."""
    rows = Activity.objects.filter(
        owner_id=ctx.owner_id, on__range=(ctx.today - _OVERDUE * _DAY, ctx.today), done_at=None
    )
    for row in doings.with_names(rows).order_by("on", "start", "id"):
        it = doings.noun(ctx, row)
        at, late = _late(ctx, it.on)
        more = ", ".join(filter(None, (clock.length(it.minutes) if it.minutes else "", it.about or it.contact)))
        yield core.Line(
            f"activity.{it.id}", "due" if late else "planned", it.name, more, _time(it.start) if not late else at,
            late, _DO, opportunity_id=it.opportunity_id, contact_id=it.contact_id, activity_id=it.id,
        )  # fmt: skip


def _time(start: time | None) -> str:
    return f"{start:%H:%M}" if start else ""


def _blocks(ctx: Ctx) -> Iterator[core.Line]:
    for it in schedule.lying(ctx, ctx.today, ctx.today):
        key = f"block.{it.block_id}.{it.was_on.isoformat()}"
        yield core.Line(key, "blocks", it.name, clock.length(it.minutes), f"{it.start:%H:%M}", verbs=_DO)


def _late(ctx: Ctx, on: date) -> tuple[str, int]:
    """The day of what is overdue in words, and how many days it is; nothing for what is of today."""
    days = max(0, (ctx.today - on).days)
    return (in_words(on, today=ctx.today), days) if days else ("", 0)


def _progress(ctx: Ctx) -> Iterator[core.Progress]:
    for it in targets.progress(ctx):
        yield core.Progress(reckoning.told(it), reckoning.rest(it), it.share, it.reached)


def _stands(ctx: Ctx, home: JobSearch) -> core.Stands | None:
    """What stands out, if anything does."""
    found = diagnosis.finding(ctx, search_id=home.pk)
    return core.Stands(found.title, found.observed, found.advice) if isinstance(found, found_by.Finding) else None


def _offers(home: JobSearch) -> list[str]:
    rows = Opportunity.objects.alive().filter(search=home, outcome="", stage__number=6)
    return [_named(row) for row in rows.select_related("company").order_by("id")]


def _pause(pauses: Iterable[plan_nouns.Pause]) -> str:
    for pause in pauses:
        return say("A pause: {why}", why=pause.why) if pause.why else say("This is a pause. Nothing is asked.")
    return ""


def _next(ctx: Ctx, home: JobSearch, progress: Iterable[core.Progress], paused: bool) -> core.Next:
    laid = steps.path(ctx)
    saved = Opportunity.objects.alive().filter(search=home, outcome="", stage__number=0).count()
    contacts = Contact.objects.filter(owner_id=ctx.owner_id).count()
    to_go = next((it.told for it in progress if not it.reached), "")
    step = laid.next.next if laid.next else ""
    return core.next_thing(saved=saved, to_go=to_go, path=step, contacts=contacts, paused=paused)


def _done(ctx: Ctx) -> int:
    """How many things were done today that Today may have asked for."""
    worked = Activity.objects.filter(owner_id=ctx.owner_id, on=ctx.today, done_at__isnull=False).count()
    stepped = Interaction.objects.filter(owner_id=ctx.owner_id, next_done_on=ctx.today).count()
    return worked + stepped


def _settle_activity(ctx: Ctx, about: str, decided: Decided) -> nouns.Change:
    id = _number(about)
    if decided == "did":
        return doings.finish_activity(ctx, id=id)
    if decided == "tomorrow":
        return doings.move_activity(ctx, id=id)
    return doings.remove_activity(ctx, id=id)


def _settle_block(ctx: Ctx, about: str, decided: Decided) -> nouns.Change:
    id, _, day = about.partition(".")
    try:
        was_on = date.fromisoformat(day)
    except ValueError:
        raise NotFound("There is no such block on that day.") from None
    if decided == "tomorrow":
        return schedule.move_occurrence(ctx, block_id=_number(id), was_on=was_on, on=ctx.today + _DAY)
    if decided == "never":
        return schedule.cancel_occurrence(ctx, block_id=_number(id), was_on=was_on)
    made = schedule.finish_occurrence(ctx, block_id=_number(id), was_on=was_on)
    return nouns.Change(undoing.recent(ctx, limit=1)[0].batch_id, say("Done: {what}", what=made.name))


def _settle_step(ctx: Ctx, about: str, decided: Decided) -> nouns.Change:
    """A next step that was noted: done, due tomorrow, or open without a day."""
    id = _number(about)
    if not Interaction.objects.filter(owner_id=ctx.owner_id, pk=id, next_done_on=None).exists():
        raise NotFound("There is no such step.", "It may be settled already: look at Today again.")
    if decided == "did":
        return people.finish_step(ctx, interaction_id=id)
    return people.postpone_step(ctx, interaction_id=id, next_on=ctx.today + _DAY if decided == "tomorrow" else None)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 18:
        raise NotFound("There is no such thing.", "It may be settled already: look at Today again.")
    return int(text)


def _named(row: Opportunity) -> str:
    return opportunity(row.title, row.company.name if row.company else "")


_Settle = Callable[[Ctx, str, Decided], nouns.Change]
_SETTLED: Final[Mapping[str, _Settle]] = {
    "activity": _settle_activity,
    "block": _settle_block,
    "step": _settle_step,
}
