"""The flow page: which way the opportunities went, as a picture whose every part opens its rows, and as a table."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core import insights
from headway.core.days import month_and_year
from headway.core.errors import NotFound
from headway.core.insights import course, pictures
from headway.core.insights import weeks as weekly
from headway.core.speech import count, say, whole
from headway.core.tracker.filters import NOTHING
from headway.usecases import insights as asked
from headway.usecases import plan, tracker
from headway.web import base
from headway.web.insights.pictures import drawn
from headway.web.tracker import between


@require_safe
def flow(request: base.Request) -> HttpResponse:
    """The way of the opportunities of the current job search, from source to outcome."""
    try:
        search = tracker.search(request.ctx)
    except NotFound:
        return between.page(request)
    sources = request.GET.get("from") != "stages"
    whole = asked.flow(request.ctx, sources=sources)
    shown, rest = course.gathered(whole)
    links = addresses(shown, rest)
    days, weeks = asked.activity(request.ctx), asked.weeks(request.ctx)
    goals = plan.asked_weekly(request.ctx, weeks=[each.from_on for each in weeks])
    given = {
        "search": search,
        "calendar": drawn(pictures.calendar, dict(days), until=request.ctx.today),
        "months": _months(days),
        "weeks": _weeks(weeks, goals) if any(each.happened for each in weeks) else [],
        "goals": any(goals),
        "weeks_told": weekly.told(weeks),
        "weeks_drawn": drawn(pictures.weeks, weeks, asked=goals),
        "sources": sources,
        "flow": whole,
        "lead": _lead(whole),
        "picture": drawn(pictures.sankey, shown, wide=pictures.BROAD, links=links),
        "steps": _steps(whole),
    }
    return base.page(request, "pipeline/flow.html", given)


def _months(days: Iterable[tuple[date, int]]) -> list[tuple[str, int]]:
    """How much happened in each month, the last one first."""
    months = groupby(sorted(days, reverse=True), key=lambda each: month_and_year(each[0]))
    return [(name, sum(n for _, n in each)) for name, each in months]


def _weeks(weeks: Sequence[weekly.Week], goals: Sequence[int | None]) -> list[tuple[weekly.Week, str, int | None]]:
    """The weeks with the address of what was sent and what the goals asked, the last one first."""
    return [(week, _sent(week), goal) for week, goal in reversed(list(zip(weeks, goals, strict=True)))]


def _sent(week: weekly.Week) -> str:
    """The address of the applications that went out in a week."""
    asked_for = {"applied_on_from": week.from_on.isoformat(), "applied_on_to": week.until_on.isoformat()}
    return "/opportunities/?" + urlencode(asked_for)


def _steps(flow: insights.Flow) -> list[dict[str, object]]:
    """The lines of the table: both ends with the rows behind them, and how many."""
    links, names = addresses(flow), {node.name: pictures.title(node) for node in flow.nodes}
    return [
        {"count": link.count, "ends": [(names[end], links.get(end)) for end in (link.start, link.end)]}
        for link in flow.links
    ]


def addresses(flow: insights.Flow, rest: tuple[str, ...] = ()) -> dict[str, str]:
    """The rows behind each node, by its name; `rest` are the sources that were gathered into one.

    Of a stage come back to there is no address: a table knows who stood there, not how often.
    """
    found = {node.name: _rows(node, rest) for node in flow.nodes}
    return {name: "/opportunities/?" + urlencode(rows) for name, rows in found.items() if rows}


def _rows(node: insights.Node, rest: tuple[str, ...]) -> list[tuple[str, str]]:
    if node.kind == "source":
        words = (node.word,) if node.word else rest
        return [("source", NOTHING if word == insights.UNKNOWN else word) for word in words]
    if node.kind == "stage":
        return [("stood", str(node.stage_id))] if node.visit == 1 and node.stage_id is not None else []
    return [("outcome", node.word)] if node.kind == "outcome" else [("state", "open")]


def _lead(flow: insights.Flow) -> str:
    """The sentence that matters: how many there are, how many can still become something, how far the best came."""
    stages = [node for node in flow.nodes if node.kind == "stage" and node.visit == 1]
    if not stages:
        return say("No opportunity yet. The first one makes the picture begin.")
    who = count(flow.opportunities, "One opportunity.", "{many} opportunities.", many=whole(flow.opportunities))
    waiting = sum(node.count for node in flow.nodes if node.kind == "open")
    still = count(waiting, "{n} is still open", "{n} are still open", n=whole(waiting))
    best = max(stages, key=lambda node: (node.number or 0, flow.nodes.index(node)))
    far = say("{n} came to “{stage}”", n=whole(best.count), stage=best.word)
    return say("{who} {still}, {far}.", who=who, still=still, far=far)
