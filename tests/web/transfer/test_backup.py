"""How old the last backup is, said where a person looks after their settings."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils.html import strip_tags
from pytest_django import Settings

from headway.core.ctx import Ctx
from headway.usecases import transfer
from headway.web import middleware
from tests.people import NOW

pytestmark = pytest.mark.django_db(transaction=True)  # a copy is made between transactions


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "The last daily backup was made today."),
        (1, "The last daily backup was made yesterday."),
        (5, "The last daily backup was made 15 March. That is 5 days ago"),
    ],
)
def test_the_age_of_the_last_backup(
    ada: Ctx, as_ada: Client, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, days: int, said: str
) -> None:
    settings.BACKUPS = {"folder": tmp_path / "backups", "days": 14}
    assert "There is no daily backup yet" in as_ada.get("/settings/preferences/").content.decode()
    transfer.daily_backup(ada)
    monkeypatch.setattr(middleware, "now", lambda: NOW + timedelta(days=days))
    assert said in strip_tags(as_ada.get("/settings/preferences/").content.decode())
