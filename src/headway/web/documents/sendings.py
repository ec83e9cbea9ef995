"""What went with an application: a section of the opportunity's page."""

from typing import Final

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.usecases import documents
from headway.web import base
from headway.web.forms import choice
from headway.web.tracker.adding import day
from headway.web.tracker.beside import Known, Section
from headway.web.tracker.opportunity import act

_TAILORED: Final = {"yes": True, "no": False}


def panel(request: base.Request, at: Known) -> Section:
    """Which versions went with this application, and whether it was written for the posting."""
    sent = documents.sent_with(request.ctx, opportunity_id=at.it.id)
    gone = {each.document_id for each in sent}
    context = {
        "it": at.it,
        "sent": sent,
        "offered": [each for each in documents.document_choices(request.ctx) if not each.away and each.id not in gone],
        "tailored": documents.tailored(request.ctx, opportunity_id=at.it.id),
        "writable": at.writable,
    }
    html = render_to_string("documents/panel.html", context, request)
    told = ", ".join(each.name for each in sent) or say("not said yet")
    return Section("documents", say("What went with it"), html, told)


@require_POST
def send(request: base.Request, id: int) -> HttpResponse:
    """Note that a version went with an application."""

    def verb() -> Change:
        chosen = choice(request.POST, "document")
        if chosen is None:
            raise Invalid("No version was chosen.", "Choose one.", "document")
        on = day(request.POST.get("on", ""), "on")
        return documents.send_document(request.ctx, document_id=chosen, opportunity_id=id, on=on)

    return act(request, id, "panel", verb)


@require_POST
def unsend(request: base.Request, id: int, document: int) -> HttpResponse:
    """Take back that a version went with an application."""
    return act(
        request, id, "panel", lambda: documents.unsend_document(request.ctx, document_id=document, opportunity_id=id)
    )


@require_POST
def tailored(request: base.Request, id: int) -> HttpResponse:
    """Say whether an application was written for its posting."""
    said = _TAILORED.get(request.POST.get("tailored", ""))
    return act(request, id, "panel", lambda: documents.note_tailored(request.ctx, opportunity_id=id, tailored=said))
