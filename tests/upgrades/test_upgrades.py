"""A database of every schema there was comes up to today's with its rows; what goes wrong changes nothing."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from headway.config import database
from tests import migrated
from tests.upgrades.conftest import HERE, STORED, Typed, brought_up, rows, schema, version

EARLY = "before-search"
TOMORROW = """
from pathlib import Path
from headway.config import database
from headway.config.lite import *
MIGRATION_MODULES = {"headway": "tomorrow"}
database._MIGRATIONS = Path(__file__).parent / "tomorrow"
"""
CHANGES = """
from django.db import migrations
class Migration(migrations.Migration):
    dependencies = [("headway", "%s")]
    operations = [
        migrations.RunSQL("CREATE TABLE headway_tomorrow (text)"),
        migrations.RunSQL("UPDATE headway_opportunity SET title = 'Changed'"),
        migrations.RemoveField("contact", "note"),
    ]
"""
BREAKS = """
from django.db import migrations
import os, signal
def broken(apps, editor):
    %s
class Migration(migrations.Migration):
    dependencies = [("headway", "9998_changes")]
    operations = [migrations.RunPython(broken)]
"""
FAILS, IS_KILLED = "raise ValueError('no such luck')", "os.kill(os.getpid(), signal.SIGKILL)"


def found(file: Path, word: str) -> list[tuple[int]]:
    """What the search box would find."""
    with closing(sqlite3.connect(file)) as database:
        return database.execute("SELECT rowid FROM headway_sought WHERE headway_sought MATCH ?", [word]).fetchall()


def still_said(then: Any, now: Any) -> bool:
    """Whether all that an export said is still said; later ones may say more."""
    if isinstance(then, dict):
        return all(name in now and still_said(value, now[name]) for name, value in then.items())
    if isinstance(then, list):
        return len(then) == len(now) and all(map(still_said, then, now))
    return bool(then == now)


@pytest.fixture
def tomorrow(tmp_path: Path) -> Callable[..., None]:
    """A Headway of tomorrow, whose first new migration changes much and whose second one does this.

    Before these come all that there are, or the first one alone, where none but the last has something to say.
    """

    def made(does: str, before: str = "[0-9]*.py") -> None:
        there = Path(database.__file__).parent.parent / "migrations"
        (tmp_path / "tomorrow").mkdir()
        kept = sorted(there.glob(before))
        for path in (*kept, *there.glob("_*.py")):
            shutil.copy(path, tmp_path / "tomorrow")
        last = kept[-1].stem
        (tmp_path / "tomorrow" / "9998_changes.py").write_text(CHANGES % last)
        (tmp_path / "tomorrow" / "9999_breaks.py").write_text(BREAKS % does)
        (tmp_path / "tomorrow_settings.py").write_text(TOMORROW)

    return made


@pytest.mark.parametrize("name", STORED)
def test_every_stored_database_comes_up_with_its_rows(stored: Callable[[str], Path], name: str) -> None:
    early, home = stored(name), brought_up(name)
    before, number = rows(early), version(early)
    file, out = home / "headway.sqlite3", home / "out.json"
    after = rows(file)
    grown = {table: len(after[table]) - len(each) for table, each in before.items() if len(after[table]) != len(each)}
    # a conversation has stages of its own
    assert grown == {"headway_stage": 6 * len(before["headway_jobsearch"])}
    then = json.loads((HERE / f"{name}.json").read_bytes())
    assert len(then["opportunities"]) == 6
    assert still_said(then, json.loads(out.read_bytes()))
    assert version(file) == database.known_migrations()
    assert found(file, "Wiese")
    assert schema(file) == schema(migrated.file()), "a migration changed after it was stored: see docs/developing.md"
    copy = file.with_name(f"{file.name}.before-{database.known_migrations()}")
    assert copy.exists() == (number < database.known_migrations())
    if copy.exists():
        assert rows(copy) == before


@pytest.mark.parametrize("does", [FAILS, IS_KILLED], ids=["fails", "is killed"])
def test_an_upgrade_that_fails_leaves_the_old_database_as_it_was(
    todays: Path, headway: Typed, tomorrow: Callable[..., None], does: str
) -> None:
    tomorrow(does)
    file = todays
    before, number, made = rows(file), version(file), schema(file)
    done = headway("list", settings="tomorrow_settings", code=1 if does == FAILS else -9)
    assert (rows(file), version(file), schema(file)) == (before, number, made)
    if does == FAILS:
        said = done.stderr
        assert "could not be brought up to this Headway (ValueError: no such luck)" in said
        assert "Nothing was changed. Go on with the Headway that you had before" in said
        assert "Entwicklerin" in headway("list", "--search", 1).stdout


def test_a_first_start_that_fails_leaves_nothing(file: Path, headway: Typed, tomorrow: Callable[..., None]) -> None:
    tomorrow(FAILS, "0001_*.py")
    assert "ValueError: no such luck" in headway("list", settings="tomorrow_settings", code=1).stderr
    assert not file.exists()


@pytest.mark.parametrize("words", [("list",), ("serve", "--no-browser")], ids=" ".join)
def test_a_newer_database_is_refused_with_a_sentence(todays: Path, headway: Typed, words: tuple[str, ...]) -> None:
    file = todays
    with closing(sqlite3.connect(file)) as newer:
        newer.execute(f"PRAGMA user_version = {database.known_migrations() + 1}")
    before = rows(file)
    said = headway(*words, code=1).stderr
    assert said == "This tracker was written by a newer Headway.\nUpdate Headway, then start it again.\n"
    assert rows(file) == before


def test_an_older_backup_comes_up_as_it_is_brought_back(todays: Path, headway: Typed, tmp_path: Path) -> None:
    file = todays
    headway("add", "Cook at Fernhill")
    now = rows(file)
    early = tmp_path / "early.zip"
    packed(tmp_path / "early", early)
    said = headway("restore", early, "--yes").stdout
    assert "Brought back" in said
    assert version(file) == database.known_migrations()
    assert found(file, "Wiese")
    (beside,) = file.parent.glob("before-restore-*.zip")
    headway("restore", beside, "--yes")
    assert rows(file) == {**now, "headway_signinlink": []}


def test_a_newer_backup_is_refused_before_anything_is_asked(todays: Path, headway: Typed, tmp_path: Path) -> None:
    file = todays
    packed(tmp_path / "early", tmp_path / "newer.zip", 99)
    before = rows(file)
    assert "written by a newer Headway" in headway("restore", tmp_path / "newer.zip", code=1).stderr
    assert rows(file) == before
    assert not list(file.parent.glob("before-restore-*"))


def packed(data: Path, to: Path, number: int = 0) -> None:
    """An early database as a backup, as if its schema were the given one."""
    from datetime import UTC, datetime

    from headway.core.transfer.backups import Manifest
    from headway.outside.transfer import backups

    with closing(sqlite3.connect(data)) as made:
        made.executescript((HERE / f"{EARLY}.sql").read_text("utf-8"))
        if number:
            made.execute(f"PRAGMA user_version = {number}")
        number = number or int(made.execute("PRAGMA user_version").fetchone()[0])
    backups.pack(data, Manifest("sqlite", "0.1.0", number, datetime(2026, 3, 1, tzinfo=UTC), 6, 0, ""), to)


def test_a_damaged_tracker_is_put_aside_for_a_backup(todays: Path, headway: Typed, tmp_path: Path) -> None:
    file, backup = todays, tmp_path / "mine.zip"
    headway("backup", backup)
    before = rows(file)
    file.write_bytes(b"something else" * 1000)
    said = headway("restore", backup, "--yes").stdout
    (aside,) = file.parent.glob("headway.sqlite3.damaged-*")
    assert str(aside) in said
    assert aside.read_bytes() == b"something else" * 1000
    assert rows(file) == {**before, "headway_signinlink": []}
