"""What silence has come to, as a seeker meets it: on an opportunity, as a filter, as a word on a card."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import tracker
from headway.usecases.insights import base
from tests.people import TODAY
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
@remembered
def four(ada: Ctx, add: Callable[..., Any]) -> dict[int, int]:
    """Ada's that wait since two, eighteen, twenty-eight and fifty days."""
    return {ago: add(f"Cook {ago}", at=1, on=TODAY - timedelta(days=ago)).id for ago in (2, 18, 28, 50)}


def page(client: Client, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def titles(text: str) -> set[str]:
    return set(re.findall(r">(Cook \d+)</a>", text))


def test_an_opportunity_tells_its_odds_and_when_to_ask(as_ada: Client, four: dict[int, int]) -> None:
    fresh = page(as_ada, f"/opportunities/{four[2]}/")
    assert re.search(r"Silent for 2 days\. \d+ in 100 like this still get a yes\.", fresh)
    assert re.search(r"A polite follow-up on <strong><time [^>]+>Friday 27 March</time></strong>", fresh)
    due = page(as_ada, f"/opportunities/{four[18]}/")
    assert "A polite follow-up is due" in due
    assert "Wednesday 11 March" in due
    assert "no reply” </button>" not in fresh + due
    assert "Probably over" not in fresh + due


def test_a_promised_day_moves_the_follow_up(ada: Ctx, as_ada: Client, four: dict[int, int]) -> None:
    tracker.edit(ada, ids=[four[2]], values={"promised_on": TODAY - timedelta(days=1)})
    assert "Today is the day for a polite follow-up." in page(as_ada, f"/opportunities/{four[2]}/")


def test_who_wrote_already_is_told_to_wait(ada: Ctx, as_ada: Client, four: dict[int, int]) -> None:
    tracker.edit(ada, ids=[four[18]], values={"contacted_on": date(2026, 3, 12)})
    told = page(as_ada, f"/opportunities/{four[18]}/")
    assert re.search(r"You were in touch on <time [^>]+>Thursday 12 March</time>", told)


def test_probably_over_is_an_offer_taken_with_one_button(ada: Ctx, as_ada: Client, four: dict[int, int]) -> None:
    old = page(as_ada, f"/opportunities/{four[50]}/")
    assert "Silent for 50 days. Under 2 in 100 like this still get a yes." in old
    assert "Probably over." in old
    assert tracker.opportunity(ada, id=four[50]).outcome is None
    (form,) = re.findall(r'<form class="row" method="post" action="([^"]+/closures/)".*?value="(no_reply)"', old)
    as_ada.post(form[0], {"outcome": form[1]})
    assert tracker.opportunity(ada, id=four[50]).outcome == "no_reply"
    after = page(as_ada, f"/opportunities/{four[50]}/")
    assert "Silent for" not in after
    (batch,) = re.findall(r'name="batch" value="(\d+)"', after)
    as_ada.post("/undos/", {"batch": batch})
    assert tracker.opportunity(ada, id=four[50]).outcome is None


def test_nobody_is_silent_who_was_written_to_today_or_never(
    ada: Ctx, as_ada: Client, add: Callable[..., Any], four: dict[int, int]
) -> None:
    for it in (add("Today", at=1), add("Lead", at=0, on=TODAY - timedelta(days=40))):
        assert "Silent for" not in page(as_ada, f"/opportunities/{it.id}/")
    tracker.archive(ada, search_id=tracker.search(ada).id)
    assert "Silent for" not in page(as_ada, f"/opportunities/{four[50]}/")


@pytest.mark.parametrize("where", ["", "board/"])
@pytest.mark.parametrize(
    ("kind", "ones"), [("over", {"Cook 50"}), ("slower", {"Cook 28"}), ("ask", {"Cook 18", "Cook 28"})]
)
def test_a_list_of_each_kind(as_ada: Client, four: dict[int, int], where: str, kind: str, ones: set[str]) -> None:
    found = page(as_ada, f"/opportunities/{where}?silence={kind}")
    assert titles(found) == ones
    (count,) = re.findall(rf'id="silence-{kind}".*?class="count">(\d+)<', found)
    assert int(count) == len(ones)
    assert found.count('class="chip"') == 1


def test_the_menu_is_counted_when_somebody_looks(as_ada: Client, four: dict[int, int]) -> None:
    whole = page(as_ada, "/opportunities/?title=Cook&order=title")
    (menu,) = re.findall(r'<fieldset class="panel" id="menu-silence">.*?</fieldset>', whole)
    assert 'class="count"' not in menu
    (later,) = re.findall(r'hx-get="([^"]+)" hx-trigger="intersect once"', menu)
    assert later == "/opportunities/silences/?title=Cook"
    counted = page(as_ada, later, **HTMX)
    assert re.findall(r'id="silence-(\w+)".*?class="count">(\d+)<', counted) == [
        ("over", "1"), ("slower", "1"), ("ask", "2"),
    ]  # fmt: skip
    assert "hx-trigger" not in counted
    assert re.findall(r'class="count">(\d+)<', page(as_ada, "/opportunities/silences/?title=28", **HTMX)) == list("011")
    assert as_ada.get(later).headers["Location"] == "/opportunities/?title=Cook"


def test_the_cards_get_their_word_when_the_board_is_there(as_ada: Client, four: dict[int, int]) -> None:
    board = page(as_ada, "/opportunities/board/?title=Cook")
    assert "probably over" not in board
    (later,) = re.findall(r'hx-get="(/opportunities/board/silences/[^"]*)" hx-trigger="load"', board)
    words = page(as_ada, later, **HTMX)
    assert dict(re.findall(r'id="silence-(\d+)" hx-swap-oob="true">([^<]+)<', words)) == {
        str(four[18]): "follow-up due",
        str(four[28]): "follow-up due",
        str(four[50]): "probably over",
    }
    assert as_ada.get(later).headers["Location"] == "/opportunities/board/?title=Cook"
    asked = page(as_ada, "/opportunities/board/?silence=over")
    assert f'id="silence-{four[50]}">probably over<' in asked
    assert "/board/silences/" not in asked


@pytest.mark.parametrize("where", ["/opportunities/", "/opportunities/board/"])
def test_all_that_are_over_are_closed_at_once_and_opened_at_once(
    ada: Ctx, as_ada: Client, four: dict[int, int], where: str
) -> None:
    address = f"{where}?silence=over"
    form = re.search(r'<form class="close-over".*?</form>', page(as_ada, address))
    assert form is not None
    assert "Close it as “no reply”" in form[0]
    sent = dict(re.findall(r'name="(next|all|outcome|do)" value="([^"]+)"', form[0]))
    assert as_ada.post("/opportunities/batches/", sent).headers["Location"] == address
    assert [it.title for it in tracker.opportunities(ada).items if it.outcome == "no_reply"] == ["Cook 50"]
    assert "close-over" not in page(as_ada, address)
    tracker.undo(ada, batch_id=tracker.recent(ada)[0].batch_id)
    assert "close-over" in page(as_ada, address)


def test_nonsense_is_told(as_ada: Client, four: dict[int, int]) -> None:
    assert as_ada.get("/opportunities/?silence=dead").status_code == 422
    for where in ("/opportunities/silences/", "/opportunities/board/silences/"):
        assert as_ada.get(f"{where}?silence=dead", headers=HTMX).status_code == 422


def test_no_list_waits_for_what_it_does_not_show(
    as_ada: Client, four: dict[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def reckon(*given: Any) -> None:
        raise AssertionError("A page that shows no odds must not load what reckons them.")

    monkeypatch.setattr(base, "steps", reckon)
    for address in ("/opportunities/", "/opportunities/board/", "/opportunities/?title=Cook&state=open"):
        assert titles(page(as_ada, address))
    with pytest.raises(AssertionError):
        as_ada.get("/opportunities/?silence=over")
