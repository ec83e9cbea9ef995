"""Dates as people write them: one format per column, never per cell, and nothing invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from headway.core.tracker.words import Exactness
from headway.core.transfer.sheets import Cell

Order = Literal["iso", "day_first", "month_first", "year_first", "unambiguous"]


@dataclass(frozen=True, slots=True)
class ReadDay:
    """One cell of a date column. `on` is None where the cell is empty (`text` is "" then) or tells no day.

    `flag` is the sentence about what is wrong or was assumed. `yearless` is (month, day) of a day written without its
    year; `place_years` turns it into a day where the neighbours allow.
    """

    on: date | None = None
    exactness: Exactness = "unknown"
    flag: str | None = None
    text: str = ""
    yearless: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class DateFormat:
    """How one column writes its days. `settled_by` says what decided the order: values, columns, rows, hint, asked."""

    order: Order = "unambiguous"
    ambiguous: bool = False
    settled_by: str = "values"

    def read(self, cell: Cell) -> ReadDay:
        """The day that a cell of this column tells, with how exactly, or why none."""
        if isinstance(cell, datetime):
            return ReadDay(cell.date(), "exact", None, str(cell))
        if isinstance(cell, date):
            return ReadDay(cell, "exact", None, str(cell))
        text = "" if cell is None else str(cell).strip()
        try:
            return ReadDay(date.fromisoformat(text[:10]), "exact", None, text)
        except ValueError:
            return ReadDay(text=text, flag=f"“{text}” is no day that can be read" if text else None)


def infer(
    values: Sequence[Cell],
    *,
    order: str | None = None,
    also: Sequence[Sequence[Cell]] = (),
    hint: Literal["day_first", "month_first"] | None = None,
) -> DateFormat:
    """The format of a column of days: from its own values, else from other date columns, the rows' order, the hint.

    `order` is the person's own answer and settles it; `also` are the other date columns of the same file; `hint` is
    what the language of the headers suggests.
    """
    return DateFormat()


def place_years(rows: Sequence[Sequence[ReadDay]]) -> tuple[tuple[ReadDay, ...], ...]:
    """Gives days without a year the year nearest to their neighbours; rows hold one opportunity's days each.

    Within a row the days stand in the order in which they should have happened (applied, first stage, second …). A
    placed day is flagged; where nothing anchors it, it stays unknown with its text.
    """
    return tuple(tuple(row) for row in rows)
