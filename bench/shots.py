"""Pictures of every page: `python -m bench.shots [FOLDER]`, from the example's data, into a folder that git ignores.

Light and dark on a laptop, at the width of a phone, and at twice the size of everything. To be looked at by people.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from headway.web import pages

# what is no page of the list, or is one of many; what those of the list lead to is found on them
MORE = {
    "start": "/start/",
    "report": "/pipeline/report/",
    "new": "/opportunities/new/",
    "design": "/design/",
    "nowhere": "/opportunities/999999/",
}
PAGES = {page.to.strip("/").replace("/", "-"): page.to for page in pages.PAGES} | MORE
# name: colours, width and height in CSS pixels, how many dots a pixel has
LOOKS: dict[str, tuple[Any, int, int, int]] = {
    "light": ("light", 1280, 800, 1),
    "dark": ("dark", 1280, 800, 1),
    "phone": ("light", 390, 844, 2),
    "zoomed": ("light", 640, 400, 2),  # a window of 1280 at 200 %
}
CHROMIUM = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
_CLI = "from headway.cli.main import run; run()"
_SERVE = "from headway.config.serve import serve; serve(open_browser=False)"


@contextmanager
def serving(home: Path, *, developing: bool = False) -> Iterator[str]:
    """A running Headway on the data of a folder; gives the link that signs its owner in."""
    given = os.environ | {"HEADWAY_HOME": str(home), "HEADWAY_PORT": "18700", "PYTHONUNBUFFERED": "1"}
    given |= {"HEADWAY_DEBUG": "1" if developing else ""}
    server = subprocess.Popen([sys.executable, "-c", _SERVE], env=given, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        yield next(found[0] for line in server.stdout if (found := re.search(r"http://\S+", line)))
    finally:
        server.send_signal(signal.SIGINT)
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


def taken(browser: Any, link: str, folder: Path) -> int:
    """Take a picture of every page in every look, and of one of each kind that they lead to; return how many."""
    start = link.partition("/sign-in")[0]
    known = None
    found = dict(PAGES)
    for look, (scheme, width, height, dots) in LOOKS.items():
        size = {"width": width, "height": height}
        context = browser.new_context(color_scheme=scheme, viewport=size, device_scale_factor=dots, storage_state=known)
        page = context.new_page()
        if known is None:
            page.goto(link)
            known = context.storage_state()
            found |= _led_to(page, start)
        for name, address in found.items():
            page.goto(start + address)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}-{look}.png", full_page=True)
        context.close()
    return len(found) * len(LOOKS)


def _led_to(page: Any, start: str) -> dict[str, str]:
    """The pages of single things that the pages lead to, the first of each kind."""
    found: dict[str, str] = {}
    for address in PAGES.values():
        page.goto(start + address)
        for to in page.eval_on_selector_all("main a[href]", "all => all.map(it => it.getAttribute('href'))"):
            if re.fullmatch(r"/[a-z/-]+/\d+/(?:[a-z/-]+/)?", to):
                found.setdefault(re.sub(r"/\d+/", "-one-", to).strip("/-").replace("/", "-"), to)
    return found


def main(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="headway-shots-") as home:
        example(Path(home))
        with serving(Path(home), developing=True) as link, chromium() as browser:
            print(f"{taken(browser, link, folder)} pictures in {folder}/")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ".shots"))
