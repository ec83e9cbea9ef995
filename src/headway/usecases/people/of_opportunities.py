"""People: who is known at a company, and in which opportunity they matter."""

from typing import Any

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.people import given
from headway.core.people import nouns as people
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.models import Batch, Contact, Opportunity
from headway.usecases.base import action, question
from headway.usecases.people import nounize
from headway.usecases.tracker import batches, job_searches, names
from headway.usecases.tracker.records import known, many, named


@question
def contacts(ctx: Ctx, *, opportunity_id: int) -> tuple[people.Contact, ...]:
    """The contacts of an opportunity, by name."""
    if "contacts" not in known(ctx, opportunity_id):
        return ()
    rows = Contact.objects.filter(opportunities=opportunity_id).select_related("company").order_by("key", "id")
    return tuple(nounize.contact(row) for row in rows)


@action
def add_contact(ctx: Ctx, *, opportunity_id: int, name: str, email: str = "", note: str = "") -> nouns.Change:
    """Add a contact to an opportunity, at its company; one of that name there is known again."""
    values = _checked(name, email, note)
    row = _writable(ctx, opportunity_id)
    batch = batches.begin(ctx, say("Added the contact “{name}” to “{what}”", name=values["name"], what=named(row)))
    contact = names.contact(batch, values["name"], row.company, values["email"], values["note"])
    batches.update(batch, contact, **{key: text for key, text in values.items() if text and key != "name"})
    relate(batch, row, {contact.pk}, set())
    return nouns.Change(batch.pk, batch.summary, (row.pk,))


@action
def remove_contact(ctx: Ctx, *, opportunity_id: int, contact_id: int) -> nouns.Change:
    """Take a contact out of an opportunity; the person stays known."""
    row = _writable(ctx, opportunity_id)
    contact = row.contacts.filter(pk=contact_id).first()
    if contact is None:
        raise NotFound("There is no such contact here.")
    batch = batches.begin(ctx, say("Took the contact “{name}” out of “{what}”", name=contact.name, what=named(row)))
    relate(batch, row, set(), {contact.pk})
    return nouns.Change(batch.pk, batch.summary, (row.pk,))


def _writable(ctx: Ctx, opportunity_id: int) -> Opportunity:
    (row,) = many(ctx, [opportunity_id])
    job_searches.writable(ctx, row.search_id)
    return row


def relate(batch: Batch, row: Opportunity, more: set[int], less: set[int]) -> None:
    """Let contacts belong to an opportunity, or no longer."""
    before = sorted(contact.pk for contact in row.contacts.all())
    after = sorted((set(before) | more) - less)
    if before != after:
        row.contacts.set(after)
        batches.log(batch, row, {"contacts": before}, {"contacts": after})
        Opportunity.objects.filter(pk=row.pk).update(version=row.version + 1)


def _checked(name: str, email: str, note: str) -> dict[str, Any]:
    return {"name": given.name(name), "email": given.email(email), "note": given.words(note, "note")}
