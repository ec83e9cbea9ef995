"""What a backup says of itself, and which of the daily ones go."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from headway.core.errors import Unreadable
from headway.core.transfer import backups
from headway.core.transfer.backups import Manifest

MADE = Manifest("sqlite", "0.1.0", 3, datetime(2026, 3, 15, 12, tzinfo=UTC), 42, 1000, "ab" * 32)


def with_change(**changes: Any) -> bytes:
    return json.dumps(json.loads(backups.as_bytes(MADE)) | changes).encode()


def test_what_is_written_is_read() -> None:
    assert backups.read_manifest(backups.as_bytes(MADE)) == MADE


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"headway-backup": "1"}', b"\x00\xff", b"[" * 5000])
def test_something_else_is_no_backup(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no backup of Headway"):
        backups.read_manifest(data)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "exe"},
        {"size": -1},
        {"size": 2**70},
        {"size": True},
        {"sha256": "../../x"},
        {"made_at": "yesterday"},
        {"made_at": "2026-03-15T12:00:00"},
        {"made_at": 7},
        {"migrations": None},
        {"kind": []},
    ],
    ids=str,
)
def test_nonsense_is_damage(change: dict[str, Any]) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        backups.read_manifest(with_change(**change))


def test_a_newer_form_is_refused() -> None:
    with pytest.raises(Unreadable, match="newer Headway"):
        backups.read_manifest(with_change(**{"headway-backup": 2}))


def test_only_old_daily_backups_go() -> None:
    names = [
        "headway-2026-02-28.zip",
        "headway-2026-03-01.zip",
        "headway-2026-03-01-person-7.zip",
        "before-restore.zip",
    ]
    assert backups.outdated(names, today=date(2026, 3, 15), days=14) == ["headway-2026-02-28.zip"]
    assert backups.outdated([*names, "headway-2026-02-31.zip"], today=date(2026, 3, 16), days=14) == names[:3]


def test_each_person_has_daily_backups_of_their_own() -> None:
    name = backups.daily_name(date(2026, 3, 1), 7)
    assert (backups.is_daily(name, 7), backups.is_daily(name, 8), backups.is_daily(name)) == (True, False, False)
