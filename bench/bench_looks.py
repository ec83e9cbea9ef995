"""How a page feels in Chromium: what it weighs, whether it jumps, how soon it answers a press."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.shots import chromium, example, serving
from bench.timing import Row, Table
from bench.tracks import spreadsheet

_PAGES: Final = (
    "/pipeline/",
    "/opportunities/",
    "/opportunities/board/",
    "/opportunities/1/",
    "/settings/",
    "/imports/",
)
# what the browser notes from the first moment on: shifts of the layout, and how long each press took to be painted
_NOTE: Final = """
window.shifted = 0; window.slowest = 0;
new PerformanceObserver(list => list.getEntries().forEach(it => {
  if (!it.hadRecentInput) window.shifted += it.value;
}))
  .observe({ type: "layout-shift", buffered: true });
new PerformanceObserver(list => list.getEntries().forEach(it => {
  if (it.interactionId) window.slowest = Math.max(window.slowest, it.duration);
})).observe({ type: "event", buffered: true, durationThreshold: 16 });
"""
# from a press until what it asked the server for has been painted: a cell's editor
_PAINTED: Final = """
window.painted = 0;
addEventListener("keydown", () => {
  const start = performance.now();
  new MutationObserver((_, watching) => {
    if (!document.querySelector(".editing")) return;
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now() - start; }));
  }).observe(document.body, { childList: true, subtree: true });
}, { once: true, capture: true });
"""


def run(small: bool) -> Table:
    """Measure each page of the example on a first visit, then presses on the table of many."""
    size = 500 if small else 5_000
    with tempfile.TemporaryDirectory(prefix="headway-bench-") as folder, chromium() as browser:
        (home := Path(folder) / "example").mkdir()
        example(home)
        with serving(home) as link:
            kept = _signed_in(browser, link)
            rows = [_visited(browser, link.partition("/sign-in")[0] + address, address, kept) for address in _PAGES]
        with serving(Path(folder) / "many") as link:
            rows += _pressed(browser, link, size)
    note = "A first visit with nothing kept. A shift of 0 is a page that does not jump; the aim of a press is 100 ms."
    return Table("In the browser", tuple(rows), note)


def _signed_in(browser: Any, link: str) -> Any:
    """What a browser keeps of having come in by the link, which works once."""
    context = browser.new_context()
    context.new_page().goto(link)
    kept = context.storage_state()
    context.close()
    return kept


def _visited(browser: Any, address: str, name: str, kept: Any) -> Row:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, storage_state=kept)
    context.add_init_script(_NOTE)
    page = context.new_page()
    asked: list[Any] = []
    page.on("requestfinished", lambda request: asked.append(request))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    sizes = [each.sizes() for each in asked]
    sent = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
    timing = page.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    shifted = page.evaluate("window.shifted")
    context.close()
    told = f"{name}: {len(asked)} requests, {sent / 1000:.0f} kB, shift {shifted:.3f}; first words"
    return Row(told, painted / 1000, "the server's part", (timing["responseEnd"] - timing["requestStart"]) / 1000)


def _pressed(browser: Any, link: str, size: int) -> list[Row]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(_NOTE)
    page = context.new_page()
    start = link.partition("/sign-in")[0]
    page.goto(link)
    page.goto(f"{start}/imports/")
    page.set_input_files("#file", {"name": "many.csv", "mimeType": "text/csv", "buffer": spreadsheet(size)})
    page.wait_for_url("**/imports/*/", timeout=120_000)
    page.get_by_role("button", name="Import ").click(timeout=120_000)
    page.wait_for_url("**/pipeline/**", timeout=300_000)
    page.goto(f"{start}/opportunities/")
    deeds: dict[str, Callable[[], object]] = {
        "arrow keys": lambda: [page.keyboard.press("ArrowDown") for _ in range(5)],
        "a cell opened": lambda: (page.keyboard.press("Enter"), page.wait_for_selector(".editing")),
        "left again": lambda: page.keyboard.press("Escape"),
        "all of the page chosen": lambda: page.get_by_label("Choose all on this page").click(),
        "a menu opened": lambda: page.locator("summary", has_text="Stage").first.click(),
        "the palette": lambda: (page.keyboard.press("Escape"), page.keyboard.press("Control+k")),
    }
    page.locator('[data-edit][tabindex="0"]').focus()
    rows = []
    for name, deed in deeds.items():
        page.evaluate("window.slowest = 0")
        deed()
        page.wait_for_timeout(300)
        rows.append(Row(f"{size:,} opportunities, {name}: to the next paint", page.evaluate("window.slowest") / 1000))
    rows.append(Row(f"{size:,} opportunities, a cell opened: until its editor is painted", _opened(page)))
    context.close()
    return rows


def _opened(page: Any) -> float:
    """The middle one of seven cells, one below the other."""
    page.keyboard.press("Escape")
    page.locator('[data-edit][tabindex="0"]').focus()
    took: list[float] = []
    for _ in range(7):
        page.evaluate(_PAINTED)
        page.keyboard.press("Enter")
        while not (
            painted := page.evaluate("window.painted")
        ):  # the page forbids eval, which waiting for it would need
            page.wait_for_timeout(20)
        took.append(painted / 1000)
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowDown")
    return median(took)
