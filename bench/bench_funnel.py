"""The counting query beside the same answer by joins alone, and the whole funnel beside one plain GROUP BY."""

from collections import Counter
from typing import Any

from bench import straight, tracks
from bench.timing import Row, Table, side_by_side


def run(small: bool) -> Table:
    rows = []
    for size in (200,) if small else (1_000, 10_000):
        rows += _measure(size)
    return Table(
        "Funnel",
        tuple(rows),
        "Plain GROUP BY: the lines of the ledger by stage. Aims of the count table: 50 ms at 1,000, 500 ms at 10,000.",
    )


def _measure(size: int) -> list[Row]:
    with tracks.fresh_tracker():
        from django.db import connection

        from headway.models import insights as counting
        from headway.usecases import accounts, insights, tracker, transfer

        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        transfer.confirm(ctx, name="bench.csv", data=tracks.spreadsheet(size))
        search = tracker.search(ctx)

        def floor() -> None:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT stage_id, what, COUNT(*) FROM headway_historyline WHERE place IS NOT NULL GROUP BY 1, 2"
                )
                cursor.fetchall()

        def table() -> list[tuple[Any, ...]]:
            return counting.counts(search_id=search.id, today=ctx.today_day, applied_rank=1)

        def joined() -> list[tuple[Any, ...]]:
            with connection.cursor() as cursor:
                cursor.execute(straight.COUNTS, {"search": search.id, "today": ctx.today_day})
                return list(cursor.fetchall())

        def query() -> None:
            counting.reached(search_id=search.id, today=ctx.today_day, applied_rank=1)

        if Counter(table()) != Counter(joined()):
            raise ValueError("Both ways of counting give one answer.")
        ours, beside = side_by_side(3 if size < 1_000 else 10, table, joined)
        measured = [Row(f"count table, {size:,} opportunities", ours, "joins alone", beside, aim=1.2)]
        for name, work in (
            ("reached", query),
            ("funnel", lambda: insights.funnel(ctx)),
            ("flow", lambda: insights.flow(ctx)),
            ("settled shares", lambda: insights.conversion(ctx)),
        ):
            ours, beside = side_by_side(3 if size < 1_000 else 5, work, floor)
            measured.append(Row(f"{name}, {size:,} opportunities", ours, "plain GROUP BY", beside))
        measured.append(_overview(ctx, search.id, size))
    return measured


def _overview(ctx: Any, search: int, size: int) -> Row:
    """All that the pipeline page shows, reckoned anew, beside its counting queries."""
    from headway.models import insights as counting
    from headway.usecases import insights

    given: dict[str, Any] = {"search_id": search, "applied_rank": 1}

    def queries() -> None:
        counting.reached(today=ctx.today_day, **given)
        for ago in (0, 28):
            counting.counts(today=ctx.today_day - ago, **given)

    def overview() -> None:
        insights.forget_counts()
        insights.overview(ctx)

    ours, beside = side_by_side(3 if size < 1_000 else 7, overview, queries)
    return Row(f"overview of the pipeline page, {size:,} opportunities", ours, "its queries", beside)
