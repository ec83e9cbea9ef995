"""Write, be killed in the middle, look: `python -m tests.durability.killed ROUNDS` in a HEADWAY_HOME of its own.

Each round is a process of its own that says what it has done as soon as Headway said that it is done, until it is ended
by SIGKILL. What it said must be there; what was under way is there wholly or not at all. (The machine itself stays up:
that the disk keeps what it was told to keep is SQLite's `synchronous=FULL`, looked at in test_durability.)
"""

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

NOW = datetime(2026, 3, 15, 12, 0, tzinfo=UTC)
ROWS = 40


def main(rounds: int) -> None:
    from headway.config import start

    start.start()
    from django.db import connection

    from headway.usecases import accounts, tracker
    from tests.usecases.tracker.test_writer import check_ledger

    ctx = accounts.local_ctx(now=NOW, zone="UTC")
    tracker.start(ctx, name="Spring search")
    said = 0
    for number in range(rounds):
        connection.close()
        acts = killed(ctx, random.Random(number), number)  # noqa: S311
        said += len(acts)
        look(ctx, acts)
        if number % 10 == 9 or number == rounds - 1:
            check_ledger(ctx)  # of all that was written so far
    print(f"{rounds} rounds, {said} acknowledged")


def killed(ctx: Any, chance: random.Random, number: int) -> list[list[str]]:
    """Let a process write until it has said so much, then a little longer, and kill it; what it said."""
    enough, longer = chance.randint(1, 12), chance.random() * 0.02
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        try:
            for act in acts(ctx, chance, number):
                os.write(tell, f"{act}\n".encode())
        finally:
            os._exit(1)
    os.close(tell)
    with os.fdopen(told, encoding="utf-8") as stream:
        lines = [line for _, line in zip(range(enough), stream, strict=False)]
        time.sleep(longer)
        os.kill(child, signal.SIGKILL)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL, "the writer ended by itself"
        lines += [line for line in stream if line.endswith("\n")]
    return [line.split() for line in lines]


def acts(ctx: Any, chance: random.Random, number: int) -> Iterator[str]:
    from headway.usecases import tracker, transfer

    stages = [stage.id for stage in tracker.search(ctx).stages]
    added: dict[int, int] = {}  # what is open, and its stage
    for step in count():
        mark = f"mark-{number}-{step}"
        kind = chance.choice(["add", "move", "move", "close", "edit", "import", "backup"] if added else ["add"])
        it = chance.choice([*added] or [0])
        if kind == "add":
            new = tracker.add(ctx, values={"title": mark, "company": "Fernhill"}, even_if_alike=True)
            added[new.id] = new.stage_id
        elif kind == "move":
            added[it] = chance.choice([stage for stage in stages[:-1] if stage != added[it]])
            tracker.move(ctx, ids=[it], stage_id=added[it], back="happened", note=mark)
        elif kind == "close":
            tracker.close(ctx, ids=[it], outcome="rejected", on=NOW.date(), note=mark)
            del added[it]
        elif kind == "edit":
            tracker.edit(ctx, ids=[it], values={"notes": mark})
        elif kind == "import":
            rows = "".join(f"{mark}-{row},Cook,Applied\n" for row in range(ROWS))
            transfer.confirm(ctx, name=f"{mark}.csv", data=f"Company,Title,Status\n{rows}".encode())
        else:
            transfer.back_up(ctx, file=Path(os.environ["HEADWAY_HOME"]) / f"{mark}.zip")
        yield f"{kind} {mark}"


def look(ctx: Any, acts: list[list[str]]) -> None:
    """All that was said is there, and the database is sound."""
    from django.db import connection

    from headway.models import Change, Company, HistoryLine, Opportunity

    cursor = connection.cursor()
    assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []
    for kind, mark in acts:
        there = {
            "add": lambda mark=mark: Opportunity.objects.filter(title=mark),
            "move": lambda mark=mark: HistoryLine.objects.filter(note=mark),
            "close": lambda mark=mark: HistoryLine.objects.filter(note=mark),
            "edit": lambda mark=mark: Change.objects.filter(after__notes=mark),
            "import": lambda mark=mark: Company.objects.filter(name=f"{mark}-{ROWS - 1}"),
            "backup": lambda mark=mark: backup(ctx, mark),
        }[kind]()
        assert there, f"{kind} {mark} was said and is lost"
    imported = [name.rsplit("-", 1)[0] for name in Company.objects.values_list("name", flat=True) if "mark" in name]
    assert {imported.count(mark) for mark in imported} <= {ROWS}, "half an import"
    for file in Path(os.environ["HEADWAY_HOME"]).glob("mark-*.zip"):
        assert backup(ctx, file.stem), "half a backup"
        file.unlink()


def backup(ctx: Any, mark: str) -> bool:
    from headway.usecases import transfer

    return bool(transfer.look_into(ctx, file=Path(os.environ["HEADWAY_HOME"]) / f"{mark}.zip").sha256)


if __name__ == "__main__":
    main(int(sys.argv[1]))
