"""Experiments: one label for all that was applied for since a day, put on and taken back in one action."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotAllowed, NotFound
from headway.core.tracker.filters import parse
from headway.usecases import insights, tracker
from tests.people import TODAY
from tests.remembered import remembered

Add = Callable[..., Any]


@pytest.fixture
@remembered
def sent(add: Add) -> dict[int, int]:
    """Applications sent so many days ago, by that number; one is only saved."""
    add("Some day", at=0, on=TODAY)
    return {ago: add(f"Sent {ago}", at=1, on=TODAY - timedelta(days=ago)).id for ago in (40, 20, 9, 3)}


def wearing(ctx: Ctx, label: str) -> set[int]:
    return {it.id for it in tracker.opportunities(ctx).items if label in it.labels}


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_everything_since_a_day_wears_the_label_and_loses_it_with_one_undo(ada: Ctx, sent: dict[int, int]) -> None:
    tracker.edit(ada, ids=[sent[9]], values={"labels": ("dream",)})
    insights.experiment(ada, name="New résumé", from_on=ago(20))
    assert wearing(ada, "New résumé") == {sent[20], sent[9], sent[3]}
    assert wearing(ada, "dream") == {sent[9]}
    tracker.undo(ada)
    assert wearing(ada, "New résumé") == set()
    assert wearing(ada, "dream") == {sent[9]}


def test_until_a_day(ada: Ctx, sent: dict[int, int]) -> None:
    insights.experiment(ada, name="New résumé", from_on=ago(20), until_on=ago(9))
    assert wearing(ada, "New résumé") == {sent[20], sent[9]}


def test_stands_beside_the_rest(ada: Ctx, sent: dict[int, int]) -> None:
    insights.experiment(ada, name="New résumé", from_on=ago(9))
    found = insights.comparison(ada, by="label", label="New résumé")
    assert [(arm.name, arm.waiting) for arm in found.arms] == [("New résumé", 2), ("The rest", 2)]
    assert found.verdict.startswith("Too early to tell: New résumé 0 of ")
    assert ", the rest 0 of " in found.verdict


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": " ", "from_on": ago(20)}, "name"),
        ({"name": "New", "from_on": ago(2)}, "from_on"),
        ({"name": "New", "from_on": ago(9), "until_on": ago(20)}, "until_on"),
    ],
)
def test_what_makes_no_experiment_is_refused(ada: Ctx, sent: dict[int, int], given: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as error:
        insights.experiment(ada, **given)
    assert error.value.field == field
    assert tracker.labels(ada) == ()


def test_a_running_one_knows_who_came_after_without_it(ada: Ctx, sent: dict[int, int], add: Add) -> None:
    insights.experiment(ada, name="New résumé", from_on=ago(20))
    found = insights.running(ada, label="new résumé")
    assert found
    assert (found.from_on, found.last_on, found.wearing, found.missing) == (ago(20), ago(3), 3, 0)
    add("Later", at=1, on=ago(1))
    assert insights.running(ada, label="New résumé").missing == 1  # type: ignore[union-attr]
    insights.experiment(ada, name="New résumé", from_on=ago(20))
    assert insights.running(ada, label="New résumé").missing == 0  # type: ignore[union-attr]


def test_a_label_put_on_here_and_there_is_no_experiment(ada: Ctx, sent: dict[int, int]) -> None:
    tracker.edit(ada, ids=[sent[40], sent[9]], values={"labels": ("dream",)})
    assert insights.running(ada, label="dream") is None
    assert insights.running(ada, label="nowhere") is None


def test_ben_may_not_begin_one_and_cleo_sees_nothing_of_it(ada: Ctx, ben: Ctx, cleo: Ctx, sent: dict[int, int]) -> None:
    home = tracker.search(ada).id
    with pytest.raises(NotAllowed):
        insights.experiment(ben, name="New", from_on=ago(20))
    with pytest.raises(NotFound):
        insights.experiment(cleo, name="New", from_on=ago(20), search_id=home)
    with pytest.raises(NotFound):
        insights.running(cleo, label="New", search_id=home)
    assert insights.running(ben, label="New") is None


def test_those_without_a_label_can_be_asked_for(ada: Ctx, sent: dict[int, int]) -> None:
    insights.experiment(ada, name="New résumé", from_on=ago(9))
    tracker.edit(ada, ids=[sent[40]], values={"labels": ("dream",)})
    asked = parse({"label_not": "new résumé", "applied_on_from": "2000-01-01"})
    assert set(tracker.ids(ada, asked=asked)) == {sent[40], sent[20]}
    assert tracker.facets(ada, asked=asked)["label"] == {"dream": 1, "-": 1}
    assert set(tracker.ids(ada, asked=parse({"label_not": ["-", "dream"]}))) == {sent[9], sent[3]}
    with pytest.raises(Invalid, match="Source is asked for as it is"):
        parse({"source_not": "LinkedIn"})
