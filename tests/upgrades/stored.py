"""Store a database of today's schema, with a fictional seeker's rows: `python -m tests.upgrades.stored NAME`.

Run at every release, with the version as the name; what it wrote then never changes again. `NAME MIGRATION` stops at
an earlier migration, as it was when that one was the last.
"""

import os
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).parent
NOW = datetime(2026, 3, 15, 12, 0, tzinfo=UTC)
LIST = b"Company,Title,Date applied,Status,Source\nLumen Mills,Data engineer,2026-02-01,Phone screen,LinkedIn\n"
INDEX = "headway_sought"  # the tables inside the index of the search box are made by it, not by us


def main(name: str, migration: str | None = None) -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"HEADWAY_HOME": home, "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "headway.config.lite"}
        import django

        django.setup()
        file = Path(home) / "headway.sqlite3"
        migrated(migration)
        lived_in()
        told(HERE / f"{name}.json")
        with closing(sqlite3.connect(file)) as database:
            (HERE / f"{name}.sql").write_text("\n".join(dumped(database)) + "\n", encoding="utf-8")


def migrated(migration: str | None) -> None:
    from django.core.management import call_command

    from headway.config import database

    if migration is None:
        database.ready()
        return
    from django.db import connection

    call_command("migrate", "contenttypes", verbosity=0)
    call_command("migrate", "auth", verbosity=0)
    call_command("migrate", "headway", migration, verbosity=0)
    connection.cursor().execute(f"PRAGMA user_version = {int(migration[:4])}")


def lived_in() -> None:
    """Something of everything: moves, an end, a correction, an undo, a merger, the bin, an import, an old search."""
    from headway.core.ctx import Ctx
    from headway.models import User
    from headway.usecases import people, tracker, transfer

    ada = User.objects.create(username="owner", first_name="Ada", zone="Europe/Berlin", preferences={"theme": "dark"})
    ctx = Ctx(user_id=ada.pk, owner_id=ada.pk, now=NOW, zone="Europe/Berlin")
    home = tracker.start(ctx, name="Spring search")
    tracker.add_role(ctx, name="Backend")
    stages = [stage.id for stage in home.stages]

    def add(title: str, company: str, at: int, days: int, **values: str) -> int:
        given = {"title": title, "company": company, **values}
        on = NOW.date() - timedelta(days=days)
        return tracker.add(ctx, values=given, stage_id=stages[at], on=on, even_if_alike=True).id

    one = add("Engineer", "Brightwater Labs", 1, 30, role="Backend", source="Referral", labels="dream, near")
    two = add("Entwicklerin", "Grüne Wiese GmbH", 3, 20, notes="Zweite Runde: „Straße“, ß und 雨.", location="Köln")
    three, four = add("Engineer", "Brightwater Labs", 0, 3), add("Gardener", "Fernhill", 0, 2)
    tracker.move(ctx, ids=[one], stage_id=stages[3], on=date(2026, 3, 1), exactness="about", note="by mail")
    tracker.close(ctx, ids=[two], outcome="rejected", on=date(2026, 3, 9))
    tracker.correct(ctx, line_id=tracker.history(ctx, id=two)[-1].id, on=None, exactness="unknown")
    tracker.undo(ctx, batch_id=tracker.edit(ctx, ids=[one], values={"location": "Bonn"}).batch_id)
    people.add_contact(ctx, opportunity_id=one, name="Ben Bolt", email="ben@brightwater.example")
    tracker.merge(ctx, keep_id=one, other_id=three)
    tracker.delete(ctx, ids=[four])
    transfer.confirm(ctx, name="mine.csv", data=LIST, given={"statuses": {"Phone screen": "stage:3"}})
    tracker.remove_stage(ctx, stage_id=stages[4])
    tracker.start(ctx, name="Autumn", like_id=home.id)
    tracker.add(ctx, values={"title": "Baker", "company": "Crumb & Daughters"})


def told(file: Path) -> None:
    from headway.core.ctx import Ctx
    from headway.models import User
    from headway.usecases import transfer

    ada = User.objects.get()
    ctx = Ctx(user_id=ada.pk, owner_id=ada.pk, now=NOW, zone=ada.zone)
    file.write_bytes(transfer.export(ctx, kind="json").data)


def dumped(database: sqlite3.Connection) -> list[str]:
    """A database as statements that make it again: tables, rows, then what works on them."""
    lines = ["PRAGMA foreign_keys = OFF;", "BEGIN;"]
    made = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY rowid").fetchall()
    tables = [(name, sql) for kind, name, sql in made if kind == "table" and not name.startswith("sqlite_")]
    ours = [(name, sql) for name, sql in tables if not name.startswith(f"{INDEX}_")]
    lines += [f"{sql};" for _, sql in ours]
    for name, _ in [*ours, ("sqlite_sequence", "")]:
        lines += rows(database, name)
    lines += [f"{sql};" for kind, _, sql in made if kind in ("index", "view", "trigger")]
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return [*lines, f"PRAGMA user_version = {version};", "COMMIT;"]


def rows(database: sqlite3.Connection, table: str) -> list[str]:
    columns = [name for _, name, *_ in database.execute(f'PRAGMA table_info("{table}")')]
    if table == INDEX:
        columns.insert(0, "rowid")
    quoted = " || ',' || ".join(f'quote("{name}")' for name in columns)
    found = database.execute(f'SELECT {quoted} FROM "{table}" ORDER BY rowid')  # noqa: S608 - our own tables
    names = ", ".join(f'"{name}"' for name in columns)
    first = [f'DELETE FROM "{table}";'] if table == "sqlite_sequence" else []  # noqa: S608
    return first + [f'INSERT INTO "{table}" ({names}) VALUES ({values});' for (values,) in found]  # noqa: S608


if __name__ == "__main__":
    main(*sys.argv[1:])
