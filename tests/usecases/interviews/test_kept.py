"""Interviews go out with everything and come back the same; a duplicate's rounds stay with what it is merged into."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.models import User
from headway.usecases import interviews, tracker, transfer
from tests.people import TODAY, later
from tests.web.interviews.things import of_interviews

pytestmark = pytest.mark.django_db
Add = Callable[..., Any]


def test_everything_goes_out_and_comes_back(ada: Ctx, add: Add) -> None:
    things = of_interviews(ada, add().id, add("Mason").id, add("Miller").id)
    interviews.choose_stories(ada, interview_id=things["interview"], story_ids=[things["story"]])
    interviews.answer_with(ada, ref=things["question"], story_ids=[things["story"]])
    interviews.edit_interview(ada, interview_id=things["interview"], people=["Mona Fell"], how="video")
    interviews.reschedule_interview(ada, interview_id=things["interview"], on=TODAY, at="9", zone="Asia/Tokyo")
    interviews.cancel_interview(ada, interview_id=things["interview"], by="me")
    out = transfer.export(ada, kind="json").data
    user = User.objects.create(username="another-machine")
    there = replace(later(ada, days=60), user_id=user.pk, owner_id=user.pk)
    transfer.restore(there, data=out)
    assert transfer.export(there, kind="json").data == out
    (now,) = interviews.interviews(there)
    (before,) = interviews.interviews(ada)
    assert (now.starts_at, now.zone, now.sequence, now.cancelled_by) == (before.starts_at, "Asia/Tokyo", 2, "me")
    assert [who.name for who in now.people] == ["Mona Fell"]
    assert [story.name for story in now.stories] == ["The night the mill stood still"]
    kept = {each.ref: each for each in interviews.questions(there, all=True)}
    assert kept["gap"].put_away
    assert kept["why-us"].rehearsals == 1
    assert interviews.lessons(there).words == interviews.lessons(ada).words


def test_rounds_of_a_duplicate_are_not_lost(ada: Ctx, add: Add) -> None:
    keep, other = add(), add()
    it = interviews.add_interview(ada, opportunity_id=other.id, on=TODAY)
    done = tracker.merge(ada, keep_id=keep.id, other_id=other.id)
    assert [each.id for each in interviews.interviews_of(ada, opportunity_id=keep.id)] == [it.id]
    tracker.undo(ada, batch_id=done.batch_id)
    assert [each.id for each in interviews.interviews_of(ada, opportunity_id=other.id)] == [it.id]
