"""The page of one opportunity: fields in place, moves, closing, history, people, bin."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import people, plan, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
Add = Callable[..., nouns.Opportunity]
Stage = Callable[[str | int], int]


@pytest.fixture
def it(add: Add) -> nouns.Opportunity:
    return add("Engineer", "Brightwater Labs", at="Phone interview", on=TODAY - timedelta(6), notes="Ask for Ben.")


@pytest.fixture
def now(ada: Ctx, it: nouns.Opportunity) -> Callable[[], nouns.Opportunity]:
    """The opportunity as it is now."""
    return lambda: tracker.opportunity(ada, id=it.id)


def test_the_sentence_that_matters_is_on_top(as_ada: Client, it: nouns.Opportunity) -> None:
    page = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    day = '<time datetime="2026-03-09" title="Monday, 9 March 2026">6 days ago</time>'
    assert f"<h1>Phone interview at Brightwater Labs, {day}.</h1>" in page
    assert "Ask for Ben." in page
    assert "Rehearse aloud" in page


def test_the_page_asks_few_questions_of_the_database(
    ada: Ctx, as_ada: Client, it: nouns.Opportunity, stage: Stage, django_assert_max_num_queries: Any
) -> None:
    for days, name in enumerate(["Job interview", "Second interview", "Job offer"]):
        tracker.move(ada, ids=[it.id], stage_id=stage(name), on=TODAY - timedelta(3 - days))
    with django_assert_max_num_queries(34):
        as_ada.get(f"/opportunities/{it.id}/")


def test_sections_are_one_line_each_below_the_history_unless_something_is_due(
    ada: Ctx, as_ada: Client, it: nouns.Opportunity
) -> None:
    def folds() -> list[tuple[str, bool]]:
        page = LexborHTMLParser(as_ada.get(f"/opportunities/{it.id}/").content.decode())
        assert page.css_first("#history ~ .timeline") is not None
        return [
            (fold.css("h2")[0].text(), "open" in fold.attributes)
            for fold in page.css("section:has(#history) ~ .sections > details")
        ]

    assert ("What went with it", False) in folds()
    assert ("Activities", False) in folds()
    plan.plan_activity(ada, values={"title": "Write to them", "on": TODAY, "opportunity_id": it.id})
    assert ("Activities", True) in folds()


def test_a_field_is_edited_in_place(as_ada: Client, it: nouns.Opportunity, now: Callable[[], Any]) -> None:
    address = f"/opportunities/{it.id}/fields/"
    form = as_ada.get(address, {"fields": "location"}, headers=HTMX).content.decode()
    assert "<html" not in form
    assert f'name="version" value="{it.version}"' in form
    sent = {"fields": "location", "location": "Bonn", "version": it.version}
    answer = as_ada.post(address, sent, headers=HTMX).content.decode()
    assert now().location == "Bonn"
    assert 'id="opportunity"' in answer
    assert "Changed location of" in answer
    assert 'hx-swap-oob="afterbegin:#toasts"' in answer


def test_opened_by_itself_the_form_is_a_page(as_ada: Client, it: nouns.Opportunity, now: Callable[[], Any]) -> None:
    address = f"/opportunities/{it.id}/fields/"
    page = as_ada.get(address, {"fields": "pay"}).content
    assert b"<html" in page
    assert b"#opportunity" not in page  # the opportunity is not on it, so nothing can be put in its place
    sent = {"fields": "pay", "pay_min": "50000", "pay_max": "60000", "pay_currency": "EUR"}
    assert as_ada.post(address, sent)["Location"] == f"/opportunities/{it.id}/"
    assert (now().pay_min, now().pay_max) == (50_000, 60_000)
    assert "50,000 to 60,000 EUR" in as_ada.get(f"/opportunities/{it.id}/").content.decode()


def test_pay_by_the_hour_is_kept_to_the_cent(as_ada: Client, it: nouns.Opportunity, now: Callable[[], Any]) -> None:
    address = f"/opportunities/{it.id}/fields/"
    as_ada.post(address, {"fields": "pay", "pay_min": "€ 18,50/h", "pay_max": "21", "pay_text": ""})
    assert (now().pay_min, now().pay_max, now().pay_currency, now().pay_text) == (18.5, 21, "EUR", "€ 18,50/h")
    assert "18.50 to 21 EUR an hour" in as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert 'value="18.50"' in as_ada.get(address, {"fields": "pay"}).content.decode()


def test_a_change_from_another_window_is_told_and_nothing_typed_is_lost(
    ada: Ctx, as_ada: Client, it: nouns.Opportunity, now: Callable[[], Any]
) -> None:
    tracker.edit(ada, ids=[it.id], values={"location": "Bonn"})
    sent = {"fields": "location", "location": "Berlin", "version": it.version}
    answer = as_ada.post(f"/opportunities/{it.id}/fields/", sent, headers=HTMX)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert answer["HX-Retarget"] == "#editing-location"
    assert "changed in another window" in page
    assert "It holds now: Bonn" in page
    assert 'value="Berlin"' in page
    assert now().location == "Bonn"
    assert f'name="version" value="{now().version}"' in page


def test_a_wrong_value_is_said_at_its_field(as_ada: Client, it: nouns.Opportunity, now: Callable[[], Any]) -> None:
    sent = {"fields": "pay", "pay_min": "a lot"}
    answer = as_ada.post(f"/opportunities/{it.id}/fields/", sent, headers=HTMX)
    assert answer.status_code == 422
    assert 'id="edit-pay_min-error"' in answer.content.decode()
    assert 'value="a lot"' in answer.content.decode()
    assert now().pay_min is None


def test_unknown_fields_are_not_found(as_ada: Client, it: nouns.Opportunity) -> None:
    assert as_ada.get(f"/opportunities/{it.id}/fields/", {"fields": "kept"}).status_code == 404


def test_it_moves_on_another_day_in_one_step(
    as_ada: Client, it: nouns.Opportunity, stage: Stage, now: Callable[[], Any]
) -> None:
    sent = {"stage": stage("Job interview"), "on": "2026-03-13", "note": "in Bonn"}
    answer = as_ada.post(f"/opportunities/{it.id}/moves/", sent, headers=HTMX)
    assert (now().stage, now().stage_on) == ("Job interview", date(2026, 3, 13))
    assert "in Bonn" in answer.content.decode()


def test_a_move_back_asks_first(
    ada: Ctx, as_ada: Client, it: nouns.Opportunity, stage: Stage, now: Callable[[], Any]
) -> None:
    sent = {"stage": stage("Applied, no reply"), "on": TODAY.isoformat()}
    answer = as_ada.post(f"/opportunities/{it.id}/moves/", sent, headers=HTMX)
    assert answer.status_code == 409
    assert 'value="mistake"' in answer.content.decode()
    assert now().stage == "Phone interview"
    as_ada.post(f"/opportunities/{it.id}/moves/", {**sent, "back": "happened"}, headers=HTMX)
    assert now().stage == "Applied, no reply"
    assert len(tracker.history(ada, id=it.id)) == 2


def test_tomorrow_has_not_happened(as_ada: Client, it: nouns.Opportunity, stage: Stage) -> None:
    sent = {"stage": stage("Job interview"), "on": (TODAY + timedelta(1)).isoformat()}
    answer = as_ada.post(f"/opportunities/{it.id}/moves/", sent)
    assert answer.status_code == 422
    assert "That day has not come yet." in answer.content.decode()


def test_it_closes_and_reopens(as_ada: Client, it: nouns.Opportunity, now: Callable[[], Any]) -> None:
    sent = {"outcome": "rejected", "on": "2026-03-14", "exactness": "about"}
    page = as_ada.post(f"/opportunities/{it.id}/closures/", sent, headers=HTMX).content.decode()
    assert now().outcome == "rejected"
    assert re.search(r"Brightwater Labs said no about <time [^>]*>yesterday</time>\.", page)
    as_ada.post(f"/opportunities/{it.id}/reopenings/", {"on": TODAY.isoformat()}, headers=HTMX)
    assert now().outcome is None


def test_a_line_is_corrected_and_taken_back(
    ada: Ctx, as_ada: Client, it: nouns.Opportunity, stage: Stage, now: Callable[[], Any]
) -> None:
    (line,) = tracker.history(ada, id=it.id)
    sent = {"on": "2026-03-01", "exactness": "about"}
    as_ada.post(f"/opportunities/{it.id}/history/{line.id}/corrections/", sent)
    assert now().stage_on == date(2026, 3, 1)
    page = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert "corrected to about" in page
    tracker.move(ada, ids=[it.id], stage_id=stage("Job offer"))
    last = tracker.history(ada, id=it.id)[-1]
    as_ada.post(f"/opportunities/{it.id}/history/{last.id}/retractions/")
    assert now().stage == "Phone interview"


def test_a_refused_correction_keeps_what_was_typed(ada: Ctx, as_ada: Client, it: nouns.Opportunity) -> None:
    (line,) = tracker.history(ada, id=it.id)
    sent = {"on": f"{TODAY + timedelta(4)}", "exactness": "about", "note": "They rang."}
    answer = as_ada.post(f"/opportunities/{it.id}/history/{line.id}/corrections/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'name="on" value="{TODAY + timedelta(4)}"' in page
    assert '<option value="about" selected>' in page
    assert 'value="They rang."' in page


def test_what_another_window_did_meanwhile_is_told(ada: Ctx, as_ada: Client, it: nouns.Opportunity) -> None:
    (line,) = tracker.history(ada, id=it.id)
    tracker.correct(ada, line_id=line.id, on=TODAY - timedelta(5))
    sent = {"on": f"{TODAY - timedelta(4)}", "exactness": "exact"}
    answer = as_ada.post(f"/opportunities/{it.id}/history/{line.id}/corrections/", sent)
    assert answer.status_code == 409
    assert "This line was corrected or taken back already." in answer.content.decode()
    answer = as_ada.post(f"/opportunities/{it.id}/reopenings/", {"on": f"{TODAY}"})
    assert "There is nothing to reopen." in answer.content.decode()


def test_a_refused_end_keeps_what_was_typed(as_ada: Client, it: nouns.Opportunity) -> None:
    sent = {"outcome": "no_reply", "on": f"{TODAY - timedelta(9)}", "exactness": "about", "note": "Silence."}
    page = as_ada.post(f"/opportunities/{it.id}/closures/", sent).content.decode()
    assert "something later in its history" in page
    assert f'value="{TODAY - timedelta(9)}"' in page
    assert '<option value="about" selected>' in page
    assert 'value="Silence."' in page


def test_the_only_stage_cannot_be_taken_back(ada: Ctx, as_ada: Client, it: nouns.Opportunity) -> None:
    (line,) = tracker.history(ada, id=it.id)
    answer = as_ada.post(f"/opportunities/{it.id}/history/{line.id}/retractions/")
    assert answer.status_code == 409
    assert "This is the only stage in its history." in answer.content.decode()


def test_people_come_and_go(ada: Ctx, as_ada: Client, it: nouns.Opportunity) -> None:
    address = f"/opportunities/{it.id}/contacts/"
    as_ada.post(address, {"name": "Ben Bolt", "email": "ben@example.com"})
    (ben,) = people.contacts(ada, opportunity_id=it.id)
    as_ada.post(f"{address}{ben.id}/", {"name": "Ben B. Bolt", "note": "at the fair"})
    assert people.contacts(ada, opportunity_id=it.id)[0].note == "at the fair"
    as_ada.post(f"{address}{ben.id}/removals/")
    assert people.contacts(ada, opportunity_id=it.id) == ()
    assert as_ada.post(address, {"name": "Ben", "email": "nowhere"}, headers=HTMX).status_code == 422


def test_a_twin_is_pointed_out_and_merged(ada: Ctx, as_ada: Client, it: nouns.Opportunity, add: Add) -> None:
    twin = add("engineer", "Brightwater Labs Inc", lessons="Be early.")
    page = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert f'<a href="/opportunities/{twin.id}/">another one</a>' in page
    as_ada.post(f"/opportunities/{it.id}/mergers/", {"other": twin.id})
    assert tracker.opportunity(ada, id=it.id).lessons == "Be early."
    assert tracker.opportunities(ada).total == 1


def test_into_the_bin_and_out_again(ada: Ctx, as_ada: Client, it: nouns.Opportunity) -> None:
    assert as_ada.post("/bin/", {"id": it.id})["Location"] == "/opportunities/"
    assert "Engineer at Brightwater Labs" in as_ada.get("/bin/").content.decode()
    page = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert "This has been in the bin since" in page
    assert "/moves/" not in page
    as_ada.post("/bin/restorations/", {"id": it.id})
    assert tracker.opportunities(ada).total == 1


def test_one_of_an_archived_search_is_read_only(ada: Ctx, as_ada: Client, it: nouns.Opportunity) -> None:
    tracker.archive(ada, search_id=it.search_id)
    page = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert "which is archived" in page
    assert "/moves/" not in page


def test_what_she_typed_is_text_and_nothing_else(as_ada: Client, it: nouns.Opportunity) -> None:
    evil = "<script>alert(1)</script>"
    as_ada.post(f"/opportunities/{it.id}/fields/", {"fields": "notes", "notes": f"{evil} javascript:alert(1)"})
    as_ada.post(f"/opportunities/{it.id}/fields/", {"fields": "name", "title": evil, "company": evil})
    page = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert "<script>alert" not in page
    assert 'href="javascript' not in page


@pytest.mark.parametrize("sent", [{}, {"stage": "x"}, {"stage": "99999999"}, {"stage": "9" * 40}])
def test_a_stage_that_is_none_is_not_found(as_ada: Client, it: nouns.Opportunity, sent: dict[str, str]) -> None:
    assert as_ada.post(f"/opportunities/{it.id}/moves/", sent).status_code == 404


def test_an_exactness_that_is_none_is_refused(as_ada: Client, it: nouns.Opportunity, stage: Stage) -> None:
    sent = {"stage": stage("Job offer"), "exactness": "ish"}
    assert as_ada.post(f"/opportunities/{it.id}/moves/", sent).status_code == 422
