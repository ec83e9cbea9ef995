"""Many at once: the chosen are moved, closed, labelled, given a source or role, or deleted; one undo takes it back."""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from headway.core.errors import Invalid, Unsure
from headway.core.tracker import nouns
from headway.usecases import tracker
from headway.web import base
from headway.web.tracker import asking, table, views
from headway.web.tracker.adding import day
from headway.web.tracker.opportunity import number

_ASK: Final = "opportunities/back.html"


@require_POST
def batch(request: base.Request) -> HttpResponse:
    """Do one thing to all that were chosen; a move back asks first."""
    shown = base.back(request, table.PATH)
    address = table.asked_at(request, dict(QueryDict(urlsplit(shown).query).lists()))
    try:
        change = _change(request, address)
    except Unsure as error:
        return _asked(request, base.problem(error), shown)
    except Invalid as error:
        return _listed(request, address, base.Refused("batch", base.problem(error), request.POST))
    base.saved(request, change)
    return _listed(request, address) if request.htmx else base.go(request, shown)


def _change(request: base.Request, address: asking.Address) -> nouns.Change:
    verb = _VERBS.get(request.POST.get("do", ""))
    if verb is None:
        raise Invalid("There is nothing to do.", "Choose what to do with them.")
    return verb(request, _chosen(request, address))


def _listed(request: base.Request, address: asking.Address, refused: base.Refused | None = None) -> HttpResponse:
    kept = views.saved(request.ctx)
    return table.listing(request, views.table_of(address, kept), kept, refused)


def _chosen(request: base.Request, address: asking.Address) -> list[int]:
    if request.POST.get("all"):
        question, wrong = asking.asked(request.ctx, address)
        if wrong is not None:
            raise wrong
        return list(tracker.ids(request.ctx, asked=question))
    found = [number(id) for id in request.POST.getlist("id")]
    if not found:
        raise Invalid("None is chosen.", "Tick the box in front of each one you mean.", "id")
    return found


def _move(request: base.Request, ids: list[int]) -> nouns.Change:
    given = request.POST
    return tracker.move(
        request.ctx,
        ids=ids,
        stage_id=number(given.get("stage", "")),
        on=day(given.get("moved_on", ""), "moved_on"),
        back=given.get("back") or None,  # type: ignore[arg-type]
    )


def _close(request: base.Request, ids: list[int]) -> nouns.Change:
    on = day(request.POST.get("closed_on", ""), "closed_on")
    return tracker.close(request.ctx, ids=ids, outcome=request.POST.get("outcome", ""), on=on)  # type: ignore[arg-type]


def _label(request: base.Request, ids: list[int]) -> nouns.Change:
    words = request.POST.get("labels", "").strip()
    if not words:
        raise Invalid("There is no label to add.", "Type one.", "labels")
    return tracker.edit(request.ctx, ids=ids, values={"labels": words}, add_labels=True)


def _unlabel(request: base.Request, ids: list[int]) -> nouns.Change:
    words = request.POST.get("no_labels", "").strip()
    if not words:
        raise Invalid("There is no label to take away.", "Choose one.", "no_labels")
    return tracker.edit(request.ctx, ids=ids, values={"labels": words}, drop_labels=True)


def _source(request: base.Request, ids: list[int]) -> nouns.Change:
    name = request.POST.get("source", "").strip()
    if not name:
        raise Invalid("There is no source to set.", "Type one.", "source")
    return tracker.edit(request.ctx, ids=ids, values={"source": name})


def _role(request: base.Request, ids: list[int]) -> nouns.Change:
    return tracker.edit(request.ctx, ids=ids, values={"role": request.POST.get("role", "")})


def _delete(request: base.Request, ids: list[int]) -> nouns.Change:
    return tracker.delete(request.ctx, ids=ids)


_VERBS: Final[dict[str, Callable[[base.Request, list[int]], nouns.Change]]] = {
    "move": _move,
    "close": _close,
    "label": _label,
    "unlabel": _unlabel,
    "source": _source,
    "role": _role,
    "delete": _delete,
}


def _asked(request: base.Request, problem: base.Problem, shown: str) -> HttpResponse:
    """The same form once more, with the question that must be answered; in the dialog where there is one."""
    given = [(name, value) for name, values in request.POST.lists() for value in values if name in _AGAIN]
    context = {"problem": problem, "given": given, "next": shown}
    answer = base.page(request, _ASK, context, part="question", status=problem.status)
    answer.headers["HX-Retarget"] = "#dialog-body"
    answer.headers["HX-Reswap"] = "innerHTML"
    return answer


_AGAIN: Final = frozenset({"id", "all", "do", "stage", "moved_on"})
