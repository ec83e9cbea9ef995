"""Contacts as vCards, for address books."""

from headway.core.ctx import Ctx
from headway.core.tracker.naming import folded
from headway.core.transfer.export import MEDIA_TYPES, Exported
from headway.models import Contact
from headway.outside import people as outside
from headway.usecases.base import question
from headway.usecases.people import nounize, rows


@question
def vcards(ctx: Ctx, *, contact_id: int | None = None) -> Exported:
    """One contact, or all of them, as vCards that every address book reads."""
    found = Contact.objects.filter(owner_id=ctx.owner_id).select_related("company").order_by("key", "id")
    if contact_id is not None:
        found = found.filter(pk=rows.contact(ctx, contact_id).pk)
    cards = [nounize.contact(row) for row in found]
    name = f"headway-{_plain(cards[0].name)}" if contact_id is not None else f"headway-contacts-{ctx.today}"
    return Exported(f"{name}.vcf", MEDIA_TYPES["vcf"], outside.vcards(cards))


def _plain(name: str) -> str:
    letters = (mark if mark.isascii() and mark.isalnum() else "-" for mark in folded(name))
    return "".join(letters).strip("-")[:60] or "contact"
