"""One cell of the table in place: saved as the row was shown; the stage moves, the outcome closes."""

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from headway.core.errors import HeadwayError, NotFound
from headway.core.tracker import nouns
from headway.usecases import tracker
from headway.web import base
from headway.web.tracker import columns, editors, table
from headway.web.tracker.adding import day
from headway.web.tracker.opportunity import number

_FORM: Final = "opportunities/cell.html"
_COLUMNS: Final = {field: column for column, field in columns.EDITED.items()}


@require_POST
def cell(request: base.Request, id: int, name: str) -> HttpResponse:
    """Save one cell and show it, or its form again with what is wrong."""
    if name not in _COLUMNS:
        raise NotFound("There is no such cell to edit.")
    it = tracker.opportunity(request.ctx, id=id)
    try:
        change = _VERBS.get(name, _edited)(request, it, name)
    except HeadwayError as error:
        return _refused(request, tracker.opportunity(request.ctx, id=id), name, base.problem(error))
    if change is not None and change.opportunity_ids:
        base.saved(request, change)
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
    """The cell as it is now; after a move the whole row, for its days follow; its page where there is no table."""
    if not request.htmx:
        return base.go(request, f"/opportunities/{id}/")
    it = tracker.opportunity(request.ctx, id=id)
    search = tracker.search(request.ctx, search_id=it.search_id)
    numbers = {stage.id: stage.number for stage in search.stages}
    if name not in _VERBS:
        now = columns.cell(it, _COLUMNS[name], numbers, request.ctx.today)
        context = {"cell": now, "version": it.version, "writable": True}
        return base.page(request, table.PAGE, context, part="cell")
    names = columns.shown(current(request), table.usual_columns(request))
    row = columns.row(it, names, numbers, request.ctx.today)
    answer = base.page(request, table.PAGE, {"row": row, "writable": True}, part="row")
    answer.headers["HX-Retarget"] = f"#row-{id}"
    answer.headers["HX-Reswap"] = "outerHTML"
    return answer


def current(request: base.Request) -> Any:
    """The address of the table that the browser shows."""
    return table.asked_at(request, dict(QueryDict(urlsplit(request.htmx.current_url or "").query).lists()))


def _refused(request: base.Request, it: nouns.Opportunity, name: str, problem: base.Problem) -> HttpResponse:
    search = tracker.search(request.ctx, search_id=it.search_id)
    given = request.POST.dict()
    fields = editors.boxes_of(request.ctx, name, search, place=f"cell-{it.id}", given=given, problem=problem)
    context = {
        "id": it.id,
        "version": it.version,
        "name": name,
        "column": _COLUMNS[name],
        "head": "th" if name == "title" else "td",
        "fields": fields,
        "problem": None if any(field.error for field in fields) else problem,
    }
    return base.page(request, _FORM, context, part="editing", status=problem.status)
