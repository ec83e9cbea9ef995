"""One cell of the table in place: a small form, saved with its version; the stage moves, the outcome closes."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods

from headway.core.errors import HeadwayError, NotFound
from headway.core.speech import said, say
from headway.core.tracker import nouns
from headway.core.tracker.fields import BY_NAME
from headway.core.tracker.filters import COLUMNS
from headway.core.tracker.words import OUTCOMES
from headway.usecases import tracker
from headway.web import base
from headway.web.tracker import boxes, columns, table
from headway.web.tracker.adding import day
from headway.web.tracker.opportunity import number

_FORM: Final = "opportunities/cell.html"
_COLUMNS: Final = {field: column for column, field in columns.EDITED.items()}


@require_http_methods(["GET", "HEAD", "POST"])
def cell(request: base.Request, id: int, name: str) -> HttpResponse:
    """One cell as a form; on POST it is saved and shown."""
    if name not in _COLUMNS:
        raise NotFound("There is no such cell to edit.")
    it = tracker.opportunity(request.ctx, id=id)
    if request.method != "POST":
        return _form(request, it, name, {})
    try:
        change = _VERBS.get(name, _edited)(request, it, name)
    except HeadwayError as error:
        now = tracker.opportunity(request.ctx, id=id)
        return _form(request, now, name, request.POST, base.problem(error))
    if change is not None and change.opportunity_ids:
        base.saved(request, change)
    if not request.htmx:
        return base.go(request, base.back(request, table.PATH))
    return _shown(request, id, name)


def _edited(request: base.Request, it: nouns.Opportunity, name: str) -> nouns.Change:
    version = request.POST.get("version", "")
    return tracker.edit(
        request.ctx,
        ids=[it.id],
        values={name: request.POST.get(name, "")},
        version=int(version) if version.isdecimal() and len(version) < 10 else None,
    )


def _moved(request: base.Request, it: nouns.Opportunity, name: str) -> nouns.Change:
    given = request.POST
    return tracker.move(
        request.ctx,
        ids=[it.id],
        stage_id=number(given.get("stage", "")),
        on=day(given.get("on", ""), "on"),
        back=given.get("back") or None,  # type: ignore[arg-type]
    )


def _closed(request: base.Request, it: nouns.Opportunity, name: str) -> nouns.Change | None:
    outcome: Any = request.POST.get("outcome", "")
    on = day(request.POST.get("on", ""), "on")
    if outcome:
        return tracker.close(request.ctx, ids=[it.id], outcome=outcome, on=on)
    return tracker.reopen_opportunities(request.ctx, ids=[it.id], on=on) if it.outcome else None


_VERBS: Final[dict[str, Callable[[base.Request, nouns.Opportunity, str], nouns.Change | None]]] = {
    "stage": _moved,
    "outcome": _closed,
}


def _shown(request: base.Request, id: int, name: str) -> HttpResponse:
    """The cell as it is now; after a move the whole row, for its days follow."""
    it = tracker.opportunity(request.ctx, id=id)
    search = tracker.search(request.ctx, search_id=it.search_id)
    numbers = {stage.id: stage.number for stage in search.stages}
    if name not in _VERBS:
        now = columns.cell(it, _COLUMNS[name], numbers, request.ctx.today)
        return base.page(request, table.PAGE, {"cell": now, "writable": True}, part="cell")
    names = columns.shown(current(request), table.usual_columns(request))
    row = columns.row(it, names, numbers, request.ctx.today)
    answer = base.page(request, table.PAGE, {"row": row, "writable": True}, part="row")
    answer.headers["HX-Retarget"] = f"#row-{id}"
    answer.headers["HX-Reswap"] = "outerHTML"
    return answer


def current(request: base.Request) -> Any:
    """The address of the table that the browser shows."""
    return table.asked_at(request, dict(QueryDict(urlsplit(request.htmx.current_url or "").query).lists()))


def _form(
    request: base.Request,
    it: nouns.Opportunity,
    name: str,
    given: Mapping[str, Any],
    problem: base.Problem | None = None,
) -> HttpResponse:
    search = tracker.search(request.ctx, search_id=it.search_id)
    fields = _boxes(request, it, name, given, search, problem)
    named = problem is not None and any(field.error for field in fields)
    context = {
        "it": it,
        "name": name,
        "column": _COLUMNS[name],
        "head": "th" if name == "title" else "td",
        "fields": fields,
        "problem": None if named else problem,
        "next": base.back(request, table.PATH),
    }
    return base.page(request, _FORM, context, part="editing", status=problem.status if problem else 200)


def _boxes(
    request: base.Request,
    it: nouns.Opportunity,
    name: str,
    given: Mapping[str, Any],
    search: nouns.JobSearch,
    problem: base.Problem | None,
) -> list[base.Box]:
    place = f"cell-{it.id}"
    if name in BY_NAME:
        values = {name: given.get(name, getattr(it, name))}
        return boxes.boxes(request.ctx, (name,), values, search=search, problem=problem, place=place)
    if name == "stage":
        options = [(str(stage.id), stage.name) for stage in search.stages]
        chosen = given.get("stage", str(it.stage_id))
    else:
        options, chosen = [("", say("Still open")), *said(OUTCOMES).items()], given.get("outcome", it.outcome or "")
    wrong = f"{problem.message} {problem.hint}" if problem and problem.field == "on" else ""
    return [
        base.Box(name, say(COLUMNS[name][0]), "choice", chosen, options=options, place=place),
        base.Box("on", say("On"), "day", given.get("on", request.ctx.today), error=wrong, place=place),
    ]
