"""What the search box finds of people: contacts and companies by their words."""

from django.db.models import F

from headway.core.ctx import Ctx
from headway.core.speech import count, say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Found
from headway.models import Company, Contact, Interaction
from headway.usecases.base import question
from headway.usecases.people.companies import matching as matching_companies
from headway.usecases.people.contacts import matching as matching_contacts


@question
def find_contacts(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Contacts that hold every word of a text: in their name, work, address, note, or in what was said with them."""
    found = list(matching_contacts(ctx, text))[:limit]
    if len(found) < limit and len(text.strip()) > 2:
        found += [id for id in _talked(ctx, text) if id not in found][: limit - len(found)]
    by_id = {row.pk: row for row in Contact.objects.filter(pk__in=found).select_related("company")}
    return tuple(Found(by_id[id].name, _works(by_id[id]), id) for id in found)


@question
def find_companies(ctx: Ctx, *, text: str, limit: int) -> tuple[Found, ...]:
    """Companies that hold every word of a text in one of their names or in their notes."""
    found = matching_companies(ctx, text)[:limit]
    by_id = {row.pk: row for row in Company.objects.filter(pk__in=found).prefetch_related("aliases", "opportunities")}
    return tuple(Found(by_id[id].name, _known_as(by_id[id]), id) for id in found)


def _talked(ctx: Ctx, text: str) -> list[int]:
    """Contacts with whom these words were said, the latest first."""
    rows = Interaction.objects.filter(owner_id=ctx.owner_id, contact_id__isnull=False).order_by(
        F("day").desc(nulls_last=True), "-id"
    )
    words = folded(text).split()
    told = rows.values_list("contact_id", "said", "next_step").exclude(said="", next_step="")
    held = ((id, folded(f" {said} {step}")) for id, said, step in told)
    return list(dict.fromkeys(id for id, known in held if all(f" {word}" in f" {known}" for word in words)))


def _works(row: Contact) -> str:
    return ", ".join(part for part in (row.title, row.company.name if row.company else "") if part)


def _known_as(row: Company) -> str:
    if others := ", ".join(alias.name for alias in row.aliases.all()):
        return say("also {names}", names=others)
    return count(len(row.opportunities.all()), "{n} opportunity", "{n} opportunities")
