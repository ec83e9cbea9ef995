"""The queue of background work: names go in, and `jobs/` holds what each of them means."""

from datetime import datetime
from importlib import import_module
from typing import Any, Final

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

_JOBS: Final = "headway.jobs"
_ATTEMPTS: Final = 3


def enqueue(name: str, **given: Any) -> None:
    """Put a job into the queue by its name, `transfer.daily_backup`; what is given is plain values."""
    _task(name).enqueue(**given)


def waiting() -> bool:
    """Whether anything waits to be done: a glance that locks nothing."""
    return DBTaskResult.objects.ready().exists()


def asked_since(name: str, moment: datetime, failed_since: datetime) -> bool:
    """Whether a job was asked for since a moment; one that failed counts only if that was after another moment."""
    rows = DBTaskResult.objects.filter(task_path=f"{_JOBS}.{name}", enqueued_at__gte=moment)
    failed = rows.filter(status=TaskResultStatus.FAILED)
    return (
        rows.exclude(status=TaskResultStatus.FAILED).exists() or failed.filter(enqueued_at__gte=failed_since).exists()
    )


def recover() -> int:
    """Put back what a worker that is gone had begun; what took three workers with it is given up. Says how many.

    Only for one who knows that no other worker is at work.
    """
    with exclusive_transaction():
        begun = list(DBTaskResult.objects.running())
        for row in begun:
            if len(row.worker_ids) >= _ATTEMPTS:
                row.set_failed(RuntimeError("Every worker that did this ended in the middle of it."))
            else:
                row.status = TaskResultStatus.READY
                row.save(update_fields=["status"])
    return len(begun)


def forget(before: datetime) -> None:
    """Drop what was done before a moment."""
    DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()


def _task(name: str) -> Any:
    module, _, job = name.rpartition(".")
    return getattr(import_module(f"{_JOBS}.{module}"), job)
