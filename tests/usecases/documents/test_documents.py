"""Versions of a résumé: brought, named, compared, read by others, sent, put away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, HeadwayError, Invalid, NotAllowed, NotFound, Unreadable
from headway.core.tracker import nouns
from headway.models import Content, Document, User
from headway.usecases import documents, tracker, transfer
from tests.people import TODAY, later

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
FIRST, SECOND = b"Ada\n\nLed a team of three.", b"Ada\n\nLed a team of five people."


def brought(ctx: Ctx, data: bytes = FIRST, name: str = "ada.txt", **given: object) -> int:
    """The id of a version made from a text."""
    made = documents.add_document(ctx, file_name=name, data=data, **given).made_id  # type: ignore[arg-type]
    assert made is not None
    return made


def test_a_file_stays_exactly_as_it_was_brought(ada: Ctx) -> None:
    it = documents.document(ada, id=brought(ada, name="Ada\u202e résumé.md"))
    assert (it.name, it.kind, it.media_type, it.size) == ("Ada résumé", "resume", "text/markdown", len(FIRST))
    assert (it.words, it.added_on, it.sent, it.put_away_on) == (6, TODAY, 0, None)
    taken = documents.document_content(ada, id=it.id)
    assert (taken.name, taken.data) == ("Ada résumé.md", FIRST)
    assert documents.document_text(ada, id=it.id) == FIRST.decode()


def test_the_same_file_is_held_once(ada: Ctx) -> None:
    brought(ada)
    brought(ada, name="again.txt")
    assert (Document.objects.count(), Content.objects.count()) == (2, 1)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"", "This file is empty."),
        ("a.pdf", b"\x7fELF\x00", "This is no PDF, Word, Markdown or text file."),
        ("a.txt", b"x" * (10 * 1024 * 1024 + 1), "This file is larger than 10 MB."),
    ],
)
def test_what_cannot_be_kept_is_said(ada: Ctx, name: str, data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        documents.add_document(ada, file_name=name, data=data)
    assert not Content.objects.exists()


def test_a_portfolio_is_a_link(ada: Ctx) -> None:
    made = documents.add_document_link(ada, link="https://ada.example/work")
    it = documents.document(ada, id=made.made_id or 0)
    assert (it.kind, it.name, it.link, it.size) == ("portfolio", "ada.example/work", "https://ada.example/work", 0)
    with pytest.raises(NotFound, match="is a link"):
        documents.document_content(ada, id=it.id)
    with pytest.raises(Invalid, match="That is no link"):
        documents.add_document_link(ada, link="javascript:alert(1)")


def test_a_version_says_what_it_changed_of_the_one_before(ada: Ctx) -> None:
    first = brought(ada)
    second = brought(ada, SECOND, name="two.txt", parent_id=first)
    found = documents.document_difference(ada, id=second)
    assert [(it.what, it.text) for it in found.pieces if it.what != "same"] == [
        ("gone", "three."), ("new", "five people."),
    ]  # fmt: skip
    assert (found.first.name, found.second.parent, found.gone, found.new) == ("ada", "ada", 1, 2)
    with pytest.raises(NotFound, match="no version to compare"):
        documents.document_difference(ada, id=first)


def test_of_a_link_there_is_nothing_to_compare(ada: Ctx) -> None:
    link = documents.add_document_link(ada, link="https://ada.example/").made_id or 0
    with pytest.raises(Conflict, match="No text could be read"):
        documents.document_difference(ada, id=brought(ada), with_id=link)


def test_no_version_comes_from_itself(ada: Ctx) -> None:
    first = brought(ada)
    second = brought(ada, SECOND, parent_id=first)
    for parent in (first, second):
        with pytest.raises(Invalid, match="from itself"):
            documents.edit_document(ada, id=first, name="One", parent_id=parent)
    documents.edit_document(ada, id=second, name="Two", kind="letter", note="shorter", parent_id=0)
    it = documents.document(ada, id=second)
    assert (it.name, it.kind, it.note, it.parent_id) == ("Two", "letter", "shorter", None)


def test_what_was_sent_cannot_go_and_is_put_away(ada: Ctx, add: Add) -> None:
    id, it = brought(ada), add(at=1, on=date(2026, 3, 2))
    documents.send_document(ada, document_id=id, opportunity_id=it.id)
    (sent,) = documents.sent_with(ada, opportunity_id=it.id)
    assert (sent.name, sent.on, sent.company) == ("ada", date(2026, 3, 2), "Brightwater Labs")
    with pytest.raises(Conflict, match="It went with 1 application and is kept"):
        documents.remove_document(ada, id=id)
    documents.put_away_document(ada, id=id)
    assert documents.documents(ada) == ()
    assert [each.sent for each in documents.documents(ada, away=True)] == [1]
    assert documents.sent_with(ada, opportunity_id=it.id) == (sent,)
    documents.take_out_document(ada, id=id)
    assert [each.id for each in documents.documents(ada)] == [id]


def test_sent_once_with_each_and_taken_back(ada: Ctx, add: Add) -> None:
    id, it = brought(ada), add()
    documents.send_document(ada, document_id=id, opportunity_id=it.id)
    assert [each.on for each in documents.sendings(ada, id=id)] == [None]
    with pytest.raises(Conflict, match="went with this application already"):
        documents.send_document(ada, document_id=id, opportunity_id=it.id)
    with pytest.raises(Invalid, match="has not come yet"):
        documents.send_document(ada, document_id=id, opportunity_id=add("Two").id, on=date(2027, 1, 1))
    documents.unsend_document(ada, document_id=id, opportunity_id=it.id)
    assert documents.sendings(ada, id=id) == ()
    tracker.undo(ada)
    assert len(documents.sendings(ada, id=id)) == 1
    tracker.delete(ada, ids=[it.id])
    assert documents.sendings(ada, id=id) == ()
    assert documents.document(ada, id=id).sent == 0


def test_tailored_is_a_fact_that_may_be_open(ada: Ctx, add: Add) -> None:
    it = add()
    told = []
    for said in (True, False, None):
        documents.note_tailored(ada, opportunity_id=it.id, tailored=said)
        told.append(documents.tailored(ada, opportunity_id=it.id))
    assert told == [True, False, None]
    tracker.undo(ada)
    assert documents.tailored(ada, opportunity_id=it.id) is False


def test_a_reader_is_asked_and_answers(ada: Ctx) -> None:
    id = brought(ada)
    asked = documents.ask_review(ada, id=id, by=" Ben  Bolt ", sent_on=date(2026, 3, 1))
    (review,) = documents.document(ada, id=id).reviews
    assert (review.by, review.sent_on, review.said_on, review.said) == ("Ben Bolt", date(2026, 3, 1), None, "")
    documents.edit_review(ada, review_id=asked.made_id or 0, by="Ben", sent_on=review.sent_on, said="Too long.")
    (review,) = documents.document(ada, id=id).reviews
    assert (review.by, review.said, review.said_on) == ("Ben", "Too long.", TODAY)
    for wrong in ({"sent_on": date(2027, 1, 1)}, {"sent_on": TODAY, "said_on": date(2026, 3, 1), "said": "x"}):
        with pytest.raises(Invalid):
            documents.edit_review(ada, review_id=review.id, by="Ben", **wrong)  # type: ignore[arg-type]
    documents.remove_review(ada, review_id=review.id)
    assert documents.document(ada, id=id).reviews == ()


def test_a_removed_version_comes_back_with_all_that_belongs_to_it(ada: Ctx) -> None:
    id = brought(ada)
    child = brought(ada, SECOND, parent_id=id)
    documents.ask_review(ada, id=id, by="Ben", said="Good.")
    before = (documents.document(ada, id=id), documents.document(ada, id=child))
    documents.remove_document(ada, id=id)
    assert documents.document(ada, id=child).parent_id is None
    tracker.undo(ada)
    assert (documents.document(ada, id=id), documents.document(ada, id=child)) == before
    assert documents.document_content(ada, id=id).data == FIRST


def test_found_by_what_stands_in_it(ada: Ctx, cleo: Ctx) -> None:
    id = brought(ada)
    assert [(each.name, each.key) for each in documents.find(ada, text="led three")] == [("ada", id)]
    assert documents.find(ada, text="led four") == ()
    assert documents.find(cleo, text="led") == ()


def test_a_stranger_finds_nothing_and_a_coach_changes_nothing(ada: Ctx, ben: Ctx, cleo: Ctx, add: Add) -> None:
    id, it = brought(ada), add()
    review = documents.ask_review(ada, id=id, by="Ben").made_id or 0
    asked: list[Callable[[Ctx], object]] = [
        lambda ctx: documents.edit_document(ctx, id=id, name="Mine"),
        lambda ctx: documents.put_away_document(ctx, id=id),
        lambda ctx: documents.take_out_document(ctx, id=id),
        lambda ctx: documents.remove_document(ctx, id=id),
        lambda ctx: documents.ask_review(ctx, id=id, by="Cleo"),
        lambda ctx: documents.edit_review(ctx, review_id=review, by="Cleo", sent_on=TODAY),
        lambda ctx: documents.remove_review(ctx, review_id=review),
        lambda ctx: documents.send_document(ctx, document_id=id, opportunity_id=it.id),
        lambda ctx: documents.unsend_document(ctx, document_id=id, opportunity_id=it.id),
        lambda ctx: documents.note_tailored(ctx, opportunity_id=it.id, tailored=True),
        lambda ctx: documents.add_document(ctx, file_name="a.txt", data=b"a", parent_id=id),
        lambda ctx: documents.add_document_link(ctx, link="https://a.example/", parent_id=id),
    ]
    for verb in asked:
        with pytest.raises(NotFound):
            verb(cleo)
        with pytest.raises(NotAllowed):
            verb(ben)
    read: list[Callable[[Ctx], object]] = [
        lambda ctx: documents.document(ctx, id=id),
        lambda ctx: documents.document_text(ctx, id=id),
        lambda ctx: documents.document_content(ctx, id=id),
        lambda ctx: documents.document_difference(ctx, id=id),
        lambda ctx: documents.sendings(ctx, id=id),
        lambda ctx: documents.sent_with(ctx, opportunity_id=it.id),
        lambda ctx: documents.tailored(ctx, opportunity_id=it.id),
    ]
    for question in read:
        with pytest.raises(NotFound):
            question(cleo)
    assert documents.documents(cleo) == ()
    assert documents.document(ben, id=id).name == "ada"


def test_everything_goes_out_and_comes_back(ada: Ctx, add: Add) -> None:
    first = brought(ada)
    second = brought(ada, SECOND, parent_id=first)
    documents.ask_review(ada, id=first, by="Ben", said="Good.")
    it = add()
    documents.send_document(ada, document_id=second, opportunity_id=it.id, on=TODAY)
    documents.note_tailored(ada, opportunity_id=it.id, tailored=True)
    out = transfer.export(ada, kind="json").data
    user = User.objects.create(username="another-machine")
    there = replace(later(ada, days=60), user_id=user.pk, owner_id=user.pk)
    transfer.restore(there, data=out)
    assert transfer.export(there, kind="json").data == out
    new, old = documents.documents(there)
    assert (new.parent_id, new.sent, old.reviews[0].said) == (old.id, 1, "Good.")
    assert documents.document_content(there, id=new.id).data == SECOND


def test_errors_are_sentences(ada: Ctx) -> None:
    for given in ({"kind": "video"}, {"name": "x" * 301}):
        with pytest.raises(HeadwayError) as error:
            documents.add_document(ada, file_name="a.txt", data=b"a", **given)
        assert error.value.message.endswith(".")
        assert error.value.hint
