"""The pages of documents."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import documents
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


def kept(ctx: Ctx, data: bytes = b"Ada\n\nLed a team.", name: str = "ada.txt", parent_id: int = 0) -> int:
    return documents.add_document(ctx, file_name=name, data=data, parent_id=parent_id).made_id or 0


def test_an_empty_page_says_what_it_is_for(as_ada: Client) -> None:
    text = as_ada.get("/prepare/documents/").content.decode()
    assert "Keep each version of your résumé here." in text
    assert "Add a version" in text


def test_a_file_is_brought_and_taken_away_as_it_was(as_ada: Client, ada: Ctx) -> None:
    file = SimpleUploadedFile("Ada “one”.md", b"# Ada")
    answer = as_ada.post("/prepare/documents/new/", {"file": file, "kind": "resume", "name": "", "parent": ""})
    assert answer.status_code == 303
    (it,) = documents.documents(ada)
    assert answer.headers["Location"] == f"/prepare/documents/{it.id}/"
    assert "Added the document" in as_ada.get(answer.headers["Location"]).content.decode()
    taken = as_ada.get(f"/prepare/documents/{it.id}/content/")
    assert taken.content == b"# Ada"
    assert taken.headers["Content-Disposition"].startswith("attachment")
    assert taken.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in taken.headers["Content-Security-Policy"]


def test_what_is_refused_is_said_and_what_was_typed_stays(as_ada: Client, ada: Ctx) -> None:
    file = SimpleUploadedFile("run.pdf", b"MZ\x00\x01")
    answer = as_ada.post("/prepare/documents/new/", {"file": file, "kind": "letter", "name": "For Fernhill"})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "This is no PDF, Word, Markdown or text file." in text
    assert 'value="For Fernhill"' in text
    assert '<option value="letter" selected>' in text
    answer = as_ada.post("/prepare/documents/new/", {"link": "ada.example", "kind": "portfolio", "name": "Work"})
    text = answer.content.decode()
    assert "That is no link." in text
    assert 'value="ada.example"' in text
    assert documents.documents(ada) == ()


def test_one_version_tells_readers_applications_and_text(as_ada: Client, ada: Ctx, add: Add) -> None:
    id = kept(ada)
    documents.send_document(ada, document_id=id, opportunity_id=add("Engineer", "Brightwater Labs").id, on=TODAY)
    documents.ask_review(ada, id=id, by="Ben", said="Say what you led.")
    text = as_ada.get(f"/prepare/documents/{id}/").content.decode()
    for words in ("It went with 1 application.", "Engineer, Brightwater Labs", "Say what you led.", "Led a team."):
        assert words in text
    assert "Remove it" not in text


def test_a_tiny_file_is_told_in_bytes(as_ada: Client, ada: Ctx) -> None:
    assert "Text · 3 bytes" in as_ada.get(f"/prepare/documents/{kept(ada, b'Ada')}/").content.decode()
    larger = kept(ada, b"Ada " * 400, "two.txt")
    assert "Text · 1.6 kB" in as_ada.get(f"/prepare/documents/{larger}/").content.decode()


def test_two_versions_beside_each_other(as_ada: Client, ada: Ctx) -> None:
    first = kept(ada)
    second = kept(ada, b"Ada\n\nLed two teams.", "two.txt", first)
    text = as_ada.get(f"/prepare/documents/{second}/difference/").content.decode()
    assert "<del>a team.</del>" in text
    assert "<ins>two teams.</ins>" in text
    assert "2 words taken out, 2 words put in." in text
    assert (
        "There is no version to compare it with"
        not in as_ada.get(f"/prepare/documents/{first}/difference/", {"with": second}).content.decode()
    )
    assert as_ada.get(f"/prepare/documents/{first}/difference/", {"with": "999"}).status_code == 404


def test_an_application_says_what_went_with_it(as_ada: Client, ada: Ctx, add: Add) -> None:
    id, it = kept(ada), add()
    assert as_ada.post(f"/opportunities/{it.id}/documents/", {"document": id}).status_code == 303
    assert as_ada.post(f"/opportunities/{it.id}/tailoring/", {"tailored": "yes"}).status_code == 303
    text = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert f'<a href="/prepare/documents/{id}/">ada</a>' in text
    assert '<option value="yes" selected>' in text
    answer = as_ada.post(f"/opportunities/{it.id}/documents/", {"document": ""})
    assert answer.status_code == 422
    assert "No version was chosen." in answer.content.decode()
    as_ada.post(f"/opportunities/{it.id}/documents/{id}/removal/")
    assert documents.sent_with(ada, opportunity_id=it.id) == ()


def test_a_review_is_noted_changed_and_removed(as_ada: Client, ada: Ctx) -> None:
    id = kept(ada)
    path = f"/prepare/documents/{id}/reviews/"
    wrong = as_ada.post(path, {"by": "", "said": "Good."})
    assert wrong.status_code == 422
    assert "Good." in wrong.content.decode()
    as_ada.post(path, {"by": "Ben", "sent_on": "2026-03-01"})
    (review,) = documents.document(ada, id=id).reviews
    as_ada.post(f"{path}{review.id}/", {"by": "Ben", "sent_on": "2026-03-01", "said": "Shorter."})
    assert documents.document(ada, id=id).reviews[0].said == "Shorter."
    as_ada.post(f"{path}{review.id}/removal/")
    assert documents.document(ada, id=id).reviews == ()


def test_put_away_and_out_again(as_ada: Client, ada: Ctx) -> None:
    id = kept(ada)
    as_ada.post(f"/prepare/documents/{id}/shelf/")
    assert "1 version put away" in as_ada.get("/prepare/documents/").content.decode()
    as_ada.post(f"/prepare/documents/{id}/shelf/", {"out": "1"})
    assert documents.document(ada, id=id).put_away_on is None


def test_the_list_asks_the_same_for_one_version_and_for_many(
    as_ada: Client, ada: Ctx, django_assert_num_queries: Callable[..., object]
) -> None:
    kept(ada)
    as_ada.get("/prepare/documents/")
    for n in range(3):
        kept(ada, b"x %d" % n)
        with django_assert_num_queries(5):
            as_ada.get("/prepare/documents/")
