"""5,000 connections against the companies of 5,000 opportunities: for all at once, for one page, and on import."""

import random
from typing import Any, Final

from bench import tracks
from bench.timing import Row, Table, best_of, seconds_of

_AIM: Final = 2.0  # seconds for all at once
_PAGE: Final = 0.1
_FORMS: Final = ("", "", "", " GmbH", " Inc.", " Ltd", " Group", " Labs", " Deutschland GmbH")


def run(small: bool) -> Table:
    """Measure the matching alone, with what it reads, for one opportunity, and bringing the connections."""
    size = 200 if small else 5_000
    with tracks.fresh_tracker():
        rows = _measure(size)
    note = "Names of one to three words with legal forms; a third of them known at the opportunities' companies."
    return Table("Connections", rows, note)


def _measure(size: int) -> tuple[Row, ...]:
    from headway.core.people import connections as core
    from headway.core.tracker.naming import company_key
    from headway.models import Opportunity
    from headway.usecases import accounts, people, transfer

    ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
    names = _names(size, random.Random(7))
    transfer.confirm(ctx, name="bench.csv", data=_opportunities(names))
    brought = seconds_of(lambda: transfer.confirm_contacts(ctx, name="Connections.csv", data=_connections(names)))
    again = seconds_of(lambda: transfer.confirm_contacts(ctx, name="Connections.csv", data=_connections(names)))
    ids = list(Opportunity.objects.of(ctx.owner_id).values_list("pk", flat=True))
    ours = [core.Place(n, company_key(name)) for n, name in enumerate(names)]
    theirs = [core.Place(n, company_key(_written(name, n))) for n, name in enumerate(names)]
    matched = best_of(3, lambda: core.alike(ours, theirs))
    every = best_of(3, lambda: people.connections_of(ctx, opportunity_ids=ids))
    one = best_of(5, lambda: people.connections(ctx, opportunity_id=ids[0]))
    aimed: dict[str, Any] = {"beside": "what we aim at", "beside_seconds": _AIM, "aim": 1}
    return (
        Row(f"names of {size:,} companies against {size:,}", matched, **aimed),
        Row(f"{size:,} connections, {len(ids):,} opportunities, from the tables", every, **aimed),
        Row("one opportunity", one, "what we aim at", _PAGE, 1),
        Row(f"bring {size:,} connections", brought),
        Row("bring them again, which adds nothing", again),
    )


def _names(size: int, luck: random.Random) -> list[str]:
    parts = [
        "".join(luck.choices("bcdfgklmnprst", k=2)) + end
        for end in ("ara", "elo", "ino", "ova", "uri")
        for _ in range(300)
    ]
    return [" ".join(luck.choices(parts, k=luck.randint(1, 3))).title() for _ in range(size)]


def _written(name: str, n: int) -> str:
    return f"{name}{_FORMS[n % len(_FORMS)]}" if n % 3 else f"Elsewhere {n}"


def _opportunities(names: list[str]) -> bytes:
    rows = (f"{name},Engineer {n},Applied,2026-01-{n % 28 + 1:02}" for n, name in enumerate(names))
    return "\n".join(("Company,Title,Status,Date applied", *rows)).encode()


def _connections(names: list[str]) -> bytes:
    rows = (
        f"Person,Number {n},https://www.linkedin.com/in/person-{n},,{_written(name, n)},Engineer,{n % 28 + 1} Mar 2024"
        for n, name in enumerate(names)
    )
    return "\n".join(("First Name,Last Name,URL,Email Address,Company,Position,Connected On", *rows)).encode()
