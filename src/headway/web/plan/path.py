"""The path as a page: nine steps, their checks, notes, and steps of one's own."""

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core.errors import HeadwayError, NotFound
from headway.core.plan.path import Step
from headway.core.tracker import nouns
from headway.usecases import plan
from headway.web import base

PATH: Final = "/plan/path/"
# where in Headway a step is done, by its code
_WHERE: Final = {
    "needs": "/prepare/needs/",
    "skills": "/prepare/needs/",
    "roles": "/settings/",
    "showcase": "/prepare/documents/",
    "stories": "/prepare/stories/",
    "people": "/people/",
    "applications": "/opportunities/",
    "interviews": "/prepare/",
    "offers": "/offers/",
    "course": "/plan/",
    "open_source": "/plan/",
}


@require_safe
def path(request: base.Request) -> HttpResponse:
    """The path as it stands."""
    return _page(request)


@require_POST
def ticks(request: base.Request) -> HttpResponse:
    """Tick a check, or take its tick away."""
    step, check = request.POST.get("step", ""), request.POST.get("check", "")
    verb = plan.tick if request.POST.get("ticked") == "yes" else plan.untick
    return _act(request, lambda: verb(request.ctx, step=step, check=check), step)


@require_POST
def add(request: base.Request) -> HttpResponse:
    """Add a step of one's own."""
    return _act(request, lambda: plan.add_step(request.ctx, title=request.POST.get("title", "")))


@require_POST
def note(request: base.Request, step: str) -> HttpResponse:
    """Keep a note at a step, and the title of an own one."""
    title = request.POST.get("title")
    kept = request.POST.get("note", "")
    return _act(request, lambda: plan.note_step(request.ctx, step=step, note=kept, title=title), step)


@require_POST
def place(request: base.Request, step: str) -> HttpResponse:
    """Move a step one place up or down."""
    down = request.POST.get("to") == "down"
    return _act(request, lambda: plan.place_step(request.ctx, step=step, down=down), step)


@require_POST
def remove(request: base.Request, step: str) -> HttpResponse:
    """Put a step away."""
    return _act(request, lambda: plan.remove_step(request.ctx, step=step))


@require_POST
def bring_back(request: base.Request, step: str) -> HttpResponse:
    """Bring a built-in step back."""
    return _act(request, lambda: plan.bring_step_back(request.ctx, step=step), step)


def _act(request: base.Request, verb: Callable[[], nouns.Change], step: str = "") -> HttpResponse:
    """Do something to the path and show it; where that is refused, say why beside it."""
    try:
        base.saved(request, verb())
    except NotFound:
        raise
    except HeadwayError as error:
        return _page(request, base.problem(error), step)
    return _page(request, touched=step) if request.htmx else base.go(request, f"{PATH}#{step}" if step else PATH)


def _page(request: base.Request, problem: base.Problem | None = None, touched: str = "") -> HttpResponse:
    found = plan.path(request.ctx)
    context = {
        "it": found,
        "open": touched or (found.next.code if found.next else ""),
        "steps": [_shown(step) for step in found.steps],
        "alternatives": [_shown(step) for step in found.alternatives],
        "problem": problem,
        "given": request.POST if problem else {},
        "lead": found.lead,
    }
    return base.page(request, "plan/path.html", context, part="path", status=problem.status if problem else 200)


def _shown(step: Step) -> dict[str, Any]:
    return {"it": step, "where": _WHERE.get(step.code, ""), "done": sum(check.done for check in step.checks)}
