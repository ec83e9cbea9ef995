"""Bring every file of the corpus through every door, in one process: `python -m tests.hostile.doors`, a line for each.

A line is JSON: which file, which door, what was said or read, CPU seconds, and the most memory so far in bytes.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.hostile.corpus import FILES

NOW = datetime(2026, 3, 15, 12, 0, tzinfo=UTC)


def main(file: Path) -> None:
    from headway.config import start
    from headway.core.errors import HeadwayError

    start.start()
    from headway.usecases import accounts, tracker

    ctx = accounts.local_ctx(now=NOW, zone="UTC")
    tracker.start(ctx, name="Spring search")
    for name, made in FILES.items():
        data = made()
        file.write_bytes(data)
        for door, bring in doors(ctx, data, file).items():
            begun = time.process_time()
            try:
                said = f"read: {bring()}"[:60]
            except HeadwayError as refusal:
                said = f"{refusal.message} {refusal.hint}"
            except Exception as error:
                said = f"BROKEN {type(error).__name__}: {error}"[:300]
            took = time.process_time() - begun
            print(json.dumps([name, door, said, round(took, 3), _most()]), flush=True)


def _most() -> int:
    """The most memory of this process so far. Linux counts that of the process which started it as its own."""
    status = Path("/proc/self/status")
    if status.exists():
        return 1024 * int(status.read_text().partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def doors(ctx: Any, data: bytes, file: Path) -> dict[str, Callable[[], object]]:
    """Preview what the bytes say by whichever name, import them, restore them, bring them back as a backup."""
    from django.db import transaction

    from headway.usecases import transfer

    def undone(act: Callable[[], object]) -> object:
        with transaction.atomic():
            done = act()
            transaction.set_rollback(True)
        return done

    return {
        "a table": lambda: transfer.preview(ctx, name="jobs.csv", data=data),
        "an import": lambda: undone(lambda: transfer.confirm(ctx, name="jobs", data=data)),
        "an export": lambda: undone(lambda: (transfer.contents(ctx, data=data), transfer.restore(ctx, data=data))),
        "a reading": lambda: transfer.read_export(ctx, name="jobs.json", data=data),
        "a backup": lambda: transfer.look_into(ctx, file=file),
        "a backup brought back": lambda: transfer.bring_back(ctx, file=file, fit=lambda file: None),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
