"""Pairing: a stage's column of yes and no with the column of its days beside it."""

import re
from dataclasses import replace
from typing import Final

from headway.core.transfer import statuses
from headway.core.transfer.columns import Assigned, Assignment
from headway.core.transfer.contents import content
from headway.core.transfer.headers import Table

_SAMPLE: Final = 2000
_A_DATE: Final = re.compile(r"(?:date|datum|fecha|data|дата|日期|when|day)(?: \(\d+\))?", re.IGNORECASE)


def days_of_stages(table: Table, assignment: Assignment) -> tuple[Assignment, dict[int, int]]:
    """The assignment with the columns of days given to their stages, and for each such stage the place of its days.

    A column of days belongs to the stage at its left where it is called after that stage, or only "Date".
    """
    if not any(map(_is_stage, assignment.columns)):
        return assignment, {}
    rows = table.rows[:_SAMPLE]
    held = {each.index: content([row.cells[each.index] for row in rows]).kind for each in assignment.columns}
    columns = list(assignment.columns)
    found: dict[int, int] = {}
    for before, each in zip(assignment.columns, assignment.columns[1:], strict=False):
        told = _is_stage(before) and held[before.index] not in ("day", "empty") and held[each.index] == "day"
        if told and (_A_DATE.fullmatch(each.column) or _same_stage(before, each)):
            found[before.index] = each.index
            columns[each.index] = replace(each, field=before.field)
    return (replace(assignment, columns=tuple(columns)), found) if found else (assignment, found)


def _is_stage(each: Assigned) -> bool:
    return bool(each.field) and str(each.field).startswith("stage:")


def _same_stage(one: Assigned, other: Assigned) -> bool:
    named = statuses.stage_of_column(one.column)
    return named is not None and _is_stage(other) and named == statuses.stage_of_column(other.column)
