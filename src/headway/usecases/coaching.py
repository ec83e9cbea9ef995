"""A job search on one page, for a coach: as values, and as a PDF."""

from collections.abc import Iterable, Iterator
from typing import Final

from headway.core import diagnosis as found_by
from headway.core import insights as core
from headway.core.coaching import Item, Line, Report, Source
from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.insights import leading, pictures
from headway.core.insights.settled import said_name
from headway.core.insights.shares import SETTLED
from headway.core.speech import count, ends, say, tenth, whole
from headway.core.stats.defaults import ENOUGH_SETTLED
from headway.models import JobSearch, Opportunity
from headway.usecases import diagnosis, insights
from headway.usecases.base import question
from headway.usecases.insights import base
from headway.usecases.tracker import job_searches

_TOLD: Final = (1, 2, 3, 4, 6)  # the default stages that the table of the sources tells of
_SOURCES: Final = 5
_FURTHEST: Final = 5
_PROMISED: Final = 4
_LONGEST: Final = 60
_OVER: Final = ("accepted", "archived")


@question
def report(ctx: Ctx, *, names: bool = True, search_id: int | None = None) -> Report:
    """A search on one page: how far it got, what helps, what is open; without `names` no company is named."""
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    numbers = {rung.id: rung.number for rung in rungs}
    seen = insights.overview(ctx, search_id=home.pk)
    begun = any(step.reached for step in seen.chosen.steps[1:])
    calm, words = _finding(ctx, home, names)
    by_source = insights.funnel(ctx, by="source", search_id=home.pk)
    told = _told(by_source, numbers) if begun else []
    return Report(
        search=_short(home.name),
        since=say("Since {day}", day=in_words(job_searches.began_on(home), today=ctx.today)),
        as_of=seen.as_of.words or say("As of {day}", day=in_words(ctx.today, today=ctx.today)),
        lead=leading.lead(seen.chosen, numbers, over=seen.as_of.why in _OVER),
        more=leading.settled(seen.settled) if begun else "",
        lines=tuple(_lines(seen, numbers)) if begun else (),
        stages=tuple(step.stage for step in by_source.groups[-1].steps if step.stage_id in told),
        sources=tuple(_sources(by_source, told)),
        forecast=_forecast(ctx, home, seen) if begun else "",
        silence=seen.silence.words if begun else "",
        finding=calm,
        finding_words=words,
        open=_open(ctx, home, seen),
        furthest=tuple(_furthest(ctx, home, rungs, names)),
        promised=tuple(_promised(ctx, home, names)),
        picture=pictures.standalone(pictures.funnel(seen.chosen, numbers=numbers), framed=False) if begun else "",
        named=names,
        definition=say(SETTLED) if begun else "",
    )


@question
def printed(ctx: Ctx, *, names: bool = True, search_id: int | None = None) -> pictures.File:
    """The same as a PDF of one page."""
    from headway.outside.coaching import pdf

    made = pdf(report(ctx, names=names, search_id=search_id))
    return pictures.File(f"headway-report-{ctx.today}.pdf", "application/pdf", made)


def _lines(seen: core.Overview, numbers: dict[int, int]) -> Iterator[Line]:
    for place, step in enumerate(seen.chosen.steps):
        share = step.of_before
        after = seen.settled.steps[place - 1] if place and share and share.of else None
        settled = _settled(after) if after else ""
        yield Line(step.stage, numbers[step.stage_id], step.reached, _so_far(share) if share else "", settled)


def _so_far(share: core.Share) -> str:
    if not share.of:
        return ""
    counts = say("{yes} of {of}", yes=whole(share.yes), of=whole(share.of))
    return counts if share.of < ENOUGH_SETTLED else f"{counts} · {_ranged(share.yes / share.of, share.low, share.high)}"


def _settled(share: core.Settled) -> str:
    counts = say("{yes} of {of}", yes=whole(share.yes), of=tenth(share.settled))
    ranged = _ranged(share.mean, share.low, share.high) if share.enough else say("too early to tell")
    return f"{counts} · {ranged}"


def _ranged(mean: float, low: float, high: float) -> str:
    return say("{share} %, likely {range} %", share=f"{100 * mean:.0f}", range=ends(low, high))


def _told(found: core.Funnel, numbers: dict[int, int]) -> list[int]:
    """The stages that the table of the sources has room for: the first of each kind."""
    first: dict[int, int] = {}
    for step in found.groups[-1].steps:
        first.setdefault(numbers[step.stage_id], step.stage_id)
    return [first[number] for number in _TOLD if number in first]


def _sources(found: core.Funnel, told: list[int]) -> Iterator[Source]:
    for group in found.groups[:-1][:_SOURCES]:
        counts = tuple(step.reached for step in group.steps if step.stage_id in told)
        if any(counts):
            yield Source(_short(said_name(group.name)), counts)


def _forecast(ctx: Ctx, home: JobSearch, seen: core.Overview) -> str:
    """What is to come; of a search that is over, nothing."""
    if seen.as_of.why in _OVER:
        return ""
    return insights.forecast(ctx, search_id=home.pk).words


def _finding(ctx: Ctx, home: JobSearch, names: bool) -> tuple[str, tuple[str, ...]]:
    """The one thing that stands out and what helps, else the calm answer; what it says of companies only with names."""
    found = diagnosis.finding(ctx, search_id=home.pk)
    if isinstance(found, found_by.Calm):
        return found.words, tuple(filter(None, (found.needs,)))
    read = () if found.opportunities and not names else (found.observed, found.reading)
    return found.title, (*read, found.advice)


def _open(ctx: Ctx, home: JobSearch, seen: core.Overview) -> str:
    there = sum(each.open for each in seen.standings)
    told = count(there, "{n} is open.", "{n} are open.")
    over = insights.silences(ctx, search_id=home.pk)["over"] if there else 0
    if not over:
        return told
    return f"{told} {count(over, '{n} of them is probably over.', '{n} of them are probably over.')}"


def _furthest(ctx: Ctx, home: JobSearch, rungs: Iterable[core.Rung], names: bool) -> Iterator[Item]:
    """Those that got furthest and still have a chance."""
    ranks = {rung.name: rung.rank for rung in rungs}
    alive = [each for each in insights.waiting(ctx, search_id=home.pk) if not each.probably_over]
    alive.sort(key=lambda each: (-ranks[each.stage], each.days))
    for each in alive[:_FURTHEST]:
        silent = count(each.days, "silent for {n} day", "silent for {n} days") if each.days else say("since today")
        yield Item(_named(each.title, each.company, names), each.stage, silent)


def _promised(ctx: Ctx, home: JobSearch, names: bool) -> Iterator[Item]:
    rows = Opportunity.objects.alive().filter(search=home, outcome="", promised_on__gte=ctx.today)
    told = rows.order_by("promised_on", "id").values_list("title", "company__name", "stage__name", "promised_on")
    for title, company, stage, on in told[:_PROMISED]:
        if on:
            yield Item(_named(title, company or "", names), stage or "", in_words(on, today=ctx.today))


def _named(title: str, company: str, names: bool) -> str:
    shown = (title, company) if names else (title,)
    return ", ".join(_short(part) for part in shown if part) or say("Untitled")


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
