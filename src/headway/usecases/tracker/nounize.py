"""From rows to the nouns that cross the line."""

from headway.core.days import on_or_none
from headway.core.tracker import nouns
from headway.models import HistoryLine, Opportunity


def opportunity(row: Opportunity) -> nouns.Opportunity:
    """An opportunity as a plain value; `row` comes from `with_names()`."""
    binned = getattr(row, "bin_entry", None)
    return nouns.Opportunity(
        id=row.pk,
        search_id=row.search_id,
        company=row.company.name if row.company else "",
        title=row.title,
        role=row.role.name if row.role else None,
        source=row.source.name if row.source else None,
        source_kind=row.source.kind if row.source else None,  # type: ignore[arg-type]
        referrer=row.referrer,
        url=row.url,
        location=row.location,
        work_mode=row.work_mode,  # type: ignore[arg-type]
        pay_min=row.pay_min,
        pay_max=row.pay_max,
        pay_currency=row.pay_currency,
        pay_text=row.pay_text,
        contacted_on=row.contacted_on,
        promised_on=row.promised_on,
        labels=tuple(label.name for label in row.labels.all()),
        notes=row.notes,
        lessons=row.lessons,
        posting_text=row.posting_text,
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
