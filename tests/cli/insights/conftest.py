"""A job search with enough in it to tell something."""

from collections.abc import Callable

import pytest

Walk = Callable[..., int]


@pytest.fixture
def search(walk: Walk) -> None:
    """Referrals that are answered, job boards that are not, and six that wait."""
    for n in range(10):
        more = [(3, 12), (4, 20)] if n % 2 else []
        walk(60, (2, 5 + n % 4), *more, source="Referral", role="Data", labels="new résumé")
    for _ in range(10):
        walk(60, ("rejected", 9), source="Job board", role="Backend")
    for ago in (1, 2, 4, 9, 40, 50):
        walk(ago, source="Job board", role="Data", title="Analyst", company=f"Fernhill {ago}")
