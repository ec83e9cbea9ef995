"""Any reasonable file into sheets. The content decides what it is; the name only breaks ties."""

import re
from pathlib import PurePath
from typing import Any

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import encoding as encodings
from headway.outside.transfer import json_lists, limits, literals, text, workbooks
from headway.outside.transfer.encoding import Decoded
from headway.outside.transfer.json_lists import own_export
from headway.outside.transfer.strangers import refuse_binary, refuse_text

__all__ = ["own_export", "read"]

_SCRIPTS = frozenset((".ts", ".js", ".mjs", ".cjs", ".tsx", ".jsx", ".py"))
_SCRIPT_LINE = re.compile(r"^\s*(?:export|import|const|let|var|module\.exports|window\.\w+)\b[^\n]*", re.MULTILINE)


def read(*, name: str, data: bytes, encoding: str | None = None, delimiter: str | None = None) -> tuple[Sheet, ...]:
    """The sheets of a file; raises Unreadable with one sentence and a hint where there are none."""
    limits.check_size(data)
    if workbooks.is_workbook(data):
        return workbooks.read(data)
    refuse_binary(data)
    decoded = encodings.decode(data, encoding)
    return _text(PurePath(name).suffix.lower(), decoded, delimiter)


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
    return (text.read(decoded),)


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
