"""Companies: the list of them, and the page of one with its memory."""

from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from headway.core.errors import HeadwayError
from headway.core.people import nouns
from headway.core.people.memory import Answer
from headway.core.speech import noted, say
from headway.core.tracker.nouns import Change
from headway.usecases import people
from headway.web import base
from headway.web.forms import Boxes, acting, lines
from headway.web.people import contacts, forms, interactions

_SIZE: Final = 50
_IT: Final = "/people/companies/{company}/"
_ORDERS: Final = {
    "name": noted("By name"), "applied": noted("Latest application first"), "people": noted("Most contacts first"),
}  # fmt: skip
ANSWERS: Final[dict[Answer, str]] = {
    "went_on": noted("They answered, it went on"),
    "said_no": noted("They said no"),
    "silent": noted("They stayed silent"),
    "waiting": noted("Waiting for an answer"),
    "withdrawn": noted("You withdrew it"),
}


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """All companies, with what they did before."""
    asked = request.GET
    order: Any = asked.get("order") if asked.get("order") in _ORDERS else "name"
    values = {"text": asked.get("text", ""), "order": order}
    avoided, number = bool(asked.get("avoided")), contacts.page_of(asked)
    found = people.companies(request.ctx, text=values["text"], avoided=avoided, order=order, page=number, size=_SIZE)
    made = Boxes(values, "ask")
    asks = bool(values["text"] or avoided)
    context = {
        "found": found,
        "asks": asks,
        "avoided": avoided,
        "boxes": [
            made.box("text", say("Name, other name, note"), limit=200),
            made.choice("order", say("Order"), _ORDERS),
        ],
        "doubles": people.double_companies(request.ctx) if not asks else (),
        **contacts.neighbours(request, found),
    }
    return base.page(request, "people/companies.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: base.Request) -> HttpResponse:
    """The form for a company; on POST it is added."""
    if request.method != "POST":
        return _new_form(request, request.GET)
    given = request.POST
    try:
        change = people.new_company(
            request.ctx, name=given.get("name", ""), notes=given.get("notes", ""), links=lines(given.get("links", ""))
        )
    except HeadwayError as error:
        return _new_form(request, given, base.problem(error))
    base.saved(request, change)
    return base.go(request, _IT.format(company=change.made_id))


def _new_form(request: base.Request, given: Mapping[str, Any], problem: base.Problem | None = None) -> HttpResponse:
    made = Boxes({name: given.get(name, "") for name in ("name", "links", "notes")}, "new", problem, given)
    boxes = [
        made.box("name", say("Name"), required=True),
        made.text("links", say("Links"), say("One a line.")),
        made.text("notes", say("Notes")),
    ]
    context = {"boxes": boxes, "problem": made.elsewhere(boxes)}
    status = problem.status if problem else 200
    return base.page(request, "people/new_company.html", context, part="form", status=status)


@require_safe
def shown(request: base.Request, company: int) -> HttpResponse:
    """The page of a company."""
    return page(request, company)


def page(
    request: base.Request, company: int, problem: base.Problem | None = None, form: str = "", **_: Any
) -> HttpResponse:
    """The page of a company, with what went wrong in one of its forms."""
    ctx = request.ctx
    it = people.company(ctx, id=company)
    found = people.everybody(ctx, company_id=company, order="name", size=100)
    context = {
        "it": it,
        "headline": it.memory.in_words or say("You have not applied here yet."),
        "applied": [(each, say(ANSWERS[each.answer])) for each in it.memory.applied],
        "people": [contacts.line(ctx, each) for each in found.items],
        "interactions": interactions.told(people.interactions(ctx, company_id=company, limit=100)),
        "fields": _fields(it, problem if form == "edit" else None, request.POST),
        "doubles": [each for each in people.double_companies(ctx) if company in (each.first_id, each.second_id)],
        "form": form,
        "problem": problem,
    }
    return base.page(request, "people/company.html", context, status=problem.status if problem else 200)


def _fields(it: nouns.Company, problem: base.Problem | None, given: Any) -> list[base.Box]:
    kept = {name: getattr(it, name) for name in ("name", "notes", "email", "phone", "address")}
    made = Boxes(kept | {"aliases": "\n".join(it.aliases), "links": "\n".join(it.links)}, "edit", problem, given)
    return [
        made.box("name", say("Name"), required=True),
        made.text("aliases", say("Other names"), say("One a line. Whoever types one of them finds this company.")),
        made.box("email", say("E-mail"), limit=320),
        made.box("phone", say("Phone"), limit=100),
        made.text("links", say("Links"), say("One a line.")),
        made.text("address", say("Address")),
        made.text("notes", say("Notes")),
    ]


_acting = acting(page, _IT, tells=True)


@_acting
def edit(request: base.Request, company: int) -> Change:
    """Change what is known of a company."""
    given: Any = request.POST
    plain = {name: given[name] for name in ("name", "notes", "email", "phone", "address") if name in given}
    many: Any = {name: lines(request.POST.get(name, "")) for name in ("links", "aliases") if name in given}
    return people.edit_company(request.ctx, company_id=company, **plain, **many)


@_acting
def avoid(request: base.Request, company: int) -> Change:
    """Decide not to apply there."""
    return people.avoid_company(request.ctx, company_id=company, why=request.POST.get("why", ""))


@_acting
def allow(request: base.Request, company: int) -> Change:
    """Take that back."""
    return people.allow_company(request.ctx, company_id=company)


@_acting
def merge(request: base.Request, company: int) -> Change:
    """Merge another company into this one, by its id or by its name."""
    name, other = request.POST.get("name", ""), forms.id_of(request.POST, "other")
    if other is None:
        other = people.company_named(request.ctx, name=name).id
    return people.merge_companies(request.ctx, keep_id=company, other_id=other)


@acting(page, "/people/companies/", tells=True)
def remove(request: base.Request, company: int) -> Change:
    """Remove a company."""
    return people.delete_company(request.ctx, company_id=company)
