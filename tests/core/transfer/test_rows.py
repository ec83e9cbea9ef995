"""Rows as people write them: links, signs, notes, statuses in two columns, boards."""

from dataclasses import replace

from headway.core.transfer import reader
from headway.core.transfer.sheets import Sheet
from tests.core.transfer.given import reading, records, rows, story


def test_who_got_further_has_applied_unless_they_came_first():
    text = "Company,Position,Status,Source\n"
    found = rows(
        text + "Fernhill Ltd,Cook,Phone interview,Indeed\nOakworth Inc,Cook,Phone interview,Recruiter\n"
        "Ashby Mill,Cook,Recruiter reached out,LinkedIn"
    )
    assert [story(row) for row in found] == [["stage:1", "stage:3"], ["stage:3"], ["stage:2"]]


def test_a_link_behind_the_company_is_kept_beside_another():
    text = "Company,Position,Date Applied,Link\n"
    found = rows(
        text + "Fernhill <https://fernhill.example>,Cook,2025-03-03,https://jobs.example/1\n"
        "Oakworth <https://oakworth.example>,Cook,2025-03-04,"
    )
    assert [(row["company"], row["url"]) for row in found] == [
        ("Fernhill", "https://jobs.example/1"),
        ("Oakworth", "https://oakworth.example"),
    ]
    assert found[0]["kept"] == {"Company link": "https://fernhill.example"}
    assert found[1]["kept"] == {}


def test_a_no_alone_is_a_rejection_where_nothing_says_yes():
    text = "Company,Position,Date Applied,Result\nFernhill Ltd,Cook,2025-03-03,No\n"
    assert rows(text)[0]["outcome"] == "rejected"
    assert rows(text + "Oakworth Inc,Cook,2025-03-04,Yes")[0]["outcome"] is None


def test_the_one_day_beside_companies_alone_is_that_of_applying():
    text = "timestamp,company_name,application_id\n"
    found = reading(text + "2026-02-14T18:12:00Z,Fernhill Ltd,123\n2026-02-15T09:00:00Z,Oakworth Inc,R20")
    assert [str(row.applied_on) for row in found.rows] == ["2026-02-14", "2026-02-15"]


def test_a_sign_for_the_company_above_means_it():
    text = "Company,Position,Date Applied\n"
    found = rows(text + "Fernhill Ltd,Cook,2025-03-03\n↳,Gardener,2025-03-04\n〃,Baker,2025-03-05")
    assert [row["company"] for row in found] == ["Fernhill Ltd"] * 3


def test_columns_without_any_name_are_told_by_what_they_hold():
    found = rows(
        "0,Data handling/IT,Fernhill GmbH,Data Engineer,2025-03-03,Interview on 21st March,"
        "far away but nice people there\n"
        "1,Data handling,Oakworth AB,Data Analyst,2025-03-04,Rejected,\n2,Office work,Ashby Mill Inc.,"
        "Web Developer,2025-03-05,Waiting to hear,asked for my papers twice"
    )
    assert [row["company"] for row in found] == ["Fernhill GmbH", "Oakworth AB", "Ashby Mill Inc."]
    assert [(row["stage"], row["outcome"]) for row in found] == [(4, None), (1, "rejected"), (1, None)]
    assert found[2]["notes"] == "asked for my papers twice"


def test_a_link_at_the_start_of_the_notes_is_the_link_unless_it_is_a_persons():
    text = "Company,Position,Date Applied,Notes\n"
    found = rows(
        text + "Fernhill Ltd,Cook,2025-03-03,https://jobs.example/7 | 20 an hour\n"
        "Oakworth Inc,Cook,2025-03-04,https://www.linkedin.com/in/cleo"
    )
    assert [row["url"] for row in found] == ["https://jobs.example/7", None]


def test_what_is_said_of_a_contact_is_no_note():
    text = "company,job_title,date_applied,interviewer_name,interviewer_contact_details\n"
    row = rows(text + "Fernhill Ltd,Cook,2025-03-03,Cleo,https://people.example/cleo")[0]
    assert (row["notes"], row["contacts"][0]["name"]) == (None, "Cleo")
    assert row["kept"] == {"interviewer_contact_details": "https://people.example/cleo"}


def test_a_stage_beside_a_status_tells_the_way():
    text = "Company,Position,Date Applied,Status,Stage\n"
    found = rows(
        text + "Fernhill Ltd,Cook,2025-03-03,Rejected,Phone interview\nOakworth Inc,Cook,2025-03-04,Active,Applied"
    )
    assert [(row["stage"], row["outcome"]) for row in found] == [(3, "rejected"), (1, None)]


def test_the_day_of_a_mere_confirmation_is_no_response():
    text = "Firma,Stelle,Beworben am,Status,Datum Rückmeldung\n"
    found = rows(
        text + "Fernhill GmbH,Koch,13.02.2025,Eingangsbestätigung,14.02.2025\n"
        "Oakworth AG,Koch,15.02.2025,Vorstellungsgespräch,20.02.2025"
    )
    assert story(found[0]) == ["stage:1 2025-02-13"]
    assert story(found[1]) == ["stage:1 2025-02-15", "stage:2 2025-02-20", "stage:4"]


def test_a_rejection_says_more_than_that_it_is_closed():
    text = "Company,Position,Date Applied,Status,Outcome\n"
    row = rows(text + "Fernhill Ltd,Cook,2025-03-03,Closed,Rejected\nOakworth Inc,Cook,2025-03-04,Open,")[0]
    assert story(row) == ["stage:1 2025-03-03", "rejected"]


def test_a_page_linked_behind_the_company_is_no_part_of_its_name():
    text = "Name,Company,Applied On,Stage\n"
    found = rows(
        text + "Cook,Fernhill (https://pages.example/F-12),2025-03-03,Applied\nCook,Oakworth (%20x/O%201.md),,Saved"
    )
    assert [row["company"] for row in found] == ["Fernhill", "Oakworth"]


def test_the_lists_of_a_board_are_statuses():
    lists = [("applied", "Fernhill Ltd"), ("board.phone_screen", "Oakworth Inc"), ("rejected", "Ashby Mill")]
    sheets = [replace(records([{"company": name, "title": "Cook"}]), name=key) for key, name in lists]
    found = reader.read(sheets, file="board.json")
    assert [(row.company, row.stage, row.outcome) for row in found.rows] == [
        ("Fernhill Ltd", 1, None), ("Oakworth Inc", 3, None), ("Ashby Mill", 1, "rejected"),
    ]  # fmt: skip


def test_records_inside_a_record_are_named_by_their_last_word():
    record = {"company": "Fernhill Ltd", "appliedDate": "2024-01-02", "isRemote": True}
    timeline = {"applied": "2024-01-02", "phoneScreen": "2024-01-09", "offer": None}
    notes = [{"text": "they called", "date": "2024-01-03"}]
    found = reader.read([records([{**record, "timeline": timeline, "notes": notes}])], file="a.json")
    row = found.rows[0]
    assert ([line.what for line in row.history], row.work_mode, row.notes) == (
        ["stage:1", "stage:3"], "remote", "2024-01-03: they called",
    )  # fmt: skip
    assert found.unsure == ()


def test_tables_under_headings_are_one_though_one_has_a_column_more():
    first = Sheet("markdown", (("Company", "Position"), ("Fernhill Ltd", "Cook")), (3, 5), name="Applied")
    more = (("Company", "Position", "Interview date"), ("Oakworth Inc", "Cook", "2024-01-09"))
    second = Sheet("markdown", more, (8, 10), name="Interview")
    third = Sheet("markdown", (("Company", "Position"), ("Ashby Mill", "Cook")), (13, 15), name="Rejected")
    found = reader.read([first, second, third], file="a.md")
    assert [(row.company, row.stage, row.outcome) for row in found.rows] == [
        ("Fernhill Ltd", 1, None), ("Oakworth Inc", 4, None), ("Ashby Mill", 1, "rejected"),
    ]  # fmt: skip


def test_who_says_not_applied_has_not_though_the_job_is_open():
    text = "Company,Role,Date Posted,Status,Applied\n"
    found = rows(
        text + "Fernhill Ltd,Cook,2025-09-17,Open,Yes\nOakworth Inc,Cook,2025-09-17,Open,No\n"
        "Ashby Mill,Cook,2025-09-17,Closed,No"
    )
    assert [(row["stage"], row["outcome"]) for row in found] == [(1, None), (0, None), (0, "position_closed")]


def test_a_question_is_no_place_and_dots_are_no_link():
    text = "Company,Position,Link,Senior in place?\n"
    text += "Fernhill Ltd,Cook,https://...,Yes - she is\n"
    found = reading(text + "Oakworth Inc,Cook,https://jobs.example/2,No - nobody")
    assert [(row.location, row.url) for row in found.rows] == [(None, None), (None, "https://jobs.example/2")]


def test_a_comma_in_the_last_text_is_put_back():
    text = "Company,Position,Date Applied,Notes\n"
    found = reading(
        text + "Fernhill Ltd,Cook,2025-03-03,far\nOakworth Inc,Cook,2025-03-04,nice place, good team\n"
        "Ashby Mill,Cook,2025-03-05,"
    )
    assert [row.notes for row in found.rows] == ["far", "nice place, good team", None]
    assert [row.kept for row in found.rows] == [(), (), ()]


def test_the_day_of_the_status_is_the_day_on_which_it_came():
    text = "Company,Role,Applied Date,Status,Status Date\n"
    found = rows(
        text + "Fernhill Ltd,Cook,2025-03-03,Rejected,2025-03-13\nOakworth Inc,Cook,2025-03-04,Interview,2025-03-14\n"
        "Ashby Mill,Cook,2025-03-05,Applied,2025-03-15"
    )
    assert [story(row) for row in found] == [
        ["stage:1 2025-03-03", "rejected 2025-03-13"],
        ["stage:1 2025-03-04", "stage:4 2025-03-14"],
        ["stage:1 2025-03-05"],
    ]


def test_a_first_contact_after_applying_is_the_response():
    text = "Company,Role,Sent,1st contact,Phone interview,Refused\n"
    found = rows(
        text
        + "Fernhill Ltd,Cook,12/01/2024,15/01/2024,18/01/2024,30/01/2024\nOakworth Inc,Cook,13/01/2024,16/01/2024,,"
    )
    assert story(found[1]) == ["stage:1 2024-01-13", "stage:2 2024-01-16"]
    assert story(found[0]) == ["stage:1 2024-01-12", "stage:2 2024-01-15", "stage:3 2024-01-18", "rejected 2024-01-30"]


def test_a_status_that_tells_several_days_is_a_history():
    text = "Job,Company,Status\n"
    found = rows(
        text + 'Cook,Fernhill Ltd,"Applied 3/15/2024, rejected 3/20/2024"\nCook,Oakworth Inc,Applied 3/14/2024'
    )
    assert [story(row) for row in found] == [["stage:1 2024-03-15", "rejected 2024-03-20"], ["stage:1 2024-03-14"]]
    later = rows(
        'Company,Date Applied,Result\nFernhill Ltd,March 5th,"Phone screen on March 12th; rejected March 14th"'
    )
    assert story(later[0]) == ["stage:1", "stage:3", "rejected"]


def test_days_without_a_year_are_one_remark():
    text = "Company,Role,Applied On,Interview Round 1,Interview Round 2\n"
    found = reading(text + "Fernhill Ltd,Cook,5-Jan,10-Jan,17-Jan\nOakworth Inc,Cook,6-Jan,,")
    assert [row.flags for row in found.rows] == [
        ("“5-Jan”, “10-Jan”, “17-Jan” do not say the year.",), ("“6-Jan” does not say the year.",),
    ]  # fmt: skip


def test_who_was_never_contacted_has_not_applied():
    text = "Company,Position,Website,Date contacted,Response\n"
    found = rows(text + "Fernhill Ltd,Cook,fernhill.io,2024-01-15,Yes\nOakworth Inc,Cook,oakworth.io,,")
    assert [(row["stage"], row["url"]) for row in found] == [(2, "https://fernhill.io"), (0, "https://oakworth.io")]
