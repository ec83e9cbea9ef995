"""Offers: a dozen beside each other on thirty criteria, and every “what if” about their weights."""

import random
from collections.abc import Callable
from typing import Any, Final

from bench import tracks
from bench.timing import Row, Table, side_by_side

_AIM: Final = 3
_CURRENCIES: Final = ("EUR", "USD", "GBP")


def run(small: bool) -> Table:
    """Measure the comparison with its forecast, and a question about the weights."""
    offers, wishes, runs = (3, 6, 3) if small else (12, 30, 15)
    with tracks.fresh_tracker():
        from headway.usecases import accounts

        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        ids = _filled(ctx, offers, wishes)
        rows = tuple(_rows(ctx, ids, runs, f"{offers} offers on {wishes} criteria"))
    return Table("Offers", rows, "The floor reads the same rows and the forecast beside them, and compares nothing.")


def _rows(ctx: Any, ids: list[int], runs: int, what: str) -> list[Row]:
    from headway.usecases import offers

    weights = {id: 5 - at % 5 for at, id in enumerate(ids)}

    def row(words: str, work: Callable[[], object]) -> Row:
        work()  # what the forecast rests on is reckoned once
        ours, floor = side_by_side(runs, work, lambda: _floor(ctx))
        return Row(f"{what}, {words}", ours, "rows and forecast read", floor, aim=_AIM)

    return [
        row("side by side", lambda: offers.compare_offers(ctx)),
        row("what if every weight were another", lambda: offers.compare_offers(ctx, weights=weights)),
    ]


def _floor(ctx: Any) -> object:
    from headway.models import Criterion, Offer, OfferScore, Score
    from headway.usecases import insights

    plain = (list(table.objects.values_list()) for table in (Criterion, OfferScore, Score))
    return [
        *plain,
        insights.forecast(ctx),
        list(Offer.objects.select_related("opportunity__company").prefetch_related("lines")),
    ]


def _filled(ctx: Any, size: int, wishes: int) -> list[int]:
    """Write offers down, half of their scores left to the lead; answer with the ids of what is weighed."""
    from headway.models import Opportunity, Score
    from headway.usecases import offers, qualifying, transfer

    transfer.confirm(ctx, name="offers.csv", data=_at_an_offer(size))
    draw = random.Random(7)
    musts = wishes // 5
    ids = [
        qualifying.add_criterion(ctx, kind="must" if n < musts else "nice", name=f"Wish {n}").made_id or 0
        for n in range(wishes)
    ]
    for at in Opportunity.objects.order_by("id"):
        made = offers.add_offer(ctx, opportunity_id=at.pk, terms=_terms(draw)).made_id or 0
        scores = {id: draw.randint(0, 1 if place < musts else 5) for place, id in enumerate(ids)}
        offers.score_offer(ctx, id=made, scores={id: value for id, value in scores.items() if id % 2})
        Score.objects.bulk_create(
            Score(opportunity=at, criterion_id=id, value=value) for id, value in scores.items() if not id % 2
        )
    for currency in _CURRENCIES[1:]:
        offers.set_rate(ctx, currency=currency, into=_CURRENCIES[0], rate=0.9)
    return ids[musts:]


def _at_an_offer(size: int) -> bytes:
    rows = [f"Firm {n},Job {n},2026-01-0{1 + n % 9},Offer" for n in range(size)]
    return "\n".join(["Company,Title,Applied,Status", *rows]).encode()


def _terms(draw: random.Random) -> dict[str, Any]:
    return {
        "base": draw.randint(40, 90) * 1000, "currency": draw.choice(_CURRENCIES), "bonus_percent": draw.randint(1, 20),
        "equity": draw.randint(0, 40) * 1000, "benefits": "Pension: 2400\nBicycle: 900\nLunch",
    }  # fmt: skip
