"""The gate: which sheets are lists of applications at all, and which of their rows are rows of such a list."""

import re
from collections.abc import Sequence
from typing import Final

from headway.core.transfer import cells, columns, statuses, subjects
from headway.core.transfer.contents import kind_of
from headway.core.transfer.folding import blank, fold, words_of_name
from headway.core.transfer.headers import Row
from headway.core.transfer.outline import Outline
from headway.core.transfer.sheets import Cell
from headway.core.transfer.vocabulary.months import MONTH_NAMES

_TOTALS: Final = frozenset(
    "total totals sum summe gesamt gesamtsumme insgesamt anzahl count average avg mean subtotal somme totaux suma "
    "rate ratio percentage quote taux razem totaal totale soma celkem soucet итого всего 合计 总计 小计 合計".split()
)
_IDS: Final = frozenset(
    ("application id", "application number", "job id", "req id", "requisition id", "job number", "candidate id")
)
_COUNTED: Final = ("number", "money", "mark")
_MONTHS: Final = frozenset(fold(name) for year in MONTH_NAMES for month in year for name in month.split("|"))
_FOREIGN: Final = frozenset(
    "amount betrag montant importe importo valor price preis prix precio prezzo invoice rechnung facture factura qty "
    "quantity stock sku balance vendor task aufgabe due owner".split()
)
_SECTION: Final = re.compile(
    r"(?:(?:kw|cw|week|woche|semaine|semana|q[1-4]|month|monat)\s*\d*|(?:19|20)\d\d)\b.*", re.I
)
_APPLICANTS: Final = frozenset("email phone age gender skills experience education university school cgpa gpa".split())
_ONES_OWN: Final = ("status", "outcome", "history", "event", "applied_on", "url", "source", "response_on")
_PEOPLE: Final = frozenset(
    ("first name", "last name", "vorname", "nachname", "connected on", "prenom", "nombre", "apellidos")
)


def problem(outline: Outline) -> str | None:
    """Why a table is no list of applications, in one sentence; None where it is one."""
    names = {fold(name) for name in outline.table.header}
    if len(names & _PEOPLE) >= 2 and not outline.has("status", "outcome", "history") and not outline.stages:
        return "Nothing to import: this is a list of people, not of applications."
    if outline.has("from") and not outline.has("company", "title", "id", "url"):
        return "Nothing to import: these are steps without the applications that took them."
    if _is_address_book(outline):
        return "Nothing to import: this is a list of people, not of applications."
    if len({word for name in names for word in name.split()} & _APPLICANTS) >= 3 and not outline.has(*_ONES_OWN):
        return "Nothing to import: this is a list of people, not of applications."
    if len(outline.table.header) < 2 and not outline.has("title"):
        return "Nothing to import: no table of applications was found."
    if _evidence(outline) < 2:
        return "Nothing to import: these rows do not look like applications."
    return None


def _is_address_book(outline: Outline) -> bool:
    """Whether the rows are people: nearly each has a name and an address, and nothing tells of an application."""
    if outline.has("status", "outcome", "history", "event", "applied_on", "url", "response_on", "from"):
        return False
    rows = outline.table.rows
    people = sum(bool(outline.say(row, "contact")) for row in rows)
    return outline.has("contact_email") and people >= 0.8 * len(rows) and not _stages_reached(outline)


def _stages_reached(outline: Outline) -> bool:
    cell = ((row, stage.index) for row in outline.table.rows[:300] for stage in outline.stages)
    return any(outline.day(row, at).on or statuses.mark(row.cells[at]) for row, at in cell)


def _evidence(outline: Outline) -> float:
    """How much speaks for applications: 2 is enough."""
    score = _named(outline, "company") + 1.5 * _named(outline, "title") + 2 * outline.has("history", "inbound", "from")
    score += min(2.0, 1.0 * len(outline.stages)) + 2 * outline.has("event")
    score += _understood(outline) + _dated(outline) + _subjects(outline)
    score += 0.5 * any(words_of_name(name) in _IDS for name in outline.table.header)
    score += 0.5 * outline.has("url") + 0.5 * outline.has("source") + 0.5 * outline.has("contact", "posting_text")
    foreign = sum(not _FOREIGN.isdisjoint(words_of_name(name).split()) for name in outline.table.header)
    return score - min(2, foreign) * (not outline.has("title"))


def _named(outline: Outline, field: str) -> float:
    """Whether a column holds a field: half where its cells alone say so."""
    at = outline.index(field)
    if at is None:
        return 0.0
    return 0.5 if outline.assignment.columns[at].reason == "content" and outline.table.named else 1.0


def _dated(outline: Outline) -> float:
    at = outline.index("applied_on")
    if at is None:
        return 1.0 if outline.has("saved_on", "response_on") else 0.0
    name = columns.by_name(outline.table.header[at])
    return 1.5 if name and name.strength >= 0.9 and len(fold(outline.table.header[at]).split()) > 1 else 0.5


def _understood(outline: Outline) -> float:
    said = [
        text for row in outline.table.rows[:300] for name in ("status", "outcome") if (text := outline.say(row, name))
    ]
    if not said:
        return 0.0
    meanings = [outline.wordings.peek(text) for text in said]
    share = sum(1 for each in meanings if each and (each.stage is not None or each.outcome)) / len(said)
    return 2.0 if share >= 0.3 else 0.0 if not any(meanings) else 0.5


def _subjects(outline: Outline) -> float:
    if "subject" not in outline.fields:
        return 0.0
    about = sum(subjects.read(outline.say(row, "subject")).about_a_job for row in outline.table.rows[:300])
    return 2.0 if about else 0.0


def reason_to_skip(outline: Outline, row: Row) -> str | None:
    """Why a row is none of an application; None for one that is."""
    company, title = outline.say(row, "company"), outline.say(row, "title")
    if company and title and not title[:1].isdigit():
        return None
    filled = [cell for cell in row.cells if not cells.is_empty(cell)]
    first = cells.line(filled[0]) if filled else ""
    if _is_totals(outline, row, first, filled[1:]):
        return "a line of totals"
    if company and title:
        return None
    if len(filled) == 1 and _is_section(outline, company or title or first, row):
        return "a heading between rows"
    if company or title:
        return None
    if "subject" in outline.fields and outline.say(row, "subject"):
        told = subjects.read(outline.say(row, "subject"))
        return None if told.about_a_job or (outline.say(row, "status") and told.title) else "not about a job"
    if outline.say(row, "url"):
        return None
    if not any(outline.read_day(row.cells[at], at).text for at in outline.formats):
        return "neither a company nor a title nor a day"
    return _no_application(outline, row)


def _is_totals(outline: Outline, row: Row, first: str, rest: Sequence[Cell]) -> bool:
    """Whether a row counts the others: numbers alone beside a label that counts, or in the place of a title."""
    if _says_more(outline, row) or any(kind_of(cell) not in _COUNTED for cell in rest if not blank(cell)):
        return False
    if outline.say(row, "title") and rest and not outline.say(row, "company").isdigit():
        return kind_of(outline.cell(row, "title")) in _COUNTED
    meaning = outline.wordings.peek(first)
    told = not _TOTALS.isdisjoint(fold(first).split()) or first.rstrip().endswith("%")
    return told or bool(rest and meaning and (meaning.stage or meaning.outcome))


def _says_more(outline: Outline, row: Row) -> bool:
    days = (outline.read_day(row.cells[at], at) for at in outline.formats)
    return any(outline.say(row, name) for name in ("status", "url")) or any(day.on for day in days)


def _no_application(outline: Outline, row: Row) -> str | None:
    said = outline.say(row, "outcome") or outline.say(row, "status")
    if said and outline.wordings.peek(said) is None:
        return f"“{said[:60]}” is no news of an application"
    return None


def _is_section(outline: Outline, text: str, row: Row) -> bool:
    folded = fold(text)
    words = folded.split()
    if not words or text.rstrip().endswith(":") or _SECTION.fullmatch(folded):
        return True
    if words[0] in _MONTHS and len(words) <= 2:
        return True
    return outline.wordings.peek(text) is not None and len(row.cells) > 2
