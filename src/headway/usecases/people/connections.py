"""Whom one knows at the company of an opportunity."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from headway.core.ctx import Ctx
from headway.core.people import connections as core
from headway.core.people.connections import Connection, Connections, How, Place
from headway.models import Company, Contact, Opportunity, Position
from headway.usecases.base import question
from headway.usecases.people import touches
from headway.usecases.tracker import records


@question
def connections(ctx: Ctx, *, opportunity_id: int) -> Connections:
    """Whom one knows at the company of an opportunity, and how sure it is that company; the best known first."""
    it = records.one(ctx, opportunity_id)
    if it.company_id is None:
        return Connections(it.pk, "", ())
    return _told(ctx, [it])[it.pk]


@question
def connections_of(ctx: Ctx, *, opportunity_ids: Sequence[int]) -> dict[int, Connections]:
    """The same for several opportunities at once, by their ids; those without a company are left out."""
    found = Opportunity.objects.of(ctx.owner_id).filter(pk__in=opportunity_ids, company_id__isnull=False)
    return _told(ctx, list(found.select_related("company")))


def _told(ctx: Ctx, found: Sequence[Opportunity]) -> dict[int, Connections]:
    places = _places(ctx)
    asked = {row.company_id for row in found}
    likes = core.alike([place for place in places if place.id in asked], places)
    ids = {id for like in likes.values() for id in like}
    there = _there(ctx, ids)
    belong = _belong(found if there else ())
    return {
        row.pk: Connections(
            row.pk,
            row.company.name if row.company else "",
            tuple(sorted(_joined(likes[row.company_id or 0], there, belong[row.pk]), key=core.place_in_order)),
        )
        for row in found
    }


def _joined(likes: Mapping[int, How], there: Mapping[int, list[Connection]], here: set[int]) -> Iterable[Connection]:
    """Each person once: as who works there rather than as who did, as the surer rather than the unsure."""
    every = [
        replace(each, how=how, here=each.contact_id in here) for id, how in likes.items() for each in there.get(id, ())
    ]
    seen: dict[int, Connection] = {}
    for each in sorted(every, key=core.place_in_order):
        seen.setdefault(each.contact_id, each)
    return seen.values()


def _places(ctx: Ctx) -> list[Place]:
    """All companies of the person, by their folded names."""
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    rows = Company.objects.filter(owner_id=ctx.owner_id).order_by("id", "aliases__id")
    for id, key, other in rows.values_list("id", "key", "aliases__key"):
        found[id, key].extend([other] if other else [])
    return [Place(id, key, tuple(others)) for (id, key), others in found.items()]


def _there(ctx: Ctx, ids: set[int]) -> dict[int, list[Connection]]:
    """Who works or worked at each of these companies."""
    now = list(Contact.objects.filter(owner_id=ctx.owner_id, company_id__in=ids).select_related("company"))
    held = Position.objects.filter(contact__owner_id=ctx.owner_id, company_id__in=ids)
    before = list(held.select_related("contact", "company").order_by("-still", "-until", "id"))
    people = {row.pk: row for row in (*now, *(each.contact for each in before))}
    last = touches.of_rows(ctx, people.values()) if people else {}
    found: dict[int, list[Connection]] = defaultdict(list)
    for row in now:
        name = row.company.name if row.company else ""
        found[row.company_id or 0].append(_one(row, row.title, name, True, "", last[row.pk].last_on))
    for each in before:
        on = last[each.contact_id].last_on
        found[each.company_id].append(_one(each.contact, each.title, each.company.name, each.still, each.until, on))
    return found


def _one(row: Contact, title: str, company: str, now: bool, until: str, last_on: date | None) -> Connection:
    link = next(iter(row.links), "")
    return Connection(
        row.pk,
        row.name,
        title,
        company,
        "same",
        now,
        until,
        row.known,  # type: ignore[arg-type]
        row.strength,  # type: ignore[arg-type]
        last_on,
        link,
        False,
    )


def _belong(found: Sequence[Opportunity]) -> dict[int, set[int]]:
    """The contacts that belong to each opportunity already."""
    joined = Opportunity.contacts.through.objects.filter(opportunity__in=found)
    belong: dict[int, set[int]] = defaultdict(set)
    for opportunity_id, contact_id in joined.values_list("opportunity_id", "contact_id"):
        belong[opportunity_id].add(contact_id)
    return belong
