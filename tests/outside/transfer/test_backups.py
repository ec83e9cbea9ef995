"""Backup files: whole or not there at all, and trusted only after a look at every byte."""

import hashlib
import json
import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from headway.core.errors import HeadwayError, Unreadable, Unwritable
from headway.core.transfer.backups import Manifest
from headway.outside.transfer import backups

MADE = Manifest("sqlite", "0.1.0", 3, datetime(2026, 3, 15, 12, tzinfo=UTC), 1, 0, "")
TABLES = "CREATE TABLE headway_user (id INTEGER PRIMARY KEY); CREATE TABLE headway_historyline (note);"


def database(file: Path, sql: str = TABLES) -> Path:
    with closing(sqlite3.connect(file)) as made:
        made.executescript(sql)
    return file


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    file = tmp_path / "mine.zip"
    backups.pack(database(tmp_path / "data"), MADE, file)
    return file


def opened(file: Path, folder: Path) -> tuple[Manifest, Path]:
    folder.mkdir(exist_ok=True)
    manifest, data = backups.unpack(file, folder)
    backups.check_database(data)
    return manifest, data


def rewritten(file: Path, change: Callable[[dict[str, bytes]], object]) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def with_data(members: dict[str, bytes], data: bytes) -> None:
    """Put other data in, with a manifest that vouches for it."""
    manifest = json.loads(members["manifest.json"])
    manifest |= {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    members |= {"manifest.json": json.dumps(manifest).encode(), "headway.sqlite3": data}


def test_there_and_back(packed: Path, tmp_path: Path) -> None:
    manifest, data = opened(packed, tmp_path / "out")
    assert data.read_bytes() == (tmp_path / "data").read_bytes()
    assert (manifest.opportunities, manifest.size) == (1, data.stat().st_size)
    assert backups.manifest_of(packed) == manifest
    assert {path.stat().st_mode & 0o077 for path in (packed, data)} == {0}


def test_every_changed_byte_is_noticed(packed: Path, tmp_path: Path) -> None:
    whole = packed.read_bytes()
    sound = opened(packed, tmp_path / "out")[1].read_bytes()
    for at in range(0, len(whole), 7):
        packed.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        (tmp_path / "out" / "headway.sqlite3").unlink(missing_ok=True)
        with suppress(Unreadable):
            assert opened(packed, tmp_path / "out")[1].read_bytes() == sound


def test_a_backup_cut_short_is_refused(packed: Path, tmp_path: Path) -> None:
    whole = packed.read_bytes()
    for length in range(0, len(whole), 13):
        packed.write_bytes(whole[:length])
        with pytest.raises(Unreadable):
            opened(packed, tmp_path / "out")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda members: members.pop("manifest.json"), "no backup"),
        (lambda members: members.pop("headway.sqlite3"), "damaged"),
        (lambda members: members.update({"headway.sqlite3": members["headway.sqlite3"][:-1]}), "damaged"),
        (lambda members: with_data(members, b"not a database, but vouched for" * 99), "damaged"),
        (lambda members: with_data(members, b""), "damaged"),
        (lambda members: with_data(members, bytes(300_000_000)), "unpacks to far more"),
    ],
    ids=["no manifest", "no data", "shorter", "no database", "empty", "bomb"],
)
def test_what_is_not_ours_is_refused(
    packed: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], object], said: str
) -> None:
    rewritten(packed, change)
    with pytest.raises(Unreadable, match=said):
        opened(packed, tmp_path / "out")


def test_a_member_that_climbs_out_is_never_written(packed: Path, tmp_path: Path) -> None:
    rewritten(packed, lambda members: members.update({"../../climbed": b"x", "/climbed": b"x"}))
    opened(packed, tmp_path / "out")
    assert not list(tmp_path.parent.rglob("climbed"))


def test_foreign_rules_are_refused(tmp_path: Path) -> None:
    live = database(tmp_path / "live")
    trigger = "CREATE TRIGGER x AFTER INSERT ON headway_user BEGIN DELETE FROM headway_historyline; END;"
    other = database(tmp_path / "other", TABLES + trigger)
    with closing(sqlite3.connect(live)) as connection, pytest.raises(Unreadable, match="rules that Headway did not"):
        backups.check_programs(other, connection)


def test_lost_references_are_damage(tmp_path: Path) -> None:
    lost = "CREATE TABLE child (of REFERENCES headway_user (id)); INSERT INTO child VALUES (7);"
    with pytest.raises(Unreadable, match="damaged"):
        backups.check_database(database(tmp_path / "data", TABLES + lost))


def test_what_is_of_the_moment_stays_out(tmp_path: Path) -> None:
    links = "CREATE TABLE headway_signinlink (t); INSERT INTO headway_signinlink VALUES ('a secret token');"
    note = "INSERT INTO headway_historyline VALUES ('wrote to Ben');"
    live = database(tmp_path / "live", TABLES + links + note)
    with closing(sqlite3.connect(live)) as connection:
        backups.copied(connection, tmp_path / "copy")
    copy = (tmp_path / "copy").read_bytes()
    assert b"wrote to Ben" in copy
    assert b"a secret token" not in copy


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, file = database(tmp_path / "data"), tmp_path / "to" / "mine.zip"
    file.parent.mkdir()
    file.write_bytes(b"the one of yesterday")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unwritable, match="No space left"):
        backups.pack(data, MADE, file)
    assert [path.read_bytes() for path in file.parent.iterdir()] == [b"the one of yesterday"]


def test_below_a_file_there_is_no_folder(tmp_path: Path) -> None:
    data = database(tmp_path / "data")
    with pytest.raises(Unwritable, match="cannot be written"):
        backups.pack(data, MADE, data / "mine.zip")
    with pytest.raises(HeadwayError, match="cannot be read"):
        backups.manifest_of(data / "mine.zip")
    assert backups.listed(data / "none") == []


def test_the_latest_that_can_be_read_counts(packed: Path, tmp_path: Path) -> None:
    (tmp_path / "zz.zip").write_bytes(b"damaged")
    found = backups.kept(tmp_path, ["mine.zip", "zz.zip"])
    assert found is not None
    assert (found.name, found.made_at) == ("mine.zip", MADE.made_at)
    assert backups.kept(tmp_path, ["zz.zip"]) is None


def test_a_database_that_stays_locked_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "_WAIT_SECONDS", -1)
    live = database(tmp_path / "live")
    with closing(sqlite3.connect(live, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            backups.copied(connection, tmp_path / "copy")
