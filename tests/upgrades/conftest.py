"""Homes with databases of earlier times, and the program itself as a person starts it."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests import migrated

HERE = Path(__file__).parent
STORED = sorted(path.stem for path in HERE.glob("*.sql"))
RUN = "from headway.cli.main import run; run()"
Typed = Callable[..., subprocess.CompletedProcess[str]]


def rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of ours, but for the index of the search box."""
    names = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'headway_%' AND name NOT LIKE '%_sought%'"
    )
    with closing(sqlite3.connect(file)) as found:
        return {name: found.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in found.execute(names)}  # noqa: S608


def schema(file: Path) -> set[tuple[str, ...]]:
    with closing(sqlite3.connect(file)) as found:
        return set(found.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def version(file: Path) -> int:
    with closing(sqlite3.connect(file)) as found:
        return int(found.execute("PRAGMA user_version").fetchone()[0])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    return home / "headway.sqlite3"


@pytest.fixture
def stored(file: Path) -> Callable[[str], Path]:
    """Put a stored database in its place, with a write-ahead log as in use."""

    return lambda name: lay(name, file)


def lay(name: str, file: Path) -> Path:
    with closing(sqlite3.connect(file)) as made:
        made.executescript((HERE / f"{name}.sql").read_text("utf-8"))
        made.execute("PRAGMA journal_mode = WAL")
    return file


def brought_up(name: str) -> Path:
    """The home of a stored database after its first command with today's Headway, an export of all: only to be read."""

    def make(home: Path) -> None:
        home.mkdir()
        lay(name, home / "headway.sqlite3")
        done = typed_in(home, "export", "-f", "json", "-o", home / "out.json")
        assert done.returncode == 0, done.stderr

    return migrated.once(f"brought-up-{name}", make)


@pytest.fixture
def todays(file: Path) -> Path:
    """The tracker of 0.1.0, which has come up to today's schema."""
    return Path(shutil.copy(brought_up("0.1.0") / "headway.sqlite3", file))


def typed_in(home: Path, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
    """Type a command in a home."""
    environment = {**os.environ, "HEADWAY_HOME": str(home), "DATABASE_URL": ""}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-c", RUN, *map(str, words)]
    return subprocess.run(command, env=environment | more, capture_output=True, text=True, timeout=600)  # noqa: S603 - ours


@pytest.fixture
def headway(file: Path, tmp_path: Path) -> Typed:
    """Type a command: `headway("list", code=1, settings="tomorrow_settings")`."""

    def typed(*words: object, code: int = 0, settings: str = "") -> subprocess.CompletedProcess[str]:
        more = {"PYTHONPATH": str(tmp_path), "DJANGO_SETTINGS_MODULE": settings} if settings else {}
        done = typed_in(file.parent, *words, **more)
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    return typed
