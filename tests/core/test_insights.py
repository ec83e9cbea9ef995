"""The funnel from count cells, the flow from histories."""

import pytest

from headway.core.insights import Cell, FlowLine, Link, Rung, Share, flow, funnel, steps

RUNGS = (
    Rung(1, "Never applied", 0, 0),
    Rung(2, "Applied, no reply", 1, 1),
    Rung(3, "Phone interview", 2, 3),
    Rung(4, "Accepted", 3, 7),
)


def counts(share: Share | None) -> tuple[int, int] | None:
    return share and (share.yes, share.of)


def test_reaching_a_stage_means_having_stood_at_it_or_beyond() -> None:
    found = steps([Cell("Other", "", 0, 3, 2), Cell("Other", "", 1, 1, 5), Cell("Other", "", 0, 0, 1)], RUNGS)
    assert [step.reached for step in found] == [8, 7, 2, 2]


def test_shares_are_of_those_that_got_as_far() -> None:
    found = steps([Cell("Other", "", 0, 3, 2), Cell("Other", "", 1, 1, 5), Cell("Other", "", 0, 0, 1)], RUNGS)
    assert [counts(step.of_applied) for step in found] == [None, None, (2, 7), (2, 7)]
    assert [counts(step.of_before) for step in found] == [None, (2, 3), (2, 7), (2, 2)]


def test_who_was_called_first_is_no_answered_application() -> None:
    found = steps([Cell("Other", "", 2, 2, 4), Cell("Other", "", 1, 1, 6)], RUNGS)
    assert [step.reached for step in found] == [10, 10, 4, 0]
    assert counts(found[2].of_applied) == (0, 6)
    assert counts(found[3].of_before) == (0, 4)


def test_a_share_carries_its_range() -> None:
    share = steps([Cell("Other", "", 1, 2, 3), Cell("Other", "", 1, 1, 11)], RUNGS)[2].of_applied
    assert share is not None
    assert share.value == pytest.approx(3 / 14)
    assert 0.10 < share.low < 3 / 14 < share.high < 0.38


def test_roles_come_in_their_order_then_other_then_all() -> None:
    cells = [Cell("Data", "", 1, 1, 3), Cell("Other", "", 1, 2, 1)]
    found = funnel(cells, RUNGS, ["Backend", "Data"])
    assert [(group.name, group.opportunities) for group in found.groups] == [
        ("Backend", 0),
        ("Data", 3),
        ("Other", 1),
        ("All", 4),
    ]


def test_an_opportunity_with_two_labels_counts_once_in_all() -> None:
    cells = [Cell("Other", "remote", 1, 1, 2), Cell("Other", "dream", 1, 1, 2), Cell("Other", "All", 1, 1, 2)]
    found = funnel(cells, RUNGS, [], "label")
    assert [(group.name, group.opportunities) for group in found.groups] == [("dream", 2), ("remote", 2), ("All", 2)]


def test_months_stand_in_order_and_the_unknown_last() -> None:
    cells = [Cell("Other", month, 1, 1, n) for month, n in (("2026-02", 9), ("Unknown", 20), ("2026-01", 1))]
    assert [group.name for group in funnel(cells, RUNGS, [], "month").groups] == [
        "2026-01",
        "2026-02",
        "Unknown",
        "All",
    ]


def path(*lines: tuple[str, str], source: str = "Referral") -> list[FlowLine]:
    return [FlowLine(1, source, what, stage) for what, stage in lines]


def links(*paths: list[FlowLine], sources: bool = False) -> dict[tuple[str, str], int]:
    found = flow(paths, RUNGS, sources)
    return {(link.start, link.end): link.count for link in found.links}


def test_steps_follow_each_other_from_source_to_outcome() -> None:
    rejected = path(("stage", "Applied, no reply"), ("stage", "Phone interview"), ("rejected", ""))
    assert links(rejected, sources=True) == {
        ("Referral", "Applied, no reply"): 1,
        ("Applied, no reply", "Phone interview"): 1,
        ("Phone interview", "Rejected"): 1,
    }


def test_what_has_no_outcome_is_still_open() -> None:
    assert links(path(("stage", "Applied, no reply"))) == {("Applied, no reply", "Still open"): 1}


def test_an_accepted_offer_ends_in_the_last_stage_once() -> None:
    assert links(path(("stage", "Phone interview"), ("accepted", "Accepted"))) == {("Phone interview", "Accepted"): 1}


def test_a_rejection_that_was_reopened_is_no_step() -> None:
    reopened = path(("stage", "Applied, no reply"), ("rejected", ""), ("reopened", ""), ("stage", "Phone interview"))
    assert links(reopened) == {
        ("Applied, no reply", "Phone interview"): 1,
        ("Phone interview", "Still open"): 1,
    }


def test_a_second_visit_does_not_loop() -> None:
    back = path(("stage", "Phone interview"), ("stage", "Applied, no reply"), ("stage", "Phone interview"))
    assert links(back) == {
        ("Phone interview", "Applied, no reply"): 1,
        ("Applied, no reply", "Phone interview (2)"): 1,
        ("Phone interview (2)", "Still open"): 1,
    }


def test_links_stand_in_the_order_of_the_stages() -> None:
    found = flow(
        [path(("stage", "Phone interview")), path(("stage", "Applied, no reply"), ("stage", "Phone interview"))],
        RUNGS,
        sources=False,
    )
    assert found.links == (
        Link("Applied, no reply", "Phone interview", 1),
        Link("Phone interview", "Still open", 2),
    )
    assert found.opportunities == 2


def test_nodes_stand_in_their_order_with_how_many_passed() -> None:
    found = flow(
        [
            path(("stage", "Applied, no reply"), ("rejected", ""), source="Unknown"),
            path(
                ("stage", "Phone interview"), ("stage", "Applied, no reply"), ("stage", "Phone interview"), source="b"
            ),
            path(("stage", "Phone interview"), ("withdrawn", ""), source="A"),
        ],
        RUNGS,
    )
    assert [(node.name, node.kind, node.count, node.number) for node in found.nodes] == [
        ("A", "source", 1, None),
        ("b", "source", 1, None),
        ("Unknown", "source", 1, None),
        ("Applied, no reply", "stage", 2, 1),
        ("Phone interview", "stage", 2, 3),
        ("Phone interview (2)", "stage", 1, 3),
        ("Still open", "open", 1, None),
        ("Withdrawn", "outcome", 1, None),
        ("Rejected", "outcome", 1, None),
    ]


def test_a_source_called_like_a_stage_is_not_that_stage() -> None:
    found = flow([path(("stage", "Applied, no reply"), source="Applied, no reply"),
                  path(("stage", "Phone interview"), source="Still open")], RUNGS)  # fmt: skip
    assert {(link.start, link.end) for link in found.links} == {
        ("Applied, no reply (source)", "Applied, no reply"),
        ("Applied, no reply", "Still open"),
        ("Still open (source)", "Phone interview"),
        ("Phone interview", "Still open"),
    }
