"""Check-ins, the gentle word, and what went well: the person's own, and nobody else's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Case, Q, When

from headway.core import accounts
from headway.core.ctx import Ctx
from headway.core.days import from_day, in_words
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.plan import nudges, wins
from headway.core.plan.path import noted_down
from headway.core.plan.words import opportunity
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.models import CheckIn, Contact, HistoryLine, JobSearch, Opportunity, Quiet
from headway.usecases.base import action, question
from headway.usecases.insights import base
from headway.usecases.tracker import batches, job_searches, wholes

_CLOSE: Final = 3  # people who are offered to talk to
_REMEMBERED: Final = 8  # check-ins that the rule looks at
_EVERY: Final = {"daily": 1, "weekly": 7}
_KINDS: Final[dict[int, wins.Kind]] = {2: "reply", 3: "interview", 4: "interview", 5: "interview", 6: "offer"}


@question
def check_ins(ctx: Ctx, *, limit: int = 60) -> tuple[nudges.CheckIn, ...]:
    """The person's check-ins, the latest first; to anybody else there are none."""
    return _latest(ctx, limit) if is_private(ctx) else ()


@action
def check_in(ctx: Ctx, *, step: int, note: str = "", on: date | None = None) -> nouns.Change:
    """Say how the search feels, from 1 (low) to 5 (strong), once a day; said again, the later word holds."""
    _own(ctx)
    values = {"step": nudges.checked(step), "note": noted_down(note), "said_at": ctx.now}
    felt_on = on or ctx.today
    if felt_on > ctx.today:
        raise Invalid("That day has not come yet.", "Choose a day until today.", "on")
    batch = batches.begin(ctx, say("Checked in for {day}", day=in_words(felt_on, today=ctx.today)))
    row = CheckIn.objects.filter(owner_id=ctx.owner_id, felt_on=felt_on).first()
    if row is None:
        batches.made(batch, CheckIn.objects.create(owner_id=ctx.owner_id, felt_on=felt_on, **values))
    else:
        batches.update(batch, row, **values)
    return nouns.Change(batch.pk, batch.summary)


@action
def remove_check_in(ctx: Ctx, *, check_in_id: int) -> nouns.Change:
    """Take a check-in away."""
    _own(ctx)
    row = CheckIn.objects.filter(owner_id=ctx.owner_id, pk=check_in_id).first()
    if row is None:
        raise NotFound("There is no such check-in.")
    batch = batches.begin(ctx, say("Removed a check-in of {day}", day=in_words(row.felt_on, today=ctx.today)))
    wholes.remove(batch, row)
    return nouns.Change(batch.pk, batch.summary)


@question
def nudge(ctx: Ctx) -> nudges.Nudge | None:
    """A gentle word to rest and to talk to somebody, when a search is long or check-ins sink."""
    return word(ctx, current_search(ctx))


@action
def quiet(ctx: Ctx) -> nouns.Change:
    """Not now: the gentle word is silent for four weeks."""
    _own(ctx)
    until_on = ctx.today + nudges.PUT_OFF
    batch = batches.begin(ctx, say("Silent until {day}", day=in_words(until_on, today=ctx.today)))
    batches.made(batch, Quiet.objects.create(owner_id=ctx.owner_id, until_on=until_on, said_at=ctx.now))
    return nouns.Change(batch.pk, batch.summary)


def word(ctx: Ctx, home: JobSearch | None) -> nudges.Nudge | None:
    """The gentle word of today, for the person alone."""
    if not is_private(ctx) or home is None:
        return None
    return _word(ctx, home, _latest(ctx, _REMEMBERED))


def _word(ctx: Ctx, home: JobSearch, felt: Sequence[nudges.CheckIn]) -> nudges.Nudge | None:
    why = nudges.calls(felt, job_searches.began_on(home), ctx.today)
    if why is None or Quiet.objects.filter(owner_id=ctx.owner_id, until_on__gt=ctx.today).exists():
        return None
    return nudges.nudge(why, _close(ctx))


@dataclass(frozen=True, slots=True)
class Felt:
    """What Today says of how it feels: whether it asks, the check-in of today, the gentle word."""

    asks: bool = False
    today: nudges.CheckIn | None = None
    word: nudges.Nudge | None = None


def felt(ctx: Ctx, home: JobSearch, every: accounts.CheckIns) -> Felt:
    """What Today says of how it feels, to the person alone; it asks as often as they want, or not at all."""
    if not is_private(ctx):
        return Felt()
    known = _latest(ctx, _REMEMBERED)
    last = known[0] if known else None
    of_today = last if last is not None and last.on == ctx.today else None
    due = every in _EVERY and (last is None or (ctx.today - last.on).days >= _EVERY[every])
    return Felt(due, of_today, _word(ctx, home, known))


def won(ctx: Ctx, home: JobSearch, since: date, until: date, kept: Iterable[wins.Kept] = ()) -> tuple[wins.Win, ...]:
    """What went well in a search between two days."""
    happened = base.once(ctx, home, ("happened well",), lambda: _happened(ctx, home))
    applied = base.once(ctx, home, ("applied days",), lambda: _applied(home))
    return wins.noticed([each for each in happened if each.on <= ctx.today], applied, kept, since, until)


def current_search(ctx: Ctx) -> JobSearch | None:
    """The current job search, if there is one."""
    try:
        return job_searches.one(ctx, None)
    except NotFound:
        return None


def is_own(ctx: Ctx) -> bool:
    """Whether the asker is the person whose tracker this is: their own words are for nobody else."""
    return ctx.user_id == ctx.owner_id


def is_private(ctx: Ctx) -> bool:
    """Whether the person asks themself, and no program in their name: how it feels is told to nobody."""
    return is_own(ctx) and ctx.via != "api"


def _own(ctx: Ctx) -> None:
    if not is_private(ctx):
        raise NotAllowed("Only the person says how it feels.")


def _latest(ctx: Ctx, limit: int) -> tuple[nudges.CheckIn, ...]:
    rows = CheckIn.objects.filter(owner_id=ctx.owner_id).order_by("-felt_on")[:limit]
    return tuple(nudges.CheckIn(row.pk, row.felt_on, row.step, row.note) for row in rows)


def _close(ctx: Ctx) -> Sequence[nudges.Close]:
    """Those who are close: friends and family first, then whoever would vouch for the person."""
    near = Q(known__in=("friend", "family"))
    rows = Contact.objects.filter(near | Q(strength="close"), owner_id=ctx.owner_id)
    first = rows.annotate(later=Case(When(near, then=0), default=1)).order_by("later", "id")
    return [nudges.Close(id, name) for id, name in first.values_list("id", "name")[:_CLOSE]]


def _happened(ctx: Ctx, home: JobSearch) -> list[wins.Happened]:
    """The good news of a search, from its standing history."""
    lines = HistoryLine.objects.filter(
        opportunity__search=home, opportunity__bin_entry=None, place__isnull=False,
        what__in=("stage", "accepted"), stage__number__gte=2,
    )  # fmt: skip
    day = Case(When(exactness="exact", then="day"))
    names = (
        "what",
        "stage__number",
        "recorded_at",
        "opportunity_id",
        "opportunity__title",
        "opportunity__company__name",
    )
    return [
        wins.Happened(
            "accepted" if what == "accepted" else _KINDS.get(number, "offer"),
            ctx.day_of(recorded_at) if day is None else from_day(day),
            id,
            opportunity(title, company),
            known=day is not None,
        )
        for what, number, recorded_at, id, title, company, day in lines.values_list(*names, day)
    ]


def _applied(home: JobSearch) -> list[date]:
    rows = Opportunity.objects.alive().filter(search=home, applied_day__isnull=False)
    return [from_day(day) for day in rows.values_list("applied_day", flat=True).distinct() if day is not None]
