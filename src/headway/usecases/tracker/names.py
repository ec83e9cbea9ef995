"""From the names a person types to rows: companies, sources, labels, roles, contacts. Two spellings find one row."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker.naming import company_key, folded
from headway.core.tracker.words import SourceKind
from headway.models import Batch, Company, Contact, JobSearch, Label, Source, TargetRole
from headway.usecases.tracker import batches


def company(batch: Batch, name: str) -> Company | None:
    """The person's company of that name or other name, made if new; None for an empty name."""
    if not name:
        return None
    if (known := companies_named(batch.owner_id, name).first()) is not None:
        return known
    row, new = Company.objects.get_or_create(
        owner_id=batch.owner_id, key=company_key(name)[:300], defaults={"name": name[:300]}
    )
    if new:
        batches.made(batch, row)
    return row


def companies_named(owner_id: int, name: str) -> "QuerySet[Company]":
    """The person's company of that name, or that has it as another name."""
    key = company_key(name)[:300]
    return Company.objects.filter(Q(key=key) | Q(aliases__key=key), owner_id=owner_id)


def source(batch: Batch, name: str, kind: SourceKind = "other") -> Source | None:
    """The person's source of that name, made if new; None for an empty name."""
    if not name:
        return None
    row, new = Source.objects.get_or_create(
        owner_id=batch.owner_id, key=folded(name)[:300], defaults={"name": name[:300], "kind": kind}
    )
    if new:
        batches.made(batch, row)
    return row


def role(home: JobSearch, name: str) -> TargetRole | None:
    """The job search's target role of that name; None for an empty name or Other."""
    if not name or folded(name) == "other":
        return None
    rows = list(home.roles.order_by("rank"))
    for row in rows:
        if folded(row.name) == folded(name):
            return row
    known = ", ".join([*(row.name for row in rows), "Other"])
    raise Invalid(
        say("There is no target role “{name}”.", name=name), say("Choose one of: {known}.", known=known), "role"
    )


def labels(batch: Batch, words: Iterable[str]) -> list[Label]:
    """The person's labels of those names, made where new."""
    rows = []
    for word in words:
        row, new = Label.objects.get_or_create(
            owner_id=batch.owner_id, key=folded(word)[:100], defaults={"name": word[:100]}
        )
        if new:
            batches.made(batch, row)
        rows.append(row)
    return rows


def contact(batch: Batch, name: str, at: Company | None, email: str = "", note: str = "") -> Contact:
    """The person's contact of that name at that company, made if new."""
    row = Contact.objects.filter(owner_id=batch.owner_id, key=folded(name)[:300], company=at).first()
    if row is None:
        row = Contact.objects.create(
            owner_id=batch.owner_id, name=name[:300], key=folded(name)[:300], company=at, email=email[:320], note=note
        )
        batches.made(batch, row)
    return row
