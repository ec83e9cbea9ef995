"""Errors, said once, in one shape."""

from typing import Any

import pytest
from django.test import Client

from headway.api import base
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound, Stale, Unreadable, Unsure, Unwritable
from headway.core.tracker import nouns
from headway.models import insights as counting

pytestmark = pytest.mark.django_db
JSON = "application/json"


def error(answer: Any) -> dict[str, Any]:
    assert answer["Content-Type"] == JSON
    told: dict[str, Any] = answer.json()["error"]
    assert list(told) == ["kind", "message", "hint", "field", "options"]
    return told


@pytest.mark.parametrize("body", ["{", "nothing", b"\xff\xfe", "[" * 100_000, '{"title": 1e999999'])
def test_a_body_that_is_no_json(as_ada: Client, body: Any) -> None:
    answer = as_ada.post("/api/opportunities", body, content_type=JSON)
    assert (answer.status_code, error(answer)["kind"]) == (400, "malformed")


@pytest.mark.parametrize("body", ["[]", "null", '"Cook"', "3"])
def test_a_body_that_is_no_object(as_ada: Client, body: str) -> None:
    answer = as_ada.post("/api/opportunities", body, content_type=JSON)
    assert (answer.status_code, error(answer)["kind"]) == (422, "malformed")


def test_a_body_that_is_too_large(as_ada: Client, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = as_ada.post("/api/opportunities", {"title": "x" * 1000}, content_type=JSON)
    assert (answer.status_code, error(answer)["kind"]) == (413, "too_large")
    form = as_ada.post("/api/imports/previews", {"answers": "x" * 2000})
    assert (form.status_code, error(form)["kind"]) == (413, "too_large")


@pytest.mark.parametrize("form", ["multipart/form-data", "multipart/form-data; boundary=é"])
def test_a_form_that_cannot_be_taken_apart(as_ada: Client, form: str) -> None:
    answer = as_ada.post("/api/imports/previews", b"--x", content_type=form)
    assert (answer.status_code, error(answer)["kind"]) == (400, "malformed")


def test_a_mistake_of_ours_tells_no_details(
    as_ada: Client, home: nouns.JobSearch, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(*asked: object, **given: object) -> None:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr(counting, "reached", stumble)
    answer = as_ada.get("/api/funnel")
    assert (answer.status_code, error(answer)["kind"]) == (500, "broken")
    assert b"secret" not in answer.content


def test_a_full_disk_is_told_as_such(as_ada: Client, home: nouns.JobSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*asked: object, **given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(counting, "reached", full)
    answer = as_ada.get("/api/funnel")
    assert (answer.status_code, error(answer)["kind"]) == (507, "unwritable")


def test_every_error_of_ours_has_a_status() -> None:
    kinds = (NotFound, NotAllowed, Invalid, Conflict, Stale, Unsure, Unreadable, Unwritable)
    assert {kind("It is so.").kind for kind in kinds} == set(base._STATUS)


def test_no_search_yet_is_told_with_what_to_do(as_ada: Client) -> None:
    answer = as_ada.get("/api/funnel")
    assert (answer.status_code, error(answer)["kind"]) == (404, "not_found")
    assert error(answer)["hint"]


def test_head_is_get_without_its_body(as_ada: Client, home: nouns.JobSearch) -> None:
    head, get = as_ada.head("/api/searches"), as_ada.get("/api/searches")
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", get["ETag"])


def test_answers_are_kept_by_nobody_in_between(as_ada: Client, home: nouns.JobSearch) -> None:
    answer = as_ada.get("/api/searches")
    assert answer["Cache-Control"] == "private, no-cache"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer
    assert not answer.cookies
