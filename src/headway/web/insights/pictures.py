"""Pictures on a page, and as files."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from headway.core.errors import Invalid
from headway.core.insights import pictures
from headway.core.speech import say
from headway.usecases import insights as asked
from headway.web import base
from headway.web.tracker.adding import day


@require_safe
def picture(request: base.Request, kind: str, form: str) -> HttpResponse:
    """A picture as a file, of what the address asks for in the words of the page that shows it."""
    given = request.GET
    made = asked.picture(
        request.ctx,
        kind=kind,  # type: ignore[arg-type]
        form=form,  # type: ignore[arg-type]
        by=given.get("by") or None,  # type: ignore[arg-type]
        group=given.get("group") or None,
        label=given.get("label") or None,
        stage_id=_whole(given.get("stage", ""), "stage"),
        per_week=_number(given.get("per_week", ""), "per_week"),
        until=day(given.get("until", ""), "until"),
        search_id=_whole(given.get("search", ""), "search"),
    )
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return HttpResponse(made.data, made.media_type, headers=headers)


def drawn(draw: Callable[..., str], *given: Any, wide: float = pictures.WIDE, **more: Any) -> SafeString:
    """A picture for a page, wide and narrow; the style sheet (css/pictures.css) shows the one that fits.

    `drawn(pictures.forest, comparison)`; two pictures of one kind on a page get a `name` each.
    """
    both = (draw(*given, width=width, **more) for width in (wide, pictures.NARROW))
    pair = [mark_safe(svg) for svg in both]  # noqa: S308  # nosec B308 B703 - drawn by core, which escapes every word
    kind = "picture broad" if wide > pictures.WIDE else "picture"
    parts = '<div class="{}"><div class="wide">{}</div><div class="narrow">{}</div></div>'
    return format_html(parts, kind, *pair)


def _whole(text: str, field: str) -> int | None:
    if text and not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise Invalid(say("{value} is not a whole number.", value=text), say("Write digits only."), field)
    return int(text) if text else None


def _number(text: str, field: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        raise Invalid(say("{value} is not a number.", value=text), say("Write digits only."), field) from None
