"""The forecast page: when a first offer may come, what it would take, and whether a silence is normal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core import insights
from headway.core.errors import Invalid, NotFound
from headway.core.insights import pictures
from headway.core.speech import say
from headway.core.stats.defaults import APPLICATION_MINUTES, OUTREACH, OUTREACH_MINUTES, SOURCES
from headway.core.tracker import nouns
from headway.usecases import insights as asked
from headway.usecases import tracker
from headway.web import base
from headway.web.insights.pictures import drawn
from headway.web.tracker import between
from headway.web.tracker.adding import day

_PACES: Final = (5, 10, 15, 20, 30)
_MINUTES: Final = {"minutes": APPLICATION_MINUTES, "mail_minutes": OUTREACH_MINUTES}
_ASKED: Final = ("per_week", "until", *_MINUTES)
_MOST_MINUTES: Final = 600.0
_OFFER: Final = 6


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for; what is None is as a matter of course."""

    per_week: float | None
    until: date | None
    minutes: float
    mail_minutes: float


@dataclass(frozen=True, slots=True)
class Effort:
    """What one chance would take, in whole applications or mails a week and in the hours that they take."""

    chance: float
    per_week: int | None
    hours: str
    mails: int | None
    mail_hours: str


@require_safe
def forecast(request: base.Request) -> HttpResponse:
    """When a first offer may come, what it would take, and whether a silence is normal."""
    try:
        search = tracker.search(request.ctx)
    except NotFound:
        return between.page(request)
    try:
        wanted, problem = _wanted(request.GET), None
        found = asked.forecast(request.ctx, per_week=wanted.per_week, until=wanted.until)
    except Invalid as error:
        wanted, problem = _wanted({}), base.problem(error)
        found = asked.forecast(request.ctx)
    context = {
        "search": search,
        "found": found,
        "words": found.words.replace(" %", "\N{NO-BREAK SPACE}%"),
        "arrived": found.accepted and wanted.per_week is None,
        "chosen": wanted.per_week is not None,
        "rows": _rows(search),
        "picture": drawn(pictures.fan, found),
        "efforts": [_effort(pace, wanted) for pace in found.paces],
        "boxes": _boxes(found, wanted, problem, request.GET),
        "mails": _mails(),
        "beside": {"pace": _others(request.GET, "per_week"), "takes": _others(request.GET, "until", *_MINUTES)},
        "paces": [(pace, _to(request.GET, per_week=str(pace))) for pace in _PACES],
        "five": _to(request.GET, per_week="5"),
        "usual": _to(request.GET, per_week=""),
        "silence": asked.silence(request.ctx),
        "problem": problem if problem and problem.field not in _ASKED else None,
    }
    return base.page(request, "pipeline/forecast.html", context, status=problem.status if problem else 200)


def _wanted(given: Mapping[str, str]) -> Wanted:
    return Wanted(
        _number(given.get("per_week", ""), "per_week", 200.0),
        day(given.get("until", ""), "until"),
        *(_number(given.get(name, ""), name, _MOST_MINUTES) or usual for name, usual in _MINUTES.items()),
    )


def _number(text: str, name: str, most: float) -> float | None:
    """A number that an address holds, with a point or a comma; None for an empty one."""
    if not text.strip():
        return None
    try:
        value = round(float(text.replace(",", ".")), 2)
    except ValueError:
        value = -1.0
    if not 0 <= value <= most:
        told = say("“{text}” is no number from 0 to {most}.", text=text, most=f"{most:g}")
        raise Invalid(told, "Write it in digits.", name)
    return value


def _effort(pace: insights.Pace, wanted: Wanted) -> Effort:
    return Effort(
        pace.chance,
        _whole(pace.per_week),
        _hours(_whole(pace.per_week), wanted.minutes),
        _whole(pace.outreach),
        _hours(_whole(pace.outreach), wanted.mail_minutes),
    )


def _mails() -> str:
    """What is assumed of mails to people.

    >>> _mails()
    'Of 100 mails 20 are answered, 10 lead to a talk, 3 to an introduction; of 100 introductions 35 lead to an answer.'
    """
    mailed, replied, met = (guess.mean for guess in OUTREACH.values())
    alpha, beta = SOURCES["referral"]
    return say(
        "Of 100 mails {replied} are answered, {met} lead to a talk, {introduced} to an introduction; "
        "of 100 introductions {answered} lead to an answer.",
        replied=f"{100 * mailed:.0f}",
        met=f"{100 * mailed * replied:.0f}",
        introduced=f"{100 * mailed * replied * met:.0f}",
        answered=f"{100 * alpha / (alpha + beta):.0f}",
    )


def _whole(per_week: float | None) -> int | None:
    return None if per_week is None else ceil(per_week - 0.05)


def _hours(per_week: int | None, minutes: float) -> str:
    """How long so many take, in words.

    >>> _hours(10, 45), _hours(1, 20), _hours(None, 20)
    ('about 8 hours', 'about 20 minutes', '')
    """
    if not per_week:
        return ""
    hours = per_week * minutes / 60
    if hours < 0.75:
        return say("about {n} minutes", n=f"{60 * hours:.0f}")
    return say("about an hour") if hours < 1.5 else say("about {n} hours", n=f"{hours:.0f}")


def _rows(search: nouns.JobSearch) -> str:
    """Where those with an offer are found."""
    offers = [("stage", str(stage.id)) for stage in search.stages[1:-1] if stage.number >= _OFFER]
    return "/opportunities/?" + urlencode([("state", "open"), *offers])


def _others(given: Mapping[str, str], *own: str) -> list[tuple[str, str]]:
    """What one of the two forms hands on of the other one."""
    return [(name, given[name]) for name in _ASKED if name not in own and given.get(name)]


def _to(given: Mapping[str, str], **words: str) -> str:
    kept = {name: given.get(name, "") for name in _ASKED}
    return "?" + urlencode({name: value for name, value in {**kept, **words}.items() if value})


def _boxes(
    found: insights.Forecast, wanted: Wanted, problem: base.Problem | None, given: Mapping[str, str]
) -> dict[str, base.Box]:
    """The fields of the form, what was typed still in them where it was wrong."""
    told = {problem.field: f"{problem.message} {problem.hint}"} if problem else {}
    fields = {
        "per_week": (say("Applications a week"), f"{found.per_week:g}", ""),
        "until": (say("By"), found.until.isoformat(), say("Within half a year.")),
        "minutes": (
            say("Minutes for an application"),
            f"{wanted.minutes:g}",
            say("An assumption; say what it is for you."),
        ),
        "mail_minutes": (
            say("Minutes for a mail"),
            f"{wanted.mail_minutes:g}",
            say("Likewise, finding the person included."),
        ),
    }
    return {
        name: base.Box(
            name, label, "day" if name == "until" else "line", (problem and given.get(name)) or value, hint,
            told.get(name, ""), limit=10,
        )
        for name, (label, value, hint) in fields.items()
    }  # fmt: skip
