"""What the page of an opportunity says of its company and of whom one talked to about it."""

from django.template.loader import render_to_string

from headway.core.speech import count, say
from headway.usecases import people
from headway.web import base
from headway.web.people import interactions
from headway.web.tracker.beside import Known, Section


def panel(request: base.Request, at: Known) -> Section:
    """The memory of the company, and what was said about the opportunity."""
    ctx, it = request.ctx, at.it
    company = people.company_of(ctx, opportunity_id=it.id)
    said = interactions.told(people.interactions(ctx, opportunity_id=it.id, limit=20))
    context = {"it": it, "company": company, "interactions": said, "today": ctx.today}
    html = render_to_string("people/panel.html", context, request)
    told = count(len(said), "{n} talk", "{n} talks") if said else say("nothing noted yet")
    warns = bool(company and company.do_not_apply and not it.outcome)
    return Section("said", say("What was said"), html, told, warns)
