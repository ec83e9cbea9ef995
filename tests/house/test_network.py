"""The rule that tests stay on this machine, seen to hold."""

import os
import socket
import urllib.error
import urllib.request

import pytest

AWAY = ("192.0.2.1", 80)  # reserved for documentation


def test_connecting_away_is_refused() -> None:
    with socket.socket() as sock, pytest.raises(OSError, match="tests have no network"):
        sock.connect(AWAY)


def test_sending_away_is_refused() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as sock, pytest.raises(OSError, match="tests have no network"):
        sock.sendto(b"hello", AWAY)


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(urllib.error.URLError, match="tests have no network"):
        urllib.request.urlopen("http://example.com/")


def test_this_machine_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


def test_home_is_thrown_away() -> None:
    assert "headway-tests-" in os.environ["HEADWAY_HOME"]
