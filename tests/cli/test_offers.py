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
    said = headway("offer", "accept", offer.id, "--withdraw-others", "--archive").stdout
    assert "Thank Mo Field, who referred you." in said
    assert tracker.opportunity(ada, id=other.id).outcome == "withdrawn"
    headway("undo")
    assert offers.offer(ada, id=offer.id).open
    headway("offer", "decline", offer.id, "--why", "too far")
    assert json.loads(headway("offers", "--json").stdout)[0]["decision"] == "declined"
    assert offers.offer(ada, id=offer.id).decided_on == TODAY


def test_without_an_offer_it_says_how_to_write_one_down(headway: Headway, home: nouns.JobSearch) -> None:
    assert "headway offer add" in headway("offers").stdout
    assert "No offer waits" in headway("offer", "compare").stdout
