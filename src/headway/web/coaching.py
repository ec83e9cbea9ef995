"""The report for a coach: a page to print, and the same as a PDF."""

from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headway.core.errors import NotFound
from headway.core.insights import pictures
from headway.usecases import coaching as asked
from headway.usecases import insights, tracker
from headway.web import base
from headway.web.forms import whole
from headway.web.insights.pictures import drawn
from headway.web.tracker import between


@require_safe
def report(request: base.Request) -> HttpResponse:
    """The current job search on one page; `names=no` leaves the companies out."""
    try:
        found = asked.report(request.ctx, names=_names(request))
    except NotFound:
        return between.page(request)
    return base.page(request, "pipeline/report.html", {"report": found, "picture": found.lines and _picture(request)})


@require_safe
def printed(request: base.Request) -> HttpResponse:
    """The same as a PDF to take away; `search` names a search that was put away."""
    search_id = whole(request.GET.get("search", ""), "search")
    made = asked.printed(request.ctx, names=_names(request), search_id=search_id)
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return HttpResponse(made.data, made.media_type, headers=headers)


def _picture(request: base.Request) -> SafeString:
    """The funnel of the whole search."""
    numbers = {stage.id: stage.number for stage in tracker.search(request.ctx).stages}
    return drawn(pictures.funnel, insights.funnel(request.ctx).groups[-1], numbers=numbers)


def _names(request: base.Request) -> bool:
    return request.GET.get("names") != "no"
