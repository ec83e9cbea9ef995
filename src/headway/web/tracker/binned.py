"""The bin: what was deleted, and the way back."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from headway.usecases import tracker
from headway.web import base
from headway.web.tracker.opportunity import number


@require_http_methods(["GET", "HEAD", "POST"])
def binned(request: base.Request) -> HttpResponse:
    """What lies in the bin; on POST, opportunities are put into it."""
    if request.method != "POST":
        given = {"binned": tracker.binned(request.ctx), "kept_days": tracker.KEPT_DAYS}
        return base.page(request, "bin/bin.html", given)
    base.saved(request, tracker.delete(request.ctx, ids=_ids(request)))
    return base.go(request, "/opportunities/")


@require_POST
def restore(request: base.Request) -> HttpResponse:
    """Take opportunities out of the bin."""
    base.saved(request, tracker.restore(request.ctx, ids=_ids(request)))
    return base.go(request, base.back(request, "/bin/"))


def _ids(request: base.Request) -> list[int]:
    return [number(text) for text in request.POST.getlist("id")]
