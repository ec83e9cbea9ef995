"""The graded contract: a reading as the JSON that `headway import --dry-run --json` prints."""

from datetime import date
from typing import Any

from headway.core.transfer.reading import ReadContact, Reading, ReadLine, ReadRow


def to_json(reading: Reading) -> dict[str, Any]:
    """A reading as plain JSON values: the contract's keys first and in its order, then what goes beyond it."""
    form = reading.format
    return {
        "file": reading.file,
        "format": {
            "kind": form.kind,
            "encoding": form.encoding,
            "delimiter": form.delimiter,
            "header_row": form.header_row,
            "sheet": form.sheet,
            "layout": form.layout,
        },
        "mapping": [{"column": each.column, "field": each.field, "reason": each.reason} for each in reading.mapping],
        "unsure": [
            {
                "where": each.where,
                "question": each.question,
                "choice": each.choice,
                "key": each.key,
                "options": list(each.options),
            }
            for each in reading.unsure
        ],
        "skipped": [
            {"row": each.row, "reason": each.reason} | ({"cell": each.cell} if each.cell else {})
            for each in reading.skipped
        ],
        "rows": [_row(each) for each in reading.rows],
        "own_stages": [{"name": stage.name, "after": stage.after} for stage in reading.own_stages],
        "sheets": list(reading.sheets),
        "shape": reading.shape,
        "problem": reading.problem,
    }


def _row(row: ReadRow) -> dict[str, Any]:
    return {
        "row": row.row,
        "company": row.company,
        "title": row.title,
        "role": row.role,
        "source": row.source,
        "location": row.location,
        "url": row.url,
        "stage": row.stage,
        "stage_name": row.stage_name,
        "outcome": row.outcome,
        "applied_on": _day(row.applied_on),
        "history": [_line(line) for line in row.history],
        "status_text": row.status_text,
        "notes": row.notes,
        "contacts": [_contact(contact) for contact in row.contacts],
        "flags": list(row.flags),
        "rows": list(row.rows),
        "source_kind": row.source_kind,
        "referrer": row.referrer,
        "work_mode": row.work_mode,
        "pay_text": row.pay_text,
        "pay_min": row.pay_min,
        "pay_max": row.pay_max,
        "pay_currency": row.pay_currency,
        "posting_text": row.posting_text,
        "lessons": row.lessons,
        "tailored": row.tailored,
        "labels": list(row.labels),
        "contacted_on": _day(row.contacted_on),
        "promised_on": _day(row.promised_on),
        "kept": dict(row.kept),
        "source_id": row.source_id,
        "identity": row.identity,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _line(line: ReadLine) -> dict[str, Any]:
    named = {"name": line.stage_name} if line.stage_name else {}
    return {"what": line.what, "on": _day(line.on), "exactness": line.exactness} | named


def _contact(contact: ReadContact) -> dict[str, Any]:
    return {"name": contact.name, "email": contact.email, "note": contact.note}
