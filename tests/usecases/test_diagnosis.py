"""The diagnosis of a real search: what it reads, what it says, what “not now” hides, and when it says nothing."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core import diagnosis as core
from headway.core.ctx import Ctx
from headway.core.errors import NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.core.tracker.filters import parse
from headway.models import Postponement
from headway.usecases import diagnosis, insights, interviews, people, plan, qualifying, tracker
from tests.people import TODAY, later
from tests.remembered import remembered

Add = Callable[..., Any]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def rejected(ada: Ctx, add: Add, n: int, at: int = 1, **values: Any) -> None:
    for place in range(n):
        id = add(f"Job {place}", at=at, on=ago(60 - place % 20), **values).id
        tracker.close(ada, ids=[id], outcome="rejected", on=ago(30 - place % 20))


@pytest.fixture
@remembered
def thirty_rejected(ada: Ctx, add: Add) -> None:
    """Thirty of Data, rejected without an interview."""
    rejected(ada, add, 30, role="Data")


def finding(ctx: Ctx) -> core.Finding:
    found = diagnosis.finding(ctx)
    assert isinstance(found, core.Finding)
    return found


def calm(ctx: Ctx) -> core.Calm:
    found = diagnosis.finding(ctx)
    assert isinstance(found, core.Calm)
    return found


def look(ctx: Ctx, code: core.Code, scope: str | None = None) -> core.Look:
    return next(it for it in diagnosis.findings(ctx) if (it.code, it.scope) == (code, scope))


def test_an_empty_search_has_nothing_to_diagnose(ada: Ctx, home: nouns.JobSearch) -> None:
    assert calm(ada).why == "empty"


def test_thin_evidence_says_what_is_needed_and_whether_silence_is_normal(ada: Ctx, add: Add) -> None:
    rejected(ada, add, 3)
    found = calm(ada)
    assert (found.why, found.words) == ("thin", "Too early to tell.")
    assert (
        found.needs.startswith("It would take 10 more settled applications without a yes") or "23 more" in found.needs
    )
    assert found.silence.startswith("In the last 28 days")


@pytest.mark.usefixtures("thirty_rejected")
def test_few_replies_are_told_with_the_rows_behind_them(ada: Ctx) -> None:
    found = finding(ada)
    assert (found.code, found.scope) == ("few_replies", None)
    assert "0 of 30 settled" in found.observed
    for rows in found.rows:
        asked = insights.narrowed(ada, asked=parse(dict(rows.filters)))
        assert len(tracker.ids(ada, asked=asked)) == rows.count == 30
    role = look(ada, "few_replies", "Data")
    assert role.state == "clear"
    assert role.why.endswith("It is not surely lower than in the other roles.")


@pytest.fixture
@remembered
def two_roles(ada: Ctx, add: Add) -> None:
    """Sixty of Data rejected, thirty of Backend with an offer."""
    rejected(ada, add, 60, role="Data")
    ids = [add(f"Answered {place}", at=1, on=ago(30), role="Backend").id for place in range(30)]
    tracker.move(ada, ids=ids, stage_id=_stage(ada, 6), on=ago(20))


@pytest.mark.usefixtures("two_roles")
def test_a_role_is_heard_where_the_whole_search_is_fine(ada: Ctx) -> None:
    assert look(ada, "few_replies").state == "clear"
    found = finding(ada)
    assert (found.code, found.scope) == ("few_replies", "Data")
    for rows in found.rows:
        asked = insights.narrowed(ada, asked=parse(dict(rows.filters)))
        assert len(tracker.ids(ada, asked=asked)) == rows.count == 60


def _stage(ctx: Ctx, rank: int) -> int:
    return next(stage.id for stage in tracker.search(ctx).stages if stage.rank == rank)


def test_replies_that_slowed_down_are_told(ada: Ctx, add: Add) -> None:
    for place in range(60):
        id = add(f"Early {place}", at=1, on=ago(60)).id
        tracker.move(ada, ids=[id], stage_id=_stage(ada, 2 if place % 3 else 1), on=ago(53))
    for place in range(60):
        add(f"Late {place}", at=1, on=ago(29))
    assert look(ada, "replies_slowed").state == "speaks"


def test_a_promise_that_passed_speaks_before_everything(ada: Ctx, add: Add) -> None:
    rejected(ada, add, 30)
    promised = add("Miller", "Lumen Mills", at=3, on=ago(12), promised_on=ago(4))
    found = finding(ada)
    assert found.code == "promise_overdue"
    assert found.opportunities == (core.Named(promised.id, "Miller at Lumen Mills"),)
    tracker.edit(ada, ids=[promised.id], values={"contacted_on": TODAY})
    assert finding(ada).code == "few_replies"


def test_a_promise_of_an_interview_passes_and_another_interview_is_news(ada: Ctx, add: Add) -> None:
    it = add("Miller", "Lumen Mills", at=3, on=ago(12))
    held = interviews.add_interview(ada, opportunity_id=it.id, on=ago(10))
    interviews.finish_interview(ada, interview_id=held.id, promised_on=ago(4))
    assert finding(ada).code == "promise_overdue"
    again = interviews.add_interview(ada, opportunity_id=it.id, on=ago(2))
    assert look(ada, "promise_overdue").state == "clear"
    interviews.cancel_interview(ada, interview_id=again.id)
    assert finding(ada).code == "promise_overdue"


def test_slow_ones_speak_last_and_their_filter_shows_them(ada: Ctx, add: Add) -> None:
    for place in range(8):
        id = add(f"Sent {place}", at=1, on=ago(40)).id
        tracker.move(ada, ids=[id], stage_id=_stage(ada, 2), on=ago(33))
        tracker.close(ada, ids=[id], outcome="withdrawn", on=ago(32))
    slow = add("Slow", at=1, on=ago(20))
    assert finding(ada).code == "follow_up_due"
    tracker.edit(ada, ids=[slow.id], values={"contacted_on": ago(1)})
    found = finding(ada)
    assert found.code == "slower_than_usual"
    asked = insights.narrowed(ada, asked=parse(dict(found.rows[0].filters)))
    assert tracker.ids(ada, asked=asked) == (slow.id,)


def test_follow_ups_are_due_until_somebody_asked_or_lets_it_be(ada: Ctx, add: Add) -> None:
    ids = [add(f"Quiet {place}", at=3, on=ago(9)).id for place in range(3)]
    assert look(ada, "follow_up_due").state == "speaks"
    found = look(ada, "follow_up_due").finding
    assert found is not None
    assert found.observed == "3 have reached the day to ask, and nobody has asked yet."
    assert [each.id for each in found.opportunities] == ids
    asked = insights.narrowed(ada, asked=parse(dict(found.rows[0].filters)))
    assert len(tracker.ids(ada, asked=asked)) == found.rows[0].count == 3
    first, second, third = plan.follow_ups(ada)
    plan.decide(ada, key=first.key, decided="did")
    plan.decide(ada, key=second.key, decided="never")
    assert look(ada, "follow_up_due").finding.opportunities == (
        core.Named(third.opportunity_id or 0, "Quiet 2 at Brightwater Labs"),
    )  # type: ignore[union-attr]
    tracker.undo(ada)
    assert len(look(ada, "follow_up_due").finding.opportunities) == 2  # type: ignore[union-attr]


def judged(ctx: Ctx, id: int, standing: Any) -> None:
    qualifying.keep_lines(ctx, opportunity_id=id, required=["Rye"])
    (line,) = qualifying.sheet(ctx, opportunity_id=id).requirements
    qualifying.judge_requirement(ctx, requirement_id=line.id, standing=standing)


def test_long_shots_are_told_of_the_last_twenty(ada: Ctx, add: Add) -> None:
    old = [add(f"Old {place}", at=1, on=ago(90)).id for place in range(10)]
    ids = [add(f"Job {place}", at=1, on=ago(40 - place)).id for place in range(20)]
    assert look(ada, "long_shots").state == "unread"
    for id in old:
        judged(ada, id, "not_met")
    assert look(ada, "long_shots").state == "unread"
    for place, id in enumerate(ids):
        judged(ada, id, "met" if place % 2 else "not_met")
    found = look(ada, "long_shots").finding
    assert found is not None
    assert found.observed == "10 of the last 20 applications met less than half of the requirements."
    judged_again = qualifying.sheet(ada, opportunity_id=ids[0]).requirements[0]
    qualifying.judge_requirement(ada, requirement_id=judged_again.id, standing="met")
    assert look(ada, "long_shots").state != "speaks"


def kind(ctx: Ctx, name: str, kind: Any) -> None:
    (source,) = (each for each in tracker.sources(ctx) if each.name == name)
    tracker.edit_source(ctx, source_id=source.id, name=name, kind=kind)


def test_hardly_any_networking_is_told_of_what_has_a_source(ada: Ctx, add: Add) -> None:
    add("Unknown", at=1, on=ago(2))
    assert look(ada, "few_contacts").state == "unread"
    for place in range(14):
        add(f"Job {place}", at=1, on=ago(place), source="Job board")
    assert look(ada, "few_contacts").state == "unread"
    kind(ada, "Job board", "job_board")
    add("Long ago", at=1, on=ago(40), source="Job board")
    found = look(ada, "few_contacts").finding
    assert found is not None
    assert found.observed == "0 of 14 actions of the last 28 days went to people."
    add("Referred", at=1, on=ago(3), source="Referral")
    kind(ada, "Referral", "referral")
    sent = next(stage.id for stage in tracker.search(ada).outreach_stages if stage.number == 1)
    for name in ("Mina Vale", "Tom Reed"):
        people.add_outreach(ada, name=name, stage_id=sent, on=ago(4))
    assert look(ada, "few_contacts").why.startswith("3 of 17 actions of the last 28 days")
    for _ in range(2):
        people.log_interaction(ada, who="Mina Vale", kind="call", direction="by_me", on=ago(2))
    people.log_interaction(ada, who="Mina Vale", kind="email", direction="by_them", on=ago(1))
    assert look(ada, "few_contacts").why.startswith("4 of 18 actions of the last 28 days")


def test_what_is_saved_and_not_sent(ada: Ctx, add: Add) -> None:
    for place in range(14):
        add(f"Saved {place}", at=0, on=ago(20), role="Data")
    sent = add("Sent", at=0, on=ago(30))
    tracker.move(ada, ids=[sent.id], stage_id=_stage(ada, 1), on=ago(25))
    add("New", at=0, on=ago(3))
    let_go = add("Let go", at=0, on=ago(20))
    tracker.close(ada, ids=[let_go.id], outcome="withdrawn", on=ago(2))
    found = finding(ada)
    assert (found.code, found.scope) == ("collecting", None)
    assert found.observed == "1 of 15 saved more than two weeks ago were applied for."
    assert len(tracker.ids(ada, asked=parse(dict(found.rows[0].filters)))) == found.rows[0].count == 14
    assert look(ada, "collecting", "Data").state == "speaks"


@pytest.fixture
@remembered
def seven_weeks(ada: Ctx, add: Add) -> None:
    """Six sent in each of seven weeks, none in the last two."""
    for week in range(2, 9):
        for place in range(6):
            add(f"Sent {week}.{place}", at=1, on=ago(7 * week + place))


@pytest.mark.usefixtures("seven_weeks")
def test_a_pace_that_fell_is_a_question(ada: Ctx) -> None:
    asked = {look(later(ada, days=ahead), "pace_dropped").state for ahead in range(-12, 14)}
    assert "speaks" in asked


@pytest.mark.usefixtures("seven_weeks")
def test_a_planned_pause_is_no_fallen_pace(ada: Ctx) -> None:
    asking = next(
        later(ada, days=ahead)
        for ahead in range(-12, 14)
        if look(later(ada, days=ahead), "pace_dropped").state == "speaks"
    )
    plan.add_pause(asking, from_on=asking.today - timedelta(days=3))
    assert look(asking, "pace_dropped").why == "There is a planned pause."


def test_week_ten_is_told_of_the_search(ada: Ctx, home: nouns.JobSearch) -> None:
    assert look(later(ada, days=63), "tenth_week").state == "speaks"


def test_a_search_began_with_its_first_application_and_not_with_the_import(ada: Ctx, add: Add) -> None:
    add("Long ago", at=1, on=ago(65))
    assert look(ada, "tenth_week").state == "speaks"


def test_who_waits_since_an_unknown_day_is_not_nobody(ada: Ctx, add: Add) -> None:
    it = add("Undated", at=4).id
    tracker.correct(ada, line_id=tracker.history(ada, id=it)[0].id, on=None)
    assert look(ada, "no_second_round").why == "Those that got that far wait since an unknown day."


def test_those_that_count_as_a_no_are_all_told(ada: Ctx, add: Add) -> None:
    rejected(ada, add, 5)
    add("Silent", at=1, on=ago(300))
    late = add("Late", at=1, on=ago(200)).id
    tracker.move(ada, ids=[late], stage_id=_stage(ada, 2), on=ago(20))
    why = look(ada, "few_replies").why
    assert "0 yes, 5 no, 1 still waiting, 1 answered after more than 60 days." in why
    assert "Those without an answer in time count as 2.0 no’s so far." in why


@pytest.mark.usefixtures("thirty_rejected")
def test_not_now_hides_it_for_four_weeks_and_undo_takes_that_back(ada: Ctx) -> None:
    change = diagnosis.put_off(ada, code="few_replies")
    assert change.summary == "Put off “Few replies” until 12 April"
    assert calm(ada).why == "put_off"
    assert look(ada, "few_replies").until_on == TODAY + core.PUT_OFF
    assert look(later(ada, days=28), "few_replies").state == "speaks"
    assert look(later(ada, days=27), "few_replies").state == "put_off"
    back = tracker.undo(ada, batch_id=change.batch_id)
    assert finding(ada).code == "few_replies"
    again = tracker.undo(ada, batch_id=back.batch_id)
    assert calm(ada).why == "put_off"
    assert "Put off" in again.summary


@pytest.mark.usefixtures("two_roles")
def test_not_now_for_one_role_is_not_said_of_the_whole(ada: Ctx) -> None:
    diagnosis.put_off(ada, code="few_replies", scope="Backend")
    assert finding(ada).scope == "Data"
    diagnosis.put_off(ada, code="few_replies", scope="Data")
    assert look(ada, "few_replies", "Data").state == "put_off"
    assert calm(ada).why == "put_off"


@pytest.mark.usefixtures("two_roles")
def test_not_now_of_the_whole_holds_for_its_roles(ada: Ctx) -> None:
    diagnosis.put_off(ada, code="few_replies")
    assert look(ada, "few_replies", "Data").state == "put_off"


def test_not_now_goes_with_its_role_and_comes_back_with_it(ada: Ctx, home: nouns.JobSearch) -> None:
    diagnosis.put_off(ada, code="few_replies", scope="Data")
    tracker.remove_role(ada, role_id=home.roles[1].id)
    assert not Postponement.objects.exists()
    tracker.undo(ada)
    assert Postponement.objects.get().role.name == "Data"  # type: ignore[union-attr]


def test_not_now_said_of_one_promise_leaves_the_next_one(ada: Ctx, add: Add) -> None:
    add("Miller", at=3, on=ago(12), promised_on=ago(4))
    diagnosis.put_off(ada, code="promise_overdue")
    assert look(ada, "promise_overdue").state == "unread"
    add("Baker", at=3, on=ago(12), promised_on=TODAY)
    assert look(later(ada, days=2), "promise_overdue").state == "speaks"


def test_a_search_that_was_put_away_or_ended_well_has_nothing_to_diagnose(ada: Ctx, add: Add) -> None:
    rejected(ada, add, 30)
    tracker.close(ada, ids=[add("Won", at=6, on=ago(3)).id], outcome="accepted", on=ago(1))
    assert calm(ada).why == "accepted"
    past = tracker.search(ada).id
    tracker.start(ada, name="Next")
    found = diagnosis.diagnosis(ada, search_id=past)
    assert found.finding is None
    assert found.calm is not None
    assert found.calm.why in ("accepted", "archived")
    assert found.looks == ()


def test_a_search_left_alone_is_diagnosed_as_of_its_last_word(ada: Ctx, add: Add) -> None:
    for place in range(30):
        add(f"Sent {place}", at=1, on=ago(1))
    much_later = later(ada, days=60)
    found = diagnosis.diagnosis(much_later)
    assert found.finding is None or found.finding.code not in ("few_replies", "pace_dropped")
    assert found.as_of


def test_what_is_not_there_cannot_be_put_off(ada: Ctx, ben: Ctx, home: nouns.JobSearch) -> None:
    with pytest.raises(NotFound):
        diagnosis.put_off(ada, code="bad_luck")  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        diagnosis.put_off(ada, code="few_replies", scope="Astronaut")
    with pytest.raises(NotAllowed):
        diagnosis.put_off(ben, code="few_replies")
    assert not Postponement.objects.exists()


def test_nobody_else_is_diagnosed(ada: Ctx, cleo: Ctx, home: nouns.JobSearch) -> None:
    with pytest.raises(NotFound):
        diagnosis.diagnosis(cleo, search_id=home.id)
    with pytest.raises(NotFound):
        diagnosis.put_off(cleo, code="few_replies", search_id=home.id)


def test_a_second_look_asks_little(ada: Ctx, add: Add, django_assert_max_num_queries: Any) -> None:
    rejected(ada, add, 10, role="Data")
    diagnosis.diagnosis(ada)
    with django_assert_max_num_queries(4):
        diagnosis.diagnosis(ada)
