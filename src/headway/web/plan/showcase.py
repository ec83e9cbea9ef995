"""What there is to show: projects, posts and talks."""

from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from headway.core.errors import HeadwayError, NotAllowed, NotFound
from headway.core.plan import nouns
from headway.core.speech import count, say
from headway.core.tracker.nouns import Change
from headway.usecases import plan
from headway.web import base
from headway.web.forms import acting
from headway.web.plan import forms

_FIELDS: Final = ("title", "kind", "url", "on", "skills", "shows", "notes")


def showcase(request: base.Request, problem: base.Problem | None = None, **_: Any) -> HttpResponse:
    """The list, and the form for one more."""
    found = plan.showcase(request.ctx)
    fields = _boxes(request.POST if problem else {"kind": "project"}, problem)
    skills = {skill for it in found for skill in it.skills}
    context = {
        "found": [(it, _kind(it)) for it in found], "lead": _lead(len(found), len(skills)), "fields": fields,
        "problem": forms.others(problem, fields), "adding": problem is not None or not found,
    }  # fmt: skip
    return base.page(request, "plan/showcase.html", context, status=problem.status if problem else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def shown(request: base.Request) -> HttpResponse:
    """The page; on POST one more."""
    return _add(request) if request.method == "POST" else showcase(request)


@require_http_methods(["GET", "HEAD", "POST"])
def showpiece(request: base.Request, showpiece: int) -> HttpResponse:
    """One of them to change; on POST changed."""
    it = plan.showpiece(request.ctx, id=showpiece)
    if request.method != "POST":
        return _form(request, it)
    try:
        change = plan.edit_showpiece(request.ctx, id=showpiece, values=forms.sent(request, *_FIELDS))
    except (NotFound, NotAllowed):
        raise
    except HeadwayError as error:
        return _form(request, it, base.problem(error))
    base.saved(request, change)
    return base.go(request, "/plan/showcase/")


@acting(showcase, "/plan/showcase/")
def _add(request: base.Request) -> None:
    plan.add_showpiece(request.ctx, values=forms.sent(request, *_FIELDS))


@acting(showcase, "/plan/showcase/")
def remove(request: base.Request, showpiece: int) -> Change:
    """Remove it from the list."""
    return plan.remove_showpiece(request.ctx, id=showpiece)


def _lead(n: int, skills: int) -> str:
    if not n:
        return say("Nothing to show yet.")
    things = count(n, "{n} thing to show", "{n} things to show")
    if not skills:
        return say("{things}.", things=things)
    return say("{things}, {skills}.", things=things, skills=count(skills, "for {n} skill", "for {n} skills"))


def _kind(it: nouns.Showpiece) -> str:
    return dict(forms.shown_kinds())[it.kind]


def _form(request: base.Request, it: nouns.Showpiece, problem: base.Problem | None = None) -> HttpResponse:
    now: dict[str, Any] = {name: getattr(it, name) for name in _FIELDS}
    now["skills"] = ", ".join(it.skills)
    fields = _boxes(request.POST if problem else now, problem)
    context = {"it": it, "fields": fields, "problem": forms.others(problem, fields)}
    return base.page(request, "plan/showpiece.html", context, status=problem.status if problem else 200)


def _boxes(values: Any, problem: base.Problem | None) -> dict[str, base.Box]:
    return forms.boxes(
        _FIELDS, values, problem=problem, place="piece", options={"kind": forms.shown_kinds()}, needed=("title",)
    )
