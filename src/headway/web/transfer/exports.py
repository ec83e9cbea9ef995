"""Taking everything out: a file in a format that a person or a program can read."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.usecases import transfer
from headway.web import base


@require_safe
def exported(request: base.Request) -> HttpResponse:
    """Everything as a file: a table, a workbook, or all of it to be restored."""
    made = transfer.export(request.ctx, kind=request.GET.get("kind", "csv"))  # type: ignore[arg-type]
    return HttpResponse(
        made.data, made.media_type, headers={"Content-Disposition": f'attachment; filename="{made.name}"'}
    )
