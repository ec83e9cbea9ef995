"""After a round: what is written down, what waits because of it, and questions that go into the bank."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotFound
from headway.usecases import interviews, tracker
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
FRIDAY = date(2026, 3, 20)


@pytest.fixture
@remembered
def held(ada: Ctx, add: Callable[..., Any]) -> Any:
    """A round of yesterday."""
    it = add(at="Job interview", on=TODAY - timedelta(days=2))
    return interviews.add_interview(ada, opportunity_id=it.id, on=TODAY - timedelta(days=1))


def now(ada: Ctx, it: Any) -> Any:
    return interviews.interview(ada, interview_id=it.id)


def test_it_is_written_down(ada: Ctx, held: Any) -> None:
    interviews.finish_interview(
        ada, interview_id=held.id, rating=4, went_well=" The demo ", asked=["Why us?", "why us?", "Why us?", ""],
        thanked_on=TODAY, answer_asked_on=TODAY - timedelta(days=1),
    )  # fmt: skip
    it = now(ada, held)
    assert (it.rating, it.went_well, it.asked) == (4, "The demo", ("Why us?", "why us?"))
    assert (it.thanked_on, it.answer_asked_on) == (TODAY, TODAY - timedelta(days=1))
    assert interviews.to_rate(ada) == () == interviews.without_thanks(ada)


def test_a_promised_day_is_what_the_opportunity_waits_for(ada: Ctx, held: Any) -> None:
    done = interviews.finish_interview(ada, interview_id=held.id, promised_on=FRIDAY)
    assert tracker.opportunity(ada, id=held.opportunity_id).promised_on == FRIDAY
    tracker.undo(ada, batch_id=done.batch_id)
    assert tracker.opportunity(ada, id=held.opportunity_id).promised_on is None


def test_another_day_that_the_person_typed_stands(ada: Ctx, held: Any) -> None:
    interviews.finish_interview(ada, interview_id=held.id, promised_on=FRIDAY)
    tracker.edit(ada, ids=[held.opportunity_id], values={"promised_on": date(2026, 3, 27)})
    interviews.finish_interview(ada, interview_id=held.id, promised_on=FRIDAY, rating=3)
    assert tracker.opportunity(ada, id=held.opportunity_id).promised_on == date(2026, 3, 27)
    interviews.finish_interview(ada, interview_id=held.id, promised_on=None, rating=3)
    assert tracker.opportunity(ada, id=held.opportunity_id).promised_on == date(2026, 3, 27)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"rating": 6}, "rating"),
        ({"rating": 0}, "rating"),
        ({"thanked_on": FRIDAY}, "thanked_on"),
        ({"answer_asked_on": FRIDAY}, "answer_asked_on"),
        ({"asked": [f"Question {n}?" for n in range(101)]}, "asked"),
        ({"lessons": "x" * 100_001}, "lessons"),
    ],
)
def test_what_makes_no_sense_is_refused(ada: Ctx, held: Any, given: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        interviews.finish_interview(ada, interview_id=held.id, **given)
    assert refused.value.field == field
    assert now(ada, held) == held


def test_stories_told_are_the_persons_own(ada: Ctx, cleo: Ctx, held: Any) -> None:
    mine, hers = (interviews.add_story(who, title="The fair") for who in (ada, cleo))
    interviews.finish_interview(ada, interview_id=held.id, story_ids=[mine.id])
    assert [each.name for each in now(ada, held).stories] == ["The fair"]
    assert [each.id for each in interviews.story(ada, story_id=mine.id).told_in] == [held.id]
    with pytest.raises(NotFound):
        interviews.finish_interview(ada, interview_id=held.id, story_ids=[hers.id])


def test_lists_are_ticked_by_their_text(ada: Ctx, held: Any) -> None:
    interviews.add_item(ada, interview_id=held.id, text=" Who decides? ", to="to_ask")
    interviews.tick_item(ada, interview_id=held.id, text="Who decides?", of="to_ask")
    assert (now(ada, held).to_ask[-1].text, now(ada, held).to_ask[-1].done) == ("Who decides?", True)
    interviews.tick_item(ada, interview_id=held.id, text="Who decides?", of="to_ask", done=False)
    assert not now(ada, held).to_ask[-1].done
    interviews.remove_item(ada, interview_id=held.id, text="Who decides?", of="to_ask")
    for verb in (interviews.tick_item, interviews.remove_item):
        with pytest.raises(NotFound):
            verb(ada, interview_id=held.id, text="Who decides?", of="to_ask")
    with pytest.raises(Invalid):
        interviews.add_item(ada, interview_id=held.id, text=" ")


def test_what_they_asked_goes_into_the_bank(ada: Ctx, held: Any) -> None:
    with pytest.raises(Conflict):
        interviews.keep_asked(ada, interview_id=held.id)
    interviews.finish_interview(ada, interview_id=held.id, asked=["Why this role?", "What is a good loaf?"])
    done = interviews.keep_asked(ada, interview_id=held.id)
    own = [each.text for each in interviews.questions(ada) if not each.built_in]
    assert own == ["What is a good loaf?"]  # the other one is built in
    with pytest.raises(Conflict):
        interviews.keep_asked(ada, interview_id=held.id)
    tracker.undo(ada, batch_id=done.batch_id)
    assert all(each.built_in for each in interviews.questions(ada))
