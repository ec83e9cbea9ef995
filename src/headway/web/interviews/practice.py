"""Practice: one question at a time, with a clock; mock interviews, and what their marks show beside real rounds."""

from collections.abc import Sequence
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.interviews import nouns, results
from headway.core.interviews.practice import GOOD_SECONDS, lasted, of_length
from headway.core.interviews.words import QUESTION_KINDS, RUBRIC
from headway.core.speech import said, say
from headway.core.tracker.nouns import Change
from headway.usecases import interviews
from headway.web import base, forms
from headway.web.forms import Boxes
from headway.web.interviews import ratings
from headway.web.tracker.adding import day

PATH: Final = "/prepare/practice/"


@require_safe
def practised(request: base.Request) -> HttpResponse:
    """The question to answer now, what was rehearsed, and the mock interviews."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None, **named: int) -> HttpResponse:
    """The page of practice, with what went wrong in one of its forms."""
    ctx = request.ctx
    kind = request.GET.get("kind", "")
    kind = kind if kind in QUESTION_KINDS else ""
    drawn = interviews.to_practise(ctx, kind=kind, limit=1000)
    at = _place(drawn, request.POST.get("ref", "") if problem else request.GET.get("question", ""))
    form = request.POST.get("form", "") if problem else ""
    stories = {each.id: each for each in interviews.stories(ctx)}
    asked = drawn[at] if drawn else None
    course = interviews.course(ctx)
    context = {
        "asked": asked,
        "stories": [stories[each.id] for each in asked.stories if each.id in stories] if asked else [],
        "following": drawn[(at + 1) % len(drawn)].ref if drawn else "",
        "kind": kind,
        "kinds": said(QUESTION_KINDS).items(),
        "answer": _answer(Boxes({}, "answer", problem if form == "answer" else None, request.POST), stories),
        "rehearsals": [(each, _length(each)) for each in interviews.rehearsals(ctx, limit=12)],
        "course": course,
        "rubric": said(RUBRIC),
        "mock": _mock(request, course, problem if form == "mock" else None),
        "good": [lasted(each) for each in GOOD_SECONDS],
        "form": form,
        "problem": problem,
    }
    return base.page(request, "prepare/practice.html", context, status=problem.status if problem else 200)


def _place(drawn: Sequence[nouns.BankQuestion], ref: str) -> int:
    return next((place for place, each in enumerate(drawn) if each.ref == ref), 0)


def _length(it: nouns.Rehearsal) -> str:
    return f"{lasted(it.seconds)}. {of_length(it.seconds)}" if it.seconds else ""


def _answer(made: Boxes, stories: dict[int, nouns.Story]) -> list[base.Box]:
    told = ((str(each.id), each.title) for each in stories.values())
    return [
        ratings.mark(made, "rating", say("How it went")),
        made.chosen("story", say("Story told"), (("", say("None")), *told)),
        made.box("note", say("To do better"), limit=1000),
    ]


def _mock(request: base.Request, course: results.Course, problem: base.Problem | None) -> dict[str, Any]:
    """The form of a mock interview: a new one, or the one that the address names."""
    asked = request.POST.get("mock", "") if problem else request.GET.get("mock", "")
    it = next((each for each in course.mocks if str(each.id) == asked), None)
    kept = {name: getattr(it, name) for name in ("with_whom", "notes", *RUBRIC)} if it else {}
    made = Boxes(kept | {"on": it.held_on if it else request.ctx.today}, "mock", problem, request.POST)
    first = [
        made.box("on", say("Day"), "day"),
        made.box("with_whom", say("With whom")),
        *(ratings.mark(made, name, words) for name, words in said(RUBRIC).items()),
    ]
    notes = made.text("notes", say("Honest notes"))
    return {"it": it, "first": first, "notes": notes, "open": problem is not None or it is not None}


@forms.acting(page)
def rehearse(request: base.Request) -> str:
    """Note that a question was answered aloud, and go to the next one."""
    form = request.POST
    interviews.rehearse(
        request.ctx,
        ref=form.get("ref", ""),
        story_id=forms.choice(form, "story"),
        seconds=_seconds(form),
        rating=ratings.rating(form),
        note=form.get("note", ""),
        log="log" in form,
    )
    kind, following = form.get("kind", ""), form.get("following", "")
    return f"{PATH}?question={following}" + (f"&kind={kind}" if kind in QUESTION_KINDS else "")


def _seconds(form: Any) -> int | None:
    """How long the answer was, from minutes and seconds."""
    whole = [forms.whole(form.get(name, ""), name) for name in ("minutes", "seconds")]
    return (60 * (whole[0] or 0) + (whole[1] or 0)) or None


_acting = forms.acting(page, PATH)


@_acting
def remove_rehearsal(request: base.Request, rehearsal: int) -> Change:
    """Remove a rehearsal."""
    return interviews.remove_rehearsal(request.ctx, rehearsal_id=rehearsal)


@_acting
def add_mock(request: base.Request) -> None:
    """Write a mock interview down."""
    interviews.add_mock_interview(request.ctx, on=day(request.POST.get("on", ""), "on"), **_marks(request))


@_acting
def edit_mock(request: base.Request, mock: int) -> Change:
    """Change a mock interview."""
    on = day(request.POST.get("on", ""), "on") or request.ctx.today
    version = forms.whole(request.POST.get("version", ""), "version")
    it = next((each for each in interviews.mock_interviews(request.ctx) if each.id == mock), None)
    kept: dict[str, Any] = {"contact_id": it.contact_id, "minutes": it.minutes} if it else {}
    return interviews.edit_mock_interview(request.ctx, mock_id=mock, on=on, version=version, **kept, **_marks(request))


@_acting
def remove_mock(request: base.Request, mock: int) -> Change:
    """Remove a mock interview."""
    return interviews.remove_mock_interview(request.ctx, mock_id=mock)


def _marks(request: base.Request) -> dict[str, Any]:
    form = request.POST
    marks = {name: ratings.rating(form, name) for name in RUBRIC}
    return marks | {"with_whom": form.get("with_whom", ""), "notes": form.get("notes", "")}
