"""What happens to an opportunity: it moves, closes, reopens; its history is corrected."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.core.tracker.words import OUTCOMES, Exactness, Outcome
from headway.usecases.base import action
from headway.usecases.tracker.happenings import Back, Verbs, When
from headway.usecases.tracker.records import counted, many, named

_OPPORTUNITIES: Final = Verbs("applications", OUTCOMES, many, counted, named)


@action
def move(
    ctx: Ctx,
    *,
    ids: Sequence[int],
    stage_id: int,
    on: date | None = None,
    exactness: Exactness = "exact",
    note: str = "",
    back: Back | None = None,
) -> nouns.Change:
    """Move opportunities to a stage, on a day (today); a move back asks whether that was a mistake or happened."""
    return _OPPORTUNITIES.move(ctx, ids, stage_id, When(on, exactness, note), back)


@action
def close(
    ctx: Ctx,
    *,
    ids: Sequence[int],
    outcome: Outcome,
    on: date | None = None,
    exactness: Exactness = "exact",
    note: str = "",
) -> nouns.Change:
    """Record how opportunities ended, on a day (today)."""
    return _OPPORTUNITIES.close(ctx, ids, outcome, When(on, exactness, note))


@action
def reopen_opportunities(ctx: Ctx, *, ids: Sequence[int], on: date | None = None, note: str = "") -> nouns.Change:
    """Open closed opportunities again; an accepted offer is taken back, which leaves the stage before it."""
    return _OPPORTUNITIES.reopen(ctx, ids, on, note)


@action
def correct(
    ctx: Ctx, *, line_id: int, on: date | None, exactness: Exactness = "exact", note: str | None = None
) -> nouns.Change:
    """Correct the day of a line of history (None: unknown); the wrong line stays readable."""
    return _OPPORTUNITIES.correct(ctx, line_id, on, exactness, note)


@action
def retract(ctx: Ctx, *, line_id: int, note: str = "") -> nouns.Change:
    """Take a line of history back: it was a mistake and counts no more, but stays readable."""
    return _OPPORTUNITIES.retract(ctx, line_id, note)
