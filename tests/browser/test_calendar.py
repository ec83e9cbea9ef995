"""The calendar in a browser: dragged and moved by keys, the timer that runs, without scripts by a form."""

from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Headway

pytestmark = pytest.mark.browser


@pytest.fixture
def week(signed_in: Page, headway: Headway) -> Page:
    """Next week's calendar, with one activity planned for its Monday."""
    headway.typed("plan", "Katas", "--on", monday().isoformat(), "--at", "9:00", "--minutes", "60")
    signed_in.goto(f"{headway.address}/plan/calendar/?week={monday().isoformat()}")
    return signed_in


def monday() -> date:
    today = datetime.now(tz=UTC).date()
    return today + timedelta(days=7 - today.weekday())


def day(page: Page, after: int) -> Locator:
    return page.locator(f'[data-day="{(monday() + timedelta(days=after)).isoformat()}"]')


def entry(page: Page) -> Locator:
    return page.locator(".entry", has_text="Katas")


def says(page: Page) -> Locator:
    return page.locator("[data-says]")


def test_what_is_planned_is_dragged_to_another_day(week: Page, complaints: list[str]) -> None:
    start, end = entry(week).bounding_box(), day(week, 3).bounding_box()
    assert start is not None
    assert end is not None
    week.mouse.move(start["x"] + 20, start["y"] + 8)
    week.mouse.down()
    week.mouse.move(end["x"] + 40, end["y"] + 90, steps=6)
    week.mouse.up()
    expect(day(week, 3)).to_contain_text("Katas")
    expect(week.locator(".toast")).to_contain_text("Moved “Katas” to")
    week.locator(".toast").get_by_role("button", name="Undo").click()
    expect(day(week, 0)).to_contain_text("Katas")
    assert not complaints


def test_the_keys_move_it_and_say_where_it_is(week: Page) -> None:
    entry(week).locator("summary").focus()
    week.keyboard.press("m")
    expect(says(week)).to_contain_text("Moving Katas.")
    week.keyboard.press("ArrowRight")
    week.keyboard.press("ArrowRight")
    week.keyboard.press("Escape")
    expect(says(week)).to_have_text("Katas is back where it was.")
    expect(day(week, 0)).to_contain_text("Katas")
    week.keyboard.press("m")
    week.keyboard.press("ArrowRight")
    week.keyboard.press("Enter")
    expect(says(week)).to_contain_text("Katas lies on")
    expect(day(week, 1)).to_contain_text("Katas")
    expect(entry(week).locator("summary")).to_be_focused()
    week.reload()
    expect(day(week, 1)).to_contain_text("Katas")


def test_a_drag_on_the_hours_changes_the_time(week: Page) -> None:
    box, hours = entry(week).bounding_box(), day(week, 1).locator("[data-timed]").bounding_box()
    assert box is not None
    assert hours is not None
    hour = hours["height"] / week.locator(".hours li").count()
    week.mouse.move(box["x"] + 20, box["y"] + 8)
    week.mouse.down()
    week.mouse.move(hours["x"] + 30, box["y"] + 8 + 2.5 * hour, steps=6)
    expect(week.locator(".ghost .entry-time")).to_have_text("11:30")
    week.mouse.up()
    expect(day(week, 1).locator(".entry-time")).to_have_text("11:30")
    assert round((entry(week).bounding_box() or box)["y"] - box["y"]) == round(2.5 * hour)


def test_the_keys_choose_the_time(week: Page) -> None:
    entry(week).locator("summary").focus()
    for key in ("m", "ArrowDown", "ArrowDown"):
        week.keyboard.press(key)
    expect(says(week)).to_contain_text("9:30.")
    week.keyboard.press("Enter")
    expect(week.locator(".toast")).to_contain_text("Moved “Katas” to")
    expect(entry(week).locator(".entry-time")).to_have_text("09:30")


def test_what_is_opened_goes_away_by_escape(week: Page) -> None:
    entry(week).locator("summary").click()
    expect(entry(week).get_by_role("button", name="Move it")).to_be_visible()
    week.keyboard.press("Escape")
    expect(entry(week).get_by_role("button", name="Move it")).to_be_hidden()


def test_without_scripts_a_form_moves_it(week: Page, browser: Browser, headway: Headway) -> None:
    cookies = week.context.cookies()
    plain = browser.new_context(java_script_enabled=False)
    plain.add_cookies(cookies)  # type: ignore[arg-type]
    page = plain.new_page()
    page.goto(week.url)
    entry(page).locator("summary").click()
    entry(page).get_by_label("Day").fill((monday() + timedelta(days=2)).isoformat())
    with page.expect_navigation():
        page.get_by_role("button", name="Move it").click()
    page.goto(week.url)
    expect(day(page, 2)).to_contain_text("Katas")
    plain.close()


def test_done_in_one_click(week: Page, headway: Headway) -> None:
    week.get_by_role("button", name="Done Katas").click()
    expect(week.locator(".toast")).to_contain_text("Done: Katas")
    assert "done" in headway.typed("activities")


def test_the_timer_outlives_the_page(signed_in: Page, headway: Headway) -> None:
    signed_in.goto(f"{headway.address}/plan/")
    signed_in.get_by_role("textbox", name="What", exact=True).fill("A chapter")
    signed_in.get_by_role("button", name="Start the timer").click()
    expect(signed_in.locator("run-timer")).to_have_text("1 min")
    signed_in.goto(f"{headway.address}/opportunities/")
    signed_in.goto(f"{headway.address}/plan/")
    expect(signed_in.locator(".timer")).to_contain_text("A chapter")
    signed_in.get_by_role("button", name="Stop and log").click()
    expect(signed_in.get_by_role("heading", level=1)).to_contain_text("1 min on the search")
