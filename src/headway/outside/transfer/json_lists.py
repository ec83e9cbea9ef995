"""Lists inside JSON: records, pandas tables, columns, JSON lines; and Headway's own export."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

from headway.core.errors import Unreadable
from headway.core.speech import say
from headway.core.transfer.sheets import Cell, Sheet
from headway.outside.transfer import limits, literals, references
from headway.outside.transfer.encoding import Decoded, sound
from headway.outside.transfer.references import Rows, Table

DEEPEST = 12
_UNSOUND = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_NO_LIST = "Bring the part that lists your applications, as JSON, CSV or XLSX."


def own_export(data: bytes) -> dict[str, Any] | None:
    """What the file holds when it is Headway's own export, else None."""
    if len(data) > limits.MOST_BYTES or b'"headway"' not in data[:4096]:
        return None
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not isinstance(found.get("headway"), dict):
        return None
    return found if isinstance(found["headway"].get("format"), int) else None


def parse(text: str) -> Any:
    """The value of a JSON text; raises ValueError where it is none, RecursionError where it is nested too deep."""
    found = json.loads(
        text.strip("\ufeff \t\r\n"), parse_constant=lambda _: None, parse_float=_finite, parse_int=_modest
    )
    return _sound(found) if _UNSOUND.search(text) else found


def _finite(written: str) -> float | None:
    number = float(written)
    return number if isfinite(number) else None


def _modest(written: str) -> int | str:
    # an id with more digits than a database keeps stays as it is written
    return int(written) if len(written) < 19 else written


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, list):
        return [_sound(item) for item in value]
    return {sound(key): _sound(item) for key, item in value.items()} if isinstance(value, dict) else value


def read(decoded: Decoded) -> tuple[Sheet, ...]:
    """Every list of records in a JSON text, in JSON lines, or in text that is nearly JSON."""
    text = decoded.text.replace("\x00", "")
    try:
        value = parse(text)
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:
        value = _nearly(text, error)
    return sheets(value, decoded)


def _nearly(text: str, error: ValueError) -> Any:
    try:
        found = _json_lines(text)
        return found if found is not None else literals.value(text)
    except RecursionError as deep:
        raise _too_deep() from deep
    except ValueError:
        line = getattr(error, "lineno", None)
        where = say(" after line {line}", line=line) if line else ""
        wrong = say("The JSON in this file breaks off{where}.", where=where)
        raise Unreadable(wrong, "Save or export it again.") from error


def _json_lines(text: str) -> list[Any] | None:
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or not lines[0].rstrip().endswith(("}", "]")):
        return None
    try:
        found = [parse(line) for line in lines]
    except ValueError:
        return None
    return found if all(isinstance(each, dict | list) for each in found) else None


def _too_deep() -> Unreadable:
    return Unreadable("The JSON in this file is nested too deep to be a table.", _NO_LIST)


def sheets_of(named: Mapping[str, list[Any]], decoded: Decoded) -> tuple[Sheet, ...]:
    """A sheet for each named list of records; none for lists of anything else."""
    shapes = ((name, _from_list(items)) for name, items in named.items())
    return tuple(_sheet(name, *shape, decoded) for name, shape in shapes if shape)


def sheets(value: Any, decoded: Decoded) -> tuple[Sheet, ...]:
    """The sheets of a parsed value; refused where it holds no list of records."""
    found = tuple(_sheet(name, header, rows, decoded) for name, header, rows in references.named(list(_tables(value))))
    if not found:
        raise Unreadable("This JSON holds no list of records.", _NO_LIST)
    limits.check_rows(sum(len(sheet.cells) for sheet in found))
    return found


def _sheet(name: str | None, header: Sequence[str] | None, rows: Rows, decoded: Decoded) -> Sheet:
    limits.check_rows(len(rows))
    numbers = tuple(range(1, len(rows) + 1))
    limits.check_cells(rows, numbers)
    return Sheet(
        kind="json",
        cells=tuple(tuple(row) for row in rows),
        numbers=numbers,
        name=name,
        header=tuple(header) if header is not None else None,
        encoding=decoded.encoding,
        encoding_doubt=decoded.doubt,
    )


def _tables(value: Any) -> Iterator[Table]:
    if board := _board(value):
        yield from board
        return
    direct = _direct(value)
    if direct:
        yield None, *direct
    elif isinstance(value, dict):
        yield from _inside(value, (), 0)


def _board(value: Any) -> list[Table]:
    """The lists of a board: a list of named records, each with the one list of its cards."""
    if isinstance(value, dict):
        lists = [each for each in value.values() if isinstance(each, list) and _holds_records(each)]
        return _board(lists[0]) if len(lists) == 1 else []
    if not isinstance(value, list) or len(value) < 2 or not all(isinstance(each, dict) for each in value):
        return []
    found: list[Table] = []
    for each in value:
        name = next(
            (each[key] for key in ("title", "name", "status", "label", "id") if isinstance(each.get(key), str)), ""
        )
        inner = [cards for cards in each.values() if isinstance(cards, list)]
        if not name or len(inner) != 1 or not all(isinstance(card, dict) for card in inner[0]) or "company" in each:
            return []
        if inner[0]:
            found.append((name, *_records(inner[0])))
    return found


Shape = tuple[Sequence[str] | None, Rows]


def _direct(value: Any) -> Shape | None:
    """The one table that the value itself is, in any of the shapes that programs write."""
    if isinstance(value, list):
        return _from_list(value)
    if not isinstance(value, dict) or not value:
        return None
    return _pandas_table(value) or _split(value) or _by_column(value) or _by_key(value)


def _from_list(items: list[Any]) -> Shape | None:
    if any(isinstance(item, dict) for item in items):
        return _records([item if isinstance(item, dict) else {} for item in items])
    inner = [each for item in items if isinstance(item, list) for each in item]
    if inner and all(isinstance(item, list) for item in items):
        return _from_list(inner) if all(isinstance(each, dict) for each in inner) else (None, items)
    return None


def _records(items: Sequence[Mapping[str, Cell]]) -> Shape:
    header = list(dict.fromkeys(key for item in items for key in item))
    if len(header) * len(items) > limits.MOST_BOX:
        raise limits.too_wide()
    return header, [tuple(item.get(key) for key in header) for item in items]


def _pandas_table(value: Mapping[str, Any]) -> Shape | None:
    schema, data = value.get("schema"), value.get("data")
    if not isinstance(schema, dict) or not isinstance(data, list) or not isinstance(schema.get("fields"), list):
        return None
    named = [field.get("name") for field in schema["fields"] if isinstance(field, dict)]
    shape = _from_list(data)
    if shape is None or shape[0] is None:
        return shape or ([str(name) for name in named], [])
    header = [str(name) for name in named if name in shape[0]]
    header += [name for name in shape[0] if name not in header]
    keys = schema.get("primaryKey")
    index = keys[0] if isinstance(keys, list) and len(keys) == 1 else "index"
    rows = [item if isinstance(item, dict) else {} for item in data]
    if index in header and [row.get(index) for row in rows] == list(range(len(rows))):
        header.remove(index)
    return header, [tuple(row.get(name) for name in header) for row in rows]


def _split(value: Mapping[str, Any]) -> Shape | None:
    columns, data = value.get("columns"), value.get("data")
    if not isinstance(columns, list) or not isinstance(data, list) or not all(isinstance(row, list) for row in data):
        return None
    return [str(column) for column in columns], data


def _by_column(value: Mapping[str, Any]) -> Shape | None:
    """A table by columns: {"company": {"0": …}} or {"company": […], "status": […]}."""
    columns = list(value.values())
    if all(isinstance(column, dict) and column and all(map(_is_number, column)) for column in columns):
        keys = list(dict.fromkeys(key for column in columns for key in column))
        if len(keys) * len(columns) > limits.MOST_BOX:
            raise limits.too_wide()
        return list(value), [tuple(column.get(key) for column in columns) for key in keys]
    scalars = all(
        isinstance(column, list) and not any(isinstance(item, dict | list) for item in column) for column in columns
    )
    if scalars and len(columns) > 1 and columns[0] and len({len(column) for column in columns}) == 1:
        return list(value), list(zip(*columns, strict=True))
    return None


def _by_key(value: Mapping[str, Any]) -> Shape | None:
    """Records under a number or an id each: {"0": {"company": …}, "1": …}."""
    items = list(value.values())
    if not all(isinstance(item, dict) for item in items):
        return None
    if all(map(_is_number, value)):
        return _records(items)
    shared = set(items[0]).intersection(*items[1:])
    every = set().union(*items)
    if len(items) > 1 and len(shared) > 1 and len(shared) * 2 >= len(every) and "key" not in every:
        return _records([{"key": key, **item} for key, item in value.items()])
    return None


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdigit() and len(key) < 10


def _inside(value: Mapping[str, Any], path: tuple[str, ...], depth: int) -> Iterator[Table]:
    for key, item in value.items():
        here = (*path, key)
        direct = _direct(item) if not isinstance(item, list) or _holds_records(item) else None
        if direct and direct[1]:
            yield ".".join(here), *direct
        elif isinstance(item, dict) and depth < DEEPEST:
            yield from _inside(item, here, depth + 1)


def _holds_records(items: list[Any]) -> bool:
    return any(isinstance(item, dict) for item in items)
