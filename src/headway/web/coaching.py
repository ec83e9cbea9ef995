"""The report for a coach: a page to print, and the same as a PDF."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.errors import NotFound
from headway.usecases import coaching as asked
from headway.web import base


@require_safe
def report(request: base.Request) -> HttpResponse:
    """The current job search on one page; `names=no` leaves the companies out."""
    try:
        found = asked.report(request.ctx, names=_names(request))
    except NotFound:
        return base.go(request, "/start/")
    return base.page(request, "pipeline/report.html", {"report": found})


@require_safe
def printed(request: base.Request) -> HttpResponse:
    """The same as a PDF to take away."""
    made = asked.printed(request.ctx, names=_names(request))
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return HttpResponse(made.data, made.media_type, headers=headers)


def _names(request: base.Request) -> bool:
    return request.GET.get("names") != "no"
