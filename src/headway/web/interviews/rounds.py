"""The rounds: what comes, what waits for an answer, and one round with all that belongs to it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError, NotFound
from headway.core.interviews import nouns, telling
from headway.core.interviews.words import FORMATS, HOWS, RESULTS
from headway.core.speech import count, dated, say
from headway.core.tracker.filters import parse
from headway.core.tracker.nouns import Opportunity
from headway.usecases import interviews, tracker
from headway.web import base, forms
from headway.web.forms import Boxes
from headway.web.tracker import between, boxes, opportunity
from headway.web.tracker.adding import day
from headway.web.tracker.beside import Known, Section

PATH: Final = "/prepare/"
_IT: Final = "/prepare/interviews/{interview}/"
_OFFERED: Final = "100"  # opportunities that a new round may belong to


@dataclass(frozen=True, slots=True)
class Round:
    """A round as a list shows it: when it is and what it is, in words; `to_stage` is what it offers to move to.

    `moved_on` is the day of that move where it is not today: that of the round, but not before where it stands.
    """

    it: nouns.Interview
    name: str
    when: str
    headline: str
    what: str
    more: str
    result: str
    to_stage: str = ""
    moved_on: date | None = None


def told(ctx: Ctx, it: nouns.Interview, at: Opportunity | None = None) -> Round:
    """A round in words."""
    parts = [it.stage or "", say(FORMATS[it.format]) if it.format else "", say(HOWS[it.how]) if it.how else ""]
    given = {"today": ctx.today, "zone": ctx.zone}
    return Round(
        it,
        name=", ".join(part for part in (it.title, it.company) if part) or say("Untitled"),
        when=telling.when(it, **given),  # type: ignore[arg-type]
        headline=telling.headline(it, **given),  # type: ignore[arg-type]
        what=" · ".join(filter(None, parts)),
        more=" · ".join(filter(None, (*parts, ", ".join(who.name for who in it.people)))),
        result=say(RESULTS[it.result]) if it.over and it.result != "open" else "",
        to_stage=it.stage or "" if at and offers_move(at, it) else "",
        moved_on=max(filter(None, (it.held_on, at.stage_on)), default=None) if at and it.over else None,
    )


def offers_move(at: Opportunity, it: nouns.Interview) -> bool:
    """Whether a round stands for a stage that its opportunity has not come to."""
    return not at.outcome and it.cancelled_at is None and (it.stage_rank or 0) > at.stage_rank


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """All rounds of the current job search."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    """The page of all rounds, with what went wrong."""
    ctx = request.ctx
    search = boxes.current(ctx)
    if search is None and tracker.searches(ctx):
        return between.page(request)
    rounds = [told(ctx, it) for it in interviews.interviews(ctx)]
    waiting = [told(ctx, it) for it in interviews.awaiting_answer(ctx)]
    waits = {each.it.id for each in waiting}
    coming = [each for each in rounds if not each.it.over and each.it.cancelled_at is None and each.it.held_on]
    made = Boxes({"zone": ctx.zone}, "new", problem, request.POST)
    first, more = add_boxes(made), more_boxes(made)
    context = {
        "search": search,
        "next": coming[0] if coming else None,
        "coming": coming,
        "undated": [each for each in rounds if each.it.held_on is None and each.it.cancelled_at is None],
        "waiting": waiting,
        "thanks": [told(ctx, it) for it in interviews.without_thanks(ctx)],
        "past": [each for each in reversed(rounds) if _past(each.it) and each.it.id not in waits],
        "rejections": interviews.to_look_back(ctx),
        "which": made.chosen("opportunity", say("For"), _opportunities(ctx) if search else []),
        "first": first,
        "more": more,
        "problem": made.elsewhere(first, more),
        "adding": problem is not None,
    }
    return base.page(request, "prepare/interviews.html", context, status=problem.status if problem else 200)


def _past(it: nouns.Interview) -> bool:
    return it.over or it.cancelled_at is not None


def _opportunities(ctx: Ctx) -> list[tuple[str, str]]:
    """What a new round may belong to: the open ones, the latest news first."""
    found = tracker.opportunities(ctx, asked=parse({"state": "open", "size": _OFFERED})).items
    return [(str(it.id), tracker.named(it)) for it in found if it.stage_rank > 0]


def add_boxes(made: Boxes) -> list[base.Box]:
    """What is asked first of a new round."""
    return [
        made.box("on", say("Day"), "day"),
        made.box("at", say("Time"), "time"),
        made.choice("how", say("How"), HOWS),
        made.choice("format", say("Kind"), FORMATS),
    ]


def more_boxes(made: Boxes) -> list[base.Box]:
    """What else may be said of a new round."""
    return [
        made.box("people", say("With whom"), hint=say("Names, separated with commas.")),
        made.box("place", say("Place or link"), limit=2000),
        made.box("minutes", say("Minutes"), "whole"),
        made.box("zone", say("Time zone"), hint=say("As the time was said.")),
    ]


@forms.acting(page)
def add(request: base.Request) -> str:
    """Add a round to the opportunity that was chosen."""
    made = _added(request, opportunity.number(request.POST.get("opportunity", "")))
    return f"/prepare/interviews/{made.id}/"


@require_POST
def add_to(request: base.Request, id: int) -> HttpResponse:
    """Add a round from the page of its opportunity."""
    try:
        _added(request, id)
    except NotFound:
        raise
    except HeadwayError as error:
        return opportunity.whole(request, id, form="interview", problem=base.problem(error), given=request.POST)
    base.saved(request)
    return opportunity.done(request, id)


def _added(request: base.Request, opportunity_id: int) -> nouns.Interview:
    form = request.POST
    return interviews.add_interview(
        request.ctx,
        opportunity_id=opportunity_id,
        **when(form),
        **_what(form),
        stage_id=forms.choice(form, "stage"),
    )


def when(form: Any) -> dict[str, Any]:
    """The day, time and zone that a form sent."""
    return {
        "on": day(form.get("on", ""), "on"),
        "at": form.get("at", ""),
        "zone": form.get("zone", "").strip(),
        "minutes": forms.whole(form.get("minutes", ""), "minutes"),
    }


def _what(form: Any) -> dict[str, Any]:
    return {
        "how": form.get("how", ""),
        "format": form.get("format", ""),
        "place": form.get("place", ""),
        "people": forms.names(form.get("people", "")),
    }


def panel(request: base.Request, at: Known) -> Section | None:
    """The rounds of an opportunity on its page, with the form for a new one."""
    ctx, it = request.ctx, at.it
    rounds = [told(ctx, each, it) for each in interviews.interviews_of(ctx, opportunity_id=it.id)]
    problem = at.refused("interview")
    made = Boxes({"zone": ctx.zone}, "interview", problem, request.POST)
    first, more = add_boxes(made), more_boxes(made)
    if not rounds and it.outcome:
        return None
    move = next((each for each in reversed(rounds) if each.to_stage), None)
    context = {
        "at": it,
        "rounds": rounds,
        "first": first,
        "more": more,
        "problem": made.elsewhere(first, more),
        "adding": problem is not None,
        "open": not it.outcome,
        "move": move,
        "writable": at.writable,
    }
    ahead = [each.when for each in rounds if not each.it.over and not each.it.cancelled_at]
    held = count(len(rounds), "{n} round", "{n} rounds") if rounds else say("none yet")
    html = render_to_string("prepare/panel.html", context, request)
    asks = bool(ahead or problem or (move and at.writable))
    line = dated(" · ".join(part for part in (held, *ahead[:1]) if part), *ahead[:1])
    return Section("interviews", say("Interviews"), html, line, asks)
