"""The example: comes, is played with, goes without trace; her own data stays as it was."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.models import Batch, Change, Company, Contact, HistoryLine, Label, Source
from headway.usecases import documents, insights, interviews, offers, plan, qualifying, tracker
from headway.usecases.transfer import demo
from headway.usecases.transfer.exporting import export
from tests.people import later
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


@pytest.fixture
@remembered
def example(ada: Ctx) -> nouns.JobSearch:
    """The example, alone."""
    return demo.load(ada)


@pytest.fixture
@remembered
def before(ada: Ctx, home: nouns.JobSearch) -> tuple[bytes, int]:
    """All that was Ada's before the example came beside it, and in how many steps it was written."""
    was = was_there(ada)
    demo.load(ada)
    return was


def was_there(ctx: Ctx) -> tuple[bytes, int]:
    return export(ctx, kind="json").data, Batch.objects.count()


def test_an_example_to_look_around_in(ada: Ctx, example: nouns.JobSearch) -> None:
    told = (example.name, example.opportunities, example.started_on)
    assert told == ("Example: Robin's search", 70, date(2025, 11, 13))
    assert [role.name for role in example.roles] == ["Backend engineer", "Data engineer", "Platform engineer"]
    whole = insights.funnel(ada).groups[-1]
    assert (whole.steps[6].reached, whole.steps[-1].reached) == (4, 0)
    assert whole.steps[1].reached > whole.steps[3].reached > whole.steps[6].reached
    assert {it.source for it in tracker.opportunities(ada).items} >= {"Referral", "Job board"}


def test_it_has_interviews_and_they_go_with_it(ada: Ctx, before: tuple[bytes, int]) -> None:
    assert interviews.upcoming(ada)
    rated = [it for it in interviews.interviews(ada) if it.rating]
    assert len(rated) > 10
    assert all(it.over and it.thanked_on for it in rated)
    it = interviews.upcoming(ada)[0]
    interviews.finish_interview(ada, interview_id=it.id, rating=5)
    interviews.tick_item(ada, interview_id=it.id, text=it.checklist[1].text)
    interviews.add_interview(ada, opportunity_id=it.opportunity_id)
    demo.remove(ada)
    assert was_there(ada) == before


def test_it_has_wishes_papers_stories_and_an_offer(ada: Ctx, example: nouns.JobSearch) -> None:
    assert len(qualifying.needs(ada).criteria) == 6
    pile = qualifying.leads(ada).leads
    assert {each.value is None for each in pile} == {True, False}
    first, second = sorted(documents.documents(ada, kind="resume"), key=lambda it: it.id)
    assert second.parent_id == first.id
    assert (first.added_on < second.added_on, first.sent > 15, second.sent > 15) == (True, True, True)
    assert first.reviews[0].said
    assert sum(it.flagship for it in interviews.stories(ada)) == 3
    (offer,) = offers.open_offers(ada)
    assert offer.deadline_on == ada.today + timedelta(days=4)
    covered = qualifying.coverage(ada, opportunity_id=offer.opportunity_id or 0)
    assert covered.version is not None
    assert covered.version.sent
    assert 0 < len(covered.of("required")) < sum(each.ask.sort == "required" for each in covered.lines)


def test_it_has_weeks_of_work_and_a_plan_and_they_go_with_it(ada: Ctx, before: tuple[bytes, int]) -> None:
    logged = plan.activities(ada, done=True)
    assert (logged.total > 40, logged.minutes > 2500) == (True, True)
    assert {each.goal.what for each in plan.progress(ada)} == {"applications", "minutes"}
    assert len(plan.blocks(ada)) == 2
    next_one = plan.occurrences(ada, first=ada.today, last=later(ada, days=7).today)[0]
    plan.cancel_occurrence(ada, block_id=next_one.block_id, was_on=next_one.was_on)
    plan.finish_activity(ada, id=plan.activities(ada, done=False).items[0].id)
    demo.remove(ada)
    assert was_there(ada) == before


def test_what_was_tried_with_its_papers_goes_too(ada: Ctx, before: tuple[bytes, int]) -> None:
    paper, story = documents.documents(ada)[0], interviews.stories(ada)[0]
    documents.ask_review(ada, id=paper.id, by="Ben", said="Good.")
    documents.edit_document(ada, id=paper.id, name="Another name")
    interviews.rehearse_story(ada, story_id=story.id)
    criterion = qualifying.needs(ada).criteria[0].id
    qualifying.remove_criterion(ada, criterion_id=criterion)
    tracker.undo(ada)
    lead = qualifying.leads(ada).leads[0]
    qualifying.decide(ada, id=lead.id, verdict="apply")
    (offer,) = offers.open_offers(ada)
    offers.decline_offer(ada, id=offer.id)
    demo.remove(ada)
    assert was_there(ada) == before


def test_her_own_papers_and_flagships_stay_as_they_were(ada: Ctx, add: Add) -> None:
    mine = add("Engineer", at=1)
    for title in ("One", "Two", "Three"):
        interviews.mark_flagship(ada, story_id=interviews.add_story(ada, title=title).id)
    own = documents.add_document(ada, file_name="ada.txt", data=b"Ada").made_id or 0
    demo.load(ada)
    lent = documents.documents(ada, kind="letter")[0]
    tracker.reopen(ada, search_id=mine.search_id)
    sent = documents.send_document(ada, document_id=lent.id, opportunity_id=mine.id)
    demo.remove(ada)
    assert [it.title for it in interviews.stories(ada) if it.flagship] == ["One", "Three", "Two"]
    assert {it.id for it in documents.documents(ada)} == {own, lent.id}
    assert [it.document_id for it in documents.sent_with(ada, opportunity_id=mine.id)] == [lent.id]
    assert tracker.recent(ada, limit=1)[0].batch_id == sent.batch_id


def test_it_is_taken_back_and_brought_again_as_a_whole(ada: Ctx, example: nouns.JobSearch) -> None:
    before = _had(ada)
    back = tracker.undo(ada)
    assert (documents.documents(ada), interviews.stories(ada), qualifying.needs(ada).criteria) == ((), (), ())
    tracker.undo(ada, batch_id=back.batch_id)
    assert _had(ada) == before


def _had(ctx: Ctx) -> tuple[object, ...]:
    told = [(it.title, it.questions, it.rehearsed_on) for it in interviews.stories(ctx)]
    kept = documents.documents(ctx), offers.open_offers(ctx), qualifying.leads(ctx).leads, qualifying.needs(ctx)
    return (*kept, told)


def test_it_goes_without_trace(ada: Ctx, add: Add) -> None:
    mine = add("Engineer", at=1, source="Job board", labels="dream job")
    before, batches, changes = export(ada, kind="json").data, Batch.objects.count(), Change.objects.count()
    home = demo.load(later(ada, days=1))
    theirs = tracker.opportunities(ada).items
    tracker.move(ada, ids=[theirs[0].id], stage_id=home.stages[6].id, back="happened")
    tracker.delete(ada, ids=[theirs[1].id, theirs[2].id])
    tracker.restore(ada, ids=[theirs[1].id])
    tracker.merge(ada, keep_id=theirs[4].id, other_id=theirs[5].id)
    tracker.undo(ada)
    tracker.edit(ada, ids=[it.id for it in theirs[4:9]], values={"company": "Lumen Mills", "labels": ("new",)})
    tracker.add(ada, values={"title": "Mine in theirs", "company": "Brightwater Labs"})
    tracker.add_stage(ada, name="Homework", after_id=home.stages[3].id)
    tracker.remove_stage(ada, stage_id=home.stages[3].id)
    tracker.remove_role(ada, role_id=home.roles[0].id)
    assert demo.remove(ada) == 71
    assert export(ada, kind="json").data == before
    assert (Batch.objects.count(), Change.objects.count()) == (batches, changes)
    assert tracker.search(ada).name == "Spring search"
    assert [it.id for it in tracker.opportunities(ada).items] == [mine.id]
    assert [label.name for label in Label.objects.all()] == ["dream job"]


@pytest.mark.usefixtures("before")
def test_what_she_uses_of_it_stays(ada: Ctx, home: nouns.JobSearch) -> None:
    example = tracker.opportunities(ada).items[0]
    tracker.reopen(ada, search_id=home.id)
    tracker.add(ada, values={"title": "Engineer", "company": example.company})
    demo.remove(ada)
    assert [company.name for company in Company.objects.all()] == [example.company]
    assert tracker.search(ada).id == home.id
    assert (Contact.objects.count(), Source.objects.count()) == (0, 0)


def test_loading_anew_leaves_one(ada: Ctx, example: nouns.JobSearch) -> None:
    tracker.close(ada, ids=[tracker.opportunities(ada).items[0].id], outcome="withdrawn")
    first = demo.load(later(ada, days=3))
    assert [each.id for each in tracker.searches(ada)] == [first.id]
    assert HistoryLine.objects.filter(what="withdrawn", said_by="person").count() == 0


def test_an_example_of_somebody_else_is_not_touched(ada: Ctx, cleo: Ctx) -> None:
    demo.load(cleo)
    with pytest.raises(NotFound):
        demo.remove(ada)
    assert tracker.search(cleo).opportunities == 70


def test_an_onlooker_loads_nothing(ben: Ctx) -> None:
    with pytest.raises(NotAllowed):
        demo.load(ben)
