"""Taking out, and bringing it back; the example."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.outside.transfer import files
from headway.usecases import tracker
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]
Add = Callable[..., nouns.Opportunity]


@pytest.fixture
@remembered
def two(add: Add, ada: Ctx) -> list[nouns.Opportunity]:
    first = add("=cmd()", "Lumen Mills", at=1, on=date(2026, 3, 1), labels="a,b", pay_min=50000, pay_max="18.50")
    tracker.move(ada, ids=[first.id], stage_id=tracker.search(ada).stages[3].id, on=date(2026, 3, 5), exactness="about")
    tracker.close(ada, ids=[first.id], outcome="rejected", on=date(2026, 3, 9))
    return [first, add("Engineer", "Crumb & Daughters")]


def test_a_table_in_the_pipe(headway: Headway, two: list[nouns.Opportunity]) -> None:
    rows = list(csv.DictReader(io.StringIO(headway("export").stdout_bytes.decode("utf-8-sig"))))
    assert len(rows) == 2
    first = rows[0]
    assert (first["Title"], first["Stage"], first["Outcome"], first["Applied"]) == (
        "'=cmd()",
        "Phone interview",
        "Rejected",
        "2026-03-01",
    )
    assert first["History"] == "2026-03-01 Applied, no reply; about 2026-03-05 Phone interview; 2026-03-09 Rejected"
    assert (first["Labels"], first["Job search"]) == ("a, b", "Spring search")
    assert (first["Minimum pay"], first["Maximum pay"]) == ("50000", "18.5")


def test_a_workbook_with_the_history(headway: Headway, two: list[nouns.Opportunity], tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    assert headway("export", "-o", file).stdout.startswith(f"Written to {file}")
    sheets = files.read(name="out.xlsx", data=file.read_bytes())
    assert [(sheet.name, len(sheet.cells)) for sheet in sheets] == [("Opportunities", 3), ("History of each", 5)]
    assert headway("export", "-o", file, code=2).stderr.startswith(f"{file} is there already.")
    headway("export", "-o", file, "--force")


def test_what_goes_out_is_private(headway: Headway, two: list[nouns.Opportunity], tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    said = json.loads(headway("export", "-o", file, "--json").stdout)
    assert said == {"file": str(file), "bytes": file.stat().st_size}
    assert file.stat().st_mode & 0o077 == 0


def test_where_it_cannot_be_written(headway: Headway, home: nouns.JobSearch, tmp_path: Path) -> None:
    assert headway("export", "-o", tmp_path / "no" / "out.csv", code=2).stdout == ""
    assert headway("export", "-o", tmp_path / "out.pdf", code=2).stdout == ""


def test_its_own_export_is_restored_into_an_empty_tracker_only(
    headway: Headway, two: list[nouns.Opportunity], ada: Ctx, tmp_path: Path
) -> None:
    file = tmp_path / "all.json"
    headway("export", "-o", file)
    refused = headway("import", file, "--yes", code=1)
    assert refused.stdout == "all.json is a whole tracker: 1 job search, 2 opportunities.\n"
    assert "There is something in the tracker already" in refused.stderr
    headway("import", file, "--dry-run")
    read = json.loads(headway("import", file, "--dry-run", "--json").stdout)
    assert read["format"]["kind"] == "headway"
    assert [(row["company"], row["stage"], row["outcome"], row["applied_on"]) for row in read["rows"]] == [
        ("Lumen Mills", 3, "rejected", "2026-03-01"),
        ("Crumb & Daughters", 0, None, None),
    ]
    assert read["rows"][0]["history"][1] == {"what": "stage:3", "on": "2026-03-05", "exactness": "about"}


def test_an_export_as_a_table_comes_back_as_a_table(headway: Headway, two: list[nouns.Opportunity]) -> None:
    out = headway("export").stdout_bytes
    read = json.loads(headway("import", "-", "--dry-run", "--json", input=out).stdout)
    assert [(row["company"], row["stage"], row["outcome"]) for row in read["rows"]] == [
        ("Lumen Mills", 3, "rejected"),
        ("Crumb & Daughters", 0, None),
    ]


def test_the_example_comes_and_goes(headway: Headway, two: list[nouns.Opportunity], ada: Ctx) -> None:
    asked = headway("demo", code=3)
    assert "“Spring search” will be put away while the example is there." in asked.stderr
    assert "70 opportunities" in headway("demo", "--yes").stdout
    assert tracker.search(ada).name == "Example: Robin's search"
    assert headway("demo", "--remove").stdout == "The example is gone.\n"
    assert tracker.search(ada).name == "Spring search"
    assert headway("demo", "--remove", code=1).stderr.startswith("There is no example here.")


def test_the_example_needs_no_question_where_nothing_is(headway: Headway, ada: Ctx) -> None:
    assert json.loads(headway("demo", "--json").stdout)["opportunities"] == 70
