"""Goals and pauses: how far each is, what the forecast says, the weeks before."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from headway.core.errors import HeadwayError, NotAllowed, NotFound
from headway.core.plan import budget, clock, nouns
from headway.core.plan import goals as reckoning
from headway.core.plan.words import EVERY_DAY, WORKING_DAYS
from headway.core.speech import count, say
from headway.core.tracker.nouns import Change
from headway.usecases import plan, tracker
from headway.web import base
from headway.web.forms import acting
from headway.web.plan import forms

_FIELDS: Final = ("what", "target", "per", "kind", "label", "from_on", "until_on")
_USUAL: Final = {"what": "applications", "per": "week", "target": ""}
_PAUSE: Final = ("from_on", "until_on", "why")


@dataclass(frozen=True, slots=True)
class Told:
    """A goal's progress in words: what, how far, what is left, why less is asked; the weekdays it holds on."""

    it: reckoning.Progress
    name: str
    far: str
    rest: str
    less: str
    weekdays: str


def told(found: Iterable[reckoning.Progress]) -> list[Told]:
    """Progress as a page shows it."""
    return [
        Told(
            it, reckoning.named(it.goal), reckoning.told(it), reckoning.rest(it), reckoning.less(it),
            "" if it.goal.weekdays == EVERY_DAY else clock.weekdays_told(it.goal.weekdays),
        )
        for it in found
    ]  # fmt: skip


def goals(request: base.Request, problem: base.Problem | None = None, **_: Any) -> HttpResponse:
    """All goals with their progress, pauses, and the last weeks."""
    ctx, now = request.ctx, told(plan.progress(request.ctx))
    running = {each.it.goal.id for each in now}
    sent = request.POST.get("form", "") if problem else ""
    typed = request.POST if sent == "goal" else {**_USUAL, "from_on": ctx.today}
    found = plan.budget(ctx)
    fields = _boxes(request, typed, problem if sent == "goal" else None)
    pause = forms.boxes(
        _PAUSE, request.POST if sent == "pause" else {"from_on": ctx.today},
        problem=problem if sent == "pause" else None, place="pause",
    )  # fmt: skip
    context = {
        "now": now, "lead": _lead(now), "fields": fields, "pause_fields": pause,
        "days": forms.weekdays(forms.days_sent(request) if sent == "goal" else WORKING_DAYS),
        "later": [(goal, reckoning.named(goal)) for goal in plan.goals(ctx) if goal.id not in running],
        "budget": found, "budget_told": budget.told(found, ctx.today) if found else "",
        "pace_told": budget.pace_told(found) if found else "",
        "pauses": plan.pauses(ctx), "paused": next((it for it in plan.pauses(ctx) if it.holds(ctx.today)), None),
        "past": _past(ctx), "form": sent, "problem": forms.others(problem, fields, pause),
    }  # fmt: skip
    return base.page(request, "plan/goals.html", context, status=problem.status if problem else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def shown(request: base.Request) -> HttpResponse:
    """The page of goals; on POST one more."""
    return _add(request) if request.method == "POST" else goals(request)


@require_http_methods(["GET", "HEAD", "POST"])
def goal(request: base.Request, goal: int) -> HttpResponse:
    """One goal to change; on POST changed."""
    it = plan.goal(request.ctx, id=goal)
    if request.method != "POST":
        return _form(request, it)
    try:
        change = plan.edit_goal(request.ctx, id=goal, values=_values(request))
    except (NotFound, NotAllowed):
        raise
    except HeadwayError as error:
        return _form(request, it, base.problem(error))
    base.saved(request, change)
    return base.go(request, "/plan/goals/")


@acting(goals, "/plan/goals/")
def _add(request: base.Request) -> None:
    plan.add_goal(request.ctx, values=_values(request))


@acting(goals, "/plan/goals/")
def end(request: base.Request, goal: int) -> Change:
    """Let a goal end."""
    return plan.end_goal(request.ctx, id=goal)


@acting(goals, "/plan/goals/")
def remove(request: base.Request, goal: int) -> Change:
    """Remove a goal from all weeks."""
    return plan.remove_goal(request.ctx, id=goal)


@acting(goals, "/plan/goals/")
def pause(request: base.Request) -> None:
    """Pause from a day until another."""
    given = forms.some(request, *_PAUSE)
    plan.add_pause(request.ctx, **given)  # type: ignore[arg-type]


@acting(goals, "/plan/goals/")
def end_pause(request: base.Request, pause: int) -> Change:
    """End a pause today."""
    return plan.end_pause(request.ctx, id=pause)


@acting(goals, "/plan/goals/")
def remove_pause(request: base.Request, pause: int) -> Change:
    """Remove a pause, as if it had never been."""
    return plan.remove_pause(request.ctx, id=pause)


def _values(request: base.Request) -> dict[str, Any]:
    given: dict[str, Any] = forms.sent(request, *_FIELDS)
    if not given.get("from_on"):
        given.pop("from_on", None)
    return {**given, "weekdays": forms.days_sent(request)}


def _lead(now: list[Told]) -> str:
    """The sentence that matters: how many of the goals are reached."""
    asked = [each for each in now if each.it.asked]
    if not now:
        return say("No goal yet.")
    if not asked:
        return say("Nothing is asked now. Rest well.")
    if len(asked) == 1:
        return say("{far}.", far=asked[0].far)
    reached = sum(each.it.reached for each in asked)
    if not reached:
        return count(len(asked), "{n} goal to work on.", "{n} goals to work on.")
    return count(reached, "{n} of {all} goals reached.", "{n} of {all} goals reached.", all=len(asked))


def _past(ctx: Any) -> list[tuple[Any, list[Told]]]:
    """The weeks before this one in which there was a goal."""
    weeks = plan.past_weeks(ctx)[1:]
    return [(week[0].first, told(week)) for week in weeks if week]


def _form(request: base.Request, it: nouns.Goal, problem: base.Problem | None = None) -> HttpResponse:
    now = {name: getattr(it, name) for name in _FIELDS}
    now["target"] = clock.length(it.target) if it.what == "minutes" else it.target
    fields = _boxes(request, request.POST if problem else now, problem)
    context = {
        "it": it, "name": reckoning.named(it), "fields": fields,
        "days": forms.weekdays(forms.days_sent(request) if problem else it.weekdays),
        "problem": forms.others(problem, fields),
    }  # fmt: skip
    return base.page(request, "plan/goal.html", context, status=problem.status if problem else 200)


def _boxes(request: base.Request, values: Any, problem: base.Problem | None) -> dict[str, base.Box]:
    return forms.boxes(
        _FIELDS, values, problem=problem, place="goal", options={"kind": forms.any_kind()},
        known={"label": [label.name for label in tracker.labels(request.ctx)]}, needed=("target",),
    )  # fmt: skip
