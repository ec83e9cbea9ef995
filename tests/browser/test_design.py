"""The page of the design, which only those see who work on Headway: they start it with an option."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Headway, started
from tests.browser.ready import Loaded

pytestmark = pytest.mark.browser


@pytest.fixture
def headway(example_home: Path, tmp_path: Path, loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> Iterator[Headway]:
    """One with the example in it, started as a program of its own: options are read while it is loaded."""
    monkeypatch.setenv("HEADWAY_DEBUG", "1")
    home = Path(shutil.copytree(example_home, tmp_path / "home"))
    with started(home) as link:
        yield Headway(home, link, loaded)


def test_the_design_page_keeps_nobody_out(signed_in: Page, headway: Headway, check: Callable[[], list[str]]) -> None:
    wrong = []
    for width in (1280, 390):
        signed_in.set_viewport_size({"width": width, "height": 844})
        signed_in.goto(f"{headway.address}/design/")
        wrong += check()
        assert signed_in.evaluate("document.documentElement.scrollWidth") <= width
    assert wrong == []
