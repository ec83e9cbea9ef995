"""Goals and pauses: set, changed, ended; how far each is, and what the forecast says of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count, Q, Sum

from headway.core.ctx import Ctx
from headway.core.days import from_day, to_day
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.insights.weeks import Starts, first_day
from headway.core.plan import budget as rules
from headway.core.plan import checks, nouns
from headway.core.plan import goals as reckoning
from headway.core.plan.words import EVERY_DAY
from headway.core.speech import say
from headway.core.tracker import nouns as tracked
from headway.models import Activity, Goal, Interaction, Opportunity, Outreach, Pause
from headway.usecases import accounts, insights
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, names, wholes

PAST: Final = 8  # weeks that are looked back on
_WANTED: Final = 0.8  # the chance of an offer that a goal is measured by
# what was only written to somebody is no conversation yet
_ONE_SIDED: Final = Q(direction="by_me", kind__in=("email", "message", "introduction", "other"))
_KEPT: Final = ("what", "kind", "per", "weekdays", "from_on", "until_on")


@question
def goals(ctx: Ctx) -> tuple[nouns.Goal, ...]:
    """The goals that hold, and those to come; past ones are left out."""
    rows = Goal.objects.filter(Q(until_on=None) | Q(until_on__gte=ctx.today), owner_id=ctx.owner_id)
    return tuple(noun(row) for row in rows.select_related("label").order_by("id"))


@question
def goal(ctx: Ctx, *, id: int) -> nouns.Goal:
    """One goal."""
    return noun(_one(ctx, id))


@question
def progress(ctx: Ctx, *, on: date | None = None) -> tuple[reckoning.Progress, ...]:
    """How far each goal is, on a day (today) and in its week; those a day come first."""
    day = on or ctx.today
    starts = accounts.preferences(ctx).week_starts
    held = _holding(ctx, first_day(day, starts), first_day(day, starts) + timedelta(days=6))
    found = _reckoned(ctx, held, [day], starts)
    return tuple(sorted(found, key=lambda it: (it.goal.per != "day", it.goal.id)))


@question
def past_weeks(ctx: Ctx) -> tuple[tuple[reckoning.Progress, ...], ...]:
    """How far each goal came in each of the last eight weeks, this one first; one a day counts for its week."""
    starts = accounts.preferences(ctx).week_starts
    first = first_day(ctx.today, starts)
    days = [first - timedelta(weeks=back) for back in range(PAST)]
    held = _holding(ctx, days[-1], first + timedelta(days=6))
    found = _reckoned(ctx, held, days, starts, weekly=True)
    return tuple(tuple(it for it in found if it.first == day) for day in days)


@question
def asked_weekly(ctx: Ctx, *, weeks: Sequence[date]) -> tuple[int | None, ...]:
    """How many applications the goals ask in each of these weeks (their first days); None where there is no goal."""
    if not weeks:
        return ()
    last = max(weeks) + timedelta(days=6)
    held = [goal for goal in _holding(ctx, min(weeks), last) if goal.what == "applications"]
    pauses = paused(ctx, min(weeks), last) if held else []
    return tuple(_asked(held, week, pauses) for week in weeks)


@question
def budget(ctx: Ctx) -> rules.Budget | None:
    """What the forecast says of the goals: the chance at their pace, and what a likely offer takes."""
    held = [goal for goal in goals(ctx) if goal.from_on <= ctx.today]
    pace = rules.weekly(held, "applications")
    try:
        found = insights.forecast(ctx, per_week=float(min(pace, 200)) if pace else None)
    except NotFound:
        return None
    if found.accepted or not found.of_offer:
        return None
    usual = insights.forecast(ctx) if pace else found
    takes = next((each for each in found.paces if each.chance == _WANTED), None)
    return rules.Budget(
        goal=pace or None, pace=usual.per_week, until=found.until,
        chance=rules.chance_by(found.weeks, found.until), wanted=_WANTED,
        takes=takes.per_week if takes else None, typical=found.typical,
        mails=takes.outreach if takes else None, mails_goal=rules.weekly(held, "outreach") or None,
    )  # fmt: skip


@action
def add_goal(ctx: Ctx, *, values: checks.Values) -> nouns.Goal:
    """Set a goal: `what` (applications, outreach, conversations, minutes, activities), `target`, `per` (day, week)."""
    given = {"what": "applications", "per": "week", "from_on": ctx.today, "weekdays": EVERY_DAY, **values}
    columns = _checked(given)
    label = columns.pop("label", "")
    row = Goal(owner_id=ctx.owner_id, made_at=ctx.now, **columns)
    words = reckoning.named(replace(noun(row), label=label))
    batch = batches.begin(ctx, say("Set the goal: {goal}", goal=words))
    row.label = names.labels(batch, [label])[0] if label else None
    row.save(force_insert=True)
    batches.made(batch, row)
    return noun(row)


@action
def edit_goal(ctx: Ctx, *, id: int, values: checks.Values) -> tracked.Change:
    """Change a goal, the past weeks included; what is not named stays."""
    row = _one(ctx, id)
    now: dict[str, Any] = {name: getattr(row, name) for name in _KEPT}
    now |= {"label": row.label.name if row.label else "", "target": _target(row)}
    columns = _checked({**now, **values})
    label = columns.pop("label", "")
    batch = batches.begin(ctx, say("Changed the goal: {goal}", goal=reckoning.named(noun(row))))
    named = names.labels(batch, [label])[0] if label else None
    batches.update(batch, row, **columns, label_id=named.pk if named else None)
    return tracked.Change(batch.pk, batch.summary)


@action
def end_goal(ctx: Ctx, *, id: int) -> tracked.Change:
    """Let a goal end: yesterday was its last day; one that did not begin before today is removed."""
    row = _one(ctx, id)
    if row.from_on >= ctx.today:
        return remove_goal(ctx, id=id)
    batch = batches.begin(ctx, say("Ended the goal: {goal}", goal=reckoning.named(noun(row))))
    batches.update(batch, row, until_on=ctx.today - timedelta(days=1))
    return tracked.Change(batch.pk, batch.summary)


@action
def remove_goal(ctx: Ctx, *, id: int) -> tracked.Change:
    """Remove a goal from all weeks, as if it had never been."""
    row = _one(ctx, id)
    batch = batches.begin(ctx, say("Removed the goal: {goal}", goal=reckoning.named(noun(row))))
    wholes.remove(batch, row)
    return tracked.Change(batch.pk, batch.summary)


@question
def pauses(ctx: Ctx) -> tuple[nouns.Pause, ...]:
    """All pauses, the latest first."""
    rows = Pause.objects.filter(owner_id=ctx.owner_id).order_by("-from_on", "-id")
    return tuple(_pause(row) for row in rows)


@action
def add_pause(ctx: Ctx, *, from_on: date | None = None, until_on: date | None = None, why: str = "") -> nouns.Pause:
    """Pause: nothing is asked from a day on (today) until another, or until you end it."""
    first, last = checks.day("from_on", from_on) or ctx.today, checks.day("until_on", until_on)
    checks.ends_after(first, last)
    words = checks.line("why", why)
    row = Pause.objects.create(owner_id=ctx.owner_id, from_on=first, until_on=last, why=words, made_at=ctx.now)
    batches.made(batches.begin(ctx, say("A pause: {why}", why=words or say("nothing is asked"))), row)
    return _pause(row)


@action
def end_pause(ctx: Ctx, *, id: int) -> tracked.Change:
    """End a pause today: today counts again. One that has not begun is removed."""
    row = _one_pause(ctx, id)
    if row.until_on is not None and row.until_on < ctx.today:
        raise Conflict("That pause is over.", "There is nothing to end.")
    batch = batches.begin(ctx, say("Ended the pause"))
    if row.from_on >= ctx.today:
        batches.remove(batch, row)
    else:
        batches.update(batch, row, until_on=ctx.today - timedelta(days=1))
    return tracked.Change(batch.pk, batch.summary)


@action
def remove_pause(ctx: Ctx, *, id: int) -> tracked.Change:
    """Remove a pause, as if it had never been."""
    row = _one_pause(ctx, id)
    batch = batches.begin(ctx, say("Removed the pause"))
    batches.remove(batch, row)
    return tracked.Change(batch.pk, batch.summary)


def done_between(ctx: Ctx, goal: nouns.Goal, first: date, last: date) -> int:
    """How much of what a goal counts was done from a day to a day."""
    return sum(_done(ctx, [goal], first, last)[goal.id].values())


def paused(ctx: Ctx, first: date, last: date) -> list[nouns.Pause]:
    """The pauses that touch a span of days."""
    rows = Pause.objects.filter(Q(until_on=None) | Q(until_on__gte=first), owner_id=ctx.owner_id, from_on__lte=last)
    return [_pause(row) for row in rows.order_by("from_on", "id")]


def noun(row: Goal) -> nouns.Goal:
    """A row as a plain value."""
    return nouns.Goal(
        row.pk, row.what, row.kind or None, row.label.name if row.label else "", row.label_id,  # type: ignore[arg-type]
        row.target, row.per, row.weekdays, row.from_on, row.until_on,  # type: ignore[arg-type]
    )  # fmt: skip


def _reckoned(
    ctx: Ctx, held: Sequence[nouns.Goal], days: Sequence[date], starts: Starts, weekly: bool = False
) -> list[reckoning.Progress]:
    """How far these goals are on each of these days or, `weekly`, in the weeks that they are in."""
    spans = [
        (goal, *(_week(day, starts) if weekly else reckoning.span(goal, day, starts))) for goal in held for day in days
    ]
    if not spans:
        return []
    first, last = min(each[1] for each in spans), max(each[2] for each in spans)
    done, pauses = _done(ctx, held, first, last), paused(ctx, first, last)
    return [
        reckoning.progress(goal, begins, ends, done=done[goal.id], pauses=pauses, today=ctx.today)
        for goal, begins, ends in spans
        if _touches(goal, begins, ends)
    ]


def _week(day: date, starts: Starts) -> tuple[date, date]:
    first = first_day(day, starts)
    return first, first + timedelta(days=6)


def _touches(goal: nouns.Goal, first: date, last: date) -> bool:
    return goal.from_on <= last and (goal.until_on is None or first <= goal.until_on)


def _holding(ctx: Ctx, first: date, last: date) -> list[nouns.Goal]:
    rows = Goal.objects.filter(Q(until_on=None) | Q(until_on__gte=first), owner_id=ctx.owner_id, from_on__lte=last)
    return [noun(row) for row in rows.select_related("label").order_by("id")]


def _asked(held: Iterable[nouns.Goal], week: date, pauses: Sequence[nouns.Pause]) -> int | None:
    last = week + timedelta(days=6)
    asked = [reckoning.asked(goal, week, last, pauses) for goal in held if _touches(goal, week, last)]
    return sum(asked) if asked else None


def _done(ctx: Ctx, held: Sequence[nouns.Goal], first: date, last: date) -> dict[int, Mapping[date, int]]:
    """How much of what each goal counts was done on each day."""
    worked = _worked(ctx, first, last) if any(goal.what in ("minutes", "activities") for goal in held) else []
    sent = {what: ask(ctx, first, last) for what, ask in _COUNTS.items() if any(goal.what == what for goal in held)}
    return {goal.id: sent[goal.what] if goal.what in sent else _of_kind(goal, worked) for goal in held}


def _of_kind(goal: nouns.Goal, worked: Iterable[tuple[date, str, int | None, int, int]]) -> Mapping[date, int]:
    found: dict[date, int] = defaultdict(int)
    for on, kind, label_id, n, minutes in worked:
        if (goal.kind or kind) == kind and (goal.label_id or label_id) == label_id:
            found[on] += minutes if goal.what == "minutes" else n
    return found


def _worked(ctx: Ctx, first: date, last: date) -> list[tuple[date, str, int | None, int, int]]:
    rows = Activity.objects.filter(owner_id=ctx.owner_id, on__range=(first, last), done_at__isnull=False)
    counted = rows.values_list("on", "kind", "label_id").annotate(n=Count("id"), total=Sum("minutes")).order_by()
    return [(on, kind, label, n, minutes or 0) for on, kind, label, n, minutes in counted]


def _applications(ctx: Ctx, first: date, last: date) -> Mapping[date, int]:
    days = (to_day(first), to_day(last))
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(applied_day__range=days)
    return _by_day(rows.values_list("applied_day").annotate(n=Count("id")).order_by())


def _outreach(ctx: Ctx, first: date, last: date) -> Mapping[date, int]:
    days = (to_day(first), to_day(last))
    rows = Outreach.objects.of(ctx.owner_id).alive().filter(sent_day__range=days)
    return _by_day(rows.values_list("sent_day").annotate(n=Count("id")).order_by())


def _conversations(ctx: Ctx, first: date, last: date) -> Mapping[date, int]:
    """With how many people was spoken on each day."""
    days = (to_day(first), to_day(last))
    rows = Interaction.objects.filter(owner_id=ctx.owner_id, day__range=days, contact__isnull=False)
    met: dict[int, set[int]] = defaultdict(set)
    for day, *ids in rows.exclude(_ONE_SIDED).values_list("day", "contact_id", "others__id"):
        met[day or 0] |= {id for id in ids if id is not None}
    return _by_day((day, len(them)) for day, them in met.items())


def _by_day(rows: Iterable[tuple[int, int]]) -> Mapping[date, int]:
    return {from_day(day): n for day, n in rows}


_COUNTS: Final = {"applications": _applications, "outreach": _outreach, "conversations": _conversations}


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    given = dict(values)
    target = given.pop("target", None)
    columns = checks.checked(checks.GOAL, given)
    if columns["what"] not in ("minutes", "activities"):
        columns |= {"kind": "", "label": ""}
    columns["target"] = checks.target(target, columns["what"])
    if columns["what"] == "minutes" and columns["per"] == "day" and columns["target"] > 24 * 60:
        raise Invalid("A day has 24 hours.", "Choose fewer, or a week.", "target")
    checks.ends_after(columns["from_on"], columns.get("until_on"))
    return columns


def _target(row: Goal) -> str:
    return f"{row.target / 60:g} h" if row.what == "minutes" and row.target > 24 * 60 else str(row.target)


def _one(ctx: Ctx, id: int) -> Goal:
    row = Goal.objects.filter(owner_id=ctx.owner_id, pk=id).select_related("label").first() if 0 < id < 2**63 else None
    if row is None:
        raise NotFound("There is no such goal.", "It may have been removed.")
    return row


def _one_pause(ctx: Ctx, id: int) -> Pause:
    row = Pause.objects.filter(owner_id=ctx.owner_id, pk=id).first() if 0 < id < 2**63 else None
    if row is None:
        raise NotFound("There is no such pause.", "It may have been removed.")
    return row


def _pause(row: Pause) -> nouns.Pause:
    return nouns.Pause(row.pk, row.from_on, row.until_on, row.why)
