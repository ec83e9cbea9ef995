"""Everything into one file while others work, and back again with the old kept beside."""

import gc
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, HeadwayError, NotAllowed, Unreadable
from headway.core.tracker import nouns
from headway.core.transfer.backups import Manifest
from headway.models import Opportunity, SignInLink
from headway.outside.transfer import backups
from headway.usecases import accounts, interviews, offers, plan, tracker, transfer
from tests.people import later

pytestmark = pytest.mark.django_db(transaction=True)  # a copy is made between transactions
Add = Callable[..., nouns.Opportunity]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Path:
    """Where this test's daily backups lie."""
    settings.BACKUPS = {"folder": tmp_path / "home" / "backups", "days": 14}
    return tmp_path / "home" / "backups"


def nothing_to_fit(file: Path) -> None:
    """Stands for the program's own fitting, which tests/upgrades looks at."""


def told(ctx: Ctx) -> bytes:
    """All there is, whatever numbers its rows have."""
    return transfer.export(ctx, kind="json").data


def test_everything_is_in_one_file(ada: Ctx, add: Add, tmp_path: Path) -> None:
    add("Engineer", notes="Ask for Cleo")
    file = tmp_path / "mine.zip"
    made = transfer.back_up(ada, file=file)
    assert (made.opportunities, made.made_at) == (1, ada.now)
    assert transfer.look_into(ada, file=file) == made
    assert file.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "mine.zip"]
    assert list((tmp_path / "home").iterdir()) == []


def test_one_that_is_there_is_not_replaced_unasked(ada: Ctx, tmp_path: Path) -> None:
    file = tmp_path / "mine.zip"
    file.write_bytes(b"of last year")
    with pytest.raises(Conflict, match="there already"):
        transfer.back_up(ada, file=file)
    assert file.read_bytes() == b"of last year"
    assert transfer.back_up(ada, file=file, replace=True) == transfer.look_into(ada, file=file)


def test_who_looks_on_takes_nothing_away(ben: Ctx, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        transfer.back_up(ben, file=tmp_path / "mine.zip")
    with pytest.raises(NotAllowed):
        transfer.bring_back(ben, file=tmp_path / "mine.zip", fit=nothing_to_fit)


def test_one_backup_a_day_for_a_fortnight(ada: Ctx, folder: Path) -> None:
    for days in range(20):
        kept = transfer.daily_backup(later(ada, days=days))
        assert kept == transfer.daily_backup(later(ada, days=days + 0.1))
        assert kept is not None
        assert kept.made_at == later(ada, days=days).now
    assert len(list(folder.iterdir())) == 15
    assert kept == transfer.last_backup(ada)


def test_none_are_made_where_none_are_wanted(ada: Ctx, folder: Path, settings: Settings) -> None:
    settings.BACKUPS = {"folder": folder, "days": 0}
    assert transfer.daily_backup(ada) is None
    assert transfer.last_backup(ada) is None
    assert not folder.exists()


def test_back_to_how_it_was_and_forward_again(ada: Ctx, add: Add, tmp_path: Path, folder: Path) -> None:
    it = add("Engineer")
    accounts.new_link(ada)
    transfer.back_up(ada, file=tmp_path / "mine.zip")
    before = told(ada)
    tracker.edit(ada, ids=[it.id], values={"title": "Painter"})
    add("Gardener")
    after = told(ada)
    done = transfer.bring_back(ada, file=tmp_path / "mine.zip", fit=nothing_to_fit)
    assert told(ada) == before
    assert connection.vendor != "sqlite" or SignInLink.objects.count() == 0
    assert Path(done.kept_as).parent == folder.parent
    transfer.bring_back(ada_later(ada), file=Path(done.kept_as), fit=nothing_to_fit)
    assert told(ada) == after


def test_a_revoked_token_stays_revoked(ada: Ctx, tmp_path: Path) -> None:
    kept, revoked = (accounts.add_token(ada, name=name) for name in ("Calendar", "Lost laptop"))
    transfer.back_up(ada, file=tmp_path / "mine.zip")
    accounts.revoke_token(ada, token_id=revoked.token.id)
    transfer.bring_back(ada, file=tmp_path / "mine.zip", fit=nothing_to_fit)
    assert [token.name for token in accounts.tokens(ada)] == ["Calendar"]
    assert accounts.bearer(token=revoked.secret, now=ada.now, zone="UTC") is None
    assert accounts.bearer(token=kept.secret, now=ada.now, zone="UTC") is not None


def test_what_an_error_left_half_read_is_no_hindrance(tmp_path: Path) -> None:
    for name in ("live", "mine"):
        database(tmp_path / name, "CREATE TABLE jobs (title); INSERT INTO jobs VALUES ('Engineer'), ('Baker');")
    gc.disable()
    try:
        with closing(sqlite3.connect(tmp_path / "live")) as live:
            left: list[object] = [live.execute("SELECT * FROM jobs")]
            assert left[0].fetchone()  # type: ignore[attr-defined]
            left.append(left)  # as a traceback holds its frames
            del left
            backups.put_in(tmp_path / "mine", live)
    finally:
        gc.enable()


def ada_later(ada: Ctx) -> Ctx:
    return replace(ada, now=ada.now + timedelta(minutes=1))


def test_what_cannot_be_fitted_changes_nothing(ada: Ctx, add: Add, tmp_path: Path) -> None:
    data = tmp_path / "data"
    database(data)
    backups.pack(data, Manifest("sqlite", "0.1.0", 99, ada.now, 1, 0, ""), tmp_path / "mine.zip")
    add("Engineer")

    def too_new(file: Path) -> None:
        raise Conflict("This tracker was written by a newer Headway.")

    with pytest.raises(HeadwayError, match=r"newer|uses PostgreSQL"):
        transfer.bring_back(ada, file=tmp_path / "mine.zip", fit=too_new)
    assert Opportunity.objects.count() == 1
    assert list((tmp_path / "home").iterdir()) == []


def test_a_planted_rule_changes_nothing(ada: Ctx, add: Add, tmp_path: Path) -> None:
    add("Engineer")
    data = tmp_path / "data"
    database(data, "CREATE TRIGGER x AFTER INSERT ON headway_user BEGIN DELETE FROM headway_historyline; END")
    backups.pack(data, Manifest("sqlite", "0.1.0", 0, ada.now, 1, 0, ""), tmp_path / "mine.zip")
    tracker.delete(ada, ids=[Opportunity.objects.get().pk])
    with pytest.raises(Unreadable, match=r"rules that Headway did not write|uses PostgreSQL"):
        transfer.bring_back(ada, file=tmp_path / "mine.zip", fit=nothing_to_fit)
    assert len(tracker.binned(ada)) == 1


def database(file: Path, more: str = "") -> None:
    """An SQLite database that looks like one of ours."""
    with closing(sqlite3.connect(file)) as made:
        made.executescript(f"CREATE TABLE headway_user (id); CREATE TABLE headway_historyline (id); {more}")


def test_one_persons_export_takes_the_place_of_hers_alone(
    ada: Ctx, cleo: Ctx, add: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What PostgreSQL's backups hold; the same on every database."""
    one, two = add("Engineer"), add("Cook")
    tracker.merge(ada, keep_id=one.id, other_id=two.id)
    change = tracker.edit(ada, ids=[one.id], values={"location": "Bonn"})
    tracker.undo(ada, batch_id=change.batch_id)
    tracker.remove_stage(ada, stage_id=tracker.search(ada).stages[3].id)
    interviews.add_story(ada, title="The day of two floods")
    plan.add_goal(ada, values={"target": 10})
    offers.set_rate(ada, currency="USD", into="EUR", rate=0.9)
    was = transfer.export(ada, kind="json").data
    data = tmp_path / "data"
    data.write_bytes(was)
    backups.pack(data, Manifest("json", "0.1.0", 0, ada.now, 2, 0, ""), tmp_path / "mine.zip")
    add("Gardener")
    plan.log_activity(ada, values={"title": "Read"})
    hers = transfer.export(cleo, kind="json").data
    if connection.vendor == "sqlite":
        monkeypatch.setattr("headway.usecases.transfer.backup.back_up", lambda ctx, file: None)
    transfer.bring_back(later(ada, days=1), file=tmp_path / "mine.zip", fit=nothing_to_fit)
    assert transfer.export(ada, kind="json").data == was
    assert transfer.export(cleo, kind="json").data == hers


def test_a_damaged_export_changes_nothing(ada: Ctx, add: Add, tmp_path: Path) -> None:
    add("Engineer")
    for document in (b"{}", b"[" * 9999, b'{"headway": {"format": 1}}', b'{"headway": {"format": 99}, "searches": []}'):
        data = tmp_path / "data"
        data.write_bytes(document)
        backups.pack(data, Manifest("json", "0.1.0", 0, ada.now, 2, 0, ""), tmp_path / "mine.zip")
        with pytest.raises(Unreadable):
            transfer.bring_back(ada, file=tmp_path / "mine.zip", fit=nothing_to_fit)
        assert Opportunity.objects.count() == 1
        for kept in (tmp_path / "home").iterdir():
            kept.unlink()
