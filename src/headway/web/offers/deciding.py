"""Deciding an offer: accepted in writing, declined, lapsed, or open again."""

from typing import Final

from headway.core.errors import Invalid
from headway.core.tracker.nouns import Change
from headway.usecases import offers
from headway.web import base
from headway.web.forms import acting
from headway.web.offers.one import page
from headway.web.tracker.adding import day

_IT: Final = "/offers/{offer}/"


@acting(page, _IT)
def accept(request: base.Request, offer: int) -> Change:
    """Accept it: the search ends as far as was ticked."""
    given = request.POST
    return offers.accept_offer(
        request.ctx,
        id=offer,
        on=day(given.get("decided_on", ""), "decided_on"),
        close_others="close_others" in given,
        archive="archive" in given,
    )


@acting(page, _IT)
def decide(request: base.Request, offer: int) -> Change:
    """Decline it, or note that it lapsed."""
    verbs = {"decline": offers.decline_offer, "lapse": offers.lapse_offer}
    verb = verbs.get(request.POST.get("do", ""))
    if verb is None:
        raise Invalid("An offer is declined, or it lapsed.", "Choose one.", "do")
    on = day(request.POST.get("decided_on", ""), "decided_on")
    return verb(request.ctx, id=offer, on=on, why=request.POST.get("why", ""))


@acting(page, _IT)
def reopen(request: base.Request, offer: int) -> Change:
    """Open it again."""
    return offers.reopen_offer(request.ctx, id=offer)
