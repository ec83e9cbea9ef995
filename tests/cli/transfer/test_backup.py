"""`headway backup` and `headway restore`, as typed. That everything comes back is seen in tests/upgrades."""

import json
from pathlib import Path

import pytest
from pytest_django import Settings

from headway.config import database
from headway.models import Opportunity
from tests.cli.conftest import Headway
from tests.people import TODAY

pytestmark = pytest.mark.django_db(transaction=True)  # a copy is made between transactions


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.BACKUPS = {"folder": tmp_path / "home" / "backups", "days": 14}
    monkeypatch.setattr(database, "put_damaged_aside", lambda mark: None)
    monkeypatch.setattr(database, "fit_apart", lambda file: None)
    monkeypatch.chdir(tmp_path)


def test_a_backup_is_named_after_the_day(headway: Headway) -> None:
    headway("add", "Engineer at Brightwater")
    said = headway("backup").output
    assert said.startswith(
        f"Written to headway-backup-{TODAY}.zip: The tracker of {TODAY} 12:00 UTC with 1 opportunity,"
    )
    assert "there already" in headway("backup", code=2).output
    headway("backup", "--force")
    Path("folder").mkdir()
    headway("backup", "folder")
    assert Path(f"folder/headway-backup-{TODAY}.zip").exists()


def test_bringing_back_is_asked_first(headway: Headway) -> None:
    headway("add", "Engineer at Brightwater")
    made = json.loads(headway("backup", "mine.zip", "--json").output)
    assert (made["file"], made["opportunities"], made["kind"]) == ("mine.zip", 1, "sqlite")
    headway("add", "Baker at Crumb")
    said = headway("restore", "mine.zip", code=3).output
    assert "takes the place of what is there now, which is kept beside." in said
    assert Opportunity.objects.count() == 2
    done = json.loads(headway("restore", "mine.zip", "--yes", "--json").output)
    assert Opportunity.objects.count() == 1
    assert Path(done["kept_as"]).exists()


def test_numbers_come_out_of_the_bin(headway: Headway) -> None:
    headway("add", "Engineer at Brightwater")
    it = Opportunity.objects.get()
    headway("delete", it.pk)
    assert "Restored" in headway("restore", it.pk).output
    assert "or the IDs" in headway("restore", it.pk, "mine.zip", code=2).output
    assert "There is no file" in headway("restore", "mine.zip", code=2).output


def test_something_else_is_refused(headway: Headway) -> None:
    Path("mine.zip").write_bytes(b"PK\x03\x04 a holiday picture")
    assert "no backup of Headway" in headway("restore", "mine.zip", "--yes", code=1).output


def test_what_cannot_be_written_is_said(headway: Headway, tmp_path: Path) -> None:
    Path("a-file").write_text("")
    said = headway("backup", "a-file/mine.zip", code=1)
    assert "cannot be written" in said.output
