"""Pictures on a page."""

from collections.abc import Callable
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from headway.core.insights import pictures


def drawn(draw: Callable[..., str], *given: Any, **more: Any) -> SafeString:
    """A picture for a page, wide and narrow; the style sheet (css/pictures.css) shows the one that fits.

    `drawn(pictures.forest, comparison)`; two pictures of one kind on a page get a `name` each.
    """
    both = (draw(*given, width=width, **more) for width in (pictures.WIDE, pictures.NARROW))
    wide, narrow = (mark_safe(svg) for svg in both)  # noqa: S308 - drawn by core, which escapes every word
    return format_html(
        '<div class="picture"><div class="wide">{}</div><div class="narrow">{}</div></div>', wide, narrow
    )
