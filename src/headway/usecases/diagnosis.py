"""What stands out in a job search: one finding at a time, everything that was looked at, and “not now”."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Count, Max, Q

from headway.core import diagnosis as core
from headway.core.ctx import Ctx
from headway.core.days import from_day, in_words, on_or_none, to_day
from headway.core.diagnosis import choice, items, wording
from headway.core.errors import NotFound
from headway.core.insights import Rung, guesses
from headway.core.insights.outreach import PEOPLE_KINDS
from headway.core.qualifying import fit
from headway.core.speech import noted, say, spoken
from headway.core.tracker import naming, nouns
from headway.models import (
    HistoryLine,
    Interaction,
    JobSearch,
    Opportunity,
    Outreach,
    Pause,
    Postponement,
    Requirement,
    TargetRole,
)
from headway.usecases.base import action, question
from headway.usecases.insights import base, cells
from headway.usecases.insights.silences import kinds
from headway.usecases.tracker import batches, job_searches

if TYPE_CHECKING:
    from headway.core.insights.reckoning import Step

_WINDOW: Final = 28
_OLD: Final = 14  # days after which a saved one was saved long ago
_PACE_DAYS: Final = 160
_LAST: Final = 20  # applications whose fit is read
_NO_ACTIONS: Final = noted(
    "Nothing is noted of the last 28 days that went to people, nor by what kind of source anything was found."
)


@question
def finding(ctx: Ctx, *, search_id: int | None = None) -> core.Finding | core.Calm:
    """The one thing that stands out now; else a calm answer that says what is needed and whether silence is normal."""
    found = _diagnosis(ctx, search_id)
    return found.finding or found.calm or core.over("empty").calm  # type: ignore[return-value]


@question
def diagnosis(ctx: Ctx, *, search_id: int | None = None) -> core.Diagnosis:
    """The one thing that stands out now or a calm answer, and every rule that was looked at with why it is silent."""
    return _diagnosis(ctx, search_id)


@question
def findings(ctx: Ctx, *, search_id: int | None = None) -> tuple[core.Look, ...]:
    """Every rule that was looked at, what speaks first: what it says, or why it is silent."""
    return _diagnosis(ctx, search_id).looks


@action
def put_off(ctx: Ctx, *, code: core.Code, scope: str | None = None, search_id: int | None = None) -> nouns.Change:
    """Not now: a finding is silent for four weeks, in one target role or with all of them; undo takes it back."""
    home = job_searches.writable(ctx, search_id)
    if code not in core.CODES:
        raise NotFound("There is no such finding.", "“headway diagnose --all” lists what is looked at.")
    role = TargetRole.objects.filter(search=home, name=scope).first() if scope else None
    if scope and role is None:
        raise NotFound("There is no such target role.")
    until_on = ctx.today + core.PUT_OFF
    until = in_words(until_on, today=ctx.today)
    name = f"{wording.titled(code)} ({scope})" if scope else wording.titled(code)
    batch = batches.begin(ctx, say("Put off “{name}” until {until}", name=name, until=until))
    row = Postponement.objects.create(
        search=home, role=role, code=code, until_on=until_on, put_off_at=ctx.now, put_off_by_id=ctx.user_id
    )
    batches.made(batch, row)
    return nouns.Change(batch.pk, batch.summary)


def _diagnosis(ctx: Ctx, search_id: int | None) -> core.Diagnosis:
    """The diagnosis of a day, made once a change."""
    home = job_searches.one(ctx, search_id)
    what = ("diagnosis", ctx.today_day, spoken().code)
    return base.once(ctx, home, what, lambda: _diagnosed(ctx, home))


def _diagnosed(ctx: Ctx, home: JobSearch) -> core.Diagnosis:
    until = base.as_of(ctx, home)
    if until.why in ("archived", "accepted"):
        return core.over(until.why)
    put_off = _put_off(ctx, home)
    asked = _Asked(ctx, home)
    looks = [*asked.promises(put_off), *asked.counted(), *asked.habits()]
    return choice.answered(looks, put_off, ctx.today, asked.silence(), until.words, sent=asked.sent)


def _put_off(ctx: Ctx, home: JobSearch) -> list[core.PutOff]:
    rows = Postponement.objects.filter(search=home, until_on__gt=ctx.today).select_related("role").order_by("id")
    return [
        core.PutOff(row.code, row.role.name if row.role else None, ctx.day_of(row.put_off_at), row.until_on)
        for row in rows
    ]


class _Asked:
    """What one diagnosis reads: the counted rows of today and of four weeks ago, and a few counts beside them."""

    def __init__(self, ctx: Ctx, home: JobSearch) -> None:
        from headway.core.insights import reckoning

        self.ctx, self.home = ctx, home
        self.rungs, self.roles = base.rungs(home), tuple(base.roles(home).values())
        self.day = base.counted(ctx, home, self.rungs)["until"]
        given = guesses.applied(self.rungs, base.given_guesses(home))
        earlier = replace(ctx, now=ctx.now - (ctx.today - from_day(self.day)) - timedelta(days=_WINDOW))
        self.rows, self.before = (base.spells(asker, home, self.rungs) for asker in (ctx, earlier))
        self.whole, self.then = (reckoning.steps(rows, self.rungs, given) for rows in (self.rows, self.before))
        self.waiting, self.held = base.open_ones(ctx, home, self.rungs), kinds(ctx, home)
        self.sent = any(row.rank >= base.applied(self.rungs).rank for row in self.rows)

    def counted(self) -> Iterator[core.Look]:
        """Rules 1 to 5, 7, 8 and 10."""
        from headway.core.diagnosis import looking

        yield from looking.at_steps(self.rows, self.whole, self.roles, self.ctx.today)
        first = self._first(self.whole)
        yield from looking.at_replies(self.rows, self.before, first, self.roles, self.ctx.today)
        yield items.slow(list(self._slow()), self.ctx.today)
        yield items.due(list(self._due()), self.ctx.today)

    def habits(self) -> Iterator[core.Look]:
        """Rules 6 and 11 to 15."""
        from headway.core.diagnosis import habits

        today = self.ctx.today
        told, _ = cells.answered(self.ctx, self.home)
        yield habits.unanswered(round(told.found.yes), told.found.settled, told.found.belief, today)
        saved = _saved(self.home, self.rungs, self.day)
        for scope in (None, *self.roles):
            yield habits.collecting(*_of(saved, scope), today, scope, self.rungs[0].id)
        yield habits.long_shots(_met(self.home, self.day), today)
        yield self._networking()
        yield habits.pace(self._per_day(), self.day, today, pauses=_paused(self.ctx, self.day))
        yield habits.tenth_week(job_searches.began_on(self.home), today)

    def _networking(self) -> core.Look:
        """Rule 13; where nothing is noted that it could read, it says so."""
        from headway.core.diagnosis import habits

        applied, through_people = _applied(self.home, self.day)
        touched = _touched(self.ctx, self.home, self.day)
        if not applied + touched:
            return wording.silent("few_contacts", None, "unread", say(_NO_ACTIONS))
        return habits.few_contacts(through_people + touched, applied + touched, self.ctx.today)

    def _due(self) -> Iterator[items.Due]:
        """All that wait, and which of them has reached its day to ask without anybody having asked."""
        from headway.core.diagnosis import looking

        asks = [id for id, _, _ in self.waiting if "ask" in self.held.get(id, ())]
        names = {each.id: each.name for each in _names(asks, len(asks))}
        chances = looking.chances(self.waiting, self.whole)
        for id, _, days in self.waiting:
            if id in chances:
                yield items.Due(id, names.get(id, ""), days, days, chances[id], asked=id not in names)

    def promises(self, put_off: Iterable[core.PutOff]) -> Iterator[core.Look]:
        """Rule 9, without the days that had passed when it was put off."""
        since = max((each.on for each in put_off if each.code == "promise_overdue"), default=None)
        rows = Opportunity.objects.alive().filter(search=self.home, outcome="", promised_on__isnull=False)
        if since is not None:
            rows = rows.filter(promised_on__gte=since)
        told = [
            items.Promise(
                id, naming.named(title, company), promised_on, _latest(on_or_none(last_day), met_on), contacted_on
            )
            for id, title, company, promised_on, last_day, contacted_on, met_on in rows.annotate(
                met_on=Max("interviews__held_on", filter=_held(self.ctx.today))
            ).values_list("id", "title", "company__name", "promised_on", "last_day", "contacted_on", "met_on")
            if promised_on
        ]
        yield items.overdue(told, self.ctx.today)

    def silence(self) -> str:
        """What the last four weeks brought, in words; nothing where nothing was sent."""
        from headway.core.diagnosis import looking

        return looking.silence_of(self._first(self.whole), self._first(self.then)) if self.sent else ""

    def _first(self, whole: "tuple[Step, ...]") -> "Step":
        answered = base.answered(self.rungs).id
        return next(step for step in whole if step.start.id == answered)

    def _slow(self) -> Iterator[items.Slow]:
        from headway.core.diagnosis import looking

        slow = [(rank, id) for id, rank, _ in sorted(self.waiting) if "slower" in self.held.get(id, ())]
        for step in self.whole:
            ids = [id for rank, id in slow if rank == step.start.rank]
            if ids:
                start, settled = step.start, step.found.settled
                yield items.Slow(start.id, start.name, looking.nearly_all(step), settled, len(ids), _names(ids))

    def _per_day(self) -> dict[int, int]:
        sent = Opportunity.objects.alive().filter(
            search=self.home, applied_day__gt=self.day - _PACE_DAYS, applied_day__lte=self.day
        )
        return dict(sent.values_list("applied_day").annotate(n=Count("id")).order_by())


def _held(today: date) -> Q:
    """Interviews that took place: that they met is news, whether or not it was moved."""
    return Q(interviews__cancelled_at=None, interviews__held_on__lte=today)


def _latest(*days: date | None) -> date | None:
    return max((on for on in days if on is not None), default=None)


def _saved(home: JobSearch, rungs: list[Rung], day: int) -> list[tuple[str | None, int, int]]:
    """Of what was saved long ago, per role: how many were applied for, and how many there are; closed ones left out."""
    stages = [rung.id for rung in rungs if rung.number == 0]
    lines = HistoryLine.objects.filter(
        Q(stage__in=stages) | Q(stage__taken_by__in=stages), opportunity__search=home, place__isnull=False
    )
    went = Q(applied_day__isnull=False) | Q(stage__number__gte=1)
    rows = Opportunity.objects.alive().filter(
        Q(outcome="") | went, pk__in=lines.filter(day__lte=day - _OLD).values("opportunity_id")
    )
    counted = rows.values_list("role__name").annotate(applied=Count("id", filter=went), saved=Count("id")).order_by()
    return [(role, applied, saved) for role, applied, saved in counted]


def _of(saved: list[tuple[str | None, int, int]], scope: str | None) -> tuple[int, int]:
    own = [(applied, n) for role, applied, n in saved if scope in (None, role)]
    return sum(applied for applied, _ in own), sum(n for _, n in own)


def _met(home: JobSearch, day: int) -> list[float | None]:
    """Which share of its requirements each of the last applications meets, the latest last; None where not noted."""
    sent = Opportunity.objects.alive().filter(search=home, applied_day__lte=day).order_by("-applied_day", "-id")
    lines: dict[int, list[Any]] = {id: [] for id in reversed(sent.values_list("id", flat=True)[:_LAST])}
    rows = Requirement.objects.filter(opportunity__in=lines).order_by("id")
    for id, *line in rows.values_list("opportunity_id", "sort", "standing"):
        lines[id].append(tuple(line))
    return fit.shares(list(lines.values()))


def _applied(home: JobSearch, day: int) -> tuple[int, int]:
    """How many of the last 28 days' applications have a source of a known kind, and how many came through people.

    Of a source of no kind (“other”) nobody knows whether it is people.
    """
    sent = Opportunity.objects.alive().filter(
        search=home, source__isnull=False, applied_day__gt=day - _WINDOW, applied_day__lte=day
    )
    people = Count("id", filter=Q(source__kind__in=PEOPLE_KINDS))
    told = sent.exclude(source__kind="other").aggregate(n=Count("id"), people=people)
    return told["n"], told["people"]


def _touched(ctx: Ctx, home: JobSearch, day: int) -> int:
    """How often somebody was written to or met in the last 28 days, once a person and day."""
    within = {"day__gt": day - _WINDOW, "day__lte": day}
    said = Interaction.objects.filter(owner_id=ctx.owner_id, direction__in=("by_me", "both"), **within).filter(
        Q(contact__isnull=False) | Q(outreach__isnull=False)
    )
    begun = Outreach.objects.alive().filter(search=home, sent_day__gt=day - _WINDOW, sent_day__lte=day)
    found = {
        (contact or within_it or -(talk or 0), on)
        for contact, within_it, talk, on in said.values_list("contact_id", "outreach__contact_id", "outreach_id", "day")
    }
    return len(
        found | {(contact or -talk, on) for contact, talk, on in begun.values_list("contact_id", "id", "sent_day")}
    )


def _paused(ctx: Ctx, day: int) -> set[int]:
    """The days of planned pauses in the last two weeks."""
    since, today = day - _OLD, from_day(day)
    rows = Pause.objects.filter(
        Q(until_on=None) | Q(until_on__gt=from_day(since)), owner_id=ctx.owner_id, from_on__lte=today
    )
    spans = [
        (to_day(first), day if last is None else to_day(last))
        for first, last in rows.values_list("from_on", "until_on")
    ]
    return {on for first, last in spans for on in range(max(first, since), min(last, day) + 1)}


def _names(ids: list[int], most: int = items.NAMED) -> tuple[core.Named, ...]:
    rows = Opportunity.objects.filter(pk__in=ids[:most]).order_by("id")
    told = rows.values_list("id", "title", "company__name")
    return tuple(core.Named(id, naming.named(title, company)) for id, title, company in told)
