"""One activity: logged, planned, changed, done, moved, removed; and the timer."""

from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from headway.core.errors import HeadwayError, NotAllowed, NotFound
from headway.core.plan import nouns
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.usecases import plan, tracker
from headway.web import base
from headway.web.forms import acting, choice
from headway.web.plan import forms
from headway.web.plan.week import week
from headway.web.tracker import boxes as of_tracker
from headway.web.tracker.adding import day

_FIELDS: Final = (
    "title", "kind", "minutes", "on", "start", "label", "url", "company", "role", "result",
)  # fmt: skip
_QUICK: Final = ("title", "kind", "minutes", "on", "start", "label")
_ABOUT: Final = ("opportunity_id", "contact_id", "outreach_id")
_EDIT: Final = "plan/activity.html"


@require_POST
def add(request: base.Request) -> HttpResponse:
    """Log an activity, plan it, or start the timer for it: whichever button was pressed."""
    try:
        made = _made(request)
    except (NotFound, NotAllowed):
        raise
    except HeadwayError as error:
        return week(request, base.problem(error))
    to = f"/plan/activities/{made.id}/" if isinstance(made, nouns.Activity) else ""
    base.saved(request, to=to)
    return base.go(request, base.back(request, "/plan/"))


@require_http_methods(["GET", "HEAD", "POST"])
def activity(request: base.Request, activity: int) -> HttpResponse:
    """One activity with everything known of it; on POST changed."""
    if request.method != "POST":
        return _form(request, plan.activity(request.ctx, id=activity))
    values = forms.sent(request, *_FIELDS)
    if "unlink" in request.POST:
        values |= dict.fromkeys(_ABOUT, "")
    try:
        change = plan.edit_activity(request.ctx, id=activity, values=values)
    except (NotFound, NotAllowed):
        raise
    except HeadwayError as error:
        return _form(request, plan.activity(request.ctx, id=activity), base.problem(error))
    base.saved(request, change)
    return base.go(request, f"/plan/?week={plan.activity(request.ctx, id=activity).on.isoformat()}")


@acting(week, "/plan/")
def finish(request: base.Request, activity: int) -> Change:
    """Say that it was done."""
    given = forms.some(request, "minutes", "result")
    return plan.finish_activity(request.ctx, id=activity, minutes=given.get("minutes"), result=given.get("result"))


@acting(week, "/plan/")
def reopen(request: base.Request, activity: int) -> Change:
    """Say that it was not done after all."""
    return plan.reopen_activity(request.ctx, id=activity)


@acting(week, "/plan/")
def move(request: base.Request, activity: int) -> Change:
    """Take it to tomorrow, or to the day that the form names."""
    given = forms.some(request, "on", "start")
    return plan.move_activity(request.ctx, id=activity, on=day(given.get("on", ""), "on"), start=given.get("start"))


@acting(week, "/plan/")
def remove(request: base.Request, activity: int) -> Change:
    """Remove it."""
    return plan.remove_activity(request.ctx, id=activity)


@acting(week, "/plan/")
def start_timer(request: base.Request) -> None:
    """Start the timer for a planned activity or a kind of work."""
    _started(request, choice(request.POST, "activity"))


@acting(week, "/plan/")
def stop_timer(request: base.Request) -> None:
    """Stop the timer and log what it measured, or the minutes that the form names."""
    plan.stop_timer(request.ctx, **forms.some(request, "minutes", "title", "result"))


@acting(week, "/plan/")
def drop_timer(request: base.Request) -> Change:
    """Stop the timer without logging."""
    return plan.drop_timer(request.ctx)


def _made(request: base.Request) -> nouns.Activity | nouns.Timer:
    do = request.POST.get("do", "log")
    if do == "timer":
        return _started(request)
    values = forms.some(request, *_QUICK, *_ABOUT)
    if do == "plan":
        return plan.plan_activity(request.ctx, values=values)
    return plan.log_activity(request.ctx, values=values)


def _started(request: base.Request, activity: int | None = None) -> nouns.Timer:
    given = request.POST
    kind, title = given.get("kind", "other"), given.get("title", "")
    return plan.start_timer(request.ctx, kind=kind, title=title, activity_id=activity)


def _form(request: base.Request, it: nouns.Activity, problem: base.Problem | None = None) -> HttpResponse:
    values: Any = request.POST if problem else {name: getattr(it, name) for name in _FIELDS}
    search = of_tracker.current(request.ctx)
    roles = [("", say("None")), *((role.name, role.name) for role in (search.roles if search else ()))]
    if it.role and it.role not in {name for name, _ in roles}:
        roles.append((it.role, it.role))
    known = {"label": [label.name for label in tracker.labels(request.ctx)]}
    fields = forms.boxes(_FIELDS, values, problem=problem, options={"role": roles}, known=known)
    context = {"it": it, "fields": fields, "problem": forms.others(problem, fields)}
    return base.page(request, _EDIT, context, status=problem.status if problem else 200)
