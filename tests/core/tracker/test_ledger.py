"""The order in which things happened, and where that leaves an opportunity."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from headway.core.tracker.ledger import Line, Standing, in_order, standing, told_by_a_duplicate
from tests.core.tracker import plain_ledger

LAST = 7
APPLIED = frozenset(range(1, LAST + 1))
WORDS = ("rejected", "withdrawn", "no_reply", "position_closed", "offer_declined", "reopened")
DAYS = st.one_of(st.none(), st.integers(0, 6))


def dated(day: int | None) -> dict[str, object]:
    return {"day": day, "exactness": "unknown" if day is None else "exact"}


@st.composite
def histories(draw: st.DrawFn) -> list[Line]:
    """Lines in order of entry: moves, words, corrections, retractions, and retractions of either."""
    lines: list[Line] = []
    free: list[int] = []
    for id in range(1, draw(st.integers(1, 14)) + 1):
        what = draw(st.sampled_from(("stage", "stage", "word", "accepted", "correction", "retraction")))
        day = draw(DAYS)
        if what in ("correction", "retraction") and free:
            old = lines[draw(st.sampled_from(free)) - 1]
            free.remove(old.id)
            said = _said_before(lines, old)
            line = replace(said, id=id, retracts=old.id, **dated(day))
            if what == "retraction":
                line = Line(id, "retraction", retracts=old.id)
        elif what == "word":
            line = Line(id, draw(st.sampled_from(WORDS)), **dated(day))
        elif what == "accepted":
            line = Line(id, "accepted", LAST, **dated(day))
        else:
            line = Line(id, "stage", draw(st.integers(0, LAST - 1)), **dated(day))
        lines.append(line)
        free.append(id)
    return lines


def _said_before(lines: list[Line], line: Line) -> Line:
    while line.what == "retraction":
        line = next(other for other in lines if other.id == line.retracts)
    return line


@given(histories())
@settings(max_examples=400)
def test_the_order_is_that_of_the_forest(lines: list[Line]) -> None:
    assert [line.id for line in in_order(lines)] == plain_ledger.happened(lines)


@given(histories())
def test_the_end_of_the_history_says_where_it_stands(lines: list[Line]) -> None:
    ordered = in_order(lines)
    assert standing(ordered, APPLIED) == plain_ledger.standing(ordered, APPLIED)


@given(histories())
def test_a_line_stands_or_was_retracted(lines: list[Line]) -> None:
    gone = {line.retracts for line in lines}
    expected = {line.id for line in lines if line.what != "retraction" and line.id not in gone}
    assert {line.id for line in in_order(lines)} == expected


@given(histories())
def test_dated_lines_are_in_the_order_of_their_days(lines: list[Line]) -> None:
    days = [line.day for line in in_order(lines) if line.day is not None]
    assert days == sorted(days)


@given(histories(), DAYS)
def test_taking_back_a_line_just_entered_changes_nothing(lines: list[Line], day: int | None) -> None:
    before = in_order(lines)
    tried = [*lines, Line(98, "rejected", **dated(day)), Line(99, "retraction", retracts=98)]
    assert in_order(tried) == before


@given(histories(), DAYS, st.data())
def test_correcting_a_day_there_and_back_changes_no_place(
    lines: list[Line], day: int | None, data: st.DataObject
) -> None:
    before = in_order(lines)
    if not before:
        return
    chosen = data.draw(st.sampled_from(before))
    there = replace(chosen, id=98, retracts=chosen.id, **dated(day))
    back = replace(chosen, id=99, retracts=98)
    assert [line.id for line in in_order([*lines, there, back])] == [
        99 if line.id == chosen.id else line.id for line in before
    ]


@given(histories(), st.data())
def test_forgetting_a_day_keeps_the_place(lines: list[Line], data: st.DataObject) -> None:
    """Where nobody's day hung on the line before: then the neighbours are the same."""
    if any(line.day is None and line.what != "retraction" for line in lines) or not (before := in_order(lines)):
        return
    chosen = data.draw(st.sampled_from(before))
    after = in_order([*lines, replace(chosen, id=99, retracts=chosen.id, **dated(None))])
    assert [line.id for line in after] == [99 if line.id == chosen.id else line.id for line in before]


def ids(*lines: Line) -> list[int]:
    return [line.id for line in in_order(lines)]


def test_a_forgotten_phone_call_does_not_void_the_rejection() -> None:
    lines = [Line(1, "stage", 1, 10), Line(2, "rejected", None, 30), Line(3, "stage", 3, 20)]
    ordered = in_order(lines)
    assert [line.id for line in ordered] == [1, 3, 2]
    assert standing(ordered, APPLIED) == Standing(3, 20, "rejected", 30, 10, 30)


def test_ties_stand_in_the_order_of_entry() -> None:
    assert ids(Line(1, "stage", 2, 5), Line(2, "stage", 1, 5), Line(3, "stage", 3, 5)) == [1, 2, 3]


def test_an_undated_line_stays_behind_the_one_it_was_entered_after() -> None:
    applied, replied, later = Line(1, "stage", 1, 10), Line(2, "stage", 2), Line(3, "stage", 3, 20)
    assert ids(applied, replied, later) == [1, 2, 3]
    assert ids(later, applied, replied) == [1, 3, 2]


def test_an_undated_line_comes_before_another_of_the_same_day_that_was_entered_later() -> None:
    assert ids(Line(1, "stage", 1, 10), Line(2, "stage", 2), Line(3, "stage", 3, 10)) == [1, 2, 3]


def test_an_undated_line_goes_with_the_one_it_follows() -> None:
    lines = [Line(1, "stage", 1, 10), Line(2, "stage", 2), Line(3, "stage", 3, 20)]
    assert ids(*lines, Line(4, "stage", 1, 30, retracts=1)) == [3, 4, 2]


def test_an_undated_line_stays_where_it_was_when_the_one_before_is_taken_back() -> None:
    lines = [Line(1, "stage", 1, 10), Line(2, "stage", 2), Line(3, "stage", 3, 20)]
    assert ids(*lines, Line(4, "retraction", retracts=1)) == [2, 3]


def test_a_first_line_without_a_day_comes_before_all_days() -> None:
    assert ids(Line(1, "stage", 1), Line(2, "stage", 3, 5), Line(3, "stage", 2, 2)) == [1, 3, 2]


def test_a_day_forgotten_keeps_its_place_behind_a_line_entered_later() -> None:
    called, applied = Line(1, "stage", 3, 12), Line(2, "stage", 1, 10)
    assert ids(called, applied, Line(3, "stage", 3, None, retracts=1)) == [2, 3]


def test_a_day_given_and_forgotten_leads_back_between_its_neighbours() -> None:
    lines = [Line(1, "stage", 1, 5), Line(2, "stage", 2), Line(3, "stage", 3, 8)]
    there_and_back = [Line(4, "stage", 2, 20, retracts=2), Line(5, "stage", 2, None, retracts=4)]
    assert ids(*lines, *there_and_back) == [1, 5, 3]


def test_a_retraction_taken_back_is_as_if_it_had_not_been() -> None:
    lines = [Line(1, "stage", 1, 5), Line(2, "stage", 2), Line(3, "rejected", None, 8)]
    gone = Line(4, "retraction", retracts=2)
    assert ids(*lines, gone) == [1, 3]
    assert ids(*lines, gone, Line(5, "stage", 2, None, retracts=4)) == [1, 5, 3]
    assert ids(*lines, gone, Line(5, "retraction", retracts=4)) == [1, 3]


def test_an_empty_history_stands_nowhere() -> None:
    assert in_order([]) == ()
    assert standing([]) == Standing()


def test_any_move_or_reopening_voids_the_outcome_before_it() -> None:
    applied, rejected = Line(1, "stage", 1, 5), Line(2, "rejected", None, 8)
    assert standing([applied, rejected]).outcome == "rejected"
    assert standing([applied, rejected, Line(3, "reopened", None, 9)]).outcome is None
    assert standing([applied, rejected, Line(3, "stage", 1, 9)]).outcome is None
    assert standing([applied, rejected, Line(3, "reopened"), Line(4, "withdrawn", None, 9)]).outcome == "withdrawn"


def test_accepted_is_a_stage_and_an_outcome() -> None:
    assert standing([Line(1, "accepted", LAST, 5)], APPLIED) == Standing(LAST, 5, "accepted", 5, 5, 5)
    assert standing([Line(1, "accepted", LAST, 5), Line(2, "stage", 6, 9)]).outcome is None


RANKS = {number: number for number in range(LAST + 1)}


def told(kept: list[Line], other: list[Line]) -> tuple[list[int], list[int]]:
    added, void = told_by_a_duplicate(kept, other, RANKS)
    return [line.id for line in added], [line.id for line in void]


def test_a_duplicate_tells_the_days_before() -> None:
    kept = [Line(1, "stage", 3, 10)]
    assert told(kept, [Line(11, "stage", 0, 2), Line(12, "stage", 1, 5)]) == ([11, 12], [])


def test_a_duplicate_saved_later_says_nothing_new() -> None:
    assert told([Line(1, "stage", 1, 5), Line(2, "stage", 3, 10)], [Line(11, "stage", 0, 12)]) == ([], [])


def test_a_kept_one_saved_later_gives_way_to_what_the_duplicate_had_reached() -> None:
    assert told([Line(1, "stage", 0, 12)], [Line(11, "stage", 1, 5), Line(12, "stage", 3, 10)]) == ([11, 12], [1])


def test_a_move_back_that_happened_stays() -> None:
    kept = [Line(1, "stage", 4, 5), Line(2, "stage", 3, 9)]
    assert told(kept, [Line(11, "stage", 4, 6)]) == ([], [])


def test_the_outcome_of_a_duplicate_comes_along_once() -> None:
    kept = [Line(1, "stage", 1, 5), Line(2, "rejected", None, 20)]
    other = [Line(11, "stage", 1, 5), Line(12, "rejected", None, 20), Line(13, "reopened", None, 25)]
    assert told(kept, other) == ([13], [])


def test_an_undated_stage_already_reached_says_nothing_new() -> None:
    assert told([Line(1, "stage", 3, 10)], [Line(11, "stage", 1), Line(12, "stage", 4)]) == ([12], [])


def test_a_first_line_without_a_day_is_never_void() -> None:
    assert told([Line(1, "stage", 0)], [Line(11, "stage", 1, 5)]) == ([11], [])
