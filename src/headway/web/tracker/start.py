"""The first page of a new tracker: bring a spreadsheet, start empty, or look around."""

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from headway.core.errors import HeadwayError
from headway.usecases import tracker
from headway.web import base


@require_safe
def home(request: base.Request) -> HttpResponse:
    """The way in: the first run while there is no job search, else the list of opportunities."""
    return HttpResponseRedirect("/opportunities/" if tracker.searches(request.ctx) else "/start/")


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: base.Request) -> HttpResponse:
    """Three ways to begin; on POST, an empty job search with up to three target roles."""
    roles = [name.strip() for name in request.POST.getlist("role")]
    if request.method != "POST":
        return _page(request, roles)
    try:
        tracker.begin(request.ctx, name=request.POST.get("name", ""), roles=filter(None, roles))
    except HeadwayError as error:
        return _page(request, roles, base.problem(error))
    return base.go(request, "/opportunities/")


def _page(request: base.Request, roles: list[str], problem: base.Problem | None = None) -> HttpResponse:
    given = {"roles": [*roles, "", "", ""][:3], "problem": problem, "searches": tracker.searches(request.ctx)}
    return base.page(request, "start/start.html", given, status=problem.status if problem else 200)
