"""Trackers to measure with: a spreadsheet of any length, and a database of its own to import it into."""

import csv
import io
import os
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

HEADER = ("Company", "Title", "Date Applied", "Status", "Source", "Location", "Link", "Notes")
_STATUSES = ("Applied", "Applied", "Applied", "Rejected", "Phone screen", "Interview", "Ghosted", "Offer")
_TITLES = ("Data Analyst", "Data Engineer", "Software Engineer", "Product Manager")
_SOURCES = ("LinkedIn", "Company site", "Referral", "Indeed")


def spreadsheet(rows: int) -> bytes:
    """A seeded CSV of applications, as a person might keep it."""
    chance = random.Random(1)
    text = io.StringIO()
    sheet = csv.writer(text)
    sheet.writerow(HEADER)
    for number in range(rows):
        applied = date(2025, 1, 1) + timedelta(days=number % 400)
        sheet.writerow(
            (
                f"Company {chance.randrange(rows)}",
                f"{chance.choice(_TITLES)} {number % 97}",
                applied.isoformat(),
                chance.choice(_STATUSES),
                chance.choice(_SOURCES),
                "Berlin",
                f"https://jobs.example/{number}",
                "Seen on a Tuesday",
            )
        )
    return text.getvalue().encode()


@contextmanager
def fresh_tracker() -> Iterator[Path]:
    """A migrated database of its own in a folder that is thrown away; Django's connection points to it meanwhile."""
    with tempfile.TemporaryDirectory(prefix="headway-bench-") as folder:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "headway.config.settings")
        os.environ.setdefault("HEADWAY_HOME", folder)
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        connection.close()
        path = Path(folder) / "headway.sqlite3"
        connection.settings_dict["NAME"] = str(path)
        call_command("migrate", verbosity=0)
        yield path
        connection.close()


def now() -> datetime:
    """The moment at which the benchmarks take place."""
    return datetime(2026, 3, 15, 12, tzinfo=UTC)


def copy_rows(source: Path, target: Path) -> None:
    """The floor of an import: the same rows into the same tables and indexes, by `executemany` alone."""
    tables = ("company", "source", "opportunity", "historyline", "importedrow", "change")
    old, new = sqlite3.connect(source), sqlite3.connect(target)
    new.execute("PRAGMA journal_mode=WAL")
    new.execute("PRAGMA synchronous=FULL")
    for table in tables:
        rows = old.execute(f"SELECT * FROM headway_{table}").fetchall()
        if rows:
            new.executemany(f"INSERT INTO headway_{table} VALUES ({','.join('?' * len(rows[0]))})", rows)
    new.commit()
    old.close()
    new.close()
