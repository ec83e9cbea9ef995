"""Adjusting: what a column turns out to be once its cells are read as a whole, whatever its name says."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from headway.core.tracker.words import APPLIED, INTERVIEW, RESPONSE
from headway.core.transfer import cells, statuses
from headway.core.transfer.columns import Assigned, Assignment
from headway.core.transfer.contents import content, kind_of
from headway.core.transfer.dates import infer
from headway.core.transfer.day_forms import WRITTEN_DAY
from headway.core.transfer.folding import blank, words_of_name
from headway.core.transfer.headers import Table
from headway.core.transfer.names import by_name
from headway.core.transfer.sheets import Cell
from headway.core.transfer.statuses import Meaning
from headway.core.transfer.wordings import Wordings

_NO_STAGE: Final = ("phone", "number", "money", "email", "url", "uuid")
_SAMPLE: Final = 2000
_TELL_MORE: Final = frozenset(
    ("applied_on", "status", "outcome", "history", "event", "response_on", "first_contact_on", "from", "subject")
)
_TOLD: Final = ("status", "stage", "event", "type", "action", "name", "to", "state", "what")
_DAYS: Final = ("date", "timestamp", "at", "on", "time", "day", "when")


def refined(table: Table, assignment: Assignment, wordings: Wordings) -> Assignment:
    """The assignment, put right where the cells as a whole contradict it; what the person said stays."""
    columns = []
    taken = {each.field for each in assignment.columns}
    told_history = assignment.index_of("history") is not None
    for each in assignment.columns:
        field = each.field
        if each.reason in ("asked", "remembered"):
            pass
        elif field and field.startswith("stage:") and "status" in taken and _is_put_away(table, each):
            field = None
        elif field and field.startswith("stage:"):
            field = _stage_or_not(table, each.index, field, wordings)
            if field == "applied_on" and field in taken:
                field = each.field
        elif field is None and _is_stage_of_marks(table, each.index, each.column):
            field = f"stage:{each.column}"
        elif field == "applied_on" and each.reason == "content" and assignment.index_of("first_contact_on") is not None:
            field = None
        elif field is None and (day := _day_after_all(table, each.index, each.column)) and day not in taken:
            field = day
        elif field == "posting_text" and "title" not in taken and _is_short(_values(table, each.index)):
            field = "title"
        elif not told_history and _is_history(field, _values(table, each.index)):
            field, told_history = "history", True
        elif field == "contact_email" and _is_ones_own(_values(table, each.index)):
            field = None
        columns.append(each if field == each.field else type(each)(each.index, each.column, field, "content"))
    columns = _only_day(columns)
    settled = {f"columns:{new.column}" for old, new in zip(assignment.columns, columns, strict=True) if old != new}
    return Assignment(tuple(columns), tuple(doubt for doubt in assignment.doubts if doubt.key not in settled))


def _only_day(columns: Sequence[Assigned]) -> list[Assigned]:
    """Where nothing tells of applying and nothing of where it stands, the one day that there is is that of applying."""
    fields = {each.field for each in columns}
    alone = fields.isdisjoint(_TELL_MORE) and not any((field or "").startswith("stage:") for field in fields)
    days = [each for each in columns if each.field in ("updated_on", "saved_on", "event_on")]
    if not alone or len(days) != 1 or days[0].field != "updated_on" or days[0].reason not in ("name", "content"):
        return list(columns)
    return [replace(each, field="applied_on", reason="content") if each is days[0] else each for each in columns]


def _values(table: Table, at: int) -> list[Cell]:
    return [row.cells[at] for row in table.rows]


def _stage_or_not(table: Table, at: int, field: str, wordings: Wordings) -> str | None:
    """A stage, a status where the column of a first answer says which one it was, or nothing of ours."""
    values = [value for value in _values(table, at) if not blank(value)]
    named = statuses.stage_of_column(field.removeprefix("stage:"))
    if named == Meaning(APPLIED) and _are_days(values):
        return "applied_on"
    held = content(values)
    if held.filled and held.share >= 0.6 and held.kind in _NO_STAGE:
        return None
    if named is None or named.stage != RESPONSE or named.stage_name:
        return field
    told = [wordings.peek(cells.line(value)) for value in values if statuses.mark(value) is None]
    answers = sum(meaning is not None and (meaning.outcome or meaning.stage) is not None for meaning in told)
    return "status" if values and 2 * answers > len(values) else field


def _day_after_all(table: Table, at: int, header: str) -> str | None:
    """The field of a column that is named for a day and can be read as days, though its cells look like numbers."""
    named = by_name(header)
    if named is None or not named.field.endswith("_on"):
        return None
    return named.field if _are_days(_values(table, at)) else None


def _are_days(values: Sequence[Cell]) -> bool:
    filled = [value for value in values if not blank(value)]
    form = infer(filled)
    return bool(filled) and sum(form.read(value).on is not None for value in filled) >= 0.8 * len(filled)


def _is_short(values: Sequence[Cell]) -> bool:
    filled = [cells.text(value) for value in values if not blank(value)]
    return bool(filled) and all(len(said) <= 80 and "\n" not in said and "://" not in said for said in filled)


def _is_stage_of_marks(table: Table, at: int, header: str) -> bool:
    """Whether a column that no field took holds yes and no under the name of a stage."""
    named = by_name(header)
    return (
        bool(named and named.field) and statuses.stage_of_column(header) is not None and only_marks(_values(table, at))
    )


def _is_put_away(table: Table, each: Assigned) -> bool:
    """Whether “closed”, yes or no beside a status, may as well say that a record was put away."""
    meaning = statuses.stage_of_column(each.column)
    return meaning is not None and meaning.outcome == "position_closed" and only_marks(_values(table, each.index))


def _is_log(values: Sequence[Cell]) -> bool:
    """Whether cells are lists of records that tell what happened and when."""
    filled = [value for value in values if not cells.is_empty(value)]
    entries = [entry for value in filled if isinstance(value, list) for entry in value]
    keys = [{words_of_name(key).split(" ")[-1] for key in entry} for entry in entries if isinstance(entry, dict)]
    logs = sum(not found.isdisjoint(_TOLD) and not found.isdisjoint(_DAYS) for found in keys)
    return bool(entries) and all(isinstance(value, list) for value in filled) and logs == len(entries)


def _is_history(field: str | None, values: Sequence[Cell]) -> bool:
    """Whether a column that is called otherwise holds histories."""
    if field in (None, "notes"):
        return _is_log(values)
    return field in ("status", "outcome") and _tells_several(values[:_SAMPLE])


def _tells_several(values: Sequence[Cell]) -> bool:
    """Whether many cells of a status tell several days: then they tell a history."""
    filled = [value for value in values if not blank(value)]
    several = sum(len(WRITTEN_DAY.findall(cells.line(value))) > 1 for value in filled)
    return several > 0 and 3 * several >= len(filled)


def _is_ones_own(values: Sequence[Cell]) -> bool:
    """Whether a column holds one address in every row: then it is the person's own."""
    filled = [cells.line(value) for value in values if not blank(value)]
    return len(filled) >= 2 and len(set(filled)) == 1


def asked_about(header: str) -> Meaning | None:
    """The stage that a column of yes and no asks about ("Selected for interview?")."""
    words = words_of_name(header).split()
    if any(word.startswith("interview") for word in words):
        return Meaning(INTERVIEW)
    return statuses.stage_of_column(header)


def only_marks(values: Sequence[Cell]) -> bool:
    """Whether at least half of the filled cells are yes or no."""
    filled = [value for value in values if not blank(value)]
    return bool(filled) and sum(kind_of(value) == "mark" for value in filled) * 2 >= len(filled)
