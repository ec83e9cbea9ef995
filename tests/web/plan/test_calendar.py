"""The calendar: blocks set aside, moved by the drag's request and by the form, done, called off."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import plan
from tests.people import TODAY

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 3, 16)
HTMX = {"HX-Request": "true"}


def page(client: Client, address: str = "/plan/calendar/") -> LexborHTMLParser:
    return LexborHTMLParser(client.get(address).content.decode())


def on(client: Client, day: date) -> list[str]:
    found = page(client, f"/plan/calendar/?week={day.isoformat()}").css(f'[data-day="{day.isoformat()}"] .entry-title')
    return [entry.text() for entry in found]


@pytest.fixture
def block(ada: Ctx) -> int:
    given = {"kind": "practice", "weekdays": "mon-fri", "start": "9:00", "minutes": "3h", "from_on": TODAY}
    return plan.add_block(ada, values=given).id


def test_an_empty_calendar_offers_a_template_day(as_ada: Client, ada: Ctx) -> None:
    assert page(as_ada).css_first("h1").text() == "Nothing has a set time today."
    answer = as_ada.post("/plan/blocks/template-days/", {"start": "09:00", "weekday": ["1", "2", "4", "8", "16"]})
    assert answer.status_code == 303
    assert on(as_ada, MONDAY) == ["Practice", "Research", "E-mail"]


def test_a_block_of_ones_own_and_what_is_wrong_with_it(as_ada: Client, ada: Ctx) -> None:
    sent = {"form": "block", "kind": "practice", "start": "10:00", "minutes": "much", "weekday": ["2", "8"]}
    answer = as_ada.post("/plan/blocks/", sent)
    found = LexborHTMLParser(answer.content.decode())
    assert answer.status_code == 422
    assert "much" in found.css_first("#block-minutes-error").text()
    assert found.css_first("#block-start").attributes["value"] == "10:00"
    as_ada.post("/plan/blocks/", {**sent, "minutes": "2h"})
    assert [(it.weekdays, it.minutes) for it in plan.blocks(ada)] == [(10, 120)]


def test_a_template_day_at_no_time_says_so_and_keeps_what_was_typed(as_ada: Client) -> None:
    sent = {"form": "day", "weekday": ["1", "4"], "start": "half past"}
    answer = as_ada.post("/plan/blocks/template-days/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert '<p class="error" id="day-start-error">' in page
    assert 'value="half past"' in page


def test_a_drag_moves_one_day_and_the_days_come_anew(as_ada: Client, block: int) -> None:
    sent = {"what": "block", "id": block, "was_on": "2026-03-16", "on": "2026-03-21", "week": "2026-03-16"}
    answer = as_ada.post("/plan/calendar/moves/", sent, headers=HTMX)
    found = LexborHTMLParser(answer.content.decode())
    assert answer.status_code == 200
    assert found.css_first("move-days") is not None
    assert found.css_first("html > head > title") is None
    assert found.css_first('[data-day="2026-03-21"] .entry') is not None
    assert "hx-swap-oob" in answer.content.decode()
    assert on(as_ada, MONDAY) == []


def test_without_scripts_a_form_moves(as_ada: Client, ada: Ctx, block: int) -> None:
    it = plan.plan_activity(ada, values={"title": "Write", "on": MONDAY})
    sent = {
        "next": "/plan/calendar/?week=2026-03-16",
        "what": "planned",
        "id": it.id,
        "on": "2026-03-18",
        "start": "14:30",
    }
    answer = as_ada.post("/plan/calendar/moves/", sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/plan/calendar/?week=2026-03-16")
    moved = plan.activity(ada, id=it.id)
    assert (moved.on, f"{moved.start:%H:%M}") == (date(2026, 3, 18), "14:30")
    as_ada.post("/plan/calendar/moves/", {**sent, "to": "tomorrow"})
    assert plan.activity(ada, id=it.id).on == TODAY + timedelta(days=1)


def test_done_is_not_moved_into_the_future(as_ada: Client, ada: Ctx) -> None:
    it = plan.log_activity(ada, values={"title": "Write"})
    answer = as_ada.post("/plan/calendar/moves/", {"what": "planned", "id": it.id, "on": "2026-03-18"}, headers=HTMX)
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#toasts"


def test_one_day_is_done_or_called_off(as_ada: Client, ada: Ctx, block: int) -> None:
    as_ada.post(f"/plan/blocks/{block}/days/2026-03-16/completions/")
    as_ada.post(f"/plan/blocks/{block}/days/2026-03-17/cancellations/")
    assert [it.was_on for it in plan.occurrences(ada, first=MONDAY, last=date(2026, 3, 18))] == [date(2026, 3, 18)]
    assert [(it.block_on, it.minutes) for it in plan.activities(ada).items] == [(MONDAY, 180)]
    assert as_ada.post(f"/plan/blocks/{block}/days/2026-03-21/completions/").status_code == 404
    assert as_ada.post(f"/plan/blocks/{block}/days/someday/cancellations/").status_code == 404


def test_a_week_is_a_grid_of_hours(as_ada: Client, ada: Ctx, block: int) -> None:
    plan.plan_activity(ada, values={"title": "Write", "on": MONDAY, "start": "9:30", "minutes": 45})
    plan.plan_activity(ada, values={"title": "Read", "on": MONDAY})
    found = page(as_ada, "/plan/calendar/?week=2026-03-16")
    assert [hour.text() for hour in found.css(".hours li")][:2] == ["08:00", "09:00"]
    monday = found.css_first('[data-day="2026-03-16"]')
    assert [it.attributes["class"] for it in monday.css("[data-timed] .entry")] == [
        "entry entry-block at-h1 at-m0 for-h3 for-m0 lane-0 of-2 wide-1",
        "entry entry-planned at-h1 at-m30 for-h0 for-m45 lane-1 of-2 wide-1",
    ]
    assert [it.text() for it in monday.css("[data-above] .entry-title")] == ["Read"]
    assert found.css_first(".now") is None
    assert page(as_ada).css_first(f'[data-day="{TODAY.isoformat()}"] .now') is not None


def test_a_follow_up_is_settled_from_the_calendar(as_ada: Client, ada: Ctx, walk: Callable[..., int]) -> None:
    walk(15)
    form = page(as_ada).css_first(f'[data-day="{TODAY.isoformat()}"] .entry-follow_up form')
    sent = {box.attributes["name"] or "": box.attributes["value"] for box in form.css("input")}
    answer = as_ada.post("/today/lines/", {**sent, "decided": "tomorrow"})
    assert (answer.status_code, answer.headers["Location"]) == (303, sent["next"])
    assert on(as_ada, TODAY) == []
    assert on(as_ada, TODAY + timedelta(days=1)) == ["Ask how it stands: Engineer, Brightwater Labs"]


def test_a_time_is_taken_away_where_it_may_be(as_ada: Client, ada: Ctx, block: int) -> None:
    it = plan.plan_activity(ada, values={"title": "Write", "on": MONDAY, "start": "9:00"})
    sent = {"what": "planned", "id": it.id, "on": "2026-03-17", "start": ""}
    as_ada.post("/plan/calendar/moves/", sent)
    assert plan.activity(ada, id=it.id).start is None
    as_ada.post("/plan/calendar/moves/", {**sent, "what": "block", "id": block, "was_on": "2026-03-16"})
    assert [f"{each.start:%H:%M}" for each in plan.occurrences(ada, first=MONDAY, last=MONDAY + timedelta(days=1))] == [
        "09:00", "09:00",
    ]  # fmt: skip


def test_a_month_shows_whole_weeks(as_ada: Client, block: int) -> None:
    found = page(as_ada, "/plan/calendar/?month=2026-03")
    days = [day.attributes["data-day"] for day in found.css("[data-day]")]
    assert (days[0], days[-1], len(days)) == ("2026-02-23", "2026-04-05", 42)
    assert page(as_ada, "/plan/calendar/?month=never").css_first("h1") is not None


def test_a_full_day_of_a_month_leads_to_its_week(as_ada: Client, ada: Ctx) -> None:
    for n in range(8):
        plan.plan_activity(ada, values={"title": f"Write {n}", "on": MONDAY})
    day = page(as_ada, "/plan/calendar/?month=2026-03").css_first('[data-day="2026-03-16"]')
    assert len(day.css(".entry")) == 6
    more = day.css("a")[-1]
    assert (more.text(), more.attributes["href"]) == ("2 more", "?week=2026-03-16#now")


def test_a_pause_is_a_day_of_rest(as_ada: Client, ada: Ctx, block: int) -> None:
    plan.add_pause(ada, from_on=TODAY, until_on=MONDAY, why="a cold")
    found = page(as_ada, "/plan/calendar/?week=2026-03-16")
    assert "a cold" in found.css_first('[data-day="2026-03-16"]').text()
    assert page(as_ada).css_first("h1").text() == "Today is a day of rest."


def test_the_calendar_asks_the_same_number_of_times(
    as_ada: Client, ada: Ctx, block: int, add: Callable[..., nouns.Opportunity], django_assert_num_queries: Any
) -> None:
    for n in range(4):
        plan.plan_activity(ada, values={"title": f"Write {n}", "on": MONDAY, "opportunity_id": add(at=1).id})
    as_ada.get("/plan/calendar/")
    with django_assert_num_queries(25):
        as_ada.get("/plan/calendar/?week=2026-03-16")


def test_a_block_changes_on_all_its_days(as_ada: Client, ada: Ctx, block: int) -> None:
    sent = {"kind": "practice", "title": "Katas", "start": "08:30", "minutes": "2 h", "from_on": "", "weekday": "1"}
    assert as_ada.post(f"/plan/blocks/{block}/", sent).status_code == 303
    it = plan.block(ada, id=block)
    assert (it.title, it.minutes, it.weekdays, f"{it.start:%H:%M}", it.from_on) == ("Katas", 120, 1, "08:30", TODAY)
    refused = as_ada.post(f"/plan/blocks/{block}/", {key: value for key, value in sent.items() if key != "weekday"})
    assert refused.status_code == 422
    assert "No weekday is chosen." in refused.content.decode()
