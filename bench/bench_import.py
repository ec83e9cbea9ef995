"""Importing a spreadsheet, beside writing the same rows into the same tables: `csv` and `executemany`."""

import csv
import io
import shutil
import tempfile
from pathlib import Path

from bench import tracks
from bench.timing import Row, Table, seconds_of


def run(small: bool) -> Table:
    return Table(
        "Import of a spreadsheet",
        tuple(_measure(rows) for rows in ((200,) if small else (1_000, 10_000, 100_000))),
        "The floor reads the CSV with csv.reader and inserts the very rows that the import wrote.",
    )


def _measure(rows: int) -> Row:
    data = tracks.spreadsheet(rows)
    with tempfile.TemporaryDirectory() as folder, tracks.fresh_tracker() as path:
        from headway.usecases import accounts, transfer

        empty = Path(folder) / "empty.sqlite3"
        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        _flush(path)
        shutil.copy(path, empty)
        imported = seconds_of(lambda: transfer.confirm(ctx, name="bench.csv", data=data))
        _flush(path)
        floor = seconds_of(lambda: _floor(data, path, empty))
    return Row(f"{rows:,} rows", imported, "csv + executemany", floor, aim=5)


def _floor(data: bytes, source: Path, target: Path) -> None:
    list(csv.reader(io.StringIO(data.decode())))
    tracks.copy_rows(source, target)


def _flush(path: Path) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
