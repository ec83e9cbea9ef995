"""The pages of people: the list, one person, and what is logged from anywhere."""

import re

import pytest
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import people, tracker
from tests.people import TODAY

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def ida(ada: Ctx) -> int:
    given = {"company": "Old Mill", "email": "ida@example.com", "known": "colleague"}
    return people.new_contact(ada, name="Ida Winter", **given).made_id or 0  # type: ignore[arg-type]


def test_before_anybody_is_known_it_says_what_this_is_for(as_ada: Client) -> None:
    assert "Most jobs are found through people." in as_ada.get("/people/").content.decode()


def test_who_is_due_is_the_largest_sentence(as_ada: Client, ada: Ctx, ida: int) -> None:
    assert "You know 1 person." in as_ada.get("/people/").content.decode()
    people.keep_in_touch(ada, contact_id=ida, days=30)
    assert "Be in touch with 1 of 1 people." in as_ada.get("/people/").content.decode()
    assert "1 person is due." in as_ada.get("/people/?due=1").content.decode()
    assert re.search(r"due <time [^>]*>today</time>", as_ada.get("/people/").content.decode())


def test_the_address_says_which_of_them(as_ada: Client, ada: Ctx, ida: int) -> None:
    people.new_contact(ada, name="Abe Long", known="friend")
    at = people.company_named(ada, name="Old Mill").id
    for query in ("text=wint", "known=colleague", f"company={at}", "text=Old%20M"):
        page = as_ada.get(f"/people/?{query}").content.decode()
        assert "Ida Winter" in page, query
        assert "Abe Long" not in page, query
    assert "Nobody of that kind." in as_ada.get("/people/?text=zzz").content.decode()
    assert as_ada.get("/people/?known=x&order=x&page=x").status_code == 200


def test_somebody_is_added_and_a_namesake_asked_about(as_ada: Client, ada: Ctx, ida: int) -> None:
    answer = as_ada.post("/people/contacts/new/", {"name": "ida winter", "company": "Fernhill"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "You may know this person already." in text
    assert 'value="Fernhill"' in text
    added = as_ada.post("/people/contacts/new/", {"name": "Ida Winter", "company": "Fernhill", "even_if_alike": "1"})
    assert added.status_code == 303
    assert people.everybody(ada, text="fernhill").total == 1


def test_a_refused_form_keeps_what_was_typed(as_ada: Client) -> None:
    answer = as_ada.post("/people/contacts/new/", {"name": "Leo", "email": "nowhere", "note": "Sails."})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "That is no e-mail address." in text
    assert "Sails." in text


def test_a_talk_is_logged_from_anywhere_and_leads_back(as_ada: Client, ada: Ctx, ida: int) -> None:
    assert "Log a talk" in as_ada.get("/people/interactions/new/", headers=HTMX).content.decode()
    sent = {"who": "Ida", "kind": "call", "said": "They hire.", "on": str(TODAY), "next_step": "Write", "next_on": ""}
    there = {**HTMX, "HX-Current-URL": "http://testserver/pipeline/"}
    assert as_ada.post("/people/interactions/new/", sent, headers=there)["HX-Redirect"].endswith("/pipeline/")
    (it,) = people.interactions(ada, contact_id=ida)
    assert (it.said, it.next_step, it.on) == ("They hire.", "Write", TODAY)


def test_of_two_namesakes_the_dialog_asks(as_ada: Client, ada: Ctx, ida: int) -> None:
    people.new_contact(ada, name="Ida Sommer")
    answer = as_ada.post(
        "/people/interactions/new/", {"who": "Ida", "kind": "call", "said": "They hire."}, headers=HTMX
    )
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "You know several of the name “Ida”." in text
    assert "Ida Winter, Old Mill" in text
    assert "They hire." in text


def test_a_day_to_come_is_refused_at_its_field(as_ada: Client, ida: int) -> None:
    sent = {"contact": str(ida), "kind": "call", "on": "2099-01-01", "said": "Hm"}
    answer = as_ada.post("/people/interactions/new/", sent)
    assert answer.status_code == 422
    assert 'id="log-on-error"' in answer.content.decode()


def test_the_page_of_one_says_what_is_next(as_ada: Client, ada: Ctx, ida: int) -> None:
    page = f"/people/contacts/{ida}/"
    assert "You have not talked yet." in as_ada.get(page).content.decode()
    id = people.log_interaction(ada, contact_id=ida, kind="call", next_step="Send it", next_on=TODAY).made_id
    assert re.search(r">Send it: <time [^>]*>today</time>\.</h1>", as_ada.get(page).content.decode())
    as_ada.post(f"/people/interactions/{id}/step/", {"do": "later", "next_on": "2026-03-20"})
    assert re.search(r">Send it: <time [^>]*>20 March</time>\.</h1>", as_ada.get(page).content.decode())
    done = as_ada.post(f"/people/interactions/{id}/step/", {"do": "done", "next": page}, follow=True).content.decode()
    assert re.search(r">Last talked <time [^>]*>today</time>\.</h1>", done)
    assert "Did “Send it”" in done


def test_what_is_next_loses_its_day_where_it_is_emptied(as_ada: Client, ada: Ctx, ida: int) -> None:
    id = (
        people.log_interaction(ada, contact_id=ida, kind="call", said="May", next_step="Send", next_on=TODAY).made_id
        or 0
    )
    as_ada.post(f"/people/interactions/{id}/", {"said": "June"})
    assert people.interaction(ada, id=id).next_on == TODAY
    as_ada.post(f"/people/interactions/{id}/", {"said": "June", "next_on": ""})
    it = people.interaction(ada, id=id)
    assert (it.said, it.next_step, it.next_on) == ("June", "Send", None)


def test_everything_about_one_is_changed_on_their_page(as_ada: Client, ada: Ctx, ida: int) -> None:
    page = f"/people/contacts/{ida}/"
    sent = {"name": "Ida W. Winter", "links": "ida.example\n", "also": "Ida Sommer", "since": "March 2021"}
    assert as_ada.post(f"{page}fields/", sent).status_code == 303
    as_ada.post(f"{page}jobs/", {"company": "Fernhill", "title": "Lead", "since": "2026"})
    as_ada.post(f"{page}positions/", {"company": "Tall Pines", "until": "2017"})
    as_ada.post(f"{page}rhythm/", {"days": "30"})
    it = people.contact(ada, id=ida)
    assert (it.name, it.works, it.rhythm_days, it.email) == ("Ida W. Winter", "Lead, Fernhill", 30, "ida@example.com")
    assert {held.company for held in it.positions} == {"Old Mill", "Tall Pines"}
    shown = as_ada.get(page).content.decode()
    assert "Tall Pines" in shown
    assert "https://ida.example" in shown


@pytest.mark.parametrize(
    ("form", "sent", "told"),
    [
        ("fields", {"name": ""}, "A name has 1 to 300 characters."),
        ("jobs", {"company": "Fernhill", "since": "soon"}, "“soon” is no year, month or day."),
        ("positions", {"company": "X", "since": "2021", "until": "2017"}, "It ends before it begins."),
        ("rhythm", {"days": "often"}, "often is not a whole number."),
    ],
)
def test_a_form_that_is_refused_says_so_at_its_field(
    as_ada: Client, ida: int, form: str, sent: dict[str, str], told: str
) -> None:
    answer = as_ada.post(f"/people/contacts/{ida}/{form}/", sent)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "field-wrong" in answer.content.decode()


def test_two_that_are_one_are_merged_where_they_are_seen(as_ada: Client, ada: Ctx, ida: int) -> None:
    other = people.new_contact(ada, name="I. Winter", email="ida@example.com", even_if_alike=True).made_id
    assert "the same e-mail" in as_ada.get("/people/").content.decode()
    assert "may be the same person" in as_ada.get(f"/people/contacts/{ida}/").content.decode()
    as_ada.post(f"/people/contacts/{ida}/mergers/", {"other": str(other)})
    assert people.everybody(ada).total == 1
    toast = as_ada.get("/people/").content.decode()
    assert "Merged “I. Winter” into “Ida Winter”" in toast


def test_removed_and_brought_back(as_ada: Client, ada: Ctx, ida: int) -> None:
    assert as_ada.post(f"/people/contacts/{ida}/removal/")["Location"] == "/people/"
    as_ada.post("/undos/", {"batch": str(tracker.recent(ada)[0].batch_id)})
    assert people.everybody(ada).total == 1


def test_vcards_are_taken_away(as_ada: Client, ida: int) -> None:
    answer = as_ada.get(f"/people/contacts/{ida}/card.vcf")
    assert answer["Content-Disposition"] == 'attachment; filename="headway-ida-winter.vcf"'
    assert b"FN:Ida Winter" in answer.content
    assert as_ada.get("/people/contacts.vcf").content.count(b"BEGIN:VCARD") == 1


def test_an_opportunity_says_what_was_said_and_what_they_did_before(as_ada: Client, ada: Ctx, walk, add) -> None:
    walk(200, ("rejected", 12))
    it = add("Cook", at=1)
    people.log_interaction(ada, who="Ida Winter", opportunity_id=it.id, kind="call", said="They <b>hire</b>.")
    page = as_ada.get(f"/opportunities/{it.id}/").content.decode()
    assert "They said no after 12 days." in page
    assert "They &lt;b&gt;hire" in page
    assert f"/people/interactions/new/?opportunity={it.id}" in page


def test_the_pages_ask_few_questions(as_ada: Client, ada: Ctx, ida: int, django_assert_max_num_queries) -> None:
    for number in range(9):
        people.new_contact(ada, name=f"Person{number} Long", company=f"Firm {number}")
        people.log_interaction(ada, contact_id=ida, kind="call", said="Hello.", next_step="Write")
    with django_assert_max_num_queries(20):
        as_ada.get("/people/")
    with django_assert_max_num_queries(24):
        as_ada.get(f"/people/contacts/{ida}/")
