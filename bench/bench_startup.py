"""How long it takes until anything of Headway could run, and until its first page is served."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from bench.timing import Row, Table, command, side_by_side

SERVE = "from headway.config.serve import serve; serve(open_browser=False)"
SET_UP = "import django; django.setup()"


def run(small: bool) -> Table:
    runs = 2 if small else 9
    bare = command([sys.executable, "-c", "pass"])
    imported, floor = side_by_side(3 * runs, command([sys.executable, "-c", "import headway"]), bare)
    with tempfile.TemporaryDirectory(prefix="headway-bench-") as home:
        serving = first_page(Path(home))
        serving()  # makes the database
        set_up = command([sys.executable, "-c", SET_UP], DJANGO_SETTINGS_MODULE="headway.config.settings")
        served, ready = side_by_side(runs, serving, set_up)
    return Table(
        "Startup",
        (
            Row("import headway", imported, "python -c pass", floor, aim=1.2),
            Row("start to first page", served, "django.setup()", ready),
        ),
    )


def first_page(home: Path) -> Callable[[], object]:
    """Return a start of the server that ends with its first answer."""
    given = os.environ | {"HEADWAY_HOME": str(home), "HEADWAY_PORT": "18900", "PYTHONUNBUFFERED": "1"}

    def started() -> None:
        server = subprocess.Popen([sys.executable, "-c", SERVE], env=given, stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        try:
            link = next(found[0] for line in server.stdout if (found := re.search(r"http://\S+", line)))
            with urllib.request.urlopen(link.partition("/sign-in")[0] + "/") as answer:
                answer.read()
        except urllib.error.HTTPError as answer:
            if answer.code != 401:  # the page for whoever is not signed in
                raise
        finally:
            server.send_signal(signal.SIGINT)
            server.communicate(timeout=10)

    return started
