"""What a document is, by its content, and the text in it."""

import io
import zipfile

import docx
import pytest
from pypdf import PdfWriter

from headway.core.documents.words import LONGEST
from headway.outside.documents import MARKDOWN, PDF, PLAIN, WORD, media_type, text


def word(*paragraphs: str, table: tuple[str, ...] = ()) -> bytes:
    """A Word file."""
    whole = docx.Document()
    for each in paragraphs:
        whole.add_paragraph(each)
    if table:
        for cell, each in zip(whole.add_table(1, len(table)).rows[0].cells, table, strict=True):
            cell.text = each
    packed = io.BytesIO()
    whole.save(packed)
    return packed.getvalue()


def pdf(line: str) -> bytes:
    """A PDF of one line of text, written by hand."""
    stream = f"BT /F1 24 Tf 72 720 Td ({line}) Tj ET".encode("latin-1")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        font,
    ]
    out, starts = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


def packed(**files: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, held in files.items():
            archive.writestr(name, held)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("cv.exe", pdf("Ada"), PDF),
        ("cv.pdf", word("Ada"), WORD),
        ("cv.md", b"# Ada", MARKDOWN),
        ("cv.txt", "Köchin".encode(), PLAIN),
        ("cv", "\ufeffAda".encode("utf-16"), PLAIN),
        ("cv.docx", packed(x="y"), ""),
        ("cv.docx", b"PK\x03\x04 broken", ""),
        ("cv.txt", b"\x7fELF\x02\x01\x00", ""),
        ("cv.txt", b"caf\xe9 \xff", ""),
        ("cv.html.png", b"\x89PNG\r\n\x1a\n", ""),
    ],
)
def test_what_it_is_stands_in_it_whatever_its_name(name: str, data: bytes, kind: str) -> None:
    assert media_type(name, data) == kind


def test_a_pdf_tells_its_text() -> None:
    assert text(PDF, pdf("Led a team of five")) == "Led a team of five"


def test_a_word_file_tells_paragraphs_and_tables_in_their_order() -> None:
    assert text(WORD, word("Ada", "Köchin", table=("2024", "Baker"))).split() == ["Ada", "Köchin", "2024", "Baker"]


def test_of_a_scan_there_is_no_text() -> None:
    scan = PdfWriter()
    scan.add_blank_page(200, 200)
    data = io.BytesIO()
    scan.write(data)
    assert text(PDF, data.getvalue()) == ""


@pytest.mark.parametrize("kind", [PDF, WORD])
def test_a_broken_file_is_kept_without_text(kind: str) -> None:
    assert text(kind, b"%PDF-1.7 broken") == ""


def test_a_text_is_tidied_and_not_without_end() -> None:
    assert text(PLAIN, "a\u00a0 b\r\n\r\n\r\n\r\nc".encode()) == "a b\n\nc"
    assert len(text(PLAIN, b"word " * 100_000)) <= LONGEST
