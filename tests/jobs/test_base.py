"""The clock and the worker: what is due once a day, done once, tried again, given up."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from django_tasks import TaskResultStatus

from headway.core.ctx import Ctx
from headway.core.errors import Unwritable
from headway.jobs import base, plan, tracker, transfer
from headway.outside import queue as seam
from headway.usecases import work
from headway.usecases.transfer import backup
from tests.people import NOW

pytestmark = pytest.mark.django_db(transaction=True)  # a worker closes its connection, and a transaction with it
MORNING = datetime(2026, 3, 15, 6, 0, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Turn the clock of the queue and of the jobs."""
    at = [NOW]

    def turn(further: timedelta) -> None:
        at[0] += further

    monkeypatch.setattr(base, "now", lambda: at[0])
    monkeypatch.setattr("django.utils.timezone.now", lambda: at[0])
    return turn


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the jobs did, and for whom."""
    calls: list[str] = []
    monkeypatch.setattr(transfer.transfer, "daily_backup", lambda ctx: calls.append(f"backup {ctx.owner_id}"))
    monkeypatch.setattr(tracker.tracker, "empty_bin", lambda ctx: calls.append(f"bin {ctx.owner_id}"))
    return calls


@pytest.fixture(autouse=True)
def _only_the_days(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due every hour has a test of its own."""
    if "hourly" not in request.fixturenames:
        monkeypatch.setattr(work, "HOURLY", ())


@pytest.fixture
def hourly(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """For whom the mail of the day was looked at; nothing is due once a day."""
    asked: list[int] = []
    monkeypatch.setattr(work, "DAILY", ())
    monkeypatch.setattr(plan.plan, "send_digest", lambda ctx: asked.append(ctx.owner_id))
    return asked


def test_the_mail_of_the_day_is_looked_at_once_an_hour(
    ada: Ctx, cleo: Ctx, queue: Any, hourly: list[int], clock: Callable[[timedelta], None]
) -> None:
    for minutes in (0, 10, 55):
        clock(timedelta(minutes=minutes))
        base.work(Event(), once=True)
    assert sorted(hourly) == sorted([ada.owner_id, cleo.owner_id] * 2)


def statuses(queue: Any) -> list[str]:
    return [row.status for row in queue.objects.order_by("enqueued_at", "id")]


def test_what_is_due_is_done_once_a_day_for_everybody(
    ada: Ctx, cleo: Ctx, queue: Any, done: list[str], clock: Callable[[timedelta], None]
) -> None:
    for _ in range(4):
        base.work(Event(), once=True)
        clock(timedelta(hours=2))
    each = [f"{what} {ctx.owner_id}" for what in ("backup", "bin") for ctx in (ada, cleo)]
    assert sorted(done) == sorted(each)
    clock(timedelta(hours=6))
    base.work(Event(), once=True)
    assert sorted(done) == sorted(each * 2)


def test_two_glances_at_once_enqueue_it_once(queue: Any, clock: Callable[[timedelta], None]) -> None:
    assert work.tick(now=NOW, zone="UTC") == work.DAILY
    assert work.tick(now=NOW, zone="UTC") == ()
    assert queue.objects.count() == len(work.DAILY)


def test_what_failed_is_said_and_tried_again_an_hour_later(
    ada: Ctx, queue: Any, clock: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch, done: list[str]
) -> None:
    said: list[str] = []
    monkeypatch.setattr(base._LOG, "error", lambda text, *given: said.append(text % given))

    def full(ctx: Ctx) -> None:
        raise Unwritable("There is no room left to store this.", "Make room.")

    monkeypatch.setattr(transfer.transfer, "daily_backup", full)
    base.work(Event(), once=True)
    assert said == ["The daily backup failed: There is no room left to store this. Make room."]
    assert sorted(statuses(queue)) == ["FAILED", "SUCCESSFUL"]
    clock(timedelta(minutes=59))
    base.work(Event(), once=True)
    assert len(said) == 1
    clock(timedelta(minutes=2))
    base.work(Event(), once=True)
    assert len(said) == 2
    assert done == [f"bin {ada.owner_id}"]


def test_what_a_killed_worker_had_begun_is_done_by_the_next_one(
    ada: Ctx, queue: Any, done: list[str], clock: Callable[[timedelta], None]
) -> None:
    work.tick(now=NOW, zone="UTC")
    queue.objects.filter(task_path__endswith="empty_bin").get().claim("a worker that is no more")
    base.work(Event(), once=True)
    assert sorted(done) == [f"backup {ada.owner_id}", f"bin {ada.owner_id}"]
    assert statuses(queue) == ["SUCCESSFUL"] * 2


def test_what_takes_three_workers_with_it_is_given_up(
    ada: Ctx, queue: Any, done: list[str], clock: Callable[[timedelta], None]
) -> None:
    seam.enqueue("tracker.empty_bin")
    row = queue.objects.get()
    for _ in range(3):
        row.claim("a worker that is no more")
    assert work.recover() == 1
    row.refresh_from_db()
    assert row.status == TaskResultStatus.FAILED
    assert "in the middle" in row.traceback
    assert not work.waiting()


def test_told_to_end_it_ends_after_the_job_at_hand(
    ada: Ctx, queue: Any, clock: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch, done: list[str]
) -> None:
    ended = Event()
    monkeypatch.setattr(transfer.transfer, "daily_backup", lambda ctx: ended.set())
    monkeypatch.setattr(tracker.tracker, "empty_bin", lambda ctx: ended.set())
    base.work(ended)
    assert sorted(statuses(queue)) == ["READY", "SUCCESSFUL"]


def test_what_was_done_is_forgotten_after_a_month(
    ada: Ctx, queue: Any, done: list[str], clock: Callable[[timedelta], None]
) -> None:
    base.work(Event(), once=True)
    clock(timedelta(days=29))
    base.work(Event(), once=True)
    assert queue.objects.count() == 4
    clock(timedelta(days=2))
    base.work(Event(), once=True)
    assert queue.objects.count() == 4


def test_without_a_queue_a_job_is_done_at_once(ada: Ctx, done: list[str]) -> None:
    seam.enqueue("tracker.empty_bin")
    assert done == [f"bin {ada.owner_id}"]


def test_the_jobs_are_the_use_cases(ada: Ctx, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    monkeypatch.setattr(backup, "_days", lambda: made.append(1) or 0)
    seam.enqueue("transfer.daily_backup")
    seam.enqueue("tracker.empty_bin")
    assert made == [1]
