"""A job search with enough in it to tell something."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import transfer
from tests.people import TODAY
from tests.remembered import remembered

HEAD = (
    'Title,Company,Target role,Source,Labels,Applied on,"Response, no interview yet",Phone interview,Job interview,'
    "Rejected on"
)


@pytest.fixture
@remembered
def search(ada: Ctx, home: nouns.JobSearch) -> None:
    """Ten referrals that are answered, ten of a job board that are not, and six that wait; brought in one go."""
    data = "\n".join((HEAD, *_rows()))
    assert transfer.confirm(ada, name="jobs.csv", data=data.encode()).added == 26


def _rows() -> Iterator[str]:
    for n in range(10):
        later = [_on(60 - 12), _on(60 - 20)] if n % 2 else ["", ""]
        days = [_on(60), _on(60 - 5 - n % 4), *later, ""]
        yield ",".join((f"Engineer {n}", "Brightwater Labs", "Data", "Referral", "new résumé", *days))
    for n in range(10):
        yield ",".join((f"Developer {n}", "Brightwater Labs", "Backend", "Job board", "", _on(60), "", "", "", _on(51)))
    for ago in (1, 2, 4, 9, 40, 50):
        yield ",".join(("Analyst", f"Fernhill {ago}", "Data", "Job board", "", _on(ago), "", "", "", ""))


def _on(ago: int) -> str:
    return (TODAY - timedelta(days=ago)).isoformat()
