"""Settings of a job search: its roles and stages; the person's sources and labels; all job searches; tastes."""

from typing import Any, Final
from zoneinfo import available_timezones

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core.accounts import CHOICES
from headway.core.ctx import Ctx
from headway.core.days import in_words
from headway.core.errors import HeadwayError
from headway.core.speech import noted, said, say
from headway.core.tracker.words import SOURCE_KINDS
from headway.usecases import accounts, tracker, transfer
from headway.web import base
from headway.web.tracker import boxes

_WORDS: Final = {
    "monday": noted("Monday"),
    "sunday": noted("Sunday"),
    "saturday": noted("Saturday"),
    "en-GB": "English: 31 March",
    "en-US": "English: March 31",
    "de": "Deutsch: 31. März",
    "system": noted("As the system"),
    "light": noted("Light"),
    "dark": noted("Dark"),
    "comfortable": noted("Comfortable"),
    "compact": noted("Compact, for many rows"),
    "on": noted("On: / searches, n adds, ? tells them all"),
    "off": noted("Off"),
    "none": noted("No"),
    "daily": noted("Once a day, on Today"),
    "weekly": noted("Once a week, on Today"),
}
_LATE: Final = 3  # days without a backup that are worth a word
_TYPED: Final = ("zone", "digest_to")
_LABELS: Final = {
    "week_starts": noted("First day of the week"),
    "language": noted("Language"),
    "theme": noted("Colours"),
    "density": noted("Density"),
    "keys": noted("Keys"),
    "check_ins": noted("Ask how the search feels"),
    "record_minimum": noted("Lines a week that the work-search record asks for"),
    "digest": noted("Mail of the day"),
}


@require_safe
def search(request: base.Request) -> HttpResponse:
    """The roles and stages of the current job search."""
    return search_page(request)


@require_safe
def words(request: base.Request) -> HttpResponse:
    """The person's sources and labels."""
    return words_page(request)


@require_safe
def searches(request: base.Request) -> HttpResponse:
    """All job searches."""
    return searches_page(request)


@require_safe
def preferences(request: base.Request) -> HttpResponse:
    """The person's tastes."""
    return _preferences(request)


@require_POST
def prefer(request: base.Request) -> HttpResponse:
    """Change tastes."""
    values = {name: request.POST[name] for name in _TYPED + tuple(CHOICES) if name in request.POST}
    try:
        accounts.prefer(request.ctx, values=values)
    except HeadwayError as error:
        return _preferences(request, base.problem(error), values)
    base.say(request, base.Toast(say("Saved.")))
    return base.go(request, base.back(request) if request.htmx else "/settings/preferences/")


def search_page(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    """The roles and stages of the current job search, with what went wrong."""
    home = boxes.current(request.ctx)
    context = {
        "search": home,
        "problem": problem,
        "too_many": tracker.TOO_MANY if home and len(home.roles) > tracker.RECOMMENDED else "",
        "movable": home.stages[1:-1] if home else (),
        "movable_outreach": home.outreach_stages[1:-1] if home else (),
    }
    return _page(request, "search", context, problem)


def words_page(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    """The sources and labels, with what went wrong."""
    context = {
        "sources": tracker.sources(request.ctx),
        "labels": tracker.labels(request.ctx),
        "kinds": said(SOURCE_KINDS).items(),
    }
    return _page(request, "words", context, problem)


def searches_page(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    """All job searches, with what went wrong."""
    return _page(request, "searches", {"searches": tracker.searches(request.ctx)}, problem)


def _preferences(
    request: base.Request, problem: base.Problem | None = None, given: dict[str, str] | None = None
) -> HttpResponse:
    now = accounts.preferences(request.ctx)
    values = {name: getattr(now, name) for name in _TYPED + tuple(CHOICES)} | (given or {})
    wrong = f"{problem.message} {problem.hint}" if problem else ""
    zone = base.Box(
        "zone",
        say("Time zone"),
        value=values["zone"],
        hint=say("Left empty, it is this machine’s: {zone}.", zone=settings.TIME_ZONE),
        error=wrong if problem and problem.field == "zone" else "",
        known=sorted(available_timezones()),
    )
    choices = [base.Box(name, say(_LABELS[name]), "choice", values[name], options=_options(name)) for name in CHOICES]
    to = base.Box(
        "digest_to",
        say("Address of the mail of the day"),
        value=values["digest_to"],
        hint=say("It goes out while Headway runs, where HEADWAY_SMTP_HOST names a server for mail."),
        error=wrong if problem and problem.field == "digest_to" else "",
        limit=320,
    )
    context = {"boxes": [*choices, to, zone], "backup": _backup(request.ctx)}
    return _page(request, "preferences", context, problem if problem and problem.field not in _TYPED else None, problem)


def _options(name: str) -> list[tuple[str, str]]:
    return [(each, _option(name, each)) for each in CHOICES[name]]


def _option(name: str, each: str) -> str:
    """A choice in words; of numbers what they count."""
    if name == "record_minimum":
        return each if each != "0" else say("None")
    return say("At {hour}:00", hour=each) if name == "digest" and each.isdecimal() else say(_WORDS[each])


def _backup(ctx: Ctx) -> str:
    """How old the last daily backup is, in words."""
    last = transfer.last_backup(ctx)
    if last is None:
        return say("There is no daily backup yet: while Headway runs, it makes one every day.")
    age = (ctx.today - ctx.day_of(last.made_at)).days
    told = say("The last daily backup was made {day}.", day=in_words(ctx.day_of(last.made_at), today=ctx.today))
    late = say("That is {age} days ago: they are made while Headway runs.", age=age)
    return told if age < _LATE else f"{told} {late}"


def _page(
    request: base.Request,
    name: str,
    context: dict[str, Any],
    problem: base.Problem | None,
    wrong: base.Problem | None = None,
) -> HttpResponse:
    status = (wrong or problem).status if wrong or problem else 200  # type: ignore[union-attr]
    return base.page(request, f"settings/{name}.html", {**context, "problem": problem, "tab": name}, status=status)
