"""Take everything out: a table for people, a workbook with the history, or a whole tracker for Headway itself."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import nouns
from headway.core.tracker.filters import COLUMNS, Question
from headway.core.transfer import export as shape
from headway.core.transfer import listed
from headway.core.transfer.export import Exported, ExportFormat
from headway.models import HistoryLine, Opportunity
from headway.outside.transfer import writers
from headway.usecases.base import question
from headway.usecases.tracker import listing, nounize
from headway.usecases.transfer import whole

_CHUNK = 500
_PAGE = 1000
Told = tuple[nouns.Opportunity, list[nouns.HistoryLine], str]


@question
def export(ctx: Ctx, *, kind: ExportFormat = "csv") -> Exported:
    """Everything out again: `csv` (a row an opportunity), `xlsx` (with the history), `json` (all, to restore)."""
    if kind not in get_args(ExportFormat):
        raise Invalid(
            say("{kind} is no format.", kind=kind),
            say("Choose one of: {names}.", names=", ".join(get_args(ExportFormat))),
            "kind",
        )
    return Exported(f"headway-{ctx.today}.{kind}", shape.MEDIA_TYPES[kind], _made(ctx, kind))


@question
def export_list(
    ctx: Ctx, *, asked: Question, columns: Sequence[str], kind: str = "csv", search_id: int | None = None
) -> Exported:
    """What a list shows, on all its pages: those rows, in that order, with those columns, as `csv` or `xlsx`."""
    if kind not in ("csv", "xlsx"):
        raise NotFound("A list is taken away as CSV or XLSX.")
    header = [say(COLUMNS[name][0]) for name in columns]
    rows = [listed.row(it, columns, ctx.day_of(it.created_at)) for it in _pages(ctx, asked, search_id)]
    csv = kind == "csv"
    data = writers.csv_bytes(header, rows) if csv else writers.xlsx_bytes({say("Opportunities"): (header, rows)})
    return Exported(f"headway-list-{ctx.today}.{kind}", shape.MEDIA_TYPES["csv" if csv else "xlsx"], data)


def _pages(ctx: Ctx, asked: Question, search_id: int | None) -> Iterator[nouns.Opportunity]:
    asked = replace(asked, page=1, size=_PAGE)
    while True:
        page = listing.opportunities(ctx, asked=asked, search_id=search_id)
        yield from page.items
        if asked.page * _PAGE >= page.total:
            return
        asked = replace(asked, page=asked.page + 1)


def _made(ctx: Ctx, kind: ExportFormat) -> bytes:
    if kind == "json":
        return shape.as_bytes(whole.document(ctx))
    if kind == "csv":
        return writers.csv_bytes(shape.HEADER, (shape.row(*each) for each in _told(ctx)))
    told = list(_told(ctx))
    lines = [row for each in told for row in shape.history_rows(*each)]
    rows = [shape.row(*each) for each in told]
    # a spreadsheet keeps the name History for itself
    return writers.xlsx_bytes({"Opportunities": (shape.HEADER, rows), "History of each": (shape.HISTORY_HEADER, lines)})


def _told(ctx: Ctx) -> Iterator[Told]:
    """Every opportunity that is not in the bin, with its history, the lines that no longer stand last."""
    alive = Opportunity.objects.of(ctx.owner_id).alive().order_by("search_id", "id")
    ids = list(alive.values_list("id", flat=True))
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        lines: dict[int, list[nouns.HistoryLine]] = defaultdict(list)
        for line in HistoryLine.objects.filter(opportunity_id__in=chunk).select_related("stage").order_by("id"):
            lines[line.opportunity_id or 0].append(nounize.history_line(line))
        rows = Opportunity.objects.filter(pk__in=chunk).with_names().select_related("search")
        for row in rows.order_by("search_id", "id"):
            ordered = sorted(lines[row.pk], key=lambda line: (line.place is None, line.place or line.id))
            yield nounize.opportunity(row), ordered, row.search.name
