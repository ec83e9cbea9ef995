"""What a file holds before anything is understood: sheets, which are grids of cells."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, TypeAlias

Scalar: TypeAlias = str | bool | int | float | date | datetime | time | None
Cell: TypeAlias = "Scalar | list[Cell] | dict[str, Cell]"
Kind = Literal["csv", "tsv", "xlsx", "xls", "ods", "json", "markdown", "html"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as it stands in a file.

    `cells` are rows of equal or unequal length; `numbers[i]` is the number under which the person finds row i
    (the line of a text file where the row begins, the row of a spreadsheet, the n-th record of a JSON list, from 1).
    `header` is set where the format itself names the columns (JSON objects); then `cells` holds data only.
    `encoding_doubt` names the other encodings that would also make sense of the bytes, likeliest first.
    """

    kind: Kind
    cells: tuple[tuple[Cell, ...], ...]
    numbers: tuple[int, ...]
    name: str | None = None
    header: tuple[str, ...] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    encoding_doubt: tuple[str, ...] = ()
