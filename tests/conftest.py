"""What every test gets: no network, a throw-away home, and the same examples of Hypothesis on every machine."""

import ipaddress
import os
import shutil
import socket
from pathlib import Path
from typing import Any

import hypothesis
import pytest

pytest_plugins = ["tests.people"]

# `make test` looks at a few examples, `make check` at more of them, `make fuzz` at new ones, for long.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, database=None, max_examples=50)
hypothesis.settings.register_profile("more", derandomize=True, deadline=None, database=None, max_examples=200)
hypothesis.settings.register_profile("search", deadline=None, max_examples=2_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class NetworkTouched(OSError):
    """A test tried to leave the machine."""


def is_local(host: object) -> bool:
    """Say whether `host` is this machine."""
    if host in ("localhost", "", None, b"localhost"):
        return True
    try:
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else str(host)).is_loopback
    except ValueError:
        return False


def guard(name: str, host_of: Any) -> None:
    owner = socket if name.startswith("get") else socket.socket
    real = getattr(owner, name)

    def guarded(*args: Any, **kwargs: Any) -> Any:
        host = host_of(*args, **kwargs)
        if not is_local(host):
            raise NetworkTouched(f"tests have no network: {name} to {host!r}")
        return real(*args, **kwargs)

    setattr(owner, name, guarded)


def host_of_address(sock: socket.socket, *args: Any) -> object:
    """Return the host of a socket's address; sockets of the file system are always local."""
    return None if sock.family not in (socket.AF_INET, socket.AF_INET6) else args[-1][0]


def pytest_configure() -> None:
    for name in ("getaddrinfo", "gethostbyname"):
        guard(name, lambda host, *args, **kwargs: host)
    for name in ("connect", "connect_ex", "sendto"):
        guard(name, host_of_address)


def pytest_unconfigure(config: pytest.Config) -> None:
    home = Path(os.environ["HEADWAY_HOME"])
    if home.name.startswith("headway-tests-") and not hasattr(config, "workerinput"):
        shutil.rmtree(home, ignore_errors=True)
