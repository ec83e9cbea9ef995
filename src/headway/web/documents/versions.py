"""All versions, and one version with its text, its readers and where it went."""

from typing import Any, Final

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from headway.core.documents.nouns import Choice, Document
from headway.core.documents.words import KINDS, MEDIA_TYPES, SUFFIXES
from headway.core.errors import HeadwayError, Invalid, NotFound
from headway.core.speech import count, decimal, noted, said, say
from headway.core.tracker.nouns import Change
from headway.usecases import documents, qualifying
from headway.web import base
from headway.web.forms import Boxes, acting, choice
from headway.web.tracker.adding import day

PATH: Final = "/prepare/documents/"
_IT: Final = "/prepare/documents/{document}/"
_HEADINGS: Final[dict[str, str]] = {
    "resume": noted("Résumés"),
    "letter": noted("Cover letters"),
    "portfolio": noted("Portfolios"),
    "other": noted("Other documents"),
}


@require_safe
def listed(request: base.Request) -> HttpResponse:
    """All versions, by kind."""
    return page(request)


def page(request: base.Request, problem: base.Problem | None = None) -> HttpResponse:
    """The page of all versions, with what went wrong."""
    found = documents.documents(request.ctx)
    given = request.POST
    link = bool(problem) and "link" in given
    new, far = (
        Boxes({"kind": "resume"}, "new", None if link else problem, given),
        Boxes({"kind": "portfolio"}, "link", problem if link else None, given),
    )
    context = {
        "kinds": [(say(words), of) for kind, words in _HEADINGS.items() if (of := _of(found, kind))],
        "away": documents.documents(request.ctx, away=True),
        "lead": _lead(found),
        "new": _new(new, found),
        "link": [far.box("link", say("Link"), "link"), *_new(far, found)],
        "linking": link,
        "problem": new.elsewhere(_new(new, found)) if problem else None,
        "suffixes": SUFFIXES,
    }
    return base.page(request, "documents/documents.html", context, status=problem.status if problem else 200)


@require_safe
def show(request: base.Request, document: int) -> HttpResponse:
    """One version."""
    return one(request, document)


def one(request: base.Request, document: int, problem: base.Problem | None = None, **of: int) -> HttpResponse:
    """The page of one version, with what went wrong in one of its forms."""
    ctx = request.ctx
    it = documents.document(ctx, id=document)
    asking = bool(problem) and "by" in request.POST
    kept = {"name": it.name, "kind": it.kind, "note": it.note, "parent": it.parent_id}
    edit = Boxes(kept, "edit", None if asking else problem, request.POST)
    ask = Boxes({"sent_on": ctx.today}, "ask", problem if asking else None, request.POST)
    others = [each for each in documents.document_choices(ctx) if each.id != it.id]
    context = {
        "it": it,
        "facts": _facts(it),
        "text": documents.document_text(ctx, id=document),
        "sendings": documents.sendings(ctx, id=document),
        "openings": qualifying.openings(ctx, document_id=document) if it.words else (),
        "edit": _named(edit, others),
        "editing": bool(problem) and not asking,
        "ask": _asked(ask),
        "asking": asking,
        "reviews": [(each, _asked(Boxes(_kept(each), f"review-{each.id}"))) for each in it.reviews],
        "problem": problem,
    }
    return base.page(request, "documents/document.html", context, status=problem.status if problem else 200)


@require_safe
def difference(request: base.Request, document: int) -> HttpResponse:
    """What a version changed of another one."""
    with_id = choice(request.GET, "with")
    it = documents.document(request.ctx, id=document)
    others = [each for each in documents.document_choices(request.ctx)
              if each.id != document and each.has_text and not each.away]  # fmt: skip
    context: dict[str, Any] = {"it": it, "others": others, "found": None, "problem": None}
    try:
        context["found"] = documents.document_difference(request.ctx, id=document, with_id=with_id)
    except HeadwayError as error:
        if with_id is not None and isinstance(error, NotFound):
            raise
        context["problem"] = base.problem(error)
    return base.page(request, "documents/difference.html", context)


@require_safe
def content(request: base.Request, document: int) -> HttpResponse:
    """The file of a version, as a download that no browser opens by itself."""
    taken = documents.document_content(request.ctx, id=document)
    headers = {
        "Content-Disposition": str(content_disposition_header(True, taken.name)),
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(taken.data, taken.media_type, headers=headers)


@acting(page)
def add(request: base.Request) -> str:
    """Bring a file, or name a link."""
    given = {name: request.POST.get(name, "") for name in ("kind", "name", "note")}
    parent_id = choice(request.POST, "parent") or 0
    if "link" in request.POST:
        made = documents.add_document_link(request.ctx, link=request.POST["link"], parent_id=parent_id, **given)
    else:
        file = request.FILES.get("file")
        if file is None:
            raise Invalid("No file was chosen.", "Choose one.", "file")
        made = documents.add_document(
            request.ctx, file_name=file.name or "file", data=file.read(), parent_id=parent_id, **given
        )
    return _IT.format(document=made.made_id)


@acting(one, _IT)
def edit(request: base.Request, document: int) -> Change:
    """Change what a version is called and said of it."""
    given = {name: request.POST.get(name, "") for name in ("name", "kind", "note")}
    return documents.edit_document(request.ctx, id=document, parent_id=choice(request.POST, "parent") or 0, **given)


@acting(one, _IT)
def put_away(request: base.Request, document: int) -> Change:
    """Put a version away, or take it out again."""
    verb = documents.take_out_document if request.POST.get("out") else documents.put_away_document
    return verb(request.ctx, id=document)


@acting(one, PATH)
def remove(request: base.Request, document: int) -> Change:
    """Remove a version that was never sent."""
    return documents.remove_document(request.ctx, id=document)


@acting(one, _IT)
def ask_review(request: base.Request, document: int) -> Change:
    """Note that a version was given to somebody to read."""
    return documents.ask_review(request.ctx, id=document, **_review(request))


@acting(one, _IT)
def edit_review(request: base.Request, document: int, review: int) -> Change:
    """Note what a reader said."""
    given = _review(request)
    given["sent_on"] = given["sent_on"] or request.ctx.today
    return documents.edit_review(request.ctx, review_id=review, **given)


@acting(one, _IT)
def remove_review(request: base.Request, document: int, review: int) -> Change:
    """Remove a review."""
    return documents.remove_review(request.ctx, review_id=review)


def _review(request: base.Request) -> dict[str, Any]:
    given = request.POST
    days = {name: day(given.get(name, ""), name) for name in ("sent_on", "said_on")}
    return {"by": given.get("by", ""), "said": given.get("said", ""), **days}


def _kept(review: Any) -> dict[str, Any]:
    return {name: getattr(review, name) for name in ("by", "sent_on", "said", "said_on")}


def _asked(form: Boxes) -> list[base.Box]:
    return [
        form.box("by", say("Who reads it"), required=True),
        form.box("sent_on", say("Given to them on"), "day"),
        form.text("said", say("What they said"), say("Leave it empty until they answer.")),
        form.box("said_on", say("They said it on"), "day"),
    ]


def _new(form: Boxes, known: tuple[Document, ...]) -> list[base.Box]:
    return [
        form.choice("kind", say("What it is"), KINDS),
        form.box(
            "name", say("Name of this version"), hint=say("Such as “Backend, one page”; else it is called as the file.")
        ),
        form.chosen("parent", say("Made from"), _offered(known)),
    ]


def _named(form: Boxes, others: list[Choice]) -> list[base.Box]:
    return [
        form.box("name", say("Name of this version"), required=True),
        form.choice("kind", say("What it is"), KINDS),
        form.chosen("parent", say("Made from"), _offered(others)),
        form.text("note", say("Note")),
    ]


def _offered(known: Any) -> list[tuple[str, str]]:
    return [("", say("No other version")), *((str(each.id), each.name) for each in known)]


def _of(found: tuple[Document, ...], kind: str) -> list[Document]:
    return [each for each in found if each.kind == kind]


def _lead(found: tuple[Document, ...]) -> str:
    if not found:
        return say("Keep each version of your résumé here.")
    latest = max(found, key=lambda each: (each.last_sent_on is not None, each.last_sent_on or each.added_on, each.id))
    if latest.last_sent_on is None:
        return say("“{name}” is the latest version. None was sent yet.", name=latest.name)
    return say("“{name}” went out last.", name=latest.name)


def _size(size: int) -> str:
    if size < 1024:
        return count(size, "{n} byte", "{n} bytes")
    return say("{n} kB", n=decimal(size / 1024, 0 if size >= 10_240 else 1))


def _facts(it: Document) -> str:
    """What a version is, in a line."""
    parts = [say(KINDS[it.kind])]
    if it.media_type:
        parts.append(said(MEDIA_TYPES)[it.media_type])
        parts.append(_size(it.size))
    return " · ".join(parts)
