"""Tables as other programs and templates write them: boards, workbooks with a sheet a month, days with a clock."""

from dataclasses import replace
from datetime import date

import pytest

from headway.core.transfer import one_cell, reader, retyping
from headway.core.transfer.reading import Choices, Reading
from headway.core.transfer.sheets import Sheet
from tests.core.transfer.given import reading, records, rows, sheet

HEAD = "Company,Role,Date sent,Status\n"


def page(name: str, text: str) -> Sheet:
    """One sheet of a workbook."""
    return replace(sheet(text, name=name), kind="xlsx")


def book(*pages: Sheet, **choices: str) -> Reading:
    return reader.read(pages, file="tracker.xlsx", choices=Choices(**choices))


JANUARY = page(
    "January", "My tracker,,,\n" + HEAD + "Ashbourne,Buyer,2026-01-05,Applied\nBellweather,Buyer,2026-01-07,no"
)
FEBRUARY = page("February", HEAD + "Cindermill,Buyer,2026-02-03,Rejected")
SUMMARY = page("Summary", "Month,Sent,Interviews\nJanuary,2,0\nFebruary,1,0")


def test_a_sheet_for_each_month_is_one_table() -> None:
    found = book(JANUARY, FEBRUARY, SUMMARY)
    assert [row.company for row in found.rows] == ["Ashbourne", "Bellweather", "Cindermill"]
    assert found.unsure == ()
    assert found.format.sheet == "January, February"
    assert found.sheets == ("January, February", "Summary")
    assert len({row.row for row in found.rows}) == 3


def test_one_of_the_months_can_still_be_asked_for() -> None:
    assert [row.company for row in book(JANUARY, FEBRUARY, sheet="February").rows] == ["Cindermill"]
    assert len(book(JANUARY, FEBRUARY, SUMMARY, sheet="January, February").rows) == 3


def test_a_copy_of_a_sheet_is_not_counted_again() -> None:
    found = book(FEBRUARY, replace(FEBRUARY, name="Copy of February"))
    assert len(found.rows) == 1
    assert [each.where for each in found.unsure] == ["sheets"]


def test_sheets_named_after_a_status_tell_it() -> None:
    head = "Company,Role,Date sent\n"
    found = book(page("Rejected", head + "Ashbourne,Buyer,2026-01-05"), page("Applied", head + "Elm,Buyer,2026-01-06"))
    assert [(row.company, row.outcome) for row in found.rows] == [("Ashbourne", "rejected"), ("Elm", None)]


def test_a_cell_typed_anew_in_one_of_the_months() -> None:
    found = book(JANUARY, FEBRUARY)
    last = found.rows[-1].row
    anew = retyping.retyped(
        (JANUARY, FEBRUARY), found, [retyping.Retyped((last,), "Date sent", "2026-02-03", "2026-02-09")]
    )
    again = reader.read(anew, file="tracker.xlsx")
    assert again.rows[-1].applied_on == date(2026, 2, 9)
    assert [row.identity for row in again.rows[:-1]] == [row.identity for row in found.rows[:-1]]


def test_rows_of_boxes_without_a_tick_are_empty() -> None:
    cells = (("Company", "Role", "Date sent", "Called"), ("Ashbourne", "Buyer", date(2026, 1, 5), True))
    found = book(Sheet("xlsx", (*cells, (None, None, None, False)), (1, 2, 3)))
    assert [(row.row, row.reason) for row in found.skipped] == [(3, "empty")]


def test_days_with_a_clock_and_its_zone_are_days() -> None:
    text = HEAD.replace("Status", "Interview Date") + (
        'Ashbourne,Buyer,"January 5, 2026","January 20, 2026 10:00 AM (GMT+1)"\n'
        'Bellweather,Buyer,"January 7, 2026","January 22, 2026 → January 23, 2026"'
    )
    lines = [row["history"][-1] for row in rows(text)]
    assert [(line["what"], line["on"]) for line in lines] == [("stage:4", "2026-01-20"), ("stage:4", "2026-01-22")]


def test_the_day_of_a_stage_is_not_that_of_applying() -> None:
    (row,) = rows("Company,Role,Stage,Stage Date\nAshbourne,Buyer,Onsite,2026-02-01")
    assert row["applied_on"] is None
    assert (row["history"][-1]["what"], row["history"][-1]["on"]) == ("stage:4", "2026-02-01")


def test_applying_is_not_yet_applied() -> None:
    found = reading("Company,Role,Status\nAshbourne,Buyer,Applying\nElm,Buyer,Applied")
    assert ([row.stage for row in found.rows], found.unsure) == ([0, 1], ())


def test_whether_an_application_was_tailored() -> None:
    text = (
        "Company,Role,Date,CV tailored?\nAshbourne,Buyer,2026-01-05,x\nElm,Buyer,2026-01-06,no\nFir,Buyer,2026-01-07,"
    )
    found = reading(text)
    assert [row.tailored for row in found.rows] == [True, False, None]
    assert all(not row.kept for row in found.rows)


def test_a_file_s_name_is_not_whether_it_was_tailored() -> None:
    (row,) = reading("Company,Role,Date,Tailored resume\nAshbourne,Buyer,2026-01-05,cv_v2.pdf").rows
    assert (row.tailored, dict(row.kept)) == (None, {"Tailored resume": "cv_v2.pdf"})


def test_records_inside_records_are_columns() -> None:
    found = reader.read([records([
        {"company": {"name": "Ashbourne"}, "job": {"title": "Buyer", "place": {"city": "Leeds"}}, "status": "applied"},
        {"company": {"name": "Elm"}, "job": {"title": "Buyer", "place": {"city": "York"}}, "status": "rejected"},
    ])], file="export.json")  # fmt: skip
    assert [(row.company, row.title, row.location) for row in found.rows] == [
        ("Ashbourne", "Buyer", "Leeds"),
        ("Elm", "Buyer", "York"),
    ]


CARDS = [
    {"name": "Brightwater Labs - Engineer", "list": "Applied", "desc": "see https://jobs.example/1", "closed": False,
     "dateLastActivity": "2026-02-03T10:00:00.000Z", "labels": [{"name": "remote", "color": "green"}]},
    {"name": "Copperfield - Data Analyst", "list": "Rejected", "desc": "", "closed": True,
     "dateLastActivity": "2026-02-05T10:00:00.000Z", "labels": []},
    {"name": "Larkspur", "list": "To apply", "desc": "", "closed": False,
     "dateLastActivity": "2026-02-06T10:00:00.000Z", "labels": []},
]  # fmt: skip


def test_the_cards_of_a_board() -> None:
    found = reader.read([records(CARDS)], file="board.json")
    assert [(row.company, row.title, row.stage, row.outcome) for row in found.rows] == [
        ("Brightwater Labs", "Engineer", 1, None),
        ("Copperfield", "Data Analyst", 1, "rejected"),
        ("Larkspur", None, 0, None),
    ]
    first, second, _ = found.rows
    assert (first.labels, first.posting_text, first.contacted_on) == (("remote",), "see https://jobs.example/1", None)
    assert dict(second.kept)["closed"] == "yes"  # put away: not that the position was closed


@pytest.mark.parametrize(
    ("said", "parted"),
    [
        (["Engineer at Brightwater", "Data Analyst at Copperfield"], ("Brightwater", "Engineer")),
        (["Engineer – Brightwater", "Data Analyst – Copperfield"], ("Brightwater", "Engineer")),
        (["Brightwater | Engineer", "Copperfield | Data Analyst"], ("Brightwater", "Engineer")),
        (["Brightwater - Leeds", "Copperfield - York"], None),
        (["Brightwater - Engineer", "Larkspur", "Meadow", "Elm"], None),
        (["Brightwater - Engineer"], None),
        (["Engineer - Analyst", "Analyst - Engineer"], None),
        ([], None),
    ],
)
def test_company_and_title_in_one_cell(said: list[str], parted: tuple[str, str] | None) -> None:
    way = one_cell.parted(said)
    assert (way(said[0]) if way else None) == parted
