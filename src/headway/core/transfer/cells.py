"""Cells as text: what a person would read in them, whatever the file stored."""

import re
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final

from headway.core.transfer.sheets import Cell

_LINK: Final = re.compile(r"!?\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
_URL: Final = re.compile(r"https?://[^\s<>\"'|]+", re.IGNORECASE)
_HOST: Final = re.compile(r"https?://[\w\[]", re.IGNORECASE)
_BARE: Final = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r"\s*(?:<(https?://[^>\s]+)>|\(https?://[^)\s]+\)|\([^()\s]+%20[^()\s]*\.(?:md|csv)\))", re.IGNORECASE
)
_NOTHING: Final = frozenset(
    ("-", "--", "---", "–", "—", "−", "n/a", "na", "n.a.", "#n/a", "nan", "none", "null", "nil", "/", ".")
)


def text(cell: Cell) -> str:
    """The cell as one reads it: trimmed; whole numbers without a point; nested JSON as JSON."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell == cell and abs(cell) < 1e15 and cell == int(cell) else str(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, list):
        parts = [text(part) for part in cell]
        return ", ".join(part for part in parts if part)
    if isinstance(cell, dict):
        return "; ".join(f"{key}: {said}" for key, value in cell.items() if (said := text(value)))
    return str(cell)


def said(cell: Cell) -> str:
    """The cell's text without Markdown links, and "" for the ways of writing nothing (-, n/a, null)."""
    raw = text(cell)
    if raw.lower() in _NOTHING:
        return ""
    if "](" in raw:
        raw = _LINK.sub(lambda found: found[1] or found[2], raw).strip()
    if "http" in raw or ".md)" in raw or ".csv)" in raw:
        return _ASIDE.sub("", raw) or raw
    return raw


def line(cell: Cell) -> str:
    """What the cell says, on one line."""
    if isinstance(cell, str):
        return _line(cell)
    return "" if cell is None else " ".join(said(cell).split())


@lru_cache(maxsize=65536)
def _line(cell: str) -> str:
    return " ".join(said(cell).split())


def link(cell: Cell) -> str | None:
    """The first web address in the cell: of a Markdown link, of a full address, or None."""
    raw = text(cell)
    marked = _LINK.search(raw)
    if marked and _URL.match(marked[2]):
        return marked[2]
    found = _URL.search(raw)
    if found and not _HOST.match(found[0]):
        return None
    if found and ")" in found[0] and "(" not in found[0]:
        return found[0].split(")")[0]
    return found[0].rstrip(".,;)") if found and not raw.endswith(found[0]) else found[0] if found else None


def address(cell: Cell) -> str | None:
    """The cell of a link column as a web address; one without its scheme gets https."""
    found = link(cell)
    if found is None and _BARE.fullmatch(raw := said(cell)) and not raw.replace(".", "").isdigit():
        return f"https://{raw}"
    return found


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands in the cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip()) or cell == [] or cell == {}
