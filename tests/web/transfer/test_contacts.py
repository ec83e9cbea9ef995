"""Contacts on the import page: seen, decided, imported, taken back."""

import io
import re
import zipfile
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from headway.core.ctx import Ctx
from headway.usecases import people, transfer

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
TWO = (
    HEADER + "Dora,Lind,https://www.linkedin.com/in/dora,,Fernhill,Welder,20 Mar 2024\n"
    "Jon,<b>Röe</b>,https://www.linkedin.com/in/jon,jon@example.com,Copperleaf,=1+1,18 Mar 2024\n"
)


def bring(client: Client, text: str | bytes = TWO, name: str = "Connections.csv") -> str:
    data = text.encode() if isinstance(text, str) else text
    answer = client.post("/imports/", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def words(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_a_preview_shows_who_would_be_added_and_saves_nothing(ada: Ctx, as_ada: Client) -> None:
    answer = as_ada.get(bring(as_ada))
    page = words(answer)
    assert "2 people found." in page
    assert "2 new. Nothing is saved yet." in page
    assert b"<b>R" not in answer.content
    assert people.everybody(ada).total == 0


def test_confirming_leads_to_the_people_and_can_be_taken_back(ada: Ctx, as_ada: Client) -> None:
    done = as_ada.post(bring(as_ada) + "confirmation/", follow=True)
    assert done.redirect_chain[-1][0] == "/people/"
    assert "Connections.csv: 2 added." in words(done)
    batch = re.search(r'name="batch" value="(\d+)"', done.content.decode())
    assert batch
    as_ada.post("/undos/", {"batch": batch[1], "next": "/people/"})
    assert people.everybody(ada).total == 0
    as_ada.post(bring(as_ada) + "confirmation/")
    assert "You know everybody in it already." in words(as_ada.get(bring(as_ada)))


def test_who_may_be_somebody_known_is_asked_in_the_form_of_the_button(ada: Ctx, as_ada: Client) -> None:
    people.new_contact(ada, name="Dora Lind", company="Copperleaf")
    address = bring(as_ada)
    page = as_ada.get(address).content.decode()
    assert 'name="alike.2"' in page
    as_ada.post(address + "confirmation/", {"alike.2": "same"})
    assert people.everybody(ada, text="Dora").total == 1


def test_other_jobs_are_noted_one_by_one_or_all_at_once(ada: Ctx, as_ada: Client) -> None:
    as_ada.post(bring(as_ada) + "confirmation/")
    address = bring(as_ada, TWO.replace("Fernhill,Welder", "Lumen Mills,Smith"))
    assert "Another job: 1 person" in words(as_ada.get(address))
    as_ada.post(address + "answers/", {"all_moves": "note"})
    as_ada.post(address + "confirmation/")
    assert people.everybody(ada, text="Dora").items[0].works == "Smith, Lumen Mills"


def test_taken_for_the_wrong_kind_it_can_be_said_otherwise(as_ada: Client) -> None:
    address = bring(as_ada, "Name,Email,Company\nDora,d@example.com,Fernhill\n", "people.csv")
    assert "1 person found." in words(as_ada.get(address))
    as_ada.post(address + "answers/", {"kind": "applications"})
    assert "Read it as a list of people" in words(as_ada.get(address))
    as_ada.post(address + "answers/", {"kind": "contacts"})
    assert "1 person found." in words(as_ada.get(address))


def test_cards_that_are_broken_are_named(as_ada: Client) -> None:
    cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Dora\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"
    assert "Row 2: no name" in words(as_ada.get(bring(as_ada, cards, "people.vcf")))


def test_the_files_of_an_archive_come_one_after_the_other(ada: Ctx, as_ada: Client, as_cleo: Client) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("Connections.csv", TWO)
        made.writestr(
            "Saved Jobs.csv", "Saved Date,Job Url,Job Title,Company Name\n1/2/26,https://q.example/1,Cook,Fern\n"
        )
    first = bring(as_ada, held.getvalue(), "export.zip")
    assert "From the same archive, one after the other: Connections.csv" in words(as_ada.get(first))
    assert "Waiting to be confirmed Saved Jobs.csv" in words(as_ada.get("/imports/"))
    assert "Waiting to be confirmed" not in words(as_cleo.get("/imports/"))
    second = as_ada.post(first + "confirmation/").headers["Location"]
    assert second == f"/imports/{transfer.waiting(ada)[0].key}/"
    assert as_cleo.get(second).status_code == 404
    assert as_cleo.post(second + "confirmation/").status_code == 404
    assert as_ada.post(second + "confirmation/").headers["Location"] == "/people/"


@pytest.mark.parametrize(
    "sent", [{"alike.x": "same"}, {"alike.2": "whatever"}, {"kind": "nonsense"}, {"moved.9": "note"}]
)
def test_answers_that_make_no_sense_change_nothing(ada: Ctx, as_ada: Client, sent: dict[str, str]) -> None:
    address = bring(as_ada)
    as_ada.post(address + "answers/", sent)
    assert "2 new. Nothing is saved yet." in words(as_ada.get(address))
