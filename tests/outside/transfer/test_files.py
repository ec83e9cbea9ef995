import pytest

from headway.core.errors import Unreadable
from headway.outside.transfer import files


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"\n\n%PDF-1.4\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "picture"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "program"),
        (b"\x7fELF\x02\x01\x01\x00", "program"),
        (b"\x1f\x8b\x08\x00\x00\x00", "packed"),
        (b"SQLite format 3\x00", "database"),
        (b"{\\rtf1\\ansi hello}", "text document"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00", "too old"),
        (bytes(range(1, 32)) * 40, "not a file of text"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "calendar"),
        (b"From: Ada <ada@example.org>\nTo: ben@example.org\nSubject: Hello, Ben\n\nHello, how are you?\n", "e-mail"),
        (b"Received: from x\nDate: Mon, 1 Jan 2025\nMIME-Version: 1.0\n\nHi\n", "e-mail"),
        (b"x" * (50 * 1024 * 1024 + 1), "larger than 50 MB"),
    ],
)
def test_what_is_no_table_is_named_and_comes_with_a_hint(data: bytes, sentence: str):
    with pytest.raises(Unreadable, match=sentence) as caught:
        files.read(name="jobs.csv", data=data)
    assert caught.value.message.endswith(".")
    assert caught.value.hint.endswith(".")


def test_a_table_with_columns_from_to_and_date_is_no_mail():
    (sheet,) = files.read(name="x.csv", data=b"From,To,Date\nAda,Ben,2025-01-02\nBen,Cleo,2025-01-03\n")
    assert sheet.cells[0] == ("From", "To", "Date")


def test_a_company_called_mz_is_no_program():
    (sheet,) = files.read(name="x.csv", data=b"MZ,Status\nMZ Works,applied\n")
    assert sheet.cells[0] == ("MZ", "Status")
