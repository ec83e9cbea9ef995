"""The first page of a new tracker: bring a spreadsheet, start empty, or look around."""

from contextlib import suppress

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError, NotFound
from headway.core.speech import say
from headway.usecases import tracker
from headway.usecases.transfer import demo
from headway.web import base
from headway.web.tracker import between


@require_safe
def home(request: base.Request) -> HttpResponse:
    """The way in: the first run while there is no job search at all, else the day."""
    return HttpResponseRedirect("/today/" if tracker.searches(request.ctx) else "/start/")


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: base.Request) -> HttpResponse:
    """Three ways to begin; on POST, an empty job search with up to three target roles."""
    if request.method != "POST" and between.is_between(request):
        return between.page(request)
    roles = [name.strip() for name in request.POST.getlist("role")]
    if request.method != "POST":
        return _page(request, roles)
    try:
        tracker.begin(request.ctx, name=request.POST.get("name", ""), roles=filter(None, roles))
    except HeadwayError as error:
        return _page(request, roles, base.problem(error))
    return base.go(request, "/opportunities/")


@require_POST
def example(request: base.Request) -> HttpResponse:
    """Load the example, anew if it is there."""
    demo.load(request.ctx)
    return base.go(request, "/pipeline/")


@require_POST
def leave_example(request: base.Request) -> HttpResponse:
    """Take the example away; the person's own search is current again."""
    with suppress(NotFound):  # it was left in another window already
        demo.remove(request.ctx)
    base.say(request, base.Toast(say("The example is gone.")))
    return base.go(request, base.back(request, "/") if request.POST.get("next") else "/")


def _page(request: base.Request, roles: list[str], problem: base.Problem | None = None) -> HttpResponse:
    given = {"roles": [*roles, "", "", ""][:3], "problem": problem, "searches": tracker.searches(request.ctx)}
    return base.page(request, "start/start.html", given, status=problem.status if problem else 200)
