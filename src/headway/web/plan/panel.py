"""What the plan says on the page of an opportunity: what was done for it and is planned, and the form for more."""

from typing import Final

from django.template.loader import render_to_string

from headway.core.plan import clock
from headway.core.speech import count, say
from headway.usecases import plan
from headway.web import base
from headway.web.plan import forms
from headway.web.tracker.beside import Known, Section

_SHOWN: Final = 8


def panel(request: base.Request, at: Known) -> Section:
    """Its activities, the latest first, with the minutes that went into it."""
    found = plan.activities(request.ctx, opportunity_id=at.it.id)
    usual = {"kind": "application", "on": request.ctx.today}
    context = {
        "at": at.it, "shown": found.items[:_SHOWN],
        "fields": forms.boxes(("title", "kind", "minutes", "on"), usual, place="activity"),
        "writable": at.writable,
    }  # fmt: skip
    html = render_to_string("plan/panel.html", context, request)
    due = any(not each.done_at and each.on <= request.ctx.today for each in found.items)
    length = clock.length(found.minutes) if found.minutes else ""
    told = " · ".join(part for part in (count(found.total, "{n} activity", "{n} activities"), length) if part)
    return Section("activities", say("Activities"), html, told if found.items else say("none yet"), due)
