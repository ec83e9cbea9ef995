"""Only commands that reckon load what reckoning takes."""

import os
import sys
from pathlib import Path

import pytest

from tests import migrated
from tests.cli.test_main import run

_CODE = (
    "import sys; from headway.cli.main import headway\n"
    "try: headway.main(sys.argv[1:])\n"
    "except SystemExit: print('loaded:', *(name for name in {names} if name in sys.modules))"
)


def loaded(home: Path, words: str, *names: str) -> list[str]:
    environment = {**os.environ, "HEADWAY_HOME": str(home)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = run([sys.executable, "-c", _CODE.format(names=names), *words.split()], environment)
    return done.stdout.splitlines()[-1].split()[1:]


@pytest.mark.parametrize("words", ["list", "odds --help", "forecast --help", "compare --by weather"])
def test_without_reckoning_no_numpy(tmp_path: Path, words: str) -> None:
    assert loaded(migrated.home(tmp_path), words, "numpy") == []


def test_help_does_not_start_the_tracker(tmp_path: Path) -> None:
    assert loaded(tmp_path, "forecast --help", "django.db", "rich") == []


def test_reckoning_takes_numpy(tmp_path: Path) -> None:
    environment = {**os.environ, "HEADWAY_HOME": str(migrated.home(tmp_path))}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    run([sys.executable, "-c", _CODE.format(names=()), "add", "Engineer", "--on", "2026-01-02"], environment)
    assert loaded(tmp_path, "forecast", "numpy") == ["numpy"]
