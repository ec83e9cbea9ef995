"""The worker: looks at the clock, enqueues what is due, does what waits. Every job can be begun again without harm."""

import logging
import os
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Final

from django.conf import settings
from django_tasks_db.management.commands.db_worker import Worker

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError
from headway.usecases import accounts
from headway.usecases import work as what

_PAUSE: Final = 2.0  # seconds between two glances at the queue
_TICK: Final = timedelta(minutes=1)
_LOG: Final = logging.getLogger("headway")


def now() -> datetime:
    """The moment of a job: the one place where background work reads the clock."""
    return datetime.now(tz=UTC)


def owners() -> Iterator[Ctx]:
    """Everybody who has a tracker, asked for by the clock."""
    yield from accounts.owners(now=now(), zone=settings.TIME_ZONE, via="clock")


def said(title: str, job: Callable[[Ctx], object]) -> None:
    """Do a job for everybody; an error is said in the log in a sentence, and the job has failed."""
    failed: HeadwayError | None = None
    for ctx in owners():
        try:
            job(ctx)
        except HeadwayError as error:
            _LOG.error("%s failed: %s %s", title, error.message, error.hint)
            failed = error
    if failed:
        raise failed


def work(ended: Event, once: bool = False) -> None:
    """Do what is due and what waits until told to end. The caller sees to it that nobody else works meanwhile."""
    what.recover()
    ticked = now() - _TICK
    while not ended.is_set():
        if (moment := now()) - ticked >= _TICK:
            what.tick(now=moment, zone=settings.TIME_ZONE)
            ticked = moment
        while what.waiting() and not ended.is_set():
            _worker().run()
        if once:
            break
        ended.wait(_PAUSE)


def _worker() -> Worker:
    """One that does one thing, then returns: the pauses are ours, so that they can be cut short."""
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=f"{socket.gethostname()}-{os.getpid()}",
        excluded_queue_names=[],
    )
