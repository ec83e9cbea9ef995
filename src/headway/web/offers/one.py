"""One offer: its terms and what they are worth, the wishes, what to ask for, what was said."""

from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core.amounts import shown
from headway.core.offers import worth
from headway.core.offers.comparing import advice
from headway.core.offers.ending import headline
from headway.core.offers.nouns import Offer
from headway.core.offers.words import PERIODS, SIDES
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.core.tracker.words import WORK_MODES
from headway.usecases import offers, people
from headway.usecases.base import remembering
from headway.web import base
from headway.web.forms import Boxes, acting, choice
from headway.web.offers import fields
from headway.web.offers.side import money
from headway.web.tracker.adding import day
from headway.web.tracker.opportunity import act

_IT: Final = "/offers/{offer}/"


@require_safe
def show(request: base.Request, offer: int) -> HttpResponse:
    """One offer."""
    return page(request, offer)


@remembering()
def page(request: base.Request, offer: int, problem: base.Problem | None = None, **of: int) -> HttpResponse:
    """The page of one offer, with what went wrong in one of its forms."""
    ctx, form = request.ctx, request.POST.get("form", "")
    it = offers.offer(ctx, id=offer)
    terms = _of("terms", fields.kept(it), form, problem, request)
    ask = {"ask": it.counter.ask, "why": it.counter.why, "sent_on": it.counter.sent_on}
    counter = _of("counter", ask, form, problem, request)
    line = _of("line", {"on": ctx.today, "side": "them"}, form, problem, request)
    yearly = worth.yearly(it.terms)
    context: dict[str, Any] = {
        "it": it,
        "headline": headline(it, ctx.today),
        "base": f"{shown(it.terms.base, it.terms.currency)} {say(PERIODS[it.terms.period])}" if it.terms.base else "",
        "mode": say(WORK_MODES[it.terms.work_mode]) if it.terms.work_mode else "",
        "parts": [(part, money(part.amount, yearly.currency)) for part in yearly.parts],
        "first_year": money(yearly.first, yearly.currency) if yearly.first != yearly.later else "",
        "later": money(yearly.later, yearly.currency),
        "column": offers.held_offer(ctx, id=offer) if it.open else None,
        "advice": advice(bool(it.written_on)),
        "first": fields.first(terms),
        "groups": list(fields.groups(terms)),
        "contact": terms.chosen("contact", say("Who you talk to"), _people(request, it)),
        "counter": _counter(counter),
        "line": _line(line),
        "form": form if problem else "",
        "problem": problem,
        "nudges": offers.nudges(ctx, id=offer) if it.open else (),
        "ending": offers.ending(ctx, id=offer) if it.opportunity_id else None,
    }
    return base.page(request, "offers/offer.html", context, status=problem.status if problem else 200)


@require_POST
def add(request: base.Request, id: int) -> HttpResponse:
    """Write down an offer of an opportunity."""
    values = fields.given(request.POST.dict())
    return act(request, id, "offer", lambda: offers.add_offer(request.ctx, opportunity_id=id, terms=values))


@acting(page, _IT)
def edit(request: base.Request, offer: int) -> Change:
    """Change the terms."""
    contact_id = (choice(request.POST, "contact") or 0) if "contact" in request.POST else None
    values = fields.given(request.POST.dict())
    return offers.edit_offer(request.ctx, id=offer, terms=values, contact_id=contact_id)


@acting(page, _IT)
def score(request: base.Request, offer: int) -> Change:
    """Hold it against the wishes."""
    given = request.POST.dict()
    told = {name[6:]: str(value) for name, value in given.items() if name[:6] == "score." and name[6:].isdecimal()}
    scores = {int(id): int(value) if value.isdecimal() and len(value) < 3 else None for id, value in told.items()}
    return offers.score_offer(request.ctx, id=offer, scores=scores)


@acting(page, _IT)
def counter(request: base.Request, offer: int) -> Change:
    """Prepare what to ask for."""
    told = {name: request.POST.get(name, "") for name in ("ask", "why")}
    return offers.prepare_counter(
        request.ctx, id=offer, sent_on=day(request.POST.get("sent_on", ""), "sent_on"), **told
    )


@acting(page, _IT)
def note(request: base.Request, offer: int) -> Change:
    """Note what was said."""
    side, said = request.POST.get("side", ""), request.POST.get("said", "")
    on = day(request.POST.get("on", ""), "on")
    return offers.say_of_offer(request.ctx, id=offer, side=side, said=said, on=on)  # type: ignore[arg-type]


@require_POST
def remove_line(request: base.Request, offer: int, line: int) -> HttpResponse:
    """Remove a line of what was said."""
    base.saved(request, offers.remove_offer_line(request.ctx, line_id=line))
    return base.go(request, _IT.format(offer=offer))


@acting(page, "/offers/")
def remove(request: base.Request, offer: int) -> Change:
    """Remove the offer."""
    return offers.remove_offer(request.ctx, id=offer)


def _of(name: str, kept: dict[str, Any], form: str, problem: base.Problem | None, request: base.Request) -> Boxes:
    return Boxes(kept, name, problem if form == name else None, request.POST)


def _people(request: base.Request, it: Offer) -> list[tuple[str, str]]:
    known = people.contacts(request.ctx, opportunity_id=it.opportunity_id) if it.opportunity_id else ()
    named = {each.id: each.name for each in known} | ({it.contact_id: it.contact} if it.contact_id else {})
    return [("", say("Nobody named")), *((str(id), name) for id, name in named.items())]


def _counter(form: Boxes) -> list[base.Box]:
    return [
        form.text("ask", say("What you will ask for")),
        form.text("why", say("Why: what you bring, and what the role pays elsewhere")),
        form.box("sent_on", say("Asked on"), "day", say("Empty until you did.")),
    ]


def _line(form: Boxes) -> list[base.Box]:
    return [
        form.choice("side", say("Who said it"), SIDES),
        form.text("said", say("What was said")),
        form.box("on", say("On"), "day"),
    ]
