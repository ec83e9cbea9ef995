"""Pictures of every page: `python -m bench.shots [FOLDER [LOOK…]]`, of the data that the tests of the browser live in.

Light and dark on a laptop, at the width of a phone, in German there, and at twice the size of everything. A folder that
git ignores takes them. To be looked at by people. The pages are those of tests/browser, where one that is missing from
the list fails; what lasts for one upload is brought here.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import sync_playwright

from tests.browser.addresses import NOWHERE, PAGES

# what is brought to `/imports/`: a spreadsheet that leaves something open, people, a calendar
_BROUGHT: Final = {
    "applications.csv": "Firm,Job,When,How far\nAcme,Cook,2026-01-19,Sent\nBirch,Baker,03/04/2026,Ghosted\n,,,\n",
    "people.vcf": "BEGIN:VCARD\nVERSION:3.0\nFN:Mira Okafor\nEMAIL:mira@okafor.example\nEND:VCARD\n",
    "days.ics": "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//A//B//EN\nBEGIN:VEVENT\nUID:1@a.example\n"
    "DTSTAMP:20260101T000000Z\nDTSTART:20260302T090000Z\nDTEND:20260302T100000Z\n"
    "SUMMARY:Interview at Acme\nEND:VEVENT\nEND:VCALENDAR\n",
}
_GERMAN: Final = "german"
# name: colours, width and height in CSS pixels, how many dots a pixel has
LOOKS: Final[dict[str, tuple[Any, int, int, int]]] = {
    "light": ("light", 1280, 800, 1),
    "dark": ("dark", 1280, 800, 1),
    "phone": ("light", 390, 844, 2),
    "zoomed": ("light", 640, 400, 2),  # a window of 1280 at 200 %
    _GERMAN: ("light", 390, 844, 2),  # the longest words where there is least room
}
CHROMIUM = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
_CLI = "from headway.cli.main import run; run()"
_SERVE = "from headway.config.serve import serve; serve(open_browser=False)"


@contextmanager
def serving(home: Path, *, developing: bool = False) -> Iterator[str]:
    """A running Headway on the data of a folder; gives the link that signs its owner in."""
    given = os.environ | {
        "HEADWAY_HOME": str(home),
        "HEADWAY_PORT": os.environ.get("HEADWAY_PORT", "18700"),
        "PYTHONUNBUFFERED": "1",
    }
    given |= {"HEADWAY_DEBUG": "1" if developing else ""}
    server = subprocess.Popen([sys.executable, "-c", _SERVE], env=given, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        yield next(found[0] for line in server.stdout if (found := re.search(r"http://\S+", line)))
    finally:
        server.terminate()
        server.communicate(timeout=60)


def example(home: Path) -> None:
    """Put the example into a folder."""
    given = os.environ | {"HEADWAY_HOME": str(home)}
    subprocess.run([sys.executable, "-c", _CLI, "demo", "--yes"], env=given, check=True, capture_output=True)


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(CHROMIUM))
        yield browser
        browser.close()


def taken(browser: Any, link: str, folder: Path, looks: tuple[str, ...] = tuple(LOOKS)) -> int:
    """Take a picture of every page in every look; return how many."""
    start = link.partition("/sign-in")[0]
    known, found = _begun(browser, link, start)
    for look in looks:
        scheme, width, height, dots = LOOKS[look]
        size = {"width": width, "height": height}
        context = browser.new_context(color_scheme=scheme, viewport=size, device_scale_factor=dots, storage_state=known)
        page = context.new_page()
        _speak(page, start, "de" if look == _GERMAN else "en-GB")
        for name, address in found.items():
            page.goto(start + address)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}-{look}.png", full_page=True)
        context.close()
    return len(found) * len(looks)


def _begun(browser: Any, link: str, start: str) -> tuple[Any, dict[str, str]]:
    """What a browser keeps of having come in, and every page: its name and its address."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(link)
    # while developing, an address of no page is answered by a page for developers, one of no opportunity by ours
    wanted = {*PAGES, "/opportunities/999999/", "/design/"} - {NOWHERE}
    found = {named(address): address for address in sorted(wanted)}
    found |= {f"imports-{name}": _brought(page, start, name, text) for name, text in _BROUGHT.items()}
    kept = context.storage_state()
    context.close()
    return kept, found


def named(address: str) -> str:
    """The name of the pictures of an address.

    >>> named("/plan/calendar/?month=2026-11")
    'plan-calendar-month-2026-11'
    """
    return re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-")


def _brought(page: Any, start: str, name: str, text: str) -> str:
    page.goto(f"{start}/imports/")
    page.set_input_files("#file", {"name": name, "mimeType": "", "buffer": text.encode()})
    page.wait_for_url("**/imports/*/")
    return str(page.url).removeprefix(start)


def _speak(page: Any, start: str, language: str) -> None:
    page.goto(f"{start}/settings/preferences/")
    page.locator("[name=language]").select_option(language)
    page.locator("main .button-main").click()
    page.wait_for_load_state()


def lived(home: Path) -> None:
    """Put the example into a folder, and one of everything beside it."""
    given = os.environ | {"HEADWAY_HOME": str(home)}
    subprocess.run([sys.executable, "-m", "tests.browser.lived"], env=given, check=True)


def main(folder: Path, looks: tuple[str, ...]) -> None:
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="headway-shots-") as home:
        lived(Path(home))
        with serving(Path(home), developing=True) as link, chromium() as browser:
            print(f"{taken(browser, link, folder, looks or tuple(LOOKS))} pictures in {folder}/")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ".shots"), tuple(sys.argv[2:]))
