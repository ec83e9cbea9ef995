"""Contacts: the list of them, and the page of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError, Unsure
from headway.core.people import nouns
from headway.core.people.words import KNOWN, STRENGTHS
from headway.core.speech import noted, say
from headway.core.tracker.filters import parse
from headway.core.tracker.nouns import Change
from headway.usecases import people, tracker
from headway.web import base
from headway.web.forms import Boxes, acting, lines, whole
from headway.web.people import forms, interactions, talks, telling

_SIZE: Final = 50
_IT: Final = "/people/contacts/{contact}/"
_ORDERS: Final = {"next": noted("Due first"), "name": noted("By name"), "last": noted("Latest talk first")}
_ANY: Final[dict[str, str]] = {"any": noted("Anyhow"), **{word or "not_said": said for word, said in KNOWN.items()}}
_PLAIN: Final = ("name", "company", "title", "since", "email", "phone", "address", "known", "strength", "note")


@dataclass(frozen=True, slots=True)
class Line:
    """A contact as the list shows it."""

    it: nouns.Contact
    last: str
    due: str
    late: bool
    last_on: date | None


def line(ctx: Ctx, it: nouns.Contact) -> Line:
    """A contact in words."""
    given = {"today": ctx.today}
    late = it.touch.next_on is not None and it.touch.next_on <= ctx.today
    spoken = max(filter(None, (it.touch.last_on, it.touch.written_on)), default=None)
    return Line(it, telling.last(it.touch, **given), telling.due(it.touch, **given), late, spoken)


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """All contacts, who is due first; the address says which of them."""
    asked = request.GET
    values = {"text": asked.get("text", ""), "known": asked.get("known", "any"), "order": asked.get("order", "next")}
    due, at = bool(asked.get("due")), _chosen_company(request)
    known: Any = values["known"] if values["known"] in _ANY else "any"
    order: Any = values["order"] if values["order"] in _ORDERS else "next"
    found = people.everybody(
        request.ctx,
        text=values["text"],
        company_id=at,
        known=known,
        due=due,
        order=order,
        page=page_of(asked),
        size=_SIZE,
    )
    everybody = found.total if not _asks(asked) else people.how_many(request.ctx)
    made = Boxes(values, "ask")
    context = {
        "lines": [line(request.ctx, it) for it in found.items],
        "found": found,
        "everybody": everybody,
        "owed": found.due,
        "asks": _asks(asked),
        "boxes": [
            made.box("text", say("Name, company, note"), limit=200),
            made.choice("known", say("How known"), _ANY),
            made.choice("order", say("Order"), _ORDERS),
        ],
        "due": due,
        "company": people.company(request.ctx, id=at) if at else None,
        "doubles": people.double_contacts(request.ctx) if everybody and not _asks(asked) else (),
        "steps": [each for each in interactions.told(people.next_steps(request.ctx)) if each.it.contact_id is None],
        **neighbours(request, found),
    }
    return base.page(request, "people/people.html", context)


def _asks(asked: Mapping[str, Any]) -> bool:
    return any(asked.get(name) for name in ("text", "due", "company")) or asked.get("known", "any") != "any"


def page_of(asked: Mapping[str, Any]) -> int:
    """The page that an address asks for."""
    text = asked.get("page", "1")
    return max(1, int(text)) if text.isdecimal() and len(text) < 7 else 1


def _chosen_company(request: base.Request) -> int | None:
    return forms.id_of(request.GET, "company")


def neighbours(request: base.Request, found: nouns.Contacts | nouns.Companies) -> dict[str, str]:
    """The addresses of the pages before and after."""
    asked = {name: value for name, value in request.GET.items() if name != "page"}

    def to(number: int) -> str:
        return f"?{urlencode({**asked, 'page': number})}"

    more = found.number * found.size < found.total
    return {"earlier": to(found.number - 1) if found.number > 1 else "", "later": to(found.number + 1) if more else ""}


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: base.Request) -> HttpResponse:
    """The form for a new contact; on POST they are added, one that is known already is shown first."""
    if request.method != "POST":
        return _new_form(request, request.GET)
    given: Any = request.POST
    told = {name: given.get(name, "") for name in _PLAIN if name not in ("since",)}
    try:
        change = people.new_contact(
            request.ctx,
            **told,
            links=lines(request.POST.get("links", "")),
            even_if_alike="even_if_alike" in given,
        )
    except HeadwayError as error:
        return _new_form(request, given, base.problem(error), doubt=isinstance(error, Unsure))
    to = _IT.format(contact=change.made_id)
    base.saved(request, change)
    return base.go(request, to)


def _new_form(
    request: base.Request, given: Mapping[str, Any], problem: base.Problem | None = None, *, doubt: bool = False
) -> HttpResponse:
    made = Boxes({name: given.get(name, "") for name in (*_PLAIN, "links")}, "new", problem, given)
    first, more = _boxes(request.ctx, made)
    like = [people.contact(request.ctx, id=int(id)) for id in problem.options] if doubt and problem else []
    context = {"first": first, "more": more, "alike": like, "problem": None if like else made.elsewhere(first, more)}
    status = problem.status if problem else 200
    return base.page(request, "people/new_contact.html", context, part="form", status=status)


def _boxes(ctx: Ctx, made: Boxes) -> tuple[list[base.Box], list[base.Box]]:
    first = [
        made.box("name", say("Name"), required=True),
        made.box("company", say("Company"), known=people.company_names(ctx)),
        made.box("title", say("What they do there")),
        made.box("email", say("E-mail"), limit=320),
    ]
    more = [
        made.choice("known", say("How you know each other"), KNOWN),
        made.choice("strength", say("How well"), STRENGTHS),
        made.box("phone", say("Phone"), limit=100),
        made.text("links", say("Links"), say("One a line.")),
        made.text("address", say("Address")),
        made.text("note", say("Note")),
    ]
    return first, more


@require_safe
def shown(request: base.Request, contact: int) -> HttpResponse:
    """The page of a contact."""
    return page(request, contact)


def page(
    request: base.Request, contact: int, problem: base.Problem | None = None, form: str = "", **_: Any
) -> HttpResponse:
    """The page of a contact, with what went wrong in one of its forms."""
    ctx = request.ctx
    it = people.contact(ctx, id=contact)
    wrong = {name: problem if form == name else None for name in ("edit", "job", "position", "rhythm")}
    given = request.POST
    context = {
        "it": it,
        "headline": telling.headline(it.touch, today=ctx.today),
        "line": line(ctx, it),
        "interactions": interactions.told(people.interactions(ctx, contact_id=contact, limit=200)),
        "fields": _fields(ctx, it, wrong["edit"], given),
        "job": _job(wrong["job"], given, "job"),
        "position": _job(wrong["position"], given, "position", ending=True),
        "rhythm": _rhythm(it, wrong["rhythm"], given),
        "opportunities": _theirs(ctx, it),
        "outreach": talks.of_contact(request, contact),
        "doubles": [each for each in people.double_contacts(ctx) if contact in (each.first_id, each.second_id)],
        "known": say(KNOWN[it.known]) if it.known else "",
        "strength": say(STRENGTHS[it.strength]) if it.strength else "",
        "form": form,
        "problem": problem,
    }
    return base.page(request, "people/person.html", context, status=problem.status if problem else 200)


def _fields(ctx: Ctx, it: nouns.Contact, problem: base.Problem | None, given: Any) -> list[base.Box]:
    kept = {name: getattr(it, name) for name in _PLAIN}
    kept |= {"links": "\n".join(it.links), "also": "\n".join(it.also)}
    made = Boxes(kept, "edit", problem, given)
    first, more = _boxes(ctx, made)
    since = made.box("since", say("There since"), limit=20, hint=say("A year, a month or a day: 2021, 2021-03."))
    also = made.text("also", say("Also known as, also reached at"), say("Other names, addresses, numbers: one a line."))
    return [*first, since, *more, also]


def _job(problem: base.Problem | None, given: Any, place: str, *, ending: bool = False) -> list[base.Box]:
    made = Boxes({}, place, problem, given)
    boxes = [
        made.box("company", say("Company"), required=True),
        made.box("title", say("What they do there")),
        made.box("since", say("Since"), limit=20, hint=say("2021 or 2021-03")),
    ]
    return [*boxes, made.box("until", say("Until"), limit=20, hint=say("2021 or 2021-03"))] if ending else boxes


def _rhythm(it: nouns.Contact, problem: base.Problem | None, given: Any) -> list[base.Box]:
    chosen = it.touch.next_on if it.touch.why == "chosen" else ""
    made = Boxes({"days": it.rhythm_days, "next_on": chosen}, "rhythm", problem, given)
    return [
        made.box("days", say("Every … days"), "whole"),
        made.box("next_on", say("Next on"), "day"),
    ]


def _theirs(ctx: Ctx, it: nouns.Contact) -> list[Any]:
    """The opportunities of the current search that they belong to."""
    if not tracker.searches(ctx):
        return []
    found = tracker.opportunities(ctx, asked=parse({"contact": it.name, "size": "50"})).items
    return [each for each in found if it.name in each.contacts]


_acting = acting(page, _IT, tells=True)


@_acting
def edit(request: base.Request, contact: int) -> Change:
    """Change what is known of a contact."""
    given: Any = request.POST
    plain = {name: given[name] for name in _PLAIN if name in given}
    many: Any = {name: lines(request.POST.get(name, "")) for name in ("links", "also") if name in given}
    return people.edit_contact(request.ctx, contact_id=contact, **plain, **many)


@_acting
def job(request: base.Request, contact: int) -> Change:
    """Note where they work from now on."""
    given = request.POST
    told = {name: given.get(name, "") for name in ("company", "title", "since")}
    return people.change_job(request.ctx, contact_id=contact, **told)


@_acting
def position(request: base.Request, contact: int) -> Change:
    """Note a place where they worked before, or work besides."""
    told = {name: request.POST.get(name, "") for name in ("company", "title", "since", "until")}
    return people.add_position(request.ctx, contact_id=contact, still="still" in request.POST, **told)


@_acting
def drop_position(request: base.Request, contact: int, position: int) -> Change:
    """Take away a place where they worked."""
    return people.remove_position(request.ctx, contact_id=contact, position_id=position)


@_acting
def rhythm(request: base.Request, contact: int) -> Change:
    """Choose how often to be in touch."""
    days, next_on = whole(request.POST.get("days", ""), "days"), forms.on(request.POST, "next_on")
    return people.keep_in_touch(request.ctx, contact_id=contact, days=days, next_on=next_on)


@_acting
def merge(request: base.Request, contact: int) -> Change:
    """Merge another contact into this one."""
    other = forms.id_of(request.POST, "other") or 0
    return people.merge_contacts(request.ctx, keep_id=contact, other_id=other)


@acting(page, "/people/", tells=True)
def remove(request: base.Request, contact: int) -> Change:
    """Remove a contact."""
    return people.delete_contact(request.ctx, contact_id=contact)


@require_safe
def card(request: base.Request, contact: int) -> HttpResponse:
    """A contact as a vCard."""
    return _file(request, contact)


@require_safe
def cards(request: base.Request) -> HttpResponse:
    """All contacts as vCards."""
    return _file(request, None)


def _file(request: base.Request, contact: int | None) -> HttpResponse:
    made = people.vcards(request.ctx, contact_id=contact)
    kept = {"Content-Disposition": f'attachment; filename="{made.name}"'}
    return HttpResponse(made.data, made.media_type, headers=kept)
