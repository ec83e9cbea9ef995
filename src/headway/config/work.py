"""Background work: one worker at a time, as a thread beside the pages or as a process of its own."""

import logging
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from django.utils.module_loading import import_string

from headway.config import database
from headway.core.errors import Conflict

_WORK: Final = "headway.jobs.base.work"  # a door, named as settings name theirs
_QUEUE: Final = "django_tasks_database"
_SEAT: Final = 4924  # the number of PostgreSQL's lock that the worker holds
_TRY_AGAIN: Final = 15.0
_LAST_WORDS: Final = 10.0
_LOG: Final = logging.getLogger("headway")


class Taken(Conflict):
    """Somebody else does the work."""

    def __init__(self) -> None:
        super().__init__("Another Headway does the background work already.", "There is nothing to do here.")


def ready() -> None:
    """Make the tables of the queue, or bring them up: they come with the pages and are not the command line's."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    applied = {name for app, name in MigrationRecorder(connection).applied_migrations() if app == _QUEUE}
    if not _known_to_the_program() <= applied:
        database.bring_up(_QUEUE)


@contextmanager
def beside() -> Iterator[None]:
    """Work goes on in a thread meanwhile, and ends cleanly with what it is beside."""
    ended = threading.Event()
    thread = threading.Thread(target=_until, args=(ended,), name="headway-work", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join(_LAST_WORDS)


def alone(once: bool = False) -> None:
    """Work until interrupted, without pages; with `once` do what is due and what waits. Raises `Taken`."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "headway.config.settings"
    import django

    django.setup()
    database.ready()
    ready()
    with seat():
        import_string(_WORK)(threading.Event(), once)


def _until(ended: threading.Event) -> None:
    from django.db import connection

    while not ended.is_set():
        try:
            ready()
            with seat():
                import_string(_WORK)(ended)
        except Taken:
            pass  # another process works; it may end before we do
        except Exception as error:  # whatever it is, the pages go on, and the work is tried again
            _LOG.error("Background work stopped for a moment: %s: %s", type(error).__name__, error)
        finally:
            connection.close()
        ended.wait(_TRY_AGAIN)


@contextmanager
def seat() -> Iterator[None]:
    """Be the only worker; raises `Taken`. It ends with the process, however that ends."""
    from django.db import connection

    if connection.vendor == "sqlite":
        with _file_seat(Path(connection.settings_dict["NAME"])):
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_SEAT])
        if not cursor.fetchone()[0]:
            raise Taken
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_SEAT])


@contextmanager
def _file_seat(database: Path) -> Iterator[None]:
    lock = database.with_name(f"{database.name}.worker")
    with closing(sqlite3.connect(lock, timeout=0, isolation_level=None)) as held:
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise Taken from None
        yield


def _known_to_the_program() -> set[str]:
    from django.apps import apps

    folder = Path(str(apps.get_app_config(_QUEUE).path)) / "migrations"
    return {path.stem for path in folder.glob("[0-9]*.py")}
