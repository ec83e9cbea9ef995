"""The pages of offers."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.models import Score
from headway.usecases import offers, people, qualifying, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


@pytest.fixture
def at(add: Add) -> nouns.Opportunity:
    return add("Engineer", "Brightwater Labs", at="Job offer", on=TODAY)


@pytest.fixture
def offer(ada: Ctx, at: nouns.Opportunity) -> int:
    given = {"base": 60000, "currency": "EUR", "deadline_on": TODAY + timedelta(days=5)}
    return offers.add_offer(ada, opportunity_id=at.id, terms=given).made_id or 0


def text(browser: Client, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_an_offer_the_page_says_what_it_is_for(as_ada: Client, home: nouns.JobSearch) -> None:
    assert "No offer waits for your answer." in text(as_ada, "/offers/")


def test_an_offer_is_written_down_on_its_opportunity(as_ada: Client, ada: Ctx, at: nouns.Opportunity) -> None:
    assert "Write down the offer" in text(as_ada, f"/opportunities/{at.id}/")
    path = f"/opportunities/{at.id}/offers/"
    wrong = as_ada.post(path, {"base": "much", "period": "year"})
    assert wrong.status_code == 422
    field = LexborHTMLParser(wrong.content).css_first("#offer-base")
    assert field.attributes["value"] == "much"
    assert field.attributes["aria-invalid"] == "true"
    assert "much is not an amount." in wrong.content.decode()
    assert as_ada.post(path, {"base": "60k", "period": "year", "currency": "eur"}).status_code == 303
    (it,) = offers.offers(ada)
    assert (it.terms.base, it.terms.currency) == (60000, "EUR")
    assert f'href="/offers/{it.id}/"' in text(as_ada, f"/opportunities/{at.id}/")


def test_elsewhere_there_is_no_talk_of_offers(as_ada: Client, add: Add) -> None:
    assert "Write down the offer" not in text(as_ada, f"/opportunities/{add(at=1).id}/")


def test_one_offer_tells_its_worth_and_what_to_do(as_ada: Client, ada: Ctx, offer: int, add: Add) -> None:
    talks = add("Cook", "Fernhill", at=3, on=TODAY)
    people.add_contact(ada, opportunity_id=talks.id, name="Kim Reed", email="kim@fernhill.example")
    offers.edit_offer(ada, id=offer, terms={"bonus_percent": 10, "sign_on": 2000})
    shown = text(as_ada, f"/offers/{offer}/")
    for words in (
        "5 days are left to answer. It is not in writing yet.",
        "A year of it is worth 66,000 EUR.",
        "The first one 68,000 EUR.",
        "10 % of the base, paid in full",
        "Ask for it in writing.",
        "1 other still talks to you.",
        "Tell Kim Reed",
        "need to answer it by 20 March",
        "mailto:kim@fernhill.example?",
        "It can be accepted once it is in writing.",
    ):
        assert words in shown
    assert "Accept the offer" not in shown


def test_what_was_typed_stays_where_it_makes_no_sense(as_ada: Client, offer: int) -> None:
    sent = {"form": "terms", "base": "61000", "hours": "900", "period": "year", "currency": "EUR"}
    answer = as_ada.post(f"/offers/{offer}/terms/", sent)
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "It is above nothing and at most 168." in shown
    assert 'value="61000"' in shown
    assert 'value="900"' in shown
    answer = as_ada.post(f"/offers/{offer}/lines/", {"form": "line", "side": "me", "said": ""})
    assert "Nothing is written." in answer.content.decode()


def test_accepted_in_writing_the_page_says_what_is_left(as_ada: Client, ada: Ctx, offer: int, add: Add) -> None:
    add("Cook", "Fernhill", at=3, on=TODAY)
    refused = as_ada.post(f"/offers/{offer}/acceptance/")
    assert refused.status_code == 409
    assert "It is not in writing yet." in refused.content.decode()
    as_ada.post(f"/offers/{offer}/terms/", {"form": "terms", "written_on": TODAY.isoformat(), "period": "year"})
    written = text(as_ada, f"/offers/{offer}/")
    assert "Accept the offer" in written
    assert "Ask for it in writing." not in written
    sent = {"close_others": "on", "archive": "on", "decided_on": TODAY.isoformat()}
    assert as_ada.post(f"/offers/{offer}/acceptance/", sent).status_code == 303
    shown = text(as_ada, f"/offers/{offer}/")
    assert "You made it. You accepted it." in shown
    assert "A picture of the whole search" in shown
    assert "ended with an accepted offer." in text(as_ada, "/today/")
    assert tracker.searches(ada)[0].archived_on == TODAY
    search = tracker.searches(ada)[0].id
    assert as_ada.get(f"/pipeline/pictures/flow.svg?search={search}").status_code == 200


def test_thanks_lead_to_the_people_they_are_for(as_ada: Client, ada: Ctx, at: nouns.Opportunity, offer: int) -> None:
    as_ada.post(f"/opportunities/{at.id}/contacts/", {"name": "Mira Oakley"})
    as_ada.post(f"/offers/{offer}/terms/", {"form": "terms", "written_on": TODAY.isoformat(), "period": "year"})
    as_ada.post(f"/offers/{offer}/acceptance/", {"decided_on": TODAY.isoformat()})
    link = LexborHTMLParser(text(as_ada, f"/offers/{offer}/")).css_first('main a[href^="/people/"]')
    assert link.text() == "Mira Oakley"
    assert as_ada.get(link.attributes["href"] or "").status_code == 200


def test_declined_and_open_again(as_ada: Client, ada: Ctx, offer: int) -> None:
    as_ada.post(f"/offers/{offer}/decision/", {"do": "decline", "why": "too far", "decided_on": ""})
    assert offers.offer(ada, id=offer).decision == "declined"
    assert "Declined" in text(as_ada, "/offers/")
    as_ada.post(f"/offers/{offer}/reopening/")
    assert offers.offer(ada, id=offer).open
    assert as_ada.post(f"/offers/{offer}/decision/", {"do": "dance"}).status_code == 422


def test_side_by_side_with_weights_to_try(as_ada: Client, ada: Ctx, offer: int, add: Add) -> None:
    for kind, name in (("must", "Near home"), ("nice", "Learning")):
        qualifying.add_criterion(ada, kind=kind, name=name)  # type: ignore[arg-type]
    near, learns = (each.id for each in qualifying.needs(ada).criteria)
    as_ada.post(f"/offers/{offer}/scores/", {f"score.{near}": "1", f"score.{learns}": "4"})
    shown = text(as_ada, "/offers/")
    for words in (
        "It has all that you must have.",
        "60,000 EUR",
        "12 of 15",
        "Search on",
        "Another offer within 4 weeks",
    ):
        assert words in shown
    assert "20 of 25" in text(as_ada, f"/offers/?weight.{learns}=5")
    assert qualifying.needs(ada).criteria[1].weight == 3
    assert as_ada.get(f"/offers/?weight.{learns}=9").status_code == 404


def test_scores_of_the_lead_are_shown_as_such_until_the_offer_has_its_own(
    as_ada: Client, ada: Ctx, at: nouns.Opportunity, offer: int
) -> None:
    learns = qualifying.add_criterion(ada, kind="nice", name="Learning").made_id or 0
    Score.objects.create(opportunity_id=at.id, criterion_id=learns, value=2)
    assert "1 score is still that of the lead." in text(as_ada, f"/offers/{offer}/")
    assert "2, from the lead" in text(as_ada, f"/offers/{offer}/")
    assert "from the lead" in text(as_ada, "/offers/")
    as_ada.post(f"/offers/{offer}/scores/", {f"score.{learns}": "4"})
    assert "from the lead" not in text(as_ada, "/offers/")
    as_ada.post(f"/offers/{offer}/scores/", {f"score.{learns}": ""})
    assert "2 of 5" in text(as_ada, "/offers/")


def test_an_offer_without_its_terms_is_one_click_from_them(as_ada: Client, at: nouns.Opportunity) -> None:
    shown = LexborHTMLParser(text(as_ada, "/offers/"))
    assert shown.css_first("h1").text() == "An offer is there. Its terms are not written down yet."
    link = shown.css_first(f'main a[href^="/opportunities/{at.id}/"]')
    path, place = (link.attributes["href"] or "").split("#")
    form = LexborHTMLParser(text(as_ada, path)).css_first(f"details[open] > #{place} details[open] form")
    assert form.attributes["action"] == f"/opportunities/{at.id}/offers/"


def test_said_yes_by_word_alone_is_not_the_end(as_ada: Client, ada: Ctx, at: nouns.Opportunity, offer: int) -> None:
    tracker.close(ada, ids=[at.id], outcome="accepted")
    assert "You said yes. Until it is in writing, the search goes on." in text(as_ada, f"/offers/{offer}/")
    as_ada.post(f"/offers/{offer}/terms/", {"form": "terms", "written_on": TODAY.isoformat(), "period": "year"})
    assert "A picture of the whole search" in text(as_ada, f"/offers/{offer}/")


def test_the_job_now_and_a_rate(as_ada: Client, ada: Ctx, offer: int) -> None:
    sent = {"title": "Clerk", "base": "50000", "currency": "USD", "period": "year"}
    assert as_ada.post("/offers/job-now/", sent).status_code == 303
    assert "There is no rate from USD to EUR" in text(as_ada, "/offers/")
    as_ada.post("/offers/rates/", {"currency": "USD", "into": "EUR", "rate": "0.5"})
    shown = text(as_ada, "/offers/")
    assert "25,000 EUR" in shown
    assert "What you have now" in shown
    (rate,) = offers.rates(ada)
    as_ada.post(f"/offers/rates/{rate.id}/removal/")
    assert offers.rates(ada) == ()
    assert as_ada.post("/offers/job-now/", {"base": "much"}).status_code == 422
    assert as_ada.post("/offers/rates/", {"currency": "X", "into": "EUR", "rate": "1"}).status_code == 422


def test_the_job_now_is_held_against_the_wishes_where_it_is_told(as_ada: Client, ada: Ctx, offer: int) -> None:
    qualifying.add_criterion(ada, name="Garden", kind="nice")
    now = offers.set_job_now(ada, terms={"title": "Clerk", "base": 50000}).made_id
    page = LexborHTMLParser(text(as_ada, "/offers/"))
    form = page.css_first(f'form[action="/offers/{now}/scores/"]')
    wish = form.css_first("select").attributes["name"] or ""
    sent = {wish: "4", "next": form.css_first("[name=next]").attributes["value"]}
    assert as_ada.post(f"/offers/{now}/scores/", sent)["Location"] == "/offers/"
    held = offers.compare_offers(ada).now
    assert held is not None
    assert [cell.value for cell in held.cells] == [4]


def test_the_pages_of_offers_ask_a_fixed_number_of_questions(
    as_ada: Client, ada: Ctx, offer: int, django_assert_max_num_queries: Callable[..., object]
) -> None:
    as_ada.get("/offers/")
    with django_assert_max_num_queries(23):
        as_ada.get("/offers/")
    with django_assert_max_num_queries(17):
        as_ada.get(f"/offers/{offer}/")
