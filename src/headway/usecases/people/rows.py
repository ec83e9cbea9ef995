"""The rows of this owner by their ids; raises `NotFound` for somebody else's."""

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.models import Company, Contact, Interaction, Opportunity


def contact(ctx: Ctx, id: int) -> Contact:
    """The row of a contact."""
    row = Contact.objects.filter(owner_id=ctx.owner_id, pk=id).select_related("company").first()
    if row is None:
        raise NotFound("There is no such contact.", "It may have been merged with another, or removed.")
    return row


def company(ctx: Ctx, id: int) -> Company:
    """The row of a company."""
    row = Company.objects.filter(owner_id=ctx.owner_id, pk=id).select_related("do_not_apply").first()
    if row is None:
        raise NotFound("There is no such company.", "It may have been merged with another, or removed.")
    return row


def interaction(ctx: Ctx, id: int) -> Interaction:
    """The row of an interaction."""
    rows = Interaction.objects.select_related("contact", "company", "opportunity__company").prefetch_related("others")
    row = rows.filter(owner_id=ctx.owner_id, pk=id).first()
    if row is None:
        raise NotFound("There is no such interaction.", "It may have been removed.")
    return row


def opportunity(ctx: Ctx, id: int) -> Opportunity:
    """The row of an opportunity that is not in the bin."""
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(pk=id).select_related("company", "search__archive")
    row = rows.first()
    if row is None:
        raise NotFound("There is no such opportunity.", "It may lie in the bin.")
    return row
