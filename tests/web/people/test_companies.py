"""The pages of companies and of messages."""

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import people, tracker

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(ada: Ctx, walk) -> int:
    walk(90, ("rejected", 12), title="Cook")
    return people.company_named(ada, name="Brightwater Labs").id


def test_before_there_is_one_it_says_what_this_is_for(as_ada: Client) -> None:
    text = as_ada.get("/people/companies/").content.decode()
    assert "No companies yet." in text
    assert "Headway remembers how each one answered you" in text


def test_the_memory_is_the_largest_sentence(as_ada: Client, firm: int) -> None:
    page = as_ada.get(f"/people/companies/{firm}/").content.decode()
    assert "<h1>You applied here once. They said no after 12 days.</h1>" in page
    assert "They said no after 12 days." in as_ada.get("/people/companies/").content.decode()


def test_everything_about_one_is_changed_on_its_page(as_ada: Client, ada: Ctx, firm: int) -> None:
    page = f"/people/companies/{firm}/"
    as_ada.post(f"{page}fields/", {"name": "Brightwater", "aliases": "BWL\nBright", "notes": "Ships."})
    it = people.company(ada, id=firm)
    assert (it.name, set(it.aliases), it.notes) == ("Brightwater", {"BWL", "Bright", "Brightwater Labs"}, "Ships.")
    as_ada.post(f"{page}refusals/", {"why": "Far."})
    assert "not to apply here: Far." in as_ada.get(page).content.decode()
    assert "You do not apply here." in as_ada.get("/people/companies/?avoided=1").content.decode()
    as_ada.post(f"{page}refusals/removal/")
    assert people.company(ada, id=firm).do_not_apply is None


def test_adding_where_one_does_not_apply_asks_first(as_ada: Client, ada: Ctx, firm: int) -> None:
    people.avoid_company(ada, company_id=firm, why="Two friends left.")
    sent = {"company": "Brightwater Labs", "title": "Baker", "notes": "Half typed"}
    asked = as_ada.post("/opportunities/new/", sent)
    assert asked.status_code == 409
    text = asked.content.decode()
    assert "Two friends left." in text
    assert "Half typed" in text
    assert 'name="even_if_alike"' in text
    assert as_ada.post("/opportunities/new/", sent | {"even_if_alike": "1"}).status_code == 303


def test_another_is_merged_by_its_name(as_ada: Client, ada: Ctx, firm: int, add) -> None:
    add("Baker", company="Bright Water")
    page = f"/people/companies/{firm}/"
    assert as_ada.post(f"{page}mergers/", {"name": "No Such"}).status_code == 404
    as_ada.post(f"{page}mergers/", {"name": "bright water"})
    assert people.company(ada, id=firm).aliases == ("Bright Water",)
    as_ada.post("/undos/", {"batch": str(tracker.recent(ada)[0].batch_id)})
    assert people.company(ada, id=firm).aliases == ()


def test_a_name_that_is_taken_is_refused(as_ada: Client, firm: int, add) -> None:
    add("Baker", company="Fernhill")
    answer = as_ada.post(f"/people/companies/{firm}/fields/", {"name": "Fernhill", "notes": "Kept"})
    assert answer.status_code == 409
    assert "“Fernhill” is a company of its own." in answer.content.decode()
    assert "Kept" in answer.content.decode()


def test_the_lists_ask_few_questions(as_ada: Client, walk, django_assert_max_num_queries) -> None:
    for number in range(9):
        walk(50, ("rejected", 10), company=f"Firm {number}")
    with django_assert_max_num_queries(14):
        as_ada.get("/people/companies/")


def test_a_message_is_chosen_filled_in_and_logged(as_ada: Client, ada: Ctx, add) -> None:
    it = add("Cook", company="Fernhill", at=1)
    ida = people.new_contact(ada, name="Ida Winter", email="ida@example.com").made_id
    asked = f"?contact={ida}&opportunity={it.id}"
    assert (
        f"/people/messages/follow_up/{asked.replace('&', '&amp;')}"
        in as_ada.get(f"/people/messages/{asked}").content.decode()
    )
    page = as_ada.get(f"/people/messages/follow_up/{asked}").content.decode()
    assert "I applied as Cook on 15 March" in page
    assert 'href="mailto:ida@example.com?subject=My%20application%20as%20Cook&amp;body=Hello%20Ida%2C%0D%0A' in page
    sent = {"contact": str(ida), "opportunity": str(it.id), "subject": "Hello", "body": "How are you?"}
    answer = as_ada.post("/people/messages/follow_up/sendings/", sent)
    assert answer["Location"] == f"/people/contacts/{ida}/"
    assert [said.said for said in people.interactions(ada)] == ["Hello\n\nHow are you?"]


def test_a_gap_is_named_and_not_sent(as_ada: Client, ada: Ctx) -> None:
    ida = people.new_contact(ada, name="Ida Winter").made_id
    page = as_ada.get(f"/people/messages/thank_you/?contact={ida}").content.decode()
    assert "1 gap is left: title." in page
    sent = {"contact": str(ida), "subject": "Hello", "body": "As [title] I sail."}
    answer = as_ada.post("/people/messages/thank_you/sendings/", sent)
    assert answer.status_code == 422
    assert "As [title] I sail." in answer.content.decode()


def test_a_template_is_changed_and_brought_back(as_ada: Client, ada: Ctx) -> None:
    sent = {"name": "Thanks", "subject": "Thanks", "body": "Thanks, {first name}."}
    as_ada.post("/people/messages/thank_you/fields/", sent)
    assert "changed by you" in as_ada.get("/people/messages/").content.decode()
    wrong = as_ada.post("/people/messages/thank_you/fields/", sent | {"body": "{nobody}"})
    assert wrong.status_code == 422
    assert "Nothing is called {nobody}." in wrong.content.decode()
    as_ada.post("/people/messages/thank_you/removal/")
    assert not people.message_template(ada, key="thank_you").edited


def test_one_of_her_own(as_ada: Client, ada: Ctx) -> None:
    wrong = as_ada.post("/people/messages/new/", {"name": "Hello", "body": ""})
    assert wrong.status_code == 422
    made = as_ada.post("/people/messages/new/", {"name": "Hello", "body": "Hi {name}"})
    assert as_ada.get(made["Location"]).status_code == 200
    assert as_ada.post(f"{made['Location']}removal/")["Location"] == "/people/messages/"
