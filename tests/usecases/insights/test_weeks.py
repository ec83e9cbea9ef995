"""What each week brought: the first of everything, on its day, in weeks that begin where the person says."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.insights.weeks import Week
from headway.core.tracker.filters import parse
from headway.usecases import accounts, insights, tracker
from tests.people import TODAY
from tests.remembered import remembered

Add = Callable[..., Any]
MONDAY = date(2026, 3, 9)  # of the week of TODAY, a Sunday


@pytest.fixture
@remembered
def searching(ada: Ctx, add: Add, stage: Callable[[Any], int]) -> None:
    """One that came to an offer with a step back, one rejected, one that waits, one in the bin, one without a day."""

    def moved(it: Any, number: int, on: date | None) -> None:
        tracker.move(ada, ids=[it.id], stage_id=stage(number), on=on, back="happened")

    far = add("Baker", at=1, on=MONDAY - timedelta(days=14))
    for number, after in ((3, 0), (4, 5), (3, 6), (6, 8)):
        moved(far, number, MONDAY - timedelta(days=7 - after))
    no = add("Cook", at=1, on=MONDAY)
    tracker.close(ada, ids=[no.id], outcome="rejected", on=TODAY)
    add("Engineer", at=1, on=TODAY)
    tracker.delete(ada, ids=[add("Twice", at=1, on=TODAY).id])
    add("Long ago", at=1, on=TODAY - timedelta(days=400))


@pytest.mark.usefixtures("searching")
def test_what_each_week_brought(ada: Ctx) -> None:
    weeks = insights.weeks(ada)
    assert len(weeks) == 26
    assert weeks[-1] == Week(MONDAY, applications=2, replies=1, offers=1)
    assert weeks[-2] == Week(MONDAY - timedelta(days=7), replies=1, interviews=2)
    assert weeks[-3] == Week(MONDAY - timedelta(days=14), applications=1)
    assert not any(week.happened for week in weeks[:-3])


@pytest.mark.usefixtures("searching")
def test_every_application_opens(ada: Ctx) -> None:
    for week in insights.weeks(ada):
        days = {"applied_on_from": [week.from_on.isoformat()], "applied_on_to": [week.until_on.isoformat()]}
        assert len(tracker.ids(ada, asked=parse(days))) == week.applications


@pytest.mark.usefixtures("searching")
def test_a_week_begins_where_the_person_says(ada: Ctx) -> None:
    insights.weeks(ada)
    accounts.prefer(ada, values={"week_starts": "sunday"})
    weeks = insights.weeks(ada)
    assert (weeks[-1].from_on, weeks[-1].applications, weeks[-1].replies) == (TODAY, 1, 1)
    assert (weeks[-2].from_on, weeks[-2].applications) == (TODAY - timedelta(days=7), 1)


@pytest.mark.usefixtures("searching")
def test_ben_may_look_and_cleo_sees_nothing_of_it(ada: Ctx, ben: Ctx, cleo: Ctx) -> None:
    assert insights.weeks(ben) == insights.weeks(ada)
    with pytest.raises(NotFound):
        insights.weeks(cleo, search_id=tracker.search(ada).id)
