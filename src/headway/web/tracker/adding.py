"""Quick add, from anywhere: a dialog, and without JavaScript a page of its own."""

from datetime import date
from typing import Any, Final

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods

from headway.core.errors import HeadwayError, Invalid, Unsure
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.usecases import tracker
from headway.web import base
from headway.web.tracker import between, boxes

_FIRST: Final = ("company", "title", "url", "role")
_MORE: Final = ("source", "location", "notes")
_FORM: Final = "opportunity/new.html"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: base.Request) -> HttpResponse:
    """The form for a new opportunity; on POST it is added, a likely duplicate shown before."""
    if request.method != "POST":
        return _form(request, request.GET)
    given = request.POST
    try:
        added = _added(request, given)
    except HeadwayError as error:
        return _form(request, given, base.problem(error), doubt=isinstance(error, Unsure))
    base.saved(request, to=f"/opportunities/{added.id}/")
    to = base.back(request) if request.htmx else ""
    return base.go(request, f"/opportunities/{added.id}/" if not to or to.endswith(request.path) else to)


def _added(request: base.Request, given: QueryDict) -> nouns.Opportunity:
    stage = given.get("stage", "")
    return tracker.add(
        request.ctx,
        values={name: value for name in (*_FIRST, *_MORE) if (value := given.get(name))},
        stage_id=int(stage) if stage.isdecimal() and len(stage) < 19 else None,
        on=day(given.get("on", ""), "on"),
        even_if_alike="even_if_alike" in given,
    )


def day(text: str, field: str) -> date | None:
    """The day that a form sent; None for an empty one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid(say("{text} is not a day.", text=text), "Write it as 2026-03-31.", field) from None


def _form(
    request: base.Request, given: QueryDict, problem: base.Problem | None = None, *, doubt: bool = False
) -> HttpResponse:
    search = boxes.current(request.ctx)
    if search is None and tracker.searches(request.ctx):
        return between.page(request)
    alike = [tracker.opportunity(request.ctx, id=int(id)) for id in problem.options] if problem else []
    context: dict[str, Any] = {
        "first": boxes.boxes(request.ctx, _FIRST, given, search=search, problem=problem, place="new"),
        "more": boxes.boxes(request.ctx, _MORE, given, search=search, problem=problem, place="new"),
        "more_open": any(given.get(name) for name in _MORE),
        "stage": _stages(search, given.get("stage", "")),
        "on": base.Box(
            "on", say("Day"), "day", given.get("on") or request.ctx.today, place="new", error=_wrong(problem)
        ),
        "alike": alike,
        "doubt": doubt and not alike,
        "problem": problem if problem and not alike and not problem.field else None,
    }
    return base.page(request, _FORM, context, part="form", status=problem.status if problem else 200)


def _wrong(problem: base.Problem | None) -> str:
    return f"{problem.message} {problem.hint}" if problem and problem.field == "on" else ""


def _stages(search: nouns.JobSearch | None, chosen: str) -> base.Box | None:
    if search is None:
        return None
    options = [(str(stage.id), stage.name) for stage in search.stages]
    return base.Box("stage", say("Stage"), "choice", chosen or options[0][0], options=options, place="new")
