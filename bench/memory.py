"""How much memory a running server holds, as the system counts it; where it does not, nothing is said."""

import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterable
from pathlib import Path

from bench.bench_startup import SERVE

_PORT = "18901"
# the same server and settings of the framework, and one view that says nothing
_EMPTY = """
import sys
from django.conf import settings
settings.configure(ROOT_URLCONF=sys.modules["__main__"], ALLOWED_HOSTS=["*"], SECRET_KEY="-", USE_TZ=True)
import django
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import re_path
import waitress
urlpatterns = [re_path("", lambda request: HttpResponse())]
server = waitress.create_server(get_wsgi_application(), port=PORT, threads=4)
print("http://127.0.0.1:PORT/", flush=True)
server.run()
""".replace("PORT", _PORT)


def told(home: Path, addresses: Iterable[str], token: str) -> str:
    """The memory of the server of a home when it began, after each of these pages, and that of an empty one."""
    if not Path("/proc/self/status").exists():
        return ""
    (empty,) = _held(_EMPTY, home, [("", "after one answer")], "")
    found = _held(
        SERVE, home, [("api/searches", "after its first answer"), *((each, each) for each in addresses)], token
    )
    return f"Memory of the running server: {'; '.join(found)}. An empty view behind the same server: {empty}."


def _held(code: str, home: Path, asked: Iterable[tuple[str, str]], token: str) -> list[str]:
    given = os.environ | {"HEADWAY_HOME": str(home), "HEADWAY_PORT": _PORT, "PYTHONUNBUFFERED": "1", "BROWSER": "true"}
    found = []
    with subprocess.Popen([sys.executable, "-c", code], env=given, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            link = next(at[0] for line in server.stdout if (at := re.search(r"http://[^/]+/", line)))
            for address, words in asked:
                request = urllib.request.Request(link + address, headers={"Authorization": f"Bearer {token}"})
                for _ in range(5):
                    with urllib.request.urlopen(request) as answer:
                        answer.read()
                found.append(f"{_megabytes(server.pid)} MB {words}")
        finally:
            server.terminate()
    return found


def _megabytes(pid: int) -> int:
    held = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii"))
    return int(held[1]) // 1024 if held else 0
