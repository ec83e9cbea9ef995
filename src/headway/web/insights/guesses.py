"""The settings page of the starting guesses: what every number begins from before there is data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core.errors import Invalid
from headway.core.insights.guesses import NAMES, Given, StartingGuess
from headway.core.speech import say
from headway.usecases import insights as asked
from headway.web import base
from headway.web.tracker import boxes
from headway.web.tracker.opportunity import number

PATH: Final = "/settings/guesses/"
_WORDS: Final = {
    "share": "go on, in %",
    "worth": "worth, in applications",
    "reply_days": "days to half of the replies",
    "horizon": "days to the last reply",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of one guess as the form shows it, beside what is typical."""

    name: str
    label: str
    value: str
    typical: str
    error: str

    @property
    def differs(self) -> bool:
        """Whether it is the person's own."""
        return self.value != self.typical


@dataclass(frozen=True, slots=True)
class Line:
    """One step with its four numbers."""

    guess: StartingGuess
    cells: tuple[Cell, ...]


@require_safe
def guesses(request: base.Request) -> HttpResponse:
    """The starting guesses of the current job search."""
    return _page(request)


@require_POST
def change(request: base.Request) -> HttpResponse:
    """Change the guesses, all that differ as one action."""
    try:
        before = asked.guesses(request.ctx)
        given = {each.stage_id: _given(each, request.POST) for each in before}
        after = asked.edit_guesses(request.ctx, given=given)
    except Invalid as error:
        return _page(request, base.problem(error), request.POST)
    _say(request, before != after)
    return base.go(request, PATH)


@require_POST
def reset(request: base.Request) -> HttpResponse:
    """Go back to what is typical: for one step, or for all."""
    stage = request.POST.get("stage", "")
    before = asked.guesses(request.ctx)
    after = asked.reset_guesses(request.ctx, stage_id=number(stage) if stage else None)
    _say(request, before != after)
    return base.go(request, PATH)


def _say(request: base.Request, changed: bool) -> None:
    if changed:
        base.saved(request)
    else:
        base.say(request, base.Toast("Nothing changed."))


def _page(
    request: base.Request, problem: base.Problem | None = None, given: Mapping[str, str] | None = None
) -> HttpResponse:
    home = boxes.current(request.ctx)
    found = asked.guesses(request.ctx) if home else ()
    context = {
        "search": home,
        "lines": [_line(each, problem, given or {}) for each in found],
        "own": any(each.own for each in found),
        "problem": problem,
        "tab": "guesses",
    }
    return base.page(request, "settings/guesses.html", context, status=problem.status if problem else 200)


def _line(it: StartingGuess, problem: base.Problem | None, given: Mapping[str, str]) -> Line:
    return Line(it, tuple(_cell(it, name, problem, given) for name in NAMES))


def _cell(it: StartingGuess, name: str, problem: base.Problem | None, given: Mapping[str, str]) -> Cell:
    key = f"{name}-{it.stage_id}"
    now, typical = (_told(name, getattr(it, prefix + name)) for prefix in ("", "typical_"))
    wrong = f"{problem.message} {problem.hint}" if problem and problem.field == key else ""
    return Cell(key, f"{it.stage}: {_WORDS[name]}", given.get(key, now), typical, wrong)


def _told(name: str, value: float) -> str:
    return f"{round(100 * value, 1):g}" if name == "share" else f"{value:g}"


def _given(it: StartingGuess, form: Mapping[str, str]) -> Given:
    """The four numbers that the form sent; one that it left out or left empty is typical."""
    share, worth, reply_days, horizon = (_number(it, name, form) for name in NAMES)
    return Given(round(share / 100, 4), worth, _days(it, "reply_days", reply_days), _days(it, "horizon", horizon))


def _number(it: StartingGuess, name: str, form: Mapping[str, str]) -> float:
    key = f"{name}-{it.stage_id}"
    text = form.get(key, "").strip().rstrip("%").strip().replace(",", ".") or _told(
        name, getattr(it, f"typical_{name}")
    )
    try:
        return round(float(text), 2)
    except (ValueError, OverflowError):
        told = say("{stage}: “{text}” is not a number.", stage=it.stage, text=text)
        raise Invalid(told, "Write it in digits.", key) from None


def _days(it: StartingGuess, name: str, days: float) -> int:
    if days != days or abs(days) > 10_000 or days != int(days):
        told = say("{stage}: days are whole.", stage=it.stage)
        raise Invalid(told, "Write a whole number.", f"{name}-{it.stage_id}")
    return int(days)
