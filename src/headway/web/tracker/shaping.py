"""The small forms of the settings: roles, stages, sources, labels and job searches are changed one at a time."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from headway.core.errors import HeadwayError, NotFound
from headway.core.tracker import nouns
from headway.usecases import tracker
from headway.web import base
from headway.web.tracker.opportunity import number
from headway.web.tracker.settings import search_page, searches_page, words_page

View = Callable[..., HttpResponse]


def _acting(page: View, to: str) -> Callable[[Callable[..., Any]], View]:
    """Mark the verb of a small form: do what it says and return to its page, or show that again and say why not."""

    def mark(verb: Callable[..., Any]) -> View:
        @require_POST
        def view(request: base.Request, **named: int) -> HttpResponse:
            try:
                change = verb(request, **named)
            except NotFound:
                raise
            except HeadwayError as error:
                return page(request, base.problem(error))
            base.saved(request, change if isinstance(change, nouns.Change) else None)
            return base.go(request, base.back(request, to) if request.POST.get("next") else to)

        view.__doc__ = verb.__doc__
        return view

    return mark


_of_search = _acting(search_page, "/settings/")
_of_words = _acting(words_page, "/settings/words/")
_of_searches = _acting(searches_page, "/settings/searches/")


def _sent(request: base.Request, name: str) -> str:
    return request.POST.get(name, "")


@_of_search
def add_role(request: base.Request) -> Any:
    """Add a target role."""
    return tracker.add_role(request.ctx, name=_sent(request, "name"))


@_of_search
def rename_role(request: base.Request, role: int) -> Any:
    """Give a target role another name."""
    return tracker.rename_role(request.ctx, role_id=role, name=_sent(request, "name"))


@_of_search
def remove_role(request: base.Request, role: int) -> Any:
    """Remove a target role."""
    return tracker.remove_role(request.ctx, role_id=role)


@_of_search
def add_stage(request: base.Request) -> Any:
    """Add a stage behind another one."""
    return tracker.add_stage(request.ctx, name=_sent(request, "name"), after_id=number(_sent(request, "after")))


@_of_search
def rename_stage(request: base.Request, stage: int) -> Any:
    """Give a stage another name."""
    return tracker.rename_stage(request.ctx, stage_id=stage, name=_sent(request, "name"))


@_of_search
def place_stage(request: base.Request, stage: int) -> Any:
    """Move a stage one place up or down."""
    home = tracker.search(request.ctx)
    both = ([each.id for each in stages] for stages in (home.stages, home.outreach_stages))
    order = next((ids for ids in both if stage in ids), None)
    if order is None:
        raise NotFound("There is no such stage.")
    at = order.index(stage)
    to = max(at - 1, 0) if _sent(request, "to") == "up" else min(at + 1, len(order) - 1)
    order[at], order[to] = order[to], order[at]
    return tracker.reorder_stages(request.ctx, order=order)


@_of_search
def remove_stage(request: base.Request, stage: int) -> Any:
    """Remove a stage."""
    return tracker.remove_stage(request.ctx, stage_id=stage)


@_of_search
def merge_stage(request: base.Request, stage: int) -> Any:
    """Merge a stage into another one."""
    return tracker.merge_stage(request.ctx, stage_id=stage, into_id=number(_sent(request, "into")))


@_of_words
def edit_source(request: base.Request, source: int) -> Any:
    """Give a source another name or kind."""
    kind: Any = _sent(request, "kind")
    return tracker.edit_source(request.ctx, source_id=source, name=_sent(request, "name"), kind=kind)


@_of_words
def merge_source(request: base.Request, source: int) -> Any:
    """Merge a source into another one."""
    return tracker.merge_source(request.ctx, source_id=source, into_id=number(_sent(request, "into")))


@_of_words
def rename_label(request: base.Request, label: int) -> Any:
    """Give a label another name."""
    return tracker.rename_label(request.ctx, label_id=label, name=_sent(request, "name"))


@_of_words
def remove_label(request: base.Request, label: int) -> Any:
    """Take a label off everything."""
    return tracker.remove_label(request.ctx, label_id=label)


@_of_searches
def start_search(request: base.Request) -> Any:
    """Start a job search, with the stages and roles of an old one if chosen."""
    like = _sent(request, "like")
    return tracker.start(request.ctx, name=_sent(request, "name"), like_id=number(like) if like else None)


@_of_searches
def rename_search(request: base.Request, search: int) -> Any:
    """Give a job search another name."""
    return tracker.rename(request.ctx, search_id=search, name=_sent(request, "name"))


@_of_searches
def archive_search(request: base.Request, search: int) -> Any:
    """Put a job search away."""
    return tracker.archive(request.ctx, search_id=search)


@_of_searches
def reopen_search(request: base.Request, search: int) -> Any:
    """Make an archived job search the current one."""
    return tracker.reopen(request.ctx, search_id=search)
