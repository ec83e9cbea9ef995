"""Leads: the ranked list, and one of them on one screen, worked through by keyboard."""

from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core.errors import HeadwayError, Invalid, NotFound
from headway.core.qualifying import nouns
from headway.core.qualifying.lines import lines
from headway.core.qualifying.words import MOST_SCORE, VERDICTS
from headway.core.speech import count, said, say, short
from headway.core.tracker import naming
from headway.core.tracker.nouns import Change
from headway.core.tracker.words import WORK_MODES
from headway.usecases import qualifying
from headway.web import base
from headway.web.forms import choice, whole
from headway.web.people import connections
from headway.web.qualifying.forms import sent
from headway.web.tracker import between, boxes

PATH: Final = "/prepare/leads/"
_SCORES: Final = tuple(range(MOST_SCORE + 1))


@require_safe
def leads(request: base.Request) -> HttpResponse:
    """The leads by what they are worth, and what was decided today."""
    if boxes.current(request.ctx) is None:
        return between.page(request)
    pile = qualifying.leads(request.ctx, page=choice(request.GET, "page") or 1)
    verdicts = said(VERDICTS)
    context = {
        "pile": pile,
        "headline": _headline(pile),
        "decided": [(each, verdicts[each.verdict]) for each in qualifying.decided(request.ctx)],
        "all": pile.left + pile.done,
    }
    return base.page(request, "qualifying/leads.html", context)


@require_safe
def pile(request: base.Request) -> HttpResponse:
    """The next lead of the pile, after one that was skipped."""
    try:
        it = qualifying.next_lead(request.ctx, after_id=choice(request.GET, "after"))
    except NotFound:
        return base.go(request, PATH)
    return _shown(request, it)


@require_safe
def lead(request: base.Request, lead: int) -> HttpResponse:
    """One lead to judge and decide on."""
    return _shown(request, qualifying.lead(request.ctx, id=lead))


@require_POST
def judge(request: base.Request, lead: int) -> HttpResponse:
    """Keep the scores and the chance; with htmx, tell what they come to."""
    try:
        change = _keep(request, lead)
    except NotFound:
        raise
    except HeadwayError as error:
        return _shown(request, qualifying.lead(request.ctx, id=lead), base.problem(error))
    if request.htmx:
        return _shown(request, qualifying.lead(request.ctx, id=lead))
    base.saved(request, change)
    return base.go(request, f"{PATH}{lead}/")


@require_POST
def decide(request: base.Request, lead: int) -> HttpResponse:
    """Apply, apply for practice, or let go; or keep the scores and skip it. Then comes the next one."""
    it = qualifying.lead(request.ctx, id=lead)
    verdict: Any = sent(request, "verdict")
    try:
        if verdict == "later":
            _later(request, it)
        else:
            _decided(request, it, verdict)
    except NotFound:
        raise
    except HeadwayError as error:
        return _shown(request, qualifying.lead(request.ctx, id=lead), base.problem(error))
    return base.go(request, f"{PATH}{it.next_id}/" if it.next_id else PATH)


def _later(request: base.Request, it: nouns.Lead) -> None:
    """Keep what was scored, if that is new, and say that the lead waits on."""
    name = naming.named(it.title, it.company)
    kept = {part.criterion.id: part.score for part in it.parts}
    own = it.chance.mean if it.chance.own else None
    if all(kept.get(id) == value for id, value in _scores(request).items()) and _chance(sent(request, "chance")) == own:
        base.say(request, base.Toast(say("“{what}” waits for later.", what=name), to=f"{PATH}{it.id}/"))
    else:
        base.saved(request, _keep(request, it.id), f"{PATH}{it.id}/")


def _decided(request: base.Request, it: nouns.Lead, verdict: Any) -> None:
    because = sent(request, "because")
    change = qualifying.decide(request.ctx, id=it.id, verdict=verdict, because=because, scores=_scores(request))
    base.saved(request, change, f"/opportunities/{it.id}/", back=f"{PATH}{it.id}/")


def _keep(request: base.Request, lead: int) -> Change:
    chance = _chance(sent(request, "chance"))
    return qualifying.judge(request.ctx, id=lead, scores=_scores(request), chance=chance, own_chance=chance is not None)


def _scores(request: base.Request) -> dict[int, int | None]:
    given = {name.removeprefix("score-"): sent(request, name) for name in request.POST if name.startswith("score-")}
    return {int(id): whole(value, f"score-{id}") for id, value in given.items() if id.isdecimal() and len(id) < 19}


def _chance(text: str) -> float | None:
    """A chance typed in per cents, of one."""
    told = text.strip().rstrip("%").replace(",", ".").strip()
    if not told:
        return None
    try:
        return float(told) / 100
    except ValueError:
        raise Invalid("That is no chance.", "Write it as a number of per cents, like 12.", "chance") from None


def _shown(request: base.Request, it: nouns.Lead, problem: base.Problem | None = None) -> HttpResponse:
    typed = request.POST if problem else {}
    own = short(round(100 * it.chance.mean, 2)) if it.chance.own else ""
    context = {
        "it": it,
        "all": it.left + it.done,
        "mode": say(WORK_MODES[it.work_mode]) if it.work_mode else "",
        "parts": [(part, _scale(part)) for part in it.parts],
        "chance": typed.get("chance", own),
        "because": typed.get("because", next(iter(it.refused), "")),
        "expected": "" if it.expected is None else short(round(it.expected, 1)),
        "posting": lines(it.posting_text),
        "connections": connections.line(request, it.id),
        "problem": problem,
    }
    status = problem.status if problem else 200
    return base.page(request, "qualifying/lead.html", context, part="worth", status=status)


def _scale(part: Any) -> tuple[int, ...]:
    return (1, 0) if part.criterion.kind == "must" else _SCORES


def _headline(pile: nouns.Pile) -> str:
    if pile.left:
        return count(pile.left, "{n} lead waits for a decision.", "{n} leads wait for a decision.")
    return pile.words if pile.done else say("No lead waits for a decision.")
