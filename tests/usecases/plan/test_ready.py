"""Between searches: who is kept warm, what shows one's work, one answer a quarter."""

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.models import Contact, QuarterAnswer, Story
from headway.usecases import plan, tracker
from tests.people import TODAY, later


def test_one_answer_a_quarter_and_the_later_one_holds(ada: Ctx) -> None:
    assert plan.readiness(ada).question == "What would you do tomorrow if you lost your job today?"
    plan.answer_quarter(ada, words="Call Mira.")
    plan.answer_quarter(ada, words="Call Mira and Noor.")
    assert QuarterAnswer.objects.count() == 1
    found = plan.readiness(ada)
    assert found.answer is not None
    assert (found.answer.words, found.answer.quarter) == ("Call Mira and Noor.", "Quarter 1 of 2026")
    spring = plan.readiness(later(ada, days=30))
    assert spring.answer is None
    assert [each.words for each in spring.before] == ["Call Mira and Noor."]
    tracker.undo(ada)
    tracker.undo(ada)
    assert plan.readiness(ada).answer is None


def test_an_answer_is_removed_and_comes_back(ada: Ctx, cleo: Ctx) -> None:
    plan.answer_quarter(ada, words="Call Mira.")
    day = plan.readiness(ada).quarter_on
    with pytest.raises(NotFound):
        plan.remove_answer(cleo, quarter_on=day)
    plan.remove_answer(ada, quarter_on=day)
    assert plan.readiness(ada).answer is None
    tracker.undo(ada)
    assert plan.readiness(ada).answer is not None
    with pytest.raises(Invalid):
        plan.answer_quarter(ada, words=" ")


def test_ben_does_not_read_the_answers(ada: Ctx, ben: Ctx) -> None:
    plan.answer_quarter(ada, words="Call Mira.")
    assert plan.readiness(ben).answer is None


def test_what_shows_ones_work_and_when_it_was_last_touched(ada: Ctx) -> None:
    shown, stories = plan.readiness(ada).showed
    assert (shown.n, shown.stale, stories.words) == (0, True, "Nothing here yet.")
    plan.add_showpiece(ada, values={"title": "A talk", "kind": "talk"})
    Story.objects.create(owner_id=ada.owner_id, title="The outage", made_at=later(ada, days=-200).now)
    shown, stories = plan.readiness(ada).showed
    assert (shown.n, shown.touched_on, shown.stale) == (1, TODAY, False)
    assert (stories.n, stories.stale) == (1, True)


def test_those_who_are_kept_warm(ada: Ctx) -> None:
    Contact.objects.create(owner_id=ada.owner_id, name="Mira", key="mira", next_on=TODAY)
    Contact.objects.create(owner_id=ada.owner_id, name="Noor", key="noor")
    (it,) = plan.readiness(ada).warm
    assert it.title == "A word to Mira"
