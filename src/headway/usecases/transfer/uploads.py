"""Files brought to the import page: kept with the answers given so far until confirmed, given up, or a day old.

Among their answers stands what the file holds (`kind`), and `with`, which files of one archive have in common.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound, Unreadable
from headway.core.transfer.calendar import nouns as events
from headway.core.transfer.cards import nouns as cards
from headway.core.transfer.plan import Decisions, Imported, Preview
from headway.models import Upload
from headway.outside.transfer import limits
from headway.usecases.base import action, question
from headway.usecases.transfer import answering, calendars, contacts, kinds
from headway.usecases.transfer.confirming import confirm
from headway.usecases.transfer.previewing import Progress, preview

_KEPT: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that waits to be confirmed. `answers` is what the person has said about it so far; `size` in bytes.

    `kind` is what it holds.
    """

    key: str
    name: str
    size: int
    answers: Mapping[str, Any]
    kind: kinds.Kind = "applications"


@action
def bring(ctx: Ctx, *, name: str, data: bytes) -> Brought:
    """Keep a file until its import is confirmed; others that waited for more than a day are dropped."""
    if len(data) > limits.MOST_BYTES:
        raise Unreadable("This file is larger than 50 MB.", "Leave out what is not about applications.")
    Upload.objects.filter(owner_id=ctx.owner_id, made_at__lt=ctx.now - _KEPT).delete()
    together = secrets.token_urlsafe(8)
    rows = [_kept(ctx, each, held, together) for each, held in kinds.unpacked(ctx, name=name, data=data)]
    return _brought(rows[0])


@question
def waiting(ctx: Ctx, *, beside: str = "") -> tuple[Brought, ...]:
    """The files that wait to be confirmed; with `beside` those that came in one archive with that one."""
    rows = Upload.objects.filter(owner_id=ctx.owner_id, made_at__gte=ctx.now - _KEPT).order_by("id")
    found = tuple(map(_brought, rows.defer("data")))
    return tuple(each for each in found if not beside or each.answers.get("with") == beside)


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


@question
def preview_contacts_brought(ctx: Ctx, *, key: str) -> cards.Preview:
    """What importing a file of contacts that waits would do, by the answers given so far."""
    row = _one(ctx, key)
    return contacts.preview_contacts(ctx, name=row.name, data=bytes(row.data), said=answering.of_contacts(row.answers))


@question
def preview_interviews_brought(ctx: Ctx, *, key: str) -> events.Preview:
    """What importing a calendar that waits would do, by the answers given so far."""
    row = _one(ctx, key)
    said = answering.of_interviews(row.answers)
    return calendars.preview_interviews(ctx, name=row.name, data=bytes(row.data), said=said)


@action
def confirm_brought(
    ctx: Ctx, *, key: str, progress: Progress | None = None
) -> Imported | cards.Brought | events.Brought:
    """Import a file that waits, as its preview showed it."""
    row = _one(ctx, key)
    name, data = row.name, bytes(row.data)
    done: Imported | cards.Brought | events.Brought
    if _kind(row) == "contacts":
        done = contacts.confirm_contacts(ctx, name=name, data=data, said=answering.of_contacts(row.answers))
    elif _kind(row) == "calendar":
        done = calendars.confirm_interviews(ctx, name=name, data=data, said=answering.of_interviews(row.answers))
        if done.batch_id is None and not done.unchanged:
            problem = "No event has its opportunity yet, so nothing was imported."
            raise Invalid(problem, "Choose the opportunity beside an event, or give the file up.", "chosen")
    else:
        given, decisions = _split(row.answers)
        done = confirm(ctx, name=name, data=data, given=given, decisions=decisions, progress=progress)
    row.delete()
    return done


@action
def give_up(ctx: Ctx, *, key: str) -> None:
    """Drop a file that waits; nothing of it is imported."""
    _one(ctx, key).delete()


def _one(ctx: Ctx, key: str) -> Upload:
    row = Upload.objects.filter(owner_id=ctx.owner_id, key=key).first()
    if row is None:
        raise NotFound("This file is not waiting any more.", "Bring it again: it was imported, given up, or a day old.")
    return row


def _split(answers: Mapping[str, Any]) -> tuple[dict[str, Any], Decisions]:
    given = {name: value for name, value in answers.items() if name not in ("alike", "roles", "kind", "with")}
    alike = {int(row): same for row, same in answers.get("alike", {}).items()}
    roles = answers.get("roles")
    return given, Decisions(alike, None if roles is None else tuple(roles))


def _kept(ctx: Ctx, name: str, data: bytes, together: str) -> Upload:
    kind = kinds.kind_of(ctx, name=name, data=data)
    key, answers = secrets.token_urlsafe(16), {"kind": kind, "with": together}
    return Upload.objects.create(
        owner_id=ctx.owner_id, key=key, name=name[:300], data=data, answers=answers, made_at=ctx.now
    )


def _kind(row: Upload) -> kinds.Kind:
    said = row.answers.get("kind")
    return said if said in kinds.KINDS else "applications"


def _brought(row: Upload) -> Brought:
    return Brought(
        row.key, row.name, 0 if "data" in row.get_deferred_fields() else len(row.data), row.answers, _kind(row)
    )
