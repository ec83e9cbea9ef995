"""A version of a document beside a posting, as a page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import documents, qualifying

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]
POSTING = "What you bring:\n- Rye bread and Python\n- Welding\nNice to have:\n- A licence"


def kept(ctx: Ctx, text: str) -> int:
    return documents.add_document(ctx, file_name=f"{text.split()[0]}.txt", data=text.encode()).made_id or 0


def text(client: Client, path: str, **query: Any) -> str:
    answer = client.get(path, query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_lines_that_are_spoken_to_are_quoted_with_their_words_marked(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    kept(ada, "Baked rye bread for <b>years</b>")
    page = text(as_ada, f"/opportunities/{it.id}/coverage/")
    assert "1 of 2 required lines are spoken to." in page
    assert "Baked <mark>rye</mark> <mark>bread</mark> for &lt;b&gt;years&lt;/b&gt;" in page
    assert "Whether they are enough, you decide." in page
    assert "you have not looked through them yet" in page
    assert "%" not in page[page.index("<h1") : page.index("</main>")]


def test_each_empty_state_says_the_one_thing_to_do(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker")
    path = f"/opportunities/{it.id}/coverage/"
    assert "No version of a document is kept yet." in text(as_ada, path)
    documents.add_document_link(ada, link="https://ada.example/cv", kind="resume")
    assert "No text could be read in “ada.example/cv”." in text(as_ada, path)
    kept(ada, "Baked rye bread")
    page = text(as_ada, path)
    assert "Nothing is listed that they ask for." in page
    assert "Paste the posting" in page


def test_what_is_met_and_not_said_stands_with_what_shows_it(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    kept(ada, "Baked rye bread")
    line = qualifying.add_requirement(ada, opportunity_id=it.id, text="Welding").made_id or 0
    qualifying.judge_requirement(ada, requirement_id=line, standing="met", kind="note", text="A summer at the yard")
    page = text(as_ada, f"/opportunities/{it.id}/coverage/")
    assert "you meet it" in page
    assert "A summer at the yard" in page


def test_two_versions_stand_beside_each_other(as_ada: Client, ada: Ctx, add: Add) -> None:
    it = add("Baker", posting_text=POSTING)
    one, two = kept(ada, "Baked rye bread"), kept(ada, "Taught welding")
    page = text(as_ada, f"/opportunities/{it.id}/coverage/", version=one, **{"with": two})
    assert "Two versions beside each other" in page
    assert page.count("1 of 2 required lines are spoken to.") == 2
    assert "Taught <mark>welding</mark>" in page
    same = text(as_ada, f"/opportunities/{it.id}/coverage/", version=one, **{"with": one})
    assert "Two versions" not in same


def test_a_version_leads_to_the_posting_that_is_chosen(as_ada: Client, ada: Ctx, add: Add) -> None:
    it, document = add("Baker", posting_text=POSTING), kept(ada, "Baked rye bread")
    page = text(as_ada, f"/prepare/documents/{document}/")
    assert f'<option value="{it.id}">Baker, Brightwater Labs</option>' in page
    path = f"/prepare/documents/{document}/coverage/"
    assert (
        as_ada.get(path, {"opportunity": it.id})["Location"] == f"/opportunities/{it.id}/coverage/?version={document}"
    )
    assert as_ada.get(path)["Location"] == f"/prepare/documents/{document}/"
    assert f"/opportunities/{it.id}/coverage/" in text(as_ada, f"/opportunities/{it.id}/sheet/")


def test_a_stranger_reads_neither(as_cleo: Client, ada: Ctx, add: Add) -> None:
    it, document = add("Baker", posting_text=POSTING), kept(ada, "Baked rye bread")
    assert as_cleo.get(f"/opportunities/{it.id}/coverage/").status_code == 404
    assert as_cleo.get(f"/prepare/documents/{document}/coverage/", {"opportunity": it.id}).status_code == 404


def test_the_page_asks_the_same_of_a_few_lines_and_of_many(
    as_ada: Client, ada: Ctx, add: Add, django_assert_num_queries: Callable[..., Any]
) -> None:
    it = add("Baker", posting_text=POSTING)
    for n in range(3):
        document = kept(ada, f"CV{n} rye bread and Python")
        for each in range(4):
            line = qualifying.add_requirement(ada, opportunity_id=it.id, text=f"Python {n} {each}").made_id or 0
            qualifying.add_proof(ada, requirement_id=line, text="Six years")
        with django_assert_num_queries(10):
            text(as_ada, f"/opportunities/{it.id}/coverage/", version=document)
