"""Contacts and calendars by the API, and whom one knows at a company."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import people

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
CARDS = b"BEGIN:VCARD\nVERSION:3.0\nFN:Dora Lind\nORG:Brightwater Labs\nEND:VCARD\n"
EVENT = (
    b"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:q\nBEGIN:VEVENT\nUID:1@q\nDTSTART:20260320T090000Z\n"
    b"SUMMARY:Phone screen\nEND:VEVENT\nEND:VCALENDAR\n"
)


def sent(client: Client, path: str, data: bytes, **answers: Any) -> Any:
    file = SimpleUploadedFile("q", data)
    return client.post(f"/api/imports/{path}", {"file": file, "answers": json.dumps(answers)})


def test_contacts_are_seen_then_imported(ada: Ctx, as_ada: Client) -> None:
    seen = sent(as_ada, "contacts/previews", CARDS)
    assert (seen.status_code, [card["name"] for card in seen.json()["new"]]) == (200, ["Dora Lind"])
    assert people.everybody(ada).total == 0
    assert sent(as_ada, "contacts", CARDS).json()["added"] == 1
    assert sent(as_ada, "contacts", CARDS).json()["batch_id"] is None


def test_interviews_go_where_it_is_said(as_ada: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs")
    assert sent(as_ada, "interviews/previews", EVENT).json()["proposed"][0]["choice"] is None
    done = sent(as_ada, "interviews", EVENT, chosen={"1@q": it.id})
    assert (done.status_code, done.json()["added"]) == (201, 1)


@pytest.mark.parametrize("answers", [{"alike": {"2": "perhaps"}}, {"moves": 3}])
def test_answers_that_make_no_sense_are_refused(as_ada: Client, answers: dict[str, Any]) -> None:
    refused = sent(as_ada, "contacts/previews", CARDS, **answers)
    assert (refused.status_code, refused.json()["error"]["kind"]) == (422, "invalid")


def test_whom_one_knows_at_a_company(ada: Ctx, as_ada: Client, as_cleo: Client, add: Add) -> None:
    it = add("Engineer", "Brightwater Labs GmbH")
    sent(as_ada, "contacts", CARDS)
    found = as_ada.get(f"/api/opportunities/{it.id}/connections").json()
    assert [(each["name"], each["how"], each["now"]) for each in found["people"]] == [("Dora Lind", "same", True)]
    assert as_cleo.get(f"/api/opportunities/{it.id}/connections").status_code == 404
