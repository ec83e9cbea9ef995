"""Wins: the first of their kind, the end of a long silence, a goal kept, every offer."""

from datetime import date, timedelta

from headway.core.plan import wins
from headway.core.plan.wins import Happened, Kept, Kind

TODAY = date(2026, 3, 18)
AGES_AGO = TODAY - timedelta(days=365)


def days(n: int) -> date:
    return TODAY - timedelta(days=n)


def heard(ago: int, kind: Kind = "reply", id: int = 7) -> Happened:
    return Happened(kind, days(ago), id, f"Job {id}")


def kinds(*happened: Happened, applied: int | None = 100, since: date = AGES_AGO) -> list[str]:
    sent = [] if applied is None else [days(applied)]
    return [it.kind for it in wins.noticed(happened, sent, [], since, TODAY)]


def test_the_first_reply_and_the_first_interview_are_wins_and_the_second_are_not() -> None:
    assert kinds(heard(9), heard(8), heard(5, "interview"), heard(4, "interview")) == ["interview", "reply"]


def test_every_offer_is_one() -> None:
    assert kinds(heard(9), heard(8, "offer", 1), heard(7, "offer", 2)) == ["offer", "offer", "reply"]


def test_three_weeks_without_news_are_a_long_silence_that_ends() -> None:
    assert kinds(heard(60), heard(39)) == ["silence_ended", "reply"]
    assert kinds(heard(60), heard(40)) == ["reply"]
    assert kinds(heard(60), heard(30), applied=None) == ["reply"]  # nothing was out: nobody was silent


def test_only_what_lies_between_two_days_is_told_and_the_history_before_counts() -> None:
    assert kinds(heard(60), heard(3, "interview"), heard(3), since=days(6)) == ["interview", "silence_ended"]


def test_a_goal_that_was_kept_is_one() -> None:
    (it,) = wins.noticed([], [], [Kept("5 applications", TODAY)], days(6), TODAY)
    assert it.words == "A goal kept: 5 applications"


def test_where_a_day_is_unknown_nobody_knows_which_was_the_first() -> None:
    undated = Happened("interview", days(30), 9, "Job 9", known=False)
    assert kinds(heard(9), heard(5, "interview"), undated) == ["reply"]
    assert kinds(heard(9, "offer"), Happened("offer", days(2), 9, "Job 9", known=False)) == ["offer"]


def test_a_silence_that_news_of_an_unknown_day_may_have_broken_is_none() -> None:
    undated = Happened("interview", days(50), 9, "Job 9", known=False)
    assert kinds(heard(60), heard(39), undated) == ["reply"]
    assert kinds(heard(50), heard(29), undated) == ["silence_ended", "reply"]  # it came before that
