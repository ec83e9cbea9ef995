"""How answers are shown: sentences and tables for people, JSON for programs. Rich is loaded only for a table."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from rich.console import Console

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_EIGHTHS: Final = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_DRAWN: Final = frozenset("".join(_EIGHTHS) + "█├─┤")
_SHORT: Final = 12  # letters of a cell that is not wrapped
Row = Sequence[object]
Column = tuple[str, list[str]]


def plain(value: Any) -> Any:
    """A value of the core as JSON knows it: dataclasses by field and by what they say, days and moments as ISO 8601.

    >>> plain({"on": date(2026, 3, 1)})
    {'on': '2026-03-01'}
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in (*(field.name for field in fields(value)), *said(value))}
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, date | time):  # a moment is one too
        return value.isoformat()
    return value


def said(value: Any) -> tuple[str, ...]:
    """The names of what a value says besides its fields: the properties that are for everybody."""
    kind = type(value)
    return tuple(name for name in vars(kind) if name[0] != "_" and isinstance(vars(kind)[name], property))


def answer(value: Any, as_json: bool, shown: Callable[[], None]) -> None:
    """Print what a use case answered: as JSON, or the way `shown` does it."""
    if as_json:
        click.echo(json.dumps(plain(value), ensure_ascii=False, indent=2))
    else:
        shown()


def say(text: str = "", to_stderr: bool = False) -> None:
    """Print a line; control characters from somebody's file never reach the terminal."""
    click.echo(clean(text), err=to_stderr)


def clean(text: str) -> str:
    r"""A text without control characters but the end of a line and the tab.

    >>> clean("a\x1b[31mb")
    'a[31mb'
    """
    return _CONTROL.sub("", text)


def complain(
    as_json: bool, kind: str, message: str, hint: str = "", field: str = "", options: Sequence[str] = ()
) -> None:
    """Print an error on stderr: what happened, what to do."""
    if as_json:
        error = {"kind": kind, "message": message, "hint": hint, "field": field or None, "options": list(options)}
        click.echo(json.dumps({"error": error}, ensure_ascii=False, indent=2), err=True)
        return
    say(message, to_stderr=True)
    if hint:
        say(hint, to_stderr=True)
    if options:
        say("Answers: " + ", ".join(options) + ".", to_stderr=True)


def table(columns: Sequence[str], rows: Iterable[Row], title: str = "", right: Sequence[str] = ()) -> None:
    """Print a table without lines; the columns named in `right` hold numbers.

    Where the terminal is narrow, words are wrapped, short cells such as days stay whole, and bars are left out.
    """
    from rich.table import Table
    from rich.text import Text

    terminal, given = console(), [[clean(in_cell(cell)) for cell in row] for row in rows]
    found = fitting([(name, [row[at] for row in given]) for at, name in enumerate(columns)], terminal.width)
    grid = Table(title=title or None, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for name, cells in found:
        short = _longest(name, cells) <= _SHORT
        grid.add_column(name, justify="right" if name in right else "left", overflow="fold", no_wrap=short)
    for row in zip(*(cells for _, cells in found), strict=True):
        grid.add_row(*map(Text, row))
    terminal.print(grid)


def fitting(columns: Sequence[Column], width: int) -> list[Column]:
    """Columns without the bars, and without the column of bars, where all would not fit beside each other.

    >>> fitting([("Week", ["1", "2"]), ("", ["██", "█▏"])], 5)
    [('Week', ['1', '2'])]
    """
    if sum(_longest(name, cells) + 1 for name, cells in columns) <= width:
        return list(columns)
    bare = [(name, ["" if _DRAWN.intersection(cell) else cell for cell in cells]) for name, cells in columns]
    return [(name, cells) for name, cells in bare if name or any(cells)]


def _longest(name: str, cells: Sequence[str]) -> int:
    return max(map(len, (name, *cells)))


def in_cell(cell: object) -> str:
    """A value as it stands in a table."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return ", ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)


def console(to_stderr: bool = False) -> "Console":
    """The terminal as Rich draws on it: no colour and 80 columns where it is none. NO_COLOR and COLUMNS hold."""
    from rich.console import Console

    return Console(stderr=to_stderr, highlight=False, markup=False, emoji=False)


def asked(question: str) -> bool:
    """Ask a person yes or no; Enter is no."""
    return click.confirm(clean(question), default=False)


def typed(question: str) -> str:
    """Ask a person for a word; Enter is none."""
    said: str = click.prompt(clean(question), default="", show_default=False)
    return said.strip()


def on_terminal() -> bool:
    """Whether a person sits in front of this, and can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def many(n: int, one: str, several: str = "") -> str:
    """How many of something, in words.

    >>> many(1, "row"), many(2, "opportunity", "opportunities")
    ('1 row', '2 opportunities')
    """
    return f"{n} {one}" if n == 1 else f"{n:,} {several or one + 's'}"


def bar(share: float, width: int = 20) -> str:
    """A share as a bar of so many letters; what is hardly anything is not nothing.

    >>> bar(0.5, 4), bar(0.001, 4), bar(0.0, 4)
    ('██  ', '▏   ', '    ')
    """
    eighths = round(min(max(share, 0.0), 1.0) * width * 8) or int(share > 0)
    full, part = divmod(eighths, 8)
    return ("█" * full + _EIGHTHS[part]).ljust(width)


def range_bar(low: float, mean: float, high: float, target: float | None = None, width: int = 24) -> str:
    """A share with its range, on a line from 0 to 1; the target is a mark upon it.

    >>> range_bar(0.2, 0.4, 0.8, target=0.9, width=11)
    '  ├─●───┤│ '
    """
    line = [" "] * width
    first, middle, last = (_cell(share, width) for share in (low, mean, high))
    line[first : last + 1] = "─" * (last - first + 1)
    line[first], line[last] = "├", "┤"
    if target is not None:
        line[_cell(target, width)] = "│"
    line[middle] = "●"
    return "".join(line)


def _cell(share: float, width: int) -> int:
    return round(min(max(share, 0.0), 1.0) * (width - 1))
