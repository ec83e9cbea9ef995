"""One worker, beside the pages or alone; the job that a killed one had begun is done by the next, and counts once."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from headway.config import work
from tests import migrated

HEADWAY = "from headway.cli.main import run; run()"
SETTINGS = """
import django, os
os.environ["DJANGO_SETTINGS_MODULE"] = "headway.config.settings"
django.setup()
"""
# A worker that is killed when the backup is on the disk, but not yet told of in the queue.
KILLED = """
import os, signal
from headway.usecases import transfer
from headway.usecases.transfer import backup
made = transfer.daily_backup
def killed(ctx):
    made(ctx)
    os.kill(os.getpid(), signal.SIGKILL)
transfer.daily_backup = killed
from headway.config import work
work.alone(once=True)
"""


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start a program on a home of its own."""

    migrated.home(tmp_path / "home")
    running: list[subprocess.Popen[str]] = []

    def start(code: str, *words: str) -> subprocess.Popen[str]:
        environment = {
            **os.environ,
            "HEADWAY_HOME": str(tmp_path / "home"),
            "HEADWAY_PORT": "18950",
            "DATABASE_URL": "",
        }
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        command = [sys.executable, "-c", code, *words]
        pipe: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        running.append(subprocess.Popen(command, env=environment, **pipe))  # noqa: S603 - ours
        return running[-1]

    yield start
    for each in running:
        each.kill()
        each.communicate()


def told(home: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(home / "headway.sqlite3")) as database:
        return database.execute(sql).fetchall()


JOBS = "SELECT task_path, status FROM django_tasks_database_dbtaskresult ORDER BY task_path"
DONE = [
    (f"headway.jobs.{name}", "SUCCESSFUL") for name in ("plan.digest", "tracker.empty_bin", "transfer.daily_backup")
]


def test_a_killed_workers_job_is_done_by_the_next_and_counts_once(
    started: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert started(HEADWAY, "add", "Engineer at Brightwater").wait(30) == 0
    first = started(SETTINGS + KILLED)
    assert first.wait(30) == -signal.SIGKILL, first.communicate()
    assert ("headway.jobs.transfer.daily_backup", "RUNNING") in told(home, JOBS)
    (made,) = (home / "backups").iterdir()
    was = made.read_bytes()
    second = started(HEADWAY, "work", "--once")
    assert second.wait(30) == 0, second.communicate()
    assert told(home, JOBS) == DONE
    assert [path.read_bytes() for path in (home / "backups").iterdir()] == [was]


def test_beside_the_pages_it_works_alone_and_ends_with_them(
    started: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    serving = started(HEADWAY, "serve", "--no-browser")
    until = time.monotonic() + 30
    while not list((home / "backups").glob("headway-*.zip")) and time.monotonic() < until:
        time.sleep(0.1)
    other = started(HEADWAY, "work", "--once")
    said = other.communicate(timeout=30)[1]
    assert (other.returncode, said.splitlines()[0]) == (1, "Another Headway does the background work already.")
    serving.send_signal(signal.SIGINT)
    out, err = serving.communicate(timeout=20)
    assert "Headway has stopped." in out
    assert err == ""
    assert len(list((home / "backups").glob("headway-*.zip"))) == 1


def test_the_seat_is_free_when_its_holder_is_gone(tmp_path: Path) -> None:
    file = tmp_path / "headway.sqlite3"
    with work._file_seat(file), pytest.raises(work.Taken), work._file_seat(file):
        raise AssertionError("two workers at a time")
    with work._file_seat(file):
        assert file.with_name("headway.sqlite3.worker").exists()
