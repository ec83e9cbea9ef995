"""A real Headway, started from an empty folder as a person starts it, in a real browser."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from re import Pattern
from typing import IO, Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from tests import migrated
from tests.browser.ready import Loaded

_SERVE = "from headway.config.serve import serve; serve(open_browser=False)"
# a question or a wrong field is answered with such a status; whoever leaves a page takes back what it asked for
_ON_PURPOSE = re.compile(r"Failed to load resource.* status of (409|422) |htmx:(afterRequest|sendAbort), ")
_CLI = "from headway.cli.main import run; run()"
# axe's rules that look at colours: of another scheme nothing else can be wrong
_OF_COLOURS = ["color-contrast", "link-in-text-block"]
_AXE = "typeof axe === 'undefined'"
_FOUND = "options => axe.run({resultTypes: ['violations'], preload: false, ...options})"


@dataclass(frozen=True)
class Headway:
    """One running Headway: where its data lies, where it answers, and the link that it printed."""

    home: Path
    link: str
    loaded: Loaded

    @property
    def address(self) -> str:
        """Its address, without a slash at the end."""
        return self.link.partition("/sign-in")[0]

    def typed(self, *words: str) -> str:
        """What the command line answers, on the same data."""
        child, printed = self.loaded.begin(self.home, *words)
        with printed:
            said = printed.read()
        assert self.loaded.end(child) == 0, said
        return said


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

    def make(home: Path) -> None:
        with started(migrated.home(home)):
            pass
        # what is due each day is done, and not beside every test
        subprocess.run([sys.executable, "-c", _CLI, "work", "--once"], env=_environment(home), check=True)  # noqa: S603

    return migrated.once("empty", make)


@pytest.fixture(scope="session")
def loaded(empty_home: Path) -> Iterator[Loaded]:
    """What each Headway of a test is begun from."""
    program = Loaded(empty_home, _environment(empty_home))
    yield program
    program.close()


@pytest.fixture(scope="session")
def filled_home(empty_home: Path, loaded: Loaded) -> Path:
    """The same with an engineer in it who was called, and a cook and a baker who applied."""

    def make(home: Path) -> None:
        here = Headway(Path(shutil.copytree(empty_home, home)), "", loaded)
        here.typed("add", "Engineer", "Brightwater Labs", "--stage", "Phone interview")
        here.typed("add", "Cook", "Papaya Diner", "--stage", "Applied, no reply")
        here.typed("add", "Baker", "Crumb & Daughters", "--stage", "Applied, no reply")

    return migrated.once("filled", make)


@pytest.fixture(scope="session")
def example_home(empty_home: Path, loaded: Loaded) -> Path:
    """The same with the example in it."""

    def make(home: Path) -> None:
        Headway(Path(shutil.copytree(empty_home, home)), "", loaded).typed("demo", "--yes")

    return migrated.once("example", make)


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
def headway(begins_with: Path, tmp_path: Path, loaded: Loaded) -> Iterator[Headway]:
    """A running Headway, with an empty tracker where nothing else is said."""
    home = tmp_path / "home"
    shutil.copytree(begins_with, home)
    server, printed = loaded.begin(home)
    with printed:
        yield Headway(home, _link(printed), loaded)
        loaded.end(server, kill=True)


def arrived(page: Page, heading: str | Pattern[str]) -> None:
    """Wait for a page that was gone to, by its heading, and for its scripts.

    A key pressed before they have run is lost. People cannot press one so early: nothing is painted before.
    """
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.wait_for_load_state()


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
        if said.type in ("error", "warning") and not _ON_PURPOSE.match(said.text):
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
            rules = {} if scheme == "light" else {"runOnly": _OF_COLOURS}
            for violation in _axed(signed_in, rules):
                nodes = [node["html"][:120] for node in violation["nodes"]]
                wrong.append(f"{scheme} {signed_in.url}: {violation['id']}: {nodes}")
        return wrong

    return found


def _axed(page: Page, rules: dict[str, Any]) -> list[dict[str, Any]]:
    if page.evaluate(_AXE):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(_FOUND, rules)["violations"]
    return found


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    return {**kept, "HEADWAY_HOME": str(home), "HEADWAY_PORT": "18200", "PYTHONUNBUFFERED": "1"}


@contextmanager
def started(home: Path) -> Iterator[str]:
    """The link of a Headway that is a program of its own, as a person starts it."""
    command = [sys.executable, "-c", _SERVE]
    server = subprocess.Popen(command, env=_environment(home), stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
    assert server.stdout is not None
    yield _link(server.stdout)
    server.send_signal(signal.SIGINT)
    server.communicate(timeout=60)


def _link(told: IO[str]) -> str:
    """The link that a Headway prints when it answers."""
    printed = ""
    while not (found := re.search(r"http://\S+", printed)) and (line := told.readline()):
        printed += line
    assert found, printed
    return found[0]
