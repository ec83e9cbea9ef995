"""One opportunity: where it stands, its fields edited in place, its history, its people."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError, NotFound
from headway.core.tracker import nouns
from headway.core.tracker.fields import BY_NAME
from headway.usecases import tracker
from headway.usecases.base import remembering
from headway.web import base
from headway.web.tracker import boxes, telling
from headway.web.tracker.beside import Known, Panel, Section

PAGE: Final = "opportunity/opportunity.html"
_PANELS: Final[list[Panel]] = []
_HEADLINES: Final = frozenset({"move", "close", "reopen", "merge"})  # forms that change the sentence on top


def beside(*panels: Panel) -> None:
    """Name the sections that other subjects put on the page, once, where all addresses are."""
    _PANELS[:] = panels


@require_safe
def show(request: base.Request, id: int) -> HttpResponse:
    """The page of one opportunity."""
    return whole(request, id)


@require_http_methods(["GET", "HEAD", "POST"])
def fields(request: base.Request, id: int) -> HttpResponse:
    """A few fields in a form; on POST they are saved, unless somebody else changed them meanwhile."""
    names = request.POST.get("fields", request.GET.get("fields", ""))
    group = telling.GROUPS.get(names)
    if group is None:
        raise NotFound("There are no such fields.")
    it = tracker.opportunity(request.ctx, id=id)
    if request.method != "POST":
        return _form(request, it, group, telling.values(it, group.fields))
    given = {name: request.POST.get(name, "") for name in group.fields}
    try:
        change = tracker.edit(request.ctx, ids=[id], values=given, version=_version(request))
    except HeadwayError as error:
        return _form(request, it, group, given, base.problem(error))
    if change.opportunity_ids:
        base.saved(request, change)
    return done(request, id, touched=group.name)


@require_POST
def merge(request: base.Request, id: int) -> HttpResponse:
    """Merge another opportunity into this one."""
    other = request.POST.get("other", "")
    return act(request, id, "merge", lambda: tracker.merge(request.ctx, keep_id=id, other_id=number(other)))


def act(request: base.Request, id: int, form: str, verb: Callable[[], nouns.Change]) -> HttpResponse:
    """Do something to an opportunity and show it; where that is refused, show the form again and say why."""
    try:
        change = verb()
    except NotFound:
        raise
    except HeadwayError as error:
        return whole(request, id, form=form, problem=base.problem(error), given=request.POST)
    base.saved(request, change)
    return done(request, id, touched="headline" if form in _HEADLINES else "")


def done(request: base.Request, id: int, touched: str = "") -> HttpResponse:
    """After a write: the opportunity as it is now."""
    return whole(request, id, touched=touched) if request.htmx else base.go(request, f"/opportunities/{id}/")


@remembering()
def whole(
    request: base.Request,
    id: int,
    *,
    form: str = "",
    problem: base.Problem | None = None,
    given: Mapping[str, Any] | None = None,
    touched: str = "",
) -> HttpResponse:
    """The page of an opportunity; `form` is the one that a problem belongs to, `touched` the fields just saved."""
    context = telling.told(request.ctx, id) | {
        "form": form,
        "problem": problem,
        "given": given or {},
        "touched": touched,
    }
    context["gone"] = telling.is_gone(form, context)
    known = Known(context["it"], context["search"], context["contacts"], context["writable"], form, problem)
    sections = _sections(request, known)
    context["above"] = [each for each in sections if each.above]
    context["sections"] = [each for each in sections if not each.above]
    return base.page(request, PAGE, context, part="whole", status=problem.status if problem else 200)


def _sections(request: base.Request, known: Known) -> list[Section]:
    # what lies in the bin is restored before anything else is done with it
    found = [] if known.it.binned_at else [panel(request, known) for panel in _PANELS]
    return sorted((each for each in found if each), key=lambda each: not each.open)


def number(text: str) -> int:
    """The id that a form sent."""
    if not text.isdecimal() or len(text) > 18:
        raise NotFound("There is no such thing.")
    return int(text)


def _version(request: base.Request) -> int | None:
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else None


def _form(
    request: base.Request,
    it: nouns.Opportunity,
    group: telling.Group,
    values: Mapping[str, Any],
    problem: base.Problem | None = None,
) -> HttpResponse:
    search = tracker.search(request.ctx, search_id=it.search_id)
    context = {
        "it": it,
        "group": group,
        "fields": boxes.boxes(request.ctx, group.fields, values, search=search, problem=problem, place="edit"),
        "problem": None if problem is None or problem.field in BY_NAME else problem,
        "now": telling.group_shown(it, group) if problem and not problem.field else "",
    }
    status = problem.status if problem else 200
    answer = base.page(request, "opportunity/edit.html", context, part="form", status=status)
    if problem and request.htmx:
        answer.headers["HX-Retarget"] = f"#editing-{group.name}"
        answer.headers["HX-Reswap"] = "outerHTML"
    return answer
