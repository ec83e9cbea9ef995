"""A job search with enough in it to tell something."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.usecases import tracker
from tests.people import TODAY

Walk = Callable[..., int]


@pytest.fixture
def walk(ada: Ctx, add: Callable[..., Any], stage: Callable[[Any], int]) -> Walk:
    """An opportunity applied for so many days ago, that moved on or ended after so many days."""

    def walked(ago: int, *steps: tuple[int | str, int], **values: Any) -> int:
        sent: date = TODAY - timedelta(days=ago)
        id: int = add(at=1, on=sent, **values).id
        for where, after in steps:
            on = sent + timedelta(days=after)
            if isinstance(where, int):
                tracker.move(ada, ids=[id], stage_id=stage(where), on=on)
            else:
                tracker.close(ada, ids=[id], outcome=where, on=on)  # type: ignore[arg-type]
        return id

    return walked


@pytest.fixture
def search(walk: Walk) -> None:
    """Referrals that are answered, job boards that are not, and eight that wait."""
    for n in range(10):
        more = [(3, 12), (4, 20)] if n % 2 else []
        walk(60, (2, 5 + n % 4), *more, source="Referral", role="Data", labels="new résumé")
    for _ in range(10):
        walk(60, ("rejected", 9), source="Job board", role="Backend")
    for ago in (1, 2, 4, 9, 40, 50):
        walk(ago, source="Job board", role="Data", title="Analyst", company=f"Fernhill {ago}")
