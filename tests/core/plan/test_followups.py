"""What proposes itself, from which day on, and when it is silent."""

from datetime import date, timedelta

import pytest

from headway.core.errors import NotFound
from headway.core.plan import followups
from headway.core.plan.followups import Decision, Held, Open, Proposal, Rejected, Sent, Warm

TODAY = date(2026, 3, 18)  # a Wednesday


def days(n: int) -> date:
    return TODAY - timedelta(days=n)


def asked(**given: object) -> list[Proposal]:
    known: dict[str, object] = {
        "id": 7,
        "name": "Engineer at Brightwater",
        "company": "Brightwater",
        "news_on": days(9),
    }
    return list(followups.after_applying([Open(**known | given)], TODAY))  # type: ignore[arg-type]


def test_from_the_learned_day_on_it_is_time_to_ask() -> None:
    (it,) = asked(ask_on=TODAY)
    assert (it.kind, it.key, it.due_on, it.opportunity_id) == ("ask", f"ask.7.{days(9)}", TODAY, 7)
    assert "9 days of silence" in it.why
    assert asked(ask_on=days(-1)) == []
    assert asked(ask_on=None) == []


def test_a_promised_answer_is_late_the_day_after() -> None:
    (it,) = asked(promised_on=days(1), ask_on=days(3))
    assert (it.kind, it.due_on) == ("promise", TODAY)
    assert asked(promised_on=TODAY) == []
    assert asked(promised_on=days(1), news_on=days(1)) == []  # they kept their word


def test_a_promise_of_a_month_ago_is_a_silence_like_any_other() -> None:
    (it,) = asked(promised_on=days(29), news_on=days(40), ask_on=days(30))
    assert it.kind == "ask"


def test_who_asked_is_reminded_a_week_later_and_once_only() -> None:
    (again,) = asked(tries=(days(7),), ask_on=days(8), news_on=days(20))
    assert (again.kind, again.tries, again.due_on) == ("ask", 1, TODAY)
    assert asked(tries=(days(6),), ask_on=days(8), news_on=days(20)) == []
    (gone,) = asked(tries=(days(15), days(7)), ask_on=days(16), news_on=days(20))
    assert gone.kind == "let_go"
    assert "Brightwater may not be the place." in gone.why


def test_two_questions_on_one_day_are_one_try() -> None:
    (it,) = asked(tries=(days(8), days(8)), news_on=days(20))
    assert it.kind == "ask"


def test_what_is_probably_over_is_asked_no_more() -> None:
    assert asked(tries=(days(40),), ask_on=None, news_on=days(60), over=True) == []
    assert asked(promised_on=days(1), news_on=days(60), over=True)[0].kind == "promise"


def test_news_begin_everything_anew() -> None:
    assert asked(tries=(days(15), days(12)), news_on=days(2), ask_on=days(-5)) == []


def test_a_promise_after_two_tries_is_not_asked_about_a_third_time() -> None:
    (it,) = asked(tries=(days(15), days(10)), news_on=days(20), promised_on=days(2))
    assert it.kind == "let_go"


def test_thanks_are_for_the_day_after_and_a_week() -> None:
    def thanks(ago: int, **given: object) -> list[Proposal]:
        return list(followups.after_interviews([Held(3, 7, "Engineer", days(ago), **given)], TODAY))  # type: ignore[arg-type]

    assert thanks(0) == []
    (it,) = thanks(1)
    assert (it.kind, it.interview_id, it.opportunity_id, it.key) == ("thank_you", 3, 7, f"thank_you.3.{days(1)}")
    assert thanks(7)
    assert thanks(8) == []
    assert thanks(1, thanked=True) == []


def test_an_interview_known_from_its_stage_alone_is_thanked_for_too() -> None:
    (it,) = followups.after_interviews([Held(None, 7, "Engineer", days(1))], TODAY)
    assert (it.kind, it.interview_id, it.key) == ("thanks", None, f"thanks.7.{days(1)}")


def test_a_rejection_is_answered_within_two_weeks() -> None:
    def after(ago: int, *tries: date) -> list[Proposal]:
        return list(followups.after_rejections([Rejected(7, "Engineer", days(ago), tries)], TODAY))

    assert after(0)[0].kind == "rejection"
    assert after(13)
    assert after(14) == []
    assert after(3, days(2)) == []
    assert after(3, days(5))  # what was written before it is no answer


def test_outreach_is_followed_up_after_three_days_of_work() -> None:
    def silent(*tries: date) -> list[Proposal]:
        return list(followups.after_outreach([Sent(4, 9, "Mira", tries)], TODAY))

    assert silent(date(2026, 3, 13))[0].kind == "outreach"  # a Friday: Wednesday is the third day
    assert silent(date(2026, 3, 16)) == []
    assert silent() == []
    assert silent(date(2026, 3, 5), date(2026, 3, 12)) == []
    assert silent(date(2026, 3, 4), date(2026, 3, 11))[0].kind == "rest"


def test_a_rhythm_asks_for_a_word_when_its_day_has_come() -> None:
    (it,) = followups.to_keep_warm([Warm(9, "Mira", TODAY, days(30)), Warm(8, "Noor", days(-1))], TODAY)
    assert (it.kind, it.contact_id) == ("keep_in_touch", 9)
    assert "Last spoken: " in it.why


@pytest.mark.parametrize(
    ("decision", "stands"),
    [
        (None, True),
        (("did", None), False),
        (("never", None), False),
        (("tomorrow", days(-1)), False),
        (("tomorrow", TODAY), True),
    ],
)
def test_what_was_decided_holds(decision: tuple[str, date | None] | None, stands: bool) -> None:
    (it,) = asked(ask_on=TODAY)
    decided = [Decision(it.key, *decision)] if decision else []  # type: ignore[arg-type]
    assert bool(followups.undecided([it], decided, TODAY)) == stands


def test_a_decision_about_another_day_says_nothing_of_this_one() -> None:
    (it,) = asked(ask_on=TODAY)
    assert followups.undecided([it], [Decision(f"ask.7.{days(90)}", "never")], TODAY) == (it,)


def test_promises_come_first_and_letting_go_last() -> None:
    found = [*asked(tries=(days(15), days(7)), news_on=days(20)), *asked(ask_on=days(5)), *asked(promised_on=days(1))]
    assert [it.kind for it in followups.undecided(found, [], TODAY)] == ["promise", "ask", "let_go"]


@pytest.mark.parametrize(
    "text", ["", "ask", "ask.7", "ask.7.soon", "gossip.7.2026-03-01", "ask.x.2026-03-01", "ask.²."]
)
def test_a_key_of_nothing_is_not_found(text: str) -> None:
    with pytest.raises(NotFound):
        followups.parsed(text)


def test_a_key_says_what_it_is_about() -> None:
    key = followups.parsed("let_go.12.2026-02-28")
    assert str(key) == "let_go.12.2026-02-28"
