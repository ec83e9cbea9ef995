"""What a version of a document says to the lines that a posting asks for."""

from collections.abc import Sequence
from typing import Final

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.qualifying import coverage as compared
from headway.core.qualifying import reading
from headway.core.qualifying.coverage import Ask, Coverage, Opening, Version
from headway.models import Document, Opportunity, Sending
from headway.usecases.base import question
from headway.usecases.qualifying.sheets import rare
from headway.usecases.tracker import records

_RESUME: Final = "resume"
_OFFERED: Final = 200


@question
def coverage(ctx: Ctx, *, opportunity_id: int, document_id: int | None = None) -> Coverage:
    """What a version's text says to each line that a posting asks for, by its words: the person decides.

    Without a version that which went with the application is read, else the newest résumé. Lines that the person
    decided on are compared, or those found in the posting where there are none yet.
    """
    row = records.one(ctx, opportunity_id)
    versions = _versions(ctx, row, document_id)
    version = _chosen(versions, document_id)
    kept = _kept(row)
    asked = kept or tuple(Ask(line.text, line.sort) for line in reading.read(row.posting_text).asked)
    text = _text(version)
    return Coverage(
        row.pk, row.title, str(row.company or ""), bool(row.posting_text.strip()), bool(kept), version, versions,
        compared.heard(_in_order(asked), text, rare(ctx)) if text and asked else (),
    )  # fmt: skip


def _versions(ctx: Ctx, row: Opportunity, document_id: int | None) -> tuple[Version, ...]:
    """What may be read: all that is not put away, and what went with it or was asked for; the likeliest first."""
    sent = Exists(Sending.objects.filter(opportunity=row, document=OuterRef("pk")))
    has_text, resume = (ExpressionWrapper(told, BooleanField()) for told in (~Q(text=""), Q(kind=_RESUME)))
    rows = Document.objects.filter(owner_id=ctx.owner_id).annotate(sent=sent, has_text=has_text, resume=resume)
    rows = rows.filter(Q(put_away_on=None) | Q(sent=True) | Q(pk=document_id or 0))
    order = ("-has_text", "-sent", "-resume", "-added_on", "-id")
    told = rows.order_by(*order).values_list("id", "name", "kind", "sent", "has_text")
    return tuple(Version(*each) for each in told)


def _chosen(versions: Sequence[Version], document_id: int | None) -> Version | None:
    if document_id is None:
        return next(iter(versions), None)
    found = next((each for each in versions if each.id == document_id), None)
    if found is None:
        raise NotFound("There is no such document.")
    return found


def _text(version: Version | None) -> str:
    return Document.objects.values_list("text", flat=True).get(pk=version.id) if version else ""


def _kept(row: Opportunity) -> tuple[Ask, ...]:
    rows = row.requirements.order_by("rank", "id").prefetch_related("proofs")
    return tuple(
        Ask(each.text, each.sort, each.pk, each.standing, tuple(proof.text for proof in each.proofs.all()))  # type: ignore[arg-type]
        for each in rows
    )


def _in_order(asked: Sequence[Ask]) -> tuple[Ask, ...]:
    return tuple(sorted(asked, key=lambda ask: ask.sort != "required"))


@question
def openings(ctx: Ctx, *, document_id: int) -> tuple[Opening, ...]:
    """The open applications and leads whose posting a version may be read beside: those that it went with first."""
    sent = Exists(Sending.objects.filter(opportunity=OuterRef("pk"), document=document_id))
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(search__archive=None).annotate(sent=sent)
    told = (
        rows.filter(Q(outcome="") | Q(sent=True)).exclude(posting_text="", requirements=None).order_by("-sent", "-id")
    )
    names = told.values_list("id", "title", "company__name", "sent")[:_OFFERED]
    return tuple(Opening(id, title, company or "", sent) for id, title, company, sent in names)
