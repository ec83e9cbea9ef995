"""People in the terminal: who is known and due, companies, what was said, messages."""

import json
from pathlib import Path

import pytest

from headway.core.ctx import Ctx
from headway.usecases import people
from tests.cli.conftest import Headway

pytestmark = pytest.mark.django_db


@pytest.fixture
def ida(headway: Headway) -> None:
    given = ("--company", "Old Mill", "--title", "Lead", "--email", "ida@example.com", "--known", "friend")
    headway("people", "Ida", "Winter", "--add", *given)


@pytest.mark.usefixtures("ida")
def test_somebody_is_added_looked_at_and_kept_in_touch_with(headway: Headway, ada: Ctx) -> None:
    assert "Ida Winter" in headway("people").stdout
    headway("people", "Winter", "--every", "30")
    assert "1 person." in headway("people", "--due").stdout
    one = headway("people", "ida").stdout
    assert "Ida Winter, Lead, Old Mill" in one
    assert "Be in touch on 2026-03-15, every 30 days." in one
    assert json.loads(headway("people", "--json").stdout)["total"] == 1
    headway("people", "Ida", "Winter", "--add", code=3)
    headway("people", "Ida", "Winter", "--add", "--anyway")
    assert people.everybody(ada).total == 2


@pytest.mark.usefixtures("ida")
def test_a_talk_is_logged_in_one_line(headway: Headway, ada: Ctx) -> None:
    said = ("--kind", "call", "--said", "They hire in May.", "--next", "Send the portfolio", "--next-on", "tomorrow")
    assert headway("met", "Ida", *said, "--on", "yesterday").stdout.startswith("Logged: Call, Ida Winter. Undo: ")
    (it,) = people.interactions(ada)
    assert (str(it.on), it.kind, it.said, it.next_step, str(it.next_on)) == (
        "2026-03-14", "call", "They hire in May.", "Send the portfolio", "2026-03-16",
    )  # fmt: skip
    assert "They hire in May." in headway("people", "Ida").stdout
    headway("met", "Leo", "Brandt", "--on", "about", "--json", code=2)


@pytest.mark.usefixtures("ida")
def test_of_two_namesakes_the_number_is_asked_for(headway: Headway, ada: Ctx) -> None:
    people.new_contact(ada, name="Ida Sommer")
    headway("met", "Ida", code=3)
    id = people.everybody(ada, text="sommer").items[0].id
    headway("met", id)
    assert people.interactions(ada)[0].contact == "Ida Sommer"


def test_companies_and_what_they_did_before(headway: Headway, ada: Ctx, walk) -> None:
    walk(60, ("rejected", 12), company="Brightwater Labs")
    assert "They said no after 12" in headway("companies").stdout
    headway("companies", "bright", "--alias", "BWL")
    assert "also BWL" in headway("companies", "BWL").stdout
    headway("companies", "BWL", "--avoid", "Two friends left.")
    assert "Two friends left." in headway("companies", "BWL").stdout
    refused = headway("add", "Baker", "BWL", code=3)
    assert "--anyway" in refused.output
    headway("companies", "BWL", "--allow")
    headway("add", "Baker", "BWL")
    assert people.company_named(ada, name="bwl").opportunities == 2


@pytest.mark.usefixtures("ida")
def test_a_message_is_filled_in_and_logged(headway: Headway, ada: Ctx, add) -> None:
    it = add("Cook", company="Fernhill", at=1)
    assert "thank_you" in headway("message").stdout
    made = headway("message", "follow_up", "--to", "Ida", "--about", it.id).stdout
    assert made.startswith("To: ida@example.com\nSubject: My application as Cook\n\nHello Ida,")
    assert "Gaps: first name, title." in headway("message", "thank_you").output
    headway("message", "follow_up", "--to", "Ida", "--about", it.id, "--sign", "Ada Lee", "--sent")
    assert people.interactions(ada)[0].said.endswith("Ada Lee")


@pytest.mark.usefixtures("ida")
def test_contacts_go_into_an_address_book(headway: Headway, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    headway("export", "-o", file)
    assert "FN:Ida Winter" in file.read_text("utf-8")
