"""Backups as files: one zip with the data and a manifest, written whole or not at all, checked before it is trusted."""

import gc
import hashlib
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import IO, Final

from headway.core.errors import Conflict, Unreadable, Unwritable
from headway.core.speech import say
from headway.core.transfer import backups as shape
from headway.core.transfer.backups import KeptBackup, Manifest
from headway.outside.transfer import limits

_MANIFEST: Final = "manifest.json"
_DATA: Final = {"sqlite": "headway.sqlite3", "json": "tracker.json"}
_WAIT_SECONDS: Final = 120
_BLOCK: Final = 1024 * 1024
_LONGEST_MANIFEST: Final = 100_000
# What belongs to the moment and not to the record: open sign-in links, answers to repeat, work that waits.
_OF_THE_MOMENT: Final = ("headway_signinlink", "headway_idempotencykey", "django_tasks_database_dbtaskresult")
_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table'"
_PROGRAMS: Final = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY 1, 2"


@contextmanager
def workplace(beside: Path) -> Iterator[Path]:
    """A folder for the moment, as private as the data beside it."""
    beside.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="backup-", dir=beside) as folder:
        yield Path(folder)


def copied(live: sqlite3.Connection, to: Path) -> None:
    """Copy a database as it stands at one moment, while others may write in it; then drop what is of the moment."""
    to.touch(mode=0o600)
    with closing(sqlite3.connect(to, isolation_level=None)) as copy:
        live.backup(copy, progress=_patience())
        held = {name for (name,) in copy.execute(_TABLES)}
        for table in held.intersection(_OF_THE_MOMENT):
            copy.execute(f'DELETE FROM "{table}"')  # noqa: S608 - one of ours
        copy.execute("VACUUM")  # what was deleted for good is gone from the copy as well


def pack(data: Path, manifest: Manifest, to: Path) -> Manifest:
    """Write one backup file; it is there whole and safe on the disk, or not at all."""
    full = replace(manifest, size=data.stat().st_size, sha256=_hash(data))
    try:
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _in_one_step(data, full, to)
    except OSError as error:
        hint = "Nothing was left behind. Make room, or choose another place."
        raise Unwritable(say("{to} cannot be written: {strerror}.", to=to, strerror=error.strerror), hint) from error
    return full


def _in_one_step(data: Path, manifest: Manifest, to: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{to.name}-", dir=to.parent)  # readable by its owner alone
    try:
        with os.fdopen(handle, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(_MANIFEST, shape.as_bytes(manifest))
                archive.write(data, _DATA[manifest.kind])
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(to)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _settle(to.parent)


def manifest_of(file: Path) -> Manifest:
    """What a backup says of itself, unchecked; raises `Unreadable`."""
    with _opened(file) as archive:
        return _manifest(archive)


def unpack(file: Path, folder: Path) -> tuple[Manifest, Path]:
    """Unpack a backup into a folder and check it byte for byte; raises `Unreadable`."""
    with _opened(file) as archive:
        manifest = _manifest(archive)
        name = _DATA[manifest.kind]
        info = next((each for each in archive.infolist() if each.filename == name), None)
        if info is None or info.file_size != manifest.size or not limits.readable(info):
            raise shape.damaged()
        if info.file_size > limits.SMALL_UNPACKED and info.file_size > limits.MOST_RATIO * file.stat().st_size:
            raise limits.bomb()
        data = folder / name
        with _part(archive, info) as packed:
            told = _written(packed, data, manifest.size)
    if told != manifest.sha256:
        raise shape.damaged()
    return manifest, data


def check_database(file: Path) -> None:
    """Refuse a file that is no sound database of Headway."""
    try:
        with closing(sqlite3.connect(file)) as found:
            sound = found.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            lost = found.execute("PRAGMA foreign_key_check").fetchone()
            ours = {"headway_user", "headway_historyline"} <= {name for (name,) in found.execute(_TABLES)}
    except sqlite3.DatabaseError:
        raise shape.damaged() from None
    if not sound or lost or not ours:
        raise shape.damaged()


def check_programs(file: Path, live: sqlite3.Connection) -> None:
    """Refuse a database with triggers or views that this Headway did not make: they would run with every write."""
    with closing(sqlite3.connect(file)) as found:
        known = set(live.execute(_PROGRAMS))
        if set(found.execute(_PROGRAMS)) - known:
            raise Unreadable("This backup holds rules that Headway did not write.", "Bring one that you made yourself.")


def drop_revoked(file: Path, live: sqlite3.Connection) -> None:
    """Take the tokens of programs out that the live database does not know: what was revoked since stays revoked."""
    valid = live.execute("SELECT token_hash FROM headway_apitoken").fetchall()
    with closing(sqlite3.connect(file, isolation_level=None)) as found:
        found.execute("CREATE TEMP TABLE valid (token_hash PRIMARY KEY)")
        found.executemany("INSERT INTO valid VALUES (?)", valid)
        found.execute("DELETE FROM headway_apitoken WHERE token_hash NOT IN (SELECT token_hash FROM valid)")


def put_in(file: Path, live: sqlite3.Connection) -> None:
    """Make the live database the same as this one, in one step: others see the old one or the new one."""
    gc.collect()  # what an error left half read would keep the database in use
    with closing(sqlite3.connect(file)) as found:
        found.backup(live, progress=_patience())


def _patience() -> Callable[[int, int, int], None]:
    """Give up where a database stays locked: the copying itself would wait for ever."""
    until = monotonic() + _WAIT_SECONDS

    def waited(status: int, remaining: int, total: int) -> None:
        if monotonic() > until:
            raise sqlite3.OperationalError("database is locked")

    return waited


def listed(folder: Path) -> list[str]:
    """The names of the files in a folder; none where there is no folder."""
    with suppress(FileNotFoundError, NotADirectoryError):
        return sorted(each.name for each in folder.iterdir())
    return []


def kept(folder: Path, names: list[str]) -> KeptBackup | None:
    """The latest of these backups that can be read."""
    for name in sorted(names, reverse=True):
        with suppress(Unreadable, Conflict, OSError):
            return KeptBackup(name, manifest_of(folder / name).made_at, (folder / name).stat().st_size)
    return None


def drop(folder: Path, names: list[str]) -> None:
    """Delete these files of a folder."""
    for name in names:
        (folder / name).unlink(missing_ok=True)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; every way in which it can be none is one refusal."""
    try:
        archive = zipfile.ZipFile(file)
    except limits.BROKEN:
        raise shape.no_backup() from None
    except OSError as error:
        raise Conflict(
            say("{file} cannot be read: {value}.", file=file, value=error.strerror or "it is no file"),
            "Check its name.",
        ) from None
    with archive:
        yield archive


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    info = next((each for each in archive.infolist() if each.filename == _MANIFEST), None)
    if info is None or info.file_size > _LONGEST_MANIFEST:
        raise shape.no_backup()
    if not limits.readable(info):
        raise shape.damaged()
    with _part(archive, info) as packed:
        return shape.read_manifest(packed.read(_LONGEST_MANIFEST))


@contextmanager
def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    """One file of an archive, open to be read; raises `Unreadable` where it is damaged."""
    try:
        opened = archive.open(info)
    except (*limits.BROKEN, OSError):  # an OSError here is a place before the archive begins
        raise shape.damaged() from None
    with opened as packed:
        try:
            yield packed
        except limits.BROKEN as error:
            raise shape.damaged() from error


def _written(packed: IO[bytes], to: Path, size: int) -> str:
    """Write a stream to a private file, never more than was promised; its hash."""
    told, left = hashlib.sha256(), size + 1
    with os.fdopen(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        while left > 0 and (block := packed.read(min(_BLOCK, left))):
            told.update(block)
            file.write(block)
            left -= len(block)
    return told.hexdigest()


def _hash(file: Path) -> str:
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def _settle(folder: Path) -> None:
    """Let the folder's own entry reach the disk; systems that cannot do so need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
