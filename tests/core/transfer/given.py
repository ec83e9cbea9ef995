"""Trackers written down in a test, as the sheets that a file would give."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from headway.core.transfer import contract, reader
from headway.core.transfer.reading import Choices, Reading
from headway.core.transfer.sheets import Cell, Sheet


def sheet(text: str, *, delimiter: str = ",", name: str | None = None) -> Sheet:
    """A CSV text as a sheet; rows are numbered by the line they begin on."""
    rows, numbers, before = [], [], 0
    lines = csv.reader(io.StringIO(text.strip("\n")), delimiter=delimiter)
    for row in lines:
        rows.append(tuple(row))
        numbers.append(before + 1)
        before = lines.line_num
    return Sheet("csv", tuple(rows), tuple(numbers), name, encoding="utf-8", delimiter=delimiter)


def records(items: Sequence[Mapping[str, Cell]]) -> Sheet:
    """JSON objects as a sheet."""
    header = tuple(dict.fromkeys(key for item in items for key in item))
    cells = tuple(tuple(item.get(key) for key in header) for item in items)
    return Sheet("json", cells, tuple(range(1, len(items) + 1)), header=header)


def reading(text: str, **choices: Any) -> Reading:
    """What the reader makes of a CSV text."""
    return reader.read([sheet(text)], file="tracker.csv", choices=Choices(**choices))


def rows(text: str, **choices: Any) -> list[dict[str, Any]]:
    """The opportunities in a CSV text, as the contract prints them."""
    found: list[dict[str, Any]] = contract.to_json(reading(text, **choices))["rows"]
    return found


def story(row: Mapping[str, Any]) -> list[str]:
    """A row's history in short: `stage:1 2025-03-03`, `Coding challenge after 1`, `rejected before 2025-04-01`."""
    told = []
    for line in row["history"]:
        what = f"{line['name']} after {line['what'][6:]}" if "name" in line else line["what"]
        how = "" if line["exactness"] in ("exact", "unknown") else f"{line['exactness']} "
        told.append(f"{what} {how}{line['on']}" if line["on"] else what)
    return told
