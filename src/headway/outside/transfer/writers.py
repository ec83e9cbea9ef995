"""Tables to take away: CSV and XLSX in which no cell is ever a formula."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, TypeAlias

import xlsxwriter

from headway.core.transfer.sheets import Cell

Table: TypeAlias = tuple[Sequence[str], Iterable[Sequence[Cell]]]

_RISKY = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*%?\Z")
_LONGEST = 32_767  # what a cell of a spreadsheet can hold
_NO_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV that spreadsheets open with every letter right (UTF-8 with its mark) and with nothing to execute.

    A text that begins like a formula gets a leading apostrophe; reading the file back keeps that apostrophe, because
    a file from elsewhere may have meant it.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([escaped(name) for name in header])
    writer.writerows([escaped(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig", errors="replace")


def escaped(cell: Cell) -> str:
    """A cell as text that no spreadsheet takes for a formula."""
    written = as_text(cell)
    if isinstance(cell, str) and written.startswith(_RISKY) and not _NUMBER.match(written):
        return "'" + written
    return written


def as_text(cell: Cell) -> str:
    """A cell in words: days and moments as ISO 8601, lists as JSON."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes" if not cell.second and not cell.microsecond else "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, list | dict):
        return json.dumps(cell, ensure_ascii=False, default=str)
    return str(cell)


def xlsx_bytes(sheets: Mapping[str, Table]) -> bytes:
    """A workbook with a sheet for each table: a bold header that stays in view, a filter, and real dates."""
    written = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_urls": False,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": True,
        "remove_timezone": True,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(written, options) as book:
        bold = book.add_format({"bold": True})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        clock = book.add_format({"num_format": "hh:mm"})
        for name, table in zip(sheet_names(sheets), sheets.values(), strict=True):
            _write(book.add_worksheet(name), table, bold, {datetime: moment, time: clock})
    return written.getvalue()


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that every spreadsheet program accepts: short, without brackets or slashes, no two alike."""
    names: list[str] = []
    for name in wanted:
        plain = _NO_NAME.sub(" ", name).strip(" '")[:31].rstrip(" '") or "Sheet"
        free, nth = plain, 1
        while free.casefold() in {each.casefold() for each in names} or free.casefold() == "history":
            nth += 1
            free = f"{plain[: 31 - len(str(nth)) - 1]} {nth}"
        names.append(free)
    return names


def _write(sheet: Any, table: Table, bold: Any, formats: Mapping[type, Any]) -> None:
    header, rows = table
    for column, name in enumerate(header):
        sheet.set_column(column, column, min(40, max(11, len(name) + 4)))
        sheet.write_string(0, column, _cell_text(name), bold)
    sheet.freeze_panes(1, 0)
    last = 0
    for last, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            _write_cell(sheet, last, column, cell, formats)
    if header:
        sheet.autofilter(0, 0, max(last, 1), len(header) - 1)


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, formats: Mapping[type, Any]) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float) and abs(cell) < 2**53:
        sheet.write_number(row, column, cell)
    elif isinstance(cell, time) or (isinstance(cell, date) and cell.year > 1900):
        sheet.write_datetime(row, column, cell, formats.get(type(cell)))
    else:
        sheet.write_string(row, column, _cell_text(cell))


def _cell_text(cell: Cell) -> str:
    written = _NO_XML.sub("", as_text(cell))
    return written if len(written) <= _LONGEST else written[: _LONGEST - 1] + "…"
