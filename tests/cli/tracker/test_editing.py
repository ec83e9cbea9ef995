"""Fields, the bin, duplicates; stages, roles and job searches."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
Headway = Callable[..., Any]


def test_edits_several_fields_of_two(headway: Headway, add: Add, ada: Ctx) -> None:
    one, two = add("One"), add("Two", labels="dream")
    headway(
        "edit", one.id, two.id, "location=Bonn", "notes=a=b", "labels=near", "contacted_on=yesterday", "--add-labels"
    )
    for it in tracker.opportunities(ada).items:
        assert (it.location, it.notes, it.contacted_on) == ("Bonn", "a=b", date(2026, 3, 14))
    assert set(tracker.opportunity(ada, id=two.id).labels) == {"dream", "near"}
    headway("edit", one.id, "location=")
    assert tracker.opportunity(ada, id=one.id).location == ""


@pytest.mark.parametrize("change", ["colour=red", "Bonn", "pay_min=much"])
def test_no_such_change(headway: Headway, add: Add, change: str) -> None:
    assert headway("edit", add().id, change, code=2).stdout == ""


def test_deleted_restored_merged(headway: Headway, add: Add, ada: Ctx) -> None:
    one, two = add("One", location="Bonn"), add("One")
    headway("delete", two.id)
    assert [it["id"] for it in json.loads(headway("bin", "--json").stdout)] == [two.id]
    assert "In the bin since 2026-03-15" in headway("show", two.id).stdout
    headway("restore", two.id)
    assert headway("bin").stdout == "The bin is empty.\n"
    headway("merge", two.id, one.id)
    assert [(it.id, it.location) for it in tracker.opportunities(ada).items] == [(two.id, "Bonn")]


def names(headway: Headway, *words: object) -> list[str]:
    return [stage["name"] for stage in json.loads(headway(*words, "--json").stdout)]


def test_stages_change_and_keep_their_history(headway: Headway, add: Add, ada: Ctx) -> None:
    it = add(at=3)
    assert len(names(headway, "stages")) == 8
    assert names(headway, "stages", "add", "Coding challenge", "--after", "response")[3] == "Coding challenge"
    assert names(headway, "stages", "rename", "coding", "Homework")[3] == "Homework"
    assert names(headway, "stages", "move", "homework", "--after", "4")[4] == "Homework"
    assert "Homework" not in names(headway, "stages", "merge", "homework", "phone")
    assert "Phone interview" not in names(headway, "stages", "remove", "phone")
    assert tracker.opportunity(ada, id=it.id).stage == "Response, no interview yet"
    assert "0  Never applied" in headway("stages").stdout
    assert headway("stages", "remove", "0", code=1).stderr.startswith("“Never applied” can be renamed, not removed.")


def test_a_fourth_role_gets_a_gentle_word(headway: Headway, home: nouns.JobSearch) -> None:
    assert headway("roles").stdout == "Backend\nData\nOther\n"
    assert "spread a search thin" not in headway("roles", "add", "Platform").stdout
    assert "spread a search thin" in headway("roles", "add", "Writing").stdout
    headway("roles", "rename", "writ", "Teaching")
    headway("roles", "remove", "plat")
    assert names(headway, "roles") == ["Backend", "Data", "Teaching"]


def test_several_job_searches(headway: Headway, home: nouns.JobSearch, add: Add) -> None:
    add("Engineer")
    new = json.loads(headway("searches", "start", "Autumn", "--like", home.id, "--json").stdout)
    assert [role["name"] for role in new["roles"]] == ["Backend", "Data"]
    assert headway("list").stdout == "Nothing found.\n"
    assert "Engineer" in headway("list", "--search", home.id).stdout
    headway("searches", "rename", new["id"], "Winter")
    headway("searches", "reopen", home.id)
    found = json.loads(headway("searches", "--json").stdout)
    assert [(each["name"], each["archived_on"]) for each in found] == [
        ("Spring search", None),
        ("Winter", "2026-03-15"),
    ]
    headway("searches", "archive", home.id)
    assert "Winter" in headway("searches").stdout
