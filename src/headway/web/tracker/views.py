"""Saved views above the table and the board, as links to them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.tracker import views
from headway.usecases import tracker
from headway.web.tracker.asking import Address

PATHS: Final[dict[views.Layout, str]] = {"table": "/opportunities/", "board": "/opportunities/board/"}
_EVERYTHING: Final = "state=all"
Kept = Sequence[views.View]


@dataclass(frozen=True, slots=True)
class Shown:
    """A saved view as a link, and whether it is what is seen now."""

    it: views.View
    to: str
    here: bool
    same_page: bool


def saved(ctx: Ctx) -> Kept:
    """The views of the current job search, if there is one."""
    try:
        return tracker.saved_views(ctx)
    except NotFound:
        return ()


def opening(kept: Kept) -> str:
    """Where the list opens, if that is not with everything."""
    return next((address(view) for view in kept if view.first), "")


def table_of(it: Address, kept: Kept) -> Address:
    """An address of the table that says so even where it asks for everything: the bare one opens a saved view."""
    return replace(it, path=PATHS["table"], plain=_EVERYTHING if opening(kept) else "")


def shown(kept: Kept, now: Address, layout: views.Layout) -> dict[str, Any]:
    """What templates show of the saved views, beside what is seen now."""
    links = [_link(view, now, layout) for view in kept]
    own = [each for each in links if each.it.id]
    at = next((place for place, each in enumerate(own, 1) if each.here), 0)
    return {
        "views": links,
        "own_view": own[at - 1].it if at else None,
        "view_names": [each.it.name for each in own],
        "earlier": at - 1,
        "later": at + 1 if 0 < at < len(own) else 0,
        "layout": layout,
    }


def address(it: views.View) -> str:
    """Where a saved view is seen."""
    return f"{PATHS[it.layout]}?{it.query or _EVERYTHING}"


def _link(it: views.View, now: Address, layout: views.Layout) -> Shown:
    asked = {pair for pair in now.pairs if pair[0] != "page"}
    same_page = it.layout == layout
    return Shown(it, address(it), same_page and asked == set(views.pairs(it.query)), same_page)
