"""Tables in plain text: comma, semicolon, tab or bar between the cells."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import TypedDict

from headway.core.errors import Unreadable
from headway.core.transfer.sheets import Sheet
from headway.outside.transfer import limits
from headway.outside.transfer.encoding import Decoded

DELIMITERS = ",;\t|"
SAMPLE = 64 * 1024
SAMPLE_LINES = 400
MOST_REPAIRS = 60
_SEP_LINE = re.compile(r'\A"?sep=(.)"?[ \t]*(?:\r\n|\n|\r|\Z)', re.IGNORECASE)

Row = tuple[str, ...]


def read(decoded: Decoded, delimiter: str | None = None) -> Sheet:
    """The one table of a delimited text; numbers are the lines on which its rows begin."""
    text = decoded.text.replace("\x00", "")
    announced = _SEP_LINE.match(text)
    skipped = 0
    if announced:
        text, skipped = text[announced.end() :], 1
        delimiter = delimiter or announced[1]
    given = delimiter
    delimiter = delimiter or find_delimiter(text)
    rows, numbers = split(text, delimiter)
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
    rows, numbers = _parse(lines, _dialect(text, delimiter))
    if text.count('"') % 2 or _has_swallower(rows, numbers):
        rows, numbers = _mend(lines, _dialect(text, delimiter), rows)
    while rows and not any(rows[-1]) and len(rows[-1]) < 2:
        rows.pop()
        numbers.pop()
    return rows, numbers


def _parse(lines: list[str], dialect: Dialect, start: int = 0) -> tuple[list[Row], list[int]]:
    rows: list[Row] = []
    numbers: list[int] = []
    for row, number in _records(lines, dialect, start):
        rows.append(tuple(row))
        numbers.append(number)
        if len(rows) > limits.MOST_ROWS:
            raise limits.too_many_rows()
    return rows, numbers


def _records(lines: list[str], dialect: Dialect, start: int) -> Iterator[tuple[list[str], int]]:
    csv.field_size_limit(limits.MOST_CELL)
    reader = csv.reader(lines[start:] if start else lines, **dialect)
    number = start + 1
    try:
        for row in reader:
            yield row, number
            number = start + reader.line_num + 1
    except csv.Error as error:
        raise limits.long_cell(number) from error


def _usual_width(rows: list[Row]) -> int:
    return Counter(len(row) for row in rows[:5000] if len(row) > 1).most_common(1)[0][0] if rows else 0


def _has_swallower(rows: list[Row], numbers: list[int]) -> bool:
    """Whether a row over several lines has the wrong width: a lone quote may have swallowed its neighbours."""
    spans = [index for index in range(len(numbers) - 1) if numbers[index + 1] - numbers[index] > 1]
    if not spans or not any(len(row) > 1 for row in rows[:5000]):
        return False
    width = _usual_width(rows)
    return any(len(rows[index]) not in (0, width) for index in spans)


def _mend(lines: list[str], dialect: Dialect, rows: list[Row]) -> tuple[list[Row], list[int]]:
    """Read again; where a lone quote swallowed lines of the usual width, take the quote for an inch sign."""
    width = _usual_width(rows) if any(len(row) > 1 for row in rows[:5000]) else 1
    mended: list[Row] = []
    numbers: list[int] = []
    start, repairs = 0, 0
    while start < len(lines):
        for row, number in _records(lines, dialect, start):
            if repairs < MOST_REPAIRS and len(row) != width and _spans(row):
                alone = next(csv.reader([lines[number - 1]], quoting=csv.QUOTE_NONE, **dialect), [])
                if len(alone) == width:
                    mended.append(tuple(alone))
                    numbers.append(number)
                    start, repairs = number, repairs + 1
                    break
            mended.append(tuple(row))
            numbers.append(number)
            limits.check_rows(len(mended))
        else:
            break
    return mended, numbers


def _spans(row: list[str]) -> bool:
    return any("\n" in cell or "\r" in cell for cell in row)


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
