"""Companies: their names, what is noted of them, whether to apply there, and what they did before."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from django.db.models import Count, F, Max, Q, QuerySet

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotFound
from headway.core.people import given, nouns, pages
from headway.core.speech import say
from headway.core.tracker.naming import company_key, folded
from headway.core.tracker.nouns import Change
from headway.models import Batch, Company, CompanyAlias, DoNotApply
from headway.usecases.base import action, question
from headway.usecases.people import memories, nounize, rows
from headway.usecases.tracker import batches, names, records, wholes

Order = Literal["name", "applied", "people"]


@question
def companies(
    ctx: Ctx,
    *,
    text: str = "",
    avoided: bool = False,
    order: Order = "name",
    page: int = 1,
    size: int = 50,
) -> nouns.Companies:
    """The companies with what they did before; `avoided` are those where the person decided not to apply."""
    pages.checked(page, size)
    found = Company.objects.filter(owner_id=ctx.owner_id)
    if avoided:
        found = found.filter(do_not_apply__isnull=False)
    if text.strip():
        found = found.filter(pk__in=matching(ctx, text))
    total = found.count()
    ids = list(_ordered(found, order).values_list("id", flat=True)[(page - 1) * size : page * size])
    return nouns.Companies(tuple(told(ctx, ids)), total, page, size)


@question
def company_names(ctx: Ctx, *, limit: int = 200) -> tuple[str, ...]:
    """The companies by their names alone, where one applied last first, for a form to choose from."""
    found = _ordered(Company.objects.filter(owner_id=ctx.owner_id), "applied")
    return tuple(found.values_list("name", flat=True)[:limit])


@question
def company(ctx: Ctx, *, id: int) -> nouns.Company:
    """One company, with what the person's own history says of it."""
    return told(ctx, [rows.company(ctx, id).pk])[0]


@question
def company_named(ctx: Ctx, *, name: str) -> nouns.Company:
    """The company of that name, or that has it as another name."""
    row = names.companies_named(ctx.owner_id, name).first()
    if row is None:
        raise NotFound(say("There is no company “{name}”.", name=name), "Look for it among the companies.")
    return told(ctx, [row.pk])[0]


@question
def company_of(ctx: Ctx, *, opportunity_id: int) -> nouns.Company | None:
    """The company of an opportunity, remembering the other opportunities there; None where it has none."""
    about = records.one(ctx, opportunity_id)
    if about.company_id is None:
        return None
    return told(ctx, [about.company_id], but=about.pk)[0]


@action
def new_company(ctx: Ctx, *, name: str, notes: str = "", links: Sequence[str] = ()) -> Change:
    """Add a company, before there is an opportunity in it."""
    values = checked({"name": name, "notes": notes, "links": links})
    if taken := names.companies_named(ctx.owner_id, values["name"]).first():
        raise Conflict(say("There is “{name}” already.", name=taken.name), "Open that one.")
    batch = batches.begin(ctx, say("Added the company “{name}”", name=values["name"]))
    row = Company.objects.create(owner_id=ctx.owner_id, **values)
    batches.made(batch, row)
    return Change(batch.pk, batch.summary, made_id=row.pk)


@action
def edit_company(
    ctx: Ctx,
    *,
    company_id: int,
    name: str | None = None,
    aliases: Sequence[str] | None = None,
    notes: str | None = None,
    links: Sequence[str] | None = None,
    email: str | None = None,
    phone: str | None = None,
    address: str | None = None,
) -> Change:
    """Change what is known of a company; what is not named stays. A name it had before stays as another name."""
    told: dict[str, Any] = {"name": name, "notes": notes, "links": links, "email": email, "phone": phone}
    values = checked({field: value for field, value in (told | {"address": address}).items() if value is not None})
    row = rows.company(ctx, company_id)
    batch = batches.begin(ctx, say("Changed the company “{name}”", name=values.get("name", row.name)))
    others = list(aliases) if aliases is not None else [alias.name for alias in row.aliases.all()]
    if values.get("key", row.key) != row.key:
        _free(ctx, row, values["name"])
        others.append(row.name)
    batches.update(batch, row, **values)
    if aliases is not None or "key" in values:
        call(ctx, batch, row, others)
    return Change(batch.pk, batch.summary)


@action
def delete_company(ctx: Ctx, *, company_id: int) -> Change:
    """Remove a company in which there is no opportunity; its contacts stay."""
    row = rows.company(ctx, company_id)
    if row.opportunities.exists():
        raise Conflict(
            say("There are opportunities at “{name}”.", name=row.name), "Delete those for good first, or merge it."
        )
    batch = batches.begin(ctx, say("Removed the company “{name}”", name=row.name))
    wholes.remove(batch, row)
    return Change(batch.pk, batch.summary)


@action
def avoid_company(ctx: Ctx, *, company_id: int, why: str = "") -> Change:
    """Decide not to apply at a company; adding an opportunity there asks first."""
    row, reason = rows.company(ctx, company_id), given.words(why, "why", 2000)
    batch = batches.begin(ctx, say("Decided not to apply at “{name}”", name=row.name))
    said = DoNotApply.objects.filter(company=row).first()
    if said is not None:
        batches.update(batch, said, why=reason)
    else:
        said = DoNotApply.objects.create(company=row, said_at=ctx.now, said_by_id=ctx.user_id, why=reason)
        batches.made(batch, said)
    return Change(batch.pk, batch.summary)


@action
def allow_company(ctx: Ctx, *, company_id: int) -> Change:
    """Take back the decision not to apply at a company."""
    row = rows.company(ctx, company_id)
    said = DoNotApply.objects.filter(company=row).first()
    if said is None:
        raise Conflict(say("Nothing speaks against “{name}”.", name=row.name))
    batch = batches.begin(ctx, say("May apply at “{name}” again", name=row.name))
    batches.remove(batch, said)
    return Change(batch.pk, batch.summary)


def checked(told: dict[str, Any]) -> dict[str, Any]:
    """What was typed of a company, as it is stored; the folded name with it."""
    values = {field: _CHECKS[field](value) for field, value in told.items()}
    return values | ({"key": company_key(values["name"])[:300]} if "name" in values else {})


_CHECKS: dict[str, Any] = {
    "name": given.name,
    "notes": lambda text: given.words(text, "notes"),
    "links": given.links,
    "email": given.email,
    "phone": lambda text: given.line(text, "phone", 100),
    "address": lambda text: given.words(text, "address", 1000),
}


def call(ctx: Ctx, batch: Batch, row: Company, others: Iterable[str]) -> None:
    """Let a company have these other names and no more; its own name is none of them."""
    wanted = {company_key(name)[:300]: name for name in given.others(others)}
    wanted.pop(row.key, None)
    for alias in list(row.aliases.all()):
        if wanted.get(alias.key) is None:
            batches.remove(batch, alias)
        else:
            batches.update(batch, alias, name=wanted.pop(alias.key))
    for key, name in wanted.items():
        _free(ctx, row, name)
        alias = CompanyAlias.objects.create(owner_id=ctx.owner_id, company=row, name=name, key=key)
        batches.made(batch, alias)


def told(ctx: Ctx, ids: Sequence[int], *, but: int | None = None) -> list[nouns.Company]:
    """Companies with their memories, in the order of these ids; one opportunity may be left out of those."""
    found = Company.objects.filter(pk__in=ids).select_related("do_not_apply").prefetch_related("aliases")
    counted = found.annotate(
        people=Count("contacts", distinct=True),
        its=Count("opportunities", filter=Q(opportunities__bin_entry=None), distinct=True),
    )
    by_id, past = {row.pk: row for row in counted}, memories.of(ctx.owner_id, ids, but=but)
    return [nounize.company(ctx, by_id[id], by_id[id].people, by_id[id].its, past[id]) for id in ids]


def matching(ctx: Ctx, text: str) -> list[int]:
    """The companies in whose names or notes each word of a text begins one."""
    words = folded(text).split()
    known: dict[int, str] = {}
    columns = ("id", "name", "notes", "aliases__name")
    for id, name, notes, alias in Company.objects.filter(owner_id=ctx.owner_id).values_list(*columns).order_by("key"):
        known[id] = f"{known.get(id, f' {name} {notes}')} {alias or ''}"
    return [id for id, held in known.items() if all(f" {word}" in f" {folded(held)}" for word in words)]


def _ordered(found: "QuerySet[Company]", order: Order) -> "QuerySet[Company]":
    if order == "applied":
        return found.annotate(newest=Max("opportunities__applied_day")).order_by(
            F("newest").desc(nulls_last=True), "key"
        )
    if order == "people":
        return found.annotate(n=Count("contacts")).order_by("-n", "key")
    return found.order_by("key")


def _free(ctx: Ctx, row: Company, name: str) -> None:
    """A name must not be that of another company: those two are merged instead."""
    taken = names.companies_named(ctx.owner_id, name).first()
    if taken is not None and taken.pk != row.pk:
        raise Conflict(
            say("“{name}” is a company of its own.", name=taken.name), "Open that one, and merge the two there."
        )
