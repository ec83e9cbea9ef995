"""The design page: everything that pages are made of, beside each other. While developing only."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from django.http import HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from headway.core import insights
from headway.core.insights import counted, pictures
from headway.core.insights.weeks import Week
from headway.core.tracker.words import DEFAULT_STAGES, OUTCOMES
from headway.web import base, languages
from headway.web.insights.pictures import drawn

_SIZES: Final = (("size-6", 35), ("size-5", 27), ("size-4", 21), ("size-3", 17), ("size-2", 15), ("size-1", 13))
_GROUNDS: Final = ("ground", "surface", "raised", "sunken", "accent-wash", "trouble-wash", "notice-wash")
_INKS: Final = ("ink", "ink-soft", "accent", "accent-strong", "trouble", "line", "line-strong", "focus")
_BOXES: Final = (
    base.Box("name", "Company", value="Brightwater Labs", hint="As they write it themselves.", place="design"),
    base.Box("on", "Applied on", "day", "2026-03-15", place="design"),
    base.Box("role", "Target role", "choice", "b", options=(("a", "Backend"), ("b", "Data")), place="design"),
    base.Box("pay", "Pay from", "whole", "sixty", error="“sixty” is no number. Write it in figures.", place="design"),
    base.Box("notes", "Notes", "text", "They build instruments for lighthouses.", place="design"),
)
_TODAY: Final = date(2026, 3, 15)
_LANGUAGES: Final = (("en-GB", "English"), ("de", "Deutsch"))
_RUNGS: Final = [insights.Rung(each.number, each.name, each.number, each.number) for each in DEFAULT_STAGES]


@require_safe
def design(request: base.Request) -> HttpResponse:
    """Type, colours, numbers, controls and states, each good and each as it should not be."""
    said_in = request.GET.get("language", request.person.preferences.language)
    context = {
        "sizes": _SIZES,
        "grounds": _GROUNDS,
        "inks": _INKS,
        "stages": [stage.name for stage in DEFAULT_STAGES],
        "outcomes": OUTCOMES.items(),
        "boxes": _BOXES,
        "languages": _LANGUAGES,
        "said_in": said_in,
    }
    base.say(request, base.Toast("Moved Engineer to “Phone interview”.", batch_id=1))
    with languages.spoken(said_in):
        return base.page(request, "design/design.html", {**context, "charts": list(_charts())})


def _charts() -> Iterable[tuple[str, str, SafeString]]:
    """Every kind of chart: its name, what it is for, and itself, of made-up numbers."""
    from headway.core.insights import reckoning

    steps = reckoning.steps(_spells(), _RUNGS)
    until = _TODAY + timedelta(days=90)
    days = {_TODAY - timedelta(days=3 * n): n % 4 + 1 for n in range(60)}
    curve = next(each for each in reckoning.curves(steps) if each.number == 1)
    yield "Funnel", "how far they got", drawn(pictures.funnel, counted.funnel(_cells(), _RUNGS, ()).groups[-1])
    yield "Forest", "groups side by side, each with its range", drawn(pictures.forest, _compared())
    yield "Curve", "by which day answers come", drawn(pictures.curve, curve)
    forecast = reckoning.expected(steps, [], per_week=8, today=_TODAY, until=until)
    yield "Fan", "a chance by week, and how sure it is", drawn(pictures.fan, forecast)
    yield "Calendar", "what happened when", drawn(pictures.calendar, days, until=_TODAY)
    yield "Weeks", "what was sent above what came of it", drawn(pictures.weeks, _weeks())


def _cells() -> list[insights.Cell]:
    reached = (5, 40, 9, 6, 4, 2, 1)
    return [insights.Cell("All", "", 0, top, n) for top, n in enumerate(reached)]


def _spells() -> list[insights.Spell]:
    went = [insights.Spell("Other", "", 1, 1, 3 * n, 2) for n in range(1, 12)]
    return [*went, insights.Spell("Other", "", 1, 0, 9, 30), insights.Spell("Other", "", 2, 1, 6, 8)]


def _compared() -> insights.Comparison:
    arms = (
        insights.Arm("Referral", 8, 20.0, 0.4, 0.27, 0.54, True),
        insights.Arm("Job board", 4, 41.5, 0.11, 0.06, 0.18, True),
        insights.Arm("Meetup", 1, 3.0, 0.3, 0.1, 0.6, False),
    )
    return insights.Comparison(
        "source", DEFAULT_STAGES[1].name, DEFAULT_STAGES[2].name, arms, 1.0, None, "Referral", "Referral"
    )


def _weeks() -> list[Week]:
    monday = _TODAY - timedelta(days=_TODAY.weekday())
    return [Week(monday - timedelta(weeks=25 - n), n % 7, n % 3, n % 5 // 3, n % 13 // 12) for n in range(26)]
