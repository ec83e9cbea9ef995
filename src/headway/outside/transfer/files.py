"""Any reasonable file into sheets. The content decides what it is; the name only breaks ties."""

import re
from pathlib import PurePath
from typing import Any

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import encoding as encodings
from headway.outside.transfer import json_lists, limits, literals, pages, text, workbooks
from headway.outside.transfer.encoding import Decoded
from headway.outside.transfer.json_lists import own_export
from headway.outside.transfer.strangers import refuse_binary, refuse_text

__all__ = ["own_export", "read"]

_SCRIPTS = frozenset((".ts", ".js", ".mjs", ".cjs", ".tsx", ".jsx", ".py"))
_PAGES = frozenset((".html", ".htm", ".xhtml", ".mht"))
_TABLES = frozenset((".csv", ".tsv", ".txt", ".tab"))
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype html|html|head|body|meta|div|style)\b", re.IGNORECASE)
_XML_WORKBOOK = re.compile(r"<\?mso-application|<(?:ss:)?Workbook\b")
_SCRIPT_LINE = re.compile(r"^\s*(?:export|import|const|let|var|module\.exports|window\.\w+)\b[^\n]*", re.MULTILINE)


def read(*, name: str, data: bytes, encoding: str | None = None, delimiter: str | None = None) -> tuple[Sheet, ...]:
    """The sheets of a file; raises Unreadable with one sentence and a hint where there are none."""
    limits.check_size(data)
    sheets = _sheets(PurePath(name).suffix.lower(), data, encoding, delimiter)
    limits.check_columns(max((len(row) for sheet in sheets for row in sheet.cells), default=0))
    return sheets


def _sheets(suffix: str, data: bytes, encoding: str | None, delimiter: str | None) -> tuple[Sheet, ...]:
    if workbooks.is_workbook(data):
        return workbooks.read(data)
    refuse_binary(data)
    return _text(suffix, encodings.decode(data, encoding), delimiter)


def _text(suffix: str, decoded: Decoded, delimiter: str | None) -> tuple[Sheet, ...]:
    start = decoded.text[:4096].lstrip("\ufeff \t\r\n")
    if delimiter:
        return (text.read(decoded, delimiter),)
    refuse_text(decoded.text)
    if suffix in _SCRIPTS or _is_script(start):
        found = _script(decoded)
        if found:
            return found
    if start.startswith(("[", "{")):
        return _json_or_table(suffix, decoded)
    if suffix in _SCRIPTS:
        raise Unreadable("This source file holds no list of records.", "Bring the table itself, as CSV, XLSX or JSON.")
    if start.startswith("<") or suffix in _PAGES:
        return _page(suffix, start, decoded)
    if pages.has_markdown_table(decoded.text):
        return pages.read_markdown(decoded)
    return (text.read(decoded),)


def _page(suffix: str, start: str, decoded: Decoded) -> tuple[Sheet, ...]:
    if _XML_WORKBOOK.search(start):
        raise Unreadable("This is a workbook in Excel's old XML form.", "Open it and save it as XLSX, then bring that.")
    if _TABLE.search(decoded.text) or _HTML.search(start):
        return pages.read_html(decoded)
    if start.startswith("<?xml"):
        raise Unreadable("This is an XML file without a table.", "Bring the table itself, as CSV or XLSX.")
    if suffix in _TABLES and not start.startswith("<!"):
        return (text.read(decoded),)
    return pages.read_html(decoded)


def _json_or_table(suffix: str, decoded: Decoded) -> tuple[Sheet, ...]:
    try:
        return json_lists.read(decoded)
    except Unreadable:
        if suffix in (".csv", ".tsv", ".txt") and not _is_json(decoded.text):
            return (text.read(decoded),)
        raise


def _is_json(written: str) -> bool:
    try:
        json_lists.parse(written)
    except (ValueError, RecursionError):
        return False
    return True


def _is_script(start: str) -> bool:
    return bool(_SCRIPT_LINE.match(start)) and any(sign in start for sign in "={(")


def _script(decoded: Decoded) -> tuple[Sheet, ...]:
    named: dict[str, Any] = {}
    for name, items in literals.lists(decoded.text):
        if items:
            named[name if name and name not in named else f"{name or 'list'} {len(named) + 1}"] = items
    return json_lists.sheets_of(named, decoded)
