"""The preparedness sheet of an opportunity with the company sheet beside it; its panel on the opportunity's page."""

from typing import Any, Final

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from headway.core.qualifying import nouns
from headway.core.qualifying.words import PROOF_KINDS, SORTS, STANDINGS
from headway.core.speech import said, say
from headway.core.tracker import naming
from headway.core.tracker.nouns import Change
from headway.usecases import qualifying, tracker
from headway.web import base
from headway.web.forms import Boxes, acting
from headway.web.qualifying.forms import sent
from headway.web.tracker.beside import Known, Section

IT: Final = "/opportunities/{id}/sheet/"
_JUDGED: Final = ("met", "partly", "not_met")


@require_safe
def sheet(request: base.Request, id: int) -> HttpResponse:
    """What the posting asks for, line by line, and what shows it."""
    return page(request, id=id)


def page(request: base.Request, id: int, problem: base.Problem | None = None, **named: int) -> HttpResponse:
    """The sheet, with what went wrong."""
    it = qualifying.sheet(request.ctx, opportunity_id=id)
    standings = said(STANDINGS)
    context = {
        "it": it,
        "name": naming.named(it.title, it.company) or say("an opportunity without a name"),
        "groups": [(sort, words, [each for each in it.requirements if each.sort == sort])
                   for sort, words in said(SORTS).items()],
        "standings": [(standing, standings[standing]) for standing in _JUDGED],
        "sorts": tuple(said(SORTS).items()),
        "kinds": said(PROOF_KINDS),
        "notes": _notes(it, problem, request.POST),
        "show": _to_show(request) if it.requirements else (),
        "problem": problem,
        "typed": request.POST if problem and _adds(request) else {"sort": "required"},
        "writable": not it.archived and request.ctx.may_write,
        "it_path": f"/opportunities/{id}/",
    }  # fmt: skip
    return base.page(request, "qualifying/sheet.html", context, part="sheet", status=problem.status if problem else 200)


def panel(request: base.Request, at: Known) -> Section:
    """How well an opportunity fits, in one sentence, on its page."""
    fit = qualifying.fit_of(request.ctx, opportunity_id=at.it.id)
    html = render_to_string("qualifying/panel.html", {"at": at.it, "fit": fit, "lead": at.is_lead}, request)
    listed = fit.required or fit.preferred
    return Section(
        "fit",
        say("How you fit"),
        html,
        fit.counts if listed else say("nothing listed yet"),
        bool(listed) and at.is_lead,
    )


@acting(page, IT, shown=True)
def keep(request: base.Request, id: int) -> Change:
    """Keep the chosen lines of the posting."""
    given, kept = request.POST, set(request.POST.getlist("kept"))
    lines = list(zip(given.getlist("line"), given.getlist("sort"), strict=False))
    chosen = [line for at, line in enumerate(lines) if str(at) in kept]
    named = {sort: [text for text, said in chosen if said == sort] for sort in SORTS}
    return qualifying.keep_lines(
        request.ctx, opportunity_id=id, required=named["required"], preferred=named["preferred"]
    )


@acting(page, IT, shown=True)
def add(request: base.Request, id: int) -> Change:
    """Add a requirement in one's own words."""
    sort: Any = sent(request, "sort") or "required"
    return qualifying.add_requirement(request.ctx, opportunity_id=id, text=sent(request, "text"), sort=sort)


@acting(page, IT, shown=True)
def paste(request: base.Request, id: int) -> Change:
    """Keep the text of the posting, to be read line by line."""
    return tracker.edit(request.ctx, ids=[id], values={"posting_text": sent(request, "posting_text")})


@acting(page, IT, shown=True)
def edit(request: base.Request, id: int, requirement: int) -> Change:
    """Change the words of a requirement, or whether it is required."""
    given: dict[str, Any] = {name: sent(request, name) for name in ("text", "sort") if name in request.POST}
    return qualifying.edit_requirement(request.ctx, requirement_id=requirement, **given)


@acting(page, IT, shown=True)
def judge(request: base.Request, id: int, requirement: int) -> Change:
    """Say whether a requirement is met, with what shows it if that is sent along."""
    standing: Any = sent(request, "standing")
    return qualifying.judge_requirement(request.ctx, requirement_id=requirement, standing=standing, **_shown(request))


@acting(page, IT, shown=True)
def remove(request: base.Request, id: int, requirement: int) -> Change:
    """Take a requirement away."""
    return qualifying.remove_requirement(request.ctx, requirement_id=requirement)


@acting(page, IT, shown=True)
def prove(request: base.Request, id: int, requirement: int) -> Change:
    """Say what shows a requirement: something of one's own, or plain words."""
    return qualifying.add_proof(request.ctx, requirement_id=requirement, **({"kind": "note"} | _shown(request)))


@acting(page, IT, shown=True)
def unprove(request: base.Request, id: int, proof: int) -> Change:
    """Take back what shows a requirement."""
    return qualifying.remove_proof(request.ctx, proof_id=proof)


@acting(page, IT, shown=True)
def company(request: base.Request, id: int) -> Change:
    """Write the company sheet."""
    given = {name: sent(request, name) for name in ("needs", "offers", "questions")}
    return qualifying.edit_company_sheet(request.ctx, opportunity_id=id, **given)


def _adds(request: base.Request) -> bool:
    """Whether it was the form for a line of one's own that was sent: what was typed into it is not lost."""
    return request.resolver_match is not None and request.resolver_match.url_name == "requirements"


def _shown(request: base.Request) -> dict[str, Any]:
    """What shows a line, as a form names it: `story-7`, or words."""
    kind, _, id = sent(request, "source").partition("-")
    text = sent(request, "text")
    if id.isdecimal() and len(id) < 19:
        return {"kind": kind, "source_id": int(id), "text": text}
    return {"kind": "note", "text": text} if text.strip() else {}


def _to_show(request: base.Request) -> list[tuple[str, str]]:
    kinds = said(PROOF_KINDS)
    return [(f"{each.kind}-{each.source_id}", f"{kinds[each.kind]}: {each.text}") for each in
            qualifying.to_show(request.ctx)]  # fmt: skip


def _notes(it: nouns.Sheet, problem: base.Problem | None, given: Any) -> list[base.Box]:
    own = it.company_sheet
    kept = {"needs": own.needs, "offers": own.offers, "questions": own.questions}
    if own.empty and it.earlier:
        kept = {"needs": it.earlier.needs, "offers": it.earlier.offers, "questions": it.earlier.questions}
    made = Boxes(kept, "company", problem, given)
    return [
        made.text("needs", say("What they need"), say("Which problem do they hire for?")),
        made.text("offers", say("What they offer"), say("Beyond the posting: what did you hear or read?")),
        made.text("questions", say("Questions to ask"), say("What would you have to know to say yes?")),
    ]
