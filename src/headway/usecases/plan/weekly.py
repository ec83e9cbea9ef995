"""The weekly review: what was done, what moved, what was learned, the person's own words, and the week ahead."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, Sum

from headway.core import diagnosis as found_by
from headway.core.ctx import Ctx
from headway.core.days import from_day, in_words, to_day
from headway.core.errors import Invalid, NotFound
from headway.core.insights.weeks import Starts, first_day
from headway.core.plan import reviews as core
from headway.core.plan import wins
from headway.core.plan.words import KINDS, opportunity
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.words import OUTCOMES
from headway.models import Activity, Change, HistoryLine, Interview, JobSearch, LookBack, Opportunity, Review
from headway.models import insights as counting
from headway.usecases import accounts, diagnosis
from headway.usecases.base import action, question
from headway.usecases.insights import base
from headway.usecases.plan import ahead, morale
from headway.usecases.tracker import batches, wholes

_MOVED: Final = 40
_PAST: Final = 104
_WEEK: Final = timedelta(days=7)


@question
def weekly_review(ctx: Ctx, *, from_on: date | None = None) -> core.Review:
    """One week looked back on: the one that is due if none is named, else the week of that day."""
    first = _first(ctx, from_on)
    last = first + timedelta(days=6)
    home = _home(ctx, last)
    counts = _counts(ctx, home, first, last) if home else {}
    done = tuple(_done(ctx, first, last))
    minutes = sum(each.minutes for each in done)
    goals = tuple(ahead.kept_goals(ctx, first))
    won = morale.won(ctx, home, first, last, _kept(goals, min(last, ctx.today))) if home else ()
    return core.Review(
        from_on=first,
        until_on=last,
        lead=core.lead(counts, minutes, won),
        done=done,
        minutes=minutes,
        moved=tuple(_moved(home, first, last)) if home else (),
        learned=tuple(_learned(ctx, first, last)),
        wins=won,
        goals=goals,
        suggested=_suggested(ctx, home) if home and _is_late(ctx, last) else None,
        own=_own(ctx, first),
        ahead=ahead.proposed(ctx, first) if _is_late(ctx, last) else (),
        over=last < ctx.today,
    )


@question
def weekly_reviews(ctx: Ctx) -> tuple[core.Past, ...]:
    """The weeks that were reviewed, the latest first; to anybody but the person there are none."""
    if not morale.is_own(ctx):
        return ()
    rows = Review.objects.filter(owner_id=ctx.owner_id).order_by("-from_on")[:_PAST]
    return tuple(core.Past(row.from_on, row.from_on + timedelta(days=6), row.words, row.change) for row in rows)


@action
def keep_weekly_review(ctx: Ctx, *, from_on: date, words: str = "", change: str = "") -> nouns.Change:
    """Keep the person's own words about a week and the one thing to change; saved again, the later words hold."""
    words, change = core.checked(words, change)
    first = first_day(core.looked_at(from_on), accounts.preferences(ctx).week_starts)
    if first > ctx.today:
        raise Invalid("That week is still to come.", "Look back on this one or an earlier one.", "from_on")
    batch = batches.begin(ctx, say("Looked back on the week from {day}", day=in_words(first, today=ctx.today)))
    row = Review.objects.filter(owner_id=ctx.owner_id, from_on=first).first()
    values = {"words": words, "change": change, "saved_at": ctx.now}
    if row is None:
        batches.made(batch, Review.objects.create(owner_id=ctx.owner_id, from_on=first, **values))
    else:
        batches.update(batch, row, **values)
    return nouns.Change(batch.pk, batch.summary)


@action
def remove_weekly_review(ctx: Ctx, *, from_on: date) -> nouns.Change:
    """Take away what was written about a week."""
    row = Review.objects.filter(owner_id=ctx.owner_id, from_on=from_on).first()
    if row is None:
        raise NotFound("That week was not reviewed.")
    batch = batches.begin(ctx, say("Removed the review from {day}", day=in_words(from_on, today=ctx.today)))
    wholes.remove(batch, row)
    return nouns.Change(batch.pk, batch.summary)


def is_due(ctx: Ctx, starts: Starts) -> bool:
    """Whether the week before is not reviewed yet, in the first days of a new one, or this one on its last day."""
    first = first_day(ctx.today, starts)
    kept = Review.objects.filter(owner_id=ctx.owner_id, from_on__in=(first - _WEEK, first))
    reviewed = set(kept.values_list("from_on", flat=True))
    asked = core.week_to_review(ctx.today, first, first - _WEEK in reviewed)
    late = asked < first or ctx.today == first + _WEEK - timedelta(days=1)
    return late and asked not in reviewed


def _first(ctx: Ctx, on: date | None) -> date:
    """The first day of the week of a day; without one, of the week that is due."""
    starts = accounts.preferences(ctx).week_starts
    if on is not None:
        return first_day(min(core.looked_at(on), ctx.today), starts)
    first = first_day(ctx.today, starts)
    saved = Review.objects.filter(owner_id=ctx.owner_id, from_on=first - _WEEK).exists()
    return core.week_to_review(ctx.today, first, saved)


def _is_late(ctx: Ctx, last: date) -> bool:
    """Whether a week is the last one or this one: for those the days ahead are still to be planned."""
    return (ctx.today - last).days <= 7


def _home(ctx: Ctx, last: date) -> JobSearch | None:
    """The job search of a week: the latest that had begun by then, else the first there is."""
    rows = JobSearch.objects.filter(owner_id=ctx.owner_id).order_by("started_on", "id")
    return rows.filter(started_on__lte=last).last() or rows.first()


def _counts(ctx: Ctx, home: JobSearch, first: date, last: date) -> dict[str, int]:
    rungs = base.rungs(home)
    rows = counting.weekly(
        search_id=home.pk,
        today=ctx.today_day,
        since=to_day(first),
        applied_rank=base.applied(rungs).rank,
        interviews={rung.rank for rung in rungs if 3 <= rung.number <= 5},
        offer_rank=next((rung.rank for rung in rungs if rung.number >= 6), rungs[-1].rank),
    )
    found: dict[str, int] = {}
    for kind, day, n in rows:
        if day <= to_day(last):
            found[kind] = found.get(kind, 0) + n
    return found


def _done(ctx: Ctx, first: date, last: date) -> Iterator[core.Done]:
    rows = Activity.objects.filter(owner_id=ctx.owner_id, done_at__isnull=False, on__range=(first, last))
    for kind, n, minutes in rows.values_list("kind").annotate(n=Count("id"), of=Sum("minutes")).order_by("-of", "kind"):
        yield core.Done(kind, say(KINDS[kind]), n, minutes or 0)


def _moved(home: JobSearch, first: date, last: date) -> Iterator[core.Moved]:
    """What came to a stage beyond the application, or ended, in a week."""
    lines = HistoryLine.objects.filter(
        Q(stage__number__gte=2) | Q(what__in=list(OUTCOMES)),
        opportunity__search=home, opportunity__bin_entry=None, place__isnull=False,
        day__gte=to_day(first), day__lte=to_day(last),
    ).order_by("-day", "-id")  # fmt: skip
    names = ("what", "stage__name", "day", "opportunity_id", "opportunity__title", "opportunity__company__name")
    for what, stage, day, id, title, company in lines.values_list(*names)[:_MOVED]:
        words = stage if what == "stage" else say(OUTCOMES[what])
        yield core.Moved(id, opportunity(title, company), words, from_day(day))


def _learned(ctx: Ctx, first: date, last: date) -> Iterator[core.Learned]:
    """The lessons that were written down in a week: at opportunities, interviews and rejections."""
    written = Change.objects.filter(
        batch__owner_id=ctx.owner_id, batch__made_at__gte=_moment(ctx, first),
        batch__made_at__lt=_moment(ctx, last + timedelta(days=1)), kind="opportunity", after__has_key="lessons",
    )  # fmt: skip
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(pk__in=written.values("row_id")).exclude(lessons="")
    for id, title, company, words in rows.order_by("id").values_list("id", "title", "company__name", "lessons"):
        yield core.Learned(id, opportunity(title, company), words)
    held = Interview.objects.filter(owner_id=ctx.owner_id, held_on__range=(first, last)).exclude(lessons="")
    looked = LookBack.objects.filter(opportunity__search__owner_id=ctx.owner_id, looked_on__range=(first, last))
    about = ("opportunity_id", "opportunity__title", "opportunity__company__name")
    for id, title, company, words in held.order_by("id").values_list(*about, "lessons"):
        yield core.Learned(id, opportunity(title, company), words)
    for id, title, company, words in looked.exclude(lesson="").order_by("id").values_list(*about, "lesson"):
        yield core.Learned(id, opportunity(title, company), words)


def _suggested(ctx: Ctx, home: JobSearch) -> core.Suggested | None:
    found = diagnosis.finding(ctx, search_id=home.pk)
    return core.Suggested(found.title, found.advice) if isinstance(found, found_by.Finding) else None


def _own(ctx: Ctx, first: date) -> core.Own:
    row = Review.objects.filter(owner_id=ctx.owner_id, from_on=first).first() if morale.is_own(ctx) else None
    return core.Own(row.words, row.change, row.saved_at) if row else core.Own()


def _kept(goals: Sequence[core.Kept], on: date) -> Iterator[wins.Kept]:
    return (wins.Kept(goal.words, on) for goal in goals if goal.kept)


def _moment(ctx: Ctx, on: date) -> datetime:
    """The first moment of a day where the person is."""
    return datetime.combine(on, time(), ZoneInfo(ctx.zone))
