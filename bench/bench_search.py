"""The search box: full text beside looking into every column."""

from collections.abc import Callable
from typing import Any

from bench import tracks
from bench.timing import Row, Table, side_by_side

_TEXTS = ("company 77", "analyst", "tues engi")
_COLUMNS = ("title", "company__name", "location", "referrer", "notes", "lessons", "posting_text", "url", "source__name")


def run(small: bool) -> Table:
    """Measure the first fifty of what a few words find, the best match first."""
    rows = [row for size in ((500,) if small else (10_000, 100_000)) for row in _measure(size)]
    return Table("Search", tuple(rows), "The floor looks into every column with LIKE, as it would be without an index.")


def _measure(size: int) -> list[Row]:
    with tracks.fresh_tracker():
        from headway.models import Opportunity, search
        from headway.usecases import accounts, transfer

        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        transfer.confirm(ctx, name="bench.csv", data=tracks.spreadsheet(size))
        everything = Opportunity.objects.of(ctx.owner_id)
        return [_beside(size, text, everything, search) for text in _TEXTS]


def _beside(size: int, text: str, everything: Any, search: Any) -> Row:
    def ours() -> object:
        return _first(search.best_first(search.sought(everything, text), text)), search.sought(everything, text).count()

    def floor() -> object:
        found = _in_every_column(everything, text)
        return _first(found.order_by("-last_day")), found.count()

    seconds, beside = side_by_side(3, ours, floor)
    return Row(f"“{text}” in {size:,}", seconds, "LIKE on every column", beside, aim=1)


def _first(found: Any) -> list[int]:
    return list(found.values_list("pk", flat=True)[:50])


def _in_every_column(rows: Any, text: str) -> Any:
    from django.db.models import Q

    any_column: Callable[[str], Any] = lambda word: Q(  # noqa: E731
        *(Q(**{f"{column}__icontains": word}) for column in _COLUMNS), _connector=Q.OR
    )
    for word in text.split():
        rows = rows.filter(any_column(word))
    return rows
