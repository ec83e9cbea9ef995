"""Migrations run once in a run of tests; every worker's database and every home of a process begins as a copy."""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from django.db import connection

_HOME: Final = Path(os.environ["HEADWAY_HOME"])
_RUN: Final = _HOME.parent if "PYTEST_XDIST_WORKER" in os.environ else _HOME  # what the workers have in common
_MAKE: Final = "import django; django.setup(); from headway.config import database; database.ready()"


def once(name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first worker who asks for it fills, for all of them: nobody may write in it."""
    folder = _RUN / name
    with (_RUN / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            make(folder)
    return folder


def file() -> Path:
    """The file that today's Headway makes from nothing, before anybody is in it."""
    return once("migrated", _make) / "headway.sqlite3"


def _make(home: Path) -> None:
    more = {"HEADWAY_HOME": str(home), "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "headway.config.lite"}
    subprocess.run([sys.executable, "-c", _MAKE], env=os.environ | more, check=True)  # noqa: S603 - ours


def home(folder: Path) -> Path:
    """A home that begins with an empty tracker, for a process that is not about the first start."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copy(file(), folder)
    return folder


def instead(command: str, **given: object) -> None:
    """What a new database of the tests gets where Django would call a command for it."""
    from django_tasks_db.models import DBTaskResult  # which programs that tests start may do without

    if command == "migrate":
        connection.ensure_connection()
        with closing(sqlite3.connect(file())) as found:
            found.backup(connection.connection)
        with connection.schema_editor() as editor:
            editor.create_model(DBTaskResult)
