"""The question bank: uncovered questions first, each with its stories."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.interviews import nouns
from headway.core.interviews.words import QUESTION_KINDS
from headway.core.speech import said, say
from headway.core.tracker.nouns import Change
from headway.usecases import interviews
from headway.web import base, forms
from headway.web.forms import Boxes

PATH: Final = "/prepare/questions/"


@dataclass(frozen=True, slots=True)
class Line:
    """A question with every story, and whether it answers it."""

    it: nouns.BankQuestion
    kind: str
    stories: tuple[tuple[nouns.Story, bool], ...]


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """The question bank."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None, ref: str = "") -> HttpResponse:
    """The page of the question bank, with what went wrong: in the form of the question `ref`, or of a new one."""
    asked = request.GET.get("kind", "")
    kind = asked if asked in QUESTION_KINDS else ""
    every = interviews.questions(request.ctx, all=True)
    stories = interviews.stories(request.ctx)
    found = [each for each in every if not each.put_away and kind in ("", each.kind)]
    made = Boxes({}, "new", problem if not ref else None, request.POST)
    adding = [
        made.box("text", say("Question"), required=True, limit=1000),
        made.choice("kind", say("Kind"), QUESTION_KINDS),
        made.box("role", say("Role"), hint=say("If it is for one role alone.")),
    ]
    context = {
        "uncovered": list(_lines((each for each in found if not each.covered), stories)),
        "covered": list(_lines((each for each in found if each.covered), stories)),
        "put_away": [each for each in every if each.put_away],
        "kinds": said(QUESTION_KINDS).items(),
        "kind": kind,
        "adding": adding,
        "add_open": problem is not None and not ref,
        "problem": problem if ref else made.elsewhere(adding),
    }
    return base.page(request, "prepare/questions.html", context, status=problem.status if problem else 200)


def _lines(found: Iterator[nouns.BankQuestion], stories: tuple[nouns.Story, ...]) -> Iterator[Line]:
    words = said(QUESTION_KINDS)
    for it in found:
        chosen = {story.id for story in it.stories}
        kind = it.role or words[it.kind]
        yield Line(it, kind, tuple((story, story.id in chosen) for story in stories))


_acting = forms.acting(page, PATH)


@_acting
def add(request: base.Request) -> None:
    """Add a question of one's own."""
    kind: Any = request.POST.get("kind", "own")
    form = request.POST
    interviews.add_question(request.ctx, text=form.get("text", ""), kind=kind, role=form.get("role", ""))


@_acting
def edit(request: base.Request, ref: str) -> Change:
    """Change a question of one's own."""
    form: Any = request.POST
    return interviews.edit_question(
        request.ctx, ref=ref, text=form.get("text", ""), kind=form.get("kind", "own"), role=form.get("role", "")
    )


@_acting
def answer(request: base.Request, ref: str) -> Change:
    """Say which stories answer a question."""
    return interviews.answer_with(request.ctx, ref=ref, story_ids=forms.ids(request.POST, "story"))


@_acting
def remove(request: base.Request, ref: str) -> Change:
    """Take a question out of the bank."""
    return interviews.remove_question(request.ctx, ref=ref)


@_acting
def restore(request: base.Request, ref: str) -> Change:
    """Bring a built-in question back."""
    return interviews.restore_question(request.ctx, ref=ref)
