"""One conversation: where it stands, what happened in it, its follow-ups, and where it leads."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core.errors import HeadwayError, NotFound
from headway.core.people import outreach as core
from headway.core.people.words import KINDS
from headway.core.speech import said, say
from headway.core.tracker import nouns
from headway.core.tracker.words import INTRODUCED, LED, MET, REPLIED, SENT, SOURCE_KINDS
from headway.usecases import people, tracker
from headway.web import base
from headway.web.people.talks import PATH, line
from headway.web.tracker import telling
from headway.web.tracker.adding import day
from headway.web.tracker.happenings import when
from headway.web.tracker.opportunity import number

PAGE: Final = "people/talk.html"
_WAYS: Final = ("direct_outreach", "network", "referral", "event", "recruiter")


@require_safe
def show(request: base.Request, id: int) -> HttpResponse:
    """The page of one conversation."""
    return whole(request, id)


@require_POST
def move(request: base.Request, id: int) -> HttpResponse:
    """Move a conversation to a stage, on a day."""
    given = request.POST
    stage_id = number(given.get("stage", ""))
    back: Any = given.get("back") or None
    return _act(
        request,
        id,
        "move",
        lambda: people.move_outreach(request.ctx, ids=[id], stage_id=stage_id, back=back, **when(request)),
    )


@require_POST
def close(request: base.Request, id: int) -> HttpResponse:
    """Record how a conversation ended."""
    outcome: Any = request.POST.get("outcome", "")
    return _act(
        request, id, "close", lambda: people.close_outreach(request.ctx, ids=[id], outcome=outcome, **when(request))
    )


@require_POST
def reopen(request: base.Request, id: int) -> HttpResponse:
    """Open a closed conversation again."""
    on = request.POST.get("on", "")
    return _act(request, id, "reopen", lambda: people.reopen_outreach(request.ctx, ids=[id], on=day(on, "on")))


@require_POST
def follow(request: base.Request, id: int) -> HttpResponse:
    """Log a follow-up."""
    given = request.POST
    kind: Any = given.get("kind") or "email"
    return _act(
        request,
        id,
        "follow",
        lambda: people.follow_up(
            request.ctx,
            id=id,
            kind=kind,
            on=day(given.get("on", ""), "on"),
            said=given.get("said", ""),
            next_step=given.get("next_step", ""),
            next_on=day(given.get("next_on", ""), "next_on"),
        ),
    )


@require_POST
def lead(request: base.Request, id: int) -> HttpResponse:
    """Say which opportunity it led to."""
    given = request.POST
    way: Any = given.get("way") or "direct_outreach"
    chosen = given.get("opportunity", "")
    return _act(
        request,
        id,
        "lead",
        lambda: people.lead_to(
            request.ctx,
            id=id,
            title=given.get("title", ""),
            company=given.get("company"),
            way=way,
            opportunity_id=number(chosen) if chosen else None,
            on=day(given.get("on", ""), "on"),
        ),
    )


@require_POST
def edit(request: base.Request, id: int) -> HttpResponse:
    """Change what it is about."""
    given = request.POST
    version = given.get("version", "")
    return _act(
        request,
        id,
        "edit",
        lambda: people.edit_outreach(
            request.ctx,
            id=id,
            topic=given.get("topic", ""),
            company=given.get("company", ""),
            version=number(version) if version else None,
        ),
    )


@require_POST
def correct(request: base.Request, id: int, line: int) -> HttpResponse:
    """Correct the day of a line of history."""
    return _act(request, id, f"line-{line}", lambda: _corrected(request, line))


@require_POST
def retract(request: base.Request, id: int, line: int) -> HttpResponse:
    """Take a line of history back."""
    return _act(request, id, f"line-{line}", lambda: people.retract_outreach(request.ctx, line_id=line))


def whole(
    request: base.Request,
    id: int,
    *,
    form: str = "",
    problem: base.Problem | None = None,
    given: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """The page of a conversation; `form` is the one that a problem belongs to."""
    it = people.conversation(request.ctx, id=id)
    search = tracker.search(request.ctx, search_id=it.search_id)
    numbers = {stage.id: stage.number for stage in search.outreach_stages}
    lines = people.conversation_history(request.ctx, id=id, all=True)
    outcomes = {str(name): words for name, words in core.OUTCOMES.items()}
    context = {
        "it": it,
        "line": line(request, it, search),
        "search": search,
        "headline": headline(it),
        "next": core.next_step(it, request.ctx.today),
        "writable": it.binned_at is None and search.archived_on is None,
        "next_stage_id": next((s.id for s in search.outreach_stages if s.rank > it.stage_rank), it.stage_id),
        "outcomes": said(outcomes).items(),
        "exactness": [(value, say(words)) for value, words in telling.EXACTNESS_CHOICES],
        "logs": [(say(KINDS[log.kind]), log) for log in people.conversation_log(request.ctx, id=id)],
        "kinds": said(KINDS).items(),
        "ways": [(way, say(SOURCE_KINDS[way])) for way in _WAYS],
        "form": form,
        "problem": problem,
        "given": given or {},
        **telling.timeline(lines, numbers, f"{PATH}{id}/", outcomes),
    }
    context["gone"] = telling.is_gone(form, context) or (form == "lead" and it.stage_number >= LED)
    return base.page(request, PAGE, context, status=problem.status if problem else 200)


def headline(it: core.Conversation) -> str:
    """Where it stands, in one sentence."""
    name = it.name
    if it.outcome:
        told = {"rejected": say("{name} declined.", name=name), "no_reply": say("No reply from {name}.", name=name)}
        return told.get(it.outcome) or say("Let go: {name}.", name=name)
    words = {
        SENT: say("Waiting for an answer from {name}.", name=name),
        REPLIED: say("{name} replied.", name=name),
        MET: say("You met {name}.", name=name),
        INTRODUCED: say("{name} introduced you.", name=name),
        LED: say("{name} led you to an opportunity.", name=name),
    }
    return words.get(it.stage_number) or say("{name} is still to be contacted.", name=name)


def _act(request: base.Request, id: int, form: str, verb: Callable[[], nouns.Change]) -> HttpResponse:
    """Do something to a conversation and show it; where that is refused, show the form again and say why."""
    try:
        change = verb()
    except NotFound:
        raise
    except HeadwayError as error:
        return whole(request, id, form=form, problem=base.problem(error), given=request.POST)
    base.saved(request, change)
    own = f"{PATH}{id}/"
    return base.go(request, base.back(request, own) if request.POST.get("next") else own)


def _corrected(request: base.Request, line: int) -> nouns.Change:
    told = when(request)
    on = None if told["exactness"] == "unknown" else told["on"]
    return people.correct_outreach(request.ctx, line_id=line, on=on, exactness=told["exactness"], note=told["note"])
