"""The database is made to fit the program: quickly where it fits, with a copy where it must change."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from headway.config import database
from headway.core.errors import Conflict, Unreadable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "headway.sqlite3"


def written(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as found:
        found.executescript(sql)


def told(file: Path, sql: str) -> object:
    with closing(sqlite3.connect(file)) as found:
        return found.execute(sql).fetchone()[0]


@pytest.fixture
def migrated(monkeypatch: pytest.MonkeyPatch, file: Path) -> list[str]:
    calls: list[str] = []

    def migrate() -> None:
        calls.append("migrated")
        made = "CREATE TABLE IF NOT EXISTS note (text); INSERT INTO note VALUES ('new');"
        written(file, f"{made} PRAGMA user_version = {database.known_migrations()}")

    monkeypatch.setattr(database, "_migrate", migrate)
    return calls


def test_a_new_file_is_made_once(file: Path, migrated: list[str]) -> None:
    database.fit(file)
    database.fit(file)
    assert migrated == ["migrated"]
    assert told(file, "PRAGMA user_version") == database.known_migrations() >= 1


def test_a_newer_file_is_refused_and_left_alone(file: Path, migrated: list[str]) -> None:
    written(file, f"CREATE TABLE note (text); PRAGMA user_version = {database.known_migrations() + 1}")
    before = file.read_bytes()
    with pytest.raises(Conflict, match="newer Headway"):
        database.fit(file)
    assert (file.read_bytes(), migrated) == (before, [])


def test_an_older_file_is_copied_before_it_changes(file: Path, migrated: list[str]) -> None:
    written(file, "CREATE TABLE note (text); INSERT INTO note VALUES ('old')")
    database.fit(file)
    copy = file.with_name(f"{file.name}.before-{database.known_migrations()}")
    assert (told(file, "SELECT count(*) FROM note"), told(copy, "SELECT count(*) FROM note")) == (2, 1)
    assert copy.stat().st_mode & 0o077 == 0


def test_what_fails_is_said_with_what_to_do(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That it also changes nothing is seen in tests/upgrades, with real migrations."""

    def broken() -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr(database, "_migrate", broken)
    written(file, "CREATE TABLE note (text)")
    with pytest.raises(Conflict, match="no such luck") as said:
        database.fit(file)
    assert said.value.hint.startswith("Nothing was changed.")
    assert file.exists()


def test_a_disk_without_room_is_no_fault_of_the_program(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(database, "_migrate", full)
    with pytest.raises(sqlite3.OperationalError):
        database.fit(file)
    assert not file.exists()


def test_what_can_no_longer_be_read_is_said_and_put_aside(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADWAY_HOME", str(file.parent))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert database.put_damaged_aside("now") is None
    written(file, "CREATE TABLE note (text)")
    assert database.put_damaged_aside("now") is None
    file.write_bytes(b"scribble" * 1000)
    with pytest.raises(Unreadable, match="damaged"):
        database.fit(file)
    aside = database.put_damaged_aside("now")
    assert aside is not None
    assert (file.exists(), aside.read_bytes()) == (False, b"scribble" * 1000)


def test_two_that_start_at_once_do_not_both_change_it(file: Path, migrated: list[str], monkeypatch) -> None:
    file.parent.mkdir(exist_ok=True)
    monkeypatch.setattr(database, "_WAIT_SECONDS", 0.05)
    lock = file.with_name(f"{file.name}.lock")
    with closing(sqlite3.connect(lock, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            database.fit(file)
    assert migrated == []
    database.fit(file)
    assert migrated == ["migrated"]
