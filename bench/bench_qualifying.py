"""Qualifying: 5,000 leads ranked, and one posting matched against 200 pieces of evidence."""

import random
from typing import Any, Final

from bench import tracks
from bench.timing import Row, Table, best_of, seconds_of

_RANKED, _MATCHED = 0.1, 0.15
_WORDS: Final = (
    "python sql ledger bakery customs freight invoice orchard harbour budget team shift payroll garden kitchen "
    "contract audit safety german polish spreadsheet network archive library museum nursing logistics welding "
    "translation accounting marketing sewing teaching gardening plumbing painting carpentry rescue farming"
).split()


def run(small: bool) -> Table:
    """Measure ranking with eight criteria a lead, and matching with lines and evidence of ordinary length."""
    rows = [*_ranking(200 if small else 5_000), _matching(20 if small else 200)]
    return Table("Qualifying", tuple(rows), "Beside each stands the time that it may take.")


def _ranking(size: int) -> list[Row]:
    with tracks.fresh_tracker():
        from headway.core.insights import reckoning  # noqa: F401  -- loaded beforehand, as serving does
        from headway.usecases import accounts, qualifying, transfer

        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        transfer.confirm(ctx, name="leads.csv", data=_leads(size))
        scored = _scored(ctx)
        first = best_of(1, lambda: qualifying.leads(ctx))
        again = best_of(5, lambda: qualifying.leads(ctx))
        changed = min(_after_a_score(ctx, value) for value in (1, 2, 3))
        return [
            Row(f"{size:,} leads ranked, {scored:,} scores, the numbers reckoned anew", first),
            Row(f"{size:,} leads ranked, {scored:,} scores", again, "may take", _RANKED, aim=1),
            Row(f"{size:,} leads ranked right after one was scored", changed, "may take", _RANKED, aim=1),
        ]


def _after_a_score(ctx: Any, value: int) -> float:
    from headway.usecases import qualifying

    lead, wish = qualifying.leads(ctx).leads[0].id, qualifying.needs(ctx).criteria[-1].id
    qualifying.score(ctx, id=lead, criterion_id=wish, value=value)
    return seconds_of(lambda: qualifying.leads(ctx))


def _leads(size: int) -> bytes:
    rows = [f"Firm {n},Job {n % 700},{_WORDS[n % len(_WORDS)]}" for n in range(size)]
    return "\n".join(["Company,Title,Source", *rows]).encode()


def _scored(ctx: Any) -> int:
    from headway.models import Opportunity, Score
    from headway.models.base import store
    from headway.usecases import qualifying

    ids = [
        qualifying.add_criterion(ctx, kind="must" if n < 3 else "nice", name=f"Wish {n}", weight=1 + n % 5).made_id or 0
        for n in range(8)
    ]
    draw = random.Random(7)
    rows = [
        Score(opportunity_id=lead, criterion_id=id, value=draw.randint(0, 1 if at < 3 else 5))
        for lead in Opportunity.objects.values_list("id", flat=True)
        for at, id in enumerate(ids)
    ]
    store(rows)
    return len(rows)


def _matching(size: int) -> Row:
    from headway.core.qualifying import matching, reading

    draw = random.Random(7)
    pieces = [
        matching.Piece(
            "job", n, f"Piece {n}", " ".join(f"{draw.choice(_WORDS)}{draw.randint(0, 40)}" for _ in range(120))
        )
        for n in range(size)
    ]
    lines = [" ".join(f"{draw.choice(_WORDS)}{draw.randint(0, 40)}" for _ in range(12)) for _ in range(25)]
    posting = "Requirements:\n" + "\n".join(f"- {line}" for line in lines)
    rare = matching.rarity(lines)

    def match() -> object:
        return matching.propose([each.text for each in reading.read(posting).asked], pieces, rare)

    return Row(f"a posting of {len(lines)} lines beside {size} pieces of evidence", best_of(3, match), "may take",
               _MATCHED, aim=1)  # fmt: skip
