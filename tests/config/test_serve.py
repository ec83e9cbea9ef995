"""Headway starts: from an empty folder to a page, on a free port, for its owner alone."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from headway.config import security, serve, zone
from headway.core.errors import Conflict, Invalid


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The link that a real `headway`, started from nothing, prints, and where it keeps its data."""
    home = tmp_path_factory.mktemp("served") / "data"
    environment = {**os.environ, "HEADWAY_HOME": str(home), "HEADWAY_PORT": "18700", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", "from headway.config.serve import serve; serve(open_browser=False)"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
    assert server.stdout is not None
    printed = ""
    while not (found := re.search(r"http://\S+", printed)) and (line := server.stdout.readline()):
        printed += line
    assert found, printed
    yield found[0], home
    server.send_signal(signal.SIGINT)
    rest, _ = server.communicate(timeout=10)
    assert "Headway has stopped." in rest


def asked(link: str, path: str = "/", **headers: str) -> tuple[int, str, str, str]:
    """Ask the server: status, body, where it leads, the cookie it sets."""
    connection = http.client.HTTPConnection(urlsplit(link).netloc)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        cookie = answer.getheader("Set-Cookie", "").strip().partition(";")[0]
        return answer.status, answer.read().decode(), answer.getheader("Location", ""), cookie
    finally:
        connection.close()


def test_from_an_empty_folder_to_the_first_page(served: tuple[str, Path]) -> None:
    link, home = served
    assert asked(link)[0] == 401
    sign_in = link[link.index("/sign-in") :]
    status, _, to, cookie = asked(link, sign_in)
    assert (status, to, cookie[:8]) == (302, "/", "headway=")
    assert asked(link, "/", Cookie=cookie)[2] == "/start/"
    assert "Where does your search stand?" in asked(link, "/start/", Cookie=cookie)[1]
    assert asked(link, sign_in)[0] == 401, "the link works once"
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "secret-key").stat().st_mode & 0o777 == 0o600


def test_what_the_first_page_needs_is_loaded_before_it_is_asked_for(home: Path) -> None:
    home.mkdir()
    environment = {**os.environ, "HEADWAY_HOME": str(home), "DJANGO_SETTINGS_MODULE": "headway.config.settings"}
    loaded = "print(*sorted({'headway.web.insights.pipeline', 'numpy'} & {*sys.modules}))"
    code = f"import sys; from headway.config import serve, wsgi; {loaded}; serve.warm(); {loaded}"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout == "\nheadway.web.insights.pipeline numpy\n"


def test_a_foreign_name_is_not_served(served: tuple[str, Path]) -> None:
    link, _ = served
    assert asked(link, Host="evil.example")[0] == 400
    assert asked(link, Host="localhost:18700")[0] == 401


def test_the_next_free_port_is_taken() -> None:
    with serve.listening("127.0.0.1", 18800) as first:
        taken = first.getsockname()[1]
        with serve.listening("127.0.0.1", taken) as second:
            assert second.getsockname()[1] == taken + 1
            assert serve.address(second) == f"http://127.0.0.1:{taken + 1}"


def test_no_free_port_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "_PORTS_TRIED", 1)
    with serve.listening("127.0.0.1", 18900) as first, pytest.raises(Conflict, match="No port"):
        serve.listening("127.0.0.1", first.getsockname()[1])


@pytest.mark.parametrize("text", ["eight", "-1", "70000"])
def test_a_port_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str) -> None:
    monkeypatch.setattr("headway.config.database.ready", lambda: None)
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path))
    monkeypatch.setenv("HEADWAY_PORT", text)
    with pytest.raises(Invalid, match="no number from 0 to 65535"):
        serve.serve(open_browser=False)


def test_the_token_does_not_stand_among_the_arguments_of_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr(serve, "_SNAP", tmp_path / "no-snap-here")
    serve.show("http://127.0.0.1:8000/sign-in/?token=secret", tmp_path)
    (shown,) = opened
    file = Path(shown.removeprefix("file://"))
    assert "secret" not in shown
    assert "token=secret" in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600


def test_ipv6_has_brackets() -> None:
    with socket.socket(socket.AF_INET6) as sock:
        try:
            sock.bind(("::1", 0))
        except OSError:
            assert security.hosts("::1") == ["127.0.0.1", "localhost", "[::1]"]
            return
        assert serve.address(sock).startswith("http://[::1]:")


def test_the_key_is_kept(tmp_path: Path) -> None:
    assert security.secret_key(tmp_path) != security.secret_key(tmp_path)
    security.keep_secret_key(tmp_path)
    kept = security.secret_key(tmp_path)
    security.keep_secret_key(tmp_path)
    assert security.secret_key(tmp_path) == kept
    assert len(kept) > 50


def test_the_machine_tells_its_zone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert zone.of_machine() == "Asia/Tokyo"
    monkeypatch.setenv("TZ", "nonsense")
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Rome")
    assert zone.of_machine(link) == "Europe/Rome"
