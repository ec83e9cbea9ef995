"""The week ahead, put together from the one before: what was left, what may come again, goals and blocks that ended."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Q

from headway.core.ctx import Ctx
from headway.core.days import in_words, of_the_week
from headway.core.errors import NotFound
from headway.core.insights.weeks import first_day
from headway.core.plan import goals as reckoning
from headway.core.plan import nouns as plan_nouns
from headway.core.plan import reviews as core
from headway.core.plan.words import EVERY_DAY, Counted
from headway.core.speech import count, say
from headway.core.tracker import nouns
from headway.models import Activity, Batch, Block, Goal
from headway.usecases import accounts
from headway.usecases.base import action
from headway.usecases.plan import doings, targets
from headway.usecases.tracker import batches

_AGAIN: Final = 8  # done activities of which it is asked whether they come again
_WEEK: Final = timedelta(days=7)
_FIRST: Final[tuple[Counted, ...]] = ("applications", "minutes")  # what a first goal may be of
_GOAL: Final = ("what", "kind", "label_id", "target", "per", "weekdays")
_BLOCK: Final = ("title", "kind", "weekdays", "start", "minutes", "zone")


@action
def plan_week(ctx: Ctx, *, from_on: date, keys: Sequence[str]) -> nouns.Change:
    """Take over what was ticked of a week into the one after it: `keys` are those of the review's proposals."""
    first = first_day(core.looked_at(min(from_on, ctx.today)), accounts.preferences(ctx).week_starts)
    known = {each.key: each for each in proposed(ctx, first)}
    for key in keys:
        if key not in known:
            raise NotFound("That is not proposed any more.", "Look at the review again.")
    chosen = tuple(dict.fromkeys(keys))
    day = in_words(first + _WEEK, today=ctx.today)
    words = count(
        len(chosen), "Planned the week from {day}: {n} thing", "Planned the week from {day}: {n} things", day=day
    )
    batch = batches.begin(ctx, words)
    for key in chosen:
        _take(ctx, batch, key, first)
    return nouns.Change(batch.pk, batch.summary)


def proposed(ctx: Ctx, first: date) -> tuple[core.Ahead, ...]:
    """What the week after one may hold."""
    last = first + _WEEK - timedelta(days=1)
    return (
        *_left(ctx, first, last),
        *_ended_blocks(ctx, first, last),
        *_ended_goals(ctx, first, last),
        *_first_goals(ctx, first),
        *_again(ctx, first, last),
    )


def kept_goals(ctx: Ctx, first: date) -> Iterator[core.Kept]:
    """How the goals of a week went, as long as it is not long ago."""
    for week in targets.past_weeks(ctx):
        for it in week:
            if it.first == first and it.asked:
                yield core.Kept(reckoning.told(it), it.done, it.asked)


def _left(ctx: Ctx, first: date, last: date) -> Iterator[core.Ahead]:
    """What was planned and not done; it lies on the same weekday a week later."""
    rows = Activity.objects.filter(owner_id=ctx.owner_id, done_at=None, on__range=(first, last))
    for row in rows.order_by("on", "start", "id"):
        words = say("{what}, {day}", what=doings.named(row), day=of_the_week(row.on))
        yield core.Ahead(f"left.{row.pk}", say("Left over"), words)


def _ended_blocks(ctx: Ctx, first: date, last: date) -> Iterator[core.Ahead]:
    for row in Block.objects.filter(owner_id=ctx.owner_id, until_on__range=(first, last)).order_by("id"):
        if not Block.objects.filter(owner_id=ctx.owner_id, from_on__gt=last, title=row.title, kind=row.kind).exists():
            words = say("{what}, {start}", what=row.title or row.kind, start=f"{row.start:%H:%M}")
            yield core.Ahead(f"block.{row.pk}", say("Time block"), words)


def _ended_goals(ctx: Ctx, first: date, last: date) -> Iterator[core.Ahead]:
    rows = Goal.objects.filter(owner_id=ctx.owner_id, until_on__range=(first, last)).select_related("label")
    for row in rows.order_by("id"):
        if not Goal.objects.filter(owner_id=ctx.owner_id, from_on__gt=last, what=row.what, kind=row.kind).exists():
            yield core.Ahead(f"goal.{row.pk}", say("Goal"), reckoning.named(targets.noun(row)))


def _first_goals(ctx: Ctx, first: date) -> Iterator[core.Ahead]:
    """Where no goal holds, one as large as what was done: nothing is asked that was not possible."""
    last = first + _WEEK
    if Goal.objects.filter(Q(until_on=None) | Q(until_on__gte=last), owner_id=ctx.owner_id).exists():
        return
    for what in _FIRST:
        it = _as_goal(ctx, what, first)
        if it is not None:
            yield core.Ahead(f"start.{what}", say("Goal"), reckoning.named(it))


def _as_goal(ctx: Ctx, what: Counted, first: date) -> plan_nouns.Goal | None:
    """A goal of a week that asks for what that week had; hours are whole."""
    goal = plan_nouns.Goal(0, what, None, "", None, 1, "week", EVERY_DAY, first, None)
    done = targets.done_between(ctx, goal, first, first + timedelta(days=6))
    target = 60 * (done // 60) if what == "minutes" else done
    if not target:
        return None
    return plan_nouns.Goal(0, what, None, "", None, target, "week", EVERY_DAY, first + _WEEK, None)


def _again(ctx: Ctx, first: date, last: date) -> Iterator[core.Ahead]:
    """What was done and has a title may come again; not ticked by itself."""
    rows = Activity.objects.filter(owner_id=ctx.owner_id, done_at__isnull=False, block=None, on__range=(first, last))
    titled = rows.exclude(title="").order_by("on", "id")
    planned = Activity.objects.filter(owner_id=ctx.owner_id, done_at=None, on__range=(first + _WEEK, last + _WEEK))
    there = set(planned.values_list("title", flat=True))
    seen: dict[str, Activity] = {}
    for row in titled:
        if row.title not in there:
            seen.setdefault(row.title, row)
    for row in list(seen.values())[:_AGAIN]:
        words = say("{what}, {day}", what=row.title, day=of_the_week(row.on))
        yield core.Ahead(f"again.{row.pk}", say("Once more"), words, ticked=False)


def _take(ctx: Ctx, batch: Batch, key: str, first: date) -> None:
    kind, _, what = key.partition(".")
    if kind == "start":
        _set(ctx, batch, _as_goal(ctx, what, first), first + _WEEK)  # type: ignore[arg-type]
    elif kind in ("left", "again"):
        _carry(ctx, batch, Activity.objects.get(owner_id=ctx.owner_id, pk=int(what)), kind == "again")
    elif kind == "goal":
        row: Any = Goal.objects.get(owner_id=ctx.owner_id, pk=int(what))
        _copy(ctx, batch, row, _GOAL, first + _WEEK)
    else:
        row = Block.objects.get(owner_id=ctx.owner_id, pk=int(what))
        _copy(ctx, batch, row, _BLOCK, first + _WEEK)


def _carry(ctx: Ctx, batch: Batch, row: Activity, again: bool) -> None:
    on = row.on + _WEEK
    if not again:
        batches.update(batch, row, on=on)
        return
    same = ("kind", "title", "minutes", "start", "url", "label_id", "contact_id", "company_id", "opportunity_id")
    doings.add(ctx, batch, {"on": on, **{name: getattr(row, name) for name in same}}, done=False)


def _copy(ctx: Ctx, batch: Batch, row: Any, names: Iterable[str], from_on: date) -> None:
    """The same again, from a day on and without an end."""
    given = {name: getattr(row, name) for name in names}
    new = type(row).objects.create(owner_id=ctx.owner_id, from_on=from_on, until_on=None, made_at=ctx.now, **given)
    batches.made(batch, new)


def _set(ctx: Ctx, batch: Batch, goal: plan_nouns.Goal | None, from_on: date) -> None:
    if goal is not None:
        row = Goal.objects.create(
            owner_id=ctx.owner_id, what=goal.what, target=goal.target, per="week", from_on=from_on, made_at=ctx.now
        )
        batches.made(batch, row)
