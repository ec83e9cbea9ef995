"""The plan with 10,000 activities: the week with its picture, the list, the calendar, the goals."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bench import tracks
from bench.timing import Row, Table, best_of

_AIM = 0.100  # seconds of the server
_PAGES = {
    "week, with its picture": "/plan/",
    "list of activities": "/plan/activities/",
    "list, of one kind": "/plan/activities/?kind=practice&done=yes",
    "calendar, a week": "/plan/calendar/",
    "calendar, a month": "/plan/calendar/?month=2026-03",
    "goals, with eight weeks": "/plan/goals/",
}


def run(small: bool) -> Table:
    """Measure the pages."""
    size = 500 if small else 10_000
    rows = _measure(size, runs=2 if small else 9)
    return Table(
        f"Plan, {size:,} activities", rows, "Through Django's test client, warm; the aim is the server's time."
    )


def _measure(size: int, runs: int) -> tuple[Row, ...]:
    with tracks.fresh_tracker():
        from django.test import Client

        from headway.usecases import accounts, transfer
        from headway.web import accounts as door
        from headway.web import middleware

        middleware.now = tracks.now  # the page is of the same day as what it shows
        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        transfer.confirm(ctx, name="bench.csv", data=tracks.spreadsheet(200))
        _fill(ctx, size)
        browser = Client(SERVER_NAME="127.0.0.1")
        browser.get(door.link())
        return tuple(
            Row(what, best_of(runs, _page(browser, address)), "what we aim at", _AIM, 1)
            for what, address in _PAGES.items()
        )


def _fill(ctx: Any, size: int) -> None:
    """Two years of work, a template day, goals."""
    from headway.models import Activity
    from headway.usecases import plan

    kinds = ("practice", "research", "email", "networking", "application")
    done = {"done_at": ctx.now, "done_by_id": ctx.user_id}
    Activity.objects.bulk_create(
        Activity(
            owner_id=ctx.owner_id, on=ctx.today - timedelta(days=n * 700 // size), kind=kinds[n % 5],
            title=f"Work {n}", minutes=30, zone="UTC", made_at=ctx.now, **(done if n % 50 else {}),
        )
        for n in range(size)
    )  # fmt: skip
    plan.add_template_day(ctx, weekdays=127)
    plan.add_goal(ctx, values={"what": "applications", "target": 5, "from_on": ctx.today - timedelta(weeks=9)})
    plan.add_goal(ctx, values={"what": "minutes", "target": "15 h", "from_on": ctx.today - timedelta(weeks=9)})


def _page(browser: Any, address: str) -> Callable[[], object]:
    def ask() -> object:
        answer = browser.get(address)
        if answer.status_code != 200:
            raise ValueError(f"{address} answered {answer.status_code}")
        return answer

    ask()
    return ask
