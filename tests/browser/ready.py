"""A Python that has loaded all of Headway and becomes one for each test: loading takes far longer than the tests do.

Run as a program in the data folder that every other is a copy of. What the settings read of it is the same in all: its
key. A child goes to a folder of its own; from there on it is what a person starts.
"""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any, TextIO

from django.utils.module_loading import import_string

_SERVE = "headway.config.serve.serve"
_TYPED = "headway.cli.main.run"


class Loaded:
    """Such a program, as the tests have it."""

    def __init__(self, home: Path, environment: dict[str, str]) -> None:
        self.asked, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", "tests.browser.ready", str(theirs.fileno()), str(home)]
            given = environment | {"HEADWAY_HOME": "."}
            self.program = subprocess.Popen(command, env=given, pass_fds=[theirs.fileno()])  # noqa: S603 - ours

    def begin(self, home: Path, *words: str) -> tuple[int, TextIO]:
        """A Headway of its own on a data folder: its pages, or what a line of words does. What it prints follows."""
        read, write = os.pipe()
        socket.send_fds(self.asked, [json.dumps({"home": str(home), "words": words}).encode()], [write])
        os.close(write)
        return self._answer(), os.fdopen(read)

    def end(self, child: int, kill: bool = False) -> int:
        """Wait for what was begun, or end it at once; answers with its exit code."""
        self.asked.send(json.dumps({"end": child, "kill": kill}).encode())
        return self._answer()

    def close(self) -> None:
        """End the program, and all that it began."""
        self.asked.close()
        self.program.wait(10)

    def _answer(self) -> int:
        return int(self.asked.recv(64))


def main(asked: socket.socket, home: str) -> None:
    """Fork and end children as asked, until whoever asks is gone."""
    os.chdir(home)
    _load()
    gc.freeze()
    running: set[int] = set()
    while True:
        message, told, _, _ = socket.recv_fds(asked, 65536, 1)
        if not message:
            break
        order: dict[str, Any] = json.loads(message)
        if told:
            answer = _begun(asked, told[0], order)
            running.add(answer)
        else:
            answer = _ended(order["end"], order["kill"])
            running.remove(order["end"])
        asked.send(str(answer).encode())
    for child in running:
        os.kill(child, signal.SIGKILL)


def _load() -> None:
    from django.conf import settings
    from django.template.loader import get_template

    import headway.cli.main
    import headway.config.wsgi  # noqa: F401 - sets Django up
    from headway.config import assets, serve

    serve.warm()
    for name in ("headway.js", "headway.css", *assets.SHEETS):
        assets.asset(name)
    folder = settings.TEMPLATES[0]["DIRS"][0]
    for file in folder.rglob("*.html"):
        get_template(file.relative_to(folder).as_posix())


def _ended(child: int, kill: bool) -> int:
    if kill:
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _begun(asked: socket.socket, told: int, order: dict[str, Any]) -> int:
    child = os.fork()
    if child:
        os.close(told)
        return child
    asked.close()
    sys.stdout = os.fdopen(told, "w")
    os._exit(_done(order))


def _done(order: dict[str, Any]) -> int:
    """Be the Headway that is asked for; answers with what a program of its own would end with."""
    os.chdir(order["home"])
    sys.argv[1:] = order["words"]
    try:
        if order["words"]:
            import_string(_TYPED)()
        else:
            import_string(_SERVE)(open_browser=False)
    except SystemExit as left:
        return int(left.code or 0)
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as asked:
        main(asked, sys.argv[2])
