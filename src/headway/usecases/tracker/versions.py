"""Two who write at once: whoever comes second is told, whatever they meant to do."""

from collections.abc import Callable
from typing import TypeVar

from headway.core.ctx import Ctx
from headway.core.errors import NotFound, Stale
from headway.models import Opportunity
from headway.usecases.base import action
from headway.usecases.tracker.records import possible

Done = TypeVar("Done")


@action
def if_unchanged(ctx: Ctx, *, id: int, version: int | None, work: Callable[[], Done]) -> Done:
    """Do something to an opportunity, unless somebody changed it since that version (None: whichever there is)."""
    rows = Opportunity.objects.of(ctx.owner_id).alive().filter(pk__in=possible([id])).select_for_update(of=("self",))
    now = rows.values_list("version", flat=True).first()
    if now is None:
        raise NotFound("There is no such opportunity.", "It may lie in the bin.")
    if version is not None and now != version:
        raise Stale("This was changed in another window meanwhile.", "Look at the new values, then save again.")
    return work()
