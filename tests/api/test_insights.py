"""The numbers as programs get them: the words of the pages, and no share without its counts and what it is."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import insights, tracker
from tests.api import snapshot
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
SAYING: Final = frozenset({"words", "definition", "definitions", "verdict"})
CHANCES: Final = frozenset({"chance", "any_answer", "weeks", "ranges"})
SHARES: Final = frozenset({"share", "typical_share", "value", "mean", "low", "high"})
# A starting guess has no counts: it says how many of one's own outweigh it, and where it comes from.
COUNTS: Final = ({"yes", "of"}, {"yes", "settled"}, {"replies", "settled"}, {"share", "worth", "source"})
# Numbers that need not be whole and are no shares: counts of parts, paces, days, weights.
NUMBERS: Final = frozenset(
    {"waiting_as_no", "settled", "worth", "factor", "per_week", "outreach", "expected", "left_days", "there_days"}
    | {"typical_worth"}
)
ADDRESSES: Final = (
    "funnel", "funnel?by=source", "funnel?by=label", "flow", "standings", "conversion", "conversion?by=role",
    "conversion?by=month", "replies", "curves", "waiting", "comparison?by=source", "comparison?by=role",
    "comparison?by=label&label=dream", "forecast", "forecast?per_week=12", "silence",
    "weeks", "stays", "quality", "as-of", "guesses", "diagnosis",
)  # fmt: skip


@pytest.fixture
@remembered
def search(ada: Ctx, add: Callable[..., nouns.Opportunity], home: nouns.JobSearch) -> None:
    """Some that were answered, some that were not, some that wait."""
    for n in range(9):
        sent = TODAY - timedelta(days=50 - n)
        it = add(at=1, on=sent, source="Referral" if n % 2 else "LinkedIn", labels="dream" if n % 3 else "near")
        if n < 4:
            tracker.move(ada, ids=[it.id], stage_id=home.stages[2 + n % 2].id, on=sent + timedelta(days=4 + n))
        elif n < 6:
            tracker.close(ada, ids=[it.id], outcome="rejected", on=sent + timedelta(days=12))
    add(at=1, on=TODAY - timedelta(days=2), source="LinkedIn")
    add(at=0)


def asked(client: Client, address: str) -> Any:
    answer = client.get(f"/api/{address}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def alone(found: Any, name: str = "", around: tuple[dict[str, Any], ...] = ()) -> Iterator[str]:
    """Numbers that are shares without counts, chances that nobody explains, or neither that we know of."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield from alone(value, key, (*around, found))
    elif isinstance(found, list):
        for value in found:
            yield from alone(value, name, around)
    elif isinstance(found, float):
        known = set().union(*around)
        if name in SHARES:
            if not any(pair <= known for pair in COUNTS) and not count(around[-1]) and not product(around):
                yield name
        elif name in CHANCES:
            if not SAYING & known:
                yield name
        elif name not in NUMBERS:
            yield name


def count(found: dict[str, Any]) -> bool:
    """How many will reach a stage in so many days: a count, if not a whole one."""
    return {"stage", "days", "mean"} <= {*found}


def product(around: tuple[dict[str, Any], ...]) -> bool:
    """A share along several steps: their own shares stand beside it, with their counts."""
    factors = around[-2].get("steps", ()) if len(around) > 1 and "steps" in around[-1] else ()
    return bool(factors) and all({"yes", "settled"} <= {*each} for each in factors)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_share_is_alone(as_ada: Client, search: None, address: str) -> None:
    assert [*alone(asked(as_ada, address))] == []


def test_a_share_alone_is_found() -> None:
    assert [*alone({"share": 0.5})] == ["share"]
    assert [*alone({"groups": [{"yes": 1, "mean": 0.5}]})] == ["mean"]
    assert [*alone([{"chance": 0.5}])] == ["chance"]
    assert [*alone({"weeks": [["2026-01-01", 0.5]]})] == ["weeks"]
    assert [*alone({"rate": 0.5})] == ["rate"]
    assert [*alone({"yes": 1, "of": 2, "value": 0.5})] == []


@pytest.mark.parametrize("address", ["funnel", "conversion", "comparison", "forecast", "silence"])
def test_what_holds_shares_says_what_they_are(as_ada: Client, search: None, address: str) -> None:
    found = asked(as_ada, f"{address}?by=source" if address == "comparison" else address)
    assert found.get("definition") or dict(found["definitions"])["of_before"]


@pytest.mark.parametrize(
    "noun", ["Replies", "Curve", "WaitingOpportunity", "SettledShare", "ComparedGroup", "Share", "Forecast", "Silence"]
)
def test_the_description_says_it_too(noun: str) -> None:
    described = json.loads(snapshot.KEPT.read_text("utf-8"))["components"]["schemas"][noun]
    assert len(described["description"]) > 40


def test_programs_get_the_words_of_the_pages(as_ada: Client, ada: Ctx, search: None) -> None:
    settled = insights.conversion(ada)
    assert asked(as_ada, "conversion")["groups"][-1]["steps"][1]["words"] == settled.groups[-1].steps[1].words
    assert asked(as_ada, "conversion")["definition"] == settled.definition
    assert [each["words"] for each in asked(as_ada, "waiting")] == [each.words for each in insights.waiting(ada)]
    assert [each["words"] for each in asked(as_ada, "replies")] == [each.words for each in insights.replies(ada)]
    compared, found = asked(as_ada, "comparison?by=source"), insights.comparison(ada, by="source")
    assert [compared[name] for name in ("verdict", "leaning", "needs")] == [found.verdict, found.leaning, found.needs]
    assert [arm["words"] for arm in compared["arms"]] == [arm.words for arm in found.arms]
    assert asked(as_ada, "forecast")["words"] == insights.forecast(ada).words
    assert asked(as_ada, "silence")["words"] == insights.silence(ada).words


def test_a_forecast_by_a_day_at_a_pace(as_ada: Client, search: None) -> None:
    found = asked(as_ada, "forecast?per_week=12.5&until=2026-06-01")
    assert (found["per_week"], found["until"]) == (12.5, "2026-06-01")
    assert found["weeks"][0] == [TODAY.isoformat(), 0]
    assert [pace["chance"] for pace in found["paces"]] == [0.5, 0.8, 0.9]
    assert found["rests_on"]


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("comparison", "by"),
        ("comparison?by=weather", "by"),
        ("conversion?by=weather", "by"),
        ("comparison?by=label&label=nowhere", "label"),
        ("forecast?per_week=-1", "per_week"),
        ("forecast?per_week=many", "per_week"),
        ("forecast?until=2026-03-15", "until"),
        ("forecast?until=tomorrow", "until"),
        ("silence?since=2026-01-01", "since"),
    ],
)
def test_what_makes_no_sense_is_refused_by_field(as_ada: Client, search: None, address: str, field: str) -> None:
    answer = as_ada.get(f"/api/{address}")
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, field)


def test_of_a_search_without_anything_in_it(as_ada: Client, home: nouns.JobSearch) -> None:
    assert asked(as_ada, "waiting") == []
    share = asked(as_ada, "conversion")["groups"][-1]["steps"][1]
    assert (share["yes"], share["settled"], share["enough"]) == (0, 0, False)
    assert asked(as_ada, "comparison?by=source")["verdict"] == "Too early to tell."
    assert asked(as_ada, "forecast")["typical"]
    assert date.fromisoformat(asked(as_ada, "forecast")["until"]) > TODAY


def test_before_there_is_a_search(as_ada: Client) -> None:
    for address in ("conversion", "replies", "curves", "waiting", "comparison?by=role", "forecast", "silence"):
        answer = as_ada.get(f"/api/{address}")
        assert (answer.status_code, answer.json()["error"]["kind"]) == (404, "not_found")
