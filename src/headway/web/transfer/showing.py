"""A preview as the import page shows it: columns with choices, questions, rows, what is left out."""

import re
from dataclasses import dataclass
from typing import Final

from headway.core.tracker.words import DEFAULT_STAGES, OUTCOMES
from headway.core.transfer.plan import Preview
from headway.core.transfer.reading import ReadRow, Unsure

SHOWN: Final = 12
FIELD_NAMES: Final = {
    "company": "Company",
    "title": "Title",
    "role": "Target role",
    "status": "Status",
    "outcome": "Result",
    "history": "History",
    "applied_on": "Day applied",
    "response_on": "Day of their response",
    "interview_on": "Day of an interview",
    "offer_on": "Day of the offer",
    "closed_on": "Day it ended",
    "contacted_on": "Last contact",
    "first_contact_on": "First contact",
    "promised_on": "Answer promised for",
    "updated_on": "Last change of the row",
    "source": "Source",
    "referrer": "Referred by",
    "url": "Link",
    "location": "Location",
    "work_mode": "Work mode",
    "pay": "Pay",
    "pay_min": "Pay from",
    "pay_max": "Pay to",
    "pay_currency": "Currency",
    "contact": "Contact",
    "contact_email": "E-mail of the contact",
    "notes": "Notes",
    "lessons": "Lessons learned",
    "posting_text": "Posting",
    "labels": "Labels",
    "event": "What happened",
}
REASONS: Final = {
    "name": "by its name",
    "content": "by what it holds",
    "asked": "as you said",
    "remembered": "as last time",
    "position": "by where it stands",
    "format": "by the format",
}
_STAGE_WORDS: Final = [(f"stage:{stage.number}", f"Stage: {stage.name}") for stage in DEFAULT_STAGES]
_ANSWERS: Final[dict[str, str]] = {
    "note": "Just a note",
    "none": "Kept beside, as it is",
    "day_first": "Day first: 31.3.",
    "month_first": "Month first: 3/31",
    "year_first": "Year first: 2026-03-31",
    "not_applied": "Not applied yet",
    "waiting": "Still waiting",
    **dict(_STAGE_WORDS),
    **{str(name): f"Ended: {words.lower()}" for name, words in OUTCOMES.items()},
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file: what it became, why, and what else it could be."""

    name: str
    field: str
    words: str
    reason: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that the file leaves open, as a list to choose from."""

    key: str
    where: str
    question: str
    choice: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mend:
    """A cell that cannot be read, and the columns it may stand in: it can be typed anew."""

    rows: tuple[int, ...]
    reason: str
    text: str
    columns: tuple[str, ...]


def columns(preview: Preview) -> list[Column]:
    """The columns of the file with what each could become."""
    found = []
    for mapped in preview.reading.mapping:
        field = mapped.field or ""
        options = [("", "Kept beside, as it is"), *FIELD_NAMES.items()]
        if field and field not in FIELD_NAMES:
            options.append((field, _words(field)))
        found.append(Column(mapped.column, field, _words(field), REASONS[mapped.reason], tuple(options)))
    return found


def questions(preview: Preview) -> list[Asked]:
    """What the file leaves open."""
    return [
        Asked(each.key, each.where, each.question, each.choice, _options(each))
        for each in preview.reading.unsure
        if each.key
    ]


def to_mend(preview: Preview) -> list[Mend]:
    """Cells that cannot be read, of rows that were left out and of rows that were read without them."""
    every = tuple(mapped.column for mapped in preview.reading.mapping)
    days = tuple(mapped.column for mapped in preview.reading.mapping if (mapped.field or "").endswith("_on"))
    left_out = [
        Mend((each.row,), each.reason, _quoted(each.cell), tuple(name for name in every if name in each.cell) or every)
        for each in preview.reading.skipped
        if each.cell
    ]
    doubts = [
        Mend(row.rows or (row.row,), flag, _quoted(flag), days or every)
        for row in flagged(preview)
        for flag in row.flags
        if "no day" in flag
    ]
    return [*left_out, *doubts]


def flagged(preview: Preview) -> list[ReadRow]:
    """The rows that were read with a doubt."""
    return [row for row in (*preview.added, *(each.row for each in preview.updated)) if row.flags]


def _quoted(text: str) -> str:
    found = re.search(r"“([^”]*)”|'([^']*)'", text)
    return next(filter(None, found.groups()), "") if found else ""


def _words(field: str) -> str:
    if not field:
        return "Kept beside, as it is"
    if field.startswith("stage:"):
        return f"A stage: {field.removeprefix('stage:')}"
    return FIELD_NAMES.get(field, field.replace("_", " ").capitalize())


def _answer(value: str) -> str:
    return _ANSWERS.get(value) or FIELD_NAMES.get(value) or value.removeprefix("own:")


def _options(asked: Unsure) -> tuple[tuple[str, str], ...]:
    options = [(value, _answer(value)) for value in asked.options]
    if asked.key.startswith("statuses:"):
        known = {value for value, _ in options}
        options += [
            (value, words)
            for value, words in _ANSWERS.items()
            if value not in known and value != "none" and "_first" not in value
        ]
    return tuple(options)
