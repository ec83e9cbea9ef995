"""One finding at a time: which speaks first, what “not now” hides, and the calm answers."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from headway.core.diagnosis import CODES, Code, Look, PutOff
from headway.core.diagnosis.choice import answered, over
from headway.core.diagnosis.wording import WORDS, silent, speaking

TODAY = date(2026, 3, 15)
FILLED: dict[str, Any] = {"stage": "Applied", "line": "5 %", "typical": "10 %", "n": 1}


def spoken(code: Code, scope: str | None = None, ratio: float = 0.0) -> Look:
    return speaking(code, scope, f"{code} was seen.", TODAY, FILLED, ratio=ratio)


def put_off(code: Code, scope: str | None = None, ago: int = 3) -> PutOff:
    on = TODAY - timedelta(days=ago)
    return PutOff(code, scope, on, on + timedelta(days=28))


def first(*looks: Look, later: tuple[PutOff, ...] = ()) -> Code | None:
    found = answered(looks, later, TODAY).finding
    return found.code if found else None


def test_of_the_shares_the_one_furthest_under_its_typical_speaks() -> None:
    assert first(spoken("few_replies", ratio=2.1), spoken("calls_end", ratio=3.4)) == "calls_end"
    assert first(spoken("few_replies", ratio=3.5), spoken("calls_end", ratio=3.4)) == "few_replies"


def test_the_whole_search_speaks_before_a_role() -> None:
    found = answered([spoken("calls_end", "Data", ratio=9), spoken("few_replies", ratio=2)], (), TODAY)
    assert found.finding is not None
    assert found.finding.scope is None
    assert [look.scope for look in found.looks] == [None, "Data"]


def test_the_order_of_the_rules_is_that_of_the_documentation() -> None:
    looks = [spoken(code) for code in reversed(CODES)]
    turned = [look.code for look in answered(looks, (), TODAY).looks]
    assert turned == [
        "promise_overdue", "few_replies", "no_calls", "calls_end", "no_second_round", "no_offers", "replies_slowed",
        "outreach_unanswered", "pace_dropped", "tenth_week", "collecting", "few_contacts", "long_shots",
        "follow_up_due", "slower_than_usual",
    ]  # fmt: skip


def test_what_is_put_off_lets_the_next_one_speak_until_its_day() -> None:
    looks = (spoken("few_replies", ratio=9), spoken("tenth_week"))
    assert first(*looks, later=(put_off("few_replies"),)) == "tenth_week"
    assert first(*looks, later=(put_off("few_replies", ago=28),)) == "few_replies"


def test_put_off_for_the_whole_is_so_for_its_roles_but_not_the_other_way_round() -> None:
    whole, role = spoken("few_replies"), spoken("few_replies", "Data")
    assert first(whole, role, later=(put_off("few_replies"),)) is None
    found = answered([whole, role], (put_off("few_replies", "Data"),), TODAY)
    assert found.finding is not None
    assert found.finding.scope is None


def test_where_all_is_put_off_it_says_until_when() -> None:
    calm = answered([spoken("few_replies")], (put_off("few_replies"),), TODAY, "So it is.").calm
    assert calm is not None
    assert calm.why == "put_off"
    assert calm.words.endswith("put off until 9 April.")
    assert calm.silence == "So it is."


def test_thin_evidence_says_how_many_more_it_would_take() -> None:
    thin = replace(silent("few_replies", None, "thin", "Too early.", **FILLED), lacking=21)
    calm = answered([thin], (), TODAY).calm
    assert calm is not None
    assert calm.why == "thin"
    assert calm.needs == "It would take 21 more settled applications without a yes before “Few replies” is said."
    enough = silent("few_replies", None, "clear", "Fine.", **FILLED)
    calm = answered([enough], (), TODAY).calm
    assert calm is not None
    assert (calm.why, calm.words, calm.needs) == ("clear", "Nothing stands out.", "")


@pytest.mark.parametrize("why", ["archived", "accepted", "empty"])
def test_a_search_that_is_over_has_nothing_to_diagnose(why: str) -> None:
    found = over(why)  # type: ignore[arg-type]
    assert found.finding is None
    assert found.calm is not None
    assert found.calm.why == why
    assert "nothing to diagnose" in found.calm.words


def test_every_rule_has_all_its_words_and_none_is_about_the_person() -> None:
    assert set(WORDS) == set(CODES)
    for code in CODES:
        found = spoken(code).finding
        assert found is not None
        for text in (found.title, found.rule, found.reading, found.advice, found.changes):
            assert not {"", "you", "your", "better"} & set((text or " ").lower().replace(",", "").split(" ")), text
