"""What is too much: how large a file may be, and what its archive may unpack to, before a library touches it."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from typing import Final

from headway.core.errors import Unreadable
from headway.core.speech import say
from headway.core.transfer.sheets import Cell

MOST_BYTES = 50 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 2_000
MOST_CELL = 1_000_000
MOST_BOX = 6_000_000  # cells of the smallest rectangle round all filled cells: it is laid out whole in memory
MOST_UNPACKED = 400 * 1024 * 1024
MOST_RATIO = 200  # XML of real workbooks packs 5 to 40 times
SMALL_UNPACKED = 8 * 1024 * 1024  # a high ratio is harmless below this
MOST_MEMBERS = 5_000
# What a broken archive makes the library raise; they share no parent. What it cannot do is a RuntimeError.
BROKEN: Final = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, RuntimeError, ValueError, EOFError)
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # other ways are used by no workbook and no backup


def too_large() -> Unreadable:
    """The refusal of a file with too many bytes."""
    return Unreadable("The file is larger than 50 MB.", "Bring only the sheet with your applications, as CSV or XLSX.")


def too_many_rows() -> Unreadable:
    """The refusal of a table with too many rows."""
    return Unreadable("The file has more than 200,000 rows.", "Split it, or remove the rows that are not applications.")


def too_wide() -> Unreadable:
    """The refusal of a sheet whose filled cells lie too far apart."""
    return Unreadable(
        "A sheet of this file reaches further than Headway can lay out.",
        "Look for a stray cell far to the right or far down, delete it, or bring the table alone as CSV.",
    )


def bomb() -> Unreadable:
    """The refusal of an archive that unpacks to far more than it seems."""
    return Unreadable(
        "The file unpacks to far more than it seems to hold.",
        "Open it in your spreadsheet program and save it again, or export the table as CSV.",
    )


def long_cell(number: int) -> Unreadable:
    """The refusal of a cell with over a million characters."""
    return Unreadable(
        say("A cell in row {number} holds more than a million characters.", number=number), "Shorten it and try again."
    )


def check_size(data: bytes) -> None:
    """Refuse a file that is empty or over 50 MB."""
    if len(data) > MOST_BYTES:
        raise too_large()
    if not data.strip(b" \t\r\n\x00"):
        raise empty()


def empty() -> Unreadable:
    """The refusal of a file with nothing in it."""
    return Unreadable("The file is empty.", "Check that it was saved, then bring it again.")


def check_rows(count: int) -> None:
    """Refuse a table with over 200,000 rows."""
    if count > MOST_ROWS:
        raise too_many_rows()


def check_columns(count: int) -> None:
    """Refuse a table with over 2,000 columns: every one of them would be weighed for what it may hold."""
    if count > MOST_COLUMNS:
        raise Unreadable(
            "The file has more than 2,000 columns.",
            "Bring the columns about your applications alone, one row for each.",
        )


def check_cells(rows: Iterable[Sequence[Cell]], numbers: Sequence[int]) -> None:
    """Refuse a cell with over a million characters, naming its row."""
    for number, row in zip(numbers, rows, strict=True):
        for cell in row:
            if isinstance(cell, str) and len(cell) > MOST_CELL:
                raise long_cell(number)


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive, after a look at its directory; refused when it is damaged or a bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (*BROKEN, OSError) as error:  # in memory an OSError is a place that is not there
        raise damaged() from error
    if len({each.filename.lower() for each in members}) < len(members):
        raise damaged()
    unpacked = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    steep = unpacked > SMALL_UNPACKED and unpacked / min(packed, len(data)) > MOST_RATIO
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or steep:
        raise bomb()
    return archive


def damaged() -> Unreadable:
    """The refusal of a file whose end is missing or whose inside is broken."""
    return Unreadable(
        "The file is damaged or incomplete.", "Download or save it again; a CSV export of the table works as well."
    )


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one member, never more than the directory promised."""
    info = archive.getinfo(name)
    if info.flag_bits & 0x1:
        raise locked()
    if not readable(info):
        raise damaged()
    try:
        with archive.open(info) as stream:
            return stream.read(info.file_size)
    except (*BROKEN, OSError) as error:
        raise damaged() from error


def readable(info: zipfile.ZipInfo) -> bool:
    """Whether a member is packed in one of the two ways that are in use, and open to everybody."""
    return info.compress_type in _PACKED and not info.flag_bits & 0x1


def locked() -> Unreadable:
    """The refusal of a file that asks for a password."""
    return Unreadable(
        "The workbook is protected by a password.",
        "Open it in your spreadsheet program, save a copy without the password, and bring the copy.",
    )
