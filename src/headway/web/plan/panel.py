"""What the plan says on the page of an opportunity: what was done for it and is planned, and the form for more."""

from typing import Final

from django.template.loader import render_to_string

from headway.core.plan import clock
from headway.core.tracker.nouns import Opportunity
from headway.usecases import plan
from headway.web import base
from headway.web.plan import forms

_SHOWN: Final = 8


def panel(request: base.Request, it: Opportunity) -> str:
    """Its activities, the latest first, with the minutes that went into it."""
    found = plan.activities(request.ctx, opportunity_id=it.id)
    usual = {"kind": "application", "on": request.ctx.today}
    context = {
        "at": it, "found": found, "shown": found.items[:_SHOWN], "length": clock.length(found.minutes),
        "fields": forms.boxes(("title", "kind", "minutes", "on"), usual, place="activity"),
        "writable": it.binned_at is None,
    }  # fmt: skip
    return render_to_string("plan/panel.html", context, request)
