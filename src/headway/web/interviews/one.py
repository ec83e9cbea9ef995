"""One round: preparing for it, writing down how it went, and putting it to another time."""

from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.interviews import nouns, telling
from headway.core.interviews.times import clock, local
from headway.core.interviews.words import FORMATS, HOWS
from headway.core.speech import say
from headway.core.tracker.nouns import Change, Opportunity
from headway.usecases import interviews, tracker
from headway.web import base, forms
from headway.web.forms import Boxes
from headway.web.interviews import ratings, rounds
from headway.web.tracker.adding import day

_IT: Final = "/prepare/interviews/{interview}/"


@require_safe
def shown(request: base.Request, interview: int) -> HttpResponse:
    """The page of one round."""
    return page(request, interview=interview)


def page(request: base.Request, interview: int, problem: base.Problem | None = None) -> HttpResponse:
    """The page of one round, with what went wrong in one of its forms."""
    ctx = request.ctx
    it = interviews.interview(ctx, interview_id=interview)
    at = tracker.opportunity(ctx, id=it.opportunity_id)
    sent = request.POST if problem else {}
    form = sent.get("form", "")
    stories = interviews.stories(ctx)
    chosen = {story.id for story in it.stories}
    context = {
        "round": rounds.told(ctx, it, at),
        "it": it,
        "there": telling.there(it, zone=ctx.zone),
        "writable": interviews.takes_interviews(ctx, opportunity_id=it.opportunity_id),
        "lists": _lists(it),
        "stories": [(story, story.id in chosen) for story in stories],
        "chosen": [story for story in stories if story.id in chosen],
        "facts": _facts(ctx, at, Boxes(_known(it), "facts", problem if form == "facts" else None, sent)),
        "times": _times(it, Boxes(_when(it), "times", problem if form == "times" else None, sent)),
        "after": _after(Boxes(_went(it), "after", problem if form == "after" else None, sent)),
        "form": form,
        "problem": problem,
    }
    return base.page(request, "prepare/interview.html", context, status=problem.status if problem else 200)


def _lists(it: nouns.Interview) -> list[dict[str, Any]]:
    return [
        {"name": "checklist", "title": say("Before it"), "items": it.checklist, "new": say("Something else to do")},
        {"name": "to_ask", "title": say("Questions to ask"), "items": it.to_ask, "new": say("Another question")},
    ]


def _known(it: nouns.Interview) -> dict[str, Any]:
    return {
        "how": it.how, "format": it.format, "place": it.place, "minutes": it.minutes, "notes": it.notes,
        "people": ", ".join(who.name for who in it.people), "stage": it.stage_id,
    }  # fmt: skip


def _when(it: nouns.Interview) -> dict[str, Any]:
    at = clock(local(it.starts_at, it.zone)) if it.starts_at else ""
    return {"on": it.held_on, "at": at, "zone": it.zone, "minutes": it.minutes}


def _went(it: nouns.Interview) -> dict[str, Any]:
    plain = {name: getattr(it, name) for name in ("rating", "went_well", "to_improve", "lessons", "promised_on")}
    return plain | {"asked": "\n".join(it.asked), "thanked_on": it.thanked_on, "answer_asked_on": it.answer_asked_on}


def _facts(ctx: Ctx, at: Opportunity, made: Boxes) -> list[base.Box]:
    stages = tracker.search(ctx, search_id=at.search_id).stages
    return [
        made.choice("how", say("How"), HOWS),
        made.choice("format", say("Kind"), FORMATS),
        made.box("people", say("With whom"), hint=say("Names, separated with commas.")),
        made.box("place", say("Place or link"), limit=2000),
        made.box("minutes", say("Minutes"), "whole"),
        made.chosen("stage", say("Stands for"), (("", say("No stage")), *((str(s.id), s.name) for s in stages))),
        made.text("notes", say("Notes")),
    ]


def _times(it: nouns.Interview, made: Boxes) -> list[base.Box]:
    return [
        made.box("on", say("Day"), "day", say("Left empty, it is still open.")),
        made.box("at", say("Time"), "time"),
        made.box("zone", say("Time zone"), hint=say("As the time was said.")),
    ]


def _after(made: Boxes) -> dict[str, list[base.Box]]:
    return {
        "first": [
            ratings.mark(made, "rating", say("How it went")),
            made.box("promised_on", say("They answer by"), "day", say("The opportunity then waits for that day.")),
            made.box("answer_asked_on", say("I asked when they answer"), "day"),
            made.box("thanked_on", say("Thanked on"), "day"),
        ],
        "texts": [
            made.text("asked", say("What they asked"), say("One question a line.")),
            made.text("went_well", say("What went well")),
            made.text("to_improve", say("What to do better")),
            made.text("lessons", say("What to remember")),
        ],
    }


_acting = forms.acting(page, _IT)


@_acting
def edit(request: base.Request, interview: int) -> Change:
    """Change what a round is."""
    form = request.POST
    return interviews.edit_interview(
        request.ctx,
        interview_id=interview,
        how=form.get("how", ""),  # type: ignore[arg-type]
        format=form.get("format", ""),  # type: ignore[arg-type]
        place=form.get("place", ""),
        people=forms.names(form.get("people", "")),
        minutes=forms.whole(form.get("minutes", ""), "minutes"),
        stage_id=forms.choice(form, "stage"),
        notes=form.get("notes", ""),
        version=_version(request),
    )


@_acting
def reschedule(request: base.Request, interview: int) -> Change:
    """Put a round to another time."""
    return interviews.reschedule_interview(request.ctx, interview_id=interview, **rounds.when(request.POST))


@_acting
def cancel(request: base.Request, interview: int) -> Change:
    """Call a round off."""
    by: Any = request.POST.get("by", "them")
    return interviews.cancel_interview(request.ctx, interview_id=interview, by=by)


@forms.acting(page, rounds.PATH)
def remove(request: base.Request, interview: int) -> Change:
    """Remove a round."""
    return interviews.remove_interview(request.ctx, interview_id=interview)


@_acting
def add_item(request: base.Request, interview: int) -> Change:
    """Add a line to one of its lists."""
    form: Any = request.POST
    return interviews.add_item(
        request.ctx, interview_id=interview, text=form.get("text", ""), to=form.get("list", "checklist")
    )


@_acting
def tick(request: base.Request, interview: int) -> Change:
    """Tick or untick a line of one of its lists."""
    form: Any = request.POST
    return interviews.tick_item(
        request.ctx,
        interview_id=interview,
        text=form.get("text", ""),
        done=form.get("done") == "yes",
        of=form.get("list", "checklist"),
    )


@_acting
def drop_item(request: base.Request, interview: int) -> Change:
    """Take a line off one of its lists."""
    form: Any = request.POST
    return interviews.remove_item(
        request.ctx, interview_id=interview, text=form.get("text", ""), of=form.get("list", "checklist")
    )


@_acting
def finish(request: base.Request, interview: int) -> Change:
    """Write down how a round went."""
    form = request.POST
    texts: dict[str, Any] = {name: form.get(name, "") for name in ("went_well", "to_improve", "lessons")}
    days: dict[str, Any] = {
        name: day(form.get(name, ""), name) for name in ("thanked_on", "answer_asked_on", "promised_on")
    }
    return interviews.finish_interview(
        request.ctx,
        interview_id=interview,
        rating=ratings.rating(form),
        asked=forms.lines(form.get("asked", "")),
        story_ids=forms.ids(form, "story"),
        version=_version(request),
        **texts,
        **days,
    )


@_acting
def thank(request: base.Request, interview: int) -> Change:
    """Note that its people were thanked today."""
    return interviews.thank(request.ctx, interview_id=interview)


@_acting
def choose(request: base.Request, interview: int) -> Change:
    """Choose the stories to tell in a round."""
    return interviews.choose_stories(request.ctx, interview_id=interview, story_ids=forms.ids(request.POST, "story"))


@_acting
def keep_asked(request: base.Request, interview: int) -> Change:
    """Take what was asked into the question bank."""
    return interviews.keep_asked(request.ctx, interview_id=interview)


def _version(request: base.Request) -> int | None:
    told = request.POST.get("version", "")
    if told and not told.isdecimal():
        raise Invalid("The version makes no sense.", "Reload the page.", "version")
    return int(told) if told else None
