"""Messages: chosen, filled in, copied or opened in the mail program, and logged when they are sent."""

from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError
from headway.core.people.messages import FIELDS, Filled
from headway.core.people.words import KINDS, MESSAGE_KINDS
from headway.core.speech import say
from headway.core.tracker.filters import parse
from headway.core.tracker.nouns import Change
from headway.usecases import people, tracker
from headway.web import base
from headway.web.forms import Boxes, acting
from headway.web.people import forms

_PATH: Final = "/people/messages/"
_IT: Final = "/people/messages/{key}/"
_SENT_AS: Final = {name: KINDS[name] for name in ("email", "message")}


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """All messages; with a contact or an opportunity in the address, to choose one for it."""
    return base.page(request, "people/messages.html", _common(request, request.GET))


def _common(request: base.Request, asked: Mapping[str, Any]) -> dict[str, Any]:
    ctx, words = request.ctx, {name: say(text) for name, text in MESSAGE_KINDS.items()}
    contact, about = forms.id_of(asked, "contact"), forms.id_of(asked, "opportunity")  # type: ignore[arg-type]
    return {
        "templates": [(each, words[each.kind]) for each in people.message_templates(ctx)],
        "contact": people.contact(ctx, id=contact) if contact else None,
        "about": tracker.opportunity(ctx, id=about) if about else None,
        "for": f"?{request.GET.urlencode()}" if request.GET else "",
    }


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: base.Request) -> HttpResponse:
    """The form for a message of one's own; on POST it is added."""
    if request.method != "POST":
        return _new_form(request, {})
    given: Any = request.POST
    told = {name: given.get(name, "") for name in ("name", "subject", "body")}
    try:
        change = people.new_message_template(request.ctx, kind=given.get("kind") or "own", **told)
    except HeadwayError as error:
        return _new_form(request, given, base.problem(error))
    base.saved(request, change)
    return base.go(request, _IT.format(key=change.made_id))


def _new_form(request: base.Request, given: Mapping[str, Any], problem: base.Problem | None = None) -> HttpResponse:
    made = Boxes({"kind": "own"}, "new", problem, given)
    boxes = [made.choice("kind", say("What it is for"), MESSAGE_KINDS), *_texts(made)]
    context = {"boxes": boxes, "known": _known(), "problem": made.elsewhere(boxes)}
    status = problem.status if problem else 200
    return base.page(request, "people/new_message.html", context, status=status)


def _texts(made: Boxes) -> list[base.Box]:
    return [
        made.box("name", say("Name"), required=True, limit=100),
        made.box("subject", say("Subject")),
        made.text("body", say("Text")),
    ]


def _known() -> list[tuple[str, str]]:
    return [(f"{{{say(name)}}}", say(words)) for name, words in FIELDS.items()]


@require_safe
def shown(request: base.Request, key: str) -> HttpResponse:
    """A message, filled in for the contact and the opportunity that the address names."""
    return page(request, key)


def page(
    request: base.Request, key: str, problem: base.Problem | None = None, form: str = "", **_: Any
) -> HttpResponse:
    """The page of a message, with what went wrong in one of its forms."""
    ctx = request.ctx
    sending = form == "send"
    asked = request.POST if sending else request.GET
    it = people.message_template(ctx, key=key)
    common = _common(request, asked)
    filled = _filled(ctx, key, common)
    ready = Boxes({"subject": filled.subject, "body": filled.body}, "send", problem if sending else None, request.POST)
    edits = {"name": it.name, "subject": it.subject, "body": it.body}
    made = Boxes(edits, "edit", problem if form == "edit" else None, request.POST)
    context = common | {
        "it": it,
        "filled": filled,
        "unsigned": any(gap in ("my name", say("my name")) for gap in filled.gaps),
        "whom": _whom(ctx, common),
        "ready": [ready.box("subject", say("Subject")), ready.text("body", say("Text"))],
        "sent_as": ready.choice("kind", say("Sent as"), _SENT_AS),
        "edit": _texts(made),
        "known": _known(),
        "form": form,
        "problem": problem if problem and (form not in ("edit", "send") or problem.field not in edits) else None,
    }
    return base.page(request, "people/message.html", context, status=problem.status if problem else 200)


def _filled(ctx: Ctx, key: str, common: Mapping[str, Any]) -> Filled:
    contact, about = common["contact"], common["about"]
    return people.filled_message(
        ctx,
        key=key,
        contact_id=contact.id if contact else None,
        opportunity_id=about.id if about else None,
    )


def _whom(ctx: Ctx, common: Mapping[str, Any]) -> list[base.Box]:
    """For whom, and about what: chosen among the person's own."""
    contact, about = common["contact"], common["about"]
    made = Boxes({"contact": contact.id if contact else "", "opportunity": about.id if about else ""}, "whom")
    who = [("", say("Nobody yet")), *((str(each.id), each.name) for each in people.names(ctx))]
    found = (
        tracker.opportunities(ctx, asked=parse({"state": "open", "size": "200"})).items if tracker.searches(ctx) else ()
    )
    what = [("", say("Nothing in particular")), *((str(each.id), tracker.named(each)) for each in found)]
    if about and str(about.id) not in {id for id, _ in what}:
        what.append((str(about.id), tracker.named(about)))
    return [made.chosen("contact", say("For"), who), made.chosen("opportunity", say("About"), what)]


_acting = acting(page, _IT, tells=True)


@_acting
def edit(request: base.Request, key: str) -> Change:
    """Change a message."""
    told = {name: request.POST.get(name) for name in ("name", "subject", "body")}
    return people.edit_message_template(request.ctx, key=key, **told)


@_acting
def send(request: base.Request, key: str) -> str:
    """Log that a message was sent."""
    given: Any = request.POST
    contact, about = forms.id_of(request.POST, "contact"), forms.id_of(request.POST, "opportunity")
    texts = {name: given.get(name, "") for name in ("subject", "body")}
    people.log_message(
        request.ctx, contact_id=contact, opportunity_id=about, kind=given.get("kind") or "email", **texts
    )
    return f"/people/contacts/{contact}/" if contact else f"/opportunities/{about}/"


@_acting
def remove(request: base.Request, key: str) -> str:
    """Remove a message of one's own, or bring back a built-in one."""
    own = people.message_template(request.ctx, key=key).own
    people.remove_message_template(request.ctx, key=key)
    return _PATH if own else _IT.format(key=key)


@_acting
def sign(request: base.Request, key: str) -> Change:
    """Choose the name that stands under messages; a message that is nobody's is refused."""
    people.message_template(request.ctx, key=key)
    return people.sign_as(request.ctx, name=request.POST.get("name", ""))
