import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
import xlsxwriter

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import files

# Rows 1, 3 and 4 of a sheet “Jobs”: a header, a fictional firm with a day, a number.
XLS = zlib.decompress(
    base64.b64decode(
        "eNrtWE1oE0EU/maTND/kv6nQCiEUrFrTg3jxUtdqbUFMqV78QdCkySE0bkLMpR60WnMUBE+Kl0I9eKl68Qc96E1BqOhBEIREj54EBQ9t1jcvuz"
        "StCglooTLfMt+8ffPeztudmTe7+2YpUpt/0FfHOuyDAw3Ti64WnaDitU/CoHbTlKJde6iYCpsKXg8NZJcLTwOv3XIM5XjXoeG+8wUx8InKaZQw"
        "UTRyiQ3EAY4hLWQMw8QCt0kTRC9HFWWeYu5mvseWz5j3s+Ya8zDZ1sQpLOkTg3utWXxC6+e2IOR1H7HPB9bsRg9eyll86bpo2rowUs6nC5usIe"
        "70YwE0oOM5I1eW5yHcgQ84SRhKpYZGR2uI0WAv4LuZAL7Zq/p5Quk3Vi9A+h9r9e4/6D00iOv1NzQnMAvzLC+SKvzodsoWJw4XM+eXkaREDi40"
        "HQ4Wz5XSxgxJI6VSIZ/LBoCx/FQlXzTShcSRStYnUzynhPCalBDgpeInziLEcoQXTJhiWr779W0qM6mfYc0sbwPNzWKbjA0mLksPcg6iGZmEtB"
        "1k3sV8ha+6leU+5hjNZqoHJnssYWyOba5y6wD1s4fxTt/eIu8gufrl6ON49bO+k+TF8fqF2OJ7fR79tHllyV8ec0iKpLh1U+KJbtfCSiwfmXt/"
        "STIeLWzFblo7YggrclkRIszNM/l0hGWv/cZeY3vJFzUf31MUxiuN7R3sv2ovLRxsH5fbshbFQ+lISW4VPigoKCgoKCgoKCi0BWG9ijusF3OX9c"
        "Lvtv7rrFBpqN8k/y2OoUhHhT4qD8GguoyZjubPFriEfS3Rpo/9v1DiOPVexjQyHMd0x/OXPthE6/207Rj+e0uo0/4bncT5j/v/CUvJ1GQ="
    )
)


def workbook(fill: Callable[[Any], None]) -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        fill(book)
    return written.getvalue()


def read(data: bytes, name: str = "jobs.xlsx") -> tuple[Sheet, ...]:
    return files.read(name=name, data=data)


def patched(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return written.getvalue()


def simple(book: Any) -> None:
    sheet = book.add_worksheet("Jobs")
    sheet.write_row(0, 0, ["Company", "Stage"])
    sheet.write_row(1, 0, ["Northwind", 2])


SIMPLE = workbook(simple)


def with_sheet(old: bytes, new: bytes) -> bytes:
    return patched(SIMPLE, lambda name, data: data.replace(old, new) if name.endswith("sheet1.xml") else data)


def test_typed_cells_and_the_rows_of_the_spreadsheet():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("Jobs")
        day, moment = book.add_format({"num_format": "dd.mm.yyyy"}), book.add_format({"num_format": "d/m/yy hh:mm"})
        sheet.write_row(3, 1, ["Company", "Applied", "Seen", "At", "Pay", "Open", "Score"])
        sheet.write_row(5, 1, ["Northwind"])
        sheet.write_datetime(5, 2, date(2025, 1, 2), day)
        sheet.write_datetime(5, 3, datetime.fromisoformat("2025-01-02 15:30"), moment)
        sheet.write_datetime(5, 4, time(9, 30), book.add_format({"num_format": "hh:mm"}))
        sheet.write_row(5, 5, [52_000.0, True, 4.5])

    (sheet,) = read(workbook(fill))
    assert (sheet.kind, sheet.name, sheet.header) == ("xlsx", "Jobs", None)
    assert sheet.numbers == (4, 5, 6)
    assert sheet.cells[1] == (None,) * 7
    assert sheet.cells[2] == (
        "Northwind", date(2025, 1, 2), datetime.fromisoformat("2025-01-02 15:30"), time(9, 30), 52_000, True, 4.5,
    )  # fmt: skip
    assert isinstance(sheet.cells[2][4], int)


def test_errors_in_cells_are_nothing():
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("Jobs")
        sheet.write_row(0, 0, ["Company", "Pay", "Note"])
        sheet.write_formula(1, 1, "=NA()", None, "#N/A")
        sheet.write_row(1, 2, ["#REF!"])
        sheet.write_row(2, 0, ["#1 choice", "=1+1", "#hash"])

    (sheet,) = read(workbook(fill))
    assert sheet.cells[1] == (None, None, None)
    assert sheet.cells[2][0] == "#1 choice"


def test_every_visible_sheet_that_holds_something():
    def fill(book: Any) -> None:
        simple(book)
        book.add_worksheet("Empty")
        book.add_worksheet("Lists").write(0, 0, "choice")
        book.get_worksheet_by_name("Lists").hide()
        book.add_worksheet("People").write_row(0, 0, ["Name"])

    assert [sheet.name for sheet in read(workbook(fill))] == ["Jobs", "People"]


def test_a_hidden_sheet_is_read_when_there_is_nothing_else():
    def fill(book: Any) -> None:
        book.add_worksheet("Cover")
        simple(book)
        book.get_worksheet_by_name("Jobs").hide()

    assert [sheet.name for sheet in read(workbook(fill))] == ["Jobs"]


def test_the_content_decides_and_not_the_name():
    assert read(SIMPLE, "jobs.csv")[0].kind == "xlsx"
    assert read(b"Company,Stage\nNorthwind,2\n", "jobs.xlsx")[0].kind == "csv"


def test_an_old_workbook():
    (sheet,) = read(XLS, "jobs.xls")
    assert (sheet.kind, sheet.name, sheet.numbers) == ("xls", "Jobs", (1, 2, 3, 4))
    assert sheet.cells == (
        ("Company", "Applied"), (None, None), ("Fictional Ltd", date(2025, 1, 2)), (7, None),
    )  # fmt: skip


def record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    return head + (bytes([len(body)]) if len(body) < 128 else bytes([len(body) & 127 | 128, len(body) >> 7])) + body


def wide_text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.bin"/></Relationships>'
)


def binary_workbook(cells: dict[tuple[int, int], str | float]) -> bytes:
    sheet = record(129) + record(148, bytes(16)) + record(145)
    for (row, column), value in cells.items():
        sheet += record(0, struct.pack("<I", row) + b"\0" * 13)
        head = struct.pack("<II", column, 0)
        sheet += (
            record(6, head + wide_text(value)) if isinstance(value, str) else record(5, head + struct.pack("<d", value))
        )
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + wide_text("rId1") + wide_text("Jobs"))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", book + record(144) + record(132))
        archive.writestr("xl/_rels/workbook.bin.rels", RELATIONS)
        archive.writestr("xl/worksheets/sheet1.bin", sheet + record(146) + record(130))
    return written.getvalue()


def test_a_binary_workbook():
    (sheet,) = read(
        binary_workbook({(0, 0): "Company", (0, 1): "Stage", (2, 0): "Northwind", (2, 1): 2.0}), "jobs.xlsb"
    )
    assert sheet.cells == (("Company", "Stage"), (None, None), ("Northwind", 2))
    assert sheet.numbers == (1, 2, 3)


NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def open_document(rows: str, told: str = "spreadsheet", manifest: str = "") -> bytes:
    body = f'<table:table table:name="Jobs">{rows}</table:table>'
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{told}")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f"{manifest}</manifest:manifest>",
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:body><office:spreadsheet>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return written.getvalue()


def ods_row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>" + "".join(cells) + "</table:table-row>"


def ods_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


EMPTY_CELLS = '<table:table-cell table:number-columns-repeated="16382"/>'
ROWS_TIMES = 'table:number-rows-repeated="{}"'
CELLS_TIMES = 'table:number-columns-repeated="{}"'


def test_an_open_document_with_the_empty_rest_that_programs_write():
    day = '<table:table-cell office:value-type="date" office:date-value="2025-01-02"><text:p>2.1.</text:p>'
    day += "</table:table-cell>"
    rows = ods_row(ods_cell("Company"), ods_cell("Applied"), EMPTY_CELLS) + ods_row(
        ods_cell("Northwind"), day, EMPTY_CELLS
    )
    (sheet,) = read(open_document(rows + ods_row(EMPTY_CELLS, more=ROWS_TIMES.format(1_048_574))), "jobs.ods")
    assert (sheet.kind, sheet.name) == ("ods", "Jobs")
    assert sheet.cells == (("Company", "Applied"), ("Northwind", date(2025, 1, 2)))


@pytest.mark.parametrize(
    "rows",
    [
        ods_row(ods_cell("x", CELLS_TIMES.format(16_384)), more=ROWS_TIMES.format(1_048_576)),
        ods_row(ods_cell("x", CELLS_TIMES.format(16_384).replace('"', "'")), more=ROWS_TIMES.format(1_048_576)),
        ods_row(ods_cell("x" * 5_000, CELLS_TIMES.format(10)), more=ROWS_TIMES.format(100_000)),
    ],
)
def test_repetitions_that_would_fill_the_memory_are_refused(rows: str):
    with pytest.raises(Unreadable):
        read(open_document(rows), "jobs.ods")


@pytest.mark.parametrize(
    "reference", [b'r="XFD1048576"', b"r='XFD1048576'", b'r = "XFD1048576"', b'r="xfd1048576"', b'r="&#88;FD1048576"']
)
def test_a_stray_cell_far_away_is_refused_before_it_is_laid_out(reference: bytes):
    with pytest.raises(Unreadable, match="further than"):
        read(with_sheet(b'r="B2"', reference))


def test_a_stray_cell_in_a_binary_workbook_is_refused_too():
    with pytest.raises(Unreadable, match="further than"):
        read(binary_workbook({(0, 0): "Company", (1_048_575, 16_383): "x"}))


def test_a_far_cell_that_is_only_formatted_is_no_trouble():
    far = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    assert len(read(with_sheet(b"</sheetData>", far))[0].cells) == 2


def test_a_row_beyond_the_limit_is_too_many_rows():
    with pytest.raises(Unreadable, match="200,000 rows"):
        read(with_sheet(b'r="B2"', b'r="B300000"'))


def test_a_long_text_repeated_in_every_cell_is_a_bomb():
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>2</v></c></row>' % (row, row) for row in range(3, 20_000))

    def change(name: str, data: bytes) -> bytes:
        data = data.replace(b"</sheetData>", cells + b"</sheetData>")
        return data.replace(b"Northwind", b"x" * 30_000) if name.endswith("sharedStrings.xml") else data

    with pytest.raises(Unreadable, match="unpacks to far more"):
        read(patched(SIMPLE, change))


def test_an_archive_that_unpacks_to_hundreds_of_megabytes_is_a_bomb():
    with pytest.raises(Unreadable, match="unpacks to far more"):
        read(patched(SIMPLE, lambda name, data: data + b" " * 60_000_000 if name.endswith("sheet1.xml") else data))


def test_entities_do_not_expand():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet'
    data = patched(
        SIMPLE,
        lambda name, data: (
            data.replace(b"<worksheet", bomb).replace(b"<v>2</v>", b"<v>&b;</v>")
            if name.endswith("sheet1.xml")
            else data
        ),
    )
    assert "aaaa" not in str(read(data))


def test_a_locked_workbook_says_so():
    container = XLS[:512] + "EncryptedPackage".encode("utf-16-le") + XLS[512:]
    with pytest.raises(Unreadable, match="password"):
        read(container)
    with pytest.raises(Unreadable, match="password"):
        read(open_document("", manifest="<manifest:encryption-data/>"), "jobs.ods")


@pytest.mark.parametrize("missing", [10, 600, 2000, 5000])  # its length is not the same in every run
def test_a_workbook_cut_off_is_damaged(missing: int):
    with pytest.raises(Unreadable, match="damaged"):
        read(SIMPLE[:-missing])


def test_an_empty_workbook_is_empty():
    with pytest.raises(Unreadable, match="empty"):
        read(workbook(lambda book: book.add_worksheet("Jobs")))


@pytest.mark.parametrize(
    ("member", "sentence"),
    [
        ("word/document.xml", "Word"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("Index/Document.iwa", "Apple"),
        ("a.txt", "ZIP"),
    ],
)
def test_other_archives_are_named(member: str, sentence: str):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(member, "x")
    with pytest.raises(Unreadable, match=sentence):
        read(written.getvalue())


def test_other_open_documents_are_named():
    with pytest.raises(Unreadable, match="text document"):
        read(open_document("", told="text"), "letter.odt")
