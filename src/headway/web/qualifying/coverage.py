"""What a version of a document says to the lines of a posting: line by line, its words marked."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from headway.core.qualifying.coverage import Coverage, Heard
from headway.core.qualifying.words import SORTS
from headway.core.speech import said, say
from headway.core.tracker import naming
from headway.usecases import documents, qualifying
from headway.web import base
from headway.web.forms import choice


@require_safe
def coverage(request: base.Request, id: int) -> HttpResponse:
    """One version beside a posting, or two."""
    it = qualifying.coverage(request.ctx, opportunity_id=id, document_id=choice(request.GET, "version"))
    beside = choice(request.GET, "with")
    second = qualifying.coverage(request.ctx, opportunity_id=id, document_id=beside) if beside else None
    other = second if second and second.version != it.version else None
    context = {
        "it": it,
        "other": other,
        "name": naming.named(it.title, it.company) or say("an opportunity without a name"),
        "groups": [] if other else [_group(it, sort, words) for sort, words in said(SORTS).items()],
        "pairs": _pairs(it, other) if other else [],
    }
    return base.page(request, "qualifying/coverage.html", context)


@require_safe
def of_document(request: base.Request, document: int) -> HttpResponse:
    """Lead to the page of the posting that was chosen for a version; without one, back to the version."""
    it = documents.document(request.ctx, id=document)
    chosen = choice(request.GET, "opportunity")
    if chosen is None:
        return base.go(request, f"/prepare/documents/{it.id}/")
    return base.go(request, f"/opportunities/{chosen}/coverage/?version={it.id}")


def _group(it: Coverage, sort: Any, words: str) -> tuple[str, str, tuple[Heard, ...], tuple[Heard, ...]]:
    """The lines of a sort: its code, its name, those that nothing speaks to, those that something does."""
    return sort, words, it.of(sort, spoken_to=False), it.of(sort)


def _pairs(it: Coverage, other: Coverage) -> list[tuple[str, list[tuple[Heard, Heard]]]]:
    """The lines of each sort, as each of the two versions speaks to them."""
    both = list(zip(it.lines, other.lines, strict=False))
    return [(words, [pair for pair in both if pair[0].ask.sort == sort]) for sort, words in said(SORTS).items()]
