"""What the person can show beside stories and shown work: jobs, volunteer work, courses."""

from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.errors import NotFound
from headway.core.qualifying import nouns
from headway.core.qualifying.words import EVIDENCE_KINDS
from headway.core.speech import said, say
from headway.core.tracker.nouns import Change
from headway.usecases import qualifying
from headway.web import base
from headway.web.forms import Boxes, acting
from headway.web.qualifying.forms import sent

PATH: Final = "/prepare/evidence/"
_NAMES: Final = ("kind", "name", "period", "text", "skills", "url")


@require_safe
def evidence(request: base.Request) -> HttpResponse:
    """All evidence, with a form for more."""
    return page(request)


@require_safe
def one(request: base.Request, evidence: int) -> HttpResponse:
    """One piece of evidence to change."""
    return page(request, evidence=evidence)


def page(request: base.Request, problem: base.Problem | None = None, evidence: int | None = None) -> HttpResponse:
    """The page of evidence; `evidence` is the one that is changed."""
    found = qualifying.evidence(request.ctx)
    chosen = next((each for each in found if each.id == evidence), None)
    if evidence is not None and chosen is None:
        raise NotFound("There is no such evidence.")
    form = Boxes(_kept(chosen), "evidence", problem, request.POST)
    fields = _fields(form)
    kinds = said(EVIDENCE_KINDS)
    context = {
        "found": [(each, kinds[each.kind]) for each in found],
        "chosen": chosen,
        "fields": fields,
        "problem": form.elsewhere(fields),
    }
    return base.page(request, "qualifying/evidence.html", context, status=problem.status if problem else 200)


@acting(page, PATH)
def add(request: base.Request) -> Change:
    """Add a piece of evidence."""
    return qualifying.add_evidence(request.ctx, **_given(request))


@acting(page, PATH)
def edit(request: base.Request, evidence: int) -> Change:
    """Change a piece of evidence."""
    return qualifying.edit_evidence(request.ctx, evidence_id=evidence, **_given(request))


@acting(page, PATH)
def remove(request: base.Request, evidence: int) -> Change:
    """Take a piece of evidence away."""
    return qualifying.remove_evidence(request.ctx, evidence_id=evidence)


def _given(request: base.Request) -> dict[str, Any]:
    return {name: sent(request, name) for name in _NAMES}


def _kept(it: nouns.Evidence | None) -> dict[str, Any]:
    return {name: getattr(it, name) for name in _NAMES} if it else {"kind": "job"}


def _fields(made: Boxes) -> list[base.Box]:
    return [
        made.choice("kind", say("Kind"), EVIDENCE_KINDS),
        made.box("name", say("What it was"), hint=say("Shift lead, Harbour Bakery"), required=True),
        made.box("period", say("When"), limit=100),
        made.text("text", say("What you did there"), say("Your own words are compared with what postings ask for.")),
        made.box("skills", say("Skills it shows"), hint=say("Separate them with commas."), limit=1000),
        made.box("url", say("Link"), "link", limit=2000),
    ]
