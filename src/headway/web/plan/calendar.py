"""The calendar: a week or a month of days, what lies on them moved by drag, by keys or by a form; time blocks."""

from datetime import date
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError, Invalid, NotAllowed, NotFound
from headway.core.plan import clock, nouns
from headway.core.plan.words import WORKING_DAYS
from headway.core.tracker.nouns import Change
from headway.usecases import plan
from headway.web import base
from headway.web.forms import acting, choice
from headway.web.plan import forms, spans
from headway.web.tracker.adding import day

_BLOCK: Final = ("kind", "title", "start", "minutes", "from_on", "until_on")
_PAGE: Final = "plan/calendar.html"


def calendar(request: base.Request, problem: base.Problem | None = None, **_: Any) -> HttpResponse:
    """The days of a week or a month with all that lies on them."""
    ctx = request.ctx
    asked = {**request.GET.dict(), **forms.sent(request, "week", "month")}
    span = spans.span(asked, request.person.preferences.week_starts, ctx.today)
    days = plan.calendar(ctx, first=span.first, last=span.last)
    sent = request.POST.get("form", "") if problem else ""
    template = forms.boxes(("start",), request.POST if sent == "day" else {"start": "09:00"}, place="day",
                           problem=problem if sent == "day" else None)  # fmt: skip
    fields = _boxes(request.POST if sent == "block" else {"kind": "practice", "start": "09:00", "from_on": ctx.today},
                    problem if sent == "block" else None)  # fmt: skip
    told = {"day": template, "block": fields}.get(sent, {})
    chosen = forms.days_sent(request) if sent in ("block", "day") else WORKING_DAYS
    blocks = plan.blocks(ctx)
    context = {
        "span": span, "here_again": f"/plan/calendar/?{span.address}", "lead": spans.lead(ctx, days, span),
        "zone": ctx.zone, "fields": fields,
        "weekdays": forms.weekdays(chosen), "blocks": [(it, clock.weekdays_told(it.weekdays)) for it in blocks],
        "form": sent, "problem": forms.others(problem, told),
        "template": template["start"],
        **(spans.month if span.month else spans.week)(ctx, days, span),
    }  # fmt: skip
    return base.page(request, _PAGE, context, part="calendar", status=problem.status if problem else 200)


@require_safe
def shown(request: base.Request) -> HttpResponse:
    """The calendar as a page."""
    return calendar(request)


@require_POST
def move(request: base.Request) -> HttpResponse:
    """Take something to another day, as a drag or a form says; the days are shown anew."""
    on = None if request.POST.get("to") == "tomorrow" else day(request.POST.get("on", ""), "on")
    try:
        change = _moved(request, request.POST.get("what", ""), on, request.POST.get("start"))
    except (NotFound, NotAllowed):
        raise
    except HeadwayError as error:
        return base.told(request, error) if request.htmx else calendar(request, base.problem(error))
    base.saved(request, change)
    return calendar(request) if request.htmx else base.go(request, base.back(request, "/plan/calendar/"))


@acting(calendar, "/plan/calendar/")
def finish(request: base.Request, block: int, was_on: str) -> None:
    """Say that one day of a block was done."""
    given = forms.some(request, "minutes", "result")
    plan.finish_occurrence(request.ctx, block_id=block, was_on=_was(was_on), **given)


@acting(calendar, "/plan/calendar/")
def cancel(request: base.Request, block: int, was_on: str) -> Change:
    """Call one day of a block off."""
    return plan.cancel_occurrence(request.ctx, block_id=block, was_on=_was(was_on))


@acting(calendar, "/plan/calendar/")
def add(request: base.Request) -> None:
    """Set time aside."""
    plan.add_block(request.ctx, values=_values(request))


@acting(calendar, "/plan/calendar/")
def add_day(request: base.Request) -> Change:
    """Set a template day aside."""
    return plan.add_template_day(
        request.ctx, weekdays=forms.days_sent(request), start=request.POST.get("start") or "9:00"
    )


@require_http_methods(["GET", "HEAD", "POST"])
def block(request: base.Request, block: int) -> HttpResponse:
    """One time block to change; on POST changed on all its days."""
    it = plan.block(request.ctx, id=block)
    if request.method != "POST":
        return _form(request, it)
    try:
        change = plan.edit_block(request.ctx, id=block, values=_values(request))
    except (NotFound, NotAllowed):
        raise
    except HeadwayError as error:
        return _form(request, it, base.problem(error))
    base.saved(request, change)
    return base.go(request, "/plan/calendar/")


@acting(calendar, "/plan/calendar/")
def end(request: base.Request, block: int) -> Change:
    """Let a block end yesterday."""
    return plan.end_block(request.ctx, id=block)


@acting(calendar, "/plan/calendar/")
def remove(request: base.Request, block: int) -> Change:
    """Remove a block from all days."""
    return plan.remove_block(request.ctx, id=block)


def _moved(request: base.Request, what: str, on: date | None, start: str | None) -> Change:
    number = choice(request.POST, "id") or 0
    if what == "block":
        was_on = day(request.POST.get("was_on", ""), "was_on")
        if was_on is None:
            raise Invalid("A day is missing.", "Look at the calendar again.", "was_on")
        return plan.move_occurrence(request.ctx, block_id=number, was_on=was_on, on=on, start=start or None)
    return plan.move_activity(request.ctx, id=number, on=on, start=start)


def _values(request: base.Request) -> dict[str, Any]:
    given: dict[str, Any] = forms.sent(request, *_BLOCK)
    if not given.get("from_on"):
        given.pop("from_on", None)
    return {**given, "weekdays": forms.days_sent(request)}


def _was(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotFound("The block does not lie on that day.", "Look at the calendar again.") from None


def _form(request: base.Request, it: nouns.Block, problem: base.Problem | None = None) -> HttpResponse:
    now: dict[str, Any] = {name: getattr(it, name) for name in _BLOCK}
    now["minutes"] = clock.length(it.minutes)
    fields = _boxes(request.POST if problem else now, problem)
    context = {
        "it": it, "fields": fields, "problem": forms.others(problem, fields),
        "weekdays": forms.weekdays(forms.days_sent(request) if problem else it.weekdays),
        "elsewhere": it.zone if it.zone != request.ctx.zone else "",
    }  # fmt: skip
    return base.page(request, "plan/block.html", context, status=problem.status if problem else 200)


def _boxes(values: Any, problem: base.Problem | None) -> dict[str, base.Box]:
    return forms.boxes(_BLOCK, values, problem=problem, place="block", needed=("start", "minutes"))
