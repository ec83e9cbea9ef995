"""Serve the pages on this machine: make ready, choose a port, print and open a link that signs the owner in."""

import os
import socket
import sys
import tempfile
import threading
import webbrowser
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from django.utils.module_loading import import_string

from headway.config import database, options, security, work
from headway.core.errors import Conflict

_PORTS_TRIED: Final = 50
_THREADS: Final = 4
_LARGEST_BODY: Final = 64 * 1024 * 1024
_SIGN_IN_LINK: Final = "headway.web.accounts.link"  # a door, named as settings name theirs
# half a second of the first page, which a browser takes to come up anyway
_SOON_NEEDED: Final = ("headway.config.urls", "headway.core.insights.reckoning")
_SNAP: Final = Path("/snap")
_OPENER: Final = "open-headway.html"


def serve(open_browser: bool = True) -> None:
    """Make the data ready and serve the pages until interrupted."""
    home = options.home()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    security.keep_secret_key(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "headway.config.settings"
    from headway.config.wsgi import application

    database.ready()
    sign_in_link = import_string(_SIGN_IN_LINK)

    with listening(options.value("HEADWAY_HOST"), options.number("HEADWAY_PORT", 65535)) as sock:
        link = f"{address(sock)}{sign_in_link()}"
        print(
            f"Headway is open at\n\n  {link}\n\nThe link works once, within an hour. Ctrl-C stops Headway.", flush=True
        )
        server = made(application, sock)
        threading.Thread(target=warm, daemon=True).start()
        if open_browser and _has_display():
            show(link, home)
        with work.beside():
            server.run()  # until Ctrl-C
        server.close()
    print("\nHeadway has stopped.")


def warm() -> None:
    """Load what the first page needs, before somebody asks for it."""
    for name in _SOON_NEEDED:
        import_module(name)


def made(application: Any, sock: socket.socket) -> Any:
    """The server of an application on a socket that is bound."""
    import waitress

    return waitress.create_server(
        application, sockets=[sock], threads=_THREADS, ident=None, max_request_body_size=_LARGEST_BODY
    )


def listening(host: str, port: int) -> socket.socket:
    """A socket bound to the first free port from `port` on."""
    family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    for candidate in range(port, port + _PORTS_TRIED):
        sock = socket.socket(family, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there, the option would let two programs share a port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((place[0], candidate, *place[2:]))
            # before anybody else can: two that start at once must not both believe the port is theirs
            sock.listen(64)
        except OSError:
            sock.close()
        else:
            return sock
    raise Conflict(f"No port from {port} to {port + _PORTS_TRIED - 1} is free on {host}.", "Set HEADWAY_PORT.")


def address(sock: socket.socket) -> str:
    """The address under which a browser finds what listens on a socket."""
    host, port = sock.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - read, not listened on
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def show(link: str, home: Path) -> None:
    """Open the link in the browser, through a file that only its owner can read.

    Other people on this machine can read the arguments of programs; the token must not stand there. Browsers that are
    kept out of hidden folders (snap) get the link itself: it works only once.
    """
    if _SNAP.exists():
        webbrowser.open(link)
        return
    file, name = tempfile.mkstemp(dir=home)
    with os.fdopen(file, "w", encoding="ascii") as page:
        page.write(f'<!doctype html><meta http-equiv="refresh" content="0;url={link}"><a href="{link}">Headway</a>')
    opener = Path(name).replace(home / _OPENER)
    webbrowser.open(opener.as_uri())


def _has_display() -> bool:
    """Say whether a browser has somewhere to open: without one, a browser inside the terminal would come up."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
