"""What is no list of applications, said in one sentence."""

import pytest

from headway.core.transfer import reader
from headway.core.transfer.sheets import Sheet
from tests.core.transfer.given import reading, sheet


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Example,https://people.example/ada,,Fernhill Ltd,Cook,06 Apr 2023",
        "Date,Description,Amount\n2025-03-03,Groceries,-12.50\n2025-03-04,Rent,-800",
        "Invoice,Customer,Total\n17,Ada,120\n18,Ben,80",
        "Ingredient,Grams\nFlour,500\nSugar,200",
        "just a line of text\nand another one",
    ],
)
def test_no_applications(text):
    found = reading(text)
    assert found.rows == ()
    assert found.problem is not None
    assert found.problem.startswith("Nothing to import: ")


def test_an_empty_file():
    found = reader.read([], file="empty.csv")
    assert found.problem == "Nothing to import: this file holds no table."
    found = reader.read([Sheet("csv", (), ())], file="empty.csv")
    assert found.problem == "Nothing to import: this file holds no table."


def test_the_sheet_with_applications_is_chosen_and_the_others_proposed():
    applications = sheet("Company,Position,Date Applied,Status\nFernhill Ltd,Cook,2025-03-03,Applied", name="2025")
    older = sheet("Company,Position,Date Applied,Status\nOakworth Inc,Cook,2024-03-03,Rejected", name="2024")
    budget = sheet("Item,Amount\nRent,800\nFood,300", name="Budget")
    found = reader.read([budget, applications, older], file="tracker.xlsx")
    assert found.format.sheet == "2025"
    assert found.sheets == ("Budget", "2025", "2024")
    assert [(each.key, each.options) for each in found.unsure] == [("sheet", ("2025", "2024"))]


def test_mails_that_are_not_about_a_job():
    found = reading(
        "Sender Email,Date,Subject\nhr@fernhill.example,2025-06-11,Thank you for your application at Fernhill\n"
        "shop@sale.example,2025-06-10,Summer Sale\nhr@oakworth.example,2025-06-10,Thanks for applying to Oakworth!"
    )
    assert [row.company for row in found.rows] == ["Fernhill", "Oakworth"]
    assert [(each.row, each.reason) for each in found.skipped] == [(3, "not about a job")]


def test_people_who_applied_are_no_applications_of_mine():
    found = reading("Name,Email,Job,Phone,Age,University\nAda,ada@mail.example,Cook,0123456,32,Fernhill")
    assert found.problem == "Nothing to import: this is a list of people, not of applications."
