"""What the postings of a target role ask for together: named most, missing most."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.qualifying.rollup import Said, Skill
from headway.core.qualifying.words import SORTS, STANDINGS
from headway.core.speech import said, say
from headway.core.tracker import naming
from headway.usecases import qualifying
from headway.web import base
from headway.web.tracker import between, boxes


@require_safe
def demand(request: base.Request) -> HttpResponse:
    """What is asked for most and what is missing most, each skill open to its postings."""
    search = boxes.current(request.ctx)
    if search is None:
        return between.page(request)
    role = request.GET.get("role") or None
    it = qualifying.demand(request.ctx, role=role)
    names = {each.id: naming.named(each.title, each.company) for each in it.postings}
    context = {
        "it": it,
        "roles": [*((each.name, each.name) for each in search.roles), ("Other", say("Other"))],
        "asked": [(each, _lines(each, names)) for each in it.asked],
        "missing": [(each, _lines(each, names)) for each in it.missing],
        "lacking": _told(it.lacking, names),
        "most": max((each.postings for each in it.asked), default=1),
    }
    return base.page(request, "qualifying/demand.html", context)


def _lines(it: Skill, names: dict[int, str]) -> list[tuple[Any, ...]]:
    return _told(it.lines, names)


def _told(lines: Iterable[Said], names: dict[int, str]) -> list[tuple[Any, ...]]:
    sorts, standings = said(SORTS), said(STANDINGS)
    return [(line, names[line.posting], sorts[line.sort], standings[line.standing]) for line in lines]
