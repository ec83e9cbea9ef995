"""The design page: everything that pages are made of, beside each other. While developing only."""

from typing import Final

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.tracker.words import DEFAULT_STAGES, OUTCOMES
from headway.web import base

_SIZES: Final = (("size-6", 35), ("size-5", 27), ("size-4", 21), ("size-3", 17), ("size-2", 15), ("size-1", 13))
_GROUNDS: Final = ("ground", "surface", "raised", "sunken", "accent-wash", "trouble-wash", "notice-wash")
_INKS: Final = ("ink", "ink-soft", "accent", "accent-strong", "trouble", "line", "line-strong", "focus")
_BOXES: Final = (
    base.Box("name", "Company", value="Brightwater Labs", hint="As they write it themselves.", place="design"),
    base.Box("on", "Applied on", "day", "2026-03-15", place="design"),
    base.Box("role", "Target role", "choice", "b", options=(("a", "Backend"), ("b", "Data")), place="design"),
    base.Box("pay", "Pay from", "whole", "sixty", error="“sixty” is no number. Write it in figures.", place="design"),
    base.Box("notes", "Notes", "text", "They build instruments for lighthouses.", place="design"),
)


@require_safe
def design(request: base.Request) -> HttpResponse:
    """Type, colours, numbers, controls and states, each good and each as it should not be."""
    context = {
        "sizes": _SIZES,
        "grounds": _GROUNDS,
        "inks": _INKS,
        "stages": [stage.name for stage in DEFAULT_STAGES],
        "outcomes": OUTCOMES.items(),
        "boxes": _BOXES,
    }
    base.say(request, base.Toast("Moved Engineer to “Phone interview”.", batch_id=1))
    return base.page(request, "design/design.html", context)
