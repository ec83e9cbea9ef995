"""The contract of `headway import --dry-run --json`: the page that documents it shows what the program prints."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from headway.core.transfer import contract, reader
from headway.outside.transfer import files

PAGE = (Path(__file__).parents[3] / "docs" / "import.md").read_text()


def block(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def printed() -> dict[str, Any]:
    sheets = files.read(name="jobs.csv", data=block("csv").encode())
    return contract.to_json(reader.read(sheets, file="jobs.csv"))


def test_the_page_shows_what_is_printed(printed: dict[str, Any]) -> None:
    shown = json.loads(block("json"))
    rows = [{key: row[key] for key in shown["rows"][0]} for row in printed["rows"]]
    assert {**{key: printed[key] for key in shown}, "rows": rows} == shown


def test_the_keys_of_the_contract_come_first_and_in_order(printed: dict[str, Any]) -> None:
    shown = json.loads(block("json"))
    assert list(printed)[: len(shown)] == list(shown)
    assert list(printed["rows"][0])[: len(shown["rows"][0])] == list(shown["rows"][0])


def test_it_is_plain_json(printed: dict[str, Any]) -> None:
    assert json.loads(json.dumps(printed)) == printed
