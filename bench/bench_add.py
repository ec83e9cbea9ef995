"""How long a person waits for `headway add`, as a process of its own."""

import itertools
import sys
from collections.abc import Callable

from bench.timing import Row, Table, command, side_by_side

RUN = "from headway.cli.main import run; run()"
SET_UP = "import django; django.setup()"
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}


def run(small: bool) -> Table:
    runs = 3 if small else 15
    floor = command([sys.executable, "-c", SET_UP], DJANGO_SETTINGS_MODULE="headway.config.lite", **COMPILED)
    python = command([sys.executable, "-c", "pass"])
    adding(0)()  # makes the database, and compiles
    added, set_up = side_by_side(runs, numbered(itertools.count(1)), floor)
    listed, _ = side_by_side(runs, command([sys.executable, "-c", RUN, "list"], **COMPILED), python)
    return Table(
        "The command line",
        (
            Row("headway add", added, "django.setup()", set_up, aim=2),
            Row("headway list, with its table", listed, "django.setup()", set_up),
        ),
        note="Processes from start to end, byte-compiled. A person should not wait 250 ms for an addition.",
    )


def numbered(numbers: "itertools.count[int]") -> Callable[[], object]:
    """Return an addition that is a new one each time."""
    return lambda: adding(next(numbers))()


def adding(number: int) -> Callable[[], object]:
    return command([sys.executable, "-c", RUN, "add", f"Engineer {number}", "Brightwater Labs"], **COMPILED)
