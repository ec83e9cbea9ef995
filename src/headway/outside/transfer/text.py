"""Tables in plain text: comma, semicolon, tab or bar between the cells."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import limits
from headway.outside.transfer.encoding import Decoded

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = ",;\t|"
SAMPLE = 64 * 1024
SAMPLE_LINES = 400
PATIENCE = 400_000  # lines read twice, at most, to mend lone quotes
_SEP_LINE = re.compile(r'\A"?sep=([^\w\s"]|\t)"?[ \t]*(?:\r\n|\n|\r|\Z)', re.IGNORECASE)

Row = tuple[str, ...]


def read(decoded: Decoded, delimiter: str | None = None) -> Sheet:
    """The one table of a delimited text; numbers are the lines on which its rows begin."""
    text = decoded.text.replace("\x00", "")
    announced = _SEP_LINE.match(text)
    skipped = 0
    if announced:
        text, skipped = text[announced.end() :], 1
        delimiter = delimiter or announced[1]
    given = delimiter = _known_delimiter(delimiter)
    delimiter = delimiter or find_delimiter(text)
    rows, numbers = split(text, delimiter)
    if not rows:
        raise limits.empty()
    if given is None and looks_like_prose(rows):
        raise Unreadable(
            "This is running text, not a table.", "Bring the spreadsheet itself, or export it as CSV or XLSX."
        )
    return Sheet(
        kind="tsv" if delimiter == "\t" else "csv",
        cells=tuple(rows),
        numbers=tuple(number + skipped for number in numbers),
        encoding=decoded.encoding,
        delimiter=delimiter,
        encoding_doubt=decoded.doubt,
    )


def _known_delimiter(named: str | None) -> str | None:
    delimiter = {"tab": "\t", "\\t": "\t"}.get(named.lower(), named) if named else None
    if delimiter and (len(delimiter) != 1 or delimiter.isalnum() or delimiter in '"\r\n\x00 '):
        raise Unreadable("Cells cannot be told apart by that delimiter.", "Name one sign: , ; | or tab.")
    return delimiter


def find_delimiter(text: str) -> str:
    """The character between the cells: the one that gives most rows the same width, quotes respected."""
    sample = _sample(text)
    ranked = sorted(((_consistency(sample, each), each) for each in DELIMITERS), key=lambda pair: -pair[0])
    (best, first), (second, _) = ranked[0], ranked[1]
    if best <= 0:
        return ","
    if best - second > 0.1:
        return first
    return _sniffed(sample) or first


def _sample(text: str) -> str:
    lines = text[:SAMPLE].splitlines(keepends=True)[: SAMPLE_LINES + 1]
    # a line cut in two, or a quoted cell cut in two, would count as a row of another width
    return "".join(lines[:-1]) if len(lines) > 1 and len(text) > SAMPLE else "".join(lines)


def _consistency(sample: str, delimiter: str) -> float:
    try:
        widths = [len(row) for row in csv.reader(_lines(sample), **_dialect(sample, delimiter)) if row]
    except csv.Error:
        return 0.0
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    first = 0.15 if next((each for each in widths if each > 1), 0) == width else 0.0
    return count / len(widths) + first + min(width, 20) / 100


def _sniffed(sample: str) -> str | None:
    # the sniffer's patterns take quadratic time on hostile text: it sees a few lines only, to settle a tie
    few = "".join(sample.splitlines(keepends=True)[:20])[:4000]
    try:
        found = csv.Sniffer().sniff(few, DELIMITERS).delimiter
    except csv.Error:
        return None
    return found if found in DELIMITERS else None


class Dialect(TypedDict):
    """How the csv module is told to read."""

    delimiter: str
    skipinitialspace: bool


def _dialect(text: str, delimiter: str) -> Dialect:
    loose = delimiter != "\t" and f'{delimiter} "' in text[:SAMPLE]
    return {"delimiter": delimiter, "skipinitialspace": loose}


def _lines(text: str) -> Iterator[str]:
    return iter(io.StringIO(text, newline=""))


def split(text: str, delimiter: str) -> tuple[list[Row], list[int]]:
    """Rows and the line on which each begins; a blank line is an empty row."""
    lines = list(_lines(text))
    dialect = _dialect(text, delimiter)
    csv.field_size_limit(limits.MOST_CELL)
    width = _usual_width(_sample(text), dialect)
    try:
        rows, numbers = _parse(lines, dialect)
        broken = _has_swallower(rows, numbers, width)
    except csv.Error:
        broken = True
    if broken:
        rows, numbers = _Mender(lines, dialect, width).mended()
    while rows and not any(rows[-1]) and len(rows[-1]) < 2:
        rows.pop()
        numbers.pop()
    return rows, numbers


def _parse(lines: list[str], dialect: Dialect) -> tuple[list[Row], list[int]]:
    rows: list[Row] = []
    numbers: list[int] = []
    number = 1
    reader = csv.reader(lines, strict=True, **dialect)
    for row in reader:
        rows.append(tuple(row))
        numbers.append(number)
        number = reader.line_num + 1
        if len(rows) > limits.MOST_ROWS:
            raise limits.too_many_rows()
    return rows, numbers


def _usual_width(sample: str, dialect: Dialect) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(_lines(sample), **dialect) if len(row) > 1)
    except csv.Error:
        return 1
    return widths.most_common(1)[0][0] if widths else 1


def _has_swallower(rows: list[Row], numbers: list[int], width: int) -> bool:
    """Whether a row over several lines has the wrong width: a lone quote may have swallowed its neighbours."""
    pairs = zip(numbers, numbers[1:], rows, strict=False)
    return width > 1 and any(len(row) not in (0, width) for this, following, row in pairs if following - this > 1)


@dataclass(slots=True)
class _Mender:
    """Reads text whose quotes do not match: a quote that swallows rows of the usual width is taken for an inch sign."""

    lines: list[str]
    dialect: Dialect
    width: int
    rows: list[Row] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    patience: int = PATIENCE

    def mended(self) -> tuple[list[Row], list[int]]:
        """The rows and the lines on which they begin."""
        start = 0
        while start < len(self.lines):
            start = self._run(start)
        return self.rows, self.numbers

    def _run(self, start: int) -> int:
        """Read on from a line until a quote goes wrong, mend that row, and tell the line behind it."""
        strict = self.patience > 0
        reader = self._reader(start, strict=strict)
        number = start
        while number < len(self.lines):
            try:
                row = next(reader, None)
            except csv.Error as error:
                if not strict:
                    raise limits.long_cell(number + 1) from error
                row = None
            end = start + reader.line_num
            if strict and (row is None or (len(row) != self.width and end - number > 1)):
                self.patience -= end - number
                return self._mend(number, row, end)
            self._take(row or [], number)
            number = end
        return number

    def _mend(self, number: int, row: list[str] | None, end: int) -> int:
        try:
            alone = next(csv.reader([self.lines[number]], quoting=csv.QUOTE_NONE, **self.dialect), [])
            if len(alone) == self.width:
                self._take([_unquoted(cell) for cell in alone], number)
                return number + 1
            if row is None:
                reader = self._reader(number, strict=False)
                row = next(reader, [])
                end = number + max(1, reader.line_num)
        except csv.Error as error:
            raise limits.long_cell(number + 1) from error
        self._take(row, number)
        return end

    def _reader(self, start: int, *, strict: bool) -> "Reader":
        rest = map(self.lines.__getitem__, range(start, len(self.lines)))
        return csv.reader(rest, strict=strict, **self.dialect)

    def _take(self, row: list[str], number: int) -> None:
        self.rows.append(tuple(row))
        self.numbers.append(number + 1)
        limits.check_rows(len(self.rows))


def _unquoted(cell: str) -> str:
    plain = cell.strip()
    return plain[1:-1] if len(plain) > 1 and plain[0] == plain[-1] == '"' else cell


def looks_like_prose(rows: list[Row]) -> bool:
    """Whether the lines are sentences: long, ended by a full stop, and of no common width."""
    lines = [row for row in rows if any(row)]
    if not lines:
        return False
    widths = Counter(map(len, lines))
    common = widths.most_common(1)[0]
    if common[0] > 1 and common[1] > len(lines) / 2 and len(lines) > 1:
        return False
    sentences = sum(_is_sentence(" ".join(row)) for row in lines[:500])
    return sentences * 2 >= min(len(lines), 500)


def _is_sentence(line: str) -> bool:
    return line.rstrip(" \t\"'”»)").endswith((".", "!", "?", ":", "…")) and len(line.split(maxsplit=6)) > 5
