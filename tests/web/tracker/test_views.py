"""Saved views above the table and the board; the list taken away as it is seen; columns that are remembered."""

import csv
import io
import re
from collections.abc import Callable
from datetime import timedelta
from zipfile import ZipFile

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import accounts, tracker
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
TABLE, BOARD = "/opportunities/", "/opportunities/board/"
Add = Callable[..., nouns.Opportunity]
Stage = Callable[[str | int], int]


@pytest.fixture
@remembered
def two(ada: Ctx, add: Add) -> dict[str, int]:
    """Ada's engineer (applied five days ago) and cook (closed)."""
    engineer = add("Engineer", at="Applied, no reply", on=TODAY - timedelta(5), source="LinkedIn", role="Backend")
    cook = add("Cook", "Papaya Diner", at="Phone interview", on=TODAY, labels="dream, near")
    tracker.close(ada, ids=[cook.id], outcome="rejected")
    return {"Engineer": engineer.id, "Cook": cook.id}


def links(client: Client, address: str) -> dict[str, tuple[str, bool]]:
    """The views above a page: where each leads, and whether it is what is seen."""
    page = client.get(address).content.decode()
    found = re.findall(r'class="view-link" href="([^"]*)"([^>]*)>([^<]*)<', page)
    return {name: (to.replace("&amp;", "&"), "aria-current" in rest) for to, rest, name in found}


def saved(client: Client, name: str, address: str, layout: str = "table") -> None:
    query = address.partition("?")[2]
    sent = {"name": name, "query": query, "layout": layout, "next": address}
    answer = client.post("/opportunities/views/", sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, address)


def test_three_views_are_there_from_the_start(as_ada: Client, two: dict[str, int], stage: Stage) -> None:
    found = links(as_ada, TABLE)
    assert list(found) == ["All open", "Waiting for a reply", "Interviews"]
    assert found["All open"] == (f"{TABLE}?state=open", False)
    waiting, _ = found["Waiting for a reply"]
    assert links(as_ada, waiting)["Waiting for a reply"] == (waiting, True)
    page = as_ada.get(waiting).content.decode()
    assert "Engineer" in page
    assert "Cook" not in page


def test_what_is_seen_is_kept_under_a_name(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    address = f"{TABLE}?role=Backend&columns=stage&columns=label&order=-pay_max"
    saved(as_ada, "By pay", address)
    assert links(as_ada, address)["By pay"] == (address, True)
    assert links(as_ada, address + "&page=1")["By pay"][1]
    assert not links(as_ada, TABLE)["By pay"][1]
    page = as_ada.get(address).content.decode()
    assert "Change this view" in page
    assert 'name="name" value="By pay"' in page
    tracker.undo(ada)
    assert "By pay" not in links(as_ada, address)


def test_a_view_of_the_board_leads_to_the_board(as_ada: Client, two: dict[str, int]) -> None:
    saved(as_ada, "Backend board", f"{BOARD}?role=Backend", "board")
    assert links(as_ada, TABLE)["Backend board"] == (f"{BOARD}?role=Backend", False)
    assert links(as_ada, f"{BOARD}?role=Backend")["Backend board"][1]
    assert not links(as_ada, f"{TABLE}?role=Backend")["Backend board"][1]


def test_a_view_is_replaced_renamed_and_removed(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    saved(as_ada, "Mine", f"{TABLE}?state=open&role=Backend")
    saved(as_ada, "mine", f"{TABLE}?state=closed")
    (view,) = (each for each in tracker.saved_views(ada) if each.id)
    assert (view.name, view.query) == ("mine", "state=closed")
    as_ada.post(f"/opportunities/views/{view.id}/", {"name": "Ended"})
    assert links(as_ada, TABLE)["Ended"][0] == f"{TABLE}?state=closed"
    as_ada.post(f"/opportunities/views/{view.id}/removal/")
    assert "Ended" not in links(as_ada, TABLE)
    tracker.undo(ada)
    assert "Ended" in links(as_ada, TABLE)


@pytest.mark.parametrize("name", ["", "x" * 101])
def test_a_view_has_a_name(as_ada: Client, two: dict[str, int], name: str) -> None:
    answer = as_ada.post("/opportunities/views/", {"name": name, "query": "state=open", "layout": "table"})
    assert answer.status_code == 422
    assert "A view has a name of at most 100 characters." in answer.content.decode()


def test_the_list_opens_with_the_view_that_is_first(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    assert as_ada.get(TABLE).status_code == 200
    view = tracker.save_view(ada, name="Backend", query="role=Backend&order=title")
    as_ada.post(f"/opportunities/views/{view.id}/first/", {"first": "yes"})
    answer = as_ada.get(TABLE)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{TABLE}?role=Backend&order=title")
    everything = as_ada.get(f"{TABLE}?state=all")
    assert everything.status_code == 200
    assert "Cook" in everything.content.decode()
    as_ada.post(f"/opportunities/views/{view.id}/first/", {"first": "no"})
    assert as_ada.get(TABLE).status_code == 200


def test_everything_is_still_within_reach_when_a_view_is_first(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    view = tracker.save_view(ada, name="Backend", query="role=Backend")
    tracker.open_with_view(ada, view_id=view.id or 0)
    page = as_ada.get(f"{TABLE}?role=Backend").content.decode()
    chip = re.search(r'class="chip" href="([^"]*)"[^>]*>Target role: Backend', page)
    assert chip is not None
    assert chip[1] == f"{TABLE}?state=all"
    pushed = as_ada.get(f"{TABLE}?role=", headers=HTMX).headers["HX-Push-Url"]
    assert pushed == f"{TABLE}?state=all"
    assert as_ada.get(f"{TABLE}?role=").headers["Location"] == f"{TABLE}?state=all"
    assert f'href="{TABLE}?state=all"' in as_ada.get(BOARD).content.decode()


def test_a_search_that_is_put_away_offers_no_forms(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    tracker.archive(ada, search_id=tracker.search(ada).id)
    assert "Save this view" not in as_ada.get(TABLE).content.decode()


def rows(client: Client, query: str) -> list[list[str]]:
    answer = client.get(f"/opportunities/list.csv?{query}")
    assert answer["Content-Disposition"].startswith('attachment; filename="headway-list-')
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_list_is_taken_away_as_it_is_seen(as_ada: Client, two: dict[str, int]) -> None:
    assert rows(as_ada, "columns=label&columns=outcome&columns=applied_on&order=title") == [
        ["Title", "Outcome", "Applied", "Label"],
        ["Cook", "Rejected", TODAY.isoformat(), "dream, near"],
        ["Engineer", "", (TODAY - timedelta(5)).isoformat(), ""],
    ]
    assert [row[1] for row in rows(as_ada, "state=open")] == ["Title", "Engineer"]


def test_the_list_is_taken_away_as_it_is_asked_for(as_ada: Client, two: dict[str, int]) -> None:
    page = as_ada.get(f"{TABLE}?state=open&columns=pay_min&order=title").content.decode()
    assert 'href="/opportunities/list.csv?state=open&amp;columns=pay_min&amp;order=title" download' in page
    assert "list.csv" not in as_ada.get(f"{TABLE}?text=nowhere").content.decode()


def test_every_page_of_the_list_is_in_the_file(as_ada: Client, add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("headway.usecases.transfer.exporting._PAGE", 2)
    for n in range(5):
        add(f"Job {n}")
    assert [row[1] for row in rows(as_ada, "order=title&page=2&size=1")] == ["Title", *(f"Job {n}" for n in range(5))]


def test_no_cell_of_the_file_is_a_formula(as_ada: Client, add: Add) -> None:
    add("=HYPERLINK(1)", "@Acme")
    assert rows(as_ada, "columns=company")[1] == ["'@Acme", "'=HYPERLINK(1)"]


def test_every_column_can_be_taken_away(as_ada: Client, two: dict[str, int]) -> None:
    page = as_ada.get(TABLE).content.decode()
    names = re.findall(r'id="column-([a-z_]+)"', page)
    assert len(names) > 15
    told = rows(as_ada, "&".join(f"columns={name}" for name in names))
    assert len(told[0]) == len(names) + 1
    book = as_ada.get("/opportunities/list.xlsx?" + "&".join(f"columns={name}" for name in names))
    assert "xl/workbook.xml" in ZipFile(io.BytesIO(book.content)).namelist()


@pytest.mark.parametrize(("asked", "status"), [("list.pdf", 404), ("list.csv?nonsense=1", 422)])
def test_a_list_that_there_is_not(as_ada: Client, two: dict[str, int], asked: str, status: int) -> None:
    assert as_ada.get(f"/opportunities/{asked}").status_code == status


def heads(client: Client, query: str = "") -> list[str]:
    return re.findall(r'<th scope="col" class="is-([a-z_]+)"', client.get(f"{TABLE}?{query}").content.decode())


def test_columns_are_remembered(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    usual = heads(as_ada)
    chosen = f"{TABLE}?columns=stage&columns=label"
    assert 'name="columns" value="title stage label"' in as_ada.get(chosen).content.decode()
    answer = as_ada.post("/opportunities/columns/", {"columns": "title stage label", "next": chosen})
    assert answer.headers["Location"] == chosen
    assert accounts.preferences(ada).columns == "title stage label"
    assert heads(as_ada) == ["title", "stage", "label"]
    assert as_ada.get(chosen, headers=HTMX).headers["HX-Push-Url"] == TABLE
    asked = "&".join(f"columns={name}" for name in usual)
    assert heads(as_ada, asked) == usual
    assert [row[0] for row in rows(as_ada, "order=title")] == ["Title", "Cook", "Engineer"]


def test_columns_that_there_are_not_are_not_remembered(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    assert as_ada.post("/opportunities/columns/", {"columns": "title shoes"}).status_code == 422
    assert accounts.preferences(ada).columns == ""


def test_a_view_is_brought_up_to_date_and_put_before_another(as_ada: Client, two: dict[str, int]) -> None:
    for name in ("Near", "Far"):
        as_ada.post("/opportunities/views/", {"name": name, "query": "state=open", "layout": "table"})
    page = as_ada.get(f"{TABLE}?state=closed").content.decode()
    assert '<button class="button button-small" name="name" value="Far" formnovalidate>Update “Far”</button>' in page
    as_ada.post("/opportunities/views/", {"name": ["", "Far"], "query": "state=closed", "layout": "table"})
    page = as_ada.get(f"{TABLE}?state=closed").content.decode()
    address = re.search(r'name="place" value="1" formaction="([^"]+)"', page)
    assert address
    assert "Show it later" not in page
    as_ada.post(address[1], {"place": "1"})
    assert "Show it later" in as_ada.get(f"{TABLE}?state=closed").content.decode()


@pytest.mark.parametrize("page", [f"{TABLE}?state=open", "/opportunities/board/?label=near"])
def test_a_name_that_will_not_do_is_told_where_it_was_typed(as_ada: Client, two: dict[str, int], page: str) -> None:
    sent = {"name": "x" * 101, "query": page.partition("?")[2], "next": page}
    answer = as_ada.post("/opportunities/views/", sent)
    shown = LexborHTMLParser(answer.content.decode())
    field = shown.css_first("#view-name")
    assert (answer.status_code, field.attributes["value"], field.attributes["aria-invalid"]) == (422, "x" * 101, "true")
    assert "at most 100 characters" in shown.css_first("#view-name-error").text()
    assert "open" in shown.css_first(".kept-views details").attributes
    assert shown.css_first('[name="next"]').attributes["value"] == page


def test_a_name_that_is_taken_is_told_where_it_was_typed(ada: Ctx, as_ada: Client, two: dict[str, int]) -> None:
    near = tracker.save_view(ada, name="Near", query="label=near")
    tracker.save_view(ada, name="Far", query="state=closed")
    sent = {"name": "Far", "next": f"{TABLE}?label=near"}
    answer = as_ada.post(f"/opportunities/views/{near.id}/", sent)
    assert answer.status_code == 422
    field = LexborHTMLParser(answer.content.decode()).css_first("#view-name")
    assert (field.attributes["value"], field.attributes["aria-describedby"]) == ("Far", "view-name-error")
