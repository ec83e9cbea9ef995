"""Names in bulk: the companies, sources, labels and contacts of a whole file, found or made in a few queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from headway.core.tracker.naming import company_key, folded, tidy
from headway.core.tracker.words import SourceKind
from headway.core.transfer.reading import ReadRow
from headway.models import Batch, Change, Company, CompanyAlias, Contact, ImportedRow, Label, Source
from headway.models.base import store
from headway.usecases.tracker import batches

Row = TypeVar("Row", Company, Source, Label, Contact, ImportedRow)
Named = TypeVar("Named", Company, Source, Label)


@dataclass(frozen=True, slots=True)
class Names:
    """Rows by folded name; contacts by folded name and company."""

    companies: Mapping[str, int]
    sources: Mapping[str, int]
    labels: Mapping[str, int]
    contacts: Mapping[tuple[str, int | None], int]

    def company(self, name: str | None) -> int | None:
        """The company of that name."""
        return self.companies.get(company_key(name)[:300]) if name else None

    def source(self, name: str | None) -> int | None:
        """The source of that name."""
        return self.sources.get(folded(name)[:300]) if name else None


def names_of(batch: Batch, rows: Iterable[ReadRow]) -> Names:
    """Find or make every name in the rows."""
    read = list(rows)
    owner = batch.owner_id
    sources: dict[str, tuple[str, SourceKind]] = {}
    for row in read:
        if row.source and folded(row.source):
            sources.setdefault(folded(row.source)[:300], (tidy(row.source), row.source_kind or "other"))
    labels = {folded(label)[:100]: label for row in read for label in row.labels if folded(label)}
    company_ids = companies_named(batch, (row.company or "" for row in read))
    source_ids = _all(
        batch,
        Source,
        {
            key: Source(owner_id=owner, key=key, name=tidy(name)[:300], kind=kind)
            for key, (name, kind) in sources.items()
        },
    )
    label_ids = _all(
        batch, Label, {key: Label(owner_id=owner, key=key, name=tidy(name)[:100]) for key, name in labels.items()}
    )
    return Names(company_ids, source_ids, label_ids, _contacts(batch, read, company_ids))


def companies_named(batch: Batch, names: Iterable[str]) -> dict[str, int]:
    """The companies of these names by their keys, aliases too; made where new."""
    wanted = {key: tidy(name) for name in names if name and (key := company_key(name)[:300])}
    rows = {key: Company(owner_id=batch.owner_id, key=key, name=name[:300]) for key, name in wanted.items()}
    return _all(batch, Company, rows)


def _all(batch: Batch, model: type[Named], wanted: Mapping[str, Named]) -> dict[str, int]:
    known = dict(model.objects.filter(owner_id=batch.owner_id).values_list("key", "id"))
    if model is Company:
        known |= dict(CompanyAlias.objects.filter(owner_id=batch.owner_id).values_list("key", "company_id"))
    new = [row for key, row in wanted.items() if key not in known]
    make(batch, model, new)
    return known | {row.key: row.pk for row in new}


def _contacts(batch: Batch, rows: list[ReadRow], companies: Mapping[str, int]) -> dict[tuple[str, int | None], int]:
    wanted: dict[tuple[str, int | None], Contact] = {}
    for row in rows:
        at = companies.get(company_key(row.company)[:300]) if row.company else None
        for person in row.contacts:
            if not (key := folded(person.name)[:300]):
                continue
            wanted.setdefault(
                (key, at),
                Contact(
                    owner_id=batch.owner_id,
                    company_id=at,
                    name=tidy(person.name)[:300],
                    key=key,
                    email=tidy(person.email or "")[:320],
                    note=person.note or "",
                ),
            )
    if not wanted:
        return {}
    known = {
        (key, at): id
        for key, at, id in Contact.objects.filter(owner_id=batch.owner_id).values_list("key", "company_id", "id")
    }
    new = [row for key, row in wanted.items() if key not in known]
    make(batch, Contact, new)
    return known | {(row.key, row.company_id): row.pk for row in new}


def make(batch: Batch, model: type[Row], rows: list[Row]) -> None:
    """Store new rows of one table and log that they were made."""
    store(rows)
    kind = model._meta.model_name or ""
    store([Change(batch_id=batch.pk, kind=kind, row_id=row.pk, after=batches.fields_of(row)) for row in rows])
