"""Today as a page: one sentence, what is to be done in groups, and verbs that empty it."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError, NotFound
from headway.core.plan import nudges
from headway.core.plan.followups import parsed
from headway.core.plan.today import Group, Today
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.usecases import plan, tracker
from headway.web import base
from headway.web.plan import lines

PATH: Final = "/today/"
_PAGE: Final = "today/today.html"
_SHOWN: Final = 5  # lines of a group; the others are folded away
_LEADS_TO: Final = {
    "add": "/opportunities/new/",
    "goal": "/opportunities/new/",
    "path": "/plan/path/",
    "outreach": "/people/",
    "rest": "",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A group as the page shows it; what waits for another day is counted, with its rows."""

    group: Group
    rows: tuple[lines.Row, ...]

    @property
    def folded(self) -> int:
        """How many of them are folded away."""
        return max(0, len(self.rows) - _SHOWN)


@require_safe
def today(request: base.Request) -> HttpResponse:
    """The day on a page; before any job search it leads to the start."""
    found = plan.today(request.ctx)
    return base.go(request, "/start/") if found.mode == "empty" else _page(request, found)


@require_POST
def settle(request: base.Request) -> HttpResponse:
    """Settle one line: done, tomorrow, not this one, or closed."""
    key, decided = request.POST.get("key", ""), request.POST.get("decided", "")
    base.saved(request, _settled(request, key, decided))
    return _done(request)


@require_http_methods(["GET", "HEAD", "POST"])
def check_ins(request: base.Request) -> HttpResponse:
    """The check-ins so far; on POST, the one of today."""
    if request.method != "POST":
        return _check_ins(request)
    try:
        step = int(request.POST.get("step", ""))
    except ValueError:
        step = 0
    try:
        base.saved(request, plan.check_in(request.ctx, step=step, note=request.POST.get("note", "")))
    except HeadwayError as error:
        return _check_ins(request, base.problem(error))
    return _done(request)


@require_POST
def remove_check_in(request: base.Request, check_in: int) -> HttpResponse:
    """Take a check-in away."""
    base.saved(request, plan.remove_check_in(request.ctx, check_in_id=check_in))
    return base.go(request, "/today/check-ins/")


@require_POST
def quiet(request: base.Request) -> HttpResponse:
    """Not now: the gentle word is silent for four weeks."""
    base.saved(request, plan.quiet(request.ctx))
    return _done(request)


@require_POST
def answer_quarter(request: base.Request) -> HttpResponse:
    """Keep the answer of the quarter."""
    words = request.POST.get("words", "")
    try:
        base.saved(request, plan.answer_quarter(request.ctx, words=words))
    except HeadwayError as error:
        return _page(request, plan.today(request.ctx), base.problem(error), words)
    return base.go(request, PATH)


def _settled(request: base.Request, key: str, decided: str) -> nouns.Change:
    if decided != "close":
        return plan.settle(request.ctx, key=key, decided=decided)  # type: ignore[arg-type]
    about = parsed(key)
    if about.kind != "let_go":
        raise NotFound("There is nothing to close.")
    return tracker.close(request.ctx, ids=[about.id], outcome="no_reply", on=request.ctx.today)


def _done(request: base.Request) -> HttpResponse:
    """After a write: the day as it is now, or the page whose form it was."""
    if request.htmx:
        return _page(request, plan.today(request.ctx, finding=False), late=True)
    return base.go(request, base.back(request, PATH) if request.POST.get("next") else PATH)


@require_safe
def finding(request: base.Request) -> HttpResponse:
    """What stands out, for a page that is there already: it takes longest to know."""
    if not request.htmx:
        return base.go(request, PATH)
    return base.page(request, "today/aside.html", {"stands": plan.standing_out(request.ctx)}, part="stands")


def _page(
    request: base.Request,
    found: Today,
    problem: base.Problem | None = None,
    words: str | None = None,
    late: bool = False,
) -> HttpResponse:
    context: dict[str, Any] = {
        "it": found,
        "stands": found.stands,
        "late": late,
        "parts": [Part(group, tuple(map(lines.row, group.lines))) for group in found.groups],
        "next_to": _LEADS_TO[found.next.kind] if found.next else "",
        "steps": [(step, say(word)) for step, word in nudges.STEPS.items()],
        "problem": problem,
        "answer": _answer(found, problem, words),
    }
    return base.page(request, _PAGE, context, part="day", status=problem.status if problem else 200)


def _answer(found: Today, problem: base.Problem | None, words: str | None) -> base.Box | None:
    """The quarter's question as a field."""
    if found.readiness is None:
        return None
    kept = found.readiness.answer.words if found.readiness.answer else ""
    error = f"{problem.message} {problem.hint}".strip() if problem else ""
    label = found.readiness.question
    return base.Box(
        "words", label, "text", kept if words is None else words, error=error, limit=10_000, place="quarter"
    )


def _check_ins(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    context = {
        "found": plan.check_ins(request.ctx),
        "steps": [(step, say(word)) for step, word in nudges.STEPS.items()],
        "rule": say(nudges.RULE),
        "problem": problem,
    }
    return base.page(request, "today/check_ins.html", context, status=problem.status if problem else 200)
