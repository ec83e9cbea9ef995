"""With whom one talked: from a name as one types it to a contact, a company, or both."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, Unsure
from headway.core.people import given
from headway.core.speech import say
from headway.core.tracker.naming import folded
from headway.models import Batch, Company, Contact, Interaction, Opportunity
from headway.usecases.people import rows
from headway.usecases.people.of_opportunities import relate
from headway.usecases.tracker import batches, names


@dataclass(frozen=True, slots=True)
class Met:
    """Who it was: a contact, a company, or both."""

    contact: Contact | None
    company: Company | None

    @property
    def columns(self) -> dict[str, Any]:
        """The columns that say so."""
        return {"contact": self.contact, "company": self.company}

    @property
    def name(self) -> str:
        """Who it was, in words."""
        return self.contact.name if self.contact else self.company.name if self.company else say("nobody in particular")


def found(
    ctx: Ctx,
    batch: Batch,
    *,
    who: str,
    contact_id: int | None,
    company: str,
    company_id: int | None,
    about: Opportunity | None,
) -> Met:
    """Who is meant; a name that nobody has is that of a new contact. Who is met about something belongs to it."""
    at = rows.company(ctx, company_id) if company_id is not None else None
    at = at or names.company(batch, given.line(company, "company")) or (about.company if about else None)
    person = rows.contact(ctx, contact_id) if contact_id is not None else _named(ctx, batch, who, at, about)
    if person is None and at is None and about is None:
        raise Invalid("Whom was it with?", "Type a name, known or new.", "who")
    if person and about and not hasattr(about.search, "archive"):
        relate(batch, about, {person.pk}, set())
    return Met(person, at or (person.company if person else None))


def named(ctx: Ctx, batch: Batch, who: str, about: Opportunity | None, field: str) -> Contact:
    """Who took part besides, by a name that is known or new; they belong to what it was about."""
    person = _named(ctx, batch, given.name(who, field), None, about)
    if person is None:
        raise Invalid("Whom was it with?", "Type a name, known or new.", field)
    if about and not hasattr(about.search, "archive"):
        relate(batch, about, {person.pk}, set())
    return person


def join(batch: Batch, row: Interaction, others: Iterable[Contact]) -> None:
    """Let these have taken part in an interaction besides its contact, and nobody else."""
    before, after = (sorted(each.pk for each in some) for some in (row.others.all(), others))
    if before != after:
        row.others.set(after)
        batches.log(batch, row, {"others": before}, {"others": after})


def _named(ctx: Ctx, batch: Batch, who: str, at: Company | None, about: Opportunity | None) -> Contact | None:
    name = given.line(who, "who")
    if not name:
        return None
    found = like(ctx, name, at, about)
    if len(found) > 1:
        told = tuple(map(told_apart, found))
        raise Unsure(
            say("You know several of the name “{name}”.", name=name), "Type the whole name, or the company too.", told
        )
    if found:
        return found[0]
    row = Contact.objects.create(owner_id=ctx.owner_id, name=name, key=folded(name)[:300], company=at)
    batches.made(batch, row)
    return row


def like(ctx: Ctx, name: str, at: Company | None, about: Opportunity | None) -> list[Contact]:
    """Those of that name; else those whose first name it is. Of several those who belong to it, or work there."""
    key = folded(name)[:300]
    mine = Contact.objects.filter(owner_id=ctx.owner_id).select_related("company").order_by("key", "id")
    known = [row for row in mine.filter(key__startswith=key.split(" ")[0]) if _is(row, key)]
    known = known or [row for row in mine.exclude(also=[]) if key in map(folded, row.also)]
    whole = [row for row in known if row.key == key]
    meant = whole or ([row for row in known if row.key.split(" ")[0] == key] if " " not in key else known)
    if about is not None and (here := [row for row in meant if about.contacts.filter(pk=row.pk).exists()]):
        return here
    if at is not None and len(meant) > 1:
        meant = [row for row in meant if row.company_id == at.pk] or meant
    return meant


def told_apart(row: Contact) -> str:
    """A contact beside others of the name: name and company."""
    return f"{row.name}, {row.company.name}" if row.company else row.name


def _is(row: Contact, key: str) -> bool:
    return row.key == key or row.key.startswith(f"{key} ")
