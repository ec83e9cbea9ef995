"""Contacts and calendars in the terminal."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from headway.cli import printing
from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import interviews, people, tracker

Headway = Callable[..., Any]
Add = Callable[..., nouns.Opportunity]
TWO = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Dora,Lind,https://www.linkedin.com/in/dora,,Brightwater Labs GmbH,Welder,20 Mar 2024\n"
    "Jon,Roe,,,Fernhill,Smith,18 Mar 2024\n"
)


def calendar(title: str) -> str:
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:q", "BEGIN:VEVENT", "UID:1@q", "DTSTART:20260320T090000Z")
    return "\r\n".join((*lines, f"SUMMARY:{title}", "END:VEVENT", "END:VCALENDAR"))


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str], Path]:
    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode())
        return path

    return written


def test_contacts_are_shown_imported_known_and_taken_back(headway: Headway, file: Any, ada: Ctx) -> None:
    path = file("Connections.csv", TWO)
    shown = headway("import", path, code=3)
    assert "2 to add, 0 to fill in, 0 known already." in shown.stdout
    assert people.everybody(ada).total == 0
    assert "2 added, 0 updated, 0 known already. Undo: headway undo" in headway("import", path, "--yes").stdout
    assert "Nothing to import: all of it is in the tracker already." in headway("import", path, "--yes").stdout
    headway("undo")
    assert people.everybody(ada).total == 0


def test_new_jobs_are_noted_when_said(headway: Headway, file: Any, ada: Ctx) -> None:
    headway("import", file("a.csv", TWO), "--yes")
    newer = file("b.csv", TWO.replace("Brightwater Labs GmbH,Welder", "Copperleaf,Smith"))
    assert "Dora Lind: Smith, Copperleaf" in headway("import", newer, "--dry-run").stdout
    headway("import", newer, "--yes", "--new-jobs")
    assert people.everybody(ada, text="Dora").items[0].company == "Copperleaf"


def test_somebody_of_that_name_is_joined_by_row(headway: Headway, file: Any, ada: Ctx) -> None:
    people.new_contact(ada, name="Jon Roe", company="Copperleaf")
    assert "row 3: Jon Roe has the same name as" in headway("import", file("a.csv", TWO), "--dry-run").stdout
    headway("import", file("a.csv", TWO), "--yes", "--same", 3)
    assert people.everybody(ada, text="Jon").total == 1


def test_a_dry_run_for_programs_keeps_the_contract_and_adds_the_people(headway: Headway, file: Any) -> None:
    said = json.loads(headway("import", "--dry-run", "--json", file("a.csv", TWO)).stdout)
    assert (said["file"], said["rows"]) == ("a.csv", [])
    assert [card["name"] for card in said["contacts"]["new"]] == ["Dora Lind", "Jon Roe"]


def test_an_archive_is_taken_apart(headway: Headway, tmp_path: Path, ada: Ctx) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("Connections.csv", TWO)
        made.writestr(
            "Jobs/Saved Jobs.csv", "Saved Date,Job Url,Job Title,Company Name\n1/2/26,https://q.example/1,Cook,Fern\n"
        )
    (tmp_path / "export.zip").write_bytes(held.getvalue())
    headway("import", tmp_path / "export.zip", "--yes")
    assert (people.everybody(ada).total, tracker.opportunities(ada).total) == (2, 1)


def test_a_calendar_that_names_the_company(headway: Headway, file: Any, ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    path = file("q.ics", calendar("Interview Brightwater Labs"))
    assert (
        "2026-03-20 10:00  Interview Brightwater Labs: Engineer at Brightwater Labs"
        in headway("import", path, code=3).stdout
    )
    assert "1 added" in headway("import", path, "--yes").stdout
    assert "Nothing to import: all of it is in the tracker already." in headway("import", path, "--yes").stdout
    assert len(interviews.interviews_of(ada, opportunity_id=it.id)) == 1


def test_an_event_that_names_nothing_is_left_out_unless_said_for_which(
    headway: Headway, file: Any, ada: Ctx, add: Add
) -> None:
    it = add("Engineer", "Brightwater Labs")
    path = file("q.ics", calendar("Phone screen"))
    assert "Nothing to import: there is no interview in it." in headway("import", path, "--yes").stdout
    headway("import", path, "--yes", "--for", it.id)
    assert len(interviews.interviews_of(ada, opportunity_id=it.id)) == 1


def test_at_the_terminal_it_is_asked(
    headway: Headway, file: Any, ada: Ctx, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = add("Engineer", "Brightwater Labs")
    monkeypatch.setattr(printing, "on_terminal", lambda: True)
    headway("import", file("q.ics", calendar("Phone screen")), input=f"{it.id}\ny\n")
    assert len(interviews.interviews_of(ada, opportunity_id=it.id)) == 1


def test_what_it_was_wrongly_taken_for_can_be_said(headway: Headway, file: Any) -> None:
    said = headway("import", file("a.csv", TWO), "--as", "applications", code=1)
    assert "this is a list of people" in said.stderr


def test_who_works_there(headway: Headway, file: Any, ada: Ctx, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    assert "Nobody you know works at Brightwater Labs" in headway("who", it.id).stdout
    headway("import", file("a.csv", TWO), "--yes")
    said = headway("who", it.id).stdout
    assert "You know Dora Lind there." in said
    assert "Same name" in said
    assert json.loads(headway("who", it.id, "--json").stdout)["people"][0]["how"] == "same"
