"""The outline of a table: which column holds what, how its days are written, which columns are stages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from headway.core.tracker.words import OFFER, PHONE
from headway.core.transfer import adjusting, cells, columns, dates, pairing, statuses
from headway.core.transfer.columns import Assigned, Assignment
from headway.core.transfer.dates import DateFormat, ReadDay
from headway.core.transfer.headers import Row, Table
from headway.core.transfer.names import date_hint
from headway.core.transfer.reading import Choices, Mapped, Unsure
from headway.core.transfer.sheets import Cell
from headway.core.transfer.statuses import Meaning
from headway.core.transfer.wordings import Wordings

STAGE: Final = "stage:"
NO_DAY: Final = ReadDay()
_SAMPLE: Final = 2000
_FIRST_DAYS: Final = ("posted_on", "saved_on", "first_contact_on", "applied_on", "event_on", "response_on")
_LAST_DAYS: Final = ("closed_on", "contacted_on", "updated_on", "followup_on", "promised_on")


@dataclass(frozen=True, slots=True)
class StageColumn:
    """A column that stands for one stage, or for one outcome."""

    index: int
    header: str
    meaning: Meaning
    days_at: int | None = None  # where its days stand in a column of their own


@dataclass(slots=True)
class Outline:
    """A table with its columns understood; what the layouts read from."""

    table: Table
    assignment: Assignment
    wordings: Wordings
    stages: tuple[StageColumn, ...] = ()
    formats: dict[int, DateFormat] = field(default_factory=dict)
    doubts: list[Unsure] = field(default_factory=list)
    fields: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _days: dict[int, dict[int, ReadDay]] = field(default_factory=dict)
    _seen: dict[tuple[int, str], ReadDay] = field(default_factory=dict)

    def index(self, name: str) -> int | None:
        """The first column that holds a field, or None."""
        found = self.fields.get(name)
        return found[0] if found else None

    def has(self, *names: str) -> bool:
        """Whether any of the fields has a column."""
        return any(name in self.fields for name in names)

    def cell(self, row: Row, name: str) -> Cell:
        """The row's first filled cell of a field, or None."""
        return next((row.cells[at] for at in self.fields.get(name, ()) if not cells.is_empty(row.cells[at])), None)

    def say(self, row: Row, name: str) -> str:
        """What the row says in a field, on one line."""
        for at in self.fields.get(name, ()):
            said = cells.line(row.cells[at])
            if said:
                return said
        return ""

    def day(self, row: Row, index: int | None) -> ReadDay:
        """The day in a column of a row, its year placed where it was left out."""
        if index is None:
            return NO_DAY
        placed = self._days.get(row.number)
        if placed is not None and index in placed:
            return placed[index]
        return self.read_day(row.cells[index], index)

    def read_day(self, cell: Cell, index: int) -> ReadDay:
        """A cell read with the format of its column."""
        if cell is None:
            return NO_DAY
        if not isinstance(cell, str):
            return self.formats[index].read(cell)
        key = (index, cell)
        if key not in self._seen:
            self._seen[key] = NO_DAY if not cells.said(cell) else self.formats[index].read(cell)
        return self._seen[key]

    def place_years(self) -> None:
        """Finds the years of days that were written without one, from the days around them."""
        order = self.ordered_days()
        read = [tuple(self.read_day(row.cells[at], at) for at in order) for row in self.table.rows]
        if any(day.yearless for days in read for day in days):
            placed = dates.place_years(read)
            for row, days in zip(self.table.rows, placed, strict=True):
                self._days[row.number] = dict(zip(order, days, strict=True))

    def ordered_days(self) -> list[int]:
        """The day columns in the order in which things should have happened."""
        first = [at for name in _FIRST_DAYS for at in self.fields.get(name, ())]
        last = [at for name in _LAST_DAYS for at in self.fields.get(name, ())]
        rest = [at for at in self.formats if at not in first and at not in last]
        return [at for at in (*first, *rest, *last) if at in self.formats]


def draw(
    table: Table,
    choices: Choices,
    wordings: Wordings,
    *,
    remembered: bool = False,
) -> Outline:
    """The outline of a table: columns assigned, days and stages understood."""
    sample = [list(values) for values in zip(*(row.cells for row in table.rows[:_SAMPLE]), strict=True)]
    values: Sequence[Sequence[Cell]] = sample or [[] for _ in table.header]
    assigned = columns.assign(table.header, values, choices.columns, remembered=remembered)
    assignment, days = pairing.days_of_stages(table, adjusting.refined(table, assigned, wordings))
    outline = Outline(table, assignment, wordings, doubts=list(assignment.doubts))
    outline.fields = _fields(assignment)
    outline.stages = _stages(table, assignment, wordings, days)
    _answers_as_stages(outline)
    wordings.adopt(stage.meaning for stage in outline.stages)
    _read_formats(outline, choices.date_order)
    outline.place_years()
    return outline


def mapping(assignment: Assignment) -> tuple[Mapped, ...]:
    """Every column with the field it was taken for."""
    return tuple(Mapped(each.column, each.field, each.reason) for each in assignment.columns)


def _fields(assignment: Assignment) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for each in assignment.columns:
        if each.field and not each.field.startswith(STAGE):
            found.setdefault(each.field, []).append(each.index)
    return {name: tuple(indexes) for name, indexes in found.items()}


def _stages(
    table: Table, assignment: Assignment, wordings: Wordings, days: Mapping[int, int]
) -> tuple[StageColumn, ...]:
    """The stage columns, each a stage of its own: what no default stage is left for becomes an own one."""
    beside = set(days.values())
    named = [each for each in assignment.columns if each.field and each.field.startswith(STAGE)]
    found = [each for each in named if each.index not in beside]
    lined = statuses.line_up(tuple(_name(each) for each in found))
    below = 1
    stages: list[StageColumn] = []
    for each, meaning in zip(found, lined, strict=True):
        known = meaning or Meaning(stage=below, stage_name=_name(each))
        if (
            known.stage_name
            and known.stage is not None
            and PHONE <= below < OFFER
            and _follows(each.index, stages, table)
        ):
            known = replace(known, stage=max(known.stage, below))
        if known.stage is not None:
            below = known.stage
        if known.stage_name:
            known = replace(known, stage_name=wordings.own(known.stage_name))
        stages.append(StageColumn(each.index, each.column, known, days.get(each.index)))
    return tuple(stages)


def _follows(at: int, before: Sequence[StageColumn], table: Table) -> bool:
    """Whether a stage comes after the talks in the columns before it: most rows that reached it had one of them."""
    talks = [stage.index for stage in before if (stage.meaning.stage or 0) >= PHONE]
    told = [any(_is_reached(row.cells[talk]) for talk in talks) for row in table.rows if _is_reached(row.cells[at])]
    return 2 * sum(told) >= len(told)


def _is_reached(cell: Cell) -> bool:
    return bool(cells.line(cell)) and statuses.mark(cell) != "no"


def _answers_as_stages(outline: Outline) -> None:
    """Takes a column of results that only holds yes and no ("Selected for interview?") for a column of that stage."""
    for name in ("status", "outcome"):
        for at in outline.fields.get(name, ()):
            meaning = adjusting.asked_about(outline.table.header[at])
            if meaning is not None and adjusting.only_marks([row.cells[at] for row in outline.table.rows]):
                outline.stages += (StageColumn(at, outline.table.header[at], meaning),)
                outline.fields[name] = tuple(other for other in outline.fields[name] if other != at)
    outline.fields = {name: found for name, found in outline.fields.items() if found}


def _name(assigned: Assigned) -> str:
    name = (assigned.field or "").removeprefix(STAGE)
    return assigned.column if name.isdigit() or not name else name


def _read_formats(outline: Outline, order: Mapping[str, str]) -> None:
    header, rows = outline.table.header, outline.table.rows
    days = [at for name, found in outline.fields.items() if name.endswith("_on") for at in found]
    days += [stage.index for stage in outline.stages]
    days += [stage.days_at for stage in outline.stages if stage.days_at is not None]
    values = {at: [row.cells[at] for row in rows] for at in days}
    hint = date_hint(header)
    for at in days:
        asked = order.get(header[at]) or order.get("")
        also = [values[other] for other in days if other != at]
        outline.formats[at] = dates.infer(values[at], order=asked, also=also, hint=hint)
    unclear = [at for at in days if outline.formats[at].ambiguous]
    if unclear:
        outline.doubts.append(_day_question(outline, unclear))


def _day_question(outline: Outline, unclear: Sequence[int]) -> Unsure:
    names = [outline.table.header[at] for at in unclear]
    choice = "day_first" if outline.formats[unclear[0]].order == "day_first" else "month_first"
    where = f"column '{names[0]}'" if len(names) == 1 else "columns " + ", ".join(f"'{name}'" for name in names)
    key = f"date_order:{names[0]}" if len(names) == 1 else "date_order:"
    return Unsure(where, "day first or month first?", choice, key, ("day_first", "month_first"))
