"""Reviews: who was asked to read a version, and what they said."""

from datetime import date

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.naming import folded, storable, tidy
from headway.models import Contact, DocumentReview
from headway.usecases.base import action
from headway.usecases.documents import versions
from headway.usecases.tracker import batches


@action
def ask_review(
    ctx: Ctx, *, id: int, by: str, sent_on: date | None = None, said: str = "", said_on: date | None = None
) -> nouns.Change:
    """Note that a version was given to somebody to read, today if no day is said, and what they said, if they did."""
    row, by = versions.one(ctx, id), _name(by)
    sent_on = sent_on or ctx.today
    said, said_on = _said(ctx, said, sent_on, said_on)
    batch = batches.begin(ctx, say("Gave “{name}” to {by} to read", name=row.name, by=by))
    known = Contact.objects.filter(owner_id=ctx.owner_id, key=folded(by)[:300])
    contact_id = known.values_list("id", flat=True).first() if known.count() == 1 else None
    review = DocumentReview.objects.create(
        document_id=id, by=by, contact_id=contact_id, sent_on=sent_on, said=said, said_on=said_on
    )
    batches.made(batch, review)
    return nouns.Change(batch.pk, batch.summary, made_id=review.pk)


@action
def edit_review(
    ctx: Ctx, *, review_id: int, by: str, sent_on: date, said: str = "", said_on: date | None = None
) -> nouns.Change:
    """Note what a reader said of a version, or change what was noted."""
    row, by = _one(ctx, review_id), _name(by)
    said, said_on = _said(ctx, said, sent_on, said_on)
    batch = batches.begin(ctx, say("Noted what {by} said of “{name}”", name=row.document.name, by=by))
    batches.update(batch, row, by=by, sent_on=sent_on, said=said, said_on=said_on)
    return nouns.Change(batch.pk, batch.summary)


@action
def remove_review(ctx: Ctx, *, review_id: int) -> nouns.Change:
    """Remove a review."""
    row = _one(ctx, review_id)
    batch = batches.begin(ctx, say("Removed what {by} said of “{name}”", name=row.document.name, by=row.by))
    batches.remove(batch, row)
    return nouns.Change(batch.pk, batch.summary)


def _one(ctx: Ctx, review_id: int) -> DocumentReview:
    rows = DocumentReview.objects.filter(document__owner_id=ctx.owner_id).select_related("document")
    row = rows.filter(pk=review_id).first()
    if row is None:
        raise NotFound("There is no such review.")
    return row


def _name(by: str) -> str:
    by = tidy(by)
    if not by or len(by) > 300:
        raise Invalid("Somebody reads it: a name of at most 300 characters.", "Type one.", "by")
    return by


def _said(ctx: Ctx, said: str, sent_on: date, said_on: date | None) -> tuple[str, date | None]:
    """What was said and when: today, if something was and no day is given."""
    said = storable(said).strip()
    said_on = said_on or (ctx.today if said else None)
    if sent_on > ctx.today or (said_on and said_on > ctx.today):
        raise Invalid("That day has not come yet.", "Choose today or an earlier day.", "sent_on")
    if said_on and said_on < sent_on:
        raise Invalid("They said it before it was given to them.", "Look at the two days.", "said_on")
    return said, said_on
