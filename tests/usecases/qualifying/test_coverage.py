"""Which version is read beside which lines, and who may."""

from collections.abc import Callable

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import NotFound
from headway.core.tracker import nouns
from headway.usecases import documents, qualifying, tracker

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
POSTING = "What you bring:\n- Rye bread\n- Python\nNice to have:\n- A licence"


def kept(ctx: Ctx, text: str, kind: str = "resume") -> int:
    name = f"{text.split()[0]}.txt"
    return documents.add_document(ctx, file_name=name, data=text.encode(), kind=kind).made_id or 0


def test_what_went_with_it_is_read_else_the_newest_resume(ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    assert qualifying.coverage(ada, opportunity_id=it.id).version is None
    old, new = kept(ada, "Old: rye bread"), kept(ada, "New: Python")
    kept(ada, "Dear bakers", "letter")
    found = qualifying.coverage(ada, opportunity_id=it.id)
    assert found.version is not None
    assert (found.version.id, found.words) == (new, "1 of 2 required lines are spoken to.")
    documents.send_document(ada, document_id=old, opportunity_id=it.id)
    sent = qualifying.coverage(ada, opportunity_id=it.id)
    assert sent.version is not None
    assert (sent.version.id, sent.version.sent) == (old, True)
    assert [each.ask.text for each in sent.of("required")] == ["Rye bread"]
    chosen = qualifying.coverage(ada, opportunity_id=it.id, document_id=new)
    assert [each.ask.text for each in chosen.of("required")] == ["Python"]


def test_one_without_text_is_not_read_where_another_has_some(ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    link = documents.add_document_link(ada, link="https://ada.example/cv", kind="resume").made_id or 0
    assert qualifying.coverage(ada, opportunity_id=it.id).words == "No text could be read in “ada.example/cv”."
    kept(ada, "New: Python")
    documents.send_document(ada, document_id=link, opportunity_id=it.id)
    found = qualifying.coverage(ada, opportunity_id=it.id)
    assert found.version is not None
    assert found.version.has_text
    assert qualifying.coverage(ada, opportunity_id=it.id, document_id=link).lines == ()


def test_lines_that_are_decided_on_take_the_place_of_those_found(ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    kept(ada, "New: Python, rye bread")
    found = qualifying.coverage(ada, opportunity_id=it.id)
    assert (found.decided, len(found.lines)) == (False, 3)
    line = qualifying.add_requirement(ada, opportunity_id=it.id, text="Night shifts").made_id or 0
    qualifying.judge_requirement(ada, requirement_id=line, standing="met", kind="note", text="Six years of them")
    found = qualifying.coverage(ada, opportunity_id=it.id)
    assert (found.decided, found.words) == (True, "0 of 1 required line is spoken to.")
    (silent,) = found.of("required", spoken_to=False)
    assert (silent.unsaid, silent.ask.shown) == (True, ("Six years of them",))


def test_what_is_put_away_is_offered_where_it_was_sent(ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    sent, away = kept(ada, "Old: rye bread"), kept(ada, "New: Python")
    documents.send_document(ada, document_id=sent, opportunity_id=it.id)
    for each in (sent, away):
        documents.put_away_document(ada, id=each)
    assert [each.id for each in qualifying.coverage(ada, opportunity_id=it.id).versions] == [sent]
    assert qualifying.coverage(ada, opportunity_id=it.id, document_id=away).version is not None


def test_openings_are_those_with_something_to_read(ada: Ctx, add: Add) -> None:
    document = kept(ada, "New: Python")
    add("Silent")
    read, own, closed, sent = (add(name, posting_text=POSTING) for name in ("Read", "Own", "Closed", "Sent"))
    tracker.edit(ada, ids=[own.id], values={"posting_text": ""})
    qualifying.add_requirement(ada, opportunity_id=own.id, text="Rye")
    documents.send_document(ada, document_id=document, opportunity_id=sent.id)
    tracker.close(ada, ids=[closed.id, sent.id], outcome="withdrawn")
    told = qualifying.openings(ada, document_id=document)
    assert [(each.id, each.sent) for each in told] == [(sent.id, True), (own.id, False), (read.id, False)]


def test_nobody_reads_what_is_not_theirs(ada: Ctx, ben: Ctx, cleo: Ctx, add: Add) -> None:
    it, document = add("Baker", posting_text=POSTING), kept(ada, "New: Python")
    assert qualifying.coverage(ben, opportunity_id=it.id).version is not None
    with pytest.raises(NotFound):
        qualifying.coverage(cleo, opportunity_id=it.id)
    with pytest.raises(NotFound):
        qualifying.coverage(ada, opportunity_id=it.id, document_id=kept(cleo, "Cleo: rye bread"))
    assert qualifying.openings(cleo, document_id=document) == ()
