"""A wall that never caught anything is only drawn: plant one violation of each in a copy, and see it caught."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.house import papers, shape
from tests.house.tree import NOT_OURS, ROOT, Tree

# (contract, importing module, imported module): one for each arrow that is not in the picture.
FORBIDDEN_ARROWS = (
    *(("picture", "core", upper) for upper in ("models", "outside", "usecases", "web", "api", "cli", "jobs", "config")),
    *(("picture", "models", upper) for upper in ("outside", "usecases", "web", "api", "cli", "jobs", "config")),
    *(("picture", "outside", upper) for upper in ("models", "usecases", "web", "api", "cli", "jobs", "config")),
    *(("picture", "usecases", upper) for upper in ("web", "api", "cli", "jobs", "config")),
    *(("surfaces", one, other) for one in ("web", "api", "cli", "jobs") for other in ("web", "api", "cli", "jobs")),
    *(("tables", one, table) for one in ("web", "api", "cli", "jobs", "config") for table in ("models", "outside")),
    *(("start", surface, "config") for surface in ("web", "api", "jobs")),
    *(("names", "config", other) for other in ("usecases", "jobs")),
    ("picture", "config", "cli"),
    *(("migrations", anyone, "migrations") for anyone in ("core", "models", "usecases", "web", "cli", "config")),
)
ARROWS = tuple((wall, one, other) for wall, one, other in FORBIDDEN_ARROWS if one != other)
CIRCLES = ("core", "models", "outside", "usecases", "web", "api", "cli", "jobs")

RULE_BREAKERS: tuple[tuple[str, str, str], ...] = (
    ("files_are_short", "src/headway/core/plan.py", "x = 1\n" * 401),
    ("files_are_short", "tests/core/test_plan.py", "x = 1\n" * 401),
    ("functions_are_short", "src/headway/core/plan.py", "def f():\n" + "    x = 1\n" * 50),
    ("functions_are_short_by_habit", "src/headway/core/plan.py", ("def f():\n" + "    x = 1\n" * 7) * 2000),
    ("file_names_are_subjects", "src/headway/core/things.py", ""),
    ("file_names_are_subjects", "src/headway/usecases/funnel.py", ""),
    ("file_names_are_subjects", "src/headway/web/board/cards.py", ""),
    ("folders_are_known", "src/headway/services/plan.py", ""),
    ("django_stays_in_its_place", "src/headway/core/plan.py", "import django"),
    ("django_stays_in_its_place", "src/headway/models/plan.py", "from django.http import HttpRequest"),
    ("django_stays_in_its_place", "src/headway/models/plan.py", "from django.utils import timezone"),
    ("django_stays_in_its_place", "src/headway/outside/plan.py", "from django.db import models"),
    ("django_stays_in_its_place", "src/headway/outside/plan.py", "import django_tasks"),
    ("django_stays_in_its_place", "src/headway/usecases/plan.py", "from django import forms"),
    ("django_stays_in_its_place", "src/headway/usecases/plan.py", "from django.template import loader"),
    ("django_stays_in_its_place", "src/headway/usecases/plan.py", "from django.urls import reverse"),
    ("django_stays_in_its_place", "src/headway/usecases/plan.py", "from django.contrib.auth import authenticate"),
    ("django_stays_in_its_place", "src/headway/web/plan.py", "from django.db import models"),
    ("django_stays_in_its_place", "src/headway/web/plan.py", "def f():\n    from django.db.models import Q"),
    ("django_stays_in_its_place", "src/headway/api/plan.py", "from django.db import connection"),
    ("django_stays_in_its_place", "src/headway/cli/plan.py", "import django"),
    ("django_stays_in_its_place", "src/headway/jobs/plan.py", "from django.db import transaction"),
    ("no_back_doors_of_django", "src/headway/config/plan.py", "from django.contrib import admin"),
    ("no_back_doors_of_django", "src/headway/models/plan.py", "from django.db.models.signals import post_save"),
    ("no_back_doors_of_django", "src/headway/usecases/plan.py", "from django.dispatch import receiver"),
    ("no_back_doors_of_django", "src/headway/web/plan.py", "from django.forms import ModelForm"),
    ("core_is_stdlib", "src/headway/core/plan.py", "import numpy"),
    ("core_is_stdlib", "src/headway/core/stats/draws.py", "import scipy"),
    ("core_touches_nothing", "src/headway/core/plan.py", "from pathlib import Path"),
    ("core_touches_nothing", "src/headway/core/plan.py", "import time"),
    ("core_touches_nothing", "src/headway/core/plan.py", "from urllib import request"),
    ("core_touches_nothing", "src/headway/core/plan.py", "open('diary')"),
    ("clock_comes_through_ctx", "src/headway/core/plan.py", "import datetime\ndatetime.datetime.now()"),
    ("clock_comes_through_ctx", "src/headway/usecases/plan.py", "date.today()"),
    ("clock_comes_through_ctx", "src/headway/web/plan.py", "timezone.now()"),
    ("clock_comes_through_ctx", "src/headway/web/plan.py", "timezone.localdate()"),
    ("clock_comes_through_ctx", "src/headway/outside/plan.py", "time.time()"),
    ("clock_comes_through_ctx", "src/headway/models/plan.py", "class A:\n    b_at = DateTimeField(auto_now_add=True)"),
    ("clock_comes_through_ctx", "src/headway/models/plan.py", "DateTimeField(db_default=Now())"),
    ("names_say_something", "src/headway/core/tracker/utils.py", ""),
    ("names_say_something", "tests/web/helpers.py", ""),
    ("names_say_something", "src/headway/models/managers/plan.py", ""),
    ("models_only_remember", "src/headway/models/plan.py", "class A:\n    def save(self): ..."),
    ("models_only_remember", "src/headway/models/plan.py", "class A:\n    class Meta:\n        ordering = ['id']"),
    ("models_only_remember", "src/headway/models/plan.py", "class A:\n    created = models.DateTimeField()"),
    ("models_only_remember", "src/headway/models/plan.py", "class A:\n    applied_at = models.DateField(null=True)"),
    ("public_functions_say_what_they_do", "src/headway/core/plan.py", "def due(): ..."),
    ("public_functions_say_what_they_do", "src/headway/usecases/plan.py", "def due(): ..."),
    ("public_functions_say_what_they_do", "src/headway/cli/plan.py", "def due(): ..."),
    ("after_ctx_everything_has_a_name", "src/headway/usecases/plan.py", "@question\ndef due(ctx, day): ..."),
    ("after_ctx_everything_has_a_name", "src/headway/usecases/plan.py", "@action\ndef finish(*, id): ..."),
    ("patterns_run_on_every_python", "src/headway/core/plan.py", "P = r'(?:a|bc)" + "*+d'"),
    ("tests_mirror_the_code", "tests/screens/test_plan.py", ""),
    ("no_registry_is_named", "docs/plan.md", "Fetched from https://py" + "pi.org/simple."),
    ("no_path_of_a_machine", "docs/plan.md", "Run /wo" + "rk/x/run."),
    ("nothing_is_left_unfinished", "src/headway/core/plan.py", "# TO" + "DO: later"),
    ("no_word_of_the_workplace", "docs/plan.md", "Lorem" + " ipsum."),
    ("no_test_is_skipped", "tests/core/test_plan.py", "@pytest.mark." + "skip"),
    ("nothing_made_by_machine", "uv.lock", ""),
    ("pages_are_short", "src/headway/web/templates/plan.html", "<p>\n" * 121),
    ("files_end_properly", "docs/plan.md", "no end"),
    ("links_lead_somewhere", "docs/plan.md", "See [there](nowhere.md#here)."),
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of everything the rules look at."""
    root = tmp_path_factory.mktemp("house")
    for name in ("src", "tests", "bench", "docs", ".ci"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns(*NOT_OURS))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


@pytest.fixture(scope="module")
def few(copy: Path) -> Path:
    """Return a part of that copy in which every rule has something to look at, and which is soon read."""
    root = copy.with_name("few")
    shutil.copytree(copy, root, ignore=lambda folder, names: {name for name in names if not _is_part(folder, name)})
    return root


def _is_part(folder: str, name: str) -> bool:
    return not name.endswith((".py", ".html", ".svg", ".js", ".css", ".json", ".sql")) or name == "__init__.py"


@pytest.fixture(scope="module")
def complaints_before(few: Path) -> dict[str, list[str]]:
    tree = Tree.at(few)
    return {rule.__name__: list(rule(tree)) for rule in (*shape.RULES, *papers.RULES)}


@pytest.mark.parametrize(("name", "path", "text"), RULE_BREAKERS)
def test_rule_catches(few: Path, complaints_before: dict[str, list[str]], name: str, path: str, text: str) -> None:
    rule = next(rule for rule in (*shape.RULES, *papers.RULES) if rule.__name__ == name)
    with planted(few / path, text):
        new = set(rule(Tree.at(few))) - set(complaints_before[name])
    assert any(path in complaint or name == "functions_are_short_by_habit" for complaint in new), new


def test_every_rule_has_a_breaker() -> None:
    assert {rule.__name__ for rule in (*shape.RULES, *papers.RULES)} == {name for name, _, _ in RULE_BREAKERS}


@pytest.fixture(scope="module")
def report(copy: Path) -> dict[str, str]:
    """Return, by contract, what import-linter says of a copy in which every forbidden arrow and circle was planted."""
    root = copy.with_name("walls")
    package = root / "src/headway"
    shutil.copytree(copy, root)
    for wall, one, other in ARROWS:
        (package / one / f"planted_{wall}_{other}.py").write_text(f"import headway.{other}\n")
    for folder in CIRCLES:
        (package / folder / "planted_egg.py").write_text(f"import headway.{folder}.planted_hen\n")
        (package / folder / "planted_hen.py").write_text(f"import headway.{folder}.planted_egg\n")
    (package / "core/planted_django.py").write_text("import django.db\n")
    (package / "core/planted_numpy.py").write_text("import numpy\n")
    (package / "core/stats").mkdir(exist_ok=True)
    (package / "core/stats/__init__.py").touch()
    (package / "core/stats/planted.py").write_text("import numpy\n")
    (package / "services").mkdir()
    (package / "services/__init__.py").write_text("")
    return lint(root)


@pytest.mark.parametrize(("wall", "one", "other"), ARROWS)
def test_wall_catches_an_arrow(report: dict[str, str], wall: str, one: str, other: str) -> None:
    assert f"headway.{one}.planted_{wall}_{other} -> headway.{other}" in report[wall]


@pytest.mark.parametrize("folder", CIRCLES)
def test_wall_catches_a_circle(report: dict[str, str], folder: str) -> None:
    assert f"No cycles are allowed in headway.{folder}." in report["circles"]


@pytest.mark.parametrize("library", ["django", "numpy"])
def test_wall_catches_a_library_in_core(report: dict[str, str], library: str) -> None:
    assert f"headway.core.planted_{library} -> {library}" in report["core"]


def test_wall_catches_a_new_folder(report: dict[str, str]) -> None:
    assert "services" in report["picture"]


def test_every_wall_is_seen_to_catch() -> None:
    assert set(walls()) == {wall for wall, _, _ in ARROWS} | {"core", "circles"}


def test_numpy_is_welcome_in_statistics(report: dict[str, str]) -> None:
    assert "headway.core.stats" not in report["core"]


def test_every_surface_is_behind_the_walls() -> None:
    surfaces = {f"headway.{name}" for name in shape.SURFACES if (ROOT / "src/headway" / name).is_dir()}
    assert surfaces == set(contract("surfaces")["modules"])
    assert surfaces <= set(contract("tables")["source_modules"])
    assert surfaces <= set(contract("circles")["ancestors"])


def contract(wall: str) -> dict[str, Any]:
    """Return one contract as pyproject.toml says it."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return next(one for one in settings["tool"]["importlinter"]["contracts"] if one["id"] == wall)


def walls() -> dict[str, str]:
    """Return the names of the contracts by their ids."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {contract["id"]: contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def lint(root: Path) -> dict[str, str]:
    """Return what import-linter has against the tree at `root`, by contract."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "COLUMNS": "200", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    summary, _, details = done.stdout.partition("\nBroken contracts\n")
    assert "Contracts:" in summary, done.stdout + done.stderr
    found = {wall: details.partition(f"\n{name}\n")[2] for wall, name in walls().items()}
    return {wall: re.split(r"\n\n(?=[^\n]+\n-{3,}\n)", text)[0] for wall, text in found.items()}


@contextmanager
def planted(path: Path, text: str) -> Iterator[None]:
    """Put `text` where `path` says for a while."""
    before = path.read_text("utf-8") if path.exists() else None
    made = [folder for folder in path.parents if not folder.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text if text.endswith("\n") or "no end" in text else f"{text}\n", "utf-8")
    yield
    path.unlink()
    for folder in made:
        folder.rmdir()
    if before is not None:
        path.write_text(before, "utf-8")
