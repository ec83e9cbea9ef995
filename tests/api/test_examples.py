"""docs/api.md is true: its commands run in their order, and answer what stands below them."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import accounts
from tests.api.places import PLACES

PAGE: Final = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
FENCES: Final = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
ANY: Final = "…"
FORM: Final = "application/x-www-form-urlencoded"  # what curl says of -d, whatever it sends


def commands(block: str, known: dict[str, str]) -> Iterator[list[str]]:
    """The curl commands of a block as words, with the variables of the page filled in."""
    filled = re.sub(r"\$(API|TOKEN)", lambda name: known[name[1]], block)
    words: list[str] = []
    for word in shlex.split(filled.replace("\\\n", " "), comments=True):
        if word in ("curl", "export") and words:
            yield words
            words = []
        words.append(word)
    yield words


def run(client: Client, words: list[str], files: dict[str, str]) -> Any:
    """Run one curl command against the test client."""
    method, address, headers, sent, form = "GET", "", {}, None, {}
    rest = iter(words[1:])
    for word in rest:
        if word == "-X":
            method = next(rest)
        elif word == "-H":
            name, _, value = next(rest).partition(": ")
            headers[name] = value
        elif word == "-d":
            sent = next(rest)
        elif word == "-F":
            name, _, value = next(rest).partition("=")
            form[name] = SimpleUploadedFile(value[1:], files[value[1:]].encode()) if value[0] == "@" else value
        elif word == "-o":
            next(rest)
        else:
            address = word
    given: dict[str, Any] = {"data": form} if form else {"data": sent, "content_type": FORM} if sent else {}
    return getattr(client, method.lower())(address, headers=headers, **given)


def holds(told: Any, got: Any) -> bool:
    """Whether an answer is what the page says; `…` stands for whatever else there is."""
    if told == ANY:
        return True
    if isinstance(told, dict):
        whole = ANY in told or told.keys() == got.keys()
        return whole and all(name == ANY or (name in got and holds(told[name], got[name])) for name in told)
    if isinstance(told, list):
        firsts = told[:-1] if told and told[-1] == ANY else told
        return (len(firsts) < len(told) or len(firsts) == len(got)) and all(map(holds, firsts, got))
    return bool(told == got)


# the page names IDs, so they must begin at one
@pytest.mark.django_db(transaction=True, reset_sequences=True)
def test_the_page_of_examples_runs(transactional_db: None, ada: Ctx, client: Client) -> None:
    known = {"API": "/api", "TOKEN": accounts.add_token(ada, name="my-script").secret}
    files: dict[str, str] = {}
    answer: Any = None
    ran = 0
    for kind, text in FENCES:
        if kind == "csv":
            files["applications.csv"] = text
        elif kind == "json":
            assert holds(json.loads(text), answer.json()), f"{text}\n{answer.content.decode()}"
        else:
            for words in commands(text, known):
                if words[0] == "curl":
                    answer = run(client, words, files)
                    ran += 1
    assert answer.json()["opportunities"]
    assert ran >= 18


def test_the_page_lists_every_address() -> None:
    rows = PAGE.split("## All addresses")[1]
    listed = {
        f"{method} {path}"
        for methods, path in re.findall(r"`((?:[A-Z]+ )+)(/[^`]+)`", rows)
        for method in methods.split()
    }
    assert listed == {str(place) for place in PLACES}


def test_the_comparison_can_fail() -> None:
    assert holds({"a": 1, ANY: ANY}, {"a": 1, "b": 2})
    assert holds([1, ANY], [1, 2, 3])
    for told, got in (
        ({"a": 1}, {"a": 1, "b": 2}),
        ({"a": 1, ANY: ANY}, {"a": 2}),
        ([1], [1, 2]),
        ([2, ANY], [1]),
        (1, 2),
    ):
        assert not holds(told, got)
