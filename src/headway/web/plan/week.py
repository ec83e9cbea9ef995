"""The week: what was done and planned, by kind and by day, the goals beside it; and the list of all activities."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.errors import Invalid
from headway.core.insights.weeks import first_day
from headway.core.plan import clock, pictures, worked
from headway.core.plan.words import KINDS
from headway.core.speech import said
from headway.usecases import plan, tracker
from headway.web import base
from headway.web.insights.pictures import drawn
from headway.web.plan import forms
from headway.web.plan.goals import told
from headway.web.tracker.adding import day

_QUICK: Final = ("title", "kind", "minutes", "on", "start")


def week(request: base.Request, problem: base.Problem | None = None, **_: Any) -> HttpResponse:
    """What was done and planned in one week, this one if the address names none."""
    ctx, given = request.ctx, request.GET
    on = _day(given, "week") or ctx.today
    first = first_day(on, request.person.preferences.week_starts)
    last = first + timedelta(days=6)
    found = plan.week(ctx, on=first)
    held = plan.activities(ctx, first=first, last=last)
    now = first <= ctx.today <= last
    context = {
        "week": found, "told": worked.told(found, ctx.today), "beside": worked.beside(found),
        "untimed": worked.untimed(found), "now": now,
        "earlier": first - timedelta(weeks=1), "later": first + timedelta(weeks=1),
        "picture": drawn(pictures.kinds, found, links=_links(found)) if found.activities else "",
        "kinds": [(each, said(KINDS)[each.kind], _rows(found, each.kind)) for each in found.kinds],
        "all_rows": _rows(found),
        "days": [(day, list(rows)) for day, rows in groupby(reversed(held.items), key=lambda it: it.on)],
        "more": held.total - len(held.items),
        "waiting": plan.activities(ctx, last=first - timedelta(days=1), done=False) if now else None,
        "goals": told(plan.progress(ctx, on=ctx.today if now else last)),
        "timer": plan.timer(ctx),
        "asks": bool(problem and problem.options),
        "quick": _quick(request, problem),
    }  # fmt: skip
    context["problem"] = forms.others(problem, context["quick"]) if isinstance(context["quick"], dict) else problem
    return base.page(request, "plan/week.html", context, status=problem.status if problem else 200)


@require_safe
def shown(request: base.Request) -> HttpResponse:
    """The week as a page."""
    return week(request)


@require_safe
def activities(request: base.Request) -> HttpResponse:
    """All activities, or those that the address asks for."""
    given, problem = request.GET, None
    try:
        asked = _asked(given)
    except Invalid as error:
        asked, problem = {}, base.problem(error)
    page = int(given["page"]) if given.get("page", "").isdecimal() and len(given["page"]) < 7 else 1
    found = plan.activities(request.ctx, **asked, page=page)
    context = {
        "found": found, "given": given, "problem": problem, "length": clock.length(found.minutes),
        "pages": -(-found.total // found.size), "earlier": _page(given, page + 1), "later": _page(given, page - 1),
        "boxes": forms.boxes(
            ("kind", "label", "from_on", "until_on", "title"), given, place="asked", options={"kind": forms.any_kind()},
            known={"label": [label.name for label in tracker.labels(request.ctx)]},
        ),
        "narrowed": any(given.get(name) for name in _ASKED),
    }  # fmt: skip
    return base.page(request, "plan/activities.html", context, status=problem.status if problem else 200)


_ASKED: Final = ("kind", "label", "from_on", "until_on", "title", "done")


def _asked(given: Mapping[str, str]) -> dict[str, Any]:
    done = given.get("done", "")
    return {
        "first": _day(given, "from_on"), "last": _day(given, "until_on"), "label": given.get("label", "")[:100],
        "kind": given["kind"] if given.get("kind") in KINDS else None, "text": given.get("title", "")[:300],
        "done": {"yes": True, "no": False}.get(done),
    }  # fmt: skip


def _day(given: Mapping[str, str], name: str) -> date | None:
    on = day(given.get(name, ""), name)
    return on if on is None or 1970 < on.year < 2200 else None


def _page(given: Mapping[str, str], number: int) -> str:
    asked = {name: given[name] for name in _ASKED if given.get(name)}
    return "?" + urlencode({**asked, "page": number})


def _links(week: worked.Week) -> dict[Any, str]:
    return {each.kind: _rows(week, each.kind) for each in week.kinds}


def _rows(week: worked.Week, kind: str = "") -> str:
    """The address of the activities done in a week, of a kind."""
    span = {"from_on": week.from_on.isoformat(), "until_on": week.until_on.isoformat(), "done": "yes"}
    return "/plan/activities/?" + urlencode({**({"kind": kind} if kind else {}), **span})


def _quick(request: base.Request, problem: base.Problem | None) -> dict[str, base.Box]:
    """The form that logs or plans in ten seconds; what was typed stays where something was wrong."""
    typed = request.POST if problem else {"kind": request.GET.get("kind", "practice"), "on": request.ctx.today}
    return forms.boxes(_QUICK, typed, problem=problem, place="quick")
