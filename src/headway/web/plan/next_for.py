"""What is next for an opportunity, on its page: what is due with its verbs, else what comes up and when."""

from django.template.loader import render_to_string

from headway.core.days import in_words
from headway.core.plan.today import NextFor
from headway.core.speech import count, say
from headway.usecases import plan
from headway.web import base
from headway.web.plan import lines
from headway.web.tracker.beside import Known, Section


def panel(request: base.Request, at: Known) -> Section | None:
    """What is due for it; nothing where nothing is, and nothing will be."""
    if not at.writable:
        return None
    found = plan.next_for(request.ctx, opportunity_id=at.it.id)
    if not found.lines and not found.later:
        return None
    context = {
        "rows": [lines.row(line) for line in found.lines],
        "later": found.later,
        "here_again": f"/opportunities/{at.it.id}/",
    }
    html = render_to_string("plan/next_for.html", context, request)
    return Section("next", say("What is next"), html, _told(request, found), bool(found.lines), bool(found.lines))


def _told(request: base.Request, found: NextFor) -> str:
    if found.lines:
        return count(len(found.lines), "{n} thing is due", "{n} things are due")
    first = found.later[0]
    return say("{what}: {day}", what=first.title, day=in_words(first.on, today=request.ctx.today))
