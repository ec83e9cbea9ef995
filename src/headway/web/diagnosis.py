"""The diagnosis: its page, its card on the pipeline page, and “not now”."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from headway.core import diagnosis as core
from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.speech import noted, say
from headway.usecases import diagnosis as asked
from headway.usecases import insights, tracker
from headway.web import base
from headway.web.tracker import between

PATH: Final = "/diagnosis/"
_ROWS: Final = {
    "yes": noted("{n} yes"),
    "no": noted("{n} no"),
    "waiting": noted("{n} still waiting"),
    "slower": noted("{n} slow"),
    "overdue": noted("{n} promised"),
    "due": noted("{n} to ask about"),
    "left": noted("{n} still saved"),
}
_STATES: Final[dict[str, str]] = {
    "speaks": noted("Stands out"),
    "put_off": noted("Put off"),
    "clear": noted("Looked at, nothing to say"),
    "thin": noted("Too early to tell"),
    "unread": noted("Nothing recorded to read"),
}


@dataclass(frozen=True, slots=True)
class Rows:
    """A count that leads to its rows."""

    words: str
    to: str


@dataclass(frozen=True, slots=True)
class Kind:
    """Looks that came to the same, under one heading."""

    words: str
    looks: tuple[core.Look, ...]


def card(ctx: Ctx) -> dict[str, Any]:
    """What `diagnosis/card.html` shows: the finding with its rows, else the calm answer."""
    found = asked.diagnosis(ctx)
    rows = [_rows(each) for each in found.finding.rows] if found.finding else []
    return {"finding": found.finding, "calm": found.calm, "finding_rows": rows}


@require_safe
def diagnosis(request: base.Request) -> HttpResponse:
    """The one finding, and by unfolding everything that was looked at."""
    try:
        search = tracker.search(request.ctx)
    except NotFound:
        return between.page(request)
    found = asked.diagnosis(request.ctx)
    kinds = [_kind(state, words, found.looks) for state, words in _STATES.items()]
    context = {
        **card(request.ctx),
        "search": search,
        "kinds": [kind for kind in kinds if kind.looks],
        "looked": len(found.looks),
        "as_of": insights.as_of(request.ctx),
        "writable": request.ctx.may_write,
    }
    return base.page(request, "diagnosis/diagnosis.html", context)


@require_POST
def put_off(request: base.Request) -> HttpResponse:
    """Not now: the finding is silent for four weeks."""
    code, scope = request.POST.get("code", ""), request.POST.get("scope") or None
    base.saved(request, asked.put_off(request.ctx, code=code, scope=scope))  # type: ignore[arg-type]
    return base.go(request, base.back(request, PATH))


def _rows(it: core.Rows) -> Rows:
    return Rows(say(_ROWS[it.name], n=it.count), "/opportunities/?" + urlencode(it.filters))


def _kind(state: str, words: str, looks: tuple[core.Look, ...]) -> Kind:
    return Kind(say(words), tuple(look for look in looks if look.state == state))
