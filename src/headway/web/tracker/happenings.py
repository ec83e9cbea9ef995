"""What happens to an opportunity: it moves, closes, reopens; its history is corrected."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.words import EXACTNESS
from headway.usecases import tracker
from headway.web import base
from headway.web.tracker.adding import day
from headway.web.tracker.opportunity import act, number


@require_POST
def move(request: base.Request, id: int) -> HttpResponse:
    """Move an opportunity to a stage, on a day."""
    given = request.POST
    return act(
        request,
        id,
        "move",
        lambda: tracker.move(
            request.ctx,
            ids=[id],
            stage_id=number(given.get("stage", "")),
            back=given.get("back") or None,  # type: ignore[arg-type]
            **when(request),
        ),
    )


@require_POST
def close(request: base.Request, id: int) -> HttpResponse:
    """Record how an opportunity ended."""
    outcome: Any = request.POST.get("outcome", "")
    return act(request, id, "close", lambda: tracker.close(request.ctx, ids=[id], outcome=outcome, **when(request)))


@require_POST
def reopen(request: base.Request, id: int) -> HttpResponse:
    """Open a closed opportunity again."""
    return act(
        request,
        id,
        "reopen",
        lambda: tracker.reopen_opportunities(
            request.ctx, ids=[id], on=_on(request), note=request.POST.get("note", "").strip()
        ),
    )


@require_POST
def correct(request: base.Request, id: int, line: int) -> HttpResponse:
    """Correct the day of a line of history."""
    return act(request, id, f"line-{line}", lambda: _corrected(request, line))


@require_POST
def retract(request: base.Request, id: int, line: int) -> HttpResponse:
    """Take a line of history back."""
    return act(request, id, f"line-{line}", lambda: tracker.retract(request.ctx, line_id=line))


def _corrected(request: base.Request, line: int) -> nouns.Change:
    told = when(request)
    on = None if told["exactness"] == "unknown" else told["on"]
    return tracker.correct(request.ctx, line_id=line, on=on, exactness=told["exactness"], note=told["note"])


def when(request: base.Request) -> dict[str, Any]:
    """When something happened, how sure that is, and a note, as a form sent it."""
    exactness = request.POST.get("exactness") or "exact"
    if exactness not in EXACTNESS:
        raise Invalid(
            say("{exactness} is no exactness of a day.", exactness=exactness),
            say("Choose one of: {names}.", names=", ".join(EXACTNESS)),
            "exactness",
        )
    return {"on": _on(request), "exactness": exactness, "note": request.POST.get("note", "").strip()}


def _on(request: base.Request) -> date | None:
    return day(request.POST.get("on", ""), "on")
