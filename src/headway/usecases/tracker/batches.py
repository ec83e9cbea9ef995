"""Batches and the change log: what every action leaves behind so that it can be undone."""

from typing import Any

from django.db import models

from headway.core.ctx import Ctx
from headway.models import Batch, Change

Fields = dict[str, Any]


def begin(ctx: Ctx, summary: str, *, undoes: Batch | None = None) -> Batch:
    """Open the batch of one action; `summary` is one line in the past tense."""
    return Batch.objects.create(
        owner_id=ctx.owner_id,
        made_by_id=ctx.user_id,
        made_at=ctx.now,
        via=ctx.via,
        summary=summary[:500],
        undoes=undoes,
    )


def fields_of(row: models.Model) -> Fields:
    """A row's own columns, by name."""
    return {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}


def made(batch: Batch, row: models.Model) -> None:
    """Log that a row was made."""
    Change.objects.create(batch=batch, kind=_kind(row), row_id=row.pk, before=None, after=fields_of(row))


def update(batch: Batch, row: models.Model, **after: Any) -> bool:
    """Set columns of a row and log them before and after; false if nothing differed."""
    before = {name: getattr(row, name) for name in after}
    changed = [name for name in after if before[name] != after[name]]
    if not changed:
        return False
    for name in changed:
        setattr(row, name, after[name])
    row.save(update_fields=changed)
    log(batch, row, {name: before[name] for name in changed}, {name: after[name] for name in changed})
    return True


def log(batch: Batch, row: models.Model, before: Fields, after: Fields) -> None:
    """Log columns of a row before and after."""
    Change.objects.create(batch=batch, kind=_kind(row), row_id=row.pk, before=before, after=after)


def remove(batch: Batch, row: models.Model) -> None:
    """Take a row away and log what it held."""
    Change.objects.create(batch=batch, kind=_kind(row), row_id=row.pk, before=fields_of(row), after=None)
    row.delete()


def _kind(row: models.Model) -> str:
    return row._meta.model_name or ""
