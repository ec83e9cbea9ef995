"""The board: columns by stage, what ended out of sight, moves that ask when they go back."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import tracker
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
BOARD, MOVES = "/opportunities/board/", "/opportunities/board/moves/"
Add = Callable[..., nouns.Opportunity]
Stage = Callable[[str | int], int]


@pytest.fixture
@remembered
def three(ada: Ctx, add: Add) -> dict[str, int]:
    """Ada's engineer (interviewed), baker (closed) and cook (applied)."""
    made = {
        "Engineer": add("Engineer", at="Phone interview", on=TODAY - timedelta(9), role="Backend"),
        "Baker": add("Baker", "Crumb & Daughters", at="Applied, no reply", on=TODAY - timedelta(5)),
        "Cook": add("Cook", "Papaya Diner", at="Applied, no reply", on=TODAY - timedelta(1)),
    }
    tracker.close(ada, ids=[made["Baker"].id], outcome="rejected")
    return {title: it.id for title, it in made.items()}


def lanes(page: str) -> dict[str, list[str]]:
    """The titles of the cards in each column that has any, by its stage."""
    parts = re.split(r'<h2 class="mark"[^>]*>([^<]+)</h2>', page)[1:]
    found = [re.findall(r'class="card-title"[^>]*>([^<]+)<', text) for text in parts[1::2]]
    return {name: titles for name, titles in zip(parts[::2], found, strict=True) if titles}


def counts(page: str) -> list[int]:
    return [int(n) for n in re.findall(r'</h2><span class="count">(\d+)<', page)]


def shown(client: Client, **asked: Any) -> str:
    return client.get(BOARD, asked).content.decode()


def test_a_column_for_each_stage_and_the_closed_out_of_sight(as_ada: Client, three: dict[str, int]) -> None:
    page = shown(as_ada)
    assert counts(page) == [0, 1, 0, 1, 0, 0, 0, 0]
    assert lanes(page) == {"Applied, no reply": ["Cook"], "Phone interview": ["Engineer"]}
    assert "9 days here" in page
    assert "1 day here" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"state": "all"}, {"Applied, no reply": ["Baker", "Cook"], "Phone interview": ["Engineer"]}),
        ({"state": "closed"}, {"Applied, no reply": ["Baker"]}),
        ({"outcome": "rejected"}, {"Applied, no reply": ["Baker"]}),
        ({"role": "Backend"}, {"Phone interview": ["Engineer"]}),
        ({"text": "papaya"}, {"Applied, no reply": ["Cook"]}),
        ({"text": "nowhere"}, {}),
    ],
    ids=str,
)
def test_the_same_filters_as_the_table(
    as_ada: Client, three: dict[str, int], asked: dict[str, str], found: dict[str, list[str]]
) -> None:
    assert lanes(shown(as_ada, **asked)) == found


def test_an_accepted_offer_stays_in_sight(ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage) -> None:
    as_ada.post(MOVES, {"id": three["Engineer"], "stage": stage("Accepted")})
    assert lanes(shown(as_ada))["Accepted"] == ["Engineer"]


def test_thirty_cards_and_then_more(as_ada: Client, add: Add, stage: Stage) -> None:
    for n in range(65):
        add(f"Job {n}", at=1, on=TODAY - timedelta(n))
    page = shown(as_ada)
    assert counts(page)[1] == 65
    assert lanes(page)["Applied, no reply"] == [f"Job {n}" for n in range(30)]
    more = re.search(r'href="([^"]*)" hx-get="([^"]*)"[^>]*>More<', page)
    assert more is not None
    assert more[1] == f"/opportunities/?stage={stage(1)}&amp;state=open"
    second = as_ada.get(more[2].replace("&amp;", "&"), headers=HTMX).content.decode()
    assert re.findall(r'class="card-title"[^>]*>([^<]+)<', second) == [f"Job {n}" for n in range(30, 60)]
    last = as_ada.get(f"{BOARD}{stage(1)}/?after=60", headers=HTMX).content.decode()
    assert last.count("card-title") == 5
    assert ">More<" not in last
    assert as_ada.get(f"{BOARD}{stage(1)}/?after=30").headers["Location"] == more[1].replace("&amp;", "&")


def test_a_move_sends_back_the_card_and_the_counts(
    ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage
) -> None:
    it = three["Cook"]
    answer = as_ada.post(MOVES, {"id": it, "stage": stage("Job interview")}, headers=HTMX)
    page = answer.content.decode()
    assert answer.headers["HX-Reswap"] == "none"
    assert json.loads(answer.headers["HX-Trigger"]) == {"moved": {"id": it, "stage": stage("Job interview")}}
    assert f'id="card-{it}" data-card="{it}" hx-swap-oob="true"' in page
    assert counts(page) == [0, 0, 0, 1, 1, 0, 0, 0]
    assert "since today" in page
    assert "Undo" in page
    assert tracker.opportunity(ada, id=it).stage == "Job interview"


def test_a_move_back_asks_whether_it_was_a_mistake(
    ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage
) -> None:
    it = three["Engineer"]
    sent = {"id": it, "stage": stage("Never applied")}
    answer = as_ada.post(MOVES, sent, headers=HTMX)
    assert answer.status_code == 409
    assert answer.headers["HX-Retarget"] == "#dialog-body"
    assert "It was a mistake" in answer.content.decode()
    assert tracker.opportunity(ada, id=it).stage == "Phone interview"
    as_ada.post(MOVES, {**sent, "back": "mistake"}, headers=HTMX)
    assert tracker.opportunity(ada, id=it).stage == "Never applied"
    assert [line.stage for line in tracker.history(ada, id=it)] == ["Never applied"]


def test_without_javascript_a_card_moves_by_a_form(
    ada: Ctx, as_ada: Client, three: dict[str, int], stage: Stage
) -> None:
    it = three["Cook"]
    assert f'href="{MOVES}?id={it}"' in shown(as_ada)
    form = as_ada.get(MOVES, {"id": it}).content.decode()
    assert "<html" in form
    assert f'value="{stage(1)}" selected' in form
    sent = {"id": it, "stage": stage(2), "on": "2026-03-14", "next": f"{BOARD}?role=other"}
    answer = as_ada.post(MOVES, sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{BOARD}?role=other")
    assert tracker.opportunity(ada, id=it).stage_on == TODAY - timedelta(1)


def test_a_day_that_has_not_come_is_refused_in_the_form(as_ada: Client, three: dict[str, int], stage: Stage) -> None:
    sent = {"id": three["Cook"], "stage": stage(2), "on": "2027-01-01"}
    answer = as_ada.post(MOVES, sent, headers=HTMX)
    assert answer.status_code == 422
    assert "has not come yet" in answer.content.decode()
    assert 'value="2027-01-01"' in answer.content.decode()


def test_a_typing_error_shows_no_wrong_board(as_ada: Client, three: dict[str, int]) -> None:
    answer = as_ada.get(BOARD, {"stage": "x", "nonsense": "1"})
    assert answer.status_code == 422
    assert lanes(answer.content.decode()) == {}


def test_table_and_board_lead_to_each_other_with_their_filters(as_ada: Client, three: dict[str, int]) -> None:
    assert 'href="/opportunities/?role=Backend"' in shown(as_ada, role="Backend")
    page = as_ada.get("/opportunities/", {"role": "Backend", "order": "title"}).content.decode()
    assert 'href="/opportunities/board/?role=Backend"' in page


def test_as_many_questions_for_sixty_cards_as_for_two(
    as_ada: Client, add: Add, django_assert_num_queries: Callable[..., Any]
) -> None:
    for at in (1, 3):
        add("Job", at=at, labels="dream")
    with django_assert_num_queries(23):
        as_ada.get(BOARD)
    for n in range(60):
        add(f"Job {n}", f"Company {n}", at=1 + n % 5, labels=f"label {n}")
    with django_assert_num_queries(23):
        as_ada.get(BOARD)


def test_says_how_many_of_those_in_sight_were_accepted(ada: Ctx, as_ada: Client, add: Add) -> None:
    add("Engineer", at="Phone interview")
    assert "of them accepted" not in shown(as_ada)
    tracker.close(ada, ids=[add("Cook", "Papaya Diner", at="Job offer").id], outcome="accepted")
    assert "1 of them accepted" in shown(as_ada)
    assert "of them accepted" not in shown(as_ada, state="all")


def test_nothing_yet(as_ada: Client) -> None:
    assert "Nothing here yet." in shown(as_ada)
