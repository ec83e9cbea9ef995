"""Sendings: which version went with which application, and whether that was written for its posting."""

from datetime import date

from django.db.models import QuerySet

from headway.core.ctx import Ctx
from headway.core.days import from_day
from headway.core.documents.nouns import Sending as Noun
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.models import Opportunity, Sending, Tailoring
from headway.usecases.base import action, question
from headway.usecases.documents import versions
from headway.usecases.tracker import batches, job_searches
from headway.usecases.tracker.records import known, many, named


@question
def sent_with(ctx: Ctx, *, opportunity_id: int) -> tuple[Noun, ...]:
    """The versions that went with an application, the first sent first."""
    if "sendings" not in known(ctx, opportunity_id):
        return ()
    return _nouns(Sending.objects.filter(opportunity_id=opportunity_id))


@question
def sendings(ctx: Ctx, *, id: int) -> tuple[Noun, ...]:
    """The applications that a version went with, the latest first; those in the bin left out."""
    versions.one(ctx, id)
    rows = Sending.objects.filter(document_id=id, opportunity__bin_entry=None)
    return tuple(reversed(_nouns(rows)))


@question
def tailored(ctx: Ctx, *, opportunity_id: int) -> bool | None:
    """Whether an application was written for its posting; empty where nobody has said."""
    if "tailoring" not in known(ctx, opportunity_id):
        return None
    return Tailoring.objects.filter(opportunity_id=opportunity_id).values_list("tailored", flat=True).first()


@action
def send_document(ctx: Ctx, *, document_id: int, opportunity_id: int, on: date | None = None) -> nouns.Change:
    """Note that a version went with an application: on a day, else on the day of the application if that is known."""
    document, row = versions.one(ctx, document_id), _writable(ctx, opportunity_id)
    if on and on > ctx.today:
        raise Invalid("That day has not come yet.", "Choose today or an earlier day.", "on")
    if Sending.objects.filter(opportunity=row, document_id=document_id).exists():
        raise Conflict(say("“{name}” went with this application already.", name=document.name))
    if on is None and row.applied_day is not None:
        on = from_day(row.applied_day)
    batch = batches.begin(ctx, say("Sent “{name}” with “{what}”", name=document.name, what=named(row)))
    batches.made(batch, Sending.objects.create(opportunity=row, document_id=document_id, on=on))
    return nouns.Change(batch.pk, batch.summary, (row.pk,))


@action
def unsend_document(ctx: Ctx, *, document_id: int, opportunity_id: int) -> nouns.Change:
    """Take back that a version went with an application."""
    row = _writable(ctx, opportunity_id)
    sending = Sending.objects.filter(opportunity=row, document_id=document_id).select_related("document").first()
    if sending is None:
        raise NotFound("That version did not go with this application.")
    summary = say("“{name}” did not go with “{what}”", name=sending.document.name, what=named(row))
    batch = batches.begin(ctx, summary)
    batches.remove(batch, sending)
    return nouns.Change(batch.pk, batch.summary, (row.pk,))


@action
def note_tailored(ctx: Ctx, *, opportunity_id: int, tailored: bool | None) -> nouns.Change:
    """Say whether an application was written for its posting; with nothing, that nobody knows."""
    row = _writable(ctx, opportunity_id)
    batch = batches.begin(ctx, _tailoring(tailored, named(row)))
    now = Tailoring.objects.filter(opportunity=row).first()
    if now is not None and tailored is None:
        batches.remove(batch, now)
    elif now is not None:
        batches.update(batch, now, tailored=tailored)
    elif tailored is not None:
        batches.made(batch, Tailoring.objects.create(opportunity=row, tailored=tailored, said_at=ctx.now))
    return nouns.Change(batch.pk, batch.summary, (row.pk,))


def _tailoring(tailored: bool | None, what: str) -> str:
    if tailored is None:
        return say("“{what}”: tailored or not is open", what=what)
    return say("“{what}” was tailored", what=what) if tailored else say("“{what}” was not tailored", what=what)


def _writable(ctx: Ctx, opportunity_id: int) -> Opportunity:
    (row,) = many(ctx, [opportunity_id])
    job_searches.writable(ctx, row.search_id)
    return row


def _nouns(rows: "QuerySet[Sending]") -> tuple[Noun, ...]:
    found = rows.select_related("document", "opportunity__company").order_by("on", "id")
    return tuple(
        Noun(
            row.pk,
            row.document_id,
            row.document.kind,
            row.document.name,
            row.opportunity_id,
            row.opportunity.title,
            row.opportunity.company.name if row.opportunity.company else "",
            row.on,
        )
        for row in found
    )
