"""The example: comes, is played with, goes without trace; her own data stays as it was."""

from collections.abc import Callable
from datetime import date

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import NotAllowed, NotFound
from headway.core.tracker import nouns
from headway.models import Batch, Change, Company, Contact, HistoryLine, Label, Source
from headway.usecases import insights, interviews, tracker
from headway.usecases.transfer import demo
from headway.usecases.transfer.exporting import export
from tests.people import later

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


def test_an_example_to_look_around_in(ada: Ctx) -> None:
    home = demo.load(ada)
    assert (home.name, home.opportunities, home.started_on) == ("Example: Robin's search", 70, date(2025, 11, 13))
    assert [role.name for role in home.roles] == ["Backend engineer", "Data engineer", "Platform engineer"]
    whole = insights.funnel(ada).groups[-1]
    assert (whole.steps[6].reached, whole.steps[-1].reached) == (4, 0)
    assert whole.steps[1].reached > whole.steps[3].reached > whole.steps[6].reached
    assert {it.source for it in tracker.opportunities(ada).items} >= {"Referral", "Job board"}


def test_it_has_interviews_and_they_go_with_it(ada: Ctx, home: nouns.JobSearch) -> None:
    before, batches = export(ada, kind="json").data, Batch.objects.count()
    demo.load(ada)
    assert interviews.upcoming(ada)
    rated = [it for it in interviews.interviews(ada) if it.rating]
    assert len(rated) > 10
    assert all(it.over and it.thanked_on for it in rated)
    it = interviews.upcoming(ada)[0]
    interviews.finish_interview(ada, interview_id=it.id, rating=5)
    interviews.tick_item(ada, interview_id=it.id, text=it.checklist[1].text)
    interviews.add_interview(ada, opportunity_id=it.opportunity_id)
    demo.remove(ada)
    assert export(ada, kind="json").data == before
    assert Batch.objects.count() == batches


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


def test_what_she_uses_of_it_stays(ada: Ctx, home: nouns.JobSearch) -> None:
    demo.load(ada)
    example = tracker.opportunities(ada).items[0]
    tracker.reopen(ada, search_id=home.id)
    tracker.add(ada, values={"title": "Engineer", "company": example.company})
    demo.remove(ada)
    assert [company.name for company in Company.objects.all()] == [example.company]
    assert tracker.search(ada).id == home.id
    assert (Contact.objects.count(), Source.objects.count()) == (0, 0)


def test_loading_anew_leaves_one(ada: Ctx) -> None:
    demo.load(ada)
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
