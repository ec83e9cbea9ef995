"""Files that are no table: what each is, in one sentence, and what to bring instead."""

import re

from headway.core.errors import Unreadable

_EXPORT = "Export the table as CSV or XLSX and bring that."
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "This is a PDF.", _EXPORT),
    (b"\x89PNG", "This is a picture.", "Bring the table itself, as CSV or XLSX."),
    (b"\xff\xd8\xff", "This is a picture.", "Bring the table itself, as CSV or XLSX."),
    (b"GIF8", "This is a picture.", "Bring the table itself, as CSV or XLSX."),
    (b"II*\x00", "This is a picture.", "Bring the table itself, as CSV or XLSX."),
    (b"MM\x00*", "This is a picture.", "Bring the table itself, as CSV or XLSX."),
    (b"MZ", "This is a program.", "Bring the table with your applications, as CSV or XLSX."),
    (b"\x7fELF", "This is a program.", "Bring the table with your applications, as CSV or XLSX."),
    (b"\xcf\xfa\xed\xfe", "This is a program.", "Bring the table with your applications, as CSV or XLSX."),
    (b"\xca\xfe\xba\xbe", "This is a program.", "Bring the table with your applications, as CSV or XLSX."),
    (b"\x1f\x8b", "This is a packed file.", "Unpack it and bring the table inside."),
    (b"BZh", "This is a packed file.", "Unpack it and bring the table inside."),
    (b"\xfd7zXZ", "This is a packed file.", "Unpack it and bring the table inside."),
    (b"7z\xbc\xaf", "This is a packed file.", "Unpack it and bring the table inside."),
    (b"Rar!", "This is a packed file.", "Unpack it and bring the table inside."),
    (b"(\xb5/\xfd", "This is a packed file.", "Unpack it and bring the table inside."),
    (b"SQLite format 3", "This is a database.", "Export its table as CSV and bring that."),
    (b"PAR1", "This is a Parquet file.", "Export it as CSV and bring that."),
    (b"{\\rtf", "This is a text document.", _EXPORT),
    (b"\x09\x08\x10\x00", "This workbook is in a form too old to read.", "Save it as XLSX and bring that."),
    (b"\x09\x04\x06\x00", "This workbook is in a form too old to read.", "Save it as XLSX and bring that."),
)
_TEXTS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"BEGIN:VCALENDAR", re.I), "This is a calendar, not a table.", _EXPORT),
    (re.compile(r"BEGIN:VCARD", re.I), "This is an address card, not a table.", _EXPORT),
    (re.compile(r"%!PS"), "This is a page for a printer, not a table.", _EXPORT),
)
_MAIL = re.compile(
    r"(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|DKIM-Signature|Content-Type"
    r"|From|To|Cc|Reply-To|Subject|Date):\s",
    re.IGNORECASE,
)
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27, 0})


def refuse_binary(data: bytes) -> None:
    """Raise Unreadable for bytes that are no text, by their first bytes or by what they are made of."""
    for mark, sentence, hint in _MAGIC:
        if data.startswith(mark) and (mark != b"MZ" or b"\x00" in data[:256]):
            raise Unreadable(sentence, hint)
    if b"%PDF-" in data[:1024]:
        raise Unreadable("This is a PDF.", _EXPORT)
    if data[4:8] == b"ftyp" or (data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI ")):
        raise Unreadable("This is a picture, a film or a sound.", "Bring the table itself, as CSV or XLSX.")
    sample = data[:4096]
    control = len(sample) - len(sample.translate(None, _CONTROL))
    if control * 20 > len(sample):
        raise Unreadable("This is not a file of text or a workbook that Headway knows.", _EXPORT)


def refuse_text(text: str) -> None:
    """Raise Unreadable for text in a form that holds no table: a calendar, a card, a mail."""
    start = text[:2048].lstrip("\ufeff \t\r\n")
    for mark, sentence, hint in _TEXTS:
        if mark.match(start):
            raise Unreadable(sentence, hint)
    if _is_mail(start):
        raise Unreadable("This is an e-mail, not a table.", "Bring the table with your applications, as CSV or XLSX.")


def _is_mail(start: str) -> bool:
    lines = start.splitlines()[:12] or [""]
    heads = sum(bool(_MAIL.match(line)) for line in lines)
    return heads > 2 and bool(_MAIL.match(lines[0]) or lines[0].startswith("From "))
