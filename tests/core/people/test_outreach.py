"""What helps next in a conversation, by its stage and its silence; and what an address may ask for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from headway.core.errors import Invalid
from headway.core.people import outreach as core

FRIDAY = date(2026, 3, 13)
SENT = core.Conversation(
    1, 1, 1, "Mira Okafor", 1, "Brightwater Labs", "", None, "", "Sent", 2, 1, 1, FRIDAY, None, None, FRIDAY, FRIDAY,
    datetime(2026, 3, 13, tzinfo=UTC), 1,
)  # fmt: skip


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "Give it three"), (4, "Give it three"), (5, "Write once more today"), (10, "Write once more"), (11, "let it")],
)
def test_after_three_working_days_once_more_after_seven_let_go(days: int, said: str) -> None:
    assert said in core.next_step(SENT, FRIDAY + timedelta(days=days))


def test_a_follow_up_begins_the_wait_anew() -> None:
    again = replace(SENT, follow_ups=1, followed_on=FRIDAY + timedelta(days=10))
    assert "Give it three" in core.next_step(again, FRIDAY + timedelta(days=11))


def test_what_went_quiet_later_and_what_is_over() -> None:
    met = replace(SENT, stage_number=3)
    assert core.next_step(met, FRIDAY).startswith("Thank them")
    assert "gone quiet" in core.next_step(met, FRIDAY + timedelta(days=30))
    assert core.next_step(replace(met, outcome="no_reply"), FRIDAY).startswith("It is over")


def test_nothing_is_waited_for_before_and_after() -> None:
    for number in (0, 5):
        it = replace(SENT, stage_number=number)
        assert (it.waiting, it.silence(FRIDAY)) == (False, "")
    assert replace(SENT, contact="").name == "A contact since deleted"


def test_an_address_says_the_same_again() -> None:
    for given in ({}, {"state": "waiting", "stage": "7"}, {"text": "rust", "led_to": "3", "page": "2"}):
        assert core.as_query(core.parse(given)) == given


@pytest.mark.parametrize(
    ("given", "field"), [({"colour": "red"}, "colour"), ({"stage": "x"}, "stage"), ({"state": "odd"}, "state")]
)
def test_what_it_does_not_know_is_refused_by_name(given: dict[str, str], field: str) -> None:
    with pytest.raises(Invalid) as told:
        core.parse(given)
    assert told.value.field == field
