"""The offer of an opportunity, on its page."""

from django.template.loader import render_to_string

from headway.core.offers.ending import headline
from headway.core.offers.words import STAGE
from headway.core.speech import say
from headway.usecases import offers
from headway.web import base
from headway.web.forms import Boxes
from headway.web.offers import fields
from headway.web.tracker.beside import Known, Section


def panel(request: base.Request, at: Known) -> Section | None:
    """What is offered, or room to write it down where there may be an offer."""
    made = Boxes({"period": "year", "made_on": request.ctx.today}, "offer", at.refused("offer"), request.POST)
    found = offers.offers_of(request.ctx, opportunity_id=at.it.id)
    if not found and (at.number < STAGE or at.it.outcome):
        return None
    told = [(each, headline(each, request.ctx.today)) for each in found]
    decided = not any(each.open for each in found)
    context = {
        "it": at.it,
        "found": told,
        "fields": fields.first(made),
        "writable": at.writable and not at.it.outcome and decided,
    }
    html = render_to_string("offers/panel.html", context, request)
    return Section("offer", say("The offer"), html, told[-1][1] if told else "", not (found and decided))
