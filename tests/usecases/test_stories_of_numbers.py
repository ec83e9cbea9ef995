"""Faults that other trackers' numbers are known for, each as the story in which it would show.

Every story is told through the use cases, and asks the funnel (so far) and the settled shares.
"""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client

from headway.api import base as api
from headway.cli import base as cli
from headway.cli import main
from headway.config import database
from headway.core import insights as nouns
from headway.core.ctx import Ctx
from headway.usecases import accounts, insights, tracker, transfer
from headway.web import middleware
from tests.people import NOW, TODAY

Walk = Callable[..., int]
Stage = Callable[[str | int], int]
APPLIED, RESPONSE, PHONE, INTERVIEW = 1, 2, 3, 4


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def walk(ada: Ctx, add: Callable[..., Any], stage: Stage) -> Walk:
    """An opportunity added at a stage so many days ago, then moved or closed so many days ago."""

    def walked(first: int, since: int, *steps: tuple[int | str, int], **values: Any) -> int:
        id: int = add(at=first, on=ago(since), **values).id
        for where, days in steps:
            if isinstance(where, int):
                tracker.move(ada, ids=[id], stage_id=stage(where), on=ago(days))
            else:
                tracker.close(ada, ids=[id], outcome=where, on=ago(days))  # type: ignore[arg-type]
        return id

    return walked


def reached(ctx: Ctx, group: str = "All", **given: Any) -> list[int]:
    found = next(each for each in insights.funnel(ctx, **given).groups if each.name == group)
    return [step.reached for step in found.steps]


def so_far(ctx: Ctx, rank: int) -> tuple[int, int]:
    """How many of those at one stage went on, of how many."""
    share = insights.funnel(ctx).groups[-1].steps[rank + 1].of_before
    assert share is not None
    return share.yes, share.of


def settled(ctx: Ctx, rank: int, group: str = "All", **given: Any) -> nouns.Settled:
    found = next(each for each in insights.conversion(ctx, **given).groups if each.name == group)
    return found.steps[rank]


def counts(ctx: Ctx, rank: int, group: str = "All", **given: Any) -> tuple[int, int, int]:
    share = settled(ctx, rank, group, **given)
    return share.yes, share.no, share.waiting


def test_a_rejection_does_not_erase_how_far_it_got(ada: Ctx, walk: Walk) -> None:
    walk(APPLIED, 40, (RESPONSE, 36), (INTERVIEW, 25), ("rejected", 20))
    assert reached(ada) == [1, 1, 1, 1, 1, 0, 0, 0]
    assert so_far(ada, APPLIED) == (1, 1)
    assert counts(ada, APPLIED) == counts(ada, PHONE) == (1, 0, 0)
    assert counts(ada, INTERVIEW) == (0, 1, 0)


def test_sent_is_no_success(ada: Ctx, walk: Walk) -> None:
    for _ in range(8):
        walk(0, 45, (APPLIED, 45))
    assert so_far(ada, APPLIED) == (0, 8)
    assert counts(ada, APPLIED) == (0, 0, 8)
    assert settled(ada, APPLIED).mean < 0.1
    assert settled(ada, APPLIED).settled == pytest.approx(8, abs=0.2)


def test_a_mistaken_move_does_not_stay_in_the_funnel(ada: Ctx, walk: Walk, stage: Stage) -> None:
    it = walk(APPLIED, 30)
    before = insights.funnel(ada), insights.conversion(ada), insights.waiting(ada)
    tracker.move(ada, ids=[it], stage_id=stage(INTERVIEW), on=ago(3))
    assert reached(ada)[INTERVIEW] == 1
    tracker.move(ada, ids=[it], stage_id=stage(APPLIED), back="mistake")
    assert (insights.funnel(ada), insights.conversion(ada), insights.waiting(ada)) == before


def test_what_did_happen_stays_in_the_funnel_after_a_step_back(ada: Ctx, walk: Walk, stage: Stage) -> None:
    it = walk(APPLIED, 30, (INTERVIEW, 12))
    tracker.move(ada, ids=[it], stage_id=stage(APPLIED), back="happened", on=ago(5))
    assert reached(ada)[INTERVIEW] == 1
    assert counts(ada, APPLIED) == (1, 0, 0)


def test_a_move_that_is_undone_was_never_there(ada: Ctx, walk: Walk, stage: Stage) -> None:
    it = walk(APPLIED, 30)
    before = insights.funnel(ada), insights.conversion(ada)
    done = tracker.move(ada, ids=[it], stage_id=stage(INTERVIEW))
    assert done.batch_id is not None
    tracker.undo(ada, batch_id=done.batch_id)
    assert (insights.funnel(ada), insights.conversion(ada)) == before


def test_the_closed_ones_are_not_missing(ada: Ctx, walk: Walk) -> None:
    for outcome in ("rejected", "withdrawn", "position_closed", "no_reply"):
        walk(APPLIED, 40, (outcome, 20))
    walk(APPLIED, 40, (RESPONSE, 30), ("withdrawn", 20))
    walk(APPLIED, 40)
    assert reached(ada)[APPLIED] == 6
    assert so_far(ada, APPLIED) == (1, 6)
    share = settled(ada, APPLIED)
    assert (share.yes, share.no, share.waiting + share.ended) == (1, 1, 4)
    tracker.archive(ada, search_id=tracker.search(ada).id)
    assert reached(ada, search_id=tracker.searches(ada)[0].id)[APPLIED] == 6


def test_an_evening_of_catching_up_does_not_bend_the_reply_times(ada: Ctx, walk: Walk) -> None:
    """All of it is typed in today, as it happened over months: replies took twenty days, not none."""
    for n in range(12):
        walk(APPLIED, 90 - n, (RESPONSE, 70 - n))
    times = insights.replies(ada)[0]
    assert (times.own, times.replies, times.half) == (True, 12, 20)


def test_an_evening_of_catching_up_without_days_bends_nothing(ada: Ctx, walk: Walk, stage: Stage) -> None:
    """Nobody remembers when they called: each is a yes, and none of them a reply within no days."""
    typical = insights.replies(ada)[0]
    for n in range(12):
        it = walk(APPLIED, 90 - n)
        tracker.move(ada, ids=[it], stage_id=stage(RESPONSE), on=None, exactness="unknown")
    times = insights.replies(ada)[0]
    assert (times.own, times.replies, times.undated) == (False, 0, 12)
    assert (times.half, times.most, times.nearly_all) == (typical.half, typical.most, typical.nearly_all)
    assert counts(ada, APPLIED) == (12, 0, 0)
    assert so_far(ada, APPLIED) == (12, 12)


def test_two_roles_at_one_company_are_two(ada: Ctx, walk: Walk) -> None:
    walk(APPLIED, 40, (PHONE, 30), title="Data engineer", company="Fernhill", role="Data")
    walk(APPLIED, 40, ("rejected", 30), title="Backend engineer", company="Fernhill", role="Backend")
    assert reached(ada)[APPLIED] == 2
    assert so_far(ada, APPLIED) == (1, 2)
    assert counts(ada, APPLIED, "Data") == (1, 0, 0)
    assert counts(ada, APPLIED, "Backend") == (0, 1, 0)


def test_one_application_entered_twice_and_merged_is_one(ada: Ctx, walk: Walk) -> None:
    kept = walk(APPLIED, 40, (PHONE, 30), title="Data engineer", company="Fernhill")
    other = walk(APPLIED, 40, title="Data engineer (m/f)", company="Fernhill")
    tracker.merge(ada, keep_id=kept, other_id=other)
    assert reached(ada)[: PHONE + 1] == [1, 1, 1, 1]
    assert counts(ada, APPLIED) == (1, 0, 0)


def test_a_wish_list_is_no_list_of_applications(ada: Ctx, walk: Walk) -> None:
    walk(0, 60, (APPLIED, 40), (PHONE, 33))
    applied = so_far(ada, APPLIED), settled(ada, APPLIED), insights.replies(ada)[0]
    for _ in range(20):
        walk(0, 60)
    assert (so_far(ada, APPLIED), settled(ada, APPLIED), insights.replies(ada)[0]) == applied
    assert reached(ada)[:2] == [21, 1]
    assert counts(ada, 0) == (1, 0, 20)
    assert [each.days for each in insights.waiting(ada)] == [33]
    assert insights.forecast(ada).per_week == 0


def test_a_call_remembered_after_the_rejection_does_not_undo_it(ada: Ctx, walk: Walk, stage: Stage) -> None:
    it = walk(APPLIED, 40, ("rejected", 20))
    assert counts(ada, APPLIED) == (0, 1, 0)
    tracker.move(ada, ids=[it], stage_id=stage(PHONE), on=ago(30))
    assert tracker.opportunity(ada, id=it).outcome == "rejected"
    assert so_far(ada, APPLIED) == (1, 1)
    assert counts(ada, APPLIED) == (1, 0, 0)
    assert counts(ada, PHONE) == (0, 1, 0)
    assert insights.waiting(ada) == ()


def done(answer: Any, status: int) -> Any:
    assert answer.status_code == status, answer.content
    return answer


def newest(ctx: Ctx) -> int:
    return max(it.id for it in tracker.opportunities(ctx).items)


def spreadsheet(ctx: Ctx, title: str) -> None:
    head = "Company,Title,Source,Applied on,Phone interview,Rejected on"
    row = f"Fernhill,{title},spreadsheets,{','.join(ago(days).isoformat() for days in (30, 21, 14))}"
    assert transfer.confirm(ctx, name="jobs.csv", data=f"{head}\n{row}\n".encode()).added == 1


@pytest.fixture
def doors(ada: Ctx, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], None]]:
    """The same story told at every door: applied, called after nine days, rejected a week later."""
    for surface in (middleware, api, cli):
        monkeypatch.setattr(surface, "now", lambda: NOW)
    monkeypatch.setattr(database, "ready", lambda: None)
    sent, called, told = (ago(days).isoformat() for days in (30, 21, 14))
    titles = iter(("Baker", "Welder", "Gardener", "Pilot"))

    def pages() -> None:
        browser = Client()
        done(browser.get("/sign-in/", {"token": accounts.new_link(ada)}), 302)
        values = {"title": next(titles), "source": "pages", "stage": stage(APPLIED), "on": sent}
        done(browser.post("/opportunities/new/", values), 303)
        it = newest(ada)
        done(browser.post(f"/opportunities/{it}/moves/", {"stage": stage(PHONE), "on": called}), 303)
        done(browser.post(f"/opportunities/{it}/closures/", {"outcome": "rejected", "on": told}), 303)

    def programs() -> None:
        client = Client(headers={"Authorization": f"Bearer {accounts.add_token(ada, name='script').secret}"})

        def asked(method: str, path: str, status: int, **values: Any) -> Any:
            sent = {"data": json.dumps(values), "content_type": "application/json"}
            return done(getattr(client, method)(f"/api/opportunities{path}", **sent), status).json()

        values = {"title": next(titles), "source": "programs", "stage_id": stage(APPLIED), "on": sent}
        it = asked("post", "", 201, **values)["id"]
        asked("post", f"/{it}/moves", 201, stage_id=stage(PHONE), on=called)
        asked("put", f"/{it}/closure", 200, outcome="rejected", on=told)

    def terminal() -> None:
        def typed(*words: object) -> None:
            ran = CliRunner().invoke(main.headway, [str(word) for word in words])
            assert ran.exit_code == 0, ran.output

        typed("add", next(titles), "--source", "terminal", "--stage", "1", "--on", sent)
        it = newest(ada)
        typed("move", it, "phone", "--on", called)
        typed("close", it, "rejected", "--on", told)

    return {
        "pages": pages,
        "programs": programs,
        "terminal": terminal,
        "spreadsheets": lambda: spreadsheet(ada, next(titles)),
    }


def test_every_door_writes_the_same_history(ada: Ctx, doors: dict[str, Callable[[], None]]) -> None:
    for tell in doors.values():
        tell()
    funnels = {group.name: group.steps for group in insights.funnel(ada, by="source").groups}
    shares = {group.name: group.steps for group in insights.conversion(ada, by="source").groups}
    assert {*doors} < {*funnels}
    for door in doors:
        assert reached(ada, door, by="source") == [1, 1, 1, 1, 0, 0, 0, 0], door
        assert counts(ada, APPLIED, door, by="source") == (1, 0, 0), door
        assert counts(ada, PHONE, door, by="source") == (0, 1, 0), door
        assert (funnels[door], shares[door]) == (funnels["pages"], shares["pages"])
    assert so_far(ada, APPLIED) == (4, 4)
    assert insights.replies(ada)[0].replies == 4
