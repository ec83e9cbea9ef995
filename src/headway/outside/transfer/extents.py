"""How far the cells of a packed workbook reach, told before it is laid out whole in memory.

A sheet with two cells, one at A1 and one at XFD1048576, is a kilobyte on disk and hundreds of gigabytes laid out; the
attempt would end the whole program.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from headway.outside.transfer import limits

_MOST_TEXT = 200 * 1024 * 1024
_LONG_TEXT = 200
_STRING_END = re.compile(rb"</(?:\w+:)?si>")
_SHARED = re.compile(rb"<(?:\w+:)?v[^>]{0,200}>\s{0,20}([0-9]{1,8})\s{0,20}</")
_FAR_ROW = re.compile(rb'r="[A-Z]{0,3}(?:[2-9][0-9]{5}|[0-9]{7})"')
_FAR_COLUMN = re.compile(rb'r="([A-Z]{2,3})[0-9]')
_ROW = re.compile(rb'<row[^>]*?\sr="([0-9]{1,7})"')
# an attribute r in any form but r="AB12" behind one space: rare, and looked at closely
_ODD = re.compile(rb'[ "\x27]r(?:\s+=|=(?!"[A-Z]{0,3}[0-9]{1,7}"))|[\t\r\n]r\s*=')
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})\Z")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")


def check_xlsx(archive: zipfile.ZipFile) -> None:
    """Refuse an XLSX whose sheets reach too far, or repeat too much text."""
    lengths: list[int] = []
    sheets: list[str] = []
    for name in archive.namelist():
        part = limits.member(archive, name)
        if b"sheetData" in part:
            _check_xlsx_sheet(part)
            sheets.append(name)
        elif b"</si>" in part or b":si>" in part:
            lengths = [len(each) for each in _STRING_END.split(part)]
        elif part.startswith(_UTF16):
            raise limits.damaged()
    if max(lengths, default=0) > _LONG_TEXT:
        _check_repeats(archive, sheets, lengths)


def _check_repeats(archive: zipfile.ZipFile, sheets: list[str], lengths: list[int]) -> None:
    """Refuse sheets whose cells repeat long shared texts until they fill the memory."""
    weight = 0
    for name in sheets:
        for index, count in Counter(_SHARED.findall(limits.member(archive, name))).items():
            if int(index) < len(lengths):
                weight += lengths[int(index)] * count
    if weight > _MOST_TEXT:
        raise limits.bomb()


def _check_xlsx_sheet(sheet: bytes) -> None:
    if sheet.startswith(_UTF16):
        raise limits.damaged()
    if len(sheet) > limits.MOST_ROWS * 5:
        limits.check_rows(sheet.count(b"<row") + sheet.count(b":row "))
    if _ODD.search(sheet) or _FAR_ROW.search(sheet) or _seems_wide(sheet):
        reach = _XlsxReach()
        _walk(sheet, reach)
        _judge(reach.bottom, reach.right)


def _seems_wide(sheet: bytes) -> bool:
    letters = set(_FAR_COLUMN.findall(sheet))
    if not letters:
        return False
    bottom = max(map(int, _ROW.findall(sheet)), default=limits.MOST_ROWS)
    return bottom * max(_column(each.decode()) for each in letters) > limits.MOST_BOX


def _judge(bottom: int, right: int) -> None:
    if bottom > limits.MOST_ROWS and right < 100:
        raise limits.too_many_rows()
    if bottom * right > limits.MOST_BOX:
        raise limits.too_wide()


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


@dataclass(slots=True)
class _XlsxReach:
    """The last row and column with a filled cell, whether the cells say where they stand or not."""

    bottom: int = 0
    right: int = 0
    row: int = 0
    column: int = 0

    def start(self, tag: str, attributes: dict[str, str], _: int) -> None:
        """Note where a row or a cell stands, and that a cell holds something."""
        kind = tag.rpartition(":")[2]
        if kind == "row":
            written = attributes.get("r", "").strip()
            self.row, self.column = int(written) if written.isdigit() and len(written) < 9 else self.row + 1, 0
        elif kind == "c":
            found = _REFERENCE.match(attributes.get("r", "").replace("$", "").strip())
            if "r" in attributes and not found:
                raise limits.damaged()
            self.column = _column(found[1]) if found else self.column + 1
            self.row = int(found[2]) if found else self.row
        elif kind in ("v", "is", "f"):
            self.bottom, self.right = max(self.bottom, self.row), max(self.right, self.column)

    def end(self, tag: str, at: int) -> None:
        """Nothing to note."""


def _walk(part: bytes, reach: "_XlsxReach | _OdsReach") -> None:
    """Walk through the elements of a part; entities of its own, and broken XML, are refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: reach.start(tag, attributes, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda tag: reach.end(tag, parser.CurrentByteIndex)
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise limits.damaged() from error


def _refuse_entity(*_: object) -> None:
    raise limits.bomb()


def check_xlsb(archive: zipfile.ZipFile) -> None:
    """Refuse an XLSB whose sheets reach too far."""
    relations = b"".join(limits.member(archive, name) for name in archive.namelist() if name.endswith(".rels"))
    if b"&#" in relations:
        raise limits.damaged()
    for name in archive.namelist():
        told = name.rpartition("/")[2].encode() in relations and "media/" not in name and not name.endswith(".xml")
        if told or name.lower().startswith("xl/worksheets/"):
            _check_xlsb_sheet(limits.member(archive, name))


def _check_xlsb_sheet(part: bytes) -> None:
    bottom = right = 0
    for kind, number in _records(part):
        if kind == 0:
            bottom = max(bottom, number + 1)
        elif 2 <= kind <= 11:
            right = max(right, number + 1)
    _judge(bottom, right)


def _records(part: bytes) -> Iterator[tuple[int, int]]:
    """The records of an XLSB part: their kind, and the first number in their body."""
    at = 0
    while at < len(part):
        kind, at = _varint(part, at, 2)
        size, at = _varint(part, at, 4)
        yield kind, int.from_bytes(part[at : at + 4], "little")
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
    _walk(limits.member(archive, "content.xml"), _OdsReach())


@dataclass(slots=True)
class _OdsReach:
    """How far the filled cells of each table reach once all repetitions are written out."""

    bottom: int = 0
    right: int = 0
    weight: int = 0
    row: int = 0
    rows: int = 1
    column: int = 0
    filled: bool = False
    begun: int = 0
    cells: int = 1

    def start(self, tag: str, attributes: dict[str, str], at: int) -> None:
        """Note the beginning of a table, a row or a cell."""
        if tag == "table:table":
            self.bottom = self.right = self.row = 0
        elif tag == "table:table-row":
            self.rows = _times(attributes.get("table:number-rows-repeated"))
            self.row, self.column = self.row + self.rows, 0
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self.cells = _times(attributes.get("table:number-columns-repeated"))
            self.column, self.begun = self.column + self.cells, at
            self.filled = any(name.startswith("office:") for name in attributes)
        elif tag == "text:p":
            self.filled = True

    def end(self, tag: str, at: int) -> None:
        """Note how much a cell weighs once repeated, and judge the table so far."""
        if tag in ("table:table-cell", "table:covered-table-cell") and self.filled:
            self.bottom, self.right = max(self.bottom, self.row), max(self.right, self.column)
            self.weight += (at - self.begun) * self.cells * self.rows
            self.filled = False
            _judge(self.bottom, self.right)
            if self.weight > _MOST_TEXT:
                raise limits.bomb()


def _times(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 10 else 1
