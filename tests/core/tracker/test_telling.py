"""An opportunity in a sentence."""

from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

import pytest

from headway.core.tracker.nouns import Opportunity
from headway.core.tracker.telling import AFTER, ago, headline
from headway.core.tracker.words import OUTCOMES

TODAY = date(2026, 3, 15)
_EMPTY: dict[str, Any] = {field.name: "" for field in fields(Opportunity)} | {
    "id": 1, "outcome": None, "outcome_on": None, "company": "Acme", "created_at": datetime(2026, 3, 1, tzinfo=UTC),
}  # fmt: skip


def told(stage: str, on: date | None, **more: Any) -> str:
    exactness = more.pop("exactness", "exact")
    return headline(Opportunity(**{**_EMPTY, "stage": stage, "stage_on": on, **more}), today=TODAY, exactness=exactness)


@pytest.mark.parametrize(
    ("stage", "on", "sentence"),
    [
        ("Never applied", None, "Not applied to Acme yet."),
        ("Applied, no reply", date(2026, 3, 9), "Applied to Acme 6 days ago, no reply yet."),
        ("Phone interview", date(2026, 3, 9), "Phone interview at Acme, 6 days ago."),
        ("Phone interview", None, "Phone interview at Acme."),
        ("Take-home {test}", date(2026, 3, 14), "Take-home {test} at Acme, yesterday."),
    ],
)
def test_where_it_stands(stage: str, on: date | None, sentence: str) -> None:
    assert told(stage, on) == sentence


def test_without_a_company_nobody_is_named_who_did_something() -> None:
    nobody = {"company": "", "title": "Bookkeeper"}
    assert told("Applied, no reply", TODAY, **nobody) == "Bookkeeper: Applied, no reply, today."
    ended = {"outcome": "rejected", "outcome_on": TODAY}
    assert told("Applied, no reply", None, **nobody, **ended) == "Bookkeeper: Rejected, today."


def test_a_vague_day_is_said_vaguely() -> None:
    on = date(2026, 3, 9)
    assert told("Job offer", on, exactness="about") == "Job offer from Acme, about 6 days ago."
    assert told("Job offer", on, exactness="before") == "Job offer from Acme, before 9 March."
    assert told("Job offer", on, exactness="unknown") == "Job offer from Acme."


def test_only_an_accepted_offer_gets_an_exclamation_mark() -> None:
    ends = {it: told("Job offer", None, outcome=it, outcome_on=TODAY) for it in OUTCOMES}
    assert ends["accepted"] == "You accepted the offer of Acme today!"
    assert ends["rejected"] == "Acme said no today."
    assert [it for it, sentence in ends.items() if sentence.endswith("!")] == ["accepted"]
    assert set(AFTER) == set(OUTCOMES)


def test_days_near_and_far() -> None:
    assert [ago(date(2026, 3, day), today=TODAY) for day in (15, 14, 16, 1, 20)] == [
        "today", "yesterday", "tomorrow", "14 days ago", "in 5 days",
    ]  # fmt: skip
