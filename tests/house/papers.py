"""The rules for every committed file, whatever it is written in."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.house.shape import Rule
from tests.house.tree import Tree


def _any_of(*halves: tuple[str, str]) -> re.Pattern[str]:
    """Compile a search for whole words, given in halves so that this file passes its own test."""
    return re.compile("|".join(rf"(?<!\w){a}{b}(?!\w)" for a, b in halves), re.IGNORECASE)


# A lock holds hashes and no addresses: installing goes wherever the machine is told to.
REGISTRIES = _any_of(
    ("pypi", r"\.org"), ("python" "hosted", r"\.org"), ("npmjs", r"\.(?:org|com)"), ("yarnpkg", r"\.com"),
    ("unp", r"kg\.com"), ("jsdel", r"ivr\.net"), ("crates", r"\.io"), ("rubygems", r"\.org"), ("cdnjs", r"\.com"),
    ("conda", r"\.anaconda\.org"), ("proxy", r"\.golang\.org"),
)  # fmt: skip
BUILD_PATHS = re.compile(r"(?<![\w.~*-])/(?:work|root|home/\w+|Users/\w+|tmp/\w+)(?:/|\b)")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|^(?:<{7}|>{7}) ", re.MULTILINE)
WORKPLACE = _any_of(
    ("sub", "-?agents?"), ("anth", "ropic"), ("clau", "de"), ("chat", "gpt"), ("co", "pilot"), ("lorem", " ipsum"),
    ("co-authored", "-by"),
)  # fmt: skip
NOT_COMMITTED = ("uv.lock", "poetry.lock", "package-lock.json", "yarn.lock", "*.min.js", "*.sqlite3", "*.pyc", ".env")
SKIPPED_TESTS = re.compile(r"pytest\.(?:mark\.)?(?:skip|skipif|xfail|importorskip)\b|unittest\.skip")
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")
PAGE_LINES, SHEET_LINES = 120, 400


def _found(tree: Tree, pattern: re.Pattern[str], why: str) -> Iterator[str]:
    for path, text in tree.texts:
        for match in pattern.finditer(text):
            yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group().strip()!r} {why}"


def no_registry_is_named(tree: Tree) -> Iterator[str]:
    yield from _found(tree, REGISTRIES, "names a package registry")


def no_path_of_a_machine(tree: Tree) -> Iterator[str]:
    yield from _found(tree, BUILD_PATHS, "is a path of one machine")


def nothing_is_left_unfinished(tree: Tree) -> Iterator[str]:
    yield from _found(tree, UNFINISHED, "is for an issue, not for a file")


def no_word_of_the_workplace(tree: Tree) -> Iterator[str]:
    yield from _found(tree, WORKPLACE, "does not speak of the product")


def no_test_is_skipped(tree: Tree) -> Iterator[str]:
    for path, text in tree.texts:
        if path.startswith("tests/") and not path.startswith("tests/house/"):
            yield from (f"{path}: {match.group()}: a test runs, or goes" for match in SKIPPED_TESTS.finditer(text))


def nothing_made_by_machine(tree: Tree) -> Iterator[str]:
    for path in tree.listed:
        if any(PurePosixPath(path).match(pattern) for pattern in NOT_COMMITTED):
            yield f"{path}: is made by a machine and stays out"


def pages_are_short(tree: Tree) -> Iterator[str]:
    limits = {".html": PAGE_LINES, ".css": SHEET_LINES, ".js": SHEET_LINES}
    for path, text in tree.texts:
        limit = limits.get(PurePosixPath(path).suffix) if path.startswith("src/") else None
        if limit and text.count("\n") > limit:
            yield f"{path}: {text.count(chr(10))} lines, at most {limit}"


def files_end_properly(tree: Tree) -> Iterator[str]:
    for path, text in tree.texts:
        if path.endswith((".py", ".md", ".toml", ".html", ".css", ".js")) and text and not text.endswith("\n"):
            yield f"{path}: the last line has no end"


def links_lead_somewhere(tree: Tree) -> Iterator[str]:
    for path, text in tree.texts:
        for target in LINK.findall(text) if path.endswith(".md") else ():
            if not (tree.root / path).parent.joinpath(target).exists():
                yield f"{path}: {target} is not there"


RULES: tuple[Rule, ...] = (
    no_registry_is_named,
    no_path_of_a_machine,
    nothing_is_left_unfinished,
    no_word_of_the_workplace,
    no_test_is_skipped,
    nothing_made_by_machine,
    pages_are_short,
    files_end_properly,
    links_lead_somewhere,
)
