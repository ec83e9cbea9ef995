"""The bin: what was deleted stays for thirty days and can be restored; duplicates are merged into one."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.core.speech import say
from headway.core.tracker import fields, nouns
from headway.core.tracker.ledger import told_by_a_duplicate
from headway.models import Batch, BinEntry, HistoryLine, Opportunity
from headway.usecases.base import action, question
from headway.usecases.tracker import batches, job_searches, ledger, nounize, wholes
from headway.usecases.tracker.records import counted, many, named, possible

KEPT_DAYS: Final = 30
_JOINED: Final = ("notes", "lessons")
_FILLED: Final = (
    "company_id", "role_id", "source_id", *(name for name in fields.PLAIN if name not in _JOINED),
)  # fmt: skip


@question
def binned(ctx: Ctx) -> tuple[nouns.Opportunity, ...]:
    """What lies in the bin, the latest first."""
    rows = Opportunity.objects.of(ctx.owner_id).filter(bin_entry__isnull=False).with_names()
    return tuple(nounize.opportunity(row) for row in rows.order_by("-bin_entry__binned_at"))


@action
def delete(ctx: Ctx, *, ids: Sequence[int]) -> nouns.Change:
    """Put opportunities into the bin for thirty days."""
    rows = many(ctx, ids)
    batch = batches.begin(ctx, say("Deleted {what}", what=counted(rows)))
    job_searches.all_writable(ctx, rows)
    for row in rows:
        put(ctx, batch, row)
    return nouns.Change(batch.pk, batch.summary, tuple(row.pk for row in rows))


@action
def restore(ctx: Ctx, *, ids: Sequence[int]) -> nouns.Change:
    """Take opportunities out of the bin again."""
    rows = Opportunity.objects.of(ctx.owner_id).filter(pk__in=possible(ids), bin_entry__isnull=False).with_names()
    found = list(rows)
    if not found:
        raise NotFound("That does not lie in the bin.")
    batch = batches.begin(ctx, say("Restored {what}", what=counted(found)))
    job_searches.all_writable(ctx, found)
    for row in found:
        batches.remove(batch, row.bin_entry)
    return nouns.Change(batch.pk, batch.summary, tuple(row.pk for row in found))


@action
def empty_bin(ctx: Ctx) -> int:
    """Delete for good what has lain in the bin for more than thirty days; says how many."""
    gone, before = 0, ctx.now - timedelta(days=KEPT_DAYS)
    for book in ledger.BOOKS.values():
        old = book.model.objects.filter(search__owner_id=ctx.owner_id, bin_entry__binned_at__lt=before)
        ids = list(old.values_list("id", flat=True))
        book.model.objects.filter(pk__in=ids).delete()
        gone += len(ids)
    return gone


@action
def merge(ctx: Ctx, *, keep_id: int, other_id: int) -> nouns.Change:
    """Merge a duplicate into an opportunity: both histories, notes, labels and contacts stay; gaps are filled."""
    if keep_id == other_id:
        raise Invalid("An opportunity cannot be merged with itself.", "Choose two.", "other")
    keep, other = many(ctx, [keep_id, other_id])
    if keep.search_id != other.search_id:
        raise Conflict("The two belong to different job searches.", "Only duplicates within one search are merged.")
    job_searches.writable(ctx, keep.search_id)
    batch = batches.begin(ctx, say("Merged a duplicate of “{what}”", what=named(keep)))
    batches.update(batch, keep, **_filled(keep, other), version=keep.version + 1)
    wholes.hand_over(batch, other, keep)
    ledger.write(ctx, batch, keep.search_id, {keep.pk: _told(keep, other)})
    put(ctx, batch, other, into=keep)
    return nouns.Change(batch.pk, batch.summary, (keep.pk,))


def put(ctx: Ctx, batch: Batch, row: ledger.Row, into: Opportunity | None = None) -> None:
    """Put an opportunity or a conversation into the bin, as part of a batch."""
    of = {ledger.BOOKS[ledger.kind_of(row)].column: row}
    entry = BinEntry.objects.create(**of, binned_at=ctx.now, binned_by_id=ctx.user_id, merged_into=into)
    batches.made(batch, entry)


def _filled(keep: Opportunity, other: Opportunity) -> dict[str, Any]:
    values = {name: getattr(other, name) for name in _FILLED if getattr(keep, name) in (None, "")}
    for name in _JOINED:
        texts = dict.fromkeys(text for row in (keep, other) if (text := getattr(row, name).strip()))
        values[name] = "\n\n".join(texts)
    if other.kept:
        values["kept"] = [*keep.kept, *(pair for pair in other.kept if pair not in keep.kept)]
    return values


def _told(keep: Opportunity, other: Opportunity) -> list[ledger.Entry]:
    """What the other's history adds to the kept one's; lines of the kept one that it makes void are taken back."""
    stages = ledger.pipeline(keep.search_id)
    lines = HistoryLine.objects.filter(opportunity__in=[keep, other], place__isnull=False).order_by("place")
    rows = {row.pk: row for row in lines}
    kept = [ledger.as_line(row) for row in rows.values() if row.opportunity_id == keep.pk]
    told = [ledger.as_line(row) for row in rows.values() if row.opportunity_id == other.pk]
    ranks = {row.stage_id: stages.ranks[stages.heir(row.stage_id)] for row in rows.values() if row.stage_id}
    added, void = told_by_a_duplicate(kept, told, ranks)
    return [
        *(ledger.Entry("retraction", None, None, "unknown", "", line.id) for line in void),
        *(ledger.Entry(line.what, line.stage_id, line.day, line.exactness, rows[line.id].note) for line in added),
    ]
