"""Where a table begins, what its columns are called, and which of its rows are rows."""

from headway.core.transfer import headers
from tests.core.transfer.given import reading, rows, sheet


def test_header_in_the_first_row():
    found = reading("Company,Position,Date Applied,Status\nFernhill Ltd,Gardener,2025-03-03,Applied")
    assert found.format.header_row == 1
    assert [each.row for each in found.rows] == [2]


def test_header_after_a_title_a_blank_line_and_a_comment():
    found = reading(
        "My job search 2025,,,\n,,,\n# do not sort,,,\nCompany,Position,Date Applied,Status\n"
        "Fernhill Ltd,Gardener,2025-03-03,Applied"
    )
    assert found.format.header_row == 4
    assert [each.company for each in found.rows] == ["Fernhill Ltd"]
    assert [each.row for each in found.skipped] == [1, 3]


def test_no_header_at_all():
    found = reading(
        "Fernhill Ltd,Gardener,2025-03-03,Applied\nOakworth Inc,Head Gardener,2025-03-05,Rejected\n"
        "Brambledown GmbH,Gardener,2025-03-09,Interview"
    )
    assert found.format.header_row is None
    assert found.mapping[0].column == "Column A"
    assert len(found.rows) == 3
    assert found.rows[1].outcome == "rejected"


def test_the_header_once_more_in_the_middle():
    found = reading(
        "Company,Position,Date Applied\nFernhill Ltd,Gardener,2025-03-03\nCompany,Position,Date Applied\n"
        "Oakworth Inc,Gardener,2025-03-05"
    )
    assert [each.company for each in found.rows] == ["Fernhill Ltd", "Oakworth Inc"]
    assert [(each.row, each.reason) for each in found.skipped] == [(3, "the header again")]


def test_a_comma_too_many_is_nothing():
    found = rows("Company,Position,Date Applied\nFernhill Ltd,Gardener,2025-03-03,,\nOakworth Inc,Cook,2025-03-04")
    assert found[0]["flags"] == []
    assert found[1]["company"] == "Oakworth Inc"


def test_a_cell_too_many_is_flagged():
    found = rows(
        "Company,Position,Date Applied\nFernhill Ltd,Gardener,2025-03-03,call Ben\nOakworth Inc,Cook,2025-03-04"
    )
    assert "call Ben" in found[0]["flags"][0]
    assert found[1]["flags"] == []


def test_blank_lines_inside_are_listed_and_those_at_the_end_are_not():
    found = reading("Company,Position,Date\nFernhill Ltd,Cook,2025-03-03\n,,\nOakworth Inc,Cook,2025-03-04\n,,\n,,\n")
    assert [(each.row, each.reason) for each in found.skipped] == [(3, "empty")]


def test_totals_headings_and_rules_are_no_applications():
    found = reading(
        "Company,Position,Date Applied,Status\nMarch 2025,,,\nFernhill Ltd,Gardener,2025-03-03,Applied\n"
        "----,----,----,----\nTotal,,1,"
    )
    assert [each.company for each in found.rows] == ["Fernhill Ltd"]
    assert [each.row for each in found.skipped] == [2, 4, 5]


def test_columns_without_a_name_get_the_letter_of_their_place():
    table = headers.find(
        sheet("Company,,Date Applied,\nFernhill Ltd,Gardener,2025-03-03,\nOakworth Inc,Cook,2025-03-04,")
    )
    assert table.header == ("Company", "Column B", "Date Applied")


def test_two_columns_of_one_name_stay_two():
    table = headers.find(sheet("Company,Position,Notes,Notes\nFernhill Ltd,Gardener,good,far"))
    assert table.header == ("Company", "Position", "Notes", "Notes (2)")


def test_the_person_says_where_the_header_is():
    found = reading("Firm,Job,When\nFirma,Position,Datum\nFernhill Ltd,Gardener,2025-03-03", header_row=2)
    assert found.format.header_row == 2
    assert [each.company for each in found.rows] == ["Fernhill Ltd"]


def test_header_only_is_nothing_to_import_and_no_problem():
    found = reading("Firma,Position,Ansprechpartner,Datum,Status,Notizen")
    assert found.rows == ()
    assert found.problem is None
    assert found.mapping[0].field == "company"


def test_a_title_split_by_its_own_comma_is_put_together():
    found = rows(
        "Company,Position,Date Applied,Status\nFernhill Ltd,Engineer, Platform,2025-01-02,Rejected\n"
        "Oakworth Inc,Cook,2025-01-09,Applied\nAshby Mill,Cook,2025-01-10,Interview"
    )
    assert (found[0]["title"], found[0]["applied_on"], found[0]["outcome"]) == (
        "Engineer, Platform",
        "2025-01-02",
        "rejected",
    )
    assert "a comma" in found[0]["flags"][0]
    assert found[1]["flags"] == []


def test_counts_below_the_table_are_no_applications():
    found = reading(
        "Company,Position,Date Applied,Status\nFernhill Ltd,Gardener,2025-03-03,Applied\nTOTAL,3,,\n"
        "Response rate,67%,,\nRejected,2,,\nTotal applications,2,,\nTotal Care Inc,Cook,2025-03-04,Applied"
    )
    assert [each.company for each in found.rows] == ["Fernhill Ltd", "Total Care Inc"]
    assert {each.reason for each in found.skipped} == {"a line of totals"}


def test_commas_too_many_in_many_rows_make_no_column():
    found = rows(
        "Date,Company,Job Title,URL,Status\n2026-03-15,Fernhill,Cook,https://jobs.example/1,Applied\n"
        "2026-03-16,Oakworth,Cook, Full-Time,https://jobs.example/2,Applied\n"
        "2026-03-17,Ashby, Inc.,Cook - Intern,https://jobs.example/3,Applied"
    )
    assert [(row["company"], row["title"], row["url"][-1]) for row in found] == [
        ("Fernhill", "Cook", "1"), ("Oakworth", "Cook, Full-Time", "2"), ("Ashby, Inc.", "Cook - Intern", "3"),
    ]  # fmt: skip
