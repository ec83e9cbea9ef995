"""Contacts from a file: who is new, who is known and what it adds, who is asked about; then all in one batch."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker.naming import company_key, folded
from headway.core.transfer import pauses
from headway.core.transfer.cards import columns, matching, nouns, table
from headway.models import Batch, Company, CompanyAlias, Contact, Position
from headway.outside.transfer import cards as outside
from headway.outside.transfer import files
from headway.usecases.base import action, question
from headway.usecases.tracker import batches
from headway.usecases.transfer import naming

NOTHING_SAID: Final = nouns.Said()


@question
def preview_contacts(ctx: Ctx, *, name: str, data: bytes, said: nouns.Said = NOTHING_SAID) -> nouns.Preview:
    """Whom a file of contacts names: who is new, who is known and what it adds, who is asked about. Nothing is written.

    Raises `Unreadable` for a file that cannot be read at all; one in which nobody is named has a `problem`.
    """
    return _beside(ctx, _read(name, data), said)


@action
def confirm_contacts(ctx: Ctx, *, name: str, data: bytes, said: nouns.Said = NOTHING_SAID) -> nouns.Brought:
    """Import contacts as their preview showed it, as one action; the same file again adds nothing."""
    ctx = ctx.through("import")
    found = _beside(ctx, _read(name, data), said)
    if found.reading.problem:
        raise Invalid(found.reading.problem, "Bring a table with one person a row, or vCards.", "file")
    skipped = len(found.reading.skipped) + len(found.doubles)
    if found.nothing:
        return nouns.Brought(None, name, 0, 0, found.unchanged, skipped)
    batch = batches.begin(ctx, say("Imported {name}", name=name))
    changed = [each for each in found.known if each.changes]
    places = naming.companies_named(batch, [card.company for card in found.new] + [it.card.company for it in changed])
    _add(batch, found, places)
    _fill(batch, changed, places)
    return nouns.Brought(batch.pk, name, len(found.new), len(changed), found.unchanged, skipped)


def is_contacts(name: str, data: bytes) -> bool | None:
    """Whether a file is certainly one of contacts; None where it may be, if it is nothing else."""
    if outside.is_cards(data):
        return True
    sheets = files.read(name=name, data=data)
    if any(map(columns.is_certain, sheets)):
        return True
    return None if any(columns.header_at(sheet) is not None for sheet in sheets) else False


def _read(name: str, data: bytes) -> nouns.Cards:
    if outside.is_cards(data):
        return outside.read(name=name, data=data)
    sheets = files.read(name=name, data=data)
    with pauses.undisturbed(sum(len(sheet.cells) for sheet in sheets)):
        return table.read(sheets, file=name)


def _beside(ctx: Ctx, reading: nouns.Cards, said: nouns.Said) -> nouns.Preview:
    with pauses.undisturbed(len(reading.cards)):
        return matching.beside(reading, _acquaintances(ctx), said)


def _acquaintances(ctx: Ctx) -> Iterable[nouns.Acquaintance]:
    keys = _keys(ctx)
    worked: dict[int, set[int]] = defaultdict(set)
    held = Position.objects.filter(contact__owner_id=ctx.owner_id).values_list("contact_id", "company_id")
    for contact_id, company_id in held:
        worked[contact_id].add(company_id)
    columns = (
        "id",
        "name",
        "key",
        "company_id",
        "company__name",
        "title",
        "email",
        "phone",
        "address",
        "links",
        "also",
    )
    rows = Contact.objects.filter(owner_id=ctx.owner_id).order_by("id").values(*columns, "known", "note")
    return [_acquaintance(row, keys, worked[row["id"]]) for row in rows]


def _acquaintance(row: dict[str, Any], keys: Mapping[int, frozenset[str]], worked: set[int]) -> nouns.Acquaintance:
    at, company = row.pop("company_id"), row.pop("company__name")
    lists: dict[str, Any] = {name: tuple(row.pop(name)) for name in ("links", "also")}
    others = frozenset(key for id in worked for key in keys.get(id, ()))
    return nouns.Acquaintance(**row, **lists, company=company or "", companies=keys.get(at, frozenset()), others=others)


def _keys(ctx: Ctx) -> dict[int, frozenset[str]]:
    """The keys of all names of each company."""
    found: dict[int, set[str]] = defaultdict(set)
    for model, column in ((Company, "id"), (CompanyAlias, "company_id")):
        for id, key in model.objects.filter(owner_id=ctx.owner_id).values_list(column, "key"):
            found[id].add(key)
    return {id: frozenset(keys) for id, keys in found.items()}


def _add(batch: Batch, found: nouns.Preview, places: Mapping[str, int]) -> None:
    known = "online" if found.reading.kind == "linkedin" else ""
    rows = [_row(batch, card, places.get(company_key(card.company)[:300]), known) for card in found.new]
    naming.make(batch, Contact, rows)


def _row(batch: Batch, card: nouns.Card, at: int | None, known: str) -> Contact:
    return Contact(
        owner_id=batch.owner_id,
        company_id=at if card.company else None,
        name=card.name,
        key=folded(card.name)[:300],
        title=card.title,
        email=card.email,
        phone=card.phone,
        address=card.address,
        links=list(card.links),
        also=list(card.also),
        known=known,
        note=_note(card, known),
    )


def _note(card: nouns.Card, known: str) -> str:
    if card.met_on is None:
        return card.note
    met = (
        say("Connected on LinkedIn on {day}.", day=card.met_on)
        if known
        else say("Connected on {day}.", day=card.met_on)
    )
    return "\n".join(filter(None, (met, card.note)))


def _fill(batch: Batch, changed: Sequence[nouns.Known], places: Mapping[str, int]) -> None:
    rows = Contact.objects.filter(owner_id=batch.owner_id).in_bulk([each.contact_id for each in changed])
    for each in changed:
        row = rows[each.contact_id]
        at = places.get(company_key(each.card.company)[:300])
        batches.update(batch, row, **_filled(row, each, at))
        if each.moved == "note":
            _move(batch, row, each.card, at)


def _filled(row: Contact, each: nouns.Known, at: int | None) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for fill in each.fills:
        if fill.field == "company":
            values["company_id"] = at
        elif fill.field in ("also", "links"):
            values.setdefault(fill.field, list(getattr(row, fill.field))).append(fill.value)
        else:
            values[fill.field] = fill.value
    return values


def _move(batch: Batch, row: Contact, card: nouns.Card, at: int | None) -> None:
    """Another job: the place before stays known, where it is another place."""
    if row.company_id and row.company_id != at:
        held = Position.objects.create(contact=row, company_id=row.company_id, title=row.title, since=row.since)
        batches.made(batch, held)
    since = row.since if row.company_id == at else ""
    batches.update(batch, row, company_id=at, title=card.title, since=since)
