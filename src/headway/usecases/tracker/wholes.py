"""Rows with everything that hangs on them: taken away so that undo brings all of it back, or handed to another row."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from django.db import IntegrityError, models, transaction
from django.db.models import F, ProtectedError

from headway.models import Batch, BinEntry, Change, HistoryLine, Import, ImportedRow, Opportunity, Outreach
from headway.usecases.tracker import batches

# What no undo may take along: a row that these hang on stays.
_STAYS: Final = (Opportunity, Outreach, HistoryLine, Import, ImportedRow)
# What belongs to one row alone, or to the past.
_OWN: Final = (BinEntry, Change, HistoryLine, Import, ImportedRow)


def remove(batch: Batch, row: models.Model) -> None:
    """Take a row away with all that would go with it, children first, each of them logged.

    What merely points to it points to nothing afterwards. Raises `ProtectedError` where something must not lose it.
    """
    for relation in _relations(row):
        for child in _children(relation, row):
            _loosen(batch, relation, child)
    for owner, name in _links(row):
        _unlink(batch, owner, name, None if owner is row else row.pk)
    batches.remove(batch, row)


def is_used(row: models.Model) -> bool:
    """Whether anything at all points to a row or is joined with it."""
    pointed = (relation.related_model._default_manager.filter(**{relation.field.name: row}) for relation in _all(row))
    return any(rows.exists() for rows in pointed) or any(owner is not row for owner, _ in _links(row))


def hand_over(batch: Batch, old: models.Model, new: models.Model) -> None:
    """Let everything that points to one row point to another of its kind, but for histories and the bin.

    What the other one has already, where there can be only one of it, stays where it is.
    """
    for relation in _all(old):
        if relation.related_model in _OWN:
            continue
        for child in _children(relation, old):
            with suppress(IntegrityError), transaction.atomic():
                batches.update(batch, child, **{relation.field.attname: new.pk}, **_newer(child))
    for owner, name in list(_links(old)):
        if owner is old:
            _join(batch, new, name, {link.pk for link in getattr(old, name).all()}, set())
        else:
            _join(batch, owner, name, {new.pk}, {old.pk})


def _all(row: models.Model) -> Iterator[Any]:
    """The keys of other tables that point to a row, those of tables that only join two left out."""
    for relation in row._meta.get_fields(include_hidden=True):
        plain = relation.one_to_many or relation.one_to_one
        if plain and relation.auto_created and not relation.related_model._meta.auto_created:  # type: ignore[union-attr]
            yield relation


def _relations(row: models.Model) -> Iterator[Any]:
    return (relation for relation in _all(row) if relation.on_delete in (models.CASCADE, models.SET_NULL))


def _children(relation: Any, row: models.Model) -> list[models.Model]:
    """Rows that point to this one; of a table that also points to itself, those that do so first."""
    model = relation.related_model
    itself = [field.name for field in model._meta.concrete_fields if field.related_model is model]
    order = [F(name).desc(nulls_last=True) for name in itself]
    return list(model._default_manager.filter(**{relation.field.name: row}).order_by(*order, "id"))


def _loosen(batch: Batch, relation: Any, child: models.Model) -> None:
    if relation.on_delete is models.SET_NULL:
        batches.update(batch, child, **{relation.field.attname: None}, **_newer(child))
    elif isinstance(child, _STAYS):
        raise ProtectedError("in use", {child})
    else:
        remove(batch, child)


def _newer(row: models.Model) -> dict[str, int]:
    return {"version": row.version + 1} if hasattr(row, "version") else {}


def _links(row: models.Model) -> Iterator[tuple[models.Model, str]]:
    """What a row is joined with, many to many: the row that has the list, and the list's name."""
    for field in row._meta.many_to_many:
        if getattr(row, field.name).exists():
            yield row, field.name
    for relation in row._meta.get_fields(include_hidden=True):
        if relation.many_to_many and relation.auto_created:
            name = relation.field.name  # type: ignore[union-attr]
            owners = relation.related_model._default_manager.filter(**{name: row})  # type: ignore[union-attr]
            yield from ((owner, name) for owner in owners.order_by("pk"))


def _unlink(batch: Batch, owner: models.Model, name: str, id: int | None) -> None:
    now = {link.pk for link in getattr(owner, name).all()}
    _join(batch, owner, name, set(), now if id is None else {id})


def _join(batch: Batch, owner: Any, name: str, more: set[int], less: set[int]) -> None:
    before = {link.pk for link in getattr(owner, name).all()}
    after = (before | more) - less
    if before != after:
        getattr(owner, name).set(after)
        batches.log(batch, owner, {name: sorted(before)}, {name: sorted(after)})
        if newer := _newer(owner):
            batches.update(batch, owner, **newer)
