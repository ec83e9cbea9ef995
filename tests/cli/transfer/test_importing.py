"""Bringing in: read, shown, asked, written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from headway.cli import printing
from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.core.transfer import contract
from headway.usecases import tracker, transfer

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]
TEXT = (
    "Company,Title,Date applied,Status,Source\n"
    "Lumen Mills,Data engineer,2026-02-01,Phone screen,LinkedIn\n"
    "Crumb & Daughters,Baker,2026-02-03,Rejected,Referral\n"
    "Brightwater Labs,Backend engineer,2026-02-05,Applied,Referral\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_dry_run_for_programs_is_the_reading_and_nothing_else(headway: Headway, file: Path, ada: Ctx) -> None:
    said = json.loads(headway("import", "--dry-run", "--json", file).stdout)
    assert said == contract.to_json(transfer.preview(ada, name="mine.csv", data=TEXT.encode()).reading)
    assert [row["company"] for row in said["rows"]] == ["Lumen Mills", "Crumb & Daughters", "Brightwater Labs"]
    assert tracker.searches(ada) == ()


def test_several_files_give_a_list_even_if_one_cannot_be_read(headway: Headway, file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    said = json.loads(headway("import", "--dry-run", "--json", file, tmp_path / "empty.csv", code=1).stdout)
    assert [(each["file"], len(each["rows"])) for each in said] == [("mine.csv", 3), ("empty.csv", 0)]
    assert said[0]["problem"] is None
    assert said[1]["problem"].startswith("The file is empty.")


def test_without_yes_nothing_is_written(headway: Headway, file: Path, ada: Ctx) -> None:
    said = headway("import", file, code=3)
    assert "Date applied  applied_on  by its name" in said.stdout
    assert "3 opportunities to add, 0 to update, 0 known already." in said.stdout
    assert "Add --yes to import it." in said.stderr
    assert tracker.searches(ada) == ()


def test_imported_then_known_then_undone(headway: Headway, file: Path, ada: Ctx) -> None:
    assert "3 added, 0 updated, 0 known already. Undo: headway undo" in headway("import", file, "--yes").stdout
    again = headway("import", file, "--yes").stdout
    assert "Nothing to import: all of it is in the tracker already." in again
    file.write_text(TEXT.replace("Applied,", "Rejected,"), encoding="utf-8")
    changed = json.loads(headway("import", file, "--yes", "--json").stdout)
    assert (changed["added"], [each["name"] for each in changed["updated"]], changed["unchanged"]) == (
        0,
        ["Backend engineer at Brightwater Labs"],
        2,
    )
    headway("undo", changed["batch_id"])
    assert {it.outcome for it in tracker.opportunities(ada).items} == {None, "rejected"}
    headway("undo")
    assert tracker.opportunities(ada).total == 0


def test_a_header_alone_adds_nothing(headway: Headway, tmp_path: Path, ada: Ctx) -> None:
    (tmp_path / "new.csv").write_text("Company,Title,Date applied,Status\n", encoding="utf-8")
    said = headway("import", tmp_path / "new.csv", "--yes").stdout
    assert said.endswith("Nothing to import: there is no application in it.\n")
    assert tracker.searches(ada) == ()


def test_from_a_pipe(headway: Headway, ada: Ctx) -> None:
    assert "Imported stdin: 3 added" in headway("import", "-", "--yes", input=TEXT).stdout
    assert tracker.opportunities(ada).total == 3


def test_a_person_is_asked(headway: Headway, file: Path, ada: Ctx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "on_terminal", lambda: True)
    assert "Nothing was imported." in headway("import", file, input="n\n").stdout
    assert "3 added" in headway("import", file, input="y\n").stdout


def test_answers_overrule_guesses(headway: Headway, tmp_path: Path, ada: Ctx) -> None:
    file = tmp_path / "firmen.csv"
    file.write_text(
        "Haus;Stelle;Tag;Stand;Rang\nLumen Mills;Ingenieur;03/04/2025;wartet=immer;1\n"
        "Crumb & Daughters;Bäcker;05/06/2025;Probetag;2\n",
        encoding="utf-8",
    )
    flags = [
        *["--map", "Haus=company", "--map", "Stelle=title", "--map", "Tag=applied_on", "--map", "Stand=status"],
        *["--map", "Rang=none", "--status", "wartet=immer=stage:1", "--status", "Probetag=own:Trial day"],
        *["--dates", "Tag=day_first", "--role", "Baking"],
    ]
    said = json.loads(headway("import", "--dry-run", "--json", *flags, file).stdout)
    assert [(row["company"], row["applied_on"], row["stage_name"]) for row in said["rows"]] == [
        ("Lumen Mills", "2025-04-03", "Applied, no reply"),
        ("Crumb & Daughters", "2025-06-05", "Trial day"),
    ]
    assert {each["column"]: each["reason"] for each in said["mapping"]}["Haus"] == "asked"
    headway("import", *flags, file, "--yes")
    search = tracker.search(ada)
    assert "Trial day" in [stage.name for stage in search.stages]
    assert [role.name for role in search.roles] == ["Baking"]


def test_questions_say_how_they_are_answered(headway: Headway, tmp_path: Path) -> None:
    file = tmp_path / "dates.csv"
    file.write_text("Company,Title,Applied\nLumen Mills,Baker,03/04/2025\nCrumb,Cook,05/06/2025\n", encoding="utf-8")
    said = headway("import", "--dry-run", file).stdout
    assert "day first or month first?" in said
    assert '--dates "Applied=…"  with one of: day_first, month_first' in said


def test_duplicates_are_shown_and_decided(
    headway: Headway, file: Path, ada: Ctx, add: Callable[..., nouns.Opportunity]
) -> None:
    there = add("Baker", "Crumb & Daughters")
    said = headway("import", file, "--dry-run").stdout
    assert f"row 3: like {there.id}, Baker at Crumb & Daughters (the same company and title" in said
    headway("import", file, "--yes", "--separate", "3")
    assert tracker.opportunities(ada).total == 4


@pytest.mark.parametrize(
    ("flag", "value"),
    [
        ("--map", "Haus"),
        ("--map", "Company=colour"),
        ("--status", "gone=away"),
        ("--dates", "backwards"),
        ("--header-row", "-1"),
    ],
)
def test_typed_wrongly(headway: Headway, file: Path, flag: str, value: str) -> None:
    assert headway("import", file, flag, value, "--yes", code=2).stdout == ""


def test_what_is_no_list_of_applications(headway: Headway, tmp_path: Path, ada: Ctx) -> None:
    shopping = tmp_path / "shopping.csv"
    shopping.write_text("Item,Price\nBread,3\nButter,4\n", encoding="utf-8")
    said = headway("import", shopping, "--yes", code=1)
    assert said.stdout == ""
    assert len(said.stderr.splitlines()) == 2
    assert json.loads(headway("import", shopping, "--dry-run", "--json", code=1).stdout)["problem"]
    assert headway("import", tmp_path / "missing.csv", code=2).stdout == ""
    assert headway("import", tmp_path, code=2).stdout == ""
    assert tracker.searches(ada) == ()
