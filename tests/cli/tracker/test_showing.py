"""Looking: list, show, search."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from headway.cli import base
from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
Headway = Callable[..., Any]


def titles(headway: Headway, *words: str) -> list[str]:
    return sorted(it["title"] for it in json.loads(headway(*words, "--json").stdout)["items"])


@pytest.fixture
@remembered
def three(add: Add, ada: Ctx) -> list[nouns.Opportunity]:
    """A lead, one applied for in January, and one rejected after a phone interview."""
    lead = add("Lead", "Lumen Mills", location="Bonn")
    applied = add("Applied", "Brightwater Labs", at=1, on=date(2026, 1, 10), source="Referral", labels="dream")
    ended = add("Ended", "Crumb & Daughters", at=3, on=date(2026, 2, 1), role="Data")
    tracker.close(ada, ids=[ended.id], outcome="rejected", on=date(2026, 2, 20))
    return [lead, applied, ended]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ((), ["Applied", "Ended", "Lead"]),
        (("--stage", "1"), ["Applied"]),
        (("-s", "phone", "-s", "never"), ["Ended", "Lead"]),
        (("--step", "phone", "--answered", "no"), ["Ended"]),
        (("--step", "1", "--answered", "waiting"), ["Applied"]),
        (("--days", "unknown"), []),
        (("--days", "exact"), ["Applied", "Ended", "Lead"]),
        (("--said-by", "person"), ["Applied", "Ended", "Lead"]),
        (("--said-by", "mail"), []),
        (("--open",), ["Applied", "Lead"]),
        (("--closed",), ["Ended"]),
        (("--role", "Data"), ["Ended"]),
        (("--role", "Other"), ["Applied", "Lead"]),
        (("--source", "referral"), ["Applied"]),
        (("--label", "dream"), ["Applied"]),
        (("--company", "water"), ["Applied"]),
        (("--text", "crumb"), ["Ended"]),
        (("--reached", "1"), ["Applied", "Ended"]),
        (("--silence", "over"), ["Applied"]),
        (("--silence", "ask", "--silence", "slower"), []),
        (("--where", "outcome=rejected"), ["Ended"]),
        (("--where", "location=-"), ["Applied", "Ended"]),
        (("--where", "stage=phone"), ["Ended"]),
        (("--where", "applied_on_from=20 jan"), ["Ended"]),
    ],
)
def test_lists_what_is_asked_for(
    headway: Headway, three: list[nouns.Opportunity], words: tuple[str, ...], found: list[str]
) -> None:
    assert titles(headway, "list", *words) == found


def test_search_looks_everywhere(headway: Headway, three: list[nouns.Opportunity]) -> None:
    assert titles(headway, "search", "bonn", "lumen") == ["Lead"]
    assert headway("search", "nowhere").stdout == "Nothing found.\n"


def test_lists_in_the_order_asked_for(headway: Headway, three: list[nouns.Opportunity]) -> None:
    said = json.loads(headway("list", "--order", "company", "--size", "2", "--json").stdout)
    assert [it["company"] for it in said["items"]] == ["Brightwater Labs", "Crumb & Daughters"]
    assert (said["total"], said["number"], said["size"]) == (3, 1, 2)
    assert "1–2 of 3; --page 2 goes on." in headway("list", "--order", "company", "--size", "2").stdout


def test_a_table_for_people(headway: Headway, three: list[nouns.Opportunity]) -> None:
    said = headway("list").stdout
    assert "Phone interview: rejected" in said
    assert "3 opportunities." in said


@pytest.mark.parametrize(
    "words", [("--where", "colour=red"), ("--where", "red"), ("--order", "colour"), ("--page", "0")]
)
def test_a_typing_error_never_shows_a_wrong_list(
    headway: Headway, home: nouns.JobSearch, words: tuple[str, ...]
) -> None:
    assert headway("list", *words, code=2).stdout == ""


def test_show_tells_what_was_taken_back(headway: Headway, three: list[nouns.Opportunity], ada: Ctx) -> None:
    id = three[2].id
    line = next(line for line in tracker.history(ada, id=id) if line.what == "rejected")
    headway("correct", line.id, "--on", "21 feb")
    said = headway("show", id).stdout
    assert "Ended at Crumb & Daughters" in said
    assert "Target role: Data" in said
    assert "Rejected (no longer stands)" in said
    assert f"Rejected (corrects line {line.id})" in said
    shown = json.loads(headway("show", id, "--json").stdout)
    assert shown["opportunity"]["outcome_on"] == "2026-02-21"
    assert [each["place"] for each in shown["history"]] == [1, 2, None]


def test_a_file_cannot_paint_the_terminal(headway: Headway, add: Add) -> None:
    it = add("\x1b[31mRed", "[bold]Brightwater[/bold]", notes="one\x1b]0;two\ntwo")
    for said in (headway("list").stdout, headway("show", it.id).stdout):
        assert "\x1b" not in said
        assert "[bold]Brightwater[/bold]" in said


def test_what_is_not_there(headway: Headway, home: nouns.JobSearch, cleo: Ctx) -> None:
    hers = tracker.opportunities(cleo).items[0]
    said = headway("show", hers.id, code=1)
    assert said.stderr.startswith("There is no such opportunity.\n")
    error = json.loads(headway("show", hers.id, "--json", code=1).stderr)["error"]
    assert (error["kind"], error["message"]) == ("not_found", "There is no such opportunity.")


def test_no_job_search_yet(headway: Headway) -> None:
    assert headway("list").stdout == headway("search", "bonn").stdout == f"There is no job search yet: {base.BEGIN}\n"
    assert json.loads(headway("list", "--json").stdout)["items"] == []
    assert headway("list", "--search", "7", code=1).stderr == "There is no such job search.\n"


def test_a_saved_view_is_listed_and_may_be_narrowed(headway: Headway, three: list[nouns.Opportunity]) -> None:
    headway("views", "save", "By name", "state=open&order=-title&columns=stage")
    assert [it["title"] for it in json.loads(headway("list", "--view", "by n", "--json").stdout)["items"]] == [
        "Lead",
        "Applied",
    ]
    assert titles(headway, "list", "--view", "By name", "--label", "dream") == ["Applied"]
    assert titles(headway, "list", "--view", "By name", "--closed") == ["Ended"]
    assert titles(headway, "list", "--view", "interviews") == []
    assert "There is no view “Nearby”" in headway("list", "--view", "Nearby", code=2).stderr


def test_views_are_renamed_put_first_and_removed(headway: Headway, three: list[nouns.Opportunity]) -> None:
    headway("views", "save", "Far", "role=Data", "--board")
    headway("views", "rename", "far", "Further")
    assert "opens first" in headway("views", "first", "Further").stdout
    told = headway("views").stdout
    assert "Waiting for a reply" in told
    assert "Further" in told
    assert titles(headway, "list", "--view", "Further") == []  # a board shows the open ones
    headway("views", "remove", "Further")
    assert "Further" not in headway("views").stdout
    assert "comes with Headway" in headway("views", "remove", "All open", code=1).stderr
    headway("undo")
    assert "Further" in headway("views").stdout


def test_there_are_no_views_before_there_is_a_search(headway: Headway) -> None:
    assert json.loads(headway("views", "--json").stdout) == []
