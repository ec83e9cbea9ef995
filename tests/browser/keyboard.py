"""What somebody does who has a keyboard and no pointer: goes to things by Tab, types, presses, hears what is said."""

import re
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page, expect

MOST = 200  # presses of Tab after which somebody would have given up
POINTED = """for (const name of ["pointerdown", "mousedown", "touchstart"])
    document.addEventListener(name, () => { sessionStorage.pointed = "yes"; }, true);"""
# what is put into the place of announcements once the page is there is read out; what came with it is not
HEARD = """addEventListener("DOMContentLoaded", () => new MutationObserver((changes) => {
    const heard = changes.flatMap((each) => [...each.addedNodes]).map((one) => one.textContent).join(" ");
    if (heard.trim()) document.body.dataset.heard = heard;
}).observe(document.getElementById("toasts"), { childList: true, subtree: true }));"""
FOCUSED = "all => all.includes(document.activeElement)"


@dataclass(frozen=True)
class Task:
    """One thing to do: on which page, what is pressed, what is said of it; what is typed before, what is unfolded."""

    at: str
    press: str
    said: str
    typed: dict[str, str] = field(default_factory=dict)
    unfold: tuple[str, ...] = ()
    role: str = "button"


def reach(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press a key until something has the focus; of several, the first that it comes to."""
    for _ in range(MOST):
        if wanted.evaluate_all(FOCUSED):
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} never leads to {wanted}.")


def press(page: Page, role: str, name: str, key: str = "Enter", within: Locator | None = None) -> None:
    """Go to something by Tab and press it."""
    reach(page, (within or page).get_by_role(role, name=name, exact=True))  # type: ignore[arg-type]
    page.keyboard.press(key)


def unfold(page: Page, words: str) -> None:
    """Open what is folded under a few words."""
    reach(page, page.locator("summary", has_text=words))
    page.keyboard.press("Enter")


def go(page: Page, letters: str) -> None:
    """Go to a page by the palette."""
    page.keyboard.press("Control+k")
    found = page.locator("#palette").get_by_role("option", selected=True)
    expect(found).to_have_count(1)
    page.keyboard.type(letters)
    expect(found).to_contain_text(letters)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def toast(page: Page) -> Locator:
    """What is said of what was done."""
    return page.get_by_role("status", name="What just happened")


def fill(page: Page, label: str, text: str) -> None:
    """Type into a field in place of what stands there; a choice goes to what begins so."""
    field = page.locator("main").get_by_label(re.compile(rf"^{_exactly(label)}( \(needed\))?$"))
    reach(page, field)
    if page.locator(":focus").evaluate("it => it.matches('[type=text], [type=url], input:not([type]), textarea')"):
        page.keyboard.press("Control+a")
    page.keyboard.type(text)


def _exactly(words: str) -> str:
    return re.escape(words).replace("\\ ", " ")  # a browser knows no such space


def do(page: Page, address: str, task: Task) -> None:
    """Do it; it is said aloud, and the focus is not lost."""
    page.goto(address + task.at)
    press(page, "link", "Skip to the page")
    for words in task.unfold:
        unfold(page, words)
    for label, text in task.typed.items():
        fill(page, label, text)
    press(page, task.role, task.press, within=page.locator("main"))
    expect(toast(page)).to_contain_text(task.said)
    expect(page.locator("body")).to_have_attribute("data-heard", re.compile(re.escape(task.said)))
    if page.url == address + task.at:
        expect(page.locator("main :focus")).to_have_count(1)
