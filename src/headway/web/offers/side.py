"""Offers side by side: must-haves first, wishes with weights to try, a year's worth, the job now, searching on."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core.amounts import shown
from headway.core.errors import NotFound
from headway.core.offers.comparing import Column, Comparison
from headway.core.offers.ending import headline
from headway.core.offers.nouns import Offer
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.usecases import offers, tracker
from headway.web import base
from headway.web.forms import Boxes, acting
from headway.web.offers import fields
from headway.web.tracker import between, boxes

PATH: Final = "/offers/"
_WEIGHT: Final = "weight."


@dataclass(frozen=True, slots=True)
class Shown:
    """A column as the page shows it: where it leads, and a year's worth in words."""

    column: Column
    to: str
    headline: str
    worth: str
    own: str


@require_safe
def side_by_side(request: base.Request) -> HttpResponse:
    """The offers that wait for an answer, beside each other."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None, **of: int) -> HttpResponse:
    """The page of offers side by side, with what went wrong in one of its forms."""
    ctx = request.ctx
    search = boxes.current(ctx)
    if search is None and tracker.searches(ctx):
        return between.page(request)
    rate = bool(problem) and "rate" in request.POST
    found = offers.compare_offers(ctx, weights=_weights(request)) if search else None
    now = _now(found) if found else offers.job_now(ctx)
    form = Boxes(fields.kept(now), "now", None if rate else problem, request.POST)
    money = Boxes(_missing(found), "rate", problem if rate else None, request.POST)
    context: dict[str, Any] = {
        "found": found,
        "columns": [_shown(request, each, found) for each in _columns(found)] if found else [],
        "unwritten": offers.offers_without_terms(ctx) if search else (),
        "decided": found.decided if found else (),
        "rows": _rows(found) if found else [],
        "asked": bool(_weights(request)),
        "rates": found.rates if found else offers.rates(ctx),
        "rate_fields": [
            money.box("currency", say("1 of"), limit=3),
            money.box("rate", say("is")),
            money.box("into", say("of"), limit=3),
        ],
        "now": now,
        "now_fields": [form.box("title", say("What it is called")), *fields.first(form)[:3]],
        "now_groups": list(fields.groups(form)),
        "now_open": bool(problem) and not rate,
        "rate_open": rate,
        "problem": form.elsewhere(fields.first(form)) if problem and not rate else None,
    }
    return base.page(request, "offers/offers.html", context, status=problem.status if problem else 200)


@acting(page, PATH)
def set_job_now(request: base.Request) -> Change:
    """Say what the job is like that one has now."""
    return offers.set_job_now(request.ctx, terms=fields.given(request.POST.dict()))


@acting(page, PATH)
def set_rate(request: base.Request) -> Change:
    """Say what a currency is worth in another."""
    told = {name: request.POST.get(name, "") for name in ("currency", "into", "rate")}
    return offers.set_rate(request.ctx, **told)


@require_POST
def remove_rate(request: base.Request, rate: int) -> HttpResponse:
    """Remove a rate."""
    base.saved(request, offers.remove_rate(request.ctx, rate_id=rate))
    return base.go(request, PATH)


def money(amount: float | None, currency: str) -> str:
    """An amount as people write it, in whole units."""
    return "" if amount is None else shown(round(amount), currency)


def _missing(found: Comparison | None) -> dict[str, str]:
    """The first currency that has no rate, as the form for one begins."""
    missing = next((each for each in found.missing if each), "") if found else ""
    return {"currency": missing, "into": found.currency} if found and missing else {}


def _now(found: Comparison) -> Offer | None:
    return found.now.offer if found.now else None


def _columns(found: Comparison) -> list[Column]:
    return [*found.columns, *([found.now] if found.now else [])]


def _shown(request: base.Request, each: Column, found: Comparison) -> Shown:
    it: Offer = each.offer
    now = it.opportunity_id is None
    own = each.yearly.currency != found.currency
    return Shown(
        each,
        to="" if now else f"/offers/{it.id}/",
        headline=say("What you have now") if now else headline(it, request.ctx.today),
        worth=money(each.worth, found.currency),
        own=money(each.yearly.later, each.yearly.currency) if own else "",
    )


def _rows(found: Comparison) -> list[tuple[Any, list[Any]]]:
    """Each wish with how every column does on it."""
    columns = _columns(found)
    return [(wish, [each.cells[place] for each in columns]) for place, wish in enumerate(found.wishes)]


def _weights(request: base.Request) -> dict[int, int]:
    """The weights that the address asks to try; 0 leaves a wish out."""
    found = {}
    for name, value in request.GET.items():
        id = name.removeprefix(_WEIGHT)
        if name.startswith(_WEIGHT) and id.isdecimal() and len(id) < 19:
            if value not in ("0", "1", "2", "3", "4", "5"):
                raise NotFound("There is no such weight.", "Weights go from 0 to 5.")
            found[int(id)] = int(value)
    return found
