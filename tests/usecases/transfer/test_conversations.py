"""Conversations go out with their histories and come back: the same bytes, the same numbers; undo and the example."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.people.outreach import Asked
from headway.core.tracker import nouns
from headway.models import HistoryLine, Outreach, Stage, User
from headway.usecases import insights, people, tracker
from headway.usecases.transfer import demo
from headway.usecases.transfer.exporting import export
from headway.usecases.transfer.restoring import restore
from tests.people import NOW, TODAY, later
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
@remembered
def talked(ada: Ctx, home: nouns.JobSearch, add: Callable[..., Any]) -> Ctx:
    """Conversations with something of everything: corrected, followed up, led on, ended, in the bin."""
    stages = {stage.name: stage.id for stage in home.outreach_stages}
    ids = [
        people.add_outreach(ada, name=f"Contact {n}", company="Fernhill", topic="Rust", on=TODAY - 40 * DAY)
        for n in range(5)
    ]
    one, two, three, four, five = (change.outreach_ids[0] for change in ids)
    people.edit_outreach(ada, id=one, opportunity_id=add("Cook").id)
    people.move_outreach(ada, ids=[one, two], stage_id=stages["Replied"], on=TODAY - 30 * DAY, note="by mail")
    people.correct_outreach(ada, line_id=people.conversation_history(ada, id=one)[0].id, on=TODAY - 41 * DAY)
    people.follow_up(ada, id=three, said="The article", on=TODAY - 35 * DAY)
    people.lead_to(ada, id=two, title="Engineer", way="referral", on=TODAY - 20 * DAY)
    people.close_outreach(ada, ids=[four], outcome="rejected", on=TODAY - 10 * DAY)
    people.delete_outreach(ada, ids=[five])
    tracker.remove_stage(ada, stage_id=stages["Met"])
    return ada


@pytest.fixture
def elsewhere(db: None) -> Ctx:
    """Ada on another machine with nothing there yet."""
    user = User.objects.create(username="another-machine")
    return Ctx(user_id=user.pk, owner_id=user.pk, now=later(Ctx(0, 0, NOW), days=9).now, zone="Europe/Berlin")


def taken(ctx: Ctx) -> bytes:
    return export(ctx, kind="json").data


def told(ctx: Ctx) -> list[Any]:
    """What a person sees of the conversations, without their ids."""
    rows = people.outreach(ctx, asked=Asked()).items
    return sorted(
        (it.name, it.company, it.topic, it.stage, it.outcome or "", it.opportunity, it.follow_ups) for it in rows
    )


def test_out_and_in_and_out_again_are_the_same_bytes(talked: Ctx, elsewhere: Ctx) -> None:
    out = taken(talked)
    restore(elsewhere, data=out)
    assert taken(elsewhere) == out
    assert told(elsewhere) == told(talked)
    assert len(told(talked)) == 4
    at_noon = Ctx(elsewhere.user_id, elsewhere.owner_id, talked.now, talked.zone)
    here, there = insights.talks(talked), insights.talks(at_noon)
    assert [step.reached for step in here.steps] == [step.reached for step in there.steps] == [4, 4, 2, 1, 1]
    assert here.replies == there.replies
    assert people.outreach(elsewhere, asked=Asked(state="deleted")).total == 1


def test_an_export_of_before_gets_the_stages_of_a_conversation(talked: Ctx, elsewhere: Ctx) -> None:
    document = json.loads(taken(talked))
    del document["outreach"]
    for search in document["searches"]:
        del search["outreach_stages"]
    for log in document["interactions"]:
        del log["outreach"]
    restore(elsewhere, data=json.dumps(document).encode())
    assert len(tracker.search(elsewhere).outreach_stages) == 6
    assert people.outreach(elsewhere).total == 0


def test_a_conversation_that_names_no_contact_of_the_document_is_damage(talked: Ctx, elsewhere: Ctx) -> None:
    document = json.loads(taken(talked))
    document["outreach"][0]["contact"] = 99
    with pytest.raises(Exception, match="damaged"):
        restore(elsewhere, data=json.dumps(document).encode())
    assert not Outreach.objects.of(elsewhere.owner_id).exists()


def test_the_example_takes_its_conversations_with_it(ada: Ctx) -> None:
    demo.load(ada)
    people.add_outreach(ada, name="Mira Okafor")
    tracker.undo(ada)
    people.add_outreach(ada, name="Jon Bell", even_if_open=True)
    demo.remove(ada)
    assert not Outreach.objects.exists()
    assert not HistoryLine.objects.exists()
    assert not Stage.objects.exists()
