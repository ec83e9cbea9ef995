"""Practice, mock interviews, and looks back on rejections."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound
from headway.models import Activity, Contact, LookBack
from headway.usecases import interviews, people, tracker
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db
Add = Callable[..., Any]


def test_uncovered_and_least_rehearsed_come_first(ada: Ctx) -> None:
    interviews.add_story(ada, title="The mill", questions=["deadline"])
    interviews.rehearse(ada, ref="pay")
    interviews.rehearse(ada, ref="start")
    interviews.rehearse(ada, ref="start")
    drawn = [each.ref for each in interviews.to_practise(ada, limit=1000)]
    assert drawn[-3:] == ["pay", "start", "deadline"]
    assert drawn == [each.ref for each in interviews.to_practise(ada, limit=1000)]
    assert drawn[0] != interviews.to_practise(later(ada, days=1))[0].ref
    assert {each.kind for each in interviews.to_practise(ada, kind="role")} == {"role"}
    with pytest.raises(Invalid):
        interviews.to_practise(ada, kind="riddle")


def test_what_was_answered_aloud(ada: Ctx) -> None:
    story = interviews.add_story(ada, title="The mill")
    done = interviews.rehearse(ada, ref="pay", story_id=story.id, seconds=95, rating=4, note=" slower ")
    (it,) = interviews.rehearsals(ada)
    assert (it.story, it.seconds, it.rating, it.note, it.rehearsed_on) == ("The mill", 95, 4, "slower", TODAY)
    assert interviews.story(ada, story_id=story.id).rehearsed_on == (TODAY,)
    tracker.undo(ada, batch_id=done.batch_id)
    assert interviews.rehearsals(ada) == ()
    for wrong in ({"seconds": 0}, {"rating": 9}, {"on": TODAY + timedelta(days=1)}):
        with pytest.raises(Invalid):
            interviews.rehearse(ada, ref="pay", **wrong)
    with pytest.raises(NotFound):
        interviews.rehearse(ada, ref="nothing")


def test_minutes_count_as_practice_if_wanted(ada: Ctx) -> None:
    interviews.rehearse(ada, ref="pay", seconds=95)
    assert not Activity.objects.exists()
    interviews.rehearse(ada, ref="pay", seconds=95, log=True)
    done = interviews.rehearse(ada, ref="start", seconds=20, log=True)
    (row,) = Activity.objects.all()
    assert (row.kind, row.minutes, row.on, row.done_at) == ("practice", 3, TODAY, ada.now)
    tracker.undo(ada, batch_id=done.batch_id)
    row.refresh_from_db()
    assert row.minutes == 2


def test_a_rehearsal_is_removed_and_back(ada: Ctx, cleo: Ctx) -> None:
    interviews.rehearse(ada, ref="pay")
    (it,) = interviews.rehearsals(ada)
    with pytest.raises(NotFound):
        interviews.remove_rehearsal(cleo, rehearsal_id=it.id)
    done = interviews.remove_rehearsal(ada, rehearsal_id=it.id)
    assert interviews.rehearsals(ada) == ()
    tracker.undo(ada, batch_id=done.batch_id)
    assert interviews.rehearsals(ada) == (it,)


def test_mock_interviews(ada: Ctx, cleo: Ctx, add: Add) -> None:
    opportunity = add()
    it = interviews.add_mock_interview(ada, with_whom="Jo", content=4, delivery=3, opportunity_id=opportunity.id)
    assert (it.held_on, it.mean, it.opportunity and it.opportunity.id) == (TODAY, 3.5, opportunity.id)
    done = interviews.edit_mock_interview(ada, mock_id=it.id, on=TODAY, content=5)
    assert interviews.mock_interviews(ada)[0].content == 5
    tracker.undo(ada, batch_id=done.batch_id)
    assert interviews.mock_interviews(ada)[0].content == 4
    done = interviews.remove_mock_interview(ada, mock_id=it.id)
    assert interviews.mock_interviews(ada) == ()
    tracker.undo(ada, batch_id=done.batch_id)
    assert len(interviews.mock_interviews(ada)) == 1
    for verb in (interviews.remove_mock_interview, lambda who, mock_id: _edited(who, mock_id)):
        with pytest.raises(NotFound):
            verb(cleo, mock_id=it.id)
    with pytest.raises(NotFound):
        interviews.add_mock_interview(cleo, opportunity_id=opportunity.id)
    with pytest.raises(Invalid):
        interviews.add_mock_interview(ada, asking=6)


def test_with_somebody_who_is_known(ada: Ctx, cleo: Ctx, rejected: Any) -> None:
    (contact,) = Contact.objects.filter(owner_id=ada.owner_id)
    assert interviews.add_mock_interview(ada, with_whom="mona fell").contact_id == contact.pk
    assert interviews.add_mock_interview(ada, with_whom="Jo").contact_id is None
    assert interviews.add_mock_interview(cleo, with_whom="Mona Fell").contact_id is None
    with pytest.raises(NotFound):
        interviews.add_mock_interview(cleo, contact_id=contact.pk)


def _edited(who: Ctx, mock_id: int) -> Any:
    return interviews.edit_mock_interview(who, mock_id=mock_id, on=TODAY)


def test_mocks_beside_real_results(ada: Ctx, add: Add) -> None:
    for n in range(4):
        interviews.add_mock_interview(ada, on=TODAY - timedelta(days=9 - n), content=2 + n % 3)
    for n in range(10):
        it = add(f"Job {n}", at="Job interview", on=TODAY - timedelta(days=9))
        held = interviews.add_interview(ada, opportunity_id=it.id, on=TODAY - timedelta(days=5))
        interviews.finish_interview(ada, interview_id=held.id, rating=5 if n % 2 else 2)
        tracker.close(ada, ids=[it.id], outcome="accepted" if n % 2 else "rejected")
    course = interviews.course(ada)
    assert [(each.good, each.went_on, each.ended) for each in course.felt] == [(True, 5, 0), (False, 0, 5)]
    assert "5 of 5" in course.words
    assert course.practice == "Mean mark 3.0 in the later half, 2.5 in the earlier one."


def test_too_early_to_tell(ada: Ctx) -> None:
    course = interviews.course(ada)
    assert course.words.startswith("Too early to tell")
    assert course.practice.startswith("Too early to tell")


@pytest.fixture
def rejected(ada: Ctx, add: Add) -> Any:
    it = add(at="Job interview")
    people.add_contact(ada, opportunity_id=it.id, name="Mona Fell")
    tracker.close(ada, ids=[it.id], outcome="rejected")
    return it


def test_looking_back(ada: Ctx, rejected: Any) -> None:
    assert [each.id for each in interviews.to_look_back(ada)] == [rejected.id]
    interviews.keep_look_back(ada, opportunity_id=rejected.id, outside="no", qualified="yes", showed="partly")
    done = interviews.keep_look_back(ada, opportunity_id=rejected.id, outside="yes", lesson="They hired from within.")
    kept = interviews.look_back(ada, opportunity_id=rejected.id)
    assert kept is not None
    assert (kept.outside, kept.qualified, kept.reached) == ("yes", "", "Job interview")
    assert interviews.to_look_back(ada) == ()
    tracker.undo(ada, batch_id=done.batch_id)
    before = interviews.look_back(ada, opportunity_id=rejected.id)
    assert before is not None
    assert (before.outside, before.showed) == ("no", "partly")
    taught = interviews.lessons(ada)
    assert taught.words == "1 rejection looked back on: 0 outside your hands."
    assert taught.more.startswith("Qualified, but not fully shown: 1.")
    assert taught.reached == (("Job interview", 1),)
    done = interviews.remove_look_back(ada, opportunity_id=rejected.id)
    assert not LookBack.objects.exists()
    tracker.undo(ada, batch_id=done.batch_id)
    assert LookBack.objects.count() == 1


def test_only_a_rejection_is_looked_back_on(ada: Ctx, ben: Ctx, cleo: Ctx, add: Add, rejected: Any) -> None:
    with pytest.raises(Conflict):
        interviews.keep_look_back(ada, opportunity_id=add("Cook").id, outside="yes")
    with pytest.raises(NotFound):
        interviews.keep_look_back(ada, opportunity_id=rejected.id, reached_id=tracker.search(cleo).stages[2].id)
    with pytest.raises(NotFound):
        interviews.keep_look_back(cleo, opportunity_id=rejected.id, outside="yes")
    with pytest.raises(NotFound):
        interviews.look_back(cleo, opportunity_id=rejected.id)
    with pytest.raises(NotAllowed):
        interviews.keep_look_back(ben, opportunity_id=rejected.id, outside="yes")
    with pytest.raises(Invalid):
        interviews.keep_look_back(ada, opportunity_id=rejected.id, outside="maybe")  # type: ignore[arg-type]


def test_the_contact_stays_one(ada: Ctx, cleo: Ctx, rejected: Any) -> None:
    (contact,) = Contact.objects.filter(owner_id=ada.owner_id)
    done = interviews.stay_in_touch(ada, opportunity_id=rejected.id, contact_id=contact.pk)
    contact.refresh_from_db()
    assert (contact.rhythm_days, contact.next_on) == (90, TODAY + timedelta(days=90))
    with pytest.raises(Conflict):
        interviews.stay_in_touch(ada, opportunity_id=rejected.id, contact_id=contact.pk)
    with pytest.raises(NotFound):
        interviews.stay_in_touch(cleo, opportunity_id=rejected.id, contact_id=contact.pk)
    tracker.undo(ada, batch_id=done.batch_id)
    contact.refresh_from_db()
    assert contact.rhythm_days is None
