"""Stories and the question bank: what covers what, flagships, rehearsals; they outlive a job search."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound, Stale
from headway.core.interviews.bank import BUILT_IN
from headway.models import Question, Rehearsal, Story
from headway.usecases import interviews, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def mill(ada: Ctx) -> Any:
    """Ada's story of the mill."""
    return interviews.add_story(
        ada, title="The night the mill stood still", skills=["SQL", "calm"], questions=["deadline", "hard-problem"]
    )


def bank(ctx: Ctx) -> dict[str, Any]:
    return {each.ref: each for each in interviews.questions(ctx, all=True)}


def test_a_story_covers_its_questions(ada: Ctx, mill: Any) -> None:
    assert [each.text for each in mill.questions] == [BUILT_IN["deadline"].text, BUILT_IN["hard-problem"].text]
    assert {ref for ref, each in bank(ada).items() if each.covered} == {"deadline", "hard-problem"}
    covered = [each.covered for each in interviews.questions(ada)]
    assert covered == sorted(covered)
    assert not mill.complete


def test_it_outlives_the_job_search(ada: Ctx, mill: Any, home: Any) -> None:
    tracker.start(ada, name="Next")
    assert interviews.stories(ada) == (mill,)


def test_looking_at_the_bank_writes_nothing(ada: Ctx) -> None:
    assert len(interviews.questions(ada)) == len(BUILT_IN)
    assert not Question.objects.exists()


def test_edited_and_back(ada: Ctx, mill: Any) -> None:
    done = interviews.edit_story(ada, story_id=mill.id, title="The mill", questions=["failure"], version=mill.version)
    changed = interviews.story(ada, story_id=mill.id)
    assert (changed.title, changed.skills, [each.ref for each in changed.questions]) == ("The mill", (), ["failure"])
    with pytest.raises(Stale):
        interviews.edit_story(ada, story_id=mill.id, title="The mill", version=mill.version)
    tracker.undo(ada, batch_id=done.batch_id)
    back = interviews.story(ada, story_id=mill.id)
    assert (back.title, back.skills, set(back.questions)) == (mill.title, mill.skills, set(mill.questions))


def test_a_story_needs_a_title(ada: Ctx) -> None:
    with pytest.raises(Invalid) as refused:
        interviews.add_story(ada, title=" ")
    assert refused.value.field == "title"


def test_three_are_flagships_and_a_fourth_says_so(ada: Ctx, mill: Any) -> None:
    others = [interviews.add_story(ada, title=f"Story {n}") for n in range(3)]
    for each in others:
        interviews.mark_flagship(ada, story_id=each.id)
    with pytest.raises(Conflict) as refused:
        interviews.mark_flagship(ada, story_id=mill.id)
    assert "Story 0, Story 1, Story 2" in refused.value.hint
    interviews.mark_flagship(ada, story_id=others[0].id, flagship=False)
    interviews.mark_flagship(ada, story_id=mill.id)
    assert [each.title for each in interviews.stories(ada) if each.flagship] == ["Story 1", "Story 2", mill.title]


def test_rehearsed_by_day(ada: Ctx, mill: Any) -> None:
    for ago in (6, 0, 0):
        interviews.rehearse_story(ada, story_id=mill.id, on=TODAY - timedelta(days=ago))
    assert interviews.story(ada, story_id=mill.id).rehearsed_on == (TODAY, TODAY - timedelta(days=6))
    with pytest.raises(Invalid):
        interviews.rehearse_story(ada, story_id=mill.id, on=TODAY + timedelta(days=1))


def test_removed_with_all_that_hangs_on_it_and_back(ada: Ctx, mill: Any, add: Callable[..., Any]) -> None:
    interviews.rehearse(ada, ref="deadline", story_id=mill.id)
    it = interviews.add_interview(ada, opportunity_id=add().id)
    interviews.choose_stories(ada, interview_id=it.id, story_ids=[mill.id])
    before = interviews.story(ada, story_id=mill.id)
    done = interviews.remove_story(ada, story_id=mill.id)
    assert not Story.objects.exists()
    assert not Rehearsal.objects.exists()
    assert interviews.interview(ada, interview_id=it.id).stories == ()
    assert tracker.undo(ada, batch_id=done.batch_id).left == ()
    back = interviews.story(ada, story_id=mill.id)
    assert (back.rehearsed_on, back.told_in) == (before.rehearsed_on, before.told_in)
    assert set(back.questions) == set(before.questions)


def test_a_built_in_question_is_put_away_and_comes_back(ada: Ctx) -> None:
    interviews.remove_question(ada, ref="gap")
    assert "gap" not in {each.ref for each in interviews.questions(ada)}
    assert bank(ada)["gap"].put_away
    assert "gap" not in {each.ref for each in interviews.to_practise(ada, limit=1000)}
    interviews.restore_question(ada, ref="gap")
    assert not bank(ada)["gap"].put_away
    with pytest.raises(NotFound):
        interviews.restore_question(ada, ref="gap")


def test_own_questions(ada: Ctx) -> None:
    own = interviews.add_question(ada, text="What is a good loaf?", kind="role", role="Baker")
    assert (own.kind, own.role, own.built_in) == ("role", "Baker", False)
    interviews.edit_question(ada, ref=own.ref, text="What is a good roll?", kind="role", role="Baker")
    assert bank(ada)[own.ref].text == "What is a good roll?"
    for text in ("what is a GOOD roll?", BUILT_IN["pay"].text):
        with pytest.raises(Conflict):
            interviews.add_question(ada, text=text)
    done = interviews.remove_question(ada, ref=own.ref)
    assert own.ref not in bank(ada)
    tracker.undo(ada, batch_id=done.batch_id)
    assert bank(ada)[own.ref].text == "What is a good roll?"
    with pytest.raises(NotFound):
        interviews.edit_question(ada, ref="pay", text="How much?")


def test_stories_for_a_question(ada: Ctx, mill: Any) -> None:
    fair = interviews.add_story(ada, title="The fair")
    done = interviews.answer_with(ada, ref="deadline", story_ids=[fair.id])
    assert [each.name for each in bank(ada)["deadline"].stories] == ["The fair"]
    tracker.undo(ada, batch_id=done.batch_id)
    assert [each.name for each in bank(ada)["deadline"].stories] == [mill.title]


def test_strangers_and_coaches(ada: Ctx, ben: Ctx, cleo: Ctx, mill: Any) -> None:
    own = interviews.add_question(ada, text="What is a good loaf?")
    assert interviews.stories(ben) == (interviews.story(ada, story_id=mill.id),)
    assert interviews.stories(cleo) == ()
    assert own.ref not in bank(cleo)
    steps: list[Callable[[Ctx], Any]] = [
        lambda who: interviews.mark_flagship(who, story_id=mill.id),
        lambda who: interviews.rehearse_story(who, story_id=mill.id),
        lambda who: interviews.remove_story(who, story_id=mill.id),
        lambda who: interviews.edit_story(who, story_id=mill.id, title="Mine"),
        lambda who: interviews.answer_with(who, ref="gap", story_ids=[mill.id]),
        lambda who: interviews.remove_question(who, ref=own.ref),
        lambda who: interviews.rehearse(who, ref=own.ref),
        lambda who: interviews.add_story(who, title="The fair", questions=[own.ref]),
    ]
    for step in steps:
        with pytest.raises(NotFound):
            step(cleo)
        with pytest.raises(NotAllowed):
            step(ben)


def test_the_search_box_finds_them(ada: Ctx, cleo: Ctx, mill: Any, add: Callable[..., Any]) -> None:
    it = interviews.add_interview(ada, opportunity_id=add().id, people=["Mona Fell"])
    assert [each.key for each in interviews.find_stories(ada, text="mill SQL", limit=6)] == [mill.id]
    assert [each.key for each in interviews.find_interviews(ada, text="mona bright", limit=6)] == [it.id]
    assert [each.key for each in interviews.find_questions(ada, text="weekend urgent", limit=6)] == []
    assert [each.key for each in interviews.find_questions(ada, text="everything urgent", limit=6)] == ["priorities"]
    for find in (interviews.find_stories, interviews.find_interviews):
        assert find(cleo, text="m", limit=6) == ()


def test_lists_cost_the_same_however_many(ada: Ctx, mill: Any, django_assert_num_queries: Any) -> None:
    for n in range(5):
        story = interviews.add_story(ada, title=f"Story {n}", questions=["gap", "pay"])
        interviews.rehearse(ada, ref="gap", story_id=story.id)
    with django_assert_num_queries(4):
        interviews.stories(ada)
    with django_assert_num_queries(3):
        interviews.questions(ada)
