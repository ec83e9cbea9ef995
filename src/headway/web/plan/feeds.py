"""Calendars to subscribe to: made and revoked; the secret address itself; the calendar as a file."""

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError
from headway.core.plan.feed import ALARMS, PARTS, CalendarFile, NewFeed
from headway.core.speech import said, say
from headway.usecases import accounts, plan
from headway.web import base, middleware
from headway.web.forms import choice

PATH: Final = "/plan/calendars/"
_TYPE: Final = "text/calendar; charset=utf-8"


@require_http_methods(["GET", "HEAD", "POST"])
def feeds(request: base.Request) -> HttpResponse:
    """The calendars that programs subscribe to; on POST one more, whose address stands on this page and never again."""
    if request.method != "POST":
        return _page(request)
    given = request.POST
    alarm = given.get("alarm", "")
    try:
        made = plan.add_feed(
            request.ctx,
            name=given.get("name", ""),
            parts=given.getlist("part"),  # type: ignore[arg-type]
            alarm=int(alarm) if alarm.isdecimal() and len(alarm) < 6 else 60,
            private="private" in given,
        )
    except HeadwayError as error:
        return _page(request, problem=base.problem(error))
    answer = _page(request, made=made)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_POST
def revoke(request: base.Request, feed: int) -> HttpResponse:
    """Turn away whoever asks at a calendar's address."""
    revoked = plan.revoke_feed(request.ctx, feed_id=feed)
    base.say(request, base.Toast(say("Revoked the calendar “{name}”", name=revoked.name)))
    return base.go(request, PATH)


@require_safe
def taken(request: base.Request) -> HttpResponse:
    """The calendar as a file: all of it, the parts that are named, or one interview."""
    parts: Any = request.GET.getlist("part")
    one = choice(request.GET, "interview")
    return _file(plan.calendar_file(request.ctx, parts=parts, interview_id=one), "attachment")


@require_safe
def subscribed(request: HttpRequest, key: str) -> HttpResponse:
    """What a calendar program reads at a secret address, without being signed in."""
    found = accounts.subscriber(key=key, now=middleware.now(), zone=settings.TIME_ZONE)
    if found is None:
        return HttpResponse("There is no calendar at this address.\n", "text/plain; charset=utf-8", 404)
    ctx, feed_id = found
    answer = _file(plan.feed_file(ctx, feed_id=feed_id), "inline")
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _file(made: CalendarFile, how: str) -> HttpResponse:
    return HttpResponse(made.data, _TYPE, headers={"Content-Disposition": f'{how}; filename="{made.name}"'})


def _page(request: base.Request, *, made: NewFeed | None = None, problem: base.Problem | None = None) -> HttpResponse:
    given = request.POST
    chosen = given.getlist("part") if problem else list(PARTS)
    unnamed = problem is not None and problem.field == "name"
    wrong = f"{problem.message} {problem.hint}" if problem and unnamed else ""
    context = {
        "feeds": [(each, [say(PARTS[part]) for part in each.parts]) for each in plan.feeds(request.ctx)],
        "made": made,
        "address": request.build_absolute_uri(f"/calendar/{made.secret}.ics") if made else "",
        "name": base.Box("name", say("Name"), value=given.get("name", "") if problem else "", error=wrong, limit=100),
        "parts": [(part, words, part in chosen) for part, words in said(PARTS).items()],
        "alarm": base.Box(
            "alarm",
            say("Alarm"),
            "choice",
            given.get("alarm", "60") if problem else "60",
            options=tuple((str(minutes), words) for minutes, words in said(ALARMS).items()),
        ),
        "private": bool(problem) and "private" in given,
        "problem": None if unnamed else problem,
    }
    return base.page(request, "plan/calendars.html", context, status=problem.status if problem else 200)
