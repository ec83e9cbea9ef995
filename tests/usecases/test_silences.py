"""Lists by what silence has come to: rows and counts agree, and what is over is asked about no more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.tracker.filters import Question, parse
from headway.usecases import insights, tracker
from tests.people import TODAY, later
from tests.remembered import remembered

Add = Callable[..., Any]


@pytest.fixture
@remembered
def four(ada: Ctx, add: Add) -> dict[str, int]:
    """Those that wait since two, eighteen, twenty-eight and fifty days."""
    return {f"{ago}": add(f"{ago}", at=1, on=TODAY - timedelta(days=ago)).id for ago in (2, 18, 28, 50)}


def titles(ctx: Ctx, **asked: Any) -> set[str]:
    question = insights.narrowed(ctx, asked=parse({**asked, "order": "title"}))
    page, ids = tracker.opportunities(ctx, asked=question), tracker.ids(ctx, asked=question)
    assert {it.id for it in page.items} == set(ids)
    assert sum(tracker.counts(ctx, column="stage", asked=question).values()) == page.total
    assert tracker.facets(ctx, asked=question)["state"]["all"] == page.total
    assert sum(lane.total for lane in tracker.board(ctx, asked=question)) == page.total
    return {it.title for it in page.items}


def test_each_way_of_being_silent_lists_its_own(ada: Ctx, four: dict[str, int]) -> None:
    assert titles(ada, silence="over") == {"50"}
    assert titles(ada, silence="slower") == {"28"}
    assert titles(ada, silence="ask") == {"18", "28"}
    assert titles(ada, silence=["over", "slower"]) == {"28", "50"}
    assert titles(ada) == {"2", "18", "28", "50"}
    assert titles(ada, silence="ask", title="18") == {"18"}
    assert titles(ada, silence="over", title="18") == set()


def test_the_counts_are_those_of_the_rows(ada: Ctx, four: dict[str, int]) -> None:
    assert insights.silences(ada) == {"over": 1, "slower": 1, "ask": 2}
    for asked in (Question(silence=("over",)), parse({"title": "28"}), parse({"state": "closed"})):
        counts = insights.silences(ada, asked=asked)
        for kind, n in counts.items():
            one = insights.narrowed(ada, asked=replace(asked, silence=(kind,)))
            assert len(tracker.ids(ada, asked=one)) == n
    assert sum(insights.silences(ada, asked=parse({"state": "closed"})).values()) == 0


def test_the_day_moves_them_on(ada: Ctx, four: dict[str, int]) -> None:
    assert titles(later(ada, days=40), silence="over") == {"2", "18", "28", "50"}


def test_who_wrote_since_is_not_asked_to_write_again(ada: Ctx, four: dict[str, int]) -> None:
    tracker.edit(ada, ids=[four["18"]], values={"contacted_on": TODAY - timedelta(days=1)})
    assert titles(ada, silence="ask") == {"28"}
    tracker.edit(ada, ids=[four["18"]], values={"contacted_on": TODAY - timedelta(days=18)})
    assert titles(ada, silence="ask") == {"18", "28"}


def test_a_promised_day_is_waited_for(ada: Ctx, four: dict[str, int]) -> None:
    tracker.edit(ada, ids=[four["18"]], values={"promised_on": TODAY})
    tracker.edit(ada, ids=[four["2"]], values={"promised_on": TODAY - timedelta(days=1)})
    assert titles(ada, silence="ask") == {"2", "28"}


def test_what_ended_or_was_never_sent_is_not_silent(ada: Ctx, four: dict[str, int], add: Add) -> None:
    add("Lead", at=0, on=TODAY - timedelta(days=90))
    tracker.close(ada, ids=[four["50"]], outcome="no_reply")
    tracker.delete(ada, ids=[four["28"]])
    assert insights.silences(ada) == {"over": 0, "slower": 0, "ask": 1}
    assert insights.silent(ada) == {four["18"]: {"ask"}}
    assert insights.wait(ada, opportunity_id=four["50"]) is None


def test_one_is_told_as_in_the_list_of_all(ada: Ctx, cleo: Ctx, four: dict[str, int]) -> None:
    assert {insights.wait(ada, opportunity_id=id) for id in four.values()} == set(insights.waiting(ada))
    with pytest.raises(NotFound):
        insights.wait(cleo, opportunity_id=four["50"])


def test_closing_all_that_match_is_one_change(ada: Ctx, four: dict[str, int]) -> None:
    ids = tracker.ids(ada, asked=insights.narrowed(ada, asked=parse({"silence": "ask"})))
    change = tracker.close(ada, ids=ids, outcome="no_reply")
    assert titles(ada, silence="ask") == set()
    tracker.undo(ada, batch_id=change.batch_id)
    assert titles(ada, silence="ask") == {"18", "28"}


def test_a_list_is_never_too_long_because_nobody_narrowed_it(ada: Ctx, four: dict[str, int]) -> None:
    with pytest.raises(RuntimeError, match="narrowed"):
        tracker.opportunities(ada, asked=Question(silence=("over",)))


def test_a_typing_error_is_refused() -> None:
    with pytest.raises(Invalid, match="dead is nothing"):
        parse({"silence": "dead"})
