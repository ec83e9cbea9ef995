"""Offers in a terminal."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import offers, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


def test_from_the_first_word_of_it_to_the_signature(
    headway: Headway, ada: Ctx, add: Callable[..., nouns.Opportunity]
) -> None:
    it, other = add("Engineer", "Brightwater Labs", at="Job offer", referrer="Mo Field"), add("Cook", at=1)
    assert f"an offer without its terms yet. headway offer add {it.id}" in headway("offers").stdout
    said = headway("offer", "add", it.id, "--base", "€ 5.000", "--period", "month").stdout
    assert "“€ 5.000” was read as 5,000 EUR." in said
    assert "A year is worth 60,000 EUR." in said
    (offer,) = offers.offers(ada)
    assert "not in writing" in headway("offer", "accept", offer.id, code=1).output
    assert "Engineer at Brightwater Labs: an offer without" not in headway("offers").stdout
    assert "To ask for: 5,500" not in headway("offer", "show", offer.id).stdout
    headway("offer", "counter", offer.id, "5,500", "--why", "what I bring")
    assert "To ask for: 5,500" in headway("offer", "show", offer.id).stdout
    headway("offer", "edit", offer.id, "--written", "today", "--deadline", "2026-03-20")
    assert "5 days are left to answer." in headway("offers").stdout
    assert "Engineer, Brightwater Labs" in headway("offer", "compare").stdout
    assert "Nobody else talks to you now." in headway("offer", "nudges", offer.id).stdout
    add("Baker", "Fernhill", at="Phone interview")
    told = headway("offer", "nudges", offer.id).stdout
    assert "Baker at Fernhill: Phone interview" in told
    assert "need to answer it by 20 March" in told
    said = headway("offer", "accept", offer.id, "--withdraw-others", "--archive").stdout
    assert "Thank Mo Field, who referred you." in said
    assert tracker.opportunity(ada, id=other.id).outcome == "withdrawn"
    headway("undo")
    assert offers.offer(ada, id=offer.id).open
    headway("offer", "decline", offer.id, "--why", "too far")
    assert json.loads(headway("offers", "--json").stdout)[0]["decision"] == "declined"
    assert offers.offer(ada, id=offer.id).decided_on == TODAY


def test_wishes_talk_rates_and_the_job_now_are_said_in_the_terminal(
    headway: Headway, ada: Ctx, add: Callable[..., nouns.Opportunity]
) -> None:
    headway("needs", "--must", "Near home", "--nice", "Learning")
    headway("offer", "add", add("Engineer", at="Job offer").id, "--base", "€ 60k")
    (offer,) = offers.offers(ada)
    assert "against your wishes" in headway("offer", "score", offer.id, "near home=yes", "Learning=4").stdout
    assert [cell.value for cell in offers.held_offer(ada, id=offer.id).cells] == [1, 4]  # type: ignore[union-attr]
    headway("offer", "score", offer.id, "Learning=-")
    assert [line.split()[-1] for line in headway("offer", "score", offer.id).stdout.splitlines()[-2:]] == ["yes", "–"]
    assert "There is no wish “Fun”" in headway("offer", "score", offer.id, "Fun=1", code=2).output
    assert "is no score" in headway("offer", "score", offer.id, "Learning=9", code=2).output
    headway("offer", "note", offer.id, "We like you.")
    headway("offer", "note", offer.id, "Could it be 66?", "--me")
    assert [line.side for line in offers.offer(ada, id=offer.id).lines] == ["them", "me"]
    assert "1 USD is 0.92 EUR" in headway("offer", "rate", "usd", "EUR", "0,92").stdout
    assert "“$ 50k” was read as 50,000 USD." in headway("offer", "now", "--title", "Clerk", "--base", "$ 50k").stdout
    assert "46,000 EUR" in headway("offer", "compare").stdout
    headway("offer", "lapse", offer.id, "--why", "they took it back")
    assert offers.offer(ada, id=offer.id).decision == "lapsed"
    headway("offer", "reopen", offer.id)
    assert offers.offer(ada, id=offer.id).open


def test_without_an_offer_it_says_how_to_write_one_down(headway: Headway, home: nouns.JobSearch) -> None:
    assert "headway offer add" in headway("offers").stdout
    assert "No offer waits" in headway("offer", "compare").stdout
