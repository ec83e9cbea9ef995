"""The weekly review as a page: what was, the person's own words, and the week ahead in three clicks."""

from datetime import date, timedelta
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from headway.core.days import in_short
from headway.core.errors import HeadwayError, Invalid
from headway.core.plan import clock
from headway.core.plan.reviews import Review
from headway.core.speech import say
from headway.usecases import plan
from headway.web import base

PATH: Final = "/plan/review/"
_WEEK: Final = timedelta(days=7)


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: base.Request) -> HttpResponse:
    """One week looked back on; on POST, the person's own words about it."""
    if request.method != "POST":
        return _page(request, plan.weekly_review(request.ctx, from_on=_day(request.GET.get("week", ""))))
    week = _needed(request)
    given = {name: request.POST.get(name, "") for name in ("words", "change")}
    try:
        base.saved(request, plan.keep_weekly_review(request.ctx, from_on=week, **given))
    except HeadwayError as error:
        return _page(request, plan.weekly_review(request.ctx, from_on=week), base.problem(error), given)
    return base.go(request, _at(week))


@require_POST
def ahead(request: base.Request) -> HttpResponse:
    """Take what was ticked over into the week after."""
    week = _needed(request)
    keys = request.POST.getlist("take")
    if not keys:
        wrong = base.problem(Invalid("Nothing is ticked.", "Tick what the week shall hold.", "take"))
        return _page(request, plan.weekly_review(request.ctx, from_on=week), wrong)
    base.saved(request, plan.plan_week(request.ctx, from_on=week, keys=keys))
    return base.go(request, _at(week))


@require_POST
def remove(request: base.Request) -> HttpResponse:
    """Take away what was written about a week."""
    week = _needed(request)
    base.saved(request, plan.remove_weekly_review(request.ctx, from_on=week))
    return base.go(request, _at(week))


def _page(
    request: base.Request, it: Review, problem: base.Problem | None = None, given: dict[str, str] | None = None
) -> HttpResponse:
    values = given or {"words": it.own.words, "change": it.own.change}
    context: dict[str, Any] = {
        "it": it,
        "hours": clock.length(it.minutes),
        "week": _span(request, it.from_on, it.until_on),
        "done": [(each, clock.length(each.minutes) if each.minutes else "") for each in it.done],
        "boxes": _boxes(it, values, problem),
        "problem": None if problem and problem.field in values else problem,
        "past": [(each, _span(request, each.from_on, each.until_on)) for each in plan.weekly_reviews(request.ctx)],
        "before": _at(it.from_on - _WEEK) if it.from_on.year > 1970 else "",
        "after": _at(it.from_on + _WEEK) if it.until_on < request.ctx.today else "",
    }
    return base.page(request, "plan/review.html", context, status=problem.status if problem else 200)


def _span(request: base.Request, first: date, last: date) -> str:
    """The first and the last day of a week."""
    today = request.ctx.today
    return f"{in_short(first, today=today)} – {in_short(last, today=today)}"


def _boxes(it: Review, values: dict[str, str], problem: base.Problem | None) -> list[base.Box]:
    hint = say("The diagnosis suggests: {advice}", advice=it.suggested.advice) if it.suggested else ""
    return [
        base.Box("words", say("How was this week, in your own words?"), "text", values["words"], limit=10_000,
                 error=_error("words", problem), place="review"),
        base.Box("change", say("One thing to change next week"), "line", values["change"], hint, limit=300,
                 error=_error("change", problem), place="review"),
    ]  # fmt: skip


def _error(name: str, problem: base.Problem | None) -> str:
    return f"{problem.message} {problem.hint}".strip() if problem and problem.field == name else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid(say("{text} is not a day.", text=text), "Write it as 2026-03-31.", "week") from None


def _needed(request: base.Request) -> date:
    return _day(request.POST.get("week", "")) or request.ctx.today


def _at(week: date) -> str:
    return f"{PATH}?week={week.isoformat()}"
