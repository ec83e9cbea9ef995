"""Taking back what was just done."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from headway.core.errors import NotFound
from headway.usecases import tracker
from headway.web import base


@require_POST
def undo(request: base.Request) -> HttpResponse:
    """Take back an action and return to where the person was."""
    batch = request.POST.get("batch", "")
    if not batch.isdecimal() or len(batch) > 18:
        raise NotFound("There is no such action to undo.")
    base.saved(request, tracker.undo(request.ctx, batch_id=int(batch)))
    return base.go(request, base.back(request))
