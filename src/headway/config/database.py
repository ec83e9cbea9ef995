"""Which database, how it is opened, and how it is made to fit the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from headway.core.errors import Conflict

_DURABLE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
_MIGRATIONS: Final = Path(__file__).resolve().parent.parent / "migrations"
_WAIT_SECONDS: Final = 120


def from_url(url: str, home: Path) -> dict[str, Any]:
    """Django's description of the database at `url`, or of SQLite in `home` where it is empty."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": home / "headway.sqlite3",
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 60, "init_command": _DURABLE},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL begins with postgresql:// or is empty.")
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or ""),
    }


def ready() -> None:
    """Make the database fit the program, once Django is set up: most often one cheap question and nothing to do.

    A database that a newer Headway wrote is refused. Before an older SQLite file is changed, a copy of it is kept, and
    put back if the change fails.
    """
    from django.db import connection

    if connection.vendor != "sqlite":
        _migrate_where_needed()
        return
    fit(Path(connection.settings_dict["NAME"]))


def fit(file: Path) -> None:
    """Make an SQLite file fit the program; see `ready`."""
    if _fits(_version(file)):
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(file):
        if not _fits(_version(file)):
            _brought_up(file)


def known_migrations() -> int:
    """How many migrations this program knows: the number that an SQLite file of its own carries."""
    return sum(1 for _ in _MIGRATIONS.glob("[0-9]*.py"))


def _fits(version: int) -> bool:
    if version > known_migrations():
        raise Conflict("This tracker was written by a newer Headway.", "Update Headway, then start it again.")
    return version == known_migrations()


def _version(file: Path) -> int:
    """The number that an SQLite file carries; 0 for one that is missing or new."""
    if not file.exists():
        return 0
    with closing(sqlite3.connect(file, timeout=60)) as found:
        return int(found.execute("PRAGMA user_version").fetchone()[0])


def _brought_up(file: Path) -> None:
    copy = file.with_name(f"{file.name}.before-{known_migrations()}")
    existed = file.exists()
    if existed:
        _copied(file, copy)
    try:
        _migrate()
        with closing(sqlite3.connect(file, timeout=60)) as migrated:
            migrated.execute(f"PRAGMA user_version = {known_migrations():d}")
    except BaseException:
        _put_back(file, copy if existed else None)
        raise


def _copied(file: Path, copy: Path) -> None:
    """Copy a database as it stands, its write-ahead log included."""
    copy.unlink(missing_ok=True)
    copy.touch(mode=0o600)
    with closing(sqlite3.connect(file, timeout=60)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _put_back(file: Path, copy: Path | None) -> None:
    from django.db import connection

    connection.close()
    for ending in ("", "-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    if copy is not None:
        _copied(copy, file)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Wait until no other process of this machine brings the same file up, and keep others waiting meanwhile.

    SQLite's own lock, on an empty file beside it: it works on every system, and ends with the process.
    """
    lock = file.with_name(f"{file.name}.lock")
    with closing(sqlite3.connect(lock, timeout=_WAIT_SECONDS, isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        yield


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def _migrate_where_needed() -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    known = set(executor.loader.disk_migrations)
    if any(app == "headway" and (app, name) not in known for app, name in executor.loader.applied_migrations):
        raise Conflict("This tracker was written by a newer Headway.", "Update Headway, then start it again.")
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _migrate()
