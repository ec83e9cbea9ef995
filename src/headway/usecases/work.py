"""What is done without anybody asking, once a day or once an hour, by the one worker.

It works for everybody, so there is no `ctx`.
"""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from headway.outside import queue

DAILY: Final = ("transfer.daily_backup", "tracker.empty_bin")
HOURLY: Final = ("plan.digest",)
_AGAIN: Final = timedelta(hours=1)  # what failed is tried again so much later
_REMEMBERED: Final = timedelta(days=30)


def tick(*, now: datetime, zone: str) -> tuple[str, ...]:
    """Enqueue what is due once a day or once an hour and was not asked for since; says what that was."""
    midnight = now.astimezone(ZoneInfo(zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    hour = now.replace(minute=0, second=0, microsecond=0)
    since = {**dict.fromkeys(DAILY, midnight), **dict.fromkeys(HOURLY, hour)}
    due = tuple(name for name, moment in since.items() if not queue.asked_since(name, moment, now - _AGAIN))
    for name in due:
        queue.enqueue(name)
    queue.forget(now - _REMEMBERED)
    return due


def waiting() -> bool:
    """Whether anything waits to be done."""
    return queue.waiting()


def recover() -> int:
    """Put back what a worker that was killed had begun; only for the one worker there is."""
    return queue.recover()
