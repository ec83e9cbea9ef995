"""The palette: pages, things to do and opportunities by a few letters; the keys; everything taken out."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.usecases import accounts, tracker
from headway.web.pages import IN_HEADER, KEYS, PAGES, Page, at_hand, current, tabs

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def found(browser: Client, text: str = "") -> dict[str, str]:
    """What the palette shows, each line with where it leads or what it posts."""
    page = LexborHTMLParser(browser.get("/palette/", {"text": text}, headers=HTMX).content.decode())
    lines = page.css("[role=option]")
    words = [" ".join(line.css_first(".palette-words").text().split()) for line in lines]
    return dict(
        zip(words, [line.attributes.get("href") or line.attributes["hx-post"] or "" for line in lines], strict=True)
    )


def test_without_letters_it_offers_pages_deeds_and_the_latest(as_ada: Client, add: Callable[..., Any]) -> None:
    it = add("Engineer")
    lines = found(as_ada)
    assert lines["Pipeline"] == "/pipeline/"
    assert lines["Add an opportunity"] == "/opportunities/new/"
    assert lines["Engineer, Brightwater Labs Never applied"] == f"/opportunities/{it.id}/"


def test_a_few_letters_find_an_opportunity_and_all_like_it(as_ada: Client, add: Callable[..., Any]) -> None:
    add("Gardener", "Fernhill Ltd")
    add("Engineer")
    lines = found(as_ada, "fern")
    assert list(lines)[:2] == ["Gardener, Fernhill Ltd Never applied", "All that have “fern”"]
    assert lines["All that have “fern”"] == "/opportunities/?text=fern"


def test_letters_begin_words_of_pages_and_deeds(as_ada: Client, add: Callable[..., Any]) -> None:
    add()
    assert list(found(as_ada, "dar")) == ["Dark colours"]
    assert "Board" not in found(as_ada, "oar")
    assert found(as_ada, "exp cs")["Export a table (CSV)"] == "/exports/?kind=csv"


def test_the_last_change_is_undone_from_it(ada: Ctx, as_ada: Client, add: Callable[..., Any]) -> None:
    it = add()
    tracker.move(ada, ids=[it.id], stage_id=tracker.search(ada).stages[3].id)
    (line,) = (words for words in found(as_ada, "undo") if words.startswith("Undo the last change Moved"))
    assert found(as_ada, "undo")[line] == "/undos/"


def test_a_taste_chosen_in_it_leads_back_to_the_page(ada: Ctx, as_ada: Client, add: Callable[..., Any]) -> None:
    add()
    sent = {**HTMX, "HX-Current-URL": "http://testserver/pipeline/"}
    answer = as_ada.post("/settings/preferences/choices/", {"theme": "dark"}, headers=sent)
    assert answer["HX-Redirect"] == "http://testserver/pipeline/"
    assert accounts.preferences(ada).theme == "dark"
    assert "Light colours" in found(as_ada)
    assert "Dark colours" not in found(as_ada)


@pytest.mark.parametrize("text", ['"', "*", "(", "NEAR", "-", "é", "x" * 5000, "\0"])
def test_no_letters_break_it(as_ada: Client, add: Callable[..., Any], text: str) -> None:
    add()
    assert as_ada.get("/palette/", {"text": text}, headers=HTMX).status_code == 200


def test_before_the_first_search_there_are_pages_alone(as_ada: Client) -> None:
    assert found(as_ada)["Import a spreadsheet"] == "/imports/"


def test_a_stranger_finds_nothing_of_adas(as_cleo: Client, add: Callable[..., Any]) -> None:
    add("Engineer")
    assert found(as_cleo, "engin") == {}


def test_without_scripts_it_is_the_table(as_ada: Client) -> None:
    assert as_ada.get("/palette/", {"text": "a b"})["Location"] == "/opportunities/?text=a+b"


def test_it_asks_few_questions(
    as_ada: Client, add: Callable[..., Any], django_assert_max_num_queries: Callable[..., Any]
) -> None:
    for _ in range(8):
        add()
    with django_assert_max_num_queries(26):
        found(as_ada, "engineer")


def test_every_page_of_the_list_is_there_and_no_key_leads_to_two(as_ada: Client, add: Callable[..., Any]) -> None:
    add()
    assert [page.to for page in PAGES if as_ada.get(page.to).status_code != 200] == []
    assert len(KEYS) == len([page for page in PAGES if page.key])


def header(path: str) -> str:
    """The address of the header's page that a path belongs to."""
    return here.to if (here := current(path)) else ""


def test_the_header_marks_where_one_is() -> None:
    order = "/today/ /opportunities/ /pipeline/ /people/ /plan/ /prepare/ /offers/ /settings/".split()
    shown = [page.to for page in IN_HEADER]
    assert shown == [address for address in order if address in shown]
    assert header("/opportunities/board/") == header("/opportunities/7/") == "/opportunities/"
    assert header("/diagnosis/") == header("/pipeline/report/") == "/pipeline/"
    assert header("/imports/7/") == "/opportunities/"
    assert header("/keys/") == "/settings/"
    assert header("/opportunities/new/") == header("/") == header("/no/such/page/") == ""


def test_tabs_are_those_of_the_same_page_of_the_header() -> None:
    assert [page.to for page in tabs("/diagnosis/")][:2] == ["/pipeline/", "/pipeline/flow/"]
    assert tabs("/diagnosis/") == tabs("/pipeline/times/")
    assert tabs("/settings/") == tabs("/keys/") != tabs("/pipeline/")
    assert tabs("/opportunities/") == tabs("/") == ()


def test_what_narrow_screens_have_no_room_for_is_behind_more() -> None:
    eight = tuple(Page(str(n), f"/{n}/", icon="list") for n in range(8))
    assert at_hand(eight) == (eight[:4], eight[4:])
    assert at_hand(eight[:5]) == (eight[:5], ())


def test_everything_is_taken_out(as_ada: Client, add: Callable[..., Any]) -> None:
    add("Engineer")
    answer = as_ada.get("/exports/", {"kind": "csv"})
    assert answer["Content-Type"].startswith("text/csv")
    assert answer["Content-Disposition"] == 'attachment; filename="headway-2026-03-15.csv"'
    assert b"Brightwater Labs" in answer.content
    assert as_ada.get("/exports/", {"kind": "docx"}).status_code == 422


def test_keys_are_told_and_can_be_switched_off(ada: Ctx, as_ada: Client, add: Callable[..., Any]) -> None:
    add()
    assert "Undo what was just done" in as_ada.get("/keys/").content.decode()
    assert 'data-keys="on"' in as_ada.get("/keys/").content.decode()
    accounts.prefer(ada, values={"keys": "off"})
    assert 'data-keys="off"' in as_ada.get("/keys/").content.decode()
