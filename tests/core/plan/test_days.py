"""Today, the week looked back on, and readiness between searches: their sentences and their small rules."""

from datetime import date, timedelta

import pytest

from headway.core.errors import Invalid
from headway.core.plan import readiness, reviews, today
from headway.core.plan.followups import Proposal
from headway.core.plan.today import Line, Section, Waiting
from headway.core.plan.wins import Win

TODAY = date(2026, 3, 18)


def line(section: Section = "planned", key: str = "x", **given: object) -> Line:
    return Line(key, section, "Write to Mira", **given)  # type: ignore[arg-type]


def ask(n: int, tries: int = 0) -> Proposal:
    due = TODAY - timedelta(days=n)
    return Proposal(f"ask.{n}.{due}", "ask", "Ask", "", due, opportunity_id=n, tries=tries)


def test_the_most_important_sentence_is_an_interview_then_a_promise() -> None:
    interview, promise = line("interviews", at="10:30"), line("promised")
    assert today.lead(today.grouped([promise, interview]), 0) == "Write to Mira, 10:30."
    assert today.lead(today.grouped([line(), promise]), 0) == "Write to Mira."


def test_else_it_is_how_much_there_is() -> None:
    assert today.lead(today.grouped([line(), line(key="y")]), 0) == "2 things for today."
    assert today.lead(today.grouped([line(late=3)]), 0) == "1 thing waits for you."


def test_a_day_that_is_empty_says_what_was_done() -> None:
    assert today.lead((), 0) == "Nothing is due today."
    assert today.lead((), 3) == "3 things done. That was today."


def test_groups_stand_in_their_order_and_the_overdue_first() -> None:
    found = today.grouped([line(key="a"), line("due", key="b"), line("due", key="c", late=2), line("interviews")])
    assert [group.section for group in found] == ["interviews", "due", "planned"]
    assert [each.key for each in found[1].lines] == ["c", "b"]


def test_a_day_has_room_for_five_first_questions() -> None:
    found, waiting = today.fitting([ask(n) for n in range(1, 9)], {})
    assert ([it.opportunity_id for it in found], waiting) == ([1, 2, 3, 4, 5], Waiting(3, 3))
    found, waiting = today.fitting([ask(n) for n in range(1, 9)], {"ask": 4})
    assert (len(found), waiting.n) == (1, 7)
    assert today.fitting([ask(n, tries=1) for n in range(8)], {"ask": 5})[1] == Waiting()


def test_people_who_are_kept_warm_wait_in_their_order() -> None:
    warm = [Proposal(f"keep_in_touch.{n}", "keep_in_touch", "", "", TODAY - timedelta(days=n)) for n in range(5)]
    found, waiting = today.fitting(warm, {"ask": 5})
    assert ([it.key for it in found], waiting) == ([f"keep_in_touch.{n}" for n in (2, 3, 4)], Waiting(2, 0))


def test_what_may_rest_has_room_for_three_and_stands_last() -> None:
    silent = [Proposal(f"rest.{n}", "rest", "", "", TODAY - timedelta(days=n), tries=2) for n in range(5)]
    found, waiting = today.fitting([*silent, ask(1)], {})
    assert ([it.key for it in found[:-1]], waiting) == (["rest.0", "rest.1", "rest.2"], Waiting(2, 0))
    (group,) = today.grouped(today.of_proposal(it, TODAY) for it in found)
    assert [each.key for each in group.lines] == [ask(1).key, "rest.0", "rest.1", "rest.2"]


def test_what_waits_is_told_even_where_nothing_fits() -> None:
    (group,) = today.grouped([], Waiting(7, 4))
    assert (group.section, group.more, group.asks, group.lines) == ("people", 7, 4, ())


def test_letting_go_closes_and_everything_else_can_be_done() -> None:
    gone = today.of_proposal(Proposal("let_go.1.2026-03-01", "let_go", "", "", TODAY), TODAY)
    assert gone.verbs == ("close", "tomorrow", "never")
    it = today.of_proposal(ask(3), TODAY)
    assert (it.late, it.section) == (0, "people")
    assert it.verbs == ("did", "write", "tomorrow", "never")


def test_only_a_broken_promise_is_late() -> None:
    due = TODAY - timedelta(days=2)
    it = today.of_proposal(Proposal(f"promise.1.{due}", "promise", "", "", due), TODAY)
    assert (it.late, it.section, it.at) == (2, "promised", "16 March")


def test_an_offer_is_no_end() -> None:
    assert today.on_the_table([]) == ""
    assert "Until it is accepted in writing" in today.on_the_table(["Engineer at Brightwater"])
    assert today.on_the_table(["a", "b"]).startswith("2 offers")


def test_early_in_a_week_the_one_before_is_looked_back_on() -> None:
    monday = date(2026, 3, 16)
    before = monday - timedelta(days=7)
    assert reviews.week_to_review(monday, monday, saved=False) == before
    assert reviews.week_to_review(monday + timedelta(days=1), monday, saved=False) == before
    assert reviews.week_to_review(monday + timedelta(days=2), monday, saved=False) == monday
    assert reviews.week_to_review(monday, monday, saved=True) == monday


def test_a_week_in_one_sentence() -> None:
    told = reviews.lead({"applications": 4, "replies": 1, "interviews": 2}, 150, [])
    assert told == "4 applications, 2 interviews, 1 reply, 2 h 30 min."
    assert reviews.lead({"applications": 1}, 0, []) == "1 application."
    assert reviews.lead({}, 45, []) == "45 min."
    assert reviews.lead({}, 0, []).startswith("A quiet week.")
    assert reviews.lead({}, 0, [Win("offer", TODAY, "An offer")]) == "A week with something good in it."


def test_own_words_are_kept_as_they_are_and_refused_where_too_long() -> None:
    assert reviews.checked(" It was\n\nfine. ", " ask  sooner\n") == ("It was\n\nfine.", "ask sooner")
    for words, change in (("x" * 10_001, ""), ("", "x" * 301)):
        with pytest.raises(Invalid):
            reviews.checked(words, change)


@pytest.mark.parametrize(("month", "first"), [(1, 1), (3, 1), (4, 4), (9, 7), (12, 10)])
def test_a_quarter_begins_with_its_first_month(month: int, first: int) -> None:
    assert readiness.quarter_of(date(2026, month, 28)) == date(2026, first, 1)


def test_what_shows_ones_work_grows_stale_after_half_a_year() -> None:
    assert readiness.showed("Stories", 0, None, TODAY).stale
    assert not readiness.showed("Stories", 3, TODAY - timedelta(days=179), TODAY).stale
    assert readiness.showed("Stories", 3, TODAY - timedelta(days=180), TODAY).stale


def test_an_answer_says_something() -> None:
    assert readiness.checked(" I would call Mira. ") == "I would call Mira."
    for words in ("  ", "x" * 10_001):
        with pytest.raises(Invalid):
            readiness.checked(words)
