"""A preview as the import page shows it: columns with choices, questions, rows, what is left out."""

import re
from dataclasses import dataclass
from typing import Final

from headway.core.speech import noted, said, say, within
from headway.core.tracker.words import DEFAULT_STAGES, OUTCOMES
from headway.core.transfer.plan import Preview
from headway.core.transfer.reading import ReadRow, Unsure

SHOWN: Final = 12
FIELD_NAMES: Final = {
    "company": noted("Company"),
    "title": noted("Title"),
    "role": noted("Target role"),
    "status": noted("Status"),
    "outcome": noted("Result"),
    "history": noted("History"),
    "applied_on": noted("Day applied"),
    "response_on": noted("Day of their response"),
    "interview_on": noted("Day of an interview"),
    "offer_on": noted("Day of the offer"),
    "closed_on": noted("Day it ended"),
    "contacted_on": noted("Last contact"),
    "first_contact_on": noted("First contact"),
    "promised_on": noted("Answer promised for"),
    "updated_on": noted("Last change of the row"),
    "source": noted("Source"),
    "referrer": noted("Referred by"),
    "url": noted("Link"),
    "location": noted("Location"),
    "work_mode": noted("Work mode"),
    "pay": noted("Pay"),
    "pay_min": noted("Pay from"),
    "pay_max": noted("Pay to"),
    "pay_currency": noted("Currency"),
    "contact": noted("Contact"),
    "contact_email": "E-mail of the contact",
    "notes": noted("Notes"),
    "lessons": noted("Lessons learned"),
    "posting_text": noted("Posting"),
    "tailored": noted("Tailored"),
    "labels": noted("Labels"),
    "event": noted("What happened"),
}
_NAMELESS: Final = "neither a company nor a title"  # as the reader remarks it
REASONS: Final = {
    "name": noted("by its name"),
    "content": noted("by what it holds"),
    "asked": noted("as you said"),
    "remembered": noted("as last time"),
    "position": noted("by where it stands"),
    "format": noted("by the format"),
}
_STAGES: Final = {f"stage:{stage.number}": stage.name for stage in DEFAULT_STAGES}
_ANSWERS: Final[dict[str, str]] = {
    "note": noted("Just a note"),
    "none": noted("Kept beside, as it is"),
    "day_first": noted("Day first: 31.3."),
    "month_first": noted("Month first: 3/31"),
    "year_first": noted("Year first: 2026-03-31"),
    "not_applied": noted("Not applied yet"),
    "waiting": noted("Still waiting"),
    **_STAGES,
    **{str(outcome): words for outcome, words in OUTCOMES.items()},
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
        options = [("", say("Kept beside, as it is")), *said(FIELD_NAMES).items()]
        if field and field not in FIELD_NAMES:
            options.append((field, _words(field)))
        found.append(Column(mapped.column, field, _words(field), say(REASONS[mapped.reason]), tuple(options)))
    return found


def questions(preview: Preview) -> list[Asked]:
    """What the file leaves open."""
    return [
        Asked(each.key, each.where, each.question, each.choice, _options(each))
        for each in preview.reading.unsure
        if each.key
    ]


def to_mend(preview: Preview) -> list[Mend]:
    """Cells to type anew: those of rows that do not say what they are about, and days that cannot be read."""
    every = tuple(mapped.column for mapped in preview.reading.mapping)
    days = tuple(mapped.column for mapped in preview.reading.mapping if (mapped.field or "").endswith("_on"))
    nameless = [
        Mend((each.row,), each.reason, "", every)
        for each in preview.reading.skipped
        if each.cell and each.reason.startswith(_NAMELESS)
    ]
    doubts = [
        Mend(row.rows or (row.row,), flag, _quoted(flag), days or every)
        for row in flagged(preview)
        for flag in row.flags
        if "no day" in flag
    ]
    return [*nameless, *doubts]


def flagged(preview: Preview) -> list[ReadRow]:
    """The rows that were read with a doubt."""
    return [row for row in (*preview.added, *(each.row for each in preview.updated)) if row.flags]


def _quoted(text: str) -> str:
    found = re.search(r"“([^”]*)”|'([^']*)'", text)
    return next(filter(None, found.groups()), "") if found else ""


def _words(field: str) -> str:
    if not field:
        return say("Kept beside, as it is")
    if field.startswith("stage:"):
        return say("A stage: {name}", name=field.removeprefix("stage:"))
    return say(FIELD_NAMES.get(field, field.replace("_", " ").capitalize()))


def _answer(value: str) -> str:
    if value in _STAGES:
        return say("Stage: {name}", name=say(_STAGES[value]))
    if value in OUTCOMES:
        return say("Ended: {outcome}", outcome=within(say(OUTCOMES[value])))
    known = _ANSWERS.get(value) or FIELD_NAMES.get(value)
    return say(known) if known else value.removeprefix("own:")


def _options(asked: Unsure) -> tuple[tuple[str, str], ...]:
    options = [(value, _answer(value)) for value in asked.options]
    if asked.key.startswith("statuses:"):
        known = {value for value, _ in options}
        options += [
            (value, _answer(value))
            for value in _ANSWERS
            if value not in known and value != "none" and "_first" not in value
        ]
    return tuple(options)
