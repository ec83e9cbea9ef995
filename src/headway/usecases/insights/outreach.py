"""What the numbers say of conversations: the same as of applications, and the way from the one to the other."""

from collections import Counter
from dataclasses import replace
from typing import Any

from django.db.models import F, Max, Q, Sum
from django.db.models.functions import Coalesce

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.insights import outreach as core
from headway.core.insights import times
from headway.core.insights.settled import COLD, PEOPLE
from headway.core.speech import spoken
from headway.core.stats import defaults
from headway.core.tracker.words import LED, OFFER, PHONE, RESPONSE
from headway.models import Activity, HistoryLine, JobSearch, Outreach, Source
from headway.models import insights as counting
from headway.usecases.base import question
from headway.usecases.insights import base, settled
from headway.usecases.insights.cells import OUTREACH, answered
from headway.usecases.tracker import job_searches


@question
def talks(ctx: Ctx, *, search_id: int | None = None) -> core.Talks:
    """How far conversations got, so far and settled; the reply share beside its target; times; the silence."""
    home = job_searches.one(ctx, search_id)
    what = ("talks", ctx.today_day, ctx.zone, spoken().code)
    return base.once(ctx, home, what, lambda: _talks(ctx, home))


def _talks(ctx: Ctx, home: JobSearch) -> core.Talks:
    from headway.core.insights import reckoning

    rungs = base.rungs(home, OUTREACH)
    cells = [
        insights.Cell(insights.OTHER, insights.ALL, entry, top, n)
        for _, _, entry, top, n in base.reached(ctx, home, base.applied(rungs).rank, "", OUTREACH)
    ]
    whole = base.steps(ctx, home, rungs, OUTREACH)
    shares = reckoning.conversions((), whole, (insights.ALL,), None).groups[0].steps
    so_far = insights.steps(cells, rungs)
    given = base.counted(ctx, home, rungs)
    stood = base.once(ctx, home, ("stood", OUTREACH, *given.values()), lambda: _stood(given))
    return core.Talks(
        sum(cell.n for cell in cells),
        so_far,
        tuple(replace(share, of="outreach") for share in shares),
        _share(ctx, home, so_far),
        reckoning.replies(whole),
        times.stays(stood, rungs),
        settled.silent(ctx, home, rungs, OUTREACH),
        base.as_of(ctx, home),
    )


def _stood(given: dict[str, int]) -> list[tuple[int, int, int | None, int]]:
    return counting.stood(pipeline=OUTREACH, **given)


def _share(ctx: Ctx, home: JobSearch, so_far: tuple[insights.Step, ...]) -> core.ReplyShare:
    told, cells = answered(ctx, home)
    found = told.found
    low, high = found.belief.range
    sent = next((step.reached for step in so_far if step.rank == _sent(home)), 0)
    return core.ReplyShare(
        sent, round(found.yes), round(found.no), round(found.waiting), found.settled, found.belief.mean, low, high,
        told.on_target, cells.horizon, found.settled >= defaults.ENOUGH_SETTLED, defaults.OUTREACH_TARGET,
    )  # fmt: skip


def _sent(home: JobSearch) -> int:
    return base.applied(base.rungs(home, OUTREACH)).rank


@question
def chain(ctx: Ctx, *, search_id: int | None = None) -> core.Chain:
    """One way from the first contact to an offer: how many conversations came so far, step by step."""
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home, OUTREACH)
    reached: Counter[int] = Counter()
    for _, _, _, top, n in base.reached(ctx, home, base.applied(rungs).rank, "", OUTREACH):
        reached[top] += n
    return core.chain(rungs, reached, base.rungs(home), _led(ctx, home))


def _led(ctx: Ctx, home: JobSearch) -> Counter[int]:
    """How far the opportunities got that conversations led to: conversations by the furthest rank."""
    led = Outreach.objects.alive().filter(search=home, stage__number=LED, opportunity__isnull=False)
    ids = list(led.filter(opportunity__bin_entry=None).values_list("opportunity_id", flat=True))
    lines = HistoryLine.objects.filter(opportunity_id__in=set(ids), place__isnull=False, stage__isnull=False)
    known = lines.filter(Q(day=None) | Q(day__lte=ctx.today_day)).order_by()
    at = Coalesce(F("stage__taken_by__rank"), F("stage__rank"))
    tops = dict(known.values_list("opportunity_id").annotate(top=Max(at)))
    return Counter(tops[id] for id in ids if id in tops)


@question
def networking(ctx: Ctx, *, search_id: int | None = None) -> core.Networking:
    """Applications found through people beside cold ones: responses, interviews, offers, and the hours of either."""
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    start = base.answered(rungs)
    ends = [next((rung for rung in rungs if rung.number >= number), None) for number in (RESPONSE, PHONE, OFFER)]
    kinds = dict(Source.objects.filter(owner_id=ctx.owner_id).values_list("id", "kind"))
    results = [_side_by_side(ctx, home, (start, end), kinds) for end in dict.fromkeys(ends) if end and end != start]
    applied: Counter[str] = Counter()
    for _, source, entry, top, n in base.reached(ctx, home, base.applied(rungs).rank, "source"):
        if top >= start.rank >= entry:
            applied[_side(kinds, source)] += n
    sides = (applied[PEOPLE], applied[COLD], applied[insights.UNKNOWN])
    return core.Networking(tuple(results), *sides, *_minutes(ctx, home))


def _side_by_side(
    ctx: Ctx, home: JobSearch, way: tuple[insights.Rung, insights.Rung], kinds: dict[int, str]
) -> insights.Comparison:
    """Both sides at one step, whatever lies between its two stages."""
    from headway.core.insights import reckoning

    given: dict[str, Any] = {**base.counted(ctx, home, list(way))}
    ranks = [rung.rank for rung in way]
    key = ("counts of some", base.APPLICATIONS, tuple(ranks), *given.values())
    rows = base.once(ctx, home, key, lambda: counting.counts(ranks=ranks, **given))
    spells = [
        insights.Spell(insights.OTHER, _side(kinds, source), rank, cause, days, n, ended > 0)
        for _, source, rank, cause, days, ended, n in rows
    ]
    (step,) = reckoning.steps(spells, way)
    return reckoning.compared(spells, step, (PEOPLE, COLD), "source")


def _side(kinds: dict[int, str], source: int | None) -> str:
    if source is None:
        return insights.UNKNOWN
    return PEOPLE if kinds.get(source) in core.PEOPLE_KINDS else COLD


def _minutes(ctx: Ctx, home: JobSearch) -> tuple[int, int]:
    """The minutes logged since the search began, with people and with applying."""
    done = Activity.objects.filter(owner_id=ctx.owner_id, done_at__isnull=False, on__gte=home.started_on)
    until = base.seen_on(ctx, home)
    told = done.filter(on__lte=until).aggregate(
        people=Sum("minutes", filter=Q(kind__in=core.PEOPLE_WORK), default=0),
        cold=Sum("minutes", filter=Q(kind__in=core.COLD_WORK), default=0),
    )
    return told["people"], told["cold"]
