"""What a backup says of itself, and which of the daily ones are kept."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal, get_args

from headway.core.errors import Unreadable

BackupKind = Literal["sqlite", "json"]
FORMAT: Final = 1  # of the file; a newer one is refused
_DAILY: Final = re.compile(r"headway-(\d{4}-\d\d-\d\d)(?:-person-\d+)?\.zip")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_MOST: Final = 2**40


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself: `sqlite` is a whole database, `json` the complete export of one person.

    `version` is that of the Headway that wrote it, `migrations` how many that one knew, `size` and `sha256` those of
    the data inside.
    """

    kind: BackupKind
    version: str
    migrations: int
    made_at: datetime
    opportunities: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """One of the backups made every day: its file's name, when it was made, its size in bytes."""

    name: str
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """A backup that was brought back, and where the data lies that it took the place of."""

    manifest: Manifest
    kept_as: str


def as_bytes(manifest: Manifest) -> bytes:
    """A manifest as the file holds it."""
    told = asdict(manifest) | {"made_at": manifest.made_at.isoformat()}
    return json.dumps({"headway-backup": FORMAT, **told}, indent=1).encode()


def read_manifest(data: bytes) -> Manifest:
    """The manifest that bytes hold; raises `Unreadable`."""
    told = an_object(data) or {}
    form = told.get("headway-backup")
    if not isinstance(form, int):
        raise no_backup()
    if form > FORMAT:
        raise Unreadable("This backup was written by a newer Headway.", "Update Headway, then bring it back again.")
    return _manifest(told)


def an_object(data: bytes) -> dict[str, Any] | None:
    """The JSON object that bytes hold; None where they hold anything else.

    >>> an_object(b'{"a": 1}'), an_object(b"[1]"), an_object(b"{")
    ({'a': 1}, None, None)
    """
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):  # no JSON, or brackets within brackets without an end
        return None
    return told if isinstance(told, dict) else None


def _manifest(told: dict[str, Any]) -> Manifest:
    try:
        made_at = datetime.fromisoformat(str(told.get("made_at")))
    except ValueError:
        raise damaged() from None
    numbers: list[Any] = [told.get(name) for name in ("migrations", "opportunities", "size")]
    fits = all(type(number) is int and 0 <= number < _MOST for number in numbers)
    hashed = _HASH.fullmatch(str(told.get("sha256")))
    if not (fits and hashed and made_at.tzinfo and told.get("kind") in get_args(BackupKind)):
        raise damaged()
    return Manifest(
        told["kind"], str(told.get("version", ""))[:20], numbers[0], made_at, numbers[1], numbers[2], told["sha256"]
    )


def no_backup() -> Unreadable:
    """The refusal of a file that is something else."""
    return Unreadable("This is no backup of Headway.", "Bring the file that “headway backup” wrote.")


def damaged() -> Unreadable:
    """The refusal of a backup that is not what was written."""
    return Unreadable("This backup is damaged or incomplete.", "Nothing was changed. Bring another one.")


def daily_name(on: date, person: int | None = None) -> str:
    """The name of a day's backup; with `person` that of one person's.

    >>> daily_name(date(2026, 3, 15))
    'headway-2026-03-15.zip'
    """
    return f"headway-{on}.zip" if person is None else f"headway-{on}-person-{person}.zip"


def is_daily(name: str, person: int | None = None) -> bool:
    """Whether a file is called as a daily backup, of that person if one is named.

    >>> is_daily("headway-2026-03-15.zip"), is_daily("headway-2026-03-15-person-3.zip"), is_daily("mine.zip")
    (True, False, False)
    """
    on = _day_of(name)
    return on is not None and name == daily_name(on, person)


def outdated(names: Iterable[str], *, today: date, days: int) -> list[str]:
    """Those of the daily backups that are older than so many days; other files are nobody's business.

    >>> outdated(["headway-2026-03-01.zip", "headway-2026-03-02.zip", "mine.zip"], today=date(2026, 3, 16), days=14)
    ['headway-2026-03-01.zip']
    """
    first = today - timedelta(days=days)
    return [name for name in names if (on := _day_of(name)) is not None and on < first]


def _day_of(name: str) -> date | None:
    found = _DAILY.fullmatch(name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
