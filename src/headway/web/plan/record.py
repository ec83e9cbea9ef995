"""The work-search record: a page to print, a table to take, lines put right."""

from datetime import date
from typing import Any, Final

from django.http import HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from headway.core.plan.record import COLUMNS, Line
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.usecases import plan
from headway.web import base
from headway.web.forms import Boxes, acting
from headway.web.tracker.adding import day

PATH: Final = "/plan/record/"
_FIELDS: Final = ("kind", "employer", "method", "contact", "position", "result")


@require_safe
def record(request: base.Request) -> HttpResponse:
    """The record, week by week."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    """The record, with what went wrong in one of its forms."""
    first, last = _span(request)
    key = request.POST.get("key", "") if problem else request.GET.get("line", "")
    weeks = plan.work_search(request.ctx, first=first, last=last)
    chosen = next((line for week in weeks for line in week.lines if key and _name(line) == key), None)
    own = Boxes({"on": request.ctx.today}, "own", problem if not chosen else None, request.POST)
    context: dict[str, Any] = {
        "weeks": weeks,
        "chosen": chosen,
        "fields": _edit(chosen, problem, request) if chosen else [],
        "columns": [say(name) for name in COLUMNS],
        "first": first or (weeks[-1].first_on if weeks else request.ctx.today),
        "last": last or request.ctx.today,
        "asked": weeks[0].asked if weeks else 0,
        "here": weeks[0] if weeks else None,
        "own": _boxes(own),
        "adding": bool(problem) and not chosen,
        "left_out": plan.left_out_of_record(request.ctx),
        "problem": problem,
        "span": urlencode({name: str(on) for name, on in (("first", first), ("last", last)) if on}),
    }
    return base.page(request, "plan/record.html", context, status=problem.status if problem else 200)


@require_safe
def taken(request: base.Request) -> HttpResponse:
    """The record as a table."""
    first, last = _span(request)
    made = plan.work_search_file(request.ctx, first=first, last=last)
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return HttpResponse(made.data, made.media_type, headers=headers)


@acting(page, PATH)
def put(request: base.Request) -> Change:
    """Add a line of one's own, or say one in one's own words."""
    given = request.POST
    on = day(given.get("on", ""), "on") or request.ctx.today
    values = {name: given.get(name, "") for name in _FIELDS}
    key = given.get("key", "")
    if key:
        return plan.put_record_line(request.ctx, key=key, on=on, values=values)
    return plan.add_record_line(request.ctx, on=on, values=values)


@acting(page, PATH)
def leave_out(request: base.Request) -> Change:
    """Leave a line out."""
    on = day(request.POST.get("on", ""), "on") or request.ctx.today
    return plan.leave_out_record_line(request.ctx, key=request.POST.get("key", ""), on=on)


@acting(page, PATH)
def remove(request: base.Request, line: int) -> Change:
    """Remove one's own words."""
    return plan.remove_record_line(request.ctx, id=line)


def _edit(line: Line, problem: base.Problem | None, request: base.Request) -> list[base.Box]:
    kept = {name: getattr(line, name) for name in ("on", *_FIELDS)}
    return _boxes(Boxes(kept, "line", problem, request.POST))


def _name(line: Line) -> str:
    """What names a line in an address: its key, else the id of the person's own."""
    return line.key or f"own.{line.id}"


def _boxes(form: Boxes) -> list[base.Box]:
    return [
        form.box("on", say("Date"), "day"),
        form.box("kind", say("Kind"), required=True, limit=100),
        form.box("employer", say("Employer")),
        form.box("method", say("Contact method"), limit=100),
        form.box("contact", say("Contact"), hint=say("Name, address, phone, e-mail or link."), limit=1000),
        form.box("position", say("Position and reference"), limit=500),
        form.box("result", say("Result"), limit=500),
    ]


def _span(request: base.Request) -> tuple[date | None, date | None]:
    return day(request.GET.get("first", ""), "first"), day(request.GET.get("last", ""), "last")
