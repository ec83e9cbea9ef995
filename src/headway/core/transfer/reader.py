"""The reader: from the sheets of a file to a reading of the applications in it. It never raises for bad data."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from headway.core.transfer import assemble, gate, headers, layouts, mending, outline, pauses, sections
from headway.core.transfer.drafts import Draft
from headway.core.transfer.folding import words_of_name
from headway.core.transfer.outline import Outline
from headway.core.transfer.reading import Choices, Format, OwnStage, Reading, ReadRow, Unsure
from headway.core.transfer.sheets import Sheet
from headway.core.transfer.wordings import Wordings

Progress = Callable[[int, int], None]
_NO_TABLE: Final = "Nothing to import: this file holds no table."


@dataclass(frozen=True, slots=True)
class _Candidate:
    sheet: Sheet
    table: headers.Table
    outline: Outline
    problem: str | None

    @property
    def worth(self) -> tuple[bool, int]:
        known = sum(1 for each in self.outline.assignment.columns if each.field)
        return self.problem is None and bool(self.table.rows), known * min(len(self.table.rows), 200)


def read(
    sheets: Sequence[Sheet],
    *,
    file: str,
    choices: Choices | None = None,
    own_stages: Sequence[str] = (),
    roles: Sequence[str] = (),
    progress: Progress | None = None,
) -> Reading:
    """What a file says: its applications, each with its history, and what it leaves open.

    `own_stages` and `roles` are those of the job search; `progress` is told rows done and rows in all.
    """
    with pauses.undisturbed(sum(len(sheet.cells) for sheet in sheets)):
        return _read(sheets, file, choices or Choices(), own_stages, roles, progress)


def _read(
    sheets: Sequence[Sheet],
    file: str,
    chosen: Choices,
    own_stages: Sequence[str],
    roles: Sequence[str],
    progress: Progress | None,
) -> Reading:
    parts = sections.together(sheets)
    names = tuple(sheet.name for sheet in parts if sheet.name) if len(parts) > 1 else ()
    asked = _asked_for(sheets, chosen) or _asked_for(parts, chosen) or parts
    found = [_look(sheet, chosen, own_stages) for sheet in asked if sheet.cells or sheet.header]
    if not found:
        kind = sheets[0].kind if sheets else "csv"
        return Reading(file, Format(kind), sheets=names, problem=_NO_TABLE)
    best = max(found, key=lambda each: each.worth)
    start = _start(file, best, names)
    if not best.table.rows or best.problem:
        return start
    drafts, layout, skipped = layouts.read(best.outline, progress)
    rows = _rows(drafts, best.outline, roles)
    if not rows and any(row.reason == "not about a job" for row in skipped):
        return replace(start, problem="Nothing to import: nothing in this file is about a job.")
    return replace(
        start,
        format=replace(start.format, layout=layout),
        unsure=_questions(best, found),
        skipped=tuple(sorted((*start.skipped, *skipped), key=lambda each: each.row)),
        rows=tuple(rows),
        own_stages=_own_stages(best.outline, rows),
    )


def _asked_for(sheets: Sequence[Sheet], choices: Choices) -> Sequence[Sheet]:
    return [sheet for sheet in sheets if choices.sheet is not None and sheet.name == choices.sheet]


def _look(sheet: Sheet, choices: Choices, own: Sequence[str]) -> _Candidate:
    table = headers.find(sheet, header_row=choices.header_row)
    drawn = _drawn(table, choices, own)
    if (mended := mending.mend(drawn, lambda part: _drawn(part, choices, own))) is not None:
        table, drawn = mended, _drawn(mended, choices, own)
    return _Candidate(sheet, table, drawn, gate.problem(drawn))


def _drawn(table: headers.Table, choices: Choices, own: Sequence[str]) -> Outline:
    return outline.draw(table, choices, Wordings(own, choices.statuses))


def _start(file: str, best: _Candidate, names: tuple[str, ...]) -> Reading:
    sheet, table = best.sheet, best.table
    return Reading(
        file,
        Format(sheet.kind, sheet.encoding, sheet.delimiter, table.header_row, sheet.name),
        mapping=outline.mapping(best.outline.assignment),
        skipped=table.skipped,
        sheets=names,
        shape=_shape(table),
        problem=best.problem,
    )


def _shape(table: headers.Table) -> str:
    """Equal for files with the same columns, whatever their order."""
    names = sorted(map(words_of_name, table.header)) if table.named else ["", str(len(table.header))]
    return hashlib.sha256("\x1f".join(names).encode()).hexdigest()[:16]


def _questions(best: _Candidate, found: Sequence[_Candidate]) -> tuple[Unsure, ...]:
    asked = []
    others = [each for each in found if each is not best and each.worth[0]]
    if others and best.sheet.name:
        names = (best.sheet.name, *(each.sheet.name for each in others if each.sheet.name))
        asked.append(Unsure("sheets", "which sheet holds the applications?", best.sheet.name, "sheet", names))
    if best.sheet.encoding_doubt and best.sheet.encoding:
        options = (best.sheet.encoding, *best.sheet.encoding_doubt)
        asked.append(Unsure("file", "in which encoding is it?", best.sheet.encoding, "encoding", options))
    return (*asked, *best.outline.doubts, *best.outline.wordings.questions())


def _rows(drafts: list[Draft], drawn: Outline, roles: Sequence[str]) -> list[ReadRow]:
    rows = assemble.rows(drafts)
    if "role" not in drawn.fields or not roles:
        return rows
    known = {words_of_name(role): role for role in roles}
    return [replace(row, role=known.get(words_of_name(row.role), row.role)) if row.role else row for row in rows]


def _own_stages(drawn: Outline, rows: Sequence[ReadRow]) -> tuple[OwnStage, ...]:
    """The file's own stages in the order in which they come: first those of columns, then those of statuses."""
    named: dict[str, int] = {}
    for stage in drawn.stages:
        if stage.meaning.stage_name and stage.meaning.stage is not None:
            named.setdefault(stage.meaning.stage_name, stage.meaning.stage)
    for row in rows:
        for line in row.history:
            if line.stage_name:
                named.setdefault(line.stage_name, int(line.what.removeprefix("stage:")))
    return tuple(OwnStage(name, after) for name, after in named.items())
