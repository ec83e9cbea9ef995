"""The person's own conversations as the curves read them: by the step that is waited in."""

from typing import TYPE_CHECKING, Any, Final

from headway.core import insights
from headway.core.ctx import Ctx
from headway.core.stats import defaults
from headway.models import JobSearch
from headway.models import insights as counting
from headway.usecases.insights import base
from headway.usecases.tracker.ledger import Kind

if TYPE_CHECKING:
    from headway.core.stats.outreach import Replies
    from headway.core.stats.spells import Cells

OUTREACH: Final[Kind] = "outreach"
_NAMES: Final = {1: "mailed", 2: "replied", 3: "met"}  # by the number of the stage that is waited in


def answered(ctx: Ctx, home: JobSearch) -> "tuple[Replies, Cells]":
    """The reply share of what was sent, and the cells that it is read from."""
    from headway.core.stats import outreach, spells

    cells = own_cells(ctx, home).get("mailed")
    if cells is None:
        cells = spells.tallied([], [], horizon=defaults.OUTREACH["mailed"].horizon)
    return outreach.replies(cells), cells


def own_cells(ctx: Ctx, home: JobSearch) -> "dict[str, Cells]":
    """The person's own conversations by the step that is waited in; only steps whose two stages are there."""
    first: dict[int, insights.Rung] = {}
    for rung in base.rungs(home, OUTREACH):
        first.setdefault(rung.number, rung)
    ranks = [rung.rank for number, rung in first.items() if number >= 1]
    given = base.counted(ctx, home, list(first.values()))
    key = ("counts of some", OUTREACH, tuple(ranks), *given.values())
    rows = base.once(ctx, home, key, lambda: counting.counts(pipeline=OUTREACH, ranks=ranks, **given))
    return {
        name: _cells(rows, first[number].rank, defaults.OUTREACH[name].horizon)
        for number, name in _NAMES.items()
        if number in first and number + 1 in first
    }


def _cells(rows: list[tuple[Any, ...]], rank: int, horizon: int) -> "Cells":
    from headway.core.stats import spells

    there = [(cause, days, float(n)) for _, _, at, cause, days, _, n in rows if at == rank]
    return spells.cells(there, horizon)
