"""What an uploaded document is, told from its content, and the text in it. Nothing of a file is ever run."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from typing import Any, Final

from headway.core.documents.words import LONGEST, MEDIA_TYPES

PDF, WORD, MARKDOWN, PLAIN = MEDIA_TYPES
_PAGES: Final = 60  # of a PDF that are read for their text
_UNPACKED: Final = 100 * 1024 * 1024  # bytes that a Word file may hold unpacked
_BLANKS: Final = re.compile(r"[ \t\u00a0]+")
_GAPS: Final = re.compile(r"\n{3,}")


def media_type(name: str, data: bytes) -> str:
    """What a file is by its content, whatever its name says; empty for what is none of the kinds that are kept.

    Of plain texts the name tells which are Markdown.
    """
    if b"%PDF-" in data[:1024]:
        return PDF
    if data[:4] == b"PK\x03\x04":
        return WORD if _is_word(data) else ""
    if _plain(data) is None:
        return ""
    return MARKDOWN if name.lower().endswith((".md", ".markdown")) else PLAIN


def text(kind: str, data: bytes) -> str:
    """The text of a file of a kind, tidied, at most `LONGEST` characters; empty where none can be read."""
    try:
        found = _READERS[kind](data)
    except Exception:  # a library that fails on a broken file must not keep the file from being kept
        return ""
    return _tidy(found)[:LONGEST]


def _is_word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = {each.filename for each in packed.infolist()}
            small = sum(each.file_size for each in packed.infolist()) <= _UNPACKED
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
    return small and "word/document.xml" in names


def _plain(data: bytes) -> str | None:
    """A text as UTF-8 or, with its mark, UTF-16; None for what is no text."""
    try:
        found = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if any(unicodedata.category(mark) == "Cc" and mark not in "\t\n\r\f" for mark in found) else found


def _of_pdf(data: bytes) -> str:
    from pypdf import PdfReader

    pages: list[str] = []
    reader = PdfReader(io.BytesIO(data))
    for page in list(reader.pages)[:_PAGES]:
        pages.append(page.extract_text())
        if sum(map(len, pages)) > LONGEST:
            break
    return "\n\n".join(pages)


def _of_word(data: bytes) -> str:
    from docx import Document

    return "\n".join(_lines(Document(io.BytesIO(data))))


def _lines(whole: Any) -> Iterator[str]:
    """Paragraphs and tables in their order: many résumés are laid out as a table."""
    for part in whole.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                for cell in dict.fromkeys(row.cells):  # a joined cell comes once for each column
                    yield from _lines(cell)
        else:
            yield part.text


def _tidy(found: str) -> str:
    lines = (_BLANKS.sub(" ", line).strip() for line in unicodedata.normalize("NFC", found).splitlines())
    printable = "\n".join("".join(mark for mark in line if mark.isprintable()) for line in lines)
    return _GAPS.sub("\n\n", printable).strip()


_READERS: Final[dict[str, Callable[[bytes], str]]] = {
    PDF: _of_pdf,
    WORD: _of_word,
    MARKDOWN: lambda data: _plain(data) or "",
    PLAIN: lambda data: _plain(data) or "",
}
