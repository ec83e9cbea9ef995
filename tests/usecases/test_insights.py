"""The funnel and the flow from the ledger, edited stages and corrected histories included."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.core.tracker.filters import parse
from headway.usecases import insights, tracker

MARCH = date(2026, 3, 2)


@pytest.fixture
def walk(ada: Ctx, add: Callable[..., Any], stage: Callable[[Any], int]) -> Callable[..., int]:
    """An opportunity that went through stages on successive days of March and ended with an outcome, if given."""

    def walked(*path: int, outcome: str | None = None, **values: Any) -> int:
        first, *others = path
        it = add(at=first, on=MARCH, **values)
        for day, rank in enumerate(others, start=3):
            tracker.move(ada, ids=[it.id], stage_id=stage(rank), on=MARCH.replace(day=day), back="happened")
        if outcome:
            tracker.close(ada, ids=[it.id], outcome=outcome, on=MARCH.replace(day=9))  # type: ignore[arg-type]
        return it.id

    return walked


def reached(ctx: Ctx, group: str = "All", **given: Any) -> list[int]:
    found = insights.funnel(ctx, **given)
    return [step.reached for step in next(each for each in found.groups if each.name == group).steps]


def test_skipped_a_stage(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 4)
    assert reached(ada) == [1, 1, 1, 1, 1, 0, 0, 0]


def test_went_back_and_keeps_what_was_reached(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 5, 2)
    assert reached(ada) == [1, 1, 1, 1, 1, 1, 0, 0]


def test_a_mistake_taken_back_was_never_reached(
    ada: Ctx, walk: Callable[..., int], stage: Callable[[Any], int]
) -> None:
    it = walk(1, 5)
    tracker.move(ada, ids=[it], stage_id=stage(1), back="mistake")
    assert reached(ada) == [1, 1, 0, 0, 0, 0, 0, 0]


def test_the_label_no_reply_changes_nothing(ada: Ctx, walk: Callable[..., int]) -> None:
    it = walk(1, 3)
    before = insights.funnel(ada)
    tracker.close(ada, ids=[it], outcome="no_reply")
    assert insights.funnel(ada) == before


def test_roles_other_and_all(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 3, role="Data")
    walk(1, outcome="rejected")
    assert reached(ada, "Data")[3] == 1
    assert reached(ada, "Backend") == [0] * 8
    assert reached(ada, "Other") == [1, 1, 0, 0, 0, 0, 0, 0]
    assert reached(ada, "All")[:4] == [2, 2, 1, 1]


def test_what_lies_in_the_bin_does_not_count(ada: Ctx, walk: Callable[..., int]) -> None:
    tracker.delete(ada, ids=[walk(1, 3)])
    assert reached(ada) == [0] * 8


def test_a_removed_stage_counts_for_the_one_below(
    ada: Ctx, walk: Callable[..., int], stage: Callable[[Any], int]
) -> None:
    walk(1, 3)
    tracker.remove_stage(ada, stage_id=stage("Phone interview"))
    assert reached(ada) == [1, 1, 1, 0, 0, 0, 0]
    tracker.undo(ada)
    assert reached(ada) == [1, 1, 1, 1, 0, 0, 0, 0]


def test_an_added_stage_was_passed_through(ada: Ctx, walk: Callable[..., int], stage: Callable[[Any], int]) -> None:
    walk(1, 3)
    tracker.add_stage(ada, name="Coding challenge", after_id=stage("Applied, no reply"))
    assert reached(ada) == [1, 1, 1, 1, 1, 0, 0, 0, 0]


def test_a_swapped_pair_of_stages_is_counted_anew(
    ada: Ctx, walk: Callable[..., int], stage: Callable[[Any], int]
) -> None:
    walk(1, 3)
    order = [stage(rank) for rank in (0, 1, 3, 2, 4, 5, 6, 7)]
    tracker.reorder_stages(ada, order=order)
    assert reached(ada) == [1, 1, 1, 0, 0, 0, 0, 0]


def test_a_day_to_come_is_not_seen_yet(ada: Ctx, walk: Callable[..., int]) -> None:
    from dataclasses import replace

    walk(1, 3)
    earlier = replace(ada, now=ada.now.replace(day=2))
    assert reached(earlier) == [1, 1, 0, 0, 0, 0, 0, 0]


def test_by_source_month_and_label(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 3, source="Referral", labels=("dream", "near"))
    walk(1, source="LinkedIn")
    walk(1, source="linkedin")
    walk(1)
    assert [(group.name, group.opportunities) for group in insights.funnel(ada, by="source").groups] == [
        ("LinkedIn", 2),
        ("Referral", 1),
        ("Unknown", 1),
        ("All", 4),
    ]
    assert [group.name for group in insights.funnel(ada, by="month").groups] == ["2026-03", "All"]
    labels = {group.name: group.opportunities for group in insights.funnel(ada, by="label").groups}
    assert labels == {"dream": 1, "near": 1, "Unknown": 3, "All": 4}


def test_another_grouping_is_refused(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1)
    with pytest.raises(Invalid, match="not counted by"):
        insights.funnel(ada, by="weather")  # type: ignore[arg-type]


def test_flow_from_source_to_outcome(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 3, outcome="rejected", source="Referral")
    walk(1, 3, 7, source="Referral")
    found = {(link.start, link.end): link.count for link in insights.flow(ada).links}
    assert found == {
        ("Referral", "Applied, no reply"): 2,
        ("Applied, no reply", "Phone interview"): 2,
        ("Phone interview", "Rejected"): 1,
        ("Phone interview", "Accepted"): 1,
    }
    assert ("Referral", "Applied, no reply") not in {
        (link.start, link.end) for link in insights.flow(ada, sources=False).links
    }


def test_cleo_sees_her_own_numbers_only(ada: Ctx, cleo: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 3)
    assert reached(cleo) == [1, 0, 0, 0, 0, 0, 0, 0]
    with pytest.raises(NotFound):
        insights.funnel(cleo, search_id=tracker.search(ada).id)


def test_ben_may_look(ben: Ctx, ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 3)
    assert insights.funnel(ben) == insights.funnel(ada)


def test_without_a_job_search_there_is_a_sentence(ada: Ctx) -> None:
    with pytest.raises(NotFound, match="no job search"):
        insights.funnel(ada)


def test_the_counts_are_asked_once_per_change(
    ada: Ctx, walk: Callable[..., int], django_assert_num_queries: Any
) -> None:
    walk(1, 3)
    first = insights.funnel(ada)
    with django_assert_num_queries(4):
        assert insights.funnel(ada) == first
    tracker.delete(ada, ids=[walk(1)])
    assert insights.funnel(ada) == first
    tracker.undo(ada)
    assert reached(ada)[1] == 2


@pytest.mark.parametrize("size", [1, 6])
def test_the_funnel_asks_a_fixed_number_of_questions(
    ada: Ctx, walk: Callable[..., int], django_assert_num_queries: Any, size: int
) -> None:
    for _ in range(size):
        walk(1, 3)
    with django_assert_num_queries(5):
        insights.funnel(ada)
    with django_assert_num_queries(4):
        insights.flow(ada)


def test_every_number_of_the_funnel_opens_to_its_rows(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 3)
    walk(1, 4, 2)
    walk(2, 5)
    walk(0)
    found = insights.funnel(ada).groups[-1]
    for step in found.steps:
        page = tracker.opportunities(ada, asked=parse({"reached": str(step.stage_id)}))
        assert page.total == step.reached
    applied = str(found.steps[1].stage_id)
    for step in found.steps[2:]:
        assert step.of_applied is not None
        rows = tracker.opportunities(ada, asked=parse({"reached": str(step.stage_id), "entered": applied}))
        assert rows.total == step.of_applied.yes


def test_where_most_open_ones_of_a_role_stand(ada: Ctx, walk: Callable[..., int]) -> None:
    walk(1, 3, role="Data")
    walk(1, role="Data")
    walk(1, role="Data")
    walk(1, 4, outcome="rejected", role="Data")
    walk(1, 3)
    assert [(each.role, each.stage, each.there, each.open) for each in insights.standings(ada)] == [
        ("Data", "Applied, no reply", 2, 3),
        ("Other", "Phone interview", 1, 1),
    ]
