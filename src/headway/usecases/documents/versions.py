"""Versions: brought as a file or a link, named, compared, put away."""

from hashlib import sha256
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, Max, Q

from headway.core.ctx import Ctx
from headway.core.documents import difference as texts
from headway.core.documents.nouns import Choice, Difference, Review
from headway.core.documents.nouns import Content as Taken
from headway.core.documents.nouns import Document as Noun
from headway.core.documents.words import KINDS, LARGEST
from headway.core.errors import Conflict, Invalid, NotFound, Unreadable
from headway.core.speech import count, say
from headway.core.tracker import nouns
from headway.core.tracker.naming import seen, storable, tidy
from headway.models import Content, Document
from headway.outside import documents as files
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, wholes

_ALIVE = Q(sendings__opportunity__bin_entry=None)


@question
def documents(ctx: Ctx, *, kind: str = "", away: bool = False) -> tuple[Noun, ...]:
    """All versions, the newest first; of one `kind` (resume, letter, portfolio, other), those `away` only if asked."""
    rows = _rows(ctx).filter(**({"kind": kind} if kind else {}), put_away_on__isnull=not away)
    return tuple(noun(row) for row in rows.order_by("-added_on", "-id"))


@question
def document_choices(ctx: Ctx) -> tuple[Choice, ...]:
    """All versions by their names alone, the newest first: to choose among."""
    away, told = Q(put_away_on__isnull=False), ~Q(text="")
    flags = {"away": ExpressionWrapper(away, BooleanField()), "has_text": ExpressionWrapper(told, BooleanField())}
    rows = Document.objects.filter(owner_id=ctx.owner_id).annotate(**flags).order_by("-added_on", "-id")
    return tuple(Choice(*each) for each in rows.values_list("id", "name", *flags))


@question
def document(ctx: Ctx, *, id: int) -> Noun:
    """One version, with what its readers said."""
    return noun(one(ctx, id))


@question
def document_text(ctx: Ctx, *, id: int) -> str:
    """The text that was found in a version; empty where there is none."""
    found: str = one(ctx, id).text
    return found


@question
def document_content(ctx: Ctx, *, id: int) -> Taken:
    """The file of a version, exactly as it was brought."""
    row = one(ctx, id)
    if row.content is None:
        raise NotFound("This version is a link: there is no file.", "Open the link.")
    return Taken(row.file_name, row.media_type, bytes(row.content.data), row.content.made_at)


@question
def document_difference(ctx: Ctx, *, id: int, with_id: int | None = None) -> Difference:
    """What a version changed of another one, word by word: of the one it was made from, if none is named."""
    second = one(ctx, id)
    first_id = with_id or second.parent_id
    if first_id is None:
        raise NotFound("There is no version to compare it with.", "Say which one it was made from.")
    first = one(ctx, first_id)
    for row in (first, second):
        if not row.text:
            raise Conflict(say("No text could be read in “{name}”.", name=row.name), "Bring it as PDF, Word or text.")
    found = texts.pieces(first.text, second.text)
    gone, new = texts.counted(found, "gone"), texts.counted(found, "new")
    return Difference(noun(first), noun(second), found, gone, new)


@question
def find(ctx: Ctx, *, text: str, limit: int = 10) -> tuple[nouns.Found, ...]:
    """Versions whose name, note or text holds every word."""
    rows = Document.objects.filter(owner_id=ctx.owner_id)
    for word in text.replace("\x00", " ").split():
        rows = rows.filter(Q(name__icontains=word) | Q(note__icontains=word) | Q(text__icontains=word))
    found = rows.defer("text").order_by("-added_on", "-id")[:limit]
    return tuple(nouns.Found(row.name, say(KINDS[row.kind]), row.pk) for row in found)


@action
def add_document(
    ctx: Ctx, *, file_name: str, data: bytes, kind: str = "resume", name: str = "", note: str = "", parent_id: int = 0
) -> nouns.Change:
    """Keep a file as a version: PDF, Word, Markdown or text, at most 10 MB; without a name it is called as the file."""
    if len(data) > LARGEST:
        raise Unreadable("This file is larger than 10 MB.", "Make its pictures smaller, or keep a link to it.")
    if not data:
        raise Unreadable("This file is empty.", "Choose another one.")
    media_type = files.media_type(file_name, data)
    if not media_type:
        raise Unreadable("This is no PDF, Word, Markdown or text file.", "Save it as one of these and bring that.")
    held, _ = Content.objects.get_or_create(
        owner_id=ctx.owner_id, hash=sha256(data).hexdigest(), defaults={"data": data, "made_at": ctx.now}
    )
    called = tidy(file_name)[-300:]
    plain = _checked(ctx, kind, name or called.rpartition(".")[0] or called, note, parent_id)
    text = storable(seen(files.text(media_type, data)))
    return _made(ctx, plain, content=held, file_name=called, media_type=media_type, size=len(data), text=text)


@action
def add_document_link(
    ctx: Ctx, *, link: str, kind: str = "portfolio", name: str = "", note: str = "", parent_id: int = 0
) -> nouns.Change:
    """Keep a version that lies elsewhere, such as a portfolio on the web."""
    link = _link(link)
    return _made(ctx, _checked(ctx, kind, name or link.partition("://")[2][:300], note, parent_id), link=link)


@action
def edit_document(
    ctx: Ctx, *, id: int, name: str, kind: str = "", note: str | None = None, parent_id: int | None = None
) -> nouns.Change:
    """Change what a version is called and said of it, never what it holds; a `parent_id` of 0 takes it from none."""
    row = one(ctx, id)
    given = row.parent_id or 0 if parent_id is None else parent_id
    plain = _checked(ctx, kind or row.kind, name, row.note if note is None else note, given)
    if given and given in _line(row):
        raise Invalid("A version cannot be made from itself or from what was made from it.", "", "parent_id")
    batch = batches.begin(ctx, say("Changed “{name}”", name=row.name))
    batches.update(batch, row, **plain)
    return nouns.Change(batch.pk, batch.summary)


@action
def put_away_document(ctx: Ctx, *, id: int) -> nouns.Change:
    """Put a version away: it stays with the applications it went with, and is no longer offered."""
    row = one(ctx, id)
    batch = batches.begin(ctx, say("Put “{name}” away", name=row.name))
    batches.update(batch, row, put_away_on=row.put_away_on or ctx.today)
    return nouns.Change(batch.pk, batch.summary)


@action
def take_out_document(ctx: Ctx, *, id: int) -> nouns.Change:
    """Take a version that was put away out again."""
    row = one(ctx, id)
    batch = batches.begin(ctx, say("Took “{name}” out again", name=row.name))
    batches.update(batch, row, put_away_on=None)
    return nouns.Change(batch.pk, batch.summary)


@action
def remove_document(ctx: Ctx, *, id: int) -> nouns.Change:
    """Remove a version that was never sent; what was sent is kept as it was."""
    row = one(ctx, id)
    if n := row.sendings.count():
        went = count(n, "It went with {n} application and is kept.", "It went with {n} applications and is kept.")
        raise Conflict(went, "Put it away instead.")
    batch = batches.begin(ctx, say("Removed “{name}”", name=row.name))
    wholes.remove(batch, row)
    return nouns.Change(batch.pk, batch.summary)


def one(ctx: Ctx, id: int) -> Any:
    """The row of a version; raises `NotFound`."""
    row = _rows(ctx).filter(pk=id).first()
    if row is None:
        raise NotFound("There is no such document.")
    return row


def noun(row: Any) -> Noun:
    """A version as a plain value."""
    return Noun(
        id=row.pk,
        kind=row.kind,
        name=row.name,
        note=row.note,
        link=row.link,
        file_name=row.file_name,
        media_type=row.media_type,
        size=row.size,
        words=len(row.text.split()),
        parent_id=row.parent_id,
        parent=row.parent.name if row.parent else "",
        added_on=row.added_on,
        put_away_on=row.put_away_on,
        sent=row.sent,
        last_sent_on=row.last_sent_on,
        reviews=tuple(
            Review(it.pk, row.pk, it.by, it.contact_id, it.sent_on, it.said_on, it.said)
            for it in sorted(row.reviews.all(), key=lambda it: (it.sent_on, it.pk))
        ),
    )


def _rows(ctx: Ctx) -> Any:
    counted = {
        "sent": Count("sendings", filter=_ALIVE, distinct=True),
        "last_sent_on": Max("sendings__on", filter=_ALIVE),
    }
    rows = Document.objects.filter(owner_id=ctx.owner_id).select_related("parent").prefetch_related("reviews")
    return rows.annotate(**counted)


def _made(ctx: Ctx, plain: dict[str, Any], **held: Any) -> nouns.Change:
    batch = batches.begin(ctx, say("Added the document “{name}”", name=plain["name"]))
    row = Document.objects.create(owner_id=ctx.owner_id, added_on=ctx.today, made_at=ctx.now, **plain, **held)
    batches.made(batch, row)
    return nouns.Change(batch.pk, batch.summary, made_id=row.pk)


def _checked(ctx: Ctx, kind: str, name: str, note: str, parent_id: int) -> dict[str, Any]:
    if kind not in KINDS:
        raise Invalid(
            "There is no such kind of document.", say("Choose one of: {names}.", names=", ".join(KINDS)), "kind"
        )
    name = tidy(name)
    if not name or len(name) > 300:
        raise Invalid("A document has a name of at most 300 characters.", "Type one.", "name")
    if parent_id and not Document.objects.filter(owner_id=ctx.owner_id, pk=parent_id).exists():
        raise NotFound("There is no such document.")
    return {"kind": kind, "name": name, "note": storable(note).strip(), "parent_id": parent_id or None}


def _link(link: str) -> str:
    link = tidy(link)
    if not link.lower().startswith(("http://", "https://")) or len(link) > 2000:
        raise Invalid("That is no link.", "Write it as https://example.com/work.", "link")
    return link


def _line(row: Any) -> set[int]:
    """A version and all that were made from it."""
    line, new = {row.pk}, {row.pk}
    while new:
        new = set(Document.objects.filter(parent_id__in=new).values_list("id", flat=True)) - line
        line |= new
    return line
