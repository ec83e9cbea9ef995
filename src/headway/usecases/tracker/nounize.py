"""From rows to the nouns that cross the line."""

from headway.core.days import on_or_none
from headway.core.tracker import fields, nouns
from headway.models import HistoryLine, Opportunity


def opportunity(row: Opportunity) -> nouns.Opportunity:
    """An opportunity as a plain value; `row` comes from `with_names()`."""
    binned = getattr(row, "bin_entry", None)
    return nouns.Opportunity(
        id=row.pk,
        search_id=row.search_id,
        company=row.company.name if row.company else "",
        role=row.role.name if row.role else None,
        source=row.source.name if row.source else None,
        source_kind=row.source.kind if row.source else None,  # type: ignore[arg-type]
        labels=tuple(label.name for label in row.labels.all()),
        stage=row.stage.name,
        stage_id=row.stage_id,
        stage_rank=row.stage.rank,
        stage_on=on_or_none(row.stage_day),
        outcome=row.outcome or None,  # type: ignore[arg-type]
        outcome_on=on_or_none(row.outcome_day),
        applied_on=on_or_none(row.applied_day),
        last_on=on_or_none(row.last_day),
        created_at=row.created_at,
        version=row.version,
        contacts=tuple(contact.name for contact in row.contacts.all()),
        kept=tuple((name, text) for name, text in row.kept),
        binned_at=binned.binned_at if binned else None,
        **{name: getattr(row, name) for name in fields.PLAIN},
    )


def history_line(row: HistoryLine) -> nouns.HistoryLine:
    """A line of the ledger as a plain value."""
    return nouns.HistoryLine(
        id=row.pk,
        what=row.what,  # type: ignore[arg-type]
        stage=row.stage.name if row.stage else None,
        on=on_or_none(row.day),
        exactness=row.exactness,  # type: ignore[arg-type]
        place=row.place,
        recorded_at=row.recorded_at,
        said_by=row.said_by,
        note=row.note,
        retracts=row.retracts_id,
        stage_id=row.stage_id,
    )
