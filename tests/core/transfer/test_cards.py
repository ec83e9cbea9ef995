"""Contacts from a table: whose columns these are, who is named, who is known already."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from headway.core.transfer.cards import columns, matching, table
from headway.core.transfer.cards.nouns import Acquaintance, Card, Cards, Said
from headway.outside.transfer import files

LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
NOTES = 'Notes:\n"When exporting your connection data, some addresses are missing."\n\n'


def read(text: str) -> Cards:
    return table.read(files.read(name="people.csv", data=text.encode()), file="people.csv")


@pytest.mark.parametrize("before", ["", NOTES])
def test_linkedins_connections_with_and_without_their_notes(before: str) -> None:
    found = read(before + LINKEDIN + "Dora,Lind,https://www.linkedin.com/in/dora,,Fernhill,Welder,20 Mar 2024\n")
    (card,) = found.cards
    assert (found.kind, card.name, card.company, card.title) == ("linkedin", "Dora Lind", "Fernhill", "Welder")
    assert card.met_on == date(2024, 3, 20)
    assert card.links == ("https://www.linkedin.com/in/dora",)


@pytest.mark.parametrize(
    "text",
    [
        "Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title\n"
        "Jon Röe,Jon,Röe,jon@example.com,+49 30 1,Fernhill,Welder\n",
        "First Name,Last Name,Company,Job Title,E-mail Address,Mobile Phone\n"
        "Jon,Röe,Fernhill,Welder,jon@example.com,+49 30 1\n",
        "Vorname;Nachname;Firma;Position;E-Mail;Telefon\nJon;Röe;Fernhill;Welder;jon@example.com;+49 30 1\n",
        "Prénom;Nom;Société;Poste;Courriel;Téléphone\nJon;Röe;Fernhill;Welder;jon@example.com;+49 30 1\n",
        "Nombre;Apellidos;Empresa;Puesto;Correo electrónico;Teléfono\n"
        "Jon;Röe;Fernhill;Welder;jon@example.com;+49 30 1\n",
        "Nome;Cognome;Azienda;Ruolo;Indirizzo email;Cellulare\nJon;Röe;Fernhill;Welder;jon@example.com;+49 30 1\n",
        "Imię;Nazwisko;Firma;Stanowisko;Adres e-mail;Numer telefonu\n"
        "Jon;Röe;Fernhill;Welder;jon@example.com;+49 30 1\n",
        "Имя;Фамилия;Компания;Должность;Электронная почта;Телефон\nJon;Röe;Fernhill;Welder;jon@example.com;+49 30 1\n",
    ],
)
def test_the_columns_of_many_address_books(text: str) -> None:
    (card,) = read(text).cards
    assert (card.name, card.company, card.title) == ("Jon Röe", "Fernhill", "Welder")
    assert (card.email, card.phone) == ("jon@example.com", "+49 30 1")


@pytest.mark.parametrize(
    "header",
    [
        "Company,Title,Date Applied,Status",
        "Name,Email,Status",
        "Company,Position,URL",
        "Job Title,Company Name,Job Url",
    ],
)
def test_a_table_of_applications_is_none_of_people(header: str) -> None:
    (sheet,) = files.read(name="x.csv", data=f"{header}\na,b,c,d\n".encode())
    assert columns.header_at(sheet) is None


def test_several_addresses_in_one_cell_and_what_is_none() -> None:
    (card,) = read("Name,Email,Website\nJon Röe,jon@example.com ::: j@example.org ::: call me,not a link\n").cards
    assert (card.email, card.also) == ("jon@example.com", ("j@example.org",))
    assert card.links == ()
    assert card.note == "call me\nnot a link"


def test_hostile_cells_stay_text() -> None:
    text = LINKEDIN + '"=cmd|\' /C calc\'!A0","<script>alert(1)</script>\x07\u202e",javascript:alert(1),,@SUM(A1),+1,\n'
    (card,) = read(text).cards
    assert card.name == "=cmd|' /C calc'!A0 <script>alert(1)</script>"
    assert (card.company, card.title, card.links) == ("@SUM(A1)", "+1", ())
    assert card.note == "javascript:alert(1)"


def test_what_is_too_long_is_cut_and_said() -> None:
    (card,) = read(f"Name,Email,Notes\n{'q' * 5000},q@example.com,{'n' * 900_000}\n").cards
    assert (len(card.name), len(card.note)) == (300, 20_000)
    assert [remark.split(" is longer")[0] for remark in card.remarks] == ["The name", "The note"]


def test_rows_without_a_name_are_left_out_and_said() -> None:
    found = read(LINKEDIN + ",,,,Fernhill,Welder,20 Mar 2024\n,,,,,,\nDora,Lind,,,,,\n")
    assert [(each.row, each.reason) for each in found.skipped] == [(2, "no name"), (3, "empty")]
    assert [card.name for card in found.cards] == ["Dora Lind"]


def test_more_people_than_anybody_knows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST", 2)
    found = read(LINKEDIN + "Dora,Lind,,,,,\n" * 3)
    assert found.cards == ()
    assert found.problem == "Nothing to import: these are more than 2 people."


DORA = Acquaintance(7, "Dora Lind", "dora lind", "Fernhill", frozenset({"fernhill"}), title="Welder")
CARD = Card(2, "Dora Lind", "Fernhill", "Welder", email="dora@example.com")
PAGE = "https://www.linkedin.com/in/dora"


def beside(card: Card, *known: Acquaintance, **said: Any) -> Any:
    return matching.beside(Cards("x", "linkedin", (card,)), known, Said(**said))


def test_the_same_name_at_the_same_company_is_filled_in() -> None:
    (known,) = beside(CARD, DORA).known
    assert [(fill.field, fill.value) for fill in known.fills] == [("email", "dora@example.com")]
    assert known.moved is None


def test_nothing_that_the_person_wrote_is_changed() -> None:
    mine = replace(DORA, email="own@example.com", note="Met in May.")
    (known,) = beside(replace(CARD, note="From the file."), replace(mine, links=(PAGE,))).alike or (None,)
    assert known is not None
    (same,) = beside(replace(CARD, links=(f"{PAGE}/?x",), note="From the file."), replace(mine, links=(PAGE,))).known
    assert [(fill.field, fill.value) for fill in same.fills] == [("also", "dora@example.com")]


def test_one_page_is_one_person_whatever_the_name_and_job() -> None:
    card = replace(CARD, name="Dora Marsh", company="Copperleaf", links=("http://de.linkedin.com/in/DORA/",))
    (known,) = beside(card, replace(DORA, links=(PAGE,))).known
    assert (known.contact_id, known.why, known.job, known.moved) == (7, "the same page", "Welder, Copperleaf", "leave")
    assert beside(card, replace(DORA, links=(PAGE,)), moves="note").known[0].moved == "note"


def test_two_pages_are_two_people() -> None:
    card = replace(CARD, links=("https://www.linkedin.com/in/other-dora",))
    assert beside(card, replace(DORA, links=(PAGE,))).new == (card,)


def test_a_job_they_had_before_is_no_new_one() -> None:
    card = replace(CARD, company="Copperleaf", links=(PAGE,))
    (known,) = beside(card, replace(DORA, links=(PAGE,), others=frozenset({"copperleaf"}))).known
    assert (known.moved, known.changes) == (None, True)


@pytest.mark.parametrize(("at", "choice"), [("Copperleaf", "separate"), ("", "same")])
def test_the_same_name_elsewhere_is_asked(at: str, choice: str) -> None:
    found = beside(replace(CARD, company=at), DORA)
    assert [(each.contact_id, each.choice) for each in found.alike] == [(7, choice)]
    assert bool(found.new) == (choice == "separate")
    other = "same" if choice == "separate" else "separate"
    assert bool(beside(replace(CARD, company=at), DORA, alike={2: other}).new) == (other == "separate")


def test_an_address_shared_by_two_names_is_asked() -> None:
    found = beside(replace(CARD, name="Jon Röe"), replace(DORA, email="dora@example.com"))
    assert [each.why for each in found.alike] == ["the same e-mail address"]
    assert len(found.new) == 1


def test_a_row_that_stands_twice_is_taken_once() -> None:
    found = matching.beside(Cards("x", "table", (CARD, replace(CARD, row=9))), (), Said())
    assert found.new == (CARD,)
    assert [(each.row, each.reason) for each in found.doubles] == [(9, "the same as row 2")]
