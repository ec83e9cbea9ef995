"""Today, the review and the path as pages: what stands on top, the verbs, nothing lost, and undo."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import Activity, Contact, Interview
from headway.usecases import accounts, plan, tracker
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def shown(client: Client, address: str = "/today/") -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def undo(client: Client, html: str) -> None:
    client.post("/undos/", {"batch": re.findall(r'name="batch" value="(\d+)"', html)[0]})


def keys(html: str) -> list[str]:
    return re.findall(r'name="key" value="([^"]+)"', html)


def test_before_any_search_it_leads_to_the_start(as_ada: Client) -> None:
    assert as_ada.get("/today/")["Location"] == "/start/"
    assert as_ada.get("/")["Location"] == "/start/"


def test_with_a_search_the_way_in_is_today(as_ada: Client, home: nouns.JobSearch) -> None:
    assert as_ada.get("/")["Location"] == "/today/"
    html = shown(as_ada)
    assert '<h1 tabindex="-1">Nothing is due today.</h1>' in html
    assert 'aria-current="true"' in re.findall(r'<a href="/today/"[^>]*>', html)[0]


def test_an_interview_is_what_stands_on_top(ada: Ctx, as_ada: Client, walk: Callable[..., int]) -> None:
    row = Interview.objects.create(
        owner_id=ada.owner_id, opportunity_id=walk(9, (3, 8)), held_on=TODAY, zone="UTC", made_at=ada.now,
        starts_at=datetime(2026, 3, 15, 13, 30, tzinfo=UTC),
    )  # fmt: skip
    html = shown(as_ada)
    assert "Interview: Engineer, Brightwater Labs, today, 14:30.</h1>" in html
    assert f'href="/prepare/interviews/{row.pk}/"' in html


def test_a_line_is_settled_with_one_tap_and_undone(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    plan.plan_activity(ada, values={"title": "Read", "on": TODAY})
    (key,) = keys(shown(as_ada))
    assert as_ada.post("/today/lines/", {"key": key, "decided": "did"})["Location"] == "/today/"
    html = shown(as_ada)
    assert keys(html) == []
    assert "1 thing done. That was today." in html
    undo(as_ada, html)
    assert keys(shown(as_ada)) == [key]


def test_with_htmx_the_day_comes_back_without_the_line_and_with_the_toast(
    ada: Ctx, as_ada: Client, home: nouns.JobSearch
) -> None:
    plan.plan_activity(ada, values={"title": "Read", "on": TODAY})
    (key,) = keys(shown(as_ada))
    html = as_ada.post("/today/lines/", {"key": key, "decided": "tomorrow"}, headers=HTMX).content.decode()
    assert html.lstrip().startswith('<div class="today" id="today">')
    assert "Moved “Read” to tomorrow" in text(html)
    assert "autofocus" in html
    assert keys(html) == []


def test_what_stands_out_comes_with_the_page_and_after_a_line_by_itself(
    ada: Ctx, as_ada: Client, walk: Callable[..., int]
) -> None:
    id = walk(10)
    tracker.edit(ada, ids=[id], values={"promised_on": (TODAY - timedelta(days=1)).isoformat()})
    html = shown(as_ada)
    assert "A day that was named has passed" in html
    late = as_ada.post("/today/lines/", {"key": keys(html)[0], "decided": "tomorrow"}, headers=HTMX).content.decode()
    assert "A day that was named has passed" not in late
    assert 'hx-get="/today/finding/"' in late
    assert "A day that was named has passed" in as_ada.get("/today/finding/", headers=HTMX).content.decode()
    assert as_ada.get("/today/finding/")["Location"] == "/today/"


def test_letting_go_closes_it_as_no_reply(ada: Ctx, as_ada: Client, walk: Callable[..., int]) -> None:
    id = walk(30)
    for ago in (15, 7):
        asker = later(ada, days=-ago)
        plan.decide(asker, key=plan.follow_ups(asker)[0].key, decided="did")
    html = shown(as_ada)
    assert "Brightwater Labs may not be the place." in text(html)
    assert "Close it: no reply" in text(html)
    as_ada.post("/today/lines/", {"key": keys(html)[0], "decided": "close"})
    assert tracker.opportunity(ada, id=id).outcome == "no_reply"
    html = shown(as_ada)
    assert keys(html) == []
    undo(as_ada, html)
    assert tracker.opportunity(ada, id=id).outcome is None
    assert as_ada.post("/today/lines/", {"key": f"ask.{id}.2026-03-01", "decided": "close"}).status_code == 404


def test_more_than_five_lines_of_a_kind_are_folded(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    for n in range(7):
        plan.plan_activity(ada, values={"title": f"Read {n}", "on": TODAY})
    html = shown(as_ada)
    assert "2 more" in text(re.findall(r"<summary>.*?</summary>", html, re.DOTALL)[0])
    assert len(keys(html)) == 7


def test_one_tap_checks_in_where_it_is_wanted(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    assert "How does the search feel" not in text(shown(as_ada))
    accounts.prefer(ada, values={"check_ins": "daily"})
    assert "How does the search feel" in text(shown(as_ada))
    as_ada.post("/today/check-ins/", {"step": "4", "note": "They called."})
    html = shown(as_ada)
    assert "You checked in today: Good." in text(html)
    assert "They called." in shown(as_ada, "/today/check-ins/")
    undo(as_ada, html)
    assert plan.check_ins(ada) == ()
    assert as_ada.post("/today/check-ins/", {"step": "much"}).status_code == 422


def test_the_gentle_word_is_sent_away(ada: Ctx, as_ada: Client, walk: Callable[..., int]) -> None:
    Contact.objects.create(owner_id=ada.owner_id, name="Mira", key="mira", known="friend")
    walk(80)
    html = shown(as_ada)
    assert "Take an evening off, and talk to somebody who knows you." in text(html)
    assert ">Mira</a>" in html
    as_ada.post("/today/word/postponements/")
    assert "Take an evening off" not in shown(as_ada)


def test_between_searches_it_is_quiet_and_keeps_an_answer(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    tracker.archive(ada, search_id=home.id)
    html = shown(as_ada)
    assert "All is quiet. You are between searches." in html
    assert "What would you do tomorrow if you lost your job today?" in html
    wrong = as_ada.post("/today/quarter/", {"words": " "})
    assert wrong.status_code == 422
    assert "There is nothing to keep yet." in wrong.content.decode()
    as_ada.post("/today/quarter/", {"words": "Call Mira."})
    assert "Call Mira.</textarea>" in shown(as_ada)


def test_the_review_keeps_the_words_and_plans_the_week(ada: Ctx, as_ada: Client, walk: Callable[..., int]) -> None:
    walk(1, (2, 1))
    left = plan.plan_activity(ada, values={"title": "Read", "on": "2026-03-11"}).id
    html = shown(as_ada, "/plan/review/")
    assert "<h1>1 application, 1 reply.</h1>" in html
    assert "Week 9 Mar – 15 Mar" in text(html)
    to = as_ada.post("/plan/review/", {"week": "2026-03-09", "words": "Slow.", "change": "Apply early"})["Location"]
    assert to == "/plan/review/?week=2026-03-09"
    html = shown(as_ada, to)
    assert "Slow.</textarea>" in html
    assert 'value="Apply early"' in html
    as_ada.post("/plan/review/ahead/", {"week": "2026-03-09", "take": [f"left.{left}"]})
    assert Activity.objects.get(pk=left).on.isoformat() == "2026-03-18"
    nothing = as_ada.post("/plan/review/ahead/", {"week": "2026-03-09"})
    assert nothing.status_code == 422
    assert "Nothing is ticked." in nothing.content.decode()


def test_what_is_too_long_is_refused_and_not_lost(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.post("/plan/review/", {"week": "2026-03-09", "words": "Slow.", "change": "x" * 301})
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "x" * 301 in html
    assert 'aria-invalid="true"' in html


def test_a_week_that_is_none_is_refused(as_ada: Client, home: nouns.JobSearch) -> None:
    for week in ("soon", "0001-01-01"):
        assert as_ada.get("/plan/review/", {"week": week}).status_code == 422
    for week in ("1970-01-15", "9999-12-31"):
        assert as_ada.get("/plan/review/", {"week": week}).status_code == 200


def test_earlier_weeks_lead_to_each_other(as_ada: Client, home: nouns.JobSearch) -> None:
    html = shown(as_ada, "/plan/review/?week=2026-03-04")
    assert 'href="/plan/review/?week=2026-02-23"' in html
    assert 'href="/plan/review/?week=2026-03-09"' in html
    assert 'rel="next"' not in shown(as_ada, "/plan/review/?week=2026-03-15")


def test_the_path_is_ticked_noted_and_reordered(ada: Ctx, as_ada: Client, home: nouns.JobSearch) -> None:
    html = shown(as_ada, "/plan/path/")
    assert "<h1>Next: Write down what a job must have</h1>" in html
    sent = {"step": "needs", "check": "must", "ticked": "yes"}
    assert as_ada.post("/plan/path/ticks/", sent)["Location"] == "/plan/path/#needs"
    assert 'aria-pressed="true"' in shown(as_ada, "/plan/path/")
    html = as_ada.post("/plan/path/ticks/", sent | {"ticked": "no"}, headers=HTMX).content.decode()
    assert html.lstrip().startswith('<div class="path" id="path">')
    assert 'aria-pressed="true"' not in html
    as_ada.post("/plan/path/steps/needs/", {"note": "By Friday"})
    as_ada.post("/plan/path/steps/roles/place/", {"to": "up"})
    as_ada.post("/plan/path/steps/stories/removal/")
    html = shown(as_ada, "/plan/path/")
    assert "By Friday</textarea>" in html
    assert [it.code for it in plan.path(ada).steps][:2] == ["needs", "roles"]
    assert "Bring back" in html
    as_ada.post("/plan/path/steps/stories/return/")
    assert "Bring back" not in shown(as_ada, "/plan/path/")


def test_a_step_without_a_title_is_refused_beside_it(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.post("/plan/path/steps/", {"title": " "})
    assert answer.status_code == 422
    assert "A step has a title" in answer.content.decode()
    as_ada.post("/plan/path/steps/", {"title": "Ask Mira"})
    assert "Ask Mira" in shown(as_ada, "/plan/path/")


@pytest.mark.parametrize(("address", "most"), [("/today/", 42), ("/plan/review/", 45), ("/plan/path/", 12)])
def test_queries_are_few_and_do_not_grow(
    ada: Ctx, as_ada: Client, walk: Callable[..., int], address: str, most: int
) -> None:
    def asked() -> int:
        as_ada.get(address)
        with CaptureQueriesContext(connection) as queries:
            as_ada.get(address)
        return len(queries)

    def more(n: int) -> None:
        walk(15)
        walk(3, (2, 2))
        plan.plan_activity(ada, values={"title": f"Read {n}", "on": TODAY})
        plan.log_activity(ada, values={"title": f"Write {n}", "on": TODAY - timedelta(days=1)})
        plan.add_goal(ada, values={"what": "applications", "target": 5 + n})
        Contact.objects.create(owner_id=ada.owner_id, name=f"Mira {n}", key=f"mira {n}", next_on=TODAY)

    more(0)
    few = asked()
    for n in range(1, 4):
        more(n)
    assert asked() == few <= most


def test_cleo_sees_her_own_day(ada: Ctx, as_cleo: Client, walk: Callable[..., int]) -> None:
    walk(15)
    plan.plan_activity(ada, values={"title": "Read", "on": TODAY})
    html: Any = shown(as_cleo)
    assert "Read" not in text(html).split("Today,")[1]
    assert keys(html) == []
