"""What a job search is for: the page of needs and its small forms."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core import amounts
from headway.core.errors import Invalid, NotFound
from headway.core.qualifying import nouns, questions
from headway.core.qualifying.words import ASSET_KINDS, CRITERION_KINDS, PERIODS
from headway.core.qualifying.worth import Wanted
from headway.core.speech import said, say
from headway.core.tracker.nouns import Change
from headway.core.tracker.words import WORK_MODES
from headway.usecases import qualifying
from headway.web import base
from headway.web.forms import Boxes, acting, whole
from headway.web.qualifying.forms import sent
from headway.web.tracker import between, boxes

PATH: Final = "/prepare/needs/"
WEIGHTS: Final = ("5", "4", "3", "2", "1")
_PAY: Final = ("pay_floor", "pay_low", "pay_high")
_TEXT: Final = (*_PAY, "pay_currency", "pay_period")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with its answers: value, words, whether it is the one given."""

    it: questions.Question
    answers: tuple[tuple[int, str, bool], ...]


@require_safe
def needs(request: base.Request) -> HttpResponse:
    """What a job must have, what would be nice, pay and places, what speaks for the person and what is missing."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None, **named: int) -> HttpResponse:
    """The page of needs, with what went wrong."""
    if boxes.current(request.ctx) is None:
        return between.page(request)
    it = qualifying.needs(request.ctx)
    form = Boxes(_kept(it.wanted or Wanted()), "needs", problem, request.POST)
    numbers = _numbers(form)
    context = {
        "it": it,
        "headline": _headline(it),
        "musts": [each for each in it.criteria if each.kind == "must"],
        "nice": [each for each in it.criteria if each.kind == "nice"],
        "weights": WEIGHTS,
        "kinds": tuple(said(CRITERION_KINDS).items()),
        "numbers": numbers,
        "modes": [(mode, words, mode in _modes(it, request, problem))
                  for mode, words in said(WORK_MODES).items() if mode],
        "asked": _asked(it),
        "parts": [(kind, words, [each for each in it.assets if each.kind == kind])
                  for kind, words in said(ASSET_KINDS).items()],
        "problem": form.elsewhere(numbers),
    }  # fmt: skip
    return base.page(request, "qualifying/needs.html", context, status=problem.status if problem else 200)


@acting(page, PATH)
def change(request: base.Request) -> Change:
    """Say pay, places and work modes."""
    typed_in = {name: sent(request, name) for name in _TEXT} | {"pay_period": sent(request, "pay_period") or "year"}
    values, read = amounts.beside(typed_in, _PAY, currency="pay_currency", per="pay_period")
    values |= {"places": sent(request, "places").split(","), "work_modes": request.POST.getlist("work_mode")}
    return replace(qualifying.set_needs(request.ctx, **values), left=read)


@acting(page, PATH)
def answers(request: base.Request) -> Change:
    """Answer the questionnaire."""
    given = {code: whole(sent(request, code), code) for code in questions.BY_CODE if code in request.POST}
    return qualifying.answer(request.ctx, **given)


@acting(page, PATH)
def add_criterion(request: base.Request) -> Change:
    """Add a criterion."""
    kind: Any = sent(request, "kind")
    return qualifying.add_criterion(request.ctx, kind=kind, name=sent(request, "name"), weight=_weight(request))


@acting(page, PATH)
def edit_criterion(request: base.Request, criterion: int) -> Change:
    """Change a criterion."""
    given: dict[str, Any] = {"weight": _weight(request)} if "weight" in request.POST else {}
    given |= {name: sent(request, name) for name in ("name", "kind") if name in request.POST}
    return qualifying.edit_criterion(request.ctx, criterion_id=criterion, **given)


@acting(page, PATH)
def remove_criterion(request: base.Request, criterion: int) -> Change:
    """Take a criterion away."""
    return qualifying.remove_criterion(request.ctx, criterion_id=criterion)


@acting(page, PATH)
def place_criterion(request: base.Request, criterion: int) -> Change:
    """Move a criterion one place up or down."""
    return qualifying.place_criterion(request.ctx, criterion_id=criterion, up=sent(request, "to") == "up")


@acting(page, PATH)
def add_asset(request: base.Request) -> Change:
    """Name something that speaks for the person, or a gap."""
    kind: Any = sent(request, "kind")
    return qualifying.add_asset(request.ctx, kind=kind, name=sent(request, "name"), note=sent(request, "note"))


@acting(page, PATH)
def edit_asset(request: base.Request, asset: int) -> Change:
    """Change an asset or a gap."""
    found = next((each for each in qualifying.needs(request.ctx).assets if each.id == asset), None)
    if found is None:
        raise NotFound("There is no such asset or gap.")
    kind: Any = sent(request, "kind") or found.kind
    name, note = (request.POST.get(part, kept) for part, kept in (("name", found.name), ("note", found.note)))
    return qualifying.edit_asset(request.ctx, asset_id=asset, kind=kind, name=name, note=note)


@acting(page, PATH)
def remove_asset(request: base.Request, asset: int) -> Change:
    """Take an asset or a gap away."""
    return qualifying.remove_asset(request.ctx, asset_id=asset)


@acting(page, PATH)
def plan_gap(request: base.Request, asset: int) -> Change:
    """Make a gap a planned activity."""
    given = sent(request, "on").strip()
    try:
        on = date.fromisoformat(given) if given else None
    except ValueError:
        raise Invalid("That is no day.", "Choose one, or leave it empty for in a week.", "on") from None
    return qualifying.plan_gap(request.ctx, asset_id=asset, title=sent(request, "title"), on=on)


def _weight(request: base.Request) -> int:
    return whole(sent(request, "weight") or "3", "weight") or 0


def _headline(it: nouns.Needs) -> str:
    if not it.criteria:
        return say("What do you want of your next job?")
    return say("You look for a job with {counted}.", counted=qualifying.counted(it.criteria))


def _kept(it: Wanted) -> dict[str, Any]:
    pay = {name: amounts.typed(getattr(it, name)) for name in _PAY}
    return pay | {name: getattr(it, name) for name in _TEXT[len(_PAY) :]} | {"places": ", ".join(it.places)}


def _numbers(made: Boxes) -> list[base.Box]:
    return [
        made.box("pay_floor", say("Pay floor"), hint=say("Below this you say no.")),
        made.box("pay_low", say("Hoped for, from")),
        made.box("pay_high", say("Hoped for, to")),
        made.box("pay_currency", say("Currency"), limit=3),
        made.choice("pay_period", say("Paid"), PERIODS),
        made.box("places", say("Places"), hint=say("Separate them with commas."), limit=1000),
    ]


def _modes(it: nouns.Needs, request: base.Request, problem: base.Problem | None) -> list[str]:
    if problem and "pay_period" in request.POST:
        return request.POST.getlist("work_mode")
    return list(it.wanted.work_modes) if it.wanted else []


def _asked(it: nouns.Needs) -> list[Asked]:
    given = dict(it.answers)
    known = said(questions.ANSWERS)
    return [
        Asked(each, tuple((value, words, given.get(each.code) == value) for value, words in known.items()))
        for each in questions.QUESTIONS
    ]
