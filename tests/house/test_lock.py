"""The lock answers to pyproject.toml, and holds hashes."""

import re
import tomllib

from tests.house.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=! ;]", requirement)[0] for requirement in requirements}


def locked(name: str) -> dict[str, str]:
    """Return, by package, everything that a lock says of it."""
    text = (ROOT / "requirements" / name).read_text("utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    return {entry.partition("==")[0]: entry for entry in entries if "==" in entry}


def test_everything_needed_to_run_is_locked() -> None:
    assert names(PROJECT["dependencies"]) - locked("run.txt").keys() == set()


def test_everything_needed_to_develop_is_locked() -> None:
    extras = PROJECT["optional-dependencies"]
    assert names(extras["dev"]) | names(extras["postgres"]) <= locked("dev.txt").keys()


def test_every_locked_package_has_a_hash() -> None:
    entries = locked("run.txt") | locked("dev.txt")
    assert [name for name, entry in entries.items() if "--hash=sha256:" not in entry] == []


def test_both_locks_hold_the_same_versions() -> None:
    run, dev = locked("run.txt"), locked("dev.txt")
    version = re.compile(r"==([^ ]+)")
    assert [name for name in run if name in dev and version.findall(run[name]) != version.findall(dev[name])] == []
