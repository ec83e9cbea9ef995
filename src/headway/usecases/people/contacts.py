"""Contacts: everybody one knows, where they work and worked, and how often to be in touch."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal

from django.db.models import Prefetch, Q

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound, Unsure
from headway.core.people import given, nouns, pages
from headway.core.people.touch import Touch
from headway.core.people.words import KNOWN, STRENGTHS, Known, KnownAs, Strength
from headway.core.speech import say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Change
from headway.models import Batch, Company, Contact, Interaction, Position
from headway.usecases.base import action, question
from headway.usecases.people import nounize, rows, touches, whom
from headway.usecases.tracker import batches, wholes
from headway.usecases.tracker import names as known_names

Order = Literal["next", "name", "last"]
_FAR = date.max


@question
def how_many(ctx: Ctx) -> int:
    """How many contacts there are."""
    return Contact.objects.filter(owner_id=ctx.owner_id).count()


@question
def everybody(
    ctx: Ctx,
    *,
    text: str = "",
    company_id: int | None = None,
    known: KnownAs = "any",
    due: bool = False,
    order: Order = "next",
    page: int = 1,
    size: int = 50,
) -> nouns.Contacts:
    """The contacts: who is due first, or by name, or who was talked to last. `due` leaves out who is not due yet."""
    pages.checked(page, size)
    found = _asked(ctx, text, company_id, known)
    touched = touches.of(ctx, {id: (rhythm, chosen) for id, _, rhythm, chosen in found})
    keys = {id: key for id, key, _, _ in found}
    owed = {id for id in keys if _is_due(ctx, touched[id])}
    ids = [id for id in keys if not due or id in owed]
    ids.sort(key=lambda id: _place(order, touched[id], keys[id]))
    shown = ids[(page - 1) * size : page * size]
    return nouns.Contacts(tuple(_nouns(shown, touched)), len(ids), page, size, len(owed))


@question
def names(ctx: Ctx, *, limit: int = 500) -> tuple[nouns.Named, ...]:
    """The contacts by their names alone, for a form to choose from."""
    told = Contact.objects.filter(owner_id=ctx.owner_id).order_by("key", "id").values_list("id", "name")
    return tuple(nouns.Named(*each) for each in told[:limit])


@question
def contact(ctx: Ctx, *, id: int) -> nouns.Contact:
    """One contact, with the places where they worked and when to be in touch."""
    row = rows.contact(ctx, id)
    return next(_nouns([row.pk], touches.of_rows(ctx, [row])))


@action
def new_contact(
    ctx: Ctx,
    *,
    name: str,
    company: str = "",
    title: str = "",
    email: str = "",
    phone: str = "",
    address: str = "",
    links: Sequence[str] = (),
    known: Known = "",
    strength: Strength = "",
    note: str = "",
    even_if_alike: bool = False,
) -> Change:
    """Add a contact; a name is enough. One that is there already is asked about first."""
    told: dict[str, Any] = {"name": name, "title": title, "email": email, "phone": phone, "address": address}
    values = checked(told | {"links": links, "known": known, "strength": strength, "note": note})
    if not even_if_alike:
        _ask_if_alike(ctx, values["name"], values["email"])
    batch = batches.begin(ctx, say("Added the contact “{name}”", name=values["name"]))
    at = known_names.company(batch, given.line(company, "company"))
    row = Contact.objects.create(owner_id=ctx.owner_id, company=at, **values)
    batches.made(batch, row)
    return Change(batch.pk, batch.summary, made_id=row.pk)


@action
def edit_contact(
    ctx: Ctx,
    *,
    contact_id: int,
    name: str | None = None,
    email: str | None = None,
    note: str | None = None,
    company: str | None = None,
    title: str | None = None,
    since: str | None = None,
    phone: str | None = None,
    address: str | None = None,
    links: Sequence[str] | None = None,
    also: Sequence[str] | None = None,
    known: Known | None = None,
    strength: Strength | None = None,
) -> Change:
    """Change what is known of a contact, wherever they appear; what is not named stays."""
    told: dict[str, Any] = {"name": name, "email": email, "note": note, "title": title, "since": since, "phone": phone}
    told |= {"address": address, "links": links, "also": also, "known": known, "strength": strength}
    values = checked({field: value for field, value in told.items() if value is not None})
    row = rows.contact(ctx, contact_id)
    batch = batches.begin(ctx, say("Changed the contact “{name}”", name=values.get("name", row.name)))
    if company is not None:
        at = known_names.company(batch, given.line(company, "company"))
        values["company_id"] = at.pk if at else None
    batches.update(batch, row, **values)
    return Change(batch.pk, batch.summary)


@action
def delete_contact(ctx: Ctx, *, contact_id: int) -> Change:
    """Remove a contact with what was said with them alone; it can be undone."""
    row = rows.contact(ctx, contact_id)
    batch = batches.begin(ctx, say("Removed the contact “{name}”", name=row.name))
    for each in row.interactions.filter(others__isnull=False).distinct():
        _hand_on(batch, each)
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary)


@action
def change_job(ctx: Ctx, *, contact_id: int, company: str, title: str = "", since: str = "") -> Change:
    """Note where a contact works from now on; the place before stays known."""
    row = rows.contact(ctx, contact_id)
    start = given.known_since(since, "since")
    batch = batches.begin(ctx, say("Noted the new job of “{name}”", name=row.name))
    at = known_names.company(batch, given.line(company, "company"))
    if row.company_id and (row.company_id != (at.pk if at else None) or row.title):
        _hold(batch, row, row.company_id, row.title, row.since, start)
    batches.update(batch, row, company_id=at.pk if at else None, title=given.line(title, "title"), since=start)
    return Change(batch.pk, batch.summary)


@action
def add_position(
    ctx: Ctx, *, contact_id: int, company: str, title: str = "", since: str = "", until: str = "", still: bool = False
) -> Change:
    """Note a place where a contact worked before, or works besides (`still`)."""
    row = rows.contact(ctx, contact_id)
    first, last = given.known_since(since, "since"), given.known_since(until, "until")
    if first and last and last[: len(first)] < first[: len(last)]:
        raise Invalid("It ends before it begins.", "Turn the two around.", "until")
    if still and last:
        raise Invalid("Who still works there has no last day.", "Leave one of the two empty.", "until")
    batch = batches.begin(ctx, say("Added a place where “{name}” worked", name=row.name))
    at = known_names.company(batch, given.name(company, "company"))
    held = _hold(batch, row, at.pk if at else 0, given.line(title, "title"), first, last, still)
    return Change(batch.pk, batch.summary, made_id=held.pk)


@action
def remove_position(ctx: Ctx, *, contact_id: int, position_id: int) -> Change:
    """Take away a place where a contact worked."""
    row = rows.contact(ctx, contact_id)
    held = row.positions.filter(pk=position_id).first()
    if held is None:
        raise NotFound("There is no such place in the life of this contact.")
    batch = batches.begin(ctx, say("Took away a place where “{name}” worked", name=row.name))
    batches.remove(batch, held)
    return Change(batch.pk, batch.summary)


@action
def keep_in_touch(ctx: Ctx, *, contact_id: int, days: int | None = None, next_on: date | None = None) -> Change:
    """Choose how often to be in touch with a contact, and the next day for it; without both it is never due.

    A rhythm goes on from the last real contact; with whom there was none, it begins today.
    """
    row = rows.contact(ctx, contact_id)
    rhythm = given.rhythm(days)
    if next_on and next_on < ctx.today:
        raise Invalid("That day is over.", "Choose today or one to come.", "next_on")
    if rhythm and next_on is None and touches.of_rows(ctx, [row])[row.pk].last_on is None:
        next_on = ctx.today
    batch = batches.begin(ctx, say("Changed how often to be in touch with “{name}”", name=row.name))
    batches.update(batch, row, rhythm_days=rhythm, next_on=next_on)
    return Change(batch.pk, batch.summary)


def checked(told: dict[str, Any]) -> dict[str, Any]:
    """What was typed of a contact, as it is stored; the folded name with it."""
    values = {field: _CHECKS[field](value) for field, value in told.items()}
    return values | ({"key": folded(values["name"])[:300]} if "name" in values else {})


_CHECKS: dict[str, Any] = {
    "name": given.name,
    "email": given.email,
    "note": lambda text: given.words(text, "note"),
    "title": lambda text: given.line(text, "title"),
    "since": lambda text: given.known_since(text, "since"),
    "phone": lambda text: given.line(text, "phone", 100),
    "address": lambda text: given.words(text, "address", 1000),
    "links": given.links,
    "also": given.others,
    "known": lambda word: _one_of(KNOWN, word, "known"),
    "strength": lambda word: _one_of(STRENGTHS, word, "strength"),
}


def _one_of(words: Any, word: str, field: str) -> str:
    if word not in words:
        names_of = ", ".join(each for each in words if each)
        raise Invalid("There is no such choice.", say("Choose one of: {names}.", names=names_of), field)
    return word


def _asked(ctx: Ctx, text: str, company_id: int | None, known: str) -> list[tuple[int, str, int | None, date | None]]:
    found = Contact.objects.filter(owner_id=ctx.owner_id)
    if company_id is not None:
        rows.company(ctx, company_id)
        found = found.filter(Q(company_id=company_id) | Q(positions__company_id=company_id)).distinct()
    if known != "any":
        found = found.filter(known="" if known == "not_said" else known)
    ids = matching(ctx, text) if text.strip() else None
    told = found.values_list("id", "key", "rhythm_days", "next_on").order_by()
    return [row for row in told if ids is None or row[0] in ids]


def matching(ctx: Ctx, text: str) -> dict[int, str]:
    """The contacts in whose words each word of a text begins one, with those words."""
    words = folded(text).split()
    told = Contact.objects.filter(owner_id=ctx.owner_id).values_list(
        "id", "name", "title", "company__name", "email", "note", "also"
    )
    known = {id: " ".join(["", *map(str, filter(None, plain)), *also]) for id, *plain, also in told.order_by("key")}
    return {id: held for id, held in known.items() if all(f" {word}" in f" {folded(held)}" for word in words)}


def _is_due(ctx: Ctx, touch: Touch) -> bool:
    return touch.next_on is not None and touch.next_on <= ctx.today


def _place(order: Order, touch: Touch, key: str) -> tuple[Any, ...]:
    if order == "name":
        return (key,)
    if order == "last":
        return (-(touch.last_on or date.min).toordinal(), key)
    return (touch.next_on or _FAR, key)


def _nouns(ids: Sequence[int], touched: dict[int, Touch]) -> Iterator[nouns.Contact]:
    places = Prefetch("positions", Position.objects.select_related("company").order_by("-still", "-since", "id"))
    found = Contact.objects.filter(pk__in=ids).select_related("company").prefetch_related(places)
    by_id = {row.pk: row for row in found}
    return (nounize.contact(by_id[id], touched[id]) for id in ids)


def _ask_if_alike(ctx: Ctx, name: str, email: str) -> None:
    same = Q(key=folded(name)[:300]) | (Q(email__iexact=email) if email else Q(pk__in=()))
    like = list(Contact.objects.filter(same, owner_id=ctx.owner_id).select_related("company").order_by("id")[:5])
    if like:
        at = like[0].company.name if like[0].company else ""
        raise Unsure(
            say("You know “{name}” ({company}) already.", name=like[0].name, company=at)
            if at
            else say("You know “{name}” already.", name=like[0].name),
            "Open that one, or add another of the name all the same.",
            tuple(str(row.pk) for row in like),
        )


def _hand_on(batch: Batch, row: Interaction) -> None:
    """One of those who took part besides is the one whom it was with."""
    first, *rest = row.others.order_by("key", "id")
    batches.update(batch, row, contact_id=first.pk)
    whom.join(batch, row, rest)


def _hold(
    batch: Batch, row: Contact, company_id: int, title: str, since: str, until: str, still: bool = False
) -> Position:
    if not Company.objects.filter(pk=company_id, owner_id=batch.owner_id).exists():
        raise Conflict("There is no such company.", "Type its name.")
    held = Position.objects.create(
        contact=row, company_id=company_id, title=title, since=since, until=until, still=still
    )
    batches.made(batch, held)
    return held
