"""The comparison page: roles, sources, months, a label with and without; and experiments, which are such labels."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core import insights
from headway.core.errors import HeadwayError, Invalid, NotFound
from headway.core.insights import pictures
from headway.core.speech import noted, say
from headway.core.tracker import nouns
from headway.core.tracker.filters import NOTHING
from headway.usecases import insights as asked
from headway.usecases import tracker
from headway.web import base
from headway.web.insights.pictures import drawn
from headway.web.tracker import between
from headway.web.tracker.adding import day
from headway.web.tracker.opportunity import number

PATH: Final = "/pipeline/comparison/"
_BYS: Final = (
    ("source", noted("Source")),
    ("role", noted("Target role")),
    ("month", noted("Month")),
    ("label", noted("Label")),
    ("document", noted("Résumé version")),
    ("tailored", noted("Tailored")),
)
_TAILORED: Final = {insights.TAILORED[1]: "yes", insights.TAILORED[0]: "no"}
_EXPERIMENT: Final = ("name", "from_on", "until_on")


@dataclass(frozen=True, slots=True)
class Line:
    """One group in the table, with the addresses of the rows behind its counts."""

    arm: insights.Arm
    all_rows: str
    counts: tuple[tuple[str, int, str], ...]


@require_safe
def comparison(request: base.Request) -> HttpResponse:
    """Groups beside each other at one step, and what may be said of their differences."""
    return _page(request, request.GET)


@require_POST
def experiment(request: base.Request) -> HttpResponse:
    """Put one label on everything applied for since a day, then show it beside the rest."""
    given = {name: request.POST.get(name, "").strip() for name in _EXPERIMENT}
    try:
        from_on, until_on = (day(given[name], name) for name in ("from_on", "until_on"))
        if from_on is None:
            raise Invalid("An experiment has a first day.", "Choose one.", "from_on")
        change = asked.experiment(request.ctx, name=given["name"], from_on=from_on, until_on=until_on)
    except NotFound:
        raise
    except HeadwayError as error:
        return _page(request, {}, base.problem(error), given)
    base.saved(request, change)
    return base.go(request, PATH + "?" + urlencode({"by": "label", "label": given["name"]}))


def _page(
    request: base.Request,
    address: Mapping[str, str],
    problem: base.Problem | None = None,
    given: Mapping[str, str] | None = None,
) -> HttpResponse:
    try:
        search = tracker.search(request.ctx)
    except NotFound:
        return between.page(request)
    by = address.get("by") or "source"
    labels = _labels(request)
    label = (address.get("label") or next(iter(labels), "")) if by == "label" else ""
    found = _found(request, by, label, address.get("stage", ""))
    context = {
        "search": search,
        "by": by,
        "bys": [(value, say(words), _to(by=value, stage=address.get("stage", ""))) for value, words in _BYS],
        "label": label,
        "labels": [(name, n, _to(by="label", label=name)) for name, n in labels.items()],
        "stages": search.stages[:-1],
        "problem": problem,
        "boxes": _boxes(request.ctx.today, problem, given or {}),
        **(_shown(request, search, found, label) if found else {}),
    }
    return base.page(request, "pipeline/comparison.html", context, status=problem.status if problem else 200)


def _found(request: base.Request, by: str, label: str, stage: str) -> insights.Comparison | None:
    """The comparison asked for; None where no label is in use."""
    if by == "label" and not label:
        return None
    return asked.comparison(
        request.ctx,
        by=by,  # type: ignore[arg-type]
        label=label or None,
        stage_id=number(stage) if stage else None,
    )


def _shown(request: base.Request, search: nouns.JobSearch, found: insights.Comparison, label: str) -> dict[str, object]:
    start, spoken = _start(search, found), _spoken(found)
    lines = [
        _line(arm, _where(told.name, found.by, label), start) for arm, told in zip(spoken.arms, found.arms, strict=True)
    ]
    return {
        "found": spoken,
        "lines": lines,
        "start": start,
        "picture": drawn(pictures.forest, spoken) if len(found.arms) > 1 else "",
        "instead": _instead(request, found, start) if len(found.arms) == 1 else [],
        "unnoted": _unnoted(found),
        "running": asked.running(request.ctx, label=label) if label else None,
    }


def _instead(request: base.Request, found: insights.Comparison, start: nouns.Stage) -> list[tuple[str, str]]:
    """Other ways to compare in which there is more than one group."""
    ways = asked.comparable(request.ctx, stage_id=start.id)
    return [(say(words), _to(by=by, stage=str(start.id))) for by, words in _BYS if by in ways and by != found.by]


def _unnoted(found: insights.Comparison) -> str:
    """Where those are found of which is not noted what would make groups; empty where there are groups."""
    names = {arm.name for arm in found.arms}
    if names == {insights.UNKNOWN} and found.by == "source":
        return _rows({"source": NOTHING})
    return _rows({"role": NOTHING}) if names == {insights.OTHER} and found.by == "role" else ""


def _start(search: nouns.JobSearch, found: insights.Comparison) -> nouns.Stage:
    """The stage that was compared."""
    for start, end in zip(search.stages, search.stages[1:], strict=False):
        if (start.name, end.name) == (found.stage, found.next_stage):
            return start
    raise NotFound("There is no such stage to go on from in this job search.")


def _spoken(found: insights.Comparison) -> insights.Comparison:
    """The comparison with its months as people say them."""
    if found.by != "month":
        return found
    return replace(
        found,
        arms=tuple(replace(arm, name=_month(arm.name) or "") for arm in found.arms),
        better=_month(found.better),
        worse=_month(found.worse),
        ahead=_month(found.ahead),
        behind=_month(found.behind),
    )


def _month(name: str | None) -> str | None:
    """A month in words: “2026-03” is March 2026.

    >>> _month("2026-03"), _month("Unknown")
    ('March 2026', 'Unknown')
    """
    return f"{date.fromisoformat(f'{name}-01'):%B %Y}" if name and name != insights.UNKNOWN else name


def _line(arm: insights.Arm, where: dict[str, str], start: nouns.Stage) -> Line:
    counts = ((say("Yes"), arm.yes, "yes"), (say("No"), arm.no, "no"), (say("Waiting"), arm.waiting, "waiting"))
    rows = tuple((words, n, _rows(where, step=start.id, answered=answered)) for words, n, answered in counts)
    return Line(arm, _rows(where, entered=start.id, reached=start.id), rows)


def _where(name: str, by: str, label: str) -> dict[str, str]:
    """The filters that give a group's rows."""
    if by == "label":
        return {"label_not": label} if name == insights.WITHOUT else {"label": name}
    value = NOTHING if name == insights.UNKNOWN else name
    if by == "tailored":
        return {by: _TAILORED.get(name, NOTHING)}
    if by != "month" or value == NOTHING:
        return {"applied_on" if by == "month" else by: value}
    year, month = map(int, value.split("-"))
    return {"applied_on_from": f"{value}-01", "applied_on_to": f"{value}-{monthrange(year, month)[1]}"}


def _rows(where: dict[str, str], **more: str | int) -> str:
    return "/opportunities/?" + urlencode({**where, **more})


def _to(**words: str) -> str:
    return "?" + urlencode({name: value for name, value in words.items() if value})


def _labels(request: base.Request) -> dict[str, int]:
    """The labels in use in this search, the most worn first."""
    counts = tracker.counts(request.ctx, column="label")
    counts.pop(NOTHING, None)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _boxes(today: date, problem: base.Problem | None, given: Mapping[str, str]) -> list[base.Box]:
    told = {problem.field: f"{problem.message} {problem.hint}"} if problem else {}
    return [
        base.Box(
            "name",
            say("What is new"),
            value=given.get("name", ""),
            hint=say("Such as “New résumé”."),
            limit=100,
            error=told.get("name", ""),
            required=True,
        ),
        base.Box(
            "from_on", say("First day"), "day", given.get("from_on", today.isoformat()), error=told.get("from_on", "")
        ),
        base.Box(
            "until_on",
            say("Last day"),
            "day",
            given.get("until_on", ""),
            hint=say("Left empty, it runs up to today."),
            error=told.get("until_on", ""),
        ),
    ]
