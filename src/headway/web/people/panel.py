"""What the page of an opportunity says of its company and of whom one talked to about it."""

from django.template.loader import render_to_string

from headway.core.tracker.nouns import Opportunity
from headway.usecases import people
from headway.web import base
from headway.web.people import interactions


def panel(request: base.Request, it: Opportunity) -> str:
    """The memory of the company, and what was said about the opportunity; nothing where there is neither."""
    ctx = request.ctx
    company = people.company_of(ctx, opportunity_id=it.id)
    said = interactions.told(people.interactions(ctx, opportunity_id=it.id, limit=20))
    context = {"it": it, "company": company, "interactions": said, "today": ctx.today}
    return render_to_string("people/panel.html", context, request)
