"""Stories: the list, one to write or change, its flagship mark and rehearsals."""

from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from headway.core.errors import HeadwayError, NotFound
from headway.core.interviews import nouns
from headway.core.speech import say
from headway.core.tracker.nouns import Change
from headway.usecases import interviews
from headway.web import base, forms
from headway.web.forms import Boxes

PATH: Final = "/prepare/stories/"
_IT: Final = "/prepare/stories/{story}/"
_TEXTS: Final = ("situation", "task", "action", "result", "numbers")


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """All stories, the flagship ones first."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None, **named: int) -> HttpResponse:
    """The page of all stories, with what went wrong."""
    found = interviews.stories(request.ctx)
    questions = interviews.questions(request.ctx)
    context = {
        "flagships": [each for each in found if each.flagship],
        "stories": [each for each in found if not each.flagship],
        "most": interviews.FLAGSHIPS,
        "uncovered": sum(not each.covered for each in questions),
        "questions": len(questions),
        "problem": problem,
    }
    return base.page(request, "prepare/stories.html", context, status=problem.status if problem else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: base.Request) -> HttpResponse:
    """The form for a new story; on POST it is added."""
    if request.method != "POST":
        return _form(request, {"questions": request.GET.getlist("question")})
    try:
        made = interviews.add_story(request.ctx, **_given(request))
    except HeadwayError as error:
        return _form(request, {}, base.problem(error))
    base.saved(request)
    return base.go(request, f"/prepare/stories/{made.id}/")


@require_safe
def shown(request: base.Request, story: int) -> HttpResponse:
    """One story to read and change."""
    return one(request, story=story)


def one(request: base.Request, story: int, problem: base.Problem | None = None) -> HttpResponse:
    """The page of one story, with what went wrong."""
    it = interviews.story(request.ctx, story_id=story)
    return _form(request, _kept(it), problem, it)


@require_POST
def edit(request: base.Request, story: int) -> HttpResponse:
    """Change a story."""
    version = forms.whole(request.POST.get("version", ""), "version")
    try:
        change = interviews.edit_story(request.ctx, story_id=story, version=version, **_given(request))
    except NotFound:
        raise
    except HeadwayError as error:
        return one(request, story, base.problem(error))
    base.saved(request, change)
    return base.go(request, _IT.format(story=story))


@forms.acting(page, PATH)
def flagship(request: base.Request, story: int) -> Change:
    """Make a story a flagship one, or no longer."""
    return interviews.mark_flagship(request.ctx, story_id=story, flagship=request.POST.get("flagship") == "yes")


@forms.acting(page, PATH)
def rehearse(request: base.Request, story: int) -> Change:
    """Note that a story was told aloud today."""
    return interviews.rehearse_story(request.ctx, story_id=story)


@forms.acting(page, PATH)
def remove(request: base.Request, story: int) -> Change:
    """Remove a story."""
    return interviews.remove_story(request.ctx, story_id=story)


def _kept(it: nouns.Story) -> dict[str, Any]:
    plain = {name: getattr(it, name) for name in ("title", *_TEXTS)}
    return plain | {"skills": ", ".join(it.skills), "questions": [each.ref for each in it.questions]}


def _given(request: base.Request) -> dict[str, Any]:
    form = request.POST
    texts = {name: form.get(name, "") for name in ("title", *_TEXTS)}
    return texts | {"skills": forms.names(form.get("skills", "")), "questions": form.getlist("question")}


def _form(
    request: base.Request, kept: dict[str, Any], problem: base.Problem | None = None, it: nouns.Story | None = None
) -> HttpResponse:
    made = Boxes(kept, "story", problem, request.POST)
    fields = [
        made.box("title", say("Title"), hint=say("What you would call it among friends."), required=True),
        made.text("situation", say("Situation"), say("Where and when, in a sentence or two.")),
        made.text("task", say("Task"), say("What had to be done, and why it was yours.")),
        made.text("action", say("Action"), say("What you did, step by step: I, not we.")),
        made.text("result", say("Result"), say("What came of it, and what you learned.")),
        made.box(
            "numbers", say("Numbers"), hint=say("How much, how many, how fast: what makes it believed."), limit=1000
        ),
        made.box("skills", say("Skills it shows"), hint=say("Separate them with commas."), limit=2000),
    ]
    chosen = request.POST.getlist("question") if problem else kept.get("questions", ())
    context = {
        "story": it,
        "fields": fields,
        "questions": [(each, each.ref in chosen) for each in interviews.questions(request.ctx)],
        "problem": made.elsewhere(fields),
    }
    return base.page(request, "prepare/story.html", context, status=problem.status if problem else 200)
