"""What a fixture wrote is kept as rows for the next test: to put rows in takes far less than to live through it again.

A fixture really runs once for every state of the database that it finds; then its rows are put in as they were.
On PostgreSQL, whose sequences learn nothing of rows put in, it runs each time.
"""

import copy
import functools
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, ParamSpec, TypeVar

from django.db import connection

from headway.core.ctx import Ctx

P = ParamSpec("P")
R = TypeVar("R")
Rows = dict[str, dict[int, tuple[Any, ...]]]
_OF_CHANCE = ("headway_signinlink", "headway_apitoken")  # hold secrets, which are others each time
_COUNTERS = "sqlite_sequence"  # the last id that each table gave away


class Done(NamedTuple):
    """What a fixture did to the rows of each table, and what it returned."""

    gone: dict[str, list[tuple[int]]]
    written: dict[str, list[tuple[Any, ...]]]
    result: Any


_KEPT: dict[tuple[str, ...], Done] = {}


def remembered(make: Callable[P, R]) -> Callable[P, R]:
    """Decorate a fixture whose work depends on nothing but who asks and what stands in the database."""

    @functools.wraps(make)
    def again(*args: P.args, **given: P.kwargs) -> R:
        if connection.vendor != "sqlite":
            return make(*args, **given)
        connection.ensure_connection()
        database = connection.connection
        before = rows(database)
        asks = [each for each in (*args, *given.values()) if isinstance(each, Ctx)]
        known = {name: each for name, each in before.items() if name not in _OF_CHANCE}
        key = (make.__module__, make.__qualname__, repr(asks), repr(known))
        if key in _KEPT:
            put(database, _KEPT[key])
        else:
            result = make(*args, **given)
            _KEPT[key] = difference(before, rows(database), result)
        return copy.deepcopy(_KEPT[key].result)  # type: ignore[no-any-return]

    return again


@functools.cache
def tables() -> dict[str, tuple[str, ...]]:
    """The columns of every table, referenced tables first: a trigger looks things up in them."""
    run = connection.connection.execute
    found = run("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%' AND name GLOB 'headway_*'")
    names = [name for (name,) in found if "_sought" not in name]
    refers = {name: {row[2] for row in run(f'PRAGMA foreign_key_list("{name}")')} for name in names}
    placed = [*dict.fromkeys(each for name in names for each in _after(name, refers, set())), _COUNTERS]
    return {name: tuple(row[1] for row in run(f'PRAGMA table_info("{name}")')) for name in placed}


def _after(name: str, refers: dict[str, set[str]], begun: set[str]) -> Iterator[str]:
    begun.add(name)
    for other in sorted((refers[name] & refers.keys()) - begun):
        yield from _after(other, refers, begun)
    yield name


def rows(database: sqlite3.Connection) -> Rows:
    """Every row of every table, by its id; the plus keeps the driver from making values of Python's of them."""
    found: Rows = {}
    for name, columns in tables().items():
        read = ", ".join(f'+"{column}"' for column in columns)
        each = {row[0]: row for row in database.execute(f'SELECT rowid, {read} FROM "{name}"')}  # noqa: S608
        if each:
            found[name] = each
    return found


def difference(before: Rows, after: Rows, result: Any) -> Done:
    """What one must take away and write to come from some rows to others."""
    gone, written = {}, {}
    for name in tables():
        old, new = before.get(name, {}), after.get(name, {})
        if old != new:
            gone[name] = [(id,) for id, row in old.items() if new.get(id) != row]
            written[name] = [row for id, row in new.items() if old.get(id) != row]
    return Done(gone, written, result)


def put(database: sqlite3.Connection, done: Done) -> None:
    """Take away and write what a fixture did when it really ran."""
    for name, columns in tables().items():
        if name in done.written:
            into, marks = ", ".join(f'"{column}"' for column in columns), ", ?" * len(columns)
            database.executemany(f'DELETE FROM "{name}" WHERE rowid = ?', done.gone[name])  # noqa: S608
            command = f'INSERT OR REPLACE INTO "{name}" (rowid, {into}) VALUES (?{marks})'  # noqa: S608
            database.executemany(command, done.written[name])
