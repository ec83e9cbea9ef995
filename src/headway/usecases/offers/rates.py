"""Rates of currencies, as the person says them."""

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.offers import checks, nouns
from headway.core.speech import say, spoken
from headway.core.tracker.nouns import Change
from headway.models import Rate
from headway.usecases.base import action, question
from headway.usecases.tracker import batches


@question
def rates(ctx: Ctx) -> tuple[nouns.Rate, ...]:
    """The rates that the person said, by currency."""
    rows = Rate.objects.filter(owner_id=ctx.owner_id).order_by("currency", "into")
    return tuple(nouns.Rate(row.pk, row.currency, row.into, row.rate, row.on) for row in rows)


@action
def set_rate(ctx: Ctx, *, currency: str, into: str, rate: float | str) -> Change:
    """Say what one unit of a currency is worth in another, as of today."""
    one, other = checks.currency(currency), checks.currency(into, "into")
    worth = checks.number(rate, "rate", 1_000_000)
    if not one or not other or one == other or worth is None:
        raise Invalid("A rate is between two currencies.", "Write such as 1 USD = 0.92 EUR.", "rate")
    batch = batches.begin(
        ctx,
        say(
            "1 {currency} is {rate} {into}", currency=one, rate=f"{worth:.8g}".replace(".", spoken().point), into=other
        ),
    )
    row = Rate.objects.filter(owner_id=ctx.owner_id, currency=one, into=other).first()
    if row is None:
        row = Rate.objects.create(owner_id=ctx.owner_id, currency=one, into=other, rate=worth, on=ctx.today)
        batches.made(batch, row)
    else:
        batches.update(batch, row, rate=worth, on=ctx.today)
    return Change(batch.pk, batch.summary, made_id=row.pk)


@action
def remove_rate(ctx: Ctx, *, rate_id: int) -> Change:
    """Remove a rate."""
    row = Rate.objects.filter(owner_id=ctx.owner_id, pk=rate_id).first()
    if row is None:
        raise NotFound("There is no such rate.")
    batch = batches.begin(ctx, say("Removed the rate {rate}", rate=row))
    batches.remove(batch, row)
    return Change(batch.pk, batch.summary)
