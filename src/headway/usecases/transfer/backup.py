"""Backups: one file with everything, made while others work, and brought back after it was checked.

SQLite gives the whole database, PostgreSQL the complete export of one person.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F

from headway import __version__
from headway.core.ctx import Ctx
from headway.core.errors import Conflict, NotAllowed, Unreadable
from headway.core.speech import say
from headway.core.transfer import backups as shape
from headway.core.transfer import export
from headway.core.transfer.backups import BroughtBack, KeptBackup, Manifest
from headway.models import (
    Batch,
    Company,
    Contact,
    JobSearch,
    Label,
    Opportunity,
    Outreach,
    RememberedAnswers,
    Source,
    Stage,
)
from headway.outside.transfer import backups
from headway.usecases.base import question
from headway.usecases.transfer import kept, restoring, whole

# what is referred to comes after what refers to it
_OWNED: Final = (JobSearch, Batch, Contact, Company, Source, Label, RememberedAnswers)
Fit = Callable[[Path], None]


@question
def back_up(ctx: Ctx, *, file: Path, replace: bool = False) -> Manifest:
    """Write everything into one file, as it stands at this moment, while others may write in the tracker."""
    if not ctx.may_write:
        raise NotAllowed("Only its owner backs a tracker up.")
    if file.exists() and not replace:
        raise Conflict(
            say("{file} is there already.", file=file), "Choose another name, or say that it may be replaced."
        )
    with backups.workplace(_folder().parent) as desk:
        data = desk / "data"
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            backups.copied(connection.connection, data)
        else:
            data.touch(mode=0o600)
            data.write_bytes(export.as_bytes(whole.document(ctx)))
        return backups.pack(data, _manifest(ctx), file)


@question
def look_into(ctx: Ctx, *, file: Path) -> Manifest:
    """What a backup holds, after the whole file was checked; nothing is changed."""
    with backups.workplace(_folder().parent) as desk:
        manifest, data = backups.unpack(file, desk)
        _check(manifest, data)
        return manifest


def bring_back(ctx: Ctx, *, file: Path, fit: Fit) -> BroughtBack:
    """Put the data of a backup, once checked, in the place of what is there, which is kept beside with its date.

    `fit` makes an older database fit this program. No `action`: a database takes the place of another in one step of
    its own, which no transaction may surround.
    """
    if not ctx.may_write:
        raise NotAllowed("You can look at this tracker, but not change it.")
    with backups.workplace(_folder().parent) as desk:
        manifest, data = backups.unpack(file, desk)
        _check(manifest, data)
        if manifest.kind == "sqlite":
            _fitted(data, fit)
        beside = _folder().parent / f"before-restore-{ctx.now:%Y-%m-%d-%H%M%S-%f}.zip"
        back_up(ctx, file=beside)
        if manifest.kind == "sqlite":
            backups.put_in(data, connection.connection)
        else:
            with transaction.atomic():
                _emptied(ctx)
                restoring.put_in(ctx, _document(data))
    return BroughtBack(manifest, str(beside))


@question
def daily_backup(ctx: Ctx) -> KeptBackup | None:
    """Make the backup of the day unless it is there, and drop those that are too old; None if none are wanted."""
    days = _days()
    if days == 0:
        return None
    name = shape.daily_name(ctx.today, _person(ctx))
    if not (_folder() / name).exists():
        back_up(ctx, file=_folder() / name)
    backups.drop(_folder(), shape.outdated(_daily(ctx), today=ctx.today, days=days))
    return last_backup(ctx)


@question
def last_backup(ctx: Ctx) -> KeptBackup | None:
    """The latest of the backups made every day, if there is one."""
    return backups.kept(_folder(), _daily(ctx))


def _folder() -> Path:
    return Path(settings.BACKUPS["folder"])


def _days() -> int:
    return int(settings.BACKUPS["days"])


def _person(ctx: Ctx) -> int | None:
    return None if connection.vendor == "sqlite" else ctx.owner_id


def _daily(ctx: Ctx) -> list[str]:
    return [name for name in backups.listed(_folder()) if shape.is_daily(name, _person(ctx))]


def _manifest(ctx: Ctx) -> Manifest:
    sqlite = connection.vendor == "sqlite"
    rows = Opportunity.objects.all() if sqlite else Opportunity.objects.of(ctx.owner_id)
    return Manifest(
        kind="sqlite" if sqlite else "json",
        version=__version__,
        migrations=_schema() if sqlite else 0,
        made_at=ctx.now,
        opportunities=rows.count(),
        size=0,
        sha256="",
    )


def _schema() -> int:
    (number,) = connection.connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def _check(manifest: Manifest, data: Path) -> None:
    if manifest.kind == "json":
        _document(data)
        return
    if connection.vendor != "sqlite":
        hint = "Bring it back where Headway keeps its data in SQLite, export that as JSON, and import the JSON here."
        raise Unreadable("This backup holds an SQLite database, and this Headway uses PostgreSQL.", hint)
    backups.check_database(data)


def _document(data: Path) -> dict[str, Any]:
    document = shape.an_object(data.read_bytes())
    form = document.get("headway") if document else None
    if document is None or not isinstance(form, dict) or not isinstance(form.get("format"), int):
        raise shape.damaged()
    return document


def _fitted(data: Path, fit: Fit) -> None:
    fit(data)
    backups.check_database(data)
    connection.ensure_connection()
    backups.check_programs(data, connection.connection)
    backups.drop_revoked(data, connection.connection)


def _emptied(ctx: Ctx) -> None:
    """Take everything of the person's away, so that the backup's can take its place."""
    for each in reversed(kept.KEPT):
        kept.rows(each, ctx.owner_id).delete()
    Outreach.objects.of(ctx.owner_id).delete()
    Opportunity.objects.of(ctx.owner_id).delete()
    Stage.objects.filter(search__owner_id=ctx.owner_id).update(taken_by=None, rank=-F("id"))
    Batch.objects.filter(owner_id=ctx.owner_id).update(undoes=None)
    for model in _OWNED:
        model.objects.filter(owner_id=ctx.owner_id).delete()
