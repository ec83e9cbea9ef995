"""What was acknowledged is there after a kill; without room or right a sentence, and nothing half-written."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from headway.config import lite
from tests import migrated
from tests.house.tree import ROOT

ROUNDS = os.environ.get("HEADWAY_ROUNDS", "10")
RUN = "from headway.cli.main import run; run()"
Typed = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def program(folder: Path) -> Typed:
    """Run a program on a home of its own: `program("-c", RUN, "list", largest=100_000)`."""

    def run(*words: object, largest: int = 0, home: Path | None = None) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "HEADWAY_HOME": str(home or folder), "DATABASE_URL": ""}
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        limits: dict[str, Any] = {}
        if largest:
            environment["PYTHONDONTWRITEBYTECODE"] = "1"  # else the code of the program itself is kept cut off
            limits["preexec_fn"] = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        command = [sys.executable, *map(str, words)]
        return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, **limits)  # noqa: S603

    return run


def state(file: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as found:
        assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return found.execute("SELECT title, version FROM headway_opportunity").fetchall()


def test_every_acknowledged_write_outlives_a_kill(program: Typed, folder: Path) -> None:
    migrated.home(folder)
    done = program("-m", "tests.durability.killed", ROUNDS)
    assert done.returncode == 0, done.stderr[-3000:]
    rounds, _, said, _ = done.stdout.split()
    assert rounds == ROUNDS
    assert int(said) >= int(ROUNDS)


def test_the_disk_is_told_to_keep_each_write() -> None:
    assert "synchronous=FULL" in lite.DATABASES["default"]["OPTIONS"]["init_command"]


def test_a_full_disk_is_said_and_nothing_is_half_written(program: Typed, folder: Path) -> None:
    migrated.home(folder)
    assert program("-c", RUN, "add", "Engineer at Brightwater").returncode == 0
    file = folder / "headway.sqlite3"
    before, size = state(file), file.stat().st_size
    note = folder.parent / "long.txt"
    note.write_text("Company,Title,Notes\n" + "".join(f"Fernhill {n},Cook,{'word ' * 19_000}\n" for n in range(9)))
    for words in (("add", "Baker at Crumb"), ("import", note, "--yes"), ("backup", folder / "mine.zip")):
        # where a database cannot even open its log, and where it runs full in the middle
        for largest in (4096, size + 40_000 if words[0] == "import" else 8192):
            done = program("-c", RUN, *words, largest=largest)
            assert done.returncode == 1, done.stderr
            assert "room" in done.stderr or "cannot be written" in done.stderr, done.stderr
            assert "Traceback" not in done.stderr
            assert state(file) == before
    assert not list(folder.glob("*.zip"))
    assert not [path for path in folder.iterdir() if path.is_dir()]
    assert program("-c", RUN, "add", "Baker at Crumb").returncode == 0
    assert len(state(file)) == 2


def test_a_home_that_cannot_be_is_said(program: Typed, folder: Path) -> None:
    """A path below a file: no right of anybody's makes a folder there."""
    folder.write_text("a file")
    for words in (("list",), ("add", "Baker at Crumb"), ("serve", "--no-browser"), ("work", "--once")):
        done = program("-c", RUN, *words, home=folder / "below")
        assert done.returncode == 1, done.stderr
        assert done.stderr.splitlines()[0] == "The folder with the data cannot be written."
        assert "HEADWAY_HOME" in done.stderr
    assert folder.read_text() == "a file"


def test_a_folder_that_is_read_only_is_said(program: Typed, folder: Path) -> None:
    """As an ordinary user a folder without the right to write; root, whom no right stops, gets a database so marked."""
    migrated.home(folder)
    assert program("-c", RUN, "add", "Engineer at Brightwater").returncode == 0
    if os.getuid() != 0:
        folder.chmod(0o555)
        (folder / "headway.sqlite3").chmod(0o444)
    words = (
        "-c",
        f"import sys; sys.argv = ['headway', 'add', 'Baker at Crumb']\n{MARKED if os.getuid() == 0 else ''}{RUN}",
    )
    done = program(*words)
    folder.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "The folder with the data cannot be written.", done.stderr
    shutil.copy(folder / "headway.sqlite3", folder.parent / "copy")
    assert len(state(folder.parent / "copy")) == 1


MARKED = """
from headway.config import lite
lite.DATABASES["default"]["OPTIONS"] |= {"uri": True, "init_command": ""}
lite.DATABASES["default"]["NAME"] = f"file:{lite.DATABASES['default']['NAME']}?mode=ro"
from headway.config import database
database.ready = lambda: None
"""
