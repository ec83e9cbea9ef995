"""What of a page is too small to be hit: `targets.js` says it of the page as it stands."""

from pathlib import Path

from playwright.sync_api import Page

MEASURE = Path(__file__).with_name("targets.js").read_text()
# what is folded is opened: all that stands in the page at once, menus one after the other
UNFOLD = "document.querySelectorAll('details:not(.menu)').forEach(it => { it.open = true; })"
NEXT_MENU = """number => {
    const menus = [...document.querySelectorAll("details.menu")];
    for (const menu of menus) menu.removeAttribute("data-measured");
    for (const menu of menus) menu.open = false;
    menus[number].open = true;
    menus[number].dataset.measured = "";
}"""


def too_small(page: Page, within: str = "") -> list[str]:
    """What is too small of a page as it stands, or of a part of it."""
    found: list[str] = page.evaluate(f"within => ({MEASURE})(within)", within)
    return found


def measured(page: Page) -> list[str]:
    """What is too small of a page, with all that is folded in it."""
    found = too_small(page)
    page.evaluate(UNFOLD)
    found += too_small(page)
    for number in range(page.locator("details.menu").count()):
        page.evaluate(NEXT_MENU, number)
        found += too_small(page, "[data-measured]")
    return found
