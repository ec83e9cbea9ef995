"""Lists of jobs that nobody applied to yet."""

from tests.core.transfer.given import reading, rows

HEADER = "Company,Job Title,Link,Date Posted,Application Status\n"


def test_the_same_link_is_one_job():
    found = rows(
        HEADER + "Fernhill Ltd,Cook,https://jobs.example/1,2026-05-07,Not Applied\n"
        "Fernhill Ltd,Cook,https://jobs.example/2,2026-05-07,Not Applied\n"
        "Fernhill Ltd,Cook,https://jobs.example/1,2026-05-07,Not Applied\n"
    )
    assert [row["rows"] for row in found] == [[2, 4], [3]]
    assert found[0]["flags"] == ["same job as row 4"]
    assert {row["stage"] for row in found} == {0}


def test_a_list_where_nothing_was_applied_to():
    found = reading(
        "Company Name + Link,Point of Contact,Job Title,Date Applied\nFernhill Ltd,,Cook,\nOakworth Inc,Ben,,"
    )
    assert found.format.layout == "leads"
    assert [(row.stage, row.history, row.flags) for row in found.rows] == [(0, (), ()), (0, (), ())]
    assert found.rows[1].contacts[0].name == "Ben"


def test_saved_jobs_were_saved_on_a_day():
    found = reading(
        'Saved Date,Job Url,Job Title,Company Name\n"10/10/24, 3:54 AM",http://jobs.example/9,Cook,Fernhill Ltd\n'
        '"11/14/24, 12:08 PM",http://jobs.example/8,,'
    )
    assert [str(row.history[0].on) for row in found.rows] == ["2024-10-10", "2024-11-14"]
    assert {row.stage for row in found.rows} == {0}
    assert {row.applied_on for row in found.rows} == {None}


def test_a_lead_with_the_link_of_an_application_goes_into_it():
    found = rows(
        "Company,Title,Status,URL,Date\nFernhill Ltd,Cook,Saved,https://jobs.example/1,2025-01-02\n"
        "Fernhill Ltd,Cook,Applied,https://jobs.example/1,2025-01-05\nOakworth Inc,Cook,Saved,https://jobs.example/2,2025-01-05"
    )
    assert [(row["rows"], row["stage"], row["applied_on"]) for row in found] == [
        ([2, 3], 1, "2025-01-05"),
        ([4], 0, None),
    ]
    assert found[0]["status_text"] == "Applied"
