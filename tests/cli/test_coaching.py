"""`headway report`: one page for a coach, as text and as a PDF."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.usecases import coaching
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


@pytest.fixture
@remembered
def sent(walk: Callable[..., int]) -> None:
    for n in range(8):
        walk(20 + n, *([(3, 5)] if n < 3 else []), company=f"Papaya {n}", source="Referral")


@pytest.mark.usefixtures("sent")
def test_the_report_in_a_terminal_is_that_of_the_page(headway: Headway, ada: Ctx) -> None:
    said, told = headway("report").stdout, coaching.report(ada)
    for sentence in (told.lead, told.more, told.as_of, told.definition, told.finding, told.silence, told.open):
        assert " ".join(sentence.split()) in " ".join(said.split())
    assert "Papaya 2: Phone interview, silent for 17 days" in said
    assert next(line for line in said.splitlines() if line.startswith("Referral ")).split()[1:] == [
        "8",
        "3",
        "3",
        "0",
        "0",
    ]


@pytest.mark.usefixtures("sent")
def test_without_names_no_company_is_told(headway: Headway, tmp_path: Path) -> None:
    assert "Papaya" not in headway("report", "--without-names").stdout
    assert json.loads(headway("report", "--without-names", "--json").stdout)["named"] is False


@pytest.mark.usefixtures("sent")
def test_as_a_pdf_in_a_file_that_is_not_replaced_unasked(headway: Headway, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    assert headway("report", "--pdf", file).stdout.startswith(f"Written to {file}, ")
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_mode & 0o077 == 0
    assert "is there already" in headway("report", "--pdf", file, code=2).stderr
    assert headway("report", "--pdf", file, "--force")


def test_no_search_at_all(headway: Headway) -> None:
    assert headway("report").stdout.startswith("There is nothing to report yet.")
    assert headway("report", "--json").stdout == "null\n"
