"""Between job searches: what every page of a search says where none is current, and how an old one is read."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any, Final

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.errors import NotFound
from headway.core.tracker.filters import Condition, Question
from headway.core.tracker.naming import named
from headway.core.tracker.nouns import JobSearch
from headway.usecases import tracker
from headway.web import base
from headway.web.tracker import boxes

_ACCEPTED: Final = Question(conditions=(Condition("outcome", "is", "accepted"),), order="-outcome_on", size=1)
_SIZE: Final = 100


def page(
    request: base.Request, *, waiting: str = "", or_else: Callable[[], HttpResponse] | None = None
) -> HttpResponse:
    """That no job search is current and what can be done; the first run, where there never was one.

    `waiting` names a file that is read as soon as there is a search for it, which is named after the file unless the
    person says otherwise; `or_else` is what stands for the first run.
    """
    old = tracker.searches(request.ctx)
    if not old:
        return or_else() if or_else else base.go(request, "/start/")
    last = max(old, key=lambda each: (each.archived_on or request.ctx.today, each.id))
    given: dict[str, Any] = {"last": last, "old": old, **_accepted(request, last), "waiting": waiting}
    given["named"] = PurePath(waiting).stem[:200]
    return base.page(request, "start/between.html", given)


def is_between(request: base.Request) -> bool:
    """Whether every search of this person is put away."""
    return boxes.current(request.ctx) is None and bool(tracker.searches(request.ctx))


@require_safe
def read(request: base.Request, search: int) -> HttpResponse:
    """A job search to read: how it went, and everything that was in it."""
    it = tracker.search(request.ctx, search_id=search)
    number = request.GET.get("page", "1")
    if not number.isdecimal() or not 0 < int(number[:9]) < 10_000:
        raise NotFound("There is no such page.")
    asked = Question(page=int(number), size=_SIZE)
    found = tracker.opportunities(request.ctx, asked=asked, search_id=it.id)
    given: dict[str, Any] = {"it": it, "found": found, "more": found.number * _SIZE < found.total}
    given["rows"] = [(each, named(each.title, each.company)) for each in found.items]
    return base.page(request, "start/old.html", given | _accepted(request, it))


def _accepted(request: base.Request, it: JobSearch) -> dict[str, Any]:
    """The opportunity by which a search ended, if it did."""
    found = next(iter(tracker.opportunities(request.ctx, asked=_ACCEPTED, search_id=it.id).items), None)
    return {"accepted": found, "accepted_name": named(found.title, found.company) if found else ""}
