"""Spreadsheets: XLSX, XLS, XLSB and ODS, read by calamine behind checks of what they would unpack to."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Literal

import python_calamine

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Cell, Sheet
from headway.outside.transfer import extents, limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EXPORT = "Export the table as CSV or XLSX and bring that."
_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!")
)
_OTHER_ZIPS = (
    ("word/", "This is a Word document."),
    ("ppt/", "This is a PowerPoint presentation."),
    ("index/document.iwa", "This is an Apple Numbers or Pages file."),
    ("index/tables/", "This is an Apple Numbers file."),
    ("meta-inf/manifest.mf", "This is a Java program."),
)
_OTHER_OPEN = (
    (b"opendocument.text", "This is a text document."),
    (b"opendocument.presentation", "This is a presentation."),
    (b"epub", "This is an e-book."),
)
Found = Literal["xlsx", "xls", "ods"]


def read(data: bytes) -> tuple[Sheet, ...]:
    """Every sheet of a workbook that holds anything; visible ones first, hidden ones only when no other has rows."""
    kind = _ole_kind(data) if data.startswith(OLE) else _zip_kind(data)
    try:
        sheets = tuple(_sheets(data, kind))
    except Unreadable:
        raise
    except python_calamine.PasswordError as error:
        raise limits.locked() from error
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic inside calamine is no Exception
        raise limits.damaged() from error
    limits.check_rows(sum(len(sheet.cells) for sheet in sheets))
    if not sheets:
        raise Unreadable("The workbook is empty.", "Check that it was saved, then bring it again.")
    return sheets


def _ole_kind(data: bytes) -> Found:
    if "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data:
        raise limits.locked()
    if "WordDocument".encode("utf-16-le") in data:
        raise Unreadable("This is a Word document.", _EXPORT)
    if "PowerPoint Document".encode("utf-16-le") in data:
        raise Unreadable("This is a PowerPoint presentation.", _EXPORT)
    if "Workbook".encode("utf-16-le") in data or "Book".encode("utf-16-le") in data:
        return "xls"
    raise Unreadable("This is an Office file without a table that Headway can read.", _EXPORT)


def _zip_kind(data: bytes) -> Found:
    with limits.open_archive(data) as archive:
        names = {name.lower(): name for name in archive.namelist()}
        if "xl/workbook.xml" in names or any(re.fullmatch(r"xl/worksheets/[^/]+\.xml", name) for name in names):
            extents.check_xlsx(archive)
            return "xlsx"
        if "xl/workbook.bin" in names:
            extents.check_xlsb(archive)
            return "xlsx"
        told = limits.member(archive, "mimetype") if "mimetype" in names else b""
        if b"opendocument.spreadsheet" in told:
            extents.check_ods(archive)
            return "ods"
        raise _not_a_workbook(told, names)


def _not_a_workbook(told: bytes, names: dict[str, str]) -> Unreadable:
    for mark, sentence in _OTHER_OPEN:
        if mark in told:
            return Unreadable(sentence, _EXPORT)
    for start, sentence in _OTHER_ZIPS:
        if any(name.startswith(start) for name in names):
            return Unreadable(sentence, _EXPORT)
    return Unreadable("This is a ZIP archive.", "Unpack it and bring the table inside.")


def _sheets(data: bytes, kind: Found) -> Iterator[Sheet]:
    with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        visible: list[str] = []
        hidden: list[str] = []
        for meta in book.sheets_metadata:
            if meta.typ in (python_calamine.SheetTypeEnum.WorkSheet, python_calamine.SheetTypeEnum.MacroSheet):
                shown = meta.visible == python_calamine.SheetVisibleEnum.Visible
                (visible if shown else hidden).append(meta.name)
        found = [sheet for name in visible if (sheet := _sheet(book, name, kind))]
        # a hidden sheet is a list of choices or an old copy, unless there is nothing else
        yield from found or [sheet for name in hidden if (sheet := _sheet(book, name, kind))]


def _sheet(book: python_calamine.CalamineWorkbook, name: str, kind: Found) -> Sheet | None:
    table = book.get_sheet_by_name(name)
    if table.start is None or not table.height:
        return None
    limits.check_rows(table.height)
    if table.height * table.width > limits.MOST_BOX:
        raise limits.too_wide()
    first = table.start[0] + 1
    rows = tuple(tuple(map(_cell, row)) for row in table.to_python())
    numbers = tuple(range(first, first + len(rows)))
    limits.check_cells(rows, numbers)
    return Sheet(kind=kind, cells=rows, numbers=numbers, name=name)


def _cell(value: str | bool | float | date | datetime | time | timedelta) -> Cell:
    if isinstance(value, str):
        if not value or (value[0] == "#" and value in _ERRORS):
            return None
        return value.replace("\x00", "") if "\x00" in value else value
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return _duration(value) if isinstance(value, timedelta) else value


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are an archive or an old Office container."""
    return data.startswith((OLE, b"PK\x03\x04", b"PK\x05\x06"))
