"""Which database, how it is opened, and how it is made to fit the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from headway.config import options
from headway.core.errors import Conflict, Unreadable, unwritable

_DURABLE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
_MIGRATIONS: Final = Path(__file__).resolve().parent.parent / "migrations"
_WAIT_SECONDS: Final = 120
_UPGRADE: Final = 4923  # the number of PostgreSQL's lock under which one process at a time migrates


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

    A database that a newer Headway wrote is refused. An older one changes wholly or not at all, and a copy of an older
    SQLite file is kept.
    """
    from django.db import connection

    if connection.vendor == "sqlite":
        fit(Path(connection.settings_dict["NAME"]))
    elif _lacks_migrations():
        _brought_up(None)


def fit(file: Path) -> None:
    """Make an SQLite file fit the program; see `ready`."""
    if _fits(_version(file)):
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(file):
        if not _fits(_version(file)):
            file.touch(mode=0o600)
            _brought_up(file)


def bring_up(app: str) -> None:
    """Run what an app beside Headway's own lacks, all of it or nothing."""
    from django.db import connection

    with _alone(Path(connection.settings_dict["NAME"])) if connection.vendor == "sqlite" else nullcontext():
        _migrate(app)


def fit_apart(file: Path) -> None:
    """Make another SQLite file than the tracker's fit the program, as `fit` does."""
    from django.db import connection

    own = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = file
    try:
        fit(file)
        connection.close()
        with closing(sqlite3.connect(file)) as done:
            done.execute("PRAGMA journal_mode = DELETE")  # one file again, without a log beside it
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own


def put_damaged_aside(mark: str) -> Path | None:
    """Give an SQLite file that can no longer be read another name, so that a backup can be brought back; else None."""
    file = from_url(options.value("DATABASE_URL"), options.home())["NAME"]
    if not isinstance(file, Path) or not file.exists() or _sound(file):
        return None
    aside = file.with_name(f"{file.name}.damaged-{mark}")
    for ending in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def _sound(file: Path) -> bool:
    try:
        with closing(sqlite3.connect(file, timeout=60)) as found:
            return bool(found.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.OperationalError:
        return True  # held by somebody, or not for us to read
    except sqlite3.DatabaseError:
        return False


def known_migrations() -> int:
    """How many migrations this program knows: the number that an SQLite file of its own carries."""
    return sum(1 for _ in _MIGRATIONS.glob("[0-9]*.py"))


def _fits(version: int) -> bool:
    if version > known_migrations():
        raise _newer()
    return version == known_migrations()


def _version(file: Path) -> int:
    """The number that an SQLite file carries; 0 for one that is missing or new."""
    if not file.exists():
        return 0
    try:
        with closing(sqlite3.connect(file, timeout=60)) as found:
            return int(found.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        hint = "“headway restore FILE” brings a backup back and keeps the damaged file beside."
        raise Unreadable(f"The tracker’s file is damaged: {file}.", hint) from None


def _brought_up(file: Path | None) -> None:
    """Run the migrations that a database lacks; None is the server's database, which keeps copies of its own."""
    filled = file is not None and file.exists() and _holds_something(file)
    if file is not None and filled:
        _copied(file, file.with_name(f"{file.name}.before-{known_migrations()}"))
    try:
        _migrate()
    except Exception as error:  # of whatever kind: nothing half made may stay, and a sentence says so
        if file is not None and not filled:
            _forget(file)
        if unwritable(error):
            raise
        what = f"This tracker could not be brought up to this Headway ({type(error).__name__}: {error})."
        hint = "Nothing was changed. Go on with the Headway that you had before, and please report this."
        raise Conflict(what, hint) from error


def _holds_something(file: Path) -> bool:
    with closing(sqlite3.connect(file, timeout=60)) as found:
        return bool(found.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone())


def _copied(file: Path, copy: Path) -> None:
    """Copy a database as it stands, its write-ahead log included."""
    copy.unlink(missing_ok=True)
    copy.touch(mode=0o600)
    with closing(sqlite3.connect(file, timeout=60)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _forget(file: Path) -> None:
    from django.db import connection

    connection.close()
    for ending in ("", "-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Wait until no other process of this machine brings the same file up, and keep others waiting meanwhile.

    SQLite's own lock, on an empty file beside it: it works on every system, and ends with the process.
    """
    lock = file.with_name(f"{file.name}.lock")
    with closing(sqlite3.connect(lock, timeout=_WAIT_SECONDS, isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        yield


def _migrate(*apps: str) -> None:
    """Run the missing migrations in one transaction: all of them or none, whatever happens meanwhile."""
    from django.core.management import call_command
    from django.db import connection, transaction

    sqlite = connection.vendor == "sqlite"
    if sqlite:
        connection.disable_constraint_checking()  # which SQLite heeds only outside of a transaction
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            if not sqlite:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_UPGRADE])
            call_command("migrate", *apps, verbosity=0, interactive=False)
            connection.check_constraints()
            if sqlite:
                cursor.execute(f"PRAGMA user_version = {known_migrations():d}")
    finally:
        if sqlite:
            connection.enable_constraint_checking()


def _lacks_migrations() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    known = set(executor.loader.disk_migrations)
    if any(app == "headway" and (app, name) not in known for app, name in executor.loader.applied_migrations):
        raise _newer()
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _newer() -> Conflict:
    return Conflict("This tracker was written by a newer Headway.", "Update Headway, then start it again.")
