"""Files brought to the import page: kept with the answers given so far until confirmed, given up, or a day old."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import NotFound, Unreadable
from headway.core.transfer.plan import Decisions, Imported, Preview
from headway.models import Import, Upload
from headway.usecases.base import action, question
from headway.usecases.transfer.confirming import confirm
from headway.usecases.transfer.previewing import Progress, preview

_KEPT: Final = timedelta(days=1)
_LARGEST: Final = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that waits to be confirmed. `answers` is what the person has said about it so far; `size` in bytes."""

    key: str
    name: str
    size: int
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PastImport:
    """A confirmed import that has not been taken back."""

    batch_id: int
    name: str
    at: datetime
    added: int
    updated: int


@action
def bring(ctx: Ctx, *, name: str, data: bytes) -> Brought:
    """Keep a file until its import is confirmed; others that waited for more than a day are dropped."""
    if len(data) > _LARGEST:
        raise Unreadable("This file is larger than 50 MB.", "Leave out what is not about applications.")
    Upload.objects.filter(owner_id=ctx.owner_id, made_at__lt=ctx.now - _KEPT).delete()
    row = Upload.objects.create(
        owner_id=ctx.owner_id, key=secrets.token_urlsafe(16), name=name[:300], data=data, made_at=ctx.now
    )
    return _brought(row)


@question
def brought(ctx: Ctx, *, key: str) -> Brought:
    """A file that waits to be confirmed."""
    return _brought(_one(ctx, key))


@action
def answer(ctx: Ctx, *, key: str, answers: Mapping[str, Any]) -> Brought:
    """Keep what the person says about a file that waits."""
    row = _one(ctx, key)
    row.answers = dict(answers)
    row.save(update_fields=["answers"])
    return _brought(row)


@question
def preview_brought(ctx: Ctx, *, key: str, progress: Progress | None = None) -> Preview:
    """What importing a file that waits would do, by the answers given so far."""
    row = _one(ctx, key)
    given, decisions = _split(row.answers)
    return preview(ctx, name=row.name, data=bytes(row.data), given=given, decisions=decisions, progress=progress)


@action
def confirm_brought(ctx: Ctx, *, key: str, progress: Progress | None = None) -> Imported:
    """Import a file that waits, as its preview showed it."""
    row = _one(ctx, key)
    given, decisions = _split(row.answers)
    done = confirm(ctx, name=row.name, data=bytes(row.data), given=given, decisions=decisions, progress=progress)
    row.delete()
    return done


@action
def give_up(ctx: Ctx, *, key: str) -> None:
    """Drop a file that waits; nothing of it is imported."""
    _one(ctx, key).delete()


@question
def past_imports(ctx: Ctx) -> tuple[PastImport, ...]:
    """The confirmed imports that have not been taken back, the latest first."""
    rows = Import.objects.filter(search__owner_id=ctx.owner_id, batch__undone_by=None).select_related("batch")
    return tuple(
        PastImport(row.batch_id, row.file_name, row.batch.made_at, row.added, row.updated)
        for row in rows.order_by("-id")[:20]
    )


def _one(ctx: Ctx, key: str) -> Upload:
    row = Upload.objects.filter(owner_id=ctx.owner_id, key=key).first()
    if row is None:
        raise NotFound("This file is not waiting any more.", "Bring it again: it was imported, given up, or a day old.")
    return row


def _split(answers: Mapping[str, Any]) -> tuple[dict[str, Any], Decisions]:
    given = {name: value for name, value in answers.items() if name not in ("alike", "roles")}
    alike = {int(row): same for row, same in answers.get("alike", {}).items()}
    roles = answers.get("roles")
    return given, Decisions(alike, None if roles is None else tuple(roles))


def _brought(row: Upload) -> Brought:
    return Brought(row.key, row.name, len(row.data), row.answers)
