"""Interactions: logged from anywhere in a small dialog, and without scripts on a page of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError, NotFound
from headway.core.people import nouns
from headway.core.people.words import DIRECTIONS, KINDS
from headway.core.speech import noted, said, say
from headway.core.tracker.nouns import Change
from headway.usecases import people, tracker
from headway.web import base
from headway.web.forms import Boxes, acting, names
from headway.web.people import forms, telling
from headway.web.tracker.telling import EXACTNESS_CHOICES

PAGE: Final = "people/log.html"
_USUAL: Final[dict[str, str]] = {"": noted("As usual for it"), **{str(way): said for way, said in DIRECTIONS.items()}}
_EXACTNESS: Final = dict(EXACTNESS_CHOICES)
_ABOUT: Final = ("contact", "company", "opportunity", "settles")


@dataclass(frozen=True, slots=True)
class Told:
    """An interaction as a list shows it, with the fields to change it."""

    it: nouns.Interaction
    what: str
    fields: tuple[base.Box, ...] = ()
    wrong: base.Problem | None = None


def told(
    rows: Iterable[nouns.Interaction], problem: base.Problem | None = None, form: str = "", given: Any = None
) -> list[Told]:
    """Interactions in words; a problem belongs to the one that `form` names."""
    return [_told(it, problem if form == f"edit-{it.id}" else None, given) for it in rows]


def _told(it: nouns.Interaction, problem: base.Problem | None, given: Any) -> Told:
    kept = {"kind": it.kind, "direction": it.direction, "on": it.on or "", "said": it.said, "exactness": it.exactness}
    kept |= {
        "next_step": it.next_step,
        "next_on": it.next_on or "",
        "others": ", ".join(each.name for each in it.others),
    }
    made = Boxes(kept, f"it-{it.id}", problem, given)
    besides = (made.box("others", say("Who else took part"), hint=say("Names, separated by commas.")),)
    fields = (
        *(besides if it.contact_id else ()),
        made.choice("kind", say("Kind"), KINDS),
        made.choice("direction", say("Who began it"), DIRECTIONS),
        made.box("on", say("Day"), "day"),
        made.choice("exactness", say("How exactly"), _EXACTNESS),
        made.text("said", say("What was said")),
        made.box("next_step", say("What is next"), limit=500),
        made.box("next_on", say("On"), "day"),
    )
    return Told(it, telling.what(it), fields, made.elsewhere(fields))


@require_http_methods(["GET", "HEAD", "POST"])
def log(request: base.Request) -> HttpResponse:
    """The form to log something; on POST it is logged."""
    if request.method != "POST":
        return _form(request, request.GET)
    try:
        change = _logged(request)
    except NotFound:
        raise
    except HeadwayError as error:
        return _form(request, request.POST, base.problem(error))
    base.saved(request, change)
    back = base.back(request)
    return base.go(request, "/people/" if back.split("?")[0].endswith(request.path) else back)


def _logged(request: base.Request) -> Change:
    given: Any = request.POST
    ids = {f"{name}_id": forms.id_of(request.POST, name) for name in _ABOUT}
    return people.log_interaction(
        request.ctx,
        **ids,
        who=given.get("who", ""),
        company=given.get("at", ""),
        others=names(given.get("others", "")),
        kind=given.get("kind") or "email",
        direction=given.get("direction") or None,
        on=forms.on(request.POST, "on"),
        exactness=given.get("exactness") or "exact",
        said=given.get("said", ""),
        next_step=given.get("next_step", ""),
        next_on=forms.on(request.POST, "next_on"),
    )


def _form(request: base.Request, given: Mapping[str, Any], problem: base.Problem | None = None) -> HttpResponse:
    ctx = request.ctx
    values = {name: given.get(name, "") for name in given}
    made = Boxes({"on": ctx.today, **values}, "log", problem, given)
    contact, company, about = _about(ctx, given)
    known = _names(ctx)
    who = made.box("who", say("Who"), known=known, hint=say("A name you know, or a new one."))
    first = [] if contact else [who, *([] if company or about else [made.box("at", say("Company"), known=())])]
    usual = [made.choice("kind", say("Kind"), KINDS), made.box("on", say("Day"), "day")]
    more = [
        made.box("others", say("Who else took part"), hint=say("Names, separated by commas.")),
        made.choice("direction", say("Who began it"), _USUAL), made.choice("exactness", say("How exactly"), _EXACTNESS)
    ]  # fmt: skip
    spoken = made.text("said", say("What was said"))
    following = [made.box("next_step", say("What is next"), limit=500), made.box("next_on", say("On"), "day")]
    context = {
        "first": first,
        "usual": usual,
        "more": more,
        "more_open": bool(given.get("direction") or given.get("others")) or given.get("exactness", "exact") != "exact",
        "said": spoken,
        "next": following,
        "about": [name for name in (contact, company, about) if name],
        "sent": {name: given[name] for name in _ABOUT if given.get(name)},
        "next_open": bool(given.get("next_step") or given.get("next_on")),
        "back": given.get("next", ""),
        "problem": made.elsewhere(first, usual, more, [spoken], following),
    }
    return base.page(request, PAGE, context, part="form", status=problem.status if problem else 200)


def _about(ctx: Ctx, given: Mapping[str, Any]) -> tuple[str, str, str]:
    """What it is already known to be about, by name."""
    contact, company, about = (forms.id_of(given, name) for name in _ABOUT[:3])  # type: ignore[arg-type]
    return (
        people.contact(ctx, id=contact).name if contact else "",
        people.company(ctx, id=company).name if company else "",
        tracker.named(tracker.opportunity(ctx, id=about)) if about else "",
    )


def _names(ctx: Ctx) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.name for each in people.names(ctx)))


def edited(request: base.Request, interaction: int) -> Change:
    """Change an interaction by what the form sent."""
    given: Any = request.POST
    return people.edit_interaction(
        request.ctx,
        interaction_id=interaction,
        others=names(given["others"]) if "others" in given else None,
        kind=given.get("kind") or None,
        direction=given.get("direction") or None,
        on=forms.on(request.POST, "on"),
        exactness=given.get("exactness") or None,
        said=given.get("said"),
        next_step=given.get("next_step"),
        next_on=forms.on(request.POST, "next_on"),
        not_due=given.get("next_on") == "",
    )


def _page(request: base.Request, problem: base.Problem, interaction: int, **_: Any) -> HttpResponse:
    """A page of its own for an interaction whose change was refused."""
    it = people.interaction(request.ctx, id=interaction)
    shown = told([it], problem, f"edit-{it.id}", request.POST)[0]
    context = {"shown": shown, "back": request.POST.get("next", "/people/"), "kinds": said(KINDS)}
    return base.page(request, "people/interaction.html", context, status=problem.status)


_acting = acting(_page, "/people/", tells=True)


@_acting
def edit(request: base.Request, interaction: int) -> Change:
    """Change an interaction."""
    return edited(request, interaction)


@_acting
def remove(request: base.Request, interaction: int) -> Change:
    """Take an interaction away."""
    return people.remove_interaction(request.ctx, interaction_id=interaction)


@_acting
def step(request: base.Request, interaction: int) -> Change:
    """What was to be done next is done, or put off to a day; without a day it is open and never due."""
    if request.POST.get("do") == "later":
        return people.postpone_step(request.ctx, interaction_id=interaction, next_on=forms.on(request.POST, "next_on"))
    return people.finish_step(request.ctx, interaction_id=interaction)
