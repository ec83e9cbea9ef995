"""How long things take, how well the days are known, and until which day a search is counted."""

from headway.core.ctx import Ctx
from headway.core.insights import times
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.models import Confirmation
from headway.models import insights as counting
from headway.usecases.base import action, question
from headway.usecases.insights import base
from headway.usecases.tracker import batches, job_searches


@question
def as_of(ctx: Ctx, *, search_id: int | None = None) -> times.AsOf:
    """The day until which the shares are counted, and why it is not today: put away, an offer accepted, or not used."""
    return base.as_of(ctx, job_searches.one(ctx, search_id))


@action
def confirm(ctx: Ctx, *, search_id: int | None = None) -> nouns.Change:
    """Say that one still searches and nothing is new: the silence until now is one, and the shares are of today."""
    home = job_searches.writable(ctx, search_id)
    batch = batches.begin(ctx, say("Confirmed: still searching, nothing new"))
    row = Confirmation.objects.create(search=home, confirmed_at=ctx.now, confirmed_by_id=ctx.user_id)
    batches.made(batch, row)
    return nouns.Change(batch.pk, batch.summary)


@question
def stays(ctx: Ctx, *, search_id: int | None = None) -> tuple[times.Stay, ...]:
    """How long it took to leave each stage, and how long those there now have stood."""
    home = job_searches.one(ctx, search_id)
    rungs = base.rungs(home)
    given = base.counted(ctx, home, rungs)
    rows = base.once(ctx, home, ("stood", *given.values()), lambda: list(counting.stood(**given)))
    return times.stays(rows, rungs)


@question
def quality(ctx: Ctx, *, search_id: int | None = None) -> times.Quality:
    """How well the days of a search are known, and who told of them."""
    home = job_searches.one(ctx, search_id)
    given = {"search_id": home.pk, "today": ctx.today_day}
    rows = base.once(ctx, home, ("dated", *given.values()), lambda: list(counting.dated(**given)))
    return times.quality(rows)
