"""Today with 10,000 activities, 2,000 contacts and 500 opportunities: as the page, and as a command's question.

A person opens it many times a day, mostly after a line was settled: so it is measured both as it stands, and right
after a write, when what was counted must be counted anew.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bench import tracks
from bench.timing import Row, Table, best_of

_AIM = 0.060  # seconds of the server


def run(small: bool) -> Table:
    """Measure the page and the question."""
    sizes = (500, 100, 50) if small else (10_000, 2_000, 500)
    page, after, asked = _measure(*sizes, runs=2 if small else 9)
    told = "{:,} activities, {:,} contacts, {:,} opportunities".format(*sizes)
    aimed: dict[str, Any] = {"beside": "what we aim at", "beside_seconds": _AIM, "aim": 1}
    rows = (
        Row(f"page, {told}", page, **aimed),
        Row("the same, right after a line was settled", after),
        Row("the question alone", asked, **aimed),
    )
    return Table("Today", rows, "Through Django's test client, warm; the aim is the server's time.")


def _measure(activities: int, contacts: int, opportunities: int, runs: int) -> tuple[float, float, float]:
    with tracks.fresh_tracker():
        from django.test import Client

        from headway.usecases import accounts, plan, transfer
        from headway.web import accounts as door
        from headway.web import middleware

        middleware.now = tracks.now  # the page is of the same day as what it shows
        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        transfer.confirm(ctx, name="bench.csv", data=tracks.spreadsheet(opportunities))
        _fill(ctx, activities, contacts)
        browser = Client(SERVER_NAME="127.0.0.1")
        browser.get(door.link())
        page = _page(browser)
        plain = best_of(runs, page)
        return plain, best_of(runs, _after_a_write(ctx, page)), best_of(runs, lambda: plan.today(ctx))


def _fill(ctx: Any, activities: int, contacts: int) -> None:
    """Two years of work and a large address book: a third with a rhythm, everybody spoken to some time."""
    from headway.models import Activity, Contact, Interaction
    from headway.usecases import plan

    owner = {"owner_id": ctx.owner_id}
    kinds = ("practice", "research", "email", "networking", "application")
    Activity.objects.bulk_create(
        Activity(
            **owner, on=ctx.today - timedelta(days=n * 700 // activities), kind=kinds[n % 5], title=f"Work {n}",
            minutes=30, zone="UTC", made_at=ctx.now, done_at=ctx.now if n % 50 or n < 40 else None,
            done_by_id=ctx.user_id if n % 50 or n < 40 else None,
        )
        for n in range(activities)
    )  # fmt: skip
    known = Contact.objects.bulk_create(
        Contact(**owner, name=f"Contact {n}", key=f"contact {n}", rhythm_days=90 if n % 3 == 0 else None)
        for n in range(contacts)
    )
    Interaction.objects.bulk_create(
        Interaction(
            **owner, contact=contact, kind="coffee", direction="both", day=ctx.today_day - n % 88, recorded_at=ctx.now
        )
        for n, contact in enumerate(known)
    )
    plan.add_goal(ctx, values={"what": "applications", "target": 5})
    plan.add_goal(ctx, values={"what": "minutes", "target": "15 h"})
    plan.add_template_day(ctx, weekdays=127)
    for n in range(5):
        plan.plan_activity(ctx, values={"title": f"Read {n}", "on": ctx.today})


def _after_a_write(ctx: Any, page: Callable[[], object]) -> Callable[[], object]:
    from headway.usecases import plan

    def ask() -> object:
        plan.check_in(ctx, step=3)  # leaves a batch: nothing that was counted before is used again
        return page()

    return ask


def _page(browser: Any) -> Callable[[], object]:
    def ask() -> object:
        answer = browser.get("/today/")
        if answer.status_code != 200:
            raise ValueError(f"/today/ answered {answer.status_code}")
        return answer

    ask()
    return ask
