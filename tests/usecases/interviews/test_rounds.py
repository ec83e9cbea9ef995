"""Rounds: announced, put to another time, called off, removed; what comes of them is read from the history."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound, Stale
from headway.models import Interview, Requirement
from headway.usecases import interviews, people, tracker
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db
Add = Callable[..., Any]
TUESDAY = date(2026, 3, 17)


@pytest.fixture
def round_of(ada: Ctx) -> Callable[..., Any]:
    """A round of an opportunity: on Tuesday at half past two, unless said otherwise."""

    def added(opportunity_id: int, **values: Any) -> Any:
        given: dict[str, Any] = {"on": TUESDAY, "at": "14:30"} | values
        return interviews.add_interview(ada, opportunity_id=opportunity_id, **given)

    return added


def test_added_in_seconds(ada: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add(at="Response, no interview yet").id)
    assert it.starts_at == datetime(2026, 3, 17, 13, 30, tzinfo=UTC)
    assert (it.held_on, it.zone, it.minutes, it.stage) == (TUESDAY, "Europe/Berlin", None, "Job interview")
    assert (it.over, it.result, it.sequence) == (False, "open", 0)
    assert min(len(it.checklist), len(it.to_ask)) > 2
    assert it.done == 0


def test_a_zone_is_kept_as_it_was_said(round_of: Add, add: Add) -> None:
    it = round_of(add().id, zone="America/New_York")
    assert (it.zone, it.held_on) == ("America/New_York", TUESDAY)
    assert it.starts_at == datetime(2026, 3, 17, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"at": "half past"}, "at"),
        ({"at": "25:00"}, "at"),
        ({"on": None}, "on"),
        ({"zone": "Europe/Atlantis"}, "zone"),
        ({"on": date(2026, 3, 29), "at": "02:30"}, "at"),
        ({"minutes": 0}, "minutes"),
        ({"how": "by owl"}, "how"),
        ({"format": "duel"}, "format"),
    ],
)
def test_what_makes_no_sense_is_refused(ada: Ctx, add: Add, round_of: Add, given: dict[str, Any], field: str) -> None:
    opportunity = add()
    with pytest.raises(Invalid) as refused:
        round_of(opportunity.id, **given)
    assert refused.value.field == field
    assert not Interview.objects.exists()


def test_only_a_day_and_not_even_that(ada: Ctx, add: Add, round_of: Add) -> None:
    opportunity = add()
    with_day = round_of(opportunity.id, at="")
    without = round_of(opportunity.id, on=None, at="")
    assert (with_day.starts_at, with_day.held_on) == (None, TUESDAY)
    assert (without.starts_at, without.held_on) == (None, None)
    assert [it.id for it in interviews.undated(ada)] == [without.id]
    assert [it.id for it in interviews.upcoming(ada)] == [with_day.id]


def test_it_is_never_moved_silently(ada: Ctx, add: Add, round_of: Add) -> None:
    opportunity = add(at="Response, no interview yet")
    round_of(opportunity.id)
    assert tracker.opportunity(ada, id=opportunity.id).stage == "Response, no interview yet"


def test_stages_follow_the_rounds_before(add: Add, round_of: Add) -> None:
    opportunity = add(at="Response, no interview yet")
    told = [round_of(opportunity.id, **given).stage for given in ({"how": "phone"}, {"how": "phone"}, {})]
    assert told == ["Phone interview", "Job interview", "Second interview"]
    assert round_of(add().id, format="final").stage == "Second interview"


def test_a_stage_of_another_search_is_refused(ada: Ctx, cleo: Ctx, add: Add, round_of: Add) -> None:
    foreign = tracker.search(cleo).stages[3].id
    with pytest.raises(NotFound):
        round_of(add().id, stage_id=foreign)


def test_the_checklist_knows_posting_and_people(add: Add, round_of: Add) -> None:
    it = round_of(add(posting_text="Required: Python").id, how="video", people=["Ben Bolt"])
    told = [item.text for item in it.checklist]
    assert any("required lines" in text for text in told)
    assert any("Look up Ben Bolt" in text for text in told)
    assert any("camera" in text for text in told)
    assert not any("who will be there" in text for text in told)


def test_the_checklist_knows_what_the_posting_requires(add: Add, round_of: Add) -> None:
    opportunity = add(posting_text="Required: Python")
    for rank, (text, standing) in enumerate([("Python", "met"), ("Ten years of Go", "not_met"), ("A van", "")]):
        Requirement.objects.create(opportunity_id=opportunity.id, text=text, standing=standing, rank=rank)
    told = [item.text for item in round_of(opportunity.id).checklist]
    assert told[0] == "Have an example ready for each of the 3 lines that the posting requires."
    assert "“Ten years of Go”" in told[1]


def test_people_are_known_at_the_opportunity_too(ada: Ctx, add: Add, round_of: Add) -> None:
    opportunity = add()
    people.add_contact(ada, opportunity_id=opportunity.id, name="Ben Bolt")
    it = round_of(opportunity.id, people=["ben bolt", "Cleo Carr", "Cleo Carr", " "])
    assert [one.name for one in it.people] == ["Ben Bolt", "Cleo Carr"]
    assert [one.name for one in people.contacts(ada, opportunity_id=opportunity.id)] == ["Ben Bolt", "Cleo Carr"]


def test_with_whoever_was_there_one_has_talked_once_it_is_over(ada: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add().id, people=["Cleo Carr"])
    called_off = round_of(add("Cook").id, people=["Dora Dale"])
    interviews.cancel_interview(ada, interview_id=called_off.id)
    afterwards = later(ada, days=3)
    then = {each.name: each.touch.last_on for each in people.everybody(afterwards).items}
    assert then == {"Cleo Carr": TUESDAY, "Dora Dale": None}
    assert people.contact(ada, id=it.people[0].id).touch.last_on is None


def test_rescheduled_called_off_and_on_again(ada: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add().id, uid="x@example.com")
    interviews.reschedule_interview(ada, interview_id=it.id, on=TUESDAY, at="14:30")
    assert interviews.interview(ada, interview_id=it.id).sequence == 0
    interviews.reschedule_interview(ada, interview_id=it.id, on=date(2026, 3, 19), at="9")
    moved = interviews.interview(ada, interview_id=it.id)
    assert (moved.held_on, moved.sequence, moved.uid) == (date(2026, 3, 19), 1, "x@example.com")
    interviews.cancel_interview(ada, interview_id=it.id)
    off = interviews.interview(ada, interview_id=it.id)
    assert (off.cancelled_by, off.cancelled_at, off.sequence) == ("them", ada.now, 2)
    assert interviews.upcoming(ada) == ()
    with pytest.raises(Conflict):
        interviews.cancel_interview(ada, interview_id=it.id)
    interviews.reschedule_interview(ada, interview_id=it.id, on=date(2026, 3, 20))
    again = interviews.interview(ada, interview_id=it.id)
    assert (again.cancelled_at, again.starts_at, again.sequence) == (None, None, 3)


def test_one_calendar_entry_is_one_round(ada: Ctx, add: Add, round_of: Add) -> None:
    round_of(add().id, uid="x@example.com")
    with pytest.raises(Conflict):
        round_of(add("Cook").id, uid="x@example.com")


def test_edited_unless_somebody_else_did(ada: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add().id)
    change = {"how": "video", "place": "https://meet.example/x", "notes": "Bring samples", "people": ["Ben Bolt"]}
    interviews.edit_interview(ada, interview_id=it.id, version=it.version, **change)  # type: ignore[arg-type]
    now = interviews.interview(ada, interview_id=it.id)
    assert (now.how, now.place, now.notes, now.stage_id) == ("video", "https://meet.example/x", "Bring samples", None)
    with pytest.raises(Stale):
        interviews.edit_interview(ada, interview_id=it.id, version=it.version)


def test_every_step_is_undone(ada: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add().id, people=["Ben Bolt"])
    before = interviews.interview(ada, interview_id=it.id)
    text = it.checklist[0].text
    story = interviews.add_story(ada, title="The night the mill stood still")
    steps: list[Callable[[], Any]] = [
        lambda: interviews.cancel_interview(ada, interview_id=it.id, by="me"),
        lambda: interviews.reschedule_interview(ada, interview_id=it.id, on=None),
        lambda: interviews.edit_interview(ada, interview_id=it.id),
        lambda: interviews.tick_item(ada, interview_id=it.id, text=text),
        lambda: interviews.remove_item(ada, interview_id=it.id, text=text),
        lambda: interviews.add_item(ada, interview_id=it.id, text="Iron the shirt"),
        lambda: interviews.choose_stories(ada, interview_id=it.id, story_ids=[story.id]),
        lambda: interviews.finish_interview(ada, interview_id=it.id, rating=4, promised_on=date(2026, 4, 1)),
        lambda: interviews.thank(ada, interview_id=it.id),
        lambda: interviews.remove_interview(ada, interview_id=it.id),
    ]
    for step in steps:
        done = step()
        assert Interview.objects.filter(pk=it.id, version=before.version).count() == 0
        assert tracker.undo(ada, batch_id=done.batch_id).left == ()
        now = interviews.interview(ada, interview_id=it.id)
        assert replace(now, version=before.version) == before
        Interview.objects.filter(pk=it.id).update(version=before.version)


def test_undoing_an_added_one_takes_its_people_too(ada: Ctx, add: Add, round_of: Add) -> None:
    opportunity = add()
    round_of(opportunity.id, people=["Ben Bolt"])
    tracker.undo(ada)
    assert interviews.interviews(ada) == ()
    assert people.contacts(ada, opportunity_id=opportunity.id) == ()


def test_over_once_its_time_has_passed(ada: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add().id, on=TODAY, at="12:30", minutes=30)  # NOW is 13:00 in Berlin
    assert it.over
    assert not round_of(add("Cook").id, on=TODAY, at="12:30").over
    assert not round_of(add("Mason").id, on=TODAY, at="").over


def test_the_coach_looks_and_the_stranger_does_not(ada: Ctx, ben: Ctx, cleo: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add().id)
    assert interviews.interview(ben, interview_id=it.id) == it
    with pytest.raises(NotAllowed):
        interviews.cancel_interview(ben, interview_id=it.id)
    for verb in (interviews.interview, interviews.cancel_interview, interviews.remove_interview):
        with pytest.raises(NotFound):
            verb(cleo, interview_id=it.id)
    with pytest.raises(NotFound):
        interviews.interviews_of(cleo, opportunity_id=it.opportunity_id)
    assert interviews.interviews(cleo) == ()


def test_archived_is_read_only_and_the_bin_hides(ada: Ctx, add: Add, round_of: Add) -> None:
    opportunity = add()
    it = round_of(opportunity.id)
    tracker.delete(ada, ids=[opportunity.id])
    assert interviews.interviews(ada) == () == interviews.upcoming(ada)
    tracker.undo(ada)
    search = tracker.search(ada)
    tracker.archive(ada, search_id=search.id)
    with pytest.raises(Conflict):
        interviews.cancel_interview(ada, interview_id=it.id)
    assert interviews.interviews_of(ada, opportunity_id=opportunity.id) == (it,)


def test_what_waits(ada: Ctx, add: Add, round_of: Add) -> None:
    waits = round_of(add().id, on=TODAY - timedelta(days=3))
    went_on = add("Cook")
    round_of(went_on.id, on=TODAY - timedelta(days=5))
    round_of(went_on.id, on=TUESDAY)
    no = add("Mason")
    round_of(no.id, on=TODAY - timedelta(days=5))
    tracker.close(ada, ids=[no.id], outcome="rejected")
    assert [it.id for it in interviews.awaiting_answer(ada)] == [waits.id]
    assert len(interviews.without_thanks(ada)) == len(interviews.to_rate(ada)) == 2
    interviews.thank(ada, interview_id=waits.id)
    assert waits.id not in {it.id for it in interviews.without_thanks(ada)}
    assert interviews.awaiting_answer(later(ada, days=40))[0].id == waits.id
    assert interviews.without_thanks(later(ada, days=40)) == ()


def test_results_are_read_from_the_history(ada: Ctx, add: Add, round_of: Add, stage: Callable[[Any], int]) -> None:
    on = TODAY - timedelta(days=10)
    held = {name: round_of(add(name, at="Job interview", on=on).id, on=on) for name in "abcde"}
    tracker.move(ada, ids=[held["a"].opportunity_id], stage_id=stage("Second interview"), on=TODAY)
    tracker.close(ada, ids=[held["b"].opportunity_id], outcome="rejected", on=TODAY)
    tracker.close(ada, ids=[held["c"].opportunity_id], outcome="withdrawn", on=TODAY)
    tracker.close(ada, ids=[held["d"].opportunity_id], outcome="accepted", on=TODAY)
    told = {it.title: it.result for it in interviews.interviews(ada)}
    assert told == {"a": "went_on", "b": "ended", "c": "left", "d": "went_on", "e": "open"}


def test_rounds_of_a_job_search(ada: Ctx, add: Add, round_of: Add) -> None:
    it = round_of(add().id)
    first = tracker.search(ada).id
    tracker.start(ada, name="Next")
    assert interviews.interviews(ada) == ()
    assert [one.id for one in interviews.interviews(ada, search_id=first)] == [it.id]


def test_listing_costs_the_same_however_many(ada: Ctx, add: Add, round_of: Add, django_assert_num_queries: Any) -> None:
    for n in range(6):
        round_of(add(f"Job {n}").id, people=["Ben Bolt"])
    with django_assert_num_queries(5):
        interviews.interviews(ada)


def test_a_removed_stage_counts_for_the_one_before(
    ada: Ctx, add: Add, round_of: Add, stage: Callable[[Any], int]
) -> None:
    it = round_of(add().id)
    tracker.remove_stage(ada, stage_id=stage("Job interview"))
    now = interviews.interview(ada, interview_id=it.id)
    assert (now.stage, now.stage_id) == ("Phone interview", stage("Phone interview"))
