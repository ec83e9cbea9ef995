"""From rows to plain values."""

from headway.core.ctx import Ctx
from headway.core.days import from_day
from headway.core.people import nouns
from headway.core.people.memory import Memory
from headway.core.people.touch import NEVER, Touch
from headway.core.tracker.naming import named
from headway.models import Company, Contact, DoNotApply, Interaction, Position


def contact(row: Contact, touch: Touch = NEVER) -> nouns.Contact:
    """A contact with its company and, where they were fetched with it, its positions."""
    fetched = "positions" in getattr(row, "_prefetched_objects_cache", {})
    return nouns.Contact(
        row.pk,
        row.name,
        row.company.name if row.company else "",
        row.email,
        row.note,
        row.company_id,
        row.title,
        row.since,
        row.phone,
        row.address,
        tuple(row.links),
        tuple(row.also),
        row.known,  # type: ignore[arg-type]
        row.strength,  # type: ignore[arg-type]
        row.rhythm_days,
        tuple(map(position, row.positions.all())) if fetched else (),
        touch,
    )


def position(row: Position) -> nouns.Position:
    """A position."""
    return nouns.Position(row.pk, row.company_id, row.company.name, row.title, row.since, row.until, row.still)


def company(ctx: Ctx, row: Company, contacts: int, opportunities: int, memory: Memory) -> nouns.Company:
    """A company."""
    return nouns.Company(
        row.pk,
        row.name,
        tuple(alias.name for alias in row.aliases.all()),
        row.notes,
        tuple(row.links),
        row.email,
        row.phone,
        row.address,
        refusal(ctx, row),
        contacts,
        opportunities,
        memory,
    )


def refusal(ctx: Ctx, row: Company) -> nouns.Refusal | None:
    """Whether the person decided not to apply there."""
    try:
        said: DoNotApply = row.do_not_apply
    except DoNotApply.DoesNotExist:
        return None
    return nouns.Refusal(ctx.day_of(said.said_at), said.why)


def interaction(row: Interaction) -> nouns.Interaction:
    """An interaction."""
    it = row.opportunity
    return nouns.Interaction(
        row.pk,
        row.kind,  # type: ignore[arg-type]
        row.direction,  # type: ignore[arg-type]
        None if row.day is None else from_day(row.day),
        row.exactness,  # type: ignore[arg-type]
        row.contact_id,
        row.contact.name if row.contact else "",
        row.company_id,
        row.company.name if row.company else "",
        row.opportunity_id,
        named(it.title, it.company.name if it.company else None) if it else "",
        row.outreach_id,
        row.said,
        row.next_step,
        row.next_on,
        row.next_done_on,
        tuple(nouns.Named(each.pk, each.name) for each in sorted(row.others.all(), key=lambda it: (it.key, it.pk))),
    )
