"""What the person can show: jobs, volunteer work, courses; and all of it, with stories and documents, to compare."""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import Count, Q

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.qualifying import checks, nouns
from headway.core.qualifying.matching import Piece, paragraphs
from headway.core.qualifying.words import EVIDENCE_KINDS, EvidenceKind
from headway.core.speech import say
from headway.core.tracker.naming import tidy
from headway.core.tracker.nouns import Change, Found
from headway.models import Document, Evidence, Showpiece, Story
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, wholes

_RESUMES: Final = 2  # the latest ones: older versions say the same


@question
def evidence(ctx: Ctx) -> tuple[nouns.Evidence, ...]:
    """What the person can show beside stories and what they made: the latest first."""
    rows = Evidence.objects.filter(owner_id=ctx.owner_id).annotate(used=Count("proofs")).order_by("-id")
    return tuple(_noun(row, row.used) for row in rows)


@action
def add_evidence(
    ctx: Ctx, *, kind: EvidenceKind, name: str, text: str = "", skills: str = "", url: str = "", period: str = ""
) -> Change:
    """Add a job, volunteer work, a project, a course: what was done there, and the skills that it shows."""
    values = _checked(kind, name, text, skills, url, period)
    batch = batches.begin(ctx, say("Added “{name}”", name=values["name"]))
    row = Evidence.objects.create(owner_id=ctx.owner_id, made_at=ctx.now, **values)
    batches.made(batch, row)
    return Change(batch.pk, batch.summary, made_id=row.pk)


@action
def edit_evidence(
    ctx: Ctx,
    *,
    evidence_id: int,
    kind: EvidenceKind,
    name: str,
    text: str = "",
    skills: str = "",
    url: str = "",
    period: str = "",
) -> Change:
    """Change what a piece of evidence says."""
    row, values = one(ctx, evidence_id), _checked(kind, name, text, skills, url, period)
    batch = batches.begin(ctx, say("Changed “{name}”", name=values["name"]))
    batches.update(batch, row, **values)
    return Change(batch.pk, batch.summary)


@action
def remove_evidence(ctx: Ctx, *, evidence_id: int) -> Change:
    """Take a piece of evidence away; lines that it answered keep its words."""
    row = one(ctx, evidence_id)
    batch = batches.begin(ctx, say("Took away “{name}”", name=row.name))
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary)


@question
def find(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Evidence that holds every word of a text."""
    held = Q()
    for word in text.replace("\x00", " ").split():
        held &= Q(name__icontains=word) | Q(text__icontains=word) | Q(skills__icontains=word)
    rows = Evidence.objects.filter(held, owner_id=ctx.owner_id).order_by("-id")[:limit]
    return tuple(Found(row.name, row.period or row.skills, row.pk) for row in rows)


@question
def to_show(ctx: Ctx) -> tuple[nouns.Suggestion, ...]:
    """Whatever the person has that can show something, to choose from: stories, pieces, evidence."""
    return tuple(nouns.Suggestion(piece.kind, piece.id, piece.name, piece.name, 0.0, ()) for piece in _named(ctx))


def one(ctx: Ctx, id: int) -> Evidence:
    """The row of a piece of evidence of this owner."""
    row = Evidence.objects.filter(owner_id=ctx.owner_id, pk=id).first()
    if row is None:
        raise NotFound("There is no such evidence.")
    return row


def pieces(ctx: Ctx) -> list[Piece]:
    """All that the person can show, as texts to compare with: stories first, then what they made, did, and wrote."""
    return [*_named(ctx), *_resumes(ctx)]


def _named(ctx: Ctx) -> Iterator[Piece]:
    yield from _stories(ctx)
    yield from _showpieces(ctx)
    yield from _own(ctx)


def _stories(ctx: Ctx) -> Iterator[Piece]:
    for row in Story.objects.filter(owner_id=ctx.owner_id).order_by("-flagship", "-id"):
        told = (row.situation, row.task, row.action, row.result, row.numbers, ", ".join(map(str, row.skills)))
        yield Piece("story", row.pk, row.title, "\n".join(part for part in told if part))


def _showpieces(ctx: Ctx) -> Iterator[Piece]:
    for row in Showpiece.objects.filter(owner_id=ctx.owner_id).order_by("-id"):
        yield Piece("showpiece", row.pk, row.title, "\n".join(filter(None, (row.shows, row.skills))))


def _own(ctx: Ctx) -> Iterator[Piece]:
    for row in Evidence.objects.filter(owner_id=ctx.owner_id).order_by("-id"):
        kind: Any = row.kind
        yield Piece(kind, row.pk, row.name, "\n".join(filter(None, (row.text, row.skills))))


def _resumes(ctx: Ctx) -> Iterator[Piece]:
    rows = Document.objects.filter(owner_id=ctx.owner_id, put_away_on=None).exclude(kind="letter").exclude(text="")
    for row in rows.order_by("-added_on", "-id")[:_RESUMES]:
        yield from paragraphs("document", row.pk, row.name, row.text)


def _checked(kind: str, name: str, text: str, skills: str, url: str, period: str) -> dict[str, Any]:
    return {
        "kind": checks.one_of(kind, EVIDENCE_KINDS, "kind"),
        "name": checks.line(name, "name", 300),
        "text": checks.longer(text, "text"),
        "skills": checks.within(tidy(skills), "skills", 1000),
        "url": checks.link(url, "url"),
        "period": checks.within(tidy(period), "period", 100),
    }


def _noun(row: Evidence, used: int) -> nouns.Evidence:
    return nouns.Evidence(row.pk, row.kind, row.name, row.text, row.skills, row.url, row.period, used)  # type: ignore[arg-type]
