"""Conversations: the count table, all that is counted of them, and the list page, beside the floor of each."""

import random
from datetime import timedelta
from typing import Any

from bench import tracks
from bench.timing import Row, Table, best_of, side_by_side

_AIM = 0.060  # seconds of the server, as for Today


def run(small: bool) -> Table:
    rows = []
    for size in (100,) if small else (1_000, 10_000):
        rows += _measure(size, runs=2 if small else 5)
    return Table(
        "Outreach",
        tuple(rows),
        "Plain GROUP BY: their lines by stage. Aims of the count table: 50 ms at 1,000, 500 ms at 10,000.",
    )


def _measure(size: int, runs: int) -> list[Row]:
    with tracks.fresh_tracker():
        from django.db import connection
        from django.test import Client

        from headway.models import insights as counting
        from headway.usecases import accounts, insights, tracker
        from headway.web import accounts as door
        from headway.web import middleware

        middleware.now = tracks.now
        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        search = tracker.start(ctx, name="Bench")
        _fill(ctx, search, size)

        def floor() -> None:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT stage_id, what, COUNT(*) FROM headway_historyline "
                    "WHERE place IS NOT NULL AND outreach_id IS NOT NULL GROUP BY 1, 2"
                )
                cursor.fetchall()

        def table() -> None:
            counting.counts(search_id=search.id, today=ctx.today_day, applied_rank=1, pipeline="outreach")

        def counted() -> None:
            insights.forget_counts()
            insights.talks(ctx)

        def chain() -> None:
            insights.forget_counts()
            insights.chain(ctx)

        browser = Client(SERVER_NAME="127.0.0.1")
        browser.get(door.link())
        measured = []
        for name, work in (("count table", table), ("all numbers anew", counted), ("the way to an offer", chain)):
            ours, beside = side_by_side(runs, work, floor)
            measured.append(Row(f"{name}, {size:,} conversations", ours, "plain GROUP BY", beside))
        browser.get("/people/outreach/")
        page = best_of(runs, lambda: browser.get("/people/outreach/"))
        measured.append(Row(f"list page, {size:,} conversations", page, "what we aim at", _AIM, aim=1))
        return measured


def _fill(ctx: Any, search: Any, size: int) -> None:
    """A year of conversations: a third answered, some met, few introduced, a tenth closed."""
    from headway.core.days import to_day
    from headway.models import Contact, Outreach
    from headway.usecases.tracker import batches, ledger

    chance, stages = random.Random(4), [stage.id for stage in search.outreach_stages]
    batch = batches.begin(ctx, "Filled")
    known = Contact.objects.bulk_create(
        Contact(owner_id=ctx.owner_id, name=f"Contact {n}", key=f"contact {n}") for n in range(max(1, size // 2))
    )
    pairs = []
    for n in range(size):
        day = to_day(ctx.today - timedelta(days=chance.randrange(1, 365)))
        entries = [ledger.Entry("stage", stages[1], day)]
        for stage in stages[2:]:
            if chance.random() > 0.35:
                break
            day += chance.randrange(1, 8)
            entries.append(ledger.Entry("stage", stage, min(day, ctx.today_day)))
        if chance.random() < 0.1:
            entries.append(ledger.Entry("rejected", None, min(day + 3, ctx.today_day)))
        row = Outreach(search_id=search.id, contact=known[n % len(known)], made_in=batch, created_at=ctx.now)
        pairs.append((row, entries))
    ledger.found(ctx, batch, search.id, pairs, "outreach")
