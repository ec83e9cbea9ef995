"""Dates as people write them: one format per column, never per cell, and nothing invented."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from headway.core.transfer.day_forms import VAGUE, DayForm, ReadDay, day_form, existing, full_year, of_number
from headway.core.transfer.sheets import Cell
from headway.core.transfer.years import place_years

__all__ = ["DateFormat", "ReadDay", "infer", "place_years"]

Order = Literal["iso", "day_first", "month_first", "year_first", "unambiguous"]
Settled = Literal["values", "columns", "rows", "hint", "asked"]
_CLOCK: Final = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[AaPp][Mm])?)?"
_QUICK_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})" + _CLOCK)
_QUICK = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})" + _CLOCK)
_WORDS: Final = {"day_first": "the day", "month_first": "the month", "year_first": "the year"}


NOTHING: Final = ReadDay()


@dataclass(frozen=True, slots=True)
class DateFormat:
    """How one column writes its days. `settled_by` says what decided the order: values, columns, rows, hint, asked."""

    order: Order = "unambiguous"
    ambiguous: bool = False
    settled_by: Settled = "values"

    def read(self, cell: Cell) -> ReadDay:
        """The day that a cell of this column tells, with how exactly, or why none."""
        if isinstance(cell, str):
            return _read_text(cell, self.order)
        if isinstance(cell, datetime):
            return ReadDay(cell.date(), "exact", None, cell.isoformat(sep=" "))
        if isinstance(cell, date):
            return ReadDay(cell, "exact", None, cell.isoformat())
        if cell is None or isinstance(cell, bool) or cell in ([], {}):
            return NOTHING
        form = of_number(cell) if isinstance(cell, int | float) else VAGUE
        return _read_form(form, str(cell), self.order)


@lru_cache(maxsize=65536)
def _read_text(cell: str, order: Order) -> ReadDay:
    if cell[4:5] == "-" and (quick := _QUICK_ISO.fullmatch(cell)):
        on = existing(int(quick[1]), int(quick[2]), int(quick[3]))
    elif order in ("day_first", "month_first") and (quick := _QUICK.fullmatch(cell)):
        first, second = int(quick[1]), int(quick[2])
        on = existing(int(quick[3]), *((first, second) if order == "month_first" else (second, first)))
    else:
        on = None
    return ReadDay(on, "exact", None, cell) if on else _read_form(day_form(cell), cell.strip(), order)


def _read_form(form: DayForm, text: str, order: Order) -> ReadDay:
    if form.kind == "empty":
        return NOTHING
    if form.kind == "vague":
        return ReadDay(flag=f"“{text}” tells no day that can be read.", text=text)
    if form.kind in ("pair", "yearless"):
        return _read_yearless(form, text, order)
    parts = (
        in_order(form.numbers, order) if form.kind == "numbers" else (form.numbers[0], form.numbers[1], form.numbers[2])
    )
    if parts is None:
        return ReadDay(flag=f"“{text}” could be a day or a month first.", text=text)
    on = existing(*parts)
    if on is None:
        return ReadDay(flag=_impossible(form, text, order), text=text)
    return ReadDay(on, form.exactness, _remark(form, text, on), text)


def _read_yearless(form: DayForm, text: str, order: Order) -> ReadDay:
    month, day = form.numbers
    if form.kind == "pair" and (order == "day_first" or (order not in ("month_first", "year_first") and month > 12)):
        month, day = day, month
    if existing(2024, month, day) is None:
        return ReadDay(flag=f"“{text}” is no day of the calendar.", text=text)
    return ReadDay(None, "unknown", f"“{text}” does not say the year.", text, (month, day))


def in_order(numbers: tuple[int, ...], order: Order) -> tuple[int, int, int] | None:
    """Year, month and day of three numbers under an order; None where the order leaves them open."""
    first, second, last = numbers
    if order == "year_first" and last < 100:
        return full_year(first), second, last
    if order == "day_first":
        return full_year(last), second, first
    if order in ("month_first", "year_first"):
        return full_year(last), first, second
    if first != second and first <= 12 and second <= 12:
        return None
    return (full_year(last), second, first) if first > 12 else (full_year(last), first, second)


def _impossible(form: DayForm, text: str, order: Order) -> str:
    if form.kind == "numbers" and order in _WORDS:
        first, second, last = form.numbers
        if max(first, second) > 12 >= min(first, second) and existing(
            full_year(last), min(first, second), max(first, second)
        ):
            return f"“{text}” is no day in a column that writes {_WORDS[order]} first."
    return f"“{text}” is no day of the calendar."


def _remark(form: DayForm, text: str, on: date) -> str | None:
    if form.exactness == "before":
        return f"“{text}” says only that it was before."
    if form.kind == "month":
        return f"“{text}” says only the time of the year; {on.isoformat()} stands for it."
    if form.exactness == "about":
        return f"“{text}” says only about when."
    return f"“{text}” says more than the day {on.isoformat()}." if form.more else None


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
    forms = _forms(values)
    numeric = [form for form in forms if form.kind in ("numbers", "pair")]
    if order in ("day_first", "month_first", "year_first"):
        return DateFormat(order, False, "asked")  # type: ignore[arg-type]
    if not numeric:
        return DateFormat("iso" if any(form.kind == "day" for form in forms) else "unambiguous")
    others = [_forms(column) for column in also]
    if settled := _by_values(numeric):
        return DateFormat(settled)
    if settled := _by_values([form for column in others for form in column if form.kind in ("numbers", "pair")]):
        return DateFormat(settled, settled_by="columns")
    return _by_rows([forms, *others], hint, open_question=any(map(_open, numeric)))


def _forms(values: Sequence[Cell]) -> list[DayForm]:
    return [_form(value) for value in values if value is not None and not isinstance(value, bool)]


def _form(value: Cell) -> DayForm:
    if isinstance(value, str):
        return day_form(value)
    if isinstance(value, date):
        return DayForm("day", (value.year, value.month, value.day))
    return of_number(value) if isinstance(value, int | float) else VAGUE


def _open(form: DayForm) -> bool:
    first, second = form.numbers[:2]
    return first != second and first <= 12 and second <= 12


def _by_values(forms: Sequence[DayForm]) -> Order | None:
    """The order that the numbers themselves settle: one above 12 is no month, and dots put the day first."""
    if _year_first(forms):
        return "year_first"
    day = sum(form.numbers[0] > 12 >= form.numbers[1] for form in forms)
    month = sum(form.numbers[1] > 12 >= form.numbers[0] for form in forms)
    if day != month:
        return "day_first" if day > month else "month_first"
    return "day_first" if any(form.dotted and _open(form) for form in forms) else None


def _year_first(forms: Sequence[DayForm]) -> bool:
    short = [form.numbers for form in forms if len(form.numbers) == 3 and form.numbers[2] < 100]
    if not short or len(short) < len(forms):
        return False
    if any(first > 31 for first, _, _ in short):
        return True
    firsts, lasts = {numbers[0] for numbers in short}, {numbers[2] for numbers in short}
    return min(firsts) > 12 and max(lasts) <= 31 and (len(firsts) < len(lasts) or (len(short) == 1 and max(lasts) < 15))


def _by_rows(columns: Sequence[Sequence[DayForm]], hint: Order | None, *, open_question: bool) -> DateFormat:
    """The order under which the rows run steadily; a tracker is mostly kept in order, so the other one leaps."""
    day, month = (sum(_leaps(column, order) for column in columns) for order in ("day_first", "month_first"))
    telling = max(
        len({form.numbers for form in column if form.kind == "numbers" and _open(form)}) for column in columns
    )
    better: Order = "day_first" if day < month else "month_first"
    ratio = (max(day, month) + 1) / (min(day, month) + 1)
    if not open_question:
        return DateFormat(hint or better)
    if telling >= 4 and ratio >= 4:
        return DateFormat(better, settled_by="rows")
    if telling >= 3 and ratio >= 2:
        return DateFormat(better, ambiguous=True, settled_by="rows")
    return DateFormat(hint or "month_first", ambiguous=True, settled_by="hint")


def _leaps(forms: Sequence[DayForm], order: Order) -> int:
    """How many days the column moves in all, from row to row, when read in an order."""
    days: list[date] = []
    for form in forms:
        if form.kind in ("numbers", "day"):
            parts = in_order(form.numbers, order) if form.kind == "numbers" else form.numbers
            on = existing(*parts[:3]) if parts else None
            days += [on] if on else []
    return sum(abs((later - earlier).days) for earlier, later in pairwise(days))
