"""Counting, as a terminal shows it."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Headway = Callable[..., Any]


@pytest.fixture
@remembered
def four(add: Callable[..., nouns.Opportunity], ada: Ctx) -> None:
    """Three applications, two of them interviewed, and a lead."""
    add("Lead", "Lumen Mills")
    add("One", at=1, on=date(2026, 1, 10), role="Backend", source="Referral", labels="dream")
    for title, role in (("Two", "Backend"), ("Three", "Data")):
        it = add(title, at=1, on=date(2026, 2, 1), role=role)
        tracker.move(ada, ids=[it.id], stage_id=tracker.search(ada).stages[3].id, on=date(2026, 2, 9))
    tracker.close(ada, ids=[it.id], outcome="rejected", on=date(2026, 2, 20))


def test_the_funnel_says_its_counts_its_share_and_its_range(headway: Headway, four: None) -> None:
    said = headway("funnel").stdout
    assert "Backend: 2 opportunities" in said
    assert "All: 4 opportunities" in said
    assert "2 of 3, 67 % (" in said
    assert "So far: Of those first seen at the stage before" in said
    assert "Settled: Yes of settled: " in said


def test_the_settled_share_stands_beside(headway: Headway, search: None) -> None:
    said = headway("funnel").stdout
    (row,) = [line for line in said.split("All:")[1].splitlines() if line.startswith("Response, no interview yet")]
    assert "10 of 26, 38 % (" in row
    assert "10 of 22.6, 37 % (" in row
    found = json.loads(headway("funnel", "--json").stdout)["settled"]
    share = found["groups"][-1]["steps"][1]
    assert (share["yes"], share["no"], share["waiting"], round(share["settled"], 1)) == (10, 10, 6, 22.6)
    assert share["words"].startswith("10 yes, 10 no, 6 still waiting. Waiting ones count as 2.6 no's so far")
    assert "settled" in found["definition"]


def test_under_five_settled_there_are_only_counts(headway: Headway, four: None) -> None:
    said = headway("funnel").stdout
    (row,) = [line for line in said.split("All:")[1].splitlines() if line.startswith("Response, no interview yet")]
    assert row.split()[-3:] == ["2", "of", "3"]
    assert "too early to tell" in said


def test_in_a_narrow_terminal_a_share_stands_below_its_counts(
    headway: Headway, search: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    table = headway("funnel").stdout.split("Reached:")[0].splitlines()
    assert max(map(len, table)) <= 80
    assert any(line.split()[:2] == ["38", "%"] for line in table)


def test_the_funnel_for_programs(headway: Headway, four: None) -> None:
    said = json.loads(headway("funnel", "--json").stdout)
    groups = {group["name"]: group for group in said["groups"]}
    assert list(groups) == ["Backend", "Data", "Other", "All"]
    step = groups["All"]["steps"][3]
    assert (step["stage"], step["reached"]) == ("Phone interview", 2)
    share = step["of_applied"]
    assert (share["yes"], share["of"], share["value"]) == (2, 3, 2 / 3)
    assert 0 < share["low"] < 2 / 3 < share["high"] < 1
    assert set(said["definitions"]) == {"reached", "of_applied", "of_before"}
    assert groups["All"]["steps"][0]["of_before"] is None


@pytest.mark.parametrize(("by", "names"), [("source", ["Referral", "Unknown"]), ("label", ["dream", "Unknown"])])
def test_the_funnel_by_something(headway: Headway, four: None, by: str, names: list[str]) -> None:
    said = json.loads(headway("funnel", "--by", by, "--json").stdout)
    assert said["by"] == by
    assert [group["name"] for group in said["groups"]] == [*names, "All"]
    assert [group["name"] for group in said["settled"]["groups"]] == [*names, "All"]
    assert headway("funnel", "--by", "colour", code=2).stdout == ""


def test_the_flow(headway: Headway, four: None) -> None:
    said = json.loads(headway("flow", "--json", "--no-sources").stdout)
    assert {"from": "Applied, no reply", "to": "Phone interview", "count": 2} in said["links"]
    assert {"from": "Phone interview", "to": "Rejected", "count": 1} in said["links"]
    assert said["opportunities"] == 4
    assert {"from": "Referral", "to": "Applied, no reply", "count": 1} in json.loads(headway("flow", "--json").stdout)[
        "links"
    ]
    assert "Phone interview" in headway("flow").stdout


def test_nothing_to_count_yet(headway: Headway) -> None:
    assert headway("funnel").stdout.startswith("There is nothing to count yet.")
    assert headway("flow").stdout.startswith("There is nothing to count yet.")
    groups = json.loads(headway("funnel", "--json").stdout)["groups"]
    assert [(group["name"], len(group["steps"])) for group in groups] == [("Other", 8), ("All", 8)]
    assert json.loads(headway("funnel", "--json").stdout)["settled"]["groups"] == []
    assert json.loads(headway("flow", "--json").stdout) == {"links": [], "opportunities": 0}
