"""Conversations in the terminal."""

import json

import pytest

from headway.core.ctx import Ctx
from headway.core.people.outreach import Conversation
from headway.usecases import people, tracker
from tests.cli.conftest import Headway


def only(ctx: Ctx) -> Conversation:
    (it,) = people.outreach(ctx).items
    return it


def test_begun_moved_followed_up_and_led_on(headway: Headway, ada: Ctx) -> None:
    begun = ("add", "Mira", "Okafor", "--at", "Fernhill", "--about", "Rust", "--on", "2026-03-01")
    said = headway("outreach", *begun).stdout
    it = only(ada)
    assert f"Began a conversation with “Mira Okafor” ({it.id})." in said
    assert (it.stage, str(it.sent_on), it.topic) == ("Sent", "2026-03-01", "Rust")
    headway("outreach", "move", it.id, "repl", "--on", "2026-03-04")
    headway("outreach", "follow-up", it.id, "--by", "call", "--said", "The article", "--on", "2026-03-08")
    assert "1 follow-up, the last 2026-03-08." in headway("outreach", "show", it.id).stdout
    headway("outreach", "lead", it.id, "--title", "Engineer")
    assert only(ada).stage == "Led to an opportunity"
    (led,) = tracker.opportunities(ada).items
    assert (led.title, led.company) == ("Engineer", "Fernhill")


def test_listed_closed_and_deleted(headway: Headway, ada: Ctx) -> None:
    assert "No conversation is like that" in headway("outreach", "list", "--state", "all").stdout
    headway("outreach", "add", "Mira Okafor")
    it = only(ada)
    assert "Mira Okafor" in headway("outreach").stdout
    assert "declined" in headway("outreach", "close", it.id, "declined").stdout
    assert "No conversation" in headway("outreach").stdout
    headway("outreach", "reopen", it.id)
    assert json.loads(headway("outreach", "list", "--json").stdout)["total"] == 1
    headway("outreach", "delete", it.id)
    assert "Took back" in headway("undo").stdout
    assert only(ada).id == it.id


def test_somebody_known_is_no_second_contact(headway: Headway, ada: Ctx) -> None:
    mira = people.new_contact(ada, name="Mira Okafor").made_id
    assert "You know them: Mira Okafor." in headway("outreach", "add", "Mira", "--at", "Fernhill").stdout
    it = only(ada)
    assert (it.contact_id, it.company) == (mira, "Fernhill")


def test_of_several_one_is_asked_for(headway: Headway, ada: Ctx) -> None:
    for company in ("Fernhill", "Lumen Mills"):
        people.new_contact(ada, name="Mira Okafor", company=company, even_if_alike=True)
    asked = headway("outreach", "add", "Mira Okafor", code=3).stderr
    assert "You know several of the name “Mira Okafor”." in asked
    last = people.everybody(ada).items[-1]
    assert f"{last.id} Mira Okafor, {last.works}" in asked
    headway("outreach", "add", last.id)
    assert only(ada).contact_id == last.id
    headway("outreach", "add", "Mira Okafor", "--at", "Acme")
    assert len(people.everybody(ada).items) == 3


def test_the_funnel_of_outreach(headway: Headway, ada: Ctx) -> None:
    headway("outreach", "add", "Mira Okafor", "--on", "2026-01-01")
    said = headway("outreach", "funnel").stdout
    assert said.startswith("Too early to tell")
    assert "The target is 25 to 30 %." in said
    assert set(json.loads(headway("outreach", "funnel", "--json").stdout)) == {"numbers", "chain", "networking"}


@pytest.mark.parametrize(("words", "code"), [("move ID nowhere", 2), ("close ID accepted", 2), ("show 99", 1)])
def test_refused_with_a_sentence(headway: Headway, ada: Ctx, words: str, code: int) -> None:
    headway("outreach", "add", "Mira Okafor")
    typed = words.replace("ID", str(only(ada).id)).split()
    assert "There is no" in headway("outreach", *typed, code=code).stderr


def test_the_stages_of_conversations_are_changed_too(headway: Headway, ada: Ctx) -> None:
    headway("outreach", "add", "Mira Okafor")
    headway("stages", "--outreach", "rename", "Met", "Coffee")
    headway("stages", "--outreach", "add", "Second coffee", "--after", "Coffee")
    headway("stages", "--outreach", "move", "Second coffee", "--after", "Sent")
    headway("stages", "--outreach", "remove", "Introduced")
    names = [stage["name"] for stage in json.loads(headway("stages", "--outreach", "--json").stdout)]
    assert names == ["To contact", "Sent", "Second coffee", "Replied", "Coffee", "Led to an opportunity"]
    assert "Never applied" in headway("stages").stdout
