"""Opportunities for programs: lists, changes, what to do about two who write at once, and requests made twice."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
JSON = "application/json"


def titles(answer: Any) -> list[str]:
    return [each["title"] for each in answer.json()["items"]]


def test_a_list_is_asked_for_as_the_table_is(as_ada: Client, add: Add) -> None:
    add("Cook", at=1, location="Bonn")
    add("Baker", at=3, location="Bonn", pay_min=30_000)
    add("Smith", at=3, location="Ulm", pay_min=50_000)
    ask = as_ada.get
    assert titles(ask("/api/opportunities?order=title")) == ["Baker", "Cook", "Smith"]
    assert titles(ask("/api/opportunities?location=bonn&order=-title")) == ["Cook", "Baker"]
    assert titles(ask("/api/opportunities?stage=Phone interview&order=title")) == ["Baker", "Smith"]
    assert titles(ask("/api/opportunities?title=cook&title=smith&order=title")) == []
    assert titles(ask("/api/opportunities?role=-&pay_min_from=40000")) == ["Smith"]
    assert titles(ask("/api/opportunities?text=ulm")) == ["Smith"]


def test_a_list_of_the_silent(as_ada: Client, add: Add) -> None:
    for ago in (2, 28, 50):
        add(f"Cook {ago}", at=1, on=TODAY - timedelta(days=ago))
    ask = as_ada.get
    assert titles(ask("/api/opportunities?silence=over")) == ["Cook 50"]
    assert titles(ask("/api/opportunities?silence=over&silence=slower&order=title")) == ["Cook 28", "Cook 50"]
    assert ask("/api/opportunities/counts?column=outcome&silence=over").json() == {"-": 1}
    assert ask("/api/opportunities?silence=dead").json()["error"]["field"] == "silence"


def test_a_list_comes_in_pages(as_ada: Client, add: Add) -> None:
    for number in range(5):
        add(f"Job {number}")
    page = as_ada.get("/api/opportunities?order=title&size=2&page=2").json()
    assert ([it["title"] for it in page["items"]], page["total"], page["number"], page["size"]) == (
        ["Job 2", "Job 3"], 5, 2, 2,
    )  # fmt: skip
    assert titles(as_ada.get("/api/opportunities?page=9")) == []


@pytest.mark.parametrize(
    ("asked", "kind", "field"),
    [
        ("shoe=42", "malformed", "shoe"),
        ("company=", "malformed", "company"),
        ("search_id=first", "malformed", "search_id"),
        ("applied_on=yesterday", "invalid", "applied_on"),
        ("company_from=A", "malformed", "company_from"),
        ("order=shoe", "invalid", "order"),
        ("page=0", "invalid", "page"),
        ("size=0", "invalid", "size"),
        ("size=1001", "invalid", "size"),
        ("page=-1", "invalid", "page"),
    ],
)
def test_a_typing_error_never_shows_a_wrong_list(
    as_ada: Client, home: nouns.JobSearch, asked: str, kind: str, field: str
) -> None:
    answer = as_ada.get(f"/api/opportunities?{asked}")
    error = answer.json()["error"]
    assert (answer.status_code, error["kind"], error["field"]) == (422, kind, field)


def test_the_list_asks_few_questions_whatever_its_length(
    as_ada: Client, add: Add, django_assert_num_queries: Any
) -> None:
    add("Cook", labels="near")
    as_ada.get("/api/opportunities")  # notes that the token is used
    for number in range(20):
        add(f"Job {number}", labels="near,dream", source="LinkedIn")
    with django_assert_num_queries(7):  # token, search, count, ids, rows, labels, contacts
        as_ada.get("/api/opportunities")


def test_one_opportunity_is_few_questions(as_ada: Client, add: Add, django_assert_num_queries: Any) -> None:
    it = add("Cook", labels="near,dream")
    as_ada.get("/api/searches")
    with django_assert_num_queries(4):  # token, opportunity, labels, contacts
        as_ada.get(f"/api/opportunities/{it.id}")


def test_an_opportunity_is_added_and_found_where_it_says(as_ada: Client, home: nouns.JobSearch) -> None:
    sent = {
        "title": "Cook",
        "labels": ["near"],
        "stage_id": home.stages[1].id,
        "on": "2026-03-01",
        "pay_min": 1.0,
        "pay_max": 18.5,
    }
    answer = as_ada.post("/api/opportunities", sent, content_type=JSON)
    assert answer.status_code == 201
    found = as_ada.get(answer["Location"]).json()
    assert found == answer.json()
    assert (found["applied_on"], found["labels"]) == ("2026-03-01", ["near"])
    assert (found["pay_min"], found["pay_max"]) == (1, 18.5)


@pytest.mark.parametrize(
    ("sent", "kind", "field"),
    [
        ({"title": 3}, "malformed", "title"),
        ({"title": "Cook", "on": "1 March"}, "malformed", "on"),
        ({"title": "Cook", "on": 20_000}, "malformed", "on"),
        ({"title": "Cook", "pay_min": "3"}, "malformed", "pay_min"),
        ({"title": "Cook", "shoe": 42}, "malformed", "shoe"),
        ({"title": "Cook", "labels": "near"}, "malformed", "labels"),
        ({"title": "Cook", "url": "javascript:alert(1)"}, "malformed", "url"),
        ({"title": "x" * 301}, "malformed", "title"),
        ({"location": "Bonn"}, "invalid", "company"),
        ({"title": "Cook", "on": "2030-01-01"}, "invalid", "on"),
        ({"title": "Cook", "role": "Singer"}, "invalid", "role"),
        ({}, "invalid", "company"),
    ],
)
def test_what_makes_no_sense_is_told_by_field(
    as_ada: Client, home: nouns.JobSearch, sent: dict[str, Any], kind: str, field: str
) -> None:
    answer = as_ada.post("/api/opportunities", sent, content_type=JSON)
    error = answer.json()["error"]
    assert (answer.status_code, error["kind"], error["field"]) == (422, kind, field)
    assert error["message"]


def test_a_likely_duplicate_is_asked_about(as_ada: Client, add: Add) -> None:
    it = add("Cook", "Brightwater Labs")
    sent = {"title": "cook", "company": "Brightwater Labs"}
    answer = as_ada.post("/api/opportunities", sent, content_type=JSON)
    assert answer.status_code == 409
    assert answer.json()["error"]["kind"] == "unsure"
    assert answer.json()["error"]["options"] == [str(it.id)]
    assert as_ada.post("/api/opportunities", sent | {"even_if_alike": True}, content_type=JSON).status_code == 201


def test_what_is_not_named_stays_and_null_empties(as_ada: Client, add: Add) -> None:
    it = add("Cook", location="Bonn", promised_on="2026-04-01")
    address = f"/api/opportunities/{it.id}"
    assert as_ada.patch(address, {"promised_on": None, "notes": "Soon."}, content_type=JSON).status_code == 200
    now = as_ada.get(address).json()
    assert (now["location"], now["promised_on"], now["notes"]) == ("Bonn", None, "Soon.")


def test_a_change_of_nothing_is_refused_and_leaves_no_trace(as_ada: Client, ada: Ctx, add: Add) -> None:
    it, before = add("Cook"), tracker.recent(ada)
    assert as_ada.patch(f"/api/opportunities/{it.id}", {}, content_type=JSON).status_code == 422
    assert as_ada.patch(f"/api/opportunities/{it.id}").status_code == 422
    assert tracker.recent(ada) == before


def test_an_answer_that_is_known_is_not_sent_again(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Cook", source="LinkedIn")
    address = f"/api/opportunities/{it.id}"
    etag = as_ada.get(address)["ETag"]
    assert etag.startswith(f'"{it.version}-')
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = as_ada.get(address, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    assert as_ada.get(address, headers={"If-None-Match": '"1"'}).status_code == 200
    (source,) = tracker.sources(ada)
    tracker.edit_source(ada, source_id=source.id, name="LI", kind="job_board")  # changes what it says, not its version
    changed = as_ada.get(address, headers={"If-None-Match": etag})
    assert (changed.status_code, changed.json()["source"]) == (200, "LI")


def test_two_who_write_at_once_the_second_is_told(as_ada: Client, add: Add) -> None:
    it = add("Cook")
    address = f"/api/opportunities/{it.id}"
    etag = as_ada.get(address)["ETag"]
    if_same = {"If-Match": etag}
    assert as_ada.patch(address, {"notes": "first"}, content_type=JSON, headers=if_same).status_code == 200
    late = as_ada.patch(address, {"notes": "second"}, content_type=JSON, headers=if_same)
    assert (late.status_code, late.json()["error"]["kind"]) == (412, "stale")
    assert as_ada.get(address).json()["notes"] == "first"
    for notes in ("third", "fourth"):
        if_same = {"If-Match": as_ada.get(address)["ETag"] if notes == "third" else "*"}
        assert as_ada.patch(address, {"notes": notes}, content_type=JSON, headers=if_same).status_code == 200
    assert as_ada.patch(address, {"notes": "fifth"}, content_type=JSON).status_code == 200


def test_an_etag_of_nobodys_is_refused(as_ada: Client, add: Add) -> None:
    address = f"/api/opportunities/{add('Cook').id}"
    answer = as_ada.patch(address, {"notes": "x"}, content_type=JSON, headers={"If-Match": '"yesterday"'})
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, "If-Match")


def test_what_lies_in_the_bin_is_gone_from_its_address(as_ada: Client, add: Add) -> None:
    it = add("Cook")
    address = f"/api/opportunities/{it.id}"
    assert as_ada.delete(address).status_code == 200
    assert as_ada.get(address).status_code == 404
    assert [each["id"] for each in as_ada.get("/api/bin").json()] == [it.id]
    as_ada.post("/api/bin/restorations", {"ids": [it.id]}, content_type=JSON)
    assert as_ada.get(address).status_code == 200


def test_a_move_back_asks_and_the_history_says_who_told(as_ada: Client, add: Add, home: nouns.JobSearch) -> None:
    it = add("Cook", at=3)
    moves, sent = f"/api/opportunities/{it.id}/moves", {"stage_id": home.stages[1].id}
    asked = as_ada.post(moves, sent, content_type=JSON)
    assert (asked.status_code, asked.json()["error"]["options"]) == (409, ["mistake", "happened"])
    assert as_ada.post(moves, sent | {"back": "happened"}, content_type=JSON).status_code == 201
    lines = as_ada.get(f"/api/opportunities/{it.id}/history").json()
    assert [(line["stage"], line["said_by"]) for line in lines] == [
        ("Phone interview", "person"), ("Applied, no reply", "api"),
    ]  # fmt: skip


def test_a_line_of_another_history_is_not_at_this_address(as_ada: Client, ada: Ctx, add: Add) -> None:
    it, other = add("Cook"), add("Baker")
    (line,) = tracker.history(ada, id=other.id)
    for noun in ("corrections", "retractions"):
        address = f"/api/opportunities/{it.id}/history/{line.id}/{noun}"
        assert as_ada.post(address, {"on": None} if noun == "corrections" else {}, content_type=JSON).status_code == 404
    assert tracker.history(ada, id=other.id) == (line,)


def test_an_undo_takes_back_what_was_done(as_ada: Client, add: Add) -> None:
    it = add("Cook")
    change = as_ada.put(f"/api/opportunities/{it.id}/closure", {"outcome": "rejected"}, content_type=JSON).json()
    assert as_ada.get("/api/changes?limit=1").json()[0]["batch_id"] == change["batch_id"]
    assert as_ada.post("/api/undos", {"batch_id": change["batch_id"]}, content_type=JSON).status_code == 201
    assert as_ada.get(f"/api/opportunities/{it.id}").json()["outcome"] is None


def test_a_request_made_twice_is_done_once(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    def post(key: str, sent: dict[str, Any], address: str = "/api/opportunities") -> Any:
        return as_ada.post(address, sent, content_type=JSON, headers={"Idempotency-Key": key})

    first, again = post("k-1", {"title": "Cook"}), post("k-1", {"title": "Cook"})
    assert first.status_code == again.status_code == 201
    assert (again.content, again["Location"], again["Idempotency-Replayed"]) == (
        first.content, first["Location"], "true",
    )  # fmt: skip
    assert "Idempotency-Replayed" not in first
    assert tracker.search(ada).opportunities == 1
    for other in (post("k-1", {"title": "Baker"}), post("k-1", {"name": "Data science"}, "/api/roles")):
        assert (other.status_code, other.json()["error"]["field"]) == (422, "Idempotency-Key")


def test_a_file_sent_twice_is_the_same_request_under_any_boundary(as_ada: Client, ada: Ctx) -> None:
    for boundary_and_name in ("a.csv", "b.csv"):
        file = SimpleUploadedFile(boundary_and_name, b"Company,Title,Status\nAcme,Cook,Applied\n")
        answer = as_ada.post("/api/imports", {"file": file}, headers={"Idempotency-Key": "k"})
        assert (answer.status_code, answer.json()["added"]) == (201, 1)
    other = SimpleUploadedFile("a.csv", b"Company,Title,Status\nAcme,Baker,Applied\n")
    assert as_ada.post("/api/imports", {"file": other}, headers={"Idempotency-Key": "k"}).status_code == 422


@pytest.mark.parametrize("key", ["", "two words", "é", "x" * 201])
def test_a_key_that_is_none_is_refused(as_ada: Client, home: nouns.JobSearch, key: str) -> None:
    answer = as_ada.post("/api/roles", {"name": "Tech"}, content_type=JSON, headers={"Idempotency-Key": key})
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, "Idempotency-Key")


def test_days_are_the_persons_own(as_ada: Client, ada: Ctx, add: Add) -> None:
    """Half past midnight in Berlin is still yesterday in UTC."""
    from dataclasses import replace
    from datetime import UTC, datetime

    late = replace(ada, now=datetime(2026, 3, 14, 23, 30, tzinfo=UTC))
    tracker.add(late, values={"title": "Night watch"})
    assert titles(as_ada.get("/api/opportunities?created_on_from=2026-03-15")) == ["Night watch"]
