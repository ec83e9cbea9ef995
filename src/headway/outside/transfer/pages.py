"""Tables in pages: Markdown and HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Cell, Sheet
from headway.outside.transfer import limits
from headway.outside.transfer.encoding import Decoded

_RULE_CELL = re.compile(r":?-+:?\Z")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.{1,200}?)[ \t]*#*\Z")
_BAR = re.compile(r"(?<!\\)\|")
_LINK = re.compile(
    r"(!?)\[([^\[\]\n]{0,2000})\]\(\s*<?([^\s<>()]{0,2000}(?:\([^\s<>()]{0,500}\)[^\s<>()]{0,500})?)>?(?:\s+[\"'][^\"'\n]{0,500}[\"'])?\s*\)"
)
_MARKS = re.compile(r"(\*\*|__|~~|`)(?=\S)(.{1,2000}?)(?<=\S)\1")
_BREAK = re.compile(r"<br\s{0,5}/?>", re.IGNORECASE)
_BEYOND = ("http://", "https://", "mailto:")
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_SKIPPED = frozenset(("script", "style", "template", "noscript", "svg", "table", "-comment"))
_BLOCKS = frozenset(("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "pre"))
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
# these close themselves, or close what they cannot stand in
_SHALLOW = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr tbody thead dt dd".split()
)
_DEEPEST = 500
_MOST_ATTRIBUTES = 5_000
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_APART = re.compile(r"[\s/\"]+")
_WIDEST_SPAN = 100
_TALLEST_SPAN = 5_000


def has_markdown_table(text: str) -> bool:
    """Whether a line of bars is followed by a line of dashes and bars."""
    return next(_blocks(text.splitlines()[:20_000]), None) is not None


def read_markdown(decoded: Decoded) -> tuple[Sheet, ...]:
    """Every table of a Markdown page; numbers are lines, the line of column names is the first row."""
    lines = decoded.text.replace("\x00", "").splitlines()
    sheets = tuple(
        _sheet("markdown", name, [_markdown_row(lines[at]) for at in rows], [at + 1 for at in rows], decoded)
        for name, rows in _blocks(lines)
    )
    if not sheets:
        raise _no_table()
    limits.check_rows(sum(len(sheet.cells) for sheet in sheets))
    return sheets


def _blocks(lines: list[str]) -> Iterator[tuple[str | None, list[int]]]:
    """The heading above each table, and the lines of its rows without the dashes."""
    name, at = None, 0
    while at < len(lines):
        heading = _HEADING.match(lines[at])
        name = heading[1] if heading else name
        if "|" in lines[at] and at + 1 < len(lines) and _is_rule(lines[at + 1]):
            end = at + 2
            while end < len(lines) and "|" in lines[end]:
                end += 1
            yield name, [at, *range(at + 2, end)]
            at = end
        else:
            at += 1


def _is_rule(line: str) -> bool:
    if "|" not in line or "-" not in line or line.strip("|:- \t"):
        return False
    return all(_RULE_CELL.match(cell.strip()) for cell in line.strip().strip("|").split("|"))


def _markdown_row(line: str) -> list[Cell]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [_markdown_cell(part) for part in _BAR.split(inner)]


def _markdown_cell(text: str) -> str:
    plain = _LINK.sub(_markdown_link, _BREAK.sub("\n", text.replace("\\|", "|")))
    return _MARKS.sub(r"\2", plain).strip()


def _markdown_link(found: re.Match[str]) -> str:
    return found[2] if found[1] else with_link(found[2].strip(), found[3])


def with_link(text: str, address: str) -> str:
    """A link as text: the address is kept where it leads beyond the page and the text does not say it already."""
    target = address.strip()
    if not target.lower().startswith(_BEYOND):
        return text
    shown = target.removeprefix("mailto:")
    if not text or text.rstrip("/") == shown.rstrip("/"):
        return shown
    return text if "://" in text else f"{text} <{shown}>"


def _sheet(kind: str, name: str | None, rows: list[list[Cell]], numbers: list[int], decoded: Decoded) -> Sheet:
    limits.check_rows(len(rows))
    limits.check_cells(rows, numbers)
    return Sheet(
        kind="html" if kind == "html" else "markdown",
        cells=tuple(map(tuple, rows)),
        numbers=tuple(numbers),
        name=name,
        encoding=decoded.encoding,
        encoding_doubt=decoded.doubt,
    )


def _no_table() -> Unreadable:
    return Unreadable("This page holds no table.", "Bring the table itself, as CSV or XLSX.")


def read_html(decoded: Decoded) -> tuple[Sheet, ...]:
    """Every table with two or more columns of an HTML page; numbers count the rows of each table."""
    text = decoded.text.replace("\x00", "")
    _check_depth(text)
    _check_attributes(text)
    grids = [(table, [row for row in _Grid(table).rows() if row]) for table in LexborHTMLParser(text).css("table")]
    layout = _layout([table for table, rows in grids if sum(map(len, rows)) > 3])
    sheets = tuple(
        _sheet("html", _caption(table), rows, list(range(1, len(rows) + 1)), decoded)
        for table, rows in grids
        if max(map(len, rows), default=0) > 1 and table.mem_id not in layout
    )
    if not sheets:
        raise _no_table()
    limits.check_rows(sum(len(sheet.cells) for sheet in sheets))
    return sheets


def _too_tangled() -> Unreadable:
    return Unreadable("This page is too tangled to be read.", "Bring the table itself, as CSV or XLSX.")


def _check_attributes(text: str) -> None:
    # the parser compares each attribute of an element with all before it
    for piece in text.split("<"):
        if (
            len(piece) > _MOST_ATTRIBUTES
            and len(_APART.findall(_QUOTED.sub('"', piece).partition(">")[0])) > _MOST_ATTRIBUTES
        ):
            raise _too_tangled()


def _check_depth(text: str) -> None:
    # the parser takes quadratic time over elements nested in one another
    depth = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() not in _SHALLOW:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > _DEEPEST:
                raise _too_tangled()


def _layout(tables: list[LexborNode]) -> set[int]:
    """The tables round these, which only place them on the page."""
    round_them: set[int] = set()
    for table in tables:
        outer = table.parent
        while outer is not None and outer.mem_id not in round_them:
            round_them.add(outer.mem_id)
            outer = outer.parent
    return round_them


def _caption(table: LexborNode) -> str | None:
    caption = table.css_first("caption")
    return (_SPACE.sub(" ", caption.text()).strip()[:200] or None) if caption else None


@dataclass(slots=True)
class _Grid:
    """Lays the cells of a table out, a cell over several rows in each of them."""

    table: LexborNode
    below: dict[int, tuple[int, Cell]] = field(default_factory=dict)

    def rows(self) -> Iterator[list[Cell]]:
        cells = 0
        for count, row in enumerate(_table_rows(self.table), start=1):
            laid = self._lay(row)
            cells += len(laid)
            limits.check_rows(count)
            if cells > limits.MOST_BOX // 4:
                raise limits.too_wide()
            yield laid

    def _lay(self, row: LexborNode) -> list[Cell]:
        laid: list[Cell] = []
        for cell in row.iter():
            if cell.tag in ("td", "th"):
                self._take_from_above(laid)
                self._put(laid, cell)
        self._take_from_above(laid)
        return laid

    def _take_from_above(self, laid: list[Cell]) -> None:
        while len(laid) in self.below:
            left, value = self.below.pop(len(laid))
            if left > 1:
                self.below[len(laid)] = (left - 1, value)
            laid.append(value)

    def _put(self, laid: list[Cell], cell: LexborNode) -> None:
        value = html_text(cell)
        tall = _span(cell, "rowspan", _TALLEST_SPAN)
        for offset in range(_span(cell, "colspan", _WIDEST_SPAN)):
            here = value if offset == 0 else ""
            if tall > 1:
                self.below[len(laid)] = (tall - 1, here)
            laid.append(here)


def _span(cell: LexborNode, name: str, most: int) -> int:
    written = (cell.attributes.get(name) or "1").strip()
    return min(most, max(1, int(written))) if written.isascii() and written.isdigit() and len(written) < 9 else 1


def _table_rows(table: LexborNode) -> Iterator[LexborNode]:
    for part in table.iter():
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in part.iter() if row.tag == "tr")


def html_text(cell: LexborNode) -> str:
    """The text of a cell with its links; line breaks stay, a table inside it is left to itself."""
    pieces: list[str] = []
    _collect(cell, pieces, 0)
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\v"))
    return "\n".join(line for line in lines if line)


def _collect(node: LexborNode, pieces: list[str], depth: int) -> None:
    for part in node.iter(include_text=True):
        tag = part.tag or ""
        if tag == "-text":
            pieces.append(part.text(deep=False))
        elif tag == "br":
            pieces.append("\v")
        elif tag == "a":
            pieces.append(with_link(_SPACE.sub(" ", part.text()).strip(), part.attributes.get("href") or ""))
        elif tag not in _SKIPPED and depth < _DEEPEST:
            mark = "\v" if tag in _BLOCKS else ""
            pieces.append(mark)
            _collect(part, pieces, depth + 1)
            pieces.append(mark)
