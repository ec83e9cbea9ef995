"""What every number of a search is read from: its stages, roles and segments, and the counted rows."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar

from django.db import connection
from django.db.models import Count, Exists, Max, OuterRef, Q

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.days import from_day, to_day
from headway.core.errors import Invalid
from headway.core.insights import guesses, times
from headway.core.speech import say
from headway.models import (
    Archive,
    Batch,
    Change,
    Confirmation,
    Document,
    HistoryLine,
    JobSearch,
    Label,
    Opportunity,
    Source,
    StartingGuess,
)
from headway.models import insights as counting
from headway.usecases.base import held
from headway.usecases.tracker import job_searches
from headway.usecases.tracker.ledger import Kind

if TYPE_CHECKING:
    from headway.core.insights.reckoning import Step

Answer = TypeVar("Answer")
APPLICATIONS: Final = "applications"
_KEPT: Final = 64
_COUNTED: Final[dict[tuple[Any, ...], Any]] = {}
_ONE_AT_A_TIME: Final = Lock()


def known(by: insights.Split | None) -> None:
    """Refuse a way to count that there is not."""
    if by is not None and by not in insights.SPLITS:
        raise Invalid(
            say("These are not counted by {by}.", by=by),
            say("Choose one of: {names}.", names=", ".join(insights.SPLITS)),
            "by",
        )


def applied(rungs: list[insights.Rung]) -> insights.Rung:
    """Tell the stage at which an application is out."""
    return next(rung for rung in rungs if rung.number >= 1)


def answered(rungs: list[insights.Rung]) -> insights.Rung:
    """The stage whose answer is the first one to an application; with all stages between removed, the first."""
    return next((rung for rung in rungs[:-1] if rung.number >= 1), rungs[0])


def roles(home: JobSearch) -> dict[int, str]:
    """Tell the names of a search's target roles, in their order."""
    return {row.pk: row.name for row in job_searches.roles(home)}


def spells(
    ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], by: insights.Split | None = None, kind: Kind = APPLICATIONS
) -> list[insights.Spell]:
    """Read the count table of a search: who spent how many days where, and how it ended."""
    split: insights.By | None = None if by == "role" else by
    return once(ctx, home, ("spells", kind, split, *_evening(ctx)), lambda: _spells(ctx, home, rungs, split, kind))


def _spells(
    ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], split: insights.By | None, kind: Kind
) -> list[insights.Spell]:
    role_names, names, given = roles(home), segment_names(ctx, split), counted(ctx, home, rungs)
    way = "" if split in (None, "source") else split or ""
    found: Counter[tuple[Any, ...]] = Counter()
    what = ("counts", kind, way, *given.values())
    for role, segment, *spell, n in once(ctx, home, what, lambda: _counts(way, kind, given)):
        found[role, None if split is None else segment, *spell] += n
    return [
        insights.Spell(
            role_names.get(role, insights.OTHER), segment_name(split, segment, names), rank, cause, days, n, ended > 0
        )
        for (role, segment, rank, cause, days, ended), n in found.items()
    ]


def _counts(way: str, kind: Kind, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    return counting.counts(by=way, pipeline=kind, **given)


def steps(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], kind: Kind = APPLICATIONS) -> "tuple[Step, ...]":
    """Every step of a pipeline of a search as its rows and its starting guesses tell."""
    return once(ctx, home, ("steps", kind, *_evening(ctx)), lambda: _steps(ctx, home, rungs, kind))


def _steps(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], kind: Kind) -> "tuple[Step, ...]":
    from headway.core.insights import reckoning

    rows, own = spells(ctx, home, rungs, kind=kind), guesses.applied(rungs, given_guesses(home), kind)
    return reckoning.steps(rows, rungs, own, kind)


def _evening(ctx: Ctx) -> tuple[int, str]:
    """The evening as of which is counted: the person's day, and the zone in which moments become days."""
    return ctx.today_day, ctx.zone


def given_guesses(home: JobSearch) -> dict[int, guesses.Given]:
    """Tell what the person assumes in place of what is typical, by the id of the stage that is waited in."""
    rows = StartingGuess.objects.filter(stage__search=home).values_list("stage_id", *guesses.NAMES)
    return {stage_id: guesses.Given(*numbers) for stage_id, *numbers in rows}


def open_ones(
    ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], kind: Kind = APPLICATIONS
) -> list[tuple[int, int, int]]:
    """Tell the open ones: id, rank, days of silence."""
    given = seen(ctx, home, rungs)
    rows = once(ctx, home, ("waiting", kind, *given.values()), lambda: counting.waiting(pipeline=kind, **given))
    return [(id, rank, days) for id, rank, days in rows if days is not None]


def seen(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung]) -> dict[str, Any]:
    """What the counting query is given; in a search that was put away or ended, silence lasted until that day."""
    return _given(ctx, home, rungs, _ended(ctx, home))


def seen_on(ctx: Ctx, home: JobSearch) -> date:
    """The day until which silence lasts: today, or the day on which the search was put away or ended."""
    return min(_ended(ctx, home).on, ctx.today)


def counted(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung]) -> dict[str, Any]:
    """The same for the shares: a silence of which nobody knows whether it still holds tells nothing of them."""
    return _given(ctx, home, rungs, as_of(ctx, home))


def as_of(ctx: Ctx, home: JobSearch) -> times.AsOf:
    """Tell the last day that is confirmed: its end, or after two weeks without a word the day of the last one."""
    return once(ctx, home, ("as of", *_evening(ctx)), lambda: _as_of(ctx, home))


def _as_of(ctx: Ctx, home: JobSearch) -> times.AsOf:
    ended = _ended(ctx, home)
    if ended.why != "today":
        return ended
    last = _last_word(ctx, home)
    if last is None or (ctx.today - ctx.day_of(last)).days <= times.QUIET:
        return ended
    return times.AsOf(ctx.day_of(last), ctx.today, "quiet")


def _last_word(ctx: Ctx, home: JobSearch) -> datetime | None:
    """When a person last did anything, or said that nothing is new and did not take that back.

    What the program does by itself is no word.
    """
    about_that = Change.objects.filter(batch=OuterRef("pk"), kind="confirmation")
    by_person = Batch.objects.filter(owner_id=ctx.owner_id).exclude(via__in=times.UNATTENDED)
    did = by_person.exclude(Exists(about_that)).aggregate(at=Max("made_at"))["at"]
    said = Confirmation.objects.filter(search=home, confirmed_at__lte=ctx.now).aggregate(at=Max("confirmed_at"))["at"]
    return max(filter(None, (did, said)), default=None)


def _ended(ctx: Ctx, home: JobSearch) -> times.AsOf:
    """The day on which a search was put away, or an offer accepted after which nothing more was applied for."""
    return once(ctx, home, ("ended", *_evening(ctx)), lambda: _end(ctx, home))


def _end(ctx: Ctx, home: JobSearch) -> times.AsOf:
    alive = Opportunity.objects.alive().filter(search=home)
    undated = Q(outcome="accepted", outcome_day=None)
    days = alive.aggregate(
        accepted=Max("outcome_day", filter=Q(outcome="accepted")),
        applied=Max("applied_day", default=0),
        undated=Count("id", filter=undated),
        known=Max("last_day", filter=undated, default=0),
    )
    if days["accepted"] is not None and days["applied"] <= days["accepted"] <= ctx.today_day:
        return times.AsOf(from_day(days["accepted"]), ctx.today, "accepted")
    if days["undated"] and (day := _undated_end(ctx, home, days)) is not None:
        return times.AsOf(from_day(day), ctx.today, "accepted", dated=False)
    archived = Archive.objects.filter(search=home).values_list("archived_at", flat=True).first()
    if archived is not None and ctx.day_of(archived) <= ctx.today:
        return times.AsOf(ctx.day_of(archived), ctx.today, "archived")
    return times.AsOf(ctx.today, ctx.today, "today")


def _undated_end(ctx: Ctx, home: JobSearch, days: dict[str, Any]) -> int | None:
    """The last day known of a search that an acceptance without a day ended; None where it goes on after it.

    It goes on where something was applied for after the day on which the acceptance was written down.
    """
    lines = HistoryLine.objects.filter(
        opportunity__search=home, opportunity__bin_entry=None, what="accepted", day=None, place__isnull=False
    )
    told_at = lines.aggregate(at=Max("recorded_at"))["at"]
    told = to_day(ctx.day_of(told_at)) if told_at else ctx.today_day
    end = max(days["known"], days["applied"]) or told
    return end if days["applied"] <= told and end <= ctx.today_day else None


def _given(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung], until: times.AsOf) -> dict[str, Any]:
    return {
        "search_id": home.pk,
        "today": ctx.today_day,
        "applied_rank": applied(rungs).rank,
        "until": min(to_day(until.on), ctx.today_day),
    }


def became(ctx: Ctx, home: JobSearch, stage_id: int, answered: str, kind: Kind = APPLICATIONS) -> tuple[int, ...]:
    """Find those of which this became at a stage, as the shares count it: an answer counts within the step's horizon.

    The last stage is no step and a stage of another search is none of these: nothing became of anybody there.
    """
    living = rungs(home, kind)
    horizons = {guess.stage_id: guess.horizon for guess in guesses.listed(living, given_guesses(home), kind)}
    rung = next((rung for rung in living if rung.id == stage_id and rung.id in horizons), None)
    if rung is None:
        return ()
    given = {**counted(ctx, home, living), "rank": rung.rank, "within": horizons[rung.id]}
    what = ("became", kind, answered, *given.values())
    found = once(ctx, home, what, lambda: counting.became(answered=answered, pipeline=kind, **given))
    return tuple(id for (id,) in found)


def reached(ctx: Ctx, home: JobSearch, applied: int, by: str, kind: Kind = APPLICATIONS) -> list[tuple[Any, ...]]:
    """Count how far they got: role, segment, entry, top, how many."""
    given = {"search_id": home.pk, "today": ctx.today_day, "applied_rank": applied}
    what = ("reached", kind, by, ctx.today_day)
    return once(ctx, home, what, lambda: counting.reached(by=by, pipeline=kind, **given))


def once(ctx: Ctx, home: JobSearch, what: tuple[Any, ...], ask: Callable[[], Answer]) -> Answer:
    """An answer that is never changed, asked once per change: any action leaves a batch, so the batches tell of it."""
    change = held(("change", ctx.owner_id), lambda: _change(ctx))
    key = (connection.settings_dict["NAME"], home.pk, *what, *change)
    found: Answer | None = _COUNTED.get(key)
    if found is None:
        found = ask()
        with _ONE_AT_A_TIME:  # the server's threads share the answers
            while len(_COUNTED) >= _KEPT:
                del _COUNTED[next(iter(_COUNTED))]
            _COUNTED[key] = found
    return found


def _change(ctx: Ctx) -> tuple[Any, ...]:
    """What tells the latest change of this person's data from all before."""
    batches = Batch.objects.filter(owner_id=ctx.owner_id)
    return tuple(batches.aggregate(last=Max("id"), at=Max("made_at"), n=Count("id")).values())


def forget_counts() -> None:
    """Drop the counted answers: for a database that was put in another's place."""
    _COUNTED.clear()


def paths(ctx: Ctx, home: JobSearch, rungs: list[insights.Rung]) -> Iterator[list[insights.FlowLine]]:
    """Follow each opportunity line by line."""
    stage_names = {rung.rank: rung.name for rung in rungs}
    source_names = dict(Source.objects.filter(owner_id=ctx.owner_id).values_list("id", "name"))
    rows = counting.lines(search_id=home.pk, today=ctx.today_day)
    for _, lines in groupby(rows, key=lambda row: row[0]):
        yield [
            insights.FlowLine(app, source_names.get(source, insights.UNKNOWN), what, stage_names.get(rank, ""))
            for app, source, what, rank in lines
        ]


def rungs(home: JobSearch, kind: Kind = APPLICATIONS) -> list[insights.Rung]:
    """Tell the living stages of a pipeline of a search, in their order."""
    living = job_searches.living(home)
    return [insights.Rung(row.pk, row.name, row.rank, row.number) for row in living if row.pipeline == kind]


def segment_names(ctx: Ctx, by: insights.By | None) -> dict[int, str]:
    """Tell the names of the segments that have an id."""
    if by == "source":
        return dict(Source.objects.filter(owner_id=ctx.owner_id).values_list("id", "name"))
    if by == "label":
        return dict(Label.objects.filter(owner_id=ctx.owner_id).values_list("id", "name"))
    if by == "document":
        return dict(Document.objects.filter(owner_id=ctx.owner_id).values_list("id", "name"))
    if by == "tailored":
        return dict(insights.TAILORED)
    return {}


def segment_name(by: insights.By | None, value: int | None, names: dict[int, str]) -> str:
    """Tell the name of one segment."""
    if by is None:
        return insights.ALL
    if value is None:
        return insights.UNKNOWN
    return f"{from_day(value):%Y-%m}" if by == "month" else names.get(value, insights.UNKNOWN)
