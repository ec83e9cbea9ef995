"""The flow page: its sentence, the rows behind every part, the table twin, and pictures as files."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker.filters import parse
from headway.usecases import insights, plan, tracker
from headway.web.insights.flow import addresses
from tests.people import TODAY
from tests.remembered import remembered

PATH = "/pipeline/flow/"
Add = Callable[..., Any]


@pytest.fixture
@remembered
def searching(ada: Ctx, add: Add, stage: Callable[[Any], int]) -> None:
    """Skips, returns, ends of every kind, and two without a source."""
    for at, (source, path, end) in enumerate(
        [
            ("Referral", (1, 3, 4), "rejected"),
            ("Referral", (0, 1), "no_reply"),
            ("Job board", (1,), None),
            ("Job board", (1, 2, 3), "withdrawn"),
            ("Aunt & <Cleo>", (3, 4, 3), None),
            (None, (1, 6), "offer_declined"),
            (None, (2,), "position_closed"),
        ]
    ):
        first, *others = path
        on = TODAY - timedelta(days=60)
        it = add(f"Cook {at}", at=first, on=on, **({"source": source} if source else {}))
        for step, number in enumerate(others, start=1):
            tracker.move(ada, ids=[it.id], stage_id=stage(number), on=on + timedelta(days=step), back="happened")
        if end:
            tracker.close(ada, ids=[it.id], outcome=end, on=on + timedelta(days=20))  # type: ignore[arg-type]


def shown(client: Client, **given: str) -> str:
    return client.get(PATH, given).content.decode()


@pytest.mark.usefixtures("searching")
def test_says_what_can_still_become_something(as_ada: Client) -> None:
    page = unescape(shown(as_ada))
    assert "<h1>7 opportunities. 2 are still open, 1 came to “Job offer”.</h1>" in page


@pytest.mark.usefixtures("searching")
def test_every_part_opens_exactly_the_rows_that_it_counts(ada: Ctx) -> None:
    flow = insights.flow(ada)
    found = addresses(flow)
    assert {node.name for node in flow.nodes} - set(found) == {"Phone interview (2)"}
    for node in flow.nodes:
        if node.name in found:
            asked = parse(parse_qs(urlsplit(found[node.name]).query))
            assert len(tracker.ids(ada, asked=asked)) == node.count, node


def test_many_sources_in_one_open_all_of_them(ada: Ctx, add: Add, as_ada: Client) -> None:
    for number in range(14):
        add(f"Cook {number}", source=f"Source {number:02}", at=1, on=TODAY - timedelta(days=2))
    page = unescape(shown(as_ada))
    found = re.search(r'<a href="([^"]+)"><title>3 more sources: 3</title>', page)
    assert found
    assert len(tracker.ids(ada, asked=parse(parse_qs(urlsplit(found[1]).query)))) == 3


@pytest.mark.usefixtures("searching")
def test_the_table_says_the_same_as_the_picture(ada: Ctx, as_ada: Client) -> None:
    page = shown(as_ada)
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    cells = [unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td.*?</td>", table)]
    rows = {(cells[at], cells[at + 1], int(cells[at + 2])) for at in range(0, len(cells), 3)}
    assert rows == {(link.start, link.end, link.count) for link in insights.flow(ada).links}
    assert page.count("<svg") >= 2


@pytest.mark.usefixtures("searching")
def test_day_by_day_and_month_by_month(ada: Ctx, as_ada: Client) -> None:
    page = unescape(shown(as_ada))
    days = insights.activity(ada)
    months = dict(re.findall(r'<th scope="row">([^<]+)</th><td class="number">(\d+)</td>', page))
    assert list(months) == ["February 2026", "January 2026"]
    assert sum(map(int, months.values())) == sum(n for _, n in days)
    on, n = days[0]
    assert f"<title>{on.day} {on:%B %Y}: {n}</title>" in page


@pytest.mark.usefixtures("searching")
def test_week_by_week_with_the_rows_behind_what_was_sent(ada: Ctx, add: Add, as_ada: Client) -> None:
    add("Cook now", at=1, on=TODAY)
    page = unescape(shown(as_ada))
    assert "<p>This week 1 application.</p>" in page
    sent = dict(re.findall(r'<a href="/opportunities/\?(applied_on_from=[^"]+)">(\d+)</a>', page))
    assert sum(map(int, sent.values())) == sum(week.applications for week in insights.weeks(ada)) > 1
    for asked, n in sent.items():
        assert len(tracker.ids(ada, asked=parse(parse_qs(asked)))) == int(n)
    assert '<time datetime="2026-03-09" title="Monday, 9 March 2026">9 March</time>' in page


def test_of_an_older_search_there_are_no_days_to_show(add: Add, as_ada: Client) -> None:
    add("Cook", at=1, on=TODAY - timedelta(days=500))
    page = shown(as_ada)
    assert "Nothing of this job search has a day in the last twelve months" in page
    assert "Nothing of this job search has a day in the last 26 weeks." in page
    assert "calendar-drawing" not in page
    assert "weeks-drawing" not in page


@pytest.mark.usefixtures("searching")
def test_from_the_first_stage_there_are_no_sources(as_ada: Client) -> None:
    assert "Referral" in shown(as_ada)
    assert "Referral" not in shown(as_ada, **{"from": "stages"})


@pytest.mark.usefixtures("searching")
def test_a_hostile_source_is_a_name_on_the_page(as_ada: Client) -> None:
    page = shown(as_ada)
    assert "<Cleo>" not in page
    assert "source=Aunt+%26+%3CCleo%3E" in page


@pytest.mark.usefixtures("home")
def test_before_there_is_anything(as_ada: Client) -> None:
    page = shown(as_ada)
    assert "No opportunity yet" in page
    assert "/pipeline/pictures/" not in page


def test_without_a_search_one_begins(as_ada: Client) -> None:
    answer = as_ada.get(PATH)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/start/")


@pytest.mark.usefixtures("searching")
@pytest.mark.parametrize(("form", "media_type"), [("png", "image/png"), ("svg", "image/svg+xml")])
def test_pictures_as_files(as_ada: Client, form: str, media_type: str) -> None:
    for kind in ("card", "flow", "funnel", "curve", "forecast", "calendar"):
        answer = as_ada.get(f"/pipeline/pictures/{kind}.{form}")
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == media_type
        assert answer.headers["Content-Disposition"] == f'attachment; filename="headway-{kind}-{TODAY}.{form}"'


@pytest.mark.usefixtures("searching")
@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("weather.svg", 422),
        ("flow.gif", 422),
        ("curve.svg?stage=x", 422),
        ("curve.svg?stage=99999", 404),
        ("forecast.svg?per_week=much", 422),
        ("forecast.svg?until=1999-01-01", 422),
        ("comparison.svg?by=weather", 422),
        ("comparison.svg?by=source", 200),
        ("funnel.svg?by=source&group=Referral", 200),
    ],
)
def test_what_is_asked_for_stands_in_the_address(as_ada: Client, address: str, status: int) -> None:
    assert as_ada.get(f"/pipeline/pictures/{address}").status_code == status


@pytest.mark.django_db
def test_the_weeks_stand_beside_the_goals(as_ada: Client, ada: Ctx, add: Add) -> None:
    add("Cook", at=1, on=TODAY)
    assert "aim" not in as_ada.get("/pipeline/flow/").content.decode()
    plan.add_goal(ada, values={"target": 5, "from_on": TODAY - timedelta(days=13)})
    text = as_ada.get("/pipeline/flow/").content.decode()
    assert text.count('class="aim"') == 4  # two weeks, in the wide picture and in the narrow one
    assert "week of 9 March 2026: goal 5" in text
    assert '<th scope="col">Goal</th>' in text
