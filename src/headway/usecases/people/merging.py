"""Two contacts, or two companies, that are one: merged without loss, and who may be one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Any
from urllib.parse import urlsplit

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.people import given, nouns
from headway.core.speech import say
from headway.core.tracker.naming import folded
from headway.core.tracker.nouns import Change
from headway.models import Batch, Company, CompanyAlias, Contact, DoNotApply, Position
from headway.usecases.base import action, question
from headway.usecases.people import rows, whom
from headway.usecases.tracker import batches, wholes

_PLAIN = ("email", "phone", "address")
_SHOWN = 50
Marks = Iterator[tuple[str, int]]


@action
def merge_contacts(ctx: Ctx, *, keep_id: int, other_id: int) -> Change:
    """Merge a contact into another: all that was said, every place and every name of both stays."""
    _two(keep_id, other_id)
    keep, other = rows.contact(ctx, keep_id), rows.contact(ctx, other_id)
    batch = batches.begin(ctx, say("Merged “{other}” into “{name}”", other=other.name, name=keep.name))
    _unite(batch, keep, other)
    wholes.hand_over(batch, other, keep)
    for twice in keep.joined.filter(contact=keep):  # both took part: now it was with one
        whom.join(batch, twice, twice.others.exclude(pk=keep.pk))
    wholes.remove(batch, other)
    return Change(batch.pk, batch.summary)


@action
def merge_companies(ctx: Ctx, *, keep_id: int, other_id: int) -> Change:
    """Merge a company into another: its opportunities and contacts move, its names stay as other names."""
    _two(keep_id, other_id)
    keep, other = rows.company(ctx, keep_id), rows.company(ctx, other_id)
    batch = batches.begin(ctx, say("Merged “{other}” into “{name}”", other=other.name, name=keep.name))
    values: dict[str, Any] = {name: getattr(other, name) for name in _PLAIN if not getattr(keep, name)}
    links = given.links([*keep.links, *other.links])
    batches.update(batch, keep, **values, notes=_joined(keep.notes, other.notes), links=links)
    wholes.hand_over(batch, other, keep)
    _keep_refusal(batch, keep, other)
    wholes.remove(batch, other)
    alias = CompanyAlias.objects.create(owner_id=ctx.owner_id, company=keep, name=other.name, key=other.key)
    batches.made(batch, alias)
    return Change(batch.pk, batch.summary)


@question
def double_contacts(ctx: Ctx) -> tuple[nouns.Double, ...]:
    """Contacts that may be one person: the same e-mail address, the same link, or the same name."""
    why = {"mail": say("the same e-mail"), "link": say("the same link"), "name": say("the same name")}
    found = Contact.objects.filter(owner_id=ctx.owner_id).order_by("id")
    told = {
        row[0]: f"{row[1]} ({row[2]})" if row[2] else row[1] for row in found.values_list("id", "name", "company__name")
    }
    marks = found.values_list("id", "key", "email", "also", "links")
    return _doubles(told, why, (mark for row in marks for mark in _contact_marks(*row)))


@question
def double_companies(ctx: Ctx) -> tuple[nouns.Double, ...]:
    """Companies that may be one: the same name but for spaces and signs, or the same place on the web."""
    why = {"link": say("the same link"), "name": say("the same name but for spaces and signs")}
    found = Company.objects.filter(owner_id=ctx.owner_id).order_by("id")
    told = dict(found.values_list("id", "name"))
    marks = found.values_list("id", "key", "links")
    return _doubles(told, why, (mark for row in marks for mark in _company_marks(*row)))


def _contact_marks(id: int, key: str, email: str, also: list[str], links: list[str]) -> Marks:
    mails = {folded(each) for each in (email, *also) if "@" in each}
    yield from ((f"mail {mail}", id) for mail in mails)
    yield from ((f"link {_bare(link)}", id) for link in links)
    if " " in key:  # a first name alone is no sign of anything
        yield from ((f"name {name}", id) for name in {key, *(folded(each) for each in also if " " in each)})


def _company_marks(id: int, key: str, links: list[str]) -> Marks:
    squeezed = "".join(mark for mark in key if mark.isalnum())
    yield f"name {squeezed or key}", id
    yield from ((f"link {_bare(link)}", id) for link in links)


def _doubles(told: dict[int, str], why: dict[str, str], marks: Marks) -> tuple[nouns.Double, ...]:
    groups: dict[str, list[int]] = defaultdict(list)
    for mark, id in marks:
        groups[mark].append(id)
    pairs: dict[tuple[int, int], str] = {}
    for mark in sorted(groups, key=lambda mark: list(why).index(mark.split(" ")[0])):
        for pair in combinations(sorted(set(groups[mark]))[:10], 2):
            pairs.setdefault(pair, why[mark.split(" ")[0]])
    shown = list(pairs.items())[:_SHOWN]
    return tuple(nouns.Double(one, told[one], two, told[two], reason) for (one, two), reason in shown)


def _bare(link: str) -> str:
    parts = urlsplit(link.lower())
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"


def _two(keep_id: int, other_id: int) -> None:
    if keep_id == other_id:
        raise Invalid("Nothing can be merged with itself.", "Choose two.", "other")


def _unite(batch: Batch, keep: Contact, other: Contact) -> None:
    plain = ("email", "phone", "address", "known", "strength")
    values: dict[str, Any] = {name: getattr(other, name) for name in plain if not getattr(keep, name)}
    left = (getattr(other, name) for name in ("name", "email", "phone") if getattr(other, name))
    mine = {folded(text) for text in (keep.name, keep.email, keep.phone, *values.values()) if isinstance(text, str)}
    also = [text for text in (*keep.also, *other.also, *left) if folded(text) not in mine]
    values |= {"also": given.others(also), "links": given.links([*keep.links, *other.links])}
    values |= {"note": _joined(keep.note, other.note), "next_on": _first(keep.next_on, other.next_on)}
    values["rhythm_days"] = _first(keep.rhythm_days, other.rhythm_days)
    if not keep.company_id:
        values |= {name: getattr(other, name) for name in ("company_id", "title", "since")}
    elif other.company_id and other.company_id != keep.company_id:
        held = Position.objects.create(contact=keep, company_id=other.company_id, title=other.title, since=other.since)
        batches.made(batch, held)
    elif not keep.title:
        values |= {"title": other.title, "since": keep.since or other.since}
    batches.update(batch, keep, **values)


def _keep_refusal(batch: Batch, keep: Company, other: Company) -> None:
    """Where one of the two was not to be applied to, the merged one is not either."""
    said = DoNotApply.objects.filter(company=other).first()
    mine = DoNotApply.objects.filter(company=keep).first()
    if said and mine:
        batches.update(batch, mine, why=_joined(mine.why, said.why))
    elif said:
        row = DoNotApply.objects.create(company=keep, said_at=said.said_at, said_by_id=said.said_by_id, why=said.why)
        batches.made(batch, row)


def _joined(*texts: str) -> str:
    return "\n\n".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _first(one: Any, two: Any) -> Any:
    """The smaller of two, where both are known."""
    known: Iterable[date | int] = [each for each in (one, two) if each is not None]
    return min(known, default=None)
