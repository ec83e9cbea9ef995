"""A real Headway, started from an empty folder as a person starts it, in a real browser."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests import migrated

_SERVE = "from headway.config.serve import serve; serve(open_browser=False)"
_ON_PURPOSE = re.compile(r"status of (409|422) ")
_CLI = "from headway.cli.main import run; run()"


@dataclass(frozen=True)
class Headway:
    """One running Headway: where its data lies, where it answers, and the link that it printed."""

    home: Path
    link: str

    @property
    def address(self) -> str:
        """Its address, without a slash at the end."""
        return self.link.partition("/sign-in")[0]

    def typed(self, *words: str) -> str:
        """What the command line answers, on the same data."""
        done = subprocess.run(  # noqa: S603 - ours
            [sys.executable, "-c", _CLI, *words],
            env=_environment(self.home), capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    assert chromium, "Chromium is missing: apt-get install chromium"
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    return {"executable_path": chromium, "args": flags}


@pytest.fixture(scope="session")
def base_url() -> str:
    """None: each test has a Headway of its own. In place of the plugin's, which warns of itself."""
    return ""


@pytest.fixture(scope="session")
def empty_home() -> Path:
    """The data folder of a Headway that was started once and never used; copied, since making it takes a while."""
    return migrated.once("empty", lambda home: _stopped(_started(migrated.home(home))[0]))


@pytest.fixture(scope="session")
def filled_home(empty_home: Path) -> Path:
    """The same with an engineer in it who was called, and a cook and a baker who applied."""

    def make(home: Path) -> None:
        here = Headway(Path(shutil.copytree(empty_home, home)), "")
        here.typed("add", "Engineer", "Brightwater Labs", "--stage", "Phone interview")
        here.typed("add", "Cook", "Papaya Diner", "--stage", "Applied, no reply")
        here.typed("add", "Baker", "Crumb & Daughters", "--stage", "Applied, no reply")

    return migrated.once("filled", make)


@pytest.fixture(scope="session")
def lived_home(empty_home: Path) -> Path:
    """The same with the example in it, and one of everything that has a page of its own."""

    def make(home: Path) -> None:
        shutil.copytree(empty_home, home)
        command = [sys.executable, "-m", "tests.browser.lived"]
        subprocess.run(command, env=_environment(home), check=True)  # noqa: S603 - ours

    return migrated.once("lived", make)


@pytest.fixture
def begins_with(empty_home: Path) -> Path:
    """The data folder that a test begins with; `filled_home` for a module that wants something in it."""
    return empty_home


@pytest.fixture
def headway(begins_with: Path, tmp_path: Path) -> Iterator[Headway]:
    """A running Headway, with an empty tracker where nothing else is said."""
    home = tmp_path / "home"
    shutil.copytree(begins_with, home)
    server, link = _started(home)
    yield Headway(home, link)
    _stopped(server)


@pytest.fixture
def asked(context: BrowserContext) -> list[str]:
    """Every address that the browser asked for."""
    found: list[str] = []

    def note(request: Request) -> None:
        found.append(request.url)

    context.on("request", note)
    return found


@pytest.fixture
def complaints(context: BrowserContext) -> list[str]:
    """What the browser's console complained of: broken scripts, refused contents."""
    found: list[str] = []

    def note(said: ConsoleMessage) -> None:
        # a question or a wrong field is answered with one of these on purpose
        on_purpose = said.text.startswith("Failed to load resource") and _ON_PURPOSE.search(said.text)
        if said.type in ("error", "warning") and not on_purpose:
            found.append(said.text)

    context.on("console", note)
    context.on("weberror", lambda broken: found.append(str(broken.error)))
    return found


@pytest.fixture
def signed_in(context: BrowserContext, headway: Headway, asked: list[str], complaints: list[str]) -> Iterator[Page]:
    """A page of a browser in which the owner is signed in. Nothing foreign was asked for, nothing complained of."""
    page = context.new_page()
    page.goto(headway.link)
    yield page
    assert [address for address in asked if not address.startswith((headway.address, "data:"))] == []
    assert complaints == []


@pytest.fixture
def without_javascript(browser: Browser, headway: Headway) -> Iterator[Page]:
    """The same, in a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(headway.link)
    yield page
    context.close()


@pytest.fixture
def check(signed_in: Page) -> Callable[..., list[str]]:
    """What axe finds wrong with the page as it stands, in light and in dark."""

    def found(*schemes: str) -> list[str]:
        wrong = []
        for scheme in schemes or ("light", "dark"):
            signed_in.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            for violation in Axe().run(signed_in).response["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"]]
                wrong.append(f"{scheme} {signed_in.url}: {violation['id']}: {nodes}")
        return wrong

    return found


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**kept, "HEADWAY_HOME": str(home), "HEADWAY_PORT": "18200", "PYTHONUNBUFFERED": "1"}


def _started(home: Path) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-c", _SERVE]
    server = subprocess.Popen(command, env=_environment(home), stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
    assert server.stdout is not None
    printed = ""
    while not (found := re.search(r"http://\S+", printed)) and (line := server.stdout.readline()):
        printed += line
    assert found, printed
    return server, found[0]


def _stopped(server: subprocess.Popen[str]) -> None:
    server.send_signal(signal.SIGINT)
    server.communicate(timeout=10)
