"""The imports that were confirmed: of applications, of contacts, of interviews."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Q

from headway.core.ctx import Ctx
from headway.models import Batch, Change, Import
from headway.usecases.base import question

_SHOWN: Final = 20
_COUNTED: Final = ("contact", "interview")


@dataclass(frozen=True, slots=True)
class PastImport:
    """A confirmed import that has not been taken back."""

    batch_id: int
    name: str
    at: datetime
    added: int
    updated: int


@question
def past_imports(ctx: Ctx) -> tuple[PastImport, ...]:
    """The confirmed imports that have not been taken back, the latest first."""
    rows = Batch.objects.filter(owner_id=ctx.owner_id, via="import", undone_by=None, undoes=None)
    telling = rows.filter(Q(imports__isnull=False) | Q(changes__kind__in=_COUNTED)).distinct()
    latest = list(telling.order_by("-id")[:_SHOWN])
    files = {row.batch_id: row for row in Import.objects.filter(batch__in=latest)}
    counted = _counted([batch.pk for batch in latest if batch.pk not in files])
    found = []
    for batch in latest:
        row = files.get(batch.pk)
        added, updated = (row.added, row.updated) if row else counted.get(batch.pk, (0, 0))
        found.append(PastImport(batch.pk, row.file_name if row else batch.summary, batch.made_at, added, updated))
    return tuple(found)


def _counted(batch_ids: list[int]) -> dict[int, tuple[int, int]]:
    """How many contacts or interviews each batch made, and how many others it changed."""
    made: dict[int, set[int]] = defaultdict(set)
    touched: dict[int, set[int]] = defaultdict(set)
    rows = Change.objects.filter(batch__in=batch_ids, kind__in=_COUNTED)
    for batch_id, row_id, before in rows.values_list("batch_id", "row_id", "before"):
        (made if before is None else touched)[batch_id].add(row_id)
    return {id: (len(made[id]), len(touched[id] - made[id])) for id in {*made, *touched}}
