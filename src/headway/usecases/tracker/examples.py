"""Whether what is on the screen is the person's own, or the example."""

from headway.core.ctx import Ctx
from headway.models import JobSearch
from headway.usecases.base import question


@question
def shows_example(ctx: Ctx) -> bool:
    """Say whether the current job search is the fictional one."""
    return JobSearch.objects.filter(owner_id=ctx.owner_id, archive=None, example=True).exists()
