"""Needs, leads, requirements and evidence go out with the tracker and come back as they were."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import Story, User
from headway.usecases import qualifying, tracker, transfer

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


@pytest.fixture
def filled(ada: Ctx, add: Add) -> Ctx:
    """Ada, with a row in every table of qualifying, each pointing to whatever it can."""
    lead, sent = add("Baker"), add("Miller", at=1)
    qualifying.answer(ada, pay=2, hours=3)
    qualifying.set_needs(ada, pay_floor=48_000, places=["Oslo", "Bergen"], work_modes=["remote"])
    nice = qualifying.needs(ada).criteria[1].id
    gap = qualifying.add_asset(ada, kind="gap", name="No licence").made_id or 0
    qualifying.plan_gap(ada, asset_id=gap)
    qualifying.judge(ada, id=lead.id, scores={nice: 4}, chance=0.25)
    qualifying.decide(ada, id=lead.id, verdict="practice")
    job = qualifying.add_evidence(ada, kind="job", name="Night shift", skills="rye").made_id
    story = Story.objects.create(owner_id=ada.owner_id, title="The flooded oven", made_at=ada.now)
    line = qualifying.add_requirement(ada, opportunity_id=sent.id, text="Rye").made_id or 0
    qualifying.judge_requirement(ada, requirement_id=line, standing="partly", kind="job", source_id=job)
    qualifying.add_proof(ada, requirement_id=line, kind="story", source_id=story.pk)
    qualifying.edit_company_sheet(ada, opportunity_id=sent.id, needs="Hands")
    return ada


def test_out_and_in_and_out_again_are_the_same_bytes(filled: Ctx) -> None:
    out = transfer.export(filled, kind="json").data
    user = User.objects.create(username="elsewhere", zone=filled.zone)
    there = replace(filled, user_id=user.pk, owner_id=user.pk)
    transfer.restore(there, data=out)
    assert transfer.export(there, kind="json").data == out
    assert qualifying.needs(there).wanted == qualifying.needs(filled).wanted


def test_every_action_is_undone_to_the_byte(filled: Ctx) -> None:
    before = transfer.export(filled, kind="json").data
    it = tracker.opportunities(filled).items[-1].id
    needs = qualifying.needs(filled)
    (line,) = qualifying.sheet(filled, opportunity_id=_sent(filled)).requirements
    deeds: list[Callable[[], nouns.Change]] = [
        lambda: qualifying.answer(filled, pay=0, people=3),
        lambda: qualifying.remove_criterion(filled, criterion_id=needs.criteria[1].id),
        lambda: qualifying.remove_asset(filled, asset_id=needs.assets[0].id),
        lambda: qualifying.remove_evidence(filled, evidence_id=qualifying.evidence(filled)[0].id),
        lambda: qualifying.remove_requirement(filled, requirement_id=line.id),
        lambda: qualifying.judge_requirement(filled, requirement_id=line.id, standing=""),
        lambda: qualifying.remove_proof(filled, proof_id=line.proofs[0].id),
        lambda: qualifying.edit_company_sheet(filled, opportunity_id=it),
    ]
    for deed in deeds:
        change = deed()
        assert transfer.export(filled, kind="json").data != before, change.summary
        tracker.undo(filled, batch_id=change.batch_id)
        assert transfer.export(filled, kind="json").data == before, change.summary


def _sent(ctx: Ctx) -> int:
    return next(it.id for it in tracker.opportunities(ctx).items if it.title == "Miller")


def test_what_was_judged_of_a_duplicate_is_not_lost(ada: Ctx, add: Add) -> None:
    keep, other = add(), add()
    nice = qualifying.add_criterion(ada, kind="nice", name="Garden").made_id or 0
    for it, score in ((keep, 2), (other, 5)):
        qualifying.judge(ada, id=it.id, scores={nice: score})
        qualifying.add_requirement(ada, opportunity_id=it.id, text="Rye")
    qualifying.add_requirement(ada, opportunity_id=other.id, text="Spelt")
    qualifying.edit_company_sheet(ada, opportunity_id=other.id, needs="Hands")
    done = tracker.merge(ada, keep_id=keep.id, other_id=other.id)
    sheet = qualifying.sheet(ada, opportunity_id=keep.id)
    assert [line.text for line in sheet.requirements] == ["Rye", "Spelt"]
    assert sheet.company_sheet.needs == "Hands"
    assert qualifying.lead(ada, id=keep.id).value.points == 2 * 3
    tracker.undo(ada, batch_id=done.batch_id)
    assert len(qualifying.sheet(ada, opportunity_id=other.id).requirements) == 2
