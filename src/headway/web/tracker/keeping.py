"""The forms that keep, rename, place and remove a saved view, and the columns that are shown always."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from headway.core.errors import Invalid
from headway.core.tracker import views as core
from headway.usecases import accounts, tracker
from headway.web import base
from headway.web.tracker import board, table, views
from headway.web.tracker.opportunity import number


@require_POST
def save(request: base.Request) -> HttpResponse:
    """Keep what is seen under a name."""
    given = request.POST
    layout: Any = given.get("layout", "table")
    kept = {"name": given.get("name", ""), "query": given.get("query", ""), "layout": layout}
    return _named(request, lambda: tracker.save_view(request.ctx, **kept))


@require_POST
def rename(request: base.Request, view: int) -> HttpResponse:
    """Give a saved view another name."""
    name = request.POST.get("name", "")
    return _named(request, lambda: tracker.rename_view(request.ctx, view_id=view, name=name))


@require_POST
def put_first(request: base.Request, view: int) -> HttpResponse:
    """Let the list open with a saved view, or no longer."""
    tracker.open_with_view(request.ctx, view_id=view, first=request.POST.get("first") != "no")
    return _done(request)


@require_POST
def place(request: base.Request, view: int) -> HttpResponse:
    """Show a saved view earlier or later among one's own."""
    tracker.place_view(request.ctx, view_id=view, place=number(request.POST.get("place", "")))
    return _done(request)


@require_POST
def remove(request: base.Request, view: int) -> HttpResponse:
    """Remove a saved view."""
    tracker.remove_view(request.ctx, view_id=view)
    return _done(request)


@require_POST
def remember_columns(request: base.Request) -> HttpResponse:
    """Show these columns wherever none are asked for."""
    accounts.prefer(request.ctx, values={"columns": request.POST.get("columns", "")})
    return base.go(request, base.back(request, table.PATH))


def _named(request: base.Request, verb: Callable[[], core.View]) -> HttpResponse:
    """Name a view; a name that will not do is told where it was typed, above what is seen."""
    try:
        verb()
    except Invalid as error:
        return _again(request, base.Refused("view", base.problem(error), request.POST))
    return _done(request)


def _again(request: base.Request, refused: base.Refused) -> HttpResponse:
    shown = urlsplit(base.back(request, table.PATH))
    given = dict(QueryDict(shown.query).lists())
    if shown.path == views.PATHS["board"]:
        return board.listing(request, board.asked_at(given), refused)
    kept = views.saved(request.ctx)
    return table.listing(request, views.table_of(table.asked_at(request, given), kept), kept, refused)


def _done(request: base.Request) -> HttpResponse:
    base.saved(request)
    return base.go(request, base.back(request, table.PATH))
