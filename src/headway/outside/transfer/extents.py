"""How far the cells of a packed workbook reach, told before it is laid out whole in memory.

A sheet with two cells, one at A1 and one at XFD1048576, is a kilobyte on disk and hundreds of gigabytes laid out.
"""

import re
import zipfile
from collections.abc import Iterator

from headway.outside.transfer import limits

_FILLED = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>')
_FAR_ROW = re.compile(rb'\br="[A-Z]{1,3}(?:[2-9][0-9]{5}|[0-9]{7})"')
_FAR_COLUMN = re.compile(rb'\br="[A-Z]{2,3}[0-9]')
_ROWS = re.compile(rb"<(?:\w+:)?row[ />]")
_MOST_TEXT = 600 * 1024 * 1024
_ODS_ROW = re.compile(rb"<table:table-row\b")
_ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b")
_TIMES = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]{1,9})"')


def check_xlsx(archive: zipfile.ZipFile) -> None:
    """Refuse an XLSX whose sheets reach too far, or repeat too much text."""
    strings = [name for name in archive.namelist() if name.lower() == "xl/sharedstrings.xml"]
    longest = _longest(limits.member(archive, strings[0])) if strings else 0
    for name in archive.namelist():
        if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name, re.IGNORECASE):
            sheet = limits.member(archive, name)
            _check_xlsx_sheet(sheet)
            if longest * sheet.count(b't="s"') > _MOST_TEXT and longest > 32_767:
                raise limits.bomb()


def _check_xlsx_sheet(sheet: bytes) -> None:
    limits.check_rows(len(_ROWS.findall(sheet)) if len(sheet) > limits.MOST_ROWS * 5 else 0)
    if not _FAR_ROW.search(sheet) and not _FAR_COLUMN.search(sheet):
        return
    bottom = right = 0
    for found in _FILLED.finditer(sheet):
        bottom = max(bottom, int(found[2]))
        right = max(right, _column(found[1]))
    if bottom * right > limits.MOST_BOX:
        raise limits.too_many_rows() if bottom > limits.MOST_ROWS and right < 100 else limits.too_wide()


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _longest(strings: bytes) -> int:
    before, most = 0, 0
    while (at := strings.find(b"</si>", before)) >= 0:
        most, before = max(most, at - before), at + 5
    return most


def check_xlsb(archive: zipfile.ZipFile) -> None:
    """Refuse an XLSB whose sheets reach too far."""
    for name in archive.namelist():
        if re.fullmatch(r"xl/worksheets/[^/]+\.bin", name, re.IGNORECASE):
            bottom = right = 0
            for kind, body in _records(limits.member(archive, name)):
                if kind == 0:
                    bottom = max(bottom, int.from_bytes(body[:4], "little") + 1)
                elif 2 <= kind <= 11:
                    right = max(right, int.from_bytes(body[:4], "little") + 1)
            if bottom * right > limits.MOST_BOX:
                raise limits.too_wide()


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of an XLSB part: a kind and a length in 7-bit groups, then the body."""
    at = 0
    while at < len(part):
        kind, at = _varint(part, at, 2)
        size, at = _varint(part, at, 4)
        yield kind, part[at : at + 4]
        at += size


def _varint(part: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for position in range(most):
        byte = part[at] if at < len(part) else 0
        value |= (byte & 0x7F) << (7 * position)
        at += 1
        if byte < 0x80:
            break
    return value, at


def check_ods(archive: zipfile.ZipFile) -> None:
    """Refuse an ODS in which filled cells or rows are repeated too often."""
    names = archive.namelist()
    if "content.xml" not in names:
        raise limits.damaged()
    if "META-INF/manifest.xml" in names and b"encryption-data" in limits.member(archive, "META-INF/manifest.xml"):
        raise limits.locked()
    for table in limits.member(archive, "content.xml").split(b"</table:table>"):
        _check_ods_table(table)


def _check_ods_table(table: bytes) -> None:
    bottom = right = row = weight = 0
    for part in _ODS_ROW.split(table)[1:]:
        attributes, _, cells = part.partition(b">")
        times = _times(attributes)
        width, size = _ods_row(cells)
        row += times
        if width:
            bottom, right, weight = row, max(right, width), weight + size * times
    if bottom * right > limits.MOST_BOX or weight > _MOST_TEXT:
        raise limits.too_many_rows() if bottom > limits.MOST_ROWS and right < 100 else limits.too_wide()


def _ods_row(cells: bytes) -> tuple[int, int]:
    """How far the filled cells of a row reach, and how much text they hold once repeated."""
    column = width = size = 0
    for part in _ODS_CELL.split(cells)[1:]:
        attributes, _, body = part.partition(b">")
        times = _times(attributes)
        column += times
        if not attributes.endswith(b"/") or b"office:" in attributes:
            width, size = column, size + len(body) * times
    return width, size


def _times(attributes: bytes) -> int:
    found = _TIMES.search(attributes)
    return int(found[1]) if found else 1
