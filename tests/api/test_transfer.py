"""Files through the API: read, answered, imported, and everything out again."""

import json
from dataclasses import asdict
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker, transfer

pytestmark = pytest.mark.django_db
TABLE = b"Firma,Rolle,Status,Wann\nBrightwater Labs,Cook,Applied,2026-03-01\nAcme,Baker,On the moon,2026-03-02\n"


def sent(address: str, client: Client, data: bytes = TABLE, **answers: Any) -> Any:
    form: dict[str, Any] = {"file": SimpleUploadedFile("jobs.csv", data)}
    return client.post(address, form | ({"answers": json.dumps(answers)} if answers else {}))


def test_a_preview_is_the_whole_reading_and_writes_nothing(as_ada: Client, ada: Ctx) -> None:
    answer = sent("/api/imports/previews", as_ada)
    read = transfer.preview(ada, name="jobs.csv", data=TABLE).reading
    assert (answer.status_code, answer.json()) == (200, json.loads(json.dumps(asdict(read), default=str)))
    assert [row["title"] for row in answer.json()["rows"]] == ["Cook", "Baker"]
    assert tracker.searches(ada) == ()


def test_an_import_by_the_answers_given(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    answers = {"statuses": {"On the moon": "rejected"}, "roles": ["Kitchen"]}
    done = sent("/api/imports", as_ada, **answers)
    assert (done.status_code, done.json()["added"]) == (201, 2)
    by_title = {it.title: it for it in tracker.opportunities(ada).items}
    assert by_title["Baker"].outcome == "rejected"
    assert "Kitchen" in [role.name for role in tracker.search(ada).roles]
    assert [each["batch_id"] for each in as_ada.get("/api/imports").json()] == [done.json()["batch_id"]]
    assert sent("/api/imports", as_ada, **answers).json()["added"] == 0


def test_what_looks_like_one_there_is_told_apart(as_ada: Client, ada: Ctx, home: nouns.JobSearch) -> None:
    tracker.add(ada, values={"title": "Cook", "company": "Brightwater Labs"})
    assert sent("/api/imports", as_ada, alike={"2": "separate"}).json()["added"] == 2


@pytest.mark.parametrize("answers", ["[]", "{", "3", '{"alike": 3}', '{"alike": {"first": "same"}}', '{"roles": 3}'])
def test_answers_that_are_none(as_ada: Client, home: nouns.JobSearch, answers: str) -> None:
    for address in ("/api/imports", "/api/imports/previews"):
        answer = as_ada.post(address, {"file": SimpleUploadedFile("jobs.csv", TABLE), "answers": answers})
        assert (answer.status_code, answer.json()["error"]["field"]) == (422, "answers")


@pytest.mark.parametrize("name", ["header_row", "columns", "cells", "statuses", "encoding"])
@pytest.mark.parametrize("answer", ["x", [1], {"a": [1]}, None])
def test_answers_of_a_wrong_kind_are_no_mistake_of_ours(
    as_ada: Client, home: nouns.JobSearch, name: str, answer: Any
) -> None:
    assert sent("/api/imports/previews", as_ada, **{name: answer}).status_code in (200, 422)


def test_a_file_that_is_no_table(as_ada: Client) -> None:
    answer = sent("/api/imports/previews", as_ada, b"\x00\x01\x02")
    assert (answer.status_code, answer.json()["error"]["kind"]) == (422, "unreadable")


def test_no_file_at_all(as_ada: Client) -> None:
    answer = as_ada.post("/api/imports", {"answers": "{}"})
    assert (answer.status_code, answer.json()["error"]["field"]) == (422, "file")
    stray = as_ada.post("/api/imports", {"file": SimpleUploadedFile("jobs.csv", TABLE), "shoe": "42"})
    assert (stray.status_code, stray.json()["error"]["field"]) == (422, "shoe")


@pytest.mark.parametrize("kind", ["json", "csv", "xlsx"])
def test_everything_out_again(as_ada: Client, ada: Ctx, home: nouns.JobSearch, kind: Any) -> None:
    tracker.add(ada, values={"title": "Cook"})
    answer = as_ada.get(f"/api/export.{kind}")
    made = transfer.export(ada, kind=kind)
    assert (answer["Content-Type"], answer["Content-Disposition"]) == (
        made.media_type, f'attachment; filename="{made.name}"',
    )  # fmt: skip
    if kind != "xlsx":
        assert answer.content == made.data
    assert answer.content[:2] == made.data[:2]
