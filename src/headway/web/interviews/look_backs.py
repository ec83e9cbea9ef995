"""After a rejection: the four questions on the page of its opportunity, and what all of them come to."""

from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from headway.core.errors import HeadwayError, NotFound
from headway.core.interviews.words import LOOKED_AT, SAID
from headway.core.speech import said, say
from headway.usecases import interviews
from headway.web import base
from headway.web.forms import Boxes, choice
from headway.web.tracker import opportunity
from headway.web.tracker.beside import Known, Section


@require_safe
def lessons(request: base.Request) -> HttpResponse:
    """What all looks back come to."""
    taught = interviews.lessons(request.ctx)
    rejections = interviews.to_look_back(request.ctx)
    context = {"taught": taught, "words": said(SAID), "rejections": rejections}
    return base.page(request, "prepare/lessons.html", context)


def panel(request: base.Request, at: Known) -> Section | None:
    """The four questions after a rejection, on the page of its opportunity."""
    it = at.it
    if it.outcome not in ("rejected", "no_reply"):
        return None
    kept = interviews.look_back(request.ctx, opportunity_id=it.id)
    if it.outcome == "no_reply" and kept is None and it.stage_rank < 2:
        return None
    values = {name: getattr(kept, name) for name in (*LOOKED_AT, "lesson")} if kept else {}
    made = Boxes(values | {"reached": kept.reached_id if kept else it.stage_id}, "look-back")
    context = {
        "at": it,
        "kept": kept,
        "fields": [
            *(made.choice(name, words, SAID) for name, words in said(LOOKED_AT).items()),
            made.chosen("reached", say("How far did it go?"), ((str(each.id), each.name) for each in at.search.stages)),
        ],
        "lesson": made.text("lesson", say("What I take from it")),
        "contacts": at.contacts,
        "writable": at.writable,
    }
    html = render_to_string("prepare/look_back.html", context, request)
    told = say("you looked back on it") if kept else ""
    return Section("look-back", say("Looking back"), html, told, kept is None and at.writable)


@require_POST
def keep(request: base.Request, id: int) -> HttpResponse:
    """Look back on a rejection."""
    form = request.POST
    answers: dict[str, Any] = {name: form.get(name, "") for name in LOOKED_AT}
    return _done(
        request,
        id,
        lambda: interviews.keep_look_back(
            request.ctx, opportunity_id=id, **answers, reached_id=choice(form, "reached"), lesson=form.get("lesson", "")
        ),
    )


@require_POST
def remove(request: base.Request, id: int) -> HttpResponse:
    """Remove what was made of a rejection."""
    return _done(request, id, lambda: interviews.remove_look_back(request.ctx, opportunity_id=id))


@require_POST
def touch(request: base.Request, id: int, contact: int) -> HttpResponse:
    """Keep in touch with a contact after a rejection."""
    return _done(request, id, lambda: interviews.stay_in_touch(request.ctx, opportunity_id=id, contact_id=contact))


def _done(request: base.Request, id: int, verb: Any) -> HttpResponse:
    """Do it and show the opportunity; where it is refused, say so in a toast's place, since nothing typed is lost."""
    try:
        base.saved(request, verb())
    except NotFound:
        raise
    except HeadwayError as error:
        problem = base.problem(error)
        base.say(request, base.Toast(f"{problem.message} {problem.hint}"))
    return opportunity.done(request, id)
