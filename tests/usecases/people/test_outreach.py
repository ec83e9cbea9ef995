"""A conversation begins, moves, closes and leads somewhere; each can be taken back; follow-ups are no new ones."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, HeadwayError, Invalid, NotAllowed, NotFound, Stale, Unsure
from headway.core.people.outreach import Asked, Conversation
from headway.core.tracker import nouns
from headway.models import Contact, HistoryLine, Interaction, Opportunity, Outreach
from headway.usecases import people, tracker
from tests.people import TODAY

DAY = timedelta(days=1)


@pytest.fixture
def at(ada: Ctx, home: nouns.JobSearch) -> Callable[[str], int]:
    """The id of a stage of conversations, by its name."""

    def id_of(name: str) -> int:
        return next(it.id for it in tracker.search(ada).outreach_stages if it.name == name)

    return id_of


@pytest.fixture
def talk(ada: Ctx, at: Callable[[str], int]) -> Callable[..., Conversation]:
    """A conversation with somebody, sent so many days ago."""

    def begun(
        name: str = "Mira Okafor", company: str = "Brightwater Labs", ago: int = 10, **given: Any
    ) -> Conversation:
        given = {"stage_id": at("Sent"), "on": TODAY - ago * DAY, **given}
        change = people.add_outreach(ada, name=name, company=company, **given)
        return people.conversation(ada, id=change.outreach_ids[0])

    return begun


def names(ada: Ctx, **asked: Any) -> list[str]:
    return [it.contact for it in people.outreach(ada, asked=Asked(**asked)).items]


def test_whoever_was_written_to_or_answered_in_a_conversation_was_in_touch(
    ada: Ctx, at: Callable[[str], int], talk: Callable[..., Conversation]
) -> None:
    it = talk(ago=10)

    def touched() -> tuple[Any, Any]:
        touch = people.contact(ada, id=it.contact_id or 0).touch
        return touch.last_on, touch.written_on

    assert touched() == (None, TODAY - 10 * DAY)
    people.move_outreach(ada, ids=[it.id], stage_id=at("Replied"), on=TODAY - 4 * DAY)
    assert touched() == (TODAY - 4 * DAY, TODAY - 10 * DAY)
    assert people.everybody(ada).items[0].touch.last_on == TODAY - 4 * DAY
    tracker.undo(ada)
    assert touched() == (None, TODAY - 10 * DAY)
    people.delete_outreach(ada, ids=[it.id])
    assert touched() == (None, None)


def test_every_search_has_the_stages_of_a_conversation(ada: Ctx, home: nouns.JobSearch) -> None:
    told = [stage.name for stage in home.outreach_stages]
    assert told == ["To contact", "Sent", "Replied", "Met", "Introduced", "Led to an opportunity"]
    assert home.stages[0].name == "Never applied"


def test_begun_with_somebody_new(ada: Ctx, talk: Callable[..., Conversation]) -> None:
    it = talk(topic="Their move to Rust")
    assert (it.name, it.company, it.topic) == ("Mira Okafor", "Brightwater Labs", "Their move to Rust")
    assert (it.stage, it.sent_on, it.waiting) == ("Sent", TODAY - 10 * DAY, True)
    assert it.silence(TODAY) == "silent for 10 days"
    assert Contact.objects.get().company_id == it.company_id
    tracker.undo(ada)
    assert names(ada) == []
    assert names(ada, state="deleted") == ["Mira Okafor"]
    tracker.undo(ada, batch_id=tracker.recent(ada, limit=1)[0].batch_id)


def test_begun_with_somebody_known(ada: Ctx, talk: Callable[..., Conversation]) -> None:
    first = talk()
    with pytest.raises(Unsure, match="is open, at “Sent”") as asked:
        talk()
    assert asked.value.options == (str(first.id),)
    again = talk(even_if_open=True)
    assert again.contact_id == first.contact_id
    people.close_outreach(ada, ids=[first.id, again.id], outcome="no_reply")
    third = people.add_outreach(ada, contact_id=first.contact_id)
    assert people.conversation(ada, id=third.outreach_ids[0]).company == "Brightwater Labs"
    assert Contact.objects.count() == 1


def test_moves_on_and_back(ada: Ctx, talk: Callable[..., Conversation], at: Callable[[str], int]) -> None:
    it = talk()
    people.move_outreach(ada, ids=[it.id], stage_id=at("Met"), on=TODAY - 2 * DAY)
    assert people.conversation(ada, id=it.id).stage == "Met"
    with pytest.raises(Unsure, match="stands further on"):
        people.move_outreach(ada, ids=[it.id], stage_id=at("Replied"))
    people.move_outreach(ada, ids=[it.id], stage_id=at("Sent"), back="mistake")
    assert people.conversation(ada, id=it.id).stage == "Sent"
    tracker.undo(ada)
    assert people.conversation(ada, id=it.id).stage == "Met"
    assert [line.stage for line in people.conversation_history(ada, id=it.id)] == ["Sent", "Met"]
    assert len(people.conversation_history(ada, id=it.id, all=True)) > 2


def test_the_last_stage_is_no_acceptance(ada: Ctx, talk: Callable[..., Conversation], at: Callable[[str], int]) -> None:
    it = talk()
    people.move_outreach(ada, ids=[it.id], stage_id=at("Led to an opportunity"))
    it = people.conversation(ada, id=it.id)
    assert (it.outcome, it.waiting) == (None, False)
    with pytest.raises(Invalid, match="accepted is no outcome"):
        people.close_outreach(ada, ids=[it.id], outcome="accepted")
    assert set(HistoryLine.objects.values_list("what", flat=True)) == {"stage"}


def test_closed_and_opened_again(ada: Ctx, talk: Callable[..., Conversation]) -> None:
    it = talk()
    change = people.close_outreach(ada, ids=[it.id], outcome="rejected", on=TODAY - DAY)
    assert change.summary == "Closed the conversation with “Mira Okafor”: declined"
    assert (change.opportunity_ids, change.outreach_ids) == ((), (it.id,))
    assert people.conversation(ada, id=it.id).outcome == "rejected"
    people.reopen_outreach(ada, ids=[it.id])
    assert people.conversation(ada, id=it.id).outcome is None
    with pytest.raises(Conflict, match="nothing to reopen"):
        people.reopen_outreach(ada, ids=[it.id])


def test_a_line_is_corrected_and_taken_back(
    ada: Ctx, talk: Callable[..., Conversation], at: Callable[[str], int]
) -> None:
    it = talk()
    people.move_outreach(ada, ids=[it.id], stage_id=at("Replied"))
    sent, replied = people.conversation_history(ada, id=it.id)
    people.correct_outreach(ada, line_id=sent.id, on=TODAY - 20 * DAY)
    assert people.conversation(ada, id=it.id).sent_on == TODAY - 20 * DAY
    people.retract_outreach(ada, line_id=replied.id)
    assert people.conversation(ada, id=it.id).stage == "Sent"
    (only,) = people.conversation_history(ada, id=it.id)
    with pytest.raises(Conflict, match="only stage"):
        people.retract_outreach(ada, line_id=only.id)


def test_a_follow_up_is_no_new_conversation(ada: Ctx, talk: Callable[..., Conversation]) -> None:
    it = talk()
    people.follow_up(ada, id=it.id, kind="message", said="Sent the article", on=TODAY - 4 * DAY)
    after = people.conversation(ada, id=it.id)
    assert (after.stage, after.follow_ups, after.followed_on) == ("Sent", 1, TODAY - 4 * DAY)
    assert after.silence(TODAY) == "silent for 4 days"
    log = Interaction.objects.get()
    assert (log.contact_id, log.company_id, log.outreach_id) == (it.contact_id, it.company_id, it.id)
    assert people.outreach(ada).total == 1
    tracker.undo(ada)
    assert not Interaction.objects.exists()


def test_leads_to_a_new_opportunity(ada: Ctx, talk: Callable[..., Conversation]) -> None:
    it = talk()
    change = people.lead_to(ada, id=it.id, title="Engineer", way="referral", on=TODAY - DAY)
    led = tracker.opportunity(ada, id=change.opportunity_ids[0])
    assert (led.title, led.company, led.contacts) == ("Engineer", "Brightwater Labs", ("Mira Okafor",))
    assert (led.source_kind, led.referrer, led.stage) == ("referral", "Mira Okafor", "Never applied")
    after = people.conversation(ada, id=it.id)
    assert (after.stage, after.opportunity) == ("Led to an opportunity", "Engineer at Brightwater Labs")
    tracker.undo(ada)
    after = people.conversation(ada, id=it.id)
    assert (after.stage, after.opportunity_id) == ("Sent", None)
    assert not Opportunity.objects.alive().exists()


def test_leads_to_one_that_is_there(ada: Ctx, talk: Callable[..., Conversation], add: Callable[..., Any]) -> None:
    it, there = talk(company=""), add("Analyst", "Fernhill")
    people.lead_to(ada, id=it.id, opportunity_id=there.id)
    after = people.conversation(ada, id=it.id)
    assert (after.opportunity_id, after.company) == (there.id, "Fernhill")
    assert tracker.opportunity(ada, id=there.id).contacts == ("Mira Okafor",)
    assert names(ada, opportunity=there.id) == names(ada, state="led") == ["Mira Okafor"]


def test_what_it_is_about_changes(ada: Ctx, talk: Callable[..., Conversation], add: Callable[..., Any]) -> None:
    it, there = talk(), add()
    people.edit_outreach(ada, id=it.id, topic="A talk", company="Fernhill", opportunity_id=there.id, version=it.version)
    after = people.conversation(ada, id=it.id)
    assert (after.topic, after.company, after.opportunity_id) == ("A talk", "Fernhill", there.id)
    with pytest.raises(Stale):
        people.edit_outreach(ada, id=it.id, topic="Another", version=it.version)
    tracker.undo(ada)
    assert people.conversation(ada, id=it.id).topic == ""


def test_deleted_and_restored(ada: Ctx, talk: Callable[..., Conversation]) -> None:
    it = talk()
    people.delete_outreach(ada, ids=[it.id])
    assert names(ada) == []
    with pytest.raises(NotFound, match="no conversation"):
        people.delete_outreach(ada, ids=[it.id])
    people.restore_outreach(ada, ids=[it.id])
    assert names(ada) == ["Mira Okafor"]
    tracker.undo(ada)
    assert people.outreach_states(ada)["deleted"] == 1


def test_emptied_from_the_bin_after_thirty_days(ada: Ctx, talk: Callable[..., Conversation]) -> None:
    people.delete_outreach(ada, ids=[talk().id])
    from tests.people import later

    assert tracker.empty_bin(later(ada, days=29)) == 0
    assert tracker.empty_bin(later(ada, days=31)) == 1
    assert not Outreach.objects.exists()


def test_found_by_what_is_asked(ada: Ctx, talk: Callable[..., Conversation], at: Callable[[str], int]) -> None:
    one, two, three = (
        talk("Mira Okafor"),
        talk("Jon Bell", "Fernhill", ago=3),
        talk("Ava Lind", stage_id=at("To contact")),
    )
    people.move_outreach(ada, ids=[two.id], stage_id=at("Met"))
    assert names(ada) == ["Jon Bell", "Ava Lind", "Mira Okafor"]
    assert names(ada, reached=at("Replied")) == ["Jon Bell"]
    assert names(ada, stage=at("Sent")) == ["Mira Okafor"]
    assert names(ada, state="waiting") == ["Jon Bell", "Mira Okafor"]
    assert names(ada, company="fernhill") == names(ada, text="jon fern") == ["Jon Bell"]
    assert names(ada, contact=three.contact_id) == ["Ava Lind"]
    people.close_outreach(ada, ids=[one.id], outcome="no_reply")
    assert names(ada, state="closed") == ["Mira Okafor"]
    told = people.outreach_states(ada)
    assert told == {"all": 3, "open": 2, "waiting": 1, "led": 0, "closed": 1, "deleted": 0}
    assert [(lane.stage.name, lane.total) for lane in people.outreach_lanes(ada) if lane.total] == [
        ("To contact", 1), ("Met", 1),
    ]  # fmt: skip
    assert [it.name for it in people.find_outreach(ada, text="bell")] == ["Jon Bell"]


def test_led_to_what_got_so_far(ada: Ctx, talk: Callable[..., Conversation], stage: Callable[[Any], int]) -> None:
    it = talk()
    change = people.lead_to(ada, id=it.id, title="Engineer")
    assert names(ada, led_to=stage("Never applied")) == ["Mira Okafor"]
    assert names(ada, led_to=stage("Phone interview")) == []
    tracker.move(ada, ids=change.opportunity_ids, stage_id=stage("Job interview"))
    assert names(ada, led_to=stage("Phone interview")) == ["Mira Okafor"]
    tracker.delete(ada, ids=change.opportunity_ids)
    assert names(ada, led_to=stage("Phone interview")) == []


def test_a_stage_of_one_pipeline_is_none_of_the_other(
    ada: Ctx, talk: Callable[..., Conversation], add: Callable[..., Any], stage: Callable[[Any], int], at: Any
) -> None:
    with pytest.raises(NotFound, match="no such stage"):
        people.move_outreach(ada, ids=[talk().id], stage_id=stage("Job offer"))
    with pytest.raises(NotFound, match="no such stage"):
        tracker.move(ada, ids=[add().id], stage_id=at("Met"))


def test_stages_of_conversations_are_edited(
    ada: Ctx, talk: Callable[..., Conversation], at: Callable[[str], int]
) -> None:
    it = talk()
    people.move_outreach(ada, ids=[it.id], stage_id=at("Met"))
    tracker.rename_stage(ada, stage_id=at("Met"), name="Coffee")
    tracker.add_stage(ada, name="Second coffee", after_id=at("Coffee"))
    order = [stage.id for stage in tracker.search(ada).outreach_stages]
    tracker.reorder_stages(ada, order=[order[0], order[2], order[1], *order[3:]])
    assert [stage.name for stage in tracker.search(ada).outreach_stages][1:3] == ["Replied", "Sent"]
    tracker.merge_stage(ada, stage_id=at("Coffee"), into_id=at("Replied"))
    assert people.conversation(ada, id=it.id).stage == "Replied"
    tracker.undo(ada)
    assert people.conversation(ada, id=it.id).stage == "Coffee"
    tracker.remove_stage(ada, stage_id=at("Coffee"))
    with pytest.raises(Conflict, match="can be renamed, not removed"):
        tracker.remove_stage(ada, stage_id=at("Led to an opportunity"))
    assert len(tracker.search(ada).stages) == 8


def test_copied_into_a_search_that_starts_like_this_one(ada: Ctx, home: nouns.JobSearch, at: Any) -> None:
    tracker.rename_stage(ada, stage_id=at("Met"), name="Coffee")
    new = tracker.start(ada, name="Next", like_id=home.id)
    assert "Coffee" in [stage.name for stage in new.outreach_stages]
    assert people.outreach(ada).total == 0


def test_only_hers(ada: Ctx, ben: Ctx, cleo: Ctx, talk: Callable[..., Conversation], at: Any) -> None:
    it = talk()
    line = people.conversation_history(ada, id=it.id)[0]
    assert people.conversation(ben, id=it.id).contact == "Mira Okafor"
    verbs: list[Callable[[Ctx], object]] = [
        lambda ctx: people.move_outreach(ctx, ids=[it.id], stage_id=at("Met")),
        lambda ctx: people.close_outreach(ctx, ids=[it.id], outcome="no_reply"),
        lambda ctx: people.reopen_outreach(ctx, ids=[it.id]),
        lambda ctx: people.correct_outreach(ctx, line_id=line.id, on=TODAY),
        lambda ctx: people.retract_outreach(ctx, line_id=line.id),
        lambda ctx: people.follow_up(ctx, id=it.id),
        lambda ctx: people.lead_to(ctx, id=it.id, title="x"),
        lambda ctx: people.edit_outreach(ctx, id=it.id, topic="x"),
        lambda ctx: people.delete_outreach(ctx, ids=[it.id]),
        lambda ctx: people.restore_outreach(ctx, ids=[it.id]),
        lambda ctx: people.add_outreach(ctx, contact_id=it.contact_id),
    ]
    for verb in verbs:
        with pytest.raises(NotAllowed):
            verb(ben)
        with pytest.raises(NotFound):
            verb(cleo)
    for ask in (people.conversation, people.conversation_history):
        with pytest.raises(NotFound):
            ask(cleo, id=it.id)
    assert people.find_outreach(cleo, text="mira") == ()
    assert people.outreach(cleo).total == 0


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 301}, "name"),
        ({"name": "Mira", "topic": "x" * 301}, "topic"),
        ({"name": "Mira", "on": TODAY + DAY}, "on"),
    ],
)
def test_refused_with_the_field(ada: Ctx, home: nouns.JobSearch, given: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as told:
        people.add_outreach(ada, **given)
    assert told.value.field == field


def test_nothing_is_begun_at_a_stage_of_another_search(ada: Ctx, cleo: Ctx, home: nouns.JobSearch) -> None:
    theirs = tracker.search(cleo).outreach_stages[0].id
    with pytest.raises(HeadwayError):
        people.add_outreach(ada, name="Mira", stage_id=theirs)
    assert not Outreach.objects.exists()
